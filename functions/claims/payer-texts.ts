import type { Scheme } from '../bundles/case.ts'
import { payerCodes } from './payer-codes.ts'
import { referenceCodes } from './reference-codes.ts'

/** Whose list of codes: the published one, or the reference payer's. The numbers overlap and mean other things. */
const LISTS: Record<Scheme, Readonly<Record<string, string>>> = { standard: payerCodes, pmjay: referenceCodes }

export const hasCode = (style: Scheme, code: string): boolean => Object.hasOwn(LISTS[style], code)

const BLANK = /(case number \(?)?(%s|<[^<>]+>)/g

/**
 * What a payer says with a code, its blanks filled: the case number where the text names one, and the other values in their order.
 * Nothing is left blank: what was not given is a dash. Undefined: the code is not on this payer's list.
 */
export function payerText(style: Scheme, code: string, { caseNumber, values = [] }: { caseNumber?: string; values?: readonly string[] } = {}): string | undefined {
  if (!hasCode(style, code)) return undefined
  let next = 0
  return LISTS[style][code]!.replaceAll(BLANK, (_, before: string | undefined) => (before !== undefined && caseNumber !== undefined ? `${before}${caseNumber || '-'}` : `${before ?? ''}${values[next++] || '-'}`))
}
