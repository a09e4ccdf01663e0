import { createPublicKey } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { aParticipant, testKey } from '../support/claims.ts'
import { OTHER_CLIENT } from '../support/gateway.ts'
import { call, control, PRODUCTION, refused, registryWorld, testCertificate } from '../support/participants.ts'
import type { RegistryWorld } from '../support/participants.ts'
import { SERVICE } from '../support/policies.ts'

const at = (path: string) => ({ sandbox, token }: RegistryWorld, body: unknown, headers: Record<string, string | undefined> = {}) => call(sandbox, `${SERVICE}${path}`, token, { body, headers })
const [search, details, list, certs, path] = [at('/participant/search'), at('/participant/details'), at('/fetch/participants/list'), at('/fetch/certs'), at('/fetch/certs/path')]

describe('search and details', () => {
  test('take participant_code, of which the number counts, and no other spelling alone', async () => {
    const world = await registryWorld()
    for (const read of [search, details]) {
      for (const body of [{}, { participantcode: '1518@hcx' }, { participantid: '1518@hcx' }]) expect(await read(world, body)).toEqual(refused(400, 'NHCX-1013'))
      for (const participant_code of ['', 1518]) expect(await read(world, { participant_code })).toEqual(refused(400, 'NHCX-1007'))
      for (const participant_code of ['999@hcx', '@hcx', '15 18@hcx']) expect(await read(world, { participant_code })).toEqual(refused(404, 'NHCX-1003'))
      expect(await read(world, { participant_code: '1518@hcx' }, { accept: undefined })).toEqual(refused(400, 'NHCX-1005'))
      for (const participant_code of ['1518@hcx', '1518@SBX', '1518']) expect(await read(world, { participant_code, participantcode: participant_code, participantid: participant_code })).toMatchObject({ status: 200, body: { participants: [{ participant_code: '1518@hcx' }] } })
    }
  })

  test('show one of the sandbox\'s own as any other, reached below this address', async () => {
    const world = await registryWorld()
    expect((await search(world, { participant_code: '1518@hcx' })).body).toEqual({
      timestamp: expect.any(Number),
      participants: [{
        participant_code: '1518@hcx', participant_name: 'Rehearsal State Health Agency', linked_registry_codes: ['901518@payer'], scheme_code: 'PMJAY', roles: ['payer'], address: { district: 'Panchkula', state: 'Haryana' },
        primaryEmail: 'desk@1518.example', additionalEmail: [], phone: [], primaryMobile: '', additionalMobile: [], status: ['Active'], signing_cert_path: '',
        encryption_cert: `http://localhost${SERVICE}/certs/1518.pem`, endpoint_url: 'http://localhost/counterparties/1518', payment_details: {},
      }],
    })
  })

  test('show every standing, and deleted ones to nobody', async () => {
    const world = await registryWorld()
    await aParticipant(world.sandbox, '1000000051@hcx', { status: 'created', roles: ['10002', '10003'], registryId: '' })
    expect((await search(world, { participant_code: '1000000051' })).body).toMatchObject({ participants: [{ status: ['Created'], roles: ['payer', 'agency.tpa'], scheme_code: 'default', linked_registry_codes: [] }] })
    for (const [status, shown] of [['blocked', 'Blocked'], ['inactive', 'Inactive'], ['active', 'Active']]) {
      await control(world.sandbox, 'PUT', '/nhcx/participants/1000000051@hcx/status', { status })
      expect((await search(world, { participant_code: '1000000051' })).body).toMatchObject({ participants: [{ status: [shown] }] })
    }
  })
})

describe('the list', () => {
  test('refuses numbers for roles and days that are none', async () => {
    const world = await registryWorld()
    expect(await list(world, {})).toEqual(refused(400, 'NHCX-1013'))
    for (const role of ['10002', 'payer', 'AGENCY_TPA', '']) expect(await list(world, { role })).toEqual(refused(400, 'NHCX-1007'))
    for (const day of ['2021-04-01', '1/4/2021', '31/02/2026', '00/01/2026', '01/13/2026', 'yesterday']) {
      expect(await list(world, { role: 'PAYER', fromdate: day })).toEqual(refused(400, 'NHCX-1007'))
      expect(await list(world, { role: 'PAYER', todate: day })).toEqual(refused(400, 'NHCX-1007'))
    }
    const strict = await registryWorld({ variants: { 'nhcx.mandatory-fields': 'swagger', 'nhcx.list-dates': 'empty' } })
    expect(await list(strict, { role: 'PAYER' })).toEqual(refused(400, 'NHCX-1013'))
    expect(await list(strict, { role: 'PAYER', fromdate: '2021-04-01', todate: '20/03/2026' })).toEqual({ status: 200, body: { participantdetails: [] } })
  })

  test('has the role\'s active participants of the window, Indian days and both of them in it', async () => {
    const world = await registryWorld()
    const first = Date.UTC(2026, 2, 19, 18, 30)
    await aParticipant(world.sandbox, '1000000052@hcx', { roles: ['10002'], name: 'First minute of 20 March', createdAt: first })
    await aParticipant(world.sandbox, '1000000053@hcx', { roles: ['10002'], name: 'Last of 19 March', createdAt: first - 1 }, OTHER_CLIENT)
    await aParticipant(world.sandbox, '1000000054@hcx', { roles: ['10002'], status: 'created', createdAt: first })
    const codes = async (body: Record<string, unknown>) => ((await list(world, body)).body['participantdetails'] as { participantcode: string }[]).map(({ participantcode }) => participantcode)
    expect((await list(world, { role: 'PAYER', fromdate: '20/03/2026', todate: '20/03/2026' })).body).toEqual({ participantdetails: [{ participantcode: '1000000052@hcx', participantname: 'First minute of 20 March', address: 'Panchkula', state: 'Haryana' }] })
    expect(await codes({ role: 'PAYER', fromdate: '19/03/2026', todate: '19/03/2026' })).toEqual(['1000000053@hcx'])
    expect(await codes({ role: 'PAYER', fromdate: '01/04/2021', todate: '20/03/2026' })).toEqual(['1518@hcx', '1000000052@hcx', '1000000053@hcx', '1000003538@hcx', '1000004957@hcx'])
    expect(await codes({ role: 'PAYER', fromdate: '20/03/2026', todate: '19/03/2026' })).toEqual([])
    expect(await codes({ role: 'PAYER', entitytype: 'Gov' })).toEqual(['1518@hcx'])
    expect(await codes({ role: 'TPA' })).toEqual(['1000000109@hcx'])
    expect(await codes({ role: 'PROVIDER', fromdate: '', todate: null })).toEqual(['1000004446@hcx'])
  })

  test('comes in the three forms that clients are told to take', async () => {
    const { sandbox, token } = await registryWorld()
    const asked = async () => (await sandbox.fetch(new Request(`http://localhost${SERVICE}/fetch/participants/list`, { method: 'POST', headers: { accept: 'application/json', 'content-type': 'application/json', bearer_auth: `Bearer ${token}` }, body: '{"role":"TPA"}' }))).json()
    const row = { participantcode: '1000000109@hcx', participantname: 'Rehearsal Claims Administrator', address: 'Panchkula', state: 'Haryana' }
    for (const [choice, body] of [['participantdetails', { participantdetails: [row] }], ['participants', { participants: [row] }], ['array', [row]]] as const) {
      await control(sandbox, 'PUT', '/variants/nhcx.list-shape', { choice })
      expect(await asked()).toEqual(body)
    }
  })
})

describe('certificates', () => {
  test('are fetched by participantid and by nothing else', async () => {
    const world = await registryWorld()
    for (const read of [certs, path]) {
      for (const body of [{}, { participant_code: '1518@hcx' }, { participantcode: '1518@hcx' }]) expect(await read(world, body)).toEqual(refused(400, 'NHCX-1013'))
      expect(await read(world, { participantid: '999@hcx' })).toEqual(refused(404, 'NHCX-1003'))
    }
  })

  test('come as PEM, the residents\' and the exchange\'s too; without one 200 says so', async () => {
    const world = await registryWorld()
    const { sandbox, token } = world
    const fetched = String((await certs(world, { participantid: '1000003538@hcx' })).body['encryption_cert'])
    expect(createPublicKey(fetched).export({ type: 'spki', format: 'pem' })).toBe(createPublicKey(testKey('counterparty-1000003538')).export({ type: 'spki', format: 'pem' }))
    expect(String((await certs(world, { participantid: 'nhcx-gateway@hcx' })).body['encryption_cert'])).toContain('BEGIN CERTIFICATE')
    expect((await call(sandbox, `${PRODUCTION}/fetch/certs`, token, { body: { participantid: '1000003538' } })).body).toEqual({ encryption_cert: fetched })
    await aParticipant(sandbox, '1000000055@hcx', { encryptionCert: '' })
    expect(await certs(world, { participantid: '1000000055@hcx' })).toEqual({ status: 200, body: { encryption_cert: 'Invalid Certificate Found' } })
    await control(sandbox, 'PUT', '/variants/nhcx.certs-answer', { choice: 'string' })
    expect(await certs(world, { participantid: '1000000055@hcx' })).toEqual({ status: 200, body: { text: 'Invalid Certificate Found' } })
    expect(await certs(world, { participantid: '1000003538@hcx' })).toEqual({ status: 200, body: { text: fetched } })
  })

  test('stand as a file where the record says they do, for whoever asks', async () => {
    const world = await registryWorld()
    const pem = await testCertificate('filed')
    await aParticipant(world.sandbox, '1000000056@hcx', { encryptionCert: pem })
    const { body } = await path(world, { participantid: '1000000056@hcx' })
    expect(body).toEqual({ text: `http://localhost${SERVICE}/certs/1000000056.pem` })
    const file = await world.sandbox.fetch(new Request(String(body['text'])))
    expect([file.status, file.headers.get('content-type'), await file.text()]).toEqual([200, 'text/plain;charset=UTF-8', pem])
    expect((await world.sandbox.fetch(new Request(`http://localhost${SERVICE}/certs/999.pem`))).status).toBe(404)
  })
})

test('the master of registries is a text', async () => {
  const { sandbox, token } = await registryWorld()
  expect(await call(sandbox, `${SERVICE}/get/linked/registry/mst`, token)).toEqual({ status: 200, body: { text: '10001 HFR, 10002 NIN, 10003 ROHINI, 10004 PAYER' } })
})
