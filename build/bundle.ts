import { dirname } from 'node:path'
import type { Metafile } from 'esbuild'
import { build } from 'esbuild'
import { slim } from '../infra/slim.ts'
import packageJson from '../package.json' with { type: 'json' }

export const ROOT = dirname(import.meta.dirname)

/** What a user imports, by its name in `exports`, and what it is made from. */
export const ENTRIES: Record<string, string> = {
  index: 'mocks/index.ts', msw: 'mocks/msw.ts', client: 'mocks/client.ts', sqlite: 'functions/kernel/store/sqlite.ts', dynamodb: 'functions/kernel/store/dynamodb.ts',
}

/**
 * Writes the package's JavaScript: an entry each, and what they share in chunks, so that what is loaded late in the source
 * is loaded late here. Names and lines stay, for a stack trace that can be read.
 */
export async function bundlePackage(outdir: string): Promise<Metafile> {
  const { metafile } = await build({
    absWorkingDir: ROOT, outdir, entryPoints: { cli: 'bin/abdm-rehearsal.ts', ...ENTRIES }, chunkNames: 'chunks/[name]-[hash]',
    bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node22.18', minifySyntax: true, legalComments: 'none', metafile: true,
    external: [...Object.keys(packageJson.dependencies), ...Object.keys(packageJson.peerDependencies)],
    plugins: [slim],
    // For packages in CommonJS that ask for a module of Node's own. No import: the client is for browsers too.
    banner: { js: 'const require = globalThis.process?.getBuiltinModule?.(\'node:module\').createRequire(import.meta.url);' },
  })
  return metafile
}
