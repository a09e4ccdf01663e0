import { z } from 'zod'
import { lever } from '../../functions/kernel/lever.ts'
import type { Room } from '../../functions/kernel/room.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import type { Fault, World } from '../../functions/kernel/world.ts'
import { writeSettings } from '../../functions/kernel/world.ts'

const fault = z.object({
  id: z.string(), operation: z.string(), remaining: z.number(), kind: z.enum(['delay', 'status', 'html403', 'drop']), status: z.number().optional(), delayMs: z.number().optional(),
})
export const plantedFaults = z.object({ planted: z.array(fault), met: z.number().describe('calls that met one since the world is new') })
export const planting = z.object({
  operation: z.string().describe('id of an operation, or * for any'), times: z.number().int().min(1).max(10_000).default(1),
  kind: z.enum(['delay', 'status', 'html403', 'drop']), status: z.number().int().min(400).max(599).optional(), delayMs: z.number().int().min(0).max(120_000).optional(),
})

const metIn = ({ settings }: World): number => settings.faultsMet ?? 0

async function plant(unit: Unit, faults: Fault[]) {
  if ((await writeSettings(unit.world, { ...unit.world.settings, faults })) === 'conflict') return { refusal: 'not-now' as const, rule: 'The settings were changed at the same moment; try again' }
  return { answer: { planted: faults, met: metIn(unit.world) } }
}

export const faultLevers = (rooms: readonly Room[]) => {
  const ids = new Set(rooms.flatMap((room) => room.routes.map(({ operation }) => operation.id)))
  return [
    lever({
      id: 'sandbox.listFaults', method: 'GET', path: '/faults', summary: 'Faults still planted, and how many were met', answer: plantedFaults,
      pull: async (unit) => ({ answer: { planted: unit.world.settings.faults, met: metIn(unit.world) } }),
    }),
    lever({
      id: 'sandbox.plantFault', method: 'POST', path: '/faults', summary: 'Makes the next calls of an operation meet a fault. A run that met one is never evidence', answer: plantedFaults, request: planting,
      async pull(unit, { body: { times, ...rest } }) {
        if (rest.operation !== '*' && !ids.has(rest.operation)) return { refusal: 'invalid', field: 'operation', rule: 'No operation of that id; GET /__sandbox/operations lists them' }
        return plant(unit, [...unit.world.settings.faults, { ...rest, id: unit.context.draw.uuid('fault'), remaining: times }])
      },
    }),
    lever({
      id: 'sandbox.clearFaults', method: 'DELETE', path: '/faults', summary: 'Takes all faults out', answer: plantedFaults,
      pull: (unit) => plant(unit, []),
    }),
    lever({
      id: 'sandbox.listOperations', method: 'GET', path: '/operations', summary: 'Every operation served, and how it is known',
      answer: z.object({ operations: z.array(z.object({ id: z.string(), method: z.string(), path: z.string(), standing: z.string(), evidence: z.string(), summary: z.string() })) }),
      pull: async () => ({
        answer: { operations: rooms.flatMap((room) => room.routes.map(({ operation: { id, method, path, standing, evidence, summary } }) => ({ id, method, path, standing, evidence, summary }))) },
      }),
    }),
  ]
}
