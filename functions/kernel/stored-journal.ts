import type { Exchange, Journal } from './journal.ts'
import { cutBody } from './journal.ts'
import { redactBody, redactHeaders, redactUrl } from './redact.ts'
import type { Json, Store } from './store/store.ts'

export interface StoredJournalNeeds {
  store: Store
  /** How long an exchange is kept, by a store that forgets. */
  days: number
  /** Epoch ms, real time: the worlds' clocks are set back and forth. */
  now(): number
  /** Told of an exchange that could not be kept: the request it is about is answered all the same. */
  failed?(error: unknown, where: string): void
}

const DAY_MS = 24 * 3_600_000
const BODY_CHARS_MAX = 4_000
const EXCHANGES_SHOWN = 500
/** What a Lambda function answers with is 6 MB at most. */
const SHOWN_CHARS_MAX = 3_000_000
/** Above any epoch ms of this millennium: what is subtracted from it sorts the newest first. */
const LATEST_MS = 99_999_999_999_999

/** Outside of the world's own partitions: a snapshot has no traffic in it, and emptying a world need not delete it one by one. */
const partitionOf = (world: string): string => `#journal|${world}`
const clearedKey = (world: string) => ({ partition: `${partitionOf(world)}|cleared`, sort: 'since' })
const sortOf = (ms: number, id = ''): string => `${String(LATEST_MS - ms).padStart(14, '0')}-${id}`

/** A journal that all instances of a hosted sandbox write and read. Redacted before it is kept; one write an exchange. */
export function storedJournal({ store, days, now, failed }: StoredJournalNeeds): Journal {
  return {
    async record(exchange) {
      try {
        const item = { partition: partitionOf(exchange.world), sort: sortOf(now(), exchange.id), value: redacted(exchange) as unknown as Json }
        await store.write([{ change: 'put', item, expected: 'any', keepMs: days * DAY_MS }])
      } catch (error) {
        failed?.(error, 'journal')
      }
    },
    async of(world) {
      const [items, cleared] = await Promise.all([store.query({ partition: partitionOf(world), limit: EXCHANGES_SHOWN }), store.get(clearedKey(world))])
      const shown: Exchange[] = []
      let chars = 0
      for (const { sort, value } of items) {
        chars += JSON.stringify(value).length
        // Of the same millisecond: which came first nobody can tell, and after a reset nothing older is to be seen.
        if (chars > SHOWN_CHARS_MAX || (cleared && sort >= (cleared.value as string))) break
        shown.push(value as unknown as Exchange)
      }
      return shown.toReversed()
    },
    async clear(world) {
      await store.write([{ change: 'put', item: { ...clearedKey(world), value: sortOf(now()) }, expected: 'any', keepMs: days * DAY_MS }])
    },
  }
}

/** Before a body is cut: of broken JSON not every secret is known. */
function redacted(exchange: Exchange): Exchange {
  const shorten = (body: string): string => cutBody(redactBody(body), BODY_CHARS_MAX)
  return {
    ...exchange, url: redactUrl(exchange.url), requestHeaders: redactHeaders(exchange.requestHeaders), responseHeaders: redactHeaders(exchange.responseHeaders),
    requestBody: shorten(exchange.requestBody), responseBody: shorten(exchange.responseBody),
  }
}
