import { z } from 'zod'
import { numberOf } from '../../claims/participants/record.ts'
import type { Resident } from '../../claims/participants/residents.ts'
import { residents } from '../../claims/participants/residents.ts'
import { readBlob } from '../../kernel/blobs.ts'
import { lever } from '../../kernel/lever.ts'
import type { Unit } from '../../kernel/unit.ts'
import { characterOf, residentOf, rulesOf } from '../characters.ts'
import type { Letter } from '../letters.ts'
import { letterId, letters } from '../letters.ts'
import type { Misbehaviour } from '../misbehaviour.ts'
import { misbehaviour, misbehaviours } from '../misbehaviour.ts'
import { rulesForm, rulesOfResidents, standardRules } from '../rules.ts'

const resident = z.object({
  code: z.string(), kind: z.string(), name: z.string(), roles: z.array(z.string()), style: z.string(), answers: z.array(z.string()), rules: rulesForm, misbehaviour: z.array(misbehaviour),
})

async function shown(unit: Unit, entry: Resident): Promise<z.input<typeof resident>> {
  const { resident: _, ...rules } = await rulesOf(unit, entry)
  const { style, answers } = characterOf(entry)
  const waiting = (await unit.get(misbehaviours, numberOf(entry.code)))?.value.waiting ?? []
  return { code: entry.code, kind: entry.kind, name: entry.name, roles: entry.roles, style, answers: [...answers], rules, misbehaviour: waiting }
}

const message = z.object({
  id: z.string(), direction: z.enum(['in', 'out']), path: z.string(), dialect: z.string(), peer: z.string(), apiCallId: z.string(), correlationId: z.string(), workflowId: z.string(), status: z.string(),
  at: z.number().describe('epoch ms'), state: z.string(), verdict: z.string(), body: z.unknown().describe('as it went over the wire'), opened: z.unknown().describe('what was sealed; null where nothing was, or it could not be opened'),
})

async function shownMessage(unit: Unit, letter: Letter): Promise<z.input<typeof message>> {
  const { direction, path, dialect, peer, apiCallId, correlationId, workflowId, status, at, state, verdict, body, plain } = letter
  const read = async (blob: string): Promise<unknown> => (blob === '' ? null : parsed(await readBlob(unit.world, blob)))
  return { id: letterId(letter.resident, direction, apiCallId), direction, path, dialect, peer, apiCallId, correlationId, workflowId, status, at, state, verdict, body: await read(body), opened: await read(plain) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

const NOBODY = { refusal: 'not-found', field: 'code', rule: 'No simulated participant has this code' } as const

/** Parts may be left out: those stay as they are. */
const rulesChange = rulesForm.partial().extend({ standard: z.boolean().default(false).describe('begin from how it works by itself, not from how it works now') })

export const residentLevers = [
  lever({
    id: 'counterparties.list', method: 'GET', path: '/counterparties', summary: 'The simulated participants, and how each works', answer: z.object({ counterparties: z.array(resident) }),
    pull: async (unit) => ({ answer: { counterparties: await Promise.all(residents.map((entry) => shown(unit, entry))) } }),
  }),
  lever({
    id: 'counterparties.setRules', method: 'PUT', path: '/counterparties/{code}/rules', summary: 'How a simulated payer decides, pays and takes its time', request: rulesChange, answer: resident,
    async pull(unit, { params, body: { standard, ...change } }) {
      const found = residentOf(params['code']!)
      if (!found) return NOBODY
      const number = numberOf(found.code)
      const doc = await unit.get(rulesOfResidents, number)
      const next = { ...(standard || !doc ? standardRules(number, found.kind) : doc.value), ...change }
      if (doc) unit.save(doc, next)
      else unit.create(rulesOfResidents, next)
      return { answer: await shown(unit, found) }
    },
  }),
  lever({
    id: 'counterparties.misbehave', method: 'PUT', path: '/counterparties/{code}/misbehave', summary: 'What a simulated participant does wrongly from now on, so many times; an empty list: nothing',
    request: z.strictObject({ faults: z.array(misbehaviour).max(50) }), answer: resident,
    async pull(unit, { params, body: { faults } }) {
      const found = residentOf(params['code']!)
      if (!found) return NOBODY
      const nowhere = faults.findIndex(({ fault, to }: Misbehaviour) => fault === 'redirect' && to === '')
      if (nowhere >= 0) return { refusal: 'invalid', field: `faults[${nowhere}].to`, rule: 'A redirect names a participant' }
      const value = { resident: numberOf(found.code), waiting: faults }
      const doc = await unit.get(misbehaviours, value.resident)
      if (doc) unit.save(doc, value)
      else unit.create(misbehaviours, value)
      return { answer: await shown(unit, found) }
    },
  }),
  lever({
    id: 'counterparties.messages', method: 'GET', path: '/counterparties/{code}/messages', summary: 'What a simulated participant got and sent, opened, newest last', answer: z.object({ messages: z.array(message) }),
    query: z.object({ correlationId: z.string().optional(), limit: z.coerce.number().int().min(1).max(200).optional() }),
    async pull(unit, { params, query }) {
      const found = residentOf(params['code']!)
      if (!found) return NOBODY
      const number = numberOf(found.code)
      const docs = query['correlationId'] ? await unit.list(letters, 'thread', `${number}#${query['correlationId']}`) : await unit.listIndex(letters, number)
      const newest = docs.map(({ value }) => value).toSorted((one, other) => one.at - other.at || (one.order < other.order ? -1 : 1)).slice(-Number(query['limit'] ?? 50))
      return { answer: { messages: await Promise.all(newest.map((letter) => shownMessage(unit, letter))) } }
    },
  }),
]
