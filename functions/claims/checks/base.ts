import type { Fhir } from 'fhir'
import { listOf } from '../../bundles/read.ts'
import type { Fault, Subject } from './subject.ts'
import { entryPath } from './subject.ts'

/** R4 defines it by reference to an element of the same name, which the validator does not follow. */
const KNOWN_TO_R4 = ['ClaimResponse.adjudication']

/** It reads the type of a target off its address, which need not tell: where a reference leads is looked at elsewhere. */
const FALSE_ALARM = /^Invalid type for reference/

let loaded: Promise<Fhir> | undefined

/** Loaded at first use: it takes longer than a start may. A bundler gives CommonJS as the default alone. */
const validator = (): Promise<Fhir> => (loaded ??= import('fhir/fhir.js').then(({ default: fhir }) => new fhir.Fhir()))

/** Everything that base R4 finds wrong or does not know, resource by resource; a warning is none. */
export async function checkBase({ bundle }: Subject): Promise<Fault[]> {
  const fhir = await validator()
  const { entry, ...envelope } = bundle
  return [...faultsOf(fhir, envelope, 'Bundle'), ...listOf(entry).flatMap(({ resource }, at) => faultsOf(fhir, resource, entryPath(at)))]
}

function faultsOf(fhir: Fhir, resource: unknown, path: string): Fault[] {
  try {
    const { messages } = fhir.validate(resource as object, { errorOnUnexpected: true })
    return messages.flatMap(({ severity, location = '', message = '' }) => {
      const wrong = (severity === 'error' || severity === 'fatal') && !KNOWN_TO_R4.includes(location) && !FALSE_ALARM.test(message)
      // A resource inside is named by its own type: its place is that of the whole.
      return wrong ? [{ name: 'base' as const, path: `${path}${location.replace(/^[A-Za-z]*/, '')}`, values: [`${location}: ${message}`], detail: `${location}: ${message}` }] : []
    })
  } catch {
    // It stumbles over a value of another kind than its element's.
    return [{ name: 'base', path, values: ['The resource can not be read'] }]
  }
}
