import type { KeyObject } from 'node:crypto'
import { createHash, createPublicKey } from 'node:crypto'
import { z } from 'zod'

/** What a sandbox says of an application that has gone through its cases. No machine-readable certificate is published: this form is ours. */
export const completionClaims = z.looseObject({
  /** The sandbox operator. */
  iss: z.string(),
  /** Participant code in the sandbox. */
  sub: z.string(),
  jti: z.string(),
  /** `provider`, `payer`, `agency.tpa` and so on: the roles of the guideline. */
  role: z.string(),
  set: z.string(),
  /** Made from a run against a mock: proves that the way was rehearsed, and nothing else. */
  rehearsal: z.boolean(),
  /** Seconds. */
  iat: z.int(),
  exp: z.int(),
})
export type CompletionClaims = z.output<typeof completionClaims>

/** Whose certificates are taken. */
export interface Issuer {
  kid: string
  name: string
  /** SPKI, PEM: Ed25519 or P-256. */
  publicPem: string
  /** Whether its certificates of rehearsals are taken too. */
  rehearsal: boolean
}

export type CompletionFault = 'malformed' | 'unknown issuer' | 'tampered' | 'expired' | 'not valid yet' | 'role mismatch' | 'another participant' | 'rehearsal'
export type CompletionVerdict = { valid: true; claims: CompletionClaims; issuer: string } | { valid: false; fault: CompletionFault; why: string }

const ALGORITHMS = { ed25519: 'EdDSA', ec: 'ES256' } as const
export const TYPE = 'abdm-completion+jws'

/** RFC 7638 thumbprint of an issuer's public key. Undefined: no PEM of an Ed25519 or P-256 key. */
export function issuerKidOf(publicPem: string): string | undefined {
  const key = publicKeyIn(publicPem)
  if (!key) return undefined
  const { crv, kty, x, y } = key.export({ format: 'jwk' })
  return createHash('sha256').update(JSON.stringify(y === undefined ? { crv, kty, x } : { crv, kty, x, y })).digest('base64url')
}

function publicKeyIn(pem: string): KeyObject | undefined {
  try {
    const key = /BEGIN PUBLIC KEY/.test(pem) ? createPublicKey(pem) : undefined
    return key?.asymmetricKeyType === 'ed25519' || (key?.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1') ? key : undefined
  } catch {
    return undefined
  }
}

const fault = (name: CompletionFault, why: string): CompletionVerdict => ({ valid: false, fault: name, why })

/**
 * The operator's check of a completion certificate: issuer nominated, untouched, within its validity, of this role and
 * participant. `now`: epoch ms.
 * Source: hcx-project/hcx-specs: healthcare-operations-policies/participant-onboarding.md (step 1); its form is ours
 */
export async function checkCompletion(jws: string, issuers: readonly Issuer[], wanted: { role: string; participant: string }, now: number): Promise<CompletionVerdict> {
  const { compactVerify, decodeProtectedHeader } = await import('jose')
  let kid: unknown
  try {
    const header = decodeProtectedHeader(jws)
    if (header['typ'] !== TYPE) return fault('malformed', `typ is not ${TYPE}`)
    kid = header.kid
  } catch {
    return fault('malformed', 'Not a compact JWS')
  }
  const issuer = issuers.find((entry) => entry.kid === kid)
  const key = issuer && publicKeyIn(issuer.publicPem)
  if (!issuer || !key) return fault('unknown issuer', `No nominated issuer has the key ${String(kid)}`)
  let payload: Uint8Array
  try {
    payload = (await compactVerify(jws, key, { algorithms: [ALGORITHMS[key.asymmetricKeyType as keyof typeof ALGORITHMS]] })).payload
  } catch {
    return fault('tampered', `The signature is not that of ${issuer.name}`)
  }
  return judge(payload, issuer, wanted, now)
}

function judge(payload: Uint8Array, issuer: Issuer, wanted: { role: string; participant: string }, now: number): CompletionVerdict {
  const claims = completionClaims.safeParse(jsonOf(payload))
  if (!claims.success) return fault('malformed', `The claims lack ${claims.error.issues[0]?.path.join('.') ?? 'an object'}`)
  const { sub, role, iat, exp, rehearsal } = claims.data
  if (now >= exp * 1000) return fault('expired', `It was valid until ${new Date(exp * 1000).toISOString()}`)
  if (now < iat * 1000) return fault('not valid yet', `It was issued at ${new Date(iat * 1000).toISOString()}`)
  if (role !== wanted.role) return fault('role mismatch', `It is of a ${role}, the application of a ${wanted.role}`)
  if (sub.toLowerCase() !== wanted.participant.toLowerCase()) return fault('another participant', `It is of ${sub}`)
  if (rehearsal && !issuer.rehearsal) return fault('rehearsal', 'It comes from a rehearsal, and its issuer is nominated for runs of the real sandbox alone')
  return { valid: true, claims: claims.data, issuer: issuer.name }
}

function jsonOf(payload: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(payload))
  } catch {
    return undefined
  }
}
