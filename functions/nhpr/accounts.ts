import { hash } from 'node:crypto'
import type { Doc, Kind } from '../kernel/records.ts'
import type { Unit } from '../kernel/unit.ts'
import { digestOf } from '../kernel/world.ts'
import { peopleOf } from '../people/directory.ts'
import type { Address, Person } from '../people/people.ts'

export type AuthMethod = 'AADHAAR_OTP' | 'MOBILE_OTP' | 'PASSWORD' | 'DEMOGRAPHICS' | 'AADHAAR_BIO'

/** Of one who came by Aadhaar and chose a password, in the order of NHA's sample. */
export const FULL_AUTH_METHODS: readonly AuthMethod[] = ['AADHAAR_BIO', 'MOBILE_OTP', 'DEMOGRAPHICS', 'AADHAAR_OTP', 'PASSWORD']

/** An HPID: the professional's identity, before and apart from his registration. */
export interface Account {
  /** 71-XXXX-XXXX-XXXX */
  hprIdNumber: string
  /** The address without `@hpr.abdm`. */
  username: string
  /** Digest: the number itself is kept nowhere but with the people. */
  aadhaarDigest: string
  /** Verified communication mobile, ten digits. */
  mobile: string
  email: string
  emailVerified: boolean
  passwordDigest: string
  firstName: string
  middleName: string
  lastName: string
  name: string
  gender: 'M' | 'F' | 'O'
  /** YYYY-MM-DD */
  dateOfBirth: string
  address: Address
  /** LGD codes as chosen at creation. */
  stateCode: string
  districtCode: string
  /** Names of blobs (base64 images); empty: none. `kycPhoto` is the Aadhaar one. */
  profilePhoto: string
  kycPhoto: string
  /** 1 doctor, 2 nurse, 6 pharmacist; subcategory in the create column. */
  category: number
  subCategory: number
  /** 1 professional, 2 facility manager, 3 both. */
  role: number
  sourceType: 'AADHAAR' | 'DRIVING_LICENSE'
  authMethods: AuthMethod[]
  /** The person of the directory behind it, -1 for one added by hand. */
  personOrdinal: number
  disabled: boolean
  wrongPasswords: number
  /** Epoch ms; password logins are refused while now is before it. */
  passwordLockedUntil?: number
  /** Grows when all sessions end at once; a token of an earlier one is dead. */
  sessionEpoch?: number
  createdAt: number
  createdBy: string
}

export const accounts: Kind<Account> = {
  name: 'hpr-account',
  id: (account) => account.hprIdNumber,
  unique: (account) => [['username', account.username.toLowerCase()], ['aadhaar', account.aadhaarDigest]],
  shared: (account) => [['mobile', account.mobile]],
  index: (account) => ['name', `${account.name.toLowerCase()}#${account.hprIdNumber}`],
}

export const DOMAIN = '@hpr.abdm'

/** Salted by the account, so that equal passwords differ at rest. */
export const passwordDigest = (username: string, password: string): string => digestOf(`${username.toLowerCase()}\n${password}`)
export const aadhaarDigest = (aadhaar: string): string => hash('sha256', `aadhaar\n${aadhaar}`, 'base64url')

/** Every way to name an account, in lower case: number with and without dashes, bare username, address. */
export const namesOf = ({ hprIdNumber, username }: Account): string[] => [hprIdNumber, hprIdNumber.replaceAll('-', ''), username.toLowerCase(), username.toLowerCase() + DOMAIN]

/** The account with this number (with or without dashes), bare username or address. */
export async function findAccount(unit: Unit, hprId: string): Promise<Doc<Account> | undefined> {
  const digits = hprId.replaceAll('-', '')
  if (/^\d{14}$/.test(digits)) return accountByNumber(unit, `${digits.slice(0, 2)}-${digits.slice(2, 6)}-${digits.slice(6, 10)}-${digits.slice(10)}`)
  const username = hprId.toLowerCase().replace(/@hpr\.abdm$/, '')
  return (await unit.find(accounts, 'username', username)) ?? seeded(unit, peopleOf(unit.world).byUsername(username))
}

async function accountByNumber(unit: Unit, hprIdNumber: string): Promise<Doc<Account> | undefined> {
  return (await unit.get(accounts, hprIdNumber)) ?? seeded(unit, peopleOf(unit.world).byHprIdNumber(hprIdNumber))
}

export async function findAccountByAadhaar(unit: Unit, aadhaar: string): Promise<Doc<Account> | undefined> {
  return (await unit.find(accounts, 'aadhaar', aadhaarDigest(aadhaar))) ?? seeded(unit, peopleOf(unit.world).byAadhaar(aadhaar))
}

/** The same for one whose number is no longer at hand. */
export async function findAccountOfPerson(unit: Unit, person: Pick<Account, 'aadhaarDigest' | 'personOrdinal'>): Promise<Doc<Account> | undefined> {
  return (await unit.find(accounts, 'aadhaar', person.aadhaarDigest)) ?? seeded(unit, peopleOf(unit.world).at(person.personOrdinal))
}

export async function findAccountsByMobile(unit: Unit, mobile: string): Promise<Doc<Account>[]> {
  const stored = await unit.list(accounts, 'mobile', mobile)
  const untouched = await Promise.all(peopleOf(unit.world).byMobile(mobile).map((person) => seeded(unit, person)))
  // A seeded account that was written since may have another mobile by now.
  return [...stored, ...untouched.filter((doc) => doc !== undefined && doc.version === 0)] as Doc<Account>[]
}

/** The account a seeded person came with, as stored if it was ever changed. */
async function seeded(unit: Unit, person: Person | undefined): Promise<Doc<Account> | undefined> {
  if (!person?.hpr) return undefined
  const { hprIdNumber, username, password, role } = person.hpr
  const stored = await unit.get(accounts, hprIdNumber)
  return stored ?? unit.seed(accounts, accountOf(person, { hprIdNumber, username, role, passwordDigest: passwordDigest(username, password), authMethods: [...FULL_AUTH_METHODS] }))
}

/** An account of this person's, with what differs. Without a password: HIS-1031 until one is set. */
export function accountOf(person: Person, differs: Partial<Account>): Account {
  const { firstName, middleName, lastName, name, gender, dateOfBirth, address, mobile, email, ordinal, enrolment } = person
  return {
    hprIdNumber: '', username: '', mobile, email, firstName, middleName, lastName, name, gender, dateOfBirth, address, personOrdinal: ordinal,
    aadhaarDigest: aadhaarDigest(person.aadhaar), emailVerified: false, passwordDigest: '', stateCode: address.stateCode, districtCode: address.districtCode,
    profilePhoto: '', kycPhoto: '', category: enrolment?.category ?? 1, subCategory: enrolment?.createSubCategory ?? 1, role: 1, sourceType: 'AADHAAR',
    authMethods: ['AADHAAR_OTP', 'MOBILE_OTP'], disabled: false, wrongPasswords: 0, createdAt: 0, createdBy: '', ...differs,
  }
}
