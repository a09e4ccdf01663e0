import { REDACTED, redactBody, redactHeaders, redactText, redactUrl, redactValue } from '../../functions/kernel/redact.ts'
import type { Exchange, HeaderList, Run } from '../record.ts'

declare const safe: unique symbol

/** An exchange that may be written. Only this module makes one, and every writer takes nothing else. */
export interface RedactedExchange {
  readonly [safe]: true
  id: string
  operation: string
  journey: string
  direction?: 'received'
  method: string
  url: string
  requestId: string
  timestamp: string
  startedAt: number
  tookMs: number
  request: { headers: HeaderList; body: string }
  response: { status: number; headers: HeaderList; body: string }
  /** Of a message of the claims exchange: its protected header and what was sealed, as JSON. */
  opened?: { header: string; bundle: string }
  code: string
  fault?: string
  broken?: string
}

/** What a run leaves to its writers. */
export interface RedactedRun {
  readonly [safe]: true
  run: Run
  exchanges: readonly RedactedExchange[]
}

/** Fields whose very values must not turn up elsewhere, in an echo or an error message. */
const SECRET_FIELD = /^(otp|emailOtp|password|newPassword|oldPassword|aadhaar|clientSecret|captcha|mobile|mobileNumber|officialMobile|publicMobileNumber|contactNumber)$/i
const SECRET_CHARS_MIN = 6

/**
 * Redacts a finished run: by field name, by pattern, and then by value, so that a secret which was sent in one field is
 * found wherever the other side repeated it.
 */
export function redactRun(run: Run, exchanges: readonly Exchange[]): RedactedRun {
  const scrub = scrubber(secretsIn(exchanges))
  return { run: scrubDeep(run, scrub) as Run, exchanges: exchanges.map((exchange) => redactExchange(exchange, scrub)) } as unknown as RedactedRun
}

function redactExchange(exchange: Exchange, scrub: (text: string) => string): RedactedExchange {
  const { id, operation, journey, direction, method, requestId, timestamp, startedAt, finishedAt, code, fault, broken, opened } = exchange
  const body = exchange.request.body === undefined ? '' : JSON.stringify(redactValue(exchange.request.body))
  return {
    id, operation, journey, direction, method, requestId, timestamp, startedAt, code, fault,
    tookMs: finishedAt - startedAt,
    url: scrub(redactUrl(exchange.url)),
    request: { headers: redactHeaders(exchange.request.headers), body: scrub(body) },
    response: { status: exchange.response.status, headers: redactHeaders(exchange.response.headers), body: scrub(redactBody(exchange.response.text)) },
    ...(opened && { opened: { header: scrub(jsonOf(opened.header)), bundle: scrub(opened.problem ?? jsonOf(opened.bundle)) } }),
    ...(broken && { broken: scrub(redactText(broken)) }),
  } as RedactedExchange
}

const jsonOf = (value: unknown): string => JSON.stringify(redactValue(value)) ?? ''

/** The values of secret fields in every body that was sent. */
function secretsIn(exchanges: readonly Exchange[]): Set<string> {
  const found = new Set<string>()
  const walk = (value: unknown, name: string): void => {
    if (value !== null && typeof value === 'object') return Object.entries(value).forEach(([key, inner]) => walk(inner, Array.isArray(value) ? name : key))
    const text = String(value ?? '')
    if (SECRET_FIELD.test(name) && text.length >= SECRET_CHARS_MIN && !text.includes('*')) found.add(text)
  }
  for (const { request, opened } of exchanges) [request.body, opened?.bundle].forEach((value) => walk(value, ''))
  return found
}

function scrubber(secrets: Set<string>): (text: string) => string {
  if (secrets.size === 0) return (text) => text
  const alternatives = [...secrets].toSorted((one, other) => other.length - one.length).map((secret) => secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  // Bounded on both sides: six digits inside a UUID are no OTP.
  const pattern = new RegExp(`(?<![\\w-])(?:${alternatives.join('|')})(?![\\w-])`, 'g')
  return (text) => text.replace(pattern, REDACTED)
}

function scrubDeep(value: unknown, scrub: (text: string) => string): unknown {
  if (typeof value === 'string') return scrub(redactText(value))
  if (Array.isArray(value)) return value.map((entry) => scrubDeep(entry, scrub))
  if (value !== null && typeof value === 'object') return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, scrubDeep(inner, scrub)]))
  return value
}
