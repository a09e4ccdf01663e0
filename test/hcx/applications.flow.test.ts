import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { applicants, KINDS, missingOf } from '../../functions/hcx/applications/evidence.ts'
import type { Command } from '../../functions/hcx/applications/flow.ts'
import { apply, decide, FROM, SCHEME_MS } from '../../functions/hcx/applications/flow.ts'
import type { ApplicantKind, Application, Proof, State } from '../../functions/hcx/applications/record.ts'
import { rohiniOf } from '../../functions/hcx/applications/rohini.ts'
import { drawFrom } from '../../functions/kernel/draw.ts'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import { EVIDENCE } from '../support/applications.ts'
import { certificate, hcxContext } from '../support/hcx.ts'

const NOW = STANDARD_NOW
const fresh = (kind: ApplicantKind): Application => apply({ id: 'a-1', kind, name: 'Applicant', email: 'desk@applicant.in', mobile: '9812345678', sandboxParticipant: '1000000017@hcx' }, { now: NOW })
const otp = (label: string): string => drawFrom('otp', `onboarding-${label}`).digits('otp', 6)
const FACILITY = { isVerified: true, status: 'verified', isBound: false, managerHprId: '71123456789012', mobile: '9812345678', email: 'Manager@Hospital.in' }
const FETCHED = { facilityId: 'IN0610000001', name: 'General Hospital', address: 'Main Road, 134109', state: 'Haryana', district: 'Panchkula', managerHprId: '71-1234-5678-9012' }
const ROHINI = { rohiniId: '8900080021234', name: 'nirmal  nursing home', licence: 'CEA/2020/12345', gstn: '06ABCDE1234F1Z5' }
const validUntil = (until: number): Command => ({ event: 'check-certificate', verdict: { valid: true, issuer: 'I', claims: { iss: 'I', sub: 'x', jti: 'j', role: 'provider', set: 's', rehearsal: false, iat: 0, exp: until / 1000 } } })
let pem: string
beforeAll(async () => void (pem = await certificate()))
const details = (): Command => ({ event: 'give-details', details: { endpointUrl: 'https://h.example/hcx/', encryptionCert: pem, contactName: '', companyRegistration: '' } })

/** The right command at each place. */
function good(application: Application): Command {
  const { state, kind } = application
  const at: Partial<Record<State, Command>> = {
    APPLIED: { event: 'hand-in-certificate', jws: 'a.b.c' }, CERT_REJECTED: { event: 'hand-in-certificate', jws: 'a.b.c' }, CERT_CHECK: validUntil(NOW + 1e10), EVIDENCE: { event: 'give-evidence', items: EVIDENCE[kind], schemeEmail: 'scheme@payer.in' },
    HFR_LOOKUP: { event: 'look-up-facility', facility: FACILITY }, WAIT_HFR_VERIFIED: { event: 'look-up-facility', facility: FACILITY }, MANAGER_OTP: { event: 'verify-otp', mobile: otp('mobile'), email: '' },
    MANAGER_CONSENT: application.consentId ? { event: 'answer-consent', status: 'granted', facility: FETCHED } : { event: 'ask-consent', consentId: 'c-1', why: '' }, FETCHED: { event: 'check-abdm', account: { isOpen: true, isProfessional: false } },
    HPR_CHECK: { event: 'check-abdm', account: { isOpen: true, isProfessional: true } }, ROHINI_CHECK: { event: 'look-up-rohini', entry: ROHINI, isBound: false }, ROHINI_REVIEW: { event: 'review', approve: true, note: '', irdaVerified: false },
    SCHEME_APPROVAL: { event: 'answer-scheme', approve: true, note: '' }, DOC_REVIEW: { event: 'review', approve: true, note: '', irdaVerified: true }, CASE_BY_CASE: { event: 'review', approve: true, note: '', irdaVerified: false },
    ADMIN_OTP: { event: 'verify-otp', mobile: otp('mobile'), email: otp('email') }, DETAILS: application.details ? { event: 'issue', participantCode: 'desk.applicant@swasth-hcx', clientId: 'HCX_1' } : details(), CREDENTIALS: { event: 'go-live' },
  }
  return at[state] ?? { event: 'go-live' }
}

function walk(application: Application, until: State, context = hcxContext()): Application {
  let now = application
  for (let steps = 0; now.state !== until && steps < 20; steps++) now = decide(now, good(now), context).state
  expect(now.state).toBe(until)
  return now
}

/** Without which nobody of a kind goes live. */
const NEEDED: Record<ApplicantKind, Proof[]> = {
  payer: ['review', 'irda', 'admin-otp'], tpa: ['review', 'irda', 'admin-otp'], 'state-scheme': ['review', 'admin-otp'], corporate: ['review', 'admin-otp'], intermediary: ['review', 'admin-otp'],
  'provider-hfr': ['facility-verified', 'manager-otp', 'manager-consent', 'abdm-credentials'], 'provider-hpr': [], 'provider-rohini': ['rohini'], 'provider-unregistered': ['scheme'], regulator: ['review'], bsp: ['review'],
}
const ADMITTED: State[] = ['CREDENTIALS', 'LIVE', 'BLOCKED', 'INACTIVE']

test.each(KINDS)('%s: the straight way ends live, with all that was proven on it', (kind) => {
  const live = walk(fresh(kind), 'LIVE')
  expect(live.proofs).toEqual(expect.arrayContaining<Proof>(['certificate', 'evidence', 'details', ...NEEDED[kind]]))
  expect(live).toMatchObject({ participantCode: 'desk.applicant@swasth-hcx', clientId: 'HCX_1', details: { endpointUrl: 'https://h.example/hcx' } })
})

describe('evidence', () => {
  test.each(KINDS.filter((kind) => applicants[kind].items.length > 0))('%s: each item that is missing is named, and nothing goes on', (kind) => {
    const at = walk(fresh(kind), 'EVIDENCE')
    for (const { item } of applicants[kind].items) {
      const { [item]: _, ...rest } = EVIDENCE[kind]
      const { state } = decide(at, { event: 'give-evidence', items: rest, schemeEmail: 's@x.in' }, hcxContext())
      expect([state.state, missingOf(kind, state.evidence).map((entry) => entry.item)]).toEqual(['EVIDENCE', [item]])
    }
  })
  test('a strange item, an empty one and a wrong form are named', () => {
    const at = walk(fresh('payer'), 'EVIDENCE')
    for (const [item, value] of [['hfrId', 'IN0610000001'], ['signatoryLetter', ' '], ['irdaNumber', 'twelve'], ['adminMobile', '12345'], ['email', 'x']] as const) expect(decide(at, { event: 'give-evidence', items: { [item]: value } }, hcxContext())).toMatchObject({ state: at, reply: { refusal: 'invalid', field: `items.${item}` } })
  })
  test('one proof of empanelment is enough, and none is not; a scheme has to be one', () => {
    const { signedContract, ...rest } = EVIDENCE['provider-unregistered']
    expect(missingOf('provider-unregistered', rest).map(({ item }) => item)).toEqual(['empanelmentId', 'signedContract', 'latestTransaction', 'contractValidity', 'signedProof'])
    const at = walk(fresh('provider-unregistered'), 'EVIDENCE')
    expect(decide(at, { event: 'give-evidence', items: { ...rest, signedContract: signedContract! } }, hcxContext()).reply).toMatchObject({ refusal: 'invalid', field: 'items.scheme' })
  })
  test('an intermediary gives IRDA number and user id together, and is then asked for IRDA\'s word', () => {
    const half = { ...EVIDENCE.intermediary, irdaNumber: '77' }
    expect(missingOf('intermediary', half).map(({ item }) => item)).toEqual(['irdaUserId'])
    const at = decide(walk(fresh('intermediary'), 'EVIDENCE'), { event: 'give-evidence', items: { ...half, irdaUserId: 'u' } }, hcxContext()).state
    expect(decide(at, { event: 'review', approve: true, note: '', irdaVerified: false }, hcxContext())).toMatchObject({ state: at, reply: { refusal: 'invalid', field: 'irdaVerified' } })
  })
})

describe('what ends an application', () => {
  const ended: [string, ApplicantKind, State, Command, string][] = [
    ['a facility there is not', 'provider-hfr', 'HFR_LOOKUP', { event: 'look-up-facility' }, 'has no IN0610000001'],
    ['a facility that has a participant', 'provider-hfr', 'HFR_LOOKUP', { event: 'look-up-facility', facility: { ...FACILITY, isBound: true, isVerified: false } }, 'has a participant already'],
    ['a manager who declines', 'provider-hfr', 'MANAGER_CONSENT', { event: 'answer-consent', status: 'denied' }, 'declined'],
    ['a manager who is silent', 'provider-hfr', 'MANAGER_CONSENT', { event: 'answer-consent', status: 'expired' }, 'in time'],
    ['a manager who has no HPID', 'provider-hfr', 'MANAGER_CONSENT', { event: 'ask-consent', why: 'no HPID' }, 'no HPID'],
    ['a grant used elsewhere', 'provider-hfr', 'MANAGER_CONSENT', { event: 'answer-consent', status: 'fetched' }, 'used up'],
    ['a manager whose HPID is disabled', 'provider-hfr', 'FETCHED', { event: 'check-abdm', account: { isOpen: false, isProfessional: true } }, 'disabled'],
    ['a person there is not', 'provider-hpr', 'HPR_CHECK', { event: 'check-abdm' }, 'unknown'],
    ['a person who is no professional', 'provider-hpr', 'HPR_CHECK', { event: 'check-abdm', account: { isOpen: true, isProfessional: false } }, 'no professional'],
    ['a ROHINI id that has a participant', 'provider-rohini', 'ROHINI_CHECK', { event: 'look-up-rohini', entry: ROHINI, isBound: true }, 'has a participant already'],
    ['a scheme that refuses', 'provider-unregistered', 'SCHEME_APPROVAL', { event: 'answer-scheme', approve: false, note: 'unknown to us' }, 'unknown to us'],
    ['an operator who rejects', 'regulator', 'CASE_BY_CASE', { event: 'review', approve: false, note: 'no mandate', irdaVerified: false }, 'no mandate'],
    ['a code that is taken', 'bsp', 'DETAILS', { event: 'issue', participantCode: 'c', clientId: 'i', taken: 'The code is taken' }, 'taken'],
  ]
  test.each(ended)('%s', (_, kind, place, command, reason) => {
    let at = walk(fresh(kind), place)
    if (command.event === 'issue') at = decide(at, details(), hcxContext()).state
    const { state, reply, effects } = decide(at, command, hcxContext())
    expect(reply).toEqual({ answer: undefined })
    expect(state).toMatchObject({ state: 'REJECTED', reason: expect.stringContaining(reason) })
    expect(effects).toEqual([expect.objectContaining({ to: 'desk@applicant.in', purpose: 'onboarding-rejected' })])
  })
  test('time: of the licence, the scheme and the certificate', () => {
    const rohini = walk(fresh('provider-rohini'), 'ROHINI_CHECK')
    const lookUp: Command = { event: 'look-up-rohini', entry: ROHINI, isBound: false }
    // The last day, and the first after it, in Indian time.
    const after = Date.UTC(2027, 2, 31, 18, 30)
    expect([after - 1, after].map((now) => decide(rohini, lookUp, hcxContext(now)).state.state)).toEqual(['DETAILS', 'REJECTED'])
    const scheme = walk(fresh('provider-unregistered'), 'SCHEME_APPROVAL')
    const approve: Command = { event: 'answer-scheme', approve: true, note: '' }
    expect([NOW + SCHEME_MS - 1, NOW + SCHEME_MS].map((now) => decide(scheme, approve, hcxContext(now)).state.state)).toEqual(['DETAILS', 'REJECTED'])
    const bsp = decide(walk(fresh('bsp'), 'DETAILS'), details(), hcxContext()).state
    const issue: Command = { event: 'issue', participantCode: 'c', clientId: 'i' }
    expect([NOW + 1e10 - 1, NOW + 1e10].map((now) => decide(bsp, issue, hcxContext(now)).state.state)).toEqual(['CREDENTIALS', 'REJECTED'])
  })
})

test('a certificate that is not taken can be replaced by another', () => {
  const refused = decide(walk(fresh('payer'), 'CERT_CHECK'), { event: 'check-certificate', verdict: { valid: false, fault: 'unknown issuer', why: 'nobody' } }, hcxContext()).state
  expect(refused).toMatchObject({ state: 'CERT_REJECTED', reason: 'unknown issuer: nobody' })
  walk(refused, 'LIVE')
})

test('a facility that is not verified waits; what is not as in HFR has to be given again', () => {
  const at = walk(fresh('provider-hfr'), 'HFR_LOOKUP')
  const waiting = decide(at, { event: 'look-up-facility', facility: { ...FACILITY, isVerified: false, status: 'pending' } }, hcxContext()).state
  expect(waiting).toMatchObject({ state: 'WAIT_HFR_VERIFIED', reason: expect.stringContaining('pending') })
  for (const [wrong, facts] of [['managerMobile', { mobile: '9800000000' }], ['managerEmail', { email: 'x@y.in' }], ['managerHprId', { managerHprId: '71-0000-0000-0000' }]] as const) {
    const { state } = decide(waiting, { event: 'look-up-facility', facility: { ...FACILITY, ...facts } }, hcxContext())
    expect([state.state, missingOf('provider-hfr', state.evidence).map(({ item }) => item), state.proofs]).toEqual(['EVIDENCE', [wrong], ['certificate']])
  }
  const { effects } = decide(waiting, { event: 'look-up-facility', facility: FACILITY }, hcxContext())
  expect(effects).toEqual([expect.objectContaining({ purpose: 'onboarding-notice', to: 'manager@hospital.in' }), expect.objectContaining({ channel: 'sms', to: '9812345678', otp: otp('mobile') })])
})

test('ROHINI: what differs goes to its administrator', () => {
  const at = walk(fresh('provider-rohini'), 'ROHINI_CHECK')
  for (const entry of [undefined, { ...ROHINI, name: 'x' }, { ...ROHINI, licence: 'x' }, { ...ROHINI, gstn: 'x' }]) expect(decide(at, { event: 'look-up-rohini', entry, isBound: false }, hcxContext()).state.state).toBe('ROHINI_REVIEW')
  expect(rohiniOf('seed')).toEqual(rohiniOf('seed'))
  for (const { rohiniId, gstn } of rohiniOf('seed')) expect([rohiniId, gstn]).toEqual([expect.stringMatching(/^\d{13}$/), expect.stringMatching(/^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/)])
})

describe('OTPs', () => {
  const at = () => walk(fresh('corporate'), 'ADMIN_OTP')
  const verify = (mobile: string, email: string): Command => ({ event: 'verify-otp', mobile, email })
  const send: Command = { event: 'send-otp', reached: { mobile: '9812345678', email: 'admin@payer.in' } }
  test('both have to come; what was right need not come again', () => {
    const half = decide(at(), verify(otp('mobile'), 'wrong'), hcxContext())
    expect(half).toMatchObject({ state: { state: 'ADMIN_OTP' }, reply: { refusal: 'invalid', field: 'emailOtp' } })
    expect(decide(half.state, verify('', otp('email')), hcxContext()).state.state).toBe('DETAILS')
    expect(decide(at(), verify(otp('mobile'), ''), hcxContext()).reply).toMatchObject({ refusal: 'invalid', field: 'emailOtp' })
  })
  test('run out after ten minutes, are sent anew after one, and end with the third wrong', () => {
    expect(decide(at(), verify(otp('mobile'), otp('email')), hcxContext(NOW + 600_000)).reply).toMatchObject({ refusal: 'not-now' })
    expect(decide(at(), send, hcxContext(NOW + 59_999)).reply).toMatchObject({ refusal: 'not-now' })
    expect(decide(at(), send, hcxContext(NOW + 60_000)).effects).toHaveLength(2)
    let now = at()
    for (let i = 0; i < 3; i++) now = decide(now, verify('wrong', ''), hcxContext()).state
    expect(now).toMatchObject({ state: 'REJECTED', reason: 'Too many wrong OTPs' })
  })
  test('none was sent to a professional before it is asked for', () => {
    const person = walk(fresh('provider-hpr'), 'HPR_CHECK')
    expect(decide(person, verify('123456', ''), hcxContext()).reply).toMatchObject({ refusal: 'not-now' })
    const sent = decide(person, { event: 'send-otp', reached: { mobile: '9812345678', email: '' } }, hcxContext()).state
    expect(decide(sent, verify(otp('mobile'), ''), hcxContext()).state).toMatchObject({ state: 'DETAILS', proofs: expect.arrayContaining(['person-otp']) })
  })
})

test('details: an endpoint and a certificate that stand, and nothing that came from HFR', () => {
  const at = walk(fresh('provider-hfr'), 'DETAILS')
  const give = (given: object, more: object = {}): Command => ({ event: 'give-details', details: { endpointUrl: 'https://h.example', encryptionCert: pem, contactName: '', companyRegistration: '', ...given }, ...more })
  for (const [field, command] of [['endpointUrl', give({ endpointUrl: 'ftp://x' })], ['endpointUrl', give({ endpointUrl: 'https://x/?a=b' })], ['encryptionCert', give({ encryptionCert: 'none' })], ['name', give({}, { name: 'Another' })], ['address', give({}, { address: 'Elsewhere' })]] as const) {
    expect(decide(at, command, hcxContext())).toMatchObject({ state: at, reply: { refusal: 'invalid', field } })
  }
  expect(decide(at, give({}), hcxContext(Date.UTC(2042, 0, 1))).reply).toMatchObject({ field: 'encryptionCert' })
  expect(decide(at, { event: 'issue', participantCode: 'c', clientId: 'i' }, hcxContext()).reply).toMatchObject({ refusal: 'not-now' })
  expect(decide(at, give({ endpointUrl: 'pull:' }, { name: 'General Hospital' }), hcxContext()).state).toMatchObject({ details: { endpointUrl: 'pull:' } })
})

test('deboarding: a warning, a block, one appeal; or of its own accord', () => {
  const live = walk(fresh('payer'), 'LIVE')
  const take = (from: Application, ...commands: Command[]) => commands.reduce((now, command) => decide(now, command, hcxContext()).state, from)
  expect(decide(live, { event: 'block', cause: 'intrusion' }, hcxContext()).reply).toMatchObject({ refusal: 'not-now', rule: 'A warning comes first' })
  const blocked = take(live, { event: 'warn', reason: 'late answers' }, { event: 'block', cause: 'service-level' })
  expect(blocked).toMatchObject({ state: 'BLOCKED', reason: 'service-level', warnings: [{ reason: 'late answers' }] })
  expect(decide(blocked, { event: 'decide-appeal', reinstate: true, note: '' }, hcxContext()).reply).toMatchObject({ refusal: 'not-now' })
  const pending = take(blocked, { event: 'appeal', grounds: 'it was not us' })
  expect(decide(pending, { event: 'appeal', grounds: 'again' }, hcxContext()).reply).toMatchObject({ refusal: 'not-now' })
  const refused = take(pending, { event: 'decide-appeal', reinstate: false, note: 'it was' })
  expect(refused).toMatchObject({ state: 'BLOCKED', appeal: { decided: true } })
  expect(decide(refused, { event: 'appeal', grounds: 'again' }, hcxContext()).reply).toMatchObject({ refusal: 'not-now' })
  const back = take(pending, { event: 'decide-appeal', reinstate: true, note: 'sorry' })
  expect(back).toMatchObject({ state: 'LIVE', warnings: [] })
  expect(decide(back, { event: 'block', cause: 'rate-limits' }, hcxContext()).reply).toMatchObject({ refusal: 'not-now' })
  expect(take(back, { event: 'leave', cause: 'merges' }, { event: 'go-live' })).toMatchObject({ state: 'INACTIVE', reason: 'merges' })
})

describe('in any order', () => {
  /** Commands, right and wrong, that may come at any time. */
  const commands = (application: Application): Command[] => [
    good(application), good({ ...application, state: 'EVIDENCE' }), good({ ...application, state: 'DETAILS' }), validUntil(NOW + 1e10), validUntil(NOW - 1), { event: 'check-certificate', verdict: { valid: false, fault: 'expired', why: '' } },
    { event: 'hand-in-certificate', jws: 'x' }, { event: 'give-evidence', items: Object.fromEntries(Object.entries(EVIDENCE[application.kind]).slice(1)), schemeEmail: 's@x.in' },
    { event: 'look-up-facility' }, { event: 'look-up-facility', facility: { ...FACILITY, isVerified: false } }, { event: 'look-up-facility', facility: { ...FACILITY, mobile: '9800000000' } }, { event: 'look-up-rohini', isBound: false }, { event: 'verify-otp', mobile: 'x', email: 'x' },
    { event: 'send-otp', reached: { mobile: '9812345678', email: '' } }, { event: 'answer-consent', status: 'requested' }, { event: 'answer-consent', status: 'denied' }, { event: 'check-abdm' }, { event: 'review', approve: true, note: '', irdaVerified: false },
    { event: 'review', approve: false, note: 'no', irdaVerified: false }, { event: 'answer-scheme', approve: false, note: '' }, { event: 'issue', participantCode: 'c', clientId: 'i' }, { event: 'go-live' }, { event: 'warn', reason: 'r' }, { event: 'block', cause: 'authority' },
    { event: 'leave', cause: 'closes' }, { event: 'appeal', grounds: 'g' }, { event: 'decide-appeal', reinstate: true, note: '' }, { event: 'replace-secret' },
  ]
  test('nobody is admitted without the evidence and proofs of his kind, an end is an end, and a refusal changes no place', () => {
    let admitted = 0
    fc.assert(fc.property(fc.constantFrom(...KINDS), fc.array(fc.tuple(fc.boolean(), fc.nat(27)), { maxLength: 60 }), (kind, choices) => {
      let now = fresh(kind)
      for (const [straight, at] of choices) {
        const command = straight ? good(now) : commands(now)[at]!
        const { state, reply } = decide(now, command, hcxContext())
        if (!FROM[command.event].includes(now.state)) expect([state, reply]).toEqual([now, expect.objectContaining({ refusal: 'not-now' })])
        if ('refusal' in reply) expect(state.state).toBe(now.state)
        if (now.state === 'REJECTED' || now.state === 'INACTIVE') expect(state).toBe(now)
        now = state
        if (!ADMITTED.includes(now.state)) continue
        admitted++
        expect(missingOf(kind, now.evidence)).toEqual([])
        expect(now.proofs).toEqual(expect.arrayContaining<Proof>(['certificate', 'evidence', 'details', ...NEEDED[kind]]))
        if (kind === 'provider-hpr') expect(now.proofs.some((proof) => proof === 'abdm-credentials' || proof === 'person-otp')).toBe(true)
        expect([now.participantCode, now.certificate!.until! > NOW, now.details === undefined]).toEqual([expect.any(String), true, false])
      }
    }), { numRuns: 600 })
    expect(admitted).toBeGreaterThan(50)
  })
})
