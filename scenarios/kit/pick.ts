/** The value at a path such as `details[0].code`; undefined where the way ends. Never throws: what it reads came over a wire. */
export function pick(value: unknown, path: string): unknown {
  let at = value
  for (const part of path.split(/[.[\]]+/).filter(Boolean)) {
    if (at === null || typeof at !== 'object') return undefined
    at = (at as Record<string, unknown>)[part]
  }
  return at
}

/** The text at a path; empty where there is none. */
export function pickText(value: unknown, path: string): string {
  const found = pick(value, path)
  return typeof found === 'string' || typeof found === 'number' ? String(found) : ''
}

export function pickList(value: unknown, path = ''): unknown[] {
  const found = path ? pick(value, path) : value
  return Array.isArray(found) ? found : []
}

/** Every value at a path with `[]`, which stands for each entry of a list. */
export function pickEach(value: unknown, path: string): unknown[] {
  const [head = '', ...rest] = path.split('[]')
  const here = head.replace(/^\./, '')
  const found = here ? pick(value, here) : value
  if (rest.length === 0) return [found]
  return pickList(found).flatMap((entry) => pickEach(entry, rest.join('[]')))
}

/** A copy with another value at the path (`[]`: in the first entry of the list); undefined takes the key out. */
export function withValue<T>(value: T, path: string, next: unknown): T {
  const parts = path.replaceAll('[]', '.0').split(/[.[\]]+/).filter(Boolean)
  return put(value, parts, next) as T
}

function put(value: unknown, [part, ...rest]: string[], next: unknown): unknown {
  if (part === undefined) return next
  if (Array.isArray(value)) return value.map((entry, index) => (String(index) === part ? put(entry, rest, next) : entry))
  const copy: Record<string, unknown> = { ...(value as Record<string, unknown> | null) }
  if (rest.length === 0 && next === undefined) delete copy[part]
  else copy[part] = put(copy[part], rest, next)
  return copy
}
