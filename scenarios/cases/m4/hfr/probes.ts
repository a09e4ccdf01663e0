import type { Operation } from '../../../../functions/kernel/operation.ts'
import { withValue } from '../../../kit/pick.ts'
import { fieldRules } from './field-rules.ts'
import { valuesIn } from './reading.ts'

/**
 * Writes that are wrong in one thing each, for a registry to refuse: those of a right body that the rules of its operation name.
 * What is not asked of such a facility is left out, since a change there would be wrong in two ways.
 */
export function probes<Body>(operation: Operation, right: Body): Body[] {
  const asked = fieldRules.filter((rule) => rule.operation === operation && valuesIn(right, rule.path).some((value) => value !== undefined))
  return asked.flatMap(({ wrongs = [] }) => wrongs.flatMap((wrong) => wrong.values.map((value) => withValue(right, wrong.path, value())).filter((body) => wrong.is(body))))
}
