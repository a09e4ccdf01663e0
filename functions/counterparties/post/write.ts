import type { Bundle } from '@medplum/fhirtypes'
import type { Scheme } from '../../bundles/case.ts'
import type { ClaimDecision } from '../../bundles/claim-answer.ts'
import { claimAnswer } from '../../bundles/claim-answer.ts'
import { communicationAnswer, communicationRequest } from '../../bundles/communication.ts'
import { eligibilityAnswer } from '../../bundles/eligibility.ts'
import { insurancePlanAnswer } from '../../bundles/insurance-plan.ts'
import type { Make } from '../../bundles/make.ts'
import { paymentAck, paymentNotice } from '../../bundles/payment.ts'
import { parseBundle } from '../../bundles/read.ts'
import { statusAnswer, taskAnswer } from '../../bundles/task.ts'
import { numberOf } from '../../claims/participants/record.ts'
import type { Resident } from '../../claims/participants/residents.ts'
import { yearAround } from '../../claims/policies/members.ts'
import { readBlob } from '../../kernel/blobs.ts'
import type { Draw } from '../../kernel/draw.ts'
import type { Unit } from '../../kernel/unit.ts'
import { characterOf } from '../characters.ts'
import { letterDocument } from './document.ts'
import type { ClaimAnswer, Paper, Sending } from './sending.ts'

const NOTHING: Bundle = { resourceType: 'Bundle', type: 'collection' }

/** Ids of one message's resources: the same when it is written again. */
export function makeFor(draw: Draw, now: number): Make {
  let count = 0
  return { now, uuid: () => draw.uuid(`resource-${++count}`) }
}

/** The text that is sealed: a bundle, the empty text, or one passed on as it is. */
export async function writePaper(unit: Unit, resident: Resident, { paper, apiCallId }: Sending): Promise<string> {
  if (paper.paper === 'empty') return ''
  if (paper.paper === 'text') return readBlob(unit.world, paper.blob)
  const read = async (blob: string): Promise<Bundle | undefined> => (blob === '' ? undefined : parseBundle(await readBlob(unit.world, blob)))
  const request = 'request' in paper ? await read(paper.request) : undefined
  const claim = paper.paper === 'task-answer' ? await read(paper.claim.request) : undefined
  const make = makeFor(unit.context.draw.below(apiCallId), unit.now)
  return JSON.stringify(bundleFor(make, paper, { request, claim, scheme: characterOf(resident).style, resident }))
}

interface Around {
  request: Bundle | undefined
  /** The claim's own request, where a Task is answered. */
  claim: Bundle | undefined
  scheme: Scheme
  resident: Resident
}

type Bundled = Exclude<Paper, { paper: 'text' | 'empty' | 'protocol-error' | 'redirect' }>

function bundleFor(make: Make, paper: Paper, { request, claim, scheme, resident }: Around): Bundle {
  const written = paper as Bundled
  switch (written.paper) {
    case 'claim-answer': return claimAnswer(make, request, decisionOf(written), scheme)
    case 'task-answer': return taskAnswer(make, request ?? NOTHING, decisionOf(written.claim), scheme, claim)
    case 'search-answer': return taskAnswer(make, request ?? NOTHING, written.claims.map(decisionOf), scheme)
    case 'status-answer': return statusAnswer(make, written.about)
    case 'eligibility-answer': return eligibilityAnswer(make, request ?? NOTHING, { ...written, documents: DOCUMENTS }, scheme)
    case 'plan-answer': return insurancePlanAnswer(make, request, planOf(make, written, resident))
    case 'communication-request': return communicationRequest(make, request, { claimNumber: written.claimNumber, text: written.text, kind: written.purpose === 'notice' ? 'notice' : 'question' })
    case 'communication': return communicationAnswer(make, request ?? NOTHING, { text: written.text, documents: [letterDocument(written.text)], ...(written.claimNumber && { claimNumber: written.claimNumber }) })
    case 'payment-notice': return paymentNotice(make, request, { claimNumber: written.claimNumber, amount: written.amount, utr: written.utr, settled: written.settled }, scheme)
    case 'payment-acknowledgement': return paymentAck(make, request ?? NOTHING, written.claimNumber)
  }
}

/** What every preauthorisation must bring, as the rehearsal's own plans say. */
const DOCUMENTS = [{ code: 'MAND0409', display: 'Investigation reports' }]

const decisionOf = ({ outcome, reason, disposition, benefit, submitted, preAuthRef, notes, errors, use, claimNumber }: ClaimAnswer): ClaimDecision => ({
  outcome, reason, disposition, benefit, submitted, notes, errors, use, claimNumber, ...(preAuthRef && { preAuthRef }),
})

function planOf({ now }: Make, { policy, planName, sumInsured }: Extract<Paper, { paper: 'plan-answer' }>, { code, name }: Resident): NonNullable<Parameters<typeof insurancePlanAnswer>[2]> {
  const [from, until] = yearAround(now)
  return { policy, name: planName, payer: { id: numberOf(code), name }, sumInsured, from, until }
}
