import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import { alike } from '../forms.ts'
import type { FacilityEntry } from './entries.ts'
import { cellListing, entryOf, keysFor, placeListing, tenthListing, wordListing } from './entries.ts'
import type { Centre, FacilityCriteria, FacilityPage, Found, Nearby } from './facilities.ts'
import { areAlike, fitsName } from './fuzzy.ts'
import { cellsAround, kmBetween, tenthsAround } from './geo.ts'
import { facilitiesOf } from './population.ts'
import type { Facility } from './record.ts'
import { facilities, isSubmitted } from './record.ts'

/** How many lines under one key a search looks at: of those written with the same word, or in one square or sub-district, more are not found. */
const CANDIDATES_MAX = 1000
/** A word with fewer lines than these is rare: no other is looked at. */
const FEW = 100
/** How many facilities of a sub-district are alike, at most. */
const ALIKE_MAX = 100

/** The facility with this tracking id, drafts included: as stored, else as the world came with it. */
export async function findFacilityByTrackingId(unit: Unit, trackingId: string): Promise<Doc<Facility> | undefined> {
  if (trackingId === '') return undefined
  return (await unit.get(facilities, trackingId)) ?? seeded(unit, facilitiesOf(unit.world).byTrackingId(trackingId))
}

/** The facility with this id, `IN` and ten digits. One that has an id already while it is a draft is found too: ask `isSubmitted`. */
export async function findFacility(unit: Unit, facilityId: string): Promise<Doc<Facility> | undefined> {
  if (facilityId === '') return undefined
  return (await unit.find(facilities, 'facilityId', facilityId)) ?? seeded(unit, facilitiesOf(unit.world).byFacilityId(facilityId))
}

/** A facility the world came with, as stored if it was ever changed. */
async function seeded(unit: Unit, facility: Facility | undefined): Promise<Doc<Facility> | undefined> {
  return facility && ((await unit.get(facilities, facility.trackingId)) ?? unit.seed(facilities, facility))
}

/** Puts a new facility, or what became of one, into the register: the record and its lines in the listings, in the unit's one write. */
export function keepFacility(unit: Unit, standing: Doc<Facility> | undefined, facility: Facility): void {
  if (standing) unit.save(standing, facility)
  else unit.create(facilities, facility)
}

/** Submitted facilities that fit: those written by integrators, or since the world began, by name; then the seeded by ordinal. */
export async function searchFacilities(unit: Unit, criteria: FacilityCriteria, page: FacilityPage): Promise<Found<Facility>> {
  const stored = inOrder((await candidates(unit, criteria)).filter((entry) => fits(entry, criteria)))
  const untouched = facilitiesOf(unit.world)
  const changed = (await changedOrdinals(unit)).filter((ordinal) => isFound(untouched.at(ordinal), criteria))
  const still = (facility: Facility): boolean => isFound(facility, criteria)
  return storedFirst(unit, stored.map(({ trackingId }) => trackingId), still, page, (rest) => withoutHoles((part) => untouched.search(criteria, part), changed, rest))
}

/** Written ones that may fit the name: found by the word that the fewest have. */
async function candidates(unit: Unit, { facilityName, ownershipCode, stateLGDCode }: FacilityCriteria): Promise<FacilityEntry[]> {
  const listing = wordListing(ownershipCode, stateLGDCode)
  const keys = keysFor(facilityName)
  const under = (prefixes: string[], limit: number): Promise<FacilityEntry[][]> => Promise.all(prefixes.map((prefix) => entries(unit, 'word', listing, prefix, limit)))
  const begun = await Promise.all(keys.map((prefixes) => under(prefixes, FEW)))
  const rare = begun.filter((lists) => lists.every(({ length }) => length < FEW))
  const byWord = rare.length > 0 ? rare : await Promise.all(keys.map((prefixes) => under(prefixes, CANDIDATES_MAX)))
  const [fewest = []] = byWord.map((lists) => lists.flat()).toSorted((one, other) => one.length - other.length)
  return [...new Map(fewest.map((entry) => [entry.trackingId, entry])).values()]
}

/** Submitted facilities within the radius for which `fits` holds, nearest first. */
export async function facilitiesNear(unit: Unit, centre: Centre, fits: ((facility: Facility) => boolean) | undefined, { from, limit }: FacilityPage): Promise<Found<Nearby>> {
  const stored = await storedNear(unit, centre, fits)
  const changed = new Set(await changedOrdinals(unit))
  const untouched = facilitiesOf(unit.world)
  if (stored.length === 0) return untouched.near(centre, fits, { from, limit }, changed)
  const { total, found } = untouched.near(centre, fits, { from: 0, limit: from + limit }, changed)
  const page = [...stored, ...found].toSorted((one, other) => one.km - other.km).slice(from, from + limit)
  const loaded = await Promise.all(page.map(async (near) => ('facility' in near ? near : { km: near.km, facility: (await unit.get(facilities, near.trackingId))?.value })))
  return { total: total + stored.length, found: loaded.flatMap(({ km, facility }) => (facility ? [{ km, facility }] : [])) }
}

/** A written one that is near, loaded where a filter had to look at it. */
type StoredNear = Nearby | { trackingId: string; km: number }

async function storedNear(unit: Unit, centre: Centre, fits: ((facility: Facility) => boolean) | undefined): Promise<StoredNear[]> {
  const squares = tenthsAround(centre)?.map((corner) => tenthListing(...corner)) ?? cellsAround(centre).map((corner) => ({ listing: cellListing(...corner), prefix: '' }))
  const lines = squares.map(({ listing, prefix }) => entries(unit, 'cell', listing, prefix))
  const within = (await Promise.all(lines)).flat().map((entry) => ({ trackingId: entry.trackingId, km: kmBetween(centre, entry) })).filter(({ km }) => km <= centre.radiusKm)
  if (!fits) return within
  const found = await load(unit, within.map(({ trackingId }) => trackingId))
  const near = found.filter((facility) => isSubmitted(facility) && fits(facility)).map((facility) => ({ facility, km: kmBetween(centre, entryOf(facility)) }))
  return near.filter(({ km }) => km <= centre.radiusKm)
}

/** All of a sub-district whose names are alike, drafts too: at most a hundred, those of the very name first. */
export async function facilitiesAlike(unit: Unit, place: { districtLGDCode: string; subDistrictLGDCode: string }, facilityName: string): Promise<Facility[]> {
  const lines = await entries(unit, 'place', placeListing(place.districtLGDCode, place.subDistrictLGDCode))
  const rank = (entry: FacilityEntry): number => (alike(entry.facilityName, facilityName) ? 0 : 1)
  const named = lines.filter((entry) => areAlike(entry.facilityName, facilityName)).toSorted((one, other) => rank(one) - rank(other))
  const stored = await load(unit, named.slice(0, ALIKE_MAX).map(({ trackingId }) => trackingId))
  const changed = new Set(await changedOrdinals(unit))
  const untouched = facilitiesOf(unit.world).alike(place, facilityName, ALIKE_MAX + changed.size).filter(({ ordinal }) => !changed.has(ordinal))
  return [...stored, ...untouched].slice(0, ALIKE_MAX)
}

/** The facilities of a manager, 71-XXXX-XXXX-XXXX, drafts too. */
export async function facilitiesOfManager(unit: Unit, hprIdNumber: string, page: FacilityPage): Promise<Found<Facility>> {
  const stored = await unit.list(facilities, 'manager', hprIdNumber, { limit: CANDIDATES_MAX })
  const untouched = facilitiesOf(unit.world)
  const changed = (await changedOrdinals(unit)).filter((ordinal) => untouched.at(ordinal)?.managerHprId === hprIdNumber)
  return storedFirst(unit, stored.map(({ id }) => id), () => true, page, (rest) => withoutHoles((part) => untouched.ofManager(hprIdNumber, part), changed, rest))
}

async function entries(unit: Unit, listing: string, of: string, prefix = '', limit = CANDIDATES_MAX): Promise<FacilityEntry[]> {
  const lines = await unit.lines(facilities, listing, of, { prefix, limit })
  return lines.map((line) => JSON.parse(line) as FacilityEntry)
}

async function load(unit: Unit, trackingIds: string[]): Promise<Facility[]> {
  const docs = await Promise.all(trackingIds.map((id) => unit.get(facilities, id)))
  return docs.flatMap((doc) => doc?.value ?? [])
}

/** Of the seeded ones that were written since: few, for every search must know of them. */
async function changedOrdinals(unit: Unit): Promise<number[]> {
  const lines = await unit.lines(facilities, 'changed', 'all')
  return lines.map(Number)
}

type SeededPart = (page: FacilityPage) => Found<Facility>

/** A page of the stored ones and, behind them, of the seeded. A stored one that has changed since its line was read is held against the question again. */
async function storedFirst(unit: Unit, stored: string[], still: (facility: Facility) => boolean, { from, limit }: FacilityPage, seededPart: SeededPart): Promise<Found<Facility>> {
  const ids = stored.slice(from, from + limit)
  const { total, found } = seededPart({ from: Math.max(0, from - stored.length), limit: limit - ids.length })
  return { total: stored.length + total, found: [...(await load(unit, ids)).filter(still), ...found] }
}

/** A page of a list in order of ordinals, as if those of `holes`, which stand in it, were not there. */
function withoutHoles(list: SeededPart, holes: number[], { from, limit }: FacilityPage): Found<Facility> {
  const { total, found } = list({ from, limit: limit + holes.length })
  const placed = found.map((facility, at) => ({ facility, place: from + at - holes.filter((hole) => hole < facility.ordinal).length }))
  const standing = placed.filter(({ facility, place }) => place >= from && place < from + limit && !holes.includes(facility.ordinal))
  return { total: total - holes.length, found: standing.map(({ facility }) => facility) }
}

const isFound = (facility: Facility | undefined, criteria: FacilityCriteria): boolean => facility !== undefined && isSubmitted(facility) && fits(entryOf(facility), criteria)

function fits(entry: FacilityEntry, criteria: FacilityCriteria): boolean {
  const asked = (['ownershipCode', 'stateLGDCode', 'districtLGDCode', 'subDistrictLGDCode', 'pincode'] as const).filter((name) => criteria[name] !== '')
  return asked.every((name) => entry[name] === criteria[name]) && fitsName(entry.facilityName, criteria.facilityName)
}

/** By name, then by tracking id. */
function inOrder(entries: FacilityEntry[]): FacilityEntry[] {
  const keyed = entries.map((entry) => ({ entry, key: `${entry.facilityName.toLowerCase()}\n${entry.trackingId}` }))
  return keyed.toSorted((one, other) => (one.key < other.key ? -1 : 1)).map(({ entry }) => entry)
}
