/** What this room refuses at its doors and hooks. What a payer refuses travels in its answers. */
export const refusals = {
  'NHCX-401': { status: 401, message: 'Sender is not authorized to execute the operation' },
  'NHCX-1005': { status: 400, message: 'Invalid request header. Please try again with valid headers.' },
  'not-a-delivery': { status: 400, message: 'No delivery of the exchange: no protected header can be read' },
} as const satisfies Record<string, { status: number; message: string }>
