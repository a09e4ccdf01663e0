/** How a code reads where a flow gives no words of its own. */
export interface RefusalText {
  /** 400 unless said. */
  status?: number
  message: string
}

/**
 * Codes of the reference gateway, its registry and its onboarding service; messages as their code has them.
 * Source: Swasth-Digital-Health-Foundation/hcx-platform (ErrorCodes, ResponseMessage); hcx-project/hcx-specs
 */
export const refusals = {
  ERR_ACCESS_DENIED: { message: 'Does not have access to the called API' },
  ERR_INVALID_API_CALL_ID: { message: 'API call id should be a valid UUID' },
  ERR_INVALID_CORRELATION_ID: { message: 'Correlation id should be a valid UUID' },
  ERR_INVALID_WORKFLOW_ID: { message: 'Workflow id should be a valid UUID' },
  ERR_INVALID_TIMESTAMP: { message: 'Invalid timestamp' },
  ERR_MANDATORY_HEADERFIELD_MISSING: { message: 'Mandatory headers are missing' },
  ERR_INVALID_SENDER: { message: 'Sender does not exist in registry' },
  ERR_INVALID_RECIPIENT: { message: 'Recipient does not exist in the registry' },
  ERR_INVALID_SENDER_AND_RECIPIENT: { message: 'Sender and recipient code cannot be the same' },
  ERR_INVALID_DEBUG_FLAG: { message: 'Debug flag cannot be other than Error, Info or Debug' },
  ERR_INVALID_DEBUG_DETAILS: { message: "Debug details cannot be null, empty and other than 'JSON Object'" },
  ERR_INVALID_STATUS: { message: "Status cannot be null, empty and other than 'String'" },
  ERR_INVALID_ERROR_DETAILS: { message: 'Invalid Error Code' },
  ERR_INVALID_PAYLOAD: { message: 'Malformed payload' },
  ERR_INVALID_ENCRYPTION: { message: 'Malformed payload' },
  ERR_INVALID_REDIRECT_TO: { message: 'Sender can not redirect request to self' },
  ERR_INVALID_FORWARD_REQ: { message: 'Entity is not allowed for forwarding' },
  ERR_INVALID_SEARCH: { message: "Search details cannot be null, empty and should be 'JSON Object'" },
  ERR_RECIPIENT_NOT_AVAILABLE: { message: 'Please try again later.' },
  ERR_SERVICE_UNAVAILABLE: { status: 503, message: 'The server is temporarily unable to service your request. Please try again later.' },
  ERR_INVALID_PARTICIPANT_CODE: { message: 'Please provide valid participant code' },
  ERR_INVALID_PARTICIPANT_DETAILS: { message: "Property 'primary_email' is missing or invalid" },
  ERR_INVALID_CERTIFICATE: { message: "Property 'encryption_cert' is missing or invalid" },
  ERR_INVALID_JWT: { message: 'Invalid JWT token signature' },
  ERR_INVALID_IDENTITY: { message: 'Identity verification has failed' },
  ERR_INVALID_ONBOARD_STATUS: { message: 'Invalid onboard status, allowed values are: [rejected, accepted]' },
  ERR_UPDATE_PARTICIPANT_DETAILS: { message: 'Identity verification failed' },
  ERR_MAXIMUM_OTP_REGENERATE: { message: 'Maximum limit for OTP regeneration has been reached. Please try again tomorrow!' },
  /** Thrown without a code, by the OTP rules and by what the registry's own schema refuses: `error.code` is null. */
  UNCODED: { message: 'Validation Exception' },
  INTERNAL_SERVER_ERROR: { status: 500, message: 'Internal Server Error' },
} as const satisfies Record<string, RefusalText>

export type HcxCode = keyof typeof refusals

/** Of the token endpoint, as Keycloak has them. */
export const grantRefusals = {
  invalid_grant: { status: 401, message: 'Invalid user credentials' },
  invalid_client: { status: 401, message: 'Invalid client or Invalid client credentials' },
  invalid_request: { status: 400, message: 'Missing form parameter: grant_type' },
  unsupported_grant_type: { status: 400, message: 'Unsupported grant_type' },
} as const satisfies Record<string, RefusalText>

export type GrantCode = keyof typeof grantRefusals
