import type { Node } from 'constructs'
import { z } from 'zod'

const count = (standard: number, least: number, most: number) => z.string().regex(/^\d+$/, 'not a whole number').transform(Number).pipe(z.number().min(least).max(most)).default(standard)
const flag = z.enum(['true', 'false']).default('false').transform((said) => said === 'true')

/** What can be said at a deployment: `-c name=value`, or `context` in `cdk.json`. `docs/aws.md` explains each. */
const shape = z.object({
  name: z.string().regex(/^[A-Za-z][A-Za-z0-9-]{0,60}$/).default('AbdmRehearsal'),
  mail: z.email().optional(),
  retain: flag,
  people: count(500, 1, 1_000_000),
  facilities: count(300, 0, 1_000_000),
  journalDays: count(7, 0, 365),
  requestsPerSecond: count(100, 1, 10_000),
  clientId: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/).default('SBX_000001'),
  seed: z.string().min(1).optional(),
  fixedOtp: z.string().regex(/^\d{6}$/).optional(),
})

export type Settings = z.output<typeof shape>

export const SETTINGS: readonly string[] = Object.keys(shape.shape)

/** Throws for a value that is none, with its name. */
export function readSettings(context: Pick<Node, 'tryGetContext'>): Settings {
  const { success, data, error } = shape.safeParse(Object.fromEntries(SETTINGS.map((name) => [name, said(context.tryGetContext(name))])))
  if (!success) throw new Error(z.prettifyError(error))
  return data
}

/** In `cdk.json` a number or a flag stands as itself. */
const said = (value: unknown): unknown => (value === undefined ? undefined : String(value))
