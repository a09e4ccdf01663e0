import type { CaseCode } from './kit/case.ts'
import type { CaseRow } from './record.ts'
import { journeyCases, journeyRows, JOURNEYS_SET } from './cases/journeys/onboarding.ts'
import { hfrCases } from './cases/m4/hfr/cases.ts'
import { hfrRows } from './cases/m4/hfr/table.ts'
import { hprCases } from './cases/m4/hpr/cases.ts'
import { hprRows, M4_SET } from './cases/m4/hpr/table.ts'
import { ceCases, clCases, paCases } from './cases/hcx/asking-cases.ts'
import { crCases } from './cases/hcx/communication-cases.ts'
import { ceRows, clRows, crRows, HCX_SET, paRows } from './cases/hcx/table.ts'
import { payerCases } from './cases/nhcx/payer.ts'
import { pmjayCases } from './cases/nhcx/pmjay.ts'
import { providerCases } from './cases/nhcx/provider.ts'
import { NHCX_SET, payerRows, pmjayRows, providerRows } from './cases/nhcx/table.ts'

/** One registry or module of an official set: its rows in NHA's order, and the code of each. */
export interface CaseSet {
  set: string
  registry: string
  /** Its name as NHA prints it. */
  name: string
  rows: readonly CaseRow[]
  codes: readonly CaseCode[]
  /** False: no field of its calls is encrypted for the registries, whose certificate is then not asked for. */
  encrypts?: boolean
}

/** In NHA's order. */
export const caseSets: readonly CaseSet[] = [
  { set: 'M4', registry: 'hfr', name: M4_SET, rows: hfrRows, codes: hfrCases },
  { set: 'M4', registry: 'hpr', name: M4_SET, rows: hprRows, codes: hprCases },
  { set: 'NHCX', registry: 'provider', name: NHCX_SET, rows: providerRows, codes: providerCases, encrypts: false },
  { set: 'NHCX', registry: 'payer', name: NHCX_SET, rows: payerRows, codes: payerCases, encrypts: false },
  { set: 'NHCX', registry: 'pmjay', name: NHCX_SET, rows: pmjayRows, codes: pmjayCases, encrypts: false },
  { set: 'HCX', registry: 'ce', name: HCX_SET, rows: ceRows, codes: ceCases, encrypts: false },
  { set: 'HCX', registry: 'pa', name: HCX_SET, rows: paRows, codes: paCases, encrypts: false },
  { set: 'HCX', registry: 'cl', name: HCX_SET, rows: clRows, codes: clCases, encrypts: false },
  { set: 'HCX', registry: 'cr', name: HCX_SET, rows: crRows, codes: crCases, encrypts: false },
  { set: 'JOURNEYS', registry: 'm4', name: JOURNEYS_SET, rows: journeyRows, codes: journeyCases },
]

/** A set as it is run: whole, or one registry of it. */
export interface ChosenSet {
  set: string
  registries: readonly string[]
  name: string
  rows: readonly CaseRow[]
  codes: readonly CaseCode[]
  encrypts: boolean
}

export interface Choice {
  set?: string
  registry?: string
  /** Keys or ids: `M4:HPR-007`, `HPR-007`; an id that stands twice names both rows, `HFR-118#2` the second. */
  cases?: readonly string[]
  mandatory?: boolean
}

/** The rows chosen, in NHA's order; where no set is named, of the one that has the first case named, or of M4. Throws a line for the user where a name fits nothing. */
export function choose(choice: Choice): { set: ChosenSet; rows: CaseRow[] } {
  const [first = ''] = choice.cases ?? []
  const wantedSet = (choice.set ?? caseSets.find(({ rows }) => rows.some((row) => isNamed(row, first)))?.set ?? caseSets[0]!.set).toLowerCase()
  const parts = caseSets.filter(({ set, registry }) => set.toLowerCase() === wantedSet && (!choice.registry || registry === choice.registry.toLowerCase()))
  if (parts.length === 0) throw new Error(`No such set: ${[choice.set, choice.registry].filter(Boolean).join(' ')}. There is ${caseSets.map((entry) => `${entry.set} ${entry.registry}`).join(', ')}`)
  const set = joined(parts)
  const wanted = choice.cases ?? []
  const strange = wanted.find((name) => !set.rows.some((row) => isNamed(row, name)))
  if (strange) throw new Error(`No such case in ${set.set} ${set.registries.join(', ')}: ${strange}`)
  const rows = set.rows.filter((row) => (wanted.length === 0 || wanted.some((name) => isNamed(row, name))) && (!choice.mandatory || row.mandatory === true || row.mandatoryWhen !== undefined))
  // A run of one registry's cases alone says so.
  return { set: joined(parts.filter((part) => rows.length === 0 || part.rows.some((row) => rows.includes(row)))), rows }
}

function joined(parts: readonly CaseSet[]): ChosenSet {
  const { set, name } = parts[0]!
  return { set, name, registries: parts.map(({ registry }) => registry), rows: parts.flatMap(({ rows }) => rows), codes: parts.flatMap(({ codes }) => codes), encrypts: parts.some(({ encrypts }) => encrypts !== false) }
}

export const isNamed = (row: CaseRow, name: string): boolean => [row.key, row.key.split(':')[1]!, row.id].some((own) => own.toLowerCase() === name.toLowerCase())
