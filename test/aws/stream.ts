import type { AttributeValue, DynamoDB } from '@aws-sdk/client-dynamodb'
import type { DynamoDBStreams, _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams'
import { openDynamoStore } from '../../functions/kernel/store/dynamodb.ts'
import type { Item } from '../../functions/kernel/store/store.ts'
import { REGION } from './services.ts'

/** Reads a table's stream from its beginning. */
export interface StreamReader {
  /** What was written since the last look, in order. */
  read(): Promise<StreamRecord[]>
}

export async function readStream(client: DynamoDBStreams, streamArn: string): Promise<StreamReader> {
  const iterators = new Map<string, string | undefined>()
  async function lookForShards(): Promise<void> {
    const { StreamDescription } = await client.describeStream({ StreamArn: streamArn })
    for (const { ShardId } of StreamDescription?.Shards ?? []) {
      if (iterators.has(ShardId!)) continue
      const { ShardIterator } = await client.getShardIterator({ StreamArn: streamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' })
      iterators.set(ShardId!, ShardIterator)
    }
  }
  await lookForShards()
  return {
    async read() {
      const records: StreamRecord[] = []
      for (const [shard, iterator] of iterators) {
        if (iterator === undefined) continue
        const { Records = [], NextShardIterator } = await client.getRecords({ ShardIterator: iterator })
        records.push(...Records)
        iterators.set(shard, NextShardIterator)
        if (NextShardIterator === undefined) await lookForShards()
      }
      return records
    },
  }
}

/** A record in the form in which a function gets it: times in seconds, where the client has a Date. */
export function toStreamEvent(records: readonly StreamRecord[], eventSourceARN: string) {
  return {
    Records: records.map(({ eventID, eventName, dynamodb }) => ({
      eventID, eventName, eventVersion: '1.1', eventSource: 'aws:dynamodb', awsRegion: REGION, eventSourceARN,
      dynamodb: { ...dynamodb, ApproximateCreationDateTime: (dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1000 },
    })),
  }
}

/** The image of an item in the table's stream, as the store writes it. */
export async function imageOf({ version, ...item }: Item): Promise<Record<string, AttributeValue>> {
  let written: Record<string, AttributeValue> = {}
  const client = { transactWriteItems: async ({ TransactItems }: { TransactItems: { Put: { Item: typeof written } }[] }) => { written = TransactItems[0]!.Put.Item } }
  await openDynamoStore({ client: client as unknown as DynamoDB, table: 'any', now: () => 0 }).write([{ change: 'put', item, expected: version }])
  return written
}

/** What a filter of an event source mapping may say: lists of values at the leaves, and how a text has to end. */
export type Pattern = { [name: string]: Pattern } | readonly (string | { suffix: string })[]

/** Whether a record passes. Every name of the pattern has to be there. */
export function passes(pattern: Pattern, value: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((rule: string | { suffix: string }) => (typeof rule === 'string' ? value === rule : typeof value === 'string' && value.endsWith(rule.suffix)))
  if (typeof value !== 'object' || value === null) return false
  return Object.entries(pattern).every(([name, inner]) => passes(inner as Pattern, (value as Record<string, unknown>)[name]))
}
