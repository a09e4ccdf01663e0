import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import type { Abdm } from '../../mocks/msw.ts'
import { STANDARD_CLIENT } from '../../mocks/sandbox.ts'

const ROOT = join(import.meta.dirname, '../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

/** Blocks of code, each with the file it stands in: ```ts test/msw/in-process/vitest.test.ts */
const blocks = [...read('docs/in-process.md').matchAll(/^```(ts|js)(?: (\S+))?\n([\s\S]*?)^```/gm)].map(([, , file, code]) => ({ file, code: code! }))

test('every block of docs/in-process.md stands in a file that the suite runs', () => {
  expect(blocks.map(({ file }) => file)).toEqual(['vitest.test.ts', 'parallel.test.ts', 'node-test.ts', 'playwright.mjs'].map((name) => `test/msw/in-process/${name}`))
  for (const { file, code } of blocks) expect(read(file!)).toContain(code)
})

/** What a reader's node_modules does. */
const SOURCE = `data:text/javascript,import { registerHooks } from 'node:module'; registerHooks({ resolve: (name, context, next) => next(name === 'abdm-rehearsal/msw' ? ${JSON.stringify(pathToFileURL(join(ROOT, 'mocks/msw.ts')).href)} : name, context) })`

test('node:test, by Node itself', async () => {
  const { NODE_TEST_CONTEXT: _, ...env } = process.env
  const { stdout } = await promisify(execFile)(process.execPath, ['--no-warnings', '--import', SOURCE, '--test', '--test-reporter=tap', 'test/msw/in-process/node-test.ts'], { cwd: ROOT, env })
  expect(stdout).toMatch(/^# pass 1\n# fail 0$/m)
})

interface Route {
  request(): { url(): string; method(): string; headers(): Record<string, string>; postDataBuffer(): Buffer | null }
  fulfill(answer: { status: number; headers: Record<string, string>; body: Buffer }): Promise<void>
  abort(): Promise<void>
}

// Playwright is not among what is installed here: its page is played, by the few methods of it that are called.
test('page.route answers a browser with the hosted page, and drops what the sandbox drops', async () => {
  const { abdm, routeAbdm } = (await import('./in-process/playwright.mjs' as string)) as { abdm: Abdm; routeAbdm(page: object): Promise<void> }
  let [pattern, handler]: [RegExp, (route: Route) => Promise<void>] = [/^$/, () => Promise.resolve()]
  await routeAbdm({ route: (given: RegExp, handle: typeof handler) => void ([pattern, handler] = [given, handle]) })
  const goTo = async (url: string): Promise<unknown> => {
    expect(url).toMatch(pattern)
    let outcome: unknown
    await handler({
      request: () => ({ url: () => url, method: () => 'GET', headers: () => ({ accept: 'text/html' }), postDataBuffer: () => null }),
      fulfill: async ({ status, headers, body }) => void (outcome = [status, headers['content-type'], body.toString()]), abort: async () => void (outcome = 'aborted'),
    })
    return outcome
  }
  const post = (url: string, body: object, token = ''): Promise<Response> => abdm.fetch(new Request(url, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(body) }))
  const { accessToken } = (await (await post('https://dev.abdm.gov.in/gateway/v0.5/sessions', STANDARD_CLIENT)).json()) as { accessToken: string }
  const { url } = (await (await post('https://apihspsbx.abdm.gov.in/v4/int/aadhaar/generateLink', { scopes: ['nhpr-register'], source: 'NHPR' }, accessToken)).json()) as { url: string }
  expect(await goTo(url)).toEqual([200, expect.stringContaining('text/html'), expect.stringContaining('<form')])
  await abdm.faults.inject({ operation: '*', kind: 'drop' })
  expect(await goTo('https://apihspsbx.abdm.gov.in/v4/int/v1/search/existsByHprId/nobody')).toBe('aborted')
  await abdm.close()
})
