import type { Bundle } from '@medplum/fhirtypes'
import type { Case } from './case.ts'
import { totalOf } from './case.ts'
import { claimAnswer, verdicts } from './claim-answer.ts'
import { claimRequest } from './claim.ts'
import { communicationRequest } from './communication.ts'
import { eligibilityAnswer, eligibilityRequest } from './eligibility.ts'
import { insurancePlanAnswer } from './insurance-plan.ts'
import type { Make } from './make.ts'
import { paymentNotice } from './payment.ts'
import { taskRequest } from './task.ts'

interface Kind {
  /** On which leg it travels. */
  leg: string
  make(make: Make, of: Case): Bundle
}

const cover = { inforce: true, disposition: 'Policy is currently in-force', sumInsured: 500_000, used: 0 }

/** The eight forms of bundle that NHA's sheets ask for, by name: the six profiles, and the two further forms of a TaskBundle. */
export const bundleKinds: Record<string, Kind> = {
  CoverageEligibilityRequestBundle: { leg: '/v1/coverageeligibility/check', make: (make, of) => eligibilityRequest(make, of, 'validation') },
  CoverageEligibilityResponseBundle: { leg: '/v1/coverageeligibility/on_check', make: (make, of) => eligibilityAnswer(make, eligibilityRequest(make, of, 'validation'), cover, of.scheme) },
  ClaimBundle: { leg: '/v1/preauth/submit', make: (make, of) => claimRequest(make, of, 'preauthorization') },
  ClaimResponseBundle: {
    leg: '/v1/preauth/on_submit',
    make: (make, of) => claimAnswer(make, claimRequest(make, of, 'preauthorization'), { ...verdicts[of.scheme].approved, disposition: 'Approved', benefit: totalOf(of), preAuthRef: `PA-${of.caseNumber}` }, of.scheme),
  },
  TaskBundle: { leg: '/v1/task/submit', make: (make, of) => taskRequest(make, of, 'reprocess', { documents: of.documents }) },
  InsurancePlanBundle: {
    leg: '/v1/insuranceplan/on_request',
    make: (make, of) => insurancePlanAnswer(make, undefined, { policy: of.policy.number, name: of.policy.name, payer: of.payer, sumInsured: cover.sumInsured, from: of.admittedAt, until: of.admittedAt + 365 * 86_400_000 }),
  },
  CommunicationTaskBundle: { leg: '/v1/communication/request', make: (make, of) => communicationRequest(make, claimRequest(make, of, 'claim'), { claimNumber: of.caseNumber, text: 'Please send the discharge summary.' }) },
  PaymentTaskBundle: { leg: '/v1/paymentnotice/request', make: (make, of) => paymentNotice(make, claimRequest(make, of, 'claim'), { claimNumber: of.caseNumber, amount: totalOf(of), tds: totalOf(of) / 10, utr: 'SYNUTR0000000001', settled: true }, of.scheme) },
}
