import type { Pull } from './control.ts'
import type { LedgerEntry, LedgerQuery } from './types.ts'

/** Which call `waitFor` waits for. */
export interface WaitQuery extends Omit<LedgerQuery, 'after' | 'limit' | 'state'> {
  /** End of the path of the address called. */
  path?: string
}

/** Calls that the sandbox owes, or has made. */
export interface Callbacks {
  /** Sends what is due now, and what comes of it. Gives how many tries were made. */
  deliver(): Promise<number>
  /** With every attempt, oldest first, 100 unless said. */
  ledger(query?: LedgerQuery): Promise<LedgerEntry[]>
  /** One entry with what was or will be sent. */
  read(id: string): Promise<LedgerEntry & { headers: Record<string, string>; body: unknown }>
  /** Makes a waiting one due now. */
  retry(id: string): Promise<LedgerEntry>
  /** Loses a waiting one. */
  drop(id: string): Promise<LedgerEntry>
  /**
   * Waits until one that fits was delivered outside: what the sandbox calls at itself does not count. Throws when it failed or was dropped, and when `within` (ms of real time, 4 s
   * unless said) is over: then with what the ledger has.
   */
  waitFor(query: WaitQuery, options?: { within?: number }): Promise<LedgerEntry>
}

/** Below the five seconds that a test has with most runners: so it fails with our words. */
export const WITHIN_MS = 4_000
const LOOK_EVERY_MS = 25

/** Taken when this is loaded: a test that fakes its timers later still waits in real time. */
const { setTimeout: realSetTimeout } = globalThis
const pause = (ms: number): Promise<void> => new Promise((resolve) => realSetTimeout(resolve, ms))

export function callbacks(pull: Pull): Callbacks {
  const at = (id: string, act = ''): string => `/callbacks/${encodeURIComponent(id)}${act}`
  const ledger = async (query: LedgerQuery = {}): Promise<LedgerEntry[]> => (await pull<{ callbacks: LedgerEntry[] }>('GET', '/callbacks', { query })).callbacks

  async function waitFor({ path = '', ...query }: WaitQuery, { within = WITHIN_MS }: { within?: number } = {}): Promise<LedgerEntry> {
    for (let waited = 0; ; waited += LOOK_EVERY_MS) {
      const all = await ledger({ ...query, limit: 500 })
      const fitting = outgoing(all).filter(({ url }) => url.endsWith(path))
      const [delivered] = fitting.filter(({ state }) => state === 'delivered')
      if (delivered) return delivered
      const lost = fitting.find(({ state }) => state !== 'waiting')
      if (lost || waited >= within) throw new Error(`No call${path && ` to ${path}`} was delivered${lost ? '' : ` within ${within} ms`}. ${wordsOfLedger(all)}`)
      await pause(LOOK_EVERY_MS)
    }
  }

  return {
    ledger, waitFor,
    deliver: async () => (await pull<{ tries: number }>('POST', '/callbacks/deliver')).tries,
    read: (id) => pull('GET', at(id)),
    retry: (id) => pull('POST', at(id, '/retry')),
    drop: (id) => pull('POST', at(id, '/drop')),
  }
}

const outgoing = (entries: readonly LedgerEntry[]): LedgerEntry[] => entries.filter(({ url }) => !url.startsWith('sandbox:'))

/** For who waits in vain. */
export function wordsOfLedger(entries: readonly LedgerEntry[]): string {
  const lastOf = ({ url, attempts }: LedgerEntry): string => {
    const last = attempts.at(-1)
    if (last) return `last try: ${last.status} ${[...new Set([last.verdict, last.body.slice(0, 200)])].filter(Boolean).join(': ')}`
    return url.startsWith('pull:') ? 'to be pulled, since its recipient joined without an endpointUrl' : 'not tried'
  }
  const line = (entry: LedgerEntry): string => `  ${entry.state} ${entry.url} (${entry.to})${entry.state === 'waiting' ? `, due ${new Date(entry.dueAt).toISOString()}` : ''}; ${lastOf(entry)}`
  const lines = outgoing(entries).map(line)
  return lines.length > 0 ? `The ledger has:\n${lines.join('\n')}` : 'No call to anybody outside is or was owed.'
}
