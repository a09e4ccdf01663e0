import { createRequire } from 'node:module'

interface Result {
  requests: { average: number }
  latency: { p99: number }
  non2xx: number
  errors: number
}

interface Load {
  url: string
  method: 'POST' | 'GET'
  headers: Record<string, string>
  body?: string
}

type Autocannon = (options: Load & { connections: number; duration: number }) => Promise<Result>

const CONNECTIONS = 16

/** Requests a second under sixteen connections, and the 99th percentile in ms. An answer that is not 2xx ends the bench. */
export async function load(target: Load, seconds: number): Promise<{ perSecond: number; p99Ms: number }> {
  const autocannon = createRequire(import.meta.url)('autocannon') as Autocannon
  const { requests, latency, non2xx, errors } = await autocannon({ ...target, connections: CONNECTIONS, duration: seconds })
  if (non2xx > 0 || errors > 0) throw new Error(`${target.url}: ${non2xx} answers were not 2xx, ${errors} failed`)
  return { perSecond: requests.average, p99Ms: latency.p99 }
}

export const median = (values: number[]): number => values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN
