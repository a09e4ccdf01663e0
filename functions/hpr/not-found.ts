import type { Context, Reply } from '../kernel/outcome.ts'

/**
 * What is answered about an HPID that nobody holds, where one is looked up by its path. Refuses HIS-1008; a 404 with a
 * string, all that the specification declares, by variant hpr.search-not-found.
 */
export function notFound(context: Context): Reply<never, 'HIS-1008'> {
  const plain = { answer: 'Not Found', status: 404 }
  // The declared answer of 404 is a string, whatever the good one is.
  if (context.variant('hpr.search-not-found') === '404') return plain as unknown as Reply<never, 'HIS-1008'>
  return { refusal: 'HIS-1008', field: 'hprId', rule: 'Nobody holds this number, address or username' }
}
