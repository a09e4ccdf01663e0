/** One entry: what goes over the wire for a code of this surface. */
export interface RefusalText {
  status: number
  /** `wrapped` {error: {code, message}}; `flat` {code, message}; `manager` {code, message, description}; `text` the message alone; `registry` as the facility registry nests it. */
  shape: 'wrapped' | 'flat' | 'manager' | 'text' | 'registry'
  message: string
  description?: string
  /** The code as sent where it differs: recorded failures end in `: `. */
  wireCode?: string
}

const CREDENTIALS = 'Invalid Credentials. Make sure you have provided the correct security credentials'
const HEADER = "Invalid Credentials. Make sure your API invocation call has a header: 'Authorization : Bearer ACCESS_TOKEN' or 'Authorization : Basic ACCESS_TOKEN' or 'apikey: API_KEY'"

/**
 * Every code this surface answers. The suffix `: ` stands where a real answer was recorded with it (ABDM-9999); codes known
 * from documents alone are sent as documented.
 * Inferred: HTTP 400 for ABDM-1025, 1095, 2402 to 2404 (their status is in no source; 400 is the one status recorded for an
 * ABDM code here), 401 for ABDM-2500, 400 for the HIS codes of the facility linkage (HIS-1070 is recorded inside HIS-400, its
 * status is not), and the words of 900908 (integrators name the code and envelope only).
 * Source: nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-gateway.yaml, catalogue/hiecm/concepts/ (error-codes, error-body-shapes),
 * catalogue/hiecm/errors/ (abdm-2402, abdm-2404), catalogue/annexure/integration-learnings-2026-09-16.md
 */
export const refusals = {
  '1921': { status: 400, shape: 'wrapped', message: 'Invalid client id' },
  '1922': { status: 400, shape: 'wrapped', message: 'Invalid client secret' },
  '900901': { status: 401, shape: 'manager', message: 'Invalid Credentials', description: CREDENTIALS },
  '900902': { status: 401, shape: 'manager', message: 'Missing Credentials', description: HEADER },
  '900908': { status: 403, shape: 'manager', message: 'Resource forbidden', description: 'User is NOT authorized to access the Resource. API Subscription validation failed.' },
  'ABDM-1015': { status: 400, shape: 'wrapped', message: 'Bad Request, invalid response' },
  'ABDM-1024': { status: 503, shape: 'flat', message: 'Dependent service unavailable' },
  'ABDM-1025': { status: 400, shape: 'wrapped', message: 'Invalid ServiceId' },
  'ABDM-1095': { status: 400, shape: 'wrapped', message: 'Duplicate Bridge service request' },
  'ABDM-2402': { status: 400, shape: 'wrapped', message: 'Invalid Timestamp' },
  'ABDM-2403': { status: 400, shape: 'wrapped', message: 'Invalid X-CM-ID' },
  'ABDM-2404': { status: 400, shape: 'wrapped', message: 'Invalid Request Id' },
  'ABDM-2500': { status: 401, shape: 'wrapped', message: 'Authorization header is missing' },
  'ABDM-9999': { status: 400, shape: 'wrapped', message: 'Unknown exception', wireCode: 'ABDM-9999: ' },
  'HIS-1003': { status: 400, shape: 'registry', message: 'Invalid pattern found.' },
  'HIS-1004': { status: 400, shape: 'registry', message: 'Type mismatched. Please send the correct type.' },
  'HIS-1070': { status: 400, shape: 'registry', message: 'Required field is empty.' },
  'HIS-1113': { status: 400, shape: 'registry', message: 'Invalid facility ID format.' },
  'HIS-1120': { status: 400, shape: 'registry', message: 'Invalid facility ID or name.' },
  'HIS-1123': { status: 400, shape: 'registry', message: 'Request body missing fields.' },
  Forbidden: { status: 403, shape: 'text', message: 'Forbidden' },
} as const satisfies Record<string, RefusalText>

export type GatewayCode = keyof typeof refusals

/** The description that the API manager prints where no token came at all (gateway specification, example `header` of its 401). */
export const NO_TOKEN_DESCRIPTION = HEADER
