import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams'
import { expect, test } from 'vitest'
import { WAITING } from './deployed.ts'
import { openMappings } from './mappings.ts'
import { openQueue } from './services.ts'
import { passes } from './stream.ts'

/* The stand-ins for AWS must be no kinder than AWS. */

const recordOf = (number: string, place = 'w|delivery/due', eventName = 'INSERT') => ({ eventName, dynamodb: { SequenceNumber: number, ...(eventName !== 'REMOVE' && { NewImage: { ip: { S: place } } }) } }) as StreamRecord

test('a filter lets through what it names, and nothing that lacks it', () => {
  expect([recordOf('1'), recordOf('1', 'w|delivery/due', 'MODIFY')].map((record) => passes(WAITING, record))).toEqual([true, true])
  const others = [recordOf('1', 'w|delivery/done'), recordOf('1', 'w|delivery/due', 'REMOVE'), { eventName: 'INSERT', dynamodb: { NewImage: { pk: { S: 'w|delivery/due' } } } }, { eventName: 'INSERT' }]
  expect(others.map((record) => passes(WAITING, record))).toEqual([false, false, false, false])
})

test('a batch is brought again from the first record that failed, and poison is put aside after three tries', async () => {
  const pages = [[recordOf('1'), recordOf('2', 'w|delivery/done'), recordOf('3'), recordOf('4')]]
  const brought: string[][] = []
  const { settled, poison } = openMappings({
    reader: { read: async () => pages.shift() ?? [] }, streamArn: 'arn', filter: WAITING, queue: openQueue(1),
    invoke: async (event) => {
      const numbers = (event as { Records: StreamRecord[] }).Records.map(({ dynamodb }) => dynamodb!.SequenceNumber!)
      brought.push(numbers)
      return { batchItemFailures: numbers.includes('3') ? [{ itemIdentifier: '3' }] : [] }
    },
  })
  await settled()
  expect(brought).toEqual([['1', '3', '4'], ['3', '4'], ['3', '4'], ['4']])
  expect(poison.map(({ dynamodb }) => dynamodb?.SequenceNumber)).toEqual(['3'])
})

test('a message is seen when its delay is over, comes again while it fails, and is dead after so many times', async () => {
  const queue = openQueue(2)
  expect(() => queue.send('too late', 901)).toThrow('DelaySeconds 901')
  queue.send('now')
  queue.send('later', 60)
  const seen: string[][] = []
  const { drain } = openMappings({
    reader: { read: async () => [] }, streamArn: 'arn', filter: WAITING, queue,
    invoke: async (event) => {
      const records = (event as { Records: { messageId: string; body: string }[] }).Records
      seen.push(records.map(({ body }) => body))
      if (records.some(({ body }) => body === 'now')) throw new Error('broken')
      return { batchItemFailures: [] }
    },
  })
  await drain()
  queue.pass(59_999)
  await drain()
  queue.pass(1)
  await drain()
  expect(seen).toEqual([['now'], ['now'], ['later']])
  expect([queue.waiting(), queue.dead().map(({ body, received }) => [body, received])]).toEqual([[], [['now', 2]]])
})
