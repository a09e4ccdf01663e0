import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent, ScheduledEvent, SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { z } from 'zod'
import { DEFAULT_WORLD } from '../../../functions/kernel/address.ts'
import type { Delivery } from '../../../functions/kernel/deliveries.ts'
import { actAt, PULL } from '../../../functions/kernel/deliveries.ts'
import { openDispatch } from '../../../functions/kernel/dispatch.ts'
import { guardedSend } from '../../../functions/kernel/guarded-send.ts'
import type { LambdaHost } from '../../../functions/kernel/lambda.ts'
import { openedOnce } from '../../../functions/kernel/lambda.ts'
import { openLambdaHost } from '../../../functions/kernel/lambda-host.ts'
import type { Settings } from '../../../functions/kernel/world.ts'
import { readClock, WORLDS } from '../../../functions/kernel/world.ts'
import { rooms } from '../../sandbox.ts'

/** What the dispatcher's function brings: `site.send` reaches outside. */
export interface DispatcherHost extends LambdaHost {
  publicUrl: string
  /** Puts a text on the retry queue, to be seen after so many seconds. */
  queue(text: string, delaySeconds: number): Promise<void>
}

export type DispatcherEvent = DynamoDBStreamEvent | SQSEvent | ScheduledEvent

/** What a message of the retry queue says: look at this lane now. */
const retry = z.object({ world: z.string(), lane: z.string(), to: z.string() })

/** SQS delays no longer; the schedule finds what is due later. */
const DELAY_SECONDS_MAX = 900
const WORLDS_AT_ONCE = 8

/**
 * Sends what the sandbox owes, woken by three: the table's stream for a delivery that was written, the retry queue for one
 * that is due now, the clock each minute for whatever both forgot. Each change of a delivery is one record, and a record due
 * later is one message, so messages do not multiply.
 */
export function dispatcherHandler(open: () => Promise<DispatcherHost>): (event: DispatcherEvent, context: { awsRequestId: string }) => Promise<DynamoDBBatchResponse | SQSBatchResponse> {
  const hosted = openedOnce(async () => {
    const host = await open()
    const dispatch = openDispatch(host, rooms)
    const look = (invocation: string, { world, lane, to }: z.output<typeof retry>) => dispatch({ world, publicUrl: addressOf(host, world), invocation, owed: [{ lane, to }], sweep: false })
    return { host, look, sweep: (invocation: string, world: string) => dispatch({ world, publicUrl: addressOf(host, world), invocation }) }
  })

  return async (event, { awsRequestId }) => {
    const { host, look, sweep } = await hosted()
    if (!('Records' in event)) {
      await sweepAll(host, (world) => sweep(awsRequestId, world))
      return { batchItemFailures: [] }
    }
    const tell = (error: unknown, name: string): { itemIdentifier: string } => {
      host.site.failed?.(error, 'dispatcher')
      return { itemIdentifier: name }
    }
    const failures = await Promise.all(event.Records.map(async (record) => {
      try {
        if ('messageId' in record) await look(awsRequestId, retry.parse(JSON.parse(record.body)))
        else await meet(host, record, (lane) => look(awsRequestId, lane))
        return []
      } catch (error) {
        return [tell(error, 'messageId' in record ? record.messageId : (record.dynamodb?.SequenceNumber ?? ''))]
      }
    }))
    return { batchItemFailures: failures.flat() }
  }
}

/** Of the default world the address is the API's own; any other has its name in the path. */
const addressOf = ({ publicUrl }: DispatcherHost, world: string): string => (world === DEFAULT_WORLD ? publicUrl : `${publicUrl}/w/${world}`)

/** A delivery as it now stands in the table: sent, or put by until it is due. */
async function meet(host: DispatcherHost, { dynamodb }: DynamoDBRecord, look: (lane: z.output<typeof retry>) => Promise<unknown>): Promise<void> {
  const image = dynamodb?.NewImage
  const [world] = (image?.['ip']?.S ?? '').split('|')
  const delivery = JSON.parse(image?.['j']?.S ?? 'null') as Delivery | null
  if (!world || !delivery) throw new Error('A record of the stream is no delivery')
  const at = actAt(delivery)
  if (at === undefined || (delivery.url.startsWith(PULL) && delivery.answerBy === undefined)) return
  const { lane, to } = delivery
  const waits = Math.ceil((at - (await clockOf(host, world))) / 1000)
  if (waits <= 0) await look({ world, lane, to })
  else if (waits <= DELAY_SECONDS_MAX) await host.queue(JSON.stringify({ world, lane, to }), waits)
}

/** Epoch ms on a world's clock; where the world is gone, on the machine's. */
async function clockOf({ site }: DispatcherHost, world: string): Promise<number> {
  const standing = await site.store.get({ partition: `${world}|world`, sort: 'settings' })
  return standing ? readClock(site, standing.value as unknown as Settings) : site.now()
}

/** One world that cannot be swept keeps no other from it. */
async function sweepAll({ site }: DispatcherHost, sweep: (world: string) => Promise<unknown>): Promise<void> {
  const worlds = (await site.store.query({ partition: WORLDS, byIndex: true })).map((item) => item.index!.sort)
  for (let at = 0; at < worlds.length; at += WORLDS_AT_ONCE) {
    await Promise.all(worlds.slice(at, at + WORLDS_AT_ONCE).map((world) => sweep(world).catch((error: unknown) => site.failed?.(error, `sweep of ${world}`))))
  }
}

/** By its environment: as a room's function, and `REHEARSAL_RETRY_QUEUE` (URL), `REHEARSAL_PUBLIC_URL`. */
async function openDispatcherHost(): Promise<DispatcherHost> {
  const { REHEARSAL_RETRY_QUEUE: queueUrl, REHEARSAL_PUBLIC_URL: publicUrl } = process.env
  if (!queueUrl || !publicUrl) throw new Error('REHEARSAL_RETRY_QUEUE and REHEARSAL_PUBLIC_URL are needed')
  const [host, { SQS }] = await Promise.all([openLambdaHost(), import('@aws-sdk/client-sqs')])
  const sqs = new SQS({})
  return {
    ...host, publicUrl: publicUrl.replace(/\/$/, ''),
    site: { ...host.site, send: guardedSend() },
    async queue(text, delaySeconds) {
      await sqs.sendMessage({ QueueUrl: queueUrl, MessageBody: text, DelaySeconds: delaySeconds })
    },
  }
}

export const handler = dispatcherHandler(openDispatcherHost)
