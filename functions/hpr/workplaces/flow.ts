import type { Outcome } from '../../kernel/outcome.ts'
import { isRefusal, refuse } from '../../kernel/outcome.ts'
import type { Account } from '../../nhpr/accounts.ts'
import type { Facility } from '../../nhpr/facilities/record.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import type { Verdict } from '../offices/flow.ts'
import { verify } from '../offices/flow.ts'
import type { Professional } from '../professional/record.ts'
import { noted, pending } from '../professional/record.ts'

export interface WorkStatus {
  facility: Pick<Facility, 'facilityId' | 'managerHprId'>
  managerHprId: string
  status: string
}

const VERDICTS: ReadonlyMap<string, Verdict> = new Map([['approved', 'verify'], ['rejected', 'reject']])
const UPDATED = 'Work status updated successfully'

/**
 * A facility's manager confirms or refuses that a professional works there, which decides the work verification.
 * Refuses HIS-2076 (neither approved nor rejected), HIS-1105 (another's facility), HIS-1121 (not his current place of work),
 * HIS-1108 (decided so already). Inferred: all of it but the names of the fields.
 */
export function decideWork(professional: Professional, { facility, managerHprId, status }: WorkStatus, contact: Pick<Account, 'mobile' | 'email'>, now: number): Outcome<Professional, string, HisCode> {
  const verdict = VERDICTS.get(status.toLowerCase())
  if (!verdict) return refuse(professional, 'HIS-2076', { field: 'status', rule: 'Neither approved nor rejected' })
  if (managerHprId !== facility.managerHprId) return refuse(professional, 'HIS-1105', { field: 'managerHprId', rule: 'Another manages this facility' })
  if (!professional.workplaces.some(({ facilityId, isCurrent }) => isCurrent && facilityId === facility.facilityId)) {
    return refuse(professional, 'HIS-1121', { field: 'facilityId', rule: 'The professional does not work there by his own word' })
  }
  const reason = verdict === 'reject' ? `The manager of ${facility.facilityId} says otherwise` : ''
  const { state, reply, effects } = verify(professional, { office: 'work', verdict, reason }, contact, now)
  return isRefusal(reply) ? refuse(professional, 'HIS-1108', { field: 'status', rule: reply.rule }) : { state, reply: { answer: UPDATED }, effects }
}

export interface Relinked {
  facilityId: string
  hprId: string
  status: string
  message: string
  errorStatus: null
}

const ACTIONS: ReadonlyMap<string, 'relinked' | 'delinked'> = new Map([['RELINK', 'relinked'], ['DELINK', 'delinked']])

/**
 * Ends a declared place of work or takes it up again; either way the work has to be verified anew.
 * Refuses HIS-1059 (another action), HIS-1121 (never declared), HIS-1108 (it is so already). Inferred: all of it but the names of the fields.
 */
export function relink(professional: Professional, { facilityId, action }: { facilityId: string; action: string }, now: number): Outcome<Professional, Relinked, HisCode> {
  const what = ACTIONS.get(action.toUpperCase())
  if (!what) return refuse(professional, 'HIS-1059', { field: 'action', rule: 'Neither RELINK nor DELINK' })
  const isCurrent = what === 'relinked'
  const standing = professional.workplaces.find((place) => place.facilityId === facilityId)
  if (!standing) return refuse(professional, 'HIS-1121', { field: 'facilityId', rule: 'He never declared this facility' })
  if (standing.isCurrent === isCurrent) return refuse(professional, 'HIS-1108', { field: 'action', rule: `The facility is ${what} already` })
  const state: Professional = {
    ...professional, workVerification: pending(now), history: noted(professional.history, { at: now, what, note: facilityId }),
    workplaces: professional.workplaces.map((place) => (place === standing ? { ...place, isCurrent } : place)),
  }
  return { state, reply: { answer: { facilityId, hprId: professional.hprIdNumber, status: 'success', message: `Professional ${what} successfully`, errorStatus: null } }, effects: [] }
}
