import { z } from 'zod'

/** Roles that a certificate can be of: those of the onboarding guideline of the claims exchange. */
export const COMPLETION_ROLES = ['provider', 'payer', 'agency.tpa', 'agency.regulator', 'agency.sponsor', 'member.isnp', 'bsp'] as const
export type CompletionRole = (typeof COMPLETION_ROLES)[number]

/** `typ` of the protected header: a certificate is no token. */
export const CERTIFICATE_TYPE = 'abdm-completion+jws'

/** What a certificate says. Times in seconds. No machine-readable certificate is published: the form is ours. */
export const certificateClaims = z.object({
  iss: z.string(), sub: z.string().describe('participant code'), jti: z.string(), role: z.enum(COMPLETION_ROLES), set: z.string(), registries: z.array(z.string()), tool: z.string(),
  run: z.object({ finished: z.iso.datetime(), manifest: z.string().describe('SHA-256 of manifest.json, base64url') }), counts: z.record(z.string(), z.int()),
  origin: z.enum(['mock', 'sandbox']), rehearsal: z.boolean(), iat: z.int(), exp: z.int(),
})
export type CertificateClaims = z.output<typeof certificateClaims>
