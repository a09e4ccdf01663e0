import { z } from 'zod'
import type { Doc, Kind } from '../kernel/records.ts'
import type { Unit } from '../kernel/unit.ts'

/** What a resident can be told to do wrongly. The first three at its door, the rest in what it sends. */
export const FAULTS = [
  'refuse-delivery', 'receipt-200', 'receipt-without-ids',
  'silent', 'late', 'no-acknowledgement', 'bad-jwe', 'wrong-correlation', 'wrong-certificate', 'invalid-fhir', 'sealed-error', 'redirect',
] as const
export type Fault = (typeof FAULTS)[number]
export const DOOR_FAULTS: readonly Fault[] = ['refuse-delivery', 'receipt-200', 'receipt-without-ids']

export const misbehaviour = z.strictObject({
  fault: z.enum(FAULTS),
  /** How many deliveries or messages it spoils; it is gone after the last. */
  times: z.int().min(1).max(1_000).default(1),
  /** Of a leg: `/v1/preauth/on_submit`; empty: any. At the door that of what comes. */
  path: z.string().default(''),
  /** Of `late`. */
  ms: z.int().min(0).max(366 * 86_400_000).default(0),
  /** Of `redirect`: the participant named. */
  to: z.string().default(''),
})
export type Misbehaviour = z.output<typeof misbehaviour>

export interface Misbehaviours {
  resident: string
  waiting: Misbehaviour[]
}

export const misbehaviours: Kind<Misbehaviours> = { name: 'counterparty-misbehaviour', id: ({ resident }) => resident }

/** Takes what spoils this message, and counts it; the record is written with whatever comes of it. */
export async function takeMisbehaviours(unit: Unit, resident: string, path: string, atDoor: boolean): Promise<Misbehaviour[]> {
  const doc = await unit.get(misbehaviours, resident)
  if (!doc) return []
  const meant = (entry: Misbehaviour): boolean => DOOR_FAULTS.includes(entry.fault) === atDoor && (entry.path === '' || entry.path === path)
  const taken = doc.value.waiting.filter(meant)
  if (taken.length > 0) countDown(unit, doc, taken)
  return taken
}

function countDown(unit: Unit, doc: Doc<Misbehaviours>, taken: Misbehaviour[]): void {
  const waiting = doc.value.waiting.map((entry) => (taken.includes(entry) ? { ...entry, times: entry.times - 1 } : entry)).filter(({ times }) => times > 0)
  unit.save(doc, { ...doc.value, waiting })
}
