import { z } from 'zod'
import type { Operation } from '../../kernel/operation.ts'
import { operation } from '../../kernel/operation.ts'
import { practitioner, scalar } from './practitioner.ts'

const SWAGGER = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'
const DOCUMENT = 'NHA, Register Healthcare Professional, 22.06.2026'
const text = z.string()
const textOrNull = z.string().nullable()
const token = z.string().nullish()

const submitted = z.object({
  referenceNumber: text,
  status: text,
  message: text,
  error: z.record(text, z.record(text, text)).nullable(),
  hprId: text,
})
/** The envelope of the documents: the same body inside, as a Spring response entity prints itself. */
const submittedWrapped = z.object({ headers: z.object({}), body: submitted, statusCode: text, statusCodeValue: z.number() })

/** The codes by which the rules of the profile body refuse: `rules.ts`. */
export const PROFILE_REFUSALS = [
  'HIS-400', 'HIS-1002', 'HIS-1003', 'HIS-1004', 'HIS-1011', 'HIS-1014', 'HIS-1019', 'HIS-1024', 'HIS-1025', 'HIS-1030', 'HIS-1034', 'HIS-1040', 'HIS-1054', 'HIS-1059',
  'HIS-1062', 'HIS-1063', 'HIS-1064', 'HIS-1070', 'HIS-1109', 'HIS-1110', 'HIS-1111', 'HIS-1112', 'HIS-1113', 'HIS-1114', 'HIS-1122', 'HIS-1123', 'HIS-1148', 'HIS-1151', 'HIS-1153',
  'HIS-2055', 'HIS-2057', 'HIS-2062', 'HIS-2075', 'HIS-2076', 'HIS-2081', 'HIS-2082', 'HIS-2083', 'HIS-2084', 'HIS-2085', 'HIS-2094', 'HIS-2095', 'HIS-2096', 'HIS-2097',
  'HIS-4055', 'HIS-5001', 'HIS-5002', 'HIS-5005', 'HIS-5006', 'HIS-5007', 'HIS-5008', 'HIS-5009', 'HIS-5010',
] as const
/** A body that is no JSON, or a field of another type. Nothing is missing or too long before the rules say so. */
const BODY_REFUSALS = ['HIS-400', 'HIS-1004'] as const
const TOKEN_REFUSALS = ['HIS-401', 'HIS-403', 'HIS-1119', 'HIS-5011'] as const
const PROFILE_VARIANTS = ['hpr.register-envelope', 'hpr.strict-dates', 'hpr.ministry-required', 'hpr.certificates-required', 'hpr.status-when-not-working', 'hpr.unknown-facility'] as const

const PROFILE_INFERRED = [
  'Which code answers which broken rule: the 150 messages are published, their occasions are not.',
  'The order in which several broken rules are looked at.',
  'HIS-1123 for a required key that is absent, HIS-1070 for one sent empty, HIS-1002 for one that another answer makes necessary.',
  'A session without roles is refused with the text an integrator saw on 5 Oct 2026, under HIS-1119: the code beside it was not recorded.',
  'The text and the addressee of the confirmation by SMS and email.',
  'registrationDate is demanded (HPR-058) though the field tables leave it out; certificateAttachment of government users (HPR-075) though the tables call it optional; chooseWorkStatus only of who works (HPR-074).',
  'Ids must be those of the masters served here, and a university one of its college\'s; a college is not held against the state, which NHA\'s own samples mix up.',
  'fileType and the first bytes of a file must agree; a megabyte is 2^20 bytes.',
  'A declared facility must have been submitted to the facility registry (HIS-1019); ownership, ministry and PSU are held against what stands there.',
]

export const registerProfessional = operation({
  id: 'hpr.professional.registerProfessional', method: 'POST', path: '/v4/int/apis/v1/doctors/register-professional-new',
  summary: 'Register the professional and submit for verification', session: 'client',
  request: z.object({ hprToken: token, practitioner: practitioner.nullish() }),
  answer: z.union([submitted, submittedWrapped]),
  refusals: [...TOKEN_REFUSALS, ...PROFILE_REFUSALS], variants: PROFILE_VARIANTS,
  evidence: 'specification', standing: 'official', source: `${SWAGGER}; ${DOCUMENT}, 6`,
  inferred: PROFILE_INFERRED,
})

export const updateProfessional = operation({
  id: 'hpr.professional.updateProfessional', method: 'POST', path: '/v4/int/apis/v1/doctors/update-professional-new',
  summary: 'Update the professional and submit again', session: 'client',
  request: registerProfessional.request!, answer: registerProfessional.answer,
  refusals: [...TOKEN_REFUSALS, 'HIS-1001', ...PROFILE_REFUSALS], variants: PROFILE_VARIANTS,
  evidence: 'specification', standing: 'official', source: SWAGGER,
  inferred: [
    ...PROFILE_INFERRED,
    'The whole body is due, as for register: the shorter example is a cut one.',
    'An update of someone not yet registered is refused with HIS-1001.',
    'A token of create does as well as one of a login, as for register.',
    'What was verified has to be verified again.',
    'A file left empty leaves the one that stands.',
  ],
})

const photoSlot = z.object({ id: z.int(), data: textOrNull })
const registrationSlot = z.object({ id: z.int(), systemOfMedicide: textOrNull, data: textOrNull })
const qualificationSlot = z.object({ id: z.int(), courseName: textOrNull, qualificationYear: textOrNull, data: textOrNull })
const qualificationSlots = z.object({ degreeCertificate: qualificationSlot, proofOfNameChangeQualCertificate: qualificationSlot })

export const fetchDocumentsList = operation({
  id: 'hpr.professional.fetchDocumentsList', method: 'POST', path: '/v4/int/apis/v1/doctors/fetch-documents-list',
  summary: 'Document slots of a professional', session: 'client',
  request: z.object({ hprid: scalar }),
  answer: z.object({
    documentList: z.object({
      profileDetails: z.object({ profilePhoto: photoSlot, proofOfWorkCertificate: photoSlot }),
      registrationDetails: z.array(z.object({ registrationCertificate: registrationSlot, proofOfNameChangeRegCertificate: registrationSlot })),
      qualificationDetails: z.array(qualificationSlots),
      qualification: z.array(qualificationSlots).nullable(),
      internationalDoctorQualificationDetails: z.array(qualificationSlots).optional(),
    }),
    message: text.optional(),
    Message: text,
  }),
  refusals: [...BODY_REFUSALS, 'HIS-1001', 'HIS-1035', 'HIS-1116'],
  evidence: 'specification', standing: 'official', source: `${SWAGGER}; ${DOCUMENT}, 7`,
  inferred: [
    'The codes of its refusals.',
    '`data` is null where nothing was uploaded.',
    'A foreign degree stands among the others; `internationalDoctorQualificationDetails` is declared by NHA and shown nowhere.',
  ],
})

const uploaded = z.object({ status: text, msg: text }).nullable()

export const uploadDocument = operation({
  id: 'hpr.professional.uploadDocument', method: 'POST', path: '/v4/int/apis/v1/uploads/upload-document',
  summary: 'Upload documents', session: 'client',
  request: z.object({
    hpr_token: token,
    document: z.array(z.object({ document_id: z.int().nullish(), document_type: scalar, fileType: scalar, data: z.string().nullish() })).nullish(),
  }),
  answer: z.object({ profilePhoto: uploaded, degreeCertificate: uploaded, registrationCertificate: uploaded, proofOfWorkCertificate: uploaded }),
  refusals: [...BODY_REFUSALS, ...TOKEN_REFUSALS, 'HIS-1001', 'HIS-1040', 'HIS-1054', 'HIS-1059', 'HIS-1070', 'HIS-1123', 'HIS-4055'],
  evidence: 'specification', standing: 'official', source: `${SWAGGER}; ${DOCUMENT}, 8`,
  inferred: [
    'A file that will not do is answered 200 with status `fail` under its type and the message of the code it deserves: `pass` implies the other, as verify-email-otp shows it. The rest of the call is kept.',
    'The two name-change types have no key in the answer: they are kept silently, and a faulty one is refused with 422.',
    'A request with a field missing, an unknown type or a bad token is refused whole.',
    'A token of create does as well as one of a login, the only one the document names here.',
  ],
})

export const fetchProfessionalInfo = operation({
  id: 'hpr.professional.fetchProfessionalInfo', method: 'POST', path: '/v4/int/apis/v1/doctors/fetch-professional-info',
  summary: 'Fetch a professional', session: 'client',
  request: z.object({
    practitioner: z.object({ id: scalar, name: scalar, contactNumber: scalar, state: scalar, registrationNumber: scalar, stateCouncilName: scalar }).nullish(),
  }),
  answer: z.object({
    practitioners: z.array(z.array(z.object({
      identifier: z.int(), active: z.boolean(), name: text, gender: text, salutation: text, communicationLanguage: text,
      registrations: z.array(z.object({
        identifier: z.int(), category: text, nuidnumber: textOrNull, nuidvalidtill: textOrNull, systemOfMedicide: textOrNull, isRenewable: text, dueDate: textOrNull,
        councilName: text, registeredAt: textOrNull, registrationNumber: text, registrationDate: text,
      })),
      qualifications: z.array(z.object({ identifier: z.int(), courseName: text, collegeName: text, universityName: text, qualificationYear: text, qualificationMonth: text })),
      hpr_id: text, application_status: textOrNull, is_council_verified: textOrNull, is_work_verified: textOrNull,
      email: text, mobileNumber: text, hpr_category: text,
    }))),
    message: text,
  }),
  refusals: [...BODY_REFUSALS, 'HIS-1001', 'HIS-1003', 'HIS-1011', 'HIS-1014', 'HIS-1035', 'HIS-1116'],
  evidence: 'specification', standing: 'official', source: `${SWAGGER}; ${DOCUMENT}, 6`,
  inferred: [
    'The codes of its refusals; HIS-1001 where a criterion fits no one.',
    'The values of application_status, is_council_verified and is_work_verified besides `"true"` and null, and what makes `active` true.',
    'A private profile keeps name, number, category, registrations and verification, and blanks the rest.',
  ],
})

/** The same operation under an older path: same declaration, same handler. */
function under<Request extends z.ZodType, Answer extends z.ZodType>(current: Operation<Request, Answer>, id: string, path: string, source: string): Operation<Request, Answer> {
  return { ...current, id: `hpr.professional.${id}`, path, standing: 'legacy', evidence: 'integrators', source }
}

const SCAFFOLD = 'nha-in/docs: plugins/abdm-integrators-assistant/skills/abdm-m4/references/scaffold.md (host doctorsbx.abdm.gov.in)'
const TEST_SHEET = 'nha-in/docs: site/docs/hiecm/v3/resources/test-cases/m4.mdx, HPR-079'

export const registerProfessionalAtDoctors = under(registerProfessional, 'registerProfessionalAtDoctors', '/apis/v1/doctors/register-professional-new', SCAFFOLD)
export const updateProfessionalAtDoctors = under(updateProfessional, 'updateProfessionalAtDoctors', '/apis/v1/doctors/update-professional-new', SCAFFOLD)
export const fetchDocumentsListAtDoctors = under(fetchDocumentsList, 'fetchDocumentsListAtDoctors', '/apis/v1/doctors/fetch-documents-list', SCAFFOLD)
export const uploadDocumentAtDoctors = under(uploadDocument, 'uploadDocumentAtDoctors', '/apis/v1/uploads/upload-document', SCAFFOLD)
export const fetchProfessionalInfoAtDoctors = under(fetchProfessionalInfo, 'fetchProfessionalInfoAtDoctors', '/apis/v1/doctors/fetch-professional-info', SCAFFOLD)
export const updateProfessionalOfSheet = under(updateProfessional, 'updateProfessionalOfSheet', '/apis/v1/doctors/update-professional', TEST_SHEET)
export const updateProfessionalOfSheetV4 = under(updateProfessional, 'updateProfessionalOfSheetV4', '/v4/int/apis/v1/doctors/update-professional', TEST_SHEET)
