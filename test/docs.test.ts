import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { atRoot, generate } from '../docs/generate.ts'
import { operations } from '../docs/evidence.ts'
import { spans, table, withPart } from '../docs/markdown.ts'
import { COMMANDS } from '../docs/reference.ts'
import { allLevers } from '../mocks/control/plane.ts'
import { idleOffice } from '../mocks/post-office.ts'
import { createSandbox, rooms } from '../mocks/sandbox.ts'
import { caseSets } from '../scenarios/sets.ts'
import { defects } from './scenarios/defects/all.ts'
import { accessToken } from './support/gateway.ts'

const pages = ['README.md', 'NOTICE', ...readdirSync(atRoot('docs')).filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)]
const textOf = (path: string): string => readFileSync(atRoot(path), 'utf8')
const byHand = pages.filter((page) => !['docs/proof.md', 'docs/reference.md'].includes(page))
const everything = pages.map(textOf).join('\n')

describe('generated pages', () => {
  let fresh: Record<string, string>
  beforeAll(async () => {
    fresh = await generate()
    // Every case of every list is run.
  }, 120_000)

  // Those in the tree were made at another hour: nothing in them hangs on it, nor on chance.
  test.each(['README.md', 'docs/inferred.md', 'docs/proof.md', 'docs/reference.md'])('%s is what npm run docs gives now', (path) => {
    expect(textOf(path) === fresh[path], `${path} is out of date: npm run docs`).toBe(true)
  })

  test('no operation, case or planted defect is left out of the proof', () => {
    const proof = fresh['docs/proof.md']!
    expect(operations.filter(({ id, method, path }) => !proof.includes(`### ${id}\n\n\`${method} ${path}\``)).map(({ id }) => id)).toEqual([])
    // NHA's sets: our own journeys are made of the same calls.
    expect(caseSets.filter(({ set }) => set !== 'JOURNEYS').flatMap(({ rows }) => rows).filter(({ key }) => !proof.includes(`| ${key.split(':')[1]} |`)).map(({ key }) => key)).toEqual([])
    expect(defects.filter(({ defect, caughtBy }) => !proof.includes(`${defect}: ${caughtBy}`)).map(({ defect }) => defect)).toEqual([])
  })

  test('a defect stands at the operation it is planted in, wherever its case notices it', () => {
    const block = (id: string): string => fresh['docs/proof.md']!.split('\n### ').find((text) => text.startsWith(`${id}\n`))!
    expect(block('hpr.registration.verifyOtp')).toContain('  - verifyOTP has no photo: HPR-019')
    expect(block('hpr.professional.registerProfessional')).not.toContain('verifyOTP')
    expect(block('gateway.sessions.createSession')).toContain('Called at the start of every run')
  })

  test('nothing inferred is left out', () => {
    const inferred = fresh['docs/inferred.md']!
    expect(operations.flatMap((operation) => operation.inferred ?? []).filter((sentence) => !inferred.includes(`- ${sentence} `))).toEqual([])
  })
})

describe('nowhere in the docs', () => {
  test('is no variant, nor any of its choices', () => {
    const inferred = textOf('docs/inferred.md')
    const left = rooms.flatMap((room) => room.variants).filter(({ name, choices, source }) => !inferred.includes(`| \`${name}\` |`) || !choices.every((choice) => inferred.includes(`\`${choice}\``)) || !inferred.includes(source))
    expect(left.map(({ name }) => name)).toEqual([])
  })

  test('is no command or flag of the command line', () => {
    const declared = textOf('bin/abdm-rehearsal.ts')
    const flags = [...declared.matchAll(/\.option\('(--[a-z-]+)/g)].map(([, flag]) => flag!)
    expect(flags.length).toBeGreaterThan(20)
    expect(flags.filter((flag) => !new RegExp(`${flag}(?![a-z-])`).test(everything))).toEqual([])
    expect([...declared.matchAll(/\.command\('(\w+)'\)/g)].map(([, name]) => name).toSorted()).toEqual([...new Set(COMMANDS.flatMap((command) => command.split(' ')))].toSorted())
  })

  test('is no lever of the control plane', () => {
    const levers = allLevers(rooms, () => undefined, idleOffice).map(({ method, path }) => `\`${method} /__sandbox${path}\``)
    expect(levers.length).toBeGreaterThan(30)
    expect(levers.filter((lever) => !everything.includes(lever))).toEqual([])
  })

  test('is no variable that the sandbox target or a deployed function reads', () => {
    const read = ['scenarios/kit/targets.ts', 'functions/kernel/lambda-host.ts'].flatMap((path) => [...textOf(path).matchAll(/'((?:ABDM|REHEARSAL)_[A-Z_]+)'/g)].map(([, name]) => name!))
    expect(read.length).toBeGreaterThan(6)
    expect(read.filter((name) => !everything.includes(name))).toEqual([])
  })
})

describe('what is written by hand', () => {
  test('names flags, levers, operations and files that are there', () => {
    const text = byHand.map(textOf).join('\n')
    const flags = new Set([...textOf('docs/reference.md').matchAll(/--[a-z][a-z-]+/g)].map(([flag]) => flag))
    // And what is curl's and Node's own.
    const known = new Set([...flags, '--cacert', '--experimental-vm-modules'])
    const ofOurs = text.replaceAll(/^.*\baws [a-z].*$/gm, '')
    expect([...ofOurs.matchAll(/(?<![\w-])--[a-z][a-z-]+/g)].map(([flag]) => flag).filter((flag) => !known.has(flag))).toEqual([])
    const files = [...text.matchAll(/`((?:bin|docs|functions|mocks|scenarios|test)\/[\w./-]*)`/g)].map(([, path]) => path!)
    expect(files.length).toBeGreaterThan(20)
    expect(files.filter((path) => !existsSync(atRoot(path)))).toEqual([])
  })

  test('its links lead somewhere', () => {
    const links = byHand.flatMap((page) => [...textOf(page).matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, to]) => ({ page, to: to! })))
    expect(links.length).toBeGreaterThan(8)
    expect(links.filter(({ page, to }) => !/^https?:/.test(to) && !existsSync(atRoot(join(dirname(page), to))))).toEqual([])
  })

  test('no page names a machine\'s own path or a package host', () => {
    expect(pages.filter((page) => /\/work\/|\/home\/|\/root\/|\/tmp\/|registry\.npmjs/.test(textOf(page)))).toEqual([])
  })

  test('the first refused call comes within one screen and a half', () => {
    const lines = textOf('README.md').split('\n')
    expect(lines.findIndex((line) => line.includes('HIS-2099'))).toBeLessThan(60)
  })
})

describe('the walk of the README', () => {
  const sandbox = createSandbox({ seed: 'walk' })
  const readme = textOf('README.md')
  const ask = async (path: string, authorization: string, body?: unknown): Promise<{ status: number; text: string }> => {
    const headers = { authorization, 'content-type': 'application/json' }
    const response = await sandbox.fetch(new Request(`http://localhost${path}`, { method: body ? 'POST' : 'GET', headers, body: body ? JSON.stringify(body) : undefined }))
    return { status: response.status, text: await response.text() }
  }
  const only = (text: string, names: string[]): string => JSON.stringify(Object.fromEntries(names.map((name) => [name, (JSON.parse(text) as Record<string, unknown>)[name]])))

  test('is what happens', async () => {
    const token = `Bearer ${await accessToken(sandbox)}`
    const { txnId } = JSON.parse((await ask('/v4/int/aadhaar/generateLink', token, { scopes: ['nhpr-register'], source: 'NHPR' })).text) as { txnId: string }
    const early = await ask('/v4/int/v2/registration/aadhaar/verifyOTP', token, { txnId })
    expect(early.status).toBe(422)
    expect(readme).toContain(early.text)
    expect(readme).toContain(JSON.stringify((JSON.parse((await ask(`/__sandbox/explain/${txnId}`, '')).text) as { exchanges: { refusedBy?: unknown }[] }).exchanges.at(-1)!.refusedBy, null, 2).replaceAll('\n', '\n  '))

    const [person] = (JSON.parse((await ask('/__sandbox/people?standing=on-roll&profession=doctor&state=Karnataka&free=true&limit=1', '')).text) as { people: { aadhaar: string }[] }).people
    expect(readme).toContain(only(JSON.stringify(person), ['name', 'aadhaar', 'mobile']))
    const done = await ask(`/__sandbox/aadhaar-page/${txnId}`, '', { aadhaar: person!.aadhaar })
    expect(readme).toContain(done.text.slice(done.text.indexOf('"stage"')))
    const late = await ask('/v4/int/v2/registration/aadhaar/verifyOTP', token, { txnId })
    expect(readme).toContain(only(late.text, ['name', 'gender', 'birthdate']).slice(1))
    const { next } = JSON.parse((await ask(`/__sandbox/transactions/${txnId}`, '')).text) as { next: { call: string }[] }
    expect(readme).toContain(next.map(({ call }) => call).join('\n'))
  })

  test('and the run ends as it says', () => {
    const outcomes = textOf('docs/proof.md').split('\n').filter((line) => /^\| H[FP]R-/.test(line)).map((line) => line.split(' | ')[4]!)
    const count = (beginning: string): number => outcomes.filter((outcome) => outcome.startsWith(beginning)).length
    expect(outcomes).toHaveLength(190)
    expect(readme).toContain(`${count('passed')} passed, ${count('needs-human')} needs-human, ${count('not-run')} not-run (`)
  })
})

describe('the pieces', () => {
  test('a page without its marks is refused', () => {
    expect(() => withPart('# Page', 'list', 'x')).toThrow(/no place for list/)
  })

  test('only what stands between the marks changes', () => {
    const page = 'before\n<!-- generated: list, by npm run docs -->\nold\n<!-- end of list -->\nafter\n'
    const once = withPart(page, 'list', 'new')
    expect(once).toBe('before\n<!-- generated: list, by npm run docs -->\n\nnew\n\n<!-- end of list -->\nafter\n')
    expect(withPart(once, 'list', 'new')).toBe(once)
  })

  test('a cell keeps to its cell', () => {
    expect(table(['a'], [['x|y\nz']])).toBe('| a |\n| --- |\n| x\\|y z |')
  })

  test('keys in a row become a span', () => {
    const order = ['M4:A', 'M4:B', 'M4:C', 'M4:D', 'M4:E']
    expect(spans(order, order)).toBe('all 5')
    expect(spans(['M4:A', 'M4:C', 'M4:D', 'M4:E'], order)).toBe('A, C to E')
    expect(spans(['M4:A', 'M4:B', 'M4:D'], order)).toBe('A, B, D')
  })
})
