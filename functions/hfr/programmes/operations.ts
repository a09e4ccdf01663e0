import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { otpRefusals, txnRefusals } from '../../nhpr/refusal-sets.ts'
import { contact } from '../contact.ts'

const SWAGGER = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'
const DOCUMENT = 'NHA, New HFR APIs Documentation (SBX)'

const text = z.string().max(200)
/** Null where the call refuses in its own answer (variant hfr.otp-refusals). */
const said = z.string().nullable()
const errorStatus = z.array(z.object({ field: z.string(), message: z.string() })).nullable()

const bodyRefusals = ['HIS-400', 'HIS-1003', 'HIS-1004', 'HIS-1070'] as const
const facilityRefusals = ['HIS-1113', 'HIS-1019'] as const
const variants = ['hfr.otp-refusals', 'hfr.wrong-otps-max']

export const sendOtpToContact = operation({
  id: 'hfr.programmes.sendOtpToContact', method: 'POST', path: '/v4/int/v1.5/facility/sendOtpToContact',
  summary: 'Send an OTP to the mobile registered with a facility',
  session: 'client',
  request: z.object({ facilityId: text }),
  answer: z.object({ facilityId: said, status: z.string(), message: said, transactionId: said, errorStatus }),
  refusals: [...bodyRefusals, ...facilityRefusals, 'HIS-1023', 'HIS-1041', 'HIS-1152'],
  variants,
  evidence: 'specification', standing: 'official', source: `${SWAGGER}; ${DOCUMENT}, 5`,
  inferred: [
    'One object, as in the specification: the document prints it in an array.',
    'HIS-1019 for a facility that is not there or never was submitted, HIS-1152 where it gave no mobile.',
    'Asked again before its OTP was used, the transaction goes on under the same id: HIS-1023 within a minute, HIS-1041 after too many misses.',
  ],
})

const validation = z.object({ facilityId: text, sourceId: text, otp: text, source: text, transactionId: text })
const linkRefusals = ['HIS-400', 'HIS-1003', 'HIS-1004', ...facilityRefusals, ...txnRefusals, ...otpRefusals, 'HIS-1104', 'HIS-4057'] as const
const linkInferred = [
  'All codes but HIS-4057, which the document prints for a blank source, from their messages.',
  'An OTP opens nothing for another facility, or another integrator, than it was sent for: HIS-1026.',
  'HIS-1104 for an id of the programme that is tied to another facility, told after the right OTP alone, which stays good. A programme\'s own name as sourceId, as in every sample of NHA, is nobody\'s.',
  'The same id again is linked again; another one takes the place of the first: a facility has one id in a programme.',
  'A sourceId has letters, digits and dashes: the specification says alphanumeric, and its example is AB-PMJAY.',
]

export const validateOtp = operation({
  id: 'hfr.programmes.validateOtp', method: 'POST', path: '/v4/int/v1.5/facility/validateOtp',
  summary: "Validate that OTP and tie a programme's own hospital id to the facility",
  session: 'client',
  request: validation,
  answer: z.object({ facilityId: said, status: z.string(), message: said, errorStatus }),
  refusals: linkRefusals,
  variants,
  evidence: 'specification', standing: 'official', source: `${SWAGGER}; ${DOCUMENT}, 6`,
  inferred: linkInferred,
})

const otherInformation = z.object({
  facilityOwnership: z.string(), ownerSubtype: z.string(), facilityRegion: z.string(), nin: z.string(), addressLine1: z.string(), addressLine2: z.string(),
  stateCode: z.string(), districtCode: z.string(), subDistrict: z.string(), pincode: z.string(), latitude: z.string(), longitude: z.string(), facilityType: z.string(),
}).nullable()

export const validateUwinOtp = operation({
  id: 'hfr.programmes.validateUwinOtp', method: 'POST', path: '/v4/int/v1.5/facility/validateUwinOtp',
  summary: 'The same for U-WIN: answers where the facility lies besides',
  session: 'client',
  request: validation,
  answer: z.object({ facilityId: said, status: z.string(), message: said, otherInformation, errorStatus }),
  refusals: linkRefusals,
  variants,
  evidence: 'prose', standing: 'prose-only', source: `${DOCUMENT}, 9`,
  inferred: ['Any of the ten programmes may be the source.', ...linkInferred],
})


export const fetchDetailsForUwin = operation({
  id: 'hfr.programmes.fetchDetailsForUwin', method: 'POST', path: '/v4/int/v1.6/facility/fetchDetailsForUwin',
  summary: "A facility that is tied to a programme's id: whom to reach there, and where it lies",
  session: 'client',
  request: z.object({ facilityId: text, source: text, sourceId: text }),
  answer: z.object({ facility: contact.nullable(), otherInformation, status: z.string(), message: said, errorStatus }),
  refusals: [...bodyRefusals, ...facilityRefusals, 'HIS-1032', 'HIS-4057'],
  variants: ['hfr.otp-refusals'],
  evidence: 'prose', standing: 'prose-only', source: `${DOCUMENT}, 8`,
  inferred: ['It sends no OTP: the document sends by sendOtpToContact. It answers for a tie that validateOtp or validateUwinOtp has made, and HIS-1032 without one (its refusal reads "Source id not linked").'],
})
