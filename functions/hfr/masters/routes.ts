import type { Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import * as answers from './answers.ts'
import * as operations from './operations.ts'

export const mastersRoutes: Route[] = [
  route(operations.listMasterTypes, async ({ context }) => answers.typesOfMasters(context.variant)),
  route(operations.getMasterData, async ({ context }, { query }) => answers.dataOfMaster(query['type']!, context.variant)),
  route(operations.getOwnerSubtypes, async ({ context }, { body }) => answers.secondLevelOf(body, context.variant)),
  route(operations.getFacilityTypes, async ({ context }, { body }) => answers.typesOfFacilities(body, context.variant)),
  route(operations.getFacilitySubTypes, async (_unit, { body }) => answers.subTypesOf(body.facilityTypeCode)),
  route(operations.getSpecialities, async (_unit, { body }) => answers.specialitiesIn(body.systemOfMedicineCode)),
  route(operations.listLgdStates, async () => answers.statesWithDistricts()),
  route(operations.listLgdDistricts, async (_unit, { query }) => answers.districtsOf(query['stateCode']!)),
  route(operations.listLgdSubDistricts, async (_unit, { query }) => answers.subDistrictsOf(query['districtCode']!)),
  route(operations.getPsuDetailsByMinistry, async (_unit, { query }) => answers.psusBy(query['ministry'] ?? '')),
]
