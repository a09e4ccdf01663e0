import type { Kind } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import { folded } from '../../nhpr/forms.ts'
import type { BasicInformation } from '../../nhpr/facilities/record.ts'

/** What a new facility is held against others by. */
interface Claim {
  key: string
  at: number
}

/** Longer than any request runs. */
const KEPT_MS = 60_000

const claims: Kind<Claim> = { name: 'facility-claim', id: ({ key }) => key, forgetAt: ({ at }) => at + KEPT_MS }

/**
 * Written by whoever creates a facility: of two requests that create the same one at once the second write fails, and its next
 * try finds the first's facility. The register's listing alone would let both through.
 */
export async function claim(unit: Unit, { facilityName, ownershipCode, facilityAddressDetails: { subDistrictLGDCode, pincode } }: BasicInformation): Promise<void> {
  const value = { key: [subDistrictLGDCode, pincode, ownershipCode, folded(facilityName)].join('|'), at: unit.now }
  const standing = await unit.get(claims, value.key)
  if (standing) unit.save(standing, value)
  else unit.create(claims, value)
}
