import { generateKeyPairSync } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { WrongUse } from '../mocks/hosts/wrong-use.ts'
import type { CompletionRole } from '../scenarios/completion/claims.ts'
import { issueCertificate } from '../scenarios/completion/issue.ts'
import { verifyCertificate } from '../scenarios/completion/verify.ts'
import { caseSets } from '../scenarios/sets.ts'

export interface KeygenFlags {
  out: string
  alg: 'EdDSA' | 'ES256'
}

/** Writes a private key, which only its owner may read, and its public half beside it. Neither file may be there. */
export function keygen({ out, alg }: KeygenFlags): void {
  const { privateKey, publicKey } = alg === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const standing = [out, `${out}.pub`].find((file) => existsSync(file))
  // Before either is written: half a pair is worse than none.
  if (standing) throw new WrongUse(`${standing} is there already`)
  asked(() => {
    writeFileSync(out, privateKey.export({ type: 'pkcs8', format: 'pem' }), { mode: 0o600, flag: 'wx' })
    writeFileSync(`${out}.pub`, publicKey.export({ type: 'spki', format: 'pem' }), { flag: 'wx' })
  })
  process.stdout.write(`${out} signs certificates; ${out}.pub verifies them\n`)
}

export interface IssueFlags {
  run: string
  key: string
  role: CompletionRole
  participant: string
  as: string
  validDays: number
  rehearsal?: boolean
  out: string
}

/** A run of another set has a hundred. */
const REASONS_MAX = 20

/** Exit code 1, with the reasons, where the run certifies nothing. */
export async function issue({ run, key, out, as: issuer, rehearsal = false, ...rest }: IssueFlags): Promise<void> {
  const [manifest, privateKey] = asked(() => [readFileSync(join(run, 'manifest.json'), 'utf8'), readFileSync(key, 'utf8')] as const)
  const issued = await asking(issueCertificate(caseSets, { ...rest, manifest, privateKey, issuer, rehearsal, now: Date.now() }))
  if ('refused' in issued) {
    const more = issued.refused.length - REASONS_MAX
    process.stderr.write(`No certificate:\n${issued.refused.slice(0, REASONS_MAX).map((reason) => `  ${reason}\n`).join('')}${more > 0 ? `  and ${more} more\n` : ''}`)
    process.exitCode = 1
    return
  }
  asked(() => writeFileSync(out, `${issued.certificate}\n`))
  const { sub, role, set, exp, rehearsal: marked } = issued.claims
  process.stdout.write(`${out}: ${sub} as ${role}, ${set}, until ${new Date(exp * 1000).toISOString()}${marked ? '; marked as a rehearsal' : ''}\n`)
}

export interface VerifyFlags {
  issuer: string
  role?: CompletionRole
  participant?: string
}

/** Exit code 1 unless it is valid. */
export async function verify(file: string, { issuer, ...wanted }: VerifyFlags): Promise<void> {
  const [certificate, pem] = asked(() => [readFileSync(file, 'utf8'), readFileSync(issuer, 'utf8')] as const)
  const { verdict, why } = await asking(verifyCertificate(certificate, pem, { ...wanted, now: Date.now() }))
  process.stdout.write(`${verdict}: ${why}\n`)
  process.exitCode = verdict === 'valid' ? 0 : 1
}

/** What cannot be read or written is told in a line. */
function asked<T>(work: () => T): T {
  try {
    return work()
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error))
  }
}

async function asking<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error))
  }
}
