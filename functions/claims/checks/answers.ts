import { listOf, placedOf, targetOf, textOf } from '../../bundles/read.ts'
import { checkIdentifier } from './parties.ts'
import { checkTaskAnswer } from './task.ts'
import type { Fault, Subject } from './subject.ts'
import { entryPath, unless } from './subject.ts'

/** What a hospital reads of a decision. Its codes are published for payers alone: the nearest are taken. */
export function checkClaimAnswer({ bundle }: Subject): Fault[] {
  return placedOf(bundle, 'ClaimResponse').flatMap(({ at, resource }) => {
    const path = entryPath(at)
    const reasoned = listOf(resource.adjudication).some(({ reason }) => listOf(reason?.coding).some(({ code }) => textOf(code) !== ''))
    return [
      ...checkIdentifier({ path, resource }, { missing: 'claim-identifier', type: 'claim-identifier-type' }, 'CLN'), ...unless(textOf(resource.outcome) !== '', 'required', `${path}.outcome`, ['ClaimResponse.outcome: Missing property']),
      ...unless(reasoned || listOf(resource.error).length > 0, 'required', `${path}.adjudication`, ['ClaimResponse.adjudication: Missing property']),
    ]
  })
}

/** Whose request it answers, and what is in force. An error has neither. */
export function checkCover({ bundle }: Subject): Fault[] {
  return placedOf(bundle, 'CoverageEligibilityResponse').flatMap(({ at, resource }) => {
    const path = entryPath(at)
    const answers = textOf(resource.request?.reference) !== ''
    return [...unless(answers, 'required', `${path}.request`, ['CoverageEligibilityResponse.request: Missing property']), ...unless(resource.outcome !== 'complete' || textOf(resource.disposition) !== '', 'required', `${path}.disposition`, ['CoverageEligibilityResponse.disposition: Missing property'])]
  })
}

/** A plan, alone or behind a Task; the payer alone is an empty plan. */
export function checkPlan(subject: Subject): Fault[] {
  const [plan] = placedOf(subject.bundle, 'InsurancePlan')
  if (!plan) return []
  const path = entryPath(plan.at)
  const behindTask = placedOf(subject.bundle, 'Task').length > 0
  const owned = targetOf(subject.bundle, plan.resource.ownedBy) !== undefined
  return [...unless(listOf(plan.resource.identifier).length > 0, 'required', `${path}.identifier`, ['InsurancePlan.identifier: Missing property']), ...unless(owned, 'reference-target', `${path}.ownedBy`), ...(behindTask ? checkTaskAnswer(subject) : [])]
}
