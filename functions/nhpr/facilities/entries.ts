import type { Facility } from './record.ts'

/** What a search compares of a facility before it loads one: a line of the register's listings, as JSON. */
export interface FacilityEntry {
  trackingId: string
  /** Place among the seeded ones; -1: written by an integrator. */
  ordinal: number
  facilityName: string
  ownershipCode: string
  stateLGDCode: string
  districtLGDCode: string
  subDistrictLGDCode: string
  pincode: string
  latitude: number
  longitude: number
}

/** Letters of the ends by which a word is looked up: of one with a slip of the pen at one place, one end or the other is whole. */
const END_LETTERS = 2
/** Words by which one name is looked up, at most, and of a question. */
const WORDS_MAX = 16
const SOUGHT_MAX = 3
/** Of a name, in a sort key: 1,024 bytes are the store's limit. */
const NAME_CHARS_MAX = 200

/** Lower case, without signs: what names are compared by. */
export const wordsOf = (name: string): string[] => name.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

const headOf = (word: string): string => `head|${word.slice(0, END_LETTERS)}`
const tailOf = (word: string): string => `tail|${word.slice(-END_LETTERS)}`

/** Where the submitted ones of an owner in a state stand: by both ends of each word, then by name. */
export const wordListing = (ownershipCode: string, stateLGDCode: string): string => `${ownershipCode}|${stateLGDCode}`

/**
 * Where in that listing a name may stand that fits these words: for each of the longest of them the beginnings of the sort keys
 * to look under. Any one of the words will do. Not found so: a name whose word is wrong at both its ends.
 */
export function keysFor(facilityName: string): string[][] {
  const longest = wordsOf(facilityName).toSorted((one, other) => other.length - one.length).slice(0, SOUGHT_MAX)
  return longest.map((word) => (word.length < END_LETTERS ? [headOf(word)] : [`${headOf(word)}|`, `${tailOf(word)}|`]))
}

/** Where all of a sub-district stand, drafts too. */
export const placeListing = (districtLGDCode: string, subDistrictLGDCode: string): string => `${districtLGDCode}|${subDistrictLGDCode}`

/** Where the submitted ones of a square of one degree stand; the south-western corner, whole degrees. */
export const cellListing = (latitude: number, longitude: number): string => `${latitude}|${longitude}`

/** Where in that listing those of a square of a tenth of a degree stand; the corner in tenths. */
export function tenthListing(latitude: number, longitude: number): { listing: string; prefix: string } {
  const [south, west] = [Math.floor(latitude / 10), Math.floor(longitude / 10)]
  return { listing: cellListing(south, west), prefix: `${latitude - south * 10}${longitude - west * 10}|` }
}

type Line = [name: string, value: string, sort: string, text: string]

/** The lines of a facility: of what is submitted, in the listings of words and cells; of what a reader sees of it, in that of its sub-district. */
export function linesOf(facility: Facility): Line[] {
  const { ordinal, trackingId, submitted } = facility
  const entry = entryOf(facility)
  const { facilityName, ownershipCode, stateLGDCode, districtLGDCode, subDistrictLGDCode, latitude, longitude } = entry
  const tenth = tenthListing(Math.floor(latitude * 10), Math.floor(longitude * 10))
  const text = JSON.stringify(entry)
  const byName = `${facilityName.slice(0, NAME_CHARS_MAX).toLowerCase()}|${trackingId}`
  const changed: Line[] = ordinal < 0 ? [] : [['changed', 'all', trackingId, String(ordinal)]]
  const placed: Line = ['place', placeListing(districtLGDCode, subDistrictLGDCode), byName, text]
  if (!submitted) return [...changed, placed]
  const words = [...new Set(wordsOf(facilityName))].slice(0, WORDS_MAX)
  const ends = [...new Set(words.flatMap((word) => [headOf(word), tailOf(word)]))]
  const named = ends.map((end): Line => ['word', wordListing(ownershipCode, stateLGDCode), `${end}|${byName}`, text])
  return [...changed, placed, ...named, ['cell', tenth.listing, `${tenth.prefix}${trackingId}`, text]]
}

/** Of what a reader sees: the submitted form, else the draft. */
export function entryOf({ trackingId, ordinal, submitted, draft }: Facility): FacilityEntry {
  const { facilityName, ownershipCode, facilityAddressDetails: address } = (submitted ?? draft)!.basic
  return {
    trackingId, ordinal, facilityName, ownershipCode, stateLGDCode: address.stateLGDCode, districtLGDCode: address.districtLGDCode,
    subDistrictLGDCode: address.subDistrictLGDCode, pincode: address.pincode, latitude: Number(address.latitude), longitude: Number(address.longitude),
  }
}
