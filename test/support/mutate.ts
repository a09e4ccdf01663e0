import type { Bundle } from '@medplum/fhirtypes'

/** Takes an element out. */
export const GONE = Symbol('gone')

type Node = Record<string, unknown>

const STEP = /([^.[\]]+)|\[(\d+)\]/g

/**
 * A copy of the bundle with one element changed. The path begins with `Bundle` or a type of resource, its first one in the bundle, or
 * with a number for another: `Organization#1.name`.
 */
export function mutated(bundle: Bundle, path: string, value: unknown): Bundle {
  const copy = structuredClone(bundle)
  const { root, steps } = startOf(copy, path)
  const last = steps.pop()!
  const holder = steps.reduce<Node>((node, step) => (node[step] ??= {}) as Node, root)
  if (value === GONE && Array.isArray(holder)) holder.splice(Number(last), 1)
  else if (value === GONE) delete holder[last]
  else holder[last] = value
  return copy
}

/** The same element in the words of a finding: `Bundle.entry[2].resource.name`. */
export function placeOf(bundle: Bundle, path: string): string {
  const [, type, rest] = /^([A-Za-z]+(?:#\d+)?)(.*)$/.exec(path)!
  return type === 'Bundle' ? path : `Bundle.entry[${entryOf(bundle, type!)}].resource${rest}`
}

function entryOf(bundle: Bundle, named: string): number {
  const [type, nth = '0'] = named.split('#')
  const found = bundle.entry!.flatMap(({ resource }, at) => (resource?.resourceType === type ? [at] : []))[Number(nth)]
  if (found === undefined) throw new Error(`No ${named}`)
  return found
}

function startOf(bundle: Bundle, path: string): { root: Node; steps: string[] } {
  const [first, ...steps] = [...path.matchAll(STEP)].map(([, name, index]) => name ?? index!)
  return { root: (first === 'Bundle' ? bundle : bundle.entry![entryOf(bundle, first!)]!.resource) as unknown as Node, steps }
}
