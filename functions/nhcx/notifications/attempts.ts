import type { Kind } from '../../kernel/records.ts'

/** A correlation id that a subscription came under: each is good for one attempt. */
export interface Attempt {
  correlationId: string
}

export const attempts: Kind<Attempt> = { name: 'notification-attempt', id: ({ correlationId }) => correlationId.toLowerCase() }
