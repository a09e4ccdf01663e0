import type { Resident } from '../../claims/participants/residents.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { TreatmentCase } from '../cases/case.ts'
import type { CaseContext } from '../cases/context.ts'
import { askConsent, decide, pay } from '../cases/flow.ts'
import { cases } from '../cases/record.ts'
import { contextOf } from '../characters.ts'
import { carryOut } from '../post/carry.ts'
import type { CaseOutcome, Looking } from '../post/sending.ts'
import { beneficiaryIn } from '../reading/request.ts'

export interface Look {
  what: Looking['what']
  case: string
  thread: string
}

/** Takes up a case whose time has come. A case that went on meanwhile is left as it is. */
export async function lookAgain(unit: Unit, resident: Resident, look: Look): Promise<string> {
  const doc = await unit.get(cases, look.case)
  if (!doc) return 'nothing to do'
  const outcome = await outcomeOf(unit, doc, look, await contextOf(unit, resident))
  if (!outcome?.state) return 'nothing to do'
  unit.save(doc, outcome.state)
  await carryOut(unit, resident, outcome.effects)
  return `${look.what}: ${outcome.state.stage}`
}

async function outcomeOf(unit: Unit, { value: state }: Doc<TreatmentCase>, { what, thread }: Look, context: CaseContext): Promise<CaseOutcome | undefined> {
  if (what === 'pay') return state.stage === 'claim-approved' ? good(pay(state, context)) : undefined
  if (what === 'settle') return state.stage === 'payment-initiated' ? good(pay(state, context)) : undefined
  if (what === 'overdue') {
    if (state.asked !== thread) return undefined
    return good(decide(state, { verdict: 'reject', note: 'The information asked for was not received in time', code: context.style === 'standard' ? 'PAYR-1019' : undefined, actor: 'payer' }, context))
  }
  if (state.open?.correlationId !== thread || !state.stage.endsWith('-submitted')) return undefined
  return byRuling(unit, state, context)
}

/** What the rules foresaw when the request came. */
async function byRuling(unit: Unit, state: TreatmentCase, context: CaseContext): Promise<CaseOutcome | undefined> {
  const { ruling, request } = state.open!
  if (!ruling) return undefined
  const { action, percent, note } = ruling
  if (action === 'consent') return askConsent(state, state.open!, (await beneficiaryIn(unit, request)).mobile, context)
  if (action === 'approve' || action === 'partly-approve' || action === 'reject' || action === 'query') return good(decide(state, { verdict: action, percent, note, actor: 'payer' }, context))
  return undefined
}

const good = (outcome: CaseOutcome | { fault: string }): CaseOutcome | undefined => ('fault' in outcome ? undefined : outcome)
