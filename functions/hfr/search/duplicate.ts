import type { AnswerOf } from '../../kernel/bodies.ts'
import type { Facility, FacilityAddress } from '../../nhpr/facilities/record.ts'
import { formOf, isSubmitted } from '../../nhpr/facilities/record.ts'
import { maskMobile } from '../../nhpr/masks.ts'
import { softwareFlag } from './nearby.ts'
import type { deduplicateFacilities } from './operations.ts'
import { placeNames, printedDegrees, statusOf } from './words.ts'

/** Columns of NHA's example row for which no call of the registry asks: null in every row. */
const UNASKED = `about_us alt_health_dtls alternate_contact_dtls any_other_system book_app_url close_time colg_cnt_link_hospital e_arogya e_hospital_id e_sushrut_id
  ehospitalid emr_software emr_software_other emr_system entity_type fac_alt_contact_per_country_code fac_alt_contact_per_desg fac_alt_contact_per_email
  fac_alt_contact_per_email_verified fac_alt_contact_per_landline_no fac_alt_contact_per_middle_name fac_alt_contact_per_mobile_no fac_alt_contact_per_name
  fac_alt_contact_per_prefix fac_alt_contact_per_std_code fac_alt_contact_per_surname fac_contact_per_country_code fac_contact_per_desg fac_contact_per_email_verified
  fac_contact_per_middle_name fac_contact_per_name fac_contact_per_prefix fac_contact_per_surname fac_email_verified facility_central_other facility_gst facility_pan
  facility_subtype_other facility_tan facility_type_other form1 form2 form3 health_wellness_center hmis_code hospital_cnt_link_colg hospital_link_to_colg hrp_source
  hrp_source_fac_id identification_number it_available lmis_ris_availaible lmis_ris_name mobile_no_per_country_code mobileno_verified name_asin_pancard net_available
  nhrr_form_id open_time pharmacy_information_system pharmacy_is_name pharmacy_software pharmacy_software_name pharmacy_software_other power_backup power_backup_it
  progress_value terms_agree_flag type_of_service_other ufid year_of_establishment`.split(/\s+/)

const unasked = Object.fromEntries(UNASKED.map((column) => [column, null]))

type Row = AnswerOf<typeof deduplicateFacilities>[number]
type Location = Exclude<Row['state'], string>

/**
 * A facility as deduplicate prints it, in the 131 columns of the specification's example: mobile numbers masked, the email in clear.
 * Inferred: which field of a form a column holds, where the example leaves it open.
 */
export function wideRow(facility: Facility): Row {
  const { basic, additional } = formOf(facility)
  const { facilityAddressDetails: address, facilityContactInformation: contact, ownershipSubTypeCode: subType, ownershipSubTypeCode2: second } = basic
  const mobile = contact.facilityContactNumber ? maskMobile(contact.facilityContactNumber) : null
  const [proof = null, proof2 = null, proof3 = null] = basic.facilityAddressProof.map(({ addressProofType }) => addressProofType)
  const ids = additional?.linkedProgramIds ?? {}
  const ownedBy = (owner: string, type: string): string | null => (basic.ownershipCode === 'G') === (owner === 'G') && subType === type && second !== '' ? second : null
  return {
    ...unasked,
    facility_name: basic.facilityName, fac_unique_id: facility.trackingId, alternate_id: facility.facilityId || null, status: statusOf(facility), submit_flag: isSubmitted(facility) ? 'Y' : 'N',
    facility_type: basic.facilityTypeCode, facility_sub_type: basic.facilitySubType, hospital_speciality_type: basic.specialityTypeCode,
    facility_ownership: basic.ownershipCode, owner_subtype: subType, facility_owner_govt: basic.ownershipCode === 'G' ? subType : null, facility_owner_private: basic.ownershipCode === 'G' ? null : subType,
    facility_central: ownedBy('G', 'C'), private_profit_type: ownedBy('P', 'P'), private_not_profit_type: ownedBy('P', 'NP'),
    system_of_medicine: basic.systemOfMedicineCode, type_of_service: basic.typeOfServiceCode, facility_operational_status: basic.facilityOperationalStatus,
    days_of_operation: [...new Set(basic.timingsOfFacility.map(({ workingDays }) => printedDay(workingDays)))].join('; '), hours_of_operation: basic.timingsOfFacility.map(({ openingHours }) => openingHours).join('; '),
    abdm_software: softwareFlag(basic),
    ...locations(address), country: address.country, facility_region: address.facilityRegion || null, address1: address.addressLine1, address2: address.addressLine2, pincode: address.pincode,
    geolocation: `${printedDegrees(address.latitude)},${printedDegrees(address.longitude)}`, distances: '0', address_proof: proof, address_proof_2: proof2, address_proof_3: proof3,
    mobile_no: mobile, fac_contact_per_mobile_no: mobile, landline_no: contact.facilityLandlineNumber || null, fac_contact_per_landline_no: contact.facilityLandlineNumber || null,
    std_code: contact.facilityStdCode || null, fac_contact_per_std_code: contact.facilityStdCode || null,
    facility_email: contact.facilityEmailId || null, fac_contact_per_email: contact.facilityEmailId || null, facility_website: contact.websiteLink || null,
    nhrr_facility_id: ids['nhrrId'] || null, pmjay_id: ids['abpmjayId'] || null, rohini_id: ids['rohiniId'] || null, echs_id: ids['echsId'] || null, cghs_id: ids['cghsId'] || null,
    cea_id: ids['ceaRegistration'] || null, stinsid: ids['stateInsuranceSchemeId'] || null,
    crt_usr: facility.managerHprId, health_id: facility.managerHprId, lst_upd_usr: facility.managerHprId, source: 'HFR', declared_by: 'hfr', active_yn: 'Y',
    // The example's draft has the date too: that of its creation.
    app_submitted_date: iso(facility.submittedAt || facility.createdAt), crt_dt: iso(facility.createdAt), lst_upd_dt: iso(facility.updatedAt),
  }
}

/** The six columns of NHA's document: places by name, the id masked. */
export function briefRow(facility: Facility): Row {
  const { basic } = formOf(facility)
  const { state, district, subDistrict } = placeNames(basic.facilityAddressDetails)
  return { facility_name: basic.facilityName, alternate_id: facility.facilityId ? `IN********${facility.facilityId.slice(-2)}` : null, sub_district: subDistrict, district, state, distances: '0' }
}

const iso = (at: number): string => new Date(at).toISOString()

/** `Mon` for `MON`. */
const printedDay = (day: string): string => day.charAt(0).toUpperCase() + day.slice(1).toLowerCase()

const COMMON = {
  locLocalName: null, census2001Code: null, census2011Code: null, ssCode: null, crtUsr: 'LGDAPI', updUsr: 'LGDAPI', hfrYn: 'Y', stateShortName: null, nhrrStateCode: null, nhrrDistrictCode: null,
  activeYn: 'Y',
}

/** Census codes and short names are null but for a state's, whose codes are those of the LGD: the masters have no others. */
function locations(address: FacilityAddress): { state: Location; district: Location; sub_district: Location; vilage_city_town: Pick<Location, 'locId' | 'locType' | 'locName'> } {
  const { stateLGDCode: state, districtLGDCode: district, subDistrictLGDCode: subDistrict, villageCityTownLGDCode: village } = address
  const names = placeNames(address)
  return {
    state: { ...COMMON, locId: state, locType: 'ST', locName: names.state, locParntId: '0', locLocalName: names.state, census2001Code: state, census2011Code: state, nhrrStateCode: state },
    district: { ...COMMON, locId: district, locType: 'DT', locName: names.district, locParntId: state, locLocalName: names.district, ssCode: '' },
    sub_district: { ...COMMON, locId: subDistrict, locType: 'SDT', locName: names.subDistrict, locParntId: district, updUsr: null },
    vilage_city_town: { locId: village, locType: null, locName: null },
  }
}
