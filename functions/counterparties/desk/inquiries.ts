import { firstOf } from '../../bundles/read.ts'
import { numberOf } from '../../claims/participants/record.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import { schemes } from '../../claims/policies/members.ts'
import { findProduct } from '../../claims/policies/register.ts'
import type { Kind } from '../../kernel/records.ts'
import type { EligibilityQuestion } from '../inquiries/flow.ts'
import { answerCover, questionRefused, planRefused } from '../inquiries/flow.ts'
import { errorOf } from '../cases/errors.ts'
import { carryOut } from '../post/carry.ts'
import type { PayerError } from '../post/sending.ts'
import { beneficiaryOf, policyOf, tagsOf } from '../reading/claim.ts'
import { inputsOf, readEligibility } from '../reading/task.ts'
import { rulingFor } from '../rules.ts'
import { coverOf } from './cover.ts'
import { handOn } from './forward.ts'
import type { Matter } from './matter.ts'
import { answerOf, protocolError } from './matter.ts'

/** Is the beneficiary covered, and for what: from the register of policies. */
export async function answerEligibility(matter: Matter): Promise<string> {
  const { unit, resident, letter, leg, bundle, context } = matter
  const asked = readEligibility(bundle)
  const question: EligibilityQuestion = { purposes: asked?.purposes ?? [], items: asked?.items ?? [], amount: asked?.amount ?? 0, policy: policyOf(bundle), memberId: beneficiaryOf(bundle).memberId }
  const away = await handOn(matter, { leg: 'coverageeligibility', amount: question.amount, policy: question.policy, diagnoses: [], tags: tagsOf(bundle) })
  if (away) return away
  const refused = questionRefused(question, context.style)
  if (refused) {
    await carryOut(unit, resident, [protocolError(context, letter, leg, { ...refused, code: letter.dialect === 'hcx' ? 'ERR_INVALID_DOMAIN_PAYLOAD' : refused.code })])
    return `${refused.code} at ${refused.path}`
  }
  const ruling = rulingFor(context.rules, { leg: 'coverageeligibility', amount: question.amount, policy: question.policy, diagnoses: [], tags: tagsOf(bundle) })
  if (ruling?.action === 'silent' || ruling?.action === 'wait') return 'stays silent, as its rules say'
  const cover = await coverOf(matter, beneficiaryOf(bundle), question.policy)
  const said = ruling?.action === 'reject' ? { inforce: false, disposition: ruling.note || 'Not covered' } : ruling?.action === 'approve' ? { inforce: true, disposition: 'In force' } : answerCover(cover, question, context.style)
  const errors: PayerError[] = 'code' in said && said.code && letter.dialect === 'nhcx' ? [errorOf(context.style, { ...said, code: said.code, rule: said.rule ?? '' })] : []
  const { sumInsured = 0, used = 0 } = cover ?? {}
  const paper = { paper: 'eligibility-answer', inforce: said.inforce, disposition: said.disposition, sumInsured, used, errors, request: matter.plain } as const
  await carryOut(unit, resident, [answerOf(context, letter, leg, { paper, dueAt: context.now + (ruling?.afterMs ?? 0) })])
  return said.inforce ? 'in force' : said.disposition
}

/** Of a product that an integrator registered nothing is known but its name. INR. */
const STANDARD_SUM = 500_000

/** A plan request PMJAY is still working on. */
interface PlanInProgress {
  payer: string
  provider: string
  policy: string
  correlationId: string
  /** Epoch ms. */
  until: number
}

const plansInProgress: Kind<PlanInProgress> = { name: 'counterparty-plan', id: ({ payer, provider, policy }) => `${payer}#${numberOf(provider)}#${policy}`, forgetAt: ({ until }) => until }

/** The plan behind a policy: at once, or after the half hour PMJAY takes. */
export async function answerPlan(matter: Matter): Promise<string> {
  const { unit, resident, number, letter, leg, bundle, context } = matter
  const task = firstOf(bundle, 'Task')
  const inputs = task ? inputsOf(task) : {}
  const policy = inputs['policynumber'] || inputs['productnumber'] || ''
  const providerId = inputs['providerid'] ?? ''
  const key = plansInProgress.id({ payer: number, provider: letter.peer, policy, correlationId: '', until: 0 })
  const inFlight = (await unit.get(plansInProgress, key))?.value.correlationId
  const product = policy === '' ? undefined : await findProduct(unit, policy)
  const known = product !== undefined && (numberOf(product.value.owner) === number || resident.kind === 'tpa')
  const asker = (await findParticipant(unit, letter.peer))?.value
  const refused = planRefused({ policy, providerId }, { kind: resident.kind, registryId: asker?.registryId ?? '', known, inFlight }, letter.peer)
  if (refused) {
    await carryOut(unit, resident, [protocolError(context, letter, leg, refused)])
    return `${refused.code}: ${refused.rule}`
  }
  const { planMs } = context.rules
  if (planMs > 0) unit.create(plansInProgress, { payer: number, provider: letter.peer, policy, correlationId: letter.correlationId, until: context.now + planMs })
  const paper = { paper: 'plan-answer', policy, planName: product!.value.productName, sumInsured: schemes.find(({ productId }) => productId === policy)?.sumInsured ?? STANDARD_SUM, request: matter.plain } as const
  await carryOut(unit, resident, [answerOf(context, letter, leg, { paper, dueAt: context.now + planMs })])
  return planMs > 0 ? `is worked on until ${new Date(context.now + planMs).toISOString()}` : 'answered'
}

