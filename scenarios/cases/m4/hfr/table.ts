import type { CaseRow } from '../../../record.ts'

const SHEET = 'nha-in/docs: site/docs/hiecm/v3/resources/test-cases/m4.mdx'
const SKILL = 'nha-in/docs: plugins/abdm-integrators-assistant/skills/abdm-m4/references/test.md'

const SEARCH = 'POST /FacilityManagement/v1.5/facility/search'
const BASIC = 'POST /v1.5/facility/basic-information'
const ADDITIONAL = 'POST /v1.5/facility/additional-information'
const DETAILED = 'POST /v1.5/facility/detailed-information'
const SUBMIT = 'POST /v1.5/facility/submit-facility'
const LINK = 'POST /v1/bridges/MutipleHRPAddUpdateServices'
const BRIDGE = 'GET /api/hiecm/gateway/v3/bridge-services'
const TYPES = 'GET /v1.5/facility/get-master-types'
const MASTER = 'GET /v1.5/facility/get-master-data'
const OWNER_SUBTYPE = 'POST /v1.5/facility/get-owner-subtype'
const STATES = 'GET /v1.5/facility/lgd/states'
const DISTRICTS = 'GET /v1.5/facility/lgd/districts'
const SUB_DISTRICTS = 'GET /v1.5/facility/lgd/subdistricts'

const OPTIONAL = 'Optional'
const MANDATORY = 'Mandatory'

/** One thing NHA asks, wherever it asks it; the rest of a row follows from where it stands. */
interface Asked {
  title: string
  marking: string
  field: string
  calls: string[]
  expectation: string
  screen: string
  mandatoryWhen?: string
  note?: string
}

function row(number: number, group: string, { title, marking, field, calls, expectation, screen, mandatoryWhen, note }: Asked, occurrence?: number): CaseRow {
  const id = `HFR-${String(number).padStart(3, '0')}`
  const mandatory = marking === MANDATORY ? true : marking === OPTIONAL ? false : null
  return {
    key: `M4:${id}${occurrence ? `#${occurrence}` : ''}`, id, title, function: group, field, marking, mandatory, mandatoryWhen,
    kind: 'ui', apiCheck: 'partial', calls, expectation, screen: [screen], sources: [SHEET, SKILL], note,
  }
}

const numbered = (first: number, group: string, asked: readonly Asked[], occurrence?: number): CaseRow[] => asked.map((one, at) => row(first + at, group, one, occurrence))

const WITHOUT_ID = { marking: 'Mandatory (if facilityId not present)', mandatoryWhen: 'facilityId is not given' }

const searching: readonly Asked[] = [
  { title: 'Found by its id', marking: OPTIONAL, field: 'facilityId', calls: [SEARCH], expectation: 'An id that is not IN and ten digits is refused; a right one finds the facility that bears it.', screen: 'XY0610090166 and IN06100901 are refused before anything is sent' },
  { title: 'Found by its name', ...WITHOUT_ID, field: 'facilityName', calls: [SEARCH], expectation: 'A search by name answers 200 with facilities and totalFacilities.', screen: 'A name can be typed in whole or in part' },
  { title: 'Found by its owner', ...WITHOUT_ID, field: 'ownershipCode', calls: [SEARCH, MASTER, OWNER_SUBTYPE], expectation: 'OWNER lists codes; a search with one of them finds facilities of that owner; none given is refused.', screen: 'A list of owners, of which one can be chosen' },
  { title: 'Found by its state', ...WITHOUT_ID, field: 'stateLGDCode', calls: [SEARCH, STATES], expectation: 'lgd/states lists codes and names; a search with one of them finds facilities of that state; none given is refused.', screen: 'A list one can search in, which says Select State / UT at first' },
  { title: 'Found by its district', marking: OPTIONAL, field: 'districtLGDCode', calls: [SEARCH, DISTRICTS], expectation: 'lgd/districts lists those of a state; a search with one of them finds facilities of that district.', screen: 'A list of the chosen state, which says Select District at first' },
  { title: 'Found by its sub-district', marking: OPTIONAL, field: 'subDistrictLGDCode', calls: [SEARCH, SUB_DISTRICTS], expectation: 'lgd/subdistricts lists those of a district; a search with one of them finds facilities of that sub-district.', screen: 'A list of the chosen district, which says Select Sub-District at first' },
  { title: 'Found by its pincode', marking: OPTIONAL, field: 'pincode', calls: [SEARCH], expectation: 'Seven digits are refused; a search with six finds facilities of that pincode.', screen: 'No letter and no seventh digit can be typed: 4110011 is refused' },
  { title: 'The first page, unless said', marking: MANDATORY, field: 'page', calls: [SEARCH], expectation: 'The request carries page 1; the answer says numberOfPages. Page 0 is refused.', screen: 'Nobody types a page at the first search' },
  { title: 'Ten on a page', marking: MANDATORY, field: 'resultsPerPage', calls: [SEARCH], expectation: 'The request carries resultsPerPage 10; the answer has ten facilities at most. Nine are refused.', screen: 'Nobody types a number of results', note: 'A registry was seen to take 10 to 15 (HIS-4047); the document says 10 and more.' },
]

const INFO = 'facilityInformation'
const ADDRESS = `${INFO}.facilityAddressDetails`
const CONTACT = `${INFO}.facilityContactInformation`
const TIMINGS = `${INFO}.timingsOfFacility[]`
const UPLOADS = `${INFO}.facilityUploads`
const PROOF = `${INFO}.facilityAddressProof[]`

const master = (type: string): string => `get-master-data of ${type} lists codes, and the request carries one of them.`

const PHOTOGRAPH = { calls: [BASIC], expectation: '6 MB and none at all are refused; a picture of up to 5 MB is carried with its name.', screen: 'One png, jpeg or jpg of up to 5 MB; a pdf, a second file and 6 MB are refused' }
const PHOTOGRAPH_NOTE = 'The document lets a photograph be a pdf, the row does not: left to the screen. Mandatory in the newest page, Optional in the March 2024 sheet; at update Optional in both, and whether the registry keeps the earlier one is not published.'

/** HFR-010 to 038 at registration, HFR-064 to 092 at update. */
const basicInformation: readonly Asked[] = [
  { title: 'facility name', marking: MANDATORY, field: `${INFO}.facilityName`, calls: [BASIC], expectation: 'A name with @ is refused; a right one is saved.', screen: 'A letter first, letters and digits alone, more than 4 of them: 1City, City@Care and Clin are refused with an alert', note: 'The document lets a name begin with a digit and be short: 1City and Clin are left to the screen.' },
  { title: 'latitude', marking: MANDATORY, field: `${ADDRESS}.latitude`, calls: [BASIC], expectation: '91.5 and 18.1234567 are refused; -90 to 90 with 1 to 6 decimals is saved.', screen: 'From the map or the device, and can be corrected; 91.5 and 18.1234567 are refused' },
  { title: 'longitude', marking: MANDATORY, field: `${ADDRESS}.longitude`, calls: [BASIC], expectation: '181.0 and 73.1234567 are refused; -180 to 180 with 1 to 6 decimals is saved.', screen: 'From the map or the device, and can be corrected; 181.0 and 73.1234567 are refused' },
  { title: 'country', marking: 'Not marked', field: `${ADDRESS}.country`, calls: [BASIC], expectation: 'The request carries India.', screen: 'India, which cannot be changed' },
  { title: 'state', marking: MANDATORY, field: `${ADDRESS}.stateLGDCode`, calls: [BASIC, STATES], expectation: 'lgd/states lists codes and names, and the request carries one of them.', screen: 'A list one can search in, which says Select State / UT at first' },
  { title: 'district', marking: MANDATORY, field: `${ADDRESS}.districtLGDCode`, calls: [BASIC, DISTRICTS], expectation: 'lgd/districts of the chosen state lists codes and names, and the request carries one of them.', screen: 'A list of the chosen state alone, which says Select District at first' },
  { title: 'sub-district', marking: MANDATORY, field: `${ADDRESS}.subDistrictLGDCode`, calls: [BASIC, SUB_DISTRICTS], expectation: 'lgd/subdistricts of the chosen district lists codes and names, and the request carries one of them.', screen: 'A list of the chosen district alone, which says Select Sub-District at first' },
  { title: 'address line 1', marking: MANDATORY, field: `${ADDRESS}.addressLine1`, calls: [BASIC], expectation: 'A line with # is refused; letters, digits and .-,/()_ are saved.', screen: '12 Main Road #4 is refused' },
  { title: 'address line 2', marking: OPTIONAL, field: `${ADDRESS}.addressLine2`, calls: [BASIC], expectation: 'A line with @ is refused; letters, digits and .-,/()_ are saved, and so is none.', screen: 'Near Gate @2 is refused' },
  { title: 'pincode', marking: MANDATORY, field: `${ADDRESS}.pincode`, calls: [BASIC], expectation: '4110011 and 41100A are refused; six digits are saved.', screen: 'No letter and no seventh digit can be typed' },
  { title: 'working days', marking: 'Mandatory, if facility operational status is Functional', mandatoryWhen: `${INFO}.facilityOperationalStatus is Functional`, field: `${TIMINGS}.workingDays`, calls: [BASIC, TYPES, MASTER], expectation: 'DAYS-OF-OPERATION lists codes, and the request of a functional facility carries some of them; without a day it is refused.', screen: 'Several days can be chosen; a functional facility needs one', note: 'The row says WORKING-DAYS, a type that no list has: the registry\'s is DAYS-OF-OPERATION.' },
  { title: 'opening hours', marking: MANDATORY, field: `${TIMINGS}.openingHours`, calls: [BASIC], expectation: 'An end without a beginning, and hours of no day, are refused; 10:00 AM-2:00 PM or 24*7 is saved.', screen: 'From and to, for a chosen day alone; to without from is refused' },
  { title: 'operational status', marking: MANDATORY, field: `${INFO}.facilityOperationalStatus`, calls: [BASIC, TYPES, MASTER], expectation: master('FAC-STATUS'), screen: 'A list of the values returned and no other' },
  { title: 'landline to show', marking: OPTIONAL, field: `${CONTACT}.facilityLandlineNumber`, calls: [BASIC], expectation: '5 and 9 digits are refused; 6 to 8 with their STD code are saved, and so is none.', screen: '12345 and 123456789 are refused', note: 'The sheet has the rules of this row and of the mobile one the other way round.' },
  { title: 'mobile to show', marking: OPTIONAL, field: `${CONTACT}.facilityContactNumber`, calls: [BASIC], expectation: '9 digits, and letters among them, are refused; 10 digits are saved.', screen: '987654321 and 98765abc12 are refused', note: 'The sheet has the rules of this row and of the landline one the other way round.' },
  { title: 'email to show', marking: OPTIONAL, field: `${CONTACT}.facilityEmailId`, calls: [BASIC], expectation: 'clinic@ and clinic.example.com are refused; an address is saved.', screen: 'clinic@ and clinic.example.com are refused' },
  { title: 'website', marking: OPTIONAL, field: `${CONTACT}.websiteLink`, calls: [BASIC], expectation: 'Words that are no link are refused; a link is saved, and so is none.', screen: 'not a link is refused' },
  { title: 'building photograph', marking: MANDATORY, field: `${UPLOADS}.facilityBuildingPhoto`, ...PHOTOGRAPH, note: PHOTOGRAPH_NOTE },
  { title: 'board photograph', marking: MANDATORY, field: `${UPLOADS}.facilityBoardPhoto`, ...PHOTOGRAPH, note: PHOTOGRAPH_NOTE },
  { title: 'type of address proof', marking: OPTIONAL, field: `${PROOF}.addressProofType`, calls: [BASIC, TYPES, MASTER], expectation: `${master('ADDRESS-PROOF')} None is saved too.`, screen: 'Several can be chosen' },
  { title: 'file of the address proof', marking: 'Mandatory, if Address Proof Type is selected', mandatoryWhen: 'an address proof type is chosen', field: `${PROOF}.addressProofAttachment`, calls: [BASIC], expectation: 'A type without its file, and 6 MB, are refused; a file of up to 5 MB is carried.', screen: 'One file for each chosen type, up to 5 MB' },
  { title: 'owner', marking: MANDATORY, field: `${INFO}.ownershipCode`, calls: [BASIC, TYPES, MASTER], expectation: `${master('OWNER')} None is refused.`, screen: 'A list, of which one can be chosen' },
  { title: 'kind of owner', marking: 'Mandatory (only if ownership is government)', mandatoryWhen: 'ownership is government', field: `${INFO}.ownershipSubTypeCode`, calls: [BASIC, MASTER, OWNER_SUBTYPE], expectation: 'get-owner-subtype lists codes below it; the request of a government facility carries C or S, and none or a private one is refused.', screen: 'Asked of a government facility, and of no private one', note: 'The registry asks it of private facilities too (P or NP), which the row would leave out: private ones are not judged here.' },
  { title: 'ministry', marking: 'Mandatory (only if ownership subtype is central)', mandatoryWhen: 'ownership subtype is central', field: `${INFO}.ownershipSubTypeCode2`, calls: [BASIC, TYPES, MASTER], expectation: 'CENTRAL-GOVERNMENT lists codes, and the request of a central facility carries one of them; none is refused.', screen: 'Asked of a central facility, and of no other', note: 'The registry has a second level for private kinds too: those are not judged here.' },
  { title: 'systems of medicine', marking: MANDATORY, field: `${INFO}.systemOfMedicineCode`, calls: [BASIC, TYPES, MASTER], expectation: `${master('MEDICINE')} None is refused.`, screen: 'Several can be chosen' },
  { title: 'facility type', marking: MANDATORY, field: `${INFO}.facilityTypeCode`, calls: [BASIC, 'POST /v1.5/facility/fetch-facility-type'], expectation: 'fetch-facility-type answers FACILITY-TYPE with codes, and the request carries one of them; none is refused.', screen: 'A list for the chosen owner and systems of medicine' },
  { title: 'facility sub-type', marking: MANDATORY, field: `${INFO}.facilitySubType`, calls: [BASIC, 'POST /v1.5/facility/fetch-facility-Sub-type'], expectation: 'fetch-facility-Sub-type answers FACILITY-SUB-TYPE with codes, and the request carries one of them; none is refused.', screen: 'A list for the chosen type' },
  { title: 'types of service', marking: MANDATORY, field: `${INFO}.typeOfServiceCode`, calls: [BASIC, TYPES, MASTER], expectation: 'SPECIALITY-TYPE lists codes; the request of a hospital or clinic carries codes of TYPE-SERVICE and is refused without; a pharmacy or laboratory is saved without.', screen: 'Several can be chosen; not asked of a pharmacy, blood bank, laboratory, imaging, cath or dialysis centre', note: 'The row takes the codes from SPECIALITY-TYPE; the registry has them in TYPE-SERVICE (OPD, IPD, DAY), and the other belongs to the row below.' },
  { title: 'specialization', marking: MANDATORY, field: `${INFO}.specialityTypeCode`, calls: [BASIC, 'POST /v1.5/facility/get-specialities'], expectation: 'get-specialities answers SPECIALITIES with codes, which detailed-information saves; basic-information carries a code of SPECIALITY-TYPE.', screen: 'Several can be chosen for each system of medicine; not asked of a pharmacy, blood bank, cath or dialysis centre', note: 'The row takes the codes from get-specialities; those are saved on detailed-information, and this field is SINGLE or MULTI, of SPECIALITY-TYPE.' },
]

const programme = (title: string, leaf: string, format: string, expectation = 'Saved under the trackingId of the run.'): Asked => ({ title, marking: OPTIONAL, field: `linkedProgramIds.${leaf}`, calls: [ADDITIONAL], expectation, screen: `${format}; shown again after a reload` })

/** HFR-039 to 046, and 093 to 100. */
const programmes: readonly Asked[] = [
  programme('NHRR id', 'nhrrId', 'A valid NHRR id'),
  programme('National Identification Number', 'nin', 'A valid NIN'),
  programme('AB-PMJAY hospital id', 'abpmjayId', 'A valid id of the AB-PMJAY Hospital Empanelment Module'),
  programme('ROHINI id', 'rohiniId', 'A valid ROHINI id'),
  programme('ECHS id', 'echsId', 'A valid ECHS id'),
  programme('CGHS id', 'cghsId', 'A valid CGHS id'),
  programme('CEA registration number', 'ceaRegistration', 'A valid CEA registration number'),
  programme('State insurance scheme id', 'stateInsuranceSchemeId', 'Letters and digits: SIS-01! is refused', 'SIS-01! is refused; letters and digits are saved under the trackingId of the run.'),
]

const BEDS = 'medicalInfrastructure'
const beds = (title: string, leaf: string, note?: string): Asked => ({ title, marking: OPTIONAL, field: `${BEDS}.${leaf}`, calls: [DETAILED], expectation: 'ab is refused; a count is saved under the trackingId of the run.', screen: 'Digits alone and two of them: ab and 100 are refused', note })

/** HFR-047 to 061, and 101 to 115. */
const detailedInformation: readonly Asked[] = [
  { title: 'system of medicine', marking: MANDATORY, field: 'specialities[].systemOfMedicineCode', calls: [DETAILED, TYPES, MASTER], expectation: 'Saved where basic-information saved that system; another is refused.', screen: 'Those chosen before, and no other' },
  { title: 'specialization available', marking: MANDATORY, field: 'specialities[].isSpecializationAvalaible', calls: [DETAILED], expectation: 'Y or N is saved; anything else is refused.', screen: 'Yes or no for each system of medicine', note: 'The field is spelt isSpecializationAvalaible.' },
  { title: 'specialities', marking: 'Mandatory, if specializations/ services are offered for this system of medicine', mandatoryWhen: 'isSpecializationAvalaible is Y', field: 'specialities[].specialities', calls: [DETAILED, 'POST /v1.5/facility/get-specialities'], expectation: 'get-specialities lists codes, and the request carries some of them without their prefix; with it (M-S1) they are refused, and so is none where there are some.', screen: 'Several can be chosen; locked where the row above says no' },
  beds('IPD beds without oxygen', 'countIPDBedsWithoutOxygen'),
  beds('IPD beds with oxygen', 'countIPDBedsWithOxygen'),
  beds('ICU beds with ventilators', 'countICUBedsWithVentilators'),
  beds('ICU beds without ventilators', 'countICUBedsWithoutVentilators'),
  beds('HDU beds with functional ventilators', 'countHDUBedsWithFunctionalVentilators', 'No schema has the field. A run that sends no wrong calls does not send it either, and then the row is not run.'),
  beds('HDU beds with ventilators', 'countHDUBedsWithVentilators'),
  beds('HDU beds without ventilators', 'countHDUBedsWithoutVentilators'),
  { title: 'total of ventilators', marking: MANDATORY, field: `${BEDS}.totalNumberOfVentilators`, calls: [DETAILED], expectation: 'The request carries the ICU and HDU beds with ventilators together.', screen: 'Worked out and locked, four digits at most', note: 'NHA\'s document does not demand the field.' },
  beds('Day care beds without oxygen', 'countDayCareBedsWithoutOxygen'),
  beds('Day care beds with oxygen', 'countDayCareBedsWithOxygen'),
  { title: 'total of beds', marking: MANDATORY, field: `${BEDS}.totalNumberOfBeds`, calls: [DETAILED], expectation: 'The request carries a total that the registry takes; one below all the beds is refused.', screen: 'Worked out and locked, four digits at most', note: 'The sheet adds up beds without ventilators, the document wants all beds or more, and the registry was seen to want IPD, HDU and day care, or IPD and HDU, exactly. Any of the last three holds.' },
  beds('Dental chairs', 'countDentalChairs'),
]

const submitting: readonly Asked[] = [
  { title: 'source of information', marking: OPTIONAL, field: 'sourceOfInformation', calls: [SUBMIT], expectation: 'submit-facility with the manager\'s token and the trackingId answers 200 with status and message; it is refused without either.', screen: 'Set by the system and never typed', note: 'Waiting for the state or NHA to look at it is no failure.' },
  { title: 'source unique id', marking: OPTIONAL, field: 'sourceUniqueID', calls: [SUBMIT], expectation: 'The request carries sourceUniqueID and is answered as the one above.', screen: 'Set by the system and never typed' },
]

const linking = (second: boolean): readonly Asked[] => [
  { title: 'Facility id', marking: MANDATORY, field: 'facilityId', calls: [SEARCH, LINK], expectation: 'XY0610090166 and IN061009016 are refused; a search by the id finds the facility.', screen: '12 letters and digits that begin with IN, of a facility that is there' },
  { title: 'Facility name', marking: MANDATORY, field: 'facilityName', calls: [SEARCH, LINK], expectation: 'The request carries the name the search gave; another is refused.', screen: 'Filled in from the id, not typed' },
  {
    title: 'Bridge id', marking: MANDATORY, field: 'HRP[].bridgeId', calls: [LINK, BRIDGE], screen: second ? 'Another than the bridge that is linked already' : 'Checked when it is typed in',
    expectation: second ? 'The linkage answers servicesLinked; the first bridge again is refused.' : 'The linkage answers servicesLinked, and bridge-services is of that bridge; none, and one that nobody has, are refused.',
    note: second ? 'bridge-services answers the caller\'s own bridge alone: the second one\'s linkage is read off the answer to it.' : undefined,
  },
  {
    title: 'HIP name', marking: MANDATORY, field: 'HRP[].hipName', calls: [LINK], screen: '15 characters at most, none of them special: Singla Eye Center Pune and EyeCare#1 are refused',
    expectation: second ? 'A name of its own links the second bridge; the first one\'s is refused.' : 'A name of 22 characters and one with # are refused; a right one is linked.',
  },
  {
    title: 'HIP type', marking: MANDATORY, field: 'HRP[].type', calls: [LINK, BRIDGE], screen: 'HIP, HIU and so on, which the gateway checks',
    expectation: second ? 'The linkage answers a service whose types have the one sent; one that is none is refused.' : 'bridge-services then has a service with the facility\'s id and the type sent; one that is none is refused.',
    note: second ? 'As the bridge id: bridge-services does not show another client\'s bridge.' : undefined,
  },
  { title: 'Active or not', marking: MANDATORY, field: 'HRP[].active', calls: [LINK], expectation: 'true and false are both answered 200, and the service is so; none is refused.', screen: 'True or false and nothing else' },
]

const REGISTERING = 'HFR: registration'
const UPDATING = 'HFR: facility update'

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)
const registered = (asked: readonly Asked[]): Asked[] => asked.map((one) => ({ ...one, title: capital(one.title) }))

const CHANGED = 'A changed value is saved under the same trackingId'

/** The same at update. Photographs are Optional there. */
const updated = (asked: readonly Asked[]): Asked[] => asked.map((one) => ({
  ...one, title: `Changed: ${one.title}`, marking: one.note === PHOTOGRAPH_NOTE ? OPTIONAL : one.marking,
  expectation: `${one.title === 'country' ? 'The same trackingId is answered' : CHANGED}. ${one.expectation}`,
}))

/** The 129 HFR rows of set M4, in NHA's order; HFR-118 to 123 stand twice. Facts are NHA's, words are ours. */
export const hfrRows: readonly CaseRow[] = [
  ...numbered(1, 'HFR: search facility', searching),
  ...numbered(10, `${REGISTERING}, basic information`, registered(basicInformation)),
  ...numbered(39, `${REGISTERING}, health programme ids`, registered(programmes)),
  ...numbered(47, `${REGISTERING}, infrastructure and specialities`, registered(detailedInformation)),
  ...numbered(62, `${REGISTERING}, submit`, registered(submitting)),
  ...numbered(64, `${UPDATING}, basic information`, updated(basicInformation)),
  ...numbered(93, `${UPDATING}, health programme ids`, updated(programmes)),
  ...numbered(101, `${UPDATING}, infrastructure and specialities`, updated(detailedInformation)),
  ...numbered(116, `${UPDATING}, resubmit`, registered(submitting).map((one) => ({ ...one, title: `${one.title}, submitted again` }))),
  ...numbered(118, 'HFR: bridge linkage', linking(false), 1),
  ...numbered(118, 'HFR: second bridge linkage', linking(true), 2),
]
