import { mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import fc from 'fast-check'
import type { Fhir } from 'fhir/fhir.js'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { slim } from '../../infra/slim.ts'
import { everyBundle } from '../support/bundles.ts'

type Library = { Fhir: new () => Fhir }

const ROOT = join(import.meta.dirname, '../..')
const require = createRequire(import.meta.url)
const folder = mkdtempSync(join(tmpdir(), 'slim-'))
const outfile = join(folder, 'fhir.cjs')
const whole = new (require('fhir/fhir.js') as Library).Fhir()
let slimmed: Fhir
let bytes: number

beforeAll(async () => {
  const { metafile } = await build({ absWorkingDir: ROOT, stdin: { contents: 'export { Fhir } from \'fhir/fhir.js\'', resolveDir: ROOT }, bundle: true, minify: true, platform: 'node', format: 'cjs', outfile, metafile: true, plugins: [slim] })
  bytes = Object.values(metafile.outputs)[0]!.bytes
  slimmed = new (require(outfile) as Library).Fhir()
})
afterAll(() => rmSync(folder, { recursive: true }))

/** What our checks read of it: faults, and what it does not know. A value of the wrong kind makes it throw. */
function saidBy(fhir: Fhir, resource: object): unknown {
  try {
    const { messages } = fhir.validate(resource)
    return messages.filter(({ severity, message }) => severity === 'error' || severity === 'fatal' || message === 'Unexpected property')
  } catch {
    return 'threw'
  }
}

type Step = string | number

/** Every place in a value, but of a long list only its beginning: what follows is like it. */
function placesOf(value: unknown, at: Step[] = []): Step[][] {
  return typeof value === 'object' && value !== null ? Object.entries(value).slice(0, Array.isArray(value) ? 2 : undefined).flatMap(([key, inner]) => [[...at, key], ...placesOf(inner, [...at, key])]) : []
}

function changed(resource: object, place: readonly Step[], value: unknown): object {
  const copy = structuredClone(resource)
  const holder = place.slice(0, -1).reduce<Record<Step, unknown>>((node, step) => node[step] as Record<Step, unknown>, copy as Record<Step, unknown>)
  if (value === undefined) delete holder[place.at(-1)!]
  else holder[place.at(-1)!] = value
  return copy
}

const WRONG = [undefined, null, '', 'other', 0, -1, 1.5, true, [], [null], {}, { resourceType: 'Nothing' }, { coding: 'x' }, { coding: [null] }, { coding: [{ system: 'http://other', code: 'other' }] }, { reference: 'Patient/1' }, { type: 'Patient' }, { odd: 1 }]

test('right bundles: the slim definitions say what the whole ones say', () => {
  for (const [name, bundle] of everyBundle()) expect(saidBy(slimmed, bundle), name).toEqual(saidBy(whole, bundle))
})

test('whatever is wrong with a resource, wherever: the same words', () => {
  const resources = everyBundle().flatMap(([, { entry = [], ...envelope }]): object[] => [envelope, ...entry.map(({ resource }) => resource!)])
  const places = resources.flatMap((resource) => placesOf(resource).map((place) => ({ resource, place })))
  let told = 0
  fc.assert(fc.property(fc.nat(places.length - 1), fc.constantFrom(...WRONG), (at, value) => {
    const { resource, place } = places[at]!
    const broken = changed(resource, place, value)
    const said = saidBy(whole, broken)
    if (said === 'threw' || (said as unknown[]).length > 0) told++
    expect(saidBy(slimmed, broken)).toEqual(said)
  }), { numRuns: 800 })
  // Or the comparison would be of nothing with nothing.
  expect(told).toBeGreaterThan(200)
})

test('every resource of R4 is known to both: an empty one is told the same', () => {
  const types = Object.keys(require('fhir/profiles/types.json') as object)
  expect(types.length).toBeGreaterThan(200)
  for (const resourceType of types) expect(saidBy(slimmed, { resourceType, status: 'none', odd: 1 }), resourceType).toEqual(saidBy(whole, { resourceType, status: 'none', odd: 1 }))
})

test('and weigh a thirtieth', () => {
  expect(bytes).toBeLessThan(100_000)
})
