import { describe, expect, test } from 'vitest'
import { STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { testKey } from '../support/claims.ts'
import { keepFacilities } from '../support/facilities.ts'
import { base64, call, control, create, HFR_ID, MOBILE, PRODUCTION, recordOf, refused, registryWorld, testCertificate, aVerifiedFacility } from '../support/participants.ts'
import { SERVICE } from '../support/policies.ts'

describe('create refuses', () => {
  test('a call without token, Accept or source', async () => {
    const { sandbox, token } = await registryWorld()
    expect(await create(sandbox, 'none')).toEqual({ status: 401, body: { timestamp: expect.any(Number), error: { code: 'NHCX-401', message: 'Sender is not authorized to execute the operation' } } })
    expect(await create(sandbox, token, {}, { bearer_auth: token })).toMatchObject({ status: 401 })
    expect(await create(sandbox, token, {}, { bearer_auth: undefined, authorization: `Bearer ${token}` })).toMatchObject({ status: 401 })
    for (const headers of [{ accept: undefined }, { accept: 'text/html' }, { source: undefined }, { source: 'external' }]) expect(await create(sandbox, token, {}, headers)).toEqual(refused(400, 'NHCX-1005'))
  })

  test('what is missing and what is malformed', async () => {
    const { sandbox, token } = await registryWorld()
    for (const field of ['linked_registry_codes', 'registryid', 'roles', 'primaryMobile', 'encryption_cert']) expect(await create(sandbox, token, { [field]: undefined })).toEqual(refused(400, 'NHCX-1013'))
    const malformed = [
      { roles: ['provider'] }, { roles: ['10010'] }, { roles: [] }, { roles: '10001' }, { linked_registry_codes: [' 10003'] }, { linked_registry_codes: ['10005'] }, { primaryMobile: '+916991230000' }, { primaryMobile: '0991230000' },
      { registryid: '' }, { registryid: 'x'.repeat(101) }, { participant_name: 'x'.repeat(201) }, { address: { text: 'x'.repeat(4001) } }, { phone: ['1', '2', '3', '4'] },
    ]
    for (const given of malformed) expect(await create(sandbox, token, given)).toEqual(refused(400, 'NHCX-1007'))
    expect(await call(sandbox, `${SERVICE}/participant/create`, token, { body: '{', headers: { source: 'internal' } })).toEqual(refused(400, 'NHCX-1013'))
    expect(await recordOf(sandbox, token, '1000000000@hcx')).toBeUndefined()
  })

  test('a raw PEM, a private key, another key, and what is no certificate', async () => {
    const { sandbox, token } = await registryWorld()
    const pem = await testCertificate('hospital')
    const wrong = [pem, base64(testKey('hospital')), base64(`${pem}${testKey('hospital')}`), base64('certificate'), base64('-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n'), 'LS0tLS1CRUdJTi...', '====']
    for (const encryption_cert of wrong) expect(await create(sandbox, token, { encryption_cert })).toEqual(refused(400, 'NHCX-1007'))
  })

  test('a facility that is unknown, not verified, or has another mobile', async () => {
    const { sandbox, token } = await registryWorld()
    await keepFacilities(sandbox, [aVerifiedFacility('IN2710000060', { verification: { state: 'pending', reason: '', at: 0 } })])
    expect(await create(sandbox, token, { registryid: 'IN2710000061' })).toEqual(refused(404, 'NHCX-1007'))
    expect(await create(sandbox, token, { registryid: STANDARD_CLIENT.clientId })).toEqual(refused(404, 'NHCX-1007'))
    expect(await create(sandbox, token, { registryid: 'IN2710000060' })).toEqual(refused(400, 'NHCX-1007'))
    expect(await create(sandbox, token, { primaryMobile: '6991230001' })).toEqual(refused(400, 'NHCX-1007'))
    await control(sandbox, 'PUT', '/variants/nhcx.unverified-facility', { choice: 'taken' })
    expect(await create(sandbox, token, { registryid: 'IN2710000060' })).toMatchObject({ status: 200 })
  })

  test('a role with another registry, an IRDAI id with zeros, an EUA under a foreign client id', async () => {
    const { sandbox, token } = await registryWorld()
    for (const given of [{ roles: ['10002'] }, { linked_registry_codes: ['10003'] }, { roles: ['10001', '10002'] }]) expect(await create(sandbox, token, given)).toEqual(refused(400, 'NHCX-1007'))
    const payer = { roles: ['10002'], linked_registry_codes: ['10004'] }
    await control(sandbox, 'PUT', '/variants/nhcx.leading-zeros', { choice: 'refused' })
    expect(await create(sandbox, token, { ...payer, registryid: '0123' })).toEqual(refused(400, 'NHCX-1007'))
    expect(await create(sandbox, token, { roles: ['10009'], registryid: 'SBX_000002' })).toEqual(refused(404, 'NHCX-1007'))
    await control(sandbox, 'PUT', '/variants/nhcx.leading-zeros', { choice: 'stripped' })
    const { body } = await create(sandbox, token, { ...payer, registryid: '0123' })
    expect(await recordOf(sandbox, token, body['participant_code'])).toMatchObject({ linked_registry_codes: ['123@payer'], roles: ['payer'] })
    await control(sandbox, 'PUT', '/nhcx/payer-details/77', { name: 'Test General', mobile: '9811111111' })
    expect(await create(sandbox, token, { ...payer, registryid: '77' })).toEqual(refused(400, 'NHCX-1007'))
    expect(await create(sandbox, token, { ...payer, registryid: '77', primaryMobile: '9811111111' })).toMatchObject({ status: 200 })
  })

  test('a registry id a second time, a resident\'s too, and of two at once one', async () => {
    const { sandbox, token, otherToken } = await registryWorld()
    const both = await Promise.all([create(sandbox, token), create(sandbox, otherToken)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400])
    expect(await create(sandbox, token)).toEqual(refused(400, 'NHCX-1007'))
    expect(await create(sandbox, token, { roles: ['10002'], linked_registry_codes: ['10004'], registryid: '901518' })).toEqual(refused(400, 'NHCX-1007'))
  })

  test('an address that is none; under the published rules what a laptop has', async () => {
    const { sandbox, token } = await registryWorld()
    for (const endpoint_url of ['ftp://nhcx.hospital.example', 'sandbox:/counterparties/1518', 'pull:', 'nhcx.hospital.example', 'https://nhcx.hospital.example/?to=1', 'https://u:p@nhcx.hospital.example']) expect(await create(sandbox, token, { endpoint_url })).toEqual(refused(400, 'NHCX-1007'))
    await control(sandbox, 'PUT', '/variants/nhcx.callback-url', { choice: 'published' })
    for (const endpoint_url of ['http://nhcx.hospital.example', 'https://10.0.0.1', 'https://[::1]', 'https://nhcx.hospital.example:8443', 'https://nhcx.hospital.example:443', 'https://localhost']) expect(await create(sandbox, token, { endpoint_url })).toEqual(refused(400, 'NHCX-1007'))
  })
})

test('create gives a code under which the record stands, active, and nothing of it is lost', async () => {
  const { sandbox, token } = await registryWorld()
  const { status, body } = await create(sandbox, token, { endpoint_url: 'http://localhost:3000/', address: { city: 'Pune' }, additionalEmail: ['second@hospital.example'] })
  expect([status, body]).toEqual([200, { participant_code: expect.stringMatching(/^1000\d{6}@hcx$/) }])
  const code = String(body['participant_code'])
  expect(await call(sandbox, `${SERVICE}/participant/search`, token, { body: { participant_code: code } })).toEqual({
    status: 200,
    body: {
      timestamp: expect.any(Number),
      participants: [{
        participant_code: code, participant_name: 'Test Hospital', linked_registry_codes: [`${HFR_ID}@hfr`], scheme_code: 'PMJAY', roles: ['provider'], address: { city: 'Pune' }, primaryEmail: 'integration@hospital.example',
        additionalEmail: ['second@hospital.example'], phone: ['02012345678'], primaryMobile: MOBILE, additionalMobile: [], status: ['Active'], signing_cert_path: '',
        encryption_cert: `http://localhost${SERVICE}/certs/${code.split('@', 1)[0]}.pem`, endpoint_url: 'http://localhost:3000', payment_details: {},
      }],
    },
  })
})

test('the other readings: suffix, client id for everyone, activation by hand, the swagger\'s fields, a loose pairing', async () => {
  const { sandbox, token } = await registryWorld({ variants: { 'nhcx.participant-suffix': 'sbx', 'nhcx.sandbox-registry-id': 'client-id', 'nhcx.activation': 'by-hand', 'nhcx.mandatory-fields': 'swagger' } })
  expect(await create(sandbox, token)).toEqual(refused(404, 'NHCX-1007'))
  for (const field of ['participant_name', 'primaryEmail', 'endpoint_url']) expect(await create(sandbox, token, { registryid: 'SBX_000001', [field]: undefined })).toEqual(refused(400, 'NHCX-1013'))
  const { body } = await create(sandbox, token, { registryid: 'SBX_000001', endpoint_url: '' })
  expect(body).toEqual({ participant_code: expect.stringMatching(/@sbx$/) })
  expect(await recordOf(sandbox, token, body['participant_code'])).toMatchObject({ status: ['Created'] })
  const number = String(body['participant_code']).split('@', 1)[0]!
  expect(await control(sandbox, 'PUT', `/nhcx/participants/${number}/status`, { status: 'active' })).toMatchObject({ status: 200, body: { status: 'active', code: body['participant_code'] } })
  expect(await recordOf(sandbox, token, `${number}@HCX`)).toMatchObject({ status: ['Active'] })
  const loose = await registryWorld({ variants: { 'nhcx.role-pairing': 'taken' } })
  expect(await create(loose.sandbox, loose.token, { roles: ['10002'], registryid: '125' })).toMatchObject({ status: 200 })
})

test('update takes what it brings, keeps the rest, and is for the owner alone', async () => {
  const { sandbox, token, otherToken } = await registryWorld()
  const code = (await create(sandbox, token)).body['participant_code']
  const update = (given: Record<string, unknown>, by = token) => call(sandbox, `${SERVICE}/participant/update`, by, { body: { participant_code: code, roles: ['10001'], ...given } })
  expect(await update({ roles: undefined })).toEqual(refused(400, 'NHCX-1013'))
  expect(await update({ participant_code: '1000999999@hcx' })).toEqual(refused(404, 'NHCX-1002'))
  expect(await update({ participant_name: 'Stolen' }, otherToken)).toEqual(refused(401, 'NHCX-401'))
  expect(await update({ participant_code: '1518@hcx' })).toEqual(refused(401, 'NHCX-401'))
  for (const given of [{ roles: ['10002'] }, { encryption_cert: await testCertificate('hospital') }, { endpoint_url: 'pull:' }]) expect(await update(given)).toEqual(refused(400, 'NHCX-1007'))
  const before = await recordOf(sandbox, token, code)
  expect(await update({})).toEqual({ status: 200, body: { text: code } })
  expect(await recordOf(sandbox, token, code)).toEqual(before)
  expect(await update({ endpoint_url: 'https://moved.example', participant_name: null, phone: [], status: ['Blocked'], linked_registry_codes: ['x@hfr'], payment_details: { upi_id: 'a@b' } })).toEqual({ status: 200, body: { text: code } })
  expect(await recordOf(sandbox, token, code)).toEqual({ ...before, endpoint_url: 'https://moved.example', phone: [], payment_details: { upi_id: 'a@b' } })
  expect(await call(sandbox, `${PRODUCTION}/participant/update`, token, { body: { participant_code: code, roles: ['10001'] } })).toMatchObject({ status: 404, body: { code: '404' } })
})

test('delete is soft: the code is gone for everyone and stays taken, the registry id is free', async () => {
  const { sandbox, token, otherToken } = await registryWorld()
  const code = (await create(sandbox, token)).body['participant_code']
  const remove = (by: string) => call(sandbox, `${SERVICE}/participant/delete`, by, { body: { participant_code: code } })
  expect(await remove(otherToken)).toEqual(refused(401, 'NHCX-401'))
  expect(await remove(token)).toEqual({ status: 200, body: { message: 'Deleted' } })
  expect(await remove(token)).toEqual(refused(404, 'NHCX-1002'))
  expect(await recordOf(sandbox, token, code)).toBeUndefined()
  expect(await call(sandbox, `${SERVICE}/fetch/certs`, token, { body: { participantid: code } })).toEqual(refused(404, 'NHCX-1003'))
  const again = await create(sandbox, token)
  expect([again.status, again.body['participant_code'] === code]).toEqual([200, false])
})

describe('an empanelled hospital', () => {
  const body = { participantcode: 'HS1315', entityid: 'IN2710000077', participant_name: 'District Hospital', roles: ['provider'], bankdetails: { ifsccode: 'SBIN0000000' } }
  const PATH = `${SERVICE}/v2/participant/hementity/create`

  test('is refused half its tax details, unknown roles, another\'s code or entity', async () => {
    const { sandbox, token, otherToken } = await registryWorld()
    const hem = (given: Record<string, unknown>, by = token) => call(sandbox, PATH, by, { body: { ...body, ...given } })
    expect(await hem({ bankdetails: undefined })).toEqual(refused(400, 'NHCX-1013'))
    expect(await hem({ taxdetails: { pannumber: 'AAAAA0000A', tannumber: 'BLRA00000A' } })).toEqual(refused(400, 'NHCX-1013'))
    for (const given of [{ roles: ['nurse'] }, { roles: ['payer'] }, { participantcode: 'H S' }, { entityid: ' ' }, { encryption_cert: 'raw' }]) expect(await hem(given)).toEqual(refused(400, 'NHCX-1007'))
    expect(await hem({ participantcode: '1518@hcx' })).toEqual(refused(401, 'NHCX-401'))
    expect(await hem({})).toMatchObject({ status: 200 })
    expect(await hem({}, otherToken)).toEqual(refused(401, 'NHCX-401'))
    expect(await hem({ participantcode: 'HS1316' })).toEqual(refused(400, 'NHCX-1007'))
  })

  test('stands under the code it sent, and keeps its hospital id', async () => {
    const { sandbox, token } = await registryWorld()
    const first = await call(sandbox, PATH, token, { body: { ...body, taxdetails: { pannumber: 'AAAAA0000A', tannumber: 'BLRA00000A', gstnumber: '29AAAAA0000A1Z5' } } })
    expect(first).toEqual({ status: 200, body: { status: 'Created', hospitalid: expect.stringMatching(/^H\d{8}$/) } })
    expect(await call(sandbox, PATH, token, { body: { ...body, participant_name: 'District Hospital 2' } })).toEqual(first)
    expect(await recordOf(sandbox, token, 'hs1315@hcx')).toMatchObject({ participant_code: 'hs1315@hcx', participant_name: 'District Hospital 2', roles: ['provider'], linked_registry_codes: ['IN2710000077@hfr'], status: ['Active'] })
    await control(sandbox, 'PUT', '/variants/nhcx.mandatory-fields', { choice: 'swagger' })
    expect(await call(sandbox, PATH, token, { body })).toEqual(refused(400, 'NHCX-1013'))
  })
})
