/**
 * The list every payer but the reference payer keeps to; none of them goes beyond 1020. 1001 to 1003 tell of the transport, the others
 * of the business. nha-in/docs: current/doc/documents/Standard Error Codes.md
 */
export const payerCodes = {
  'PAYR-1001': 'Error while decrypting request. Please reprocess the request encrypting with valid certificate of the payer.',
  'PAYR-1002': 'Error while encrypting request. Please update encryption certificate in NHCX.',
  'PAYR-1003': 'Error while connecting to NHCX. System will try to resend the message to NHCX after some time.',
  'PAYR-1004': 'Provider is not registered with the payer for requested policy.',
  'PAYR-1005': 'Beneficiary is not a covered member for requested policy. Please enroll beneficiary for the policy and try again.',
  'PAYR-1006': 'Policy does not exist. Please try with a valid policy.',
  'PAYR-1007': 'Requested policy is expired. Please try with a valid policy.',
  'PAYR-1008': 'Eligible coverage amount of the beneficiary for the requested policy is insufficient to process the request.',
  'PAYR-1009': 'Requested items are not valid or not covered. Please try again with valid or covered items.',
  'PAYR-1010': 'Preauthorization is required to process the request but was not obtained.',
  'PAYR-1011': 'Enhancement request can not be processed as the prior approved package/procedure does not support enhancement.',
  'PAYR-1012': 'Claim amount requested is more than the preauthorization approved amount.',
  'PAYR-1013': 'No prior approval for the requested procedures/packages obtained.',
  'PAYR-1014': 'Date of birth of the beneficiary can not be after date of service.',
  'PAYR-1015': 'Date of service cannot be after date of death.',
  'PAYR-1016': 'Duplicate claim submitted based on service codes and dates.',
  'PAYR-1017': 'Amount calculations are not correct. Please verify calculated amount.',
  'PAYR-1018': 'Time limit for submission expired.',
  'PAYR-1019': 'Requested additional information was not received or was not received within time limit',
  'PAYR-1020': 'Unable to process payment as no valid bank details found for the provider.',
} as const satisfies Record<string, string>

export type PayerCodeName = keyof typeof payerCodes
