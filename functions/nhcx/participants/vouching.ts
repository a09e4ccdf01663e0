import { clients } from '../../kernel/clients.ts'
import type { Doc, Kind } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import { lookUp } from '../../nhpr/facilities/lookup.ts'
import { findSubmitted } from '../../nhpr/facilities/submitted.ts'
import type { Known, Vouching } from './rules.ts'

/** What the exchange was told of a payer or TPA, its "payer details". Nobody publishes how; here the control plane does it. */
export interface PayerDetails {
  /** IRDAI id without leading zeros. */
  registryId: string
  name: string
  mobile: string
  email: string
}

const payerDetails: Kind<PayerDetails> = { name: 'nhcx-payer-details', id: ({ registryId }) => registryId }

export const findPayerDetails = (unit: Unit, registryId: string): Promise<Doc<PayerDetails> | undefined> => unit.get(payerDetails, registryId)

export async function keepPayerDetails(unit: Unit, details: PayerDetails): Promise<void> {
  const standing = await findPayerDetails(unit, details.registryId)
  if (standing) unit.save(standing, details)
  else unit.create(payerDetails, details)
}

export interface Asked {
  registryId: string
  mobile: string
  email: string
  clientId: string
}

/** What stands behind a registry id; undefined: nothing does. */
export async function knownBehind(unit: Unit, vouching: Vouching, { registryId, mobile, email, clientId }: Asked): Promise<Known | undefined> {
  if (vouching === 'facility') return facilityBehind(unit, registryId, mobile)
  if (vouching === 'payer') {
    const details = (await findPayerDetails(unit, registryId))?.value
    return details && { name: details.name, mobile: details.mobile, email: details.email, state: '', district: '', mobileMatches: bare(mobile) === details.mobile, isVerified: true }
  }
  if (vouching !== 'client' || registryId !== clientId) return undefined
  const client = (await unit.get(clients, clientId))?.value
  return client && { name: client.name, mobile, email, state: '', district: '', mobileMatches: true, isVerified: true }
}

const bare = (mobile: string): string => mobile.replace(/^91(?=\d{10}$)/, '')

async function facilityBehind(unit: Unit, facilityId: string, mobile: string): Promise<Known | undefined> {
  const facility = await findSubmitted(unit, facilityId)
  if (!facility) return undefined
  const { facilityName, state, district, verified, mobileMatches } = lookUp(facility, mobile)
  const { facilityContactNumber, facilityEmailId } = facility.submitted.basic.facilityContactInformation
  return { name: facilityName, mobile: facilityContactNumber, email: facilityEmailId, state, district, mobileMatches: mobileMatches === true, isVerified: verified }
}
