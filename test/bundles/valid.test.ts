import type { Bundle } from '@medplum/fhirtypes'
import { expect, test } from 'vitest'
import { everyBundle } from '../support/bundles.ts'

/** The validator does not follow what R4 defines by reference to another element. */
const KNOWN_TO_R4 = ['ClaimResponse.adjudication']

test.each(everyBundle())('%s is valid base R4, nothing in it unknown', async (_, bundle) => {
  const { Fhir } = await import('fhir/fhir.js')
  expect(new Fhir().validate(bundle, { errorOnUnexpected: true }).messages.filter(({ severity, location }) => ['error', 'fatal'].includes(severity!) && !KNOWN_TO_R4.includes(location ?? ''))).toEqual([])
})

test.each(everyBundle())('%s: collection, identified, its main resource first, every reference leads to an entry', (_, bundle) => {
  const { type, id, identifier, timestamp, meta, entry = [] } = bundle
  expect([type, typeof id, typeof identifier?.value, typeof timestamp, meta?.profile?.length]).toEqual(['collection', 'string', 'string', 'string', 1])
  const urls = entry.map(({ fullUrl }) => fullUrl)
  expect(new Set(urls).size).toBe(urls.length)
  expect(urls.filter((url) => !/^urn:uuid:[0-9a-f-]{36}$/.test(url ?? ''))).toEqual([])
  expect(referencesIn(bundle).filter((reference) => !urls.includes(reference))).toEqual([])
})

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner)))
}

const sized = (bundle: Bundle): number => JSON.stringify(bundle).length
test('none is large', () => {
  expect(everyBundle().filter(([, bundle]) => sized(bundle) > 40_000).map(([name]) => name)).toEqual([])
})
