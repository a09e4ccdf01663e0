import type { Unit } from '../kernel/unit.ts'
import { findAccount } from '../nhpr/accounts.ts'

/** 71- and three groups of four, held by nobody. A number that another request takes meanwhile is found taken when this one is tried again. */
export async function freeHprIdNumber(unit: Unit): Promise<string> {
  for (let attempt = 0; ; attempt++) {
    const digits = unit.context.draw.digits(`hprIdNumber:${attempt}`, 12)
    const hprIdNumber = `71-${digits.slice(0, 4)}-${digits.slice(4, 8)}-${digits.slice(8)}`
    if (!(await findAccount(unit, hprIdNumber))) return hprIdNumber
  }
}
