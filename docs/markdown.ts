const begin = (name: string): string => `<!-- generated: ${name}, by npm run docs -->`
const end = (name: string): string => `<!-- end of ${name} -->`

/** Puts a generated part between its marks; what is written by hand around it stays. Throws where the marks are not there. */
export function withPart(page: string, name: string, part: string): string {
  const from = page.indexOf(begin(name))
  const to = page.indexOf(end(name))
  if (from < 0 || to < from) throw new Error(`The page has no place for ${name}: ${begin(name)} and ${end(name)}`)
  return `${page.slice(0, from)}${begin(name)}\n\n${part.trim()}\n\n${page.slice(to)}`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

/** Keys as spans of the order they stand in: `HPR-002, HPR-005 to HPR-011`. */
export function spans(keys: readonly string[], order: readonly string[]): string {
  if (keys.length === order.length) return `all ${order.length}`
  const runs: string[][] = []
  for (const key of order) {
    if (!keys.includes(key)) continue
    const last = runs.at(-1)
    if (last && order.indexOf(last.at(-1)!) === order.indexOf(key) - 1) last.push(key)
    else runs.push([key])
  }
  return runs.map((run) => (run.length < 3 ? run.map(shortKey).join(', ') : `${shortKey(run[0]!)} to ${shortKey(run.at(-1)!)}`)).join(', ')
}

/** Without the set's name: `M4:HPR-007` is HPR-007. */
export const shortKey = (key: string): string => key.replace(/^[^:]+:/, '')
