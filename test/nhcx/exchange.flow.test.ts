import { createPrivateKey, createPublicKey } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { SealingHeader } from '../../functions/claims/envelope.ts'
import { open, readHeader, seal } from '../../functions/claims/envelope.ts'
import type { Incoming } from '../../functions/claims/exchange/flow.ts'
import { acceptAnswer, acceptRequest, pickThread, retire } from '../../functions/claims/exchange/flow.ts'
import { bodyFor, dialectOf, pathFor } from '../../functions/claims/exchange/forward.ts'
import { checkHeader, fieldsOf, isTime } from '../../functions/claims/exchange/header.ts'
import { receiptFault } from '../../functions/claims/exchange/receipts.ts'
import type { Thread } from '../../functions/claims/exchange/record.ts'
import { threads } from '../../functions/claims/exchange/record.ts'
import type { Leg } from '../../functions/claims/legs.ts'
import { legs, pairedWith } from '../../functions/claims/legs.ts'
import { acceptHcxAnswer, acceptHcxRequest, acceptPlainError } from '../../functions/hcx/exchange/flow.ts'
import type { Participant } from '../../functions/claims/participants/record.ts'
import { testKey } from '../support/claims.ts'

const uuid = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`
const HOSPITAL = '1@hcx'
const PAYER = '2@hcx'
const OTHER = '3@hcx'

interface Step {
  leg: Leg
  from: string
  to: string
  correlation: number
  call: number
  status: string
  clear: boolean
}

/** Two kinds of exchange, so that answers often meet a request, and at times the other's. */
const exchanged = legs.filter(({ family }) => family === 'preauth' || family === 'claim')
/** Mostly the same two, so that some answers are right. */
const party = fc.constantFrom(HOSPITAL, HOSPITAL, PAYER, PAYER, OTHER)
const steps = fc.array(fc.record<Step>({
  leg: fc.constantFrom(...exchanged), from: party, to: party, correlation: fc.nat(1), call: fc.nat(3),
  status: fc.constantFrom('request.initiated', 'response.partial', 'response.complete', 'response.error', 'response.redirect'), clear: fc.boolean(),
}), { minLength: 20, maxLength: 60, size: 'max' })

const incoming = ({ leg, from, to, correlation, call, status, clear }: Step, now: number, dialect: Incoming['dialect'] = 'nhcx'): Incoming => ({
  leg, dialect, clear, now,
  fields: { sender: from, recipient: to, apiCallId: uuid(100 + call), correlationId: uuid(correlation), workflowId: '', timestamp: '', status, abhaId: '', useCase: '', redirectTo: '' },
})

const docOf = (value: Thread) => ({ kind: threads, id: threads.id(value), version: 1, value })

/** What may become of a thread: nothing is reopened, nothing is counted on what is over, no request is lost. */
function expectLegal(before: Thread | undefined, after: Thread): void {
  for (const [at, hop] of after.hops.entries()) {
    const was = before?.hops[at]
    if (was?.state === 'closed' || was?.state === 'retired') expect(hop).toEqual(was)
    if (was) expect([hop.opener, hop.responder, hop.family, hop.apiCallId, hop.openedAt]).toEqual([was.opener, was.responder, was.family, was.apiCallId, was.openedAt])
    expect(hop.answers - (was?.answers ?? 0)).toBeLessThanOrEqual(1)
    expect(hop.endedAt === undefined).toBe(hop.state === 'open')
  }
  expect(after.hops.length).toBeGreaterThanOrEqual(before?.hops.length ?? 0)
}

test('any sequence of legs leaves a legal thread: one request a correlation id, answers from whom it went to, none after the last', () => {
  fc.assert(fc.property(steps, (sequence) => {
    const held = new Map<string, Thread>()
    for (const [at, step] of sequence.entries()) {
      const coming = incoming(step, at)
      const found = step.leg.kind === 'request' ? held.get(coming.fields.correlationId) : pickThread([...held.values()].map(docOf), coming.fields)?.value
      const { state, reply } = (step.leg.kind === 'request' ? acceptRequest : acceptAnswer)(found, coming)
      if ('refusal' in reply) {
        expect(state).toBe(found)
        if (step.leg.kind === 'request') expect([reply.refusal, found === undefined]).toEqual(['NHCX-1006', false])
        continue
      }
      expectLegal(found, state!)
      const [hop] = state!.hops
      expect(state!.hops).toHaveLength(1)
      if (step.leg.kind === 'answer') expect([hop!.opener, hop!.responder, hop!.family]).toEqual([step.to, step.from, step.leg.family])
      held.set(state!.correlationId, state!)
    }
  }), { numRuns: 500 })
})

test('in the generic protocol too, whatever is passed on, redirected or told in clear', () => {
  const roles: Record<string, Participant['roles']> = { [HOSPITAL]: ['10001'], [PAYER]: ['10002'], [OTHER]: ['10002'] }
  const partyOf = (code: string) => ({ code, roles: roles[code] }) as Participant
  fc.assert(fc.property(steps, (sequence) => {
    let thread: Thread | undefined
    for (const [at, step] of sequence.entries()) {
      const coming = incoming({ ...step, correlation: 0 }, at, 'hcx')
      const parties = { sender: partyOf(step.from), recipient: partyOf(step.to) }
      const before = thread
      if (step.leg.kind === 'answer' && step.clear) thread = acceptPlainError(thread, coming) ?? thread
      else {
        const { state, reply } = (step.leg.kind === 'request' ? acceptHcxRequest : acceptHcxAnswer)(thread, { ...coming, clear: false }, parties)
        if ('refusal' in reply) expect(state).toBe(before)
        thread = state
      }
      if (thread && thread !== before) for (const [nth, was] of (before?.hops ?? []).entries()) expect([thread.hops[nth]!.opener, thread.hops[nth]!.apiCallId]).toEqual([was.opener, was.apiCallId])
    }
  }))
})

test('a thread that is given up takes nothing more', () => {
  const preauth = legs.find(({ path }) => path === '/v1/preauth/submit')!
  const step: Step = { leg: preauth, from: HOSPITAL, to: PAYER, correlation: 1, call: 1, status: 'request.initiated', clear: false }
  const gone = retire(acceptRequest(undefined, incoming(step, 1)).state!, 2)
  expect(gone.hops[0]).toMatchObject({ state: 'retired', endedAt: 2 })
  expect(retire(gone, 3)).toEqual(gone)
  expect(acceptRequest(gone, incoming(step, 4)).reply).toMatchObject({ refusal: 'NHCX-1006' })
  expect(acceptAnswer(gone, incoming({ ...step, leg: pairedWith(preauth), from: PAYER, to: HOSPITAL, status: 'response.complete' }, 5)).reply).toMatchObject({ refusal: 'NHCX-1010', rule: 'The request is retired' })
})

test('an id that means two threads means the one between the two who speak, and the open one', () => {
  const preauth = legs.find(({ path }) => path === '/v1/preauth/submit')!
  const opened = (from: string, to: string, correlation: number, call: number) => acceptRequest(undefined, incoming({ leg: preauth, from, to, correlation, call, status: 'request.initiated', clear: false }, 1)).state!
  const [theirs, mine] = [opened(OTHER, PAYER, 105, 0), opened(HOSPITAL, PAYER, 7, 5)]
  const answer = incoming({ leg: pairedWith(preauth), from: PAYER, to: HOSPITAL, correlation: 105, call: 9, status: 'response.complete', clear: false }, 2)
  expect(pickThread([theirs, mine].map(docOf), answer.fields)?.value).toBe(mine)
  const over = acceptAnswer(mine, answer).state!
  const again = opened(HOSPITAL, PAYER, 8, 5)
  expect(pickThread([theirs, over, again].map(docOf), answer.fields)?.value).toBe(again)
})

const header: SealingHeader = {
  alg: 'RSA-OAEP-256', enc: 'A256GCM', 'x-hcx-sender_code': HOSPITAL, 'x-hcx-recipient_code': PAYER, 'x-hcx-api_call_id': uuid(1), 'x-hcx-correlation_id': uuid(2), 'x-hcx-timestamp': '2026-10-01T09:00:00Z',
  'x-hcx-status': 'request.initiated', 'x-hcx-ben-abha-id': '',
}
const bytesOf = (compact: string): string => compact.split('.').map((part, at) => (at === 0 ? part : Buffer.from(part, 'base64url').toString('hex'))).join('.')

test('a sealed message of which one character was changed is refused, by the exchange or by whoever opens it', async () => {
  const key = createPrivateKey(testKey('flow'))
  const compact = await seal('{"resourceType":"Bundle"}', header, createPublicKey(key))
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.+/= '
  await fc.assert(fc.asyncProperty(fc.nat(compact.length - 1), fc.constantFrom(...alphabet), async (at, letter) => {
    const changed = `${compact.slice(0, at)}${letter}${compact.slice(at + 1)}`
    const read = readHeader(changed)
    // The last character of a part has bits that stand for nothing: the bytes may be the same.
    if (read && bytesOf(changed) === bytesOf(compact)) return
    expect(read === undefined || (await open(changed, key)) === undefined).toBe(true)
  }), { numRuns: 400 })
})

test('whatever stands in a header is answered with a code, never with an exception', () => {
  const values = fc.oneof(fc.constantFrom<unknown>('', 'x', uuid(1), 'request.initiated', 'response.error', '91-7112-3456-7890', null, {}, [], 12, true), fc.string(), fc.object())
  const names = fc.constantFrom(...Object.keys(header), 'x-hcx-workflow_id', 'x-hcx-error_details', 'x-hcx-redirect_to', 'x-hcx-request_id', 'kid', '__proto__')
  fc.assert(fc.property(fc.dictionary(names, values), fc.constantFrom(...legs), fc.boolean(), (given, leg, clear) => {
    const checked = checkHeader({ ...header, ...given }, { leg, clear, variant: () => '' })
    if ('refusal' in checked) expect(checked).toMatchObject({ refusal: expect.stringMatching(/^NHCX-10(05|11|18)$/), field: expect.any(String), rule: expect.any(String) })
    else expect(checked.fields).toEqual(fieldsOf({ ...header, ...given }))
  }))
})

test('the forms of time', () => {
  for (const right of ['1706308383', '1723529473885', '2024-05-20T11:29:27.358Z', '2026-03-19T11:46:34+05:30', '2026-09-21T12:00:05+0530']) expect(isTime(right)).toBe(true)
  for (const wrong of ['', '17063', '2024-05-20', '20-05-2024T11:29:27Z', '2024-02-31T25:00:00Z', '2024-05-20T11:29:27', '19/03/2026 11:46:35:120']) expect(isTime(wrong)).toBe(false)
})

test('a receipt counts if it is 202 with both ids, in any case of letters, and says no no', () => {
  const ids = { apiCallId: uuid(10), correlationId: 'ABCDEF00-0000-4000-8000-000000000001' }
  const sent = (status: number, body: unknown) => receiptFault({ status, body: typeof body === 'string' ? body : JSON.stringify(body), latencyMs: 1 }, ids)
  const right = { api_call_id: ids.apiCallId, correlation_id: ids.correlationId.toLowerCase() }
  expect([sent(202, right), sent(202, { ...right, error: null, result: null })]).toEqual([undefined, undefined])
  for (const [status, body] of [[0, 'gone'], [0, ''], [200, right], [202, ''], [202, 'null'], [202, [right]], [202, {}], [202, { ...right, api_call_id: null }], [202, { ...right, error: { code: 'E' } }], [202, { ...right, result: { protocol_status: 'request.error' } }]] as const) expect(sent(status, body)).toEqual(expect.any(String))
})

test('each is spoken to in his own dialect, a simulated participant in the sender\'s', () => {
  for (const dialect of ['nhcx', 'hcx'] as const) expect([dialectOf({ code: '1@hcx', endpointUrl: 'https://a' }, dialect), dialectOf({ code: 'a.b@swasth-hcx', endpointUrl: 'https://a' }, dialect), dialectOf({ code: '1@hcx', endpointUrl: 'sandbox:/a' }, dialect)]).toEqual(['nhcx', 'hcx', dialect])
  const [submit, answer, status] = (['/v1/preauth/submit', '/v1/preauth/on_submit', '/v1/status'] as const).map((path) => legs.find((leg) => leg.path === path)!) as [Leg, Leg, Leg]
  expect([submit, status].map((leg) => [pathFor('nhcx', leg), pathFor('hcx', leg)])).toEqual([['/v1/preauth/submit', '/preauth/submit'], ['/v1/status', '/hcx/status']])
  expect([bodyFor('{ "payload":"p" }', answer, 'hcx', 'hcx'), bodyFor('{"payload":"p"}', answer, 'hcx', 'nhcx'), bodyFor('{"x-hcx-status":"s"}', answer, 'hcx', 'nhcx'), bodyFor('{"payload":"p"}', submit, 'hcx', 'nhcx'), bodyFor('{"type":"JWEPayload","payload":"p"}', answer, 'nhcx', 'hcx')]).toEqual([
    '{ "payload":"p" }', '{"type":"JWEPayload","payload":"p"}', '{"type":"ProtocolResponse","x-hcx-status":"s"}', '{"payload":"p"}', '{"payload":"p"}',
  ])
})
