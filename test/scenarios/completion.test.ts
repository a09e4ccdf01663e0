import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { checkCompletion, issuerKidOf } from '../../functions/claims/completion.ts'
import { createSandbox, STANDARD_NOW } from '../../mocks/sandbox.ts'
import { completedRun } from '../../scenarios/completion/eligible.ts'
import { verifyCertificate } from '../../scenarios/completion/verify.ts'
import { mockTarget } from '../../scenarios/kit/targets.ts'
import type { RunEvent } from '../../scenarios/record.ts'
import { toManifest } from '../../scenarios/reports/manifest.ts'
import { redactRun } from '../../scenarios/reports/redacted.ts'
import { run } from '../../scenarios/runner.ts'
import { choose } from '../../scenarios/sets.ts'
import { aCertificate, aManifest, issued, ISSUER, keyPair, passed } from '../support/completion.ts'

const YEAR_MS = 365 * 24 * 3_600_000
const failing = (key: string, given: object) => ['CLAIMS:P-1', 'CLAIMS:P-2', 'CLAIMS:Y-1'].map((name) => (name === key ? { ...passed(name), ...given } : passed(name)))

describe('a run certifies nothing', () => {
  test.each([
    ['a planted fault was met', { manifest: aManifest({ met_planted_fault: true, evidence: false }) }, 'The run met a planted fault'],
    ['it was a rehearsal', { manifest: aManifest({ origin: 'mock', evidence: false }) }, 'The run was made against the mock'],
    ['it says that it is no evidence', { manifest: aManifest({ evidence: false }) }, 'no evidence'],
    ['a mandatory case failed', { manifest: aManifest({}, failing('CLAIMS:P-2', { outcome: 'failed', reason: 'no answer' })) }, 'CLAIMS:P-2 is mandatory and failed: no answer'],
    ['a failure was expected', { manifest: aManifest({}, failing('CLAIMS:P-1', { outcome: 'failed', expected_failure: 'known' })) }, 'CLAIMS:P-1 is mandatory and failed'],
    ['a person was needed', { manifest: aManifest({}, failing('CLAIMS:P-1', { outcome: 'needs-human' })) }, 'CLAIMS:P-1 is mandatory and needs-human'],
    ['a mandatory case was left out', { manifest: aManifest({}, [passed('CLAIMS:P-1')]) }, 'CLAIMS:P-2 is mandatory and was not run'],
    ['a refusal was not put to the test', { manifest: aManifest({}, failing('CLAIMS:P-1', { not_exercised: ['a wrong header is refused'] })) }, 'a wrong header is refused'],
    ['its counts were changed', { manifest: aManifest({ summary: { counts: { passed: 4, failed: 0 } } }, failing('CLAIMS:P-3', {})) }, 'its cases do not'],
    ['it is of another set', { manifest: aManifest({ set: 'Another' }) }, 'nothing mandatory'],
    ['it lies in the future', { now: STANDARD_NOW - 3_600_000 }, 'in the future'],
  ])('%s', async (_, given, reason) => {
    expect(await issued(given)).toEqual({ refused: expect.arrayContaining([expect.stringContaining(reason)]) })
  })
  test('what another role has to pass is not asked of this one', async () => {
    const manifest = aManifest({}, failing('CLAIMS:Y-1', { outcome: 'failed' }))
    expect(await issued({ manifest })).toHaveProperty('certificate')
    expect(await issued({ manifest, role: 'agency.tpa' })).toHaveProperty('refused')
    expect(await issued({ manifest, role: 'bsp' })).toHaveProperty('refused')
  })
  test('a manifest or key that cannot be read is the user\'s error', async () => {
    await expect(issued({ manifest: { set: 'x' } })).rejects.toThrow('Not the manifest of a run')
    await expect(issued({ privateKey: ISSUER.publicPem })).rejects.toThrow('Not a private key in PEM')
  })
})

test('the manifest that this harness writes is read, and a rehearsal is marked as one', async () => {
  const sandbox = createSandbox()
  const { set, rows } = choose({ cases: ['HPR-007'] })
  let manifest: Record<string, unknown> = {}
  const keep = (event: RunEvent): void => {
    if (event.event === 'finished') manifest = toManifest(redactRun(event.run, event.exchanges))
  }
  await run({ set, rows, target: mockTarget({ fetch: sandbox.fetch }), toolVersion: 'test', sinks: [keep] })
  expect(completedRun.parse(manifest)).toMatchObject({ origin: 'mock', evidence: false, cases: [{ key: 'M4:HPR-007', outcome: 'passed' }] })
  const result = await issued({ manifest: aManifest({ origin: 'mock', evidence: false }), rehearsal: true })
  expect(result).toMatchObject({ claims: { rehearsal: true, origin: 'mock' } })
})

describe.each(['EdDSA', 'ES256'] as const)('a certificate by %s', (alg) => {
  const pair = keyPair(alg)
  const certificate = aCertificate({ privateKey: pair.privatePem })
  const wanted = { role: 'provider', participant: '1000000017@HCX', now: STANDARD_NOW }
  const verdict = async (given: object = {}, text?: string) => (await verifyCertificate(text ?? (await certificate), pair.publicPem, { ...wanted, ...given })).verdict

  test('is valid until it ends, for its role and participant', async () => {
    expect(await verdict()).toBe('valid')
    expect(await verdict({ now: STANDARD_NOW + YEAR_MS - 1 })).toBe('valid')
    expect(await verdict({ now: STANDARD_NOW + YEAR_MS })).toBe('expired')
    expect(await verdict({ now: STANDARD_NOW - 1000 })).toBe('not valid yet')
    expect(await verdict({ role: 'payer' })).toBe('role mismatch')
    expect(await verdict({ participant: 'other@hcx' })).toBe('another participant')
    expect((await verifyCertificate(await certificate, keyPair(alg).publicPem, wanted)).verdict).toBe('unknown issuer')
    expect(await verdict({}, 'a.b')).toBe('malformed')
  })
  test('says what it stands on', async () => {
    expect((await verifyCertificate(await certificate, pair.publicPem, wanted)).claims).toEqual({
      iss: 'Rehearsal issuer', sub: '1000000017@hcx', jti: expect.any(String), role: 'provider', set: 'The claims set', registries: ['provider'], tool: 'abdm-rehearsal 0.1.0', run: { finished: expect.any(String), manifest: expect.any(String) },
      counts: expect.objectContaining({ passed: 4, failed: 0 }), origin: 'sandbox', rehearsal: false, iat: STANDARD_NOW / 1000, exp: STANDARD_NOW / 1000 + 365 * 24 * 3600,
    })
  })
  test('is no longer one when any character of it is another', async () => {
    const text = await certificate
    await fc.assert(fc.asyncProperty(fc.nat(text.length - 1), fc.constantFrom('A', 'b', '7', '.'), async (at, character) => {
      // The last character of a segment may hold bits that say nothing.
      fc.pre(text[at] !== character && text[at + 1] !== '.' && at < text.length - 1)
      expect(await verdict({}, text.slice(0, at) + character + text.slice(at + 1))).not.toBe('valid')
    }), { numRuns: 60 })
  })
  test('is judged alike by the operator\'s own check', async () => {
    const issuer = { kid: issuerKidOf(pair.publicPem)!, name: 'Issuer', publicPem: pair.publicPem, rehearsal: false }
    const check = async (text: string, given: { role?: string; participant?: string } = {}, now = STANDARD_NOW) => checkCompletion(text, [issuer], { ...wanted, ...given }, now)
    const rehearsed = await aCertificate({ privateKey: pair.privatePem, manifest: aManifest({ origin: 'mock', evidence: false }), rehearsal: true })
    expect(await check(await certificate)).toMatchObject({ valid: true, issuer: 'Issuer', claims: { sub: '1000000017@hcx' } })
    const [head, , signature] = (await certificate).split('.')
    const faults = [
      check('none'), checkCompletion(await certificate, [], wanted, STANDARD_NOW), check([head, Buffer.from('{}').toString('base64url'), signature].join('.')), check(await certificate, {}, STANDARD_NOW + YEAR_MS), check(await certificate, {}, STANDARD_NOW - 1000),
      check(await certificate, { role: 'payer' }), check(await certificate, { participant: 'other@hcx' }), check(rehearsed),
    ]
    expect((await Promise.all(faults)).map((each) => !each.valid && each.fault)).toEqual(['malformed', 'unknown issuer', 'tampered', 'expired', 'not valid yet', 'role mismatch', 'another participant', 'rehearsal'])
    expect(await checkCompletion(rehearsed, [{ ...issuer, rehearsal: true }], wanted, STANDARD_NOW)).toMatchObject({ valid: true })
  })
})

test('no other key is an issuer\'s', () => {
  expect(issuerKidOf('none')).toBeUndefined()
  expect(issuerKidOf(ISSUER.privatePem)).toBeUndefined()
})

describe('the command', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'rehearsal-certificate-'))
    await writeFile(join(folder, 'manifest.json'), JSON.stringify(aManifest({ origin: 'mock', evidence: false })))
  })
  afterAll(() => rm(folder, { recursive: true }))
  const at = (name: string): string => join(folder, name)
  const command = (...words: string[]) => new Promise<{ code: number; said: string }>((resolve) => {
    const child = execFile(process.execPath, [join(import.meta.dirname, '../../bin/main.mjs'), 'certificate', ...words], (_, out, err) => resolve({ code: child.exitCode ?? -1, said: out + err }))
  })

  test('makes keys, refuses what certifies nothing, and verifies', async () => {
    expect(await command('keygen', '--out', at('key'))).toMatchObject({ code: 0 })
    expect((await stat(at('key'))).mode & 0o777).toBe(0o600)
    expect(await command('keygen', '--out', at('key'))).toMatchObject({ code: 2, said: expect.stringContaining('is there already') })
    await writeFile(at('half.pub'), '')
    expect(await command('keygen', '--out', at('half'))).toMatchObject({ code: 2, said: expect.stringContaining('half.pub is there already') })
    await expect(readFile(at('half'))).rejects.toThrow('ENOENT')
    const issue = ['issue', '--run', folder, '--key', at('key'), '--role', 'provider', '--participant', '1000000017@hcx', '--out', at('certificate')]
    expect(await command(...issue)).toEqual({ code: 1, said: expect.stringContaining('--rehearsal') })
    expect(await command(...issue, '--rehearsal')).toEqual({ code: 1, said: 'No certificate:\n  The claims set has nothing mandatory for this role\n' })
    await writeFile(at('certificate'), await aCertificate({ privateKey: await readFile(at('key'), 'utf8'), now: Date.now() - 1000, manifest: aManifest({ run_finished: new Date(0).toISOString() }) }))
    expect(await command('verify', at('certificate'), '--issuer', at('key.pub'), '--role', 'provider')).toEqual({ code: 0, said: expect.stringMatching(/^valid: Of 1000000017@hcx as provider/) })
    expect(await command('verify', at('certificate'), '--issuer', at('key.pub'), '--participant', 'other@hcx')).toEqual({ code: 1, said: 'another participant: It is of 1000000017@hcx\n' })
    expect(await command('verify', at('certificate'), '--issuer', at('none'))).toMatchObject({ code: 2 })
  }, 60_000)
})
