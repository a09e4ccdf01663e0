import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { bundlePackage, ENTRIES, ROOT } from './bundle.ts'
import { writeDeclarations } from './declarations.ts'
import { thirdPartyOf, thirdPartyText } from './third-party.ts'

/** What was copied out of these stands in other sources: names in ours, a parser of XML in read-excel-file's. */
const COPIED = ['node_modules/@faker-js/faker', 'node_modules/saxen']

// Everything below `dist/`, for `npm pack`.
const dist = join(ROOT, 'dist')
rmSync(dist, { recursive: true, force: true })
const [metafile] = await Promise.all([bundlePackage(dist), writeDeclarations(ROOT, Object.values(ENTRIES), join(dist, 'types'))])
writeFileSync(join(dist, 'THIRD-PARTY.txt'), thirdPartyText(thirdPartyOf(metafile, ROOT, COPIED)))
