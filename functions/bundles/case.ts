/** Whose rules a case goes by: the published standard, or PM-JAY's reference payer. */
export type Scheme = 'standard' | 'pmjay'

/** One treatment of one patient at one hospital under one policy: what all bundles of its cycle are built from. */
export interface Case {
  scheme: Scheme
  /** The hospital's own number: the same in preauthorisation and claim. */
  caseNumber: string
  patient: CasePatient
  /** `code`: participant code. */
  provider: { code: string; hfrId: string; name: string }
  /** `id`: what the payer is known by in bundles, his code without its suffix. */
  payer: { code: string; id: string; name: string }
  policy: { number: string; product: string; name: string }
  practitioner: { hprId: string; name: string }
  diagnosis: { code: string; display: string }
  items: CaseItem[]
  documents: CaseDocument[]
  /** Epoch ms. */
  admittedAt: number
  dischargedAt: number
}

export interface CasePatient {
  name: string
  gender: 'male' | 'female' | 'other' | 'unknown'
  /** YYYY-MM-DD */
  birthDate: string
  /** 14 digits, or with hyphens; empty: none. */
  abha: string
  memberId: string
  mobile: string
}

export interface CaseItem {
  sequence: number
  /** Specialty, as the insurance plan codes it. */
  category: string
  code: string
  display: string
  quantity: number
  /** INR. */
  unitPrice: number
}

export interface CaseDocument {
  /** Of ndhm-supportinginfo-category: `INV`, `DIA`, `HDS`, `ODN`. */
  category: string
  /** What the insurance plan calls it: `MAND0409`. */
  code: string
  title: string
  contentType: 'application/pdf' | 'application/jpg' | 'application/jpeg' | 'application/png' | 'application/fhir+json'
  /** Base64. */
  data: string
}

/** INR: what the items come to. */
export const totalOf = ({ items }: Pick<Case, 'items'>): number => rupees(items.reduce((sum, item) => sum + netOf(item), 0))

export const netOf = ({ quantity, unitPrice }: Pick<CaseItem, 'quantity' | 'unitPrice'>): number => rupees(quantity * unitPrice)

/** To the paisa: sums of decimals leave tails. */
export const rupees = (amount: number): number => Math.round(amount * 100) / 100
