/** Of the sandbox. Another environment has other hosts and the same paths. */
export const GATEWAY = 'https://dev.abdm.gov.in'
export const REGISTRIES = 'https://apihspsbx.abdm.gov.in/v4/int'
export const EXCHANGE = 'https://apisbx.abdm.gov.in'
