import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { rooms } from '../mocks/sandbox.ts'
import { gatherEvidence } from './evidence.ts'
import { toInferred } from './inferred-parts.ts'
import { withPart } from './markdown.ts'
import { toProof } from './proof.ts'
import { toReference, toSurfaces } from './reference.ts'

export const atRoot = (path: string): string => fileURLToPath(new URL(`../${path}`, import.meta.url))
const read = (path: string): string => readFileSync(atRoot(path), 'utf8')

/** Every page with a generated part, whole, as it should stand now. Takes the seconds of one run of all cases. */
export async function generate(): Promise<Record<string, string>> {
  const evidence = await gatherEvidence()
  return {
    'README.md': withPart(read('README.md'), 'surfaces', toSurfaces(rooms)),
    'docs/inferred.md': withPart(read('docs/inferred.md'), 'inferred', toInferred(rooms)),
    'docs/proof.md': toProof(rooms, evidence),
    'docs/reference.md': toReference(rooms),
  }
}

if (import.meta.main) {
  for (const [path, text] of Object.entries(await generate())) writeFileSync(atRoot(path), text)
}
