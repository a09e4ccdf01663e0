import type { z } from 'zod'
import type { Context, Message, Outcome, Refusal } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import { categoryByCode, roles, subCategoryByCreate } from '../../masters/categories.ts'
import { districtByIsoCode } from '../../masters/districts.ts'
import { stateByIsoCode } from '../../masters/states.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { DOMAIN, FULL_AUTH_METHODS, passwordDigest } from '../../nhpr/accounts.ts'
import { domainFault } from '../domain.ts'
import { alike, isEmail } from '../../nhpr/forms.ts'
import { passwordFault } from '../password/rule.ts'
import { lookAt } from '../professional/files.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { refusePending } from './flow.ts'
import type { createRequest } from './operations.ts'
import type { Kyc, Registration } from './state.ts'
import { isIdentified } from './state.ts'
import { usernameOf } from './usernames.ts'

/** `profilePhoto` may be empty where an older edition does not demand it. */
export type Creation = z.output<typeof createRequest> & { photoOptional?: boolean }

/** What only the register can tell. */
export interface Facts {
  /** This Aadhaar number holds an HPID. */
  held: boolean
  /** The username asked for is another's. */
  taken: boolean
  /** Free. */
  hprIdNumber: string
  clientId: string
}

/** The photos are still to be kept, and their names written into the account. */
export interface Created {
  account: Account
  kycPhoto: string
}

/**
 * Creates the HPID of a person whose mobile is verified.
 * Refuses, in this order: HIS-2099, HIS-3021 (this Aadhaar number holds one), HIS-1068 (no mobile verified), then by field:
 * HIS-1070, HIS-1036, HIS-1014, HIS-1030, HIS-1003 (email), HIS-1010, HIS-1035, HIS-1015, HIS-1061, HIS-1062, HIS-1059, HIS-1057,
 * HIS-1024, HIS-1025, HIS-1063, HIS-1064.
 * Inferred: the order, and the codes that createInferred (operations.ts) names.
 * Source: NHA, Register Healthcare Professional, 22.06.2026, 4: field table and rules of p. 19
 */
export function createHpId(txn: Registration, command: Creation, facts: Facts, context: Context): Outcome<Registration, Created, HisCode> {
  if (!isIdentified(txn)) return refusePending(txn)
  if (facts.held) return refuse(txn, 'HIS-3021', { rule: 'This Aadhaar number holds an HPID; log in instead' })
  if (txn.stage !== 'mobileVerified') return refuse(txn, 'HIS-1068', { rule: 'Neither matched the Aadhaar mobile nor verified another by OTP' })
  const fault = faultOf(command, txn.kyc, facts, context)
  if (fault) return { state: txn, reply: fault, effects: [] }

  const account = toAccount(command, txn.kyc, txn.mobile, facts, context.now)
  const { kyc, mobileOtp } = txn
  const state: Registration = { ...txn, stage: 'created', mobileOtp: mobileOtp && { ...mobileOtp, used: true }, hprIdNumber: account.hprIdNumber }
  return { state, reply: { answer: { account, kycPhoto: kyc.photo } }, effects: [notice(account)] }
}

type Fault = Refusal<HisCode> | undefined

/** The first thing wrong with the fields. */
function faultOf(command: Creation, kyc: Kyc, { taken }: Facts, context: Context): Fault {
  return emptyFault(command) ?? domainFault(command) ?? nameFault(command, kyc) ?? secretFault(command, kyc, context) ?? usernameFault(command, taken) ?? codeFault(command) ?? placeFault(command, kyc) ?? photoFault(command)
}

/** Null and empty are the same to every optional field. */
const given = (text: string | null | undefined): string => text?.trim() ?? ''

function emptyFault(command: Creation): Fault {
  const mandatory = ['email', 'domainName', 'firstName', 'hprId', 'password', ...(command.photoOptional ? [] : ['profilePhoto' as const])] as const
  const field = mandatory.find((name) => given(command[name]) === '')
  return field && { refusal: 'HIS-1070', field, rule: `${field} is mandatory` }
}

/** Names go by the Aadhaar record, whatever the case: each part by its own, or all of them joined. */
function nameFault(command: Creation, kyc: Kyc): Fault {
  const parts = ['firstName', 'middleName', 'lastName'] as const
  const odd = parts.find((part) => !/^[\p{L}\p{M} .'-]*$/u.test(given(command[part])))
  if (odd) return { refusal: 'HIS-1014', field: odd, rule: `${odd} holds something other than letters` }
  const joined = parts.map((part) => given(command[part])).filter(Boolean).join(' ')
  if (alike(joined, kyc.name)) return undefined
  const other = parts.find((part) => (part === 'firstName' || given(command[part]) !== '') && !alike(given(command[part]), kyc[part]))
  return other && { refusal: 'HIS-1030', field: other, rule: `${other} is not the one of the Aadhaar record` }
}

function secretFault({ email, password, firstName, lastName }: Creation, kyc: Kyc, context: Context): Fault {
  if (email.length > 254 || !isEmail(email)) return { refusal: 'HIS-1003', field: 'email', rule: 'No email address' }
  const names = [given(firstName), given(lastName) || kyc.lastName]
  const rule = passwordFault(password, names, context.variant('hpr.password-runs') === 'on')
  return rule === undefined ? undefined : { refusal: 'HIS-1010', field: 'password', rule }
}

function usernameFault({ hprId }: Creation, taken: boolean): Fault {
  if (!usernameOf(hprId)) return { refusal: 'HIS-1035', field: 'hprId', rule: 'A username is 3 to 49 of a-z, 0-9, dot and underscore, the first a letter or digit; bare or with @hpr.abdm' }
  return taken ? { refusal: 'HIS-1015', field: 'hprId', rule: 'This username is taken' } : undefined
}

function codeFault({ hpCategoryCode, hpSubCategoryCode, role, sourceType }: Creation): Fault {
  if (!categoryByCode(hpCategoryCode)) return { refusal: 'HIS-1061', field: 'hpCategoryCode', rule: 'A category is 1, 2 or 6' }
  if (subCategoryByCreate(hpSubCategoryCode)?.category !== hpCategoryCode) return { refusal: 'HIS-1062', field: 'hpSubCategoryCode', rule: 'Not of this category in the create column; the codes of register are others' }
  if (!roles.some(({ code }) => code === role)) return { refusal: 'HIS-1059', field: 'role', rule: 'A role is 1, 2 or 3' }
  // A transaction of Aadhaar has no licence behind it: the specification's example is generated from the list of values.
  return sourceType === 'DRIVING_LICENSE' ? { refusal: 'HIS-1057', field: 'sourceType', rule: 'No driving licence was presented in this transaction' } : undefined
}

/** A district is held against the state it is sent with, or else that of the Aadhaar record. */
function placeFault(command: Creation, kyc: Kyc): Fault {
  const districtCode = given(command.districtCode)
  const state = stateByIsoCode(given(command.stateCode) || kyc.address.stateCode)
  if (!state) return { refusal: 'HIS-1024', field: 'stateCode', rule: 'Not the isoCode of a state: the masters\' id is another number' }
  if (districtCode === '') return undefined
  if (districtByIsoCode(districtCode)?.stateId !== state.id) return { refusal: 'HIS-1025', field: 'districtCode', rule: 'Not the isoCode of a district of this state: the masters\' id is another number' }
  return undefined
}

function photoFault({ profilePhoto, photoOptional }: Creation): Fault {
  if (photoOptional && given(profilePhoto) === '') return undefined
  const looked = lookAt(profilePhoto, '', true)
  return 'refusal' in looked ? { ...looked, field: 'profilePhoto' } : undefined
}

function toAccount(command: Creation, kyc: Kyc, mobile: string, facts: Facts, now: number): Account {
  const { firstName, middleName, lastName, name, gender, dateOfBirth, address, aadhaarDigest, personOrdinal } = kyc
  const username = usernameOf(command.hprId)!
  const stateCode = stateByIsoCode(given(command.stateCode))?.isoCode ?? address.stateCode
  // A state without a district takes the Aadhaar record's only if that one lies in it.
  const districtCode = districtByIsoCode(given(command.districtCode))?.isoCode ?? (stateCode === address.stateCode ? address.districtCode : '')
  return {
    hprIdNumber: facts.hprIdNumber, username, aadhaarDigest, personOrdinal, mobile, email: command.email, emailVerified: false, passwordDigest: passwordDigest(username, command.password),
    firstName, middleName, lastName, name, gender, dateOfBirth, address, stateCode, districtCode,
    profilePhoto: '', kycPhoto: '', category: command.hpCategoryCode, subCategory: command.hpSubCategoryCode, role: command.role, sourceType: 'AADHAAR',
    authMethods: [...FULL_AUTH_METHODS], disabled: false, wrongPasswords: 0, createdAt: now, createdBy: facts.clientId,
  }
}

/** The SMS that HPR-010 asks for. */
function notice({ hprIdNumber, username, mobile }: Account): Message {
  return { effect: 'message', channel: 'sms', to: mobile, purpose: 'hpid-created', text: `Your Healthcare Professional ID ${hprIdNumber} (${username}${DOMAIN}) was created.` }
}
