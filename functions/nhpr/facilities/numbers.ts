import type { Numbering } from '../../people/numbers.ts'
import { permutationOf } from '../../people/permutation.ts'

/** How many a world can come with. */
export const FACILITIES_MAX = 1_000_000

/** As many tracking ids have five digits, as in every example; those of all further ones have seven. */
const SHORT = 90_000
const SHORT_FROM = 10_000
const LONG_FROM = 1_000_000

/** Integrators' new facilities have six digits, and so are none of these. */
export const trackingIds: Numbering = {
  of: (ordinal) => String(ordinal < SHORT ? SHORT_FROM + ordinal : LONG_FROM + ordinal),
  back(trackingId) {
    if (/^[1-9]\d{4}$/.test(trackingId)) return Number(trackingId) - SHORT_FROM
    const ordinal = /^1\d{6}$/.test(trackingId) ? Number(trackingId) - LONG_FROM : undefined
    return ordinal !== undefined && ordinal >= SHORT ? ordinal : undefined
  },
}

/** Where real ids have 10: no id of NHA's can be one of ours. */
const SYNTHETIC = '99'

/** IN, the state's LGD code in two digits, 99 and six digits. `back` believes the state: whoever asks compares it. */
export function facilityIds(seed: string, stateOf: (ordinal: number) => string): Numbering {
  const serials = permutationOf(seed, 'facilityId', FACILITIES_MAX)
  return {
    of: (ordinal) => `IN${stateOf(ordinal).padStart(2, '0')}${SYNTHETIC}${String(serials.forward(ordinal)).padStart(6, '0')}`,
    back: (facilityId) => (/^IN\d\d99\d{6}$/.test(facilityId) ? serials.back(Number(facilityId.slice(6))) : undefined),
  }
}
