import type { Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { bridgeServices } from '../../kernel/bridge-services.ts'
import type { Listed } from './flow.ts'
import { directoryOf, named, showDetail, showLocker, showProvider } from './flow.ts'
import { getProvider, listGovtPrograms, listHealthLockers, listProviders } from './operations.ts'

async function load(unit: Unit): Promise<Listed[]> {
  const docs = await unit.listIndex(bridgeServices, 'all')
  return directoryOf(docs.map((doc) => doc.value))
}

export const directoryRoutes: Route[] = [
  route(listProviders, async (unit, { query }) => ({ answer: named(await load(unit), query['name']).map((entry) => showProvider(entry, unit.context)) })),
  route(getProvider, async (unit, { params }) => {
    const doc = await unit.get(bridgeServices, params['provider-id']!)
    const entry = directoryOf(doc ? [doc.value] : []).find(({ serviceId }) => serviceId === params['provider-id'])
    return entry ? { answer: showDetail(entry, unit.context) } : { answer: undefined as never, status: 204 }
  }),
  route(listGovtPrograms, async (unit) => ({ answer: (await load(unit)).filter((entry) => entry.govtEntity).map((entry) => showDetail(entry, unit.context)) })),
  route(listHealthLockers, async (unit, { query }) => ({ answer: named(await load(unit), query['name']).filter((entry) => entry.types.includes('HEALTH_LOCKER')).map(showLocker) })),
]
