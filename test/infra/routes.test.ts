import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roomAt, splitHost } from '../../functions/kernel/address.ts'
import { FUNCTIONS } from '../../infra/bundle.ts'
import { DEFAULT_TARGET, routeFor, ROUTES } from '../../infra/routes.ts'
import { rooms } from '../../mocks/sandbox.ts'

const operations = rooms.flatMap(({ surface, routes }) => routes.map(({ operation }) => ({ surface, method: operation.method, path: operation.path.replaceAll(/\{[^}]+\}/g, '7') })))
const surfaceAt = (path: string): string => {
  const { host, path: below } = splitHost(path)
  return roomAt(rooms, host, below).surface
}

test.each(['/nowhere', '/', '', '/hcx', '/v4/integers', '/v1/statuses', '/w', '/w/mine', '/w/mine/', '/w//v4/int/x', '/__sandboxes', '/w/mine/__sandboxes', '/dev.abdm.gov.in/__sandbox', '//__sandbox', '/w/mine/w/other/__sandbox/clock'])('no room or lever is at %s: the hall answers', (path) => {
  expect(routeFor('GET', path)).toBe(DEFAULT_TARGET)
})

test('every operation comes to its own room, in any world', () => {
  expect(operations.length).toBeGreaterThan(200)
  for (const { surface, method, path } of operations) {
    expect({ path, to: routeFor(method, path), inWorld: routeFor(method, `/w/mine${path}?a=/__sandbox`) }).toEqual({ path, to: surface, inWorld: surface })
  }
})

test('every lever comes to the control plane, and nothing else does', () => {
  for (const path of ['/__sandbox', '/__sandbox/clock', '/__sandbox/callbacks/1/again?x']) expect([routeFor('POST', path), routeFor('POST', `/w/mine${path}`)]).toEqual(['control', 'control'])
  expect(ROUTES.filter(({ target }) => target === 'control').map(({ path }) => path)).toEqual(['/__sandbox', '/__sandbox/{proxy+}', '/w/{world}/__sandbox', '/w/{world}/__sandbox/{proxy+}'])
})

test('behind a real host\'s name the hall answers, as the sandbox does on one address', () => {
  for (const { hosts } of rooms) for (const host of hosts) for (const { method, path } of operations) expect(routeFor(method, `/${host.slice(8)}${path}`)).toBe(DEFAULT_TARGET)
})

test('whatever the path: the room that the sandbox would take, or the hall, never another', () => {
  const prefixes = rooms.flatMap((room) => room.prefixes.flatMap((prefix) => prefix.split('/')))
  const segment = fc.oneof(fc.constantFrom(...prefixes, 'dev.abdm.gov.in', '..', '%2F', 'x'), fc.string({ maxLength: 3 }).filter((text) => !/[/?#]/.test(text)))
  fc.assert(fc.property(fc.array(segment, { maxLength: 6 }), (segments) => {
    const path = `/${segments.join('/')}`
    expect(['control', DEFAULT_TARGET, surfaceAt(path)]).toContain(routeFor('GET', path))
  }), { numRuns: 2000 })
})

test('every route leads to a function, no path has two, and there is room in the quota of 300', () => {
  expect([...new Set(ROUTES.map(({ target }) => target)), DEFAULT_TARGET].filter((target) => !FUNCTIONS[target])).toEqual([])
  expect(new Set(ROUTES.map(({ path }) => path)).size).toBe(ROUTES.length)
  expect(ROUTES.length).toBeLessThan(200)
})
