import type { Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import { residentOf } from '../characters.ts'
import { letters } from '../letters.ts'
import { lookAgain as lookAgainOperation, workLetter } from './operations.ts'
import { lookAgain } from './look.ts'
import { work } from './work.ts'

/** What the sandbox asks of a resident. Both do nothing the second time. */
export const deskRoutes: Route[] = [
  route(workLetter, async (unit, { params, body }) => {
    const resident = residentOf(params['number']!)
    const doc = resident && (await unit.get(letters, body.letter))
    if (!resident || !doc || doc.value.direction !== 'in' || doc.value.state !== 'waiting') return { answer: { verdict: 'nothing to do' } }
    const { verdict, plain } = await work(unit, resident, doc.value)
    unit.save(doc, { ...doc.value, state: 'done', verdict, plain })
    return { answer: { verdict } }
  }),
  route(lookAgainOperation, async (unit, { params, body }) => {
    const resident = residentOf(params['number']!)
    return { answer: { verdict: resident ? await lookAgain(unit, resident, body) : 'nothing to do' } }
  }),
]
