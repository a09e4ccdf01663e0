import { createPrivateKey, createPublicKey, X509Certificate } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { open, publicKeyOf, seal } from '../../functions/claims/envelope.ts'
import { testKey } from '../support/claims.ts'
import { base64, call, control, recordOf, registryWorld, testCertificate } from '../support/participants.ts'
import { SERVICE } from '../support/policies.ts'

const refusal = (status: number, code: string, field: string): unknown => ({ status, body: { error: { code, field, message: expect.any(String) } } })

describe('a participant made at once', () => {
  test('comes with a key pair that fits, is active, and waits to be pulled', async () => {
    const { sandbox, token } = await registryWorld()
    const { status, body } = await control(sandbox, 'POST', '/nhcx/participants/quick', { role: 'PROVIDER', name: 'Mine' })
    expect([status, body]).toEqual([200, { participant_code: expect.stringMatching(/^1000\d{6}@hcx$/), code: body['participant_code'], registryId: expect.stringMatching(/^IN99\d{8}$/), endpointUrl: 'pull:', certificate: expect.any(String), privateKey: expect.any(String) }])
    const privateKey = createPrivateKey(String(body['privateKey']))
    const fetched = (await call(sandbox, `${SERVICE}/fetch/certs`, token, { body: { participantid: body['code'] } })).body['encryption_cert'] as string
    expect(fetched).toBe(body['certificate'])
    expect(new X509Certificate(fetched).checkPrivateKey(privateKey)).toBe(true)
    const sealed = await seal('{}', { alg: 'RSA-OAEP-256', enc: 'A256GCM' }, publicKeyOf(fetched))
    expect((await open(sealed, privateKey))?.plain).toBe('{}')
    expect(await recordOf(sandbox, token, body['code'])).toMatchObject({ participant_name: 'Mine', roles: ['provider'], status: ['Active'] })
    expect(JSON.stringify((await control(sandbox, 'GET', `/nhcx/participants/${String(body['code'])}`)).body)).not.toContain('PRIVATE')
  })

  test('takes a key, an address and a client of one\'s own', async () => {
    const { sandbox, token, otherToken } = await registryWorld()
    const spki = createPublicKey(testKey('own')).export({ type: 'spki', format: 'pem' }) as string
    const { body } = await control(sandbox, 'POST', '/nhcx/participants/quick', { role: '10002', clientId: 'SBX_000002', endpointUrl: 'http://localhost:3000/hcx/', encryptionCert: spki, mode: 'push' })
    expect(body).toEqual({ participant_code: expect.any(String), code: expect.any(String), registryId: expect.stringMatching(/^\d{8}$/), endpointUrl: 'http://localhost:3000/hcx', certificate: spki })
    const update = (by: string) => call(sandbox, `${SERVICE}/participant/update`, by, { body: { participant_code: body['code'], roles: ['10002'] } })
    expect([(await update(token)).status, (await update(otherToken)).status]).toEqual([401, 200])
    expect((await control(sandbox, 'POST', '/nhcx/participants/quick', { role: 'TPA', encryptionCert: base64(spki), mode: 'pull', endpointUrl: 'http://localhost:1' })).body).toMatchObject({ endpointUrl: 'pull:', certificate: spki })
  })

  test('is refused what is none', async () => {
    const { sandbox } = await registryWorld()
    const quick = (body: unknown) => control(sandbox, 'POST', '/nhcx/participants/quick', body)
    expect(await quick({ role: 'NURSE' })).toEqual(refusal(422, 'invalid', 'role'))
    expect(await quick({ role: 'PAYER', clientId: 'nobody' })).toEqual(refusal(422, 'invalid', 'clientId'))
    expect(await quick({ role: 'PAYER', mode: 'push' })).toEqual(refusal(422, 'invalid', 'endpointUrl'))
    expect(await quick({ role: 'PAYER', endpointUrl: 'sandbox:/counterparties/1518' })).toEqual(refusal(422, 'invalid', 'endpointUrl'))
    for (const encryptionCert of ['x', testKey('own')]) expect(await quick({ role: 'PAYER', encryptionCert })).toEqual(refusal(422, 'invalid', 'encryptionCert'))
  })
})

test('one is placed as it is given, once a code and once a registry id', async () => {
  const { sandbox } = await registryWorld()
  const wish = { code: 'HOSP123', roles: ['10001'], name: 'Placed', registryId: 'IN0610000123', endpointUrl: 'https://nhcx.hospital.example', encryptionCert: await testCertificate('placed') }
  expect(await control(sandbox, 'POST', '/nhcx/participants', wish)).toEqual({
    status: 200, body: { code: 'hosp123@hcx', name: 'Placed', roles: ['PROVIDER'], registry: '10001', registryId: 'IN0610000123', status: 'active', endpointUrl: 'https://nhcx.hospital.example', clientId: 'SBX_000001', isSimulated: false, mobile: expect.stringMatching(/^6991\d{6}$/), createdAt: '2026-10-01T09:00:00.000Z' },
  })
  expect(await control(sandbox, 'POST', '/nhcx/participants', wish)).toEqual(refusal(409, 'not-now', 'code'))
  expect(await control(sandbox, 'POST', '/nhcx/participants', { ...wish, code: '1518@hcx' })).toEqual(refusal(409, 'not-now', 'code'))
  expect(await control(sandbox, 'POST', '/nhcx/participants', { ...wish, code: undefined })).toEqual(refusal(409, 'not-now', 'registryId'))
})

test('the list is narrowed by role, standing and client; a deleted one stays in it', async () => {
  const { sandbox, token } = await registryWorld()
  await control(sandbox, 'POST', '/nhcx/participants', { code: '1000000061@hcx', roles: ['10003'] })
  const codes = async (query: string) => ((await control(sandbox, 'GET', `/nhcx/participants${query}`)).body['participants'] as { code: string }[]).map(({ code }) => code)
  expect(await codes('')).toEqual(['1518@hcx', '1000000061@hcx', '1000000109@hcx', '1000003538@hcx', '1000004446@hcx', '1000004957@hcx'])
  expect(await codes('?role=AGENCY_TPA')).toEqual(['1000000061@hcx', '1000000109@hcx'])
  expect(await codes('?clientId=SBX_000001')).toEqual(['1000000061@hcx'])
  expect((await control(sandbox, 'GET', '/nhcx/participants?role=NURSE')).status).toBe(422)
  await call(sandbox, `${SERVICE}/participant/delete`, token, { body: { participant_code: '1000000061@hcx' } })
  expect(await codes('?status=deleted')).toEqual(['1000000061@hcx'])
  expect(await control(sandbox, 'PUT', '/nhcx/participants/1000000061@hcx/status', { status: 'active' })).toEqual(refusal(409, 'not-now', 'code'))
  expect(await control(sandbox, 'PUT', '/nhcx/participants/999@hcx/status', { status: 'active' })).toEqual(refusal(404, 'not-found', 'code'))
  expect((await control(sandbox, 'PUT', '/nhcx/payer-details/000', { name: 'Zeros', mobile: '9811111111' })).status).toBe(422)
})
