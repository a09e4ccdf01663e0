import { AsyncLocalStorage } from 'node:async_hooks'
import { isPlain } from '../../functions/kernel/store/dynamodb.ts'
import type { Change, Item, Key, Query, Store } from '../../functions/kernel/store/store.ts'
import { entryBytes, entryWrites, itemBytes, lateRead, pagesOf, strongRead, writeUnits } from './units.ts'

/** What one request did to one partition of the table or of its index. */
export interface Touch {
  partition: string
  inIndex: boolean
  read: number
  write: number
}

/** One request, or one round of deliveries. */
export interface Metered {
  /** The operation's id, or what it was instead. */
  label: string
  touches: Touch[]
  /** Calls of DynamoDB, one after the other or side by side. */
  trips: number
  /** It owes a call: what the table's stream would wake the dispatcher for. */
  owes: boolean
}

const running = new AsyncLocalStorage<Metered>()

export const DELIVERY = 'delivery'
export const UNNAMED = 'no operation'

/** Runs the work and gives what it did, whatever else runs beside it. */
export async function metered<T>(label: string, work: () => Promise<T>): Promise<{ result: T; metered: Metered }> {
  const one: Metered = { label, touches: [], trips: 0, owes: false }
  return { result: await running.run(one, work), metered: one }
}

/** Names a request by its operation, once that is known. What a delivery or a lever calls in its turn is theirs. */
export function relabel(label: string): void {
  const one = running.getStore()
  if (one && one.label === UNNAMED) one.label = label
}

const DUE = '|delivery/due'

/** A store that notes what each call would be in DynamoDB, done as `store/dynamodb.ts` does it. */
export function meteredStore(inner: Store): Store {
  const note = (trips: number, touches: Touch[]): void => {
    const one = running.getStore()
    if (!one) return
    one.trips += trips
    one.touches.push(...touches)
  }
  const ofTable = (partition: string, read: number, write: number): Touch => ({ partition, inIndex: false, read, write })
  const ofIndex = (partition: string, read: number, write: number): Touch => ({ partition, inIndex: true, read, write })

  async function standingAt(changes: Change[]): Promise<(Item | undefined)[]> {
    return Promise.all(changes.map((change) => inner.get(keyOf(change))))
  }

  return {
    ...inner,
    async get(key) {
      const item = await inner.get(key)
      note(1, [ofTable(key.partition, strongRead(item ? itemBytes(item, true) : 0), 0)])
      return item
    },
    async query(query) {
      const items = await inner.query(query)
      note(...(query.byIndex ? indexQuery(query, items) : tableQuery(query, items)))
      return items
    },
    async write(changes) {
      const standing = await standingAt(changes)
      const written = await inner.write(changes)
      // One that does not hold costs as much.
      note(1, changes.flatMap((change, at) => [
        ofTable(keyOf(change).partition, 0, writeUnits(change, standing[at], isPlain(changes))),
        ...entryWrites(change, standing[at]).map(({ partition, units }) => ofIndex(partition, 0, units)),
      ]))
      const one = running.getStore()
      if (one && written === 'done' && changes.some((change) => change.change === 'put' && change.item.index?.partition.endsWith(DUE))) one.owes = true
      return written
    },
  }

  function tableQuery({ partition }: Query, items: Item[]): [number, Touch[]] {
    const size = items.reduce((sum, item) => sum + itemBytes(item, true), 0)
    return [pagesOf(size), [ofTable(partition, strongRead(size), 0)]]
  }

  /** The entries, and then the items they name, each by its key. */
  function indexQuery({ partition }: Query, items: Item[]): [number, Touch[]] {
    const entries = items.reduce((sum, item) => sum + entryBytes(item), 0)
    return [pagesOf(entries) + Math.ceil(items.length / 100), [ofIndex(partition, lateRead(entries), 0), ...items.map((item) => ofTable(item.partition, strongRead(itemBytes(item, true)), 0))]]
  }
}

const keyOf = (change: Change): Key => (change.change === 'put' ? change.item : change.key)
