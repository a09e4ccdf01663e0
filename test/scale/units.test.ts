import type { ConsumedCapacity, DynamoDB } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTable, openDynamoStore } from '../../functions/kernel/store/dynamodb.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import type { Change, Store } from '../../functions/kernel/store/store.ts'
import { metered, meteredStore } from '../../infra/scale/meter.ts'
import type { DynamoLocal } from '../support/dynamodb-local.ts'
import { dynamoLocalHindrance, startDynamoLocal } from '../support/dynamodb-local.ts'

/** What a call is said to have cost: by the emulator's own count, and by ours. */
interface Bill {
  table: number
  index: number
  calls: number
}

/** The emulator doubles a transaction twice: 4 units for a small item, where DynamoDB takes 2 (its developer guide: capacity of transactions). */
const shareOf = (name: string): number => (name === 'transactWriteItems' ? 1 / 2 : 1)

/** A client that asks of every call what it consumed. */
function counting(client: DynamoDB): { client: DynamoDB; bill: Bill } {
  const bill: Bill = { table: 0, index: 0, calls: 0 }
  const asked = ['getItem', 'query', 'batchGetItem', 'transactWriteItems', 'updateItem', 'deleteItem']
  const note = (share: number, { ConsumedCapacity: consumed }: { ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] }): void => {
    bill.calls++
    for (const { Table, GlobalSecondaryIndexes = {} } of [consumed ?? []].flat()) {
      bill.table += share * (Table?.CapacityUnits ?? 0)
      bill.index += share * Object.values(GlobalSecondaryIndexes).reduce((sum, { CapacityUnits = 0 }) => sum + CapacityUnits, 0)
    }
  }
  const get = (target: DynamoDB, name: string): unknown => {
    const value = target[name as 'getItem']
    if (!asked.includes(name)) return typeof value === 'function' ? value.bind(target) : value
    return async (input: object) => {
      const output = await (value as (input: object) => Promise<{ ConsumedCapacity?: ConsumedCapacity | ConsumedCapacity[] }>).call(target, { ...input, ReturnConsumedCapacity: 'INDEXES' })
      note(shareOf(name), output)
      return output
    }
  }
  return { client: new Proxy(client, { get: (target, name) => get(target, String(name)) }), bill }
}

const hindrance = dynamoLocalHindrance()
if (hindrance) console.error(`DynamoDB Local: ${hindrance}. Our count of units is held against nothing.`)

describe.skipIf(hindrance)('units as DynamoDB counts them', () => {
  let local: DynamoLocal
  let real: Store
  let bill: Bill
  const ours = meteredStore(openMemoryStore())

  beforeAll(async () => {
    local = await startDynamoLocal()
    await createTable(local.client(), 'units')
    const counted = counting(local.client())
    bill = counted.bill
    real = openDynamoStore({ client: counted.client, table: 'units', now: () => 0 })
  }, 40_000)
  afterAll(() => local?.stop())

  /** Does it to both, and gives both bills. */
  async function both(work: (store: Store) => Promise<unknown>): Promise<{ theirs: Bill; ours: Bill }> {
    Object.assign(bill, { table: 0, index: 0, calls: 0 })
    await work(real)
    const { metered: one } = await metered('both', () => work(ours))
    const sum = (inIndex: boolean): number => one.touches.filter((touch) => touch.inIndex === inIndex).reduce((units, { read, write }) => units + read + write, 0)
    return { theirs: { ...bill }, ours: { table: sum(false), index: sum(true), calls: one.trips } }
  }

  const put = (sort: string, chars: number, expected: number | 'any', group?: string): Change =>
    ({ change: 'put', item: { partition: 'w|kind#1', sort, value: 'x'.repeat(chars), ...(group && { index: { partition: `w|kind/${group}`, sort } }) }, expected })

  test.each<[string, (store: Store) => Promise<unknown>]>([
    ['nothing read', (store) => store.get({ partition: 'w|none', sort: 'a' })],
    ['a small one written, on condition', (store) => store.write([put('a', 10, 0)])],
    ['the same without', (store) => store.write([put('b', 10, 'any')])],
    ['three kilobytes without', (store) => store.write([put('c', 3_000, 'any')])],
    ['just a kilobyte with all that is about it', (store) => store.write([put('d', 1_024 - 19, 0)])],
    ['a byte more', (store) => store.write([put('e', 1_025 - 19, 0)])],
    ['several at once', (store) => store.write([put('f', 5_000, 0), put('g', 10, 'any')])],
    ['made smaller: what stood counts', (store) => store.write([put('f', 10, 1)])],
    ['taken away', (store) => store.write([{ change: 'delete', key: { partition: 'w|kind#1', sort: 'c' }, expected: 'any' }])],
    ['nine kilobytes read', async (store) => { await store.write([put('h', 9_000, 'any')]); await store.get({ partition: 'w|kind#1', sort: 'h' }) }],
    ['many small ones read as one', (store) => store.query({ partition: 'w|kind#1', limit: 5 })],
  ])('%s', async (_, work) => {
    const { theirs, ours: own } = await both(work)
    expect(own).toEqual(theirs)
  })

  test('what a condition refuses costs as much as what it takes', async () => {
    // The emulator tells no cost of what it refuses.
    const { theirs, ours: own } = await both((store) => store.write([put('h', 100, 7)]))
    expect([theirs.table, own.table]).toEqual([0, 18])
  })

  test.each<[string, (store: Store) => Promise<unknown>]>([
    ['put into the index', (store) => store.write([put('i', 10, 0, 'one')])],
    ['written again at its place', (store) => store.write([put('i', 500, 1, 'one')])],
    ['moved in it', (store) => store.write([put('i', 10, 2, 'two')])],
    ['looked up in it', (store) => store.query({ partition: 'w|kind/two', byIndex: true })],
  ])('the index: %s', async (_, work) => {
    const { theirs, ours: own } = await both(work)
    expect(own).toEqual(theirs)
  })
})
