/** Made at the first question and kept: most requests never ask, and a start should not pay for it. */
export function once<T extends object>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}
