import { hash } from 'node:crypto'
import type { World } from './world.ts'
import { partitionOf } from './world.ts'

/** DynamoDB takes items of 400 KB; base64 text is ASCII, so characters are bytes. */
const CHUNK_CHARS = 300_000

/** The name a text is kept under: a flow can write it into its state before anything is kept. */
export const blobNameOf = (text: string): string => hash('sha256', text, 'base64url')

/**
 * Keeps a text too large for a record (a document in base64) and gives the name to keep in the record instead.
 * Named by its content: written before the record that names it, it is harmless when that write is lost.
 */
export async function keepBlob(world: World, text: string): Promise<string> {
  const name = blobNameOf(text)
  const partition = partitionOf(world.name, `blob#${name}`)
  const chunks = Math.max(1, Math.ceil(text.length / CHUNK_CHARS))
  for (let at = 0; at < chunks; at++) {
    const value = text.slice(at * CHUNK_CHARS, (at + 1) * CHUNK_CHARS)
    await world.site.store.write([{ change: 'put', item: { partition, sort: String(at).padStart(6, '0'), value }, expected: 'any' }])
  }
  return name
}

export async function readBlob(world: World, name: string): Promise<string> {
  const chunks = await world.site.store.query({ partition: partitionOf(world.name, `blob#${name}`) })
  return chunks.map((chunk) => chunk.value as string).join('')
}
