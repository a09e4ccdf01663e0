import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { registerService, replaceBridgeUrl, showBridge, showService } from '../../functions/gateway/bridge/flow.ts'
import { bridgeUrlOf, newClient } from '../../functions/kernel/clients.ts'
import { gatewayContext } from '../support/gateway.ts'

const owner = newClient('SBX_1', 'secret', 'ABC Bridge')
const at = gatewayContext
const registered = registerService(undefined, owner, { serviceId: 'ABC', name: 'Service ABC', isHip: true, isHiu: true }, at(1000)).state!

describe('a service is refused', () => {
  test.each([
    ['on another client\'s bridge', { bridgeId: 'SBX_2', serviceId: 'ABC' }, 'Forbidden', 'bridgeId'],
    ['without an id', { name: 'x' }, 'ABDM-1025', 'serviceId'],
    ['with a blank id', { serviceId: '  ' }, 'ABDM-1025', 'serviceId'],
    ['with an id that is null', { serviceId: null }, 'ABDM-1025', 'serviceId'],
    ['with an id of 101 characters', { serviceId: 'x'.repeat(101) }, 'ABDM-1025', 'serviceId'],
  ])('%s', (_, put, refusal, field) => {
    expect(registerService(undefined, owner, put, at()).reply).toMatchObject({ refusal, field })
  })

  test('under the id of another client, which stays as it is', () => {
    const outcome = registerService(registered, newClient('SBX_2', 's'), { serviceId: 'ABC', name: 'taken' }, at())
    expect(outcome.reply).toMatchObject({ refusal: 'ABDM-1095', field: 'serviceId' })
    expect(outcome.state).toBe(registered)
  })
})

test('a service is registered with what was said, and by its id where it was not named', () => {
  expect(registered).toEqual({
    serviceId: 'ABC', number: expect.any(Number), clientId: 'SBX_1', name: 'Service ABC', types: ['HIP', 'HIU'], endpoints: {}, active: true, facilityId: '', govtEntity: false, registeredAt: 1000, modifiedAt: 1000,
  })
  expect(registerService(undefined, owner, { serviceId: 'X' }, at()).state).toMatchObject({ name: 'X', types: [], active: true })
})

test('an update changes what it names and keeps the rest', () => {
  const { state } = registerService(registered, owner, { bridgeId: 'SBX_1', serviceId: 'ABC', isHiu: false, isPhr: true, isHealthLocker: null, active: false }, at(2000))
  expect(state).toEqual({ ...registered, types: ['HIP', 'PHR'], active: false, modifiedAt: 2000 })
})

test('the last URL set is the one that stands, however the delay and the times of setting fall', () => {
  const sets = fc.array(fc.record({ waitMs: fc.integer({ min: 0, max: 20 * 60_000 }), delay: fc.constantFrom('0', '5', '15') }), { minLength: 1, maxLength: 10 })
  fc.assert(fc.property(sets, (steps) => {
    let [client, now, last] = [owner, 0, 0]
    steps.forEach(({ waitMs, delay }, index) => {
      now += waitMs
      last = now + Number(delay) * 60_000
      const before = bridgeUrlOf(client, now)
      client = replaceBridgeUrl(client, `https://${index}.example/`, at(now, { 'gateway.bridge-url-delay-minutes': delay })).state
      expect(bridgeUrlOf(client, last - 1)).toBe(delay === '0' ? `https://${index}.example/` : before)
    })
    expect(bridgeUrlOf(client, last)).toBe(`https://${steps.length - 1}.example/`)
  }))
})

test('the bridge shows its URL of the moment, the entity and its services', () => {
  expect(showBridge({ ...owner, bridgeUrl: 'https://a.example', nextBridgeUrl: { url: 'https://b.example', effectiveAt: 10 } }, [registered], 9)).toEqual({
    bridge: { id: 'SBX_1', name: 'ABC Bridge', url: 'https://a.example', active: true, blocklisted: false, entity: 'Private' },
    services: [{ id: 'ABC', name: 'Service ABC', types: ['HIP', 'HIU'], endpoints: {}, active: true }],
  })
})

test('a service shows itself to its own client, and to others by the variant', () => {
  const shown = {
    id: registered.number, bridgeId: 'SBX_1', serviceId: 'ABC', name: 'Service ABC', isHip: true, isHiu: true, isHealthLocker: false, isPhr: false, active: true,
    registerTime: '1970-01-01T00:00:01.000Z', dateCreated: '1970-01-01T00:00:01.000Z', dateModified: '1970-01-01T00:00:01.000Z', endpoints: {},
  }
  expect(showService(undefined, 'SBX_1', at())).toBeUndefined()
  expect(showService(registered, 'SBX_2', at())).toBeUndefined()
  expect(showService(registered, 'SBX_1', at())).toEqual(shown)
  expect(showService(registered, 'SBX_2', at(0, { 'gateway.foreign-services': 'shown' }))).toEqual(shown)
  expect(showService(registered, 'SBX_1', at(0, { 'gateway.service-times': 'blank' }))).toMatchObject({ registerTime: '1970-01-01 00:00:01.000' })
})
