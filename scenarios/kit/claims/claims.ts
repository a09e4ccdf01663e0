import { setTimeout as sleep } from 'node:timers/promises'
import { fetchCertificate } from '../../../functions/nhcx/participants/operations.ts'
import type { Exchange } from '../../record.ts'
import type { Call } from '../client.ts'
import { describe } from '../exchange.ts'
import type { Recorder } from '../recorder.ts'
import type { Target } from '../target.ts'
import { CannotStart } from '../target.ts'
import { Stopped } from '../stopped.ts'
import type { Beneficiary, CounterpartyAct } from './acts.ts'
import type { ClaimsTarget, Identity, Others, Role } from './identity.ts'
import type { Party } from './party.ts'
import { party } from './party.ts'
import type { Tokens } from './platform.ts'
import { callAs, fetchPlatformPem } from './platform.ts'
import { pickText } from '../pick.ts'

/** What a journey does in the claims exchange. */
export interface ClaimsKit {
  /** Our participant in a role. */
  as(role: Role): Promise<Party>
  others: Others
  /** What a bundle is made with: ids, and the target's time (epoch ms). */
  make(): { uuid(): string; now: number }
  /** Lets time go by on the target's clock. */
  pause(ms: number): Promise<void>
  /** Somebody this payer insures whom no other journey has. */
  beneficiary(payer: string): Promise<Beneficiary>
  /** Has somebody of the other side do something. Throws `NeedsHuman` where nobody can. */
  counterparty(act: CounterpartyAct): Promise<void>
}

export interface ClaimsNeeds {
  target: Target
  recorder: Recorder
  uuid(): string
}

/** What a journey brings: its name, its client, and whom it can ask. */
export interface Scope extends Pick<ClaimsKit, 'beneficiary' | 'counterparty'> {
  journey: string
  call: Call
}

/** One run's part in the exchange: our participants, the certificates fetched so far, and what has come and waits to be looked at. */
export function claimsFloor({ target, recorder, uuid }: ClaimsNeeds): (scope: Scope) => ClaimsKit {
  const identities = new Map<Role, Promise<Identity>>()
  const certificates = new Map<string, Promise<string>>()
  const tokens: Tokens = new Map()
  const owners = new Map<string, string>()
  const waiting: Exchange[] = []

  const floor = (): ClaimsTarget => {
    if (!target.claims) throw new CannotStart(`The ${target.name} target takes no part in the claims exchange`)
    return target.claims
  }

  const identityOf = (role: Role): Promise<Identity> => keep(identities, role, () => floor().identity(role))

  return (scope) => {
    /** A participant's own way in: in the generic protocol he has a token of his own, and his registry. */
    const doorOf = ({ dialect, code: own }: Identity): { call: Call; certificateOf(code: string): Promise<string> } => {
      if (dialect === 'nhcx') return { call: scope.call, certificateOf: (code) => keep(certificates, code, () => fetchPem(scope.call, code)) }
      const call = callAs(scope.call, tokens, target, own)
      return { call, certificateOf: (code) => keep(certificates, `hcx ${code}`, () => fetchPlatformPem(call, code)) }
    }
    /** What comes on a thread belongs to the journey that began it, whoever emptied the box. */
    const received = (exchange: Omit<Exchange, 'id' | 'journey'>): Exchange => {
      const journey = owners.get(pickText(exchange.opened?.header, 'x-hcx-correlation_id')) ?? scope.journey
      const made = { ...exchange, id: recorder.nextId(), journey }
      recorder.exchanges.push(made)
      return made
    }
    const began = (correlationId: string): void => void (owners.has(correlationId) || owners.set(correlationId, scope.journey))
    return {
      get others() {
        return floor().others
      },
      as: async (role) => {
        const identity = await identityOf(role)
        return party({ identity, ...doorOf(identity), postbox: floor().postbox, waiting, received, began, uuid, now: () => target.now() })
      },
      make: () => ({ uuid, now: target.now() }),
      pause: (ms) => (target.advance ? target.advance(ms) : sleep(ms)),
      beneficiary: scope.beneficiary,
      async counterparty(act) {
        await floor().postbox.open?.()
        await scope.counterparty(act)
      },
    }
  }
}

/** Made once a run; what went wrong is tried again. */
function keep<Key, Value>(kept: Map<Key, Promise<Value>>, key: Key, make: () => Promise<Value>): Promise<Value> {
  const known = kept.get(key) ?? make().catch((error: unknown) => {
    kept.delete(key)
    throw error
  })
  kept.set(key, known)
  return known
}

async function fetchPem(call: Call, code: string): Promise<string> {
  const exchange = await call(fetchCertificate, { body: { participantid: code } })
  const pem = certificateIn(exchange)
  // A participant without one is answered 200 and the words "Invalid Certificate Found" in its place (nha-in/nhcx-adapter).
  if (!pem) throw new Stopped(`No certificate of ${code}: ${describe(exchange)}`)
  return pem
}

/** The PEM that an answer of fetch/certs holds, as `encryption_cert` or as a bare text; empty: none. */
export function certificateIn({ response: { body, text } }: Exchange): string {
  const given = pickText(body, 'encryption_cert') || (typeof body === 'string' ? body : '') || text
  return given.includes('-----BEGIN ') ? given : ''
}

/** What has to have come for the journey to go on. */
export function mustHave(exchange: Exchange | undefined, what: string): Exchange {
  if (!exchange) throw new Stopped(`Nothing came: ${what}`)
  return exchange
}

/** The message was accepted, or the journey ends here. */
export function mustBeTaken(exchange: Exchange): Exchange {
  if (exchange.response.status !== 202 || exchange.code !== '') throw new Stopped(`${exchange.operation} was not accepted: ${describe(exchange)}`)
  return exchange
}
