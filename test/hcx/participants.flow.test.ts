import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { change, codeOf, facilityIn, register } from '../../functions/hcx/participants/flow.ts'
import type { Fields } from '../../functions/hcx/participants/flow.ts'
import { fitsFilters, strangeOperator } from '../../functions/hcx/participants/search.ts'
import { certificate, hcxContext } from '../support/hcx.ts'

const ground = { clientId: 'SBX_000001', publicUrl: 'http://localhost' }
const good = async (given: Partial<Fields> = {}): Promise<Fields> => ({
  participant_name: 'XYZ Hospital', roles: ['provider'], primary_email: 'Contact@xyzhospital.com', primary_mobile: '9876543210', status: 'Active', endpoint_url: 'https://xyz.example/hcx/', encryption_cert: await certificate(), ...given,
})

test('what is wrong is told in the platform\'s order and words', async () => {
  const detail = 'ERR_INVALID_PARTICIPANT_DETAILS'
  const wrong: [Partial<Fields>, string, string][] = [
    [{ roles: undefined, primary_email: 'x' }, detail, "Roles property cannot be null, empty or other than 'ArrayList'"],
    [{ roles: [] }, detail, "Roles property cannot be null, empty or other than 'ArrayList'"],
    [{ roles: 'provider' }, detail, "Roles property cannot be null, empty or other than 'ArrayList'"],
    [{ roles: ['payor'] }, detail, "Property 'scheme_code' is missing"],
    [{ scheme_code: 'default' }, detail, "Unknown property, 'scheme_code' is not allowed"],
    [{ endpoint_url: 'http://localhost/api/v0.8', primary_email: 7 }, 'ERR_INVALID_PAYLOAD', 'Endpoint url should not be the HCX Gateway/APIs URL'],
    [{ primary_email: 'contact@xyzhospital', encryption_cert: 7 }, detail, "Property 'primary_email' is missing or invalid"],
    [{ primary_email: `${'a'.repeat(99)}@b.in` }, detail, "Property 'primary_email' is missing or invalid"],
    [{ encryption_cert: undefined }, detail, "Property 'encryption_cert' is missing or invalid"],
    [{ encryption_cert: 'https://elsewhere.example/cert.pem', primary_mobile: '' }, 'ERR_INVALID_CERTIFICATE', ''],
    [{ encryption_cert: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----' }, 'ERR_INVALID_CERTIFICATE', ''],
    [{ primary_mobile: undefined }, 'UNCODED', 'Validation Exception : #/Organisation: required key [primary_mobile] not found'],
    [{ roles: ['provider', 'BSP'] }, 'UNCODED', 'Validation Exception : #/Organisation/roles: not a valid enum value'],
    [{ status: 'Live' }, 'UNCODED', 'Validation Exception : #/Organisation/status: Live is not a valid enum value'],
  ]
  for (const [given, refusal, text] of wrong) {
    const { state, reply } = register(await good(given), {}, ground, hcxContext())
    expect([state, reply]).toEqual([undefined, expect.objectContaining({ refusal, ...(text && { text }) })])
  }
})

test('a code, an e-mail and a facility are one participant\'s', async () => {
  const first = register(await good({ linked_registry_codes: ['IN0610000001@hfr'] }), {}, ground, hcxContext()).state!
  expect(first).toMatchObject({ code: 'contact.xyzhospital@swasth-hcx', clientId: 'SBX_000001', roles: ['10001'], registry: '10001', registryId: 'IN0610000001', status: 'active', endpointUrl: 'https://xyz.example/hcx', email: 'Contact@xyzhospital.com' })
  for (const neighbours of [{ sameCode: first }, { sameFacility: first }]) expect(register(await good({ primary_email: 'other@abc.in' }), neighbours, ground, hcxContext()).reply).toMatchObject({ refusal: 'UNCODED' })
})

test('a certificate with blanks for line breaks is taken, as the platform does', async () => {
  const pem = await certificate()
  const { state } = register(await good({ encryption_cert: pem.trim().replaceAll('\n', ' ') }), {}, ground, hcxContext())
  expect(state!.encryptionCert).toBe(pem)
})

describe('a change', () => {
  test('of some fields leaves the others, and its own certificate URL is no change', async () => {
    const first = register(await good({ address: { state: 'Goa' }, upi: 'x' } as Partial<Fields>), {}, ground, hcxContext()).state!
    const url = 'http://localhost/api/v0.8/certificates/contact.xyzhospital@swasth-hcx/encryption_cert.pem'
    const { state } = change(first, { participant_name: 'New', encryption_cert: url, status: 'Inactive', participant_code: 'another@swasth-hcx' }, { sameEmail: first }, 'http://localhost', hcxContext(1))
    expect(state).toEqual({ ...first, name: 'New', status: 'inactive', updatedAt: 1 })
  })
  test('is refused to the blocked, of another\'s e-mail, and to a role that is none', async () => {
    const first = register(await good(), {}, ground, hcxContext()).state!
    const other = { ...first, code: 'other@swasth-hcx' }
    const said = (participant = first, body: Fields = {}, neighbours = {}) => change(participant, body, neighbours, 'http://localhost', hcxContext())
    expect(said({ ...first, status: 'blocked' }, { status: 'Active' })).toMatchObject({ state: { status: 'blocked' }, reply: { refusal: 'ERR_ACCESS_DENIED', status: 401 } })
    expect(said(first, { primary_email: 'other@xyz.in' }, { sameEmail: other }).reply).toMatchObject({ refusal: 'UNCODED' })
    expect(said(first, { primary_email: 'none' }).reply).toMatchObject({ refusal: 'ERR_INVALID_PARTICIPANT_DETAILS' })
    expect(said(first, { roles: ['nobody'] }).reply).toMatchObject({ refusal: 'UNCODED' })
    expect(said(first, { endpoint_url: 'http://localhost/v0.7/' }).reply).toMatchObject({ refusal: 'ERR_INVALID_PAYLOAD' })
  })
})

test('codes and facilities as the platform makes them', () => {
  expect(codeOf(' Contact@XYZhospital.com ')).toBe('contact.xyzhospital@swasth-hcx')
  expect(facilityIn(['x@irda', 'IN0610000001@hfr'])).toEqual({ registry: '10001', registryId: 'IN0610000001' })
  expect(facilityIn()).toEqual({ registry: '10004', registryId: '' })
})

test('what every object has is no operator, no field and no registry', () => {
  for (const name of ['constructor', 'toString', 'valueOf', '__defineGetter__']) expect(strangeOperator({ participant_name: { [name]: 'x' } })).toBe(name)
  expect(fitsFilters({}, { constructor: { contains: 'native' } })).toBe(false)
  expect(facilityIn(['17@constructor'])).toEqual({ registry: '10004', registryId: '' })
})

test('filters: every one has to fit, of a list one element, and a not is never its opposite', () => {
  const record = { roles: ['payor', 'agency.tpa'], participant_name: 'Star Payer', status: 'Active' }
  expect(fitsFilters(record, {})).toBe(true)
  expect(fitsFilters(record, { roles: { eq: 'payor' }, status: { eq: ' active ' } })).toBe(true)
  expect(fitsFilters(record, { roles: { eq: 'payor' }, supported_apis: { eq: 'onboarding' } })).toBe(false)
  expect(fitsFilters(record, { participant_name: { startsWith: 'star', endsWith: 'payer', contains: 'r p' } })).toBe(true)
  expect(fitsFilters(record, { status: { or: ['Created', 'Active'] } })).toBe(true)
  fc.assert(fc.property(fc.string(), (text) => fitsFilters(record, { status: { eq: text } }) !== fitsFilters(record, { status: { neq: text } })))
})
