import { expect, test } from 'vitest'
import { blobNameOf, keepBlob, readBlob } from '../../functions/kernel/blobs.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import type { World } from '../../functions/kernel/world.ts'

const ITEM_BYTES_MAX = 400 * 1024

function shelf(): { world: World; store: Store; writes: () => number } {
  const inner = openMemoryStore()
  let writes = 0
  const store: Store = { ...inner, write: (changes) => (writes++, inner.write(changes)) }
  return { world: { name: 'w', site: { store } } as World, store, writes: () => writes }
}

async function largestItem(store: Store): Promise<number> {
  let largest = 0
  for await (const { value } of store.scan('w|')) largest = Math.max(largest, Buffer.byteLength(JSON.stringify(value)))
  return largest
}

test.each([
  ['nothing', ''],
  ['a word', 'word'],
  ['just one item', 'x'.repeat(8_000)],
  ['just more than one', 'x'.repeat(8_001)],
  ['chunks to the last sign', 'x'.repeat(300_000)],
  ['signs of three bytes', 'क'.repeat(250_000)],
  ['pairs that a chunk would cut in two', `x${'😀'.repeat(120_000)}`],
  ['quotation marks, which JSON escapes', '"'.repeat(250_000)],
])('%s comes back as it was, in items that DynamoDB takes', async (_, text) => {
  const { world, store } = shelf()
  const name = await keepBlob(world, text)
  expect(name).toBe(blobNameOf(text))
  expect(await readBlob(world, name) === text).toBe(true)
  expect(await largestItem(store)).toBeLessThan(ITEM_BYTES_MAX)
})

test('a large text that stands is not written again: the same photograph in every request costs one look', async () => {
  const { world, writes } = shelf()
  const photo = 'p'.repeat(250_000)
  await keepBlob(world, photo)
  expect(writes()).toBe(4)
  await keepBlob(world, photo)
  expect(writes()).toBe(4)
  await keepBlob(world, photo.slice(1))
  expect(writes()).toBe(8)
})

test('one whose writing was cut off is written whole the next time', async () => {
  const { world, store } = shelf()
  const text = 'p'.repeat(150_000)
  const name = await keepBlob(world, text)
  await store.write([
    { change: 'delete', key: { partition: `w|blob#${name}`, sort: 'head' }, expected: 'any' },
    { change: 'delete', key: { partition: `w|blob#${name}#000001`, sort: '000000' }, expected: 'any' },
  ])
  await keepBlob(world, text)
  expect(await readBlob(world, name)).toBe(text)
})

test('one kept before there were heads is read as it stands', async () => {
  const { world, store } = shelf()
  for (const [at, value] of ['one ', 'two ', 'three'].entries()) await store.write([{ change: 'put', item: { partition: 'w|blob#old', sort: `00000${at}`, value }, expected: 0 }])
  expect(await readBlob(world, 'old')).toBe('one two three')
})
