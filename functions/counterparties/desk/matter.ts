import type { Bundle } from '@medplum/fhirtypes'
import type { Leg } from '../../claims/legs.ts'
import { pairedWith } from '../../claims/legs.ts'
import type { Resident } from '../../claims/participants/residents.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { CaseContext } from '../cases/context.ts'
import type { Wrong } from '../cases/errors.ts'
import { errorOf } from '../cases/errors.ts'
import type { Envelope } from '../cases/submit.ts'
import type { Letter } from '../letters.ts'
import type { Paper, Sending } from '../post/sending.ts'

/** An opened and checked message, and who has it before him. */
export interface Matter {
  unit: Unit
  resident: Resident
  /** His number. */
  number: string
  letter: Letter
  leg: Leg
  bundle: Bundle
  /** Name of the blob with the opened text. */
  plain: string
  context: CaseContext
}

export function envelopeOf({ letter, plain }: Pick<Matter, 'letter' | 'plain'>): Envelope {
  const { peer, correlationId, apiCallId, workflowId, useCase, abha, dialect, test } = letter
  return { from: peer, correlationId, apiCallId, workflowId, useCase, abha, dialect, request: plain, test }
}

/** What answers a request, on the other leg of its exchange. */
export function answerOf(context: CaseContext, letter: Letter, leg: Leg, { paper, status = 'response.complete', workflowId, dueAt = context.now }: { paper: Paper; status?: string; workflowId?: string; dueAt?: number }): Sending {
  const { peer, correlationId, workflowId: asked, abha, dialect, test } = letter
  return {
    effect: 'send', path: pairedWith(leg).path, to: peer, correlationId, apiCallId: context.draw.uuid(`api-call-${leg.family}-answer`), workflowId: dialect === 'hcx' ? asked : (workflowId ?? asked), status, abha, dialect, paper, dueAt, test,
  }
}

/** The reference payer has a code for each fault of a bundle; the published list and the generic protocol have one for all. Inferred for the published list. */
export function faultCode({ dialect }: Letter, { style }: CaseContext, reference: string): string {
  if (dialect === 'hcx') return 'ERR_INVALID_DOMAIN_PAYLOAD'
  return style === 'pmjay' ? reference : 'PAYR-1009'
}

/** Tells in clear what could not be opened, read or checked. The workflow id is that of what failed. */
export function protocolError(context: CaseContext, letter: Letter, leg: Leg, wrong: Wrong): Sending {
  const error = errorOf(context.style, wrong)
  return answerOf(context, letter, leg, { paper: { paper: 'protocol-error', error }, status: 'response.error' })
}
