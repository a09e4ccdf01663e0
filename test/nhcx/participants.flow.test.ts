import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Participant } from '../../functions/claims/participants/record.ts'
import { drawFrom } from '../../functions/kernel/draw.ts'
import type { Context } from '../../functions/kernel/outcome.ts'
import { variantDefaults } from '../../functions/kernel/room.ts'
import { digestOf } from '../../functions/kernel/world.ts'
import type { Creation, Standing } from '../../functions/nhcx/participants/flow.ts'
import { confirmCreation, confirmUpdate, create, PASSCODE_MS, stageUpdate } from '../../functions/nhcx/participants/flow.ts'
import type { Known } from '../../functions/nhcx/participants/rules.ts'
import { variants } from '../../functions/nhcx/variants.ts'

const CODE = '1000123456@hcx'
const known: Known = { name: 'Test Hospital', mobile: '6991230000', email: 'office@example.in', state: 'Maharashtra', district: 'Pune', mobileMatches: true, isVerified: true }
const participant: Participant = {
  code: CODE, clientId: 'SBX_000001', name: '', roles: ['10001'], registry: '10001', registryId: 'IN2710000059', schemeCode: '', state: '', district: '', email: 'integration@hospital.example', mobile: '916991230000', phones: [],
  signingCertPath: '', encryptionCert: '', endpointUrl: '', status: 'created', createdAt: 0, updatedAt: 0,
}
const right: Creation = { participant, vouching: 'facility', known }

/** `nonce` tells the draws of one call from those of another; the passcode is made of it. */
function at(now: number, nonce = 'one', chosen: Record<string, string> = {}): Context {
  const standing: Record<string, string> = { ...variantDefaults({ variants }), ...chosen }
  return { now, draw: drawFrom('test', nonce), variant: (name) => standing[name]!, otp: () => `passcode-${nonce}` }
}

const transactionOf = ({ onboarding }: Standing): string => (onboarding && 'pair' in onboarding ? onboarding.pair.transactionId : '')
const confirmation = (standing: Standing, nonce = 'one') => ({ transactionId: transactionOf(standing), passcode: `passcode-${nonce}` })

const pending = create({}, right, at(0)).state
const created = confirmCreation(pending, confirmation(pending), at(1)).state
const staged = stageUpdate({ ...created, participant: created.participant! }, { encryptionCert: 'PEM', endpointUrl: 'https://nhcx.hospital.example' }, at(2, 'two')).state
const active = confirmUpdate(staged, confirmation(staged, 'two'), at(3)).state

describe('create', () => {
  test('refuses what nothing vouches for, under 200 or in the usual way, and sends nothing', () => {
    const wrong: [Partial<Creation>, string, number][] = [
      [{ known: undefined }, 'registryid', 404], [{ known: { ...known, isVerified: false } }, 'registryid', 400], [{ known: { ...known, mobileMatches: false } }, 'mobilenumber', 400], [{ vouching: 'nobody', known: undefined }, 'registryid', 404],
    ]
    for (const [given, field, status] of wrong) {
      expect(create({}, { ...right, ...given }, at(0))).toEqual({ state: {}, reply: { refusal: 'NHCX-1007', field, rule: expect.any(String), status: 200 }, effects: [] })
      expect(create({}, { ...right, ...given }, at(0, 'one', { 'nhcx.create-error-status': '400' })).reply).toEqual({ refusal: 'NHCX-1007', field, rule: expect.any(String), ...(status === 404 && { status }) })
    }
    expect(create({}, { ...right, known: { ...known, isVerified: false } }, at(0, 'one', { 'nhcx.unverified-facility': 'taken' })).reply).toHaveProperty('answer')
  })

  test('refuses one that is confirmed, or came by the sandbox\'s call', () => {
    for (const standing of [created, staged, active, { participant: { ...participant, status: 'created' as const } }]) expect(create(standing, right, at(5)).reply).toMatchObject({ refusal: 'NHCX-1007', field: 'registryid', status: 200 })
  })

  test('stages what the registry has on record, and tells the passcode to that mobile alone', () => {
    const { state, reply, effects } = create({}, right, at(7))
    const [message] = effects
    expect(state.participant).toEqual({ ...participant, name: 'Test Hospital', mobile: '6991230000', state: 'Maharashtra', district: 'Pune', status: 'created' })
    expect(state.onboarding).toEqual({ stage: 'pending-creation', code: CODE, pair: { transactionId: expect.stringMatching(/^1[0-9a-z]{12}-1[0-9a-z]{12}$/), passcodeDigest: digestOf('passcode-one'), expiresAt: 7 + PASSCODE_MS } })
    expect(reply).toEqual({ answer: { participantid: CODE, facilityname: 'Test Hospital', facilitycontact: '6991230000', facilityemail: 'office@example.in', transactionid: transactionOf(state), error: { code: '', message: '', trace: '' } } })
    expect(message).toMatchObject({ channel: 'sms', to: '6991230000', purpose: 'nhcx-passcode', otp: 'passcode-one', txnId: transactionOf(state) })
  })

  test('again replaces the pair, keeps the code, and takes over what another client left unconfirmed', () => {
    const again = create(pending, { ...right, participant: { ...participant, code: '1000999999@hcx', clientId: 'SBX_000002' } }, at(9, 'again')).state
    expect(again.participant).toMatchObject({ code: CODE, clientId: 'SBX_000002' })
    expect(transactionOf(again)).not.toBe(transactionOf(pending))
    expect(confirmCreation(again, confirmation(pending), at(10)).reply).toMatchObject({ refusal: 'NHCX-1007', field: 'transactionId' })
    expect(confirmCreation(again, { ...confirmation(again), passcode: 'passcode-one' }, at(10)).reply).toMatchObject({ refusal: 'NHCX-1007', field: 'passcode' })
    expect(confirmCreation(again, confirmation(again, 'again'), at(10)).reply).toHaveProperty('answer')
  })
})

describe('confirming', () => {
  test('is possible to the last millisecond of 24 hours', () => {
    expect(confirmCreation(pending, confirmation(pending), at(PASSCODE_MS - 1)).reply).toHaveProperty('answer')
    expect(confirmCreation(pending, confirmation(pending), at(PASSCODE_MS))).toEqual({ state: pending, reply: { refusal: 'NHCX-1007', field: 'passcode', rule: expect.stringContaining('24 hours') }, effects: [] })
    expect(confirmUpdate(staged, confirmation(staged, 'two'), at(2 + PASSCODE_MS)).reply).toMatchObject({ field: 'passcode' })
  })

  test('is for its own call, and once', () => {
    for (const [decide, standing] of [[confirmUpdate, pending], [confirmCreation, created], [confirmUpdate, created], [confirmCreation, staged], [confirmCreation, active], [confirmUpdate, active]] as const) {
      expect(decide(standing, confirmation(standing, 'two'), at(4))).toEqual({ state: standing, reply: { refusal: 'NHCX-1007', field: 'transactionId', rule: expect.any(String) }, effects: [] })
    }
  })

  test('a creation makes nobody active; an update does, and brings what was staged', () => {
    expect([created.onboarding, created.participant]).toEqual([{ stage: 'created', code: CODE }, pending.participant])
    expect(staged.participant).toBe(created.participant)
    expect(active).toEqual({ onboarding: { stage: 'active', code: CODE }, participant: { ...created.participant, encryptionCert: 'PEM', endpointUrl: 'https://nhcx.hospital.example', status: 'active', updatedAt: 3 } })
  })

  test('an update leaves one that is blocked blocked', () => {
    const blocked = { ...staged, participant: { ...staged.participant!, status: 'blocked' as const } }
    expect(confirmUpdate(blocked, confirmation(staged, 'two'), at(3)).state.participant).toMatchObject({ status: 'blocked', encryptionCert: 'PEM' })
  })
})

test('an update is refused before the creation is confirmed, and when it brings nothing', () => {
  expect(stageUpdate({ ...pending, participant: pending.participant! }, { endpointUrl: '' }, at(2)).reply).toMatchObject({ refusal: 'NHCX-1007', field: 'participantcode' })
  expect(stageUpdate({ ...created, participant: { ...created.participant!, mobile: '' } }, { endpointUrl: '' }, at(2)).reply).toMatchObject({ refusal: 'NHCX-1007', field: 'participantcode' })
  expect(stageUpdate({ ...created, participant: created.participant! }, {}, at(2)).reply).toMatchObject({ refusal: 'NHCX-1013', field: 'encryptioncert' })
})

type Act = { what: 'create' } | { what: 'update' } | { what: 'wait'; hours: number } | { what: 'confirm'; call: 'create' | 'update'; pair: number; isRight: boolean }
const acts = fc.array(fc.oneof<fc.Arbitrary<Act>[]>(
  fc.constant({ what: 'create' }), fc.constant({ what: 'update' }), fc.record({ what: fc.constant('wait'), hours: fc.nat(20) }),
  fc.record({ what: fc.constant('confirm'), call: fc.constantFrom('create', 'update'), pair: fc.nat(3), isRight: fc.boolean() }),
), { maxLength: 25 })

interface Given {
  transactionId: string
  passcode: string
  by: 'create' | 'update'
  at: number
}

test('whatever is called in whatever order, only the newest pair of the right call, in time, moves anything', () => {
  fc.assert(fc.property(acts, (sequence) => {
    let [standing, now]: [Standing, number] = [{}, 0]
    // Newest first.
    const given: Given[] = []
    const begin = (by: Given['by'], nonce: string): void => {
      const outcome = by === 'create' ? create(standing, right, at(now, nonce)) : stageUpdate({ ...standing, participant: standing.participant! }, { endpointUrl: `https://${nonce}.example` }, at(now, nonce))
      if ('answer' in outcome.reply) given.unshift({ transactionId: transactionOf(outcome.state), passcode: `passcode-${nonce}`, by, at: now })
      else expect(outcome.state).toEqual(standing)
      standing = outcome.state
    }
    sequence.forEach((act, index) => {
      if (act.what === 'wait') now += act.hours * 3_600_000
      else if (act.what === 'create' || standing.participant === undefined) begin('create', `n${index}`)
      else if (act.what === 'update') begin('update', `n${index}`)
      else {
        const pair = given[act.pair]
        if (!pair) return
        const isPending = transactionOf(standing) !== ''
        const { state, reply } = (act.call === 'create' ? confirmCreation : confirmUpdate)(standing, { ...pair, passcode: act.isRight ? pair.passcode : 'wrong' }, at(now))
        expect('answer' in reply).toBe(act.pair === 0 && act.isRight && pair.by === act.call && isPending && now < pair.at + PASSCODE_MS)
        if ('answer' in reply) expect(state.participant?.status === 'active').toBe(act.call === 'update' || standing.participant.status === 'active')
        else expect(state).toBe(standing)
        standing = state
      }
      if (standing.participant?.status !== 'active') expect(standing.participant?.endpointUrl ?? '').toBe('')
    })
  }))
})
