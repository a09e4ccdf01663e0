import { workingDays } from '../../masters/facility-options.ts'
import { ownerSecondLevel, psusOf } from '../../masters/facility-owners.ts'
import { LOCALITIES, STREETS } from '../../people/addresses.ts'
import { trackingIds } from './numbers.ts'
import { places } from './places.ts'
import type { BasicInformation, FacilityAddress } from './record.ts'
import type { Seeding } from './seeding.ts'
import { nameOf } from './seeding.ts'
import type { Title } from './titles.ts'
import { titles, typedBy } from './titles.ts'

/** One in so many is closed for a while. */
const CLOSED = 40
const OPEN_ALWAYS = '24*7'
const HOURS = ['9:00 AM-6:00 PM', '10:00 AM-2:00 PM', '8:00 AM-8:00 PM', '10:00 AM-9:00 PM'] as const
const SOFTWARES = ['Sandook-HIS', 'Vaidya-Desk', 'Nidan-LIS'] as const

/** What its manager filled in first: every field as the rules of basic-information take it, but for the photographs, of which there are none. */
export function seededBasic(seeding: Seeding, ordinal: number, title: Title): BasicInformation {
  const { choices } = seeding
  const { type, subType } = typedBy(title)
  const isOpen = ordinal < titles.length || choices.int(ordinal, 'closed', CLOSED) > 0
  const software = choices.int(ordinal, 'software', 3) === 0 ? [{ existingSoftwares: [], anyOther: choices.of(ordinal, 'software-name', SOFTWARES) }] : []
  return {
    facilityName: nameOf(seeding, seeding.title(ordinal), seeding.lead(ordinal), seeding.place(ordinal)),
    facilityAddressDetails: addressAt(seeding, ordinal, title),
    facilityContactInformation: { facilityEmailId: `facility.${trackingIds.of(ordinal)}@example.test`, facilityContactNumber: seeding.mobile(ordinal), websiteLink: '', facilityLandlineNumber: '', facilityStdCode: '' },
    ownershipCode: title.ownershipCode, ownershipSubTypeCode: title.ownershipSubTypeCode, ownershipSubTypeCode2: secondLevelOf(seeding, ordinal, title),
    systemOfMedicineCode: title.medicine, typeOfServiceCode: title.services, facilityTypeCode: type.code, facilitySubType: subType,
    specialityTypeCode: title.specialities > 1 ? 'MULTI' : 'SINGLE', facilityOperationalStatus: isOpen ? 'F' : 'TC',
    ...psuAt(seeding, ordinal, title),
    timingsOfFacility: isOpen ? timingsAt(seeding, ordinal, title) : [],
    facilityUploads: {}, facilityAddressProof: [], abdmCompliantSoftware: software,
  }
}

function addressAt(seeding: Seeding, ordinal: number, title: Title): FacilityAddress {
  const { choices } = seeding
  const at = seeding.place(ordinal)
  const { state, district, subDistrictCode, name } = places().all[at]!
  const isRural = title.isRural ?? choices.int(ordinal, 'rural', 3) === 0
  return {
    country: 'India', stateLGDCode: state.isoCode, districtLGDCode: district.isoCode, subDistrictLGDCode: subDistrictCode, facilityRegion: isRural ? 'R' : 'U', villageCityTownLGDCode: '',
    addressLine1: `Plot ${1 + choices.int(ordinal, 'plot', 480)}, ${choices.of(ordinal, 'street', STREETS)}`, addressLine2: `${choices.of(ordinal, 'locality', LOCALITIES)}, ${name.text}`,
    pincode: seeding.pincode(ordinal), latitude: degrees(seeding.latitude(ordinal, at)), longitude: degrees(seeding.longitude(ordinal, at)),
  }
}

const degrees = (microdegrees: number): string => (microdegrees / 1e6).toFixed(6)

function secondLevelOf({ choices }: Seeding, ordinal: number, { ministry, ownershipCode, ownershipSubTypeCode }: Title): string {
  if (ministry) return ministry
  const kinds = ownerSecondLevel(ownershipCode, ownershipSubTypeCode)?.data ?? []
  return kinds.length > 0 ? choices.of(ordinal, 'owner', kinds).code : ''
}

function psuAt({ choices }: Seeding, ordinal: number, { ministry, isPsu }: Title): Pick<BasicInformation, 'workingInPsu' | 'facPsuName'> {
  if (!ministry) return { workingInPsu: null, facPsuName: '' }
  const psus = isPsu ? psusOf(ministry) : []
  return { workingInPsu: psus.length > 0, facPsuName: psus.length > 0 ? choices.of(ordinal, 'psu', psus).value : '' }
}

/** Where patients stay, always; else six days a week. */
function timingsAt({ choices }: Seeding, ordinal: number, { services }: Title): BasicInformation['timingsOfFacility'] {
  const always = services.includes('IPD')
  const hours = always ? OPEN_ALWAYS : choices.of(ordinal, 'hours', HOURS)
  return workingDays.filter(({ code }) => always || code !== 'SUN').map(({ code }) => ({ workingDays: code, openingHours: hours }))
}
