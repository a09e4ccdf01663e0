import { wrong } from './rules.ts'
import type { Fault } from './rules.ts'

const IST_MS = 5.5 * 3_600_000
const DAY_MS = 24 * 3_600_000

/** When an Indian day begins that is written dd/MM/yyyy, epoch ms; undefined: no such day. */
export function startOfDay(text: string): number | undefined {
  const [, day = '', month = '', year = ''] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(text) ?? []
  const at = Date.UTC(Number(year), Number(month) - 1, Number(day))
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().slice(0, 10) === `${year}-${month}-${day}`
  return isDay ? at - IST_MS : undefined
}

/** From and until, epoch ms, `until` not in it; both days are. An absent or empty bound is none. */
export function readWindow(fromdate: string, todate: string): { from: number; until: number } | Fault {
  const from = fromdate === '' ? Number.NEGATIVE_INFINITY : startOfDay(fromdate)
  if (from === undefined) return wrong('fromdate', 'A day as dd/MM/yyyy')
  const last = todate === '' ? Number.POSITIVE_INFINITY : startOfDay(todate)
  return last === undefined ? wrong('todate', 'A day as dd/MM/yyyy') : { from, until: last + DAY_MS }
}
