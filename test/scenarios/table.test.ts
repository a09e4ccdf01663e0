import { describe, expect, test } from 'vitest'
import { hfrRows } from '../../scenarios/cases/m4/hfr/table.ts'
import { hprRows } from '../../scenarios/cases/m4/hpr/table.ts'
import { factsOf, isOfficialMissing, officialFacts } from './official.ts'

describe.each([['HPR and HPID', 'M4:HPR', hprRows, 61, 61], ['HFR', 'M4:HFR', hfrRows, 129, 123]] as const)('the table of %s rows', (_, prefix, rows, count, ids) => {
  test('has them all under distinct keys, each with its words', () => {
    expect(rows.length).toBe(count)
    expect(new Set(rows.map(({ key }) => key)).size).toBe(count)
    expect(new Set(rows.map(({ id }) => id)).size).toBe(ids)
    expect(rows.filter(({ title, expectation, sources }) => !title || !expectation || sources.length === 0)).toEqual([])
  })

  test('asks the tester for something wherever traffic does not show it all', () => {
    expect(rows.filter(({ kind, screen }) => kind === 'ui' && screen.length === 0).map(({ key }) => key)).toEqual([])
  })

  test.skipIf(isOfficialMissing)('agrees with NHA row by row', () => {
    expect(rows.map(factsOf)).toEqual(officialFacts(prefix))
  })
})
