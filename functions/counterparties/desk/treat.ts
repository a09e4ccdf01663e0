import { biometricTokenOf } from '../../claims/biometric.ts'
import type { TreatmentCase } from '../cases/case.ts'
import { act, submit } from '../cases/flow.ts'
import { cases } from '../cases/record.ts'
import type { CoverVerdict } from '../inquiries/flow.ts'
import { answerCover } from '../inquiries/flow.ts'
import type { Submission } from '../cases/submit.ts'
import { isActive } from '../cases/submit.ts'
import { carryOut } from '../post/carry.ts'
import type { CaseOutcome, ClaimAnswer } from '../post/sending.ts'
import type { ReadClaim } from '../reading/claim.ts'
import { readClaim } from '../reading/claim.ts'
import { readTask } from '../reading/task.ts'
import { APPROVAL, rulingFor } from '../rules.ts'
import { coverOf } from './cover.ts'
import { findCase, keepCase } from './find.ts'
import { handOn } from './forward.ts'
import type { Matter } from './matter.ts'
import { answerOf, envelopeOf, faultCode, protocolError } from './matter.ts'

const told = ({ refusal, state }: CaseOutcome): string => (refusal ? `refused ${refusal.code}: ${refusal.rule}` : (state?.stage ?? ''))

/** A preauthorisation or claim. */
export async function treat(matter: Matter): Promise<string> {
  const { unit, resident, number, letter, leg, context } = matter
  const claim = readClaim(matter.bundle)
  if (!claim) return noCase(matter, 'claim')
  const family = leg.family === 'claim' ? 'claim' : 'preauth'
  const away = await handOn(matter, { leg: family, amount: claim.amount, policy: claim.policy, diagnoses: claim.diagnoses, tags: claim.tags })
  if (away) return away
  const doc = (await findCase(unit, number, letter.peer, claim.caseNumber)) ?? (context.style === 'standard' ? await findCase(unit, number, letter.peer, claim.preAuthRef) : undefined)
  const submission: Submission = { leg: family, claim, envelope: envelopeOf(matter), elsewhere: await running(matter, claim, doc?.id), proof: await proofOf(matter, claim, family), cover: await coverVerdict(matter, claim) }
  const outcome = submit(doc?.value, submission, number, randomised(matter))
  keepCase(unit, doc, outcome.state)
  await carryOut(unit, resident, outcome.effects)
  return told(outcome)
}

/** `x-hcx-test_random`: approved, approved in part or rejected, as it falls. */
function randomised({ context, letter }: Matter): Matter['context'] {
  if (!letter.test?.random) return context
  const action = (['approve', 'partly-approve', 'reject'] as const)[context.draw.int('random-verdict', 3)]!
  return { ...context, rules: { ...context.rules, rules: [{ when: {}, ruling: { ...APPROVAL, action, percent: 50 } }] } }
}

/** The beneficiary's running preauthorisations, but for this case. */
async function running({ unit, number }: Matter, { beneficiary }: ReadClaim, own: string | undefined): Promise<Pick<TreatmentCase, 'reference' | 'provider'>[]> {
  if (beneficiary.memberId === '') return []
  const found = await unit.list(cases, 'member', `${number}#${beneficiary.memberId}`, { limit: 100 })
  return found.filter((doc) => doc.id !== own && isActive(doc.value)).map(({ value }) => value)
}

/** The dummy payer and the generic protocol's mock payer look at nobody's cover. */
async function coverVerdict(matter: Matter, { beneficiary, policy, amount }: ReadClaim): Promise<CoverVerdict | undefined> {
  const { resident, letter, leg, context } = matter
  if (resident.kind === 'dummy-payer' || letter.dialect === 'hcx' || leg.family !== 'preauth') return undefined
  const said = answerCover(await coverOf(matter, beneficiary, policy), { purposes: [], items: [], amount, policy, memberId: beneficiary.memberId }, context.style)
  return said.code ? { ...said, code: said.code, rule: said.rule ?? '' } : 'covered'
}

async function proofOf({ unit, letter }: Matter, { consents }: ReadClaim, leg: 'preauth' | 'claim'): Promise<Submission['proof']> {
  const token = letter.carried?.['userToken'] ?? ''
  if (token === '') return consents ? 'consent' : 'none'
  const proof = await biometricTokenOf(unit, token.replace(/^Bearer\s+/i, ''))
  const meant = leg === 'preauth' ? 'Preauth' : 'Discharge'
  return proof?.process === meant && (letter.abha === '' || proof.abha === letter.abha) ? 'token' : 'bad-token'
}

async function noCase({ unit, resident, letter, leg, context }: Matter, component: string): Promise<string> {
  const code = faultCode(letter, context, 'PAYR-1011')
  await carryOut(unit, resident, [protocolError(context, letter, leg, { code, path: 'Claim.identifier', rule: `No identifier found for ${component} component.` })])
  return `${code} at Claim.identifier`
}

/** An estimate: nothing is reserved and no case begins. nha-in/docs: catalogue/nhcx/endpoints/ (predetermination) */
export async function estimate(matter: Matter): Promise<string> {
  const { unit, resident, letter, leg, context } = matter
  const claim = readClaim(matter.bundle)
  if (!claim) return noCase(matter, 'claim')
  const ruling = rulingFor(context.rules, { leg: 'predetermination', amount: claim.amount, policy: claim.policy, diagnoses: claim.diagnoses, tags: claim.tags })
  if (ruling?.action === 'silent') return 'stays silent, as its rules say'
  const benefit = ruling?.action === 'reject' ? 0 : ruling?.action === 'partly-approve' ? Math.round((claim.amount * ruling.percent) / 100) : claim.amount
  const paper: ClaimAnswer = {
    paper: 'claim-answer', use: 'predetermination', outcome: 'complete', reason: benefit > 0 ? 'approved' : 'rejected', disposition: 'Estimate', claimNumber: claim.caseNumber, submitted: claim.amount, benefit, notes: ruling?.note ? [ruling.note] : [], errors: [], request: matter.plain,
  }
  await carryOut(unit, resident, [answerOf(context, letter, leg, { paper, dueAt: context.now + (ruling?.afterMs ?? 0) })])
  return 'estimated'
}

/** Cancel, reprocess, erroneous claim. */
export async function actOnTask(matter: Matter): Promise<string> {
  const { unit, resident, number, letter, leg, context } = matter
  const task = readTask(matter.bundle)
  if (!task) {
    const code = faultCode(letter, context, 'PAYR-1017')
    await carryOut(unit, resident, [protocolError(context, letter, leg, { code, path: 'Task', rule: 'No Task' })])
    return `${code} at Task`
  }
  const doc = await findCase(unit, number, letter.peer, task.caseNumber)
  const outcome = act(doc?.value, task, envelopeOf(matter), context)
  keepCase(unit, doc, outcome.state)
  await carryOut(unit, resident, outcome.effects)
  return told(outcome)
}
