import type { Choice } from '../../kernel/room.ts'
import type { BasicForm } from './form.ts'
import { addressRules } from './rules/address.ts'
import { contactRules } from './rules/contact.ts'
import { uploadRules } from './rules/files.ts'
import { ownershipRules, psuRules } from './rules/ownership.ts'
import type { Fault, Rule } from './rules/rule.ts'
import { nameRule, serviceRule, softwareRule, statusRule, subTypeRule, typeRules } from './rules/services.ts'
import { timingRules } from './rules/timings.ts'

/** In the order of the schema: so the first fault is the one a reader of the body meets first. */
const rules: readonly Rule[] = [
  nameRule, ...addressRules, ...contactRules, ...ownershipRules, serviceRule, ...typeRules, ...uploadRules, subTypeRule, ...psuRules, statusRule, ...timingRules, softwareRule,
]

/** All that is wrong with the first layer. */
export const basicFaults = (form: BasicForm, variant: Choice): Fault[] => rules.flatMap((rule) => rule(form, variant) ?? [])
