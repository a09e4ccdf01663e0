import type { CaseRow } from '../../../record.ts'

/** NHA's name of the sheet: printed in every report, since the sheets change. */
export const M4_SET = 'M4 HFR, NHA, 16 March 2024 sheet, and HPR test cases final'

const SHEET = 'nha-in/docs: site/docs/hiecm/v3/resources/test-cases/m4.mdx'
const SKILL = 'nha-in/docs: plugins/abdm-integrators-assistant/skills/abdm-m4/references/test.md'

const LINK = 'POST /aadhaar/generateLink'
const AUTHENTICATED = 'POST /aadhaar/isAuthenticated'
const VERIFY = 'POST /v2/registration/aadhaar/verifyOTP'
const EXISTS = 'POST /v1/registration/aadhaar/checkHpIdAccountExist'
const MATCH = 'POST /v2/registration/aadhaar/demographicAuthViaMobile'
const SEND_OTP = 'POST /v1/registration/aadhaar/generateMobileOTP'
const VERIFY_OTP = 'POST /v1/registration/aadhaar/verifyMobileOTP'
const SUGGEST = 'POST /v1/registration/aadhaar/hpid/suggestion'
const CREATE = 'POST /v2/registration/aadhaar/createHprIdWithPreVerified'
const REGISTER = 'POST /apis/v1/doctors/register-professional-new'
const UPDATE = 'POST /apis/v1/doctors/update-professional-new'
const FETCH = 'POST /apis/v1/doctors/fetch-professional-info'
const MASTERS = '/apis/v1/masters'

const HPID = 'HPID: create healthcare professional id'
const REG = 'HPR: register professional'
const LATER = 'HPR: fetch, update, upload'

type Extra = Partial<Pick<CaseRow, 'id' | 'field' | 'mandatoryWhen' | 'kind' | 'apiCheck' | 'note' | 'sources' | 'screen' | 'calls'>>
type Marking = 'Mandatory' | 'Non-Mandatory' | 'Not marked; the row carries no id'

function row(key: string, group: string, marking: Marking, title: string, expectation: string, extra: Extra): CaseRow {
  const mandatory = marking === 'Mandatory' ? true : marking === 'Non-Mandatory' ? false : null
  return { key: `M4:${key}`, id: key, title, function: group, marking, mandatory, kind: 'ui', apiCheck: 'partial', calls: [], screen: [], sources: [SHEET, SKILL], expectation, ...extra }
}

/** A row about one field of the register body. */
function fieldRow(id: string, marking: Marking, title: string, field: string, expectation: string, screen: string, calls: string[] = [], extra: Extra = {}): CaseRow {
  return row(id, REG, marking, title, expectation, { field: `practitioner.${field}`, screen: [screen], calls: [REGISTER, ...calls], ...extra })
}

const PERSONAL = 'personalInformation'
const ADDRESS = 'communicationAddress'
const REGISTRATION = 'registrationAcademic.registrationData[]'
const QUALIFICATION = `${REGISTRATION}.qualifications[]`
const WORK = 'currentWorkDetails'

/** The 61 HPID and HPR rows of set M4, in NHA's order. Facts are NHA's, words are ours. */
export const hprRows: readonly CaseRow[] = [
  row('HPR-002', HPID, 'Mandatory', 'Creation through Aadhaar is offered', 'generateLink answers 200 with txnId and url, the page behind it living five minutes. A number of 11 digits typed there is refused: Aadhaar is not valid.', {
    kind: 'api', apiCheck: 'full', calls: [LINK], screen: ['The way to an HPID through Aadhaar is on offer'],
    note: 'The sheet names /api/v1/registration/aadhaar/generateOtp, which the specification lacks; the link and its hosted page stand in its place.',
  }),
  row('HPR-no-id-1', HPID, 'Not marked; the row carries no id', 'A number that is no Aadhaar number is refused', 'Fewer or more than 12 digits: Aadhaar is not valid.', {
    id: 'No id', apiCheck: 'none', calls: [LINK], sources: [SHEET], screen: ['The message Aadhaar is not valid, after a number that has not 12 digits'],
    note: 'In the newest sheet alone, without an id.',
  }),
  row('HPR-003', HPID, 'Mandatory', 'Consent is shown and kept', 'The agreement is asked for, and kept with its time, before generateLink is called.', {
    calls: [LINK], screen: ['The consent text, before anything of Aadhaar', 'The kept agreement with its time, earlier than the generateLink call'],
  }),
  row('HPR-004', HPID, 'Mandatory', 'Consent in Hindi or another language', 'The consent can be read in Hindi, and agreeing to it is kept.', { apiCheck: 'none', screen: ['The consent text in Hindi', 'The kept agreement to that text'] }),
  row('HPR-005', HPID, 'Mandatory', 'A wrong Aadhaar number is refused; details appear after authentication', 'The refusal of HPR-002; then verifyOTP answers 200 with name, gender and birthdate, and the screen shows them.', {
    calls: [LINK, VERIFY], screen: ['Name, gender and date of birth of the person, as Aadhaar has them'],
    note: 'Named for the refusal, and describes what is displayed.',
  }),
  row('HPR-006', HPID, 'Mandatory', 'Captcha before the Aadhaar number is sent', 'A wrong captcha is refused with the words Capcha verification failed : please enter valid Captch; the right one lets Submit work.', {
    apiCheck: 'none', calls: [LINK], screen: ['The refusal after a wrong captcha', 'Submit at work after the right one'],
  }),
  row('HPR-007', HPID, 'Mandatory', 'Aadhaar OTP: a wrong one is refused', 'A wrong OTP: Aadhaar OTP is not valid. isAuthenticated answers a bare false until the page is finished, a bare true after.', {
    kind: 'api', apiCheck: 'full', calls: [AUTHENTICATED], screen: ['The refusal of a wrong OTP'],
  }),
  row('HPR-008', HPID, 'Mandatory', 'The OTP can be sent again', 'Again after 60 seconds and at most twice; after that not for 30 minutes.', {
    calls: [SEND_OTP], screen: ['Resend is dead for 60 seconds after a sending', 'Resend is dead for 30 minutes after the second resend'],
  }),
  row('HPR-010', HPID, 'Mandatory', 'An HPID that exists is found; the Aadhaar mobile needs no OTP', 'checkHpIdAccountExist answers 200. With an hprIdNumber: login is offered and nothing created. Without: the Aadhaar mobile gives verified true, and no OTP is sent.', {
    calls: [EXISTS, MATCH],
    screen: [
      'We found your Healthcare Professional ID, with a way to log in',
      'Photo, name, address, date of birth, gender, state and district cannot be changed',
      'HPID name of at least 4 letters, digits or dots, with three suggestions or more',
      'Category and sub-category come from the masters; email is checked',
      'Password of more than 8 with upper and lower case, a digit and a special character, typed twice alike',
      'An SMS after Submit',
    ],
  }),
  row('HPR-011', HPID, 'Mandatory', 'Another mobile is verified by OTP, the HPID created', 'verified false for another mobile; generateMobileOTP and verifyMobileOTP 200 with txnId; suggestions that are not empty; create 200 with hprIdNumber and token.', {
    kind: 'api', apiCheck: 'full', calls: [MATCH, SEND_OTP, VERIFY_OTP, SUGGEST, CREATE], screen: ['The new HPID on screen'],
  }),
  row('HPR-018', REG, 'Mandatory', 'The token of creation is used', 'create answers 200 with a token; register with it as hprToken answers 200 with hprId.', { field: 'hprToken', kind: 'api', apiCheck: 'full', calls: [REGISTER, CREATE] }),
  fieldRow('HPR-019', 'Non-Mandatory', 'Profile photo from Aadhaar', 'profilePhoto', 'The photo of verifyOTP is the one shown.', 'The Aadhaar photo', [VERIFY]),
  row('HPR-020', REG, 'Mandatory', 'The HPID is shown and fixed', 'Equal to the hprId of creation.', { calls: [REGISTER, CREATE], screen: ['The HPID, which cannot be changed'] }),
  fieldRow('HPR-022', 'Non-Mandatory', 'Official mobile and its status', 'officialMobile', 'The request carries officialMobileStatus.', 'The number with Verified or Not Verified, which cannot be changed'),
  fieldRow('HPR-024', 'Non-Mandatory', 'Official email and its status', 'officialEmail', 'The request carries officialEmailStatus.', 'The address with Verified or Not Verified, which cannot be changed'),
  fieldRow('HPR-026', 'Mandatory', 'Salutation', `${PERSONAL}.salutation`, 'Empty is refused; the request carries it. No master call is published for it.', 'Dr, Mr and Ms to choose from; none chosen is refused'),
  fieldRow('HPR-027', 'Mandatory', 'First name from Aadhaar', `${PERSONAL}.firstName`, 'Equal to the firstName of create; the request carries it.', 'The first name, which cannot be changed', [CREATE]),
  fieldRow('HPR-028', 'Mandatory', 'Middle name from Aadhaar', `${PERSONAL}.middleName`, 'Equal to the middleName of create; the request carries it.', 'The middle name, which cannot be changed', [CREATE]),
  fieldRow('HPR-029', 'Mandatory', 'Last name from Aadhaar', `${PERSONAL}.lastName`, 'Equal to the lastName of create; the request carries it.', 'The last name, which cannot be changed', [CREATE]),
  fieldRow('HPR-030', 'Non-Mandatory', "Father's name", `${PERSONAL}.fatherName`, 'May stay empty; carried when it is filled in.', 'Saved when filled in, and when left empty'),
  fieldRow('HPR-031', 'Non-Mandatory', "Mother's name", `${PERSONAL}.motherName`, 'May stay empty; carried when it is filled in.', 'Saved when filled in, and when left empty'),
  fieldRow('HPR-032', 'Non-Mandatory', "Spouse's name", `${PERSONAL}.spouseName`, 'May stay empty; carried when it is filled in.', 'Saved when filled in, and when left empty'),
  fieldRow('HPR-033', 'Mandatory', 'Nationality', `${PERSONAL}.nationality`, 'masters/countries answers 200; the request carries one of its ids.', 'A list of countries with India chosen beforehand', [`GET ${MASTERS}/countries`]),
  fieldRow('HPR-036', 'Mandatory', 'Languages spoken', `${PERSONAL}.languagesSpoken`, 'masters/languages answers 200; two chosen are both carried.', 'Two languages chosen and shown', [`GET ${MASTERS}/languages`]),
  fieldRow('HPR-037', 'Mandatory', 'Address of the KYC', 'addressAsPerKYC', 'Equal to the address of verifyOTP; the request carries it.', 'The Aadhaar address, which cannot be changed', [VERIFY]),
  fieldRow('HPR-038', 'Non-Mandatory', 'Communication address as in the KYC', `${ADDRESS}.isCommunicationAddressAsPerKYC`, 'The request carries it.', 'State and district fill in the postal code, and the other way round'),
  fieldRow('HPR-039', 'Non-Mandatory', 'Communication address', `${ADDRESS}.address`, 'The request carries it.', 'To be filled in when it is another'),
  fieldRow('HPR-040', 'Non-Mandatory', 'Name for communication', `${ADDRESS}.name`, 'The request carries it.', 'To be filled in when it is another'),
  fieldRow('HPR-041', 'Non-Mandatory', 'Communication country', `${ADDRESS}.country`, 'masters/countries answers 200; the request carries the field.', 'A list', [`GET ${MASTERS}/countries`]),
  fieldRow('HPR-042', 'Non-Mandatory', 'Communication state', `${ADDRESS}.state`, 'masters/states answers 200; the request carries the field.', 'A list', [`GET ${MASTERS}/states`]),
  fieldRow('HPR-043', 'Non-Mandatory', 'Communication district', `${ADDRESS}.district`, 'masters/district/{id} answers 200; the request carries the field.', 'A list', [`GET ${MASTERS}/district/{id}`]),
  fieldRow('HPR-044', 'Non-Mandatory', 'Communication sub-district', `${ADDRESS}.subDistrict`, 'masters/sub-districts/{id} answers 200; the request carries the field.', 'A list', [`GET ${MASTERS}/sub-districts/{id}`]),
  fieldRow('HPR-045', 'Non-Mandatory', 'City, town or village', `${ADDRESS}.city`, 'The request carries it.', 'Typed in'),
  fieldRow('HPR-046', 'Non-Mandatory', 'Postal code', `${ADDRESS}.pincode`, 'The request carries it.', 'Typed in'),
  fieldRow('HPR-054', 'Mandatory', 'Category', 'registrationAcademic.category', 'Empty is refused; the request carries it. Its values stand in the master sheet, not behind a call.', 'One value, such as Doctor - Modern Medicine; none is refused'),
  fieldRow('HPR-055', 'Mandatory', 'Category id', `${REGISTRATION}.categoryId`, 'Empty is refused; the request carries it.', 'A list; none chosen is refused'),
  fieldRow('HPR-056', 'Mandatory', 'Council', `${REGISTRATION}.registeredWithCouncil`, 'masters/medical-councils answers 200; empty is refused; the request carries it.', 'A list; none chosen is refused', [`GET ${MASTERS}/medical-councils`]),
  fieldRow('HPR-057', 'Mandatory', 'Registration number', `${REGISTRATION}.registrationNumber`, 'Empty is refused; the request carries it.', 'Typed in; empty is refused'),
  fieldRow('HPR-058', 'Mandatory', 'Registration date', `${REGISTRATION}.registrationDate`, 'Empty is refused; the request carries it.', 'Typed in or picked; empty is refused'),
  fieldRow('HPR-059', 'Mandatory', 'Registration certificate', `${REGISTRATION}.registrationCertificate`, 'Empty is refused; the request carries registrationCertificate.data.', 'An image or document to choose; none is refused', [], {
    note: 'NHA\'s field tables leave the file to a later upload-document: whether the registry refuses it empty is documented both ways and not judged.',
  }),
  fieldRow('HPR-060', 'Mandatory', 'Another name on the registration certificate', `${REGISTRATION}.isNameDifferentInCertificate`, 'A proof of 6 MB is refused; the request carries the field.', 'Yes asks for a pdf, png, jpeg or jpg of up to 5 MB; 6 MB are refused', [], {
    note: 'Mandatory in the newest page, Non-mandatory in the HPR sheet before it.',
  }),
  fieldRow('HPR-061', 'Non-Mandatory', 'Proof of the change of name, registration', `${REGISTRATION}.proofOfNameChangeCertificate`, '6 MB are refused; the request carries the field.', 'Asked for on yes alone; 6 MB are refused'),
  fieldRow('HPR-062', 'Non-Mandatory', 'Degree or diploma', `${QUALIFICATION}.nameOfDegreeOrDiplomaObtained`, 'masters/courses answers 200; the request carries the field.', 'A list', [`POST ${MASTERS}/courses`], {
    note: 'Non-mandatory in the newest page, Mandatory in the HPR sheet before it.',
  }),
  fieldRow('HPR-063', 'Mandatory', 'Country of the degree', `${QUALIFICATION}.country`, 'masters/countries answers 200; empty is refused; the request carries it.', 'A list; none chosen is refused', [`GET ${MASTERS}/countries`]),
  fieldRow('HPR-064', 'Mandatory', 'State of the degree', `${QUALIFICATION}.state`, 'masters/states answers 200; empty is refused; the request carries it.', 'A list; none chosen is refused', [`GET ${MASTERS}/states`]),
  fieldRow('HPR-065', 'Mandatory', 'College', `${QUALIFICATION}.college`, 'masters/colleges answers 200; empty is refused; the request carries it.', 'A list; none chosen is refused', [`GET ${MASTERS}/colleges/{stateId}/{medicineId}`]),
  fieldRow('HPR-066', 'Mandatory', 'University', `${QUALIFICATION}.university`, 'masters/universites/{id} answers 200; empty is refused; the request carries it.', 'A list; none chosen is refused', [`GET ${MASTERS}/universites/{id}`]),
  fieldRow('HPR-067', 'Non-Mandatory', 'Month of the award', `${QUALIFICATION}.monthOfAwardingDegreeDiploma`, 'May stay empty; the request carries the field.', 'Saved when left empty'),
  fieldRow('HPR-068', 'Mandatory', 'Year of the award', `${QUALIFICATION}.yearOfAwardingDegreeDiploma`, 'Empty is refused; the request carries it.', 'Typed in; empty is refused'),
  fieldRow('HPR-069', 'Mandatory', 'Degree certificate', `${QUALIFICATION}.degreeCertificate`, 'Empty is refused; the request carries degreeCertificate.data.', 'An image or document to choose; none is refused', [], {
    note: 'NHA\'s field tables leave the file to a later upload-document: whether the registry refuses it empty is documented both ways and not judged.',
  }),
  fieldRow('HPR-070', 'Mandatory', 'Another name on the degree certificate', `${QUALIFICATION}.isNameDifferentInCertificate`, 'Empty is refused; the request carries it.', 'Yes or no; neither is refused', [], {
    note: 'NHA\'s field tables mark the field as not mandatory: whether the registry refuses it empty is documented both ways and not judged.',
  }),
  fieldRow('HPR-071', 'Non-Mandatory', 'Proof of the change of name, degree', `${QUALIFICATION}.proofOfNameChangeCertificate`, '6 MB are refused; the request carries the field.', 'Asked for on yes alone, up to 5 MB; 6 MB are refused'),
  fieldRow('HPR-072', 'Mandatory', 'Working at present', `${WORK}.currentlyWorking`, 'Empty is refused; the request carries it.', 'Yes or no; neither is refused'),
  fieldRow('HPR-073', 'Mandatory', 'Reason for not working', `${WORK}.reasonForNotWorking`, 'No without a reason is refused; the request carries the field.', 'On no: a list and free text; none is refused', [], { mandatoryWhen: 'currentlyWorking is No' }),
  fieldRow('HPR-074', 'Mandatory', 'Government, private or both', `${WORK}.chooseWorkStatus`, 'Yes without a choice is refused; the request carries the field.', 'On yes: one of three; none is refused', [], { mandatoryWhen: 'currentlyWorking is Yes' }),
  fieldRow('HPR-075', 'Mandatory', 'Proof of employment', `${WORK}.certificateAttachment`, 'Government without it is refused, private is saved without; the request carries the field.', 'Government or both: payslip or transfer order of up to 5 MB; private: none', [], {
    mandatoryWhen: 'work status is Government or Both',
  }),
  fieldRow('HPR-076', 'Mandatory', 'Declaration of the facility', `${WORK}.facilityDeclarationData`, 'facility/search answers 200 with facilities[0].facilityId; the request carries it.', 'The facility, found by name or by id', ['POST /FacilityManagement/v1.5/facility/search'], {
    mandatoryWhen: 'work status is Government or Both (not conditional in the newest page)',
  }),
  row('HPR-077', REG, 'Mandatory', 'Preview and submit', 'register answers 200 with hprId and status; a message arrives.', { kind: 'api', apiCheck: 'full', calls: [REGISTER], screen: ['The preview', 'The confirmation by SMS or email'] }),
  row('HPR-078', LATER, 'Non-Mandatory', 'Details are shown after creation', 'fetch-professional-info with practitioner.id as the hprId answers 200 with practitioners.', { calls: [FETCH], screen: ['The profile, as fetched'] }),
  row('HPR-079', LATER, 'Mandatory', 'Details are updated', 'update answers 200 with hprId; fetch-professional-info then has the changed value.', {
    kind: 'api', apiCheck: 'full', calls: [UPDATE, FETCH], note: 'The path of the sheet lacks the -new of the specification.',
  }),
  row('HPR-080', LATER, 'Non-Mandatory', 'A document is uploaded later', 'fetch-documents-list with hprid answers 200 with documentList; upload-document with hpr_token and document_id answers 200 with the status of that document and its msg.', {
    kind: 'api', apiCheck: 'full', calls: ['POST /apis/v1/doctors/fetch-documents-list', 'POST /apis/v1/uploads/upload-document'],
  }),
]
