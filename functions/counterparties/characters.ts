import type { LegFamily } from '../claims/legs.ts'
import { numberOf } from '../claims/participants/record.ts'
import type { Resident, ResidentKind } from '../claims/participants/residents.ts'
import { residents } from '../claims/participants/residents.ts'
import type { Unit } from '../kernel/unit.ts'
import type { Style } from './cases/case.ts'
import type { CaseContext } from './cases/context.ts'
import type { Rules } from './rules.ts'
import { rulesOfResidents, standardRules } from './rules.ts'

export interface Character {
  style: Style
  /** The requests it answers; to others it stays silent, as the real one does. */
  answers: readonly LegFamily[]
}

const EVERY: readonly LegFamily[] = ['insuranceplan', 'coverageeligibility', 'preauth', 'predetermination', 'claim', 'communication', 'paymentnotice', 'task', 'search', 'status']

/** nha-in/docs: catalogue/nhcx/sandbox/ (what the dummy payer answers by itself, by trigger, and not at all). */
const characters: Record<ResidentKind, Character> = {
  'dummy-payer': { style: 'standard', answers: ['insuranceplan', 'coverageeligibility', 'preauth', 'claim'] },
  'standard-payer': { style: 'standard', answers: EVERY },
  'pmjay-payer': { style: 'pmjay', answers: EVERY },
  tpa: { style: 'standard', answers: EVERY },
  provider: { style: 'standard', answers: ['communication', 'paymentnotice', 'status'] },
}

export const characterOf = ({ kind }: Resident): Character => characters[kind]

/** By code or number. */
export const residentOf = (code: string): Resident | undefined => residents.find((resident) => numberOf(resident.code) === numberOf(code))

export async function rulesOf(unit: Unit, resident: Resident): Promise<Rules> {
  const number = numberOf(resident.code)
  return (await unit.get(rulesOfResidents, number))?.value ?? standardRules(number, resident.kind)
}

/** What a transition of one of its cases may know. */
export async function contextOf(unit: Unit, resident: Resident): Promise<CaseContext> {
  return { ...unit.context, style: characterOf(resident).style, rules: await rulesOf(unit, resident) }
}
