import type { Draw } from '../../kernel/draw.ts'
import type { Fault, Misbehaviour } from '../misbehaviour.ts'
import type { Sending } from './sending.ts'

export interface Spoiled {
  sending: Sending
  /** What is to be done to the sealed message. */
  spoils: Fault[]
  /** Not sent at all. */
  kept: boolean
}

/** Makes of a message what its resident was told to do wrongly. */
export function spoilSending(sending: Sending, told: readonly Misbehaviour[], draw: Draw): Spoiled {
  const faults = told.map(({ fault }) => fault)
  const late = told.filter(({ fault }) => fault === 'late').reduce((sum, { ms }) => sum + ms, 0)
  const redirect = told.find(({ fault }) => fault === 'redirect')
  const isAcknowledgement = sending.status === 'response.partial'
  return {
    kept: faults.includes('silent') || (isAcknowledgement && faults.includes('no-acknowledgement')),
    spoils: faults,
    sending: {
      ...sending, dueAt: sending.dueAt + late,
      ...(faults.includes('wrong-correlation') && { correlationId: draw.below(sending.apiCallId).uuid('wrong-correlation') }),
      // The exchange takes no error that is sealed: it comes as if it were an answer.
      ...(faults.includes('sealed-error') && sending.paper.paper === 'protocol-error' && { status: 'response.complete' }),
      ...(redirect && { status: 'response.redirect', paper: { paper: 'redirect', to: redirect.to } }),
    },
  }
}

/** A bundle that a validator turns down: of no type, and its first resource without its status. */
export function spoilBundle(text: string): string {
  const bundle = JSON.parse(text) as { type?: string; entry?: { resource?: Record<string, unknown> }[] }
  const [first, ...rest] = bundle.entry ?? []
  const { status: _, ...resource } = first?.resource ?? {}
  return JSON.stringify({ ...bundle, type: 'no-such-type', entry: first ? [{ ...first, resource }, ...rest] : [] })
}

/** A compact JWE whose tag does not fit. */
export function spoilJwe(compact: string): string {
  const at = compact.lastIndexOf('.') + 1
  return `${compact.slice(0, at)}${compact[at] === 'A' ? 'B' : 'A'}${compact.slice(at + 1)}`
}
