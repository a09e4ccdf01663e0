import { randomUUID } from 'node:crypto'

/** Who asks, about whom, and under which cover. */
export interface Cover {
  /** The hospital's own number. */
  caseNumber: string
  patient: { name: string; gender: 'male' | 'female' | 'other' | 'unknown'; birthDate: string; abha: string; memberId: string }
  hospital: { hfrId: string; name: string }
  /** Participant code. */
  payer: string
  policy: { number: string; name: string }
  practitioner: { hprId: string; name: string }
}

const NRCES = 'https://nrces.in/ndhm/fhir/r4'
const HL7 = 'http://terminology.hl7.org/CodeSystem'
const EXCHANGE = 'https://nhcx.abdm.gov.in'

const concept = (system: string, code: string) => ({ coding: [{ system, code }] })
const identifier = (code: string, system: string, value: string) => ({ type: concept(['ABHA', 'HPIN'].includes(code) ? `${NRCES}/CodeSystem/ndhm-identifier-type-code` : `${HL7}/v2-0203`, code), system, value })

/** A CoverageEligibilityRequestBundle with the one question whether the cover is in force. */
export function eligibilityRequest({ caseNumber, patient, hospital, payer, policy, practitioner }: Cover, at: string): object {
  const entries: { fullUrl: string; resource: object }[] = []
  const add = (resourceType: string, content: object): { reference: string } => {
    const id = randomUUID()
    entries.push({ fullUrl: `urn:uuid:${id}`, resource: { resourceType, id, meta: { profile: [`${NRCES}/StructureDefinition/${resourceType}`] }, ...content } })
    return { reference: `urn:uuid:${id}` }
  }
  const who = add('Patient', {
    identifier: [identifier('MB', EXCHANGE, patient.memberId), identifier('ABHA', 'https://healthid.abdm.gov.in', patient.abha)], name: [{ text: patient.name }], gender: patient.gender, birthDate: patient.birthDate,
  })
  const organization = (name: string, type: string, own: object) => add('Organization', { identifier: [own], type: [concept(`${HL7}/organization-type`, type)], name })
  const provider = organization(hospital.name, 'prov', identifier('NPI', 'https://facility.abdm.gov.in', hospital.hfrId))
  const insurer = organization(payer, 'pay', identifier('NIIP', EXCHANGE, payer.split('@', 1)[0]!))
  const coverage = add('Coverage', {
    identifier: [identifier('NH', EXCHANGE, policy.number)], status: 'active', type: concept(`${HL7}/v3-ActCode`, 'HIP'), subscriber: who, subscriberId: patient.memberId, beneficiary: who,
    relationship: concept(`${HL7}/subscriber-relationship`, 'self'), payor: [insurer], class: [{ type: concept(`${HL7}/v3-ActCode`, 'XV'), value: policy.number, name: policy.name }],
  })
  const enterer = add('Practitioner', { identifier: [identifier('HPIN', 'https://hpr.abdm.gov.in', practitioner.hprId)], name: [{ text: practitioner.name }] })
  const facility = add('Location', { identifier: [identifier('NPI', 'https://facility.abdm.gov.in', hospital.hfrId)], name: hospital.name })
  add('CoverageEligibilityRequest', {
    identifier: [{ system: EXCHANGE, value: caseNumber }], status: 'active', priority: concept(`${HL7}/processpriority`, 'normal'), purpose: ['validation'], patient: who, servicedDate: at.slice(0, 10), created: at,
    enterer, provider, insurer, facility, insurance: [{ focal: true, coverage }],
  })
  return {
    resourceType: 'Bundle', id: randomUUID(), meta: { lastUpdated: at, profile: [`${NRCES}/StructureDefinition/CoverageEligibilityRequestBundle`] }, identifier: { system: EXCHANGE, value: caseNumber }, type: 'collection', timestamp: at,
    // What is asked stands first.
    entry: entries.toReversed(),
  }
}

/** What a payer answered. */
export interface Eligibility {
  inForce: boolean
  disposition: string
}

export function readEligibility(bundle: unknown): Eligibility {
  const { entry = [] } = bundle as { entry?: { resource?: { resourceType?: string; disposition?: string; insurance?: { inforce?: boolean }[] } }[] }
  const response = entry.map(({ resource }) => resource).find((resource) => resource?.resourceType === 'CoverageEligibilityResponse')
  if (!response) throw new Error('The answer holds no CoverageEligibilityResponse')
  return { inForce: response.insurance?.[0]?.inforce === true, disposition: response.disposition ?? '' }
}
