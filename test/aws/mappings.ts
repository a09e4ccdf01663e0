import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams'
import type { Message, Queue } from './services.ts'
import { ACCOUNT, REGION } from './services.ts'
import type { Pattern, StreamReader } from './stream.ts'
import { passes, toStreamEvent } from './stream.ts'

export interface MappingNeeds {
  reader: StreamReader
  streamArn: string
  filter: Pattern
  queue: Queue
  /** Gives what the function answered; rejects where it failed. */
  invoke(event: unknown): Promise<unknown>
}

/** What brings the dispatcher its events: a stream and a queue, each with reports of what failed in a batch. */
export interface Mappings {
  /** There may be something in the stream. It is read beside whatever else goes on. */
  look(): void
  /** Resolves when the stream has been read to its end, and what was in it was dealt with. */
  settled(): Promise<void>
  /** Brings what can be seen in the queue by now. */
  drain(): Promise<void>
  /** Records that were tried too often. */
  poison: readonly StreamRecord[]
}

const BATCH_MAX = 100
const TRIES_MAX = 3

export function openMappings({ reader, streamArn, filter, queue, invoke }: MappingNeeds): Mappings {
  const poison: StreamRecord[] = []
  let reading: Promise<void> = Promise.resolve()
  let asked = false

  async function bring(records: readonly StreamRecord[]): Promise<void> {
    let left = records
    for (let tries = 1; left.length > 0; tries++) {
      const failed = await failuresOf(invoke(toStreamEvent(left, streamArn)))
      if (failed.length === 0) return
      // From the first that failed on, all are brought again.
      const from = failed === ALL ? 0 : left.findIndex(({ dynamodb }) => failed.includes(dynamodb!.SequenceNumber!))
      left = left.slice(from)
      if (tries < TRIES_MAX) continue
      poison.push(left[0]!)
      left = left.slice(1)
      tries = 0
    }
  }

  async function readOn(): Promise<void> {
    asked = false
    for (let records = await reader.read(); records.length > 0; records = await reader.read()) {
      const passed = records.filter((record) => passes(filter, record))
      for (let at = 0; at < passed.length; at += BATCH_MAX) await bring(passed.slice(at, at + BATCH_MAX))
    }
  }

  const look = (): void => {
    if (asked) return
    asked = true
    reading = reading.then(readOn)
  }

  return {
    poison, look,
    settled() {
      look()
      return reading
    },
    async drain() {
      for (let messages = queue.take(); messages.length > 0; messages = queue.take()) {
        const failed = await failuresOf(invoke(toQueueEvent(messages)))
        for (const message of messages) if (failed === ALL || failed.includes(message.id)) queue.giveBack(message)
      }
    },
  }
}

/** The function failed as a whole. */
const ALL: readonly string[] = ['*']

async function failuresOf(answering: Promise<unknown>): Promise<readonly string[]> {
  try {
    const { batchItemFailures = [] } = ((await answering) ?? {}) as { batchItemFailures?: { itemIdentifier: string }[] }
    return batchItemFailures.map(({ itemIdentifier }) => itemIdentifier)
  } catch {
    return ALL
  }
}

function toQueueEvent(messages: readonly Message[]) {
  return {
    Records: messages.map(({ id, body, received }) => ({
      messageId: id, receiptHandle: id, body, messageAttributes: {}, md5OfBody: '', eventSource: 'aws:sqs', eventSourceARN: `arn:aws:sqs:${REGION}:${ACCOUNT}:retries`, awsRegion: REGION,
      attributes: { ApproximateReceiveCount: String(received), SentTimestamp: '0', SenderId: ACCOUNT, ApproximateFirstReceiveTimestamp: '0' },
    })),
  }
}
