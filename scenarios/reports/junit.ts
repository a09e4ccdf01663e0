import type { CaseVerdict } from '../record.ts'
import { escapeMarkup as esc } from './markup.ts'
import type { RedactedRun } from './redacted.ts'

/** JUnit XML: a suite a function of NHA's sheet. What needs a person or was not run is skipped, with its reason. */
export function toJunit({ run }: RedactedRun): string {
  const groups = Map.groupBy(run.cases, (verdict) => verdict.row.function)
  const suites = [...groups].map(([name, cases]) => toSuite(name, cases))
  const { failures, errors, skipped } = countsOf(run.cases)
  const properties = [['set', run.set], ['origin', run.origin], ['evidence', String(run.evidence)], ['client_id', run.clientId], ['tool', `${run.tool} ${run.toolVersion}`]]
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="${esc(`${run.set} [${run.origin}]`)}" tests="${run.cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}" time="${seconds(run.startedAt, run.finishedAt)}">`,
    '  <properties>',
    ...properties.map(([name, value]) => `    <property name="${name}" value="${esc(value ?? '')}"/>`),
    '  </properties>',
    ...suites,
    '</testsuites>',
    '',
  ].join('\n')
}

const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(3)

/** A failure that is expected by name does not break the run, so it does not break here either. */
const isExpected = (verdict: CaseVerdict): boolean => verdict.outcome === 'failed' && verdict.expected !== undefined

function countsOf(cases: readonly CaseVerdict[]): { failures: number; errors: number; skipped: number } {
  const failures = cases.filter((verdict) => verdict.outcome === 'failed' && !isExpected(verdict)).length
  const errors = cases.filter((verdict) => verdict.outcome === 'error').length
  const passed = cases.filter((verdict) => verdict.outcome === 'passed').length
  return { failures, errors, skipped: cases.length - failures - errors - passed }
}

function toSuite(name: string, cases: readonly CaseVerdict[]): string {
  const { failures, errors, skipped } = countsOf(cases)
  return [
    `  <testsuite name="${esc(name)}" tests="${cases.length}" failures="${failures}" errors="${errors}" skipped="${skipped}">`,
    ...cases.map(toCase),
    '  </testsuite>',
  ].join('\n')
}

function toCase(verdict: CaseVerdict): string {
  const { row, outcome, reason, checks, startedAt, finishedAt, expected } = verdict
  const open = `    <testcase classname="${esc(row.key)}" name="${esc(`${row.id || row.key} ${row.title}`)}" time="${seconds(startedAt, finishedAt)}"`
  if (outcome === 'passed') return `${open}/>`
  const differing = checks.filter((check) => check.outcome === 'differs').map((check) => `${check.sentence}\n  wanted ${check.wanted}\n  saw    ${check.saw}${check.requestId ? `\n  REQUEST-ID ${check.requestId}` : ''}`)
  const text = esc([reason, ...differing].join('\n'))
  if (outcome === 'failed' && !expected) return `${open}><failure message="${esc(reason)}">${text}</failure></testcase>`
  if (outcome === 'error') return `${open}><error message="${esc(reason)}">${text}</error></testcase>`
  return `${open}><skipped message="${esc(`${outcome}: ${expected ? `expected failure: ${expected.reason}` : reason}`)}"/></testcase>`
}
