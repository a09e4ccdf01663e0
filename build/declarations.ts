import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'

const FROM = /(\bfrom |\bimport\()(['"])(\.[^'"]+)\.ts\2/g

/**
 * Writes the declarations of these files, and of what they reach and no more, below `outdir`. The compiler writes those of
 * a whole program, and leaves the endings of imports as they are in the source.
 */
export async function writeDeclarations(root: string, entries: readonly string[], outdir: string): Promise<void> {
  const all = mkdtempSync(join(tmpdir(), 'declarations-'))
  try {
    await promisify(execFile)(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-p', join(root, 'tsconfig.build.json'), '--outDir', all])
    const written = new Set<string>()
    const write = (file: string): void => {
      if (written.has(file)) return
      written.add(file)
      const text = readFileSync(file, 'utf8')
      const to = join(outdir, relative(all, file))
      mkdirSync(dirname(to), { recursive: true })
      writeFileSync(to, text.replace(FROM, '$1$2$3.js$2'))
      for (const [, , , path] of text.matchAll(FROM)) write(join(dirname(file), `${path}.d.ts`))
    }
    for (const entry of entries) write(join(all, entry.replace(/\.ts$/, '.d.ts')))
  } finally {
    rmSync(all, { recursive: true })
  }
}
