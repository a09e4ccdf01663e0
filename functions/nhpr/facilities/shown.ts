import { districtByIsoCode } from '../../masters/districts.ts'
import { owners } from '../../masters/facility-owners.ts'
import { facilityTypeByCode } from '../../masters/facility-types.ts'
import { stateByIsoCode } from '../../masters/states.ts'
import type { BasicInformation, FacilityForm } from './record.ts'

/** What a facility states by code, in words. A code of no master is given as it stands. */
export interface PlainNames {
  ownership: string
  state: string
  district: string
  facilityType: string
}

export function namedIn({ ownershipCode, facilityTypeCode, facilityAddressDetails: { stateLGDCode, districtLGDCode } }: Pick<BasicInformation, 'ownershipCode' | 'facilityTypeCode' | 'facilityAddressDetails'>): PlainNames {
  return {
    ownership: owners.find(({ code }) => code === ownershipCode)?.value ?? ownershipCode, state: stateByIsoCode(stateLGDCode)?.name ?? stateLGDCode,
    district: districtByIsoCode(districtLGDCode)?.districtName ?? districtLGDCode, facilityType: facilityTypeByCode(facilityTypeCode)?.value.trim() ?? facilityTypeCode,
  }
}

/** A form as it is shown to others: of each file its name. */
export function withoutFiles({ basic, ...layers }: FacilityForm) {
  const { facilityUploads, facilityAddressProof } = basic
  return {
    basic: {
      ...basic,
      facilityUploads: Object.fromEntries(Object.entries(facilityUploads).map(([photo, file]) => [photo, { name: file?.name ?? '' }])),
      facilityAddressProof: facilityAddressProof.map(({ addressProofType, addressProofAttachment: file }) => ({ addressProofType, addressProofAttachment: { name: file?.name ?? '' } })),
    },
    ...layers,
  }
}
