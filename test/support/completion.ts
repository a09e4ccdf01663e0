import { generateKeyPairSync } from 'node:crypto'
import type { Issue, Issued } from '../../scenarios/completion/issue.ts'
import { issueCertificate } from '../../scenarios/completion/issue.ts'
import { STANDARD_PROFILE } from '../../scenarios/profile.ts'
import type { CaseRow } from '../../scenarios/record.ts'
import type { CaseSet } from '../../scenarios/sets.ts'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'

export interface Pair {
  privatePem: string
  publicPem: string
}

export function keyPair(alg: 'EdDSA' | 'ES256' = 'EdDSA'): Pair {
  const { privateKey, publicKey } = alg === 'EdDSA' ? generateKeyPairSync('ed25519') : generateKeyPairSync('ec', { namedCurve: 'P-256' })
  return { privatePem: privateKey.export({ type: 'pkcs8', format: 'pem' }) as string, publicPem: publicKey.export({ type: 'spki', format: 'pem' }) as string }
}

const row = (key: string, mandatory: boolean): CaseRow => ({ key, id: key, title: key, function: 'f', marking: mandatory ? 'Mandatory' : 'Optional', mandatory, kind: 'api', apiCheck: 'full', calls: [], expectation: '', screen: [], sources: [] })
const part = (registry: string, ...rows: CaseRow[]): CaseSet => ({ set: 'CLAIMS', name: 'The claims set', registry, rows, codes: [] })
export const SETS: readonly CaseSet[] = [part('provider', row('CLAIMS:P-1', true), row('CLAIMS:P-2', true), row('CLAIMS:P-3', false)), part('payer', row('CLAIMS:Y-1', true))]

export const passed = (key: string) => ({ key, outcome: 'passed', reason: 'All that was to be seen was seen', not_exercised: [] as string[] })

/** The manifest of a run that passed, in the shape of a report's. */
export function aManifest(given: Record<string, unknown> = {}, cases: object[] = ['CLAIMS:P-1', 'CLAIMS:P-2', 'CLAIMS:P-3', 'CLAIMS:Y-1'].map(passed)) {
  const count = (outcome: string): number => cases.filter((entry) => (entry as { outcome: string }).outcome === outcome).length
  return {
    skill: 'x', set: 'The claims set', registries: ['provider', 'payer'], run_started: new Date(STANDARD_NOW - 60_000).toISOString(), run_finished: new Date(STANDARD_NOW - 1000).toISOString(), origin: 'sandbox', evidence: true, met_planted_fault: false,
    tool: 'abdm-rehearsal 0.1.0', profile: STANDARD_PROFILE, summary: { counts: Object.fromEntries(['passed', 'failed', 'needs-human', 'not-run', 'error'].map((outcome) => [outcome, count(outcome)])) }, cases, ...given,
  }
}

export const ISSUER = keyPair()

export const issued = (given: Partial<Omit<Issue, 'manifest'>> & { manifest?: object } = {}): Promise<Issued> => issueCertificate(SETS, {
  privateKey: ISSUER.privatePem, issuer: 'Rehearsal issuer', role: 'provider', participant: '1000000017@hcx', validDays: 365, rehearsal: false, now: STANDARD_NOW, ...given, manifest: JSON.stringify(given.manifest ?? aManifest()),
})

/** A certificate that stands. */
export async function aCertificate(given: Parameters<typeof issued>[0] = {}): Promise<string> {
  const result = await issued(given)
  if ('refused' in result) throw new Error(result.refused.join('\n'))
  return result.certificate
}
