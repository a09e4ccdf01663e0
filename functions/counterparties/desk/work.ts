import { isObject, parseBundle, parseJson } from '../../bundles/read.ts'
import { open } from '../../claims/envelope.ts'
import type { Leg, LegFamily } from '../../claims/legs.ts'
import { legAt } from '../../claims/legs.ts'
import { numberOf } from '../../claims/participants/record.ts'
import type { Resident } from '../../claims/participants/residents.ts'
import { residentKey } from '../../claims/participants/residents.ts'
import { keepBlob, readBlob } from '../../kernel/blobs.ts'
import type { Unit } from '../../kernel/unit.ts'
import { characterOf, contextOf } from '../characters.ts'
import type { Letter } from '../letters.ts'
import { letters } from '../letters.ts'
import { carryOut } from '../post/carry.ts'
import type { CaseContext } from '../cases/context.ts'
import type { Wrong } from '../cases/errors.ts'
import { checkLetter } from './check.ts'
import { passBack } from './forward.ts'
import { hearCommunication, hearPayment } from './hear.ts'
import { answerCommunication, acknowledgeNotice } from './hospital.ts'
import { answerEligibility, answerPlan } from './inquiries.ts'
import type { Matter } from './matter.ts'
import { answerOf, faultCode, protocolError } from './matter.ts'
import { answerSearch } from './search.ts'
import { actOnTask, estimate, treat } from './treat.ts'

export interface Worked {
  verdict: string
  /** Name of the blob with the opened text; empty: it was not opened. */
  plain: string
}

/** Who has what to do with an opened request. What answers nobody is read and kept. */
const requests: Partial<Record<LegFamily, (matter: Matter) => Promise<string>>> = {
  insuranceplan: answerPlan, coverageeligibility: answerEligibility, preauth: treat, claim: treat, predetermination: estimate, task: actOnTask, search: answerSearch, communication: answerCommunication, paymentnotice: acknowledgeNotice,
}
const answers: Partial<Record<LegFamily, (matter: Matter) => Promise<string>>> = { communication: hearCommunication, paymentnotice: hearPayment }

/** Opens a delivery with the resident's own key, checks it, and does with it what is his to do. */
export async function work(unit: Unit, resident: Resident, letter: Letter): Promise<Worked> {
  const body = JSON.parse(await readBlob(unit.world, letter.body)) as Record<string, unknown>
  const leg = legAt(letter.path)
  if (typeof body['payload'] !== 'string' || !leg) return { verdict: await inClear(unit, resident, letter, body), plain: '' }
  if (numberOf(letter.carried?.['to'] ?? '') !== numberOf(resident.code)) return { verdict: 'addressed to another participant', plain: '' }
  const isRequest = leg.kind === 'request'
  if (isRequest && !characterOf(resident).answers.includes(leg.family)) return { verdict: `stays silent: it does not answer ${leg.family}`, plain: '' }
  const context = await contextOf(unit, resident)
  const opened = await open(body['payload'], (await unit.world.site.keys.pair(residentKey(resident))).privateKey)
  if (!opened) {
    const code = letter.dialect === 'hcx' ? 'ERR_INVALID_ENCRYPTION' : 'PAYR-1001'
    if (isRequest) await carryOut(unit, resident, [protocolError(context, letter, leg, { code, values: [resident.code, letter.correlationId], rule: 'Not sealed for this participant, or changed on its way' })])
    return { verdict: `${code}: not sealed for this participant, or changed on its way`, plain: '' }
  }
  const plain = opened.plain === '' ? '' : await keepBlob(unit.world, opened.plain)
  if (leg.family === 'status') return { verdict: await answerStatus(unit, resident, letter, leg, context), plain }
  return { verdict: await read({ unit, resident, letter, leg, plain, context }, opened.plain), plain }
}

async function read(matter: Omit<Matter, 'bundle' | 'number'>, text: string): Promise<string> {
  const { unit, resident, letter, leg, context } = matter
  const content = matter.letter.dialect === 'hcx' ? inBundle(text) : text
  const fault = await checkLetter(matter, content)
  const bundle = parseBundle(content)
  if (fault || !bundle) {
    const told: Wrong = fault ?? { code: faultCode(letter, context, 'PAYR-1008'), rule: 'No FHIR bundle' }
    if (leg.kind === 'request') await carryOut(unit, resident, [protocolError(context, letter, leg, told)])
    return `${told.code || 'refused'} at ${told.path ?? 'the bundle'}: ${told.rule}`
  }
  const opened: Matter = { ...matter, bundle, number: numberOf(resident.code) }
  if (leg.kind === 'answer' && (await passBack(opened))) return 'passed back to who asked'
  const handle = (leg.kind === 'request' ? requests : answers)[leg.family]
  return handle ? handle(opened) : 'read'
}

/** The generic protocol's communication may be the resource alone. */
function inBundle(text: string): string {
  const parsed = parseJson(text)
  if (!isObject(parsed) || typeof parsed['resourceType'] !== 'string' || parsed['resourceType'] === 'Bundle') return text
  return JSON.stringify({ resourceType: 'Bundle', type: 'collection', entry: [{ fullUrl: `urn:uuid:${String(parsed['id'])}`, resource: parsed }] })
}

/** Where a message is, never what was decided. NHCX seals the empty text; the generic protocol a Task, under a status of answers. */
async function answerStatus(unit: Unit, resident: Resident, letter: Letter, leg: Leg, context: CaseContext): Promise<string> {
  if (leg.kind === 'answer') return 'read'
  const sending = letter.dialect === 'hcx'
    ? answerOf(context, { ...letter, workflowId: await workflowAsked(unit, letter) }, leg, { paper: { paper: 'status-answer', about: letter.correlationId } })
    : answerOf(context, letter, leg, { paper: { paper: 'empty' }, status: 'request.dispatched' })
  await carryOut(unit, resident, [sending])
  return 'told where it is'
}

/** Of the call asked about, which the gateway holds an answer against; the question may bear another, or none. */
async function workflowAsked(unit: Unit, { resident, correlationId, workflowId }: Letter): Promise<string> {
  const thread = await unit.list(letters, 'thread', `${resident}#${correlationId}`)
  return thread.find(({ value }) => value.direction === 'in' && !value.path.endsWith('status'))?.value.workflowId ?? workflowId
}

/** A ProtocolResponse: an error report of the exchange, an error or a redirect of the other side. */
async function inClear(unit: Unit, resident: Resident, letter: Letter, body: Record<string, unknown>): Promise<string> {
  const details = body['x-hcx-error_details'] as { code?: unknown; message?: unknown } | undefined
  if (await passBack({ unit, resident, number: numberOf(resident.code), letter, context: await contextOf(unit, resident) }, { code: String(details?.code ?? ''), message: String(details?.message ?? '') })) return 'passed back to who asked'
  if (letter.status === 'response.redirect') return `redirected to ${String(body['x-hcx-redirect_to'])}`
  return details ? `told in clear: ${String(details.code)} ${String(details.message)}` : 'read in clear'
}
