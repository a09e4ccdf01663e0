import { describe, expect, test } from 'vitest'
import type { Account } from '../../functions/nhpr/accounts.ts'
import type { Facility } from '../../functions/hpr/professional/facilities.ts'
import { facilityOf } from '../../functions/hpr/professional/facilities.ts'
import type { PractitionerInput } from '../../functions/hpr/professional/practitioner.ts'
import { faultOf } from '../../functions/hpr/professional/rules.ts'
import { aFacility } from '../support/facilities.ts'
import { contextAt, NOW } from '../support/hpr.ts'
import { aFile, changed, doctorAccount, documentDentist, documentNurse, nurseAccount, olderNurse, parsed, pharmacist, pharmacistAccount, swaggerExample } from './professional.samples.ts'

/** By the last digit of its id: 1 of the Railways, 2 a state's, 3 private, 4 of a PSU under no ministry, any other nobody's; NHA's sample is of the Railways here. */
const FACILITIES: Record<string, Facility> = Object.fromEntries([
  aFacility(), aFacility({ facilityId: 'IN2710000001' }), aFacility({ facilityId: 'IN2710000002', basic: { ownershipSubTypeCode: 'S', ownershipSubTypeCode2: '' } }),
  aFacility({ facilityId: 'IN2710000003', basic: { ownershipCode: 'PP', ownershipSubTypeCode: 'P' } }), aFacility({ facilityId: 'IN2710000004', basic: { ownershipSubTypeCode2: '', workingInPsu: true, facPsuName: 'Coal India' } }),
].map((facility) => [facility.facilityId, facilityOf(facility)]))

function found(body: PractitionerInput, account: Account, choices: Record<string, string> = {}) {
  const practitioner = parsed(body)
  const facility = FACILITIES[practitioner.currentWorkDetails?.facilityDeclarationData?.facilityId ?? '']
  return faultOf(practitioner, { now: NOW, variant: contextAt(NOW, choices).variant, account, facility })
}

/** Code and field alone: the sentence is for people. */
const codeOf = (body: PractitionerInput, account: Account, choices?: Record<string, string>) => {
  const fault = found(body, account, choices)
  return fault && `${fault.refusal} ${fault.field}`
}

type Refused = [what: string, path: string, value: unknown, code: string, field?: string]

const PRACTITIONER = 'practitioner.'
const REGISTRATION = 'registrationAcademic.registrationData.0'
const DEGREE = `${REGISTRATION}.qualifications.0`
const written = (path: string): string => PRACTITIONER + path.replaceAll(/\.(\d+)/g, '[$1]')

/** One broken rule each, on the dentist of the document of June 2026. */
const ofDentist: Refused[] = [
  ['no personal block', 'personalInformation', null, 'HIS-5007'],
  ['no academic block', 'registrationAcademic', undefined, 'HIS-5008'],
  ['no registrations', 'registrationAcademic.registrationData', [], 'HIS-5009'],
  ['no work block', 'currentWorkDetails', undefined, 'HIS-5010'],
  ['no qualification', `${REGISTRATION}.qualifications`, [], 'HIS-5002'],
  ['more qualifications than anyone has', `${REGISTRATION}.qualifications`, Array(21).fill({}), 'HIS-1059'],
  ['more registrations than anyone has', 'registrationAcademic.registrationData', Array(11).fill({ qualifications: [{}] }), 'HIS-1059'],
  ['a book instead of an address', 'addressAsPerKYC', 'x'.repeat(100_001), 'HIS-400', 'practitioner'],

  ['no type', 'healthProfessionalType', undefined, 'HIS-400'],
  ['a type of no list', 'healthProfessionalType', 'dentist', 'HIS-400'],
  ['a type other than the account\'s', 'healthProfessionalType', 'nurse', 'HIS-1109'],
  ['no mobile', 'officialMobile', undefined, 'HIS-1123'],
  ['an empty mobile', 'officialMobile', '', 'HIS-1070'],
  ['a mobile of nine digits', 'officialMobile', '699467212', 'HIS-1011'],
  ['a dialling code of six', 'officialMobileCode', '+91234', 'HIS-1003'],
  ['an email that is none', 'officialEmail', 'ayushman', 'HIS-1003'],
  ['a status that is no boolean', 'officialMobileStatus', 'verified', 'HIS-2081'],
  ['an email status that is no boolean', 'officialEmailStatus', '2', 'HIS-2081'],
  ['a visibility that is no boolean', 'visibleProfilePicture', 'yes', 'HIS-2081'],
  ['a public profile that is no boolean', 'profileVisibleToPublic', 'no', 'HIS-2081'],

  ['no salutation', 'personalInformation.salutation', '', 'HIS-1070'],
  ['a salutation in words', 'personalInformation.salutation', 'Dr', 'HIS-1004'],
  ['a salutation of no list', 'personalInformation.salutation', '7', 'HIS-1059'],
  ['no first name', 'personalInformation.firstName', undefined, 'HIS-1123'],
  ['a digit in a name', 'personalInformation.fatherName', 'R2D2', 'HIS-1014'],
  ['no nationality', 'personalInformation.nationality', '', 'HIS-1070'],
  ['a nationality in words', 'personalInformation.nationality', 'Indian', 'HIS-1004'],
  ['a country of no list', 'personalInformation.nationality', '999', 'HIS-1059'],
  ['no language', 'personalInformation.languagesSpoken', '', 'HIS-1070'],
  ['languages in words', 'personalInformation.languagesSpoken', 'English,Hindi', 'HIS-1003'],
  ['a language of no list', 'personalInformation.languagesSpoken', '1,400', 'HIS-1059'],
  ['no date of birth', 'personalInformation.dateOfBirth', '', 'HIS-1070'],
  ['a date of birth that is neither way round', 'personalInformation.dateOfBirth', '1991-31-31', 'HIS-1034'],
  ['a date of birth the other way', 'personalInformation.dateOfBirth', '24-04-1991', 'HIS-1034'],
  ['no gender', 'personalInformation.gender', undefined, 'HIS-1123'],
  ['a gender in words', 'personalInformation.gender', 'Male', 'HIS-2055'],
  ['a state of birth in words', 'personalInformation.placeOfBirthState', 'Karnataka', 'HIS-1004'],
  ['another first name than Aadhaar\'s', 'personalInformation.firstName', 'Ayush', 'HIS-1030'],
  ['another middle name', 'personalInformation.middleName', 'Bharath', 'HIS-1030'],
  ['another last name', 'personalInformation.lastName', 'Misson', 'HIS-1030'],

  ['a KYC flag that is no boolean', 'communicationAddress.isCommunicationAddressAsPerKYC', 'no', 'HIS-2081'],
  ...(['name', 'address', 'country', 'state', 'district', 'pincode'].map((name): Refused => [`an address without ${name}`, `communicationAddress.${name}`, '', 'HIS-1002'])),
  ['a country in words', 'communicationAddress.country', 'India', 'HIS-1004'],
  ['an address in no country', 'communicationAddress.country', '1', 'HIS-1059'],
  ['a lookup id for a state', 'communicationAddress.state', '68', 'HIS-1024'],
  ['a district of another state', 'communicationAddress.district', '490', 'HIS-1025'],
  ['a pincode of five digits', 'communicationAddress.pincode', '56001', 'HIS-1114'],
  ['a public mobile of letters', 'contactInformation.publicMobileNumber', 'none', 'HIS-1011'],
  ['a landline of eleven digits', 'contactInformation.landLineNumber', '08022222222', 'HIS-1003'],
  ['a public email that is none', 'contactInformation.publicEmail', 'a@b', 'HIS-1003'],
  ['a public status that is no boolean', 'contactInformation.publicEmailStatus', 'ok', 'HIS-2081'],

  ['no category', 'registrationAcademic.category', '', 'HIS-1070'],
  ['a category of no list', 'registrationAcademic.category', '4', 'HIS-2057'],
  ['a nurse\'s category', 'registrationAcademic.category', '2', 'HIS-1109'],
  ['no council', `${REGISTRATION}.registeredWithCouncil`, '', 'HIS-1070'],
  ['a council in words', `${REGISTRATION}.registeredWithCouncil`, 'Karnataka', 'HIS-1004'],
  ['a council of no list', `${REGISTRATION}.registeredWithCouncil`, '9999', 'HIS-2062'],
  ['a council of another system', `${REGISTRATION}.registeredWithCouncil`, '14', 'HIS-2062'],
  ['no subcategory', `${REGISTRATION}.categoryId`, undefined, 'HIS-1123'],
  ['a subcategory of no list', `${REGISTRATION}.categoryId`, '85', 'HIS-1062'],
  ['a nurse\'s subcategory', `${REGISTRATION}.categoryId`, '8', 'HIS-1062'],
  ['a system without a subcategory', `${REGISTRATION}.categoryId`, '12', 'HIS-5001'],
  ['no registration number', `${REGISTRATION}.registrationNumber`, '', 'HIS-1070'],
  ['a registration number of odd signs', `${REGISTRATION}.registrationNumber`, '<b>1</b>', 'HIS-1003'],
  ['no registration date', `${REGISTRATION}.registrationDate`, '', 'HIS-1070'],
  ['a registration date in the future', `${REGISTRATION}.registrationDate`, '2027-01-01', 'HIS-1034'],
  ['a registration on 30 February', `${REGISTRATION}.registrationDate`, '2020-02-30', 'HIS-1034'],
  ['neither permanent nor renewable said', `${REGISTRATION}.isPermanentOrRenewable`, '', 'HIS-1070'],
  ['another permanence', `${REGISTRATION}.isPermanentOrRenewable`, 'forever', 'HIS-1059'],
  ['renewable without a date', `${REGISTRATION}.renewableDueDate`, '', 'HIS-1002'],
  ['a due date that is none', `${REGISTRATION}.renewableDueDate`, 'next year', 'HIS-1034'],
  ['a name flag that is no boolean', `${REGISTRATION}.isNameDifferentInCertificate`, 'maybe', 'HIS-2081'],
  ['another name without proof', `${REGISTRATION}.isNameDifferentInCertificate`, '1', 'HIS-1002', `${REGISTRATION}.proofOfNameChangeCertificate`],

  ...(['nameOfDegreeOrDiplomaObtained', 'country', 'state', 'college', 'university', 'yearOfAwardingDegreeDiploma'].map((name): Refused => [`a degree without ${name}`, `${DEGREE}.${name}`, '', 'HIS-1070'])),
  ['a degree without the key', `${DEGREE}.college`, undefined, 'HIS-1123'],
  ['a degree in words, and it is the first', `${DEGREE}.college`, 'united School', 'HIS-1004'],
  ['a degree of no country', `${DEGREE}.country`, '1', 'HIS-1059'],
  ['a degree of no state', `${DEGREE}.state`, '68', 'HIS-1024'],
  ['a course of no list', `${DEGREE}.nameOfDegreeOrDiplomaObtained`, '99999999', 'HIS-1059'],
  ['a course of another subcategory', `${DEGREE}.nameOfDegreeOrDiplomaObtained`, '4060', 'HIS-2085'],
  ['a college of no list', `${DEGREE}.college`, '99999999', 'HIS-1059'],
  ['a university of no list', `${DEGREE}.university`, '99999999', 'HIS-1059'],
  ['another college\'s university', `${DEGREE}.university`, '6372', 'HIS-1059'],
  ['a board in a doctor\'s university', `${DEGREE}.university`, '3154', 'HIS-1059'],
  ['a year of two digits', `${DEGREE}.yearOfAwardingDegreeDiploma`, '18', 'HIS-1034'],
  ['a year to come', `${DEGREE}.yearOfAwardingDegreeDiploma`, '2027', 'HIS-1034'],
  ['a thirteenth month', `${DEGREE}.monthOfAwardingDegreeDiploma`, '13', 'HIS-1034'],
  ['a degree flag that is no boolean', `${DEGREE}.isNameDifferentInCertificate`, '5', 'HIS-2081'],
  ['another name on the degree without proof', `${DEGREE}.isNameDifferentInCertificate`, 'true', 'HIS-1002', `${DEGREE}.proofOfNameChangeCertificate`],

  ['work not said', 'currentWorkDetails.currentlyWorking', '', 'HIS-1070'],
  ['work said in words', 'currentWorkDetails.currentlyWorking', 'yes', 'HIS-2081'],
  ['no work and no reason', 'currentWorkDetails.currentlyWorking', '0', 'HIS-2075', 'currentWorkDetails.reasonForNotWorking'],
  ['work and a reason not to', 'currentWorkDetails.reasonForNotWorking', 'Retired', 'HIS-2082'],
  ['no purpose', 'currentWorkDetails.purposeOfWork', '', 'HIS-1070'],
  ['another purpose', 'currentWorkDetails.purposeOfWork', 'Surgery', 'HIS-1059'],
  ['no work status', 'currentWorkDetails.chooseWorkStatus', '', 'HIS-1070'],
  ['a fourth work status', 'currentWorkDetails.chooseWorkStatus', '3', 'HIS-2076'],
  ['government, neither central nor state', 'personalInformation.category', '', 'HIS-2084'],
  ['private, yet of the central government', 'currentWorkDetails.chooseWorkStatus', '0', 'HIS-1122', 'personalInformation.category'],
  ['a central user without a facility', 'currentWorkDetails.facilityDeclarationData', undefined, 'HIS-2097'],
  ['a facility id of another form', 'currentWorkDetails.facilityDeclarationData.facilityId', 'IN27', 'HIS-1113'],
  ['a facility that the register has not got', 'currentWorkDetails.facilityDeclarationData.facilityId', 'IN2710000009', 'HIS-1019'],
  ['a state\'s facility for a central user', 'currentWorkDetails.facilityDeclarationData.facilityId', 'IN2710000002', 'HIS-1110'],
  ['a private facility for government', 'currentWorkDetails.facilityDeclarationData.facilityId', 'IN2710000003', 'HIS-1112'],
  ['a facility without a department', 'currentWorkDetails.facilityDeclarationData.facilityDepartment', '', 'HIS-1002'],
  ['a facility without a designation', 'currentWorkDetails.facilityDeclarationData.facilityDesignation', '', 'HIS-1002'],
  ['neither facility id nor name', 'currentWorkDetails.facilityDeclarationData.facilityId', '', 'HIS-1002', 'currentWorkDetails.facilityDeclarationData.facilityName'],
  ['a facility in no state', 'currentWorkDetails.facilityDeclarationData.state', '68', 'HIS-1024'],
  ['a facility in another state\'s district', 'currentWorkDetails.facilityDeclarationData.district', '525', 'HIS-1025'],
  ['a facility with half a pincode', 'currentWorkDetails.facilityDeclarationData.facilityPincode', '411', 'HIS-1114'],
  ['a central user without a ministry', 'currentWorkDetails.facilityDeclarationData.ministry.ministry', '', 'HIS-2083'],
  ['a ministry of no list', 'currentWorkDetails.facilityDeclarationData.ministry.ministry', 'Railways', 'HIS-2083'],
  ['a PSU flag that is no boolean', 'currentWorkDetails.facilityDeclarationData.areYouWorkingForPsu', 'y', 'HIS-2081'],
  ['a PSU without a name', 'currentWorkDetails.facilityDeclarationData.areYouWorkingForPsu', '1', 'HIS-1002', 'currentWorkDetails.facilityDeclarationData.psuName'],
  ['a PSU named and not said', 'currentWorkDetails.facilityDeclarationData.psuName', 'Coal', 'HIS-1153'],
  ['government without proof of work', 'currentWorkDetails.certificateAttachment', '', 'HIS-1002'],

  ['a photo that is a pdf', 'profilePhoto', aFile('pdf'), 'HIS-1063'],
  ['a photo that is no base64', 'profilePhoto', '<BASE64>', 'HIS-1063'],
  ['a photo above 1 MB', 'profilePhoto', aFile('png', 1024 * 1024 + 1), 'HIS-1064'],
  ['a certificate of 6 MB', `${REGISTRATION}.registrationCertificate`, { fileType: 'pdf', data: aFile('pdf', 6 * 1024 * 1024) }, 'HIS-1040'],
  ['a certificate of another kind', `${REGISTRATION}.registrationCertificate`, { fileType: 'doc', data: aFile('pdf') }, 'HIS-1054'],
  ['a certificate that is text', `${DEGREE}.degreeCertificate`, { fileType: '', data: 'SGVsbG8hIQ==' }, 'HIS-1054'],
  ['a pdf that says it is a png', `${DEGREE}.degreeCertificate`, { fileType: 'png', data: aFile('pdf') }, 'HIS-4055'],
]

describe('one broken rule, one code', () => {
  test.each(ofDentist)('%s: %s', (_, path, value, code, field) => {
    const wanted = field === 'practitioner' ? field : written(field ?? path)
    expect(codeOf(changed(documentDentist(), path, value), doctorAccount())).toBe(`${code} ${wanted}`)
  })

  test('no practitioner at all', () => {
    expect(faultOf(undefined, { now: NOW, variant: contextAt(NOW).variant, account: doctorAccount() })).toEqual({ refusal: 'HIS-5006', field: 'practitioner', rule: 'The block is missing' })
  })

  test('two at once: the earlier block speaks first', () => {
    const both = changed(changed(documentDentist(), 'personalInformation.gender', 'Male'), 'officialMobile', '')
    expect(codeOf(both, doctorAccount())).toBe('HIS-1070 practitioner.officialMobile')
  })

  test('the same registration twice', () => {
    const [registration] = documentDentist().registrationAcademic!.registrationData!
    const twice = changed(documentDentist(), 'registrationAcademic.registrationData', [registration, { ...registration, registrationNumber: 'kdc-1149 ' }])
    expect(codeOf(twice, doctorAccount())).toBe('HIS-1059 practitioner.registrationAcademic.registrationData[1].registrationNumber')
  })
})

const GOVERNMENT = 'currentWorkDetails.facilityDeclarationData'
const ofState = (): PractitionerInput => changed(documentDentist(), `${GOVERNMENT}.facilityId`, 'IN2710000002')
const stateUser = (): PractitionerInput => changed(changed(ofState(), 'personalInformation.category', 'S'), `${GOVERNMENT}.ministry.ministry`, '')

describe('rules of one kind of user', () => {
  test('a state user declares his facility, of a state, and no ministry', () => {
    expect(codeOf(changed(stateUser(), GOVERNMENT, undefined), doctorAccount())).toBe('HIS-2096 practitioner.currentWorkDetails.facilityDeclarationData')
    expect(codeOf(changed(stateUser(), `${GOVERNMENT}.facilityId`, 'IN2710000001'), doctorAccount())).toBe('HIS-1111 practitioner.currentWorkDetails.facilityDeclarationData.facilityId')
    expect(codeOf(stateUser(), doctorAccount())).toBeUndefined()
  })

  test('who works for both may not declare a private facility either', () => {
    const both = changed(changed(documentDentist(), 'currentWorkDetails.chooseWorkStatus', '2'), `${GOVERNMENT}.facilityId`, 'IN2710000003')
    expect(codeOf(both, doctorAccount())).toBe('HIS-1148 practitioner.currentWorkDetails.facilityDeclarationData.facilityId')
  })

  test('the ministry must be the facility\'s', () => {
    const railways = changed(documentDentist(), `${GOVERNMENT}.facilityId`, 'IN2710000001')
    expect(codeOf(railways, doctorAccount())).toBeUndefined()
    expect(codeOf(changed(railways, `${GOVERNMENT}.ministry.ministry`, 'MinistryMOP ( Mo Power )'), doctorAccount())).toBe('HIS-1151 practitioner.currentWorkDetails.facilityDeclarationData.ministry.ministry')
  })

  test('so must the PSU; of a facility of none, any name will do', () => {
    const psu = changed(changed(documentDentist(), `${GOVERNMENT}.areYouWorkingForPsu`, '1'), `${GOVERNMENT}.psuName`, 'Bharat Coal')
    expect(codeOf(psu, doctorAccount())).toBeUndefined()
    const coalIndia = changed(psu, `${GOVERNMENT}.facilityId`, 'IN2710000004')
    expect(codeOf(coalIndia, doctorAccount())).toBe('HIS-1153 practitioner.currentWorkDetails.facilityDeclarationData.psuName')
    expect(codeOf(changed(coalIndia, `${GOVERNMENT}.psuName`, 'coal  india'), doctorAccount())).toBeUndefined()
  })

  test('without a facility id, six fields describe it', () => {
    const described = { facilityName: 'Civil Hospital', facilityAddress: '1 Station Road', facilityPincode: '445001', state: '27', district: '500', facilityType: 'Hospital', ministry: { ministry: 'MinistryMOR ( Mo Railways )' } }
    const body = changed(documentDentist(), GOVERNMENT, described)
    expect(codeOf(body, doctorAccount())).toBeUndefined()
    for (const name of ['facilityName', 'facilityAddress', 'facilityPincode', 'state', 'district', 'facilityType']) {
      expect(codeOf(changed(body, `${GOVERNMENT}.${name}`, ''), doctorAccount())).toBe(`HIS-1002 practitioner.currentWorkDetails.facilityDeclarationData.${name}`)
    }
  })

  test('in private practice no facility is declared', () => {
    const declared = changed(documentNurse(), `${GOVERNMENT}.facilityId`, 'IN2710000003')
    expect(codeOf(declared, nurseAccount())).toBe('HIS-2095 practitioner.currentWorkDetails.facilityDeclarationData')
  })

  test('nurses and pharmacists need not say whether it is permanent; what they say must be one of the two', () => {
    expect(codeOf(changed(documentNurse(), `${REGISTRATION}.isPermanentOrRenewable`, undefined), nurseAccount())).toBeUndefined()
    expect(codeOf(changed(documentNurse(), `${REGISTRATION}.isPermanentOrRenewable`, 'yes'), nurseAccount())).toBe('HIS-1059 practitioner.registrationAcademic.registrationData[0].isPermanentOrRenewable')
  })

  test('a further degree may be foreign, in words throughout', () => {
    const second = `${REGISTRATION}.qualifications.1`
    expect(codeOf(changed(swaggerExample(), `${second}.country`, '840'), doctorAccount())).toBe('HIS-1059 practitioner.registrationAcademic.registrationData[0].qualifications[1].country')
    const postgraduate = changed(swaggerExample(), `${second}`, { ...swaggerExample().registrationAcademic!.registrationData![0]!.qualifications![0], nameOfDegreeOrDiplomaObtained: '20103' })
    expect(codeOf(postgraduate, doctorAccount())).toBeUndefined()
    expect(codeOf(changed(postgraduate, `${second}.nameOfDegreeOrDiplomaObtained`, '5522'), doctorAccount())).toBe('HIS-2085 practitioner.registrationAcademic.registrationData[0].qualifications[1].nameOfDegreeOrDiplomaObtained')
  })
})

describe('what NHA publishes passes', () => {
  test('the example of the Swagger', () => expect(found(swaggerExample(), doctorAccount())).toBeUndefined())
  test('the dentist of June 2026', () => expect(found(documentDentist(), doctorAccount())).toBeUndefined())
  test('the nurse of June 2026', () => expect(found(documentNurse(), nurseAccount())).toBeUndefined())
  test('the nurse of January 2024, in the newer category', () => expect(found(olderNurse(), nurseAccount())).toBeUndefined())
  test('a pharmacist by the field tables', () => expect(found(pharmacist(), pharmacistAccount())).toBeUndefined())

  test('her older category 4 does not: the newer document corrected it', () => {
    expect(codeOf(changed(olderNurse(), 'registrationAcademic.category', 4), nurseAccount())).toBe('HIS-2057 practitioner.registrationAcademic.category')
  })

  test('both spellings of the purpose, any case', () => {
    for (const purpose of ['Adminstrative', 'administrative', 'TEACHING', 'practice']) expect(found(changed(swaggerExample(), 'currentWorkDetails.purposeOfWork', purpose), doctorAccount())).toBeUndefined()
  })

  test('every way to write a boolean', () => {
    for (const value of [0, 1, true, false, '0', '1', 'true', 'FALSE', '', null]) expect(found(changed(swaggerExample(), 'visibleProfilePicture', value), doctorAccount())).toBeUndefined()
  })

  test('names in another case and without the optional ones', () => {
    const body = changed(changed(documentDentist(), 'personalInformation.firstName', 'AYUSHMAN'), 'personalInformation.middleName', undefined)
    expect(found(changed(body, 'personalInformation.lastName', undefined), doctorAccount())).toBeUndefined()
  })

  test('who does not work need not choose a status', () => {
    const idle = { currentlyWorking: '0', purposeOfWork: 'Practice', reasonForNotWorking: 'Studying' }
    expect(found(changed(documentNurse(), 'currentWorkDetails', idle), nurseAccount())).toBeUndefined()
    expect(found(changed(changed(documentNurse(), 'currentWorkDetails', idle), 'personalInformation.category', 'C'), nurseAccount())).toBeUndefined()
  })
})

describe('variants', () => {
  test('hpr.strict-dates refuses the day before the month, which the Swagger has', () => {
    expect(codeOf(swaggerExample(), doctorAccount(), { 'hpr.strict-dates': 'on' })).toBe('HIS-1034 practitioner.personalInformation.dateOfBirth')
    expect(found(changed(swaggerExample(), 'personalInformation.dateOfBirth', '1991-04-24'), doctorAccount(), { 'hpr.strict-dates': 'on' })).toBeUndefined()
    expect(codeOf(changed(swaggerExample(), 'personalInformation.dateOfBirth', '2027-04-24'), doctorAccount(), { 'hpr.strict-dates': 'on' })).toBe('HIS-1034 practitioner.personalInformation.dateOfBirth')
  })

  test('hpr.ministry-required demands it of state users too', () => {
    expect(codeOf(stateUser(), doctorAccount(), { 'hpr.ministry-required': 'government' })).toBe('HIS-2083 practitioner.currentWorkDetails.facilityDeclarationData.ministry.ministry')
  })

  test('hpr.unknown-facility takes an id of the right form', () => {
    const accepted = { 'hpr.unknown-facility': 'accepted' }
    expect(codeOf(changed(documentDentist(), `${GOVERNMENT}.facilityId`, 'IN2710000009'), doctorAccount(), accepted)).toBeUndefined()
    expect(codeOf(changed(documentDentist(), `${GOVERNMENT}.facilityId`, 'IN271000000'), doctorAccount(), accepted)).toBe('HIS-1113 practitioner.currentWorkDetails.facilityDeclarationData.facilityId')
    expect(codeOf(changed(documentDentist(), `${GOVERNMENT}.facilityId`, 'IN2710000002'), doctorAccount(), accepted)).toBe('HIS-1110 practitioner.currentWorkDetails.facilityDeclarationData.facilityId')
  })

  test('hpr.certificates-required wants the files and the name flags now', () => {
    const atRegister = { 'hpr.certificates-required': 'at-register' }
    expect(codeOf(documentNurse(), nurseAccount(), atRegister)).toBe('HIS-1070 practitioner.registrationAcademic.registrationData[0].isNameDifferentInCertificate')
    expect(codeOf(pharmacist(), pharmacistAccount(), atRegister)).toBe('HIS-1123 practitioner.registrationAcademic.registrationData[0].registrationCertificate.data')
    expect(found(swaggerExample(), doctorAccount(), atRegister)).toBeUndefined()
    expect(codeOf(changed(swaggerExample(), `${DEGREE}.degreeCertificate`, { fileType: 'pdf', data: '' }), doctorAccount(), atRegister)).toBe('HIS-1070 practitioner.registrationAcademic.registrationData[0].qualifications[0].degreeCertificate.data')
  })

  test('hpr.status-when-not-working refuses the Swagger\'s example', () => {
    const refused = { 'hpr.status-when-not-working': 'refused' }
    expect(codeOf(swaggerExample(), doctorAccount(), refused)).toBe('HIS-2094 practitioner.currentWorkDetails.chooseWorkStatus')
    expect(codeOf(changed(swaggerExample(), 'currentWorkDetails.chooseWorkStatus', ''), doctorAccount(), refused)).toBe('HIS-2095 practitioner.currentWorkDetails.facilityDeclarationData')
    expect(found(documentDentist(), doctorAccount(), refused)).toBeUndefined()
  })
})
