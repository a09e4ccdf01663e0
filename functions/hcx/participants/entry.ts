import { drawFrom } from '../../kernel/draw.ts'
import type { Doc, Kind } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import { digestOf } from '../../kernel/world.ts'
import type { Participant } from '../../claims/participants/record.ts'
import { numberOf } from '../../claims/participants/record.ts'

/** What the platform knows of a participant beyond the exchange's register: his user. */
export interface Entry {
  /** What the register files the code under. */
  number: string
  /** Of the user that owns the record: `osOwner`, and the subject of his tokens. */
  ownerId: string
  /** Digest; empty: none set. */
  passwordDigest: string
  /** Grows with every password: tokens of an earlier one are dead. */
  epoch: number
}

const entries: Kind<Entry> = {
  name: 'hcx-entry',
  id: ({ number }) => number,
  unique: ({ ownerId }) => [['owner', ownerId]],
}

/** Salted by the code, so that equal passwords differ at rest. */
export const passwordDigest = (code: string, password: string): string => digestOf(`${numberOf(code)}\n${password}`)

/** The platform's entry of a participant; of one that it has nothing of, an empty one that stands in no store. */
export async function findEntry(unit: Unit, { code }: Pick<Participant, 'code'>): Promise<Doc<Entry>> {
  const number = numberOf(code)
  return (await unit.get(entries, number)) ?? unit.seed(entries, { number, ownerId: drawFrom('hcx-owner', number).uuid('user'), passwordDigest: '', epoch: 0 })
}

export const entryOf = async (unit: Unit, participant: Pick<Participant, 'code'>): Promise<Entry> => (await findEntry(unit, participant)).value

/** Makes the user of a participant findable by its id. */
export async function openUser(unit: Unit, participant: Pick<Participant, 'code'>): Promise<void> {
  const entry = await findEntry(unit, participant)
  unit.save(entry, entry.value)
}

/** By the id of its user; only those that were written are found so. */
export const entryOfOwner = (unit: Unit, ownerId: string): Promise<Doc<Entry> | undefined> => unit.find(entries, 'owner', ownerId)

/** Sets the password and ends what stood by the one before. */
export function setPassword(unit: Unit, entry: Doc<Entry>, password: string): void {
  const { value } = entry
  unit.save(entry, { ...value, passwordDigest: passwordDigest(value.number, password), epoch: value.epoch + 1 })
}
