import { describe, expect, test } from 'vitest'
import type { Stage, Style, TreatmentCase } from '../../functions/counterparties/cases/case.ts'
import type { CaseContext } from '../../functions/counterparties/cases/context.ts'
import type { Decision } from '../../functions/counterparties/cases/decide.ts'
import { acknowledgePayment, act, askConsent, decide, hear, pay } from '../../functions/counterparties/cases/flow.ts'
import type { CaseOutcome } from '../../functions/counterparties/post/sending.ts'
import { actAsRole } from '../../functions/counterparties/pmjay/flow.ts'
import { APPROVAL } from '../../functions/counterparties/rules.ts'
import { aClaim, aSubmission, aTask, contextAt, HOSPITAL, NOW, sendings, submitTo, workflows } from './fixtures.ts'

const approve: Decision = { verdict: 'approve', note: '', actor: 'test' }
const reject: Decision = { verdict: 'reject', note: 'Not indicated', actor: 'test' }

function decided(state: TreatmentCase, decision: Decision, context: CaseContext): CaseOutcome {
  const outcome = decide(state, decision, context)
  if ('fault' in outcome) throw new Error(outcome.rule)
  return outcome
}

/** A case brought to a stage by the transitions themselves. */
function caseAt(stage: Stage, style: Style): TreatmentCase {
  const context = contextAt(style)
  let state = submitTo(undefined, aSubmission('preauth', '12'), context).state!
  if (stage === 'preauth-submitted') return state
  if (stage === 'preauth-queried') return decided(state, { ...approve, verdict: 'query' }, context).state!
  if (stage === 'preauth-rejected') return decided(state, reject, context).state!
  state = decided(state, approve, context).state!
  if (stage === 'preauth-approved') return state
  if (stage === 'cancelled') return act(state, aTask({ code: 'cancel' }), aSubmission('preauth', 'PC01').envelope, context).state!
  state = submitTo(state, aSubmission('claim', '15'), context).state!
  if (stage === 'claim-submitted') return state
  if (stage === 'claim-queried') return decided(state, { ...approve, verdict: 'query' }, context).state!
  if (stage === 'claim-rejected') return decided(state, reject, context).state!
  if (stage === 'reprocess-submitted') return act(decided(state, reject, context).state, aTask({}), aSubmission('claim', '36').envelope, context).state!
  if (stage === 'reprocess-queried') return decided(caseAt('reprocess-submitted', style), { ...approve, verdict: 'query' }, context).state!
  state = decided(state, { ...approve, amount: 8_000 }, context).state!
  if (stage === 'claim-approved') return state
  state = (pay(state, context) as CaseOutcome).state!
  return stage === 'payment-initiated' ? state : (pay(state, context) as CaseOutcome).state!
}

describe('what PMJAY refuses of a preauthorisation, by where the case stands', () => {
  const rows: [string, Stage, string][] = [
    ['12', 'preauth-submitted', 'PAYR-1216'], ['12', 'preauth-queried', 'PAYR-1216'], ['12', 'preauth-approved', 'PAYR-1217'], ['12', 'claim-submitted', 'PAYR-1231'], ['12', 'paid', 'PAYR-1231'], ['12', 'cancelled', 'PAYR-1255'],
    ['13', 'preauth-submitted', 'PAYR-1213'], ['13', 'preauth-rejected', 'PAYR-1212'], ['13', 'claim-approved', 'PAYR-1231'],
    ['121', 'preauth-queried', 'PAYR-1215'], ['121', 'preauth-rejected', 'PAYR-1214'],
    ['19', 'preauth-submitted', 'PAYR-1219'], ['19', 'cancelled', 'PAYR-1219'], ['131', 'preauth-approved', 'PAYR-1219'],
    ['16', 'preauth-queried', 'PAYR-1321'], ['16', 'preauth-approved', 'PAYR-1321'],
  ]
  test.each(rows)('workflow %s on %s: %s', (workflowId, stage, code) => {
    const state = caseAt(stage, 'pmjay')
    const outcome = submitTo(state, aSubmission('preauth', workflowId), contextAt('pmjay'))
    expect(outcome.refusal?.code).toBe(code)
    expect(outcome.state).toBe(state)
    expect(sendings(outcome)).toEqual([expect.objectContaining({ path: '/v1/preauth/on_submit', to: HOSPITAL, workflowId: '20', status: 'response.complete', paper: expect.objectContaining({ paper: 'claim-answer', outcome: 'error', errors: [expect.objectContaining({ code })] }) })])
  })

  test.each([['13', 'PAYR-1212'], ['121', 'PAYR-1214'], ['19', 'PAYR-1218'], ['131', 'PAYR-1218'], ['16', 'PAYR-1321']])('workflow %s on no case: %s', (workflowId, code) => {
    expect(submitTo(undefined, aSubmission('preauth', workflowId), contextAt('pmjay')).refusal?.code).toBe(code)
  })

  test('the second request was once seen refused with PAYR-1322: a variant', () => {
    const recorded = contextAt('pmjay', {}, { choices: { 'counterparties.pmjay-in-progress': 'recorded' } })
    expect(submitTo(caseAt('preauth-submitted', 'pmjay'), aSubmission('preauth', '13'), recorded).refusal?.code).toBe('PAYR-1322')
  })

  test('a business refusal in clear: a variant', () => {
    const clear = contextAt('pmjay', {}, { choices: { 'counterparties.business-refusal': 'protocol' } })
    expect(sendings(submitTo(caseAt('preauth-approved', 'pmjay'), aSubmission('preauth', '12'), clear))).toEqual([expect.objectContaining({ status: 'response.error', workflowId: '20', paper: { paper: 'protocol-error', error: expect.objectContaining({ code: 'PAYR-1217' }) } })])
  })
})

describe('what PMJAY refuses of a preauthorisation for what it says', () => {
  const elsewhere = [{ reference: 'CASE77', provider: '1000000099@hcx' }]
  const here = [{ reference: 'CASE78', provider: HOSPITAL }]
  const newborn = { beneficiary: { ...aClaim().beneficiary, newborn: true } }
  test.each([
    ['no proof of presence', {}, { proof: 'none' }, 'PAYR-1256'],
    ['a token that proves nothing', {}, { proof: 'bad-token' }, 'PAYR-1272'],
    ['LM100', { items: [{ sequence: 1, code: 'LM100', quantity: 1, net: 500 }] }, {}, 'PAYR-1270'],
    ['no amount', { amount: 0 }, {}, 'PAYR-1201'],
    ['a running request elsewhere', {}, { elsewhere }, 'PAYR-1237'],
    ['a running request here', {}, { elsewhere: here }, 'PAYR-1238'],
    ['a newborn elsewhere', newborn, { elsewhere }, 'PAYR-1268'],
    ['a newborn here', newborn, { elsewhere: here }, 'PAYR-1267'],
  ] as const)('%s', (_, claim, given, code) => {
    expect(submitTo(undefined, aSubmission('preauth', '12', claim as never, given as never), contextAt('pmjay')).refusal?.code).toBe(code)
  })

  test('a standard payer asks for none of it', () => {
    expect(submitTo(undefined, aSubmission('preauth', '12', {}, { proof: 'none', elsewhere: here }), contextAt('standard')).state?.stage).toBe('preauth-submitted')
  })
})

describe('what PMJAY refuses of a claim', () => {
  test.each([['preauth-submitted', 'PAYR-1302'], ['preauth-rejected', 'PAYR-1302'], ['cancelled', 'PAYR-1302'], ['claim-submitted', 'PAYR-1301'], ['claim-rejected', 'PAYR-1301'], ['paid', 'PAYR-1301']] as const)('15 on %s: %s', (stage, code) => {
    const outcome = submitTo(caseAt(stage, 'pmjay'), aSubmission('claim', '15'), contextAt('pmjay'))
    expect(outcome.refusal?.code).toBe(code)
    expect(workflows(outcome)).toEqual(['25'])
  })

  test('a number of its own: the code seen live', () => {
    expect(submitTo(undefined, aSubmission('claim', '15'), contextAt('pmjay')).refusal?.code).toBe('ERR-PYR-CLM-007')
  })

  test.each([['161', 'claim-submitted', 'PAYR-1304'], ['161', 'preauth-approved', 'PAYR-1303'], ['151', 'claim-queried', 'PAYR-1321'], ['19', 'claim-queried', 'PAYR-1321'], ['16', 'claim-queried', 'PAYR-1321']] as const)('%s on %s: %s', (workflowId, stage, code) => {
    expect(submitTo(caseAt(stage, 'pmjay'), aSubmission('claim', workflowId), contextAt('pmjay')).refusal?.code).toBe(code)
  })

  test('151 is the code of the sheet: a variant, and then 161 is none', () => {
    const sheet = contextAt('pmjay', {}, { choices: { 'counterparties.pmjay-claim-query-code': '151' } })
    expect(submitTo(caseAt('claim-queried', 'pmjay'), aSubmission('claim', '151'), sheet).state).toMatchObject({ stage: 'claim-submitted', role: 'CPD-Trust' })
    expect(submitTo(caseAt('claim-queried', 'pmjay'), aSubmission('claim', '161'), sheet).refusal?.code).toBe('PAYR-1321')
  })

  test.each([
    ['an item nobody approved', { items: [{ sequence: 1, code: 'XX001A', quantity: 1, net: 5_000 }] }, {}, 'PAYR-1306'],
    ['more of an item than approved', { items: [{ sequence: 1, code: 'MG004A', quantity: 2, net: 10_000 }] }, {}, 'PAYR-1307'],
    ['more money than approved', { amount: 10_001 }, {}, 'PAYR-1201'],
    ['no proof of presence', {}, { proof: 'none' }, 'PAYR-1363'],
    ['a token that proves nothing', {}, { proof: 'bad-token' }, 'PAYR-1366'],
    ['left before surgery without LM100', { supporting: [{ category: 'DIS', code: 'LAMA', value: 'Before Surgery' }] }, {}, 'PAYR-1362'],
  ] as const)('%s', (_, claim, given, code) => {
    expect(submitTo(caseAt('preauth-approved', 'pmjay'), aSubmission('claim', '15', claim as never, given as never), contextAt('pmjay')).refusal?.code).toBe(code)
  })

  test('with LM100 it is taken', () => {
    const claim = { supporting: [{ category: 'DIS', code: 'DAMA', value: 'Before Surgery' }], items: [{ sequence: 1, code: 'LM100', quantity: 2, net: 2_000 }], amount: 2_000 }
    expect(submitTo(caseAt('preauth-approved', 'pmjay'), aSubmission('claim', '15', claim), contextAt('pmjay')).state?.stage).toBe('claim-submitted')
  })
})

describe('what a standard payer refuses: his list ends at PAYR-1020', () => {
  test.each([['preauth', '12', 'preauth-submitted', 'PAYR-1016'], ['preauth', '12', 'preauth-approved', 'PAYR-1016'], ['preauth', '13', 'preauth-rejected', 'PAYR-1013'], ['preauth', '19', 'preauth-submitted', 'PAYR-1016'], ['claim', '15', 'preauth-rejected', 'PAYR-1013'], ['claim', '15', 'paid', 'PAYR-1016']] as const)('%s %s on %s: %s', (leg, workflowId, stage, code) => {
    expect(submitTo(caseAt(stage, 'standard'), aSubmission(leg, workflowId), contextAt('standard')).refusal?.code).toBe(code)
  })

  test('a claim without any preauthorisation', () => {
    expect(submitTo(undefined, aSubmission('claim', '15'), contextAt('standard')).refusal?.code).toBe('PAYR-1010')
  })

  test.each([[{ amount: 10_001 }, 'PAYR-1012'], [{ items: [{ sequence: 1, code: 'XX001A', quantity: 1, net: 1 }] }, 'PAYR-1013'], [{ items: [{ sequence: 1, code: 'MG004A', quantity: 2, net: 10_000 }] }, 'PAYR-1009']])('a claim beyond the approval: %o', (claim, code) => {
    expect(submitTo(caseAt('preauth-approved', 'standard'), aSubmission('claim', '15', claim), contextAt('standard')).refusal?.code).toBe(code)
  })

  test('the same claim again is a duplicate, a changed one is taken', () => {
    const standing = caseAt('claim-rejected', 'standard')
    expect(submitTo(standing, aSubmission('claim', '15'), contextAt('standard')).refusal?.code).toBe('PAYR-1016')
    expect(submitTo(standing, aSubmission('claim', '15', { amount: 9_000 }), contextAt('standard')).state?.stage).toBe('claim-submitted')
  })

  test('in the generic protocol a claim needs no preauthorisation, and its workflow id stays', () => {
    const submission = aSubmission('claim', '6f1c1d52-9d3e-4d0e-8f39-6b1f4a6f4a11')
    const outcome = submitTo(undefined, { ...submission, envelope: { ...submission.envelope, dialect: 'hcx' } }, contextAt('standard'))
    expect(outcome.state?.stage).toBe('claim-submitted')
    expect(workflows(outcome)).toEqual(['6f1c1d52-9d3e-4d0e-8f39-6b1f4a6f4a11'])
  })
})

describe('the good way', () => {
  test('a request is acknowledged at once and looked at after the usual time', () => {
    const outcome = submitTo(undefined, aSubmission('preauth', '12'), contextAt('standard'))
    expect(outcome.state).toMatchObject({ stage: 'preauth-submitted', caseNumber: 'CLM-1', provider: HOSPITAL, reference: expect.stringMatching(/^PA\d{10}$/), open: { amount: 10_000, ruling: APPROVAL } })
    expect(outcome.effects).toEqual([
      expect.objectContaining({ effect: 'send', workflowId: '20', status: 'response.partial', dueAt: NOW, paper: expect.objectContaining({ outcome: 'queued', reason: 'submitted', preAuthRef: outcome.state?.reference, disposition: 'Request acknowledged and accepted for further processing.' }) }),
      { effect: 'look', what: 'decide', case: '4957#1000000017#CLM-1', thread: outcome.state?.open?.correlationId, dueAt: NOW + 2_000 },
    ])
  })

  test('told not to acknowledge, or by a test header, nothing comes before the verdict', () => {
    expect(submitTo(undefined, aSubmission('preauth', '12'), contextAt('standard', { acknowledges: false })).effects).toEqual([expect.objectContaining({ effect: 'look' })])
    const submission = aSubmission('preauth', '12')
    expect(submitTo(undefined, { ...submission, envelope: { ...submission.envelope, test: { status: 'response.error' } } }, contextAt('standard')).effects).toEqual([expect.objectContaining({ effect: 'look' })])
  })

  test.each([
    ['preauth-submitted', 'standard', approve, '21', 'complete', 'approved'], ['preauth-submitted', 'standard', { ...approve, verdict: 'partly-approve', percent: 50 }, '21', 'partial', 'approved'],
    ['preauth-submitted', 'standard', reject, '23', 'error', 'rejected'], ['preauth-submitted', 'pmjay', reject, '23', 'complete', 'cancelled'],
    ['claim-submitted', 'pmjay', approve, '26', 'complete', 'approved'], ['claim-submitted', 'standard', reject, '291', 'error', 'rejected'], ['reprocess-submitted', 'pmjay', approve, '252', 'complete', 'approved'], ['reprocess-submitted', 'standard', reject, '253', 'error', 'rejected'],
  ] as [Stage, Style, Decision, string, string, string][])('%s of a %s payer, %o: %s', (stage, style, decision, workflowId, outcome, reason) => {
    const state = caseAt(stage, style)
    const [verdict] = sendings(decided(state, decision, contextAt(style)))
    expect(verdict).toMatchObject({ workflowId, status: 'response.complete', correlationId: state.open?.correlationId })
    expect(verdict?.paper.paper === 'task-answer' ? verdict.paper.claim : verdict?.paper).toMatchObject({ outcome, reason })
  })

  test('an enhancement: approved it raises the approval, denied it leaves it', () => {
    const asked = submitTo(caseAt('preauth-approved', 'pmjay'), aSubmission('preauth', '13', { amount: 15_000 }), contextAt('pmjay')).state!
    expect(decided(asked, approve, contextAt('pmjay')).state).toMatchObject({ stage: 'preauth-approved', approvedAmount: 15_000 })
    const denied = decided(asked, reject, contextAt('pmjay'))
    expect(denied.state).toMatchObject({ stage: 'preauth-approved', approvedAmount: 10_000 })
    expect(workflows(denied)).toEqual(['231'])
    expect(workflows(decided(asked, approve, contextAt('pmjay')))).toEqual(['22'])
    expect(workflows(decided(asked, { ...approve, verdict: 'query' }, contextAt('pmjay')))).toEqual(['241'])
  })

  test('a resubmission: 251 and 252 from a standard payer, 20 and 21 from PMJAY', () => {
    for (const [style, first, then] of [['standard', '251', '252'], ['pmjay', '20', '21']] as const) {
      const asked = submitTo(caseAt('preauth-approved', style), aSubmission('preauth', '121'), contextAt(style))
      expect(workflows(asked)).toEqual([first])
      expect(workflows(decided(asked.state!, approve, contextAt(style)))).toEqual([then])
    }
  })

  test.each([0, -1, 10_001])('no verdict of INR %d on a request of 10,000', (amount) => {
    expect(decide(caseAt('preauth-submitted', 'standard'), { ...approve, amount }, contextAt('standard'))).toEqual({ fault: 'amount', rule: expect.any(String) })
  })

  test('nothing is decided twice', () => {
    expect(decide(caseAt('preauth-approved', 'standard'), approve, contextAt('standard'))).toEqual({ fault: 'nothing-open', rule: expect.any(String) })
  })
})

describe('queries', () => {
  test('PMJAY asks on the thread of the case and hears on a new one', () => {
    const asked = decided(caseAt('claim-submitted', 'pmjay'), { ...approve, verdict: 'query', note: 'Which ward?' }, contextAt('pmjay'))
    expect(asked.effects).toEqual([expect.objectContaining({ path: '/v1/claim/on_submit', workflowId: '27', status: 'request.initiated', paper: expect.objectContaining({ outcome: 'partial', reason: 'queried', benefit: 0, disposition: 'Which ward?' }) })])
    const answered = submitTo(asked.state, aSubmission('claim', '161'), contextAt('pmjay'))
    expect(answered.state).toMatchObject({ stage: 'claim-submitted', role: 'CPD-Trust', open: { answered: true } })
    expect(workflows(answered)).toEqual(['25'])
  })

  test('on an on_ leg response.partial may be what the exchange takes: a variant', () => {
    const partial = contextAt('pmjay', {}, { choices: { 'counterparties.query-status': 'response.partial' } })
    expect(sendings(decided(caseAt('preauth-submitted', 'pmjay'), { ...approve, verdict: 'query' }, partial))[0]?.status).toBe('response.partial')
  })

  test('any other payer asks by a communication of its own, and waits', () => {
    const state = caseAt('preauth-submitted', 'standard')
    const asked = decided(state, { ...approve, verdict: 'query' }, contextAt('standard'))
    expect(asked.effects).toEqual([
      expect.objectContaining({ path: '/v1/communication/request', status: 'request.initiated', correlationId: asked.state?.asked, apiCallId: asked.state?.asked, paper: expect.objectContaining({ paper: 'communication-request', claimNumber: 'CLM-1' }) }),
      { effect: 'look', what: 'overdue', case: '4957#1000000017#CLM-1', thread: asked.state?.asked, dueAt: NOW + 15 * 86_400_000 },
    ])
    expect(asked.state?.asked).not.toBe(state.open?.correlationId)
    const heard = hear(asked.state!, { text: 'Here', full: true, mobile: '' }, contextAt('standard'))
    expect(heard.state).toMatchObject({ stage: 'preauth-submitted', open: { correlationId: state.open?.correlationId, answered: true } })
    expect(workflows(decided(heard.state!, approve, contextAt('standard')))).toEqual(['21'])
  })

  test('an empty answer, or one that nobody waits for, changes nothing', () => {
    const queried = caseAt('preauth-queried', 'standard')
    expect(hear(queried, { text: '', full: false, mobile: '' }, contextAt('standard'))).toEqual({ state: queried, effects: [] })
    const submitted = caseAt('preauth-submitted', 'standard')
    expect(hear(submitted, { text: 'x', full: true, mobile: '' }, contextAt('standard'))).toEqual({ state: submitted, effects: [] })
  })

  test('a consent code that is wrong is asked anew on a new thread; the right one goes on', () => {
    const state = caseAt('claim-submitted', 'standard')
    const asked = askConsent(state, state.open!, '6990000001', contextAt('standard'))
    expect(asked.effects[0]).toEqual({ effect: 'message', channel: 'sms', to: '6990000001', purpose: 'claim-consent', text: expect.stringContaining('123456'), otp: '123456' })
    const wrong = hear(asked.state!, { text: '000000', full: true, mobile: '6990000001' }, contextAt('standard', {}, { nonce: 'later' }))
    expect(wrong.state).toMatchObject({ stage: 'claim-queried' })
    expect(wrong.state?.asked).not.toBe(asked.state?.asked)
    expect(hear(wrong.state!, { text: '123456', full: true, mobile: '' }, contextAt('standard')).state?.stage).toBe('claim-submitted')
  })
})

describe('after the verdict', () => {
  test('payment: 30, then 33, each on a thread of its own, and nothing more', () => {
    const first = pay(caseAt('claim-approved', 'pmjay'), contextAt('pmjay')) as CaseOutcome
    const second = pay(first.state!, contextAt('pmjay', {}, { nonce: 'later' })) as CaseOutcome
    expect([...sendings(first), ...sendings(second)]).toEqual([
      expect.objectContaining({ path: '/v1/paymentnotice/request', workflowId: '30', status: 'request.initiated', paper: expect.objectContaining({ amount: 8_000, settled: false }) }),
      expect.objectContaining({ workflowId: '33', paper: expect.objectContaining({ amount: 8_000, settled: true }) }),
    ])
    expect(sendings(first)[0]?.correlationId).not.toBe(sendings(second)[0]?.correlationId)
    expect(pay(second.state!, contextAt('pmjay'))).toEqual({ fault: 'nothing-to-pay', rule: expect.any(String) })
  })

  test.each([['preauth-queried', 'PAYR-1252'], ['claim-submitted', 'PAYR-1252'], ['cancelled', 'PAYR-1253'], ['payment-initiated', 'PAYR-1257'], ['paid', 'PAYR-1258']] as const)('PMJAY does not cancel %s: %s', (stage, code) => {
    const outcome = act(caseAt(stage, 'pmjay'), aTask({ code: 'cancel' }), aSubmission('preauth', 'PC01').envelope, contextAt('pmjay'))
    expect(outcome.refusal?.code).toBe(code)
    expect(sendings(outcome)).toEqual([expect.objectContaining({ path: '/v1/task/on_submit', workflowId: 'PC02' })])
  })

  test('what cannot be cancelled: no case; what can: submitted and approved', () => {
    const envelope = aSubmission('preauth', 'PC01').envelope
    expect(act(undefined, aTask({ code: 'cancel' }), envelope, contextAt('pmjay')).refusal?.code).toBe('PAYR-1234')
    for (const stage of ['preauth-submitted', 'preauth-approved'] as const) {
      const outcome = act(caseAt(stage, 'pmjay'), aTask({ code: 'cancel' }), envelope, contextAt('pmjay'))
      expect(outcome.state).toMatchObject({ stage: 'cancelled', approvedAmount: 0 })
      expect(sendings(outcome)).toEqual([expect.objectContaining({ workflowId: 'PC02', status: 'response.complete', correlationId: envelope.correlationId, paper: expect.objectContaining({ claim: expect.objectContaining({ outcome: 'complete', reason: 'cancelled' }) }) })])
    }
  })

  test.each([
    ['not rejected', 'claim-approved', {}], ['no document', 'claim-rejected', { document: false }], ['a shortfall before the payment is acknowledged', 'paid', { reason: 'partialpayment' }],
  ] as const)('PMJAY takes no reprocess: %s', (_, stage, task) => {
    expect(act(caseAt(stage, 'pmjay'), aTask(task), aSubmission('claim', '36').envelope, contextAt('pmjay')).refusal?.code).toBe('PAYR-1332')
  })

  test('a Task that is no such request is turned down without a code', () => {
    const { refusal } = act(caseAt('claim-rejected', 'pmjay'), aTask({ code: 'release', reason: 'x' }), aSubmission('claim', '36').envelope, contextAt('pmjay'))
    expect(refusal).toMatchObject({ code: '', message: 'Invalid input, code and reason code received. Please try again with valid combination.' })
  })

  test('reprocess once; the word of the review committee is final', () => {
    const again = decided(caseAt('reprocess-submitted', 'pmjay'), reject, contextAt('pmjay')).state!
    expect(again).toMatchObject({ stage: 'claim-rejected', reprocessed: true })
    expect(act(again, aTask({}), aSubmission('claim', '36').envelope, contextAt('pmjay')).refusal?.code).toBe('PAYR-1332')
  })

  test('a shortfall: after 33 and 17, not more than is missing, once', () => {
    const unheard = caseAt('paid', 'pmjay')
    const paid = acknowledgePayment(unheard, unheard.notice!.toUpperCase()).state!
    const ask = (amount: number, state = paid) => act(state, aTask({ reason: 'partialpayment', amount }), aSubmission('claim', '36').envelope, contextAt('pmjay'))
    expect(ask(2_001).refusal?.code).toBe('PAYR-1332')
    const asked = ask(2_000)
    expect(asked.state).toMatchObject({ stage: 'reprocess-submitted', role: 'Claim Review Committee', open: { amount: 2_000 } })
    const settled = decided(asked.state!, approve, contextAt('pmjay')).state!
    expect(settled).toMatchObject({ stage: 'paid', awardedAmount: 10_000 })
    expect(ask(1, settled).refusal?.code).toBe('PAYR-1332')
  })

  test('the acknowledgement of the initiated payment, come late, is not that of the settled one', () => {
    const initiated = (pay(caseAt('claim-approved', 'pmjay'), contextAt('pmjay')) as CaseOutcome).state!
    const paid = (pay(initiated, contextAt('pmjay', {}, { nonce: 'later' })) as CaseOutcome).state!
    expect(acknowledgePayment(paid, initiated.notice!).state).toBe(paid)
    expect(acknowledgePayment(paid, paid.notice!).state).toMatchObject({ paymentAcknowledged: true })
  })

  test.each([0, -5])('no shortfall of INR %d where nothing is missing, or less than that: it would never be decided', (amount) => {
    const [full, short] = [10_000, 8_000].map((awardedAmount) => ({ ...caseAt('paid', 'pmjay'), awardedAmount, paymentAcknowledged: true }))
    const ask = (state: TreatmentCase) => act(state, aTask({ reason: 'partialpayment', amount }), aSubmission('claim', '36').envelope, contextAt('pmjay')).refusal?.code
    expect([ask(full!), ask(short!)]).toEqual(['PAYR-1332', amount < 0 ? 'PAYR-1332' : undefined])
  })
})

describe('a standard payer', () => {
  test('has rejected what it rejects twice: a claim finds no approval', () => {
    const again = submitTo(caseAt('preauth-rejected', 'standard'), aSubmission('preauth', '121'), contextAt('standard'))
    const { state } = decided(again.state!, reject, contextAt('standard'))
    expect(state?.stage).toBe('preauth-rejected')
    expect(submitTo(state, aSubmission('claim', '15'), contextAt('standard')).refusal?.code).toBe('PAYR-1013')
  })

  test.each(['claim-submitted', 'claim-queried', 'reprocess-submitted', 'reprocess-queried'] as const)('takes no other claim while one is %s: the first would never get its verdict', (stage) => {
    const state = caseAt(stage, 'standard')
    const outcome = submitTo(state, aSubmission('claim', '15', { amount: 5_000 }), contextAt('standard'))
    expect([outcome.refusal?.code, outcome.state]).toEqual(['PAYR-1016', state])
  })

  test.each([[0.5, 60, 0.3], [0.6, 99, 0.594], [10_001, 60, 6_001]])('of INR %d approves %d percent, though that is no whole rupee', (amount, percent, benefit) => {
    const { state } = submitTo(undefined, aSubmission('preauth', '12', { amount }), contextAt('standard'))
    expect(decided(state!, { ...approve, verdict: 'partly-approve', percent }, contextAt('standard')).state?.approvedAmount).toBeCloseTo(benefit)
  })
})

describe('the roles of PMJAY', () => {
  const go = (state: TreatmentCase, action: string, usecase = 'CLAIM', rules = {}) => actAsRole(state, { action, usecase, remarks: 'ok' }, contextAt('pmjay', rules))

  test('the recorded run: PPD, CEX, CPD, ACO, SHA, then nobody', () => {
    const preauth = go(caseAt('preauth-submitted', 'pmjay'), 'Approve', 'PREAUTH') as CaseOutcome
    expect(preauth.state).toMatchObject({ stage: 'preauth-approved' })
    expect(preauth.state?.role).toBeUndefined()
    let state = caseAt('claim-submitted', 'pmjay')
    const held: (string | undefined)[] = [state.role]
    for (const action of ['Forward', 'cpdApprove', 'Approve', 'Approve']) {
      state = (go(state, action) as CaseOutcome).state!
      held.push(state.role)
    }
    expect(held).toEqual(['CEX-Trust', 'CPD-Trust', 'ACO-Trust', 'SHA-Trust', undefined])
    expect(state.stage).toBe('claim-approved')
    expect(state.trail).toHaveLength(4 + 1)
  })

  test.each([['approve', 'CLAIM'], ['Forward', 'PREAUTH'], ['cpdApprove', 'CLAIM'], ['forward', 'CLAIM']])('CEX-Trust takes no %s of %s: both are spelt exactly', (action, usecase) => {
    expect(go(caseAt('claim-submitted', 'pmjay'), action, usecase)).toEqual({ fault: expect.any(String), rule: expect.any(String) })
  })

  test.each(['constructor', 'toString'])('%s is no action of theirs', (action) => {
    expect(go(caseAt('claim-submitted', 'pmjay'), action)).toMatchObject({ fault: 'action' })
  })

  test('Pending of CPD-Trust queries, of ACO-Trust it waits; an audit stands between where the rules say so', () => {
    const cpd = (go(caseAt('claim-submitted', 'pmjay'), 'Forward') as CaseOutcome).state!
    expect((go(cpd, 'Pending') as CaseOutcome).state?.stage).toBe('claim-queried')
    expect((go(cpd, 'cpdReject') as CaseOutcome).state?.stage).toBe('claim-rejected')
    expect((go(cpd, 'cpdApprove', 'CLAIM', { audits: true }) as CaseOutcome).state?.role).toBe('Medical Audit Committee')
    const aco = (go(cpd, 'cpdApprove') as CaseOutcome).state!
    expect(go(aco, 'Pending')).toMatchObject({ state: { role: 'ACO-Trust', stage: 'claim-submitted' }, effects: [] })
  })
})
