import { createRequire } from 'node:module'
import type { Fhir } from 'fhir/fhir.js'

const require = createRequire(import.meta.url)

let validator: Fhir | undefined

/** Loaded at first use, and at once: a judge waits for nothing. */
function open(): Fhir {
  if (validator) return validator
  const loaded = require('fhir/fhir.js') as { Fhir: new () => Fhir }
  validator = new loaded.Fhir()
  return validator
}

/** There in R4, defined by reference to another element, which the validator does not follow. */
const DEFINED_ELSEWHERE = ['ClaimResponse.adjudication']

/** What the base of FHIR R4 has against a resource, where and why. Codes of systems it does not know are taken. */
export function baseFaults(resource: object): string[] {
  const { messages } = open().validate(resource)
  return messages.filter(({ severity, message, location }) => severity === 'error' || (message === 'Unexpected property' && !DEFINED_ELSEWHERE.includes(location ?? ''))).map(({ location, message }) => `${location ?? ''}: ${message ?? ''}`)
}
