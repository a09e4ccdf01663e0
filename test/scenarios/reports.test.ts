import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox, STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { mockTarget } from '../../scenarios/kit/targets.ts'
import type { CaseVerdict, Exchange, Run, RunEvent } from '../../scenarios/record.ts'
import { folderSink, REPORT_FILES } from '../../scenarios/reports/folder.ts'
import { escapeMarkup } from '../../scenarios/reports/markup.ts'
import { redactRun } from '../../scenarios/reports/redacted.ts'
import { run } from '../../scenarios/runner.ts'
import { choose } from '../../scenarios/sets.ts'

let folder: string
let finished: { run: Run; exchanges: readonly Exchange[] }
let inbox: { to: string; otp?: string }[]
let files: Record<string, string>

/** The registry with one defect, so that the reports have a failure to show: isAuthenticated is wrapped in an object. */
function defective(fetch: (request: Request) => Promise<Response>): (request: Request) => Promise<Response> {
  return async (request) => {
    const response = await fetch(request)
    if (!request.url.endsWith('/aadhaar/isAuthenticated') || response.status !== 200) return response
    return Response.json({ authenticated: await response.json() })
  }
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'rehearsal-report-'))
  const sandbox = createSandbox()
  const { set, rows } = choose({ set: 'M4', registry: 'hpr' })
  const keep = (event: RunEvent): void => {
    if (event.event === 'finished') finished = event
  }
  await run({ set, rows, target: mockTarget({ fetch: defective(sandbox.fetch) }), toolVersion: 'test', sinks: [folderSink(folder), keep] })
  const messages = await sandbox.fetch(new Request('http://sandbox.rehearsal/__sandbox/inbox'))
  inbox = ((await messages.json()) as { messages: typeof inbox }).messages
  files = Object.fromEntries(await Promise.all((await readdir(folder)).map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)))
})
afterAll(() => rm(folder, { recursive: true }))

const verdictOf = (key: string): CaseVerdict => finished.run.cases.find(({ row }) => row.key === key)!

test('every file of a report is written', () => {
  expect(Object.keys(files).toSorted()).toEqual(Object.keys(REPORT_FILES).toSorted())
})

describe('no secret', () => {
  const secrets = (): Set<string> => {
    const found = new Set<string>([STANDARD_CLIENT.clientSecret])
    for (const { to, otp } of inbox) [to, otp].forEach((value) => value && !value.includes('@') && found.add(value))
    for (const { request, response } of finished.exchanges) {
      for (const [, token] of JSON.stringify([request.headers, request.body, response.text]).matchAll(/(eyJ[\w-]+\.[\w-]+\.[\w-]+)/g)) found.add(token!)
      const { password } = (request.body ?? {}) as { password?: string }
      if (password) found.add(password)
    }
    return found
  }

  test('is in any of them: no token, OTP, password, client secret, Aadhaar or mobile number', () => {
    const all = secrets()
    expect(all.size).toBeGreaterThan(10)
    for (const [name, text] of Object.entries(files)) {
      for (const secret of all) expect(new RegExp(`(?<![\\w-])${secret.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?![\\w-])`).test(text), `${name} holds a secret of ${secret.length} characters`).toBe(false)
      expect(text, name).not.toMatch(/(?<![\w-])9999\d{8}(?![\w-])/)
      expect(text, name).not.toMatch(/(?<![\w-])699\d{7}(?![\w-])/)
    }
  })

  test('comes back where the other side repeated it in another field', () => {
    const [exchange] = finished.exchanges
    const echoing = { ...exchange!, request: { ...exchange!.request, body: { password: 'Gtpvz#4826' } }, response: { ...exchange!.response, text: '{"message":"Gtpvz#4826 is not allowed"}' } }
    expect(redactRun(finished.run, [echoing]).exchanges[0]!.response.body).toBe('{"message":"[redacted] is not allowed"}')
  })
})

describe('the manifest', () => {
  const manifest = (): Record<string, unknown> => JSON.parse(files['manifest.json']!) as Record<string, unknown>

  test('has NHA\'s shape: the set pinned, the origin marked, every row in order with its outcome', () => {
    const { cases, ...head } = manifest() as { cases: { key: string; outcome: string; identifiers: unknown[] }[] }
    expect(head).toMatchObject({ skill: 'hiecm-m4-test', registries: ['hpr'], client_id: STANDARD_CLIENT.clientId, origin: 'mock', evidence: false, met_planted_fault: false, set: finished.run.set })
    expect(cases.map(({ key }) => key)).toEqual(finished.run.cases.map(({ row }) => row.key))
    expect(cases).toHaveLength(61)
    for (const { outcome } of cases) expect(['passed', 'failed', 'needs-human', 'not-run']).toContain(outcome)
    expect(cases.find(({ key }) => key === 'M4:HPR-011')!.identifiers).toContainEqual(expect.objectContaining({ name: 'txnId' }))
  })

  test('tells the failed case with its differing literal', () => {
    const failed = (manifest()['cases'] as { key: string; outcome: string; observed: { outcome: string; wanted: string; saw: string }[] }[]).find(({ key }) => key === 'M4:HPR-007')!
    expect(failed.outcome).toBe('failed')
    expect(failed.observed.filter(({ outcome }) => outcome === 'differs')[0]?.saw).toContain('authenticated')
  })

  test('names the screen half of every case that has one, and passes none by itself', () => {
    for (const entry of manifest()['cases'] as { key: string; outcome: string; screen_half: string[] }[]) {
      const { row, attestation } = verdictOf(entry.key)
      expect(entry.screen_half.length > 0).toBe(row.kind === 'ui')
      if (row.kind === 'ui' && !attestation) expect(entry.outcome).not.toBe('passed')
    }
  })
})

describe('JUnit', () => {
  test('is well-formed and counts as the run does', () => {
    const xml = files['junit.xml']!
    const { counts } = finished.run
    expect(xml).toContain(`tests="61" failures="${counts.failed}" errors="0" skipped="${counts['needs-human'] + counts['not-run']}"`)
    expect(xml.match(/<testcase /g)).toHaveLength(61)
    expect(xml.match(/<failure /g)).toHaveLength(counts.failed)
    const tags = [...xml.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)]
    const open: string[] = []
    for (const [, closes, name, alone] of tags) {
      if (closes) expect(open.pop()).toBe(name)
      else if (!alone) open.push(name!)
    }
    expect(open).toEqual([])
  })

  test('markup is escaped, and what XML cannot hold is left out', () => {
    expect(escapeMarkup('a<b> & "c" \'d\' \u0000\u001f')).toBe('a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; ')
  })
})

describe('the page', () => {
  test('stands by itself: nothing is loaded from elsewhere, and it says what it is', () => {
    const html = files['report.html']!
    expect(html).not.toMatch(/(?:src|href)="(?!#)[^"]/)
    expect(html).not.toContain('<script')
    expect(html).toContain('class="origin mock"')
    expect(html.match(/<article /g)).toHaveLength(61)
  })

  test('every link leads somewhere on it', () => {
    const html = files['report.html']!
    const ids = new Set([...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) expect(ids.has(target), target).toBe(true)
  })
})

test('the HAR holds every exchange, valid against its own rules', () => {
  const { log } = JSON.parse(files['traffic.har']!) as { log: { version: string; entries: { startedDateTime: string; time: number; request: { url: string }; response: { status: number } }[] } }
  expect([log.version, log.entries.length]).toEqual(['1.2', finished.exchanges.length])
  for (const entry of log.entries) expect([Number.isNaN(Date.parse(entry.startedDateTime)), entry.time >= 0, URL.canParse(entry.request.url)]).toEqual([false, true, true])
})

test('the request ids are those of passed cases, each once', () => {
  const [mark, ...ids] = files['request-ids.txt']!.trim().split('\n')
  expect(mark).toBe('# mock: a rehearsal, never to be handed in')
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.every((id) => /^[0-9a-f-]{36}$/.test(id))).toBe(true)
})
