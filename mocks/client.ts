import type { Callbacks } from './client/callbacks.ts'
import { callbacks } from './client/callbacks.ts'
import type { Pull } from './client/control.ts'
import { openLine } from './client/control.ts'
import type { People } from './client/people.ts'
import { people } from './client/people.ts'
import type { Clock, Explanation, FaultRequest, Faults, Har, JoinedParticipant, Message, NewClient, NewParticipant, RegisteredClient, Snapshot, Variant, WorldSettings } from './client/types.ts'

export type { Callbacks, WaitQuery } from './client/callbacks.ts'
export { ControlPlaneError } from './client/control.ts'
export type { People } from './client/people.ts'
export type * from './client/types.ts'

/** Where the sandbox is that `connect` talks to. */
export interface ConnectOptions {
  /** Where the sandbox is, `http://127.0.0.1:4010` unless said; a world may be in it (`/w/NAME`). */
  url?: string
  /** The platform's unless given. In process: `createSandbox().fetch`. */
  fetch?: (request: Request) => Promise<Response>
  /** Of a hosted sandbox: what its control plane asks for. */
  key?: string
}

/** Which messages are meant; what is left out does not matter. */
export interface MessageQuery {
  /** What it was sent for, such as `aadhaar-otp`. */
  purpose?: string
  /** Of the transaction that sent it. */
  txnId?: string
  /** Id of the last message known. */
  after?: string
  /** How long to wait for a first one, ms; 0 unless said: an OTP stands in the inbox when the call that sent it is answered. */
  within?: number
}

/** SMS and e-mails of one world, to whomever. */
export interface Inbox {
  /** The newest OTP to this mobile or e-mail. Throws where there is none, with what there is and whom it went to. */
  lastOtp(to: string, query?: MessageQuery): Promise<string>
  /** In order of time; without `to` everybody's. */
  messages(to?: string, query?: MessageQuery): Promise<Message[]>
}

/** The clock of one world. Times are epoch ms; what comes due on the way is sent before the answer. */
export interface WorldClock {
  now(): Promise<number>
  /** Goes on by so much, from wherever it stands. */
  advance(ms: number): Promise<number>
  /** Stands still, now or at a time of its own, until it is moved or runs again. */
  freeze(at?: number | Date): Promise<number>
  /** Goes on from where it stands. */
  run(): Promise<number>
}

/** One world of a running sandbox. Whatever the control plane refuses is thrown as `ControlPlaneError`. */
export interface SandboxClient {
  /** Of the world. */
  readonly name: string
  /** What the application under test is given in place of the real hosts. */
  readonly baseUrl: string
  /** Another world: a fresh one without a name. */
  world(name?: string): SandboxClient
  /** SMS and e-mails, with their OTPs. */
  inbox: Inbox
  /** Moved on, stopped, let run. */
  clock: WorldClock
  /** What goes wrong with the next calls of an operation: a delay, a status, a dropped connection. */
  faults: { inject(fault: FaultRequest): Promise<Faults>; clear(): Promise<Faults>; list(): Promise<Faults> }
  /** Synthetic people and facilities to test with. */
  people: People
  /** Those that may ask for a session. */
  clients: { register(client: NewClient): Promise<{ clientId: string; clientSecret: string }>; list(): Promise<RegisteredClient[]>; remove(clientId: string): Promise<void> }
  /** Makes a participant of the claims exchange. */
  join(participant: NewParticipant): Promise<JoinedParticipant>
  /** What the sandbox owes others, or has called them with. */
  callbacks: Callbacks
  /** Which rule and field refused the calls behind a REQUEST-ID or txnId. */
  explain(id: string): Promise<Explanation>
  /** The last exchanges of this world, redacted. */
  traffic(): Promise<Har>
  /** Documented contradictions, each to be taken one way or the other. */
  variants: { list(): Promise<Variant[]>; choose(name: string, choice: string): Promise<Variant[]> }
  /** Seed, number of people and facilities, OTP mode: read, or changed where something is given. */
  settings(change?: { seed?: string; people?: number; facilities?: number; /** null: drawn again */ fixedOtp?: string | null }): Promise<WorldSettings>
  /** All that is in this world. */
  snapshot(): Promise<Snapshot>
  /** Puts a snapshot in the place of this world. */
  restore(snapshot: Snapshot): Promise<void>
  /** Empties the world: as new. */
  reset(): Promise<void>
  /** Any lever there is, by its path below `/__sandbox`. */
  control: Pull
}

const STANDARD_URL = 'http://127.0.0.1:4010'

/** A client of a running sandbox, or of one in this process, for an integrator's tests. Asks nothing before its first call. */
export function connect({ url = STANDARD_URL, fetch = (request) => globalThis.fetch(request), key }: ConnectOptions = {}): SandboxClient {
  const [, root = '', named] = /^(.*?)(?:\/w\/([^/]+))?\/*$/.exec(url)!
  const at = (name?: string): SandboxClient => {
    const baseUrl = name === undefined ? root : `${root}/w/${name}`
    return { ...levers(openLine({ baseUrl, fetch, key })), name: name ?? 'default', baseUrl, world: (other = `world-${crypto.randomUUID()}`) => at(other) }
  }
  return at(named)
}

/** @internal All that a client can do over one line. */
export function levers(pull: Pull): Omit<SandboxClient, 'name' | 'baseUrl' | 'world'> {
  return {
    control: pull,
    inbox: inbox(pull), clock: clock(pull), people: people(pull), callbacks: callbacks(pull),
    faults: { inject: (fault) => pull('POST', '/faults', { body: fault }), clear: () => pull('DELETE', '/faults'), list: () => pull('GET', '/faults') },
    clients: {
      register: (client) => pull('POST', '/clients', { body: client }),
      list: async () => (await pull<{ clients: RegisteredClient[] }>('GET', '/clients')).clients,
      remove: async (clientId) => void (await pull('DELETE', `/clients/${encodeURIComponent(clientId)}`)),
    },
    join: (participant) => pull('POST', '/nhcx/participants/quick', { body: participant }),
    explain: (id) => pull('GET', `/explain/${encodeURIComponent(id)}`),
    traffic: () => pull('GET', '/traffic.har'),
    variants: {
      list: async () => (await pull<{ variants: Variant[] }>('GET', '/variants')).variants,
      choose: async (name, choice) => (await pull<{ variants: Variant[] }>('PUT', `/variants/${encodeURIComponent(name)}`, { body: { choice } })).variants,
    },
    settings: (change) => (change ? pull('PUT', '/world', { body: change }) : pull('GET', '/world')),
    snapshot: () => pull('GET', '/snapshot'),
    restore: async (snapshot) => void (await pull('PUT', '/snapshot', { body: snapshot })),
    reset: async () => void (await pull('POST', '/reset')),
  }
}

function inbox(pull: Pull): Inbox {
  const messages = async (to: string | undefined, { within, ...query }: MessageQuery = {}): Promise<Message[]> =>
    (await pull<{ messages: Message[] }>('GET', '/inbox', { query: { to, ...query, wait: within && within / 1000 } })).messages
  return {
    messages,
    async lastOtp(to, query) {
      const read = await messages(to, query)
      const otp = read.findLast((message) => message.otp !== undefined)?.otp
      if (otp !== undefined) return otp
      const others = [...new Set((await messages(undefined)).map((message) => message.to))]
      const there = read.length > 0 ? `of ${read.length} messages (${read.map(({ purpose }) => purpose).join(', ')}) none holds one` : `no message at all${others.length > 0 ? `, but to ${others.join(', ')}` : ''}`
      throw new Error(`No OTP was sent to ${to}${query ? ` with ${JSON.stringify(query)}` : ''}: ${there}`)
    },
  }
}

function clock(pull: Pull): WorldClock {
  const move = async (body: { advanceMs?: number; at?: number; frozen?: boolean }): Promise<number> => (await pull<Clock>('POST', '/clock', { body })).now
  return {
    now: async () => (await pull<Clock>('GET', '/clock')).now,
    advance: (ms) => move({ advanceMs: ms }),
    freeze: (at) => move({ frozen: true, ...(at !== undefined && { at: Number(at) }) }),
    run: () => move({ frozen: false }),
  }
}
