import { z } from 'zod'
import { lever } from '../../functions/kernel/lever.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import type { Settings } from '../../functions/kernel/world.ts'
import type { PostOffice } from '../post-office.ts'
import { readClock, writeSettings } from '../../functions/kernel/world.ts'

const clock = z.object({ now: z.number().describe('epoch ms'), iso: z.string(), frozen: z.boolean() })

const stateOf = (unit: Unit, settings: Settings): z.input<typeof clock> => {
  const now = readClock(unit.world.site, settings)
  return { now, iso: new Date(now).toISOString(), frozen: 'frozenAt' in settings.clock }
}

/** Far beyond any expiry, and within what a Date can hold. */
const LATEST = Date.UTC(2200, 0, 1)

export const clockLevers = (office: PostOffice) => [
  lever({
    id: 'sandbox.readClock', method: 'GET', path: '/clock', summary: "The world's clock", answer: clock,
    pull: async (unit) => ({ answer: stateOf(unit, unit.world.settings) }),
  }),
  lever({
    id: 'sandbox.moveClock', method: 'POST', path: '/clock', summary: 'Moves the clock on, sets it, stops it or lets it run', answer: clock,
    request: z.object({ advanceMs: z.number().int().optional(), at: z.union([z.number().int().positive().max(LATEST), z.iso.datetime()]).optional(), frozen: z.boolean().optional() }),
    async pull(unit, { body }) {
      const { site, settings } = unit.world
      const target = (body.at === undefined ? unit.now : new Date(body.at).getTime()) + (body.advanceMs ?? 0)
      if (!(target > 0 && target < LATEST)) return { refusal: 'invalid', field: 'advanceMs', rule: 'The clock stays between 1970 and 2200' }
      const frozen = body.frozen ?? 'frozenAt' in settings.clock
      const next: Settings = { ...settings, clock: frozen ? { frozenAt: target } : { offsetMs: target - site.now() } }
      if ((await writeSettings(unit.world, next)) === 'conflict') return { refusal: 'not-now', rule: 'The settings were changed at the same moment; try again' }
      // What has come due by the new time goes out before the answer: a test that moved the clock need not wait.
      await office.deliver(unit.world.name)
      return { answer: stateOf(unit, next) }
    },
  }),
]
