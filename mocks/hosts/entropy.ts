import { randomBytes } from 'node:crypto'
import type { Store } from '../../functions/kernel/store/store.ts'

const EPOCH = { partition: '#site|host', sort: 'epoch' }

/**
 * Nonces that no other start on the same store gives: the number of this start, and a count. So a server that comes up
 * again after `kill -9` draws no token or txnId a second time.
 */
export async function nonces(store: Store): Promise<() => string> {
  const epoch = await nextEpoch(store)
  const prefix = String(epoch).padStart(6, '0')
  let count = 0
  return () => `${prefix}-${String(++count).padStart(10, '0')}`
}

async function nextEpoch(store: Store): Promise<number> {
  const standing = (await store.get(EPOCH))?.version ?? 0
  const written = await store.write([{ change: 'put', item: { ...EPOCH, value: null }, expected: standing }])
  return written === 'done' ? standing + 1 : nextEpoch(store)
}

/** The one real randomness there is: the seed of a world whose owner named none. */
export const randomSeed = (): string => randomBytes(9).toString('base64url')
