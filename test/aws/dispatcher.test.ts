import type { _Record as StreamRecord } from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBStreamEvent, ScheduledEvent, SQSEvent } from 'aws-lambda'
import { describe, expect, test } from 'vitest'
import { publicKeyOf } from '../../functions/claims/envelope.ts'
import { residents } from '../../functions/claims/participants/residents.ts'
import type { Delivery } from '../../functions/kernel/deliveries.ts'
import { deliveries, PULL } from '../../functions/kernel/deliveries.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import type { Change, Store } from '../../functions/kernel/store/store.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { openWorld } from '../../functions/kernel/world.ts'
import type { DispatcherHost } from '../../mocks/hosts/aws/dispatcher.ts'
import { dispatcherHandler } from '../../mocks/hosts/aws/dispatcher.ts'
import { STANDARD_CLIENT, STANDARD_NOW } from '../../mocks/sandbox.ts'
import type { TestParticipant } from '../support/claims.ts'
import { aHeader, aParticipant, claimsSandbox, PAYER, postSealed, PROVIDER, testHost } from '../support/claims.ts'
import { WAITING } from './deployed.ts'
import { openMappings } from './mappings.ts'
import { openQueue } from './services.ts'
import { imageOf, toStreamEvent } from './stream.ts'

const CHECK = '/v1/coverageeligibility/check'
const PUBLIC_URL = 'https://a1.execute-api.ap-south-1.amazonaws.com'
const MINUTE = 60_000

/** A store whose writes appear in a stream, as the table's do. */
function streamed(store: Store) {
  const records: StreamRecord[] = []
  let count = 0
  const note = async (change: Change): Promise<void> => {
    if (change.change !== 'put') return
    const item = { ...change.item, version: 0 }
    records.push({ eventName: 'MODIFY', dynamodb: { SequenceNumber: String(++count), NewImage: await imageOf(item) } } as StreamRecord)
  }
  const write: Store['write'] = async (changes) => {
    const outcome = await store.write(changes)
    if (outcome === 'done') for (const change of changes) await note(change)
    return outcome
  }
  return { store: { ...store, write }, records }
}

/** The hosted sandbox from the table on: what a room wrote comes by the stream, the queue and the clock, and each is on one clock. */
function yard() {
  const hosts = testHost()
  const clock = { now: STANDARD_NOW }
  const { store, records } = streamed(openMemoryStore())
  const sandbox = claimsSandbox({ store, send: hosts.send, now: () => clock.now })
  const queue = openQueue(3)
  const failed: string[] = []
  const host: DispatcherHost = {
    clients: [STANDARD_CLIENT], publicUrl: PUBLIC_URL,
    site: { ...sandbox.site, posted: undefined, failed: (error, where) => void failed.push(`${where}: ${(error as Error).message}`) },
    queue: async (text, delaySeconds) => void queue.send(text, delaySeconds),
  }
  const handler = dispatcherHandler(async () => host)
  let invocations = 0
  const invoke = (event: unknown) => handler(event as DynamoDBStreamEvent, { awsRequestId: `i${++invocations}` })
  const mappings = openMappings({ reader: { read: async () => records.splice(0) }, streamArn: 'arn', filter: WAITING, queue, invoke })
  return {
    sandbox, hosts, clock, queue, failed, host, invoke, mappings, records,
    sweep: () => invoke({ source: 'aws.events' } as ScheduledEvent),
    async pass(ms: number) {
      clock.now += ms
      queue.pass(ms)
      await mappings.drain()
      await mappings.settled()
    },
    async parties() {
      return { provider: await aParticipant(sandbox, PROVIDER), payer: await aParticipant(sandbox, PAYER, { roles: ['10002'], registry: '10004' }) }
    },
    async check({ provider, payer }: { provider: TestParticipant; payer: TestParticipant }) {
      const { status } = await postSealed(sandbox, CHECK, provider, aHeader(sandbox), payer.publicKey)
      expect(status).toBe(202)
    },
    async ledger(world = 'default'): Promise<Delivery[]> {
      const found: Delivery[] = []
      for await (const item of sandbox.site.store.scan(`${world}|delivery#`)) found.push(item.value as unknown as Delivery)
      return found
    },
    /** Owes a call in a world, in so many ms on its clock. */
    async owe(world: string, given: Partial<Delivery>, inMs = 0) {
      const opened = await openWorld(sandbox.site, world, '')
      const id = `${String(opened.now)}-${given.lane ?? world}`
      const delivery: Delivery = { id, state: 'waiting', createdAt: opened.now, dueAt: opened.now + inMs, attempts: [], courier: 'nhcx.delivery', to: PAYER, url: `https://${world}.example/on`, lane: world, ref: id, body: {}, ...given }
      await transact(opened, {}, async (unit) => void unit.create(deliveries, delivery))
    },
  }
}

describe('the dispatcher, woken by the stream', () => {
  test('sends what is due in the same invocation, and what comes of it', async () => {
    const { sandbox, parties, check, mappings, hosts, ledger, queue } = yard()
    const both = await parties()
    await check(both)
    await mappings.settled()
    expect(hosts.got.map(({ url }) => url)).toEqual([`https://1000000018.example${CHECK}`])
    const resident = residents[0]!
    const { publicPem } = await sandbox.site.keys.pair('counterparty-1000003538')
    expect((await postSealed(sandbox, CHECK, both.provider, aHeader(sandbox, { 'x-hcx-recipient_code': resident.code }), publicKeyOf(publicPem))).status).toBe(202)
    await mappings.settled()
    // The resident opened it, did not know the policy, and its answer came back through the exchange.
    expect(hosts.got.map(({ url }) => url)).toEqual([`https://1000000018.example${CHECK}`, 'https://1000000017.example/v1/coverageeligibility/on_check'])
    expect((await ledger()).map(({ state, attempts }) => `${state} ${attempts.length}`)).toEqual((await ledger()).map(() => 'delivered 1'))
    expect([queue.waiting(), mappings.poison]).toEqual([[], []])
  })

  test('what comes of two calls in one invocation is not taken for one', async () => {
    const { sandbox, parties, mappings, hosts, failed, ledger } = yard()
    const { provider } = await parties()
    const { publicPem } = await sandbox.site.keys.pair('counterparty-1000003538')
    for (let thread = 0; thread < 4; thread++) await postSealed(sandbox, CHECK, provider, aHeader(sandbox, { 'x-hcx-recipient_code': residents[0]!.code }), publicKeyOf(publicPem))
    await mappings.settled()
    expect([hosts.got.length, failed, mappings.poison]).toEqual([4, [], []])
    expect((await ledger()).filter(({ state, attempts }) => state !== 'delivered' || attempts.length !== 1)).toEqual([])
  })

  test('five tries a minute apart, by one message each, then the report to the sender', async () => {
    const { parties, check, mappings, hosts, queue, pass, ledger } = yard()
    await check(await parties())
    const well = hosts.answer
    hosts.answer = (url, body) => (url.includes('1000000018') ? new Response('down', { status: 503 }) : well(url, body))
    await mappings.settled()
    for (let minute = 1; minute < 5; minute++) {
      expect([hosts.got.length, queue.waiting().map(({ visibleAt }) => visibleAt)]).toEqual([minute, [minute * MINUTE]])
      await pass(MINUTE - 1)
      expect(hosts.got.length).toBe(minute)
      await pass(1)
    }
    expect(hosts.got.map(({ url }) => url)).toEqual([...Array.from({ length: 5 }, () => `https://1000000018.example${CHECK}`), 'https://1000000017.example/v1/error'])
    expect((await ledger()).map(({ to, state, attempts }) => `${to} ${state} ${attempts.length}`).toSorted()).toEqual([`${PAYER} failed 5`, `${PROVIDER} delivered 1`].toSorted())
    expect([queue.waiting(), queue.dead()]).toEqual([[], []])
  })

  test('one that is due after more than a quarter of an hour has no message: the clock finds it', async () => {
    const { owe, mappings, queue, hosts, pass, sweep } = yard()
    await owe('default', { lane: 'late' }, 901_000)
    await owe('default', { lane: 'soon', url: 'https://soon.example/on' }, 900_000)
    await mappings.settled()
    expect(queue.waiting().map(({ body, visibleAt }) => [JSON.parse(body), visibleAt])).toEqual([[{ world: 'default', lane: 'soon', to: PAYER }, 900_000]])
    await pass(900_000)
    await sweep()
    expect(hosts.got.map(({ url }) => url)).toEqual(['https://soon.example/on'])
    await pass(1_000)
    await sweep()
    expect(hosts.got.map(({ url }) => url)).toEqual(['https://soon.example/on', 'https://default.example/on'])
  })

  test('what waits to be pulled is nobody\'s to send', async () => {
    const { owe, mappings, queue, hosts, sweep, ledger } = yard()
    await owe('default', { url: `${PULL}/v1/x` })
    await mappings.settled()
    await sweep()
    expect([hosts.got, queue.waiting(), (await ledger())[0]!.attempts]).toEqual([[], [], []])
  })

  test('a world\'s own clock says what is due in it', async () => {
    const { sandbox, owe, mappings, queue, hosts } = yard()
    const moved = await sandbox.fetch(new Request('http://localhost/w/ahead/__sandbox/clock', { method: 'POST', body: JSON.stringify({ advanceMs: 7_200_000 }) }))
    expect(moved.status).toBe(200)
    await owe('ahead', { lane: 'now' })
    await owe('ahead', { lane: 'then', url: 'https://then.example/on' }, 30_000)
    await mappings.settled()
    expect([hosts.got.map(({ url }) => url), queue.waiting().map(({ visibleAt }) => visibleAt)]).toEqual([['https://ahead.example/on'], [30_000]])
  })

  test('what it cannot make sense of is reported alone, and keeps nothing else waiting', async () => {
    const { parties, check, records, invoke, hosts, failed } = yard()
    await check(await parties())
    const good = records.splice(0).filter((record) => record.dynamodb?.NewImage?.['ip']?.S?.endsWith('|delivery/due'))
    const broken = [{}, { NewImage: { ip: { S: 'default|delivery/due' } } }, { NewImage: { ip: { S: 'default|delivery/due' }, j: { S: '{' } } }].map((dynamodb, at) => ({ eventName: 'INSERT', dynamodb: { ...dynamodb, SequenceNumber: `bad ${at}` } })) as StreamRecord[]
    expect(await invoke(toStreamEvent([broken[0]!, ...good, ...broken.slice(1)], 'arn'))).toEqual({ batchItemFailures: ['bad 0', 'bad 1', 'bad 2'].map((itemIdentifier) => ({ itemIdentifier })) })
    expect([hosts.got.length, failed.length]).toEqual([1, 3])
  })

  test('the same record again, or twice at once, sends nothing again', async () => {
    const { parties, check, records, invoke, hosts, ledger } = yard()
    await check(await parties())
    const event = toStreamEvent(records.splice(0).filter((record) => record.dynamodb?.NewImage?.['ip']?.S?.endsWith('|delivery/due')).flatMap((record) => [record, record]), 'arn')
    expect(await Promise.all([invoke(event), invoke(event)])).toEqual([{ batchItemFailures: [] }, { batchItemFailures: [] }])
    await invoke(event)
    expect([hosts.got.length, (await ledger()).map(({ state, attempts }) => [state, attempts.length])]).toEqual([1, [['delivered', 1]]])
  })

  test('where the queue does not take a message its record is brought again', async () => {
    const { owe, host, mappings, queue, failed } = yard()
    let refusals = 2
    const take = host.queue
    host.queue = async (...message) => (refusals-- > 0 ? Promise.reject(new Error('no queue')) : take(...message))
    await owe('default', {}, MINUTE)
    await mappings.settled()
    expect([queue.waiting().length, failed, mappings.poison]).toEqual([1, ['dispatcher: no queue', 'dispatcher: no queue'], []])
  })
})

describe('the dispatcher, woken by the queue', () => {
  const message = (messageId: string, body: string) => ({ messageId, body })

  test('a message that is none is reported alone, and in the end lies with the dead', async () => {
    const { owe, invoke, hosts, queue, mappings, records } = yard()
    await owe('default', {})
    records.splice(0)
    const right = JSON.stringify({ world: 'default', lane: 'default', to: PAYER })
    expect(await invoke({ Records: [message('1', '{'), message('2', right), message('3', '{"world":"default"}')] } as SQSEvent)).toEqual({ batchItemFailures: [{ itemIdentifier: '1' }, { itemIdentifier: '3' }] })
    expect(hosts.got.length).toBe(1)
    queue.send('{')
    await mappings.drain()
    expect([queue.waiting(), queue.dead().map(({ body, received }) => [body, received])]).toEqual([[], [['{', 3]]])
  })

  test('one that comes when all is sent, or for a world that is gone, does nothing', async () => {
    const { invoke, hosts, failed } = yard()
    expect(await invoke({ Records: [message('1', JSON.stringify({ world: 'gone', lane: 'x', to: PAYER }))] } as SQSEvent)).toEqual({ batchItemFailures: [] })
    expect([hosts.got, failed]).toEqual([[], []])
  })
})

describe('the dispatcher, woken by the clock', () => {
  test('finds what both forgot, in every world, and one that is broken keeps no other from it', async () => {
    const { owe, host, sweep, hosts, failed, records } = yard()
    const worlds = Array.from({ length: 20 }, (_, at) => `w${String(at).padStart(2, '0')}`)
    for (const world of worlds) await owe(world, {})
    records.splice(0)
    const { get } = host.site.store
    host.site.store = { ...host.site.store, get: async (key) => (key.partition.startsWith('w07|') ? Promise.reject(new Error('unreadable')) : get(key)) }
    await sweep()
    expect(hosts.got.map(({ url }) => new URL(url).host).toSorted()).toEqual(worlds.filter((world) => world !== 'w07').map((world) => `${world}.example`))
    expect(failed.filter((line) => line.includes('w07'))).toEqual(['sweep of w07: unreadable'])
  })
})
