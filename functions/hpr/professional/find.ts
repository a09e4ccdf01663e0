import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { findAccount } from '../../nhpr/accounts.ts'
import { peopleOf } from '../../people/directory.ts'
import type { Professional, ProfessionalType } from './record.ts'
import { professionals, registrationKey } from './record.ts'
import { professionalOf } from './seeded.ts'

/** The professional with this number, drafts included: as stored, else as one of the seeded people came. */
export async function findProfessional(unit: Unit, hprIdNumber: string): Promise<Doc<Professional> | undefined> {
  const stored = await unit.get(professionals, hprIdNumber)
  if (stored) return stored
  const person = peopleOf(unit.world).byHprIdNumber(hprIdNumber)
  const seeded = person && professionalOf(person)
  return seeded && unit.seed(professionals, seeded)
}

export interface Registered {
  professional: Doc<Professional>
  account: Account
}

/** Someone in the registry; a draft is nobody yet. */
export async function findRegistered(unit: Unit, hprIdNumber: string): Promise<Registered | undefined> {
  const professional = await findProfessional(unit, hprIdNumber)
  const account = professional && professional.value.status !== 'draft' ? await findAccount(unit, hprIdNumber) : undefined
  return professional && account && { professional, account: account.value }
}

/** Who holds this registration: as stored, else one of the seeded people who still does. */
export async function findHolder(unit: Unit, type: ProfessionalType, councilId: number, registrationNumber: string): Promise<Doc<Professional> | undefined> {
  const key = registrationKey(type, councilId, registrationNumber)
  const stored = await unit.find(professionals, 'registration', key)
  if (stored) return stored
  const person = peopleOf(unit.world).byRegistration(councilId, registrationNumber)
  const holder = person?.hpr && person.standing === 'registered' ? await findProfessional(unit, person.hpr.hprIdNumber) : undefined
  return holder && (professionals.unique?.(holder.value) ?? []).some(([, held]) => held === key) ? holder : undefined
}
