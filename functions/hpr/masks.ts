/** `******1234` */
export const maskMobile = (mobile: string): string => `******${mobile.slice(-4)}`

/** `**-****-0326-3829`: as a mobile login lists it. */
export const maskNumberHead = (hprIdNumber: string): string => `**-****-${hprIdNumber.slice(8)}`

/** `71-1********-0212`: as forgot answers it. */
export const maskNumberMiddle = (hprIdNumber: string): string => `${hprIdNumber.slice(0, 4)}********${hprIdNumber.slice(-5)}`

/** However long the username. */
export const MASKED_ADDRESS = '*****@hpr.abdm'
