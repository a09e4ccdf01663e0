import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'
import { facilityInformation } from './form.ts'

const SPECIFICATION = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'
const FIELDS = 'nha-in/docs: catalogue/hiecm/openapi/corrections/fields/2026-10-03-hfr.yaml'
const DOCUMENT = 'NHA, New HFR APIs Documentation (SBX)'
const text = z.string()
/** Inferred: that they have a bound, and which. */
const bounded = z.string().max(200).nullish().transform((value) => value ?? '')
const errorStatus = z.array(z.object({ field: text, message: text })).nullable()

/** A body that is no JSON, or a field of another type. */
const BODY_REFUSALS = ['HIS-400', 'HIS-1004'] as const
const MANAGER_REFUSALS = ['HIS-401', 'HIS-403', 'HIS-1119', 'HIS-5011'] as const

const MANAGER_INFERRED = [
  'How a missing or unknown x-hprid-auth is refused (HIS-1119), and a token of role 1 (HIS-403).',
  'A trackingId of another manager is refused as an unknown one, HIS-1121; the manager himself may come with another integrator\'s client, which is then the one that goes on writing.',
]

export const saveBasicInformation = operation({
  id: 'hfr.onboarding.saveBasicInformation', method: 'POST', path: '/v4/int/v1.5/facility/basic-information',
  summary: 'Create the draft of a facility, or write its first layer anew', session: 'client',
  headers: z.object({ 'x-hprid-auth': text }),
  request: z.object({ trackingId: bounded, facilityInformation: facilityInformation.nullish() }),
  answer: z.object({ trackingId: text.nullable(), status: text, message: text, errorStatus }),
  refusals: [
    ...BODY_REFUSALS, ...MANAGER_REFUSALS, 'HIS-1121', 'HIS-1003', 'HIS-1011', 'HIS-1025', 'HIS-1040', 'HIS-1059', 'HIS-1063', 'HIS-1070', 'HIS-1110', 'HIS-1114', 'HIS-1115', 'HIS-1132', 'HIS-1153', 'HIS-2083',
    'HIS-4003', 'HIS-4015', 'HIS-4017', 'HIS-4019', 'HIS-4020', 'HIS-4029', 'HIS-4032', 'HIS-4050', 'HIS-4055',
  ],
  variants: [
    'hfr.onboarding-refusals', 'hfr.write-messages', 'hfr.manager-token', 'hfr.manager-role', 'hfr.tracking-owner', 'hfr.name-rule', 'hfr.working-days', 'hfr.photographs', 'hfr.photograph-types', 'hfr.duplicates', 'hfr.facility-id-born',
  ],
  evidence: 'specification', standing: 'official', source: `${SPECIFICATION}; ${FIELDS}; ${DOCUMENT}, 2.1`,
  inferred: [
    ...MANAGER_INFERRED,
    'The token is looked at first, then the trackingId, then the fields, all of them, in the order of the schema: what is wrong is told at once, as the document\'s sample has it.',
    'Which code answers which broken rule, where none was seen: the messages are published, their occasions are not.',
    'An unknown code of a master is refused with HIS-1070 and "Invalid ...Code provided", the words seen for a speciality; a state with HIS-4032, a district with HIS-1025, a sub-district with HIS-1059.',
    'A district for which the masters know no sub-district takes any digits.',
    'The contact object is mandatory, no field in it is: the schema lists none, the test cases call them optional.',
    'The second ownership level is mandatory of the central government alone; of a state\'s facility it is taken and left out, since NHA\'s own sample sends one.',
    'workingInPsu may be left out, as the specification\'s example does; true elsewhere than in the central government is refused with HIS-1110, a PSU of another ministry or one named without it with HIS-1153.',
    'Opening hours are two times of a twelve-hour clock or 24*7; that the second is later than the first is not demanded. A day may stand twice: the document\'s saved sample has two shifts on a Monday.',
    'The name of a file has no blank; its extension and its first bytes must agree; a megabyte is 2^20 bytes.',
    'The registry\'s own check compares the folded name, the sub-district, the pincode and the ownership when a facility is created: HIS-4003 where that one is submitted, HIS-1132 where it is a draft.',
    'Of a submitted facility the trackingId may also be its facilityId, as NHA\'s prose has it.',
    'An update of a submitted facility leaves what is public as it is until it is submitted again.',
  ],
})

export const submitFacility = operation({
  id: 'hfr.onboarding.submitFacility', method: 'POST', path: '/v4/int/v1.5/facility/submit-facility',
  summary: 'Submit the draft; the first time, the facility gets its id', session: 'client',
  headers: z.object({ 'x-hprid-auth': text, 'x-hprid-auth-verifier': text.optional() }),
  request: z.object({ trackingId: bounded, sourceOfInformation: bounded, sourceUniqueID: bounded, facilitySuperUser: bounded }),
  answer: z.object({ facilityId: text.nullable(), status: text, message: text, errorStatus }),
  refusals: [...BODY_REFUSALS, ...MANAGER_REFUSALS, 'HIS-1003', 'HIS-1070', 'HIS-1106', 'HIS-1121', 'HIS-4061'],
  variants: [
    'hfr.onboarding-refusals', 'hfr.manager-token', 'hfr.manager-role', 'hfr.tracking-owner', 'hfr.submit-header', 'hfr.submit-after', 'hfr.repeated-submit', 'hfr.facility-id-born', 'hfr.submit-id-space', 'hfr.bed-total',
  ],
  evidence: 'specification', standing: 'official', source: `${SPECIFICATION}; ${DOCUMENT}, 2.4; an older NHA document, quoted by BlueBash/abdm-ruby`,
  inferred: [
    ...MANAGER_INFERRED,
    'A trackingId of other than digits is refused with HIS-1003; in errorStatus (variant hfr.onboarding-refusals) in the words printed for an empty one, as is an unknown one.',
    'Where nothing was written since it was submitted there is nothing to submit: HIS-4061.',
    'Additional and detailed information that no longer fits the basic one is refused here as it would be when saved.',
    'A facility id is IN, the state\'s LGD code, 98 and six digits: real ones have 10 in place of 98.',
    'sourceOfInformation and facilitySuperUser are kept and held against no list: the values NHA gives out are not published.',
    'x-hprid-auth-verifier is taken and not looked at.',
    'A resubmitted facility waits for verification again and keeps its id.',
  ],
})
