import { numberOf } from '../claims/participants/record.ts'
import { clients, clientSessions, newClient } from '../kernel/clients.ts'
import { transact } from '../kernel/unit.ts'
import type { World } from '../kernel/world.ts'
import { digestOf } from '../kernel/world.ts'

/** A call uses its token once. */
const LIFETIME_MS = 20 * 60_000

/** The client a resident calls as: it registered the resident, as an integrator's client does its participant. */
export const clientIdOf = (code: string): string => `resident-${numberOf(code)}`

/**
 * A session token of a resident, made when it calls: nothing readable of it is kept. Opaque, where the gateway's are JWTs: the
 * exchange looks up its digest either way.
 */
export function openResidentSession(world: World, code: string): Promise<string> {
  return transact(world, {}, async (unit) => {
    const clientId = clientIdOf(code)
    if (!(await unit.get(clients, clientId))) unit.create(clients, newClient(clientId, unit.context.draw.token('resident-secret'), `Resident ${code}`))
    const token = unit.context.draw.token('resident-session', 32)
    unit.create(clientSessions, { digest: digestOf(token), clientId, use: 'access', issuedAt: unit.now, expiresAt: unit.now + LIFETIME_MS })
    return token
  })
}
