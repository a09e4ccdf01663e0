import type { RegistryCode, RoleCode } from '../../claims/participants/record.ts'
import type { ApplicantKind, State } from './record.ts'

/** One thing an applicant has to give. */
export interface Item {
  item: string
  what: string
  /** Absent: any text. */
  form?: RegExp
}

export interface Applicant {
  what: string
  role: RoleCode
  /** As the completion certificate names it. */
  certificateRole: string
  items: readonly Item[]
  /** Of these one is enough. */
  oneOf?: readonly Item[]
  /** Given together or not at all. */
  together?: readonly Item[]
  /** Where he goes when all of it is there. */
  route: State
  /** His system administrator is called by e-mail and mobile after the review. */
  adminOtp: boolean
  /** The item that the register files him under, and in which registry. */
  filedUnder?: { item: string; registry: RegistryCode }
}

const MOBILE = /^[6-9]\d{9}$/
const EMAIL = /^(?=.{3,100}$)[^\s@]+@[^\s@.]+(?:\.[^\s@.]+)+$/
const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/
const GSTN = /^\d{2}[A-Z]{5}\d{4}[A-Z][1-9A-Z]Z[0-9A-Z]$/
const PROVIDER_TYPE = /^provider\.(?:hospital|clinic|practitioner|diagnostics|pharmacy)$/

const LETTER: Item = { item: 'signatoryLetter', what: 'letter of the authorised signatory' }
const MAIL: Item = { item: 'email', what: 'registered e-mail', form: EMAIL }
const ADMIN: readonly Item[] = [{ item: 'adminEmail', what: 'e-mail of the system administrator', form: EMAIL }, { item: 'adminMobile', what: 'mobile of the system administrator, ten digits', form: MOBILE }]
const IRDA: readonly Item[] = [{ item: 'irdaNumber', what: 'IRDA registration or licence number', form: /^\d{1,10}$/ }, { item: 'irdaUserId', what: 'IRDA user id' }]
const TYPE: Item = { item: 'providerType', what: 'provider.hospital, .clinic, .practitioner, .diagnostics or .pharmacy', form: PROVIDER_TYPE }
const LICENCE: Item = { item: 'licence', what: 'registration or licence number' }
const NAME: Item = { item: 'name', what: 'name of the facility' }
const GST: Item = { item: 'gstn', what: 'GSTN, 15 characters', form: GSTN }

const insurer = (what: string, role: RoleCode, certificateRole: string): Applicant => ({ what, role, certificateRole, items: [LETTER, ...IRDA, MAIL, ...ADMIN], route: 'DOC_REVIEW', adminOtp: true, filedUnder: { item: 'irdaNumber', registry: '10004' } })
const provider = (what: string, route: State, items: readonly Item[], more: Partial<Applicant> = {}): Applicant => ({ what, role: '10001', certificateRole: 'provider', items, route, adminOtp: false, ...more })

/** Who may apply, and what each has to give. Source: hcx-project/hcx-specs: healthcare-operations-policies/participant-onboarding.md; names of items and forms are ours */
export const applicants: Record<ApplicantKind, Applicant> = {
  payer: insurer('payer', '10002', 'payer'),
  tpa: insurer('third-party administrator', '10003', 'agency.tpa'),
  'state-scheme': { what: 'state scheme', role: '10007', certificateRole: 'agency.sponsor', items: [{ item: 'governmentApproval', what: 'licence or approval letter of the government' }, LETTER, MAIL, ...ADMIN], route: 'DOC_REVIEW', adminOtp: true },
  corporate: { what: 'corporate sponsor', role: '10007', certificateRole: 'agency.sponsor', items: [LETTER, MAIL, ...ADMIN], route: 'DOC_REVIEW', adminOtp: true },
  intermediary: { what: 'HIU, TSP, ISNP or other intermediary', role: '10006', certificateRole: 'member.isnp', items: [LETTER, MAIL, ...ADMIN], together: IRDA, route: 'DOC_REVIEW', adminOtp: true },
  'provider-hfr': provider('provider in the facility registry', 'HFR_LOOKUP', [
    { item: 'hfrId', what: 'facility id, IN and ten digits', form: /^IN\d{10}$/ }, TYPE, { item: 'managerHprId', what: 'HPR id of the registered manager' },
    { item: 'managerMobile', what: 'mobile as in HFR, ten digits', form: MOBILE }, { item: 'managerEmail', what: 'e-mail as in HFR', form: EMAIL },
  ], { filedUnder: { item: 'hfrId', registry: '10001' } }),
  'provider-hpr': provider('professional in the professionals registry', 'HPR_CHECK', [{ item: 'hprId', what: 'HPR id' }, TYPE], { filedUnder: { item: 'hprId', registry: '10001' } }),
  'provider-rohini': provider('provider with a ROHINI id, not in HFR', 'ROHINI_CHECK', [NAME, LICENCE, { item: 'licenceValidUntil', what: 'last day of the licence, YYYY-MM-DD', form: DATE }, GST, { item: 'rohiniId', what: 'ROHINI id, 13 digits', form: /^\d{13}$/ }], { filedUnder: { item: 'rohiniId', registry: '10003' } }),
  'provider-unregistered': provider('provider in neither registry', 'SCHEME_APPROVAL', [NAME, LICENCE, { item: 'managerName', what: 'facility manager' }, { item: 'address', what: 'address of the facility' }, { item: 'scheme', what: 'participant code of the payer or scheme that empanelled it' }], {
    oneOf: [
      { item: 'empanelmentId', what: 'copy of the empanelment id' }, { item: 'signedContract', what: 'signed contract' }, { item: 'latestTransaction', what: 'latest transaction' },
      { item: 'contractValidity', what: 'validity and status of the contract' }, { item: 'signedProof', what: 'digitally signed proof of empanelment' },
    ],
  }),
  regulator: { what: 'regulator', role: '10004', certificateRole: 'agency.regulator', items: [], route: 'CASE_BY_CASE', adminOtp: false },
  bsp: {
    what: 'beneficiary-facing platform', role: '10009', certificateRole: 'bsp', route: 'DOC_REVIEW', adminOtp: false,
    items: [{ ...NAME, what: 'name of the platform' }, MAIL, { item: 'mobile', what: 'mobile, ten digits', form: MOBILE }, GST, { item: 'addressProof', what: 'proof of the registered address' }, { item: 'stakeholder', what: 'whom it serves: policyholder', form: /^policyholder$/ }],
  },
}

export const KINDS = Object.keys(applicants) as [ApplicantKind, ...ApplicantKind[]]

/** Every item an applicant of this kind may give. */
export const itemsOf = ({ items, oneOf = [], together = [] }: Applicant): Item[] => [...items, ...oneOf, ...together]

/** What is still to come, a sentence each, by item; of alternatives all are named. */
export function missingOf(kind: ApplicantKind, given: Record<string, string>): Item[] {
  const { items, oneOf = [], together = [] } = applicants[kind]
  const absent = (list: readonly Item[]): Item[] => list.filter(({ item }) => !given[item])
  const half = absent(together)
  return [...absent(items), ...(absent(oneOf).length === oneOf.length ? oneOf : []), ...(half.length < together.length ? half : [])]
}
