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

export interface Journal {
  record(exchange: Exchange): void
  /** Newest last. */
  of(world: string): Exchange[]
  clear(world: string): void
}

/** Remembers the last exchanges of each world, bodies cut to a size that thousands of worlds can bear. */
export function recentJournal(exchangesMax = 500, bodyCharsMax = 20_000): Journal {
  const worlds = new Map<string, Exchange[]>()
  const cut = (body: string): string => (body.length > bodyCharsMax ? `${body.slice(0, bodyCharsMax)}… ${body.length} characters` : body)
  return {
    record(exchange) {
      const known = worlds.get(exchange.world)
      const list = known ?? []
      if (!known) worlds.set(exchange.world, list)
      list.push({ ...exchange, requestBody: cut(exchange.requestBody), responseBody: cut(exchange.responseBody) })
      // In blocks: shifting one by one would cost the length of the list at every request.
      if (list.length > exchangesMax * 2) list.splice(0, list.length - exchangesMax)
    },
    of: (world) => (worlds.get(world) ?? []).slice(-exchangesMax),
    clear: (world) => void worlds.delete(world),
  }
}
