import type { Context } from '../../kernel/outcome.ts'
import { alike } from '../../nhpr/forms.ts'
import { applicants } from './evidence.ts'
import type { Application, FetchedFacility, Proof } from './record.ts'
import type { RohiniEntry } from './rohini.ts'
import type { Reached, Step } from './steps.ts'
import { invalid, mail, notNow, rejected, sendOtps, to, verifyOtps } from './steps.ts'

/** What the facility registry says of an id. */
export interface FacilityFacts {
  isVerified: boolean
  status: string
  /** A participant stands for it already. */
  isBound: boolean
  managerHprId: string
  /** As registered there. */
  mobile: string
  email: string
}

/** What the professionals registry says of an id. */
export interface AccountFacts {
  isOpen: boolean
  isProfessional: boolean
}

export type BranchCommand =
  | { event: 'look-up-facility'; facility?: FacilityFacts }
  | { event: 'look-up-rohini'; entry?: RohiniEntry; isBound: boolean }
  | { event: 'send-otp'; reached: Reached }
  | { event: 'verify-otp'; mobile: string; email: string }
  | { event: 'ask-consent'; consentId?: string; why: string }
  | { event: 'answer-consent'; status: 'granted' | 'denied' | 'expired' | 'fetched' | 'requested'; facility?: FetchedFacility }
  | { event: 'check-abdm'; account?: AccountFacts }
  | { event: 'review'; approve: boolean; note: string; irdaVerified: boolean }
  | { event: 'answer-scheme'; approve: boolean; note: string }

export function branchSteps(application: Application, command: BranchCommand, context: Context): Step {
  switch (command.event) {
    case 'look-up-facility': return lookUpFacility(application, command.facility, context)
    case 'look-up-rohini': return lookUpRohini(application, command, context)
    case 'send-otp': return sendOtps(application, command.reached, application.state, context)
    case 'verify-otp': return verified(application, command, context)
    case 'ask-consent': return command.consentId === undefined ? rejected(application, `The manager cannot be asked: ${command.why}`) : to(application, 'MANAGER_CONSENT', { consentId: command.consentId })
    case 'answer-consent': return consented(application, command)
    case 'check-abdm': return checkAbdm(application, command.account)
    case 'review': return reviewed(application, command, context)
    case 'answer-scheme': return schemeAnswered(application, command, context)
  }
}

/** Unknown or bound: over. Not verified: waits. What he says of its manager must be what stands there. Else OTP and notice to the manager. */
function lookUpFacility(application: Application, facility: FacilityFacts | undefined, context: Context): Step {
  const { hfrId = '', managerMobile = '', managerEmail = '', managerHprId = '' } = application.evidence
  if (!facility) return rejected(application, `The facility registry has no ${hfrId}: register there first, or apply with a ROHINI id or through a scheme`)
  if (facility.isBound) return rejected(application, `${hfrId} has a participant already`)
  if (!facility.isVerified) return to(application, 'WAIT_HFR_VERIFIED', { reason: `${hfrId} is ${facility.status} in the facility registry: look up again when it is verified` })
  const bare = (id: string): string => id.replaceAll('-', '')
  const wrong = managerMobile !== facility.mobile ? 'managerMobile' : facility.email !== '' && !alike(managerEmail, facility.email) ? 'managerEmail' : bare(managerHprId) !== bare(facility.managerHprId) ? 'managerHprId' : undefined
  if (wrong) {
    const { [wrong]: _, ...evidence } = application.evidence
    return to({ ...application, proofs: application.proofs.filter((proof) => proof !== 'evidence') }, 'EVIDENCE', { evidence, reason: `${wrong} is not what the facility registry has` })
  }
  const notice = mail(managerEmail, 'onboarding-notice', `${application.name} applies to the health claims exchange for ${hfrId}, of which you are the manager. Application ${application.id}.`)
  return sendOtps({ ...application, otps: undefined }, { mobile: facility.mobile, email: '' }, 'MANAGER_OTP', context, {}, ['facility-verified'], [notice])
}

const IST_MS = 5.5 * 3_600_000

/** Name, licence and GSTN agree: verified. Else the registry's administrator looks himself. */
function lookUpRohini(application: Application, { entry, isBound }: Extract<BranchCommand, { event: 'look-up-rohini' }>, { now }: Context): Step {
  const { rohiniId, name = '', licence = '', gstn = '', licenceValidUntil = '' } = application.evidence
  if (isBound) return rejected(application, `${rohiniId} has a participant already`)
  if (licenceValidUntil < new Date(now + IST_MS).toISOString().slice(0, 10)) return rejected(application, `The licence ran out on ${licenceValidUntil}`)
  const wrong = !entry ? 'the id is unknown' : !alike(name, entry.name) ? 'the name differs' : !alike(licence, entry.licence) ? 'the licence differs' : gstn !== entry.gstn ? 'the GSTN differs' : undefined
  return wrong ? to(application, 'ROHINI_REVIEW', { reason: `For the administrator of ROHINI: ${wrong}` }) : to(application, 'DETAILS', {}, ['rohini'])
}

const OTP_PROOF: Partial<Record<Application['state'], Proof>> = { MANAGER_OTP: 'manager-otp', HPR_CHECK: 'person-otp', ADMIN_OTP: 'admin-otp' }

function verified(application: Application, given: Record<'mobile' | 'email', string>, context: Context): Step {
  const failed = verifyOtps(application, given, context)
  if (failed) return failed
  return to(application, application.state === 'MANAGER_OTP' ? 'MANAGER_CONSENT' : 'DETAILS', { otps: undefined }, [OTP_PROOF[application.state]!])
}

function consented(application: Application, { status, facility }: Extract<BranchCommand, { event: 'answer-consent' }>): Step {
  if (status === 'requested') return notNow(application, 'The manager has not answered')
  if (status === 'denied' || status === 'expired') return rejected(application, status === 'denied' ? 'The manager declined' : 'The manager did not answer in time')
  return facility ? to(application, 'FETCHED', { facility }, ['manager-consent']) : rejected(application, 'What the manager granted was used up elsewhere')
}

/** Of a facility its manager's HPID, of a professional his own. */
function checkAbdm(application: Application, account: AccountFacts | undefined): Step {
  const ofPerson = application.state === 'HPR_CHECK'
  const wrong = !account ? 'is unknown to the professionals registry' : !account.isOpen ? 'is disabled' : ofPerson && !account.isProfessional ? 'is no professional\'s' : undefined
  if (wrong) return rejected(application, `The HPR id ${ofPerson ? application.evidence['hprId'] : application.facility!.managerHprId} ${wrong}`)
  return to(application, 'DETAILS', {}, ['abdm-credentials'])
}

/** Whoever gave an IRDA number is approved with the word that IRDA, or its like, knows it. */
function reviewed(application: Application, { approve, note, irdaVerified }: Extract<BranchCommand, { event: 'review' }>, context: Context): Step {
  if (!approve) return note.trim() === '' ? invalid(application, 'note', 'A rejection needs a reason') : rejected(application, note)
  if (application.state === 'ROHINI_REVIEW') return to(application, 'DETAILS', {}, ['rohini'])
  const hasIrda = application.evidence['irdaNumber'] !== undefined
  if (hasIrda && !irdaVerified) return invalid(application, 'irdaVerified', 'IRDA number and user id have to be verified with IRDA before they are approved')
  const proofs: Proof[] = hasIrda ? ['review', 'irda'] : ['review']
  if (!applicants[application.kind].adminOtp) return to(application, 'DETAILS', {}, proofs)
  const { adminMobile: mobile = '', adminEmail: email = '' } = application.evidence
  return sendOtps({ ...application, otps: undefined }, { mobile, email }, 'ADMIN_OTP', context, {}, proofs)
}

function schemeAnswered(application: Application, { approve, note }: Extract<BranchCommand, { event: 'answer-scheme' }>, { now }: Context): Step {
  if (now >= application.answerBy!) return rejected(application, 'The scheme did not answer in time')
  return approve ? to(application, 'DETAILS', {}, ['scheme']) : rejected(application, `The scheme refused: ${note}`)
}
