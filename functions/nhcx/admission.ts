import { clientOfToken } from '../kernel/clients.ts'
import type { Operation } from '../kernel/operation.ts'
import type { Refusal } from '../kernel/outcome.ts'
import type { Admission } from '../kernel/room.ts'
import type { Unit } from '../kernel/unit.ts'
import { acknowledgedAt } from '../claims/stamps.ts'

/** Calls that read the session token on `Authorization` alone; every other reads `bearer_auth`. nha-in/docs: catalogue/nhcx/concepts/session-token */
const ON_AUTHORIZATION = /\/biometric\/|\/notification\/subscribe$/

const UNAUTHORISED = 'Sender is not authorized to execute the operation'

/**
 * Lets a call in by its session token. Refuses NHCX-401 for one that is absent, without `Bearer `, unknown in this world or
 * run out, or that came in the other header; then NHCX-1005 for a call of the participant service without Accept
 * (nha-in/docs: current/doc/documents/Common Mistakes while implementing through NHCX, 6). Inferred: that order, and that
 * any Accept will do that JSON fits.
 */
export async function admit(unit: Unit, operation: Operation, request: Request): Promise<Admission> {
  if (operation.session === 'none') return { clientId: '' }
  const header = ON_AUTHORIZATION.test(operation.path) ? 'authorization' : 'bearer_auth'
  const [, token] = /^Bearer\s+(\S+)$/i.exec((request.headers.get(header) ?? '').trim()) ?? []
  const client = token && (await clientOfToken(unit, token))
  if (!client) return unauthorised(unit, header, `No session token of this world on ${header} that is still valid`)
  if (operation.path.includes('/participanthcxservice/') && !/json|\*\/\*/i.test(request.headers.get('accept') ?? '')) return { refusal: 'NHCX-1005', field: 'Accept', rule: 'Accept: application/json is mandatory here' }
  return { clientId: client.value.clientId }
}

/** Recorded text of the 401 (nha-in/docs: current/doc/documents/FAQs, Q20). */
export function unauthorised(unit: Unit, field: string, rule: string): Refusal<'NHCX-401'> {
  return { refusal: 'NHCX-401', field, rule, text: UNAUTHORISED, echo: { timestamp: acknowledgedAt(unit.now) } }
}
