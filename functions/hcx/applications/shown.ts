import { z } from 'zod'
import { applicants, KINDS, missingOf } from './evidence.ts'
import type { Application, State } from './record.ts'

/** What can come next, below `/__sandbox/onboarding/applications/{id}`. */
const NEXT: Record<State, readonly string[]> = {
  APPLIED: ['certificate'], CERT_CHECK: ['certificate-check'], CERT_REJECTED: ['certificate: another one'], EVIDENCE: ['evidence'],
  HFR_LOOKUP: ['look-up'], WAIT_HFR_VERIFIED: ['look-up, when the facility is verified'], MANAGER_OTP: ['otp/verify: of the SMS to the mobile in HFR', 'otp: another'], MANAGER_CONSENT: ['consent: with the OTP of the SMS to the manager\'s HPID'], FETCHED: ['abdm-check'],
  HPR_CHECK: ['abdm-check', 'otp, then otp/verify'], ROHINI_CHECK: ['rohini-look-up'], ROHINI_REVIEW: ['review'], SCHEME_APPROVAL: ['scheme'], DOC_REVIEW: ['review'], CASE_BY_CASE: ['review'],
  ADMIN_OTP: ['otp/verify: of SMS and e-mail to the administrator', 'otp: others'], DETAILS: ['details', 'credentials'], CREDENTIALS: ['go-live', 'compromise', 'warn', 'leave'], LIVE: ['compromise', 'warn', 'block', 'leave'],
  REJECTED: [], BLOCKED: ['appeal', 'appeal/decision'], INACTIVE: [],
}

const item = z.object({ item: z.string(), what: z.string() })
export const standing = z.object({
  applicationId: z.string(), kind: z.enum(KINDS), name: z.string(), email: z.string(), role: z.string(), state: z.enum(Object.keys(NEXT) as [State, ...State[]]), reason: z.string(),
  missing: z.array(item).describe('evidence still to come; of alternatives one is enough'), given: z.array(z.string()), proofs: z.array(z.string()), next: z.array(z.string()),
  answerBy: z.number().nullable().describe('epoch ms until which the scheme may answer'), consentId: z.string().nullable(), certificateUntil: z.number().nullable(),
  facility: z.object({ facilityId: z.string(), name: z.string(), address: z.string(), state: z.string(), district: z.string(), managerHprId: z.string() }).nullable(),
  participantCode: z.string().nullable(), clientId: z.string().nullable(), clientSecret: z.string().optional().describe('once, with the answer that issues it'),
  warnings: z.array(z.object({ at: z.number(), reason: z.string() })), appeal: z.object({ grounds: z.string(), decided: z.boolean() }).nullable(),
  history: z.array(z.object({ at: z.number(), event: z.string(), from: z.string(), to: z.string() })),
})
export type Standing = z.input<typeof standing>

/** How an application stands. Neither its certificate nor what it gave as evidence is repeated. */
export function toStanding(application: Application): Standing {
  const { id, kind, name, email, state, reason, evidence, proofs, answerBy, consentId, certificate, facility, participantCode, clientId, warnings, appeal, history } = application
  return {
    applicationId: id, kind, name, email, role: applicants[kind].certificateRole, state, reason, missing: missingOf(kind, evidence).map(({ item: named, what }) => ({ item: named, what })), given: Object.keys(evidence), proofs, next: [...NEXT[state]],
    answerBy: answerBy ?? null, consentId: consentId ?? null, certificateUntil: certificate?.until ?? null, facility: facility ?? null, participantCode: participantCode ?? null, clientId: clientId ?? null, warnings, appeal: appeal ?? null, history,
  }
}
