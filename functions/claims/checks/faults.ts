/**
 * How a fault is told. The reference payer's codes are published with their meaning. The published list has none for what is wrong
 * with a bundle's form: there the nearest is taken, which is inferred for all but `sum` and the two of dates. Without a code of its
 * style a payer does not look for it. An empty one: the text is published without a code.
 */
export interface FaultKind {
  pmjay?: string
  standard?: string
  rule: string
  /** What is said, where no list has a text. */
  text?: string
}

const INVALID = { pmjay: 'PAYR-1008', standard: 'PAYR-1009' } as const
const ITEMS = 'PAYR-1009'
const POLICY = 'PAYR-1006'
const MEMBER = 'PAYR-1005'
const PROVIDER = 'PAYR-1004'
const PAPERS = 'PAYR-1019'
const SUM = 'PAYR-1017'

/** nha-in/docs: current/doc/documents/Standard Error Codes.md; what each resource is checked for: catalogue/nhcx/fhir/ */
export const faults = {
  // The whole.
  'not-json': { pmjay: 'PAYR-1008', standard: 'PAYR-1001', rule: 'The text is no JSON' },
  'not-a-bundle': { pmjay: 'PAYR-1008', standard: 'PAYR-1001', rule: 'The JSON is no Bundle' },
  'empty-bundle': { ...INVALID, rule: 'The Bundle has no entry' },
  'wrong-payload': { ...INVALID, rule: 'Another leg\'s payload' },
  'claim-use': { ...INVALID, rule: '`use` belongs to another leg' },
  'bundle-type': { ...INVALID, rule: 'Bundle.type is not collection' },
  'root-composition': { ...INVALID, rule: 'A Composition heads the Bundle: that is a document' },
  'bundle-id': { pmjay: 'PAYR-1029', standard: ITEMS, rule: 'Bundle.id is missing or no FHIR id' },
  'entry-url': { pmjay: 'PAYR-1031', standard: ITEMS, rule: 'fullUrl is missing, given twice, or neither urn:uuid nor an address' },
  'entry-resource': { ...INVALID, rule: 'The entry has no resource' },
  'reference-target': { pmjay: 'PAYR-1040', standard: ITEMS, rule: 'The reference leads to no entry of the Bundle' },
  base: { pmjay: 'PAYR-1004', standard: ITEMS, rule: 'Not valid base R4' },
  required: { pmjay: 'PAYR-1004', standard: ITEMS, rule: 'The profile requires it' },
  date: { pmjay: 'PAYR-1043', standard: ITEMS, rule: 'Not a date as NRCeS writes it: YYYY-MM-DD' },
  'date-time': { pmjay: 'PAYR-1044', standard: ITEMS, rule: 'Not a date and time as NRCeS writes it: with seconds and zone' },

  // Who.
  'patient-resource': { pmjay: 'PAYR-1512', standard: MEMBER, rule: 'The reference leads to no Patient' },
  'patient-identifier': { pmjay: 'PAYR-1009', standard: MEMBER, rule: 'The Patient has no identifier with a value' },
  'patient-identifier-type': { pmjay: 'PAYR-1010', standard: MEMBER, rule: 'An identifier of the Patient has no type' },
  'patient-identifier-kind': { pmjay: 'PAYR-1010', rule: 'No identifier is typed PMJAY or ABHA' },
  'provider-identifier': { pmjay: 'PAYR-1013', standard: PROVIDER, rule: 'The hospital has no identifier with a value' },
  'provider-identifier-type': { pmjay: 'PAYR-1014', standard: PROVIDER, rule: 'No identifier of the hospital is typed NPI' },
  'provider-registry': { pmjay: '', standard: PROVIDER, rule: 'The HFR id is not the one the sender is registered with', text: 'HFR Id in the request does not match with the associated registry id in NHCX.' },
  'payer-identifier': { pmjay: 'PAYR-1015', standard: POLICY, rule: 'The payer has no identifier with a value' },
  'payer-identifier-type': { pmjay: 'PAYR-1016', standard: POLICY, rule: 'No identifier of the payer is typed NIIP' },
  'organization-name': { pmjay: 'PAYR-1515', standard: PROVIDER, rule: 'The Organization has no name' },
  'coverage-identifier': { pmjay: 'PAYR-1090', standard: POLICY, rule: 'The Coverage has no identifier with a value' },
  'coverage-identifier-type': { pmjay: 'PAYR-1091', standard: POLICY, rule: 'No identifier of the Coverage is typed NH' },
  'care-team': { pmjay: 'PAYR-1079', rule: 'The Claim has no careTeam' },
  'practitioner-hpin': { pmjay: 'PAYR-1083', rule: 'The member of the care team has no identifier typed HPIN' },
  'practitioner-identifier-type': { pmjay: 'PAYR-1050', standard: PROVIDER, rule: 'An identifier of the Practitioner has no type' },
  'practitioner-hpr': { pmjay: 'PAYR-1080', rule: 'The HPIN is blank, or not of the professionals\' registry' },

  // The claim.
  'claim-identifier': { pmjay: 'PAYR-1011', standard: ITEMS, rule: 'The claim has no identifier with a value' },
  'claim-identifier-type': { pmjay: 'PAYR-1012', standard: ITEMS, rule: 'No identifier of the claim is typed CLN' },
  'preauth-type': { pmjay: 'PAYR-1236', rule: 'Claim.type is not SNOMED 737481003' },
  'claim-type': { pmjay: 'PAYR-1333', rule: 'Claim.type is not SNOMED 737481003' },
  diagnosis: { pmjay: 'PAYR-1513', standard: ITEMS, rule: 'A diagnosis is given as a CodeableConcept of ICD-10' },
  'procedure-reference': { pmjay: 'PAYR-1072', rule: 'Claim.procedure refers to no Procedure' },
  'procedure-sequence': { pmjay: 'PAYR-1025', standard: ITEMS, rule: 'Claim.procedure.sequence is a number from 1 on, each its own' },
  'procedure-missing': { pmjay: 'PAYR-1086', standard: ITEMS, rule: 'The Procedure referred to is not in the Bundle' },
  'procedure-resource': { pmjay: 'PAYR-1087', standard: ITEMS, rule: 'What Claim.procedure refers to is no Procedure' },
  'procedure-category': { pmjay: 'PAYR-1023', rule: 'The Procedure has no category' },
  'procedure-status': { pmjay: 'PAYR-1024', standard: ITEMS, rule: 'Procedure.status is none of FHIR\'s' },
  'procedure-identifier-type': { pmjay: 'PAYR-1042', rule: 'An identifier of the Procedure has no type' },
  'questionnaire-id': { pmjay: 'PAYR-1030', rule: 'The QuestionnaireResponse names no questionnaire' },
  'preauth-answer': { pmjay: 'PAYR-1271', rule: 'A question has no answer' },
  'claim-answer': { pmjay: 'PAYR-1364', rule: 'A question has no answer' },

  // Lines and sums.
  items: { pmjay: 'PAYR-1089', standard: ITEMS, rule: 'Nothing is billed' },
  'item-id': { pmjay: 'PAYR-1027', rule: 'The reference payer reads the lines by their ids' },
  'item-sequence': { pmjay: 'PAYR-1028', standard: ITEMS, rule: 'Claim.item.sequence is a number from 1 on, each its own' },
  'item-procedure': { pmjay: 'PAYR-1025', standard: ITEMS, rule: 'procedureSequence names none of Claim.procedure' },
  'item-information': { pmjay: 'PAYR-1019', standard: ITEMS, rule: 'informationSequence names none of Claim.supportingInfo' },
  'preauth-speciality': { pmjay: 'PAYR-1202', rule: 'Claim.item.category: the specialty has no code' },
  'claim-speciality': { pmjay: 'PAYR-1351', rule: 'Claim.item.category: the specialty has no code' },
  'preauth-item': { pmjay: 'PAYR-1248', standard: ITEMS, rule: 'Claim.item.productOrService has no code' },
  'claim-item': { pmjay: 'PAYR-1360', standard: ITEMS, rule: 'Claim.item.productOrService has no code' },
  'item-period': { pmjay: 'PAYR-1081', rule: 'Claim.item.servicedPeriod has no start, or ends before it' },
  'item-quantity': { pmjay: 'PAYR-1045', standard: ITEMS, rule: 'Claim.item.quantity is above 0' },
  'preauth-net': { pmjay: 'PAYR-1209', standard: SUM, rule: 'Claim.item.net is above 0 and quantity times price' },
  'claim-net': { pmjay: 'PAYR-1350', standard: SUM, rule: 'Claim.item.net is above 0 and quantity times price' },
  sum: { pmjay: 'PAYR-1201', standard: SUM, rule: 'Claim.total is the sum of the lines' },
  'birth-after-service': { standard: 'PAYR-1014', rule: 'The beneficiary was born after the service' },
  'service-after-death': { standard: 'PAYR-1015', rule: 'The service is after the beneficiary\'s death' },

  // Supporting information.
  'info-sequence': { pmjay: 'PAYR-1019', standard: ITEMS, rule: 'supportingInfo.sequence is a number from 1 on, each its own' },
  'info-category': { pmjay: 'PAYR-1020', standard: PAPERS, rule: 'supportingInfo.category is none of ndhm-supportinginfo-category' },
  'info-code': { pmjay: 'PAYR-1021', rule: 'supportingInfo.code is missing, or none of its category' },
  'info-value': { pmjay: 'PAYR-1046', standard: PAPERS, rule: 'supportingInfo has neither value nor timing' },
  'info-attachment': { pmjay: 'PAYR-1036', standard: PAPERS, rule: 'The attachment has no data' },
  'info-reference': { pmjay: 'PAYR-1047', standard: PAPERS, rule: 'valueReference is empty, or leads to what is no record' },
  'info-target': { pmjay: 'PAYR-1048', standard: PAPERS, rule: 'valueReference leads to no entry of the Bundle' },
  'info-form-missing': { pmjay: 'PAYR-1084', standard: PAPERS, rule: 'The QuestionnaireResponse referred to is not in the Bundle' },
  'info-form-resource': { pmjay: 'PAYR-1085', standard: PAPERS, rule: 'STG refers to what is no QuestionnaireResponse' },
  'info-form-code': { pmjay: 'PAYR-1505', rule: 'A QuestionnaireResponse goes with INF and ODN, or with STG' },
  'registration-type': { pmjay: 'PAYR-1098', rule: 'OTH/EDT is a date' },
  'discharge-date-type': { pmjay: 'PAYR-1099', rule: 'ONS/DSDE is a date' },
  'surgery-type': { pmjay: 'PAYR-1501', rule: 'ONS/PSP is a date' },
  'admission-type': { pmjay: 'PAYR-1502', rule: 'ONS/ADDD is a date' },
  'death-type': { pmjay: 'PAYR-1503', rule: 'ONS/DTM is a date' },
  'remarks-type': { pmjay: 'PAYR-1504', rule: 'NMI/CQD is a text' },
  'discharge-type': { pmjay: 'PAYR-1514', rule: 'DIS is a text: a stage of the surgery' },
  'discharge-stage': { pmjay: 'PAYR-1324', rule: 'The stage is none of Before, During and After Surgery' },
  discharge: { pmjay: 'PAYR-1095', rule: 'A claim says how the stay ended: DIS' },
  'death-date': { pmjay: 'PAYR-1096', rule: 'A death has its date: ONS/DTM' },
  'preauth-admission': { pmjay: 'PAYR-1243', rule: 'No date of admission: ONS/ADDD' },
  'claim-admission': { pmjay: 'PAYR-1325', rule: 'No date of admission: ONS/ADDD' },
  'claim-discharge': { pmjay: 'PAYR-1326', rule: 'No date of discharge: ONS/DSDE' },
  'preauth-registration': { pmjay: 'PAYR-1241', rule: 'No date of registration: OTH/EDT' },
  'claim-registration': { pmjay: 'PAYR-1329', rule: 'No date of registration: OTH/EDT' },
  'admission-order': { pmjay: 'PAYR-1357', rule: 'Admitted after the discharge' },
  'attachment-data': { pmjay: '', standard: PAPERS, rule: 'The attachment is no Base64', text: 'Invalid Base64 value received in attachment' },
  'attachment-name': { pmjay: '', standard: PAPERS, rule: 'The attachment has no title', text: 'Invalid attachment name received in attachment' },
  'attachment-type': { pmjay: '', standard: PAPERS, rule: 'Allowed are application/pdf, jpg, jpeg, png and fhir+json', text: 'Invalid content type received in attachment' },
  'newborn-resource': { pmjay: 'PAYR-1508', rule: 'The link of the parent leads to no Patient' },
  'newborn-birth': { pmjay: 'PAYR-1507', rule: 'The newborn has no date of birth' },
  'newborn-gender': { pmjay: 'PAYR-1506', rule: 'The newborn has no gender' },
  'newborn-document': { pmjay: 'PAYR-1509', rule: 'No proof of birth: DOB with BCF or DCB, attached' },

  // Eligibility.
  purpose: { pmjay: 'PAYR-1032', standard: ITEMS, rule: 'The purpose is none of discovery, validation, benefits and auth-requirements' },
  'purpose-items': { pmjay: 'PAYR-1033', standard: ITEMS, rule: 'This purpose asks about items' },
  'asked-item': { pmjay: 'PAYR-1113', standard: ITEMS, rule: 'The item has no code' },
  'asked-quantity': { pmjay: 'PAYR-1115', standard: ITEMS, rule: 'The quantity is above 0' },

  // Tasks.
  'task-code': { pmjay: 'PAYR-1017', standard: ITEMS, rule: 'The Task has no code' },
  'task-reason': { pmjay: 'PAYR-1018', standard: ITEMS, rule: 'The Task has no reasonCode' },
  'task-combination': { pmjay: '', standard: ITEMS, rule: 'Code and reason do not go together here', text: 'Invalid input, code and reason code received. Please try again with valid combination.' },
  'task-case': { pmjay: '', standard: ITEMS, rule: 'No input names the case', text: 'Invalid case number received. Please try again with valid case number.' },
  'task-inputs': { pmjay: 'PAYR-1518', standard: ITEMS, rule: 'The Task has no input' },
  'task-input-type': { pmjay: 'PAYR-1519', standard: ITEMS, rule: 'An input has no type' },
  'task-input-code': { pmjay: 'PAYR-1510', standard: ITEMS, rule: 'The type of the input is none that is known here' },
  'task-input-value': { pmjay: 'PAYR-1511', standard: ITEMS, rule: 'The input has no value' },
  'plan-policy': { pmjay: 'PAYR-1035', rule: 'No input names the policy' },
  'plan-provider': { pmjay: '', rule: 'No input names the hospital', text: 'Invalid HFR Id received.' },
  'search-case': { pmjay: 'PAYR-1102', rule: 'The Task names no case' },
  'task-output': { ...INVALID, rule: 'No output leads to a resource of the Bundle' },

  // Communication and payment.
  'communication-resource': { pmjay: 'PAYR-1520', standard: PAPERS, rule: 'The input of the Task leads to no Communication' },
  'communication-identifier': { pmjay: 'PAYR-1037', standard: PAPERS, rule: 'The Communication has no identifier with a value' },
  'communication-identifier-type': { pmjay: 'PAYR-1038', rule: 'An identifier of the Communication has no type' },
  'communication-payload': { pmjay: 'PAYR-1039', standard: PAPERS, rule: 'The Communication has no payload' },
  'payment-sum': { pmjay: 'PAYR-1004', standard: SUM, rule: 'paymentAmount is what the lines typed Payment come to' },
  'payment-acknowledged': { pmjay: 'PAYR-1510', standard: ITEMS, rule: 'No output says paymentack' },
  'payment-claim': { pmjay: 'PAYR-1511', standard: ITEMS, rule: 'No output names the claim' },
} as const satisfies Record<string, FaultKind>

export type FaultName = keyof typeof faults
