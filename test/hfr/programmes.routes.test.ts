import { beforeEach, describe, expect, test } from 'vitest'
import { aDraft, aFacility, keepFacilities } from '../support/facilities.ts'
import { accessToken, OTHER_CLIENT } from '../support/gateway.ts'
import type { Caller } from '../support/hpr.ts'
import { anotherThan, hprCaller, NOW, testKeys } from '../support/hpr.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox, STANDARD_CLIENT } from '../../mocks/sandbox.ts'

const SEND = '/v4/int/v1.5/facility/sendOtpToContact'
const VALIDATE = '/v4/int/v1.5/facility/validateOtp'
const VALIDATE_UWIN = '/v4/int/v1.5/facility/validateUwinOtp'
const DETAILS = '/v4/int/v1.6/facility/fetchDetailsForUwin'
const ID = 'IN2710000059'
const OTHER_ID = 'IN2710000067'
const MINUTE = 60_000

let now = NOW
let sandbox: Sandbox
let caller: Caller

function open(variants: Record<string, string> = {}): void {
  sandbox = createSandbox({ now: () => now, keys: testKeys(), checkAnswers: true, clients: [STANDARD_CLIENT, OTHER_CLIENT], people: 20, variants })
  caller = hprCaller(sandbox)
}

beforeEach(async () => {
  now = NOW
  open()
  await stock()
})

const stock = (): Promise<void> => keepFacilities(sandbox, [aFacility({ facilityId: ID }), aFacility({ facilityId: OTHER_ID }), aDraft('IN2710000075')])

async function sent(facilityId = ID, by = caller): Promise<{ transactionId: string; otp: string }> {
  const { body } = await by.post(SEND, { facilityId })
  const { transactionId } = body as { transactionId: string }
  return { transactionId, otp: (await by.inbox('6991230000')).findLast((message) => message.txnId === transactionId)?.otp ?? '' }
}

const link = (given: Record<string, string>) => ({ facilityId: ID, sourceId: 'HOSP27P059', source: 'AB-PMJAY', ...given })
const refusalOf = async (path: string, body: unknown) => {
  const { status, body: answer } = await caller.post(path, body)
  return { status, body: answer }
}
const envelope = (code: string, message: string, attribute: unknown) => ({ code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details: [{ message, code, attribute }] })

describe('refused as the document prints it', () => {
  const notSent = (message: string) => ({ status: 400, body: { facilityId: null, status: 'Bad Request', message: 'Errors occurred', transactionId: null, errorStatus: [{ field: 'facilityId', message }] } })

  test.each([
    ['IP2810002718', 'The Facility ID provided is invalid. It must begin with the prefix IN to meet the required format.'],
    ['IP28100027', 'Facility id is invalid. It must have 12 characters IP28100027'],
    ['IN2810002718', 'HP Facility ID not available.'],
    ['IN2710000075', 'HP Facility ID not available.'],
    ['', 'Required FacilityId Field is empty.'],
    [undefined, 'Required FacilityId Field is empty.'],
    [12, 'Type mismatched. Please send the correct type.'],
  ])('no OTP to %j', async (facilityId, message) => expect(await refusalOf(SEND, { facilityId })).toEqual(notSent(message)))

  test('no second OTP within a minute', async () => {
    await sent()
    now += MINUTE - 1
    expect(await refusalOf(SEND, { facilityId: ID })).toEqual(notSent('Please wait before sending another OTP.'))
  })

  test.each([
    [VALIDATE, {}],
    [VALIDATE_UWIN, { otherInformation: null }],
  ])('a wrong OTP at %s, three times, and then the right one', async (path, more) => {
    const { transactionId, otp } = await sent()
    const failed = (message: string) => ({ status: 400, body: { facilityId: ID, status: 'failed', message, ...more, errorStatus: null } })
    for (const _ of [1, 2, 3]) expect(await refusalOf(path, link({ transactionId, otp: anotherThan(otp) }))).toEqual(failed('Please enter valid OTP'))
    expect(await refusalOf(path, link({ transactionId, otp }))).toEqual(failed('Max OTP attempts reached.'))
    now += MINUTE
    expect(await refusalOf(SEND, { facilityId: ID })).toEqual(notSent('Max OTP attempts reached.'))
    now += 30 * MINUTE
    expect((await caller.post(SEND, { facilityId: ID })).body).toMatchObject({ status: 'Success' })
  })

  test('an OTP that has run out, then its transaction', async () => {
    const { transactionId, otp } = await sent()
    now += 10 * MINUTE
    expect(await refusalOf(VALIDATE, link({ transactionId, otp }))).toEqual({ status: 400, body: { facilityId: ID, status: 'failed', message: 'OTP expired or invalid.', errorStatus: null } })
    now += 20 * MINUTE
    expect(await refusalOf(VALIDATE, link({ transactionId, otp }))).toEqual({ status: 422, body: envelope('HIS-2045', 'Session expired.', { key: 'transactionId' }) })
  })

  test.each([
    ['a blank source', { source: '' }, 'HIS-4057', 'Invalid/Blank facility source, please enter a valid facility source.', null],
    ['a source that is no programme', { source: 'UBER' }, 'HIS-4057', 'Invalid/Blank facility source, please enter a valid facility source.', null],
    ['an id with signs', { sourceId: 'A/1' }, 'HIS-1003', 'Invalid pattern found.', { key: 'sourceId' }],
    ['no id', { sourceId: '' }, 'HIS-1070', 'Required SourceId Field is empty.', null],
    ['no transaction', { transactionId: '' }, 'HIS-1117', 'Transaction ID required.', { key: 'transactionId' }],
    ['an unknown transaction', { transactionId: '2ddfc7ec-9a9f-412c-8c50-c2be92da5781' }, 'HIS-1026', 'Transaction not found.', { key: 'transactionId' }],
    ["another facility's transaction", { facilityId: OTHER_ID }, 'HIS-1026', 'Transaction not found.', { key: 'transactionId' }],
    ['no facility id', { facilityId: 'IN28100027AB' }, 'HIS-1113', 'Invalid facility ID format.', { key: 'facilityId' }],
  ])('%s', async (_, differs, code, message, attribute) => {
    const { transactionId, otp } = await sent()
    for (const path of [VALIDATE, VALIDATE_UWIN]) expect(await refusalOf(path, { ...link({ transactionId, otp }), ...differs })).toEqual({ status: 422, body: envelope(code, message, attribute) })
  })

  test("another integrator's transaction, though the OTP is right", async () => {
    const { transactionId, otp } = await sent()
    const other = hprCaller(sandbox, { client: OTHER_CLIENT })
    expect(await other.post(VALIDATE, link({ transactionId, otp }))).toMatchObject({ status: 422, code: 'HIS-1026' })
    expect((await caller.post(VALIDATE, link({ transactionId, otp }))).status).toBe(200)
  })

  test.each([
    [{ facilityId: 'IN241000111' }, { field: 'facilityId', message: 'Facility id is invalid' }],
    [{ facilityId: 'IN2410001111' }, { field: 'facilityId', message: 'HP Facility ID not available.' }],
    [{ source: '' }, { field: 'source', message: 'Invalid/Blank facility source, please enter a valid facility source.' }],
    [{}, { field: 'sourceId', message: 'Integrated program not found.' }],
  ])('details of what is not linked: %j', async (differs, error) => {
    expect(await refusalOf(DETAILS, { ...link({ source: 'UWIN', sourceId: 'UWIN' }), ...differs })).toEqual({
      status: 400, body: { facility: null, otherInformation: null, status: 'Not Linked', message: 'Source id not linked. Please check the errors', errorStatus: [error] },
    })
  })

  test('who has no session, as everywhere', async () => {
    const response = await sandbox.fetch(new Request(`http://localhost${SEND}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ facilityId: ID }) }))
    expect([response.status, await response.json()]).toEqual([401, expect.objectContaining({ code: '900902' })])
  })
})

describe('refused otherwise by variant', () => {
  test('error-status: HTTP 200 with the fields null, each call in its own answer', async () => {
    open({ 'hfr.otp-refusals': 'error-status' })
    await stock()
    expect(await refusalOf(SEND, { facilityId: 'IN28' })).toEqual({ status: 200, body: { facilityId: null, status: 'Bad Request', message: 'Errors occurred', transactionId: null, errorStatus: [{ field: 'facilityId', message: 'Facility id is invalid. It must have 12 characters IN28' }] } })
    const { transactionId, otp } = await sent()
    const wrong = link({ transactionId, otp: anotherThan(otp) })
    const errorStatus = [{ field: 'otp', message: 'Incorrect OTP entered.' }]
    expect(await refusalOf(VALIDATE, wrong)).toEqual({ status: 200, body: { facilityId: null, status: 'failed', message: 'Please enter valid OTP', errorStatus } })
    expect(await refusalOf(VALIDATE_UWIN, wrong)).toEqual({ status: 200, body: { facilityId: null, status: 'failed', message: 'Please enter valid OTP', otherInformation: null, errorStatus } })
  })

  test('http-422: the envelope throughout', async () => {
    open({ 'hfr.otp-refusals': 'http-422' })
    await stock()
    expect(await refusalOf(SEND, { facilityId: 'IN2410001111' })).toEqual({ status: 422, body: envelope('HIS-1019', 'HP Facility ID not available.', { key: 'facilityId' }) })
    const { transactionId, otp } = await sent()
    expect(await refusalOf(VALIDATE, link({ transactionId, otp: anotherThan(otp) }))).toEqual({ status: 422, body: envelope('HIS-1013', 'Incorrect OTP entered.', { key: 'otp' }) })
  })
})

describe('linked', () => {
  test('by the OTP in the inbox; the facility remembers', async () => {
    const { status, body } = await caller.post(SEND, { facilityId: ID })
    const { transactionId } = body as { transactionId: string }
    expect({ status, body }).toEqual({ status: 200, body: { facilityId: ID, status: 'Success', message: 'Otp sent successfully! Please keep transaction id for future reference', transactionId: expect.stringMatching(/^[0-9a-f-]{36}$/), errorStatus: null } })
    const otp = await caller.lastOtp('6991230000')
    expect(otp).toMatch(/^\d{6}$/)
    expect(await refusalOf(VALIDATE, link({ transactionId, otp }))).toEqual({ status: 200, body: { facilityId: ID, status: 'success', message: 'OTP validated successfully!!! Hospital id linked to HFR', errorStatus: null } })
    expect(await refusalOf(VALIDATE, link({ transactionId, otp }))).toMatchObject({ status: 400, body: { message: 'OTP expired or invalid.' } })
  })

  test("NHA's example: the programme's own name as the id, at two facilities", async () => {
    for (const facilityId of [ID, OTHER_ID]) {
      const { transactionId, otp } = await sent(facilityId)
      expect((await caller.post(VALIDATE, { facilityId, sourceId: 'AB-PMJAY', otp, source: 'AB-PMJAY', transactionId })).status).toBe(200)
    }
  })

  test('an OTP sent again goes on in its transaction, and the first opens nothing', async () => {
    const first = await sent()
    now += MINUTE
    const second = await sent()
    expect(second.transactionId).toBe(first.transactionId)
    if (first.otp !== second.otp) expect((await caller.post(VALIDATE, link({ ...first }))).status).toBe(400)
    expect((await caller.post(VALIDATE, link({ ...second }))).status).toBe(200)
    expect((await sent()).transactionId).not.toBe(first.transactionId)
  })

  test('an id is one facility\'s, until that facility takes another', async () => {
    const mine = await sent()
    expect((await caller.post(VALIDATE, link({ ...mine, sourceId: 'hosp-1' }))).status).toBe(200)
    const theirs = await sent(OTHER_ID)
    const wanted = link({ ...theirs, facilityId: OTHER_ID, sourceId: 'HOSP-1' })
    expect(await refusalOf(VALIDATE, wanted)).toEqual({ status: 422, body: envelope('HIS-1104', 'Linked program already in use.', { key: 'sourceId' }) })
    expect((await caller.post(VALIDATE, link({ ...(await sent()), sourceId: 'HOSP-2' }))).status).toBe(200)
    expect((await caller.post(VALIDATE, wanted)).status).toBe(200)
  })

  test('two at once with one OTP: one links', async () => {
    const { transactionId, otp } = await sent()
    const answers = await Promise.all(['HOSP-1', 'HOSP-2'].map((sourceId) => caller.post(VALIDATE, link({ transactionId, otp, sourceId }))))
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400])
  })

  test('two facilities at once for one id: one links, though neither had been there', async () => {
    const asked = await Promise.all([ID, OTHER_ID].map(async (facilityId) => link({ facilityId, sourceId: 'HOSP-1', ...(await sent(facilityId)) })))
    const answers = await Promise.all(asked.map((body) => caller.post(VALIDATE, body)))
    expect(answers.map(({ status, code }) => code ?? status).toSorted()).toEqual([200, 'HIS-1104'])
  })

  test('for U-WIN: the address in the answer, and the details by the id from then on', async () => {
    const { transactionId, otp } = await sent()
    const asked = { facilityId: ID, source: 'UWIN', sourceId: 'U27' }
    const otherInformation = {
      facilityOwnership: 'G', ownerSubtype: 'C', facilityRegion: 'U', nin: '', addressLine1: '1 Station Road', addressLine2: 'Camp', stateCode: '27', districtCode: '490', subDistrict: '4194',
      pincode: '411001', latitude: '18.5204', longitude: '73.8567', facilityType: 'Hospital',
    }
    expect(await refusalOf(VALIDATE_UWIN, { ...asked, transactionId, otp })).toEqual({ status: 200, body: { facilityId: ID, status: 'success', message: 'OTP validated successfully!!! Source id linked to HFR', otherInformation, errorStatus: null } })
    expect(await refusalOf(DETAILS, asked)).toEqual({
      status: 200,
      body: {
        facility: { facilityId: ID, facilityName: 'Railway Hospital', contactName: '', contactMobile: '******0000', contactEmail: 'off***@example.in', hprid: '71-2824-6403-7827' },
        otherInformation, status: 'Success', message: 'Details found successfully', errorStatus: null,
      },
    })
  })

  test('on the older host, without /v4/int', async () => {
    const authorization = `Bearer ${await accessToken(sandbox)}`
    const response = await sandbox.fetch(new Request('http://localhost/v1.5/facility/sendOtpToContact', { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body: JSON.stringify({ facilityId: ID }) }))
    expect([response.status, await response.json()]).toEqual([200, expect.objectContaining({ status: 'Success' })])
  })
})
