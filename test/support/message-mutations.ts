import type { Exchange } from '../../scenarios/record.ts'

/** A run of the generic protocol, seen otherwise than it was. */
export type Mutation = (exchanges: readonly Exchange[]) => Exchange[]

type Fields = Record<string, unknown>

const PARTS = 5

/** The protected header inside a compact JWE, changed; the rest as it is. */
function withHeader(payload: string, change: (header: Fields) => Fields): string {
  const [head = '', ...rest] = payload.split('.')
  if (rest.length !== PARTS - 1) return payload
  return [Buffer.from(JSON.stringify(change(JSON.parse(Buffer.from(head, 'base64url').toString()) as Fields))).toString('base64url'), ...rest].join('.')
}

function changedHeader(exchange: Exchange, change: (header: Fields) => Fields): Exchange {
  if (!exchange.opened) return exchange
  const body = exchange.request.body as { payload?: string }
  const seen = typeof body.payload === 'string' ? { ...body, payload: withHeader(body.payload, change) } : change(body as Fields)
  return { ...exchange, opened: { ...exchange.opened, header: change(exchange.opened.header) }, request: { ...exchange.request, body: seen } }
}

const each = (change: (exchange: Exchange) => Exchange): Mutation => (exchanges) => exchanges.map(change)
const isAnswer = ({ operation }: Exchange): boolean => /On(?:Check|Submit|Request)$/.test(operation)
const when = (fits: (exchange: Exchange) => boolean, change: (exchange: Exchange) => Exchange): Mutation => each((exchange) => (fits(exchange) ? change(exchange) : exchange))
const isMessage = ({ opened }: Exchange): boolean => opened !== undefined

/** Everything in a bundle says something else. */
function garbled(value: unknown, key = ''): unknown {
  if (key === 'resourceType') return value
  if (Array.isArray(value)) return value.map((entry) => garbled(entry, key))
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, garbled(inner, name)]))
  return typeof value === 'boolean' ? !value : typeof value === 'number' ? value * 100 : typeof value === 'string' ? '' : value
}

const withBundle = (change: (bundle: unknown) => unknown) => (exchange: Exchange): Exchange => (exchange.opened?.bundle === undefined ? exchange : { ...exchange, opened: { ...exchange.opened, bundle: change(exchange.opened.bundle) } })

const HEADERS = ['alg', 'enc', 'x-hcx-sender_code', 'x-hcx-recipient_code', 'x-hcx-api_call_id', 'x-hcx-correlation_id', 'x-hcx-workflow_id', 'x-hcx-timestamp', 'x-hcx-status', 'x-hcx-error_details', 'x-hcx-redirect_to', 'x-hcx-debug_flag', 'x-hcx-debug_details']
const SIDES = [isMessage, isAnswer, (exchange: Exchange) => isMessage(exchange) && !isAnswer(exchange), ({ direction }: Exchange) => direction === 'received']

const OTHER_REFUSAL = { status: 400, headers: [], body: { error: { code: 'ERR_OTHER', message: 'no' } }, text: '' } satisfies Exchange['response']

/** The last messages of a kind, made another's or told twice. */
const lastOf = (fits: (exchange: Exchange) => boolean, change: (exchange: Exchange) => Exchange): Mutation => (exchanges) => {
  const last = exchanges.findLast(fits)
  return exchanges.map((exchange) => (exchange === last ? change(exchange) : exchange))
}

const set = (name: string, value: unknown) => (exchange: Exchange): Exchange => changedHeader(exchange, (header) => ({ ...header, [name]: value }))

/** All sent messages come in at the other end too. */
const everythingDelivered: Mutation = (exchanges) => [...exchanges, ...exchanges.filter((exchange) => isMessage(exchange) && !exchange.direction).map((exchange): Exchange => ({ ...exchange, direction: 'received' }))]

export const mutations: readonly Mutation[] = [
  (exchanges) => exchanges.filter(({ direction }) => direction !== 'received'),
  everythingDelivered,
  when((exchange) => isMessage(exchange) && !exchange.direction, (exchange) => ({ ...exchange, code: 'ERR_OTHER', response: OTHER_REFUSAL })),
  when((exchange) => isMessage(exchange) && exchange.response.status >= 400, (exchange) => ({ ...exchange, code: '', response: { ...exchange.response, status: 202, body: {} } })),
  when(isMessage, withBundle(() => undefined)),
  when(isMessage, withBundle((bundle) => garbled(bundle))),
  when(isAnswer, withBundle((bundle) => garbled(bundle))),
  when(({ direction }) => direction === 'received', withBundle((bundle) => ({ ...(bundle as object), more: true }))),
  ...SIDES.flatMap((fits) => HEADERS.flatMap((name) => [when(fits, set(name, undefined)), when(fits, set(name, 'other')), lastOf(fits, set(name, 'other'))])),
  ...['response.error', 'response.complete', 'response.partial'].map((status) => when(isAnswer, set('x-hcx-status', status))),
  // Told twice, and the other way round in time.
  (exchanges) => exchanges.flatMap((exchange) => (exchange.direction && isAnswer(exchange) ? [exchange, { ...exchange, id: `${exchange.id}b` }] : [exchange])),
  (exchanges) => exchanges.toReversed().map((exchange, at) => ({ ...exchange, id: `x${String(at).padStart(5, '0')}` })),
  (exchanges) => exchanges.map((exchange) => ({ ...exchange, url: 'rehearsal:/elsewhere' })),
  (exchanges) => exchanges.map((exchange) => (exchange.operation.endsWith('searchParticipants') ? { ...exchange, response: { ...exchange.response, body: { participants: [{ roles: ['research'], status: 'Active' }] } } } : exchange)),
]
