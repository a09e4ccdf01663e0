import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Metafile } from 'esbuild'

/** A package of which something stands in what we ship. */
export interface Bundled {
  name: string
  version: string
  licence: string
  /** Its licence files, as they came with it. */
  texts: string[]
}

/** Each may be shipped inside a package under MIT as long as its text goes along. */
export const PERMISSIVE = ['0BSD', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'ISC', 'MIT']

const LICENCE_FILE = /^(?:licen[cs]e|notice|copying|copyrightnotice)(?:\.(?:md|txt))?$/i
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//

/** The folders of the packages that gave a byte to an output. */
export const foldersOf = ({ outputs }: Metafile): string[] =>
  [...new Set(Object.values(outputs).flatMap(({ inputs }) => Object.entries(inputs)).flatMap(([input, { bytesInOutput }]) => (bytesInOutput > 0 ? (PACKAGE.exec(input)?.slice(1) ?? []) : [])))].toSorted()

/** What must be said of a package. Throws where its licence is not there, or not one of `PERMISSIVE`. */
export function bundledFrom(folder: string): Bundled {
  const { name, version, license: licence } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name: string; version: string; license?: string }
  const texts = readdirSync(folder).filter((file) => LICENCE_FILE.test(file)).toSorted().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  if (texts.length === 0) throw new Error(`${name} ${version} comes without its licence: it cannot be bundled`)
  if (!licence || !PERMISSIVE.includes(licence)) throw new Error(`${name} ${version} is under ${licence ?? 'no licence'}: it cannot be bundled`)
  return { name, version, licence, texts }
}

/** The words of the file that goes along. */
export function thirdPartyText(bundled: readonly Bundled[]): string {
  const parts = bundled.map(({ name, version, licence, texts }) => `${name} ${version} (${licence})\n\n${texts.join('\n\n')}`)
  return [`Of these packages something stands in dist/, each under its own licence.\n\n${bundled.map(({ name, version, licence }) => `  ${name} ${version}  ${licence}`).join('\n')}`, ...parts].join(`\n\n${'-'.repeat(100)}\n\n`).concat('\n')
}

/**
 * @param root what the paths of the metafile begin at
 * @param copied packages of which something was copied into the sources of another, so that no metafile names them
 */
export const thirdPartyOf = (metafile: Metafile, root: string, copied: readonly string[] = []): Bundled[] =>
  [...foldersOf(metafile), ...copied].map((folder) => bundledFrom(resolve(root, folder)))
