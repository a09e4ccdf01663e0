import { acknowledgedAt } from '../claims/stamps.ts'
import { clientOfToken } from '../kernel/clients.ts'
import type { Operation } from '../kernel/operation.ts'
import type { Refusal } from '../kernel/outcome.ts'
import type { Admission } from '../kernel/room.ts'
import type { Unit } from '../kernel/unit.ts'

/**
 * Lets a call in. The residents' own doors take no token: the exchange stands before them. The hooks of the dummy payer and of PMJAY
 * take a client's session token on `bearer_auth`; those of PMJAY `Accept: application/json` besides.
 * Refuses NHCX-401 and NHCX-1005. nha-in/docs: catalogue/changelog/facts/nhcx-adjudicator.json
 */
export async function admit(unit: Unit, operation: Operation, request: Request): Promise<Admission> {
  if (operation.session === 'none') return { clientId: '' }
  const [, token] = /^Bearer\s+(\S+)$/i.exec((request.headers.get('bearer_auth') ?? '').trim()) ?? []
  const client = token && (await clientOfToken(unit, token))
  if (!client) return refused(unit, 'NHCX-401', 'bearer_auth', 'No session token of this world on bearer_auth that is still valid')
  const wantsAccept = operation.headers !== undefined && 'Accept' in operation.headers.shape
  if (wantsAccept && !/json|\*\/\*/i.test(request.headers.get('accept') ?? '')) return refused(unit, 'NHCX-1005', 'Accept', 'Accept: application/json is mandatory here')
  return { clientId: client.value.clientId }
}

const refused = (unit: Unit, refusal: string, field: string, rule: string): Refusal => ({ refusal, field, rule, echo: { timestamp: acknowledgedAt(unit.now) } })
