import { getBridgeServices, linkFacilityV4 } from '../../../functions/gateway/bridge/operations.ts'
import { saveBasicInformation, submitFacility } from '../../../functions/hfr/onboarding/operations.ts'
import { searchFacilities } from '../../../functions/hfr/search/operations.ts'
import { registerProfessional } from '../../../functions/hpr/professional/operations.ts'
import { createHpId } from '../../../functions/hpr/registration/operations.ts'
import type { CaseCode } from '../../kit/case.ts'
import { caseOf } from '../../kit/case.ts'
import { isGood } from '../../kit/exchange.ts'
import type { Kit } from '../../kit/journey.ts'
import { pick, pickList, pickText } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { CaseRow, Exchange } from '../../record.ts'
import { linked } from '../m4/hfr/linking.ts'
import { manager } from '../m4/hfr/manager.ts'
import { isSaved, isSubmitted } from '../m4/hfr/reading.ts'
import { registered, search } from '../m4/hfr/registering.ts'
import { practitionerOf } from '../m4/hpr/body.ts'
import { choose } from '../m4/hpr/masters.ts'
import { isSubmitted as isRegistered } from '../m4/hpr/reading.ts'

export const JOURNEYS_SET = 'Whole journeys of this project: no rows of NHA'

export const journeyRows: readonly CaseRow[] = [{
  key: 'JOURNEYS:J-001', id: 'J-001', title: 'From nobody to a verified facility on a bridge', function: 'Milestone M4, end to end', marking: 'Ours', mandatory: null, kind: 'api', apiCheck: 'full',
  expectation: 'One person gets an HPID as professional and facility manager, registers as a professional, onboards a facility and submits it; the verifiers verify it; it is linked to the bridge as HIP and HIU, and the gateway lists it.',
  calls: [
    'POST /v2/registration/aadhaar/createHprIdWithPreVerified', 'POST /apis/v1/doctors/register-professional-new', 'POST /v1.5/facility/basic-information', 'POST /v1.5/facility/additional-information',
    'POST /v1.5/facility/detailed-information', 'POST /v1.5/facility/submit-facility', 'POST /FacilityManagement/v1.5/facility/search', 'POST /v1/bridges/MutipleHRPAddUpdateServices', 'GET /api/hiecm/gateway/v3/bridge-services',
  ],
  screen: [], sources: ['nha-in/docs: catalogue/hiecm/flows/m4-register-professional.md', 'nha-in/docs: catalogue/hiecm/flows/m4-onboard-facility.md', 'nha-in/docs: catalogue/hiecm/flows/m4-link-bridge.md'],
}]

/** Professional and facility manager in one. */
const BOTH = 3

async function drive(kit: Kit): Promise<void> {
  const owner = await kit.journey(manager)
  const choices = await choose(kit, { person: owner.person, stateCode: pickText(owner.created, 'stateCode'), districtCode: pickText(owner.created, 'districtCode') })
  await kit.call(registerProfessional, { body: { hprToken: owner.token, practitioner: practitionerOf(owner, choices, 'full', 'private', '') } })
  const { facilityId } = await kit.journey(registered)
  await kit.verification(facilityId)
  await search(kit, { facilityId })
  await kit.journey(linked)
}

/** Ids of the facilities that were submitted, in order. */
const submittedIds = (seen: Seen): string[] => seen.of(submitFacility).filter(isSubmitted).map(({ response }) => pickText(response.body, 'facilityId').trim())

const isLinkedAs = (type: string, facilityId: string) => ({ response }: Exchange): boolean =>
  pickList(response.body, 'services').some((service) => pickText(service, 'id') === facilityId && pickList(pick(service, 'types')).includes(type) && pick(service, 'active') === true)

export const journeyCases: readonly CaseCode[] = [
  caseOf('JOURNEYS:J-001', {
    drive,
    judge(seen, check) {
      const [facilityId = ''] = submittedIds(seen)
      check.some('an HPID is made of role 3', seen.of(createHpId), (exchange) => isGood(exchange) && pick(exchange.request.body, 'role') === BOTH && pickText(exchange.response.body, 'hprIdNumber') !== '', { wanted: '200 with hprIdNumber' })
      check.some('its holder is registered as a professional', seen.of(registerProfessional), isRegistered, { wanted: '200, status "true"' })
      check.some('his HPR token opens a facility', seen.of(saveBasicInformation), isSaved, { wanted: '200 with trackingId' })
      check.some('the facility is submitted and has its id', seen.of(submitFacility), isSubmitted, { wanted: '200 with facilityId' })
      check.human('the verifiers verify it', seen.human('verification'), ({ saw }) => saw === 'yes', 'verified')
      check.some('a search by its id finds it', seen.of(searchFacilities), ({ response }) => facilityId !== '' && pickText(response.body, 'facilities[0].facilityId') === facilityId, { wanted: `200, facilities[0].facilityId as submitted` })
      check.some('it is linked to the bridge', seen.of(linkFacilityV4), (exchange) => isGood(exchange) && pickText(exchange.request.body, 'facilityId') === facilityId, { wanted: '200 with servicesLinked' })
      for (const type of ['HIP', 'HIU']) check.some(`the gateway lists it as ${type}`, seen.of(getBridgeServices), isLinkedAs(type, facilityId), { wanted: `a service of the facility's id, active, with ${type} among its types` })
    },
  }),
]
