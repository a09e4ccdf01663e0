import { z } from 'zod'
import type { Account } from '../nhpr/accounts.ts'
import type { SubmittedFacility } from '../nhpr/facilities/submitted.ts'
import { maskEmail, maskMobile } from '../nhpr/masks.ts'

/** As two calls answer it. */
export const contact = z.object({ facilityId: z.string(), facilityName: z.string(), contactName: z.string(), contactMobile: z.string(), contactEmail: z.string(), hprid: z.string() })

/** Whom to reach at a facility: its own mobile and email, or its manager's where it has none; both masked. */
export function contactOf({ facilityId, managerHprId, submitted }: SubmittedFacility, manager: Account | undefined): z.input<typeof contact> {
  const { facilityName, facilityContactInformation: own } = submitted.basic
  const mobile = own.facilityContactNumber || manager?.mobile
  return {
    facilityId, facilityName, contactName: manager?.name ?? '', contactMobile: mobile ? maskMobile(mobile) : '',
    contactEmail: maskEmail(own.facilityEmailId || (manager?.email ?? '')), hprid: managerHprId,
  }
}
