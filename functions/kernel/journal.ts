/** One exchange as it went over the wire, and what the wire does not say. */
export interface Exchange {
  id: string
  /** Epoch ms on the world's clock. */
  at: number
  world: string
  surface: string
  /** The operation's id; empty when no operation was met. */
  operation: string
  clientId: string
  method: string
  url: string
  requestHeaders: [string, string][]
  requestBody: string
  status: number
  responseHeaders: [string, string][]
  responseBody: string
  refusal?: { code: string; field?: string; rule?: string }
  /** The planted fault it met: such an exchange is no evidence. */
  fault?: string
}

/** What a site remembers of its traffic, world by world. */
export interface Journal {
  /** Resolves when it is kept, where that takes a moment. It never rejects. */
  record(exchange: Exchange): Promise<void> | void
  /** The last of them, newest last. */
  of(world: string): Promise<Exchange[]>
  /** None that was recorded before is shown any more. */
  clear(world: string): Promise<void>
}

/** Remembers nothing. */
export const noJournal: Journal = { record: () => undefined, of: async () => [], clear: async () => undefined }

export const cutBody = (body: string, charsMax: number): string => (body.length > charsMax ? `${body.slice(0, charsMax)}… ${body.length} characters` : body)

/** Remembers the last exchanges of each world, bodies cut to a size that thousands of worlds can bear. */
export function recentJournal(exchangesMax = 500, bodyCharsMax = 20_000): Journal {
  const worlds = new Map<string, Exchange[]>()
  return {
    record(exchange) {
      const known = worlds.get(exchange.world)
      const list = known ?? []
      if (!known) worlds.set(exchange.world, list)
      list.push({ ...exchange, requestBody: cutBody(exchange.requestBody, bodyCharsMax), responseBody: cutBody(exchange.responseBody, bodyCharsMax) })
      // In blocks: shifting one by one would cost the length of the list at every request.
      if (list.length > exchangesMax * 2) list.splice(0, list.length - exchangesMax)
    },
    of: async (world) => (worlds.get(world) ?? []).slice(-exchangesMax),
    clear: async (world) => void worlds.delete(world),
  }
}
