import { keepBlob, readBlob } from '../../kernel/blobs.ts'
import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import { openTransaction } from '../../kernel/transactions.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { accounts, findAccount, findAccountOfPerson } from '../../nhpr/accounts.ts'
import { freeHprIdNumber } from '../numbers.ts'
import { CREATE_SECONDS, issueToken } from '../../nhpr/sessions.ts'
import { TRANSACTION_MS } from '../../nhpr/steps.ts'
import { toCreated } from './answers.ts'
import type { Creation, Facts } from './creation.ts'
import { createHpId as create } from './creation.ts'
import { answerAuthenticated, checkAccount, LINK_MS, matchMobile, openLink, sendMobileOtp, suggestUsernames, verifyMobileOtp as verify } from './flow.ts'
import { linkDigest, links } from './links.ts'
import { checkHpIdAccountExist, createHpId, demographicAuthViaMobile, generateLink, generateMobileOtp, isAuthenticated, suggestHpId, verifyMobileOtp, verifyOtp } from './operations.ts'
import type { Registration } from './state.ts'
import { isIdentified, REGISTRATION } from './state.ts'
import { step } from './steps.ts'
import { usernameOf, usernamesAfter } from './usernames.ts'
import { handleVerifyOtp } from './verify-otp.ts'

/** Five, as in the sample. Source: NHA, Register Healthcare Professional, 22.06.2026, 3 */
const SUGGESTIONS = 5

type Body<Fields> = Call<Fields & { txnId: string }>

export const registrationRoutes: Route[] = [
  route(generateLink, async (unit, call) => {
    const linkId = unit.context.draw.token('link')
    const { state, reply } = openLink({ ...call.body, url: `${unit.world.publicUrl}/abdm/aadhaar/gateway/auth?link_id=${linkId}` }, unit.context)
    if (isRefusal(reply) || !state) return reply
    const { txnId } = reply.answer
    openTransaction(unit, { id: txnId, flow: REGISTRATION, clientId: call.clientId, state, operation: call.operation.id, lifetimeMs: TRANSACTION_MS })
    unit.create(links, { digest: linkDigest(linkId), txnId, clientId: call.clientId, forgetAt: unit.now + LINK_MS + TRANSACTION_MS })
    return reply
  }),
  route(isAuthenticated, (unit, call) => step(unit, call, answerAuthenticated)),
  route(verifyOtp, (unit, call) => handleVerifyOtp(unit, call, 'short')),
  route(checkHpIdAccountExist, handleCheck),
  route(demographicAuthViaMobile, handleMatch),
  route(generateMobileOtp, handleSendMobileOtp),
  route(verifyMobileOtp, handleVerifyMobileOtp),
  route(suggestHpId, handleSuggest),
  route(createHpId, async (unit, call) => {
    const created = await handleCreate(unit, call)
    return isRefusal(created) ? created : { answer: created.answer.body }
  }),
]

export function handleCheck(unit: Unit, call: Body<unknown>) {
  return step(unit, call, async (txn) => {
    const account = isIdentified(txn) ? (await findAccountOfPerson(unit, txn.kyc))?.value : undefined
    const found = account && { account, token: await issueToken(unit, account, 'identity', CREATE_SECONDS), photo: account.profilePhoto && (await readBlob(unit.world, account.profilePhoto)) }
    return checkAccount(txn, found, unit.context)
  })
}

export function handleMatch(unit: Unit, call: Body<{ mobileNumber: string }>) {
  return step(unit, call, (txn) => matchMobile(txn, call.body))
}

export function handleSendMobileOtp(unit: Unit, call: Body<{ mobile: string }>) {
  return step(unit, call, (txn) => sendMobileOtp(txn, call.body, unit.context))
}

export function handleVerifyMobileOtp(unit: Unit, call: Body<{ otp: string }>) {
  return step(unit, call, (txn) => verify(txn, call.body, unit.context))
}

export function handleSuggest(unit: Unit, call: Body<unknown>) {
  return step(unit, call, async (txn) => suggestUsernames(txn, isIdentified(txn) ? await freeUsernames(unit, txn.kyc) : []))
}

async function freeUsernames(unit: Unit, kyc: Parameters<typeof usernamesAfter>[0]): Promise<string[]> {
  const free: string[] = []
  for (const username of usernamesAfter(kyc)) {
    if (!(await findAccount(unit, username))) free.push(username)
    if (free.length === SUGGESTIONS) break
  }
  return free
}

/** Creates the account and its token: the wire body, with the account for editions that answer more. */
export async function handleCreate(unit: Unit, call: Call<Creation>): Promise<Reply<{ account: Account; body: ReturnType<typeof toCreated> }>> {
  const reply = await step(unit, call, async (txn) => create(txn, call.body, await factsOf(unit, txn, call), unit.context))
  if (isRefusal(reply)) return reply
  const { kycPhoto } = reply.answer
  const account = await withPhotos(unit, reply.answer.account, call.body.profilePhoto, kycPhoto)
  unit.create(accounts, account)
  return { answer: { account, body: toCreated(account, await issueToken(unit, account, 'create', CREATE_SECONDS), kycPhoto) } }
}

async function withPhotos(unit: Unit, account: Account, profilePhoto: string, kycPhoto: string): Promise<Account> {
  return { ...account, profilePhoto: profilePhoto && (await keepBlob(unit.world, profilePhoto)), kycPhoto: await keepBlob(unit.world, kycPhoto) }
}

async function factsOf(unit: Unit, txn: Registration, { body, clientId }: Call<Creation>): Promise<Facts> {
  const username = usernameOf(body.hprId)
  return {
    held: isIdentified(txn) && (await findAccountOfPerson(unit, txn.kyc)) !== undefined,
    taken: username !== undefined && (await findAccount(unit, username)) !== undefined,
    hprIdNumber: await freeHprIdNumber(unit),
    clientId,
  }
}
