import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import { certificateOf } from '../certificate.ts'
import type { Participant } from './record.ts'
import { numberOf, participants } from './record.ts'
import { residentKey, residents, toParticipant } from './residents.ts'

/**
 * The one door to the participants: those registered, and the sandbox's own, which stand in no store until they change.
 * Of any standing; a code is matched on its number.
 */
export async function findParticipant(unit: Unit, code: string): Promise<Doc<Participant> | undefined> {
  const number = numberOf(code)
  if (number === '') return undefined
  const standing = await unit.get(participants, number)
  if (standing) return standing
  const resident = residents.find((entry) => numberOf(entry.code) === number)
  if (!resident) return undefined
  const key = await unit.world.site.keys.pair(residentKey(resident))
  return unit.seed(participants, toParticipant(resident, await certificateOf(unit.world.site, key, resident.code)))
}
