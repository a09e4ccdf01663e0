import type { Reply } from '../../kernel/outcome.ts'
import { readBlob } from '../../kernel/blobs.ts'
import type { Call, Handler, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { portraitOf } from '../../people/portrait.ts'
import { findResident } from '../../people/residents.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { DOMAIN, findAccount } from '../../nhpr/accounts.ts'
import { notFound } from '../not-found.ts'
import { findProfessional } from '../professional/find.ts'
import { caller } from '../../nhpr/sessions.ts'
import { composeCard } from './card.ts'
import * as operations from './operations.ts'
import type { Photos } from './profile.ts'
import { categoryNames, toProfile, toUserDetails } from './profile.ts'

/** The photos as kept; in the place of one that is not there the portrait of the person, which is what his Aadhaar would show. */
async function photosOf(unit: Unit, account: Account): Promise<Photos> {
  const person = await findResident(unit, account.personOrdinal)
  const portrait = person ? portraitOf(person) : ''
  const [profilePhoto, kycPhoto] = await Promise.all([account.profilePhoto, account.kycPhoto].map((blob) => (blob === '' ? portrait : readBlob(unit.world, blob))))
  return { profilePhoto: profilePhoto ?? '', kycPhoto: kycPhoto ?? '' }
}

async function profile(unit: Unit, call: Call<unknown>): Promise<Reply<ReturnType<typeof toProfile>>> {
  const own = await caller(unit, call)
  if ('refusal' in own) return own
  const account = own.account.value
  const professional = await findProfessional(unit, account.hprIdNumber)
  return { answer: toProfile(account, professional?.value, await photosOf(unit, account), call.query['masked'] !== 'false') }
}

async function idCard(unit: Unit, call: Call<unknown>): Promise<Reply<{ pdf: string }>> {
  const own = await caller(unit, call)
  if ('refusal' in own) return own
  const { name, hprIdNumber, username } = own.account.value
  const { categoryName, categorySubName } = categoryNames(own.account.value)
  return { answer: { pdf: composeCard({ name, hprIdNumber, hprId: username + DOMAIN, category: `${categoryName}, ${categorySubName}` }) } }
}

const userDetails: Handler<unknown, ReturnType<typeof toUserDetails>> = async (unit, call) => {
  const account = await findAccount(unit, call.params['hprId'] ?? '')
  return account ? { answer: toUserDetails(account.value) } : notFound(unit.context)
}

export const accountRoutes: Route[] = [
  route(operations.getAccountInformation, profile),
  route(operations.getAccountProfileV1, profile),
  route(operations.getAccountProfileV2, profile),
  route(operations.getIdCard, idCard),
  route(operations.getUserDetails, userDetails),
]
