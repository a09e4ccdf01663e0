import type { CodeableConcept, Identifier } from '@medplum/fhirtypes'

const NRCES = 'https://nrces.in/ndhm/fhir/r4'
const HL7 = 'http://terminology.hl7.org/CodeSystem'

/** The canonical address of an Indian profile. */
export const profileOf = (name: string): string => `${NRCES}/StructureDefinition/${name}`

/** Code systems of the claims bundles. nha-in/docs: catalogue/nhcx/fhir/terminologies.md; misspellings are NHA's. */
export const systems = {
  identifierType: `${NRCES}/CodeSystem/ndhm-identifier-type-code`,
  supportingCategory: `${NRCES}/CodeSystem/ndhm-supportinginfo-category`,
  supportingCode: `${NRCES}/CodeSystem/ndhm-supportinginfo-code`,
  benefitCategory: `${NRCES}/CodeSystem/ndhm-benefit-category`,
  procedureCode: `${NRCES}/CodeSystem/ndhm-procedure-code`,
  programme: `${NRCES}/CodeSystem/ndhm-program-code`,
  reason: `${NRCES}/CodeSystem/ndhm-reason-code`,
  taskCode: `${NRCES}/CodeSystem/ndhm-task-codes`,
  taskInput: `${NRCES}/CodeSystem/ndhm-task-input-type-code`,
  taskOutput: `${NRCES}/CodeSystem/ndhm-task-output-type`,
  taskOutputValue: `${NRCES}/CodeSystem/ndhm-task-output-value`,
  planType: `${NRCES}/CodeSystem/ndhm-plan-type`,
  insurancePlanType: `${NRCES}/CodeSystem/ndhm-insuranceplan-type`,
  v2Identifier: `${HL7}/v2-0203`,
  financialTask: `${HL7}/financialtaskcode`,
  financialInput: `${HL7}/financialtaskinputtype`,
  priority: `${HL7}/processpriority`,
  organizationType: `${HL7}/organization-type`,
  careTeamRole: `${HL7}/claimcareteamrole`,
  diagnosisType: `${HL7}/ex-diagnosistype`,
  payee: `${HL7}/payeetype`,
  paymentStatus: `${HL7}/paymentstatus`,
  benefit: `${HL7}/ex-benefitcategory`,
  communicationCategory: `${HL7}/communication-category`,
  actCode: `${HL7}/v3-ActCode`,
  observationValue: `${HL7}/v3-ObservationValue`,
  relationship: `${HL7}/subscriber-relationship`,
  adjudication: 'https://hl7.org/fhir/R4/valueset-adjudication.html',
  adjudicationError: `${HL7}/adjudication-error`,
  paymentType: 'http://hl7.org/fhir/ValueSet/payment-type',
  snomed: 'http://snomed.info/sct',
  icd10: 'http://hl7.org/fhir/sid/icd-10',
} as const

/** Where identifiers come from. */
export const namespaces = {
  exchange: 'https://nhcx.abdm.gov.in',
  facility: 'https://facility.abdm.gov.in',
  professional: 'https://hpr.abdm.gov.in',
  beneficiary: 'https://bis.pmjay.gov.in',
  abha: 'https://healthid.abdm.gov.in',
  /** Of documents that a plan asks for. */
  document: 'https://nhcx.abdm.gov.in/document-code',
  /** As the reference payer writes it. */
  pmjayPayer: 'https://payer.pmajy.nha.gov.in',
} as const

export const IN_PATIENT = { system: systems.snomed, code: '737481003', display: 'Inpatient care management (procedure)' } as const

export function concept(system: string, code: string, display?: string): CodeableConcept {
  return { coding: [{ system, code, ...(display !== undefined && { display }) }] }
}

/** The types that receivers look for. nha-in/docs: catalogue/nhcx/fhir/collection-bundle.md */
const IDENTIFIER_TYPES = {
  CLN: [systems.identifierType, 'Claim number'],
  PMJAY: [systems.identifierType, 'Pradhan Mantri Jan Aarogya Yojana (PMJAY) ID'],
  ABHA: [systems.identifierType, 'Ayushman Bharat Health Account (ABHA) ID'],
  HPIN: [systems.identifierType, 'Health Practitioner ID issued by NDHM'],
  UTR: [systems.identifierType, 'Unique Transaction Reference'],
  PLAC: [systems.v2Identifier, 'Placer Identifier'],
  MB: [systems.v2Identifier, 'Member Number'],
  NPI: [systems.v2Identifier, 'National provider identifier'],
  NIIP: [systems.v2Identifier, 'National Insurance Payor Identifier (Payor)'],
  NH: [systems.v2Identifier, 'National Health Plan Identifier'],
} as const

export type IdentifierType = keyof typeof IDENTIFIER_TYPES

export function identifier(type: IdentifierType, system: string, value: string): Identifier {
  const [typeSystem, display] = IDENTIFIER_TYPES[type]
  return { type: concept(typeSystem, type, display), system, value }
}
