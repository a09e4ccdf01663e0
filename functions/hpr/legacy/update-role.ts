import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Call } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { z } from 'zod'
import { categoryByCode, subCategoryByCreate } from '../../masters/categories.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { DOMAIN, findAccount } from '../../nhpr/accounts.ts'
import { birthParts, placeNames } from '../registration/answers.ts'
import type { Registration } from '../registration/state.ts'
import { REGISTRATION } from '../registration/state.ts'
import { caller } from '../../nhpr/sessions.ts'
import { standing } from '../../nhpr/steps.ts'
import { changeRole } from './flow.ts'
import type { updateRole } from './operations.ts'

type Body = z.output<NonNullable<typeof updateRole.request>>
type Answer = z.input<typeof updateRole.answer>

/** Changes the role of the HPID that a registration created, or of the one whose token came. */
export async function handleUpdateRole(unit: Unit, call: Call<Body>): Promise<Reply<Answer>> {
  const account = call.body.txnId ? await createdBy(unit, call, call.body.txnId) : await ofToken(unit, call)
  if ('refusal' in account) return account
  const { state, reply } = changeRole(account.value, call.body)
  if (isRefusal(reply)) return reply
  unit.save(account, state)
  return { answer: toAnswer(state) }
}

type Found = Doc<Account> | { refusal: string; field?: string; rule?: string }

async function createdBy(unit: Unit, call: Call<Body>, txnId: string): Promise<Found> {
  const doc = await standing<Registration>(unit, REGISTRATION, call.clientId, txnId)
  if ('refusal' in doc) return doc
  const { state } = doc.value
  const account = state.stage === 'created' ? await findAccount(unit, state.hprIdNumber) : undefined
  return account ?? { refusal: 'HIS-2099', field: 'txnId', rule: 'This registration has not created its HPID' }
}

async function ofToken(unit: Unit, call: Call<Body>): Promise<Found> {
  const signedIn = await caller(unit, call)
  return 'refusal' in signedIn ? signedIn : signedIn.account
}

/** Of UserDTO, what a registry of HPIDs can tell: fields it has no value for are left out. */
function toAnswer(account: Account): Answer {
  const { hprIdNumber, username, mobile, firstName, middleName, lastName, name, gender, email, address, authMethods, category, subCategory, role, emailVerified } = account
  return {
    hprIdNumber, hprId: username + DOMAIN, mobile, firstName, middleName, lastName, name, ...birthParts(account.dateOfBirth), gender, email, address: address.full, pinCode: address.pincode,
    ...placeNames(account.stateCode, account.districtCode), authMethods, kycVerified: true, categoryId: category, categoryName: categoryByCode(category)?.name ?? '',
    categorySubId: subCategory, categorySubName: subCategoryByCreate(subCategory)?.name ?? '', role, new: false, emailVerified,
  }
}
