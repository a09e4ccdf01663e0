import { compactVerify, decodeProtectedHeader } from 'jose'
import type { CertificateClaims } from './claims.ts'
import { CERTIFICATE_TYPE, certificateClaims } from './claims.ts'
import { readKey } from './keys.ts'

export type Verdict = 'valid' | 'malformed' | 'unknown issuer' | 'tampered' | 'expired' | 'not valid yet' | 'role mismatch' | 'another participant'

export interface Verified {
  verdict: Verdict
  why: string
  claims?: CertificateClaims
}

export interface Wanted {
  role?: string
  participant?: string
  /** Epoch ms. */
  now: number
}

/** Checks a certificate offline against the public key of one issuer. Throws a line for the user where that key cannot be read. */
export async function verifyCertificate(certificate: string, issuerPem: string, { role, participant, now }: Wanted): Promise<Verified> {
  const { key, alg, kid } = readKey(issuerPem, 'public')
  let header: ReturnType<typeof decodeProtectedHeader>
  try {
    header = decodeProtectedHeader(certificate.trim())
  } catch {
    return { verdict: 'malformed', why: 'It is no compact JWS' }
  }
  if (header['typ'] !== CERTIFICATE_TYPE) return { verdict: 'malformed', why: `Its typ is not ${CERTIFICATE_TYPE}` }
  if (header.kid !== kid) return { verdict: 'unknown issuer', why: `It was signed with the key ${header.kid ?? 'none'}; this issuer's is ${kid}` }
  let claims: CertificateClaims
  try {
    const { payload } = await compactVerify(certificate.trim(), key, { algorithms: [alg] })
    claims = certificateClaims.parse(JSON.parse(new TextDecoder().decode(payload)))
  } catch {
    return { verdict: 'tampered', why: 'What it says is not what its issuer signed' }
  }
  const at = (seconds: number): string => new Date(seconds * 1000).toISOString()
  if (now >= claims.exp * 1000) return { verdict: 'expired', why: `It was valid until ${at(claims.exp)}`, claims }
  if (now < claims.iat * 1000) return { verdict: 'not valid yet', why: `It is valid from ${at(claims.iat)}`, claims }
  if (role !== undefined && role !== claims.role) return { verdict: 'role mismatch', why: `It is of a ${claims.role}`, claims }
  if (participant !== undefined && participant.toLowerCase() !== claims.sub.toLowerCase()) return { verdict: 'another participant', why: `It is of ${claims.sub}`, claims }
  return { verdict: 'valid', why: `Of ${claims.sub} as ${claims.role}, by ${claims.iss}, until ${at(claims.exp)}${claims.rehearsal ? '; of a rehearsal' : ''}`, claims }
}
