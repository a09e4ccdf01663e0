import { states } from '../../masters/states.ts'
import { FREQUENT_STATES, LOCALITIES, pinBeginning, pincodeIn } from '../../people/addresses.ts'
import type { Choices } from '../../people/keyed.ts'
import { choicesOf, drawOf } from '../../people/keyed.ts'
import { wordsOfIndia } from '../../people/locale.ts'
import type { Numbering } from '../../people/numbers.ts'
import { mobileNumbers, PEOPLE_MAX } from '../../people/numbers.ts'
import { facilityIds } from './numbers.ts'
import type { NamePart } from './places.ts'
import { namePart, places } from './places.ts'
import type { FacilityVerification } from './record.ts'
import { drawnTitles, titles } from './titles.ts'

/** What a seed settles of a facility one by one, by ordinal: all that a search compares, without making the facility. */
export interface Seeding {
  choices: Choices
  facilityId: Numbering
  /** Numbers of titles, leads and places. */
  title(ordinal: number): number
  lead(ordinal: number): number
  place(ordinal: number): number
  /** Millionths of a degree: within some 30 km of the middle of the district. */
  latitude(ordinal: number, place: number): number
  longitude(ordinal: number, place: number): number
  pincode(ordinal: number): string
  /** Whether one of this state has this PIN code. */
  inPincode(pincode: string, stateCode: string): (ordinal: number) => boolean
  mobile(ordinal: number): string
  /** Persons, deities and quarters. */
  leads: readonly NamePart[]
}

/** Who or what a facility is named after, besides families and quarters. */
const PATRONS = [
  'Shree Ganesh', 'Sai Baba', 'Om Sai', 'Sri Venkateshwara', 'Lakshmi', 'Durga', 'Shiv Shakti', 'Balaji', 'Sri Krishna', 'Hanuman', 'Mahavir', 'Guru Nanak', 'St Marys', 'St Josephs',
  'Holy Cross', 'Al Shifa', 'Noor', 'Jeevan Jyoti', 'Sanjeevani', 'Arogya', 'Navjeevan', 'Shanti', 'Sahyadri', 'Annapurna', 'Saraswati', 'Dhanvantari',
]

/** A fifth of a degree to each side: 22 km from south to north. */
const SCATTER = 200_000
/** No household has these mobiles. */
const MOBILES_FROM = 5 * PEOPLE_MAX

export function seedingOf(seed: string): Seeding {
  const own = `${seed}\nfacilities`
  const { all, ofStates } = places()
  const leads = [...wordsOfIndia().lastNames, ...PATRONS, ...LOCALITIES].map(namePart)
  const mobiles = mobileNumbers(seed)
  const frequent = FREQUENT_STATES.map((code) => states.findIndex(({ isoCode }) => isoCode === code))
  const draw = {
    state: drawOf(own, 'state'), district: drawOf(own, 'district'), subDistrict: drawOf(own, 'sub-district'), title: drawOf(own, 'title'), lead: drawOf(own, 'lead'),
    pincode: drawOf(own, 'pincode'), south: drawOf(own, 'south'), north: drawOf(own, 'north'), west: drawOf(own, 'west'), east: drawOf(own, 'east'),
  }

  /** Half of them in the states that testers ask for first, as people are. */
  function stateAt(ordinal: number): number {
    const drawn = draw.state(ordinal, 2 * states.length)
    return drawn < states.length ? drawn : frequent[drawn % frequent.length]!
  }
  return {
    choices: choicesOf(own), leads,
    facilityId: facilityIds(own, (ordinal) => states[stateAt(ordinal)]!.isoCode),
    title: (ordinal) => (ordinal < FIXED ? ordinal : drawnTitles[draw.title(ordinal, drawnTitles.length)]!),
    lead: (ordinal) => draw.lead(ordinal, leads.length),
    place(ordinal) {
      const { districts } = ofStates[stateAt(ordinal)]!
      const { first, count } = districts[draw.district(ordinal, districts.length)]!
      return first + draw.subDistrict(ordinal, count)
    },
    latitude: (ordinal, place) => microdegrees(all[place]!.centre.latitude) + draw.north(ordinal, SCATTER) - draw.south(ordinal, SCATTER),
    longitude: (ordinal, place) => microdegrees(all[place]!.centre.longitude) + draw.east(ordinal, SCATTER) - draw.west(ordinal, SCATTER),
    pincode: (ordinal) => pincodeIn(states[stateAt(ordinal)]!.isoCode, (below) => draw.pincode(ordinal, below)),
    inPincode(pincode, stateCode) {
      const begins = pinBeginning(stateCode)
      const made = /^\d{6}$/.test(pincode) && pincode.startsWith(begins) ? Number(pincode.slice(begins.length)) : -1
      return (ordinal) => draw.pincode(ordinal, 10 ** (6 - begins.length)) === made
    },
    mobile: (ordinal) => mobiles.of(MOBILES_FROM + ordinal),
  }
}

const microdegrees = (degrees: number): number => Math.round(degrees * 1e6)

/** The first so many are what testers look for first: each of another title, submitted and verified. */
const FIXED = 6

/** By the last place in a row of ten. */
const STATES: readonly FacilityVerification['state'][] = ['verified', 'verified', 'pending', 'verified', 'none', 'verified', 'pending', 'rejected', 'verified', 'pending']

export const isDraft = (ordinal: number): boolean => stateOfVerification(ordinal) === 'none'

/** `none`: a draft, never submitted. */
export const stateOfVerification = (ordinal: number): FacilityVerification['state'] => (ordinal < FIXED ? 'verified' : STATES[ordinal % STATES.length]!)

/** Its name, of a title, a lead and a place by their numbers. */
export function nameOf({ leads }: Seeding, title: number, lead: number, place: number): string {
  const { words, isPlaced } = titles[title]!
  return isPlaced ? `${words} ${places().all[place]!.name.text}` : `${leads[lead]!.text} ${words}`
}
