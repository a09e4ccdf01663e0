import { describe, expect, test } from 'vitest'
import type { EligibilityQuestion } from '../../functions/counterparties/inquiries/flow.ts'
import { answerCover, DUMMY_PROVIDER, planRefused, PURPOSES, questionRefused } from '../../functions/counterparties/inquiries/flow.ts'

const question = (given: Partial<EligibilityQuestion> = {}): EligibilityQuestion => ({ purposes: ['validation'], items: [], amount: 0, policy: 'P1', memberId: 'M1', ...given })

describe('a question about cover', () => {
  test.each([[[], 'pmjay', 'PAYR-1032'], [['cure'], 'pmjay', 'PAYR-1032'], [['validation', 'cure'], 'standard', 'PAYR-1009'], [['benefits'], 'pmjay', 'PAYR-1033'], [['auth-requirements'], 'standard', 'PAYR-1009']] as const)('%o to %s: %s', (purposes, style, code) => {
    expect(questionRefused(question({ purposes }), style)).toMatchObject({ code })
  })
  test.each(PURPOSES)('%s with an item is one', (purpose) => expect(questionRefused(question({ purposes: [purpose], items: ['MG004A'] }), 'pmjay')).toBeUndefined())

  const cover = { policyName: 'P', inForce: true, sumInsured: 500_000, used: 499_000 }
  test.each([
    ['pmjay', undefined, { policy: '' }, false, 'PAYR-1123'], ['pmjay', undefined, {}, false, 'PAYR-1005'], ['standard', undefined, {}, false, 'PAYR-1005'],
    ['standard', { ...cover, inForce: false }, {}, false, 'PAYR-1007'], ['pmjay', { ...cover, inForce: false }, {}, false, 'PAYR-1121'],
    ['standard', cover, { amount: 1_001 }, true, 'PAYR-1008'], ['pmjay', cover, { amount: 1_001 }, true, 'PAYR-1235'],
    ['standard', cover, { amount: 1_000 }, true, undefined],
  ] as const)('%s, %o, %o: in force %s, %s', (style, known, asked, inforce, code) => {
    const said = answerCover(known, question(asked), style)
    expect([said.inforce, said.code]).toEqual([inforce, code])
  })
})

describe('a question for the plan', () => {
  const facts = { kind: 'pmjay-payer', registryId: 'IN99', known: true }
  test.each([
    ['one in progress', 'IN99', { ...facts, inFlight: 'thread-1' }, 'PAYR-1406'], ['another hospital\'s id', 'IN98', facts, 'PAYR-1405'], ['an unknown policy', 'IN99', { ...facts, known: false }, 'PAYR-1402'],
    ['a provider id that is not the test data\'s', 'IN99', { ...facts, kind: 'dummy-payer' }, 'PAYR-1004'], ['an unknown policy of the dummy payer', DUMMY_PROVIDER, { ...facts, kind: 'dummy-payer', known: false }, 'PAYR-1006'],
    ['an unknown policy of a standard payer', '', { ...facts, kind: 'standard-payer', known: false }, 'PAYR-1006'],
  ] as const)('%s', (_, providerId, known, code) => expect(planRefused({ policy: 'P1', providerId }, known, 'x')).toMatchObject({ code }))
  test('answered', () => {
    expect(planRefused({ policy: 'P1', providerId: 'IN99' }, facts, 'x')).toBeUndefined()
    expect(planRefused({ policy: '100217', providerId: DUMMY_PROVIDER }, { ...facts, kind: 'dummy-payer' }, 'x')).toBeUndefined()
  })
})
