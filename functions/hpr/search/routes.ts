import type { z } from 'zod'
import type { Reply } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { DOMAIN, findAccount, findAccountsByMobile } from '../../nhpr/accounts.ts'
import { isMobile } from '../../nhpr/forms.ts'
import { notFound } from '../not-found.ts'
import * as operations from './operations.ts'

type Entry = z.input<typeof operations.searchByHprId.answer>

/** Category and subcategory are strings here. */
export function toEntry({ hprIdNumber, name, authMethods, username, category, subCategory }: Account): Entry {
  return { hprIdNumber, name, authMethods, hprId: username + DOMAIN, categoryId: String(category), subCategoryId: String(subCategory) }
}

async function exists(unit: Unit, call: Call<unknown>): Promise<Reply<boolean>> {
  return { answer: (await findAccount(unit, call.params['hprId'] ?? '')) !== undefined }
}

async function byHprId(unit: Unit, call: Call<unknown>): Promise<Reply<Entry>> {
  const account = await findAccount(unit, call.params['hprId'] ?? '')
  return account ? { answer: toEntry(account.value) } : notFound(unit.context)
}

/** Refuses HIS-1011: no mobile. */
async function byMobile(unit: Unit, call: Call<unknown>): Promise<Reply<Entry[]>> {
  const mobile = call.params['mobile'] ?? ''
  if (!isMobile(mobile)) return { refusal: 'HIS-1011', field: 'mobile', rule: 'A mobile has ten digits' }
  const docs = await findAccountsByMobile(unit, mobile)
  return { answer: docs.map((doc) => toEntry(doc.value)).toSorted((a, b) => a.hprIdNumber.localeCompare(b.hprIdNumber)) }
}

export const searchRoutes: Route[] = [
  route(operations.existsByHprId, exists),
  route(operations.searchByHprId, byHprId),
  route(operations.searchByMobile, byMobile),
]
