import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { bundleKinds } from '../../functions/bundles/kinds.ts'
import { parseBundle } from '../../functions/bundles/read.ts'
import { checkBundle } from '../../functions/claims/checks/check-bundle.ts'
import { legAt } from '../../functions/claims/legs.ts'

const MAIN = fileURLToPath(new URL('../../bin/main.mjs', import.meta.url))

const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> => new Promise((done) => {
  execFile(process.execPath, [MAIN, 'bundle', ...args], (error, out, err) => done({ code: (error?.code as number | undefined) ?? 0, out, err }))
})

test('no name, or an unknown one: what there is, and exit 2', async () => {
  expect(await run()).toMatchObject({ code: 2, out: '', err: expect.stringContaining('Which bundle? One of: CoverageEligibilityRequestBundle,') as string })
  expect(await run('toString')).toMatchObject({ code: 2, err: expect.stringContaining('No bundle toString.') as string })
  expect(await run('ClaimBundle', '--scheme', 'other')).toMatchObject({ code: 2 })
})

test('eight kinds are listed, each with its leg', async () => {
  const { out } = await run('--list')
  expect(out.trim().split('\n').map((line) => line.split(/\s+/))).toEqual(Object.entries(bundleKinds).map(([name, { leg }]) => [name, leg]))
  expect(Object.keys(bundleKinds)).toHaveLength(8)
})

test('one is printed, or written to a file, and the receiver has nothing to say against it', async () => {
  const { out, code } = await run('ClaimBundle', '--seed', 'a')
  expect(code).toBe(0)
  expect(await checkBundle(legAt('/v1/preauth/submit')!, out, 'standard')).toEqual([])
  const folder = mkdtempSync(join(tmpdir(), 'bundle-'))
  const file = join(folder, 'task.json')
  expect(await run('TaskBundle', '--scheme', 'pmjay', '--out', file)).toEqual({ code: 0, out: '', err: '' })
  expect(await checkBundle(legAt('/v1/task/submit')!, readFileSync(file, 'utf8'), 'pmjay')).toEqual([])
  rmSync(folder, { recursive: true })
  const [again, other] = [parseBundle((await run('ClaimBundle', '--seed', 'a')).out)!, parseBundle(out)!]
  expect(again.id).not.toBe(other.id)
})
