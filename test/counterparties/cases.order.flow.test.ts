import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Stage, TreatmentCase } from '../../functions/counterparties/cases/case.ts'
import type { CaseContext } from '../../functions/counterparties/cases/context.ts'
import { acknowledgePayment, act, decide, hear, pay } from '../../functions/counterparties/cases/flow.ts'
import { actAsRole } from '../../functions/counterparties/pmjay/flow.ts'
import type { CaseOutcome } from '../../functions/counterparties/post/sending.ts'
import { aSubmission, aTask, contextAt, sendings, submitTo } from './fixtures.ts'

describe('in any order', () => {
  const NEXT: Record<Stage, Stage[]> = {
    'preauth-submitted': ['preauth-queried', 'preauth-approved', 'preauth-rejected', 'cancelled'], 'preauth-queried': ['preauth-submitted', 'preauth-approved', 'preauth-rejected'],
    'preauth-approved': ['preauth-submitted', 'claim-submitted', 'cancelled'], 'preauth-rejected': ['preauth-submitted'], cancelled: [],
    'claim-submitted': ['claim-queried', 'claim-approved', 'claim-rejected'], 'claim-queried': ['claim-submitted', 'claim-approved', 'claim-rejected'],
    'claim-approved': ['payment-initiated', 'claim-submitted'], 'claim-rejected': ['reprocess-submitted', 'claim-submitted'],
    'payment-initiated': ['paid'], paid: ['reprocess-submitted'], 'reprocess-submitted': ['reprocess-queried', 'claim-approved', 'claim-rejected', 'paid'], 'reprocess-queried': ['reprocess-submitted', 'claim-approved', 'claim-rejected', 'paid'],
  }

  const commands = fc.oneof(
    fc.record({ do: fc.constant('submit' as const), leg: fc.constantFrom('preauth' as const, 'claim' as const), workflowId: fc.constantFrom('12', '13', '121', '19', '131', '15', '151', '161', '16', ''), amount: fc.constantFrom(5_000, 10_000, 12_000) }),
    fc.record({ do: fc.constant('decide' as const), verdict: fc.constantFrom('approve' as const, 'partly-approve' as const, 'reject' as const, 'query' as const), amount: fc.option(fc.constantFrom(1, 5_000, 99_999), { nil: undefined }) }),
    fc.record({ do: fc.constant('hear' as const), full: fc.boolean() }), fc.record({ do: fc.constant('pay' as const) }), fc.record({ do: fc.constant('acknowledge' as const) }),
    fc.record({ do: fc.constant('task' as const), code: fc.constantFrom('cancel', 'reprocess', 'nullify'), reason: fc.constantFrom('claimrejected', 'partialpayment', ''), document: fc.boolean() }),
    fc.record({ do: fc.constant('role' as const), action: fc.constantFrom('Approve', 'Reject', 'Forward', 'cpdApprove', 'Pending'), usecase: fc.constantFrom('PREAUTH', 'CLAIM', 'Claim Review Committee') }),
  )
  type Command = typeof commands extends fc.Arbitrary<infer C> ? C : never

  function run(state: TreatmentCase | undefined, command: Command, context: CaseContext): CaseOutcome | { fault: string } {
    if (command.do === 'submit') return submitTo(state, aSubmission(command.leg, command.workflowId, { amount: command.amount }), context)
    if (command.do === 'task') return act(state, aTask(command), aSubmission('claim', '36').envelope, context)
    if (!state) return { fault: 'no case' }
    if (command.do === 'decide') return decide(state, { ...command, note: '', actor: 'test' }, context)
    if (command.do === 'hear') return hear(state, { text: 'x', full: command.full, mobile: '' }, context)
    if (command.do === 'pay') return pay(state, context)
    return command.do === 'acknowledge' ? acknowledgePayment(state, state.notice ?? '') : actAsRole(state, { ...command, remarks: '' }, context)
  }

  test.each(['standard', 'pmjay'] as const)('a case of a %s payer stays a legal one', (style) => {
    fc.assert(fc.property(fc.array(commands, { maxLength: 25 }), (list) => {
      let state: TreatmentCase | undefined
      const closed = new Set<string>()
      for (const [at, command] of list.entries()) {
        const outcome = run(state, command, contextAt(style, {}, { nonce: String(at) }))
        if ('fault' in outcome) continue
        if (outcome.refusal) expect(outcome.state).toBe(state)
        for (const { correlationId, status } of sendings(outcome)) {
          // One verdict a thread, and nothing after it.
          expect(closed.has(correlationId)).toBe(false)
          if (status === 'response.complete') closed.add(correlationId)
        }
        const next = outcome.state
        if (state && next && next.stage !== state.stage) expect(NEXT[state.stage]).toContain(next.stage)
        state = next
        if (!state) continue
        expect(state.open !== undefined).toBe(/-(?:submitted|queried)$/.test(state.stage))
        expect(state.awardedAmount).toBeLessThanOrEqual(Math.max(state.claimedAmount, state.awardedAmount === 0 ? 0 : state.claimedAmount))
        if (/^(?:claim|payment|paid|reprocess)/.test(state.stage)) expect(state.approvedAmount).toBeGreaterThan(0)
        if (state.role) expect(style).toBe('pmjay')
      }
    }), { numRuns: 400 })
  })
})
