import { checkHpIdAccountExist, createHpId, demographicAuthViaMobile, isAuthenticated, verifyMobileOtp } from '../../../../functions/hpr/registration/operations.ts'
import { loginByPassword } from '../../../../functions/hpr/login/operations.ts'
import { registerProfessional, updateProfessional } from '../../../../functions/hpr/professional/operations.ts'
import { isGood } from '../../../kit/exchange.ts'
import { pick, pickEach, pickText } from '../../../kit/pick.ts'
import type { Seen } from '../../../kit/seen.ts'
import type { Exchange } from '../../../record.ts'

/** What judges and drives read off exchanges. Nothing here knows who made them. */

export const answered = (exchange: Exchange, path: string): string => pickText(exchange.response.body, path)
export const asked = (exchange: Exchange, path: string): unknown => pick(exchange.request.body, path)
export const askedText = (exchange: Exchange, path: string): string => pickText(exchange.request.body, path)

/** A field as it went over the wire, before anybody opened it. */
export function wireText(exchange: Exchange, path: string): string {
  try {
    return pickText(JSON.parse(exchange.request.sent), path)
  } catch {
    return ''
  }
}

/**
 * The chain of a txnId: it changes from answer to answer, and each one handed out stands for the same registration. Gives
 * every exchange the name of its chain; empty for one without.
 */
export function chains(seen: Seen): (exchange: Exchange) => string {
  const names = new Map<string, string>()
  for (const exchange of seen.all) {
    const [used, given] = [askedText(exchange, 'txnId'), answered(exchange, 'txnId')]
    const name = names.get(used) ?? (used || given)
    if (!name) continue
    if (used) names.set(used, name)
    if (given) names.set(given, name)
  }
  return (exchange) => names.get(askedText(exchange, 'txnId')) ?? names.get(answered(exchange, 'txnId')) ?? ''
}

/** Those of a list that came before this exchange in its own chain. */
export function earlier(seen: Seen, chainOf: (exchange: Exchange) => string, of: Exchange, list: readonly Exchange[]): Exchange[] {
  const at = seen.all.indexOf(of)
  return list.filter((exchange) => chainOf(exchange) === chainOf(of) && seen.all.indexOf(exchange) < at)
}

export const isVerified = (exchange: Exchange): boolean => isGood(exchange) && pick(exchange.response.body, 'verified') === true

/** Whether a mobile was verified in the chain before this call: matched with Aadhaar, or by OTP. */
export function mobileVerifiedBefore(seen: Seen, chainOf: (exchange: Exchange) => string, of: Exchange): boolean {
  return earlier(seen, chainOf, of, [...seen.of(demographicAuthViaMobile).filter(isVerified), ...seen.of(verifyMobileOtp).filter(isGood)]).length > 0
}

/** Whether the person had finished on the hosted page, as far as isAuthenticated was asked. */
export const authenticatedBefore = (seen: Seen, chainOf: (exchange: Exchange) => string, of: Exchange): boolean =>
  earlier(seen, chainOf, of, seen.of(isAuthenticated).filter(({ response }) => response.body === true)).length > 0

/** The HPID that checkHpIdAccountExist had found in the chain before this call; empty for none. */
export function foundBefore(seen: Seen, chainOf: (exchange: Exchange) => string, of: Exchange): string {
  const found = earlier(seen, chainOf, of, seen.of(checkHpIdAccountExist).filter(isGood)).at(-1)
  return found ? answered(found, 'hprIdNumber') : ''
}

/** The body of a submission: flat, or inside the envelope that NHA's documents print. */
export const submission = (exchange: Exchange): unknown => pick(exchange.response.body, 'body') ?? exchange.response.body

/** Accepted: a 200 alone does not say so, the body does. */
export function isSubmitted(exchange: Exchange): boolean {
  const body = submission(exchange)
  return isGood(exchange) && pickText(body, 'status') === 'true' && pickText(body, 'hprId') !== '' && !pick(body, 'error')
}

export const registrations = (seen: Seen): Exchange[] => seen.of(registerProfessional).filter(isSubmitted)
export const submissions = (seen: Seen): Exchange[] => seen.of(registerProfessional, updateProfessional).filter(isSubmitted)
export const creations = (seen: Seen): Exchange[] => seen.of(createHpId).filter(isGood)

/** The creation whose token a submission carries. */
export const creationOf = (seen: Seen, submitted: Exchange | undefined): Exchange | undefined =>
  submitted && creations(seen).find((created) => answered(created, 'token') !== '' && answered(created, 'token') === askedText(submitted, 'hprToken'))

/** Tokens that stand for a professional who may register: of a creation or a login. */
export const professionalTokens = (seen: Seen): Set<string> => new Set([...creations(seen), ...seen.of(loginByPassword).filter(isGood)].map((exchange) => answered(exchange, 'token')))

/** Values of a field in the practitioner of a call; `[]` in the path gives several. */
export const fieldValues = (exchange: Exchange, path: string): unknown[] => pickEach(asked(exchange, 'practitioner'), path)

/** Nothing said: absent, null or blank; of a document, no data. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  return typeof value === 'object' && 'data' in value && isEmpty((value as { data: unknown }).data)
}

export const isYes = (value: unknown): boolean => /^(?:1|true)$/i.test(String(value))
export const isNo = (value: unknown): boolean => /^(?:0|false)$/i.test(String(value))
