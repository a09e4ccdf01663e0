import { isObject, listOf } from '../../bundles/read.ts'
import type { Fault, Subject } from './subject.ts'
import { entryPath, unless } from './subject.ts'

/** As NRCeS writes them: FHIR's own, day and month always two digits. A time comes with seconds and zone. */
const DATE = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/
const DATE_TIME = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/

const DATES = new Set(['birthDate', 'servicedDate', 'paymentDate', 'valueDate'])
const DATE_TIMES = new Set(['created', 'authoredOn', 'authored', 'sent', 'received', 'start', 'end', 'timestamp', 'performedDateTime', 'valueDateTime', 'timingDate', 'creation', 'deceasedDateTime', 'recordedDate'])

/** Which fault a written date is; undefined: none. */
export function dateFault(written: string): 'date' | 'date-time' | undefined {
  if (DATE.test(written) && isOfCalendar(written)) return undefined
  if (DATE_TIME.test(written) && isOfCalendar(written)) return undefined
  return /[T:]/.test(written) ? 'date-time' : 'date'
}

/** 2026-02-30 has the form and is no day. */
function isOfCalendar(written: string): boolean {
  const [year, month = 1, day = 1] = written.slice(0, 10).split('-').map(Number)
  return day <= new Date(Date.UTC(year!, month, 0)).getUTCDate()
}

/** Dates of all resources. nha-in/docs: catalogue/nhcx/fhir/, PAYR-1043 and 1044 */
export const checkDates = ({ bundle }: Subject): Fault[] => listOf(bundle.entry).flatMap(({ resource }, at) => datesIn(resource, entryPath(at)))

function datesIn(value: unknown, path: string): Fault[] {
  if (Array.isArray(value)) return value.flatMap((inner, at) => datesIn(inner, `${path}[${at}]`))
  if (!isObject(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => {
    if (typeof inner !== 'string') return datesIn(inner, `${path}.${key}`)
    if (DATES.has(key)) return unless(DATE.test(inner) && isOfCalendar(inner), 'date', `${path}.${key}`)
    if (!DATE_TIMES.has(key)) return []
    const fault = dateFault(inner)
    return fault ? [{ name: fault, path: `${path}.${key}` }] : []
  })
}
