import type { Client } from '../../kernel/clients.ts'
import { bridgeUrlOf } from '../../kernel/clients.ts'
import type { Context, Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import type { GatewayCode } from '../refusals.ts'
import type { BridgeService, Endpoints, ServiceType } from '../../kernel/bridge-services.ts'
import { inOrder, SERVICE_ID_CHARS_MAX } from '../../kernel/bridge-services.ts'

/**
 * Replaces the callback URL of the whole client: the last writer wins, silently, for every system that shares the client id.
 * It takes effect at once, or after the minutes of `gateway.bridge-url-delay-minutes`.
 * Source: nha-in/docs: catalogue/annexure/integration-learnings-2026-09-16.md
 */
export function replaceBridgeUrl(client: Client, url: string, context: Context): Outcome<Client, undefined, GatewayCode> {
  const delayMs = Number(context.variant('gateway.bridge-url-delay-minutes')) * 60_000
  const state: Client = delayMs === 0
    ? { ...client, bridgeUrl: url, nextBridgeUrl: undefined }
    : { ...client, bridgeUrl: bridgeUrlOf(client, context.now), nextBridgeUrl: { url, effectiveAt: context.now + delayMs } }
  return { state, reply: { answer: undefined }, effects: [] }
}

type Maybe<T> = T | null | undefined

export interface ServicePut {
  bridgeId?: Maybe<string>
  serviceId?: Maybe<string>
  name?: Maybe<string>
  isHip?: Maybe<boolean>
  isHiu?: Maybe<boolean>
  isHealthLocker?: Maybe<boolean>
  isPhr?: Maybe<boolean>
  endpoints?: Maybe<Endpoints>
  active?: Maybe<boolean>
}

/**
 * Registers or updates a service of the caller's bridge.
 * Refuses Forbidden (another's bridgeId), ABDM-1025 (serviceId absent, blank or over 100 characters), ABDM-1095 (id of another client).
 * Inferred: all of it but the field names; only an example body is published. A field that is absent or null keeps its value.
 */
export function registerService(standing: BridgeService | undefined, owner: Client, put: ServicePut, context: Context): Outcome<BridgeService | undefined, undefined, GatewayCode> {
  const serviceId = put.serviceId ?? ''
  if (put.bridgeId && put.bridgeId !== owner.clientId) return refuse(standing, 'Forbidden', { field: 'bridgeId', rule: 'bridgeId is another client\'s' })
  if (serviceId.trim() === '' || serviceId.length > SERVICE_ID_CHARS_MAX) return refuse(standing, 'ABDM-1025', { field: 'serviceId', rule: `serviceId has 1 to ${SERVICE_ID_CHARS_MAX} characters` })
  if (standing && standing.clientId !== owner.clientId) return refuse(standing, 'ABDM-1095', { field: 'serviceId', rule: 'Another client has registered this service id' })
  const old = standing ?? newService(owner, serviceId, serviceId, context)
  const flags: [ServiceType, Maybe<boolean>][] = [['HIP', put.isHip], ['HIU', put.isHiu], ['HEALTH_LOCKER', put.isHealthLocker], ['PHR', put.isPhr]]
  const types = inOrder(flags.filter(([type, flag]) => flag ?? old.types.includes(type)).map(([type]) => type))
  const state: BridgeService = { ...old, name: put.name ?? old.name, types, endpoints: put.endpoints ?? old.endpoints, active: put.active ?? old.active, modifiedAt: context.now }
  return { state, reply: { answer: undefined }, effects: [] }
}

export function newService(owner: Pick<Client, 'clientId' | 'entity'>, serviceId: string, name: string, context: Context): BridgeService {
  return {
    serviceId, name, clientId: owner.clientId, number: context.draw.int(`service:${serviceId}`, 1_000_000) + 1, types: [], endpoints: {}, active: true, facilityId: '',
    govtEntity: owner.entity === 'Government', registeredAt: context.now, modifiedAt: context.now,
  }
}

export function showBridge(client: Client, services: BridgeService[], now: number) {
  return {
    bridge: { id: client.clientId, name: client.name, url: bridgeUrlOf(client, now), active: client.active, blocklisted: false, entity: client.entity },
    services: services.map(({ serviceId, name, types, endpoints, active }) => ({ id: serviceId, name, types, endpoints, active })),
  }
}

/** What the caller may see of a service; undefined: nothing, which is sent as an empty 200 (recorded for an unknown id). */
export function showService(service: BridgeService | undefined, clientId: string, context: Context) {
  if (!service || (service.clientId !== clientId && context.variant('gateway.foreign-services') === 'hidden')) return undefined
  const { number, serviceId, name, types, active, endpoints } = service
  const registered = timeText(service.registeredAt, context)
  return {
    id: number, bridgeId: service.clientId, serviceId, name,
    isHip: types.includes('HIP'), isHiu: types.includes('HIU'), isHealthLocker: types.includes('HEALTH_LOCKER'), isPhr: types.includes('PHR'), active,
    registerTime: registered, dateCreated: registered, dateModified: timeText(service.modifiedAt, context), endpoints,
  }
}

/** Inferred for the blank form: V2.6 prints three or four decimals and no zone; three and UTC here. */
function timeText(at: number, context: Context): string {
  const iso = new Date(at).toISOString()
  return context.variant('gateway.service-times') === 'iso' ? iso : iso.replace('T', ' ').replace('Z', '')
}
