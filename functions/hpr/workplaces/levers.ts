import { z } from 'zod'
import type { Lever } from '../../kernel/lever.ts'
import { lever } from '../../kernel/lever.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import { suggestion } from './operations.ts'
import { decide, suggestions } from './suggestions.ts'

export const workplacesLevers: Lever[] = [
  lever({
    id: 'hpr.suggestionVerdict', method: 'POST', path: '/facility-suggestions/{id}/verdict', summary: 'Approves or rejects a facility that a professional suggested',
    request: z.object({ verdict: z.enum(['approve', 'reject']) }), answer: suggestion,
    async pull(unit, { params, body }) {
      const standing = await unit.get(suggestions, params['id']!)
      if (!standing) return { refusal: 'not-found', field: 'id', rule: 'No such suggestion' }
      const { state, reply } = decide(standing.value, body.verdict, unit.now)
      if (!isRefusal(reply)) unit.save(standing, state)
      return reply
    },
  }),
]
