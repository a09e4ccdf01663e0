import type { Doc, Kind } from './records.ts'
import type { Unit } from './unit.ts'
import { digestOf } from './world.ts'

/** A registered integrator. Written by the gateway room and, for making and removing one, by the control plane. */
export interface Client {
  clientId: string
  secretDigest: string
  name: string
  /** `Private` or `Government`, as bridge-services prints it. */
  entity: string
  roles: string[]
  active: boolean
  /** Read it with `bridgeUrlOf`: a newer one may have taken effect. */
  bridgeUrl: string
  /** A bridge URL that is set and takes effect later, from `effectiveAt` (epoch ms) on. */
  nextBridgeUrl?: { url: string; effectiveAt: number }
  /** Failed session calls in a row, and until when (epoch ms) the client is locked. */
  failures: number
  lockedUntil: number
}

export const clients: Kind<Client> = {
  name: 'client',
  id: (client) => client.clientId,
  index: (client) => ['all', client.clientId],
}

/** Where a client's callbacks go at this moment; empty: nowhere yet. */
export function bridgeUrlOf({ bridgeUrl, nextBridgeUrl }: Client, now: number): string {
  return nextBridgeUrl && nextBridgeUrl.effectiveAt <= now ? nextBridgeUrl.url : bridgeUrl
}

/** A token the gateway issued. Kept by digest: a token is valid because it stands here, in this world, and has not run out. */
export interface ClientSession {
  digest: string
  clientId: string
  use: 'access' | 'refresh'
  issuedAt: number
  expiresAt: number
}

export const clientSessions: Kind<ClientSession> = {
  name: 'client-session',
  id: (session) => session.digest,
  forgetAt: (session) => session.expiresAt + 3_600_000,
}

/** The client an access token speaks for; undefined for one that is unknown here, of another use, or run out. */
export async function clientOfToken(unit: Unit, token: string): Promise<Doc<Client> | undefined> {
  const session = await unit.get(clientSessions, digestOf(token))
  if (!session || session.value.use !== 'access' || session.value.expiresAt <= unit.now) return undefined
  const client = await unit.get(clients, session.value.clientId)
  return client?.value.active ? client : undefined
}

export function newClient(clientId: string, clientSecret: string, name = clientId): Client {
  return { clientId, secretDigest: digestOf(clientSecret), name, entity: 'Private', roles: ['hip', 'hiu', 'healthId', 'hp_id', 'hfr'], active: true, bridgeUrl: '', failures: 0, lockedUntil: 0 }
}
