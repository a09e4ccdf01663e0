import { z } from 'zod'
import { numberOf } from '../../claims/participants/record.ts'
import { lever } from '../../kernel/lever.ts'
import type { TreatmentCase } from '../cases/case.ts'
import { decide, pay } from '../cases/flow.ts'
import { cases } from '../cases/record.ts'
import { contextOf, residentOf } from '../characters.ts'
import { caseNumbered } from '../desk/find.ts'
import { carryOut } from '../post/carry.ts'

const treatmentCase = z.object({
  caseNumber: z.string(), reference: z.string().describe('the payer\'s own: preAuthRef, and the case id of the scheme'), provider: z.string(), memberId: z.string(), policy: z.string(), stage: z.string(),
  role: z.string().nullable(), waiting: z.object({ leg: z.string(), kind: z.string(), correlationId: z.string(), apiCallId: z.string(), amount: z.number() }).nullable(),
  approvedAmount: z.number(), claimedAmount: z.number(), awardedAmount: z.number(), paymentAcknowledged: z.boolean(), reprocessed: z.boolean(), trail: z.array(z.string()), updatedAt: z.number().describe('epoch ms'),
})

function shown(state: TreatmentCase): z.input<typeof treatmentCase> {
  const { caseNumber, reference, provider, memberId, policy, stage, role = null, open, approvedAmount, claimedAmount, awardedAmount, paymentAcknowledged, reprocessed, trail, updatedAt } = state
  const waiting = open ? { leg: open.leg, kind: open.kind, correlationId: open.correlationId, apiCallId: open.apiCallId, amount: open.amount } : null
  return { caseNumber, reference, provider, memberId, policy, stage, role, waiting, approvedAmount, claimedAmount, awardedAmount, paymentAcknowledged, reprocessed, trail, updatedAt }
}

const NOBODY = { refusal: 'not-found', field: 'code', rule: 'No simulated participant has this code' } as const

export const caseLevers = [
  lever({
    id: 'counterparties.cases', method: 'GET', path: '/counterparties/{code}/cases', summary: 'The cases a simulated payer knows, the last that moved last', answer: z.object({ cases: z.array(treatmentCase) }),
    async pull(unit, { params }) {
      const found = residentOf(params['code']!)
      if (!found) return NOBODY
      return { answer: { cases: (await unit.listIndex(cases, numberOf(found.code))).map(({ value }) => shown(value)) } }
    },
  }),
  lever({
    id: 'counterparties.decide', method: 'POST', path: '/counterparties/{code}/cases/{caseNumber}/decide', summary: 'Decides what waits for a simulated payer, or has it send the next payment notice; the case by either number',
    request: z.strictObject({ action: z.enum(['approve', 'partly-approve', 'reject', 'query', 'pay']), amount: z.number().positive().optional(), percent: z.int().min(1).max(99).optional(), note: z.string().max(500).default('') }),
    answer: treatmentCase,
    async pull(unit, { params, body: { action, amount, percent, note } }) {
      const found = residentOf(params['code']!)
      if (!found) return NOBODY
      const doc = await caseNumbered(unit, numberOf(found.code), params['caseNumber']!)
      if (!doc) return { refusal: 'not-found', field: 'caseNumber', rule: 'The payer knows no case of this number' }
      const context = await contextOf(unit, found)
      const outcome = action === 'pay' ? pay(doc.value, context) : decide(doc.value, { verdict: action, amount, percent, note, actor: 'control plane' }, context)
      if ('fault' in outcome) return outcome.fault === 'amount' ? { refusal: 'invalid', field: 'amount', rule: outcome.rule } : { refusal: 'not-now', field: 'action', rule: outcome.rule }
      if (outcome.state) unit.save(doc, outcome.state)
      await carryOut(unit, found, outcome.effects)
      return { answer: shown(doc.value) }
    },
  }),
]
