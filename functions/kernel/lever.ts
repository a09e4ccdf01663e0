import type { z } from 'zod'
import type { Reply } from './outcome.ts'
import type { Unit } from './unit.ts'

/**
 * Something only the control plane may do in a room: what NHA, a council or a person does without an API.
 * Declared like an operation, so that the control plane's own OpenAPI comes from it.
 */
export interface Lever<Request extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  /** `surface.name` */
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** Below `/__sandbox`, with `{name}` for parameters. */
  path: string
  summary: string
  query?: z.ZodObject
  request?: Request
  /** `bytes`: the body, or the answer, is a file; then `pull` gets or gives a Uint8Array. */
  requestType?: 'json' | 'bytes'
  answer: Answer
  answerType?: 'json' | 'bytes'
  /** Media type and file name of a bytes answer. */
  file?: { type: string; name: string }
  /** Refuse with `not-found`, `not-now` (wrong state) or `invalid` (the field named). */
  pull(unit: Unit, input: { params: Record<string, string>; query: Record<string, string>; body: z.output<Request> }): Promise<Reply<z.input<Answer>, LeverRefusal>>
}

export type LeverRefusal = 'not-found' | 'not-now' | 'invalid'

export function lever<Request extends z.ZodType, Answer extends z.ZodType>(spec: Lever<Request, Answer>): Lever {
  return spec as unknown as Lever
}
