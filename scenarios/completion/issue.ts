import { createHash } from 'node:crypto'
import { CompactSign } from 'jose'
import type { CaseSet } from '../sets.ts'
import type { CertificateClaims, CompletionRole } from './claims.ts'
import { CERTIFICATE_TYPE } from './claims.ts'
import { completedRun, partsFor, shortcomings } from './eligible.ts'
import { readKey } from './keys.ts'

export interface Issue {
  /** Text of manifest.json. */
  manifest: string
  /** PEM. */
  privateKey: string
  issuer: string
  role: CompletionRole
  /** Participant code. */
  participant: string
  validDays: number
  rehearsal: boolean
  /** Epoch ms. */
  now: number
}

export type Issued = { certificate: string; claims: CertificateClaims } | { refused: string[] }

const DAY_SECONDS = 24 * 3600

/**
 * Certifies a run, as a compact JWS (EdDSA or ES256). Refuses with the reasons: see `shortcomings`; a run that lies in the
 * future. Throws a line for the user where key or manifest cannot be read.
 */
export async function issueCertificate(sets: readonly CaseSet[], { manifest, privateKey, issuer, role, participant, validDays, rehearsal, now }: Issue): Promise<Issued> {
  const { key, alg, kid } = readKey(privateKey, 'private')
  const run = completedRun.safeParse(parsed(manifest))
  if (!run.success) throw new Error(`Not the manifest of a run: ${run.error.issues[0]?.path.join('.')} ${run.error.issues[0]?.message}`)
  const { set, registries, tool, origin, run_finished: finished, summary: { counts } } = run.data
  if (Date.parse(finished) > now) return { refused: [`The run ends in the future: ${finished}`] }
  const parts = partsFor(sets, set, role)
  const refused = shortcomings(run.data, parts, { rehearsal })
  if (refused.length > 0) return { refused }
  const digest = createHash('sha256').update(manifest).digest('base64url')
  const iat = Math.floor(now / 1000)
  const claims: CertificateClaims = {
    iss: issuer, sub: participant, jti: createHash('sha256').update(JSON.stringify([digest, participant, role, iat])).digest('base64url').slice(0, 22), role, set, registries: registries.filter((registry) => parts.some((part) => part.registry === registry)), tool,
    run: { finished, manifest: digest }, counts, origin, rehearsal: origin === 'mock', iat, exp: iat + validDays * DAY_SECONDS,
  }
  const certificate = await new CompactSign(new TextEncoder().encode(JSON.stringify(claims))).setProtectedHeader({ alg, typ: CERTIFICATE_TYPE, kid }).sign(key)
  return { certificate, claims }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
