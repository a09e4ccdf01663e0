import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { saveAdditional, saveDetailed } from '../../functions/hfr/details/flow.ts'
import { duplicateOf } from '../../functions/hfr/onboarding/duplicates.ts'
import type { BasicCommand, SaveContext, SubmitCommand } from '../../functions/hfr/onboarding/flow.ts'
import { saveBasic, submit } from '../../functions/hfr/onboarding/flow.ts'
import type { BasicInput } from '../../functions/hfr/onboarding/form.ts'
import { facilityInformation } from '../../functions/hfr/onboarding/form.ts'
import { isRefusal } from '../../functions/kernel/outcome.ts'
import type { Facility } from '../../functions/nhpr/facilities/record.ts'
import { aDraft, aFacility } from '../support/facilities.ts'
import { basicAt, basicBody, hfrContext } from '../support/hfr.ts'
import { NOW } from '../support/hpr.ts'
import { general, hospital } from './details.samples.ts'

const MANAGER = '71-2665-5777-2713'
const OTHER = '71-3663-1868-2415'
const formOf = (body: BasicInput) => facilityInformation.parse(body)
const at = (now: number, choices?: Record<string, string>): SaveContext => ({ ...hfrContext(now, choices), blobName: (base64) => `blob:${base64.length}` })
const saving = (body: BasicInput = basicBody(), given: Partial<BasicCommand> = {}): BasicCommand =>
  ({ form: formOf(body), managerHprId: MANAGER, clientId: 'SBX_000001', alike: [], trackingId: '123456', facilityId: 'IN2798111111', ...given })
const submitting = (given: Partial<SubmitCommand> = {}): SubmitCommand =>
  ({ managerHprId: MANAGER, clientId: 'SBX_000001', facilityId: 'IN2798222222', sourceOfInformation: 'HRP_SUB_1', sourceUniqueID: '1234', facilitySuperUser: 'STATE_SUPER_1', ...given })

const drafted = (body = basicBody(), choices = {}): Facility => saveBasic(undefined, saving(body), at(NOW, choices)).state!
const submitted = (body = basicBody()): Facility => submit(drafted(body), submitting(), at(NOW + 1)).state

describe('basic-information is refused', () => {
  test('without a body, and the state stays', () => {
    for (const form of [null, undefined]) {
      expect(saveBasic(undefined, saving(basicBody(), { form }), at(NOW))).toEqual({
        state: undefined, effects: [], reply: { refusal: 'HIS-1070', field: 'facilityInformation', text: 'Required FacilityInformation Field is empty.', rule: 'Mandatory' },
      })
    }
  })

  test('for another manager\'s trackingId before anything in the body is looked at, unless the variant leaves it open', () => {
    const standing = drafted()
    const command = saving({}, { managerHprId: OTHER })
    const { state, reply } = saveBasic(standing, command, at(NOW))
    expect(state).toBe(standing)
    expect(reply).toEqual({ refusal: 'HIS-1121', field: 'trackingId', rule: expect.any(String) })
    const open = at(NOW, { 'hfr.tracking-owner': 'open' })
    expect(saveBasic(standing, saving(basicBody(), { managerHprId: OTHER }), open).state).toMatchObject({ managerHprId: MANAGER })
  })

  test('with every fault: the first, and the others beside it', () => {
    const { state, reply } = saveBasic(undefined, saving(basicBody({ facilityName: '', ownershipCode: 'A' })), at(NOW))
    expect(state).toBeUndefined()
    expect(reply).toMatchObject({ refusal: 'HIS-1070', field: 'facilityInformation.facilityName', also: [{ refusal: 'HIS-1115', field: 'facilityInformation.ownershipCode' }] })
  })
})

describe('the register\'s own check', () => {
  const place = { facilityName: 'Sahyadri Hospital', ownershipCode: 'P', facilityAddressDetails: { ...aFacility().submitted!.basic.facilityAddressDetails, pincode: '411038' } }
  const one = aFacility({ basic: place })
  const draft = { ...aDraft('IN2710000060'), draft: one.submitted! }
  const found = (alike: Facility[], body = basicBody(), choices = {}): string | undefined => duplicateOf({ form: formOf(body), alike }, hfrContext(NOW, choices))?.refusal

  test('finds the same name, however spaced or capitalised, in the same sub-district with the same pincode and ownership', () => {
    expect(found([one])).toBe('HIS-4003')
    expect(found([draft])).toBe('HIS-1132')
    expect(found([draft, one])).toBe('HIS-4003')
    expect(found([one], basicBody({ facilityName: 'SAHYADRI hospital' }))).toBe('HIS-4003')
    expect(found([one], basicAt({ subDistrictLGDCode: '04194' }))).toBe('HIS-4003')
  })

  test('lets pass what differs in one of them, and everything under the variant', () => {
    expect(found([one], basicBody({ facilityName: 'Sahyadri Hospital 2' }))).toBeUndefined()
    expect(found([one], basicAt({ pincode: '411039' }))).toBeUndefined()
    expect(found([one], basicAt({ subDistrictLGDCode: '4193' }))).toBeUndefined()
    expect(found([one], basicBody({ ownershipCode: 'PP' }))).toBeUndefined()
    expect(found([one, draft], basicBody(), { 'hfr.duplicates': 'accepted' })).toBeUndefined()
  })

  test('is made when a facility is created, not when it is written anew', () => {
    expect(saveBasic(undefined, saving(basicBody(), { alike: [one] }), at(NOW)).reply).toMatchObject({ refusal: 'HIS-4003', field: 'facilityInformation.facilityName' })
    expect(saveBasic(drafted(), saving(basicBody(), { alike: [one] }), at(NOW)).reply).toMatchObject({ answer: { trackingId: '123456' } })
  })
})

describe('basic-information', () => {
  test('creates a draft with no id, its files by name, what was left empty left out', () => {
    const { state, reply, effects } = saveBasic(undefined, saving(basicAt({ stateLGDCode: '27', subDistrictLGDCode: '04194' }, { ownershipCode: 'G', ownershipSubTypeCode: 'S', ownershipSubTypeCode2: 'PP01' })), at(NOW))
    expect(reply).toEqual({ answer: { trackingId: '123456', status: 'success', message: 'Facility is saved successfully', errorStatus: null } })
    expect(effects).toEqual([])
    expect(state).toEqual({
      trackingId: '123456', facilityId: '', managerHprId: MANAGER, clientId: 'SBX_000001', verification: { state: 'none', reason: '', at: NOW }, sourceOfInformation: '', sourceUniqueID: '', facilitySuperUser: '',
      programmes: [], ordinal: -1, history: [{ at: NOW, what: 'drafted', note: '' }], createdAt: NOW, updatedAt: NOW, submittedAt: 0,
      draft: {
        basic: {
          ...basicBody(), ownershipCode: 'G', ownershipSubTypeCode: 'S', ownershipSubTypeCode2: '', abdmCompliantSoftware: [],
          facilityUploads: { facilityBoardPhoto: { name: 'board.png', blob: 'blob:88' }, facilityBuildingPhoto: { name: 'building.jpg', blob: 'blob:88' } },
        },
      },
    })
  })

  test('the facilityId is born with the draft under the variant, and stays when the state changes', () => {
    const born = drafted(basicBody(), { 'hfr.facility-id-born': 'at-draft' })
    expect(born).toMatchObject({ facilityId: 'IN2798111111', submittedAt: 0 })
    expect(submit(born, submitting(), at(NOW)).reply).toMatchObject({ answer: { facilityId: 'IN2798111111' } })
  })

  test('the manager at another integrator takes the facility along', () => {
    expect(saveBasic(drafted(), saving(basicBody(), { clientId: 'SBX_000002' }), at(NOW)).state).toMatchObject({ clientId: 'SBX_000002', managerHprId: MANAGER })
  })

  test('for a submitted facility it writes a draft with its other layers, and the public form stays', () => {
    const layered = saveDetailed(saveAdditional(drafted(), general, at(NOW)).state, hospital, at(NOW)).state
    const standing = submit(layered, submitting(), at(NOW)).state
    const next = saveBasic(standing, saving(basicBody({ facilityName: 'Sahyadri Clinic' })), at(NOW + 5)).state!
    expect(next.submitted).toEqual(standing.submitted)
    expect(next.draft).toEqual({ ...standing.submitted, basic: { ...standing.submitted!.basic, facilityName: 'Sahyadri Clinic' } })
    expect(next).toMatchObject({ facilityId: 'IN2798222222', verification: standing.verification, submittedAt: standing.submittedAt, updatedAt: NOW + 5 })
  })
})

describe('submit is refused', () => {
  test('for another manager\'s facility', () => {
    expect(submit(drafted(), submitting({ managerHprId: OTHER }), at(NOW)).reply).toMatchObject({ refusal: 'HIS-1121', field: 'trackingId' })
  })

  test('where nothing is new, and answered again under the variant', () => {
    const standing = submitted()
    const { state, reply } = submit(standing, submitting(), at(NOW + 2))
    expect(state).toBe(standing)
    expect(reply).toMatchObject({ refusal: 'HIS-4061', field: 'trackingId' })
    const again = submit(standing, submitting(), at(NOW + 2, { 'hfr.repeated-submit': 'answered' }))
    expect(again.state).toBe(standing)
    expect(again.reply).toMatchObject({ answer: { facilityId: 'IN2798222222', status: 'Created' } })
  })

  test('before the other layers of a functional facility under the variant, and of no other', () => {
    const all = at(NOW, { 'hfr.submit-after': 'all' })
    expect(submit(drafted(), submitting(), all).reply).toMatchObject({ refusal: 'HIS-1106', field: 'trackingId' })
    const second = saveAdditional(drafted(), general, all).state
    expect(submit(second, submitting(), all).reply).toMatchObject({ refusal: 'HIS-1106' })
    expect(submit(saveDetailed(second, hospital, all).state, submitting(), all).reply).toMatchObject({ answer: { status: 'Created' } })
    expect(submit(drafted(basicBody({ facilityOperationalStatus: 'TC', timingsOfFacility: [] })), submitting(), all).reply).toMatchObject({ answer: { status: 'Created' } })
  })

  test('where the third layer no longer fits the first', () => {
    const layered = saveDetailed(drafted(), hospital, at(NOW)).state
    const narrowed = saveBasic(layered, saving(basicBody({ typeOfServiceCode: 'OPD' })), at(NOW)).state!
    const { state, reply } = submit(narrowed, submitting(), at(NOW))
    expect(state).toBe(narrowed)
    expect(reply).toMatchObject({ refusal: 'HIS-1070', text: 'Medical Infrastructure are not required for TypeOfService - OPD' })
  })
})

describe('submit', () => {
  test('makes the draft public as it is, with an id, and opens its verification', () => {
    const standing = drafted()
    const { state, reply, effects } = submit(standing, submitting(), at(NOW + 1))
    expect(reply).toEqual({ answer: { facilityId: 'IN2798222222', status: 'Created', message: 'Facility created successfully. Please save the Facility Id returned.', errorStatus: null } })
    expect(effects).toEqual([])
    expect(state).toEqual({
      ...standing, facilityId: 'IN2798222222', submitted: standing.draft, draft: undefined, verification: { state: 'pending', reason: '', at: NOW + 1 }, submittedAt: NOW + 1, updatedAt: NOW + 1,
      sourceOfInformation: 'HRP_SUB_1', sourceUniqueID: '1234', facilitySuperUser: 'STATE_SUPER_1', history: [...standing.history, { at: NOW + 1, what: 'submitted', note: 'HRP_SUB_1' }],
    })
  })

  test('again keeps the id and waits for verification anew', () => {
    const verified: Facility = { ...submitted(), verification: { state: 'verified', reason: '', at: NOW } }
    const changed = saveBasic(verified, saving(basicBody({ facilityName: 'Sahyadri Clinic' })), at(NOW + 5)).state!
    expect(changed.verification.state).toBe('verified')
    const { state, reply } = submit(changed, submitting({ facilityId: 'IN2798333333' }), at(NOW + 9))
    expect(reply).toMatchObject({ answer: { facilityId: 'IN2798222222' } })
    expect(state).toMatchObject({ facilityId: 'IN2798222222', submitted: { basic: { facilityName: 'Sahyadri Clinic' } }, verification: { state: 'pending', at: NOW + 9 }, submittedAt: NOW + 9 })
    expect(state.history.map(({ what }) => what)).toEqual(['drafted', 'submitted', 'basic', 'resubmitted'])
  })

  test('the variant puts a blank before the id', () => {
    expect(submit(drafted(), submitting(), at(NOW, { 'hfr.submit-id-space': 'on' }))).toMatchObject({ state: { facilityId: 'IN2798222222' }, reply: { answer: { facilityId: ' IN2798222222' } } })
  })
})

const names = fc.constantFrom('Sahyadri Hospital', 'Sahyadri Clinic', 'bad@name')
const commands = fc.oneof(
  fc.record({ do: fc.constant('basic' as const), name: names, services: fc.constantFrom('OPD', 'OPD,IPD', 'nothing'), by: fc.constantFrom(MANAGER, MANAGER, OTHER) }),
  fc.record({ do: fc.constant('additional' as const) }),
  fc.record({ do: fc.constant('detailed' as const) }),
  fc.record({ do: fc.constant('submit' as const), by: fc.constantFrom(MANAGER, MANAGER, OTHER) }),
)
type Command = typeof commands extends fc.Arbitrary<infer T> ? T : never

function carryOut(state: Facility | undefined, command: Command, context: SaveContext): { state: Facility | undefined; reply: object } {
  if (command.do === 'basic') return saveBasic(state, saving(basicBody({ facilityName: command.name, typeOfServiceCode: command.services }), { managerHprId: command.by }), context)
  // Before there is a facility the routes refuse the rest.
  if (!state) return { state, reply: { refusal: 'HIS-1121' } }
  if (command.do === 'additional') return saveAdditional(state, general, context)
  if (command.do === 'detailed') return saveDetailed(state, hospital, context)
  return submit(state, submitting({ managerHprId: command.by }), context)
}

test('any order and repetition of the writes leaves a facility that is a draft or complete, and a refusal leaves it as it was', () => {
  fc.assert(fc.property(fc.array(commands, { maxLength: 25 }), fc.constantFrom('basic', 'all'), fc.constantFrom('at-submit', 'at-draft'), (list, after, born) => {
    let facility: Facility | undefined
    for (const [step, command] of list.entries()) {
      const before = structuredClone(facility)
      const { state, reply } = carryOut(facility, command, at(NOW + step, { 'hfr.submit-after': after, 'hfr.facility-id-born': born }))
      const refused = isRefusal(reply as { refusal: string })
      if (refused) expect(state).toEqual(before)
      // What is public changes by a submit alone, and then to the whole of what was written.
      if (state && !refused && command.do === 'submit') expect([state.submitted, state.draft]).toEqual([before!.draft, undefined])
      else expect(state?.submitted).toEqual(before?.submitted)
      if (state) expectWhole(state, born)
      if (before?.facilityId) expect(state?.facilityId).toBe(before.facilityId)
      facility = state
    }
  }), { numRuns: 300 })
})

function expectWhole(facility: Facility, born: string): void {
  const { submitted: open, draft, facilityId, submittedAt, verification, history } = facility
  expect(open ?? draft).toBeDefined()
  expect(submittedAt > 0).toBe(open !== undefined)
  expect(verification.state).toBe(open ? 'pending' : 'none')
  expect(facilityId !== '').toBe(open !== undefined || born === 'at-draft')
  expect(history.some(({ what }) => what === 'submitted')).toBe(open !== undefined)
  for (const form of [open, draft]) if (form) expect(form.basic).toMatchObject({ facilityName: expect.stringMatching(/^Sahyadri/), facilityOperationalStatus: 'F' })
}
