import { z } from 'zod'
import { legAt } from '../../claims/legs.ts'
import { numberOf } from '../../claims/participants/record.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import type { Resident } from '../../claims/participants/residents.ts'
import { keepBlob } from '../../kernel/blobs.ts'
import { lever } from '../../kernel/lever.ts'
import type { Unit } from '../../kernel/unit.ts'
import { residentOf } from '../characters.ts'
import { caseNumbered } from '../desk/find.ts'
import { carryOut } from '../post/carry.ts'
import { makeFor } from '../post/write.ts'
import type { Errand } from './errands.ts'
import { errands, STARTS, workflowOf, writeErrand } from './errands.ts'
import { caseFor } from './treatment.ts'

const errand = z.strictObject({
  leg: z.enum(STARTS),
  to: z.string().describe('participant code'),
  /** Of an eligibility check. */
  purpose: z.enum(['discovery', 'validation', 'benefits', 'auth-requirements']).default('validation'),
  /** INR; else the rate of the package. */
  amount: z.number().positive().optional(),
  /** Else a new one. */
  caseNumber: z.string().min(1).max(64).optional(),
  preAuthRef: z.string().max(64).optional(),
  /** Whom it is about; else one whom the payer covers. */
  memberId: z.string().max(64).optional(),
  policy: z.string().max(64).optional(),
  /** As a plan request names the hospital; else its registry id. */
  providerId: z.string().max(64).optional(),
  /** Put on the bundle under the rehearsal's own system. */
  tag: z.string().max(64).optional(),
  text: z.string().max(500).default('Please send the discharge summary.'),
  /** Of a status question: the call it asks about. */
  apiCallId: z.string().max(64).optional(),
  dialect: z.enum(['nhcx', 'hcx']).default('nhcx'),
})
export type ErrandForm = z.output<typeof errand>

/** Hospitals start some legs, payers others. */
const mayStart = ({ kind }: Resident, { starter }: Errand): boolean => starter === 'either' || (starter === 'provider') === (kind === 'provider')

export const sendLevers = [
  lever({
    id: 'counterparties.send', method: 'POST', path: '/counterparties/{code}/send', summary: 'Has a simulated participant start an exchange with anybody: a hospital with your payer, a payer with your hospital',
    request: errand, answer: z.object({ correlationId: z.string(), apiCallId: z.string(), caseNumber: z.string() }),
    async pull(unit, { params, body }) {
      const found = residentOf(params['code']!)
      if (!found) return { refusal: 'not-found', field: 'code', rule: 'No simulated participant has this code' }
      const meant = errands[body.leg]
      if (!mayStart(found, meant)) return { refusal: 'invalid', field: 'leg', rule: `${body.leg} is started by a ${meant.starter}` }
      if (body.leg === 'status' && !body.apiCallId) return { refusal: 'invalid', field: 'apiCallId', rule: 'A status question names the call it asks about' }
      if (!(await findParticipant(unit, body.to))) return { refusal: 'not-found', field: 'to', rule: 'No participant has this code' }
      return { answer: await start(unit, found, meant, body) }
    },
  }),
]

async function start(unit: Unit, resident: Resident, meant: Errand, form: ErrandForm): Promise<{ correlationId: string; apiCallId: string; caseNumber: string }> {
  const { draw } = unit.context
  const apiCallId = draw.uuid('errand')
  const of = await caseFor(unit, resident, form)
  const known = (await caseNumbered(unit, numberOf(resident.code), of.caseNumber))?.value
  // A status question of the generic protocol is a Task: its gateway takes no empty text.
  const text = form.leg === 'status' && form.dialect === 'nhcx' ? '' : JSON.stringify(await writeErrand(unit, resident, form, of, { make: makeFor(draw.below(apiCallId), unit.now), known }))
  // Of a new thread both readings meet: its id is the call's own. A status question is on the call it asks about.
  const correlationId = form.leg === 'status' ? form.apiCallId! : apiCallId
  await carryOut(unit, resident, [{
    effect: 'send', path: legAt(meant.path)!.path, to: form.to, correlationId, apiCallId, workflowId: form.dialect === 'hcx' ? draw.uuid('errand-workflow') : workflowOf(meant, known), status: meant.status ?? 'request.initiated',
    ...(meant.useCase && { useCase: meant.useCase }), abha: of.patient.abha, dialect: form.dialect, dueAt: unit.now, paper: text === '' ? { paper: 'empty' } : { paper: 'text', blob: await keepBlob(unit.world, text) },
  }])
  return { correlationId, apiCallId, caseNumber: of.caseNumber }
}
