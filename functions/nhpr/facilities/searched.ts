import { states } from '../../masters/states.ts'
import type { FacilityCriteria, FacilityPage, Found } from './facilities.ts'
import { soughtIn } from './fuzzy.ts'
import type { NameBits } from './name-bits.ts'
import { isPlaced, nameBits } from './name-bits.ts'
import { places } from './places.ts'
import type { Seeding } from './seeding.ts'
import { isDraft } from './seeding.ts'
import type { Shelves } from './shelves.ts'
import { titles } from './titles.ts'

/** A page of the submitted ones that fit, by ordinal, and how many there are. LGD codes without a leading zero. */
export function searched(shelves: Shelves, seeding: Seeding, criteria: FacilityCriteria, page: FacilityPage): Found<number> {
  const state = states.findIndex(({ isoCode }) => isoCode === criteria.stateLGDCode)
  const sought = soughtIn(criteria.facilityName)
  if (state < 0 || sought === undefined) return { total: 0, found: [] }
  const bits = nameBits(seeding, sought, state)
  const { ownershipCode, districtLGDCode, subDistrictLGDCode, pincode } = criteria
  const { all, ofStates } = places()
  const { first, count } = ofStates[state]!
  const inPincode = pincode === '' ? () => true : seeding.inPincode(pincode, criteria.stateLGDCode)
  const lies = (place: number): boolean => {
    if (place < first || place >= first + count) return false
    const { district, subDistrictCode } = all[place]!
    return (districtLGDCode === '' || districtLGDCode === district.isoCode) && (subDistrictLGDCode === '' || subDistrictLGDCode === subDistrictCode)
  }
  const isFound = (ordinal: number): boolean => {
    if (!inPincode(ordinal) || isDraft(ordinal)) return false
    const title = shelves.title[ordinal]!
    const place = shelves.place[ordinal]!
    return titles[title]!.ownershipCode === ownershipCode && lies(place) && bits.fits(title, shelves.lead[ordinal]!, place)
  }

  const isNarrow = districtLGDCode !== '' || subDistrictLGDCode !== ''
  const rows = isNarrow ? numbersFrom(first, count).filter(lies).map(shelves.placed) : namedRows(shelves, bits, ownershipCode, state)
  const fitting = isNarrow || pincode !== '' ? rows.map((row) => row.filter(isFound)) : rows
  return pageOf(fitting, shelves.count, isFound, page)
}

/** Those of the owner in the state with a name that fits; none is looked at by itself. */
function namedRows(shelves: Shelves, bits: NameBits, ownershipCode: string, state: number): Uint32Array[] {
  return titles.flatMap((each, title) => {
    if (each.ownershipCode !== ownershipCode) return []
    const row = shelves.titled(state, title)
    if (row.length === 0 || bits.fitsAlone(title)) return [row]
    const partOf = isPlaced[title] ? shelves.place : shelves.lead
    return bits.partsFor(title).map((part) => row.subarray(firstFrom(row, partOf, part), firstFrom(row, partOf, part + 1)))
  })
}

/** The place in a row, which is sorted by part, of the first that has this part or a later one. */
function firstFrom(row: Uint32Array, partOf: Uint8Array | Uint16Array, part: number): number {
  let [low, high] = [0, row.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (partOf[row[middle]!]! < part) low = middle + 1
    else high = middle
  }
  return low
}

/** What sorting one more costs, in steps along the ordinals. */
const SORTING = 10

/** Rows have no ordinal in common. Many are paged by a walk from the first ordinal on, few by sorting them. */
function pageOf(rows: readonly Uint32Array[], count: number, isFound: (ordinal: number) => boolean, { from, limit }: FacilityPage): Found<number> {
  const total = rows.reduce((sum, row) => sum + row.length, 0)
  const end = Math.min(from + limit, total)
  if (from >= end) return { total, found: [] }
  if (end * count > total * total * SORTING) return { total, found: Array.from(together(rows, total).toSorted().subarray(from, end)) }
  const found: number[] = []
  for (let ordinal = 0; ordinal < count && found.length < end; ordinal++) if (isFound(ordinal)) found.push(ordinal)
  return { total, found: found.slice(from) }
}

function together(rows: readonly Uint32Array[], total: number): Uint32Array {
  const all = new Uint32Array(total)
  let at = 0
  for (const row of rows) {
    all.set(row, at)
    at += row.length
  }
  return all
}

const numbersFrom = (first: number, count: number): number[] => Array.from({ length: count }, (_, at) => first + at)
