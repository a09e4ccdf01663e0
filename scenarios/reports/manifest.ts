import type { CaseVerdict } from '../record.ts'
import type { RedactedRun } from './redacted.ts'

const M4 = ['hfr', 'hpr']

/**
 * The manifest in the shape of NHA's own test skill, with what a rehearsal must say besides: where it ran, and which human
 * steps the mock played. For M4 the registry's identifiers take the place of request ids as evidence.
 * Source: nha-in/docs: plugins/abdm-integrators-assistant/skills/abdm-m4/references/test.md
 */
export function toManifest({ run }: RedactedRun): Record<string, unknown> {
  return {
    // Of the other sets no skill of NHA writes one.
    ...(run.registries.every((registry) => M4.includes(registry)) && { skill: 'hiecm-m4-test' }),
    set: run.set,
    registries: [...run.registries],
    entity: run.profile.entity,
    run_started: new Date(run.startedAt).toISOString(),
    run_finished: new Date(run.finishedAt).toISOString(),
    client_id: run.clientId,
    origin: run.origin,
    // Mock evidence is rehearsal: it is never handed in, and a planted fault spoils even that.
    evidence: run.origin === 'sandbox' && run.evidence,
    met_planted_fault: !run.evidence,
    tool: `${run.tool} ${run.toolVersion}`,
    target: run.target,
    profile: run.profile,
    summary: { counts: run.counts, mandatory_not_passed: run.mandatoryNotPassed, fix_first: run.fixFirst ?? null },
    unmet_expectations: run.unmetExpectations,
    cases: run.cases.map((verdict) => toEntry(verdict, run.origin)),
  }
}

function toEntry(verdict: CaseVerdict, origin: string): Record<string, unknown> {
  const { row, outcome, reason, mandatory, traffic, checks, unexercised, simulated, attestation, identifiers, requestIds, passes, expected } = verdict
  return {
    id: row.id || row.key,
    key: row.key,
    title: row.title,
    function: row.function,
    marking: row.marking,
    mandatory,
    outcome,
    reason,
    evidence: [...(identifiers.length > 0 || requestIds.length > 0 ? [origin] : []), ...(attestation ? ['screen'] : [])],
    identifiers,
    request_ids: requestIds,
    observed: checks.map(({ sentence, kind, outcome: held, wanted, saw, requestId }) => ({ check: sentence, kind, outcome: held, wanted, saw, request_id: requestId })),
    traffic_half: traffic,
    screen_half: row.kind === 'ui' ? row.screen : [],
    not_exercised: unexercised,
    simulated,
    passes,
    ...(attestation && { attestation, attachment: attestation.attachment }),
    ...(expected && { expected_failure: expected.reason }),
    sources: row.sources,
  }
}
