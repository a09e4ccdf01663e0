import type { HisCode } from '../../../nhpr/refusals.ts'
import type { Facility } from '../facilities.ts'
import type { Practitioner } from '../practitioner.ts'

/** What a rule found wrong: code, field path in the request, and why in words. */
export interface Fault {
  refusal: HisCode
  field: string
  rule: string
}

/** What a rule may know besides the profile. */
export interface RuleContext {
  /** Epoch ms on the world's clock. */
  now: number
  variant(name: string): string
  /** The HPID the profile is for. */
  account: { firstName: string; middleName: string; lastName: string; category: number }
  /** The facility its declaration names, as the facility registry has it; absent: none of that id was submitted. */
  facility?: Facility | undefined
}

/** One rule of the profile body; undefined: kept. Rules run in order, so one may count on what those before it made sure of. */
export type Rule = (practitioner: Practitioner, context: RuleContext) => Fault | undefined

export const fault = (refusal: HisCode, field: string, rule: string): Fault => ({ refusal, field, rule })

type Found = Fault | undefined

/** The first of them that found something. */
export function firstOf(...checks: (() => Found)[]): Found {
  for (const check of checks) {
    const found = check()
    if (found) return found
  }
  return undefined
}

/** The first fault among numbered entries. */
export function firstAmong<T>(entries: readonly T[] | null | undefined, check: (entry: T, at: number) => Found): Found {
  for (const [at, entry] of (entries ?? []).entries()) {
    const found = check(entry, at)
    if (found) return found
  }
  return undefined
}

/** A key with a value: absent is HIS-1123 (fields missing), empty HIS-1070 (required field empty). The choice between them is inferred. */
export function required(value: string | undefined, field: string): Found {
  if (value === undefined) return fault('HIS-1123', field, 'The key is required and absent')
  return value === '' ? fault('HIS-1070', field, 'The value is required and empty') : undefined
}

/** A value that another answer makes necessary: HIS-1002, absent or empty. Inferred. */
export const demanded = (value: string | undefined, field: string, why: string): Found => (value ? undefined : fault('HIS-1002', field, `Required, since ${why}`))

/** A code, not the words it stands for ("display values are rejected"): HIS-1004. */
export const coded = (value: string | undefined, field: string): Found => (!value || /^\d+$/.test(value) ? undefined : fault('HIS-1004', field, 'A code of the masters is wanted, not words'))

/** Optional, and of this form when it is there: HIS-1003. */
export const formed = (value: string | undefined, field: string, form: RegExp, rule: string): Found => (!value || form.test(value) ? undefined : fault('HIS-1003', field, rule))

/** 0, 1, true or false; empty stands for "not said": HIS-2081. */
export const boolean = (value: string | undefined, field: string): Found => (!value || /^(?:0|1|true|false)$/i.test(value) ? undefined : fault('HIS-2081', field, 'Not one of 0, 1, true, false'))

export const isYes = (value: string | undefined): boolean => value === '1' || value?.toLowerCase() === 'true'
export const isNo = (value: string | undefined): boolean => value === '0' || value?.toLowerCase() === 'false'

export const PINCODE = /^[1-9]\d{5}$/
