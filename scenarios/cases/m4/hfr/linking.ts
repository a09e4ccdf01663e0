import { getBridgeService, getBridgeServices, linkFacilityV4 } from '../../../../functions/gateway/bridge/operations.ts'
import { isGood } from '../../../kit/exchange.ts'
import { describe } from '../../../kit/exchange.ts'
import type { Journey, Kit } from '../../../kit/journey.ts'
import { must, Stopped } from '../../../kit/journey.ts'
import { registered, search } from './registering.ts'

/** A facility as the registry names it: a linkage has to name it so. */
interface Named {
  facilityId: string
  facilityName: string
}

export interface Linked extends Named {
  bridgeId: string
}

interface Entry {
  bridgeId: string
  hipName: string
  type: string
  active?: boolean
}

/** Fifteen characters at most, and different: a name stands once among the bridges of a facility. */
const FIRST_NAME = 'Rehearsal One'
const SECOND_NAME = 'Rehearsal Two'

const link = (kit: Kit, { facilityId, facilityName }: Named, ...HRP: Entry[]) => kit.call(linkFacilityV4, { body: { facilityId, facilityName, HRP } })

async function linkOrStop(kit: Kit, named: Named, ...entries: Entry[]): Promise<void> {
  const linked = await link(kit, named, ...entries)
  if (!isGood(linked)) throw new Stopped(`The facility was not linked to ${entries[0]!.bridgeId}: ${describe(linked)}`)
}

/** Linked in both roles, made inactive and active again. */
async function linkBridge(kit: Kit, named: Named, bridgeId: string, hipName: string): Promise<void> {
  const [hip, hiu] = ['HIP', 'HIU'].map((type) => ({ bridgeId, hipName, type, active: true }))
  await linkOrStop(kit, named, hip!, hiu!)
  await kit.call(getBridgeServices)
  await linkOrStop(kit, named, { ...hip!, active: false })
  await kit.call(getBridgeServices)
  await linkOrStop(kit, named, hip!)
  await kit.call(getBridgeServices)
}

/** The facility tied to the client's own bridge as HIP and HIU. */
export const linked: Journey<Linked> = {
  name: 'facility:linked',
  async drive(kit) {
    const { facilityId } = await kit.journey(registered)
    const named = { facilityId, facilityName: must(await search(kit, { facilityId }), 'facilities[0].facilityName') }
    const bridgeId = must(await kit.call(getBridgeServices), 'bridge.id')
    const right: Entry = { bridgeId, hipName: FIRST_NAME, type: 'HIP', active: true }
    if (kit.probes) {
      for (const wrong of ['XY0610090166', 'IN061009016']) await link(kit, { ...named, facilityId: wrong }, right)
      await link(kit, { ...named, facilityName: 'Another Hospital' }, right)
      await link(kit, named, { ...right, bridgeId: '' })
      // A bridge that nobody has.
      await link(kit, named, { ...right, bridgeId: 'SBX_999999' })
      for (const hipName of ['Singla Eye Center Pune', 'EyeCare#1']) await link(kit, named, { ...right, hipName })
      await link(kit, named, { ...right, type: 'HOSPITAL' })
      await link(kit, named, { ...right, active: undefined })
    }
    await linkBridge(kit, named, bridgeId, FIRST_NAME)
    await kit.call(getBridgeService, { params: { 'service-id': facilityId } })
    return { ...named, bridgeId }
  },
}

/** The same facility tied to another client's bridge too. */
export const linkedSecond: Journey<void> = {
  name: 'facility:linked-second',
  async drive(kit) {
    const { facilityId, bridgeId } = await kit.journey(linked)
    const second = await kit.secondBridge()
    const named = { facilityId, facilityName: must(await search(kit, { facilityId }), 'facilities[0].facilityName') }
    const right: Entry = { bridgeId: second, hipName: SECOND_NAME, type: 'HIP', active: true }
    if (kit.probes) {
      for (const wrong of ['XY0610090166', 'IN061009016']) await link(kit, { ...named, facilityId: wrong }, right)
      await link(kit, { ...named, facilityName: 'Another Hospital' }, right)
      await link(kit, named, { bridgeId, hipName: FIRST_NAME, type: 'HIP', active: true })
      for (const hipName of ['Singla Eye Center Pune', 'EyeCare#1', FIRST_NAME]) await link(kit, named, { ...right, hipName })
      await link(kit, named, { ...right, type: 'HOSPITAL' })
      await link(kit, named, { ...right, active: undefined })
    }
    await linkBridge(kit, named, second, SECOND_NAME)
  },
}
