import type { Findings } from './kit/check.ts'
import type { Attestation, CaseRow, CaseVerdict, Check, Exchange, HumanStep, Outcome } from './record.ts'

/** How driving ended: to its end, at a step nobody was there for, at an answer that left no way on, or by our own fault. */
export type Ending = { ended: 'done' } | { ended: 'needs-human'; step: string } | { ended: 'stopped'; reason: string } | { ended: 'broke'; reason: string }

export interface Pass {
  ending: Ending
  findings: Findings
  exchanges: readonly Exchange[]
  human: readonly HumanStep[]
}

type Decision = Pick<CaseVerdict, 'outcome' | 'reason' | 'traffic'>

/**
 * The verdict of one pass (notes/certification, section 4). A failure that can be seen is never `needs-human`, the screen
 * half never passes by itself, and what met a planted fault or got no answer is no evidence at all.
 */
export function decide(row: CaseRow, pass: Pass, attestation?: Attestation): Decision {
  const faulted = pass.exchanges.find((exchange) => exchange.fault)
  if (faulted) return { outcome: 'error', traffic: 'none', reason: `Not evidence: ${faulted.operation} met the planted fault ${faulted.fault}` }
  if (pass.ending.ended === 'broke') return { outcome: 'error', traffic: 'none', reason: pass.ending.reason }
  const silent = pass.exchanges.find((exchange) => exchange.broken)
  if (silent) return { outcome: 'error', traffic: 'none', reason: `No answer from ${silent.operation}: ${silent.broken}` }
  if (pass.findings.skipped) return { outcome: row.mandatory === true ? 'failed' : 'not-run', traffic: 'none', reason: pass.findings.skipped }

  const broken = firstBroken(pass)
  if (broken) return { outcome: 'failed', traffic: 'broken', reason: `${broken.sentence}: wanted ${broken.wanted}; saw ${broken.saw || 'nothing'}` }
  if (pass.ending.ended === 'stopped') return { outcome: 'failed', traffic: 'broken', reason: pass.ending.reason }
  const held = pass.findings.checks.some(({ kind, outcome }) => kind !== 'human' && outcome === 'held')
  const traffic = row.apiCheck === 'none' || !held ? 'none' : 'held'
  if (pass.ending.ended === 'needs-human') return { outcome: 'needs-human', traffic, reason: `Nobody was there for: ${pass.ending.step}` }
  return settled(row, pass, traffic, attestation)
}

/** Nothing contradicts the case: what is left is what traffic does not show. */
function settled(row: CaseRow, { findings }: Pass, traffic: Decision['traffic'], attestation?: Attestation): Decision {
  const unseen = findings.checks.find(({ kind, outcome }) => kind === 'human' && outcome === 'not-seen')
  if (row.kind === 'api') {
    if (unseen) return { outcome: 'needs-human', traffic, reason: `Nobody was there for: ${unseen.sentence}` }
    if (traffic !== 'held') return { outcome: 'error', traffic, reason: 'The case has no check that could hold' }
    const open = unexercised(findings.checks).length
    return { outcome: 'passed', traffic, reason: open === 0 ? 'All that was to be seen was seen, refusals included' : `What was to be seen was seen; refusals not put to the test: ${open}` }
  }
  if (attestation) return { outcome: 'passed', traffic, reason: `Attested by ${attestation.by}, ${attestation.at}${traffic === 'held' ? '; the traffic half holds' : ''}` }
  const half = traffic === 'held' ? 'The traffic half holds; the screen half' : 'The screen'
  return { outcome: 'needs-human', traffic, reason: `${half} needs a tester's word` }
}

/** The check that fails the case. Where nobody was there, what is merely missing is missing for that reason. */
function firstBroken({ findings, ending }: Pass): Check | undefined {
  const waiting = ending.ended === 'needs-human'
  return findings.checks.find((check) => {
    if (check.outcome === 'held') return false
    if (check.outcome === 'differs') return !(waiting && findings.awaited.has(check))
    return !waiting && (check.kind === 'success' || check.kind === 'refusal')
  })
}

/** Refusals nobody's call put to the test: neither pass nor fail, and listed as such. */
export function unexercised(checks: readonly Check[]): string[] {
  return checks.filter(({ kind, outcome }) => kind === 'guard' && outcome === 'not-seen').map(({ sentence }) => sentence)
}

/** What the mock played in a person's place, in words for the verdict. */
export function simulatedSteps(human: readonly HumanStep[]): string[] {
  const words = { 'hosted-page': 'hosted Aadhaar page', otp: 'OTP', person: 'test person', confirm: 'confirmation seen', verification: 'the verifier', 'second-bridge': 'second bridge', beneficiary: 'test beneficiary', counterparty: 'the other side' } as const
  const kinds = human.filter(({ by, done }) => by === 'simulated' && done).map(({ step }) => step.split(':')[0] as keyof typeof words)
  return [...new Set(kinds)].map((kind) => words[kind])
}

/** 0: all as wanted or expected; 1: a case failed, or an expected failure did not; 2: our fault, or wrong use. */
export function exitCode(run: { cases: readonly Pick<CaseVerdict, 'outcome' | 'expected'>[]; unmetExpectations: readonly unknown[] }): 0 | 1 | 2 {
  if (run.cases.some(({ outcome }) => outcome === 'error')) return 2
  if (run.unmetExpectations.length > 0) return 1
  return run.cases.some(({ outcome, expected }) => outcome === 'failed' && !expected) ? 1 : 0
}

export function countOutcomes(outcomes: readonly Outcome[]): Record<Outcome, number> {
  const counts: Record<Outcome, number> = { passed: 0, failed: 0, 'needs-human': 0, 'not-run': 0, error: 0 }
  for (const outcome of outcomes) counts[outcome]++
  return counts
}
