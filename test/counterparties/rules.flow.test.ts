import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { drawFrom } from '../../functions/kernel/draw.ts'
import type { FAULTS } from '../../functions/counterparties/misbehaviour.ts'
import { spoilBundle, spoilJwe, spoilSending } from '../../functions/counterparties/post/spoil.ts'
import type { Sending } from '../../functions/counterparties/post/sending.ts'
import type { Rule } from '../../functions/counterparties/rules.ts'
import { APPROVAL, rule, ruling, rulingFor, standardRules } from '../../functions/counterparties/rules.ts'
import { NOW } from './fixtures.ts'

const matter = { leg: 'preauth', amount: 10_000, policy: 'P1', diagnoses: ['I10'], tags: [] as string[] }
const rules = (...list: [Rule['when'], Rule['ruling']['action']][]): { rules: Rule[] } => ({ rules: list.map(([when, action]) => ({ when, ruling: { ...APPROVAL, action } })) })

describe('rules', () => {
  test.each([
    ['by another leg', { leg: 'claim' }], ['by an amount that is not above', { amountAbove: 10_000 }], ['by an amount beyond', { amountUpTo: 9_999 }], ['by another policy', { policy: 'P2' }], ['by another diagnosis', { diagnosis: 'I11' }],
    ['by a tag that is not there', { tag: 'slow' }], ['by one of two conditions', { leg: 'preauth', policy: 'P2' }],
  ] as [string, Rule['when']][])('not %s', (_, when) => expect(rulingFor(rules([when, 'reject']), matter)).toBeUndefined())

  test.each([[{}], [{ leg: 'preauth' }], [{ amountAbove: 9_999 }], [{ amountUpTo: 10_000 }], [{ policy: 'P1' }], [{ diagnosis: 'I1' }], [{ leg: 'preauth', amountAbove: 1, amountUpTo: 10_000, policy: 'P1', diagnosis: 'I10' }]] as [Rule['when']][])('by %o', (when) => {
    expect(rulingFor(rules([when, 'reject']), matter)?.action).toBe('reject')
  })

  test('the first that holds, and a tag that is an action before all', () => {
    const both = rules([{ amountAbove: 50_000 }, 'query'], [{}, 'reject'], [{}, 'approve'])
    expect(rulingFor(both, matter)?.action).toBe('reject')
    expect(rulingFor(both, { ...matter, tags: ['unknown', 'partly-approve-60'] })).toMatchObject({ action: 'partly-approve', percent: 60 })
    expect(rulingFor(rules([{ tag: 'slow' }, 'wait']), { ...matter, tags: ['slow'] })?.action).toBe('wait')
  })

  test.each(['partly-approve-0', 'approved', 'redirect', 'forward', ''])('the tag "%s" is no action', (tag) => expect(rulingFor({ rules: [] }, { ...matter, tags: [tag] })).toBeUndefined())

  test('whatever stands in them, no rule throws, and a ruling is one of the declared', () => {
    const when = fc.record({ leg: fc.constantFrom('preauth', 'claim', 'task'), amountAbove: fc.double(), policy: fc.string(), diagnosis: fc.string(), tag: fc.string() }, { requiredKeys: [] }) as fc.Arbitrary<Rule['when']>
    fc.assert(fc.property(fc.array(when), fc.array(fc.string()), (list, tags) => {
      const found = rulingFor({ rules: list.map((one) => ({ when: one, ruling: APPROVAL })) }, { ...matter, tags })
      if (found) expect(ruling.parse(found)).toEqual(found)
    }))
  })

  test.each([{ when: {}, ruling: { action: 'bless' } }, { when: { colour: 'red' }, ruling: { action: 'approve' } }, { when: {}, ruling: { action: 'partly-approve', percent: 100 } }, { when: {}, ruling: { action: 'forward' } }])('%o is no rule', (form) => expect(rule.safeParse(form).success).toBe(false))

  test('each works in his own way from the beginning', () => {
    expect(standardRules('3538', 'dummy-payer')).toMatchObject({ decides: 'by-trigger', pays: 'by-trigger', planMs: 0 })
    expect(standardRules('4957', 'standard-payer')).toMatchObject({ decides: 'by-itself', pays: 'by-itself', decideMs: 2_000 })
    expect(standardRules('1518', 'pmjay-payer')).toMatchObject({ decides: 'by-role', planMs: 1_800_000 })
  })
})

describe('misbehaviour', () => {
  const sending: Sending = { effect: 'send', path: '/v1/preauth/on_submit', to: 'x', correlationId: 'thread', apiCallId: 'call', workflowId: '21', status: 'response.complete', abha: '', dialect: 'nhcx', paper: { paper: 'empty' }, dueAt: NOW }
  const draw = drawFrom('test', '1')
  const spoil = (fault: (typeof FAULTS)[number], given: Partial<Sending> = {}, more = {}) => spoilSending({ ...sending, ...given }, [{ fault, times: 1, path: '', ms: 0, to: '', ...more }], draw)

  test('nothing told, nothing spoilt', () => expect(spoilSending(sending, [], draw)).toEqual({ sending, spoils: [], kept: false }))
  test('silent keeps every message back, no-acknowledgement the first alone', () => {
    expect(spoil('silent').kept).toBe(true)
    expect(spoil('no-acknowledgement').kept).toBe(false)
    expect(spoil('no-acknowledgement', { status: 'response.partial' }).kept).toBe(true)
  })
  test('late, on another thread, or sent on', () => {
    expect(spoil('late', {}, { ms: 5_000 }).sending.dueAt).toBe(NOW + 5_000)
    expect(spoil('wrong-correlation').sending.correlationId).toMatch(/^[0-9a-f-]{36}$/)
    expect(spoil('redirect', {}, { to: '1@hcx' }).sending).toMatchObject({ status: 'response.redirect', paper: { paper: 'redirect', to: '1@hcx' } })
  })
  test.each(['bad-jwe', 'wrong-certificate', 'invalid-fhir', 'sealed-error'] as const)('%s is left to who seals', (fault) => expect(spoil(fault)).toEqual({ sending, spoils: [fault], kept: false }))

  test('a JWE with one character of its tag changed, a bundle without its status', () => {
    expect(spoilJwe('a.b.c.d.Axyz')).toBe('a.b.c.d.Bxyz')
    expect(spoilJwe('a.b.c.d.xyz')).toBe('a.b.c.d.Ayz')
    expect(JSON.parse(spoilBundle('{"type":"collection","entry":[{"resource":{"resourceType":"Task","status":"completed"}}]}'))).toEqual({ type: 'no-such-type', entry: [{ resource: { resourceType: 'Task' } }] })
  })
})
