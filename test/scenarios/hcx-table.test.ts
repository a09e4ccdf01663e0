import { describe, expect, test } from 'vitest'
import { ceCases, clCases, paCases } from '../../scenarios/cases/hcx/asking-cases.ts'
import { crCases } from '../../scenarios/cases/hcx/communication-cases.ts'
import { ceRows, clRows, crRows, HCX_SET, paRows } from '../../scenarios/cases/hcx/table.ts'
import { checker } from '../../scenarios/kit/check.ts'
import { seenOf } from '../../scenarios/kit/seen.ts'
import { officialRowsOf } from './official.ts'

interface OfficialRow {
  id: string
  title: string
  kind: 'sunny' | 'error' | 'advanced'
  calls: string[]
  source: string
}

const rows = [...ceRows, ...paRows, ...clRows, ...crRows]
const codes = [...ceCases, ...paCases, ...clCases, ...crCases]
const official = officialRowsOf<OfficialRow>('hcx-cycles.yaml')
const KINDS: Record<string, OfficialRow['kind']> = { 'Sunny case': 'sunny', 'Error case': 'error', 'Advanced, optional': 'advanced' }

describe('the table of the generic protocol', () => {
  test('has thirteen, fifteen, fifteen and thirteen rows under distinct keys, each with its words and its code', () => {
    expect([ceRows.length, paRows.length, clRows.length, crRows.length]).toEqual([13, 15, 15, 13])
    expect(new Set(rows.map(({ key }) => key)).size).toBe(56)
    expect(rows.filter(({ title, expectation, sources }) => !title || !expectation || sources.length === 0)).toEqual([])
    expect(codes.map(({ key }) => key)).toEqual(rows.map(({ key }) => key))
  })

  test('none is mandatory, and the set says that it is not NHA\'s', () => {
    expect(rows.filter(({ marking, mandatory }) => mandatory !== (marking === 'Advanced, optional' ? false : null))).toEqual([])
    expect(HCX_SET).toMatch(/generic HCX protocol.*not NHA's/)
  })

  test.skipIf(!official)('agrees with the guide row by row', () => {
    const facts = ({ id, title, kind, calls }: Omit<OfficialRow, 'source'>) => ({ id, key: `HCX:${id}`, title, kind, calls: [...calls] })
    expect(rows.map(({ id, key, title, marking, calls }) => ({ ...facts({ id, title, kind: KINDS[marking]!, calls: [...calls] }), key }))).toEqual(official!.map(facts))
    expect(rows.map(({ sources }) => sources.join(' ; '))).toEqual(official!.map(({ source }) => source))
  })

  test('no judge breaks where nothing was seen, and none holds', () => {
    for (const { key, judge } of codes) {
      const { check, findings } = checker()
      judge(seenOf([], []), check)
      expect({ key, held: findings.checks.filter(({ outcome }) => outcome === 'held').map(({ sentence }) => sentence), some: findings.checks.length > 0 }).toEqual({ key, held: [], some: true })
    }
  })
})
