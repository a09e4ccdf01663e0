import { execFile } from 'node:child_process'
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

export const ROOT = join(import.meta.dirname, '../..')

export interface Ended {
  code: number
  out: string
  err: string
}

/** This Node first, and nothing of npm's around it: what it sets for a script of ours is not for another folder. */
export const cleanEnv = (extra: Record<string, string> = {}): Record<string, string | undefined> => ({
  ...Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(?:npm_|INIT_CWD|VITEST|NODE_ENV|GITHUB_|ABDM_|CI$)/.test(name))),
  PATH: `${dirname(process.execPath)}:${process.env['PATH']}`, ...extra,
})

/** A command to its end; what it writes is of any length. */
export const command = (cwd: string, file: string, args: readonly string[], env: Record<string, string> = {}): Promise<Ended> => new Promise((done) => {
  execFile(file, args, { cwd, env: cleanEnv(env), maxBuffer: 64 * 1024 * 1024 }, (error, out, err) => done({ code: error ? (typeof error.code === 'number' ? error.code : -1) : 0, out, err }))
})

/** Files below a folder, by path. */
export const filesBelow = (folder: string): string[] => readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => (entry.isFile() ? [join(entry.parentPath, entry.name).slice(folder.length + 1)] : []))
export const bytesBelow = (folder: string): number => filesBelow(folder).reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)

export interface Packed {
  tarball: string
  /** Of jose, the one dependency, from what is installed here: so nothing is fetched. */
  jose: string
  files: string[]
}

/** Packs this checkout as it would be published, building it first. */
export async function pack(folder: string): Promise<Packed> {
  mkdirSync(folder, { recursive: true })
  const packed = async (cwd: string, ...more: string[]): Promise<{ filename: string; files: { path: string }[] }> => {
    const { code, out, err } = await command(cwd, 'npm', ['pack', '--json', '--pack-destination', folder, ...more])
    if (code !== 0) throw new Error(`npm pack in ${cwd}: ${err}${out}`)
    return (JSON.parse(out.slice(out.indexOf('[\n'))) as [{ filename: string; files: { path: string }[] }])[0]
  }
  const [{ filename, files }, jose] = await Promise.all([packed(ROOT), packed(join(ROOT, 'node_modules/jose'), '--ignore-scripts')])
  return { tarball: join(folder, filename), jose: join(folder, jose.filename), files: files.map(({ path }) => path) }
}
