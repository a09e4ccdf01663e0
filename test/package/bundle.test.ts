import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import type { Metafile } from 'esbuild'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundlePackage, ROOT } from '../../build/bundle.ts'
import { bundledFrom, foldersOf, PERMISSIVE, thirdPartyOf, thirdPartyText } from '../../build/third-party.ts'

const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
let metafile: Metafile

beforeAll(async () => {
  metafile = await bundlePackage(join(folder, 'dist'))
}, 60_000)
afterAll(() => rmSync(folder, { recursive: true }))

function aPackage(name: string, files: Record<string, string>): string {
  const at = join(folder, name)
  mkdirSync(at)
  for (const [file, text] of Object.entries(files)) writeFileSync(join(at, file), text)
  return at
}

test('a package without its licence, or under one that asks for more, cannot be bundled', () => {
  expect(() => bundledFrom(aPackage('silent', { 'package.json': '{"name":"silent","version":"1.0.0","license":"MIT"}' }))).toThrow('silent 1.0.0 comes without its licence: it cannot be bundled')
  expect(() => bundledFrom(aPackage('copyleft', { 'package.json': '{"name":"copyleft","version":"1.0.0","license":"GPL-3.0-only"}', LICENSE: 'GPL' }))).toThrow('copyleft 1.0.0 is under GPL-3.0-only: it cannot be bundled')
  expect(() => bundledFrom(aPackage('none', { 'package.json': '{"name":"none","version":"1.0.0"}', LICENSE: 'Mine' }))).toThrow('none 1.0.0 is under no licence: it cannot be bundled')
})

test('whatever gave a byte is named with its own licence, and each is permissive', () => {
  const bundled = thirdPartyOf(metafile, ROOT)
  const text = thirdPartyText(bundled)
  expect(bundled.length).toBeGreaterThan(15)
  expect(foldersOf(metafile).map((at) => at.replace(/^.*node_modules\//, ''))).toEqual(expect.arrayContaining(['commander', 'fhir', 'hono', 'selfsigned', 'zod']))
  for (const { name, version, licence, texts } of bundled) {
    expect(PERMISSIVE).toContain(licence)
    expect(text).toContain(`${name} ${version} (${licence})\n\n${texts[0]}`)
    expect(texts.join('\n').length, name).toBeGreaterThan(400)
  }
})

/** The outputs that are loaded with one, now or later. */
function reachOf(output: string, seen = new Set<string>()): Set<string> {
  if (seen.has(output)) return seen
  seen.add(output)
  for (const { path, external } of metafile.outputs[output]!.imports) if (!external) reachOf(path, seen)
  return seen
}

const outputOf = (name: string): string => Object.keys(metafile.outputs).find((output) => basename(output) === name)!
const sourcesOf = (name: string): string[] => [...reachOf(outputOf(name))].flatMap((output) => Object.entries(metafile.outputs[output]!.inputs).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? [input] : [])))

test('the client is no server: of the rooms, the stores and the control plane nothing comes with it', () => {
  const server = /^functions\/(?:[^/]+\/)*(?:room|routes|flow|execute|unit)\.ts$|^functions\/kernel\/store\/|^mocks\/(?:sandbox|assemble|post-office|control|hosts)|node_modules\/(?:hono|fhir|selfsigned)\//
  expect(sourcesOf('client.js').filter((source) => server.test(source))).toEqual([])
  // The same question does find a server where there is one.
  expect(sourcesOf('index.js').filter((source) => server.test(source)).length).toBeGreaterThan(50)
  // Nor a module of Node's, which no browser has: metafiles do not know the banner.
  const code = [...reachOf(outputOf('client.js'))].map((output) => readFileSync(join(ROOT, output), 'utf8')).join('\n')
  expect(code).toContain('var ControlPlaneError = class')
  expect(code).not.toMatch(/from ?["'](?!\.)/)
})

test('asked for from outside: Node, jose, and what only its user brings', () => {
  const asked = Object.values(metafile.outputs).flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path))
  expect([...new Set(asked)].filter((path) => !path.startsWith('node:') && !builtinModules.includes(path)).toSorted()).toEqual(['jose', 'msw'])
  const only = (name: string): string[] => [...reachOf(outputOf(name))].flatMap((output) => metafile.outputs[output]!.imports.filter(({ external, path }) => external && !path.startsWith('node:') && !builtinModules.includes(path)).map(({ path }) => path))
  expect([...new Set([...only('index.js'), ...only('cli.js')])]).toEqual(['jose'])
})

test('what starts late in the source starts late here: the command line reads no room, and no library but its own', () => {
  const now = [outputOf('cli.js')]
  for (const output of now) for (const { path, kind, external } of metafile.outputs[output]!.imports) if (!external && kind === 'import-statement' && !now.includes(path)) now.push(path)
  const sources = now.flatMap((output) => Object.keys(metafile.outputs[output]!.inputs))
  expect(sources.filter((source) => /\/room\.ts$|node_modules\/(?!commander|zod)/.test(source))).toEqual([])
  expect(now.reduce((sum, output) => sum + readFileSync(join(ROOT, output)).length, 0)).toBeLessThan(400_000)
})
