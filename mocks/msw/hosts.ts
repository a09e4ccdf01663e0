/** Every real host that a room answers for: here by name, so that handlers can be made before the sandbox is loaded. Held against the rooms by a test. */
export const REAL_HOSTS = [
  'https://dev.abdm.gov.in', 'https://facilitysbx.abdm.gov.in', 'https://apihspsbx.abdm.gov.in', 'https://hpridsbx.abdm.gov.in', 'https://doctorsbx.abdm.gov.in', 'https://healthidbeta.abdm.gov.in',
  'https://apisbx.abdm.gov.in', 'https://hcxsbx.abdm.gov.in', 'https://apisprod.nha.gov.in', 'https://apisbeta.nha.gov.in', 'https://staging-hcx.swasth.app',
] as const
