type Filters = Record<string, Record<string, unknown>>
type Fits = (has: string, wanted: string) => boolean

const lower = (value: unknown): string => String(value).trim().toLowerCase()
const OPERATORS: Record<string, Fits> = {
  eq: (has, wanted) => has === wanted,
  contains: (has, wanted) => has.includes(wanted),
  startsWith: (has, wanted) => has.startsWith(wanted),
  endsWith: (has, wanted) => has.endsWith(wanted),
}
/** True where their opposite finds nothing. */
const OPPOSITES: Record<string, string> = { neq: 'eq', notContains: 'contains' }
/** Names come from outside: what every object has is no entry. */
const entryOf = <T>(table: Record<string, T>, name: string): T | undefined => (Object.hasOwn(table, name) ? table[name] : undefined)

/** An operator that there is not; undefined: all are known. */
export const strangeOperator = (filters: Filters): string | undefined => Object.values(filters).flatMap((filter) => Object.keys(filter)).find((name) => !entryOf(OPERATORS, name) && !entryOf(OPPOSITES, name) && name !== 'or')

/** Whether a record fits every filter. `or` takes a list of which one has to be equal. */
export function fitsFilters(record: Record<string, unknown>, filters: Filters): boolean {
  return Object.entries(filters).every(([field, filter]) => Object.entries(filter).every(([name, wanted]) => fits(entryOf(record, field), name, wanted)))
}

function fits(value: unknown, name: string, wanted: unknown): boolean {
  const opposite = entryOf(OPPOSITES, name)
  if (opposite) return !fits(value, opposite, wanted)
  if (name === 'or') return Array.isArray(wanted) && wanted.some((one) => fits(value, 'eq', one))
  const values = value === undefined || value === null ? [] : Array.isArray(value) ? value : [value]
  return values.some((has) => OPERATORS[name]!(lower(has), lower(wanted)))
}
