import type { Doc, Kind } from '../../kernel/records.ts'
import type { Transaction } from '../../kernel/transactions.ts'
import { findTransaction } from '../../kernel/transactions.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Registration } from '../registration/state.ts'
import { REGISTRATION } from '../registration/state.ts'

/** Which transaction of a client waits for the OTP of a number: generateOtp says only the number when it asks again. */
export interface Waiting {
  clientId: string
  aadhaarDigest: string
  txnId: string
  forgetAt: number
}

const idOf = (clientId: string, aadhaarDigest: string): string => `${clientId}#${aadhaarDigest}`

const waitings: Kind<Waiting> = {
  name: 'hpr-aadhaar-otp',
  id: ({ clientId, aadhaarDigest }) => idOf(clientId, aadhaarDigest),
  forgetAt: (waiting) => waiting.forgetAt,
}

/** That transaction, while it is alive and its OTP was not given. */
export async function findWaiting(unit: Unit, clientId: string, aadhaarDigest: string): Promise<Doc<Transaction<Registration>> | undefined> {
  const waiting = await unit.get(waitings, idOf(clientId, aadhaarDigest))
  const doc = waiting && (await findTransaction<Registration>(unit, REGISTRATION, clientId, waiting.value.txnId))
  return doc && doc.value.state.stage === 'aadhaarOtpSent' && unit.now < doc.value.expiresAt ? doc : undefined
}

export async function keepWaiting(unit: Unit, value: Waiting): Promise<void> {
  const standing = await unit.get(waitings, waitings.id(value))
  if (standing) unit.save(standing, value)
  else unit.create(waitings, value)
}
