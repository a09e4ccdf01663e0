import type { Change, Item } from '../../functions/kernel/store/store.ts'

/** What DynamoDB lets one partition do in a second, however large the table (its developer guide: best practices, partition keys). */
export const PARTITION_UNITS = { read: 3_000, write: 1_000 }

const READ_BYTES = 4_096
const WRITE_BYTES = 1_024
/** A transaction prepares and commits. */
const IN_TRANSACTION = 2
const PAGE_BYTES = 1_048_576

type Stored = Omit<Item, 'version'>

const bytes = (text: string): number => Buffer.byteLength(text)
/** A number takes a byte for two digits and one more. */
const numberBytes = (digits: number): number => Math.ceil(digits / 2) + 1

/** An item as the table counts it: names and values of its attributes, as `store/dynamodb.ts` writes them. */
export function itemBytes({ partition, sort, value, index, expiresAt }: Stored, forgotten: boolean): number {
  const key = 4 + bytes(partition) + bytes(sort)
  const place = index ? 4 + bytes(index.partition) + bytes(index.sort) : 0
  const ends = (expiresAt === undefined ? 0 : 1 + numberBytes(13)) + (forgotten ? 3 + numberBytes(10) : 0)
  return key + place + ends + 1 + bytes(JSON.stringify(value)) + 1 + numberBytes(2)
}

/** Its entry in the index, which has keys only. */
export const entryBytes = ({ partition, sort, index }: Stored): number => 8 + bytes(partition) + bytes(sort) + bytes(index!.partition) + bytes(index!.sort)

export const strongRead = (size: number): number => Math.max(1, Math.ceil(size / READ_BYTES))
export const lateRead = (size: number): number => strongRead(size) / 2
export const pagesOf = (size: number): number => Math.max(1, Math.ceil(size / PAGE_BYTES))

/** The larger of what stood and what comes. `plain`: outside of a transaction. */
export function writeUnits(change: Change, standing: Stored | undefined, plain: boolean): number {
  const before = standing ? itemBytes(standing, false) : 0
  const after = change.change === 'put' ? itemBytes(change.item, change.keepMs !== undefined) : 0
  return Math.max(1, Math.ceil(Math.max(before, after) / WRITE_BYTES)) * (plain ? 1 : IN_TRANSACTION)
}

/** What a change does to the index: entries taken away and entries put, each a write of its own. None where the place stays: nothing else stands there. */
export function entryWrites(change: Change, standing: Stored | undefined): { partition: string; units: number }[] {
  const before = standing?.index && standing
  const after = change.change === 'put' && change.item.index ? change.item : undefined
  if (change.change === 'require') return []
  if (before?.index?.partition === after?.index?.partition && before?.index?.sort === after?.index?.sort) return []
  // Doubled as the table's own: the emulator does so, no page of the service says it, and the dearer reading is the safe one.
  return [before, after].flatMap((item) => (item ? [{ partition: item.index!.partition, units: Math.ceil(entryBytes(item) / WRITE_BYTES) * IN_TRANSACTION }] : []))
}
