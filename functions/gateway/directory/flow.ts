import type { Context } from '../../kernel/outcome.ts'
import type { BridgeService } from '../../kernel/bridge-services.ts'

/** A line of the directory, wherever it comes from. */
export type Listed = Pick<BridgeService, 'serviceId' | 'name' | 'types' | 'endpoints' | 'govtEntity'>

/** The programme that every example of the specification shows: it stands in each world's directory. */
export const STANDING: readonly Listed[] = [{ serviceId: 'PMJAY', name: 'AB - PMJAY', types: ['HIP'], endpoints: {}, govtEntity: true }]

/** Everything that can be looked up: the standing programme, then active services. A registered PMJAY takes the standing one's place. */
export function directoryOf(services: readonly BridgeService[]): Listed[] {
  const ids = new Set(services.map((service) => service.serviceId))
  return [...STANDING.filter((entry) => !ids.has(entry.serviceId)), ...services.filter((service) => service.active)]
}

export function named(entries: readonly Listed[], name = ''): Listed[] {
  const wanted = name.trim().toLowerCase()
  return entries.filter((entry) => entry.name.toLowerCase().includes(wanted))
}

const identityOf = ({ serviceId, name, types }: Listed) => ({ identifier: { name, id: serviceId }, facilityType: types.filter((type) => type !== 'PHR') })

/** `isHip` here, `isHIP` on the provider calls: both spellings are the specification's. */
export function showLocker(entry: Listed) {
  const { healthLockerEndpoints } = entry.endpoints
  return { ...identityOf(entry), isHip: entry.types.includes('HIP'), isGovtEntity: entry.govtEntity, endpoints: healthLockerEndpoints ? { healthLockerEndpoints } : {} }
}

export function showDetail(entry: Listed, context: Context) {
  return context.variant('gateway.provider-shape') === 'phr' ? showLocker(entry) : { ...identityOf(entry), isHIP: entry.types.includes('HIP') }
}

export function showProvider(entry: Listed, context: Context) {
  if (context.variant('gateway.provider-shape') === 'phr') return showLocker(entry)
  const { isGovtEntity, endpoints } = showLocker(entry)
  const { types } = entry
  return { ...identityOf(entry), isHIP: types.includes('HIP'), isHiu: types.includes('HIU'), isHealthLocker: types.includes('HEALTH_LOCKER'), isPhr: types.includes('PHR'), isGovtEntity, endpoints }
}
