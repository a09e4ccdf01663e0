import { describe, expect, test } from 'vitest'
import { payerCases } from '../../scenarios/cases/nhcx/payer.ts'
import { pmjayCases } from '../../scenarios/cases/nhcx/pmjay.ts'
import { providerCases } from '../../scenarios/cases/nhcx/provider.ts'
import { payerRows, pmjayRows, providerRows } from '../../scenarios/cases/nhcx/table.ts'
import { checker } from '../../scenarios/kit/check.ts'
import { seenOf } from '../../scenarios/kit/seen.ts'
import { officialRowsOf } from './official.ts'

interface OfficialRow {
  id: string
  key: string
  set: string
  title: string
  mandatory: boolean | null
  calls: string[]
}

const rows = [...providerRows, ...payerRows, ...pmjayRows]
const codes = [...providerCases, ...payerCases, ...pmjayCases]
const official = officialRowsOf<OfficialRow>('nhcx.yaml')

describe('the table of the claims exchange', () => {
  test('has thirteen, fifteen and eight rows under distinct keys, each with its words and its code', () => {
    expect([providerRows.length, payerRows.length, pmjayRows.length]).toEqual([13, 15, 8])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(36)
    expect(rows.filter(({ title, expectation, sources }) => !title || !expectation || sources.length === 0)).toEqual([])
    expect(codes.map(({ key }) => key)).toEqual(rows.map(({ key }) => key))
  })

  test.skipIf(!official)('agrees with NHA row by row; the scenarios without content are named in its title alone', () => {
    const facts = ({ id, key, title, mandatory, calls }: Pick<OfficialRow, 'id' | 'key' | 'title' | 'mandatory'> & { calls: readonly string[] }) => ({ id, key, title, mandatory, calls: [...calls] })
    expect(rows.map(facts)).toEqual(official!.filter(({ set }) => set !== 'NHCX-PMJAY-list').map(facts))
    expect(official!.filter(({ set }) => set === 'NHCX-PMJAY-list').length).toBe(19)
  })

  test('no judge breaks where nothing was seen, and none holds', () => {
    for (const { key, judge } of codes) {
      const { check, findings } = checker()
      judge(seenOf([], []), check)
      expect({ key, held: findings.checks.filter(({ outcome }) => outcome === 'held').map(({ sentence }) => sentence), some: findings.checks.length > 0 }).toEqual({ key, held: [], some: true })
    }
  })
})
