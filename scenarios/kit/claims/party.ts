import type { Operation } from '../../../functions/kernel/operation.ts'
import type { Exchange } from '../../record.ts'
import type { Call } from '../client.ts'
import { pickText } from '../pick.ts'
import { doorAt } from './doors.ts'
import type { Header } from './envelope.ts'
import { openWith, sealFor } from './envelope.ts'
import type { Identity } from './identity.ts'
import { headerFor, isAnswer, withoutGaps } from './letter-header.ts'
import type { Answering, Arrival, Postbox } from './postbox.ts'
import { genericReceipt, rightReceipt } from './receipt.ts'

/** A message to be sealed. What is left out is right. */
export interface Letter {
  /** Participant code; of an answer the sender of what is answered. */
  to?: string
  /** Sealed as JSON; the empty text as it is. */
  bundle: unknown
  /** What this answers: its thread goes on, its codes are swapped. */
  answers?: Exchange
  /** A new thread has the call's own id. */
  correlationId?: string
  workflow?: string
  /** `request.initiated`, or `response.complete` of an answer, unless said. */
  status?: string
  useCase?: string
  /** ABHA number; empty unless said: the header is never left out. */
  abha?: string
  /** Over what would be right; `undefined` leaves a header out. */
  header?: Header
  /** PEM to seal for, instead of the recipient's. */
  sealedFor?: string
  /** Changes the compact JWE on purpose. */
  damage?(compact: string): string
  /** The whole body, on purpose. */
  body?: unknown
}

/** Told in clear that something could not be opened, read or checked. */
export interface ClearError {
  answers: Exchange
  code: string
  message: string
  header?: Header
}

export interface Wanted {
  /** Of this thread alone. */
  correlationId?: string
  /** How long to wait, on the target's clock. */
  patienceMs?: number
  /** Whether it is the one; the first of the operation unless said. */
  fits?(exchange: Exchange): boolean
}

/** One of our participants, acting. */
export interface Party extends Pick<Identity, 'code' | 'registryId' | 'publicPem'> {
  /** Any declared call, with this participant's token. */
  call: Call
  /** Seals a message and posts it on a leg. */
  send(leg: Operation, letter: Letter): Promise<Exchange>
  /** NHCX: posts a ProtocolResponse on a leg. */
  tell(leg: Operation, error: ClearError): Promise<Exchange>
  /** The generic protocol: sends who asked on to another, in clear. */
  redirect(leg: Operation, answers: Exchange, to: string): Promise<Exchange>
  /** The next call to us on that leg that fits, answered with a receipt and opened. Undefined: none came in time. */
  receive(leg: Operation, wanted?: Wanted): Promise<Exchange | undefined>
  /** How calls to us are answered from now on; undefined: rightly again. */
  answering(answer?: Answering): void
}

export interface PartyNeeds {
  identity: Identity
  call: Call
  postbox: Postbox
  certificateOf(code: string): Promise<string>
  /** Came and was given to nobody yet. */
  waiting: Exchange[]
  /** Records a call to us. */
  received(exchange: Omit<Exchange, 'id' | 'journey'>): Exchange
  /** A thread is this journey's. */
  began(correlationId: string): void
  uuid(): string
  /** The target's clock, epoch ms. */
  now(): number
}

/** Silence for so long is a failed pass (notes/certification, section 4). */
const PATIENCE_MS = 60_000

const nameOf = (exchange: Exchange | undefined, name: string): string => pickText(exchange?.opened?.header, name)

export function party(needs: PartyNeeds): Party {
  const { identity, call, postbox, waiting } = needs
  const { dialect } = identity
  const from = { code: identity.code, dialect, uuid: needs.uuid, now: needs.now }
  const right: Answering = ({ path, body }) => (dialect === 'hcx' ? genericReceipt(body, needs.now()) : rightReceipt(path, body, needs.now()))

  async function collect(patienceMs: number): Promise<boolean> {
    const arrivals = await postbox.collect(identity.code, patienceMs)
    for (const arrival of arrivals) waiting.push(needs.received(await opened(arrival, identity)))
    return arrivals.length > 0
  }

  return {
    code: identity.code, registryId: identity.registryId, publicPem: identity.publicPem, call,
    async send(leg, letter) {
      await postbox.open?.()
      const header = withoutGaps({ ...headerFor(from, leg, letter), ...letter.header })
      const text = typeof letter.bundle === 'string' ? letter.bundle : JSON.stringify(letter.bundle)
      const sealed = await sealFor(letter.sealedFor ?? (await needs.certificateOf(String(header['x-hcx-recipient_code']))), header, text)
      const payload = letter.damage?.(sealed) ?? sealed
      needs.began(String(header['x-hcx-correlation_id']))
      return call(leg, { raw: letter.body ?? (isAnswer(leg) && dialect === 'nhcx' ? { type: 'JWEPayload', payload } : { payload }), opened: { header, bundle: letter.bundle } })
    },
    async tell(leg, { answers, code, message, header: over }) {
      const { alg: _alg, enc: _enc, ...header } = headerFor(from, leg, { answers, bundle: '', status: 'response.error' })
      const body = withoutGaps({
        type: 'ProtocolResponse', ...header, 'x-hcx-debug_flag': 'Error', 'x-hcx-redirect_to': '', 'x-hcx-error_details': { code, message, trace: '' }, 'x-hcx-debug_details': { code: '', message: '', trace: '' }, ...over,
      })
      return call(leg, { raw: body, opened: { header: body } })
    },
    async redirect(leg, answers, to) {
      const { alg: _alg, enc: _enc, ...header } = headerFor(from, leg, { answers, bundle: '', status: 'response.redirect' })
      const body = withoutGaps({ ...header, 'x-hcx-redirect_to': to })
      return call(leg, { raw: body, opened: { header: body } })
    },
    async receive(leg, { correlationId, patienceMs = PATIENCE_MS, fits = () => true } = {}) {
      const isIt = (exchange: Exchange): boolean => exchange.operation === leg.id && nameOf(exchange, 'x-hcx-recipient_code') === identity.code && (!correlationId || nameOf(exchange, 'x-hcx-correlation_id') === correlationId) && fits(exchange)
      const until = needs.now() + patienceMs
      for (;;) {
        const at = waiting.findIndex(isIt)
        if (at >= 0) return waiting.splice(at, 1)[0]
        const left = until - needs.now()
        if (left < 0 || !(await collect(left))) return undefined
      }
    },
    answering: (answer = right) => postbox.answering(identity.code, answer),
  }
}

async function opened({ path, headers, body, startedAt, finishedAt, answered }: Arrival, { code, privateKey }: Identity): Promise<Omit<Exchange, 'id' | 'journey'>> {
  const door = doorAt(path)
  const read = await openWith(privateKey, body)
  return {
    operation: door?.id ?? `unknown ${path}`, direction: 'received', method: 'POST', url: `rehearsal:/${code}${path}`, requestId: pickText(read.header, 'x-hcx-api_call_id'), timestamp: pickText(read.header, 'x-hcx-timestamp'), startedAt, finishedAt,
    request: { headers, body, sent: JSON.stringify(body) }, response: { status: answered.status, headers: [['content-type', 'application/json']], body: answered.body, text: JSON.stringify(answered.body) }, opened: read,
    code: pickText(read.header, 'x-hcx-error_details.code'),
  }
}
