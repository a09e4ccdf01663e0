import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createSandbox, rooms } from '../../../mocks/sandbox.ts'
import { mockTarget } from '../../../scenarios/kit/targets.ts'
import { PROFILES } from '../../../scenarios/profile.ts'
import type { Run } from '../../../scenarios/record.ts'
import { run } from '../../../scenarios/runner.ts'
import { choose } from '../../../scenarios/sets.ts'
import { defects } from './all.ts'
import type { Wrap } from './wrap.ts'

/** Made once: a key is worth as much time as the rest of a case. */
const keys = Object.fromEntries(rooms.flatMap((room) => room.keys ?? []).map((name) => [name, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string]))

const sound: Wrap = (fetch) => fetch

/** Without a case: the whole set. */
function rehearse(wrap: Wrap, cases: string[], profile = 'hospital', name = 'M4'): Promise<Run> {
  const { set, rows } = choose(cases.length > 0 ? { cases } : { set: name })
  return run({ set, rows, target: mockTarget({ fetch: wrap(createSandbox({ keys }).fetch) }), toolVersion: 'test', profile: PROFILES[profile] })
}

const honest: Record<string, Promise<Run>> = {}
const honestly = (profile = 'hospital', name = 'M4'): Promise<Run> => (honest[`${name} ${profile}`] ??= rehearse(sound, [], profile, name))

describe('a sound registry', () => {
  test.each(['M4', 'NHCX'])('fails no case of %s, and every guard was put to the test', async (name) => {
    const { cases } = await honestly('hospital', name)
    expect(cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error').map(({ row, reason }) => `${row.key}: ${reason}`)).toEqual([])
    expect(cases.flatMap(({ row, unexercised }) => unexercised.map((sentence) => `${row.key}: ${sentence}`))).toEqual([])
  })
})

describe('a planted defect', () => {
  test('there are enough of them, of cases of every kind', () => {
    expect(defects.length).toBeGreaterThanOrEqual(100)
    expect(new Set(defects.map(({ defect }) => defect)).size).toBe(defects.length)
  })

  test.each(defects)('$defect: caught by $caughtBy', async ({ wrap, caughtBy, check, profile }) => {
    const { cases: [verdict] } = await rehearse(wrap, [caughtBy], profile)
    const broken = verdict!.checks.filter(({ outcome, kind }) => outcome === 'differs' || (outcome === 'not-seen' && kind !== 'guard'))
    expect({ outcome: verdict!.outcome, broken: broken.map(({ sentence }) => sentence) }).toEqual({ outcome: 'failed', broken: expect.arrayContaining([check]) })
    const before = (await honestly(profile, verdict!.row.key.startsWith('NHCX') ? 'NHCX' : 'M4')).cases.find(({ row }) => row.key === verdict!.row.key)!
    expect(before.outcome).toBe(before.row.kind === 'api' ? 'passed' : 'needs-human')
  })
})
