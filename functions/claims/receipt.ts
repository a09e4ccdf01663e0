import { z } from 'zod'

/** What answers a leg at once, from the exchange and from a participant's host alike (StatusSuccessResponse). */
export const acknowledgement = z.object({
  timestamp: z.string(), api_call_id: z.string(), correlation_id: z.string(),
  result: z.object({ sender_code: z.string(), recipient_code: z.string(), entity_type: z.string(), protocol_status: z.string() }).optional(),
  error: z.object({ code: z.string(), message: z.string() }),
})
export type Acknowledgement = z.output<typeof acknowledgement>

export const errorDetails = z.object({ code: z.string(), message: z.string(), trace: z.string().optional() })

/** A refusal in clear, on an `on_` leg or at `/v1/error`. nha-in/docs: current/doc/documents/API Response Handling to avoid Failures.md */
export const protocolResponse = z.looseObject({
  type: z.literal('ProtocolResponse'),
  'x-hcx-sender_code': z.string(), 'x-hcx-recipient_code': z.string(), 'x-hcx-api_call_id': z.string(), 'x-hcx-correlation_id': z.string(),
  'x-hcx-workflow_id': z.string().optional(), 'x-hcx-timestamp': z.string(), 'x-hcx-debug_flag': z.string().optional(), 'x-hcx-status': z.string(), 'x-hcx-redirect_to': z.string().optional(),
  'x-hcx-error_details': errorDetails.optional(), 'x-hcx-debug_details': errorDetails.partial().optional(),
  'x-hcx-domain-header': z.object({ use_case_name: z.string().optional(), amt_processed: z.string().optional() }).optional(),
  'x-hcx-entity-type': z.string().optional(), 'x-hcx-ben-abha-id': z.string().optional(),
})
export type ProtocolResponse = z.output<typeof protocolResponse>
