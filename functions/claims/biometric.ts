import type { Doc, Kind } from '../kernel/records.ts'
import type { Unit } from '../kernel/unit.ts'
import { digestOf } from '../kernel/world.ts'

/** What a proof of presence was made for. */
export interface Presence {
  /** 14 digits. */
  abha: string
  process: 'Preauth' | 'Discharge'
  /** Participant code of the scheme's payer. */
  payer: string
  mode: 'FINGERPRINT' | 'IRIS' | 'FACE_AUTH'
  /** Whose session it was. */
  clientId: string
  /** Epoch ms; a refreshed token keeps that of its capture. */
  capturedAt: number
}

/** Kept by digest: a token is valid because it stands here, in this world, and has not run out. */
export interface BiometricToken extends Presence {
  digest: string
  use: 'user' | 'refresh'
  /** Epoch ms. */
  expiresAt: number
  /** Of a refresh token: it gave its pair already. */
  spent: boolean
}

export const biometricTokens: Kind<BiometricToken> = {
  name: 'biometric-token',
  id: ({ digest }) => digest,
  forgetAt: ({ expiresAt }) => expiresAt + 3_600_000,
}

/** What a user token proves. Undefined: unknown in this world, no user token, or run out. */
export async function biometricTokenOf(unit: Unit, token: string): Promise<BiometricToken | undefined> {
  const found = await standing(unit, token)
  return found?.value.use === 'user' ? found.value : undefined
}

/** A refresh token that has not been used. */
export async function refreshTokenOf(unit: Unit, token: string): Promise<Doc<BiometricToken> | undefined> {
  const found = await standing(unit, token)
  return found?.value.use === 'refresh' && !found.value.spent ? found : undefined
}

async function standing(unit: Unit, token: string): Promise<Doc<BiometricToken> | undefined> {
  const found = await unit.get(biometricTokens, digestOf(token))
  return found && unit.now < found.value.expiresAt ? found : undefined
}
