import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { CaseRow } from '../../scenarios/record.ts'

const contractFile = (name: string): string => fileURLToPath(new URL(`../../../shared/contract/cases/${name}`, import.meta.url))
const CONTRACT = contractFile('m4.yaml')

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
if (missing.length > 0) console.warn(`SKIPPED: the case tables are not held against NHA's rows: no ${missing.join(', no ')}`)

export const isOfficialMissing = missing.length > 0

/** The facts of our rows, as they are compared. */
export const factsOf = ({ id, key, field, marking, mandatory, mandatoryWhen, kind, apiCheck, calls, function: group }: CaseRow) => ({ id, key, group, field, marking, mandatory, mandatoryWhen, kind, apiCheck, calls: [...calls] })

/** Those of NHA's rows whose keys begin so, in NHA's order. */
export const officialFacts = (prefix: string): ReturnType<typeof factsOf>[] => (parse!(readFileSync(CONTRACT, 'utf8')) as OfficialRow[])
  .filter(({ key }) => key.startsWith(prefix))
  .map((row) => factsOf({ ...row, mandatoryWhen: row.mandatory_when, apiCheck: row.api_check } as unknown as CaseRow))

/** NHA's rows of another file; undefined: it is not here, or nobody brings the parser along. */
export function officialRowsOf<Row>(name: string): Row[] | undefined {
  const file = contractFile(name)
  if (parse && existsSync(file)) return parse(readFileSync(file, 'utf8')) as Row[]
  console.warn(`SKIPPED: the case tables are not held against ${name} of the contract`)
  return undefined
}
