import type { Refusal } from '../../../kernel/outcome.ts'
import type { Choice } from '../../../kernel/room.ts'
import type { HisCode } from '../../../nhpr/refusals.ts'
import { required, spoken } from '../../required.ts'
import type { BasicForm } from '../form.ts'

export type Fault = Refusal<HisCode> & { field: string }
export type Found = Fault | undefined

/** One rule of the first layer: at most one fault. All rules are asked, so one that builds on another's field keeps still where that is wrong. */
export type Rule = (form: BasicForm, variant: Choice) => Found

/** The request path of a field of the first layer. */
export const at = (path: string): string => `facilityInformation.${path}`

export const fault = (refusal: HisCode, path: string, rule: string, text?: string): Fault => ({ refusal, field: at(path), rule, ...(text && { text }) })

/** Mandatory: HIS-1070 in the words seen. */
export const mandatory = (value: unknown, path: string, rule?: string): Found => (value ? undefined : ({ ...required(at(path), rule), field: at(path) }))

/** Optional, and of this form where it is there: HIS-1003. */
export const formed = (value: string, path: string, form: RegExp, rule: string): Found => (!value || form.test(value) ? undefined : fault('HIS-1003', path, rule))

/** HIS-1070, the code of most values seen refused. Inferred: the words, after "Invalid SpecialityCode provided ..." (seen). */
export const invalid = (path: string, rule: string): Fault => fault('HIS-1070', path, rule, `Invalid ${spoken(path)} provided`)

/** A code of a master, where one is there. */
export const coded = (value: string, path: string, master: readonly { code: string }[]): Found =>
  !value || has(master, value) ? undefined : invalid(path, `No code of its master; these are: ${master.map(({ code }) => code).join(', ')}`)

export const has = (master: readonly { code: string }[], value: string): boolean => master.some(({ code }) => code === value)

/** The first that found something. */
export function firstOf(...checks: (() => Found)[]): Found {
  for (const check of checks) {
    const found = check()
    if (found) return found
  }
  return undefined
}

/** The first fault among numbered entries. */
export function firstAmong<T>(entries: readonly T[] | null | undefined, check: (entry: T, at: number) => Found): Found {
  return firstOf(...(entries ?? []).map((entry, index) => () => check(entry, index)))
}
