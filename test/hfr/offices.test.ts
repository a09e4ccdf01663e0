import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Verdict } from '../../functions/hfr/offices/flow.ts'
import { judge } from '../../functions/hfr/offices/flow.ts'
import { submit } from '../../functions/hfr/onboarding/flow.ts'
import { accounts } from '../../functions/nhpr/accounts.ts'
import type { Facility, FacilityVerification } from '../../functions/nhpr/facilities/record.ts'
import { draftOf } from '../../functions/nhpr/facilities/record.ts'
import { aDraft, aFacility, keepFacilities } from '../support/facilities.ts'
import { hfrContext } from '../support/hfr.ts'
import { anAccount, anotherThan, hprCaller, NOW, testKeys } from '../support/hpr.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'

const ID = 'IN2710000059'
const DRAFT_ID = 'IN2710000075'
const MANAGER = anAccount({ role: 2 })
const facility = aFacility({ facilityId: ID, managerHprId: MANAGER.hprIdNumber })
const draft: Facility = { ...aDraft(DRAFT_ID), managerHprId: MANAGER.hprIdNumber, verification: { state: 'none', reason: '', at: 0 } }
const verified: Facility = { ...facility, verification: { state: 'verified', reason: '', at: 0 } }

describe('a verdict', () => {
  const waiting = (state: 'rejected' | 'change-requested'): Facility => ({ ...facility, verification: { state, reason: 'No board', at: 0 } })

  test.each<[string, Facility, Verdict, string, string]>([
    ['of a draft', draft, 'verified', '', 'not-now'],
    ['that stands already', verified, 'verified', '', 'not-now'],
    ['of one that was rejected and not submitted again', waiting('rejected'), 'verified', '', 'not-now'],
    ['of one that was asked to change and did not', waiting('change-requested'), 'rejected', 'No board', 'not-now'],
    ['of rejection without a reason', facility, 'rejected', ' ', 'invalid'],
    ['that wants a change and says not which', verified, 'change-requested', '', 'invalid'],
  ])('%s is refused, and changes nothing', (_, before, verdict, reason, refusal) => {
    const { state, reply, effects } = judge(before, { verdict, reason }, NOW)
    expect(reply).toMatchObject({ refusal, rule: expect.any(String) })
    expect([state, effects]).toEqual([before, []])
  })

  test('is told to the mobile and the email of what was submitted', () => {
    const { state, reply, effects } = judge(facility, { verdict: 'change-requested', reason: 'The photograph shows another board' }, NOW)
    const verification = { state: 'change-requested', reason: 'The photograph shows another board', at: NOW }
    expect(reply).toEqual({ answer: { facilityId: ID, trackingId: facility.trackingId, verification } })
    expect(state).toEqual({ ...facility, verification, history: [{ at: NOW, what: 'change-requested', note: verification.reason }] })
    const text = `Your facility Railway Hospital (${ID}) needs a change. The photograph shows another board`
    expect(effects).toEqual([
      { effect: 'message', channel: 'sms', to: '6991230000', purpose: 'facility-verification', text },
      { effect: 'message', channel: 'email', to: 'office@example.in', purpose: 'facility-verification', text },
    ])
  })

  type Act = Verdict | 'write' | 'submit'
  const follows: Record<Verdict, FacilityVerification['state'][]> = { verified: ['pending'], rejected: ['pending', 'verified'], 'change-requested': ['pending', 'verified'] }

  test('in any order with what the manager does leaves a legal state: only what is submitted is pending, only what is pending is verified', () => {
    const writer = { managerHprId: MANAGER.hprIdNumber, clientId: 'SBX_000001', facilityId: ID, sourceOfInformation: '', sourceUniqueID: '', facilitySuperUser: '' }
    fc.assert(fc.property(fc.array(fc.constantFrom<Act>('verified', 'rejected', 'change-requested', 'write', 'submit'), { maxLength: 30 }), (acts) => {
      let standing: Facility = draft
      for (const act of acts) {
        if (act === 'write') {
          standing = { ...standing, draft: draftOf(standing) }
          continue
        }
        const { state, reply } = act === 'submit' ? submit(standing, writer, hfrContext(NOW)) : judge(standing, { verdict: act, reason: 'Because' }, NOW)
        expect('answer' in reply).toBe(act === 'submit' ? standing.draft !== undefined : follows[act].includes(standing.verification.state))
        expect(state.verification.state).toBe('refusal' in reply ? standing.verification.state : act === 'submit' ? 'pending' : act)
        standing = state
        const { verification, submitted } = standing
        expect(submitted !== undefined).toBe(verification.state !== 'none')
        expect(verification.reason !== '').toBe(verification.state === 'rejected' || verification.state === 'change-requested')
      }
    }))
  })
})

describe('through the control plane', () => {
  let now = NOW
  let sandbox: Sandbox

  beforeEach(async () => {
    now = NOW
    sandbox = createSandbox({ now: () => now, keys: testKeys(), people: 50 })
    await hprCaller(sandbox).inUnit(async (unit) => void unit.create(accounts, MANAGER))
    await keepFacilities(sandbox, [facility, draft])
  })

  async function pull(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
    const response = await sandbox.fetch(new Request(`http://localhost/__sandbox${path}`, { method, body: body === undefined ? undefined : JSON.stringify(body) }))
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  const refused = (status: number, code: string, field?: string) => ({ status, body: { error: { code, message: expect.any(String), ...(field && { field }) } } })

  describe('a verifier', () => {
    test('finds no facility that is not there, and judges no draft', async () => {
      expect(await pull('POST', '/hfr/facilities/IN2710000000/verify')).toEqual(refused(404, 'not-found', 'facilityId'))
      expect(await pull('POST', `/hfr/facilities/${draft.trackingId}/verify`)).toEqual(refused(409, 'not-now'))
      expect(await pull('POST', `/hfr/facilities/${ID}/reject`)).toEqual(refused(422, 'invalid', 'reason'))
      expect(await pull('POST', `/hfr/facilities/${ID}/request-change`, { reason: 3 })).toEqual(refused(422, 'invalid', 'reason'))
    })

    test('rejects once; the facility hears why', async () => {
      const verdicts = await Promise.all(['No such street', 'No such house'].map((reason) => pull('POST', `/hfr/facilities/${ID}/reject`, { reason })))
      expect(verdicts.map(({ status }) => status).toSorted()).toEqual([200, 409])
      expect((await pull('GET', '/inbox?to=6991230000')).body['messages']).toEqual([expect.objectContaining({ purpose: 'facility-verification' })])
      expect((await pull('GET', `/hfr/facilities/${ID}`)).body).toMatchObject({ status: 'rejected', history: [{ what: 'rejected' }] })
    })
  })

  describe('a tester', () => {
    test('finds facilities with their managers, drafts too', async () => {
      const { body } = await pull('GET', `/hfr/facilities?managerHprId=${MANAGER.hprIdNumber}`)
      const row = { facilityName: 'Railway Hospital', ownership: 'Government', state: 'Maharashtra', district: 'Pune', facilityType: 'Hospital', trackingId: expect.stringMatching(/^\d+$/), manager: { hprIdNumber: MANAGER.hprIdNumber, username: MANAGER.username, name: MANAGER.name, mobile: MANAGER.mobile, password: '' } }
      expect(body).toEqual({ total: 2, page: 1, facilities: expect.arrayContaining([{ ...row, facilityId: ID, status: 'pending' }, { ...row, facilityId: DRAFT_ID, status: 'none' }]) })
    })

    test.each([
      ['?name=railway%20HOSP&status=none', [DRAFT_ID]], [`?managerHprId=${MANAGER.hprIdNumber}&state=Maharashtra&ownership=G&status=pending`, [ID]],
      [`?managerHprId=${MANAGER.hprIdNumber}&state=27&ownership=P`, []], ['?name=railway&page=9', []],
    ])('by %s', async (query, ids) => {
      const { body } = await pull('GET', `/hfr/facilities${query}`)
      expect((body['facilities'] as { facilityId: string }[]).map(({ facilityId }) => facilityId)).toEqual(ids)
    })

    test('sees seeded facilities as they are by now, each once', async () => {
      const of = async (query: string): Promise<string[]> => ((await pull('GET', `/hfr/facilities?${query}`)).body['facilities'] as { facilityId: string }[]).map(({ facilityId }) => facilityId)
      const [seeded] = (await of('status=verified')).slice(-1)
      expect(seeded).toMatch(/^IN\d{10}$/)
      expect((await pull('POST', `/hfr/facilities/${seeded}/reject`, { reason: 'Closed' })).status).toBe(200)
      expect(await of('status=verified')).not.toContain(seeded)
      expect((await of('status=rejected')).filter((id) => id === seeded)).toEqual([seeded])
    })

    test('asks for what is no status or page', async () => {
      expect(await pull('GET', '/hfr/facilities?status=fine')).toEqual(refused(422, 'invalid', 'status'))
      expect(await pull('GET', '/hfr/facilities?page=0')).toEqual(refused(422, 'invalid', 'page'))
    })

    test('reads the whole record by either id, without the content of files', async () => {
      const { draft: _, ...kept } = facility
      const { body } = await pull('GET', `/hfr/facilities/${facility.trackingId}`)
      expect(body).toEqual({ ...kept, status: 'pending', linked: [], manager: expect.objectContaining({ username: MANAGER.username }) })
      expect((await pull('GET', `/hfr/facilities/${ID}`)).body).toEqual(body)
      expect(await pull('GET', '/hfr/facilities/12')).toEqual(refused(404, 'not-found', 'facilityId'))
    })
  })

  describe('the claims exchange', () => {
    const ask = (facilityId = ID) => pull('POST', `/hfr/facilities/${facilityId}/consents`, { requester: 'NHCX', purpose: 'onboarding' })
    const lastOtp = async (): Promise<string> => ((await pull('GET', `/inbox?to=${MANAGER.mobile}`)).body['messages'] as { otp: string }[]).at(-1)!.otp

    test('looks a facility up', async () => {
      expect(await pull('GET', `/hfr/facilities/${DRAFT_ID}/look-up`)).toEqual(refused(404, 'not-found', 'facilityId'))
      expect(await pull('GET', '/hfr/facilities/12/look-up')).toEqual(refused(404, 'not-found', 'facilityId'))
      await pull('POST', `/hfr/facilities/${ID}/verify`)
      expect(await pull('GET', `/hfr/facilities/${ID}/look-up?mobile=6991230000`)).toEqual({
        status: 200,
        body: { facilityId: ID, facilityName: 'Railway Hospital', ownership: 'Government', state: 'Maharashtra', district: 'Pune', facilityType: 'Hospital', status: 'verified', verified: true, contactMobile: '******0000', mobileMatches: true },
      })
    })

    test('asks no consent for what is not there, or by nobody, or for nothing', async () => {
      expect(await ask(DRAFT_ID)).toEqual(refused(404, 'not-found', 'facilityId'))
      expect(await pull('POST', `/hfr/facilities/${ID}/consents`, { requester: ' ', purpose: 'x' })).toEqual(refused(422, 'invalid', 'requester'))
      expect(await pull('POST', '/hfr/consents/none/grant', { otp: '123456' })).toEqual(refused(404, 'not-found', 'consentId'))
      expect(await pull('GET', '/hfr/consents/none/facility')).toEqual(refused(404, 'not-found', 'consentId'))
      await keepFacilities(sandbox, [aFacility({ facilityId: 'IN2710000083', managerHprId: '71-0000-0000-0000' })])
      expect(await ask('IN2710000083')).toEqual(refused(409, 'not-now', 'facilityId'))
    })

    test('reads the form once the manager has granted it, and once', async () => {
      const { body: asked } = await ask()
      const path = `/hfr/consents/${String(asked['consentId'])}`
      expect(asked).toEqual({ consentId: expect.any(String), facilityId: ID, requester: 'NHCX', purpose: 'onboarding', status: 'requested', until: NOW + 30 * 60_000 })
      expect(await pull('GET', `${path}/facility`)).toEqual(refused(409, 'not-now'))
      const otp = await lastOtp()
      expect(await pull('POST', `${path}/grant`, { otp: anotherThan(otp) })).toEqual(refused(422, 'invalid', 'otp'))
      const grants = await Promise.all([1, 2].map(() => pull('POST', `${path}/grant`, { otp })))
      expect(grants.map(({ status }) => status).toSorted()).toEqual([200, 409])
      expect(await pull('GET', path)).toEqual({ status: 200, body: { ...asked, status: 'granted', until: NOW + 24 * 3_600_000 } })
      const fetched = await Promise.all([1, 2].map(() => pull('GET', `${path}/facility`)))
      expect(fetched.map(({ status }) => status).toSorted()).toEqual([200, 409])
      const { facilityId, managerHprId, verification, submittedAt, submitted } = facility
      expect(fetched.find(({ status }) => status === 200)?.body).toEqual({ facilityId, managerHprId, verification, submittedAt, form: submitted })
    })

    test('asks again: another OTP, under the same id; and after a day what was granted is over', async () => {
      const first = await ask()
      expect((await ask()).status).toBe(409)
      now += 60_000
      const second = await ask()
      expect(second.body['consentId']).toBe(first.body['consentId'])
      const path = `/hfr/consents/${String(first.body['consentId'])}`
      expect((await pull('POST', `${path}/grant`, { otp: await lastOtp() })).status).toBe(200)
      now += 24 * 3_600_000
      expect(await pull('GET', `${path}/facility`)).toEqual(refused(409, 'not-now'))
      expect((await pull('GET', path)).body).toMatchObject({ status: 'expired' })
      expect((await ask()).body).toMatchObject({ status: 'requested' })
      expect((await pull('POST', `${path}/deny`)).body).toMatchObject({ status: 'denied', until: 0 })
      expect(await pull('POST', `${path}/deny`)).toEqual(refused(409, 'not-now'))
    })

    test('two who ask at once have one consent', async () => {
      const both = await Promise.all([ask(), ask()])
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409])
    })
  })
})
