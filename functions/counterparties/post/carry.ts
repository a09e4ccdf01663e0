import { numberOf } from '../../claims/participants/record.ts'
import type { Resident } from '../../claims/participants/residents.ts'
import { keepBlob } from '../../kernel/blobs.ts'
import type { Callback } from '../../kernel/outcome.ts'
import type { Unit } from '../../kernel/unit.ts'
import { DESK, KNOCK } from '../knock.ts'
import type { Letter } from '../letters.ts'
import { letterId, letters } from '../letters.ts'
import { takeMisbehaviours } from '../misbehaviour.ts'
import { spoilSending } from './spoil.ts'
import type { DeskEffect, Looking, Sending } from './sending.ts'
import { wrap } from './wrap.ts'

/** Carries out what a transition decided: writes, seals and lays out what is to be sent, and notes when to look again. */
export async function carryOut(unit: Unit, resident: Resident, effects: readonly DeskEffect[]): Promise<void> {
  for (const [at, effect] of effects.entries()) {
    if (effect.effect === 'message') unit.apply([effect])
    else if (effect.effect === 'look') unit.apply([lookOf(resident, effect)])
    else await send(unit, resident, effect, `${unit.world.nonce}-${at}`)
  }
}

function lookOf({ code }: Resident, { what, case: key, thread, dueAt }: Looking): Callback {
  const number = numberOf(code)
  return { effect: 'callback', courier: DESK, to: number, url: `sandbox:/counterparties/${number}/desk/look`, lane: `look-${key}-${what}-${thread}`, ref: key, body: { what, case: key, thread }, dueAt }
}

async function send(unit: Unit, resident: Resident, meant: Sending, order: string): Promise<void> {
  const number = numberOf(resident.code)
  const { sending, spoils, kept } = spoilSending(meant, await takeMisbehaviours(unit, number, meant.path, false), unit.context.draw)
  const id = letterId(number, 'out', sending.apiCallId)
  const { body, plain } = kept ? { body: '', plain: '' } : await wrap(unit, resident, sending, spoils)
  const letter: Letter = {
    resident: number, direction: 'out', path: sending.path, dialect: sending.dialect, peer: sending.to, apiCallId: sending.apiCallId, correlationId: sending.correlationId, workflowId: sending.workflowId, status: sending.status,
    useCase: sending.useCase ?? '', abha: sending.abha, at: unit.now, order, state: kept ? 'done' : 'waiting', verdict: kept ? 'kept back, as told' : '',
    body: kept ? '' : await keepBlob(unit.world, JSON.stringify(body)), plain: plain === '' ? '' : await keepBlob(unit.world, plain),
  }
  unit.create(letters, letter)
  if (kept) return
  unit.apply([{
    effect: 'callback', courier: KNOCK, to: resident.code, url: `sandbox:${doorOf(sending)}`, lane: `knock-${number}-${sending.correlationId}`, ref: id, dueAt: sending.dueAt, blob: letter.body,
  }])
}

/** The exchange's own door; the generic protocol's has its version, and its status below `/hcx`. */
function doorOf({ path, dialect }: Sending): string {
  if (dialect === 'nhcx') return `/hcx${path}`
  const generic = path.slice('/v1'.length)
  return /^\/(?:on_)?status$/.test(generic) ? `/v0.7/hcx${generic}` : `/v0.7${generic}`
}
