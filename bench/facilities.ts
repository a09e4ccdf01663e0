import { hfrRoom } from '../functions/hfr/room.ts'
import { variantDefaults } from '../functions/kernel/room.ts'
import type { Store } from '../functions/kernel/store/store.ts'
import { transact } from '../functions/kernel/unit.ts'
import { openWorld } from '../functions/kernel/world.ts'
import { facilitiesOf } from '../functions/nhpr/facilities/population.ts'
import { keepFacility } from '../functions/nhpr/facilities/register.ts'
import type { Sandbox } from '../mocks/sandbox.ts'
import { createSandbox, DEFAULT_WORLD } from '../mocks/sandbox.ts'
import { BASE, repeat, signIn } from './in-process.ts'

const SEARCH = `${BASE}/v4/int/FacilityManagement/v1.5/facility/search`
const NEARBY = `${BASE}/v4/int/FacilityManagement/v1.5/facility/bygeoLocation/searchWithinRadiusWithFilter`

/** Names whole, in part and with a slip, in the three states where most facilities are. */
const NAMES = ['sharma hospital', 'clinic', 'hosp', 'hosptal', 'patel nursing', 'shanti', 'pathology', 'medical stor']
const STATES = ['27', '29', '9']
/** Degrees: Pune, Bengaluru, Lucknow, Delhi. */
const CENTRES = [['18.520000', '73.850000'], ['12.970000', '77.590000'], ['26.850000', '80.950000'], ['28.610000', '77.210000']] as const

export interface FacilityRates {
  /** Searches a second by fuzzy name, ownership and state. */
  byName: number
  /** Searches a second within a radius. */
  nearby: number
}

/** Both searches through the whole way of a request, in process, among so many facilities that the world came with. */
export const seededSearch = (count: number, radiusInKm: string, store?: Store): Promise<FacilityRates> => measure(createSandbox({ facilities: count, store, variants: WIDE }), radiusInKm)

/** The same among so many that integrators wrote: they stand in the store, with their lines in its listings. */
export async function writtenSearch(count: number, radiusInKm: string, store?: Store): Promise<FacilityRates> {
  const sandbox = createSandbox({ facilities: 0, store, variants: WIDE })
  await write(sandbox, count)
  return measure(sandbox, radiusInKm)
}

/** Among few a circle has to be wide to have a page of hits in it. */
const WIDE = { 'hfr.radius-max-km': '500' }

const A_WRITE = 4

async function write(sandbox: Sandbox, count: number): Promise<void> {
  const world = await openWorld(sandbox.site, DEFAULT_WORLD, BASE)
  const models = facilitiesOf({ settings: { ...world.settings, facilities: count } })
  for (let first = 0; first < count; first += A_WRITE) {
    await transact(world, variantDefaults(hfrRoom), async (unit) => {
      for (let at = first; at < Math.min(count, first + A_WRITE); at++) keepFacility(unit, undefined, { ...models.at(at)!, ordinal: -1 })
    })
  }
}

async function measure(sandbox: Sandbox, radiusInKm: string): Promise<FacilityRates> {
  const { post } = await signIn(sandbox)
  let at = 0
  const byName = async (): Promise<void> => {
    const turn = at++
    await post(SEARCH, {
      ownershipCode: 'P', stateLGDCode: STATES[turn % STATES.length], districtLGDCode: '', subDistrictLGDCode: '', pincode: '',
      facilityName: NAMES[turn % NAMES.length], facilityId: '', page: 1, resultsPerPage: 10,
    })
  }
  const nearby = async (): Promise<void> => {
    const [centerLat, centerLon] = CENTRES[at++ % CENTRES.length]!
    await post(NEARBY, { centerLat, centerLon, radiusInKm, from: '0', size: '10' })
  }
  // The index is made at the first question: not a part of what is measured.
  await repeat(0.5, byName)
  await repeat(0.5, nearby)
  const rates = { byName: await repeat(2, byName), nearby: await repeat(2, nearby) }
  await sandbox.close()
  return rates
}
