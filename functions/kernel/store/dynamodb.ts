import { createHash } from 'node:crypto'
import type { AttributeValue, BatchGetItemCommandOutput, CancellationReason, CreateTableCommandInput, DynamoDB, TransactWriteItem, UpdateItemCommandInput } from '@aws-sdk/client-dynamodb'
import type { Change, Item, Json, Key, Query, Store } from './store.ts'
import { checkChanges, SORT_BYTES_MAX } from './store.ts'

/** Where the table is. */
export interface DynamoOptions {
  /** Made by the host: only it knows region, endpoint and credentials. The SDK's types alone are used here. */
  client: DynamoDB
  table: string
  /** Epoch ms, real time: DynamoDB's expiry knows no other clock. */
  now(): number
}

type Row = Record<string, AttributeValue>

/** The secondary index. Keys only: the items are then read from the table itself, where reads are consistent. */
const INDEX = 'by-index'
/** DynamoDB takes 2,048 bytes; a longer partition keeps its beginning, for scans, and a digest of the whole. */
const PARTITION_BYTES_MAX = 2048
const PARTITION_CHARS_KEPT = 480
const BATCH_GET_MAX = 100
const BATCH_WRITE_MAX = 25

/**
 * One table for every world and kind of record: `pk` and `sk` the key, `ip` and `is` the place in the index, `v` the
 * version, `j` the value as JSON, `e` the end on the world's clock (ms), `ttl` the end in real time (seconds), `p` the
 * partition where it was too long for `pk`.
 */
export function openDynamoStore({ client, table, now }: DynamoOptions): Store {
  return {
    async get(key) {
      const sk = wellFormed(key.sort)
      if (sk === '' || Buffer.byteLength(sk) > SORT_BYTES_MAX) return undefined
      const { Item: row } = await client.getItem({ TableName: table, Key: { pk: { S: partitionKey(key.partition) }, sk: { S: sk } }, ConsistentRead: true })
      return row && toItem(row)
    },
    query: (query) => (query.byIndex ? queryIndex(client, table, query) : queryTable(client, table, query)),
    async write(changes) {
      checkChanges(changes)
      if (changes.length === 0) return 'done'
      const items = changes.map((change) => toTransactItem(table, change, now()))
      try {
        await (isPlain(changes) ? writePlainly(client, items[0]!) : client.transactWriteItems({ TransactItems: items }))
        return 'done'
      } catch (error) {
        if (isConflict(error)) return 'conflict'
        throw error
      }
    },
    async *scan(partitionPrefix) {
      for await (const row of scanRows(client, table, partitionPrefix)) yield toItem(row)
    },
    async drop(partitionPrefix) {
      const batch: Row[] = []
      for await (const { pk, sk } of scanRows(client, table, partitionPrefix, 'pk, sk')) {
        batch.push({ pk: pk!, sk: sk! })
        if (batch.length === BATCH_WRITE_MAX) await deleteAll(client, table, batch.splice(0))
      }
      if (batch.length > 0) await deleteAll(client, table, batch)
    },
    async close() {
      client.destroy()
    },
  }
}

/** The table as `openDynamoStore` wants it. Expiry on `ttl` is switched on apart from this. */
export function tableDefinition(table: string): CreateTableCommandInput {
  return {
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'ip', 'is'].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }],
    GlobalSecondaryIndexes: [{
      IndexName: INDEX,
      KeySchema: [{ AttributeName: 'ip', KeyType: 'HASH' }, { AttributeName: 'is', KeyType: 'RANGE' }],
      Projection: { ProjectionType: 'KEYS_ONLY' },
    }],
  }
}

/** Makes the table and switches its expiry on; returns when it can be used. Throws where a table of this name stands. */
export async function createTable(client: DynamoDB, table: string): Promise<void> {
  await client.createTable(tableDefinition(table))
  while ((await client.describeTable({ TableName: table })).Table?.TableStatus !== 'ACTIVE') await new Promise((resolve) => setTimeout(resolve, 200))
  await client.updateTimeToLive({ TableName: table, TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true } })
}

async function queryTable(client: DynamoDB, table: string, query: Query): Promise<Item[]> {
  const rows = await queryRows(client, table, query, { partition: 'pk', sort: 'sk' })
  return rows.map(toItem)
}

/**
 * The index alone is read with a delay, and may name an item that has moved on since: what it names is read from the
 * table, and kept if it still stands at that place. An item written a moment ago can still be missing.
 */
async function queryIndex(client: DynamoDB, table: string, query: Query): Promise<Item[]> {
  const named = await queryRows(client, table, query, { partition: 'ip', sort: 'is' })
  const rows = new Map<string, Row>()
  for (let at = 0; at < named.length; at += BATCH_GET_MAX) {
    let keys: Row[] | undefined = named.slice(at, at + BATCH_GET_MAX).map(({ pk, sk }) => ({ pk: pk!, sk: sk! }))
    while (keys && keys.length > 0) {
      const { Responses, UnprocessedKeys }: BatchGetItemCommandOutput = await client.batchGetItem({ RequestItems: { [table]: { Keys: keys, ConsistentRead: true } } })
      for (const row of Responses?.[table] ?? []) rows.set(nameOf(row), row)
      keys = UnprocessedKeys?.[table]?.Keys
    }
  }
  return named.flatMap((name) => {
    const row = rows.get(nameOf(name))
    return row && row['ip']?.S === name['ip']?.S && row['is']?.S === name['is']?.S ? [toItem(row)] : []
  })
}

const nameOf = (row: Row): string => `${row['pk']?.S}\n${row['sk']?.S}`

async function queryRows(client: DynamoDB, table: string, { partition, prefix = '', after = '', limit = Infinity, byIndex }: Query, names: { partition: string; sort: string }): Promise<Row[]> {
  const low = wellFormed(prefix)
  const past = cutSort(wellFormed(after))
  // A key condition takes one comparison of the sort key. After `past` the loop ends at the first key beyond the prefix.
  const byAfter = past !== '' && past.startsWith(low)
  const beyond = past !== '' && !byAfter && Buffer.compare(Buffer.from(past), Buffer.from(low)) > 0
  if (limit <= 0 || beyond || Buffer.byteLength(low) > SORT_BYTES_MAX) return []
  const condition = byAfter ? ' and #s > :s' : low === '' ? '' : ' and begins_with(#s, :s)'
  const rows: Row[] = []
  let start: Row | undefined
  do {
    const page = await client.query({
      TableName: table,
      ...(byIndex ? { IndexName: INDEX } : { ConsistentRead: true }),
      KeyConditionExpression: `#p = :p${condition}`,
      ExpressionAttributeNames: { '#p': names.partition, ...(condition && { '#s': names.sort }) },
      ExpressionAttributeValues: { ':p': { S: partitionKey(partition) }, ...(condition && { ':s': { S: byAfter ? past : low } }) },
      ...(limit !== Infinity && { Limit: limit - rows.length }),
      ExclusiveStartKey: start,
    })
    for (const row of page.Items ?? []) {
      if (!row[names.sort]!.S!.startsWith(low)) return rows
      rows.push(row)
    }
    start = page.LastEvaluatedKey
  } while (start && rows.length < limit)
  return rows
}

async function* scanRows(client: DynamoDB, table: string, partitionPrefix: string, projection?: string): AsyncIterable<Row> {
  const prefix = wellFormed(partitionPrefix)
  let start: Row | undefined
  do {
    const page = await client.scan({
      TableName: table, ConsistentRead: true, ExclusiveStartKey: start, ProjectionExpression: projection,
      ...(prefix && { FilterExpression: 'begins_with(pk, :p)', ExpressionAttributeValues: { ':p': { S: prefix } } }),
    })
    yield* page.Items ?? []
    start = page.LastEvaluatedKey
  } while (start)
}

async function deleteAll(client: DynamoDB, table: string, keys: Row[]): Promise<void> {
  let requests = keys.map((key) => ({ DeleteRequest: { Key: key } }))
  while (requests.length > 0) {
    const { UnprocessedItems } = await client.batchWriteItem({ RequestItems: { [table]: requests } })
    requests = (UnprocessedItems?.[table] ?? []) as typeof requests
  }
}

function toTransactItem(table: string, change: Change, now: number): TransactWriteItem {
  if (change.change === 'put') return toPut(table, change, now)
  const common = { TableName: table, Key: rowKey(change.key) }
  if (change.change === 'delete') return { Delete: { ...common, ...conditionOf(change.expected) } }
  return { ConditionCheck: { ...common, ...conditionOf(change.expected)! } }
}

function toPut(table: string, { item, expected, keepMs }: Change & { change: 'put' }, now: number): TransactWriteItem {
  const key = rowKey(item)
  const values: Row = {
    j: { S: JSON.stringify(item.value) },
    ...(item.index && { ip: { S: partitionKey(item.index.partition) }, is: { S: wellFormed(item.index.sort) } }),
    ...(item.expiresAt !== undefined && { e: { N: String(item.expiresAt) } }),
    ...(keepMs !== undefined && { ttl: { N: String(Math.ceil((now + keepMs) / 1000)) } }),
    ...(key['pk']!.S !== item.partition && { p: { S: item.partition } }),
    ...(item.index && partitionKey(item.index.partition) !== item.index.partition && { x: { S: item.index.partition } }),
  }
  if (expected !== 'any') return { Put: { TableName: table, Item: { ...key, ...values, v: { N: String(expected + 1) } }, ...conditionOf(expected) } }
  // The standing version is not known here: an update counts it on, and takes away what this item no longer has.
  const gone = ['ip', 'is', 'e', 'ttl', 'p', 'x'].filter((name) => !(name in values))
  const names = [...Object.keys(values), ...gone, 'v']
  return {
    Update: {
      TableName: table,
      Key: key,
      UpdateExpression: `set ${Object.keys(values).map((name) => `#${name} = :${name}`).join(', ')}, #v = if_not_exists(#v, :zero) + :one${gone.length > 0 ? ` remove ${gone.map((name) => `#${name}`).join(', ')}` : ''}`,
      ExpressionAttributeNames: Object.fromEntries(names.map((name) => [`#${name}`, name])),
      ExpressionAttributeValues: { ...Object.fromEntries(Object.entries(values).map(([name, value]) => [`:${name}`, value])), ':zero': { N: '0' }, ':one': { N: '1' } },
    },
  }
}

function conditionOf(expected: number | 'any'): { ConditionExpression: string; ExpressionAttributeValues?: Row } | undefined {
  if (expected === 'any') return undefined
  if (expected === 0) return { ConditionExpression: 'attribute_not_exists(pk)' }
  return { ConditionExpression: 'v = :expected', ExpressionAttributeValues: { ':expected': { N: String(expected) } } }
}

/**
 * One change without a condition needs no transaction, which costs twice as much; done twice by the SDK's own retry it comes
 * to the same. With a condition it needs one even alone: the token in it keeps that retry from being a conflict with itself.
 * @internal
 */
export const isPlain = ([first, ...more]: readonly Change[]): boolean => first?.expected === 'any' && more.length === 0

const writePlainly = (client: DynamoDB, { Update, Delete }: TransactWriteItem): Promise<unknown> => (Update ? client.updateItem(Update as UpdateItemCommandInput) : client.deleteItem(Delete!))

/** A condition that did not hold, or another transaction at the same items: either way the caller reads again. */
function isConflict(error: unknown): boolean {
  const { name, CancellationReasons = [] } = error as { name?: string; CancellationReasons?: CancellationReason[] }
  if (name === 'TransactionConflictException') return true
  if (name !== 'TransactionCanceledException') return false
  const codes = CancellationReasons.map((reason) => reason.Code ?? 'None').filter((code) => code !== 'None')
  return codes.length > 0 && codes.every((code) => code === 'ConditionalCheckFailed' || code === 'TransactionConflict')
}

const rowKey = ({ partition, sort }: Key): Row => ({ pk: { S: partitionKey(partition) }, sk: { S: wellFormed(sort) } })

/** DynamoDB refuses text with half a surrogate pair; SQLite puts the same sign in its place. */
const wellFormed = (text: string): string => text.toWellFormed()

/** No stored key is longer, so nothing lies between an overlong key and its beginning but what lies after both. */
function cutSort(sort: string): string {
  if (Buffer.byteLength(sort) <= SORT_BYTES_MAX) return sort
  return Buffer.from(sort).subarray(0, SORT_BYTES_MAX).toString('utf8').replace(/\uFFFD+$/, '')
}

function partitionKey(partition: string): string {
  const whole = wellFormed(partition)
  if (Buffer.byteLength(whole) <= PARTITION_BYTES_MAX) return whole
  return `${wellFormed(whole.slice(0, PARTITION_CHARS_KEPT))}…${createHash('sha256').update(whole).digest('base64url')}`
}

function toItem(row: Row): Item {
  const item: Item = { partition: row['p']?.S ?? row['pk']!.S!, sort: row['sk']!.S!, version: Number(row['v']!.N), value: JSON.parse(row['j']!.S!) as Json }
  if (row['ip'] && row['is']) item.index = { partition: row['x']?.S ?? row['ip'].S!, sort: row['is'].S! }
  if (row['e']) item.expiresAt = Number(row['e'].N)
  return item
}
