import type { Operation } from '../../../../functions/kernel/operation.ts'
import type { Kit } from '../../../kit/journey.ts'
import { withValue } from '../../../kit/pick.ts'
import { fieldRules, keyOf, UPDATED_AFTER } from './field-rules.ts'
import { valuesIn } from './reading.ts'

/**
 * Writes that are wrong in one thing each, for a registry to refuse: those of a right body that the rules of its operation name,
 * of the fields that are to be judged. What is not asked of such a facility is left out, since a change there would be wrong in two ways.
 */
export function probes<Body>(kit: Kit, operation: Operation, right: Body): Body[] {
  const isJudged = (number: number): boolean => kit.asks(keyOf(number)) || kit.asks(keyOf(number + UPDATED_AFTER))
  const asked = fieldRules.filter((rule) => rule.operation === operation && isJudged(rule.number) && valuesIn(right, rule.path).some((value) => value !== undefined))
  return asked.flatMap(({ wrongs = [] }) => wrongs.flatMap((wrong) => wrong.values.map((value) => withValue(right, wrong.path, value())).filter((body) => wrong.is(body))))
}
