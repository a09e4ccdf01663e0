import type { Participant } from '../../claims/participants/record.ts'
import { findParticipant, keepParticipant } from '../../claims/participants/register.ts'
import { clients, newClient } from '../../kernel/clients.ts'
import type { LeverRefusal } from '../../kernel/lever.ts'
import type { Refusal, Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Unit } from '../../kernel/unit.ts'
import { digestOf } from '../../kernel/world.ts'
import { answerConsent, fetchWithConsent, readConsent, requestConsent } from '../../nhpr/facilities/consent-desk.ts'
import { denyConsent, grantConsent } from '../../nhpr/facilities/consent.ts'
import { codeOf } from '../participants/flow.ts'
import { applicants } from './evidence.ts'
import { fetchedOf, filedAs, takenBy } from './facts.ts'
import type { Command, Event } from './flow.ts'
import { decide, FROM } from './flow.ts'
import type { Application } from './record.ts'
import { applications } from './record.ts'
import type { Standing } from './shown.ts'
import { toStanding } from './shown.ts'

const REQUESTER = 'the health claims exchange'
const WRONG_OTPS = 'hcx.wrong-otps-max'

export const unknown: Refusal<LeverRefusal> = { refusal: 'not-found', field: 'id', rule: 'No application of this world has that id' }

/** Loads an application, has the command made where its event may come, lets it be decided, saves, and does what follows from where it stands now. */
export async function step(unit: Unit, id: string, event: Event, toCommand: (application: Application) => Promise<Command | Refusal<LeverRefusal>> | Command): Promise<Reply<Standing, LeverRefusal>> {
  const doc = await unit.get(applications, id)
  if (!doc) return unknown
  const before = doc.value
  const isPlace = FROM[event].includes(before.state)
  // At the wrong place nothing is looked up: the refusal is the flow's.
  const command = isPlace ? await toCommand(before) : ({ event } as Command)
  if ('refusal' in command) return command
  const { state, reply, effects } = decide(before, command, unit.context)
  unit.apply(effects)
  if (state !== before) unit.save(doc, state)
  if (isRefusal(reply)) return reply
  const secret = await follow(unit, before, command, state)
  if (event === 'verify-otp' && state.state === 'MANAGER_CONSENT') return step(unit, id, 'ask-consent', (now) => ask(unit, now))
  return { answer: { ...toStanding(doc.value), ...(secret !== undefined && { clientSecret: secret }) } }
}

/** What a step means for the registers. Gives a secret that was issued. */
async function follow(unit: Unit, before: Application, command: Command, after: Application): Promise<string | undefined> {
  if (command.event === 'issue' && after.state === 'CREDENTIALS') return registered(unit, after)
  if (command.event === 'replace-secret') return replaced(unit, after)
  if (before.state !== after.state && before.participantCode !== undefined) await setStatus(unit, after)
  return undefined
}

const STATUS: Partial<Record<Application['state'], Participant['status']>> = { LIVE: 'active', BLOCKED: 'blocked', INACTIVE: 'inactive' }

async function setStatus(unit: Unit, { participantCode, state }: Application): Promise<void> {
  const doc = await findParticipant(unit, participantCode!)
  const status = STATUS[state]
  if (doc && status && doc.value.status !== status) keepParticipant(unit, doc, { ...doc.value, status, updatedAt: unit.now })
}

/** The participant, active, and its client. The secret is told once and kept as a digest. */
function registered(unit: Unit, application: Application): string {
  const { kind, name, email, mobile, facility, details, participantCode, clientId, evidence } = application
  const secret = unit.context.draw.token('participant-secret', 32)
  unit.create(clients, newClient(clientId!, secret, name))
  keepParticipant(unit, undefined, {
    code: participantCode!, clientId: clientId!, name: facility?.name ?? name, roles: [applicants[kind].role], ...filedAs({ kind, evidence }, clientId!), schemeCode: applicants[kind].role === '10002' ? 'default' : '',
    state: facility?.state ?? '', district: facility?.district ?? '', email, mobile, phones: [], signingCertPath: '', encryptionCert: details!.encryptionCert, endpointUrl: details!.endpointUrl, status: 'active', createdAt: unit.now, updatedAt: unit.now,
  })
  return secret
}

async function replaced(unit: Unit, { clientId }: Application): Promise<string | undefined> {
  const client = await unit.get(clients, clientId!)
  if (!client) return undefined
  const secret = unit.context.draw.token('participant-secret', 32)
  unit.save(client, { ...client.value, secretDigest: digestOf(secret), failures: 0, lockedUntil: 0 })
  return secret
}

async function ask(unit: Unit, { id, evidence }: Application): Promise<Command> {
  const reply = await requestConsent(unit, { facilityId: evidence['hfrId']!, requester: REQUESTER, purpose: `onboarding, application ${id}` }, WRONG_OTPS)
  return isRefusal(reply) ? { event: 'ask-consent', why: reply.rule ?? reply.refusal } : { event: 'ask-consent', consentId: reply.answer.consentId, why: '' }
}

/** The manager's word, here or in the facility registry; what he granted is fetched at once. */
export async function consentCommand(unit: Unit, consentId: string, answer: { decision: 'grant' | 'decline'; otp: string }): Promise<Command | Refusal<LeverRefusal>> {
  const standing = await readConsent(unit, consentId)
  if (isRefusal(standing)) return { event: 'answer-consent', status: 'expired' }
  let { status } = standing.answer
  if (answer.decision === 'decline' && (status === 'requested' || status === 'granted')) {
    await answerConsent(unit, consentId, (consent) => denyConsent(consent, unit.context))
    status = 'denied'
  } else if (status === 'requested') {
    const granted = await answerConsent(unit, consentId, (consent) => grantConsent(consent, answer.otp, unit.context, WRONG_OTPS))
    if (isRefusal(granted)) return { refusal: granted.refusal === 'HIS-1013' || granted.refusal === 'HIS-1070' ? 'invalid' : 'not-now', field: 'otp', rule: granted.rule }
    status = 'granted'
  }
  const disclosed = status === 'granted' ? await fetchWithConsent(unit, consentId) : undefined
  return { event: 'answer-consent', status, ...(disclosed && !isRefusal(disclosed) && { facility: fetchedOf(disclosed.answer) }) }
}

export async function issueCommand(unit: Unit, application: Application): Promise<Command> {
  const clientId = `HCX_${unit.context.draw.digits('participant-client', 9)}`
  return { event: 'issue', participantCode: codeOf(application.email), clientId, taken: await takenBy(unit, application, clientId) }
}
