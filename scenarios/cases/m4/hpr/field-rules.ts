import {
  listCollegesOfStateAndMedicine, listCountries, listCourses, listDistrictsOfState, listLanguages,
  listMedicalCouncils, listNurseCouncils, listStates, listSubDistrictsOfDistrict, listSystemsOfMedicine,
  listUniversitiesOfCollege,
} from '../../../../functions/hpr/masters/operations.ts'
import { verifyOtp } from '../../../../functions/hpr/registration/operations.ts'
import type { Operation } from '../../../../functions/kernel/operation.ts'
import type { Seen } from '../../../kit/seen.ts'
import { isGood } from '../../../kit/exchange.ts'
import { pick, pickList, pickText } from '../../../kit/pick.ts'
import type { Exchange } from '../../../record.ts'
import type { Form } from './body.ts'
import { answered, creationOf, fieldValues, isEmpty, isNo, isYes } from './reading.ts'

/** A list the field's value must come from. */
export interface Master {
  operations: readonly Operation[]
  /** As NHA's row names it. */
  name: string
  id: 'id' | 'isoCode'
  /** `0` stands for Any Other. */
  orAnyOther?: boolean
}

/** What traffic shows of one field row. */
export interface FieldRule {
  key: string
  /** Below `practitioner`; `[]` for each entry. */
  path: string
  /** What a right value is, in words. */
  wanted: string
  right(value: unknown, at: { submitted: Exchange; seen: Seen }): boolean
  /** The forms whose submission shows it. */
  forms?: readonly Form[]
  master?: Master
  /** Sent empty, the registry must refuse it. */
  emptyRefused?: boolean
  /** May be saved empty. */
  mayBeEmpty?: boolean
  /** 6 MB must be refused. */
  boundedMb?: 5
  /** Only submissions like this one are asked for it; where none is, the row has nothing to judge. */
  when?: { holds(submitted: Exchange): boolean; words: string }
}

const filled = (value: unknown): boolean => !isEmpty(value)
const code = (value: unknown): boolean => /^\d+$/.test(String(value))
const boolean = (value: unknown): boolean => isYes(value) || isNo(value)
const document = (value: unknown): boolean => pickText(value, 'data').length > 0

const countries: Master = { operations: [listCountries], name: 'masters/countries', id: 'id' }
const states: Master = { operations: [listStates], name: 'masters/states', id: 'isoCode' }

/** Equal to what creation answered for the professional whose token registers. */
const asCreated = (name: string) => (value: unknown, { submitted, seen }: { submitted: Exchange; seen: Seen }): boolean => {
  const created = creationOf(seen, submitted)
  // An answer without the name would otherwise be equal to a field left empty.
  return created !== undefined && pick(created.response.body, name) === value
}

/** Equal to what verifyOTP answered for somebody. */
const asKyc = (name: string) => (value: unknown, { seen }: { seen: Seen }): boolean => filled(value) && seen.of(verifyOtp).some((known) => isGood(known) && answered(known, name) === value)

const PERSONAL = 'personalInformation'
const ADDRESS = 'communicationAddress'
const REGISTRATION = 'registrationAcademic.registrationData[]'
const QUALIFICATION = `${REGISTRATION}.qualifications[]`

const elsewhere = { holds: (submitted: Exchange) => fieldValues(submitted, `${ADDRESS}.isCommunicationAddressAsPerKYC`).some(isNo), words: 'a communication address of its own' }
const differing = (path: string) => ({ holds: (submitted: Exchange) => fieldValues(submitted, `${path}.isNameDifferentInCertificate`).some(isYes), words: 'another name on the certificate' })

const parent = (key: string, name: string): FieldRule => ({ key, path: `${PERSONAL}.${name}`, wanted: 'the name, when it is filled in', right: filled, mayBeEmpty: true, forms: ['full', 'minimal'] })
const address = (key: string, name: string, more: Partial<FieldRule> = {}): FieldRule => ({ key, path: `${ADDRESS}.${name}`, wanted: 'a value', right: filled, when: elsewhere, ...more })

export const fieldRules: readonly FieldRule[] = [
  { key: 'M4:HPR-019', path: 'profilePhoto', wanted: 'the photo of verifyOTP', right: asKyc('photo') },
  { key: 'M4:HPR-022', path: 'officialMobileStatus', wanted: '0 or 1', right: boolean },
  { key: 'M4:HPR-024', path: 'officialEmailStatus', wanted: '0 or 1', right: boolean },
  { key: 'M4:HPR-026', path: `${PERSONAL}.salutation`, wanted: 'a code', right: code, emptyRefused: true },
  { key: 'M4:HPR-027', path: `${PERSONAL}.firstName`, wanted: 'the firstName of createHprIdWithPreVerified', right: asCreated('firstName'), emptyRefused: true },
  { key: 'M4:HPR-028', path: `${PERSONAL}.middleName`, wanted: 'the middleName of createHprIdWithPreVerified', right: asCreated('middleName') },
  { key: 'M4:HPR-029', path: `${PERSONAL}.lastName`, wanted: 'the lastName of createHprIdWithPreVerified', right: asCreated('lastName') },
  parent('M4:HPR-030', 'fatherName'),
  parent('M4:HPR-031', 'motherName'),
  parent('M4:HPR-032', 'spouseName'),
  { key: 'M4:HPR-033', path: `${PERSONAL}.nationality`, wanted: 'an id of masters/countries', right: code, master: countries, emptyRefused: true },
  {
    key: 'M4:HPR-036', path: `${PERSONAL}.languagesSpoken`, wanted: 'two ids of masters/languages, joined by a comma', emptyRefused: true,
    master: { operations: [listLanguages], name: 'masters/languages', id: 'id' }, right: (value) => String(value).split(',').length >= 2,
  },
  { key: 'M4:HPR-037', path: 'addressAsPerKYC', wanted: 'the address of verifyOTP', right: asKyc('address') },
  { key: 'M4:HPR-038', path: `${ADDRESS}.isCommunicationAddressAsPerKYC`, wanted: '0 or 1', right: boolean },
  address('M4:HPR-039', 'address', { emptyRefused: true }),
  address('M4:HPR-040', 'name', { emptyRefused: true }),
  address('M4:HPR-041', 'country', { emptyRefused: true, wanted: 'an id of masters/countries', master: countries }),
  address('M4:HPR-042', 'state', { emptyRefused: true, wanted: 'an isoCode of masters/states', master: states }),
  address('M4:HPR-043', 'district', { emptyRefused: true, wanted: 'an isoCode of masters/district/{id}', master: { operations: [listDistrictsOfState], name: 'masters/district/{id}', id: 'isoCode' } }),
  address('M4:HPR-044', 'subDistrict', { wanted: 'an isoCode of masters/sub-districts/{id}', master: { operations: [listSubDistrictsOfDistrict], name: 'masters/sub-districts/{id}', id: 'isoCode' } }),
  address('M4:HPR-045', 'city'),
  address('M4:HPR-046', 'pincode', { emptyRefused: true, wanted: 'six digits', right: (value) => /^\d{6}$/.test(String(value)) }),
  { key: 'M4:HPR-054', path: 'registrationAcademic.category', wanted: '1, 2 or 6', right: (value) => /^[126]$/.test(String(value)), emptyRefused: true },
  { key: 'M4:HPR-055', path: `${REGISTRATION}.categoryId`, wanted: 'an id of masters/system-of-medicines', right: code, master: { operations: [listSystemsOfMedicine], name: 'masters/system-of-medicines', id: 'id' }, emptyRefused: true },
  { key: 'M4:HPR-056', path: `${REGISTRATION}.registeredWithCouncil`, wanted: 'an id of the councils', right: code, master: { operations: [listMedicalCouncils, listNurseCouncils], name: 'masters/medical-councils', id: 'id' }, emptyRefused: true },
  { key: 'M4:HPR-057', path: `${REGISTRATION}.registrationNumber`, wanted: 'a number', right: filled, emptyRefused: true },
  { key: 'M4:HPR-058', path: `${REGISTRATION}.registrationDate`, wanted: 'YYYY-MM-DD', right: (value) => /^\d{4}-\d{2}-\d{2}$/.test(String(value)), emptyRefused: true },
  { key: 'M4:HPR-059', path: `${REGISTRATION}.registrationCertificate`, wanted: 'a document with data', right: document },
  { key: 'M4:HPR-060', path: `${REGISTRATION}.isNameDifferentInCertificate`, wanted: '0 or 1', right: boolean, boundedMb: 5 },
  { key: 'M4:HPR-061', path: `${REGISTRATION}.proofOfNameChangeCertificate`, wanted: 'a document', right: filled, boundedMb: 5, when: differing(REGISTRATION), forms: ['full', 'minimal'] },
  {
    key: 'M4:HPR-062', path: `${QUALIFICATION}.nameOfDegreeOrDiplomaObtained`, wanted: 'an id of masters/courses', right: code, emptyRefused: true,
    master: { operations: [listCourses], name: 'masters/courses', id: 'id' },
  },
  { key: 'M4:HPR-063', path: `${QUALIFICATION}.country`, wanted: 'an id of masters/countries', right: code, master: countries, emptyRefused: true },
  { key: 'M4:HPR-064', path: `${QUALIFICATION}.state`, wanted: 'an isoCode of masters/states', right: code, master: states, emptyRefused: true },
  {
    key: 'M4:HPR-065', path: `${QUALIFICATION}.college`, wanted: 'an id of masters/colleges, or 0', right: code, emptyRefused: true,
    master: { operations: [listCollegesOfStateAndMedicine], name: 'masters/colleges/{stateId}/{medicineId}', id: 'id', orAnyOther: true },
  },
  {
    key: 'M4:HPR-066', path: `${QUALIFICATION}.university`, wanted: 'an id of masters/universites/{id}, or 0', right: code, emptyRefused: true,
    master: { operations: [listUniversitiesOfCollege], name: 'masters/universites/{id}', id: 'id', orAnyOther: true },
  },
  { key: 'M4:HPR-067', path: `${QUALIFICATION}.monthOfAwardingDegreeDiploma`, wanted: 'a month, when it is filled in', right: filled, mayBeEmpty: true, forms: ['full', 'minimal'] },
  { key: 'M4:HPR-068', path: `${QUALIFICATION}.yearOfAwardingDegreeDiploma`, wanted: 'a year', right: (value) => /^\d{4}$/.test(String(value)), emptyRefused: true },
  { key: 'M4:HPR-069', path: `${QUALIFICATION}.degreeCertificate`, wanted: 'a document with data', right: document },
  { key: 'M4:HPR-070', path: `${QUALIFICATION}.isNameDifferentInCertificate`, wanted: '0 or 1', right: boolean },
  { key: 'M4:HPR-071', path: `${QUALIFICATION}.proofOfNameChangeCertificate`, wanted: 'a document', right: filled, boundedMb: 5, when: differing(QUALIFICATION), forms: ['full', 'minimal'] },
  { key: 'M4:HPR-072', path: 'currentWorkDetails.currentlyWorking', wanted: '0 or 1', right: boolean, emptyRefused: true },
]

/** Ids of a list, as all its good answers in this run have them. */
export function idsOf(seen: Seen, { operations, id, orAnyOther }: Master): Set<string> {
  const entries = seen.of(...operations).filter(isGood).flatMap(({ response }) => pickList(response.body))
  return new Set([...entries.map((entry) => pickText(entry, id)), ...(orAnyOther ? ['0'] : [])])
}
