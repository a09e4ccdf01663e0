import { z } from 'zod'
import { findParticipant } from '../../claims/participants/register.ts'
import type { Lever } from '../../kernel/lever.ts'
import { lever } from '../../kernel/lever.ts'
import { findEntry, setPassword } from '../participants/entry.ts'
import { weakPassword } from './flow.ts'

export const sessionLevers: Lever[] = [
  lever({
    id: 'hcx.setPassword', method: 'PUT', path: '/hcx/participants/{code}/password', summary: 'Sets the password with which a participant gets tokens of the HCX protocol; ends those that it has',
    request: z.object({ password: z.string().max(200) }), answer: z.object({ participant_code: z.string() }),
    async pull(unit, { params, body }) {
      const participant = (await findParticipant(unit, params['code']!))?.value
      if (!participant || participant.status === 'deleted') return { refusal: 'not-found', field: 'code', rule: 'No participant of this world has that code' }
      const weak = weakPassword(body.password)
      if (weak) return { refusal: 'invalid', field: 'password', rule: `${weak.text} ${weak.rule}` }
      setPassword(unit, await findEntry(unit, participant), body.password)
      return { answer: { participant_code: participant.code } }
    },
  }),
]
