import { describe, expect, test } from 'vitest'
import { transactions } from '../../functions/kernel/transactions.ts'
import { digestOf } from '../../functions/kernel/world.ts'
import { aHeader, aParticipant, PAYER, postSealed } from '../support/claims.ts'
import { publicKeyOf } from '../../functions/claims/envelope.ts'
import { accessToken } from '../support/gateway.ts'
import { inUnit } from '../support/notifications.ts'
import { aCreation, aVerifiedFacility, base64, call, confirm, control, create, createV2, MOBILE, passcodeOf, PRODUCTION, recordOf, refused, registryWorld, testCertificate } from '../support/participants.ts'
import type { RegistryWorld } from '../support/participants.ts'
import { SERVICE } from '../support/policies.ts'
import { keepFacilities } from '../support/facilities.ts'

const DAY_MS = 24 * 3_600_000
const nothingCreated = { participantid: null, facilityname: null, facilitycontact: null, facilityemail: null, transactionid: null, error: { code: 'NHCX-1007', message: expect.any(String), trace: '' } }
const stage = (sandbox: RegistryWorld['sandbox'], token: string, body: unknown) => call(sandbox, `${PRODUCTION}/v2/participant/update`, token, { body })

/** Creation and its confirmation; gives the code. */
async function confirmed({ sandbox, token }: RegistryWorld): Promise<string> {
  const { body } = await createV2(sandbox, token)
  await confirm(sandbox, token, '/validate', body['transactionid'], await passcodeOf(sandbox, body['transactionid']))
  return String(body['participantid'])
}

describe('create refuses', () => {
  test('under 400 what is wrong in itself', async () => {
    const { sandbox, token } = await registryWorld()
    for (const field of ['registrytype', 'registryid', 'role', 'mobilenumber', 'email']) expect(await createV2(sandbox, token, { [field]: undefined })).toEqual(refused(400, 'NHCX-1013'))
    for (const given of [{ registrytype: 'HFR' }, { role: ['PROVIDER'] }, { mobilenumber: '+91 6991230000' }, { email: 'nobody' }, { role: ['10002'] }, { registrytype: '10004' }, { endpointurl: 'nowhere' }]) expect(await createV2(sandbox, token, given)).toEqual(refused(400, 'NHCX-1007'))
    expect(await createV2(sandbox, 'none')).toEqual(refused(401, 'NHCX-401'))
    expect(await call(sandbox, `${SERVICE}/v2/participant/create`, token, { body: aCreation() })).toMatchObject({ status: 404, body: { code: '404' } })
  })

  test('inside a 200 what the registries say against it; or in the usual way', async () => {
    const { sandbox, token } = await registryWorld()
    await keepFacilities(sandbox, [aVerifiedFacility('IN2710000060', { verification: { state: 'rejected', reason: 'Photo', at: 0 } })])
    const payer = { registrytype: '10004', role: ['10002'], registryid: '123' }
    const wrong = [{ registryid: 'IN2710000061' }, { registryid: 'IN2710000060' }, { mobilenumber: '9876543210' }, payer, { role: ['10009'], registryid: 'SBX_000002' }, { role: ['10004'] }]
    for (const given of wrong) expect(await createV2(sandbox, token, given)).toEqual({ status: 200, body: nothingCreated })
    await control(sandbox, 'PUT', '/variants/nhcx.create-error-status', { choice: '400' })
    expect((await Promise.all(wrong.map((given) => createV2(sandbox, token, given)))).map(({ status }) => status)).toEqual([404, 400, 400, 404, 404, 404])
    expect((await control(sandbox, 'GET', '/inbox')).body).toEqual({ messages: [] })
  })

  test('a registry id that the sandbox\'s call has registered', async () => {
    const { sandbox, token } = await registryWorld()
    await create(sandbox, token)
    expect(await createV2(sandbox, token)).toEqual({ status: 200, body: nothingCreated })
  })
})

test('four calls: staged, confirmed, staged again, live; deliverable only then', async () => {
  const { sandbox, token } = await registryWorld()
  const payer = await aParticipant(sandbox, PAYER, { roles: ['10002'] })
  const made = await createV2(sandbox, token)
  expect(made).toEqual({ status: 200, body: { participantid: expect.stringMatching(/^1000\d{6}@hcx$/), facilityname: 'Railway Hospital', facilitycontact: MOBILE, facilityemail: 'office@example.in', transactionid: expect.stringMatching(/^1[0-9a-z]{12}-1[0-9a-z]{12}$/), error: { code: '', message: '', trace: '' } } })
  const code = String(made.body['participantid'])
  const pem = await testCertificate('hospital')
  /** A notice from the payer: refused as long as the hospital cannot be called. */
  const send = async () => (await postSealed(sandbox, '/v1/communication/request', payer, aHeader(sandbox, { 'x-hcx-sender_code': PAYER, 'x-hcx-recipient_code': code}), publicKeyOf(pem))).body['error']
  expect(await recordOf(sandbox, token, code)).toMatchObject({ status: ['Created'], encryption_cert: '', endpoint_url: '', primaryMobile: MOBILE })
  expect(await stage(sandbox, token, { participantcode: code, endpointurl: 'https://nhcx.hospital.example' })).toEqual(refused(400, 'NHCX-1007'))
  expect(await call(sandbox, `${SERVICE}/v2/update/cert`, token, { body: { participantId: code, certificate: base64(pem) } })).toEqual(refused(400, 'NHCX-1007'))
  expect(await call(sandbox, `${SERVICE}/participant/update`, token, { body: { participant_code: code, roles: ['10001'], endpoint_url: 'https://nhcx.hospital.example' } })).toEqual(refused(400, 'NHCX-1007'))

  const passcode = await passcodeOf(sandbox, made.body['transactionid'])
  expect(await confirm(sandbox, token, '/validate', made.body['transactionid'], passcode)).toEqual({ status: 200, body: { text: expect.any(String) } })
  expect(await confirm(sandbox, token, '/validate', made.body['transactionid'], passcode)).toEqual(refused(400, 'NHCX-1007'))
  expect(await send()).toMatchObject({ code: 'NHCX-1003' })
  expect(await call(sandbox, `${SERVICE}/fetch/certs`, token, { body: { participantid: code } })).toEqual({ status: 200, body: { encryption_cert: 'Invalid Certificate Found' } })

  expect(await stage(sandbox, token, { participantcode: code })).toEqual(refused(400, 'NHCX-1013'))
  expect(await stage(sandbox, token, { participantcode: code, encryptioncert: pem })).toEqual(refused(400, 'NHCX-1007'))
  const update = await stage(sandbox, token, { participantcode: code, encryptioncert: base64(pem), endpointurl: 'https://nhcx.hospital.example/' })
  expect(update).toEqual({ status: 200, body: { participant_code: code, status: 'Update initiated', transactionid: expect.any(String) } })
  expect(await send()).toMatchObject({ code: 'NHCX-1003' })
  expect(await confirm(sandbox, token, '/update/validate', update.body['transactionid'], await passcodeOf(sandbox, update.body['transactionid']))).toEqual({ status: 200, body: { text: expect.any(String) } })
  expect(await recordOf(sandbox, token, code)).toMatchObject({ status: ['Active'], endpoint_url: 'https://nhcx.hospital.example' })
  expect((await call(sandbox, `${SERVICE}/fetch/certs`, token, { body: { participantid: code } })).body).toEqual({ encryption_cert: pem })
  expect(await send()).toEqual({ code: '', message: '' })
})

test('each create and each update replaces the pair before it; wrong, late and foreign ones change nothing', async () => {
  const { sandbox, token, otherToken } = await registryWorld()
  const [first, second] = [await createV2(sandbox, token), await createV2(sandbox, token)]
  expect(second.body['participantid']).toBe(first.body['participantid'])
  const passcode = await passcodeOf(sandbox, second.body['transactionid'])
  expect(await confirm(sandbox, token, '/validate', first.body['transactionid'], await passcodeOf(sandbox, first.body['transactionid']))).toEqual(refused(400, 'NHCX-1007'))
  expect(await confirm(sandbox, token, '/validate', second.body['transactionid'], passcode === '111111' ? '222222' : '111111')).toEqual(refused(400, 'NHCX-1007'))
  expect(await confirm(sandbox, otherToken, '/validate', second.body['transactionid'], passcode)).toEqual(refused(404, 'NHCX-1007'))
  expect(await confirm(sandbox, token, '/validate', '1vouv8tlz2tnl-1fpspjhwj07c6', passcode)).toEqual(refused(404, 'NHCX-1007'))
  expect(await confirm(sandbox, token, '/update/validate', second.body['transactionid'], passcode)).toEqual(refused(400, 'NHCX-1007'))
  expect(await call(sandbox, `${PRODUCTION}/validate?passcode=${passcode}`, token, { method: 'GET' })).toEqual(refused(400, 'NHCX-1013'))
  expect(await confirm(sandbox, token, '/validate', second.body['transactionid'], passcode)).toMatchObject({ status: 200 })
})

test('a pair runs out after 24 hours of the world\'s clock, and the call that gave it gives another', async () => {
  const { sandbox } = await registryWorld()
  const made = await createV2(sandbox, await accessToken(sandbox))
  await control(sandbox, 'POST', '/clock', { advanceMs: DAY_MS })
  const token = await accessToken(sandbox)
  const passcode = await passcodeOf(sandbox, made.body['transactionid'])
  expect(await confirm(sandbox, token, '/validate', made.body['transactionid'], passcode)).toEqual(refused(400, 'NHCX-1007'))
  await control(sandbox, 'POST', '/clock', { advanceMs: 30 * DAY_MS })
  const late = await accessToken(sandbox)
  const again = await createV2(sandbox, late)
  expect(again.body['participantid']).toBe(made.body['participantid'])
  expect(await confirm(sandbox, late, '/validate', again.body['transactionid'], await passcodeOf(sandbox, again.body['transactionid']))).toMatchObject({ status: 200 })
})

test('two creations at once give one participant, and the later pair is the one', async () => {
  const { sandbox, token, otherToken } = await registryWorld()
  const both = await Promise.all([createV2(sandbox, token), createV2(sandbox, otherToken)])
  expect(new Set(both.map(({ body }) => body['participantid'])).size).toBe(1)
  const tries = await Promise.all(both.map(async ({ body }, at) => confirm(sandbox, [token, otherToken][at]!, '/validate', body['transactionid'], await passcodeOf(sandbox, body['transactionid']))))
  expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 404])
  expect(await createV2(sandbox, token)).toEqual({ status: 200, body: nothingCreated })
})

test('payers by their details, EUAs by their client id', async () => {
  const { sandbox, token } = await registryWorld()
  await control(sandbox, 'PUT', '/nhcx/payer-details/0125', { name: 'Test General', mobile: '9811111111', email: 'desk@insurer.example' })
  const payer = { registrytype: '10004', registryid: '125', role: ['10003'], mobilenumber: '919811111111' }
  expect(await createV2(sandbox, token, { ...payer, mobilenumber: '9811111112' })).toEqual({ status: 200, body: nothingCreated })
  expect(await createV2(sandbox, token, payer)).toMatchObject({ body: { facilityname: 'Test General', facilitycontact: '9811111111', facilityemail: 'desk@insurer.example', error: { code: '' } } })
  expect(await createV2(sandbox, token, { role: ['10009'], registryid: 'SBX_000001', mobilenumber: '9822222222' })).toMatchObject({ body: { facilitycontact: '9822222222', error: { code: '' } } })
})

test('a certificate alone is replaced at once, echoed, and only by the owner', async () => {
  const world = await registryWorld()
  const { sandbox, token, otherToken } = world
  const code = await confirmed(world)
  const certificate = base64(await testCertificate('rotated'))
  const replace = (given: Record<string, unknown>, by = token) => call(sandbox, `${PRODUCTION}/v2/update/cert`, by, { body: { participantId: code, certificate, ...given } })
  expect(await replace({ certificate: undefined })).toEqual(refused(400, 'NHCX-1013'))
  expect(await replace({ certificate: 'raw' })).toEqual(refused(400, 'NHCX-1007'))
  expect(await replace({}, otherToken)).toEqual(refused(401, 'NHCX-401'))
  expect(await replace({ participantId: '1000999999@hcx' })).toEqual(refused(404, 'NHCX-1002'))
  expect(await replace({})).toEqual({ status: 200, body: { participantId: code, certificate } })
  expect((await call(sandbox, `${SERVICE}/fetch/certs`, token, { body: { participantid: code } })).body).toEqual({ encryption_cert: await testCertificate('rotated') })
  expect(await recordOf(sandbox, token, code)).toMatchObject({ status: ['Created'] })
})

test('what was staged for a participant that is gone goes nowhere', async () => {
  const world = await registryWorld()
  const { sandbox, token } = world
  const code = await confirmed(world)
  const update = await stage(sandbox, token, { participantcode: code, endpointurl: 'https://nhcx.hospital.example' })
  const passcode = await passcodeOf(sandbox, update.body['transactionid'])
  await call(sandbox, `${SERVICE}/participant/delete`, token, { body: { participant_code: code } })
  expect(await confirm(sandbox, token, '/update/validate', update.body['transactionid'], passcode)).toEqual(refused(404, 'NHCX-1007'))
})

test('the control plane shows where a participant stands and what comes next, never the passcode', async () => {
  const { sandbox, token } = await registryWorld()
  const { body } = await createV2(sandbox, token)
  const { body: shown } = await control(sandbox, 'GET', `/transactions/${String(body['transactionid'])}`)
  expect(shown).toMatchObject({ flow: 'nhcx.onboarding', stage: 'pending-creation', expired: false, next: [{ operation: 'nhcx.participants.validateParticipant', call: `GET ${PRODUCTION}/validate` }, { operation: 'nhcx.participants.createParticipantV2' }] })
  const passcode = await passcodeOf(sandbox, body['transactionid'])
  const stored = await inUnit(sandbox, async (unit) => JSON.stringify(await unit.listIndex(transactions, 'all')))
  expect(stored).not.toContain(passcode)
  await confirm(sandbox, token, '/validate', body['transactionid'], passcode)
  const told = JSON.stringify((await control(sandbox, 'GET', `/explain/${String(body['transactionid'])}`)).body)
  expect([told.includes('passcode=[redacted]'), told.includes(passcode), told.includes(digestOf(passcode))]).toEqual([true, false, false])
})
