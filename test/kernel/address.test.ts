import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addressOf, roomAt, splitHost } from '../../functions/kernel/address.ts'
import { createSandbox } from '../../mocks/sandbox.ts'

const at = (url: string, world?: string, base?: string) => addressOf(new URL(url), new Headers(world === undefined ? {} : { 'x-rehearsal-world': world }), base)

test('a world is read off the path, then off the header, else it is the default one', () => {
  expect(at('http://h/a/b?c=1')).toEqual({ world: 'default', publicUrl: 'http://h', path: '/a/b?c=1' })
  expect(at('http://h/a', 'one')).toEqual({ world: 'one', publicUrl: 'http://h', path: '/a' })
  expect(at('http://h/w/two/a?c', 'one')).toEqual({ world: 'two', publicUrl: 'http://h/w/two', path: '/a?c' })
  expect(at('http://h/w/two')).toEqual({ world: 'two', publicUrl: 'http://h/w/two', path: '/' })
  expect(at('http://h/w/two/a', undefined, 'http://h/stage')).toEqual({ world: 'two', publicUrl: 'http://h/stage/w/two', path: '/a' })
})

test('a name that is none is no world', () => {
  for (const name of ['a b', 'a|b', 'a/b', '', 'x'.repeat(65)]) expect(at('http://h/a', name)).toBeUndefined()
  expect(at('http://h/w/a%7Cb/c')).toBeUndefined()
})

test('a real host\'s name in front of a path is taken off', () => {
  expect(splitHost('/dev.abdm.gov.in/api/x?y')).toEqual({ host: 'dev.abdm.gov.in', path: '/api/x?y' })
  expect(splitHost('/dev.abdm.gov.in')).toEqual({ host: 'dev.abdm.gov.in', path: '/' })
  expect(splitHost('/dev.abdm.gov.in?y')).toEqual({ host: 'dev.abdm.gov.in', path: '/?y' })
  expect(splitHost('/v1.5/facility')).toEqual({ host: '', path: '/v1.5/facility' })
})

test('the longest prefix finds the room, the host decides between equals', () => {
  const [a, b, c] = [{ hosts: ['https://a.x.y'], prefixes: ['/api/'] }, { hosts: ['https://b.x.y'], prefixes: ['/api/'] }, { hosts: ['https://a.x.y'], prefixes: ['/api/c/'] }]
  expect(roomAt([a, b, c], '', '/api/1')).toBe(a)
  expect(roomAt([a, b, c], 'b.x.y', '/api/1')).toBe(b)
  expect(roomAt([a, b, c], 'a.x.y', '/api/c/1')).toBe(c)
  expect(roomAt([a, b, c], 'b.x.y', '/nowhere')).toBe(b)
  expect(roomAt([a, b, c], '', '/nowhere')).toBe(a)
})

test('no path at all breaks the sandbox', async () => {
  const sandbox = createSandbox({ strict: true })
  await fc.assert(fc.asyncProperty(fc.oneof(fc.webPath(), fc.constantFrom('//', '///a', '//evil.example/x', '/%', '/%zz', '/w/', '/w//', '/w/../..', '/a.b.c//')), async (path) => {
    expect((await sandbox.fetch(new Request(`http://localhost${path || '/'}`))).status).toBeLessThan(500)
  }))
})
