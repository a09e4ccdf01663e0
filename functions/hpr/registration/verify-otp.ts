import type { Call } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Domain } from '../domain.ts'
import { verifyOtpInBody } from './aadhaar.ts'
import { fetchKyc, unretrieved } from './flow.ts'
import { openIfSealed } from './sealed.ts'
import { step } from './steps.ts'

interface Body extends Domain {
  txnId: string
  otp?: string
}

/** verifyOTP of every edition: the body decides. `form` is what an OTP in the body is answered with. */
export async function handleVerifyOtp(unit: Unit, call: Call<Body>, form: 'short' | 'kyc') {
  const opened = call.body.otp === undefined ? undefined : await openIfSealed(unit, call.body.otp, 'otp')
  if (opened && 'refusal' in opened) return opened
  return step(
    unit, call,
    (txn) => (opened ? verifyOtpInBody(txn, { ...call.body, otp: opened.plain }, form, unit.context) : fetchKyc(txn, call.body.txnId, unit.context)),
    (txnId) => ({ refusal: 'HIS-500', ...unretrieved(txnId, 'No registration of this client under this txnId') }),
  )
}
