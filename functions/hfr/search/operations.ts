import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { bodyRefusals } from '../../nhpr/refusal-sets.ts'
import { contact } from '../contact.ts'

const SWAGGER = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'
const DOCUMENT = 'NHA, Health Facility Registry APIs v2.0, 22.06.2026'
/** Of the withdrawn ones: NHA's set of 16 September 2026. */
const EARLIER = `${SWAGGER} (16 Sep 2026)`

const text = z.string().max(1000).nullish()
const code = z.string().max(1000)
const nullable = z.string().nullable()

const location = z.object({
  locId: nullable, locType: nullable, locName: nullable, census2001Code: nullable, census2011Code: nullable, ssCode: nullable, locParntId: nullable, locLocalName: nullable,
  crtUsr: nullable, updUsr: nullable, hfrYn: nullable, stateShortName: nullable, nhrrStateCode: nullable, nhrrDistrictCode: nullable, activeYn: nullable,
})
/** By variant hfr.deduplicate-rows: the whole object, or its name alone. */
const place = z.union([location, z.string()])

export const deduplicateFacilities = operation({
  id: 'hfr.search.deduplicateFacilities', method: 'POST', path: '/v4/int/search/address/filter/deduplicate',
  summary: 'Facilities of a sub-district that a new one may be a duplicate of, drafts included',
  session: 'client',
  request: z.object({ name: code, district: code, subDistrict: code, address: text, village: text, geolocation: text, facilityId: text }),
  // And the other columns of a row: duplicate.ts.
  answer: z.array(z.looseObject({ facility_name: z.string(), alternate_id: nullable, state: place, district: place, sub_district: place, distances: z.string() })),
  refusals: [...bodyRefusals, 'HIS-1025', 'HIS-1070', 'HIS-1113', 'HIS-4019', 'HIS-4020', 'HIS-4029'],
  variants: ['hfr.deduplicate-rows'],
  evidence: 'specification', standing: 'official', source: `${SWAGGER}; ${DOCUMENT}`,
  inferred: [
    'facilityId narrows nothing: its meaning is not stated, and NHA\'s example sends 69765 and gets 69711. Address and village narrow nothing either.',
    'geolocation may have more than the stated six decimals: NHA\'s own sample has fifteen.',
    'distances is "0" always: what it measures is not stated.',
    'An empty array where nothing is alike, at most 100 rows; columns that the registry\'s other calls never ask for are null.',
    'The codes, but for HIS-1113 under HTTP 400 for a facilityId that is no number.',
  ],
})

const found = z.object({
  ownership: z.string(), ownershipCode: z.string(), systemOfMedicineCode: z.string(), systemOfMedicine: z.string(), facilityType: z.string(), facilityTypeCode: z.string(),
  workingInPsu: z.boolean().optional(), facPsuName: z.string().optional(),
  stateName: z.string(), stateLGDCode: z.string(), districtName: z.string(), districtLGDCode: z.string(), subDistrictName: z.string(), subDistrictLGDCode: z.string(),
  villageCityTownName: nullable, villageCityTownLGDCode: nullable, address: z.string(), pincode: z.string(), latitude: z.string(), longitude: z.string(),
  facilityId: z.string(), facilityName: z.string(), facilityStatus: z.string(), govtCategory: z.string().optional(), govtMinistries: z.string().optional(),
})

export const searchFacilities = operation({
  id: 'hfr.search.searchFacilities', method: 'POST', path: '/v4/int/FacilityManagement/v1.5/facility/search',
  summary: 'Submitted facilities by id, or by ownership, state and fuzzy name; the rest exact',
  session: 'client',
  request: z.object({
    ownershipCode: text, stateLGDCode: text, districtLGDCode: text, subDistrictLGDCode: text, pincode: text, facilityName: text, facilityId: text,
    page: z.int(), resultsPerPage: z.int(),
  }),
  answer: z.object({ facilities: z.array(found), message: z.string(), totalFacilities: z.int(), numberOfPages: z.int() }),
  refusals: [...bodyRefusals, 'HIS-1025', 'HIS-1070', 'HIS-1113', 'HIS-1114', 'HIS-1115', 'HIS-4029', 'HIS-4032', 'HIS-4044', 'HIS-4047'],
  variants: ['hfr.results-per-page', 'hfr.search-facility-id', 'hfr.search-name'],
  evidence: 'specification', standing: 'official', source: `${SWAGGER}; ${DOCUMENT}; integrators' recorded answers`,
  inferred: [
    'An unknown id, and criteria that nothing fits, find an empty list.',
    'facilityStatus Verified and Rejected after the verifiers: one integrator\'s reading.',
    'The codes, from their messages, but for HIS-1070, HIS-4029 and HIS-4047, which were seen; the order of the checks.',
    'facilityName fits by words: whole, begun, or with a slip of the pen; how fuzzy the registry is, is not stated. At most 1000 results a page under the variant without a bound.',
    'workingInPsu, facPsuName, govtCategory and govtMinistries are sent of a facility of the central government alone: no example has them.',
  ],
})

/** All values are strings. */
const nearby = z.object({
  centerLat: code, centerLon: code, radiusInKm: code, from: code, size: code,
  speciality: text, facilityOwnership: text, abdmSoftware: text, hospitalSpecialityType: text, facilityName: text, facilityStatus: text,
  som: text, gender: text, doctorName: text, doctorSystemOfMedicine: text, languages: text, isIcuBedsAvailable: text,
})
const nearbyRefusals = [...bodyRefusals, 'HIS-1070', 'HIS-1115', 'HIS-1131', 'HIS-2081', 'HIS-4019', 'HIS-4020', 'HIS-4029'] as const
const nearbyInferred = [
  'hospitalSpecialityType is a comma list of facility type codes; speciality one of names, any of which is enough.',
  'abdmSoftware 1: a facility that names a software. facilityStatus: the word that facility/search prints.',
  'som, gender, doctorName, doctorSystemOfMedicine, languages and isIcuBedsAvailable narrow nothing: no rule is published.',
  'size is at most 1000; HIS-1131 beyond the radius of variant hfr.radius-max-km; the codes but for HIS-1131.',
]

const record = z.object({
  facility_name: z.string(), fac_unique_id: z.string(), alternate_id: z.string(), facility_type: z.string(), facility_subtype_other: nullable, facility_ownership: z.string(), owner_subtype: z.string(),
  system_of_medicine: z.string(), systemOfMedicine: z.array(z.object({ id: z.string(), value: z.string() })), speciality: z.array(z.string()),
  address1: z.string(), address2: z.string(), state: z.string(), district: z.string(), sub_district: z.string(), pincode: z.string(), geolocation: z.string(), distances: z.string(),
  mobile_no: z.string(), landline_no: z.string(), facility_email: z.string(), facility_website: z.string(), book_app_url: nullable, abdm_software: z.string(), lastUpdatedDate: z.string(),
})

export const searchFacilitiesNearby = operation({
  id: 'hfr.search.searchFacilitiesNearby', method: 'POST', path: '/v4/int/FacilityManagement/v1.5/facility/bygeoLocation/searchWithinRadiusWithFilter',
  summary: 'Submitted facilities within a radius, nearest first',
  session: 'client',
  request: nearby,
  answer: z.object({ searchCountTotal: z.int(), recordList: z.array(record) }),
  refusals: nearbyRefusals,
  variants: ['hfr.radius-max-km', 'hfr.search-name'],
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: ['The record, which is not published: the withdrawn sibling\'s, without beds, hours and photographs. Mobile numbers are masked.', ...nearbyInferred],
})

const count = z.string().optional()

export const searchFacilitiesAndInfrastructureNearby = operation({
  id: 'hfr.search.searchFacilitiesAndInfrastructureNearby', method: 'POST', path: '/v4/int/FacilityManagement/v1.5/facility/bygeoLocation/searchFacilityAndInfrastructureWithinRadiusWithFilter',
  summary: 'The nearby search, with beds and hours (withdrawn)',
  session: 'client',
  request: nearby,
  answer: z.object({
    searchCountTotal: z.int(),
    recordList: z.array(record.extend({
      countIPDBedsWithoutOxygen: count, countIPDBedsWithOxygen: count, countICUBedsWithVentilators: count, countICUBedsWithoutVentilators: count,
      countHDUBedsWithVentilators: count, countHDUBedsWithoutVentilators: count, totalNumberOfVentilators: count, countDayCareBedsWithoutOxygen: count,
      countDayCareBedsWithOxygen: count, countDentalChairs: count, totalNumberOfBeds: count,
      // Declared, never sent: files of 5 MB each for every facility of a page.
      boardPhoto: z.string().optional(), buildPhoto: z.string().optional(),
      facilityTimings: z.array(z.object({ workingDays: z.string(), operationalHours: z.object({ openingHours: z.string() }) })),
      'Facility specialization/services': z.array(z.object({ systemOfMedicine: z.string(), specialities: z.array(z.string()), services: z.array(z.string()) })),
    })),
  }),
  refusals: nearbyRefusals,
  servedBy: 'hfr.withdrawn-operations',
  variants: ['hfr.radius-max-km', 'hfr.search-name', 'hfr.withdrawn-operations'],
  evidence: 'specification', standing: 'withdrawn', source: EARLIER,
  inferred: ['Counts are absent where the facility stated none; photographs are not sent; the inside of operationalHours.', ...nearbyInferred],
})

export const getFacilityCreatedByHprId = operation({
  id: 'hfr.search.getFacilityCreatedByHprId', method: 'POST', path: '/v4/int/getFacilityCreatedByHprId',
  summary: 'The facilities of a facility manager, drafts included (withdrawn)',
  session: 'client',
  query: z.object({ page: z.string().optional(), size: z.string().optional() }),
  request: z.object({ hprId: text, source: text }),
  answer: z.object({
    message: z.string(), numberOfFacilities: z.int(), numberOfPages: z.int(),
    facilities: z.array(z.object({ facilityId: z.string(), facilityName: z.string(), district: z.string(), state: z.string() })),
  }),
  refusals: [...bodyRefusals, 'HIS-1008', 'HIS-1116', 'HIS-4044'],
  servedBy: 'hfr.withdrawn-operations',
  variants: ['hfr.withdrawn-operations'],
  evidence: 'specification', standing: 'withdrawn', source: EARLIER,
  inferred: ['Everything but the names of the fields: page from 1 and size 1 to 100, standard 1 and 10; HIS-1116 and HIS-1008 for a missing and an unknown hprId.'],
})

export const searchFacilitiesV1 = operation({
  id: 'hfr.search.searchFacilitiesV1', method: 'POST', path: '/v4/int/v1.0/facility/search-facilities',
  summary: 'Every submitted facility of a district with this name (older search)',
  session: 'client',
  request: z.object({
    requestId: text, timestamp: text,
    facility: z.object({ facilityName: text, systemOfMedicine: text, facilityType: text, state: text, district: text, photo: z.string().nullish(), ownership: text }).nullish(),
  }),
  answer: z.object({
    referenceNumber: z.string(),
    facilities: z.array(z.object({
      id: z.string(), name: z.string(), contactNumber: z.number().nullable(), facilityType: z.string(), facilityProfileStatus: z.string(), latitude: z.string(), langitude: z.string(),
      address: z.object({ addressLine1: z.string(), addressLine2: z.string(), city: nullable, district: z.string(), state: z.string(), pincode: z.string() }),
    })),
  }),
  refusals: bodyRefusals,
  variants: ['hfr.search-facility-id'],
  evidence: 'specification', standing: 'official', source: `${SWAGGER}; integrators' recorded answers`,
  inferred: [
    'Nothing is found without a name and a state; systemOfMedicine, facilityType and ownership narrow by code, a photo does not.',
    'referenceNumber is the requestId, or a new UUID without one; at most 100 facilities, among the first 1000 whose names fit.',
  ],
})

const contactAnswer = z.object({ facility: contact.nullable(), status: z.string(), message: z.string(), errorStatus: z.array(z.object({ field: z.string(), message: z.string() })).nullable() })

export const fetchFacilityContactDetails = operation({
  id: 'hfr.search.fetchFacilityContactDetails', method: 'POST', path: '/v4/int/v1.5/facility/fetchFacilityContactDetails',
  summary: 'Whom to reach at a facility: mobile and email masked',
  session: 'client',
  request: z.object({ facilityId: code }),
  answer: contactAnswer,
  otherAnswers: { 404: contactAnswer },
  refusals: [...bodyRefusals, 'HIS-1070'],
  evidence: 'observed', standing: 'prose-only', source: `${DOCUMENT}, section 7; integrators' recorded answers`,
  inferred: ['Name and HPR id are the manager\'s; mobile and email the facility\'s own, or his where it has none.'],
})
