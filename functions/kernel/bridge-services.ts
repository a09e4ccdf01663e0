import type { Kind } from './records.ts'

export type ServiceType = 'HIP' | 'HIU' | 'HEALTH_LOCKER' | 'PHR'
export const SERVICE_TYPES: readonly ServiceType[] = ['HIP', 'HIU', 'HEALTH_LOCKER', 'PHR']

export interface Endpoint {
  use?: string
  connectionType?: string
  address?: string
}

export interface Endpoints {
  hipEndpoints?: Endpoint[]
  hiuEndpoints?: Endpoint[]
  healthLockerEndpoints?: Endpoint[]
}

/** A HIP, HIU, locker or PHR application on a client's bridge. Its id is one in the world, whoever registers it. */
export interface BridgeService {
  /** Free text, or a facility id with or without a suffix: `IN0910001187_2`. */
  serviceId: string
  /** The number that bridge-service/serviceId gives as `id`. */
  number: number
  /** The client whose bridge it is on: bridge id and client id are the same. */
  clientId: string
  name: string
  types: ServiceType[]
  endpoints: Endpoints
  active: boolean
  /** Of a service that came by linking a facility; else empty. */
  facilityId: string
  govtEntity: boolean
  /** Epoch ms. */
  registeredAt: number
  modifiedAt: number
}

export const bridgeServices: Kind<BridgeService> = {
  name: 'bridge-service',
  id: (service) => service.serviceId,
  shared: (service) => [['client', service.clientId]],
  index: (service) => ['all', service.serviceId],
}

/** Inferred: no source bounds a service id; the bound keeps it a possible key of every store. */
export const SERVICE_ID_CHARS_MAX = 100

export function inOrder(types: Iterable<ServiceType>): ServiceType[] {
  const held = new Set(types)
  return SERVICE_TYPES.filter((type) => held.has(type))
}
