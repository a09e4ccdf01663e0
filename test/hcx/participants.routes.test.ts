import { X509Certificate } from 'node:crypto'
import { expect, test } from 'vitest'
import { STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'
import { aParticipant, PAYER, PROVIDER } from '../support/claims.ts'
import { OTHER_CLIENT } from '../support/gateway.ts'
import type { Told } from '../support/hcx.ts'
import { call, certificate, hcxSandbox, hcxToken, pull } from '../support/hcx.ts'

const { clientSecret } = STANDARD_CLIENT
const at = (name: string): string => `/api/v0.8/participant/${name}`
const CODE = 'contact.xyzhospital@swasth-hcx'
const body = async (given: Record<string, unknown> = {}) => ({
  participant_name: 'XYZ Hospital', roles: ['provider'], primary_email: 'contact@xyzhospital.com', primary_mobile: '9876543210', status: 'Active', endpoint_url: 'https://xyz.example/hcx', encryption_cert: await certificate(),
  address: { state: 'Haryana', district: 'Panchkula' }, payment_details: { upi_id: 'xyz@upi' }, ...given,
})
const found = (told: Told) => told.body['participants'] as Record<string, unknown>[]
const error = (code: string | null, message: unknown = expect.any(String)) => ({ timestamp: STANDARD_NOW, error: { code, message, trace: null } })

test('what is wrong leaves nobody behind', async () => {
  const sandbox = hcxSandbox()
  const operator = await hcxToken(sandbox)
  expect(await call(sandbox, at('create'), operator, {})).toEqual({ status: 400, body: error('ERR_INVALID_PARTICIPANT_DETAILS', "Roles property cannot be null, empty or other than 'ArrayList'") })
  expect(await call(sandbox, at('create'), operator, await body({ status: undefined }))).toEqual({ status: 400, body: error(null, 'Validation Exception : #/Organisation: required key [status] not found') })
  expect((await call(sandbox, at('create'), operator, await body({ linked_registry_codes: ['IN06'] }))).status).toBe(400)
  expect(found(await call(sandbox, at('search'), operator, { filters: { participant_code: { eq: CODE } } }))).toEqual([])
  for (const name of ['update', 'delete']) for (const given of [{}, { participant_code: 'nobody@swasth-hcx' }]) expect(await call(sandbox, at(name), operator, given)).toEqual({ status: 400, body: error('ERR_INVALID_PARTICIPANT_CODE', 'Please provide valid participant code') })
  expect((await call(sandbox, at('search'), operator, { filters: { status: { near: 1 } } })).body).toMatchObject(error('ERR_INVALID_SEARCH'))
  expect((await call(sandbox, '/v0.7/certificates/nobody@swasth-hcx/encryption_cert.pem', undefined)).status).toBe(404)
})

test('a participant is registered once, found with a certificate that can be fetched, changed by itself, and gone', async () => {
  const sandbox = hcxSandbox()
  const operator = await hcxToken(sandbox)
  expect(await call(sandbox, '/v0.7/participant/create', operator, await body())).toEqual({ status: 200, body: { participant_code: CODE } })
  expect((await call(sandbox, at('create'), operator, await body({ primary_email: 'Contact@XYZhospital.in' }))).body).toMatchObject(error(null))

  const own = await hcxToken(sandbox, 'contact@xyzhospital.com', clientSecret)
  const [shown] = found(await call(sandbox, at('search'), own, { filters: { participant_code: { eq: CODE } } }))
  const pem = await certificate()
  const url = `http://localhost/api/v0.8/certificates/${CODE}/encryption_cert.pem`
  expect(shown).toEqual({
    participant_code: CODE, participant_name: 'XYZ Hospital', roles: ['provider'], status: 'Active', primary_email: 'contact@xyzhospital.com', primary_mobile: '9876543210', endpoint_url: 'https://xyz.example/hcx', address: { state: 'Haryana', district: 'Panchkula' },
    payment_details: { upi_id: 'xyz@upi' }, encryption_cert: url, encryption_cert_expiry: Date.parse(new X509Certificate(pem).validTo), osOwner: [expect.any(String)],
  })
  const fetched = await sandbox.fetch(new Request(url))
  expect([fetched.status, fetched.headers.get('content-type'), await fetched.text()]).toEqual([200, 'text/plain;charset=UTF-8', pem])

  expect(await call(sandbox, at('update'), own, { participant_code: CODE, endpoint_url: 'https://new.example/' })).toEqual({ status: 200, body: { participant_code: CODE } })
  expect(found(await call(sandbox, at(`read/${CODE}`), operator))).toEqual([{ ...shown, endpoint_url: 'https://new.example' }])
  expect((await call(sandbox, at('delete'), operator, { participant_code: CODE })).status).toBe(200)
  expect(found(await call(sandbox, at(`read/${CODE}`), operator))).toEqual([])
  expect((await call(sandbox, at('search'), own, { filters: {} })).status).toBe(401)
  expect((await call(sandbox, at('create'), operator, await body())).body).toMatchObject(error(null))
})

test('of two who register the same at once one wins', async () => {
  const sandbox = hcxSandbox()
  const operator = await hcxToken(sandbox)
  const facility = { linked_registry_codes: ['IN0610000001@hfr'] }
  const both = await Promise.all([body(facility), body({ ...facility, primary_email: 'desk@other.in' })].map(async (given) => call(sandbox, at('create'), operator, await given)))
  expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400])
})

test('nobody changes another\'s participant, nor one of the sandbox', async () => {
  const sandbox = hcxSandbox()
  await aParticipant(sandbox, PROVIDER)
  await aParticipant(sandbox, PAYER, { roles: ['10002'] })
  const refused = { status: 401, body: error('ERR_ACCESS_DENIED', "User is trying to update someone's data") }
  expect(await call(sandbox, at('update'), await hcxToken(sandbox, PROVIDER, clientSecret), { participant_code: PAYER })).toEqual(refused)
  expect(await call(sandbox, at('update'), await hcxToken(sandbox, OTHER_CLIENT.clientId, OTHER_CLIENT.clientSecret), { participant_code: PAYER })).toEqual(refused)
  expect(await call(sandbox, at('delete'), await hcxToken(sandbox), { participant_code: '1518@hcx' })).toEqual(refused)
})

test('the exchange\'s own participants are found in this registry\'s words, and a payer is a payor or a payer', async () => {
  const sandbox = hcxSandbox()
  const operator = await hcxToken(sandbox)
  const payors = found(await call(sandbox, at('search'), operator, { filters: { roles: { eq: 'payor' }, status: { eq: 'Active' } }, limit: 10 }))
  expect(payors.map(({ participant_code }) => participant_code)).toEqual(expect.arrayContaining(['1518@hcx', '1000003538@hcx']))
  expect(payors[0]).toMatchObject({ endpoint_url: expect.stringMatching(/^http:\/\/localhost\/counterparties\//), encryption_cert: expect.stringContaining('/api/v0.8/certificates/') })
  expect((await call(sandbox, new URL(payors[0]!['encryption_cert'] as string).pathname, undefined)).body['text']).toContain('BEGIN CERTIFICATE')
  expect(found(await call(sandbox, at('search'), operator, { filters: { roles: { eq: 'payor' } }, limit: 1, offset: 1 }))).toEqual([payors[1]])

  const specified = hcxSandbox({ variants: { 'hcx.payer-role': 'payer' } })
  const token = await hcxToken(specified)
  expect(found(await call(specified, at('search'), token, { filters: { roles: { eq: 'payer' } } })).length).toBe(payors.length)
  expect((await call(specified, at('create'), token, await body({ roles: ['payor'], scheme_code: 'default' }))).body).toMatchObject(error('ERR_INVALID_PARTICIPANT_DETAILS', "Unknown property, 'scheme_code' is not allowed"))
})

test('the operator sets a password for the owner of a record', async () => {
  const sandbox = hcxSandbox()
  const operator = await hcxToken(sandbox)
  await call(sandbox, at('create'), operator, await body())
  const [{ osOwner: [owner] = [] } = {}] = found(await call(sandbox, at(`read/${CODE}`), operator)) as { osOwner?: string[] }[]
  const path = (id = owner) => `/auth/admin/realms/swasth-health-claim-exchange/users/${id}/reset-password`
  const password = (value: string) => ({ type: 'password', temporary: false, value })
  expect((await call(sandbox, path('nobody'), operator, password('Rehearse@2026'), 'PUT')).status).toBe(404)
  expect(await call(sandbox, path(), operator, password('weak'), 'PUT')).toEqual({ status: 400, body: error('ERR_INVALID_PARTICIPANT_DETAILS', expect.stringContaining('minimum 8 characters')) })
  expect((await call(sandbox, path(), operator, password('Rehearse@2026'), 'PUT')).status).toBe(204)
  expect((await call(sandbox, path(), await hcxToken(sandbox, CODE, 'Rehearse@2026'), password('Rehearse@2027'), 'PUT')).status).toBe(401)
  expect((await pull(sandbox, 'PUT', `/hcx/participants/${CODE}/password`, { password: 'Rehearse@2027' })).status).toBe(200)
  await expect(hcxToken(sandbox, CODE, 'Rehearse@2026')).rejects.toThrow('401')
})
