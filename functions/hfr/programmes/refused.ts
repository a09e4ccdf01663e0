import type { Wire } from '../../kernel/room.ts'

/** A refusal of one of these calls, before it is put into its answer. */
export interface Refused {
  /** The field at fault; empty: none. */
  field: string
  /** details[0] of the envelope. */
  code: string
  message: string
  /** Of the request, where the refusal repeats it. */
  facilityId: string | null
  errorStatus: { field: string; message: string }[]
}

const LINKS = ['hfr.programmes.validateOtp', 'hfr.programmes.validateUwinOtp']
const WRONG_OTP = 'HIS-1013'

/**
 * What the document prints when a call refuses: HTTP 400 and its own answer with the fields null, and the envelope of HIS-422
 * for what is wrong with a link besides its OTP. Undefined: the envelope stands.
 * Inferred: that every refusal of a call looks like the one that is printed, and that validateOtp refuses an OTP as validateUwinOtp does.
 * Source: NHA, New HFR APIs Documentation (SBX), 5, 6, 8 and 9
 */
export function asDocumented(operation: string, refused: Refused): Wire | undefined {
  if (!LINKS.includes(operation)) return { status: 400, body: bodyOf(operation, refused) }
  return refused.field === 'otp' ? { status: 400, body: { ...bodyOf(operation, refused), facilityId: refused.facilityId, errorStatus: null } } : undefined
}

/** HTTP 200 with the refusal in errorStatus, as the specification's schemas and integrators' types have it. */
export const inAnswer = (operation: string, refused: Refused): Wire => ({ status: 200, body: bodyOf(operation, refused) })

function bodyOf(operation: string, { code, message, errorStatus }: Refused): Record<string, unknown> {
  switch (operation) {
    case 'hfr.programmes.sendOtpToContact': return { facilityId: null, status: 'Bad Request', message: 'Errors occurred', transactionId: null, errorStatus }
    case 'hfr.programmes.fetchDetailsForUwin': return { facility: null, otherInformation: null, status: 'Not Linked', message: 'Source id not linked. Please check the errors', errorStatus }
    default: return {
      facilityId: null, status: 'failed', message: code === WRONG_OTP ? 'Please enter valid OTP' : message,
      ...(operation === 'hfr.programmes.validateUwinOtp' && { otherInformation: null }), errorStatus,
    }
  }
}
