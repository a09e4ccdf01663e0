import type { Bundle, Claim, Coverage, Organization, Patient, Practitioner, Resource } from '@medplum/fhirtypes'
import type { Scheme } from './case.ts'
import type { Make, Placed } from './make.ts'
import { place, refer } from './make.ts'
import { payerOf, providerOf } from './parties.ts'
import { codesOf, isObject, listOf, placedOf } from './read.ts'
import { IN_PATIENT, systems } from './terms.ts'

/** The parties as a request named them, under its own addresses; a stand-in where it named none. */
export interface Lifted {
  patient: Placed<Patient>
  coverage: Placed<Coverage>
  provider: Placed<Organization>
  payer: Placed<Organization>
  claim?: Placed<Claim>
  practitioners: Placed<Practitioner>[]
}

export function lift(make: Make, request: Bundle | undefined): Lifted {
  const from: Bundle = request ?? { resourceType: 'Bundle', type: 'collection' }
  const organizations = placedOf(from, 'Organization')
  const typed = (...codes: string[]): Placed<Organization> | undefined => organizations.find(({ resource }) => listOf(resource.type).some((type) => codesOf(type).some((code) => codes.includes(code))))
  const provider = typed('prov') ?? organizations[0] ?? place(make, providerOf({ hfrId: '', name: 'Provider' }))
  const payer = typed('pay', 'ins') ?? organizations.find(({ fullUrl }) => fullUrl !== provider.fullUrl) ?? place(make, payerOf({ id: '', name: 'Payer' }))
  const patient = placedOf(from, 'Patient')[0] ?? place<Patient>(make, { resourceType: 'Patient' })
  const coverage = placedOf(from, 'Coverage')[0] ?? place<Coverage>(make, { resourceType: 'Coverage', status: 'active', beneficiary: refer(patient), payor: [refer(payer)] })
  const [claim] = placedOf(from, 'Claim')
  return { patient, coverage, provider, payer, ...(claim && { claim }), practitioners: placedOf(from, 'Practitioner') }
}

/** These, and whatever of the request they refer to, near or far: so that every reference in an answer leads to an entry. */
export function withReferred(request: Bundle | undefined, placed: readonly Placed[]): Placed[] {
  const all = [...placed]
  const have = new Set(all.map(({ fullUrl }) => fullUrl))
  for (const { resource } of all) {
    for (const reference of referencesIn(resource)) {
      const entry = have.has(reference) ? undefined : listOf(request?.entry).find(({ fullUrl }) => fullUrl === reference)
      if (!entry?.resource) continue
      have.add(reference)
      // The loop goes on over what is added here.
      all.push({ fullUrl: reference, resource: entry.resource })
    }
  }
  return all
}

function referencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn)
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'reference' && typeof inner === 'string' ? [inner] : referencesIn(inner)))
}

const SUBSETTED = { system: systems.observationValue, code: 'SUBSETTED', display: 'Resource encoded in summary mode' }

/** Marks what the reference payer built or repeats. nha-in/docs: catalogue/nhcx/fhir/coverage-eligibility-response.md */
export const subsetted = <T extends Resource>({ fullUrl, resource }: Placed<T>): Placed<T> => ({ fullUrl, resource: { ...resource, meta: { ...resource.meta, tag: [...listOf(resource.meta?.tag), SUBSETTED] } } })

/** As this payer hands it out: the reference payer claims no Indian profile for what it writes. */
export function written<T extends Resource>(make: Make, scheme: Scheme, resource: T): Placed<T> {
  const placed = place(make, resource)
  if (scheme === 'standard') return placed
  const { profile: _, ...meta } = placed.resource.meta ?? {}
  return subsetted({ ...placed, resource: { ...placed.resource, meta } })
}

/** The parties at the end of an answer, as this payer hands them out. */
export function partiesIn({ patient, coverage, payer, provider }: Lifted, scheme: Scheme): Placed[] {
  const parties: Placed[] = [patient, coverage, payer, provider]
  return scheme === 'pmjay' ? parties.map(subsetted) : parties
}

/** The reference payer writes SNOMED under an address of its own. Seen live. */
export const inPatient = (scheme: Scheme): typeof IN_PATIENT | { system: string; code: string; display: string } => (scheme === 'pmjay' ? { ...IN_PATIENT, system: 'http://snomed.info/sct0' } : IN_PATIENT)
