/** How a code of the exchange reads. */
export interface ExchangeCodeText {
  /** HTTP status where it answers at once. Inferred but for 401: no source maps codes to statuses; the variant nhcx.not-found-status has the other reading. */
  status: number
  message: string
}

/** Every code of the exchange. nha-in/docs: current/doc/documents/Standard Error Codes.md; catalogue/openapi/.raw/nhcx-package-2026-09-15/nhcx-error.yaml */
export const refusals = {
  'NHCX-401': { status: 401, message: 'User Unauthorized' },
  'NHCX-1001': { status: 400, message: 'Receiver system is not reachable.' },
  'NHCX-1002': { status: 400, message: 'Sender not registered in NHCX. Please register in NHCX portal and try again.' },
  'NHCX-1003': { status: 400, message: 'Receiver not registered in NHCX. Please try again with valid receiver details.' },
  'NHCX-1004': { status: 400, message: 'No receiver registered in NHCX for the requested scheme. Please try again with valid receiver details for the scheme.' },
  'NHCX-1005': { status: 400, message: 'Invalid request header. Please try again with valid headers.' },
  'NHCX-1006': { status: 400, message: 'Duplicate request. Request with same correlation id already exist in the system.' },
  'NHCX-1007': { status: 400, message: 'Something went wrong while processing the request. Please check the request structure and values and try again.' },
  'NHCX-1008': { status: 500, message: 'Something went wrong while processing the request. Please try again after sometime.' },
  'NHCX-1009': { status: 500, message: 'Something went wrong while processing the request. Please check log for more details.' },
  'NHCX-1010': { status: 400, message: 'No Data with given Correlation id for call back request, please check status for more details' },
  'NHCX-1011': { status: 400, message: 'Invalid Status, please check x-hcx-status value from the protected header' },
  'NHCX-1012': { status: 400, message: 'No records found with the requested api caller id. Please try again with a valid api caller id.' },
  'NHCX-1013': { status: 400, message: 'Invalid or blank request found.' },
  'NHCX-1014': { status: 400, message: 'Unable to send protocol response to sender.' },
  'NHCX-1015': { status: 400, message: 'Invalid response received from receiver.' },
  'NHCX-1016': { status: 400, message: 'Invalid Api Action, please check the request action for this correlationId before trying again' },
  'NHCX-1017': { status: 400, message: 'Invalid response received from receiver' },
  'NHCX-1018': { status: 400, message: 'Invalid ABHA number received. ABHA number should be sent in the format XX-XXXX-XXXX-XXXX' },
} as const satisfies Record<string, ExchangeCodeText>

export type ExchangeCode = keyof typeof refusals
