import type { CaseCode } from './kit/case.ts'
import type { CaseRow } from './record.ts'
import { hprCases } from './cases/m4/hpr/cases.ts'
import { hprRows, M4_SET } from './cases/m4/hpr/table.ts'

/** One registry or module of an official set: its rows in NHA's order, and the code of each. */
export interface CaseSet {
  set: string
  registry: string
  /** Its name as NHA prints it. */
  name: string
  rows: readonly CaseRow[]
  codes: readonly CaseCode[]
}

export const caseSets: readonly CaseSet[] = [{ set: 'M4', registry: 'hpr', name: M4_SET, rows: hprRows, codes: hprCases }]

export interface Choice {
  set?: string
  registry?: string
  /** Keys or ids: `M4:HPR-007`, `HPR-007`. */
  cases?: readonly string[]
  mandatory?: boolean
}

/** The rows chosen, in NHA's order. Throws a line for the user where a name fits nothing. */
export function choose(choice: Choice): { set: CaseSet; rows: CaseRow[] } {
  const set = caseSets.find((entry) => (!choice.set || entry.set.toLowerCase() === choice.set.toLowerCase()) && (!choice.registry || entry.registry === choice.registry.toLowerCase()))
  if (!set) throw new Error(`No such set: ${[choice.set, choice.registry].filter(Boolean).join(' ')}. There is ${caseSets.map((entry) => `${entry.set} ${entry.registry}`).join(', ')}`)
  const wanted = choice.cases ?? []
  const strange = wanted.find((name) => !set.rows.some((row) => isNamed(row, name)))
  if (strange) throw new Error(`No such case in ${set.set} ${set.registry}: ${strange}`)
  const rows = set.rows.filter((row) => (wanted.length === 0 || wanted.some((name) => isNamed(row, name))) && (!choice.mandatory || row.mandatory === true))
  return { set, rows }
}

export const isNamed = (row: CaseRow, name: string): boolean => row.key.toLowerCase() === name.toLowerCase() || row.key.split(':')[1]!.toLowerCase() === name.toLowerCase()
