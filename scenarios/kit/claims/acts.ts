/** What a participant of the other side can be asked to start. */
export type Errand =
  | 'eligibility' | 'plan' | 'predetermination' | 'preauth' | 'enhancement' | 'resubmission' | 'preauth-query-answer' | 'claim' | 'claim-query-answer' | 'cancel' | 'reprocess' | 'shortfall' | 'search' | 'status'
  | 'communication' | 'notice' | 'payment-initiated' | 'payment-settled'

export interface SendAct {
  act: 'send'
  what: Errand
  from: string
  to: string
  /** About this case; else a new one. */
  caseNumber?: string
  /** Of a status question. */
  apiCallId?: string
  /** One that cannot be opened, or whose bundle is not valid. */
  fault?: 'bad-jwe' | 'invalid-fhir'
  dialect?: 'nhcx' | 'hcx'
}

/** What only the other side's people can do: on the real sandbox a partner, or a desk; on the mock the control plane does it. */
export type CounterpartyAct =
  | SendAct
  /** A payer's desk decides the case of this number. */
  | { act: 'decide'; payer: string; caseNumber: string; verdict: 'approve' | 'reject' | 'query' }
  /** A payer's desk answers a request that waits there. */
  | { act: 'answer'; payer: string; what: Errand; correlationId: string }

const FAULTS = { 'bad-jwe': ' that cannot be opened', 'invalid-fhir': ' whose bundle is not valid' } as const

/** For who is asked. */
export function wordsOfAct(act: CounterpartyAct): string {
  switch (act.act) {
    case 'send': return `${act.from} sends ${act.to} a message (${act.what})${act.fault ? FAULTS[act.fault] : ''}${act.caseNumber ? ` about case ${act.caseNumber}` : ''}`
    case 'decide': return `payer ${act.payer} decides case ${act.caseNumber}: ${act.verdict}`
    case 'answer': return `payer ${act.payer} answers the request (${act.what}) ${act.correlationId}`
  }
}

/** Somebody whom a payer of the other side insures. */
export interface Beneficiary {
  name: string
  gender?: 'male' | 'female' | 'other'
  /** YYYY-MM-DD */
  birthDate?: string
  /** 14 digits, without hyphens. */
  abha: string
  memberId: string
  mobile: string
  policy: { number: string; name: string }
}
