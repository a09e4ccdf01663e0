import { numberOf } from '../../claims/participants/record.ts'
import type { Resident } from '../../claims/participants/residents.ts'
import { residents } from '../../claims/participants/residents.ts'
import type { Reply } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Doc } from '../../kernel/records.ts'
import type { TreatmentCase } from '../cases/case.ts'
import { decide, pay } from '../cases/flow.ts'
import { paymentNotice } from '../cases/payment.ts'
import { cases } from '../cases/record.ts'
import { contextOf } from '../characters.ts'
import { caseOnThread, findCase } from '../desk/find.ts'
import { carryOut } from '../post/carry.ts'
import { initPaymentNotice, processRequest } from './operations.ts'

const dummy: Resident = residents.find(({ kind }) => kind === 'dummy-payer')!
const NUMBER = numberOf(dummy.code)

const VERDICTS = { Approve: 'approve', Reject: 'reject', Query: 'query' } as const
type Hook = { status: string; message: string }
const TAKEN: Hook = { status: 'success', message: 'Request processed' }

async function process(unit: Unit, { body: { action, method, correlationId } }: Call<{ action: keyof typeof VERDICTS; method: 'Preauth' | 'Claim'; correlationId: string }>): Promise<Reply<Hook>> {
  const doc = await caseOnThread(unit, NUMBER, correlationId)
  // Published for an id it does not know: nothing arrives.
  if (doc?.value.open?.leg !== method.toLowerCase()) return { answer: TAKEN }
  const context = await contextOf(unit, dummy)
  const outcome = decide(doc.value, { verdict: VERDICTS[action], note: '', actor: 'dummy payer' }, context)
  if ('fault' in outcome || !outcome.state) return { answer: TAKEN }
  unit.save(doc, outcome.state)
  await carryOut(unit, dummy, outcome.effects)
  return { answer: TAKEN }
}

async function notice(unit: Unit, { body: { providerId, claimNumber } }: Call<{ providerId: string; claimNumber: string }>): Promise<Reply<Hook>> {
  const context = await contextOf(unit, dummy)
  const doc = await payableCase(unit, providerId, claimNumber)
  const paid = doc && pay(doc.value, context)
  if (doc && paid && !('fault' in paid) && paid.state) {
    unit.save(doc, paid.state)
    await carryOut(unit, dummy, paid.effects)
  } else {
    const provider = providerId.includes('@') ? providerId : `${providerId}@hcx`
    const caseNumber = claimNumber || `CLM${context.draw.digits('claim-number', 8)}`
    await carryOut(unit, dummy, [paymentNotice({ provider, caseNumber, abha: '', dialect: 'nhcx', claim: '' }, { settled: true, amount: 1_000 }, context)])
  }
  return { answer: TAKEN }
}

/** The claim named; else the provider's newest that there is something to pay for. */
async function payableCase(unit: Unit, providerId: string, claimNumber: string): Promise<Doc<TreatmentCase> | undefined> {
  const named = claimNumber === '' ? undefined : await findCase(unit, NUMBER, providerId, claimNumber)
  const found = named ? [named] : (await unit.listIndex(cases, NUMBER)).toReversed()
  return found.find(({ value }) => numberOf(value.provider) === numberOf(providerId) && (value.stage === 'claim-approved' || value.stage === 'payment-initiated'))
}

export const dummyRoutes: Route[] = [route(processRequest, process), route(initPaymentNotice, notice)]
