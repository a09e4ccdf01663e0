import { publicKeyOf } from '../../claims/envelope.ts'
import type { Participant } from '../../claims/participants/record.ts'
import { numberOf } from '../../claims/participants/record.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import { residents } from '../../claims/participants/residents.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { HcxCode } from '../refusals.ts'

export interface Verifier {
  participant: Participant
  /** One that the sandbox plays, and so can be asked. */
  isPlayed: boolean
}

/** The participant that vouches. Refuses ERR_INVALID_PARTICIPANT_CODE. */
export async function verifierOf(unit: Unit, code: string): Promise<Verifier | Refusal<HcxCode>> {
  const participant = code === '' ? undefined : (await findParticipant(unit, code))?.value
  if (!participant || participant.status === 'deleted') return { refusal: 'ERR_INVALID_PARTICIPANT_CODE', field: 'verifier_code', rule: 'No participant of this world has that code' }
  return { participant, isPlayed: residents.some((resident) => numberOf(resident.code) === numberOf(code)) }
}

/** What it says of an applicant's identity; `Pending` of one that cannot be asked. */
export const verdictOf = ({ isPlayed }: Verifier, unit: Unit): string => (isPlayed ? unit.context.variant('hcx.verifier-answer') : 'Pending')

/** Whether a token was signed with the key of this participant's certificate. */
export async function isSignedBy({ encryptionCert }: Participant, token: string): Promise<boolean> {
  const { compactVerify } = await import('jose')
  try {
    await compactVerify(token, publicKeyOf(encryptionCert), { algorithms: ['RS256'] })
    return true
  } catch {
    return false
  }
}
