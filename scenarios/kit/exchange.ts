import { redactText, redactValue } from '../../functions/kernel/redact.ts'
import type { Exchange } from '../record.ts'
import { pick, pickList, pickText } from './pick.ts'

/**
 * The code a client has to read. The registries' outer code is always HIS-422 and may disagree with `details[0].code`,
 * which is the real one (observed); so a registry body without `details` has none. 9009xx is the API manager's. The facility
 * linkage refuses under HTTP 200 in a list, the facility registry in `errorStatus`, which has no code: `errorStatus` stands for it.
 */
export function codeOf(surface: string, status: number, body: unknown): string {
  if (surface === 'nhcx' || surface === 'hcx' || surface === 'counterparties') return claimsCodeOf(status, body)
  const linkage = pickText(body, '[0].error.code')
  if (status > 0 && status < 400) return linkage || (pickList(body, 'errorStatus').length > 0 ? ERROR_STATUS : '')
  const outer = pickText(body, 'code')
  const inner = pickText(body, 'details[0].code')
  if (surface === 'hpr' || surface === 'hfr') return inner || (/^9009\d\d$/.test(outer) ? outer : '')
  return pickText(body, 'error.code') || linkage || inner || outer
}

/** The exchange's own, also where a refusal of the registry hides under HTTP 200; of its API manager the outer one. */
function claimsCodeOf(status: number, body: unknown): string {
  const told = pickText(body, 'error.code') || pickText(body, 'errormessage.errorcode')
  return told || (status >= 400 ? pickText(body, 'code') : '')
}

/** What `codeOf` says of a refusal in `errorStatus`: that there is one, and no more. */
export const ERROR_STATUS = 'errorStatus'

export const isGood = ({ response: { status }, code }: Exchange): boolean => status >= 200 && status < 300 && code === ''

export const isRefused = ({ response: { status }, code }: Exchange): boolean => status >= 400 || (status > 0 && code !== '')

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
  const message = ['details[0].message', 'error.message', 'errormessage.errordescription', '[0].error.message', 'errorStatus[0].message', 'message'].map((path) => pickText(body, path)).find(Boolean)
  if (exchange.code) return `${status}, ${exchange.code}${message ? `, "${redactText(message)}"` : ''}`
  if (pick(body, 'code') !== undefined && isRefused(exchange)) return `${status}, no details[0].code, ${literal(body)}`
  return text === '' ? `${status}, no body` : `${status}, ${literal(body)}`
}
