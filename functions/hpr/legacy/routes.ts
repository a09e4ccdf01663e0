import { isRefusal } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import { openTransaction } from '../../kernel/transactions.ts'
import type { Unit } from '../../kernel/unit.ts'
import { isAadhaar } from '../../people/verhoeff.ts'
import { aadhaarDigest } from '../../nhpr/accounts.ts'
import { kycOf } from '../registration/persons.ts'
import { handleCheck, handleCreate, handleMatch, handleSendMobileOtp, handleSuggest, handleVerifyMobileOtp } from '../registration/routes.ts'
import { openIfSealed } from '../registration/sealed.ts'
import { REGISTRATION } from '../registration/state.ts'
import { advance } from '../registration/steps.ts'
import { handleVerifyOtp } from '../registration/verify-otp.ts'
import { CREATE_SECONDS, issueToken, REFRESH_SECONDS } from '../../nhpr/sessions.ts'
import { TRANSACTION_MS } from '../../nhpr/steps.ts'
import { generateOtp, toCreation } from './flow.ts'
import { generateAadhaarOtp, updateRole, v1, v2 } from './operations.ts'
import { handleUpdateRole } from './update-role.ts'
import { findWaiting, keepWaiting } from './waiting.ts'

export const legacyRoutes: Route[] = [
  route(generateAadhaarOtp, handleGenerateOtp),
  ...routesOf(v1),
  ...routesOf(v2),
  route(updateRole, handleUpdateRole),
]

function routesOf(edition: typeof v1): Route[] {
  return [
    route(edition.generateAadhaarOtp, handleGenerateOtp),
    route(edition.verifyOtp, (unit, call) => handleVerifyOtp(unit, call, 'kyc')),
    route(edition.checkHpIdAccountExist, handleCheck),
    route(edition.demographicAuthViaMobile, (unit, call) => withOpened(unit, call, ['mobileNumber'], handleMatch)),
    route(edition.generateMobileOtp, handleSendMobileOtp),
    route(edition.verifyMobileOtp, (unit, call) => withOpened(unit, call, ['otp'], handleVerifyMobileOtp)),
    route(edition.suggestHpId, handleSuggest),
    route(edition.createHpId, (unit, call) => withOpened(unit, call, ['email', 'password'], handleLegacyCreate)),
  ]
}

/** Opens the fields that came encrypted before the handler sees them. */
async function withOpened<Body extends Record<Field, string>, Field extends string, Result>(unit: Unit, call: Call<Body>, fields: Field[], handle: (unit: Unit, call: Call<Body>) => Promise<Result>) {
  const opened: Body = { ...call.body }
  for (const field of fields) {
    const text = await openIfSealed(unit, opened[field], field)
    if ('refusal' in text) return text
    Object.assign(opened, { [field]: text.plain })
  }
  return handle(unit, { ...call, body: opened })
}

async function handleGenerateOtp(unit: Unit, call: Call<{ aadhaar: string | number }>) {
  const opened = await openIfSealed(unit, String(call.body.aadhaar), 'aadhaar')
  if ('refusal' in opened) return opened
  const aadhaar = opened.plain
  if (!isAadhaar(aadhaar)) return { refusal: 'HIS-1012', field: 'aadhaar', rule: 'Not twelve digits with a right check digit' }
  const digest = aadhaarDigest(aadhaar)
  const waiting = await findWaiting(unit, call.clientId, digest)
  const outcome = generateOtp(waiting?.value.state, await kycOf(unit, aadhaar), unit.context)
  const { state, reply, effects } = outcome
  if (!state || isRefusal(reply)) return reply
  if (waiting) return advance(unit, waiting, call.operation.id, { state, reply, effects })
  const { txnId } = reply.answer
  openTransaction(unit, { id: txnId, flow: REGISTRATION, clientId: call.clientId, state, operation: call.operation.id, lifetimeMs: TRANSACTION_MS })
  await keepWaiting(unit, { clientId: call.clientId, aadhaarDigest: digest, txnId, forgetAt: unit.now + 24 * 3_600_000 })
  unit.apply(effects)
  return reply
}

async function handleLegacyCreate(unit: Unit, call: Call<Parameters<typeof toCreation>[0]>) {
  const created = await handleCreate(unit, { ...call, body: toCreation(call.body) })
  if (isRefusal(created)) return created
  const { account, body } = created.answer
  const refreshToken = await issueToken(unit, account, 'refresh', REFRESH_SECONDS)
  return { answer: { ...body, expiresIn: CREATE_SECONDS, refreshToken, refreshExpiresIn: REFRESH_SECONDS } }
}
