import { hash } from 'node:crypto'
import type { Key } from './store/store.ts'
import type { World } from './world.ts'
import { partitionOf } from './world.ts'

/** One item. A hundred writes of such a text in a second leave its partition room: DynamoDB's takes 1,000 KB. */
const WHOLE_CHARS_MAX = 8_000
/** DynamoDB takes items of 400 KB; a character is three bytes at most. */
const CHUNK_CHARS = 100_000

const chunkSort = (at: number): string => String(at).padStart(6, '0')
const FIRST = chunkSort(0)
/** Says how many chunks there are, each in a partition of its own, and that all stand. */
const HEAD = 'head'

/** The name a text is kept under: a flow can write it into its state before anything is kept. */
export const blobNameOf = (text: string): string => hash('sha256', text, 'base64url')

/**
 * Keeps a text too large for a record (a document in base64) and gives the name to keep in the record instead.
 * Named by its content: written before the record that names it, it is harmless when that write is lost; and a large one
 * that stands already is not written again.
 */
export async function keepBlob(world: World, text: string): Promise<string> {
  const { store } = world.site
  const name = blobNameOf(text)
  const partition = partitionOf(world.name, `blob#${name}`)
  const put = (key: Key, value: string | number): Promise<unknown> => store.write([{ change: 'put', item: { ...key, value }, expected: 'any' }])
  if (text.length <= WHOLE_CHARS_MAX) {
    await put({ partition, sort: FIRST }, text)
    return name
  }
  const head = { partition, sort: HEAD }
  if (await store.get(head)) return name
  const chunks = cut(text)
  await Promise.all(chunks.map((chunk, at) => put(chunkKey(partition, at), chunk)))
  await put(head, chunks.length)
  return name
}

export async function readBlob(world: World, name: string): Promise<string> {
  const { store } = world.site
  const partition = partitionOf(world.name, `blob#${name}`)
  const items = await store.query({ partition })
  const count = items.find(({ sort }) => sort === HEAD)?.value
  // Files from before there were heads have all chunks here.
  const chunks = count === undefined ? items : await Promise.all(Array.from({ length: count as number }, (_, at) => store.get(chunkKey(partition, at))))
  return chunks.map((chunk) => (chunk?.value ?? '') as string).join('')
}

const chunkKey = (partition: string, at: number): Key => ({ partition: `${partition}#${chunkSort(at)}`, sort: FIRST })

/** Never between the halves of a surrogate pair: a store keeps neither half. */
function cut(text: string): string[] {
  const chunks: string[] = []
  for (let from = 0; from < text.length;) {
    const to = from + CHUNK_CHARS
    const end = to < text.length && /[\ud800-\udbff]/.test(text[to - 1]!) ? to - 1 : to
    chunks.push(text.slice(from, end))
    from = end
  }
  return chunks
}
