import { X509Certificate } from 'node:crypto'

const BEGIN = '-----BEGIN CERTIFICATE-----'
const END = '-----END CERTIFICATE-----'

/** A certificate that came inline, blanks for line breaks as the platform takes them. Undefined: none that can be read. */
export function certificateIn(text: string): string | undefined {
  const trimmed = text.trim()
  if (!trimmed.startsWith(BEGIN) || !trimmed.endsWith(END)) return undefined
  const pem = `${BEGIN}\n${trimmed.slice(BEGIN.length, -END.length).trim().replaceAll(/\s+/g, '\n')}\n${END}\n`
  return expiryOf(pem) === undefined ? undefined : pem
}

/** Epoch ms; undefined of a bare key, which has no end. */
export function expiryOf(pem: string): number | undefined {
  try {
    return Date.parse(new X509Certificate(pem).validTo)
  } catch {
    return undefined
  }
}
