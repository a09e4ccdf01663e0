import { isOne, PAYERS } from '../../claims/exchange/parties.ts'
import { findUndeleted } from '../../claims/participants/register.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { BiometricCode, Purpose } from './flow.ts'

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/

/** Process and payer. Refuses NHCX-1005 (either is absent, or the process is no published one), NHCX-1003 (no such payer or TPA). */
export async function purposeOf(unit: Unit, headers: Headers): Promise<Purpose | Refusal<BiometricCode>> {
  const process = headers.get('process')
  if (process !== 'Preauth' && process !== 'Discharge') return { refusal: 'NHCX-1005', field: 'process', rule: 'process is Preauth or Discharge' }
  const payerid = headers.get('payerid')?.trim()
  if (!payerid) return { refusal: 'NHCX-1005', field: 'payerid', rule: 'payerid is the participant code of the scheme\'s payer' }
  const payer = await findUndeleted(unit, payerid)
  return payer && isOne(payer.value, PAYERS) ? { process, payer: payer.value.code } : { refusal: 'NHCX-1003', field: 'payerid', rule: 'No payer or TPA has this code' }
}

/** Of the face calls. Refuses NHCX-1005. */
export function unstamped(headers: Headers): Refusal<BiometricCode> | undefined {
  if (!UUID.test(headers.get('request-id') ?? '')) return { refusal: 'NHCX-1005', field: 'REQUEST-ID', rule: 'REQUEST-ID is a UUID' }
  const timestamp = headers.get('timestamp') ?? ''
  if (!ISO.test(timestamp) || Number.isNaN(Date.parse(timestamp))) return { refusal: 'NHCX-1005', field: 'TIMESTAMP', rule: 'TIMESTAMP is a time in ISO 8601' }
  return undefined
}
