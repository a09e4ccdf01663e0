import { pairedWith } from '../../claims/legs.ts'
import type { Kind } from '../../kernel/records.ts'
import type { Dialect, TestHeaders } from '../cases/case.ts'
import { carryOut } from '../post/carry.ts'
import type { Sending } from '../post/sending.ts'
import type { Matter as RuledMatter } from '../rules.ts'
import { rulingFor } from '../rules.ts'
import type { Matter } from './matter.ts'
import { answerOf } from './matter.ts'

/** A request that a payer sent on to another, and to whom its answer goes back. */
interface Forwarding {
  resident: string
  /** Of the call sent on. */
  correlationId: string
  path: string
  to: string
  original: { from: string; correlationId: string; workflowId: string; abha: string; dialect: Dialect; test?: TestHeaders }
}

const forwardings: Kind<Forwarding> = { name: 'counterparty-forwarding', id: ({ resident, correlationId }) => `${resident}#${correlationId}` }

/**
 * Where the rules say so: sends the asker on to another payer (redirect), sends the request on itself (forward), or says nothing.
 * Undefined: it is the payer's own to answer. A forwarded call of the generic protocol keeps its correlation and workflow id;
 * NHCX takes no correlation id twice, so there the call sent on has its own.
 * Swasth hcx-specs: hcx-technical-specifications (forward and redirect); for NHCX inferred: it publishes neither.
 */
export async function handOn(matter: Matter, ruled: RuledMatter): Promise<string | undefined> {
  const { unit, resident, letter, leg, context } = matter
  const ruling = rulingFor(context.rules, ruled)
  if (ruling?.action === 'redirect') {
    await carryOut(unit, resident, [answerOf(context, letter, leg, { paper: { paper: 'redirect', to: ruling.to }, status: 'response.redirect', dueAt: context.now + ruling.afterMs })])
    return `redirected to ${ruling.to}`
  }
  if (ruling?.action === 'forward') return forward(matter, ruling.to)
  return undefined
}

async function forward({ unit, resident, number, letter, leg, plain, context }: Matter, to: string): Promise<string> {
  const { dialect, workflowId, abha, useCase, peer, correlationId, test } = letter
  const apiCallId = context.draw.uuid('forwarded')
  const sending: Sending = {
    effect: 'send', path: leg.path, to, correlationId: dialect === 'hcx' ? correlationId : apiCallId, apiCallId, workflowId, status: 'request.initiated', useCase, abha, dialect, paper: { paper: 'text', blob: plain }, dueAt: context.now,
  }
  const kept: Forwarding = { resident: number, correlationId: sending.correlationId, path: pairedWith(leg).path, to, original: { from: peer, correlationId, workflowId, abha, dialect, test } }
  const standing = await unit.get(forwardings, forwardings.id(kept))
  if (standing) unit.save(standing, kept)
  else unit.create(forwardings, kept)
  await carryOut(unit, resident, [sending])
  return `forwarded to ${to}`
}

/** Passes the second payer's answer back to who asked first, on his own correlation id. False: nothing was forwarded on this thread. */
export async function passBack(matter: Pick<Matter, 'unit' | 'resident' | 'number' | 'letter' | 'context'> & { plain?: string }, error?: { code: string; message: string }): Promise<boolean> {
  const { unit, resident, number, letter, context, plain = '' } = matter
  const doc = await unit.get(forwardings, `${number}#${letter.correlationId}`)
  if (!doc || doc.value.path !== letter.path) return false
  const { from, ...original } = doc.value.original
  await carryOut(unit, resident, [{
    effect: 'send', path: letter.path, to: from, ...original, apiCallId: context.draw.uuid('passed-back'), status: letter.status, dueAt: context.now,
    workflowId: original.dialect === 'hcx' ? original.workflowId : letter.workflowId, paper: error ? { paper: 'protocol-error', error } : { paper: 'text', blob: plain },
  }])
  return true
}
