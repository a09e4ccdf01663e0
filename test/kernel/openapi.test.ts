import { expect, test } from 'vitest'
import { toOpenApi } from '../../functions/kernel/openapi.ts'
import { rooms } from '../../mocks/sandbox.ts'

const whole = JSON.parse(JSON.stringify(toOpenApi(rooms, '1'))) as Record<string, unknown>

/** Every value in it, with its keys' path. */
function* valuesIn(value: unknown, path: string[] = []): Generator<[string[], unknown]> {
  yield [path, value]
  if (typeof value === 'object' && value !== null) for (const [key, inner] of Object.entries(value)) yield* valuesIn(inner, [...path, key])
}

const found = [...valuesIn(whole)]
const at = (pointer: string): unknown => pointer.split('/').slice(1).reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], whole)

test('whatever the export refers to is in it', () => {
  const refs = found.filter(([path]) => path.at(-1) === '$ref').map(([path, to]) => ({ path: path.join(' '), to: String(to) }))
  expect(refs.filter(({ to }) => !to.startsWith('#') || at(to.slice(1)) === undefined)).toEqual([])
})

test('each operation has an id of its own, and names each part of its path that changes', () => {
  const operations = Object.entries(whole['paths'] as Record<string, Record<string, { operationId: string; parameters?: { name: string; in: string }[] }>>).flatMap(([path, item]) => Object.values(item).map((operation) => ({ path, ...operation })))
  expect(operations.length).toBeGreaterThan(150)
  expect(new Set(operations.map(({ operationId }) => operationId)).size).toBe(operations.length)
  const named = ({ parameters = [] }: (typeof operations)[number]): string[] => parameters.filter((parameter) => parameter.in === 'path').map(({ name }) => name).toSorted()
  expect(operations.filter((operation) => named(operation).join() !== [...operation.path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!).toSorted().join()).map(({ operationId }) => operationId)).toEqual([])
})
