import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'yaml'
import { afterAll, expect, test } from 'vitest'
import type { Step } from '../support/action.ts'
import { action } from '../support/action.ts'
import { command, ROOT } from '../support/package.ts'

const folder = mkdtempSync(join(tmpdir(), 'action-'))
afterAll(() => rmSync(folder, { recursive: true }))

const { steps } = action.runs

test('nothing is put into the text of a shell: what comes from outside comes as a variable', () => {
  const shells = steps.filter(({ run }) => run !== undefined)
  expect(shells.length).toBeGreaterThan(3)
  for (const { run, shell } of shells) {
    expect(shell).toBe('bash')
    expect(run).not.toContain('${{')
  }
})

test('every input is used and said, and every output comes from a step', () => {
  const text = JSON.stringify(steps)
  for (const [name, { description, default: standard }] of Object.entries(action.inputs)) {
    expect(text, name).toContain(`\${{ inputs.${name} }}`)
    expect(description.length).toBeGreaterThan(10)
    expect(typeof standard).toBe('string')
  }
  expect(Object.entries(action.outputs).map(([name, { value }]) => [name, value])).toEqual(['passed', 'failed', 'report'].map((name) => [name, `\${{ steps.summary.outputs.${name} }}`]))
  expect([...new Set([...text.matchAll(/steps\.(\w+)\./g)].map(([, id]) => id))].filter((id) => !steps.some((step) => step.id === id))).toEqual([])
  expect(steps.filter(({ uses }) => uses).map(({ uses }) => uses)).toEqual(['actions/setup-node@v6', 'actions/upload-artifact@v6'])
})

test('the report is uploaded before the verdict can end the job', () => {
  const places = (fits: (step: Step) => boolean): number => steps.findIndex(fits)
  expect(places(({ uses }) => uses?.startsWith('actions/upload-artifact') === true)).toBeLessThan(places(({ name }) => name === 'Verdict'))
  expect(steps.at(-1)!.name).toBe('Verdict')
})

/** The page that is made of a manifest, the outputs, and what the runner is told. */
async function told(manifest: object, code: string, failOn = 'failed'): Promise<{ page: string; outputs: string; said: string[] }> {
  const [page, outputs] = [join(folder, 'page'), join(folder, 'outputs')]
  for (const file of [page, outputs]) writeFileSync(file, '')
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  const ended = await command(folder, process.execPath, [join(ROOT, 'action/summary.ts')], { REPORT: folder, FAIL_ON: failOn, CODE: code, GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: page })
  expect(ended).toEqual({ code: 0, out: expect.any(String) as string, err: '' })
  return { page: readFileSync(page, 'utf8'), outputs: readFileSync(outputs, 'utf8'), said: ended.out.split('\n').filter(Boolean) }
}

const failed = { key: 'M4:HFR-001', title: 'Found | by <b>its</b> id', outcome: 'failed', reason: 'It said `no`\n| and more' }

test('what failed is listed, in text that stays text; an expected failure is not', async () => {
  const { page, outputs, said } = await told({
    set: 'A set', origin: 'sandbox', summary: { counts: { passed: 1, failed: 2, error: 0 }, mandatory_not_passed: ['M4:HFR-001'] }, unmet_expectations: [],
    cases: [failed, { ...failed, key: 'M4:HFR-002', expected_failure: 'known' }, { key: 'M4:HFR-003', title: 'Good', outcome: 'passed', reason: '' }],
  }, '1')
  expect(page).toBe([
    '## A set', '', 'Against the sandbox.', '', '| passed | failed | error |', '| --- | --- | --- |', '| 1 | 2 | 0 |', '', 'Mandatory and not passed: 1. Expected failures that did not fail: 0.', '',
    '| Case | | | Why |', '| --- | --- | --- | --- |', '| M4:HFR-001 | Found \\| by \\<b\\>its\\</b\\> id | failed | It said \\`no\\` \\| and more |', '',
  ].join('\n'))
  expect(said).toEqual(['::error title=M4%3AHFR-001 Found | by <b>its</b> id::It said `no`%0A| and more'])
  expect(outputs).toMatch(/^passed<<(\S+)\n1\n\1\nfailed<<(\S+)\n1\n\2\nreport<<(\S+)\n\S+\n\3\nverdict<<(\S+)\nfail\n\4\n$/)
})

test('ten are told to the runner, in text that cannot be taken for a command; warnings where nothing is to fail', async () => {
  const manifest = { set: 'A set', origin: 'mock', summary: { counts: { passed: 0, failed: 12 }, mandatory_not_passed: ['M4:A', 'M4:B'] }, unmet_expectations: ['M4:C'], cases: Array.from({ length: 12 }, () => ({ ...failed, title: 'a, b', reason: '100%\r\n::error::no' })) }
  const each = 'title=M4%3AHFR-001 a%2C b::100%25%0D%0A::error::no'
  expect((await told(manifest, '1', 'never')).said).toEqual([...Array.from({ length: 10 }, () => `::warning ${each}`), '::warning title=Expected failures that did not fail::1'])
  expect((await told({ ...manifest, cases: [], unmet_expectations: [] }, '0', 'mandatory')).said).toEqual(['::error title=Mandatory%2C not passed%3A 2::M4:A, M4:B'])
})

test('the verdict: a failed case breaks it unless never, one that could not be driven always', async () => {
  const manifest = { set: 'A set', origin: 'mock', summary: { counts: { passed: 0, failed: 1 }, mandatory_not_passed: [] }, unmet_expectations: [], cases: [failed] }
  const verdictOf = async (code: string, failOn: string): Promise<string> => /verdict<<(\S+)\n(\w+)/.exec((await told(manifest, code, failOn)).outputs)![2]!
  expect([await verdictOf('1', 'failed'), await verdictOf('1', 'mandatory'), await verdictOf('1', 'never'), await verdictOf('2', 'never'), await verdictOf('0', 'failed')]).toEqual(['fail', 'fail', 'pass', 'fail', 'pass'])
})

test('the workflows that can be copied are YAML, and give the action what it takes', () => {
  const blocks = [...readFileSync(join(ROOT, 'docs/ci.md'), 'utf8').matchAll(/^```yaml\n([^]*?)^```$/gm)].map(([, text]) => parse(text!) as { jobs?: Record<string, { steps: Step[] }>; rehearsal?: { artifacts: { reports: { junit: string } } } })
  const used = blocks.flatMap(({ jobs = {} }) => Object.values(jobs)).flatMap(({ steps }) => steps).filter(({ uses }) => uses?.includes('abdm-rehearsal@'))
  expect(used).toHaveLength(2)
  for (const { with: given = {} } of used) expect(Object.keys(action.inputs)).toEqual(expect.arrayContaining(Object.keys(given)))
  expect(blocks.at(-1)!.rehearsal!.artifacts.reports.junit).toBe('rehearsal-report/junit.xml')
})
