import type { Bundle, BundleEntry, Reference, Resource } from '@medplum/fhirtypes'
import { namespaces, profileOf } from './terms.ts'

/** What every builder is given: ids, and the time (epoch ms). */
export interface Make {
  uuid(): string
  now: number
}

/** A resource in its place: with an id, its profile, and the address others refer to it by. */
export interface Placed<T extends Resource = Resource> {
  fullUrl: string
  resource: T
}

/** The six bundle profiles of the exchange. nha-in/docs: catalogue/nhcx/fhir/collection-bundle.md */
export type BundleKind = 'CoverageEligibilityRequestBundle' | 'CoverageEligibilityResponseBundle' | 'ClaimBundle' | 'ClaimResponseBundle' | 'TaskBundle' | 'InsurancePlanBundle'

export function place<T extends Resource>(make: Make, { resourceType, ...rest }: T): Placed<T> {
  const id = make.uuid()
  return { fullUrl: `urn:uuid:${id}`, resource: { resourceType, id, meta: { profile: [profileOf(resourceType)] }, ...rest } as unknown as T }
}

export const refer = <T extends Resource>({ fullUrl }: Placed<T>): Reference<T> => ({ reference: fullUrl })

/** A collection, its main resource first. nha-in/docs: catalogue/nhcx/fhir/collection-bundle.md */
export function collection(make: Make, kind: BundleKind, number: string, entries: readonly Placed[], system: string = namespaces.exchange): Bundle {
  const at = indianTime(make.now)
  return {
    resourceType: 'Bundle', id: make.uuid(), meta: { lastUpdated: at, profile: [profileOf(kind)] }, identifier: { system, value: number }, type: 'collection', timestamp: at,
    entry: entries.map(({ fullUrl, resource }): BundleEntry => ({ fullUrl, resource })),
  }
}

const IST_MS = 5.5 * 3_600_000

/** `2026-03-19T11:46:34+05:30` */
export const indianTime = (at: number): string => `${new Date(at + IST_MS).toISOString().slice(0, 19)}+05:30`
/** `2026-03-19`, Indian time. */
export const indianDate = (at: number): string => indianTime(at).slice(0, 10)
