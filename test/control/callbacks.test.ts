import { createPrivateKey } from 'node:crypto'
import { expect, test } from 'vitest'
import { open } from '../../functions/claims/envelope.ts'
import { participants } from '../../functions/claims/participants/record.ts'
import { residents, toParticipant } from '../../functions/claims/participants/residents.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import { aHeader, aParticipant, claimsSandbox, PAYER, postSealed, PROVIDER, receipt } from '../support/claims.ts'
import { answer, controlYard, INTERVAL_MS, recorder } from '../support/deliveries.ts'

interface Shown {
  id: string
  ref: string
  state: string
  attempts: { try: number; url: string; at: number; status: number; latencyMs: number; body: string; verdict: string }[]
}
interface Taken {
  id: string
  try: number
  method: string
  path: string
  headers: Record<string, string>
  body: unknown
  answerBy: number
}

type Control = ReturnType<typeof controlYard>
const ledger = async ({ pull }: Control, query = ''): Promise<Shown[]> => (await pull('GET', `/callbacks${query}`)).body['callbacks'] as Shown[]
const waiting = async ({ pull }: Control, query = '?to=somebody'): Promise<Taken[]> => (await pull('GET', `/callbacks/waiting${query}`)).body['callbacks'] as Taken[]
const refs = (found: Shown[]): string[] => found.map(({ ref }) => ref)

test('a wrong question is refused with its field; a call that is unknown, over or not taken is left as it is', async () => {
  const control = controlYard(recorder().send)
  await control.owe([{ ref: 'a' }, { ref: 'b', lane: 'b', url: 'pull:/b' }])
  const [a, b] = await ledger(control)
  await control.pull('POST', '/callbacks/deliver')
  const refused = async (method: string, path: string, body?: unknown) => {
    const answered = await control.pull(method, path, body)
    const { field, message } = answered.body['error'] as { field: string; message: string }
    // The words for what a schema refuses are zod's.
    return [answered.status, field, ...(answered.status === 422 ? [] : [message])]
  }
  expect(await refused('GET', '/callbacks?state=lost')).toEqual([422, 'state'])
  expect(await refused('GET', '/callbacks?limit=501')).toEqual([422, 'limit'])
  expect(await refused('GET', '/callbacks/none')).toEqual([404, 'id', 'No call of this world has that id'])
  expect(await refused('POST', '/callbacks/none/drop')).toEqual([404, 'id', 'No call of this world has that id'])
  expect(await refused('POST', `/callbacks/${a!.id}/retry`)).toEqual([409, 'id', 'It is over: delivered'])
  expect(await refused('POST', `/callbacks/${a!.id}/answer`, { status: 202 })).toEqual([409, 'id', 'It is over: delivered'])
  expect(await refused('POST', `/callbacks/${b!.id}/answer`, { status: 202 })).toEqual([409, 'id', 'Nobody has taken it'])
  expect(await refused('POST', `/callbacks/${b!.id}/answer`, { status: 42 })).toEqual([422, 'status'])
  expect(await refused('GET', '/callbacks/waiting')).toEqual([422, 'to'])
  expect(await refused('PUT', '/callbacks/mode', { to: '1000009999@hcx', mode: 'pull' })).toEqual([404, 'to', 'No participant of this world has that code'])
  expect(await refused('PUT', '/callbacks/mode', { to: residents[0]!.code, mode: 'pull' })).toEqual([409, 'to', 'The sandbox itself plays this one'])
})

test('the ledger tells every attempt, and is searched and paged', async () => {
  const { send } = recorder((ref, nth) => {
    if (ref === 'a' && nth === 1) throw new Error('connect ECONNREFUSED')
    return answer(ref === 'b' ? 200 : 202, ref === 'b' ? 'OK' : '')
  })
  const control = controlYard(send)
  await control.owe([{ ref: 'a', lane: 'a', correlation: 'x' }, { ref: 'b', lane: 'b', to: 'other', headers: { 'x-kept': '1' } }, { ref: 'c', lane: 'c', correlation: 'x', dueAt: STANDARD_NOW + 1e9 }, { ref: 'd', lane: 'd', url: 'pull:/d' }])
  expect((await control.pull('POST', '/callbacks/deliver')).body).toEqual({ tries: 2 })
  await control.pull('POST', '/clock', { advanceMs: INTERVAL_MS })
  const all = await ledger(control)
  expect(refs(all)).toEqual(['a', 'b', 'c', 'd'])
  expect(all[0]).toEqual({
    id: all[0]!.id, state: 'delivered', courier: 'test', to: 'somebody', url: 'https://a.example/a', lane: 'a', ref: 'a', correlation: 'x', createdAt: STANDARD_NOW, dueAt: STANDARD_NOW + INTERVAL_MS,
    attempts: [
      { try: 1, url: 'https://a.example/a', at: STANDARD_NOW, status: 0, latencyMs: 0, body: 'connect ECONNREFUSED', verdict: 'not 202 but 0' },
      { try: 2, url: 'https://a.example/a', at: STANDARD_NOW + INTERVAL_MS, status: 202, latencyMs: 0, body: '', verdict: 'accepted' },
    ],
  })
  expect(refs(await ledger(control, '?to=somebody'))).toEqual(['a', 'c', 'd'])
  expect(refs(await ledger(control, '?state=waiting'))).toEqual(['b', 'c', 'd'])
  expect(refs(await ledger(control, '?to=somebody&state=delivered'))).toEqual(['a'])
  expect(refs(await ledger(control, '?correlation=x&courier=test'))).toEqual(['a', 'c'])
  expect(refs(await ledger(control, '?ref=b'))).toEqual(['b'])
  const [first] = await ledger(control, '?limit=1')
  expect(refs(await ledger(control, `?after=${first!.id}&limit=2`))).toEqual(['b', 'c'])
  expect((await control.pull('GET', `/callbacks/${all[1]!.id}`)).body).toEqual({ ...all[1], headers: { 'x-kept': '1' }, body: { ref: 'b' } })
})

test('more than a page of the ledger is read, in order, whatever has become of each', async () => {
  const control = controlYard(recorder((ref) => answer(Number(ref) % 3 === 0 ? 500 : 202)).send)
  const names = Array.from({ length: 250 }, (_, at) => String(at))
  await control.owe(names.map((ref) => ({ ref, lane: ref })))
  await control.office.deliver('default')
  expect(refs(await ledger(control, '?limit=500'))).toEqual(names)
  expect(refs(await ledger(control, '?limit=500&state=waiting'))).toEqual(names.filter((ref) => Number(ref) % 3 === 0))
  expect(refs(await ledger(control, '?to=somebody&limit=500&state=delivered'))).toHaveLength(166)
})

test('a move of the clock makes each try at its own time', async () => {
  const { sent, send } = recorder((ref) => answer(ref === 'down' ? 500 : 202))
  const control = controlYard(send)
  await control.owe([{ ref: 'down' }, { ref: 'behind' }, { ref: 'later', lane: 'two', dueAt: STANDARD_NOW + 90_000 }])
  expect(await control.pull('POST', '/clock', { advanceMs: 3_600_000 })).toMatchObject({ body: { now: STANDARD_NOW + 3_600_000, frozen: false } })
  expect(sent).toEqual(['down', 'down', 'later', 'down', 'down', 'down', 'behind'])
  const [down, behind, later] = await ledger(control)
  expect(down!.attempts.map(({ at }) => at - STANDARD_NOW)).toEqual([0, 1, 2, 3, 4].map((minutes) => minutes * INTERVAL_MS))
  expect([down!.state, behind!.attempts[0]!.at - STANDARD_NOW, later!.attempts[0]!.at - STANDARD_NOW]).toEqual(['failed', 4 * INTERVAL_MS, 90_000])
})

test('a clock that stands still is moved so too, and stands at the end; one that runs is never set back on the way', async () => {
  const { send } = recorder(() => answer(500))
  const frozen = controlYard(send)
  await frozen.owe([{ ref: 'a' }])
  await frozen.pull('POST', '/clock', { advanceMs: INTERVAL_MS, frozen: true })
  expect((await frozen.pull('POST', '/clock', { advanceMs: INTERVAL_MS })).body).toMatchObject({ now: STANDARD_NOW + 2 * INTERVAL_MS, frozen: true })
  expect((await ledger(frozen))[0]!.attempts).toHaveLength(3)

  // Each call takes 40 s of real time, more than the whole move.
  const slow = controlYard(async () => {
    slow.clock.now += 40_000
    return answer(500)
  })
  await slow.owe([{ ref: 'a' }, { ref: 'b', lane: 'b', dueAt: STANDARD_NOW + 5_000 }])
  expect((await slow.pull('POST', '/clock', { advanceMs: 10_000 })).body['now']).toBeGreaterThanOrEqual(STANDARD_NOW + 90_000)
  const ats = (await ledger(slow)).flatMap(({ attempts }) => attempts.map(({ at }) => at))
  expect(Math.max(...ats)).toBeLessThanOrEqual((await slow.pull('GET', '/clock')).body['now'] as number)
})

test('a waiting call is made due, or lost: then those behind it go', async () => {
  const { sent, send } = recorder((ref, nth) => answer(ref === 'c' || nth > 1 ? 202 : 500))
  const control = controlYard(send, { atOnce: true })
  await control.owe([{ ref: 'a' }, { ref: 'b' }, { ref: 'c' }])
  await control.office.settled()
  const [a, b] = await ledger(control)
  expect((await control.pull('POST', `/callbacks/${a!.id}/retry`)).body).toMatchObject({ ref: 'a', dueAt: STANDARD_NOW })
  await control.office.settled()
  expect(sent).toEqual(['a', 'a', 'b'])
  expect((await control.pull('POST', `/callbacks/${b!.id}/drop`)).body).toMatchObject({ ref: 'b', state: 'dropped' })
  await control.office.settled()
  expect(sent).toEqual(['a', 'a', 'b', 'c'])
  expect((await control.consequences()).map(({ id }) => id)).toEqual(['a', 'c'])
})

test('one that is lost while it is under way comes to nothing', async () => {
  const control: Control = controlYard(async () => {
    const [a] = await ledger(control)
    await control.pull('POST', `/callbacks/${a!.id}/drop`)
    return answer(202)
  })
  await control.owe([{ ref: 'a' }])
  await control.office.deliver('default')
  expect((await ledger(control))[0]).toMatchObject({ state: 'dropped', attempts: [] })
  expect(await control.consequences()).toEqual([])
})

test('who listens nowhere pulls: the first of each lane, whole; his answer counts as an HTTP response does', async () => {
  const control = controlYard(undefined, { atOnce: true })
  await control.owe([{ ref: 'a1', lane: 'a', url: 'pull:/v1/claim/on_submit', headers: { 'x-kept': '1' } }, { ref: 'a2', lane: 'a', url: 'pull:' }, { ref: 'b1', lane: 'b', url: 'pull:/b', dueAt: STANDARD_NOW + 5_000 }, { ref: 'c1', to: 'else', lane: 'c', url: 'pull:/c' }])
  const [a1, ...more] = await waiting(control)
  expect(a1).toEqual({
    id: a1!.id, to: 'somebody', try: 1, method: 'POST', path: '/v1/claim/on_submit', headers: { 'content-type': 'application/json', 'x-kept': '1', 'x-token': 'for a1' }, body: { ref: 'a1' }, answerBy: STANDARD_NOW + 30_000,
  })
  expect(more).toEqual([])
  expect(await waiting(control)).toEqual([])
  control.clock.now += 2_000
  expect((await control.pull('POST', `/callbacks/${a1!.id}/answer`, { status: 200, body: { wrong: true } })).body).toMatchObject({ state: 'waiting', dueAt: STANDARD_NOW + 2_000 + INTERVAL_MS, attempts: [{ try: 1, status: 200, latencyMs: 2_000, body: '{"wrong":true}', verdict: 'not 202 but 200' }] })
  expect(await waiting(control)).toEqual([])
  control.clock.now += INTERVAL_MS
  const again = await waiting(control)
  expect(again.map(({ try: nth, body, path }) => [nth, body, path])).toEqual([[2, { ref: 'a1' }, '/v1/claim/on_submit'], [1, { ref: 'b1' }, '/b']])
  expect((await control.pull('POST', `/callbacks/${a1!.id}/answer`, { status: 202, body: 'taken' })).body).toMatchObject({ state: 'delivered' })
  expect(await waiting(control)).toMatchObject([{ path: '/', body: { ref: 'a2' } }])
  expect(await control.consequences()).toEqual([{ id: 'a1', delivered: 1, failed: 0 }])
})

test.each([
  ['the next look', async (control: Control) => void (control.clock.now += 30_000)],
  ['a delivery', async (control: Control) => { control.clock.now += 30_000; await control.pull('POST', '/callbacks/deliver') }],
  ['a move of the clock', async (control: Control) => void (await control.pull('POST', '/clock', { advanceMs: 30_000 }))],
])('what is taken and not answered in time has failed at %s; a late answer counts for none', async (_, pass) => {
  const control = controlYard(undefined)
  await control.owe([{ ref: 'a', url: 'pull:/a' }])
  const [taken] = await waiting(control)
  await pass(control)
  expect(await control.pull('POST', `/callbacks/${taken!.id}/answer`, { status: 202 })).toMatchObject({ status: 409, body: { error: { field: 'id' } } })
  expect(await waiting(control)).toEqual([])
  expect(await ledger(control)).toMatchObject([{ state: 'waiting', attempts: [{ status: 0, latencyMs: 30_000, body: 'Taken, and not answered within 30 s', verdict: 'not 202 but 0' }] }])
  expect(await control.consequences()).toEqual([])
})

test('five times taken and never answered: a move of the clock alone does not take it, so it fails only as often as it was taken', async () => {
  const control = controlYard(undefined)
  await control.owe([{ ref: 'a', url: 'pull:/a' }])
  for (let nth = 1; nth <= 5; nth++) {
    expect(await waiting(control)).toMatchObject([{ try: nth }])
    await control.pull('POST', '/clock', { advanceMs: 3_600_000 })
  }
  expect(await ledger(control)).toMatchObject([{ state: 'failed' }])
  expect(await control.consequences()).toEqual([{ id: 'a', delivered: 0, failed: 1 }])
})

test('`wait` holds the answer until a call is there', async () => {
  const control = controlYard(undefined)
  let slept = 0
  control.site.sleep = async (ms) => {
    control.clock.now += ms
    if ((slept += ms) === 1_000) await control.owe([{ ref: 'a', url: 'pull:/a' }])
  }
  expect(await waiting(control, '?to=somebody&wait=30')).toMatchObject([{ body: { ref: 'a' } }])
  expect(slept).toBe(1_000)
  expect(await waiting(control, '?to=somebody&wait=1')).toEqual([])
  expect(slept).toBe(2_000)
})

test('a participant is switched to be pulled, and back to an address', async () => {
  const control = controlYard(undefined)
  const code = '1000000018@hcx'
  const endpoint = async () => transact(await control.post.open(), {}, async (unit) => (await unit.get(participants, '1000000018'))?.value.endpointUrl)
  await transact(await control.post.open(), {}, async (unit) => void unit.create(participants, { ...toParticipant(residents[0]!, ''), code, endpointUrl: 'https://old.example' }))
  expect(await control.pull('PUT', '/callbacks/mode', { to: code, mode: 'pull' })).toEqual({ status: 200, body: { to: code, mode: 'pull', endpointUrl: 'pull:' } })
  expect(await endpoint()).toBe('pull:')
  expect(await control.pull('PUT', '/callbacks/mode', { to: code, mode: 'push' })).toMatchObject({ status: 422, body: { error: { field: 'endpointUrl' } } })
  expect(await control.pull('PUT', '/callbacks/mode', { to: code, mode: 'push', endpointUrl: 'ftp://a.example' })).toMatchObject({ status: 422, body: { error: { field: 'endpointUrl' } } })
  expect(await control.pull('PUT', '/callbacks/mode', { to: code, mode: 'push', endpointUrl: 'http://localhost:8080/hcx/' })).toMatchObject({ status: 200, body: { endpointUrl: 'http://localhost:8080/hcx' } })
  expect(await endpoint()).toBe('http://localhost:8080/hcx')
})

test('a payer who pulls has a whole exchange: he takes the request, gives the receipt, and the exchange has it delivered', async () => {
  const sandbox = claimsSandbox({ delivery: 'at-once' })
  const provider = await aParticipant(sandbox, PROVIDER)
  const payer = await aParticipant(sandbox, PAYER, { roles: ['10002'], registry: '10004' })
  const pull = async (method: string, path: string, body?: unknown) => (await (await sandbox.fetch(new Request(`http://localhost/__sandbox${path}`, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }))).json()) as Record<string, unknown>
  await pull('PUT', '/callbacks/mode', { to: PAYER, mode: 'pull' })
  const header = aHeader(sandbox)
  expect((await postSealed(sandbox, '/v1/preauth/submit', provider, header, payer.publicKey, { hello: 'payer' })).status).toBe(202)
  const [{ id, path, headers, body }] = (await pull('GET', `/callbacks/waiting?to=${PAYER}&wait=5`))['callbacks'] as [Taken]
  expect([path, headers['bearer_auth']]).toEqual(['/v1/preauth/submit', expect.stringMatching(/^Bearer ey/)])
  const { payload } = body as { payload: string }
  expect(JSON.parse((await open(payload, createPrivateKey(payer.privatePem)))!.plain)).toEqual({ hello: 'payer' })
  expect(await pull('POST', `/callbacks/${id}/answer`, { status: 202, body: await receipt({ payload }).json() })).toMatchObject({ state: 'delivered', correlation: header['x-hcx-correlation_id'], attempts: [{ verdict: 'accepted' }] })
  expect((await pull('GET', `/callbacks?correlation=${header['x-hcx-correlation_id']}&state=delivered`))['callbacks']).toHaveLength(1)
  await sandbox.close()
})
