import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { createSandbox, rooms } from '../../mocks/sandbox.ts'
import { nobody } from '../../scenarios/kit/human.ts'
import { pickText } from '../../scenarios/kit/pick.ts'
import { mockTarget } from '../../scenarios/kit/targets.ts'
import { PROFILES } from '../../scenarios/profile.ts'
import type { CaseVerdict, Exchange, Profile } from '../../scenarios/record.ts'
import { run } from '../../scenarios/runner.ts'
import { choose } from '../../scenarios/sets.ts'

/** Made once: a key is worth as much time as the rest of a case. */
const keys = Object.fromEntries(rooms.flatMap((room) => room.keys ?? []).map((name) => [name, generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string]))

type Options = { profile?: Profile; fetch?: (request: Request) => Promise<Response>; variants?: Record<string, string>; probes?: boolean; human?: typeof nobody; cases?: string[] }

async function rehearse({ profile = PROFILES['hospital']!, variants, fetch = createSandbox({ checkAnswers: true, variants, keys }).fetch, probes, human, cases = [] }: Options) {
  const { set, rows } = choose({ set: 'M4', registry: 'hfr', cases })
  let exchanges: readonly Exchange[] = []
  const finished = await run({ set, rows, profile, target: mockTarget({ fetch, probes, human }), toolVersion: 'test', sinks: [(event) => void (event.event === 'finished' && (exchanges = event.exchanges))] })
  return { ...finished, exchanges }
}

const broken = (cases: readonly CaseVerdict[]): string[] => cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error').map(({ row, reason }) => `${row.key} ${reason}`)
const keysOf = (cases: readonly CaseVerdict[], outcome: string): string[] => cases.filter((verdict) => verdict.outcome === outcome).map(({ row }) => row.key)

describe('the HFR rows against the mock', () => {
  test.each(['hospital', 'opd-clinic', 'laboratory', 'pharmacy', 'government'])('%s: the traffic half of every row that is asked holds, refusals included', async (name) => {
    const { cases } = await rehearse({ profile: PROFILES[name]! })
    expect(broken(cases)).toEqual([])
    expect(cases.filter(({ outcome, traffic }) => outcome !== 'not-run' && traffic !== 'held').map(({ row }) => row.key)).toEqual([])
    expect(cases.flatMap(({ row, unexercised }) => unexercised.map((sentence) => `${row.key} ${sentence}`))).toEqual([])
    expect(keysOf(cases, 'not-run').length).toBe({ hospital: 4, 'opd-clinic': 28, laboratory: 34, pharmacy: 34, government: 0 }[name])
  })

  test.each([
    { 'hfr.onboarding-refusals': 'error-status' }, { 'hfr.bed-total': 'ipd-hdu-day' }, { 'hfr.bed-total': 'ipd-hdu' }, { 'hfr.deduplicate-rows': 'brief', 'hfr.owner-blanks': 'trimmed' },
    { 'hfr.submit-id-space': 'on', 'hfr.facility-id-born': 'at-draft', 'hfr.submit-after': 'all', 'hfr.name-rule': 'test-case', 'hfr.photograph-types': 'images' },
  ] as Record<string, string>[])('pass where the registry reads a contradiction otherwise: %j', async (variants) => {
    expect(broken((await rehearse({ variants })).cases)).toEqual([])
  })

  test('two runs in one world register two facilities', async () => {
    const { fetch } = createSandbox({ keys })
    const first = await rehearse({ fetch })
    const second = await rehearse({ fetch })
    expect(broken([...first.cases, ...second.cases])).toEqual([])
    const born = ({ exchanges }: typeof first): unknown[] => exchanges.filter(({ operation, code }) => operation.endsWith('submitFacility') && code === '').map(({ response }) => (response.body as { facilityId: string }).facilityId)
    expect(born(first).filter((id) => born(second).includes(id))).toEqual([])
  })

  test('a row alone has its own wrong writes sent, and no other row\'s', async () => {
    const { cases, exchanges } = await rehearse({ cases: ['HFR-019'] })
    expect(cases.map(({ row, traffic, unexercised }) => [row.key, traffic, unexercised])).toEqual([['M4:HFR-019', 'held', []]])
    const wrong = exchanges.filter(({ operation, code }) => operation.endsWith('saveBasicInformation') && code !== '')
    expect(wrong.map(({ request: { body } }) => pickText(body, 'facilityInformation.facilityAddressDetails.pincode'))).toEqual(expect.arrayContaining([expect.stringMatching(/^\d{7}$/)]))
    expect(new Set(wrong.map(({ response: { body } }) => pickText(body, 'details[0].attribute.key')))).toEqual(new Set(['pincode']))
  })

  test('without probes nothing is sent that is refused, and the guards are listed', async () => {
    const { cases, exchanges } = await rehearse({ probes: false })
    expect(exchanges.filter(({ response, code }) => response.status >= 400 || code !== '').map(({ operation, code }) => `${operation} ${code}`)).toEqual([])
    expect(broken(cases)).toEqual([])
    expect(keysOf(cases, 'not-run')).toEqual(expect.arrayContaining(['M4:HFR-054', 'M4:HFR-108']))
    expect(cases.find(({ row }) => row.key === 'M4:HFR-019')!.unexercised).toEqual(['basic-information with a pincode of seven digits, or with a letter, is refused'])
  })

  test('with nobody there nothing fails that only waits', async () => {
    const { cases } = await rehearse({ human: nobody })
    expect(new Set(cases.map(({ outcome }) => outcome))).toEqual(new Set(['needs-human', 'not-run']))
  })

  test.each(['HFR-002', 'HFR-055', 'HFR-076', 'HFR-117', 'HFR-121#2'])('%s stands alone', async (id) => {
    const { cases } = await rehearse({ cases: [id] })
    expect(cases.map(({ outcome, traffic }) => [outcome, traffic])).toEqual([['needs-human', 'held']])
  })
})
