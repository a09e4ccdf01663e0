import { describe, expect, test } from 'vitest'
import { getBridgeServices, linkFacilityV4 } from '../../functions/gateway/bridge/operations.ts'
import { saveAdditionalInformation, saveDetailedInformation } from '../../functions/hfr/details/operations.ts'
import { getMasterData } from '../../functions/hfr/masters/operations.ts'
import { saveBasicInformation, submitFacility } from '../../functions/hfr/onboarding/operations.ts'
import { deduplicateFacilities, searchFacilities } from '../../functions/hfr/search/operations.ts'
import { hfrCases } from '../../scenarios/cases/m4/hfr/cases.ts'
import { hfrConditions } from '../../scenarios/cases/m4/hfr/conditions.ts'
import { hfrRows } from '../../scenarios/cases/m4/hfr/table.ts'
import { checker } from '../../scenarios/kit/check.ts'
import { seenOf } from '../../scenarios/kit/seen.ts'
import { appliesTo, PROFILES } from '../../scenarios/profile.ts'
import type { Check, Exchange } from '../../scenarios/record.ts'
import { exchangeOf, refusal } from './exchanges.ts'

/** A judge over traffic of somebody else: no drive, no probes, no control plane. */
function judge(id: string, exchanges: Exchange[]): Record<string, Check['outcome']> {
  const { check, findings } = checker()
  hfrCases.find(({ key }) => key === `M4:${id}`)!.judge(seenOf(exchanges, []), check)
  return Object.fromEntries(findings.checks.map(({ sentence, outcome }) => [sentence, outcome]))
}

test('every row has its code, and every condition its row', () => {
  expect(hfrCases.map(({ key }) => key).toSorted()).toEqual(hfrRows.map(({ key }) => key).toSorted())
  expect(Object.keys(hfrConditions).filter((key) => !hfrRows.some((row) => row.key === key))).toEqual([])
})

test('a profile is asked for what it registers', () => {
  const left = (profile: string): string[] => hfrRows.filter((row) => !appliesTo(row, PROFILES[profile]!).applies).map(({ id }) => id)
  expect(left('government')).toEqual([])
  expect(left('hospital')).toEqual(['HFR-032', 'HFR-033', 'HFR-086', 'HFR-087'])
  expect(left('opd-clinic').length).toBe(4 + 2 * 12)
  expect(left('pharmacy').length).toBe(4 + 2 * 15)
})

test('no judge throws, whatever the answers are, and none holds on nothing', () => {
  const strange = [undefined, null, '', 'text', 0, [], [[]], {}, { facilities: [null] }, { services: 'x' }, [{ servicesLinked: null }], { trackingId: 7, facilityId: 'IN0010000001', status: 'x' }]
  const operations = [saveBasicInformation, saveAdditionalInformation, saveDetailedInformation, submitFacility, searchFacilities, deduplicateFacilities, getMasterData, linkFacilityV4, getBridgeServices]
  const traffic = operations.flatMap((operation) => strange.flatMap((answer) => [200, 422, 500].map((status) => exchangeOf(operation, { body: answer, answer, status }))))
  for (const { key } of hfrCases) {
    expect(() => judge(key.slice(3), traffic), key).not.toThrow()
    expect(Object.values(judge(key.slice(3), [])).filter((outcome) => outcome !== 'not-seen'), key).toEqual([])
  }
})

const ID = 'IN2710000001'
const basic = (pincode: string, { trackingId = '', answer = '80266', ...more }: { trackingId?: string; answer?: string; status?: number } = {}): Exchange =>
  exchangeOf(saveBasicInformation, { body: { trackingId, facilityInformation: { facilityAddressDetails: { pincode } } }, answer: { trackingId: answer, status: 'success', message: 'm', errorStatus: null }, ...more })
const submit = (): Exchange => exchangeOf(submitFacility, { body: { trackingId: '80266' }, answer: { facilityId: ID, status: 'Created', message: 'm' } })
const found = (pincode: string): Exchange => exchangeOf(searchFacilities, { body: { facilityId: ID, page: 1, resultsPerPage: 10 }, answer: { facilities: [{ facilityId: ID, pincode }], message: 'm', totalFacilities: 1, numberOfPages: 1 } })
const listed = (row: object): Exchange => exchangeOf(deduplicateFacilities, { body: { name: 'n', district: '1', subDistrict: '1' }, answer: [row] })

const carries = 'a saved basic-information carries pincode, with a right value'
const refused = 'basic-information with a pincode of seven digits, or with a letter, is refused'
const changes = 'a saved update changes pincode, under the same trackingId'
const shows = 'facility/search then shows it'
const lists = 'deduplicate then shows it, where it has pincode'

describe('a field at registration', () => {
  test('holds where it is taken, shown again, and refused when wrong', () => {
    const wrong = exchangeOf(saveBasicInformation, { body: { trackingId: '80266', facilityInformation: { facilityAddressDetails: { pincode: '4110011' } } }, ...refusal('HIS-1114') })
    expect(judge('HFR-019', [basic('411001'), wrong, submit(), found('411001'), listed({ fac_unique_id: '80266', pincode: '411001' })])).toEqual({ [carries]: 'held', [shows]: 'held', [lists]: 'held', [refused]: 'held' })
  })

  test('a wrong value that is taken fails, and so does a value that is shown otherwise', () => {
    expect(judge('HFR-019', [basic('4110011'), submit(), found('411001'), listed({ alternate_id: ID, pincode: '411002' })])).toEqual({ [carries]: 'differs', [shows]: 'differs', [lists]: 'differs', [refused]: 'differs' })
  })

  test('a 200 that carries errorStatus, or no trackingId, is no save', () => {
    const failed = exchangeOf(saveBasicInformation, { body: { trackingId: '', facilityInformation: { facilityAddressDetails: { pincode: '411001' } } }, answer: { trackingId: null, status: 'Not Created', message: 'x', errorStatus: [{ field: 'pincode', message: 'x' }] } })
    expect(judge('HFR-019', [failed, basic('411001', { answer: '' })])).toMatchObject({ [carries]: 'not-seen' })
  })

  test('a row of six columns alone shows nothing', () => {
    expect(judge('HFR-019', [basic('411001'), submit(), found('411001'), listed({ alternate_id: 'IN********01', facility_name: 'n' })])).toMatchObject({ [lists]: 'not-seen' })
  })

  test('a refusal for the token or of another field proves nothing of this one', () => {
    const elsewhere = { status: 422, answer: { code: 'HIS-422', message: 'x', details: [{ code: 'HIS-1070', message: 'x', attribute: { key: 'ownershipCode' } }] } }
    const body = { trackingId: '80266', facilityInformation: { facilityAddressDetails: { pincode: '4110011' } } }
    for (const more of [refusal('HIS-1119'), refusal('HIS-4003'), elsewhere]) expect(judge('HFR-019', [basic('411001'), exchangeOf(saveBasicInformation, { body, ...more })])).toMatchObject({ [refused]: 'not-seen' })
  })
})

describe('a field at update', () => {
  const registration = [basic('411001'), submit(), found('411001')]

  test('holds where it is another, and shown so after it was submitted again', () => {
    expect(judge('HFR-073', [...registration, basic('560001', { trackingId: '80266' }), submit(), found('560001')])).toMatchObject({ [carries]: 'held', [changes]: 'held', [shows]: 'held' })
  })

  test('the same value is no change, the old one shown no update, another trackingId no save', () => {
    expect(judge('HFR-073', [...registration, basic('411001', { trackingId: '80266' }), submit(), found('411001')])).toMatchObject({ [carries]: 'held', [changes]: 'differs' })
    expect(judge('HFR-073', [...registration, basic('560001', { trackingId: '80266' }), submit(), found('411001')])).toMatchObject({ [changes]: 'held', [shows]: 'differs' })
    expect(judge('HFR-073', [...registration, basic('560001', { trackingId: '80266', answer: '80267' })])).toMatchObject({ [carries]: 'not-seen' })
  })

  test('may name the facility by its id, as NHA\'s documents have it', () => {
    expect(judge('HFR-073', [...registration, basic('560001', { trackingId: ID, answer: '80266' }), submit(), found('560001')])).toMatchObject({ [changes]: 'held', [shows]: 'held' })
  })

  test('what was saved and not submitted again is not looked for', () => {
    expect(judge('HFR-073', [...registration, basic('560001', { trackingId: '80266' }), found('411001')])).toMatchObject({ [changes]: 'held', [shows]: 'not-seen' })
  })
})

describe('the total of beds', () => {
  const counts = { countIPDBedsWithoutOxygen: 4, countHDUBedsWithVentilators: 2, countDayCareBedsWithOxygen: 3, countICUBedsWithVentilators: 5 }
  const save = (totalNumberOfBeds: number, more = {}) => exchangeOf(saveDetailedInformation, { body: { trackingId: '1', medicalInfrastructure: { ...counts, totalNumberOfBeds } }, answer: { trackingId: '1', status: 'Saved', message: 'm', errorStatus: null }, ...more })
  const outcome = (total: number) => judge('HFR-060', [save(total)])['a saved detailed-information carries totalNumberOfBeds, with a right value']

  test('is any of the readings that a registry takes', () => {
    expect([14, 15, 9, 6, 13, 7].map(outcome)).toEqual(['held', 'held', 'held', 'held', 'differs', 'differs'])
  })
})

describe('a linkage', () => {
  const linked = (bridgeId: string, hipName: string, id = ID, active = true) => exchangeOf(linkFacilityV4, { body: { facilityId: ID, facilityName: 'n', HRP: [{ bridgeId, hipName, type: 'HIP', active }] }, answer: [{ servicesLinked: { id, name: 'b', types: ['HIP'], active } }] })
  const not = (bridgeId: string, hipName: string, code = '2500') => exchangeOf(linkFacilityV4, { body: { facilityId: ID, facilityName: 'n', HRP: [{ bridgeId, hipName, type: 'HIP', active: true }] }, answer: [{ error: { code, message: 'm' } }] })
  const own = exchangeOf(getBridgeServices, { answer: { bridge: { id: 'SBX_1' }, services: [{ id: ID, types: ['HIP'], active: true }] } })

  test('is refused in a 200 with an error in its list', () => {
    expect(judge('HFR-120#1', [not('', 'One', 'HIS-1070'), not('SBX_9', 'One'), linked('SBX_1', 'One'), own])).toEqual({
      'the facility is linked to a bridge': 'held', 'bridge-services is then of that bridge': 'held', 'a linkage without a bridge is refused': 'held', 'a bridge that nobody has is refused': 'held',
    })
    expect(judge('HFR-120#1', [linked('SBX_9', 'One'), linked('SBX_1', 'Two'), own])).toMatchObject({ 'a bridge that nobody has is refused': 'differs' })
  })

  test('the first bridge again is told apart from the second', () => {
    const second = [linked('SBX_1', 'One'), not('SBX_1', 'One', '2506'), not('SBX_2', 'One'), linked('SBX_2', 'Two', `${ID}_1`)]
    expect(judge('HFR-120#2', second)).toEqual({ 'the facility is linked to a second bridge': 'held', 'it is another service than the first bridge\'s': 'held', 'the first bridge again is refused': 'held' })
    expect(judge('HFR-121#2', second)).toMatchObject({ 'the facility is linked under a right name': 'held', 'the name of the first bridge is refused': 'held' })
    expect(judge('HFR-120#2', [linked('SBX_1', 'One'), linked('SBX_1', 'One'), linked('SBX_2', 'Two')])).toMatchObject({ 'it is another service than the first bridge\'s': 'differs', 'the first bridge again is refused': 'differs' })
  })
})
