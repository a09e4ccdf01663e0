import type { Guide, NextStep } from '../../kernel/guide.ts'

const LOGIN = 'token of hpr.login.loginByPassword or another login'
const NUMBER = 'hprIdNumber of createHpId, 71-XXXX-XXXX-XXXX'

const submitFields = (token: string): Record<string, string> => ({
  hprToken: token,
  'practitioner.healthProfessionalType': 'doctor, nurse or pharmacist, as the category the HPID was made with',
  'practitioner.personalInformation': 'names as on the HPID; nationality of hpr.masters.listCountries, languagesSpoken of hpr.masters.listLanguages (ids)',
  'practitioner.registrationAcademic.registrationData[].registeredWithCouncil': 'id of hpr.masters.listMedicalCouncilsByMedicine or listNurseCouncils',
  'practitioner.registrationAcademic.registrationData[].categoryId': 'id of hpr.masters.listSystemsOfMedicine, not the subcategory of create',
  'practitioner.registrationAcademic.registrationData[].qualifications[]': 'ids of hpr.masters.listCourses, listCollegesOfStateAndMedicine, listUniversitiesOfCollege; state is an isoCode',
  'practitioner.currentWorkDetails.facilityDeclarationData.facilityId': 'facilityId of the facility registry search, for government or both',
})

const read: NextStep[] = [
  { operation: 'hpr.professional.fetchProfessionalInfo', why: 'Read how far the verifications are', fields: { 'practitioner.id': NUMBER } },
  { operation: 'hpr.professional.fetchDocumentsList', why: 'Get the ids under which documents are filed', fields: { hprid: NUMBER } },
]
const upload: NextStep = {
  operation: 'hpr.professional.uploadDocument', why: 'File a certificate that was left out',
  fields: { hpr_token: LOGIN, 'document[].document_id': 'id of the slot in hpr.professional.fetchDocumentsList', 'document[].document_type': 'name of the slot', 'document[].data': 'base64 of a png, jpeg or pdf' },
}
const update: NextStep = { operation: 'hpr.professional.updateProfessional', why: 'Change something: the whole body again', fields: submitFields(LOGIN) }
const wait: NextStep = { operation: 'The council and the work verifier decide; on the sandbox nobody does so by API, here the control plane does', why: 'Nothing to call', fields: {} }
const submit: NextStep = { operation: 'hpr.professional.registerProfessional', why: 'Submit the profile for verification', fields: submitFields(`token of hpr.registration.createHpId, or the ${LOGIN}`) }

/** From an HPID to a verified professional. Stages: `applicationStatusOf` of record.ts, and `hpid-only` before there is an entry. */
export const professionalGuides: readonly Guide[] = [{
  flow: 'hpr.professional',
  stages: {
    'hpid-only': [submit],
    draft: [submit],
    submitted: [...read, upload, update, wait],
    'council-verified': [...read, upload, update, wait],
    verified: [...read, upload, update],
    rejected: [update, ...read],
    'more-info': [upload, update, ...read],
  },
}]
