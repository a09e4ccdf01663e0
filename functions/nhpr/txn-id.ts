import type { Context } from '../kernel/outcome.ts'

/** The id a transaction opened by this request gets: the same wherever it is asked for. */
export const newTxnId = (context: Context): string => context.draw.uuid('txnId')
