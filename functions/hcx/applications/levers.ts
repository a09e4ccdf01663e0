import { z } from 'zod'
import { checkCompletion } from '../../claims/completion.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import type { Lever } from '../../kernel/lever.ts'
import { lever } from '../../kernel/lever.ts'
import type { LeverRefusal } from '../../kernel/lever.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Unit } from '../../kernel/unit.ts'
import { codeOf } from '../participants/flow.ts'
import { participantOfFacility } from '../participants/directory.ts'
import { consentCommand, issueCommand, step, unknown } from './desk.ts'
import { applicants, KINDS } from './evidence.ts'
import { accountFacts, facilityFacts, schemeEmail } from './facts.ts'
import type { Command, Event } from './flow.ts'
import { apply } from './flow.ts'
import { issuerLevers, issuersOf } from './issuers.ts'
import { CAUSES, LEAVES } from './life.ts'
import type { Application } from './record.ts'
import { applications } from './record.ts'
import { rohiniOf } from './rohini.ts'
import { standing, toStanding } from './shown.ts'

const PATH = '/onboarding/applications'
const text = z.string().trim().max(500)
const otp = z.string().max(20).default('')

/** One step of an application as a lever. */
function stepLever<Body extends z.ZodType>(id: string, path: string, summary: string, event: Event, request: Body, toCommand: (unit: Unit, application: Application, body: z.output<Body>) => Promise<Command | Refusal<LeverRefusal>> | Command): Lever {
  return lever({ id: `hcx.${id}`, method: 'POST', path: `${PATH}/{id}/${path}`, summary, request, answer: standing, pull: (unit, { params, body }) => step(unit, params['id']!, event, (application) => toCommand(unit, application, body)) })
}

const none = z.object({})

const entrance: Lever[] = [
  lever({
    id: 'hcx.apply', method: 'POST', path: PATH, summary: 'Applies for the production exchange; the completion certificate may come with it',
    request: z.object({
      kind: z.enum(KINDS), name: text.min(1), email: z.string().trim().max(100).regex(/^[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/), mobile: z.string().regex(/^[6-9]\d{9}$/), sandboxParticipant: text.min(1).describe('its participant code in the sandbox'), certificate: z.string().max(20_000).optional(),
    }),
    answer: standing,
    async pull(unit, { body: { certificate, ...applicant } }) {
      if (await unit.find(applications, 'open', applicant.email.toLowerCase())) return { refusal: 'not-now', field: 'email', rule: 'An application of this e-mail is open, or its participant is on the exchange' }
      if (await findParticipant(unit, codeOf(applicant.email))) return { refusal: 'invalid', field: 'email', rule: `The code that is made of it, ${codeOf(applicant.email)}, is taken` }
      const { value: { id } } = unit.create(applications, apply({ id: unit.context.draw.uuid('application'), ...applicant }, unit.context))
      if (certificate !== undefined) return step(unit, id, 'hand-in-certificate', () => ({ event: 'hand-in-certificate', jws: certificate }))
      return { answer: toStanding((await unit.get(applications, id))!.value) }
    },
  }),
  lever({
    id: 'hcx.listApplications', method: 'GET', path: PATH, summary: 'Applications in order of time, 200 at most', answer: z.object({ applications: z.array(standing) }),
    pull: async (unit) => ({ answer: { applications: (await unit.listIndex(applications, 'all', { limit: 200 })).map(({ value }) => toStanding(value)) } }),
  }),
  lever({
    id: 'hcx.readApplication', method: 'GET', path: `${PATH}/{id}`, summary: 'How an application stands: what is missing, what can come next', answer: standing,
    async pull(unit, { params }) {
      const doc = await unit.get(applications, params['id']!)
      return doc ? { answer: toStanding(doc.value) } : unknown
    },
  }),
  stepLever('handInCertificate', 'certificate', 'Hands in the completion certificate, or another one', 'hand-in-certificate', z.object({ certificate: z.string().max(20_000) }), (_, __, body) => ({ event: 'hand-in-certificate', jws: body.certificate })),
  stepLever('checkCertificate', 'certificate-check', 'The operator checks the certificate: issuer, validity, role, participant', 'check-certificate', none, async (unit, { certificate, kind, sandboxParticipant }) => ({
    event: 'check-certificate', verdict: await checkCompletion(certificate!.jws, await issuersOf(unit), { role: applicants[kind].certificateRole, participant: sandboxParticipant }, unit.now),
  })),
  stepLever('giveEvidence', 'evidence', 'Gives evidence, all at once or by and by; the answer names what is missing', 'give-evidence', z.object({ items: z.record(z.string().max(50), z.string().max(2000)) }), async (unit, { evidence }, { items }) => ({
    event: 'give-evidence', items, schemeEmail: await schemeEmail(unit, items['scheme'] ?? evidence['scheme']),
  })),
]

const checks: Lever[] = [
  stepLever('lookUp', 'look-up', 'Looks the facility up in HFR; its manager is sent an OTP and told of the attempt', 'look-up-facility', none, async (unit, { evidence }) => ({ event: 'look-up-facility', facility: await facilityFacts(unit, evidence['hfrId'] ?? '') })),
  stepLever('lookUpRohini', 'rohini-look-up', 'Looks the ROHINI id up: name, licence and GSTN have to agree', 'look-up-rohini', none, async (unit, { evidence: { rohiniId = '' } }) => ({
    event: 'look-up-rohini', entry: rohiniOf(unit.world.settings.seed).find((entry) => entry.rohiniId === rohiniId), isBound: (await participantOfFacility(unit, { registry: '10003', registryId: rohiniId })) !== undefined,
  })),
  stepLever('sendOnboardingOtp', 'otp', 'Sends the OTPs anew, or the first to a professional', 'send-otp', none, async (unit, application) => ({ event: 'send-otp', reached: await reachedFor(unit, application) })),
  stepLever('verifyOnboardingOtp', 'otp/verify', 'Enters the OTPs; the manager is then asked for his consent', 'verify-otp', z.object({ mobileOtp: otp, emailOtp: otp }), (_, __, { mobileOtp, emailOtp }) => ({ event: 'verify-otp', mobile: mobileOtp, email: emailOtp })),
  stepLever('answerOnboardingConsent', 'consent', 'The facility manager grants, with the OTP he was sent, or declines; what he grants is fetched', 'answer-consent', z.object({ decision: z.enum(['grant', 'decline']), otp }), (unit, { consentId }, body) => consentCommand(unit, consentId ?? '', body)),
  stepLever('checkAbdm', 'abdm-check', "Checks the manager's, or the professional's, HPID with the professionals registry", 'check-abdm', none, async (unit, { facility, evidence }) => ({ event: 'check-abdm', account: await accountFacts(unit, facility?.managerHprId ?? evidence['hprId'] ?? '') })),
  stepLever('review', 'review', "The operator's, or the ROHINI administrator's, decision", 'review', z.object({ approve: z.boolean(), note: text.default(''), irdaVerified: z.boolean().default(false).describe('IRDA knows number and user id') }), (_, __, body) => ({ event: 'review', ...body })),
  stepLever('answerScheme', 'scheme', 'The scheme that empanelled the applicant approves or refuses', 'answer-scheme', z.object({ approve: z.boolean(), note: text.default('') }), (_, __, body) => ({ event: 'answer-scheme', ...body })),
]

const life: Lever[] = [
  stepLever('giveDetails', 'details', 'Registry details: endpoint, certificate, contact', 'give-details', z.object({ endpointUrl: z.string().trim().max(2000), encryptionCert: z.string().max(20_000), contactName: text.default(''), companyRegistration: text.default(''), name: text.min(1).optional(), address: text.optional() }), (_, __, { name, address, ...details }) => ({ event: 'give-details', details, name, address })),
  stepLever('issueCredentials', 'credentials', 'Registers the participant, active, and tells its client id and secret once', 'issue', none, issueCommand),
  stepLever('goLive', 'go-live', 'The pilot is over', 'go-live', none, () => ({ event: 'go-live' })),
  stepLever('reportCompromise', 'compromise', 'The secret is known to others: a new one, told once', 'replace-secret', none, () => ({ event: 'replace-secret' })),
  stepLever('warn', 'warn', 'Warns a participant: a block needs one before it', 'warn', z.object({ reason: text.min(1) }), (_, __, { reason }) => ({ event: 'warn', reason })),
  stepLever('block', 'block', 'Blocks a participant against its will', 'block', z.object({ cause: z.enum(CAUSES) }), (_, __, { cause }) => ({ event: 'block', cause })),
  stepLever('leave', 'leave', 'A participant leaves of its own accord', 'leave', z.object({ cause: z.enum(LEAVES) }), (_, __, { cause }) => ({ event: 'leave', cause })),
  stepLever('appeal', 'appeal', 'Appeals against a block, once', 'appeal', z.object({ grounds: text.min(1) }), (_, __, { grounds }) => ({ event: 'appeal', grounds })),
  stepLever('decideAppeal', 'appeal/decision', 'Reinstates a participant, or not', 'decide-appeal', z.object({ reinstate: z.boolean(), note: text.default('') }), (_, __, body) => ({ event: 'decide-appeal', ...body })),
]

/** Where an OTP of this application goes. */
async function reachedFor(unit: Unit, { state, evidence }: Application): Promise<{ mobile: string; email: string }> {
  if (state === 'ADMIN_OTP') return { mobile: evidence['adminMobile'] ?? '', email: evidence['adminEmail'] ?? '' }
  if (state === 'MANAGER_OTP') return { mobile: (await facilityFacts(unit, evidence['hfrId'] ?? ''))?.mobile ?? '', email: '' }
  return { mobile: (await accountFacts(unit, evidence['hprId'] ?? ''))?.mobile ?? '', email: '' }
}

const rohini = z.object({ rohiniId: z.string(), name: z.string(), licence: z.string(), gstn: z.string() })
const rohiniLever = lever({ id: 'hcx.listRohini', method: 'GET', path: '/onboarding/rohini', summary: 'The synthetic ROHINI register', answer: z.object({ entries: z.array(rohini) }), pull: async (unit) => ({ answer: { entries: rohiniOf(unit.world.settings.seed) } }) })

/** The operator's onboarding: nothing of it has an API, so all of it is the control plane's. */
export const applicationLevers: Lever[] = [...entrance, ...checks, ...life, rohiniLever, ...issuerLevers]
