import { z } from 'zod'

/** The three headers of a gateway call. Their faults have codes of their own, so the room checks them, not the schema. */
export const gatewayHeaders = z.object({ 'REQUEST-ID': z.string(), TIMESTAMP: z.string(), 'X-CM-ID': z.string() })

/** Codes that any call under those headers can meet. */
export const HEADER_REFUSALS = ['ABDM-2402', 'ABDM-2403', 'ABDM-2404'] as const
export const TOKEN_REFUSALS = ['900901', '900902', 'ABDM-2500'] as const

export const HEADER_VARIANTS = ['gateway.header-status', 'gateway.timestamp-drift-minutes'] as const
export const TOKEN_VARIANTS = ['gateway.absent-token'] as const
