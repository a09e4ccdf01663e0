import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Incoming } from '../../functions/claims/exchange/flow.ts'
import { acceptAnswer, acceptRequest, retire } from '../../functions/claims/exchange/flow.ts'
import { fieldsOf } from '../../functions/claims/exchange/header.ts'
import type { Thread } from '../../functions/claims/exchange/record.ts'
import type { Leg } from '../../functions/claims/legs.ts'
import { legs } from '../../functions/claims/legs.ts'
import type { Participant, RoleCode } from '../../functions/claims/participants/record.ts'
import { acceptHcxAnswer, acceptHcxRequest, acceptRedirect } from '../../functions/hcx/exchange/flow.ts'
import { headerFault, valuesFault } from '../../functions/hcx/exchange/header.ts'
import { refusals } from '../../functions/hcx/refusals.ts'

const AT = Date.UTC(2026, 9, 1, 9)
const CLOCKS = { world: AT, host: AT }
const uuid = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`

const ROLES: Record<string, RoleCode[]> = { 'desk.hospital@swasth-hcx': ['10001'], '1000000017@hcx': ['10001'], 'desk.insurer@swasth-hcx': ['10002'], 'desk.tpa@swasth-hcx': ['10003'], '1518@hcx': ['10002'] }
const partyOf = (code: string): Participant => ({ code, roles: ROLES[code]! }) as Participant

interface Step {
  leg: Leg
  from: string
  to: string
  dialect: Incoming['dialect']
  status: string
  workflowId: string
  move: 'send' | 'redirect' | 'give-up'
}

const code = fc.constantFrom(...Object.keys(ROLES))
const steps = fc.array(fc.record<Step>({
  leg: fc.constantFrom(...legs.filter(({ family }) => ['coverageeligibility', 'preauth', 'predetermination', 'communication'].includes(family))), from: code, to: code, dialect: fc.constantFrom('hcx', 'hcx', 'nhcx'),
  status: fc.constantFrom('response.partial', 'response.complete', 'response.error'), workflowId: fc.constantFrom('', '', uuid(1), '12'), move: fc.constantFrom('send', 'send', 'send', 'redirect', 'give-up'),
}), { minLength: 20, maxLength: 80, size: 'max' })

function incoming({ leg, from, to, dialect, status, workflowId }: Step, now: number): Incoming {
  const fields = { sender: from, recipient: to, apiCallId: uuid(100 + now), correlationId: uuid(7), workflowId, timestamp: '', status: leg.kind === 'request' ? '' : status, abhaId: '', useCase: '', redirectTo: '' }
  return { leg, dialect, fields, clear: false, now }
}

function decide(thread: Thread | undefined, step: Step, now: number) {
  const coming = incoming(step, now)
  const { leg, dialect, from, to, move } = step
  if (dialect === 'nhcx') return (leg.kind === 'request' ? acceptRequest : acceptAnswer)(thread, coming)
  if (move === 'redirect' && leg.kind === 'answer') return acceptRedirect(thread, { ...coming, clear: true }, partyOf('desk.tpa@swasth-hcx'))
  return (leg.kind === 'request' ? acceptHcxRequest : acceptHcxAnswer)(thread, coming, { sender: partyOf(from), recipient: partyOf(to) })
}

test('whoever speaks in whichever dialect, a thread only grows, keeps what it was asked, and is answered by whom it was asked of', () => {
  const seen = new Set<string>()
  fc.assert(fc.property(steps, (sequence) => {
    let thread: Thread | undefined
    for (const [now, step] of sequence.entries()) {
      if (step.move === 'give-up' && step.dialect === 'nhcx') {
        thread &&= retire(thread, now)
        continue
      }
      const { state, reply } = decide(thread, step, now)
      seen.add('refusal' in reply ? reply.refusal : 'taken')
      if ('refusal' in reply) {
        expect([state, reply.field]).toEqual([thread, expect.stringContaining('x-hcx-')])
        continue
      }
      const changed = state!.hops.filter((hop, at) => hop !== thread?.hops[at])
      expect(changed).toHaveLength(1)
      const [hop] = changed
      const asks = step.leg.kind === 'request'
      expect([hop!.opener, hop!.responder]).toEqual(asks ? [step.from, step.to] : [step.to, step.from])
      expect(state!.hops.length - (thread?.hops.length ?? 0)).toBe(asks ? 1 : 0)
      for (const [at, was] of (thread?.hops ?? []).entries()) {
        if (was.state === 'retired') expect(state!.hops[at]).toBe(was)
        expect([state!.hops[at]!.apiCallId, state!.hops[at]!.openedAt]).toEqual([was.apiCallId, was.openedAt])
      }
      expect(state!.hops.length).toBeLessThanOrEqual(20)
      thread = state
    }
  }), { numRuns: 300 })
  expect([...seen].toSorted()).toEqual(['ERR_ACCESS_DENIED', 'ERR_INVALID_CORRELATION_ID', 'ERR_INVALID_FORWARD_REQ', 'ERR_INVALID_REDIRECT_TO', 'ERR_INVALID_WORKFLOW_ID', 'NHCX-1006', 'NHCX-1010', 'NHCX-1016', 'taken'])
})

const right = {
  alg: 'RSA-OAEP', enc: 'A256GCM', 'x-hcx-sender_code': 'a@b', 'x-hcx-recipient_code': 'c@d', 'x-hcx-api_call_id': uuid(1), 'x-hcx-correlation_id': uuid(2), 'x-hcx-timestamp': new Date(AT).toISOString(), 'x-hcx-status': 'response.complete',
}

test('a right header has no fault, with the key id and the type that libraries add', () => {
  for (const header of [right, { ...right, kid: 'x', typ: 'JWE' }, { ...right, 'x-hcx-workflow_id': uuid(3) }]) {
    expect([headerFault(header, fieldsOf(header), 'sealed', CLOCKS, false), valuesFault(header, { kind: 'answer' }, false)]).toEqual([undefined, undefined])
  }
})

test('whatever stands in a header is answered with a code of the table, never with an exception', () => {
  const values = fc.oneof(fc.constantFrom<unknown>('', 'x', uuid(1), 'request.initiated', 'response.error', '9'.repeat(200), '2026-02-30T00:00:00Z', null, {}, [], 12, true, { code: 'ERR_INVALID_PAYLOAD', message: 'x' }), fc.string(), fc.object())
  const names = fc.constantFrom(...Object.keys(right), 'x-hcx-workflow_id', 'x-hcx-error_details', 'x-hcx-debug_details', 'x-hcx-debug_flag', 'x-hcx-redirect_to', '__proto__')
  fc.assert(fc.property(fc.dictionary(names, values), fc.constantFrom('sealed' as const, 'error' as const, 'redirect' as const), fc.boolean(), fc.boolean(), (given, form, ofNhcx, lenient) => {
    const header = { ...right, ...given }
    const fault = headerFault(header, fieldsOf(header), form, CLOCKS, ofNhcx) ?? valuesFault(header, { kind: form === 'sealed' && lenient ? 'request' : 'answer' }, lenient)
    if (fault) expect([Object.keys(refusals).includes(fault.refusal), fault.field?.split('.')[0], typeof fault.text]).toEqual([true, expect.stringMatching(/^(?:x-hcx-|alg$|enc$)/), 'string'])
  }), { numRuns: 500 })
})
