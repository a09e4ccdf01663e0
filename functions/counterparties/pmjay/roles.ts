/** Who of the scheme can hold a case. nha-in/docs: catalogue/changelog/facts/nhcx-adjudicator.json */
export const ROLES = ['PPD-Trust', 'CEX-Trust', 'CPD-Trust', 'Medical Audit Committee', 'ACO-Trust', 'SHA-Trust', 'Claim Review Committee'] as const
export type Role = (typeof ROLES)[number]

/** What an action leads to: the next role, a verdict, or nothing yet. */
export type RoleMove = { to: Role } | { verdict: 'approve' | 'reject' | 'query' } | { stays: true }

export interface RoleDesk {
  /** As the call spells it, exactly. */
  usecase: 'PREAUTH' | 'CLAIM' | 'Medical Audit Committee' | 'Claim Review Committee'
  actions: Readonly<Record<string, RoleMove>>
}

/**
 * The roles in the order a recorded run met them (PPD Approve, CEX Forward, CPD cpdApprove, ACO Approve, SHA Approve).
 * Inferred: what Pending and iQuery do, and where the two committees stand: the run met neither.
 */
export const desks: Readonly<Record<Role, RoleDesk>> = {
  'PPD-Trust': { usecase: 'PREAUTH', actions: { Approve: { verdict: 'approve' }, Reject: { verdict: 'reject' }, Query: { verdict: 'query' } } },
  'CEX-Trust': { usecase: 'CLAIM', actions: { Forward: { to: 'CPD-Trust' } } },
  'CPD-Trust': { usecase: 'CLAIM', actions: { cpdApprove: { to: 'ACO-Trust' }, cpdReject: { verdict: 'reject' }, Pending: { verdict: 'query' } } },
  'Medical Audit Committee': { usecase: 'Medical Audit Committee', actions: { Approve: { to: 'ACO-Trust' }, Reject: { verdict: 'reject' }, iQuery: { verdict: 'query' } } },
  'ACO-Trust': { usecase: 'CLAIM', actions: { Approve: { to: 'SHA-Trust' }, Reject: { verdict: 'reject' }, Pending: { stays: true } } },
  'SHA-Trust': { usecase: 'CLAIM', actions: { Approve: { verdict: 'approve' }, Reject: { verdict: 'reject' }, Pending: { stays: true } } },
  'Claim Review Committee': { usecase: 'Claim Review Committee', actions: { Approve: { verdict: 'approve' }, Reject: { verdict: 'reject' }, Pending: { stays: true } } },
}

/** Who holds a request first. */
export function firstRole(leg: 'preauth' | 'claim' | 'task'): Role {
  if (leg === 'preauth') return 'PPD-Trust'
  return leg === 'claim' ? 'CEX-Trust' : 'Claim Review Committee'
}

/** Where an action takes a case; `audits`: the Medical Audit Committee stands between CPD and ACO. */
export function roleMove(role: Role, action: string, audits: boolean): RoleMove | undefined {
  const { actions } = desks[role]
  const move = Object.hasOwn(actions, action) ? actions[action] : undefined
  return audits && role === 'CPD-Trust' && move && 'to' in move ? { to: 'Medical Audit Committee' } : move
}
