import { listOf, textOf } from '../../bundles/read.ts'
import type { Fault, Subject } from './subject.ts'
import { entryPath, unless } from './subject.ts'

const ID = /^[A-Za-z0-9\-.]{1,64}$/
/** urn:uuid, an absolute address, or as NRCeS's own examples have it `Type/id`. */
const URL = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$|^https?:\/\/\S+$|^[A-Z][A-Za-z]+\/[A-Za-z0-9\-.]+$/i

/** The rules of a collection. nha-in/docs: catalogue/nhcx/fhir/collection-bundle.md */
export function checkStructure({ bundle, expected }: Subject): Fault[] {
  const entries = listOf(bundle.entry)
  return [
    ...unless(bundle.type === 'collection', 'bundle-type', 'Bundle.type'),
    ...unless((entries[0]?.resource?.resourceType as string) !== 'Composition', 'root-composition', entryPath(0)),
    ...unless(ID.test(textOf(bundle.id)), 'bundle-id', 'Bundle.id'),
    ...(expected.envelope === 'published' ? (['identifier', 'timestamp'] as const).flatMap((name) => unless(Boolean(bundle[name]), 'required', `Bundle.${name}`, [`Bundle.${name}: Missing property`])) : []),
    ...entryUrls(entries),
  ]
}

function entryUrls(entries: readonly { fullUrl?: unknown }[]): Fault[] {
  const seen = new Set<string>()
  return entries.flatMap(({ fullUrl }, at) => {
    const url = textOf(fullUrl)
    const fine = URL.test(url) && !seen.has(url)
    seen.add(url)
    return unless(fine, 'entry-url', `Bundle.entry[${at}].fullUrl`)
  })
}
