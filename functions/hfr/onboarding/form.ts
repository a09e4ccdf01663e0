import { z } from 'zod'

/** Inferred: no source bounds a text or a list. */
const TEXT_MAX = 200
const ROWS_MAX = 50

/** null and an absent key count as empty: integrators send either, NHA's examples an empty text. */
const text = z.string().max(TEXT_MAX).nullish().transform((value) => value ?? '')

/** `value` is base64, as it came: it may be megabytes. */
const file = z.object({ name: text, value: z.string().nullish().transform((value) => value ?? '') }).nullish()

const address = z.object({
  country: text, stateLGDCode: text, districtLGDCode: text, subDistrictLGDCode: text, facilityRegion: text, villageCityTownLGDCode: text,
  addressLine1: text, addressLine2: text, pincode: text, latitude: text, longitude: text,
})

const contact = z.object({ facilityEmailId: text, facilityContactNumber: text, websiteLink: text, facilityLandlineNumber: text, facilityStdCode: text })

/** The first layer of a facility, in the names and the order of the specification; `rules.ts` says what may stand in it. */
export const facilityInformation = z.object({
  facilityName: text,
  facilityAddressDetails: address.nullish(),
  facilityContactInformation: contact.nullish(),
  ownershipCode: text,
  ownershipSubTypeCode: text,
  ownershipSubTypeCode2: text,
  typeOfServiceCode: text,
  systemOfMedicineCode: text,
  facilityTypeCode: text,
  specialityTypeCode: text,
  facilityUploads: z.object({ facilityBoardPhoto: file, facilityBuildingPhoto: file }).nullish(),
  facilityAddressProof: z.array(z.object({ addressProofType: text, addressProofAttachment: file })).max(ROWS_MAX).nullish(),
  facilitySubType: text,
  workingInPsu: z.boolean().nullish(),
  facPsuName: text,
  facilityOperationalStatus: text,
  timingsOfFacility: z.array(z.object({ workingDays: text, openingHours: text })).max(ROWS_MAX).nullish(),
  abdmCompliantSoftware: z.array(z.object({ existingSoftwares: z.array(text).max(ROWS_MAX).nullish(), anyOther: text })).max(ROWS_MAX).nullish(),
})

export type BasicInput = z.input<typeof facilityInformation>
export type BasicForm = z.output<typeof facilityInformation>
export type AddressForm = z.output<typeof address>
export type ContactForm = z.output<typeof contact>
export type FileForm = z.output<typeof file>
