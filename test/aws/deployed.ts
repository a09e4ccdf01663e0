import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundleFunction, FUNCTIONS } from '../../infra/bundle.ts'

export interface Bundles {
  entryOf(name: string): string
  remove(): void
}

/** Every function as it is deployed: bundled, minified, without a `node_modules` in reach. */
export async function bundleAll(): Promise<Bundles> {
  const outdir = mkdtempSync(join(tmpdir(), 'rehearsal-functions-'))
  await Promise.all(Object.keys(FUNCTIONS).map((name) => bundleFunction(name, join(outdir, name))))
  return { entryOf: (name) => join(outdir, name, 'index.cjs'), remove: () => rmSync(outdir, { recursive: true }) }
}

export { WAITING } from '../../infra/waiting.ts'
