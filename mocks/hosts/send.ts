import type { Site } from '../../functions/kernel/world.ts'

export interface Sender {
  send: NonNullable<Site['send']>
  /** Gives up every answer that is waited for. */
  hangUp(): void
}

/** The one place from which this process calls anybody: a callback over the network. No redirect is followed; the answer's body must have come in time too. */
export function openSender(): Sender {
  const closing = new AbortController()
  return {
    send: (request, timeoutMs) => fetch(request, { redirect: 'manual', signal: AbortSignal.any([closing.signal, AbortSignal.timeout(timeoutMs)]) }),
    hangUp: () => closing.abort(new Error('The sandbox is closing')),
  }
}
