import type { Refusal } from '../../kernel/outcome.ts'
import { unseal } from '../../kernel/seal.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { SEAL_KEY } from '../seal-key.ts'

/** Longer than anything a field holds in plain, shorter than any ciphertext of a 2048 bit key in base64 (344). */
const PLAIN_LENGTH_MAX = 254

/**
 * A field that the older editions take plain or encrypted, opened.
 * Refuses HIS-1047: as long as a ciphertext, and not of this key.
 */
export async function openIfSealed(unit: Unit, text: string, field: string): Promise<{ plain: string } | Refusal<HisCode>> {
  if (text.length <= PLAIN_LENGTH_MAX) return { plain: text }
  const plain = unseal(text, (await unit.world.site.keys.pair(SEAL_KEY)).privateKey)
  return plain === undefined ? { refusal: 'HIS-1047', field, rule: 'Not RSA/ECB/PKCS1Padding ciphertext for the published key' } : { plain }
}
