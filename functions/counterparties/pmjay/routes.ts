import { numberOf } from '../../claims/participants/record.ts'
import type { Resident } from '../../claims/participants/residents.ts'
import { residents } from '../../claims/participants/residents.ts'
import type { Reply } from '../../kernel/outcome.ts'
import type { Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { BodyOf } from '../../kernel/bodies.ts'
import { contextOf } from '../characters.ts'
import { caseNumbered, findCase } from '../desk/find.ts'
import { letters } from '../letters.ts'
import { carryOut } from '../post/carry.ts'
import { actAsRole } from './flow.ts'
import { getUserRole, processCase } from './operations.ts'

const scheme: Resident = residents.find(({ kind }) => kind === 'pmjay-payer')!
const NUMBER = numberOf(scheme.code)

async function roleOf(unit: Unit, { caseid, payerid }: BodyOf<typeof getUserRole>): Promise<Reply<{ currentuserrole: string | null; errormessage: string | null }>> {
  const doc = payerid === NUMBER ? await caseNumbered(unit, NUMBER, caseid) : undefined
  if (!doc || unit.now < doc.value.filedAt) return { answer: { currentuserrole: null, errormessage: `No Data found with the caseid ${caseid}. Please use the current active case id.` } }
  return { answer: { currentuserrole: doc.value.role ?? null, errormessage: null } }
}

type Hook = { status: string; message: string }
const failed = (message: string): Reply<Hook> => ({ answer: { status: 'failed', message } })

/** Recorded: a case that was just sent is not there yet, in two ways one after the other. */
async function process(unit: Unit, body: BodyOf<typeof processCase>): Promise<Reply<Hook>> {
  if (body.receivercode !== NUMBER) return failed(`Case not found for caseId ${body.casenumber}`)
  const doc = await findCase(unit, NUMBER, body.sendercode, body.casenumber)
  if (!doc && (await onDesk(unit, body.sendercode))) return failed('Event Meta Log not found for correlationId')
  if (!doc || unit.now < doc.value.filedAt) return failed(`Case not found for caseId ${body.casenumber}`)
  const outcome = actAsRole(doc.value, body, await contextOf(unit, scheme))
  if ('fault' in outcome) return failed(outcome.rule)
  if (outcome.state) unit.save(doc, outcome.state)
  await carryOut(unit, scheme, outcome.effects)
  return { answer: { status: 'success', message: 'Case processed' } }
}

/** Something of this hospital's lies on the desk, unread. */
async function onDesk(unit: Unit, sender: string): Promise<boolean> {
  const waiting = await unit.list(letters, 'desk', NUMBER, { limit: 1_000 })
  return waiting.some(({ value }) => numberOf(value.peer) === numberOf(sender))
}

export const pmjayRoutes: Route[] = [
  route(getUserRole, (unit, { body }) => roleOf(unit, body)),
  route(processCase, (unit, { body }) => process(unit, body)),
]
