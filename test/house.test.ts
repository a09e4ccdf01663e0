import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join, normalize, relative } from 'node:path'
import { expect, test } from 'vitest'

const ROOT = normalize(join(import.meta.dirname, '..'))
const FOLDERS = ['bin', 'functions', 'mocks', 'scenarios', 'examples', 'infra', 'build', 'action', 'test', 'bench', 'docs']

interface Import {
  from: string
  /** A path below the root, or a package's name. */
  to: string
  /** `import type`: gone when it runs. */
  typeOnly: boolean
}

const IMPORT = /(?:^|\n)\s*(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/g

function filesBelow(folder: string): string[] {
  let names: string[] = []
  try {
    names = readdirSync(join(ROOT, folder), { recursive: true }) as string[]
  } catch {
    // Not built yet: infra has its own beginning.
  }
  return names.filter((name) => name.endsWith('.ts') && !name.includes('node_modules')).map((name) => join(folder, name))
}

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8')

function importsOf(file: string): Import[] {
  return [...textOf(file).matchAll(IMPORT)].map(([, type, stated, asked]) => {
    const to = (stated ?? asked)!
    return { from: file, to: to.startsWith('.') ? relative(ROOT, join(ROOT, dirname(file), to)) : to, typeOnly: type !== undefined }
  })
}

const files = FOLDERS.flatMap(filesBelow)
const imports = new Map(files.map((file) => [file, importsOf(file)]))
const all = [...imports.values()].flat()

/** The floor a file stands on. Rooms are told apart by name. */
function floorOf(path: string): string {
  const [top = '', second = '', third = ''] = path.split('/')
  if (top === 'functions') return third === '' ? 'functions' : basename(path).startsWith('lambda') && second !== 'kernel' ? `lambda ${second}` : second
  if (top === 'mocks' && /^client(?:\.ts)?$/.test(second)) return 'client'
  if (top === 'mocks') return /^(?:hosts|msw|msw\.ts)$/.test(second) ? 'hosts' : 'sandbox'
  // A simulation of all of it, as the bench is.
  if (top === 'infra' && second === 'scale') return 'scale'
  return top
}

const GROUND = ['kernel', 'masters', 'people', 'nhpr', 'bundles', 'claims']
const rooms = [...new Set(files.filter((file) => file.startsWith('functions/')).map(floorOf))].filter((floor) => !GROUND.includes(floor) && !floor.startsWith('lambda'))

/** Which floors a floor may stand on, besides itself. Those not named may import anything. */
const ARROWS: Record<string, readonly string[]> = {
  kernel: [],
  masters: ['kernel'],
  people: ['masters', 'kernel'],
  nhpr: ['people', 'masters', 'kernel'],
  bundles: ['people', 'masters', 'kernel'],
  claims: ['bundles', 'nhpr', 'people', 'masters', 'kernel'],
  ...Object.fromEntries(rooms.map((room) => [room, GROUND])),
  ...Object.fromEntries(rooms.map((room) => [`lambda ${room}`, [room, ...GROUND]])),
  sandbox: [...rooms, ...GROUND],
  // It speaks to the control plane as anybody does; of the rest it has types.
  client: ['people'],
  hosts: ['client', 'sandbox', 'kernel', ...rooms],
  scenarios: [...rooms, 'bundles', 'kernel'],
  bin: ['hosts', 'scenarios', 'sandbox', 'bundles', 'kernel', 'package.json'],
}

const show = ({ from, to }: Import): string => `${from} -> ${to}`
const isOurs = (to: string): boolean => FOLDERS.some((folder) => to.startsWith(`${folder}/`)) || to === 'package.json'

test('there is something to look at', () => {
  expect(rooms).toEqual(expect.arrayContaining(['gateway', 'hpr']))
  expect(all.length).toBeGreaterThan(300)
  expect(all.filter(({ to }) => isOurs(to) && to.endsWith('.ts') && !imports.has(to)).map(show)).toEqual([])
})

test('no arrow runs up, and none between rooms', () => {
  const wrong = all.filter(({ from, to }) => {
    const allowed = ARROWS[floorOf(from)]
    const floor = floorOf(to)
    return allowed && isOurs(to) && floor !== floorOf(from) && !allowed.includes(floor)
  })
  expect(wrong.map(show)).toEqual([])
})

test('the judge shares no code with the accused: scenarios know declarations alone', () => {
  const declared = /^functions\/bundles\/|^functions\/(?:[^/]+\/)*operations\.ts$|^functions\/kernel\/(?:operation|redact)\.ts$/
  const wrong = all.filter(({ from, to }) => from.startsWith('scenarios/') && /^(functions|mocks|test)\//.test(to) && !declared.test(to))
  expect(wrong.map(show)).toEqual([])
})

/** Every file that is loaded when this one is. */
function reachOf(file: string, seen = new Set<string>()): Set<string> {
  for (const { to, typeOnly } of imports.get(file) ?? []) {
    if (typeOnly || seen.has(to)) continue
    seen.add(to)
    reachOf(to, seen)
  }
  return seen
}

const IMPURE = /^functions\/kernel\/(?:store\/|unit\.ts|keys\.ts|execute\.ts|blobs\.ts)|^node:(?:fs|http|https|net|sqlite|child_process|timers)|^@aws-sdk|^hono/

test('an example is its reader\'s: it imports what he can install, and itself', () => {
  expect(all.filter(({ from, to }) => from.startsWith('examples/') && isOurs(to) && !to.startsWith(from.split('/').slice(0, 2).join('/'))).map(show)).toEqual([])
})

test('a flow decides: it reaches no store, unit, key, network or disk', () => {
  const flows = files.filter((file) => file.startsWith('functions/') && basename(file) === 'flow.ts')
  expect(flows.length).toBeGreaterThan(5)
  expect(flows.flatMap((flow) => [...reachOf(flow)].filter((to) => IMPURE.test(to)).map((to) => `${flow} reaches ${to}`))).toEqual([])
})

test('declarations are light: they reach no flow, route or store', () => {
  const declarations = files.filter((file) => basename(file) === 'operations.ts')
  const heavy = /(?:flow|routes|room)\.ts$/
  expect(declarations.flatMap((file) => [...reachOf(file)].filter((to) => heavy.test(to) || IMPURE.test(to)).map((to) => `${file} reaches ${to}`))).toEqual([])
})

test('only hosts, commands, tests and benchmarks know the real time and real randomness', () => {
  const real = /\bDate\.now\b|\bMath\.random\b|\brandomUUID\b|\brandomBytes\b|\bnew Date\(\)|\bperformance\.now\b/
  const pure = files.filter((file) => /^(functions|mocks|scenarios)\//.test(file) && !/^mocks\/(?:hosts|client|msw)[/.]/.test(file) && !/\/lambda[^/]*\.ts$/.test(file))
  const code = (text: string): string => text.replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
  // A run against the real sandbox happens in real time: it is given these.
  const given = ['scenarios/kit/targets.ts', 'scenarios/runner.ts']
  expect(pure.filter((file) => real.test(code(textOf(file))) && !given.includes(file))).toEqual([])
})

test('the AWS SDK is loaded by those who asked for it, never by the core', () => {
  const wrong = all.filter(({ from, to, typeOnly }) => to.startsWith('@aws-sdk') && !typeOnly && !/^(?:test|infra|bench|mocks\/hosts\/aws)\/|\/(?:lambda[^/]*|secrets)\.ts$/.test(from))
  expect(wrong.map(show)).toEqual([])
})

test('names and forms: kebab-case, no utils.ts, no enum, no default export, no any', () => {
  const product = files.filter((file) => file !== 'test/house.test.ts')
  expect(product.filter((file) => !/^[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z]+)*\.ts$/.test(basename(file)))).toEqual([])
  expect(product.filter((file) => /^(?:utils?|helpers?|common|misc)\.ts$/.test(basename(file)))).toEqual([])
  expect(product.filter((file) => /^\s*(?:export )?(?:const )?enum \w|^export default|[:<,|(] ?any\b(?![ -]?[a-z])/m.test(textOf(file).replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*|'[^'\n]*'|`[^`]*`/g, '')))).toEqual([])
})

test('nothing left behind: no marks, no machine\'s own paths', () => {
  const marks = /\b(?:TODO|FIXME|XXX)\b/
  const machine = /\/work\/|\/home\/|\/root\/|registry\.npmjs/
  const product = files.filter((file) => file !== 'test/house.test.ts')
  expect(product.filter((file) => marks.test(textOf(file)) || machine.test(textOf(file)))).toEqual([])
})

test('every file is used: imported, run by a command, or a test', () => {
  const entry = /^(?:test|bench|docs|examples)\/|^bin\/abdm-rehearsal\.ts$|\/lambda\.ts$|^mocks\/(?:index|msw|client)\.ts$|^mocks\/hosts\/aws\/|^(?:infra|build|action)\//
  const used = new Set(all.map(({ to }) => to))
  expect(files.filter((file) => !used.has(file) && !entry.test(file))).toEqual([])
})
