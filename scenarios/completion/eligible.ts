import { z } from 'zod'
import { appliesTo } from '../profile.ts'
import type { Profile } from '../record.ts'
import type { CaseSet } from '../sets.ts'
import type { CompletionRole } from './claims.ts'

const entry = z.looseObject({ key: z.string(), outcome: z.enum(['passed', 'failed', 'needs-human', 'not-run', 'error']), reason: z.string(), not_exercised: z.array(z.string()), expected_failure: z.string().optional() })

/** What of a report's manifest a certificate stands on (reports/manifest.ts). */
export const completedRun = z.looseObject({
  set: z.string(), registries: z.array(z.string()), run_started: z.string(), run_finished: z.iso.datetime(), origin: z.enum(['mock', 'sandbox']), evidence: z.boolean(), met_planted_fault: z.boolean(), tool: z.string(), profile: z.looseObject({}),
  summary: z.looseObject({ counts: z.record(z.string(), z.int()) }), cases: z.array(entry),
})
export type CompletedRun = z.output<typeof completedRun>

/** The part of the claims set that a role has to pass; another role has all that was run. */
const PARTS: Partial<Record<CompletionRole, string>> = { provider: 'provider', payer: 'payer', 'agency.tpa': 'payer' }

/** The parts of a set that this role certifies by; none: the set is not for it. */
export function partsFor(sets: readonly CaseSet[], set: string, role: CompletionRole): CaseSet[] {
  const part = PARTS[role]
  return sets.filter(({ name, registry }) => name === set && (part === undefined || registry === part))
}

/**
 * Why a run certifies nothing, a sentence each; none: it does. Every row that the set makes mandatory for the run's profile has
 * to be in it, passed, with each of its refusals put to the test; no planted fault; the real sandbox unless `rehearsal`.
 */
export function shortcomings(run: CompletedRun, parts: readonly CaseSet[], { rehearsal }: { rehearsal: boolean }): string[] {
  if (run.met_planted_fault) return ['The run met a planted fault: nothing of it is evidence']
  if (run.origin === 'mock' && !rehearsal) return ['The run was made against the mock: that is a rehearsal, and certifies as such alone (--rehearsal)']
  if (run.origin === 'sandbox' && !run.evidence) return ['The run says of itself that it is no evidence']
  const wrong = miscounted(run)
  if (wrong) return [wrong]
  const mandatory = parts.flatMap(({ rows }) => rows).filter((row) => (row.mandatory === true || row.mandatoryWhen !== undefined) && appliesTo(row, run.profile as unknown as Profile).applies)
  if (mandatory.length === 0) return [`${run.set} has nothing mandatory for this role`]
  const byKey = new Map(run.cases.map((verdict) => [verdict.key, verdict]))
  return mandatory.flatMap(({ key }) => {
    const verdict = byKey.get(key)
    if (!verdict) return [`${key} is mandatory and was not run`]
    if (verdict.outcome !== 'passed') return [`${key} is mandatory and ${verdict.outcome}: ${verdict.reason}`]
    return verdict.not_exercised.length === 0 ? [] : [`${key} is mandatory, and refusals of it were not put to the test: ${verdict.not_exercised.join('; ')}`]
  })
}

/** A manifest whose counts are not those of its cases was changed by hand. */
function miscounted({ summary: { counts }, cases }: CompletedRun): string | undefined {
  const strange = Object.entries(counts).find(([outcome, count]) => cases.filter((verdict) => verdict.outcome === outcome).length !== count)
  return strange && `The manifest counts ${strange[1]} ${strange[0]}, its cases do not`
}
