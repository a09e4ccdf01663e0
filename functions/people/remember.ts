/** What was made for the key before, else made now; of more than `max` the oldest is forgotten. For what can be made again. */
export function remember<T>(known: Map<string, T>, max: number, key: string, make: () => T): T {
  const found = known.get(key)
  if (found !== undefined) return found
  const made = make()
  if (known.size >= max) known.delete(known.keys().next().value!)
  known.set(key, made)
  return made
}
