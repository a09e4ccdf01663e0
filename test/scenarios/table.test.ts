import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { hprRows } from '../../scenarios/cases/m4/hpr/table.ts'

const CONTRACT = fileURLToPath(new URL('../../../shared/contract/cases/m4.yaml', import.meta.url))

interface OfficialRow {
  id: string
  key: string
  function: string
  field?: string
  marking: string
  mandatory: boolean | null
  mandatory_when?: string
  calls: string[]
  kind: string
  api_check: string
}

/** `yaml` is no dependency of ours: where nobody brings it along, the comparison is skipped. */
function parser(): ((text: string) => unknown) | undefined {
  try {
    return (createRequire(import.meta.url)('yaml') as { parse(text: string): unknown }).parse
  } catch {
    return undefined
  }
}

const parse = parser()
const missing = [existsSync(CONTRACT) ? '' : 'cases/m4.yaml of the contract', parse ? '' : 'the yaml package'].filter(Boolean)
if (missing.length > 0) console.warn(`SKIPPED: the case table is not held against NHA's rows: no ${missing.join(', no ')}`)

describe('the table of HPR and HPID rows', () => {
  test('has 61 rows under distinct keys, each with its words', () => {
    expect(hprRows.length).toBe(61)
    expect(new Set(hprRows.map(({ key }) => key)).size).toBe(61)
    expect(hprRows.filter(({ title, expectation, sources }) => !title || !expectation || sources.length === 0)).toEqual([])
  })

  test('asks the tester for something wherever traffic does not show it all', () => {
    expect(hprRows.filter(({ kind, screen }) => kind === 'ui' && screen.length === 0).map(({ key }) => key)).toEqual([])
  })

  test.skipIf(missing.length > 0)('agrees with NHA row by row', () => {
    const official = (parse!(readFileSync(CONTRACT, 'utf8')) as OfficialRow[]).filter(({ key }) => key.startsWith('M4:HPR'))
    const ours = hprRows.map(({ id, key, field, marking, mandatory, mandatoryWhen, kind, apiCheck, calls, function: group }) => ({ id, key, group, field, marking, mandatory, mandatoryWhen, kind, apiCheck, calls: [...calls] }))
    const theirs = official.map((row) => ({ id: row.id, key: row.key, group: row.function, field: row.field, marking: row.marking, mandatory: row.mandatory, mandatoryWhen: row.mandatory_when, kind: row.kind, apiCheck: row.api_check, calls: row.calls }))
    expect(ours).toEqual(theirs)
  })
})
