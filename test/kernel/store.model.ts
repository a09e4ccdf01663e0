import fc from 'fast-check'
import { expect } from 'vitest'
import type { Change, Item, Json, Query, Store } from '../../functions/kernel/store/store.ts'

/** In the order of their UTF-8 bytes, which is not that of JavaScript's own comparison. */
export const oddKeys = ['\u0000', ' ', '"\'--%_', '#', '|', '\u007f', 'é', 'ज़', '\uffee', '\u{1F600}', '\u{10FFFF}', '\u{10FFFF}\u{10FFFF}']

const compare = (a: string, b: string): number => Buffer.compare(Buffer.from(a), Buffer.from(b))
const nameOf = (key: { partition: string; sort: string }): string => `${key.partition}\n${key.sort}`

/** The simplest thing that keeps the promises of a store. */
class Model {
  items = new Map<string, Item>()

  write(changes: Change[]): 'done' | 'conflict' {
    const keys = changes.map((change) => (change.change === 'put' ? change.item : change.key))
    const versionOf = (at: number): number => this.items.get(nameOf(keys[at]!))?.version ?? 0
    if (changes.some((change, at) => change.expected !== 'any' && change.expected !== versionOf(at))) return 'conflict'
    changes.forEach((change, at) => {
      if (change.change === 'delete') this.items.delete(nameOf(keys[at]!))
      if (change.change === 'put') this.items.set(nameOf(keys[at]!), { ...change.item, version: versionOf(at) + 1 })
    })
    return 'done'
  }

  query({ partition, prefix = '', after = '', limit = Infinity, byIndex }: Query): Item[] {
    const placed = [...this.items.values()].flatMap((item) => {
      const place = byIndex ? item.index : item
      return place?.partition === partition && place.sort.startsWith(prefix) && (after === '' || compare(place.sort, after) > 0) ? [{ item, sort: place.sort }] : []
    })
    return placed.toSorted((a, b) => compare(a.sort, b.sort)).slice(0, limit).map(({ item }) => item)
  }
}

const sorts = fc.constantFrom('a', 'ab', 'abc', 'b', ...oddKeys)
const expected = fc.oneof(fc.constant('any' as const), fc.integer({ min: 0, max: 3 }))
const changeOf = (prefix: string): fc.Arbitrary<Change> => {
  const key = fc.record({ partition: fc.constantFrom(`${prefix}p`, `${prefix}q`), sort: sorts })
  const value = fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>
  return fc.oneof(
    fc.record({ change: fc.constant('put' as const), key, value, indexed: fc.boolean(), expiresAt: fc.option(fc.nat(), { nil: undefined }), expected }).map(({ key: at, value: kept, indexed, expiresAt, expected: version }): Change => ({
      change: 'put', expected: version, keepMs: expiresAt,
      // The key is part of the index sort, so that no two items share a place and the order is one.
      item: { ...at, value: JSON.parse(JSON.stringify(kept)) as Json, ...(indexed && { index: { partition: `${prefix}i`, sort: `${at.sort}${at.partition.at(-1)}` } }), ...(expiresAt !== undefined && { expiresAt }) },
    })),
    fc.record({ change: fc.constant('delete' as const), key, expected }),
    fc.record({ change: fc.constant('require' as const), key, expected: fc.integer({ min: 0, max: 3 }) }),
  )
}

type Command = { write: Change[] } | { query: Query }

function commandsOf(prefix: string): fc.Arbitrary<Command[]> {
  const write = fc.uniqueArray(changeOf(prefix), { minLength: 1, maxLength: 4, selector: (change) => nameOf(change.change === 'put' ? change.item : change.key) }).map((changes) => ({ write: changes }))
  const query = fc.record({ partition: fc.constantFrom(`${prefix}p`, `${prefix}q`, `${prefix}i`), prefix: fc.option(fc.constantFrom('', 'a', 'ab', ...oddKeys), { nil: undefined }), after: fc.option(sorts, { nil: undefined }), limit: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }) })
    .map((asked) => ({ query: { ...asked, byIndex: asked.partition === `${prefix}i` } }))
  return fc.array(fc.oneof({ weight: 3, arbitrary: write }, { weight: 1, arbitrary: query }), { minLength: 1, maxLength: 25 })
}

/** Runs random commands on the store and on the model, and wants the same answers and the same items at the end. */
export async function checkAgainstModel(store: Store, numRuns: number, freshPrefix: () => string): Promise<void> {
  const prefix = freshPrefix()
  await fc.assert(fc.asyncProperty(commandsOf(prefix), async (commands) => {
    await store.drop(prefix)
    const model = new Model()
    for (const command of commands) {
      if ('write' in command) expect(await store.write(command.write)).toBe(model.write(command.write))
      else expect(await store.query(command.query)).toEqual(model.query(command.query))
    }
    const left = []
    for await (const item of store.scan(prefix)) left.push(item)
    const inOrder = (items: Item[]): Item[] => items.toSorted((a, b) => compare(nameOf(a), nameOf(b)))
    expect(inOrder(left)).toEqual(inOrder([...model.items.values()]))
  }), { numRuns })
}
