import { findParticipant } from '../../claims/participants/register.ts'
import type { Link } from '../../claims/policies/record.ts'
import { links } from '../../claims/policies/record.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import type { Reply } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { updateAbhaNumber } from './operations.ts'

/** So many change places at once: their pointers must fit into one write. */
const CHANGED_MAX = 20

/** Puts the real ABHA number into the caller's links that bear the placeholder. What is wrong is told under 200. */
export async function replaceAbha(unit: Unit, clientId: string, { dummyAbha, realAbha }: BodyOf<typeof updateAbhaNumber>): Promise<Reply<AnswerOf<typeof updateAbhaNumber>>> {
  if (!/^\d{14}$/.test(realAbha)) return { answer: { errorMessage: 'Invalid ABHA number' } }
  const bearing = await unit.list(links, 'abha', dummyAbha)
  const own: Doc<Link>[] = []
  for (const doc of bearing) if (own.length < CHANGED_MAX && (await isOf(unit, clientId, doc.value))) own.push(doc)
  if (own.length === 0) return { answer: { errorMessage: 'No records found with the requested ABHA number' } }
  for (const doc of own) unit.save(doc, { ...doc.value, abha: realAbha, updatedAt: unit.now })
  return { answer: { successMessage: 'ABHA number updated successfully' } }
}

async function isOf(unit: Unit, clientId: string, { payer, policies }: Link): Promise<boolean> {
  const parties = await Promise.all([payer, ...policies.map(({ processing }) => processing)].map((code) => findParticipant(unit, code)))
  return parties.some((party) => party?.value.clientId === clientId)
}
