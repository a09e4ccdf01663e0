import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createTable, openDynamoStore } from '../../functions/kernel/store/dynamodb.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import type { DynamoLocal } from '../support/dynamodb-local.ts'
import { dynamoLocalHindrance, startDynamoLocal } from '../support/dynamodb-local.ts'
import { deliveryContract } from './deliver.contract.ts'
import { storeContract } from './store.contract.ts'
import { raceContract } from './store.races.ts'

describe('maps', () => {
  const store = openMemoryStore()
  storeContract(() => store, { modelRuns: 200 })
  raceContract(() => store)
  deliveryContract(() => store, { runs: 100, threads: 1_000 })
})

describe('SQLite in memory', () => {
  const store = openSqliteStore(':memory:')
  storeContract(() => store, { modelRuns: 200 })
  raceContract(() => store)
  deliveryContract(() => store, { runs: 20, threads: 100 })
})

describe('SQLite file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rehearsal-store-'))
  const path = join(folder, 'world.sqlite')
  const store = openSqliteStore(path)
  afterAll(async () => {
    await store.close()
    rmSync(folder, { recursive: true })
  })
  storeContract(() => store, { modelRuns: 100 })
  raceContract(() => store)
  deliveryContract(() => store, { runs: 40, threads: 1_000 })

  test('another process finds what was written', async () => {
    await store.write([{ change: 'put', item: { partition: 'shared', sort: 'a', value: 1 }, expected: 0 }])
    const other = openSqliteStore(path)
    expect(await other.get({ partition: 'shared', sort: 'a' })).toMatchObject({ value: 1, version: 1 })
    await other.close()
  })
})

const hindrance = dynamoLocalHindrance()
if (hindrance) process.stderr.write(`\nNOT RUN: the store contract on DynamoDB Local: ${hindrance}\n`)

test.runIf(hindrance)('DynamoDB Local can run', () => {
  expect(process.env['CI'], `DynamoDB Local must run in CI: ${hindrance}`).toBeFalsy()
})

describe.skipIf(hindrance)(`DynamoDB Local${hindrance ? ` (not run: ${hindrance})` : ''}`, () => {
  const now = Date.UTC(2040, 0, 1)
  let local: DynamoLocal
  let store: Store
  beforeAll(async () => {
    local = await startDynamoLocal()
    await createTable(local.client(), 'contract')
    store = openDynamoStore({ client: local.client(), table: 'contract', now: () => now })
  }, 60_000)
  afterAll(async () => {
    await store?.close()
    await local?.stop()
  })
  storeContract(() => store, { modelRuns: 25 })
  raceContract(() => store)
  deliveryContract(() => store, { runs: 2, threads: 40 })

  test('the expiry is in real seconds, from the real clock and what is to be kept', async () => {
    const key = { partition: 'ttl', sort: 'a' }
    const stored = async (): Promise<unknown> => (await local.client().getItem({ TableName: 'contract', Key: { pk: { S: 'ttl' }, sk: { S: 'a' } } })).Item?.['ttl']
    await store.write([{ change: 'put', item: { ...key, value: 1, expiresAt: 7 }, expected: 0, keepMs: 1_500 }])
    expect(await stored()).toEqual({ N: String(now / 1000 + 2) })
    await store.write([{ change: 'put', item: { ...key, value: 2 }, expected: 'any' }])
    expect(await stored()).toBeUndefined()
    expect((await local.client().describeTimeToLive({ TableName: 'contract' })).TimeToLiveDescription).toMatchObject({ AttributeName: 'ttl' })
  })

  test('a fault that is no lost race is thrown, not taken for one', async () => {
    const absent = openDynamoStore({ client: local.client(), table: 'no-such-table', now: () => now })
    await expect(absent.write([{ change: 'put', item: { partition: 'p', sort: 's', value: 1 }, expected: 0 }])).rejects.toThrow('non-existent table')
  })
})
