import { pick, pickEach, pickList, pickText } from '../../kit/pick.ts'
import { baseFaults } from '../../kit/claims/valid.ts'

/** A bundle profile of NRCeS, or one of the further forms of a TaskBundle that NHA's sheets ask for. */
export type BundleKind = keyof typeof MAIN

interface Rule {
  profile: string
  /** The resource it is about, and what must stand in it. */
  type: string
  fields: readonly string[]
}

const coded = (path: string): string => `${path}.coding[].code`
const NUMBERED = ['identifier[].value', coded('identifier[].type')]

/** nha-in/docs: current/doc/documents/ (request and response sheets), catalogue/nhcx/fhir/ */
const MAIN = {
  eligibility: {
    profile: 'CoverageEligibilityRequestBundle', type: 'CoverageEligibilityRequest',
    fields: ['identifier[].value', 'status', coded('priority'), 'purpose[]', 'patient.reference', 'created', 'enterer.reference', 'provider.reference', 'facility.reference', 'insurer.reference', 'insurance[].coverage.reference'],
  },
  'eligibility-answer': {
    profile: 'CoverageEligibilityResponseBundle', type: 'CoverageEligibilityResponse',
    fields: ['identifier[].value', 'status', 'purpose[]', 'patient.reference', 'created', 'request.reference', 'outcome', 'insurer.reference', 'insurance[].coverage.reference', 'insurance[].inforce'],
  },
  claim: {
    profile: 'ClaimBundle', type: 'Claim',
    fields: [
      ...NUMBERED, 'status', coded('type'), 'use', 'patient.reference', 'created', 'insurer.reference', 'provider.reference', coded('priority'), 'careTeam[].provider.reference', 'insurance[].coverage.reference', 'insurance[].focal',
      coded('diagnosis[].diagnosisCodeableConcept'), 'item[].sequence', coded('item[].category'), coded('item[].productOrService'), 'item[].quantity.value', 'item[].unitPrice.value', 'item[].net.value', 'total.value',
    ],
  },
  'claim-answer': {
    profile: 'ClaimResponseBundle', type: 'ClaimResponse',
    fields: [...NUMBERED, 'status', coded('type'), 'use', 'patient.reference', 'created', 'insurer.reference', 'request', 'outcome', coded('adjudication[].reason'), coded('total[].category'), 'total[].amount.value'],
  },
  plan: { profile: 'TaskBundle', type: 'Task', fields: ['status', 'intent', coded('code'), coded('input[].type'), 'input[].valueString'] },
  'plan-answer': { profile: 'InsurancePlanBundle', type: 'InsurancePlan', fields: ['identifier[].value', 'status', 'name', 'period.start', 'period.end', 'ownedBy.reference', 'plan[]'] },
  task: { profile: 'TaskBundle', type: 'Task', fields: ['status', 'intent', coded('code'), 'requester.reference', 'owner.reference', coded('input[].type')] },
  'task-answer': { profile: 'TaskBundle', type: 'Task', fields: ['status', 'intent', 'output[].valueReference.reference'] },
  communication: { profile: 'TaskBundle', type: 'CommunicationRequest', fields: [...NUMBERED, 'status', 'priority', 'basedOn[].reference', 'reasonReference[].reference', 'payload[]'] },
  'communication-answer': { profile: 'TaskBundle', type: 'Communication', fields: [...NUMBERED, 'status', 'priority', 'statusReason', 'about[].reference', 'payload[]'] },
  payment: { profile: 'TaskBundle', type: 'PaymentNotice', fields: [...NUMBERED, 'status', 'request', 'payment.reference', 'recipient.reference', 'amount.value', 'amount.currency', coded('paymentStatus')] },
  'payment-answer': { profile: 'TaskBundle', type: 'Task', fields: ['status', 'intent', coded('code'), coded('output[].type')] },
} as const satisfies Record<string, Rule>

/** Of every resource of the type, wherever it stands. */
const ANYWHERE: Readonly<Record<string, readonly string[]>> = {
  Patient: NUMBERED,
  Organization: [...NUMBERED, 'name'],
  Coverage: [...NUMBERED, 'status', 'beneficiary.reference', 'payor[].reference'],
  Practitioner: NUMBERED,
  Procedure: ['status', coded('code'), 'subject.reference'],
}

const ATTACHABLE = ['application/pdf', 'application/jpg', 'application/jpeg', 'application/png', 'application/fhir+json', 'image/jpeg', 'image/png']

export const resourcesOf = (bundle: unknown, type?: string): unknown[] => pickList(bundle, 'entry').map((entry) => pick(entry, 'resource')).filter((resource) => resource !== undefined && (!type || pickText(resource, 'resourceType') === type))

/** The resource that a reference of the bundle leads to. */
export const targetOf = (bundle: unknown, reference: string): unknown => pick(pickList(bundle, 'entry').find((entry) => pickText(entry, 'fullUrl') === reference), 'resource')

/** What is wrong with a bundle, by the base of FHIR R4 and by what NHA's sheets demand; empty: nothing. A sentence each. */
export function faultsOf(bundle: unknown, kind: BundleKind): string[] {
  if (bundle === null || typeof bundle !== 'object' || pickText(bundle, 'resourceType') !== 'Bundle') return ['no Bundle']
  const { profile, type, fields }: Rule = MAIN[kind]
  const main = resourcesOf(bundle, type)
  return [
    ...frameFaults(bundle, profile), ...(main.length === 0 ? [`no ${type}`] : main.flatMap((resource) => missing(resource, fields))),
    ...Object.entries(ANYWHERE).flatMap(([each, wanted]) => resourcesOf(bundle, each).flatMap((resource) => missing(resource, wanted))),
    ...referenceFaults(bundle), ...attachmentFaults(bundle), ...(kind === 'claim' ? main.flatMap(amountFaults) : []), ...baseFaults(bundle),
  ]
}

/** nha-in/docs: catalogue/nhcx/fhir/collection-bundle.md */
function frameFaults(bundle: object, profile: string): string[] {
  const entries = pickList(bundle, 'entry')
  return [
    ...missing(bundle, ['id', 'identifier.value', 'timestamp']),
    ...(pickText(bundle, 'type') === 'collection' ? [] : ['Bundle.type is not collection']),
    ...(pickList(bundle, 'meta.profile').some((url) => String(url).endsWith(`/StructureDefinition/${profile}`)) ? [] : [`Bundle.meta.profile is not ${profile}`]),
    ...(entries.every((entry) => /^urn:uuid:[0-9a-f-]{36}$/.test(pickText(entry, 'fullUrl'))) ? [] : ['an entry without fullUrl urn:uuid:']),
    ...(pickText(entries[0], 'resource.resourceType') === 'Composition' ? ['a Composition stands first'] : []),
  ]
}

const isGiven = (value: unknown): boolean => value !== undefined && value !== null && value !== ''

function missing(resource: unknown, fields: readonly string[]): string[] {
  return fields.filter((field) => !pickEach(resource, field).some(isGiven)).map((field) => `${pickText(resource, 'resourceType')}.${field} is missing`)
}

/** Everything below a value, with the name it stands under. */
function* below(value: unknown, name = ''): Generator<{ name: string; value: unknown }> {
  yield { name, value }
  if (value === null || typeof value !== 'object') return
  for (const [key, inner] of Object.entries(value)) yield* below(inner, Array.isArray(value) ? name : key)
}

function referenceFaults(bundle: object): string[] {
  const known = new Set(pickList(bundle, 'entry').map((entry) => pickText(entry, 'fullUrl')))
  const references = [...below(bundle)].filter(({ name, value }) => name === 'reference' && typeof value === 'string').map(({ value }) => String(value))
  return references.filter((reference) => !known.has(reference) && !reference.startsWith('#')).map((reference) => `${reference} leads to no entry`)
}

function attachmentFaults(bundle: object): string[] {
  const attachments = [...below(bundle)].filter(({ name }) => /(?:value|content)Attachment$/.test(name)).map(({ value }) => value)
  return attachments.filter((one) => !pickText(one, 'title') || !/^[A-Za-z0-9+/]+=*$/.test(pickText(one, 'data')) || !ATTACHABLE.includes(pickText(one, 'contentType'))).map(() => 'an attachment without title, Base64 or an allowed contentType')
}

const PAISA = 0.005

function amountFaults(claim: unknown): string[] {
  const sum = pickList(claim, 'item').reduce<number>((total, item) => total + Number(pick(item, 'net.value')), 0)
  return Math.abs(sum - Number(pick(claim, 'total.value'))) < PAISA ? [] : ['Claim.total is not the sum of the items']
}
