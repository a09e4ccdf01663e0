import { redactText, redactValue } from '../../functions/kernel/redact.ts'
import type { Exchange } from '../record.ts'
import { pick, pickText } from './pick.ts'

/**
 * The code a client has to read. The registry's outer code is always HIS-422 and may disagree with `details[0].code`,
 * which is the real one (observed); so a registry body without `details` has none. 9009xx is the API manager's.
 */
export function codeOf(surface: string, status: number, body: unknown): string {
  if (status > 0 && status < 400) return ''
  if (surface !== 'hpr') return pickText(body, 'error.code') || pickText(body, '[0].error.code') || pickText(body, 'code')
  const outer = pickText(body, 'code')
  return pickText(body, 'details[0].code') || (/^9009\d\d$/.test(outer) ? outer : '')
}

export const isGood = (exchange: Exchange): boolean => exchange.response.status >= 200 && exchange.response.status < 300

export const isRefused = (exchange: Exchange): boolean => exchange.response.status >= 400

const LITERAL_CHARS_MAX = 140

/** A value as it may be printed: redacted, and short. */
export function literal(value: unknown, name = ''): string {
  const shown = redactValue(value, name)
  const text = typeof shown === 'string' ? shown : (JSON.stringify(shown) ?? 'nothing')
  return text.length > LITERAL_CHARS_MAX ? `${text.slice(0, LITERAL_CHARS_MAX)}…` : text
}

/** What came back, in a line: the status, the code and the words that matter. */
export function describe(exchange: Exchange): string {
  const { status, body, text } = exchange.response
  if (exchange.broken) return `no answer (${redactText(exchange.broken)})`
  const message = pickText(body, 'details[0].message') || pickText(body, 'error.message') || pickText(body, 'message')
  if (exchange.code) return `${status}, ${exchange.code}${message ? `, "${redactText(message)}"` : ''}`
  if (pick(body, 'code') !== undefined && isRefused(exchange)) return `${status}, no details[0].code, ${literal(body)}`
  return text === '' ? `${status}, no body` : `${status}, ${literal(body)}`
}
