import type { Practitioner } from './practitioner.ts'
import { academicRules } from './rules/academic.ts'
import { addressRules, contactRules } from './rules/address.ts'
import { fileRules } from './rules/files.ts'
import { nameRules, personalRules } from './rules/personal.ts'
import { blockRules, profileRules } from './rules/profile.ts'
import type { Fault, Rule, RuleContext } from './rules/rule.ts'
import { firstAmong } from './rules/rule.ts'
import { workRules } from './rules/work.ts'

/** In the order of the body, the blocks before their fields; what needs the account's name and the files' bytes at the end. The order is inferred. */
export const rules: readonly Rule[] = [...blockRules, ...profileRules, ...personalRules, ...addressRules, ...contactRules, ...academicRules, ...workRules, ...nameRules, ...fileRules]

/** The first thing wrong with a profile, or undefined. Absent altogether: HIS-5006. */
export function faultOf(practitioner: Practitioner | null | undefined, context: RuleContext): Fault | undefined {
  if (!practitioner) return { refusal: 'HIS-5006', field: 'practitioner', rule: 'The block is missing' }
  return firstAmong(rules, (rule) => rule(practitioner, context))
}
