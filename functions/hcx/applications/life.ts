import { certificateIn, expiryOf } from '../participants/certificates.ts'
import type { Context } from '../../kernel/outcome.ts'
import type { Application, Details } from './record.ts'
import type { Step } from './steps.ts'
import { invalid, mail, notNow, rejected, to } from './steps.ts'

/** What may end a participation against its will, and by its own. Source: the same guideline, deboarding */
export const CAUSES = ['authority', 'service-level', 'intrusion', 'rate-limits'] as const
export const LEAVES = ['moves', 'closes', 'merges'] as const

export type LifeCommand =
  | { event: 'give-details'; details: Details; name?: string; address?: string }
  /** What the participant is made with; `taken`: what stands in his way. */
  | { event: 'issue'; participantCode: string; clientId: string; taken?: string }
  | { event: 'go-live' }
  | { event: 'replace-secret' }
  | { event: 'warn'; reason: string }
  | { event: 'block'; cause: (typeof CAUSES)[number] }
  | { event: 'leave'; cause: (typeof LEAVES)[number] }
  | { event: 'appeal'; grounds: string }
  | { event: 'decide-appeal'; reinstate: boolean; note: string }

export function lifeSteps(application: Application, command: LifeCommand, context: Context): Step {
  const { email } = application
  switch (command.event) {
    case 'give-details': return details(application, command, context)
    case 'issue': return issue(application, command, context)
    case 'go-live': return to(application, 'LIVE')
    case 'replace-secret': return to(application, application.state)
    case 'warn': return to(application, application.state, { warnings: [...application.warnings, { at: context.now, reason: command.reason }].slice(-50) }, [], [mail(email, 'deboarding-warning', `Warning to ${application.participantCode}: ${command.reason}`)])
    case 'block': return application.warnings.length === 0 ? notNow(application, 'A warning comes first') : to(application, 'BLOCKED', { reason: command.cause, appeal: undefined }, [], [mail(email, 'deboarding', `${application.participantCode} is blocked: ${command.cause}. You may appeal.`)])
    case 'leave': return to(application, 'INACTIVE', { reason: command.cause }, [], [mail(email, 'deboarding', `${application.participantCode} has left the exchange: ${command.cause}`)])
    case 'appeal': return application.appeal ? notNow(application, application.appeal.decided ? 'An appeal was decided already' : 'An appeal is pending') : to(application, 'BLOCKED', { reason: application.reason, appeal: { grounds: command.grounds, decided: false } })
    case 'decide-appeal': return decided(application, command)
  }
}

function decided(application: Application, { reinstate, note }: Extract<LifeCommand, { event: 'decide-appeal' }>): Step {
  const { appeal, email } = application
  if (!appeal || appeal.decided) return notNow(application, 'No appeal is pending')
  const message = mail(email, 'appeal', `Your appeal is ${reinstate ? 'granted' : 'refused'}: ${note}`)
  // Who comes back has his warnings behind him: another block needs another warning.
  return reinstate ? to(application, 'LIVE', { warnings: [], appeal: undefined }, [], [message]) : to(application, 'BLOCKED', { reason: application.reason, appeal: { ...appeal, decided: true } }, [], [message])
}

function details(application: Application, { details: given, name, address }: Extract<LifeCommand, { event: 'give-details' }>, { now }: Context): Step {
  const { facility } = application
  const overtyped = facility && (name !== undefined && name !== facility.name ? 'name' : address !== undefined && address !== facility.address ? 'address' : undefined)
  if (overtyped) return invalid(application, overtyped, 'What came from the facility registry with its manager\'s consent is not overtyped')
  if (!/^(?:https?:\/\/[^\s/?#]+[^\s?#]*|pull:\S*)$/.test(given.endpointUrl)) return invalid(application, 'endpointUrl', 'http(s)://host/path without query, or pull: for a participant without a listening port')
  const encryptionCert = certificateIn(given.encryptionCert)
  if (!encryptionCert) return invalid(application, 'encryptionCert', 'An X.509 certificate in PEM')
  if (expiryOf(encryptionCert)! <= now) return invalid(application, 'encryptionCert', 'The certificate has run out')
  return to(application, 'DETAILS', { details: { ...given, encryptionCert, endpointUrl: given.endpointUrl.replace(/\/+$/, '') }, ...(!facility && name !== undefined && { name }) }, ['details'])
}

/** Guards once more what may have changed since: the certificate's validity, and that nobody stands for the same facility. */
function issue(application: Application, { participantCode, clientId, taken }: Extract<LifeCommand, { event: 'issue' }>, { now }: Context): Step {
  if (!application.details) return notNow(application, 'Details come first: endpoint and certificate')
  if (now >= (application.certificate?.until ?? 0)) return rejected(application, 'The completion certificate has run out meanwhile')
  if (taken !== undefined) return rejected(application, taken)
  return to(application, 'CREDENTIALS', { participantCode, clientId }, [], [mail(application.email, 'credentials', `${application.name} is registered as ${participantCode}. Report at once if its secret is known to others.`)])
}
