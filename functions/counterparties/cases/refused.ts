import type { RequestKind, Stage, Style } from './case.ts'
import { CLAIM_RAISED, IN_PROGRESS, UNDECIDED_CLAIM } from './case.ts'
import type { Wrong } from './errors.ts'

/** Undefined: taken. */
type Verdict = Wrong | undefined
/** `none`: the payer has no such case. */
type Standing = Stage | 'none'

const at = (stages: readonly Stage[], stage: Standing): boolean => stage !== 'none' && stages.includes(stage)
const no = (code: string, rule: string): Verdict => ({ code, rule })

/**
 * Whether a preauthorisation request fits the standing of its case.
 * nha-in/docs: current/doc/hmisdocuments/ (error codes, preauthorization); standard payers have no code of their own for most of it: inferred.
 */
export function preauthRefused(kind: RequestKind, stage: Standing, style: Style, inProgress: string): Verdict {
  if (style === 'standard') return standardPreauth(kind, stage)
  if (kind === 'answer') return pmjayAnswer(stage)
  if (stage === 'cancelled') return no('PAYR-1255', 'The case is cancelled')
  if (at(CLAIM_RAISED, stage)) return no('PAYR-1231', 'A claim was raised for the case')
  if (at(IN_PROGRESS, stage)) {
    const sheet = { new: 'PAYR-1216', enhancement: 'PAYR-1213', resubmission: 'PAYR-1215' }[kind as 'new']
    const rule = 'The newest request of the case is not decided'
    return inProgress === 'recorded' ? { code: 'PAYR-1322', rule, text: 'Active instance found for case number' } : no(sheet, rule)
  }
  if (kind === 'new') return stage === 'preauth-approved' ? no('PAYR-1217', 'The case has an approval: send an enhancement') : undefined
  return stage === 'preauth-approved' ? undefined : no(kind === 'enhancement' ? 'PAYR-1212' : 'PAYR-1214', 'The case has no approval')
}

function pmjayAnswer(stage: Standing): Verdict {
  if (stage === 'none') return no('PAYR-1218', 'No preauthorisation of this number')
  return stage === 'preauth-queried' ? undefined : no('PAYR-1219', 'The case is not queried')
}

function standardPreauth(kind: RequestKind, stage: Standing): Verdict {
  if (kind === 'new') return stage === 'none' || stage === 'preauth-rejected' ? undefined : no('PAYR-1016', 'There is a request of this number')
  if (stage === 'none') return no('PAYR-1013', 'No preauthorisation of this number')
  if (kind === 'answer') return stage === 'preauth-queried' ? undefined : no('PAYR-1016', 'Nothing was asked')
  if (at(CLAIM_RAISED, stage) || at(IN_PROGRESS, stage) || stage === 'cancelled') return no('PAYR-1016', `The case is ${stage}`)
  if (kind === 'resubmission') return undefined
  return stage === 'preauth-approved' ? undefined : no('PAYR-1013', 'The case has no approval')
}

/** Whether a claim fits the standing of its case. `same`: it says what the one before said. */
export function claimRefused(kind: RequestKind, stage: Standing, style: Style, { generic, same }: { generic: boolean; same: boolean }): Verdict {
  if (style === 'standard') return standardClaim(kind, stage, generic, same)
  if (kind === 'answer') {
    if (stage === 'claim-queried') return undefined
    return stage === 'claim-submitted' ? no('PAYR-1304', 'The claim is not queried') : no('PAYR-1303', 'No claim of this number waits for anything')
  }
  if (at(CLAIM_RAISED, stage)) return no('PAYR-1301', 'A claim was raised for the case')
  // Seen live for a claim under a number of its own.
  if (stage === 'none') return no('ERR-PYR-CLM-007', 'No preauthorisation of this number: a claim carries the number of its preauthorisation')
  return stage === 'preauth-approved' ? undefined : no('PAYR-1302', `The case is ${stage}`)
}

function standardClaim(kind: RequestKind, stage: Standing, generic: boolean, same: boolean): Verdict {
  if (kind === 'answer') return stage === 'claim-queried' ? undefined : no('PAYR-1016', 'Nothing was asked')
  if (at(UNDECIDED_CLAIM, stage)) return no('PAYR-1016', 'The claim is not decided')
  if (at(CLAIM_RAISED, stage)) return same || stage === 'paid' || stage === 'payment-initiated' ? no('PAYR-1016', 'The same services and dates were claimed before') : undefined
  if (stage === 'preauth-approved') return undefined
  // The generic protocol's cycles claim without an approval.
  if (stage === 'none') return generic ? undefined : no('PAYR-1010', 'No preauthorisation of this number')
  return no('PAYR-1013', `The case is ${stage}`)
}

/** Whether a preauthorisation can be withdrawn. Codeless for a standard payer: his list has nothing of the kind. */
export function cancelRefused(stage: Standing, style: Style, caseNumber: string): Verdict {
  if (stage === 'preauth-submitted' || stage === 'preauth-approved') return undefined
  if (style === 'standard') return no(stage === 'none' ? 'PAYR-1013' : '', stage === 'none' ? 'No preauthorisation of this number' : `The case is ${stage}`)
  const codes: Partial<Record<Standing, string>> = { none: 'PAYR-1234', cancelled: 'PAYR-1253', 'payment-initiated': 'PAYR-1257', paid: 'PAYR-1258' }
  const code = codes[stage]
  return code ? no(code, `The case is ${stage}`) : { code: 'PAYR-1252', rule: `The case is ${stage}`, values: [caseNumber, stage] }
}

export interface Appeal {
  kind: 'reprocess' | 'erroneous'
  document: boolean
  /** INR; 0: none named. */
  amount: number
}

/** Whether a decided claim can be brought up again: once after a rejection, once for a shortfall after the settled payment was acknowledged. */
export function appealRefused(appeal: Appeal, standing: { stage: Stage; reprocessed: boolean; paymentAcknowledged: boolean; claimedAmount: number; awardedAmount: number } | undefined, style: Style): Verdict {
  if (!standing) return no(style === 'pmjay' ? 'ERR-PYR-CLM-007' : 'PAYR-1013', 'No case of this number')
  const code = style === 'pmjay' ? 'PAYR-1332' : ''
  if (!appeal.document) return no(code, 'A supporting document is mandatory')
  if (standing.reprocessed) return no(code, 'The claim was brought up again before')
  if (appeal.kind === 'reprocess') return standing.stage === 'claim-rejected' ? undefined : no(code, `Reprocess is for a rejected claim; the case is ${standing.stage}`)
  if (standing.stage !== 'paid' || !standing.paymentAcknowledged) return no(code, 'A shortfall is claimed after the settled payment (33) and its acknowledgement (17)')
  const missing = standing.claimedAmount - standing.awardedAmount
  if (missing <= 0) return no(code, 'Nothing is missing of the claim')
  return appeal.amount < 0 || appeal.amount > missing ? no(code, 'More than what is missing of the claim, or less than nothing') : undefined
}
