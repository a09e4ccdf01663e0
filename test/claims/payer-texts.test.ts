import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { faults } from '../../functions/claims/checks/faults.ts'
import type { FaultKind } from '../../functions/claims/checks/faults.ts'
import { payerCodes } from '../../functions/claims/payer-codes.ts'
import { hasCode, payerText } from '../../functions/claims/payer-texts.ts'
import { referenceCodes } from '../../functions/claims/reference-codes.ts'

const CONTRACT = fileURLToPath(new URL('../../../shared/contract/openapi/nhcx.yaml', import.meta.url))

interface Lists {
  'x-error-codes': Record<'standard-payer' | 'reference-payer' | 'observed', Record<string, { message: string }>>
}

/** `yaml` is no dependency of ours: where nobody brings it along, the comparison is skipped. */
function published(): Lists['x-error-codes'] | undefined {
  try {
    const { parse } = createRequire(import.meta.url)('yaml') as { parse(text: string): unknown }
    return (parse(readFileSync(CONTRACT, 'utf8')) as Lists)['x-error-codes']
  } catch {
    return undefined
  }
}

const lists = existsSync(CONTRACT) ? published() : undefined
if (!lists) console.warn('SKIPPED: the codes are not held against the contract: it is not here, or the yaml package is not')

describe.skipIf(!lists)('the tables are the published ones, word for word', () => {
  const messages = (list: Record<string, { message: string }>) => Object.fromEntries(Object.entries(list).map(([code, { message }]) => [code, message]))
  test('standard', () => expect(payerCodes).toEqual(messages(lists!['standard-payer'])))
  test('reference, and what was observed beside it', () => expect(referenceCodes).toEqual(messages({ ...lists!['reference-payer'], ...lists!.observed })))
})

test('20 codes and 290, and one observed', () => {
  expect([Object.keys(payerCodes).length, Object.keys(referenceCodes).length]).toEqual([20, 291])
  expect(Object.keys(payerCodes)).toEqual(Array.from({ length: 20 }, (_, at) => `PAYR-${1001 + at}`))
})

describe('a text', () => {
  test('of a code that is not on this payer\'s list: none', () => {
    expect(payerText('standard', 'PAYR-1021')).toBeUndefined()
    expect(payerText('pmjay', 'NHCX-1001')).toBeUndefined()
    expect(payerText('pmjay', 'toString')).toBeUndefined()
  })

  test('of one number differs by list', () => {
    expect(payerText('standard', 'PAYR-1005')).toContain('covered member')
    expect(payerText('pmjay', 'PAYR-1005')).toBe('Maximum time limit exceeded in receiving the request. Please try again.')
  })

  test('has its blanks filled, the case number where it names one and the rest in order', () => {
    expect(payerText('pmjay', 'PAYR-1208', { caseNumber: 'C-1', values: ['0', 'SG039A'] })).toBe('Invalid procedure quantity received as 0 for item SG039A for case number C-1. Please try again with valid data. Item quantity should be greater than 1.')
    expect(payerText('pmjay', 'PAYR-1001', { values: ['1518@hcx', 'id'] })).toBe('Error occurred while decrypting payload for receiver code 1518@hcx with correlation id id.')
    expect(payerText('pmjay', 'PAYR-1259', { caseNumber: 'C-1', values: ['id', 'now'] })).toContain('(C-1) with correlation id as (id) at (now)')
  })

  test('is never left with a blank, whatever was given', () => {
    expect(Object.keys(referenceCodes).map((code) => payerText('pmjay', code)!).filter((text) => /%s|<[^<>]+>/.test(text))).toEqual([])
    expect(payerText('pmjay', 'PAYR-1020')).toContain('for sequence -.')
  })

  test('of the case number alone, given as a value', () => {
    expect(payerText('pmjay', 'PAYR-1301', { values: ['C-1'] })).toContain('for case number C-1.')
  })
})

test('every code a receiver reports is on the list of its style', () => {
  const kinds = Object.entries<FaultKind>(faults)
  const missing = (style: 'standard' | 'pmjay') => kinds.filter(([, kind]) => kind[style] && !hasCode(style, kind[style])).map(([name]) => name)
  expect([...missing('standard'), ...missing('pmjay')]).toEqual([])
  expect(kinds.filter(([, kind]) => kind.pmjay === '' && !kind.text).map(([name]) => name)).toEqual([])
})
