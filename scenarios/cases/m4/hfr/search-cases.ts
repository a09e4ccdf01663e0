import { getMasterData, getOwnerSubtypes, listLgdDistricts, listLgdStates, listLgdSubDistricts } from '../../../../functions/hfr/masters/operations.ts'
import { searchFacilities } from '../../../../functions/hfr/search/operations.ts'
import type { Operation } from '../../../../functions/kernel/operation.ts'
import type { CaseCode } from '../../../kit/case.ts'
import { caseOf } from '../../../kit/case.ts'
import type { Checker } from '../../../kit/check.ts'
import { isGood } from '../../../kit/exchange.ts'
import type { Journey } from '../../../kit/journey.ts'
import { must } from '../../../kit/journey.ts'
import { pick, pickList, pickText } from '../../../kit/pick.ts'
import type { Seen } from '../../../kit/seen.ts'
import type { Exchange } from '../../../record.ts'
import { answered, askedText, queryText } from './reading.ts'
import { registered, search } from './registering.ts'

/** The facility found again in every way there is; and what is no search. */
export const searched: Journey<void> = {
  name: 'facility:searched',
  async drive(kit) {
    const { facilityId } = await kit.journey(registered)
    const known = await search(kit, { facilityId })
    // As the registry has it now, whatever was changed since.
    const own = (name: string): string => must(known, `facilities[0].${name}`)
    const named = { facilityName: own('facilityName'), ownershipCode: own('ownershipCode'), stateLGDCode: own('stateLGDCode') }
    const [districtLGDCode, subDistrictLGDCode, pincode] = [own('districtLGDCode'), own('subDistrictLGDCode'), own('pincode')]
    await search(kit, named)
    await search(kit, { ...named, districtLGDCode })
    await search(kit, { ...named, districtLGDCode, subDistrictLGDCode })
    await search(kit, { ...named, pincode })
    if (!kit.probes) return
    for (const wrong of ['XY0610090166', 'IN06100901']) await search(kit, { facilityId: wrong })
    await search(kit, { ...named, facilityName: '' })
    await search(kit, { ...named, facilityName: 'City@Care' })
    await search(kit, { ...named, ownershipCode: '' })
    await search(kit, { ...named, stateLGDCode: '' })
    await search(kit, { ...named, pincode: '4110011' })
    await search(kit, named, { page: 0 })
    await search(kit, named, { resultsPerPage: 9 })
  },
}

const rowsOf = ({ response }: Exchange): unknown[] => pickList(response.body, 'facilities')
const byId = (exchange: Exchange): boolean => askedText(exchange, 'facilityId') !== ''
const isFacilityId = (id: string): boolean => /^IN\d{10}$/.test(id)

/** A search without an id that asks for this. */
const asking = (seen: Seen, field: string): Exchange[] => seen.of(searchFacilities).filter((exchange) => !byId(exchange) && askedText(exchange, field) !== '')
/** Found, and every row is as asked. */
const fits = (field: string) => (exchange: Exchange): boolean => isGood(exchange) && rowsOf(exchange).length > 0 && rowsOf(exchange).every((row) => pickText(row, field) === askedText(exchange, field))

function listCheck(seen: Seen, check: Checker, name: string, operation: Operation, isList: (exchange: Exchange) => boolean = () => true): void {
  const entries = ({ response }: Exchange): unknown[] => (Array.isArray(response.body) ? response.body : pickList(response.body, 'data'))
  check.some(`${name} answers 200 with codes`, seen.of(operation).filter(isList), (exchange) => isGood(exchange) && entries(exchange).length > 0 && entries(exchange).every((entry) => pickText(entry, 'code') !== ''), { wanted: '200, a code in each entry' })
}

/** Codes of the calls that lists of this run answered; of a place below another, for that one. */
function known(seen: Seen, operation: Operation, above?: { query: string; code: string }): Set<string> {
  const answers = seen.of(operation).filter((exchange) => isGood(exchange) && (!above || queryText(exchange, above.query) === above.code))
  return new Set(answers.flatMap(({ response }) => pickList(response.body)).map((entry) => pickText(entry, 'code')))
}

const searchCase = (id: string, judge: CaseCode['judge']): CaseCode => caseOf(`M4:${id}`, { drive: (kit) => kit.journey(searched), judge })

const without = (seen: Seen, field: string): Exchange[] => seen.of(searchFacilities).filter((exchange) => !byId(exchange) && askedText(exchange, field) === '')

export const searchCases: readonly CaseCode[] = [
  searchCase('HFR-001', (seen, check) => {
    const calls = seen.of(searchFacilities).filter(byId)
    check.some('a search by id finds the facility that bears it', calls, (exchange) => isGood(exchange) && answered(exchange, 'facilities[0].facilityId') === askedText(exchange, 'facilityId') && rowsOf(exchange).length === 1, { wanted: '200, facilities[0].facilityId as asked, and no other' })
    check.guard('an id that is not IN and ten digits is refused', calls.filter((exchange) => !isFacilityId(askedText(exchange, 'facilityId'))), { codes: ['HIS-1113', 'HIS-1003', 'HIS-1070'] })
  }),
  searchCase('HFR-002', (seen, check) => {
    const calls = asking(seen, 'facilityName')
    const found = check.some('a search by name answers facilities and totalFacilities', calls, (exchange) => isGood(exchange) && rowsOf(exchange).length > 0 && typeof pick(exchange.response.body, 'totalFacilities') === 'number', { wanted: '200, facilities and totalFacilities' })
    check.fits('a facility of that name is among them', found, found && rowsOf(found).map((row) => pickText(row, 'facilityName')), (names) => Array.isArray(names) && names.includes(found && askedText(found, 'facilityName')), 'the name as asked')
    check.guard('a search without name and id is refused', without(seen, 'facilityName'), { codes: ['HIS-1070'] })
    check.guard('a name with @ is refused', calls.filter((exchange) => /[@#$%]/.test(askedText(exchange, 'facilityName'))), { codes: ['HIS-4029', 'HIS-1003', 'HIS-1070'] })
  }),
  searchCase('HFR-003', (seen, check) => {
    listCheck(seen, check, 'get-master-data of OWNER', getMasterData, (exchange) => queryText(exchange, 'type') === 'OWNER')
    listCheck(seen, check, 'get-owner-subtype', getOwnerSubtypes)
    check.some('a search finds facilities of the owner asked for', asking(seen, 'ownershipCode'), fits('ownershipCode'), { wanted: '200, each with that ownershipCode' })
    check.guard('a search without owner and id is refused', without(seen, 'ownershipCode'), { codes: ['HIS-1070', 'HIS-1115'] })
  }),
  searchCase('HFR-004', (seen, check) => {
    listCheck(seen, check, 'lgd/states', listLgdStates)
    const states = known(seen, listLgdStates)
    check.some('a search finds facilities of the state asked for', asking(seen, 'stateLGDCode'), (exchange) => fits('stateLGDCode')(exchange) && states.has(askedText(exchange, 'stateLGDCode')), { wanted: '200, each with that stateLGDCode, a code of lgd/states' })
    check.guard('a search without state and id is refused', without(seen, 'stateLGDCode'), { codes: ['HIS-1070', 'HIS-4032', 'HIS-1024'] })
  }),
  searchCase('HFR-005', (seen, check) => {
    listCheck(seen, check, 'lgd/districts', listLgdDistricts)
    check.some('a search finds facilities of the district asked for', asking(seen, 'districtLGDCode'), (exchange) => fits('districtLGDCode')(exchange) && known(seen, listLgdDistricts, { query: 'stateCode', code: askedText(exchange, 'stateLGDCode') }).has(askedText(exchange, 'districtLGDCode')), { wanted: '200, each with that districtLGDCode, a code of lgd/districts of the state' })
  }),
  searchCase('HFR-006', (seen, check) => {
    listCheck(seen, check, 'lgd/subdistricts', listLgdSubDistricts)
    check.some('a search finds facilities of the sub-district asked for', asking(seen, 'subDistrictLGDCode'), (exchange) => fits('subDistrictLGDCode')(exchange) && known(seen, listLgdSubDistricts, { query: 'districtCode', code: askedText(exchange, 'districtLGDCode') }).has(askedText(exchange, 'subDistrictLGDCode')), { wanted: '200, each with that subDistrictLGDCode, a code of lgd/subdistricts of the district' })
  }),
  searchCase('HFR-007', (seen, check) => {
    const calls = asking(seen, 'pincode')
    check.some('a search finds facilities of the pincode asked for', calls, fits('pincode'), { wanted: '200, each with that pincode' })
    check.guard('a pincode of seven digits is refused', calls.filter((exchange) => !/^\d{6}$/.test(askedText(exchange, 'pincode'))), { codes: ['HIS-1114', 'HIS-1003', 'HIS-1070'] })
  }),
  searchCase('HFR-008', (seen, check) => {
    const calls = seen.of(searchFacilities)
    check.some('a search carries page 1 and is told numberOfPages', calls, (exchange) => isGood(exchange) && pick(exchange.request.body, 'page') === 1 && Number(pick(exchange.response.body, 'numberOfPages')) >= 1, { wanted: 'page 1; 200, numberOfPages' })
    check.guard('page 0 is refused', calls.filter((exchange) => pick(exchange.request.body, 'page') === 0), { codes: ['HIS-4044', 'HIS-1070', 'HIS-1003'] })
  }),
  searchCase('HFR-009', (seen, check) => {
    const calls = seen.of(searchFacilities)
    const ten = calls.filter((exchange) => pick(exchange.request.body, 'resultsPerPage') === 10 && isGood(exchange))
    check.some('a search carries resultsPerPage 10', calls, (exchange) => ten.includes(exchange), { wanted: 'resultsPerPage 10; 200' })
    check.every('no answer to it has more than ten', ten, (exchange) => rowsOf(exchange).length <= 10, { wanted: 'at most ten facilities' })
    check.guard('fewer than 10 a page are refused', calls.filter((exchange) => Number(pick(exchange.request.body, 'resultsPerPage')) < 10), { codes: ['HIS-4047', 'HIS-1070', 'HIS-1003'] })
  }),
]
