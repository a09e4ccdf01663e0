import { saveAdditionalInformation, saveDetailedInformation } from '../../../../functions/hfr/details/operations.ts'
import { saveBasicInformation, submitFacility } from '../../../../functions/hfr/onboarding/operations.ts'
import { deduplicateFacilities, searchFacilities } from '../../../../functions/hfr/search/operations.ts'
import { describe } from '../../../kit/exchange.ts'
import type { Journey, Kit } from '../../../kit/journey.ts'
import { must, Stopped } from '../../../kit/journey.ts'
import { pickList, pickText, withValue } from '../../../kit/pick.ts'
import type { Exchange, Profile } from '../../../record.ts'
import type { Filled } from './body.ts'
import { filled, totals } from './body.ts'
import type { Manager } from './manager.ts'
import { manager } from './manager.ts'
import { choose, lists, pickAt } from './masters.ts'
import type { Plan } from './plan.ts'
import { mainPlan, minimalPlan, probePlan, updatePlans } from './plan.ts'
import { probes } from './probes.ts'
import { isSaved, isSubmitted } from './reading.ts'

/** A facility in the register, as it was last filled in. */
export interface Registered {
  owner: Manager
  trackingId: string
  facilityId: string
  form: Filled
}

async function fillIn(kit: Kit, plan: Plan): Promise<{ owner: Manager; form: Filled }> {
  const owner = await kit.journey(manager)
  return { owner, form: filled(owner, await choose(kit, plan), plan) }
}

const saveBasic = (kit: Kit, { hprToken }: Manager, body: Filled['basic']) => kit.call(saveBasicInformation, { body, headers: { 'x-hprid-auth': hprToken } })

/** Offers the totals of beds that a registry may want, one after the other: gives what was answered last, and to what. */
async function saveDetailed(kit: Kit, trackingId: string, detailed: Filled['detailed']): Promise<{ exchange: Exchange; detailed: Filled['detailed'] }> {
  const beds = detailed.medicalInfrastructure
  const [first = detailed, ...others] = beds ? totals(beds).map((total) => withValue(detailed, 'medicalInfrastructure.totalNumberOfBeds', total)) : []
  const send = async (body: Filled['detailed']) => ({ exchange: await kit.call(saveDetailedInformation, { body: { trackingId, ...body } }), detailed: body })
  let answer = await send(first)
  for (const other of others) if (!isSaved(answer.exchange)) answer = await send(other)
  return answer
}

/** The first three calls; gives the trackingId, and the form as it was taken. */
async function save(kit: Kit, owner: Manager, tracking: string, form: Filled): Promise<{ trackingId: string; form: Filled }> {
  const trackingId = must(await saveBasic(kit, owner, { ...form.basic, trackingId: tracking }), 'trackingId')
  must(await kit.call(saveAdditionalInformation, { body: { trackingId, ...form.additional } }), 'trackingId')
  const { exchange, detailed } = await saveDetailed(kit, trackingId, form.detailed)
  must(exchange, 'trackingId')
  return { trackingId, form: { ...form, detailed } }
}

async function submit(kit: Kit, { hprToken }: Manager, trackingId: string, body: Filled['submit']): Promise<string> {
  const submitted = await kit.call(submitFacility, { body: { trackingId, ...body }, headers: { 'x-hprid-auth': hprToken } })
  if (!isSubmitted(submitted)) throw new Stopped(`submit-facility did not take the facility: ${describe(submitted)}`)
  return must(submitted, 'facilityId').trim()
}

const lookAlike = (kit: Kit, { basic }: Filled) => {
  const { facilityName = '', facilityAddressDetails: place } = basic.facilityInformation ?? {}
  return kit.call(deduplicateFacilities, { body: { name: facilityName ?? '', district: place?.districtLGDCode ?? '', subDistrict: place?.subDistrictLGDCode ?? '', address: '', village: '', geolocation: '', facilityId: '' } })
}

const NOTHING = { ownershipCode: '', stateLGDCode: '', districtLGDCode: '', subDistrictLGDCode: '', pincode: '', facilityName: '', facilityId: '' }

export const search = (kit: Kit, wanted: Partial<typeof NOTHING>, { page = 1, resultsPerPage = 10 } = {}) => kit.call(searchFacilities, { body: { ...NOTHING, ...wanted, page, resultsPerPage } })

/** What the registry now says of a facility: by its id, and among those like it. */
async function readBack(kit: Kit, facilityId: string, form: Filled): Promise<void> {
  await search(kit, { facilityId })
  await lookAlike(kit, form)
}

const registeredAs = (name: string, planOf: (profile: Profile) => Plan): Journey<Registered> => ({
  name: `facility:${name}`,
  async drive(kit) {
    const { owner, form: wanted } = await fillIn(kit, planOf(kit.profile))
    const alike = pickList((await lookAlike(kit, wanted)).response.body)
    if (alike.some((row) => pickText(row, 'facility_name') === wanted.basic.facilityInformation?.facilityName)) throw new Stopped('The registry has a facility of this name and place already')
    const { trackingId, form } = await save(kit, owner, '', wanted)
    const facilityId = await submit(kit, owner, trackingId, form.submit)
    await readBack(kit, facilityId, form)
    return { owner, trackingId, facilityId, form }
  },
})

export const registered = registeredAs('main', mainPlan)
export const registeredMinimal = registeredAs('minimal', minimalPlan)

const HDU = 'medicalInfrastructure.countHDUBedsWithFunctionalVentilators'

/** Wrong writes and submissions of what has a trackingId already, so that none of them can create anything. */
async function sendWrong(kit: Kit, { hprToken }: Manager, trackingId: string, { basic, additional, detailed, submit: submission }: Filled): Promise<void> {
  for (const raw of probes(kit, saveBasicInformation, { ...basic, trackingId })) await kit.call(saveBasicInformation, { raw, headers: { 'x-hprid-auth': hprToken } })
  for (const raw of probes(kit, saveAdditionalInformation, { trackingId, ...additional })) await kit.call(saveAdditionalInformation, { raw })
  for (const raw of probes(kit, saveDetailedInformation, { trackingId, ...detailed })) await kit.call(saveDetailedInformation, { raw })
  // NHA asks for a field that no schema has: what a registry makes of it is not known.
  if (detailed.medicalInfrastructure) await kit.call(saveDetailedInformation, { body: withValue({ trackingId, ...detailed }, HDU, 1) })
  await kit.call(submitFacility, { body: { trackingId, ...submission } })
  await kit.call(submitFacility, { body: { trackingId, ...submission }, headers: { 'x-hprid-auth': 'not-a-token' } })
  // Nobody's: longer than any that is printed.
  await kit.call(submitFacility, { body: { trackingId: '999999999999', ...submission }, headers: { 'x-hprid-auth': hprToken } })
}

/** A draft of its own for what must be refused at registration; it is never submitted. */
export const probed: Journey<void> = {
  name: 'facility:probed',
  async drive(kit) {
    if (!kit.probes) return
    const { owner, form: wanted } = await fillIn(kit, probePlan(kit.profile))
    const { trackingId, form } = await save(kit, owner, '', wanted)
    await sendWrong(kit, owner, trackingId, form)
  },
}

/** The facility written anew in every field, twice, and at last closed for a time; each time submitted again and read back. */
export const updated: Journey<Registered> = {
  name: 'facility:updated',
  async drive(kit) {
    const { owner, trackingId, facilityId, form } = await kit.journey(registered)
    if (kit.probes) await sendWrong(kit, owner, trackingId, form)
    let last = form
    for (const plan of updatePlans(kit.profile)) {
      last = (await save(kit, owner, trackingId, (await fillIn(kit, plan)).form)).form
      await submit(kit, owner, trackingId, last.submit)
      await readBack(kit, facilityId, last)
    }
    const { of } = await kit.journey(lists)
    const closed = withValue(last, 'basic.facilityInformation.facilityOperationalStatus', pickAt(of('FAC-STATUS').filter((code) => code !== 'F'), 0))
    // Of one that is not functional the registry takes no further layers.
    must(await saveBasic(kit, owner, { ...closed.basic, trackingId }), 'trackingId')
    await submit(kit, owner, trackingId, closed.submit)
    await readBack(kit, facilityId, closed)
    return { owner, trackingId, facilityId, form: closed }
  },
}
