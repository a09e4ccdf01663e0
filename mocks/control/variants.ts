import { z } from 'zod'
import { lever } from '../../functions/kernel/lever.ts'
import type { Room } from '../../functions/kernel/room.ts'
import type { World } from '../../functions/kernel/world.ts'
import { writeSettings } from '../../functions/kernel/world.ts'

export const shownVariant = z.object({ name: z.string(), about: z.string(), choices: z.array(z.string()), standard: z.string(), choice: z.string(), source: z.string() })

export const variantLevers = (rooms: readonly Room[]) => {
  const declared = rooms.flatMap((room) => room.variants)
  const list = (world: World, chosen = world.settings.variants) => ({
    variants: declared.map(({ choices, ...rest }) => ({ ...rest, choices: [...choices], choice: chosen[rest.name] ?? rest.standard })),
  })
  return [
    lever({
      id: 'sandbox.listVariants', method: 'GET', path: '/variants', summary: 'Documented contradictions and how each stands', answer: z.object({ variants: z.array(shownVariant) }),
      pull: async (unit) => ({ answer: list(unit.world) }),
    }),
    lever({
      id: 'sandbox.chooseVariant', method: 'PUT', path: '/variants/{name}', summary: 'Switches a contradiction the other way', answer: z.object({ variants: z.array(shownVariant) }),
      request: z.object({ choice: z.string() }),
      async pull(unit, { params, body }) {
        const variant = declared.find(({ name }) => name === params['name'])
        if (!variant) return { refusal: 'not-found', field: 'name', rule: 'No variant of that name' }
        if (!variant.choices.includes(body.choice)) return { refusal: 'invalid', field: 'choice', rule: `One of ${variant.choices.join(', ')}` }
        const chosen = { ...unit.world.settings.variants, [variant.name]: body.choice }
        if ((await writeSettings(unit.world, { ...unit.world.settings, variants: chosen })) === 'conflict') return { refusal: 'not-now', rule: 'The settings were changed at the same moment; try again' }
        return { answer: list(unit.world, chosen) }
      },
    }),
  ]
}
