import { brotliCompressSync, constants } from 'node:zlib'

const known = new Map<string, string>()

/**
 * The expression of a long text, packed to about half or less; inflated where it stands. Each text is packed once a process,
 * since one table is in many bundles.
 * @param quality of brotli's eleven; its last two take seconds for a tenth
 */
export function packed(text: string, quality = constants.BROTLI_MAX_QUALITY): string {
  const key = `${quality} ${text}`
  const base64 = known.get(key) ?? brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).toString('base64')
  known.set(key, base64)
  return `require('node:zlib').brotliDecompressSync(Buffer.from('${base64}', 'base64')).toString()`
}
