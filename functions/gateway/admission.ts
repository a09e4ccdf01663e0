import { clientOfToken } from '../kernel/clients.ts'
import type { Operation } from '../kernel/operation.ts'
import type { Refusal } from '../kernel/outcome.ts'
import type { Kind } from '../kernel/records.ts'
import type { Admission } from '../kernel/room.ts'
import type { Unit } from '../kernel/unit.ts'
import type { GatewayCode } from './refusals.ts'
import { NO_TOKEN_DESCRIPTION } from './refusals.ts'

/** A REQUEST-ID a client has used. */
interface SeenRequest {
  clientId: string
  requestId: string
  seenAt: number
}

/** Inferred: how long a REQUEST-ID is remembered is not published. */
export const REQUEST_ID_KEPT_MS = 24 * 3_600_000

const seenRequests: Kind<SeenRequest> = {
  name: 'gateway-request',
  id: (seen) => `${seen.clientId}#${seen.requestId}`,
  forgetAt: (seen) => seen.seenAt + REQUEST_ID_KEPT_MS,
}

const CM_ID = 'sbx'
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const UTC_MS = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/

/**
 * Lets a call in: the token first, as the API manager stands in front of the gateway, then the headers the operation declares.
 * Inferred: that order, and that a REQUEST-ID counts as used once token and headers are good, whatever becomes of the call.
 */
export async function admit(unit: Unit, operation: Operation, request: Request): Promise<Admission> {
  const bearer = operation.session === 'none' ? { clientId: '' } : await readBearer(unit, request.headers.get('authorization') ?? '')
  if ('refusal' in bearer) return bearer
  if (operation.variants?.includes('gateway.api-subscription') && unit.context.variant('gateway.api-subscription') === 'off') return { refusal: '900908', rule: 'The client has no subscription to this API (variant gateway.api-subscription)' }
  const fault = readHeaders(unit, operation, request.headers)
  if (fault) return fault
  // Without a token only the body says who calls: sessions notes the REQUEST-ID itself.
  if (!bearer.clientId || !declares(operation, 'REQUEST-ID')) return bearer
  return (await noteRequestId(unit, bearer.clientId, request.headers)) ?? bearer
}

/**
 * The client of a bearer token.
 * Refuses 900901 (not standing in this world, of another use or run out); for none at all the choice of `gateway.absent-token`.
 */
async function readBearer(unit: Unit, header: string): Promise<{ clientId: string } | Refusal<GatewayCode>> {
  if (header.trim() === '') {
    const refusal = unit.context.variant('gateway.absent-token') as GatewayCode
    return { refusal, field: 'Authorization', rule: 'No Authorization header', ...(refusal === '900901' && { text: NO_TOKEN_DESCRIPTION }) }
  }
  const [, token] = /^Bearer\s+(\S+)$/i.exec(header.trim()) ?? []
  const client = token && (await clientOfToken(unit, token))
  return client ? { clientId: client.value.clientId } : { refusal: '900901', field: 'Authorization', rule: 'No access token of this world that is still valid' }
}

const declares = (operation: Operation, header: string): boolean => operation.headers !== undefined && header in operation.headers.shape

/** Refuses ABDM-2404 (REQUEST-ID no UUID), ABDM-2402 (TIMESTAMP not UTC with milliseconds and Z, or off), ABDM-2403 (X-CM-ID not sbx). Inferred: the order. */
function readHeaders(unit: Unit, operation: Operation, headers: Headers): Refusal<GatewayCode> | undefined {
  const refuse = (refusal: GatewayCode, field: string, rule: string): Refusal<GatewayCode> => ({ refusal, field, rule, status: Number(unit.context.variant('gateway.header-status')) })
  if (declares(operation, 'REQUEST-ID') && !UUID.test(headers.get('request-id') ?? '')) return refuse('ABDM-2404', 'REQUEST-ID', 'REQUEST-ID is absent or no UUID')
  if (declares(operation, 'TIMESTAMP')) {
    const rule = timestampFault(unit, headers.get('timestamp') ?? '')
    if (rule) return refuse('ABDM-2402', 'TIMESTAMP', rule)
  }
  if (declares(operation, 'X-CM-ID') && headers.get('x-cm-id') !== CM_ID) return refuse('ABDM-2403', 'X-CM-ID', `X-CM-ID of the sandbox is ${CM_ID}`)
  return undefined
}

function timestampFault(unit: Unit, text: string): string | undefined {
  const at = UTC_MS.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(at)) return 'TIMESTAMP is not like 2026-08-25T15:51:15.339Z: UTC, milliseconds, Z'
  // A client whose own clock is right cannot know that the world's was moved: either clock will do.
  const driftMs = Math.min(Math.abs(at - unit.now), Math.abs(at - unit.world.site.now()))
  const minutesMax = Number(unit.context.variant('gateway.timestamp-drift-minutes'))
  return driftMs > minutesMax * 60_000 ? `TIMESTAMP is off by more than ${minutesMax} minutes` : undefined
}

/**
 * Notes a REQUEST-ID as used, in the write of the call itself: of two calls at once with one id, one is refused.
 * Refuses ABDM-2404 for one this client used within 24 hours.
 */
export async function noteRequestId(unit: Unit, clientId: string, headers: Headers): Promise<Refusal<GatewayCode> | undefined> {
  const seen: SeenRequest = { clientId, requestId: (headers.get('request-id') ?? '').toLowerCase(), seenAt: unit.now }
  if (!(await unit.get(seenRequests, seenRequests.id(seen)))) {
    unit.create(seenRequests, seen)
    return undefined
  }
  return { refusal: 'ABDM-2404', field: 'REQUEST-ID', rule: 'This client has used this REQUEST-ID within 24 hours', status: Number(unit.context.variant('gateway.header-status')) }
}
