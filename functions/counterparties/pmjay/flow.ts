import type { TreatmentCase } from '../cases/case.ts'
import type { CaseContext } from '../cases/context.ts'
import { decide, trailed } from '../cases/decide.ts'
import type { CaseOutcome } from '../post/sending.ts'
import { desks, roleMove } from './roles.ts'

export interface RoleAction {
  action: string
  usecase: string
  remarks: string
}

/**
 * A role of the scheme acts on the case it holds: hands it on, keeps it, or gives the verdict. Action and use case are taken as they
 * are spelt. The words of what is refused are inferred.
 */
export function actAsRole(state: TreatmentCase, { action, usecase, remarks }: RoleAction, context: CaseContext): CaseOutcome | { fault: string; rule: string } {
  const { role, open } = state
  if (!role || !open) return { fault: 'nobody', rule: `Case ${state.reference} is not with any role` }
  if (usecase !== desks[role].usecase) return { fault: 'usecase', rule: `Invalid usecase ${usecase} for role ${role}` }
  const move = roleMove(role, action, context.rules.audits)
  if (!move) return { fault: 'action', rule: `Invalid action ${action} for role ${role}` }
  if ('verdict' in move) return decide(state, { verdict: move.verdict, note: remarks, actor: role }, context)
  const trail = trailed(state, { type: action, note: remarks, actor: role }, context)
  return { state: { ...state, trail, updatedAt: context.now, ...('to' in move && { role: move.to }) }, effects: [] }
}
