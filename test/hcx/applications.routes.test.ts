import { beforeAll, describe, expect, test } from 'vitest'
import type { ApplicantKind } from '../../functions/hcx/applications/record.ts'
import { applicants, KINDS } from '../../functions/hcx/applications/evidence.ts'
import type { CompletionRole } from '../../scenarios/completion/claims.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import { EVIDENCE } from '../support/applications.ts'
import { accessToken } from '../support/gateway.ts'
import { aCertificate, aManifest, ISSUER, keyPair, SETS } from '../support/completion.ts'
import type { Told } from '../support/hcx.ts'
import { call, certificate, hcxSandbox, hcxToken, lastOtp, postForm, pull, TOKEN } from '../support/hcx.ts'
import { issueCertificate } from '../../scenarios/completion/issue.ts'

const SANDBOX_CODE = '1000000017@hcx'
const EMAIL = 'desk@applicant.in'
const CODE = 'desk.applicant@swasth-hcx'
let pem: string
beforeAll(async () => void (pem = await certificate()))

/** A certificate of a role, from a set in which that role has its cases. */
async function certified(role: string, given: object = {}): Promise<string> {
  const sets = SETS.map((set) => ({ ...set, registry: role === 'provider' ? 'provider' : 'payer' }))
  const result = await issueCertificate(sets, { manifest: JSON.stringify(aManifest()), privateKey: ISSUER.privatePem, issuer: 'I', role: role as CompletionRole, participant: SANDBOX_CODE, validDays: 365, rehearsal: false, now: STANDARD_NOW, ...given })
  if ('refused' in result) throw new Error(result.refused.join())
  return result.certificate
}

interface Office {
  sandbox: Sandbox
  id: string
  step(path: string, body?: object): Promise<Told>
}

/** A sandbox with an application that stands before its evidence. */
async function applied(kind: ApplicantKind, options: Parameters<typeof hcxSandbox>[0] = {}, sandbox = hcxSandbox(options)): Promise<Office> {
  await pull(sandbox, 'POST', '/onboarding/issuers', { name: 'Sandbox operator', publicKey: ISSUER.publicPem })
  const { body } = await pull(sandbox, 'POST', '/onboarding/applications', { kind, name: 'Applicant', email: EMAIL, mobile: '9812345678', sandboxParticipant: SANDBOX_CODE, certificate: await certified(applicants[kind].certificateRole) })
  const id = body['applicationId'] as string
  const step = (path: string, given: object = {}): Promise<Told> => pull(sandbox, 'POST', `/onboarding/applications/${id}/${path}`, given)
  await step('certificate-check')
  return { sandbox, id, step }
}

interface Facility { facilityId: string; managerHprId: string; mobile: string; email: string; managerMobile: string }

/** A facility of the world, by its standing in HFR. */
async function facilityOf(sandbox: Sandbox, status: string): Promise<Facility> {
  const { body: { facilities } } = await pull(sandbox, 'GET', `/hfr/facilities?status=${status}`)
  for (const { facilityId, manager } of facilities as { facilityId: string; manager: { mobile: string } }[]) {
    const { body } = await pull(sandbox, 'GET', `/hfr/facilities/${facilityId}`)
    const { submitted, managerHprId } = body as { submitted: { basic: { facilityContactInformation: { facilityContactNumber: string; facilityEmailId: string } } }; managerHprId: string }
    const { facilityContactNumber: mobile, facilityEmailId: email } = submitted.basic.facilityContactInformation
    if (mobile !== '') return { facilityId, managerHprId, mobile, email, managerMobile: manager.mobile }
  }
  throw new Error(`no facility is ${status}`)
}

const evidenceOf = ({ facilityId, managerHprId, mobile, email }: Facility) => ({ hfrId: facilityId, providerType: 'provider.hospital', managerHprId, managerMobile: mobile, managerEmail: email || 'manager@hospital.in' })

/** From the evidence to where the details are asked for, as each kind goes. */
const WAYS: Record<ApplicantKind, (office: Office) => Promise<Told>> = {
  payer: reviewed, tpa: reviewed, 'state-scheme': reviewed, corporate: reviewed, intermediary: reviewed,
  regulator: ({ step }) => step('review', { approve: true }),
  async bsp({ step }) {
    await step('evidence', { items: EVIDENCE.bsp })
    return step('review', { approve: true })
  },
  async 'provider-hpr'({ sandbox, step }) {
    const { body } = await pull(sandbox, 'GET', '/people?standing=registered&limit=1')
    const [{ hpr: { hprIdNumber: hprId } }] = body['people'] as [{ hpr: { hprIdNumber: string } }]
    await step('evidence', { items: { ...EVIDENCE['provider-hpr'], hprId } })
    return step('abdm-check')
  },
  async 'provider-rohini'({ sandbox, step }) {
    const { body } = await pull(sandbox, 'GET', '/onboarding/rohini')
    const [entry] = body['entries'] as { rohiniId: string; name: string; licence: string; gstn: string }[]
    await step('evidence', { items: { ...entry, licenceValidUntil: '2027-03-31' } })
    return step('rohini-look-up')
  },
  async 'provider-unregistered'({ sandbox, step }) {
    await step('evidence', { items: EVIDENCE['provider-unregistered'] })
    const { body } = await pull(sandbox, 'GET', '/inbox?purpose=empanelment')
    expect(body['messages']).toHaveLength(1)
    return step('scheme', { approve: true })
  },
  async 'provider-hfr'({ sandbox, step }) {
    const facility = await facilityOf(sandbox, 'verified')
    await step('evidence', { items: evidenceOf(facility) })
    await step('look-up')
    await step('otp/verify', { mobileOtp: await lastOtp(sandbox, facility.mobile) })
    expect((await step('consent', { decision: 'grant', otp: '000000' })).status).toBe(422)
    const granted = await step('consent', { decision: 'grant', otp: await lastOtp(sandbox, facility.managerMobile) })
    expect(granted.body).toMatchObject({ state: 'FETCHED', facility: { facilityId: facility.facilityId, managerHprId: facility.managerHprId } })
    return step('abdm-check')
  },
}

async function reviewed({ sandbox, id, step }: Office): Promise<Told> {
  const kind = (await pull(sandbox, 'GET', `/onboarding/applications/${id}`)).body['kind'] as ApplicantKind
  await step('evidence', { items: EVIDENCE[kind] })
  await step('review', { approve: true, irdaVerified: true })
  const { adminMobile, adminEmail } = EVIDENCE[kind]
  return step('otp/verify', { mobileOtp: await lastOtp(sandbox, adminMobile!), emailOtp: await lastOtp(sandbox, adminEmail!) })
}

const details = () => ({ endpointUrl: 'https://applicant.example/hcx', encryptionCert: pem })
async function admitted(office: Office): Promise<Told> {
  await office.step('details', details())
  return office.step('credentials')
}

test.each(KINDS)('%s: from an application to a live participant that has its own token', async (kind) => {
  const office = await applied(kind)
  const { sandbox, step } = office
  expect((await WAYS[kind](office)).body).toMatchObject({ state: 'DETAILS', missing: [] })
  const { status, body } = await admitted(office)
  expect([status, body]).toEqual([200, expect.objectContaining({ state: 'CREDENTIALS', participantCode: CODE, clientId: expect.stringMatching(/^HCX_\d{9}$/), clientSecret: expect.any(String) })])
  expect((await step('go-live')).body).toMatchObject({ state: 'LIVE', next: expect.arrayContaining(['leave']) })
  expect((await step('go-live')).status).toBe(409)

  const client = { clientId: body['clientId'] as string, clientSecret: body['clientSecret'] as string }
  const [token] = await Promise.all([hcxToken(sandbox, client.clientId, client.clientSecret), hcxToken(sandbox, CODE, client.clientSecret), hcxToken(sandbox, EMAIL, client.clientSecret), accessToken(sandbox, { client })])
  const found = (await call(sandbox, '/v0.8/participant/search', token, { filters: { participant_code: { eq: CODE } } })).body['participants']
  expect(found).toEqual([expect.objectContaining({ participant_code: CODE, status: 'Active', endpoint_url: 'https://applicant.example/hcx', primary_email: EMAIL })])
})

describe('the certificate', () => {
  const stranger = keyPair()
  test.each([
    ['of nobody who is nominated', async () => aCertificate({ privateKey: stranger.privatePem }), 'unknown issuer'],
    ['of another role', () => certified('payer'), 'role mismatch'],
    ['of another participant', () => aCertificate({ participant: 'other@hcx' }), 'another participant'],
    ['of a rehearsal', () => aCertificate({ manifest: aManifest({ origin: 'mock', evidence: false }), rehearsal: true }), 'rehearsal'],
    ['that is none', async () => 'none', 'malformed'],
  ])('%s is not taken', async (_, make, fault) => {
    const sandbox = hcxSandbox()
    await pull(sandbox, 'POST', '/onboarding/issuers', { name: 'Sandbox operator', publicKey: ISSUER.publicPem })
    const { body } = await pull(sandbox, 'POST', '/onboarding/applications', { kind: 'provider-hfr', name: 'A', email: EMAIL, mobile: '9812345678', sandboxParticipant: SANDBOX_CODE })
    const path = `/onboarding/applications/${body['applicationId'] as string}`
    expect((await pull(sandbox, 'POST', `${path}/certificate-check`, {})).status).toBe(409)
    await pull(sandbox, 'POST', `${path}/certificate`, { certificate: await make() })
    expect((await pull(sandbox, 'POST', `${path}/certificate-check`, {})).body).toMatchObject({ state: 'CERT_REJECTED', reason: expect.stringContaining(fault) })
  })
  test('runs out by the world\'s clock', async () => {
    let now = STANDARD_NOW
    const sandbox = hcxSandbox({ now: () => now })
    now += 366 * 24 * 3_600_000
    const { step } = await applied('corporate', {}, sandbox)
    expect((await step('evidence', { items: {} })).status).toBe(409)
    expect((await pull(sandbox, 'GET', '/onboarding/applications')).body['applications']).toEqual([expect.objectContaining({ state: 'CERT_REJECTED', reason: expect.stringContaining('expired') })])
  })
  test('issuers are nominated, renamed and dropped; no other key is taken', async () => {
    const sandbox = hcxSandbox()
    const nominate = (given: object) => pull(sandbox, 'POST', '/onboarding/issuers', { name: 'One', publicKey: ISSUER.publicPem, ...given })
    expect((await nominate({ publicKey: 'none' })).status).toBe(422)
    const { body: { kid } } = await nominate({})
    expect(await nominate({ name: 'Two', rehearsal: true })).toEqual({ status: 200, body: { kid, name: 'Two', rehearsal: true } })
    expect((await pull(sandbox, 'DELETE', `/onboarding/issuers/${kid as string}`)).status).toBe(200)
    expect((await pull(sandbox, 'DELETE', `/onboarding/issuers/${kid as string}`)).status).toBe(404)
    expect((await pull(sandbox, 'GET', '/onboarding/issuers')).body).toEqual({ issuers: [] })
  })
})

describe('a facility of HFR', () => {
  test('that is not verified waits until it is', async () => {
    const { sandbox, step } = await applied('provider-hfr')
    const facility = await facilityOf(sandbox, 'pending')
    await step('evidence', { items: evidenceOf(facility) })
    expect((await step('look-up')).body).toMatchObject({ state: 'WAIT_HFR_VERIFIED' })
    await pull(sandbox, 'POST', `/hfr/facilities/${facility.facilityId}/verify`, {})
    expect((await step('look-up')).body).toMatchObject({ state: 'MANAGER_OTP' })
  })
  test('there is not, or has a participant already', async () => {
    const { sandbox, step } = await applied('provider-hfr')
    const facility = await facilityOf(sandbox, 'verified')
    await step('evidence', { items: { ...evidenceOf(facility), hfrId: 'IN9999999999' } })
    expect((await step('look-up')).body).toMatchObject({ state: 'REJECTED', reason: expect.stringContaining('register there first') })
    await call(sandbox, '/v0.8/participant/create', await hcxToken(sandbox), { participant_name: 'X', roles: ['provider'], primary_email: 'first@x.in', primary_mobile: '9876543210', status: 'Active', endpoint_url: 'https://x.example', encryption_cert: pem, linked_registry_codes: [`${facility.facilityId}@hfr`] })
    const again = await applied('provider-hfr', {}, sandbox)
    await again.step('evidence', { items: evidenceOf(facility) })
    expect((await again.step('look-up')).body).toMatchObject({ state: 'REJECTED', reason: expect.stringContaining('has a participant already') })
  })
  test('whose manager declines, answers in the registry itself, or not in time', async () => {
    let now = STANDARD_NOW
    async function asked(): Promise<Office & { consentId: string; facility: Facility }> {
      const sandbox = hcxSandbox({ now: () => now })
      const office = await applied('provider-hfr', {}, sandbox)
      const facility = await facilityOf(sandbox, 'verified')
      await office.step('evidence', { items: evidenceOf(facility) })
      await office.step('look-up')
      const { body } = await office.step('otp/verify', { mobileOtp: await lastOtp(sandbox, facility.mobile) })
      return { ...office, consentId: body['consentId'] as string, facility }
    }
    const declining = await asked()
    expect((await declining.step('consent', { decision: 'decline' })).body).toMatchObject({ state: 'REJECTED', reason: 'The manager declined' })
    const elsewhere = await asked()
    await pull(elsewhere.sandbox, 'POST', `/hfr/consents/${elsewhere.consentId}/grant`, { otp: await lastOtp(elsewhere.sandbox, elsewhere.facility.managerMobile) })
    expect((await elsewhere.step('consent', { decision: 'grant' })).body).toMatchObject({ state: 'FETCHED' })
    const silent = await asked()
    now += 30 * 60_000
    expect((await silent.step('consent', { decision: 'grant', otp: '123456' })).body).toMatchObject({ state: 'REJECTED', reason: 'The manager did not answer in time' })
  })
})

test('one application an e-mail, and no code that is taken', async () => {
  const { sandbox, id, step } = await applied('regulator')
  const again = () => pull(sandbox, 'POST', '/onboarding/applications', { kind: 'bsp', name: 'B', email: EMAIL.toUpperCase(), mobile: '9812345678', sandboxParticipant: SANDBOX_CODE })
  expect((await again()).body).toMatchObject({ error: { code: 'not-now', field: 'email' } })
  await step('review', { approve: false, note: 'no mandate' })
  expect((await again()).status).toBe(200)
  expect((await pull(sandbox, 'POST', '/onboarding/applications', { kind: 'bsp', name: 'B', email: 'none', mobile: '1', sandboxParticipant: '' })).status).toBe(422)
  expect((await pull(sandbox, 'GET', '/onboarding/applications/none')).status).toBe(404)
  expect((await pull(sandbox, 'POST', '/onboarding/applications/none/go-live', {})).status).toBe(404)
  expect((await pull(sandbox, 'GET', `/onboarding/applications/${id}`)).body).toMatchObject({ state: 'REJECTED', next: [] })
  const other = await applied('regulator', {}, hcxSandbox())
  await WAYS.regulator(other)
  await admitted(other)
  expect((await pull(other.sandbox, 'POST', '/onboarding/applications', { kind: 'bsp', name: 'B', email: 'Desk@Applicant.org', mobile: '9812345678', sandboxParticipant: SANDBOX_CODE })).body).toMatchObject({ error: { code: 'invalid', field: 'email' } })
})

test('of two that are admitted at once for the same licence one is', async () => {
  const sandbox = hcxSandbox()
  const offices = await Promise.all(['one@payer.in', 'two@insurer.in'].map(async (email) => {
    await pull(sandbox, 'POST', '/onboarding/issuers', { name: 'Sandbox operator', publicKey: ISSUER.publicPem })
    const { body } = await pull(sandbox, 'POST', '/onboarding/applications', { kind: 'payer', name: 'P', email, mobile: '9812345678', sandboxParticipant: SANDBOX_CODE, certificate: await certified('payer') })
    const id = body['applicationId'] as string
    return { sandbox, id, step: (path: string, given: object = {}) => pull(sandbox, 'POST', `/onboarding/applications/${id}/${path}`, given) }
  }))
  for (const office of offices) {
    await office.step('certificate-check')
    await reviewed(office)
    await office.step('details', details())
  }
  const both = await Promise.all(offices.map(({ step }) => step('credentials')))
  expect(both.map(({ body }) => body['state']).toSorted()).toEqual(['CREDENTIALS', 'REJECTED'])
})

test('a secret that is known to others is replaced; a block keeps its participant from updating itself; who leaves is inactive', async () => {
  const office = await applied('corporate')
  const { sandbox, step } = office
  await WAYS.corporate(office)
  const { clientId, clientSecret: first } = (await admitted(office)).body as Record<'clientId' | 'clientSecret', string>
  const stolen = [await hcxToken(sandbox, CODE, first), await postForm(sandbox, TOKEN, { grant_type: 'client_credentials', client_id: clientId, client_secret: first }).then(({ body }) => body['access_token'] as string)]
  const search = (token: string) => call(sandbox, '/v0.8/participant/search', token, { filters: {} }).then(({ status }) => status)
  expect(await Promise.all(stolen.map(search))).toEqual([200, 200])
  const second = (await step('compromise')).body['clientSecret'] as string
  await expect(hcxToken(sandbox, CODE, first)).rejects.toThrow('401')
  // Whoever had the secret may have drawn tokens with it.
  expect(await Promise.all(stolen.map(search))).toEqual([401, 401])
  const token = await hcxToken(sandbox, CODE, second)
  const status = async () => ((await call(sandbox, '/v0.8/participant/search', await hcxToken(sandbox), { filters: { participant_code: { eq: CODE } } })).body['participants'] as { status: string }[])[0]!.status
  expect((await step('block', { cause: 'authority' })).status).toBe(409)
  await step('warn', { reason: 'bursts' })
  expect((await step('block', { cause: 'rate-limits' })).body).toMatchObject({ state: 'BLOCKED' })
  expect([await status(), (await call(sandbox, '/v0.8/participant/update', token, { participant_code: CODE, status: 'Active' })).status]).toEqual(['Blocked', 401])
  await step('appeal', { grounds: 'a fault, mended' })
  expect((await step('appeal/decision', { reinstate: true })).body).toMatchObject({ state: 'LIVE' })
  expect(await status()).toBe('Active')
  await step('leave', { cause: 'closes' })
  expect(await status()).toBe('Inactive')
})
