import type { Bundle } from '@medplum/fhirtypes'
import type { Case } from '../../bundles/case.ts'
import type { ClaimExtra, ClaimUse } from '../../bundles/claim.ts'
import { claimRequest } from '../../bundles/claim.ts'
import { communicationRequest } from '../../bundles/communication.ts'
import { eligibilityRequest } from '../../bundles/eligibility.ts'
import { insurancePlanRequest } from '../../bundles/insurance-plan.ts'
import type { Make } from '../../bundles/make.ts'
import { paymentNotice } from '../../bundles/payment.ts'
import { parseBundle } from '../../bundles/read.ts'
import { searchRequest } from '../../bundles/search.ts'
import { taskRequest } from '../../bundles/task.ts'
import type { Resident } from '../../claims/participants/residents.ts'
import { readBlob } from '../../kernel/blobs.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { TreatmentCase } from '../cases/case.ts'
import { characterOf, residentOf } from '../characters.ts'
import { letterDocument } from '../post/document.ts'
import { TAG_SYSTEM } from '../rules.ts'
import type { ErrandForm } from './send.ts'

export const STARTS = [
  'eligibility', 'plan', 'predetermination', 'preauth', 'enhancement', 'resubmission', 'preauth-query-answer', 'claim', 'claim-query-answer', 'cancel', 'reprocess', 'shortfall', 'search', 'status', 'communication', 'notice', 'payment-initiated', 'payment-settled',
] as const

export interface Errand {
  path: string
  starter: 'provider' | 'payer' | 'either'
  /** Empty: none is published. */
  workflowId: string
  useCase?: string
  /** request.initiated unless said: the answers to queries are complete (workflow sheet). */
  status?: string
}

const preauth = { path: '/v1/preauth/submit', starter: 'provider' } as const
const claim = { path: '/v1/claim/submit', starter: 'provider' } as const
const task = { path: '/v1/task/submit', starter: 'provider' } as const
const payment = { path: '/v1/paymentnotice/request', starter: 'payer' } as const
const communication = { path: '/v1/communication/request', starter: 'payer', workflowId: '' } as const

/** Legs and codes. nha-in/docs: current/doc/documents/Workflow Status Sheets (with Codes).md; use cases: plugins/nhcx/skills */
export const errands: Record<(typeof STARTS)[number], Errand> = {
  eligibility: { path: '/v1/coverageeligibility/check', starter: 'provider', workflowId: '' }, plan: { path: '/v1/insuranceplan/request', starter: 'provider', workflowId: '' },
  predetermination: { path: '/v1/predetermination/submit', starter: 'provider', workflowId: '', useCase: 'New' },
  preauth: { ...preauth, workflowId: '12', useCase: 'New' }, enhancement: { ...preauth, workflowId: '13', useCase: 'Enhancement' }, resubmission: { ...preauth, workflowId: '121', useCase: 'Resubmit' },
  'preauth-query-answer': { ...preauth, workflowId: '19', useCase: 'Resubmit', status: 'response.complete' },
  claim: { ...claim, workflowId: '15', useCase: 'New' }, 'claim-query-answer': { ...claim, workflowId: '161', useCase: 'Resubmit', status: 'response.complete' },
  cancel: { ...task, workflowId: 'PC01' }, reprocess: { ...task, workflowId: '36' }, shortfall: { ...task, workflowId: '36' },
  search: { path: '/v1/search/submit', starter: 'either', workflowId: '' }, status: { path: '/v1/status', starter: 'either', workflowId: '' },
  communication, notice: communication, 'payment-initiated': { ...payment, workflowId: '30' }, 'payment-settled': { ...payment, workflowId: '33' },
}

/** The stage code of an errand. What a payer asks goes under that of the case it is about; of none, where he knows no such case. */
export const workflowOf = ({ path, workflowId }: Errand, known: TreatmentCase | undefined): string => (path !== communication.path || !known ? workflowId : known.stage.startsWith('preauth') ? '24' : '27')

/** What an errand says. A payer's is about the claim that he has, where he has one of that number. */
export async function writeErrand(unit: Unit, resident: Resident, form: ErrandForm, of: Case, { make, known }: { make: Make; known: TreatmentCase | undefined }): Promise<Bundle> {
  const request = known?.claim ? parseBundle(await readBlob(unit.world, known.claim)) : undefined
  const amount = form.amount ?? known?.awardedAmount ?? 1_000
  const bundle = form.leg === 'payment-initiated' || form.leg === 'payment-settled'
    ? paymentNotice(make, request, { claimNumber: of.caseNumber, amount, utr: unit.context.draw.digits('utr', 16), settled: form.leg === 'payment-settled' }, characterOf(resident).style)
    : form.leg === 'communication' || form.leg === 'notice'
      ? communicationRequest(make, request, { claimNumber: of.caseNumber, text: form.text, ...(form.leg === 'notice' && { kind: 'notice' as const, reason: 'tatquery' }) })
      : hospitalBundle(make, form, of)
  return form.tag ? { ...bundle, meta: { ...bundle.meta, tag: [{ system: TAG_SYSTEM, code: form.tag }] } } : bundle
}

function hospitalBundle(make: Make, form: ErrandForm, of: Case): Bundle {
  switch (form.leg) {
    case 'eligibility': return eligibilityRequest(make, of, form.purpose)
    case 'plan': return insurancePlanRequest(make, of, { ...(form.policy && { policyNumber: form.policy }), ...(form.providerId && { providerId: form.providerId }) })
    case 'search': return searchRequest(make, of)
    case 'status': return taskRequest(make, of, 'status')
    case 'cancel': return taskRequest(make, of, 'cancel')
    case 'reprocess': return taskRequest(make, of, 'reprocess', { documents: [letterDocument('Grounds for the reprocess')] })
    case 'shortfall': return taskRequest(make, of, 'reprocess', { reason: 'partialpayment', documents: [letterDocument('What is missing')], ...(form.amount && { amount: form.amount }) })
    default: return claimRequest(make, of, useOf(form), extraOf(form))
  }
}

const useOf = ({ leg }: ErrandForm): ClaimUse => (leg === 'predetermination' ? leg : leg.startsWith('claim') ? 'claim' : 'preauthorization')

/** The consent form goes with what is put before PMJAY: nobody puts a finger on a reader here. */
function extraOf({ leg, preAuthRef, to, text, caseNumber }: ErrandForm): ClaimExtra {
  const pmjay = residentOf(to)?.kind === 'pmjay-payer'
  return {
    ...(preAuthRef && { preAuthRef }), ...(leg.endsWith('-query-answer') && { remarks: text }), ...(leg === 'enhancement' && caseNumber && { related: caseNumber }),
    ...(pmjay && { questionnaires: [{ kind: 'consent' as const, url: 'https://payer.pmjay.example/Questionnaire/consent', answers: { '1': 'Consent given' } }] }),
  }
}
