import { isObject, listOf } from '../../bundles/read.ts'
import type { Fault, Subject } from './subject.ts'
import { entryPath, unless } from './subject.ts'

/** Every reference leads to an entry, or into its own resource (`#`). nha-in/docs: catalogue/nhcx/fhir/collection-bundle.md */
export function checkReferences({ bundle }: Subject): Fault[] {
  const entries = listOf(bundle.entry)
  const known = new Set(entries.flatMap(({ fullUrl, resource }) => [fullUrl, ...(resource?.id ? [`${resource.resourceType}/${resource.id}`, `urn:uuid:${resource.id}`] : [])]))
  return entries.flatMap(({ resource }, at) => referencesIn(resource, entryPath(at)).flatMap(({ path, reference }) => unless(reference.startsWith('#') || known.has(reference), 'reference-target', path)))
}

function referencesIn(value: unknown, path: string): { path: string; reference: string }[] {
  if (Array.isArray(value)) return value.flatMap((inner, at) => referencesIn(inner, `${path}[${at}]`))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => (key === 'reference' && typeof inner === 'string' ? [{ path: `${path}.reference`, reference: inner }] : referencesIn(inner, `${path}.${key}`)))
}
