import type { Guide } from '../../kernel/guide.ts'

/** A request and what answers it, under one correlation id. */
export const THREAD = 'nhcx-thread'

const IDS = { 'x-hcx-correlation_id': 'that of the request, or its api_call_id', 'x-hcx-api_call_id': 'a new UUID', 'x-hcx-sender_code': 'the recipient of the request', 'x-hcx-recipient_code': 'its sender' }

export const exchangeGuides: Guide[] = [
  {
    flow: THREAD,
    stages: {
      open: [
        { operation: 'The responder answers on the other leg of the exchange.', why: 'response.partial as often as needed, then response.complete; what cannot be opened or read as a ProtocolResponse in clear.', fields: IDS },
        { operation: 'nhcx.exchange.status', why: 'Says whether the request has reached the responder.', fields: { 'x-hcx-correlation_id': 'api_call_id of the message asked about', 'x-hcx-status': 'request.initiated' } },
      ],
      closed: [{ operation: 'A further request opens another exchange.', why: 'Nothing may follow a complete answer or an error: enhancement, query answer and resubmission come under a correlation id of their own.', fields: { 'x-hcx-correlation_id': 'a new UUID' } }],
      retired: [{ operation: 'The request is sent again under new ids.', why: 'It was given up after five deliveries that failed: see its deliveries for what the host answered. 202 and the receipt are owed within 30 s.', fields: { 'x-hcx-correlation_id': 'a new UUID', 'x-hcx-api_call_id': 'a new UUID' } }],
    },
  },
]
