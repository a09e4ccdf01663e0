import { firstOf } from '../../bundles/read.ts'
import { numberOf } from '../../claims/participants/record.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import type { Doc } from '../../kernel/records.ts'
import { claimAnswer } from '../cases/answers.ts'
import type { TreatmentCase } from '../cases/case.ts'
import { cases } from '../cases/record.ts'
import { carryOut } from '../post/carry.ts'
import type { ClaimAnswer } from '../post/sending.ts'
import { inputsOf } from '../reading/task.ts'
import { caseNumbered } from './find.ts'
import type { Matter } from './matter.ts'
import { answerOf, faultCode, protocolError } from './matter.ts'

/** More than a bundle should carry. */
const FOUND_MAX = 50
/** Who may ask for anybody's cases; a hospital hears of its own. */
const REGULATOR = '10004'

/**
 * Where cases stand, by claim number, policy or product number, or the days between which they last changed. Reads alone.
 * Refuses PAYR-1102 where the Task names nothing to search by. nha-in/docs: catalogue/nhcx/endpoints/ (search)
 */
export async function answerSearch(matter: Matter): Promise<string> {
  const { unit, resident, letter, leg, bundle, context } = matter
  const task = firstOf(bundle, 'Task')
  const inputs = task ? inputsOf(task) : {}
  const asked = { number: inputs['claimnumber'] || inputs['initimationnumber'] || inputs['intimationnumber'] || '', policy: inputs['policynumber'] || inputs['productnumber'] || '', from: inputs['fromdate'] || '', to: inputs['todate'] || '' }
  if (!Object.values(asked).some(Boolean)) {
    const code = faultCode(letter, context, 'PAYR-1102')
    await carryOut(unit, resident, [protocolError(context, letter, leg, { code, path: 'Task.input', rule: 'Nothing to search by' })])
    return `${code} at Task.input`
  }
  const found = (await search(matter, asked)).filter(({ value }) => isBetween(value, asked.from, asked.to))
  const claims = found.slice(0, FOUND_MAX).map(({ value }) => standingOf(value))
  await carryOut(unit, resident, [answerOf(context, letter, leg, { paper: { paper: 'search-answer', claims, request: matter.plain } })])
  return `found ${claims.length}`
}

async function search({ unit, number, letter }: Matter, { number: claim, policy }: { number: string; policy: string }): Promise<Doc<TreatmentCase>[]> {
  const candidates = claim
    ? [await caseNumbered(unit, number, claim), ...(await unit.list(cases, 'number', `${number}#${claim}`, { limit: FOUND_MAX }))]
    : policy ? await unit.list(cases, 'policy', `${number}#${policy}`, { limit: 200 }) : await unit.listIndex(cases, number)
  const seen = new Map(candidates.filter((doc) => doc !== undefined).map((doc) => [doc.id, doc]))
  const mine = (doc: Doc<TreatmentCase>): boolean => numberOf(doc.value.provider) === numberOf(letter.peer)
  const regulator = (await findParticipant(unit, letter.peer))?.value.roles.includes(REGULATOR)
  return [...seen.values()].filter((doc) => (regulator || mine(doc)) && (!policy || doc.value.policy === policy))
}

const isBetween = ({ updatedAt }: TreatmentCase, from: string, to: string): boolean => {
  const day = new Date(updatedAt).toISOString().slice(0, 10)
  return (from === '' || day >= from.slice(0, 10)) && (to === '' || day <= to.slice(0, 10))
}

/** The newest word on a case. */
function standingOf(state: TreatmentCase): ClaimAnswer {
  const leg = /^(?:preauth|cancelled)/.test(state.stage) ? 'preauth' : 'claim'
  const reason = state.stage.endsWith('-rejected') ? 'rejected' : state.stage === 'cancelled' ? 'cancelled' : state.stage.endsWith('-queried') ? 'queried' : state.stage.endsWith('-submitted') ? 'submitted' : 'approved'
  const waits = reason === 'submitted' || reason === 'queried'
  return claimAnswer(state, { leg, amount: leg === 'claim' ? state.claimedAmount : (state.open?.amount ?? state.approvedAmount), request: state.claim }, {
    outcome: waits ? 'queued' : 'complete', reason, benefit: leg === 'claim' ? state.awardedAmount : state.approvedAmount, disposition: state.stage,
  })
}
