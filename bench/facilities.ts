import type { Store } from '../functions/kernel/store/store.ts'
import { createSandbox } from '../mocks/sandbox.ts'
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
  /** Searches a second within 10 km. */
  nearby: number
}

/** Both searches through the whole way of a request, in process, among so many facilities. */
export async function facilitySearch(count: number, store?: Store): Promise<FacilityRates> {
  const sandbox = createSandbox({ facilities: count, store })
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
    await post(NEARBY, { centerLat, centerLon, radiusInKm: '10', from: '0', size: '10' })
  }
  // The index is made at the first question: not a part of what is measured.
  await repeat(0.5, byName)
  await repeat(0.5, nearby)
  const rates = { byName: await repeat(2, byName), nearby: await repeat(2, nearby) }
  await sandbox.close()
  return rates
}
