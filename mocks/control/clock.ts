import { z } from 'zod'
import { lever } from '../../functions/kernel/lever.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import type { Settings, World } from '../../functions/kernel/world.ts'
import { readClock, writeSettings } from '../../functions/kernel/world.ts'
import type { PostOffice } from '../post-office.ts'

export const clock = z.object({ now: z.number().describe('epoch ms'), iso: z.string(), frozen: z.boolean() })

const stateOf = (unit: Unit, settings: Settings): z.input<typeof clock> => {
  const now = readClock(unit.world.site, settings)
  return { now, iso: new Date(now).toISOString(), frozen: 'frozenAt' in settings.clock }
}

/** Far beyond any expiry, and within what a Date can hold. */
const LATEST = Date.UTC(2200, 0, 1)
/** Stops on the way of one move. What is due beyond these goes out at its end. */
const STOPS_MAX = 20_000
const TRIES_MAX = 20

/**
 * Moves the clock from one due delivery to the next, sending what is due at each: five tries an hour apart are all made
 * when the clock is moved by a day, each at its own time.
 */
async function travel(office: PostOffice, { name, site, settings }: World, to: Settings['clock']): Promise<'done' | 'conflict'> {
  let { nextDueAt } = await office.deliver(name)
  for (let stops = 0; stops < STOPS_MAX && nextDueAt !== undefined && nextDueAt < readClock(site, { ...settings, clock: to }); stops++) {
    const stop = nextDueAt
    // A clock that runs may have come past it by itself.
    const moved = await setClock(office, name, ({ now }) => ('frozenAt' in to ? { frozenAt: stop } : { offsetMs: Math.max(stop, now) - site.now() }))
    if (moved === 'conflict') return 'conflict'
    ;({ nextDueAt } = await office.deliver(name))
  }
  const moved = await setClock(office, name, () => to)
  if (moved === 'done') await office.deliver(name)
  return moved
}

/** Other levers change the settings too: what they changed stays. */
async function setClock(office: PostOffice, name: string, clockOf: (world: World) => Settings['clock']): Promise<'done' | 'conflict'> {
  for (let tries = 0; tries < TRIES_MAX; tries++) {
    const world = await office.post(name).open()
    if ((await writeSettings(world, { ...world.settings, clock: clockOf(world) })) === 'done') return 'done'
  }
  return 'conflict'
}

export const clockLevers = (office: PostOffice) => [
  lever({
    id: 'sandbox.readClock', method: 'GET', path: '/clock', summary: "The world's clock", answer: clock,
    pull: async (unit) => ({ answer: stateOf(unit, unit.world.settings) }),
  }),
  lever({
    id: 'sandbox.moveClock', method: 'POST', path: '/clock', summary: 'Moves the clock on, sets it, stops it or lets it run; what comes due on the way is sent, each call at its time, before the answer', answer: clock,
    request: z.object({ advanceMs: z.number().int().optional(), at: z.union([z.number().int().positive().max(LATEST), z.iso.datetime()]).optional(), frozen: z.boolean().optional() }),
    async pull(unit, { body }) {
      const { site, settings } = unit.world
      const target = (body.at === undefined ? unit.now : new Date(body.at).getTime()) + (body.advanceMs ?? 0)
      if (!(target > 0 && target < LATEST)) return { refusal: 'invalid', field: 'advanceMs', rule: 'The clock stays between 1970 and 2200' }
      const frozen = body.frozen ?? 'frozenAt' in settings.clock
      const to: Settings['clock'] = frozen ? { frozenAt: target } : { offsetMs: target - site.now() }
      const moved = await travel(office, unit.world, to)
      if (moved === 'conflict') return { refusal: 'not-now', rule: 'The settings were changed at the same moment; try again' }
      return { answer: stateOf(unit, { ...settings, clock: to }) }
    },
  }),
]
