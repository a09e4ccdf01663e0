/** The name of the key behind `GET /api/v1/auth/cert`. */
export const SEAL_KEY = 'hpr-seal'
