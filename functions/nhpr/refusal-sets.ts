/* What many operations of this surface can refuse alike, for their declarations. */

/** A body that cannot be read. */
export const bodyRefusals = ['HIS-400', 'HIS-1003', 'HIS-1004', 'HIS-1123'] as const

/** A txnId: empty, unknown to this client, run out. */
export const txnRefusals = ['HIS-1117', 'HIS-1026', 'HIS-2045'] as const

/** An OTP: empty, wrong, wrong too often, run out or used. */
export const otpRefusals = ['HIS-1070', 'HIS-1013', 'HIS-1041', 'HIS-1060'] as const

/** A professional's token: none or unknown, run out, of an account or session that is over. */
export const tokenRefusals = ['HIS-1119', 'HIS-5011', 'HIS-401'] as const

/** The HPID that is to be served: empty, unknown, disabled. */
export const accountRefusals = ['HIS-1116', 'HIS-1008', 'HIS-1007'] as const

export const sessionInferred = 'The professional\'s token comes in Authorization, as seen from clients, or in X-Token.'
