import { describe, expect, test, vi } from 'vitest'
import { createSandbox } from '../../mocks/sandbox.ts'
import type { CommandIo, RunCommandOptions } from '../../scenarios/command.ts'
import { casesCommand, explainCommand, runCommand } from '../../scenarios/command.ts'
import type { Sink } from '../../scenarios/record.ts'
import type { Fetch } from './defects/wrap.ts'
import { answering } from './defects/wrap.ts'

/** Runs the command against a sandbox of its own; times and ids differ from run to run and are blanked. */
async function command(options: RunCommandOptions, { files = {}, wrap = (fetch: Fetch) => fetch, env = {} }: { files?: Record<string, string>; wrap?: (fetch: Fetch) => Fetch; env?: Record<string, string> } = {}) {
  let said = ''
  let reported = ''
  const sandbox = createSandbox()
  const io: CommandIo = {
    terminal: { write: (text) => void (said += text), width: 100, colour: false, motion: false },
    fail: (line) => void (said += `${line}\n`), env, toolVersion: '0.1.0',
    readFile: (path) => files[path] ?? (() => { throw new Error(`no such file: ${path}`) })(),
    openMock: async () => ({ fetch: wrap(sandbox.fetch), close: () => sandbox.close() }),
    report: (folder): Sink => (event) => void (reported += event.event === 'finished' ? folder : ''),
  }
  const code = await runCommand(options, io)
  return { code, reported, said: said.replaceAll(/\d+\.\d s/g, 'N s').replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'UUID') }
}

describe('wrong use is 2 and one line', () => {
  test.each([
    [{ target: 'sandbox' }, 'The sandbox target needs credentials: set ABDM_CLIENT_ID and ABDM_CLIENT_SECRET\n'],
    [{ target: 'nowhere' }, 'No such target: nowhere. There is mock, sandbox, or the address of a mock\n'],
    [{ cases: ['HPR-999'] }, 'No such case in M4 hfr, hpr: HPR-999\n'],
    [{ set: 'M7' }, 'No such set: M7. There is M4 hfr, M4 hpr, NHCX provider, NHCX payer, NHCX pmjay, HCX ce, HCX pa, HCX cl, HCX cr, JOURNEYS m4\n'],
    [{ expect: 'missing.json' }, 'no such file: missing.json\n'],
    [{ attest: 'bad.json' }, 'attestations: the file is not JSON\n'],
    [{ cases: ['HPR-019'], mandatory: true }, 'No case fits that choice\n'],
  ] satisfies [RunCommandOptions, string][])('%j', async (options, line) => {
    expect(await command(options, { files: { 'bad.json': '{' } })).toEqual({ code: 2, reported: '', said: line })
  })
})

test('a passing case', async () => {
  const { code, said, reported } = await command({ cases: ['HPR-007'], report: 'out' })
  expect({ code, reported }).toEqual({ code: 0, reported: 'out' })
  expect(said).toMatchInlineSnapshot(`
    "M4 HFR, NHA, 16 March 2024 sheet, and HPR test cases final: hpr, 1 case
    mock, http://sandbox.rehearsal, client SBX_000001. Mock evidence is rehearsal and is never handed in

     ✓ HPR-007      Aadhaar OTP: a wrong one is refused                                 simulated  N s

    1 passed (N s)
    Mandatory, not passed: none
    To see to first: nothing
    "
  `)
})

test('a control plane that asks for its key gets the one of the environment, and nobody else does', async () => {
  const sandbox = createSandbox()
  const keyed = new Set<string>()
  vi.stubGlobal('fetch', async (request: Request) => {
    const key = request.headers.get('x-rehearsal-key')
    const isControl = new URL(request.url).pathname.startsWith('/__sandbox')
    if (key !== null) keyed.add(isControl ? 'control' : request.url)
    return isControl && key !== 'right' ? new Response('no key', { status: 401 }) : sandbox.fetch(request)
  })
  const run = (env: Record<string, string>) => command({ cases: ['HPR-007'], target: 'https://hosted.example' }, { env })
  const [without, withKey] = [await run({}), await run({ REHEARSAL_KEY: 'right' })]
  vi.unstubAllGlobals()
  expect([without.code, without.said]).toEqual([2, expect.stringContaining("No mock with a control plane at https://hosted.example: The mock's control plane answered 401")])
  expect([withKey.code, [...keyed]]).toEqual([0, ['control']])
})

test('a failing case is told again, and exits 1', async () => {
  const { code, said } = await command({ cases: ['HPR-007', 'HPR-002'] }, { wrap: answering('/isAuthenticated', (authenticated: boolean) => ({ authenticated })) })
  expect(code).toBe(1)
  expect(said).toMatchInlineSnapshot(`
    "M4 HFR, NHA, 16 March 2024 sheet, and HPR test cases final: hpr, 2 cases
    mock, http://sandbox.rehearsal, client SBX_000001. Mock evidence is rehearsal and is never handed in

     ✓ HPR-002      Creation through Aadhaar is offered                                 simulated  N s
     ✗ HPR-007      Aadhaar OTP: a wrong one is refused                                 simulated  N s

     ✗ M4:HPR-007  Aadhaar OTP: a wrong one is refused
         check   isAuthenticated answers a bare boolean
         wanted  200, true or false, not wrapped
         saw     200, {"authenticated":false}
         mock    REQUEST-ID UUID, txnId UUID

    1 passed, 1 failed (N s)
    Mandatory, not passed: 1 (HPR-007)
    To see to first: M4:HPR-007
    "
  `)
})

test('an expected failure exits 0; one that vanished exits 1', async () => {
  const files = { 'expect.json': '{"failures":[{"key":"M4:HPR-007","reason":"the host wraps it"}]}' }
  const wrapped = await command({ cases: ['HPR-007'], expect: 'expect.json' }, { files, wrap: answering('/isAuthenticated', (authenticated: boolean) => ({ authenticated })) })
  expect([wrapped.code, wrapped.said.includes('(expected: the host wraps it)')]).toEqual([0, true])
  const sound = await command({ cases: ['HPR-007'], expect: 'expect.json' }, { files })
  expect([sound.code, sound.said.includes('M4:HPR-007  was expected to fail (the host wraps it) and is passed')]).toEqual([1, true])
})

test('a case explains itself', () => {
  expect(explainCommand('hpr-026')).toMatchInlineSnapshot(`
    "M4:HPR-026  Salutation
    M4 HFR, NHA, 16 March 2024 sheet, and HPR test cases final; HPR: register professional
    Mandatory; ui, of which traffic shows a part
    field practitioner.personalInformation.salutation

    Asks
      Empty is refused; the request carries it. No master call is published for it.

    Checks
      an accepted register call carries salutation, with a right value
      register without salutation is refused (where such a call is made)

    Screen, for a tester to attest
      Dr, Mr and Ms to choose from; none chosen is refused

    Calls
      POST /apis/v1/doctors/register-professional-new

    Sources
      nha-in/docs: site/docs/hiecm/v3/resources/test-cases/m4.mdx
      nha-in/docs: plugins/abdm-integrators-assistant/skills/abdm-m4/references/test.md
    "
  `)
  expect(() => explainCommand('HPR-999')).toThrow('No such case: HPR-999. The list: cases')
})

test('the list names every row', () => {
  const listed = casesCommand({ set: 'm4', registry: 'hpr' }).split('\n')
  expect(listed.slice(0, 4)).toMatchInlineSnapshot(`
    [
      "M4 HFR, NHA, 16 March 2024 sheet, and HPR test cases final: hpr, 61 rows",
      "",
      "M4:HPR-002      mandatory     api full    Creation through Aadhaar is offered",
      "M4:HPR-no-id-1  not marked    ui none     A number that is no Aadhaar number is refused",
    ]
  `)
  expect(listed.length).toBe(61 + 3)
})
