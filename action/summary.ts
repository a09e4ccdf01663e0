import { randomUUID } from 'node:crypto'
import { appendFileSync, existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a manifest says, as far as it is told here. */
interface Manifest {
  set: string
  origin: string
  summary: { counts: Record<string, number>; mandatory_not_passed: string[] }
  unmet_expectations: unknown[]
  cases: { key: string; title: string; outcome: string; reason: string; expected_failure?: string }[]
}

const FAIL_ON = ['failed', 'mandatory', 'never']
/** A whole set may fail: the page is to be read. */
const LISTED_MAX = 50
/** GitHub shows no more of one step. */
const ANNOTATED_MAX = 10

const { REPORT = '', FAIL_ON: failOn = '', CODE: code = '', GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: page } = process.env
if (!outputs || !page) throw new Error('This is a step of the action: GITHUB_OUTPUT and GITHUB_STEP_SUMMARY are its files')

/** In GitHub's form for values of any text. */
function output(name: string, value: string): void {
  const end = randomUUID()
  appendFileSync(outputs!, `${name}<<${end}\n${value}\n${end}\n`)
}

/** Text of others, which is to stay text. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll(/[\\`*_{}[\]<>|#~!&@]/g, '\\$&')

const data = (text: string): string => text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
const property = (text: string): string => data(text).replaceAll(':', '%3A').replaceAll(',', '%2C')

/** A command to the runner, which shows it beside the job. */
const annotate = (level: 'error' | 'warning', title: string, why: string): void => void process.stdout.write(`::${level} title=${property(title)}::${data(why)}\n`)

function pageOf({ set, origin, summary: { counts, mandatory_not_passed: mandatory }, unmet_expectations: unmet }: Manifest, broken: Manifest['cases']): string {
  const listed = broken.slice(0, LISTED_MAX).map(({ key, title, outcome, reason }) => `| ${plain(key)} | ${plain(title)} | ${plain(outcome)} | ${plain(reason)} |`)
  return [
    `## ${plain(set)}`, '',
    origin === 'mock' ? 'Against the mock: a rehearsal, never to be handed in.' : `Against the ${plain(origin)}.`, '',
    `| ${Object.keys(counts).join(' | ')} |`, `|${' --- |'.repeat(Object.keys(counts).length)}`, `| ${Object.values(counts).join(' | ')} |`, '',
    `Mandatory and not passed: ${mandatory.length}. Expected failures that did not fail: ${unmet.length}.`,
    ...(listed.length === 0 ? [] : ['', '| Case | | | Why |', '| --- | --- | --- | --- |', ...listed]),
    ...(broken.length > LISTED_MAX ? ['', `And ${broken.length - LISTED_MAX} more: see the report.`] : []), '',
  ].join('\n')
}

const file = join(REPORT, 'manifest.json')
if (!FAIL_ON.includes(failOn) || !existsSync(file)) {
  const why = FAIL_ON.includes(failOn) ? 'The rehearsal could not be made: its step says why.' : `fail-on is one of ${FAIL_ON.join(', ')}.`
  appendFileSync(page, `## No rehearsal\n\n${why}\n`)
  annotate('error', 'No rehearsal', why)
  for (const [name, value] of Object.entries({ passed: '0', failed: '0', report: '', verdict: 'fail' })) output(name, value)
} else {
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest
  const broken = manifest.cases.filter(({ outcome, expected_failure: expected }) => outcome === 'error' || (outcome === 'failed' && expected === undefined))
  const fails = { failed: code !== '0', mandatory: code !== '0' || manifest.summary.mandatory_not_passed.length > 0, never: code !== '0' && code !== '1' }[failOn]
  appendFileSync(page, pageOf(manifest, broken))
  const { mandatory_not_passed: mandatory } = manifest.summary
  for (const { key, title, reason } of broken.slice(0, ANNOTATED_MAX)) annotate(fails ? 'error' : 'warning', `${key} ${title}`, reason)
  if (failOn === 'mandatory' && mandatory.length > 0) annotate('error', `Mandatory, not passed: ${mandatory.length}`, mandatory.join(', '))
  if (manifest.unmet_expectations.length > 0) annotate(fails ? 'error' : 'warning', 'Expected failures that did not fail', String(manifest.unmet_expectations.length))
  for (const [name, value] of Object.entries({ passed: String(manifest.summary.counts['passed'] ?? 0), failed: String(broken.length), report: REPORT, verdict: fails ? 'fail' : 'pass' })) output(name, value)
}
