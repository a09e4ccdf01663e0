import { numberOf } from '../../claims/participants/record.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import type { BodyOf } from '../../kernel/bodies.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { enter, neighboursOf } from '../participants/directory.ts'
import { register } from '../participants/flow.ts'
import { changeOwn } from '../participants/routes.ts'
import type { Vouching } from './flow.ts'
import { barred, claimsIn, judgeIdentity, newRow, vouchingOf, welcome } from './flow.ts'
import { getApplicantInfo, sendOtp, updateOnboarding, verifyApplicant, verifyIdentity, verifyParticipant } from './operations.ts'
import { sendOtps, verifyOtps } from './otp-rules.ts'
import { onboardings, otpRows } from './record.ts'
import { isSignedBy, verdictOf, verifierOf } from './verifier.ts'

const successful = (unit: Unit, result?: Record<string, unknown>) => ({ answer: { timestamp: unit.now, status: 'SUCCESSFUL' as const, ...(result && { result }) } })
const rowOf = (unit: Unit, email: string) => (email === '' ? undefined : unit.get(onboardings, email.toLowerCase()))

/** The row of an e-mail, which stays though the rest of the call is refused: the platform writes it first. */
async function openIdentity(unit: Unit, email: string, vouching: Vouching): Promise<void> {
  if (email !== '' && !(await rowOf(unit, email))) unit.create(onboardings, newRow(email, vouching, unit.now))
}

async function setIdentity(unit: Unit, email: string, status: string): Promise<void> {
  const row = await rowOf(unit, email)
  if (row) unit.save(row, { ...row.value, status, updatedAt: unit.now })
}

async function begin(unit: Unit, { body: [first], clientId }: Call<BodyOf<typeof verifyParticipant>>) {
  const vouching = vouchingOf(first!)
  if (isRefusal(vouching)) return vouching
  const { isProvider, verifierCode } = vouching.answer
  const given = first!.participant ?? {}
  const email = (given.primary_email ?? '').trim()
  await openIdentity(unit, email, vouching.answer)
  const verifier = isProvider ? await verifierOf(unit, verifierCode) : undefined
  if (verifier && 'refusal' in verifier) return verifier
  const identity = verifier ? verdictOf(verifier, unit) : 'Pending'
  if (verifier) await setIdentity(unit, email, identity)
  const payer = unit.context.variant('hcx.payer-role')
  // The platform fills in an endpoint and a certificate of its own until onboard/update brings the right ones.
  const fields = { ...given, endpoint_url: 'http://testurl/v0.7', status: 'Created', ...(given.roles?.includes(payer) && { scheme_code: 'default' }) }
  const { state, reply } = register(fields, await neighboursOf(unit, fields), { clientId, publicUrl: unit.world.publicUrl, certificateComesLater: true }, unit.context)
  if (isRefusal(reply)) return reply
  const participant = state!
  await enter(unit, participant)
  const row = { code: participant.code, email, mobile: participant.mobile, emailOtp: '', phoneOtp: '', expiresAt: unit.now, emailVerified: false, phoneVerified: false, status: 'Pending' as const, attempts: 0, regenerated: 0, regeneratedOn: '' }
  const sent = sendOtps(row, participant.name, unit.context)
  unit.create(otpRows, sent.state)
  unit.apply(sent.effects)
  return successful(unit, { participant_code: participant.code, identity_verification: identity })
}

async function resend(unit: Unit, { body: { primary_email = '', participant_name = '' } }: Call<BodyOf<typeof sendOtp>>) {
  const doc = primary_email === '' ? undefined : await unit.find(otpRows, 'email', primary_email.trim().toLowerCase())
  if (!doc) return { refusal: 'UNCODED', field: 'primary_email', text: 'Participant record does not exist, please register.', rule: 'Nobody is being onboarded with that e-mail' }
  const { state, reply, effects } = sendOtps(doc.value, participant_name, unit.context)
  if (isRefusal(reply)) return reply
  unit.save(doc, state)
  unit.apply(effects)
  return successful(unit)
}

async function verify(unit: Unit, { body }: Call<BodyOf<typeof verifyApplicant>>) {
  const { participant_code = '', verifier_code, otpVerification, email = '' } = body
  const who = { ...(body.participant_code !== undefined && { applicant_code: participant_code }), ...(verifier_code !== undefined && { verifier_code }) }
  if (!otpVerification) {
    const verifier = await verifierOf(unit, verifier_code ?? '')
    if ('refusal' in verifier) return verifier
    const result = verdictOf(verifier, unit)
    await setIdentity(unit, email.trim(), result)
    return { answer: { ...who, result } }
  }
  const doc = await unit.get(otpRows, numberOf(participant_code))
  const { state, reply } = verifyOtps(doc?.value, otpVerification, unit.context)
  if (doc && state && state !== doc.value) unit.save(doc, state)
  return isRefusal(reply) ? reply : { answer: { ...who, result: 'accepted' } }
}

async function getInfo(unit: Unit, { body }: Call<BodyOf<typeof getApplicantInfo>>) {
  const { verification_token: token } = body
  const claims = token === undefined ? undefined : claimsIn(token)
  if (token !== undefined && !claims) return { refusal: 'ERR_INVALID_JWT', field: 'verification_token', rule: 'It cannot be read' }
  const verifier = await verifierOf(unit, claims ? String(claims['iss'] ?? '') : (body.verifier_code ?? ''))
  if ('refusal' in verifier) return verifier
  if (token !== undefined && !(await isSignedBy(verifier.participant, token))) return { refusal: 'ERR_INVALID_JWT', field: 'verification_token', rule: "Not signed with the key of its issuer's certificate" }
  if (!verifier.isPlayed) return { refusal: 'ERR_SERVICE_UNAVAILABLE', field: 'verifier_code', rule: 'Only payers that the sandbox plays answer here' }
  const code = claims ? String(claims['sub'] ?? '') : (body.applicant_code ?? '')
  return { answer: { applicant_name: `Applicant ${code}`.trim(), applicant_code: code, email: body.email ?? '', mobile: body.mobile ?? '', verifier_code: verifier.participant.code, additionalVerification: [] } }
}

async function judge(unit: Unit, { body: { primary_email = '', status = '' } }: Call<BodyOf<typeof verifyIdentity>>) {
  const email = primary_email.trim()
  const doc = await rowOf(unit, email)
  const { state, reply, effects } = judgeIdentity(doc?.value, { email, status }, unit.context)
  if (doc && state && state !== doc.value) unit.save(doc, state)
  unit.apply(effects)
  return isRefusal(reply) ? reply : successful(unit)
}

/** The token's e-mail decides whose onboarding ends; the registry then checks the token itself. */
async function finish(unit: Unit, { body: { jwt_token, participant } }: Call<BodyOf<typeof updateOnboarding>>) {
  const claims = claimsIn(jwt_token)
  if (!claims) return { refusal: 'ERR_INVALID_JWT', field: 'jwt_token', rule: 'It cannot be read' }
  const email = typeof claims['email'] === 'string' ? claims['email'] : ''
  const refused = barred(email === '' ? undefined : (await unit.find(otpRows, 'email', email.toLowerCase()))?.value, (await rowOf(unit, email))?.value)
  if (refused) return refused
  const { certificates_type: _, ...fields } = participant
  const reply = await changeOwn(unit, { ...fields, status: 'Active' }, new Headers({ authorization: `Bearer ${jwt_token}` }))
  if (isRefusal(reply)) return reply
  const name = (await findParticipant(unit, reply.answer.participant_code))?.value.name ?? ''
  unit.apply([welcome(email, name)])
  return successful(unit, { participant_code: reply.answer.participant_code })
}

export const onboardingRoutes: Route[] = [
  route(verifyParticipant, begin), route(sendOtp, resend), route(verifyApplicant, verify), route(getApplicantInfo, getInfo), route(verifyIdentity, judge), route(updateOnboarding, finish),
]
