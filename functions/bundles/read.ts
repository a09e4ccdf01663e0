import type { Bundle, CodeableConcept, Identifier, Reference, Resource, ResourceType } from '@medplum/fhirtypes'

/** A bundle out of a text, or undefined: whatever is inside is the sender's, and nothing of it is taken for granted. */
export function parseBundle(text: string): Bundle | undefined {
  const parsed = parseJson(text)
  return isObject(parsed) && parsed['resourceType'] === 'Bundle' && Array.isArray(parsed['entry']) ? (parsed as unknown as Bundle) : undefined
}

export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

export const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list where one belongs: of a single value, or of none, or of something else that a stranger put there. */
export const listOf = <T>(value: T | readonly T[] | null | undefined): T[] => (Array.isArray(value) ? (value as readonly T[]) : [value as T]).filter((entry) => entry !== null && entry !== undefined)

export const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
export const numberOf = (value: unknown): number => (typeof value === 'number' && Number.isFinite(value) ? value : 0)

type Typed<T extends ResourceType> = Extract<Resource, { resourceType: T }>

/** All resources of a type, with their addresses. Payers repeat what they were sent: never read by position. */
export function placedOf<T extends ResourceType>(bundle: Bundle, type: T): { at: number; fullUrl: string; resource: Typed<T> }[] {
  return listOf(bundle.entry).flatMap((entry, at) => {
    const resource = entry.resource as Resource | undefined
    return resource?.resourceType === type ? [{ at, fullUrl: textOf(entry.fullUrl), resource: resource as Typed<T> }] : []
  })
}

export const resourcesOf = <T extends ResourceType>(bundle: Bundle, type: T): Typed<T>[] => placedOf(bundle, type).map(({ resource }) => resource)
export const firstOf = <T extends ResourceType>(bundle: Bundle, type: T): Typed<T> | undefined => resourcesOf(bundle, type)[0]
/** The payer's own, where it repeats the request's before it. */
export const lastOf = <T extends ResourceType>(bundle: Bundle, type: T): Typed<T> | undefined => resourcesOf(bundle, type).at(-1)

/** The resource a reference leads to, by fullUrl or by `Type/id`; undefined: nowhere in this bundle. */
export function behind<T extends ResourceType>(bundle: Bundle, reference: Reference | undefined, type: T): Typed<T> | undefined {
  const found = targetOf(bundle, reference)
  return found?.resourceType === type ? (found as Typed<T>) : undefined
}

export function targetOf(bundle: Bundle, reference: Reference | undefined): Resource | undefined {
  const wanted = textOf(reference?.reference)
  if (wanted === '') return undefined
  return listOf(bundle.entry).find(({ fullUrl, resource }) => fullUrl === wanted || (resource?.id !== undefined && (wanted === `${resource.resourceType}/${resource.id}` || wanted === `urn:uuid:${resource.id}`)))?.resource
}

export const codesOf = (value: CodeableConcept | undefined): string[] => listOf(value?.coding).map(({ code }) => textOf(code)).filter(Boolean)
export const codeOf = (value: CodeableConcept | undefined): string => codesOf(value)[0] ?? ''

/** The value of an identifier, of a certain type where one is given; empty: none. */
export function identifierOf(resource: object | undefined, type?: string): string {
  const identifiers = listOf((resource as { identifier?: Identifier | Identifier[] } | undefined)?.identifier)
  return textOf((type === undefined ? identifiers[0] : identifiers.find((one) => codesOf(one.type).includes(type)))?.value)
}
