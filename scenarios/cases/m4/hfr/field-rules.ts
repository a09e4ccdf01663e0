import { saveAdditionalInformation, saveDetailedInformation } from '../../../../functions/hfr/details/operations.ts'
import {
  getFacilitySubTypes, getFacilityTypes, getMasterData, getOwnerSubtypes, getSpecialities, listLgdDistricts,
  listLgdStates, listLgdSubDistricts,
} from '../../../../functions/hfr/masters/operations.ts'
import { saveBasicInformation } from '../../../../functions/hfr/onboarding/operations.ts'
import type { Operation } from '../../../../functions/kernel/operation.ts'
import { isGood } from '../../../kit/exchange.ts'
import { pickList, pickText } from '../../../kit/pick.ts'
import type { Seen } from '../../../kit/seen.ts'
import type { Exchange } from '../../../record.ts'
import { largePicture } from './files.ts'
import { isEmpty, queryText, textIn, valuesIn } from './reading.ts'

/** A list that a field's value must come from. */
export interface Master {
  /** As NHA's row names it. */
  name: string
  operation: Operation
  /** Whether this answer is the list meant; of a place, for the write that is judged. */
  isList?(exchange: Exchange, body?: unknown): boolean
  /** Said of an answer's `type`, where NHA says it. */
  type?: string
  /** As list and value are compared. */
  codeOf?(code: string): string
}

/** One way to be wrong, to be refused by the registry itself. */
export interface Wrong {
  /** `basic-information with ... is refused`. */
  says: string
  /** Sent on purpose: these values at `path`, each in a call of its own; undefined takes the key out. */
  path: string
  values: readonly (() => unknown)[]
  /** Whether a body is wrong in this way. */
  is(body: unknown): boolean
  /** Published or seen for it, and those that say it as well. */
  codes: readonly string[]
  /** Whether it is wrong at update too is documented both ways. */
  atRegistration?: boolean
}

/** Where a published answer shows the field again. A row of search has it, but for a few; one of deduplicate may lack the column. */
export interface Shown {
  search?(row: unknown, value: string, seen: Seen): boolean
  /** Field of a search row that no sample has. */
  sometimes?: string
  /** Column of a deduplicate row. */
  column?: string
  /** How either is compared; equal unless said. */
  listed?(cell: string, values: readonly unknown[], seen: Seen): boolean
}

/** What traffic shows of one field: HFR-0nn at registration, 54 further at update. */
export interface FieldRule {
  number: number
  operation: Operation
  path: string
  /** What a right value is, in words. */
  wanted: string
  right(value: unknown, body: unknown): boolean
  masters?: readonly Master[]
  /** Fetched, though its codes stand elsewhere. */
  fetched?: readonly Master[]
  /** Only such writes are asked for it. */
  when?: { holds(body: unknown): boolean; words: string }
  /** The others are saved without it. */
  without?: string
  wrongs?: readonly Wrong[]
  /** Saved empty too. */
  mayBeEmpty?: boolean
  /** Cannot be another at update. */
  fixed?: boolean
  shown?: Shown
}

export const UPDATED_AFTER = 54

export const keyOf = (number: number): string => `M4:HFR-${String(number).padStart(3, '0')}`

export const INFO = 'facilityInformation'
const ADDRESS = `${INFO}.facilityAddressDetails`
const CONTACT = `${INFO}.facilityContactInformation`
const TIMINGS = `${INFO}.timingsOfFacility`
const PROOF = `${INFO}.facilityAddressProof`

const ofForm = ['HIS-1003', 'HIS-1059', 'HIS-1070'] as const
const filled = (value: unknown): boolean => !isEmpty(value)
const like = (form: RegExp) => (value: unknown): boolean => form.test(String(value))
const degrees = (max: number) => (value: unknown): boolean => /^[+-]?\d{1,3}\.\d{1,6}$/.test(String(value)) && Math.abs(Number(value)) <= max
const one = (body: unknown, path: string): string => textIn(body, `${INFO}.${path}`)
const LINE = /^[\w.,/()-]+(?: [\w.,/()-]+)*$/

/** Sent, and not of this form. */
function malformed(says: string, path: string, values: readonly string[], isRight: (value: unknown) => boolean, codes: readonly string[] = ofForm): Wrong {
  return { says, path, values: values.map((value) => () => value), is: (body) => valuesIn(body, path).some((value) => !isEmpty(value) && !isRight(value)), codes }
}

/** Left out or empty. */
function lacking(says: string, path: string, codes: readonly string[] = ['HIS-1070', 'HIS-1002'], holds: (body: unknown) => boolean = () => true): Wrong {
  return { says, path, values: [() => ''], is: (body) => holds(body) && valuesIn(body, path).some(isEmpty), codes }
}

const masterData = (...types: string[]): Master => ({ name: `get-master-data of ${types[0]}`, operation: getMasterData, type: types[0], isList: (exchange) => types.includes(queryText(exchange, 'type')) })
const basic = (number: number, path: string, more: Pick<FieldRule, 'wanted' | 'right'> & Partial<FieldRule>): FieldRule => ({ number, operation: saveBasicInformation, path: `${INFO}.${path}`, ...more })
const coded = (number: number, path: string, masters: readonly Master[], more: Partial<FieldRule> = {}): FieldRule => basic(number, path, { wanted: `a code of ${masters[0]!.name}`, right: filled, masters, ...more })

const same = (name: string) => (row: unknown, value: string): boolean => pickText(row, name) === value
const near = (name: string) => (row: unknown, value: string): boolean => pickText(row, name) !== '' && Math.abs(Number(pickText(row, name)) - Number(value)) < 1e-6
const sameCodes = (row: string, value: string): boolean => codes(row).join() === codes(value).join()
const codes = (list: string): string[] => list.split(/[,;]/).map((code) => code.trim().toUpperCase()).filter(Boolean).toSorted()

/** The name a list of this run has for a code. */
function valueOf(seen: Seen, operation: Operation, code: string): string {
  const entries = seen.of(operation).filter(isGood).flatMap(({ response }) => pickList(response.body, 'data'))
  return pickText(entries.find((entry) => pickText(entry, 'code') === code), 'value').trim()
}

const states: Master = { name: 'lgd/states', operation: listLgdStates }
const districts: Master = { name: 'lgd/districts of the state', operation: listLgdDistricts, isList: (exchange, body) => !body || queryText(exchange, 'stateCode') === textIn(body, `${ADDRESS}.stateLGDCode`) }
const subDistricts: Master = { name: 'lgd/subdistricts of the district', operation: listLgdSubDistricts, isList: (exchange, body) => !body || queryText(exchange, 'districtCode') === textIn(body, `${ADDRESS}.districtLGDCode`) }
const facilityTypes: Master = {
  name: 'fetch-facility-type', operation: getFacilityTypes, type: 'FACILITY-TYPE',
  isList: ({ request }, body) => !body || (textIn(request.body, 'ownershipCode') === one(body, 'ownershipCode') && sameCodes(textIn(request.body, 'systemOfMedicineCode'), one(body, 'systemOfMedicineCode'))),
}
const subTypes: Master = { name: 'fetch-facility-Sub-type', operation: getFacilitySubTypes, type: 'FACILITY-SUB-TYPE', isList: ({ request }, body) => !body || textIn(request.body, 'facilityTypeCode') === one(body, 'facilityTypeCode') }
const specialities: Master = { name: 'get-specialities', operation: getSpecialities, type: 'SPECIALITIES', codeOf: (code) => code.replace(/^[A-Z]+-/i, '') }
const ownerSubtypes: Master = { name: 'get-owner-subtype', operation: getOwnerSubtypes }
const ministries: Master = { name: 'get-master-data of CENTRAL-GOVERNMENT', operation: getMasterData, type: 'CENTRAL-GOVERNMENT', isList: (exchange) => queryText(exchange, 'type') === 'CENTRAL-GOVERNMENT' }

/** Do one thing, and need no type of service (9,44 10,45 11,46 12,47 13,48 74,75). */
const SINGLE_PURPOSE = new Set(['9', '44', '10', '45', '11', '46', '12', '47', '13', '48', '74', '75'])
const offersServices = (body: unknown): boolean => !SINGLE_PURPOSE.has(one(body, 'facilityTypeCode'))
const isFunctional = (body: unknown): boolean => one(body, 'facilityOperationalStatus') === 'F'
const ofGovernment = (body: unknown): boolean => one(body, 'ownershipCode') === 'G'
const isCentral = (body: unknown): boolean => ofGovernment(body) && one(body, 'ownershipSubTypeCode') === 'C'

const KILOBYTES_MAX = 5 * 1024
const isLarge = (value: unknown): boolean => (pickText(value, 'value').length / 4) * 3 > KILOBYTES_MAX * 1024
const tooLarge = (path: string): Wrong => ({ says: '6 MB', path, values: [largePicture], is: (body) => valuesIn(body, path).some(isLarge), codes: ['HIS-1040', 'HIS-1064', 'HIS-1070'] })
const file = (value: unknown): boolean => filled(value) && !isLarge(value) && /\.(?:jpe?g|png|pdf)$/i.test(pickText(value, 'name'))

function photograph(number: number, leaf: string): FieldRule {
  const path = `${INFO}.facilityUploads.${leaf}`
  return basic(number, `facilityUploads.${leaf}`, {
    wanted: 'a picture of up to 5 MB with its name', right: file,
    wrongs: [tooLarge(path), { ...lacking('no picture', path, ['HIS-4050', 'HIS-1070']), values: [() => ({ name: '', value: '' })], atRegistration: true }],
  })
}

/** HFR-010 to 038. */
const basicRules: readonly FieldRule[] = [
  basic(10, 'facilityName', {
    wanted: 'letters, digits and _.(),/ in words', right: like(/^[A-Za-z0-9][\w.(),/]*(?: [\w.(),/]+)*$/), shown: { search: same('facilityName'), column: 'facility_name' },
    wrongs: [malformed('a name with @', `${INFO}.facilityName`, ['City@Care'], (value) => !/[@#$%]/.test(String(value)), ['HIS-4029', ...ofForm]), lacking('no name', `${INFO}.facilityName`)],
  }),
  basic(11, 'facilityAddressDetails.latitude', {
    wanted: '-90 to 90 with 1 to 6 decimals', right: degrees(90), shown: { search: near('latitude') },
    wrongs: [malformed('a latitude of 91.5, or of seven decimals,', `${ADDRESS}.latitude`, ['91.5', '18.1234567'], degrees(90), ['HIS-4019', 'HIS-1070'])],
  }),
  basic(12, 'facilityAddressDetails.longitude', {
    wanted: '-180 to 180 with 1 to 6 decimals', right: degrees(180), shown: { search: near('longitude') },
    wrongs: [malformed('a longitude of 181.0, or of seven decimals,', `${ADDRESS}.longitude`, ['181.0', '73.1234567'], degrees(180), ['HIS-4020', 'HIS-1070'])],
  }),
  basic(13, 'facilityAddressDetails.country', {
    wanted: 'India', right: like(/^india$/i), fixed: true,
    wrongs: [malformed('another country', `${ADDRESS}.country`, ['Nepal'], like(/^india$/i), ['HIS-4017', ...ofForm])],
  }),
  coded(14, 'facilityAddressDetails.stateLGDCode', [states], { shown: { search: same('stateLGDCode') }, wrongs: [lacking('no state', `${ADDRESS}.stateLGDCode`, ['HIS-1070', 'HIS-4032', 'HIS-1024'])] }),
  coded(15, 'facilityAddressDetails.districtLGDCode', [districts], {
    shown: { search: same('districtLGDCode') },
    wrongs: [{ says: 'a district that is none', path: `${ADDRESS}.districtLGDCode`, values: [() => '0'], is: (body) => textIn(body, `${ADDRESS}.districtLGDCode`) === '0', codes: ['HIS-1025', ...ofForm] }],
  }),
  coded(16, 'facilityAddressDetails.subDistrictLGDCode', [subDistricts], { shown: { search: same('subDistrictLGDCode') }, wrongs: [lacking('no sub-district', `${ADDRESS}.subDistrictLGDCode`)] }),
  basic(17, 'facilityAddressDetails.addressLine1', {
    wanted: 'letters, digits and .-,/()_ in words', right: like(LINE), shown: { search: (row, value) => pickText(row, 'address').includes(value), column: 'address1' },
    wrongs: [malformed('a # in the first line', `${ADDRESS}.addressLine1`, ['12 Main Road #4'], like(LINE))],
  }),
  basic(18, 'facilityAddressDetails.addressLine2', {
    wanted: 'letters, digits and .-,/()_ in words', right: like(LINE), mayBeEmpty: true, shown: { search: (row, value) => pickText(row, 'address').includes(value), column: 'address2' },
    wrongs: [malformed('an @ in the second line', `${ADDRESS}.addressLine2`, ['Near Gate @2'], like(LINE))],
  }),
  basic(19, 'facilityAddressDetails.pincode', {
    wanted: 'six digits', right: like(/^\d{6}$/), shown: { search: same('pincode'), column: 'pincode' },
    wrongs: [malformed('a pincode of seven digits, or with a letter,', `${ADDRESS}.pincode`, ['4110011', '41100A'], like(/^\d{6}$/), ['HIS-1114', ...ofForm])],
  }),
  basic(20, 'timingsOfFacility[].workingDays', {
    wanted: 'codes of DAYS-OF-OPERATION', right: filled, masters: [{ ...masterData('DAYS-OF-OPERATION', 'WORKING-DAYS'), codeOf: (code) => code.toUpperCase() }], when: { holds: isFunctional, words: 'status F' },
    shown: { column: 'days_of_operation', listed: (cell, values) => sameCodes(cell, values.join()) },
    wrongs: [{ says: 'status F and no day', path: TIMINGS, values: [() => []], is: (body) => isFunctional(body) && valuesIn(body, `${TIMINGS}[].workingDays`).every(isEmpty), codes: ['HIS-1070'] }],
  }),
  basic(21, 'timingsOfFacility[].openingHours', {
    wanted: '10:00 AM-2:00 PM or 24*7', right: like(/^(?:24\*7|\d?\d:\d\d [AP]M ?- ?\d?\d:\d\d [AP]M)$/i),
    wrongs: [
      malformed('hours that end and do not begin', `${TIMINGS}[].openingHours`, ['-2:00 PM'], (value) => !/^\s*-/.test(String(value))),
      { says: 'hours of no day', path: `${TIMINGS}[].workingDays`, values: [() => ''], is: (body) => valuesIn(body, `${TIMINGS}[]`).some((entry) => isEmpty(pickText(entry, 'workingDays')) && !isEmpty(pickText(entry, 'openingHours'))), codes: ofForm },
    ],
  }),
  coded(22, 'facilityOperationalStatus', [masterData('FAC-STATUS', 'FACSTATUS')], { shown: { column: 'facility_operational_status' }, wrongs: [lacking('no status', `${INFO}.facilityOperationalStatus`)] }),
  basic(23, 'facilityContactInformation.facilityLandlineNumber', {
    wanted: '6 to 8 digits', right: like(/^\d{6,8}$/), mayBeEmpty: true,
    wrongs: [malformed('a landline of 5 or 9 digits', `${CONTACT}.facilityLandlineNumber`, ['12345', '123456789'], like(/^\d{6,8}$/))],
  }),
  basic(24, 'facilityContactInformation.facilityContactNumber', {
    wanted: '10 digits', right: like(/^\d{10}$/), shown: { column: 'fac_contact_per_mobile_no', listed: (cell, [value]) => cell.slice(-4) === String(value).slice(-4) },
    wrongs: [malformed('a mobile of 9 digits, or with letters,', `${CONTACT}.facilityContactNumber`, ['987654321', '98765abc12'], like(/^\d{10}$/), ['HIS-1011', ...ofForm])],
  }),
  basic(25, 'facilityContactInformation.facilityEmailId', {
    wanted: 'an address', right: like(/^\S+@\S+\.\S+$/), mayBeEmpty: true,
    wrongs: [malformed('an email that is none', `${CONTACT}.facilityEmailId`, ['clinic@', 'clinic.example.com'], like(/^\S+@\S+\.\S+$/))],
  }),
  basic(26, 'facilityContactInformation.websiteLink', {
    wanted: 'a link', right: like(/^(?:https?:\/\/|www\.)\S+$/i), mayBeEmpty: true,
    wrongs: [malformed('a website that is no link', `${CONTACT}.websiteLink`, ['not a link'], (value) => !/\s/.test(String(value)))],
  }),
  photograph(27, 'facilityBuildingPhoto'),
  photograph(28, 'facilityBoardPhoto'),
  coded(29, 'facilityAddressProof[].addressProofType', [masterData('ADDRESS-PROOF')], { mayBeEmpty: true, shown: { column: 'address_proof', listed: (cell, values) => cell === String(values[0]) } }),
  basic(30, 'facilityAddressProof[].addressProofAttachment', {
    wanted: 'a file of up to 5 MB with its name', right: file, when: { holds: (body) => valuesIn(body, `${PROOF}[].addressProofType`).some(filled), words: 'an address proof' },
    wrongs: [
      { ...tooLarge(`${PROOF}[].addressProofAttachment`), says: 'a proof of 6 MB' },
      { says: 'a proof without its file', path: `${PROOF}[].addressProofAttachment`, values: [() => ({ name: '', value: '' })], is: (body) => valuesIn(body, `${PROOF}[]`).some((proof) => !isEmpty(pickText(proof, 'addressProofType')) && isEmpty(pickText(proof, 'addressProofAttachment.value'))), codes: ofForm },
    ],
  }),
  coded(31, 'ownershipCode', [masterData('OWNER')], {
    shown: { search: same('ownershipCode'), column: 'facility_ownership' }, wrongs: [lacking('no owner', `${INFO}.ownershipCode`, ['HIS-1070', 'HIS-1115'])],
  }),
  basic(32, 'ownershipSubTypeCode', {
    wanted: 'C or S', right: like(/^[CS]$/), when: { holds: ofGovernment, words: 'owner G' }, fetched: [ownerSubtypes], shown: { column: 'owner_subtype' },
    wrongs: [
      lacking('owner G and no kind of owner', `${INFO}.ownershipSubTypeCode`, ['HIS-1070', 'HIS-4015'], ofGovernment),
      { says: 'owner G of a private kind', path: `${INFO}.ownershipSubTypeCode`, values: [() => 'NP'], is: (body) => ofGovernment(body) && /^N?P$/.test(one(body, 'ownershipSubTypeCode')), codes: ['HIS-4015', 'HIS-1070'] },
    ],
  }),
  coded(33, 'ownershipSubTypeCode2', [ministries], {
    when: { holds: isCentral, words: 'owner G, kind C' }, shown: { sometimes: 'govtMinistries', listed: (cell, [code], seen) => [String(code), valueOf(seen, getMasterData, String(code))].includes(cell) },
    wrongs: [lacking('kind C and no ministry', `${INFO}.ownershipSubTypeCode2`, ['HIS-1070', 'HIS-2083'], isCentral)],
  }),
  coded(34, 'systemOfMedicineCode', [masterData('MEDICINE')], {
    shown: { search: (row, value) => sameCodes(pickText(row, 'systemOfMedicineCode'), value), column: 'system_of_medicine', listed: (cell, values) => sameCodes(cell, values.join()) },
    wrongs: [lacking('no system of medicine', `${INFO}.systemOfMedicineCode`)],
  }),
  coded(35, 'facilityTypeCode', [facilityTypes], {
    shown: { search: (row, value, seen) => pickText(row, 'facilityType').trim() === valueOf(seen, getFacilityTypes, value), column: 'facility_type' }, wrongs: [lacking('no facility type', `${INFO}.facilityTypeCode`)],
  }),
  coded(36, 'facilitySubType', [subTypes], { shown: { column: 'facility_sub_type' }, wrongs: [lacking('no facility sub-type', `${INFO}.facilitySubType`)] }),
  basic(37, 'typeOfServiceCode', {
    wanted: 'codes of TYPE-SERVICE', right: filled, masters: [masterData('TYPE-SERVICE')], fetched: [masterData('SPECIALITY-TYPE')], when: { holds: offersServices, words: 'a type that offers services' }, without: 'a pharmacy or laboratory is saved without a type of service',
    shown: { column: 'type_of_service', listed: (cell, values) => sameCodes(cell, values.join()) },
    wrongs: [lacking('a hospital or clinic, and no type of service', `${INFO}.typeOfServiceCode`, ['HIS-1070'], offersServices)],
  }),
  coded(38, 'specialityTypeCode', [masterData('SPECIALITY-TYPE')], { fetched: [specialities], wrongs: [lacking('no specialization', `${INFO}.specialityTypeCode`)] }),
]

const PROGRAMMES = ['nhrrId', 'nin', 'abpmjayId', 'rohiniId', 'echsId', 'cghsId', 'ceaRegistration', 'stateInsuranceSchemeId']

/** HFR-039 to 046. */
const programmeRules: readonly FieldRule[] = PROGRAMMES.map((leaf, at) => {
  const path = `linkedProgramIds.${leaf}`
  const isScheme = leaf === 'stateInsuranceSchemeId'
  const wrongs = isScheme ? [malformed('SIS-01!', path, ['SIS-01!'], like(/^[A-Za-z0-9]*$/))] : undefined
  return { number: 39 + at, operation: saveAdditionalInformation, path, wanted: isScheme ? 'letters and digits' : 'an id', right: isScheme ? like(/^[A-Za-z0-9]+$/) : filled, mayBeEmpty: true, wrongs }
})

const detailed = (number: number, path: string, more: Pick<FieldRule, 'wanted' | 'right'> & Partial<FieldRule>): FieldRule => ({ number, operation: saveDetailedInformation, path, ...more })
const SPECIALITIES = 'specialities[]'
const isOffered = (body: unknown): boolean => valuesIn(body, `${SPECIALITIES}.isSpecializationAvalaible`).includes('Y')
const rowsOffering = (body: unknown): unknown[] => valuesIn(body, SPECIALITIES).filter((row) => pickText(row, 'isSpecializationAvalaible') === 'Y')

const BEDS = 'medicalInfrastructure'
const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 99
const isNoNumber = (value: unknown): boolean => typeof value === 'string' && !/^\d*$/.test(value)
const bed = (number: number, leaf: string): FieldRule => detailed(number, `${BEDS}.${leaf}`, {
  wanted: '0 to 99', right: isCount,
  wrongs: [{ says: 'ab for a count', path: `${BEDS}.${leaf}`, values: [() => 'ab'], is: (body) => valuesIn(body, `${BEDS}.${leaf}`).some(isNoNumber), codes: ['HIS-1004', 'HIS-400', ...ofForm] }],
})

const count = (body: unknown, ...leaves: readonly string[]): number => leaves.reduce((sum, leaf) => sum + (Number(textIn(body, `${BEDS}.${leaf}`)) || 0), 0)
const IPD = ['countIPDBedsWithoutOxygen', 'countIPDBedsWithOxygen']
const HDU = ['countHDUBedsWithVentilators', 'countHDUBedsWithoutVentilators']
const DAY = ['countDayCareBedsWithoutOxygen', 'countDayCareBedsWithOxygen']
const ICU = ['countICUBedsWithVentilators', 'countICUBedsWithoutVentilators']

/** The three readings of the total that a registry was seen or documented to take. */
function isTotal(value: unknown, body: unknown): boolean {
  const [inpatient, day, icu] = [count(body, ...IPD, ...HDU), count(body, ...DAY), count(body, ...ICU)]
  return typeof value === 'number' && (value >= inpatient + day + icu || value === inpatient + day || value === inpatient)
}

/** HFR-047 to 061, but for 054, which no schema has. */
const detailedRules: readonly FieldRule[] = [
  detailed(47, `${SPECIALITIES}.systemOfMedicineCode`, {
    wanted: 'a code of MEDICINE', right: filled, masters: [masterData('MEDICINE')],
    wrongs: [malformed('a system of medicine that was not saved', `${SPECIALITIES}.systemOfMedicineCode`, ['XX'], like(/^(?!XX$)/))],
  }),
  detailed(48, `${SPECIALITIES}.isSpecializationAvalaible`, { wanted: 'Y or N', right: like(/^[YN]$/), wrongs: [malformed('neither Y nor N', `${SPECIALITIES}.isSpecializationAvalaible`, ['MAYBE'], like(/^[YN]$/))] }),
  detailed(49, `${SPECIALITIES}.specialities`, {
    wanted: 'bare codes of get-specialities', right: (value) => !Array.isArray(value) || value.every((code) => /^S\d+$/.test(String(code))), masters: [specialities], when: { holds: isOffered, words: 'isSpecializationAvalaible Y' },
    wrongs: [
      { says: 'prefixed specialities', path: `${SPECIALITIES}.specialities`, values: [() => ['M-S1']], is: (body) => valuesIn(body, `${SPECIALITIES}.specialities[]`).some((code) => /^[A-Z]+-S/.test(String(code))), codes: ofForm },
      { says: 'Y and no specialities', path: `${SPECIALITIES}.specialities`, values: [() => []], is: (body) => rowsOffering(body).some((row) => pickList(row, 'specialities').length === 0), codes: ofForm },
    ],
  }),
  bed(50, 'countIPDBedsWithoutOxygen'),
  bed(51, 'countIPDBedsWithOxygen'),
  bed(52, 'countICUBedsWithVentilators'),
  bed(53, 'countICUBedsWithoutVentilators'),
  bed(55, 'countHDUBedsWithVentilators'),
  bed(56, 'countHDUBedsWithoutVentilators'),
  detailed(57, `${BEDS}.totalNumberOfVentilators`, { wanted: 'ICU and HDU beds with ventilators together', right: (value, body) => value === count(body, 'countICUBedsWithVentilators', 'countHDUBedsWithVentilators') }),
  bed(58, 'countDayCareBedsWithoutOxygen'),
  bed(59, 'countDayCareBedsWithOxygen'),
  detailed(60, `${BEDS}.totalNumberOfBeds`, {
    wanted: 'all beds or more; or IPD, HDU and day care; or IPD and HDU', right: isTotal,
    wrongs: [{ says: 'a total below all the beds', path: `${BEDS}.totalNumberOfBeds`, values: [() => 1], is: (body) => { const total = valuesIn(body, `${BEDS}.totalNumberOfBeds`)[0]; return typeof total === 'number' && !isTotal(total, body) }, codes: ofForm }],
  }),
  bed(61, 'countDentalChairs'),
]

export const fieldRules: readonly FieldRule[] = [...basicRules, ...programmeRules, ...detailedRules]
