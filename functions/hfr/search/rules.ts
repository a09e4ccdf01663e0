import type { BodyOf } from '../../kernel/bodies.ts'
import type { Context, Refusal } from '../../kernel/outcome.ts'
import { districtByIsoCode } from '../../masters/districts.ts'
import { owners } from '../../masters/facility-owners.ts'
import { stateByIsoCode } from '../../masters/states.ts'
import { isFacilityId } from '../../nhpr/forms.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { required } from '../required.ts'
import type { deduplicateFacilities, getFacilityCreatedByHprId, searchFacilities, searchFacilitiesNearby } from './operations.ts'

type Fault = Refusal<HisCode> | undefined
type Text = string | null | undefined
type Choices = Pick<Context, 'variant'>

const fault = (refusal: HisCode, field: string, rule: string): Refusal<HisCode> => ({ refusal, field, rule })

/** The first that is wrong. */
function firstOf(...checks: (() => Fault)[]): Fault {
  for (const check of checks) {
    const found = check()
    if (found) return found
  }
  return undefined
}

const formed = (value: Text, form: RegExp, refusal: HisCode, field: string, rule: string): Fault => (!value || form.test(value) ? undefined : fault(refusal, field, rule))

const ALPHANUMERIC = /^[A-Za-z0-9]+(?: [A-Za-z0-9]+)*$/
const OF_DOCUMENT = /^[A-Za-z0-9][\w.(),/-]*(?: [\w.(),/-]+)*$/

function nameFault(name: Text, field: string, { variant }: Choices): Fault {
  const form = variant('hfr.search-name') === 'document' ? OF_DOCUMENT : ALPHANUMERIC
  return formed(name, form, 'HIS-4029', field, 'Letters and digits in words with one blank between them (variant hfr.search-name)')
}

const ownerFault = (code: Text, field: string): Fault => (!code || owners.some((owner) => owner.code === code) ? undefined : fault('HIS-1115', field, `Owners are ${owners.map((owner) => owner.code).join(', ')}`))

/**
 * What is wrong with the question for duplicates. An id that is no number is refused under HTTP 400 in the words of NHA's sample.
 * Source: NHA, New HFR APIs Documentation (SBX), 10. Inferred: the other codes.
 */
export function deduplicateFault(body: BodyOf<typeof deduplicateFacilities>): Fault {
  return firstOf(
    () => emptyAmong(body, ['name', 'district', 'subDistrict']),
    () => (!body.facilityId || /^\d+$/.test(body.facilityId) ? undefined : { ...fault('HIS-1113', 'facilityId', 'The numeric fac_unique_id'), text: 'Please enter valid facility Id.', status: 400 }),
    () => formed(body.name, ALPHANUMERIC, 'HIS-4029', 'name', 'Letters and digits in words with one blank between them'),
    () => formed(body.address, /^[\w.,/()-]+(?: [\w.,/()-]+)*$/, 'HIS-1003', 'address', 'Letters, digits and .-,/()_ in words with one blank between them'),
    () => (districtByIsoCode(body.district) ? undefined : fault('HIS-1025', 'district', 'No district has this LGD code')),
    () => formed(body.subDistrict, /^\d+$/, 'HIS-1003', 'subDistrict', 'An LGD code'),
    () => formed(body.village, /^\d+$/, 'HIS-1003', 'village', 'An LGD code'),
    () => geolocationFault(body.geolocation),
  )
}

function isDegrees(text: string, max: number, decimalsMax: number): boolean {
  const decimals = /^[+-]?\d{1,3}\.(\d+)$/.exec(text)?.[1]
  return decimals !== undefined && decimals.length <= decimalsMax && Math.abs(Number(text)) <= max
}

const DECIMALS = 6
/** Of a geolocation: six are stated, and NHA's own sample has fifteen. */
const DECIMALS_TAKEN = 20

/** `latitude,longitude` */
function geolocationFault(geolocation: Text): Fault {
  if (!geolocation) return undefined
  const [latitude = '', longitude = '', ...more] = geolocation.split(',')
  if (!isDegrees(latitude, 90, DECIMALS_TAKEN)) return fault('HIS-4019', 'geolocation', 'latitude,longitude: the first from -90 to +90, with decimals')
  return more.length === 0 && isDegrees(longitude, 180, DECIMALS_TAKEN) ? undefined : fault('HIS-4020', 'geolocation', 'latitude,longitude: the second from -180 to +180, with decimals')
}

/** No answer may hold a whole register. Inferred: the document states no upper bound. */
const RESULTS_MAX = 1000

/**
 * What is wrong with a search. With a facilityId the other criteria are not looked at.
 * Source: NHA, New HFR APIs Documentation (SBX), 1.1. Inferred: the order, and the codes but for those seen (operations.ts).
 */
export function searchFault(body: BodyOf<typeof searchFacilities>, choices: Choices): Fault {
  const resultsMax = choices.variant('hfr.results-per-page') === '10-to-15' ? 15 : RESULTS_MAX
  return firstOf(
    () => (body.page >= 1 ? undefined : fault('HIS-4044', 'page', 'From 1')),
    () => (body.resultsPerPage >= 10 && body.resultsPerPage <= resultsMax ? undefined : fault('HIS-4047', 'resultsPerPage', `10 to ${resultsMax} (variant hfr.results-per-page)`)),
    () => (body.facilityId ? idFault(body.facilityId) : criteriaFault(body, choices)),
  )
}

const idFault = (facilityId: string): Fault => (isFacilityId(facilityId) ? undefined : fault('HIS-1113', 'facilityId', 'IN and ten digits'))

function criteriaFault(body: BodyOf<typeof searchFacilities>, choices: Choices): Fault {
  const state = stateByIsoCode(body.stateLGDCode ?? '')
  return firstOf(
    () => emptyAmong(body, ['ownershipCode', 'stateLGDCode', 'facilityName']),
    () => ownerFault(body.ownershipCode, 'ownershipCode'),
    () => (state ? undefined : fault('HIS-4032', 'stateLGDCode', 'No state has this LGD code')),
    () => (!body.districtLGDCode || districtByIsoCode(body.districtLGDCode)?.stateId === state?.id ? undefined : fault('HIS-1025', 'districtLGDCode', 'No district of the state has this LGD code')),
    () => formed(body.pincode, /^[1-9]\d{5}$/, 'HIS-1114', 'pincode', 'Six digits, the first not 0'),
    () => nameFault(body.facilityName, 'facilityName', choices),
  )
}

function emptyAmong<Name extends string>(body: { [K in Name]?: Text }, names: readonly Name[]): Fault {
  const empty = names.find((name) => !body[name]?.trim())
  return empty && required(empty, empty === 'facilityName' || empty.endsWith('Code') ? 'Mandatory without a facilityId' : 'Mandatory')
}

const isWhole = (text: string, least: number, most: number): boolean => /^\d{1,6}$/.test(text) && Number(text) >= least && Number(text) <= most

/** The most records of one answer, and how deep a list is looked into. Inferred: no bound is published. */
const SIZE_MAX = 1000
const FROM_MAX = 10_000

/** What is wrong with a nearby search: all its values are texts. Inferred: the codes but HIS-1131, from their messages. */
export function nearbyFault(body: BodyOf<typeof searchFacilitiesNearby>, choices: Choices): Fault {
  const radiusMaxKm = Number(choices.variant('hfr.radius-max-km'))
  return firstOf(
    () => emptyAmong(body, ['centerLat', 'centerLon', 'radiusInKm', 'from', 'size']),
    () => (isDegrees(body.centerLat, 90, DECIMALS) ? undefined : fault('HIS-4019', 'centerLat', '-90 to +90, 1 to 6 decimals')),
    () => (isDegrees(body.centerLon, 180, DECIMALS) ? undefined : fault('HIS-4020', 'centerLon', '-180 to +180, 1 to 6 decimals')),
    () => (/^\d{1,6}(?:\.\d{1,6})?$/.test(body.radiusInKm) ? undefined : fault('HIS-1003', 'radiusInKm', 'A number of kilometres')),
    () => (Number(body.radiusInKm) <= radiusMaxKm ? undefined : fault('HIS-1131', 'radiusInKm', `At most ${radiusMaxKm} km (variant hfr.radius-max-km)`)),
    () => (isWhole(body.from, 0, FROM_MAX) ? undefined : fault('HIS-1003', 'from', `0 to ${FROM_MAX}`)),
    () => (isWhole(body.size, 1, SIZE_MAX) ? undefined : fault('HIS-1003', 'size', `1 to ${SIZE_MAX}`)),
    () => ownerFault(body.facilityOwnership, 'facilityOwnership'),
    () => formed(body.abdmSoftware, /^[01]$/, 'HIS-2081', 'abdmSoftware', '0 or 1'),
    () => formed(body.hospitalSpecialityType, /^\d+(?: ?, ?\d+)*$/, 'HIS-1003', 'hospitalSpecialityType', 'A comma list of facility type codes'),
    () => nameFault(body.facilityName, 'facilityName', choices),
  )
}

/** A page of a manager's facilities has so many at most, and there are so many pages. Inferred: no bound is published. */
const MANAGED_MAX = 100
const PAGES_MAX = 100_000

/** What is wrong with asking for a manager's facilities. Inferred: the codes. */
export function managedFault({ hprId }: BodyOf<typeof getFacilityCreatedByHprId>, { page, size }: { page: string; size: string }): Fault {
  return firstOf(
    () => (hprId ? undefined : fault('HIS-1116', 'hprId', 'Mandatory')),
    () => (isWhole(page, 1, PAGES_MAX) ? undefined : fault('HIS-4044', 'page', 'From 1')),
    () => (isWhole(size, 1, MANAGED_MAX) ? undefined : fault('HIS-4044', 'size', `1 to ${MANAGED_MAX}`)),
  )
}
