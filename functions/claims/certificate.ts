import type { KeyPair } from '../kernel/keys.ts'
import type { Site } from '../kernel/world.ts'

const PARTITION = '#site|participant-certificates'
/** Fixed, so that the host's clock is not asked. */
const VALID = { notBeforeDate: new Date(Date.UTC(2021, 0, 1)), notAfterDate: new Date(Date.UTC(2041, 0, 1)) }

const made = new WeakMap<KeyPair, Promise<string>>()

/** The self-signed X.509 certificate (PEM) of a participant's key: made when first asked for and kept, so that every process gives the same. It never changes, so a process reads it once. */
export function certificateOf(site: Pick<Site, 'store'>, key: KeyPair, commonName: string): Promise<string> {
  const known = made.get(key)
  if (known) return known
  const pending = load(site, key, commonName)
  made.set(key, pending)
  // A failed try must not be remembered.
  pending.catch(() => made.delete(key))
  return pending
}

async function load({ store }: Pick<Site, 'store'>, key: KeyPair, commonName: string): Promise<string> {
  const place = { partition: PARTITION, sort: key.kid }
  const standing = await store.get(place)
  if (standing) return standing.value as string
  await store.write([{ change: 'put', item: { ...place, value: await certificate(key, commonName) }, expected: 0 }])
  // Another process may have been faster: then its certificate is the one.
  return (await store.get(place))?.value as string
}

/** The certificate itself, kept nowhere. */
export async function certificate({ privatePem, publicPem }: Pick<KeyPair, 'privatePem' | 'publicPem'>, commonName: string): Promise<string> {
  // Loaded at first use: most worlds never seal anything.
  const { default: { generate } } = await import('selfsigned')
  const { cert } = await generate([{ name: 'commonName', value: commonName }], {
    ...VALID, algorithm: 'sha256', keyPair: { privateKey: privatePem, publicKey: publicPem }, extensions: [{ name: 'keyUsage', keyEncipherment: true }],
  })
  return `${cert.trim()}\n`
}
