import { numberOf } from '../../claims/participants/record.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { TreatmentCase } from '../cases/case.ts'
import { caseKey } from '../cases/context.ts'
import { cases } from '../cases/record.ts'

/** A hospital's case with a payer, by the hospital's own number, or by the payer's where it quotes that. */
export async function findCase(unit: Unit, payer: string, provider: string, number: string): Promise<Doc<TreatmentCase> | undefined> {
  if (number === '') return undefined
  const own = await unit.get(cases, caseKey(payer, provider, number))
  if (own) return own
  const quoted = await unit.find(cases, 'reference', `${payer}#${number}`)
  return quoted && numberOf(quoted.value.provider) === numberOf(provider) ? quoted : undefined
}

/** For who acts on a payer's side: whoever's it is. Of several hospitals' alike numbers the newest. */
export async function caseNumbered(unit: Unit, payer: string, number: string): Promise<Doc<TreatmentCase> | undefined> {
  const byReference = await unit.find(cases, 'reference', `${payer}#${number}`)
  if (byReference) return byReference
  const named = await unit.list(cases, 'number', `${payer}#${number}`, { limit: 50 })
  return named.toSorted((one, other) => other.value.updatedAt - one.value.updatedAt)[0]
}

/** By the correlation id of the request that waits. */
export async function caseOnThread(unit: Unit, payer: string, correlationId: string): Promise<Doc<TreatmentCase> | undefined> {
  const [doc] = await unit.list(cases, 'thread', `${payer}#${correlationId}`, { limit: 1 })
  return doc
}

/** Takes the outcome into the store: a case that is new, or one that changed. */
export function keepCase(unit: Unit, doc: Doc<TreatmentCase> | undefined, state: TreatmentCase | undefined): void {
  if (!state) return
  if (!doc) unit.create(cases, state)
  else if (state !== doc.value) unit.save(doc, state)
}
