import type { Point } from '../../masters/district-centres.ts'
import { districtCentre } from '../../masters/district-centres.ts'
import type { District } from '../../masters/districts.ts'
import { districtsOfState } from '../../masters/districts.ts'
import type { State } from '../../masters/states.ts'
import { states } from '../../masters/states.ts'
import { subDistrictsOfDistrict } from '../../masters/sub-districts.ts'
import { wordsOf } from './entries.ts'

/** A part of a facility's name: letters, digits and single spaces; `words` is what a search compares. */
export interface NamePart {
  text: string
  words: readonly string[]
}

/** A sub-district, or the whole of a district that has none in the masters. */
export interface Place {
  state: State
  district: District
  /** LGD code; empty: the whole district. */
  subDistrictCode: string
  name: NamePart
  /** Of its district. */
  centre: Point
}

/** A row of places, by their numbers. */
interface Range {
  first: number
  count: number
}

export interface Places {
  all: readonly Place[]
  /** By the place of the state in the masters; its places are in a row, and so are those of each of its districts. */
  ofStates: readonly (Range & { districts: readonly Range[] })[]
}

let made: Places | undefined

/** Every place of the country. Made at the first question. */
export function places(): Places {
  if (made) return made
  const all: Place[] = []
  const ofStates = states.map((state) => {
    const first = all.length
    const districts = districtsOfState(state.id).map((district): Range => {
      const own = placesOf(state, district)
      return { first: all.push(...own) - own.length, count: own.length }
    })
    return { first, count: all.length - first, districts }
  })
  return (made = { all, ofStates })
}

/** The number of the place with these LGD codes. */
export function placeNumber(districtCode: string, subDistrictCode: string): number | undefined {
  const { all, ofStates } = places()
  const range = ofStates.flatMap(({ districts }) => districts).find(({ first }) => all[first]!.district.isoCode === districtCode)
  const numbers = range && Array.from({ length: range.count }, (_, at) => range.first + at)
  return numbers?.find((place) => all[place]!.subDistrictCode === subDistrictCode)
}

function placesOf(state: State, district: District): Place[] {
  const centre = districtCentre(district.isoCode)!
  const placeOf = (subDistrictCode: string, listed: string): Place => ({ state, district, subDistrictCode, name: namePart(nameIn(listed)), centre })
  const own = subDistrictsOfDistrict(district.isoCode).map(({ isoCode, subDistrictName }) => placeOf(isoCode, subDistrictName))
  return own.length > 0 ? own : [placeOf('', district.districtName)]
}

export const namePart = (text: string): NamePart => ({ text, words: wordsOf(text) })

/** The directory writes `Amritsar -I`, `A.Konduru` and `KHANPUR`. */
function nameIn(listed: string): string {
  const name = listed.replaceAll(/[^A-Za-z0-9]+/g, ' ').trim()
  return name === name.toUpperCase() ? name.replaceAll(/\B[A-Z]+/g, (letters) => letters.toLowerCase()) : name
}
