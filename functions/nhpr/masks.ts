/** `******1234` */
export const maskMobile = (mobile: string): string => `******${mobile.slice(-4)}`

/** `**-****-0326-3829`: as a mobile login lists it. */
export const maskNumberHead = (hprIdNumber: string): string => `**-****-${hprIdNumber.slice(8)}`

/** `71-1********-0212`: as forgot answers it. */
export const maskNumberMiddle = (hprIdNumber: string): string => `${hprIdNumber.slice(0, 4)}********${hprIdNumber.slice(-5)}`

/** However long the username. */
export const MASKED_ADDRESS = '*****@hpr.abdm'

/** `she********@gmail.com`: the first three of the name. Source: NHA, New HFR APIs Documentation (SBX), 7 and 8 */
export function maskEmail(email: string): string {
  const at = email.lastIndexOf('@')
  return at < 0 ? '' : `${email.slice(0, Math.min(3, at))}${'*'.repeat(Math.max(0, at - 3))}${email.slice(at)}`
}
