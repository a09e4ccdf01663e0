import { beforeEach, describe, expect, test } from 'vitest'
import type { BasicInput } from '../../functions/hfr/onboarding/form.ts'
import { readBlob } from '../../functions/kernel/blobs.ts'
import { partitionOf } from '../../functions/kernel/world.ts'
import type { Sandbox, SandboxOptions } from '../../mocks/sandbox.ts'
import { createSandbox, DEFAULT_WORLD, STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { accessToken, OTHER_CLIENT } from '../support/gateway.ts'
import type { FacilityManager } from '../support/hfr.ts'
import { atIntegrator, BASIC, basicAt, basicBody, facilityManager, OTHER_MANAGER, SUBMIT } from '../support/hfr.ts'
import { anAccount, NOW, testKeys } from '../support/hpr.ts'
import { aFile, changed } from '../hpr/professional.samples.ts'

const ADDITIONAL = '/v4/int/v1.5/facility/additional-information'
const MINUTE = 60_000

let now: number
let sandbox: Sandbox
let manager: FacilityManager

/** All refusals in the envelope, for its codes; how submit refuses otherwise stands in fidelity.hfr.test.ts. */
async function open(given: Record<string, string> = {}, options: SandboxOptions = {}): Promise<void> {
  now = NOW
  const variants = { 'hfr.onboarding-refusals': 'http-422', ...given }
  sandbox = createSandbox({ now: () => now, keys: testKeys(), checkAnswers: true, people: 0, clients: [STANDARD_CLIENT, OTHER_CLIENT], variants, ...options })
  manager = await facilityManager(sandbox)
}

beforeEach(() => open())

interface Detail {
  message: string
  code: string
  attribute: { key: string } | null
}
const refusedWith = (...details: Detail[]) => ({ status: 422, body: { code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details } })
const refused = (code: string, message: string, key: string) => refusedWith({ message, code, attribute: { key } })
const saved = (trackingId: unknown = expect.stringMatching(/^[1-9]\d{5}$/)) => ({ status: 200, body: { trackingId, status: 'success', message: 'Facility is saved successfully', errorStatus: null } })
const created = (facilityId: unknown = expect.stringMatching(/^IN2798\d{6}$/)) => ({ status: 200, body: { facilityId, status: 'Created', message: 'Facility created successfully. Please save the Facility Id returned.', errorStatus: null } })

async function stored(kind: string): Promise<number> {
  let count = 0
  for await (const _ of sandbox.site.store.scan(partitionOf(DEFAULT_WORLD, kind))) count++
  return count
}

describe('the token of the manager', () => {
  test('none, an unknown one, the gateway\'s and the number of an HPID are refused, on both calls, before the body is looked at', async () => {
    const { account } = manager
    for (const token of ['', 'no.such.token', await accessToken(sandbox), account.hprIdNumber]) {
      expect(await manager.saveBasic({}, '', { 'x-hprid-auth': token })).toMatchObject(refused('HIS-1119', 'Invalid token.', 'x-hprid-auth'))
      expect(await manager.submit('', {}, { 'x-hprid-auth': token })).toMatchObject(refused('HIS-1119', 'Invalid token.', 'x-hprid-auth'))
    }
    expect(await manager.post(BASIC, { trackingId: '', facilityInformation: {} })).toMatchObject(refused('HIS-1119', 'Invalid token.', 'x-hprid-auth'))
  })

  test('one that has run out is refused', async () => {
    const token = await manager.token()
    now += 31 * MINUTE
    expect(await manager.saveBasic(basicBody(), '', { 'x-hprid-auth': token })).toMatchObject(refused('HIS-5011', 'Token expired.', 'x-hprid-auth'))
    expect(await manager.submit('1', {}, { 'x-hprid-auth': token })).toMatchObject(refused('HIS-5011', 'Token expired.', 'x-hprid-auth'))
  })

  test('one of role 1 is refused, unless the variant takes any; role 3 will do, and so will Bearer before it', async () => {
    const professional = anAccount({ hprIdNumber: '71-1111-2222-3333', username: 'a.doctor', role: 1 })
    await manager.addAccount(professional)
    const headers = { 'x-hprid-auth': await manager.tokenOf(professional) }
    expect(await manager.saveBasic(basicBody(), '', headers)).toMatchObject(refused('HIS-403', 'You are not allowed to access this API', 'x-hprid-auth'))
    const both = await facilityManager(sandbox, { ...OTHER_MANAGER, role: 3 })
    expect(await both.saveBasic(basicBody(), '', { 'x-hprid-auth': `Bearer ${await both.token()}` })).toMatchObject(saved())
    await open({ 'hfr.manager-role': 'any' })
    const anybody = await facilityManager(sandbox, { ...OTHER_MANAGER, role: 1 })
    expect(await anybody.saveBasic(basicBody())).toMatchObject(saved())
  })

  test('submit takes the older spelling of the header under its variant alone', async () => {
    const older = async (): Promise<unknown> => {
      const trackingId = await manager.draft()
      return manager.post(SUBMIT, { trackingId }, { 'x-hpird-auth': await manager.token(), 'x-hprid-auth-verifier': 'anything' })
    }
    expect(await older()).toMatchObject(refused('HIS-1119', 'Invalid token.', 'x-hprid-auth'))
    await open({ 'hfr.submit-header': 'either' })
    expect(await older()).toMatchObject(created())
  })

  test('without the client\'s, the API manager answers', async () => {
    expect(await manager.saveBasic(basicBody(), '', { authorization: '' })).toMatchObject({ status: 401, body: { code: '900902' } })
  })
})

describe('basic-information is refused', () => {
  test('for a trackingId that is not there, another manager\'s, or a draft\'s facilityId, with nothing written', async () => {
    await open({ 'hfr.facility-id-born': 'at-draft' })
    const other = await facilityManager(sandbox, OTHER_MANAGER)
    const theirs = await other.draft()
    const { facilityId } = (await other.facility(theirs))!
    expect(facilityId).toMatch(/^IN2798\d{6}$/)
    for (const id of ['1', 'abc', 'IN2798000000', theirs, facilityId]) {
      expect(await manager.saveBasic({}, id)).toMatchObject(refused('HIS-1121', 'Invalid facility details.', 'trackingId'))
    }
    expect(await stored('facility#')).toBe(1)
  })

  test('with all that is wrong at once, attribute null where the words name the field', async () => {
    expect(await manager.saveBasic(changed(basicAt({ country: 'US', pincode: '41' }, { facilityName: 'abc$%^&&hospital' }), 'facilityContactInformation.facilityContactNumber', '90427034'))).toMatchObject(refusedWith(
      { message: 'Invalid Facility Name.', code: 'HIS-4029', attribute: null },
      { message: 'Country should be india.', code: 'HIS-4017', attribute: null },
      { message: 'Invalid pin code.', code: 'HIS-1114', attribute: { key: 'pincode' } },
      { message: 'Please enter valid Phone Number.', code: 'HIS-1011', attribute: null },
    ))
    expect(await stored('facility#')).toBe(0)
    expect(await stored('blob#')).toBe(0)
  })

  test('for a value of another type, a text without end, and no body', async () => {
    expect(await manager.saveBasic(changed(basicBody(), 'workingInPsu', 'yes'))).toMatchObject(refused('HIS-1004', 'Type mismatched. Please send the correct type.', 'workingInPsu'))
    expect(await manager.saveBasic(changed(basicBody(), 'facilityAddressDetails.pincode', 411_038))).toMatchObject({ code: 'HIS-1004' })
    expect(await manager.saveBasic(basicBody({ facilityName: 'x'.repeat(201) }))).toMatchObject({ code: 'HIS-1003' })
    expect(await manager.post(BASIC, {}, { 'x-hprid-auth': await manager.token() })).toMatchObject(refusedWith({ message: 'Required FacilityInformation Field is empty.', code: 'HIS-1070', attribute: null }))
  })

  test('where the register has it already: as a draft, then submitted; not under the variant', async () => {
    const trackingId = await manager.draft()
    const twin: BasicInput = basicBody({ facilityName: 'SAHYADRI HOSPITAL' })
    expect(await manager.saveBasic(twin)).toMatchObject(refused('HIS-1132', 'Duplicate facility detected.', 'facilityName'))
    expect(await manager.submit(trackingId)).toMatchObject(created())
    expect(await manager.saveBasic(twin)).toMatchObject(refused('HIS-4003', 'Facility already exists.', 'facilityName'))
    expect(await manager.saveBasic(twin, trackingId)).toMatchObject(saved(trackingId))
    await open({ 'hfr.duplicates': 'accepted' })
    await manager.draft()
    expect(await manager.saveBasic(twin)).toMatchObject(saved())
  })

  test('under HTTP 200 in errorStatus where the variant says so, but for the gateway\'s token', async () => {
    await open({ 'hfr.onboarding-refusals': 'error-status' })
    const { status, body } = await manager.saveBasic(basicBody({ ownershipCode: '', facilityOperationalStatus: '' }))
    expect([status, body]).toEqual([200, {
      trackingId: null, status: 'Not Created', message: 'Facility not created. Please check the errors',
      errorStatus: [{ field: 'ownershipCode', message: 'Required OwnershipCode Field is empty.' }, { field: 'facilityOperationalStatus', message: 'Required FacilityOperationalStatus Field is empty.' }],
    }])
    expect(await manager.submit('1')).toMatchObject({ status: 200, body: { facilityId: null, status: 'Not Created', errorStatus: [{ field: 'facility Id', message: 'facilityId is invalid' }] } })
    expect(await manager.saveBasic(basicBody(), '', { authorization: 'Bearer no' })).toMatchObject({ status: 401 })
  })
})

describe('submit is refused', () => {
  test('without a trackingId, with one that is no number, that is not there, or another manager\'s', async () => {
    const theirs = await (await facilityManager(sandbox, OTHER_MANAGER)).draft()
    expect(await manager.submit('')).toMatchObject(refusedWith({ message: 'Required TrackingId Field is empty.', code: 'HIS-1070', attribute: null }))
    expect(await manager.submit('IN2798123456')).toMatchObject(refused('HIS-1003', 'Invalid pattern found.', 'trackingId'))
    for (const id of ['1', theirs]) expect(await manager.submit(id)).toMatchObject(refused('HIS-1121', 'Invalid facility details.', 'trackingId'))
  })

  test('replayed: nothing is new, and the facility stays as it was', async () => {
    const { trackingId } = await manager.submitted()
    const before = await manager.facility(trackingId)
    now += MINUTE
    expect(await manager.submit(trackingId)).toMatchObject(refused('HIS-4061', 'Facility status change not allowed.', 'trackingId'))
    expect(await manager.facility(trackingId)).toEqual(before)
  })
})

describe('the life of a facility', () => {
  test('drafted, written anew, submitted, updated in hiding, and submitted again under its id', async () => {
    const trackingId = await manager.draft()
    expect(await manager.saveBasic(basicBody({ facilityName: 'Sahyadri Clinic' }), trackingId)).toMatchObject(saved(trackingId))
    expect(await manager.facility(trackingId)).toMatchObject({ facilityId: '', draft: { basic: { facilityName: 'Sahyadri Clinic' } } })
    const answer = await manager.submit(trackingId, { sourceOfInformation: 'HRP_SUB_1', sourceUniqueID: '1234', facilitySuperUser: 'STATE_SUPER_1' })
    expect(answer).toMatchObject(created())
    const { facilityId } = answer.body as { facilityId: string }
    expect(await manager.facility(trackingId)).toMatchObject({ facilityId, verification: { state: 'pending' }, sourceOfInformation: 'HRP_SUB_1', sourceUniqueID: '1234', facilitySuperUser: 'STATE_SUPER_1' })
    // NHA's prose lets the facilityId stand for the trackingId in an update.
    expect(await manager.saveBasic(basicBody({ facilityName: 'Sahyadri House' }), facilityId)).toMatchObject(saved(trackingId))
    expect(await manager.facility(trackingId)).toMatchObject({ submitted: { basic: { facilityName: 'Sahyadri Clinic' } }, draft: { basic: { facilityName: 'Sahyadri House' } } })
    expect(await manager.submit(trackingId)).toMatchObject(created(facilityId))
    const whole = (await manager.facility(trackingId))!
    expect(whole.submitted!.basic.facilityName).toBe('Sahyadri House')
    expect(whole.draft).toBeUndefined()
  })

  test('its files are kept, and found by the name in the record', async () => {
    const attachment = { name: 'bill.pdf', value: aFile('pdf', 400_000) }
    const trackingId = await manager.draft({ facilityAddressProof: [{ addressProofType: 'EBill', addressProofAttachment: attachment }] })
    const { facilityUploads, facilityAddressProof } = (await manager.facility(trackingId))!.draft!.basic
    const read = (blob: string): Promise<string> => manager.inUnit((unit) => readBlob(unit.world, blob))
    expect(await read(facilityAddressProof[0]!.addressProofAttachment!.blob)).toBe(attachment.value)
    expect(await read(facilityUploads.facilityBoardPhoto!.blob)).toBe(aFile('png'))
    // Three small ones, and one with its head and chunks.
    expect(await stored('blob#')).toBe(3 + 1 + 5)
  })

  test('the manager goes on with another integrator\'s client, which from then on writes the other layers', async () => {
    const trackingId = await manager.draft()
    const there = atIntegrator(sandbox, manager, { client: OTHER_CLIENT })
    const layer = { trackingId, generalInformation: { hasPharmacy: 'YALL' } }
    expect(await there.post(ADDITIONAL, layer)).toMatchObject({ code: 'HIS-1121' })
    expect(await there.saveBasic(basicBody(), trackingId)).toMatchObject(saved(trackingId))
    expect(await there.post(ADDITIONAL, layer)).toMatchObject({ status: 200 })
    expect(await manager.post(ADDITIONAL, layer)).toMatchObject({ code: 'HIS-1121' })
  })

  test('another world knows nothing of it', async () => {
    const trackingId = await manager.draft()
    const elsewhere = await facilityManager(sandbox, {}, { world: 'elsewhere' })
    expect(await elsewhere.submit(trackingId)).toMatchObject({ code: 'HIS-1121' })
  })
})

describe('at the same time', () => {
  test('two managers on one draft: one writes, the other is refused, and nothing of the one is lost', async () => {
    const other = await facilityManager(sandbox, OTHER_MANAGER)
    const trackingId = await manager.draft()
    const answers = await Promise.all([1, 2, 3].flatMap((each) => [
      manager.saveBasic(basicBody({ facilityName: `Sahyadri ${each}` }), trackingId), other.saveBasic(basicBody({ facilityName: `Usurper ${each}` }), trackingId), other.submit(trackingId),
    ]))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(3)
    expect(answers.filter(({ code }) => code === 'HIS-1121')).toHaveLength(6)
    const facility = (await manager.facility(trackingId))!
    expect(facility.history.map(({ what }) => what)).toEqual(['drafted', 'basic', 'basic', 'basic'])
    expect(facility.draft!.basic.facilityName).toMatch(/^Sahyadri [123]$/)
  })

  test('where anybody may go on with it, every write of both stands in the history and the last whole', async () => {
    await open({ 'hfr.tracking-owner': 'open' })
    const other = await facilityManager(sandbox, OTHER_MANAGER)
    const trackingId = await manager.draft()
    await Promise.all(['Sahyadri A', 'Sahyadri B', 'Sahyadri C'].flatMap((facilityName) => [manager, other].map((one) => one.saveBasic(basicBody({ facilityName }), trackingId))))
    expect((await manager.facility(trackingId))!.history).toHaveLength(7)
  })

  test('one manager\'s update and another layer both stand', async () => {
    const trackingId = await manager.draft()
    const answers = await Promise.all([
      manager.saveBasic(basicBody({ facilityName: 'Sahyadri Clinic' }), trackingId), manager.post(ADDITIONAL, { trackingId, generalInformation: { hasPharmacy: 'YALL' } }),
    ])
    expect(answers.map(({ status }) => status)).toEqual([200, 200])
    expect(await manager.facility(trackingId)).toMatchObject({ draft: { basic: { facilityName: 'Sahyadri Clinic' }, additional: { generalInformation: { hasPharmacy: 'YALL' } } } })
  })

  test('of many submits one is answered; an update between them is in what is public or in a draft beside it', async () => {
    const trackingId = await manager.draft()
    const [update, ...submits] = await Promise.all([manager.saveBasic(basicBody({ facilityName: 'Sahyadri Clinic' }), trackingId), ...Array.from({ length: 6 }, () => manager.submit(trackingId))])
    expect(update).toMatchObject(saved(trackingId))
    const good = submits.filter(({ status }) => status === 200)
    expect(good.length).toBeGreaterThanOrEqual(1)
    expect(new Set(good.map(({ body }) => (body as { facilityId: string }).facilityId)).size).toBe(1)
    expect(submits.filter(({ code }) => code === 'HIS-4061')).toHaveLength(6 - good.length)
    const { submitted, draft } = (await manager.facility(trackingId))!
    expect((draft ?? submitted)!.basic.facilityName).toBe('Sahyadri Clinic')
  })

  test('of one facility created many times at once there is one draft; the others are told of it', async () => {
    // With its tokens in hand, so that the five go in step.
    await manager.draft({ facilityName: 'Sahyadri Clinic' })
    const answers = await Promise.all(Array.from({ length: 5 }, () => manager.saveBasic(basicBody())))
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1)
    expect(answers.filter(({ code }) => code === 'HIS-1132')).toHaveLength(4)
    expect(await stored('facility#')).toBe(2)
  })

  test('new drafts get trackingIds of their own, and what they become facilityIds', async () => {
    const made = await Promise.all(Array.from({ length: 12 }, (_, each) => manager.submitted({ facilityName: `Sahyadri ${each}` })))
    expect(new Set(made.map(({ trackingId }) => trackingId)).size).toBe(12)
    expect(new Set(made.map(({ facilityId }) => facilityId)).size).toBe(12)
  })

  test('two requests that draw the same ids: the second draws again', async () => {
    let nonces = 0
    let fixed = ''
    await open({}, { nonce: () => fixed || String(++nonces) })
    await manager.draft()
    fixed = 'one and the same'
    const [one, other] = await Promise.all([manager.draft({ facilityName: 'Sahyadri House' }), manager.draft({ facilityName: 'Sahyadri Clinic' })])
    expect(one).not.toBe(other)
    const ids = await Promise.all([manager.submit(one), manager.submit(other)])
    expect(new Set(ids.map(({ body }) => (body as { facilityId: string }).facilityId)).size).toBe(2)
  })
})
