import type { z } from 'zod'

/** How we know: NHA's specification; seen on the real sandbox; NHA's prose or documents; integrators' code; our reading. */
export type Evidence = 'specification' | 'observed' | 'prose' | 'integrators' | 'inferred'

/** Its standing in NHA's lists. `official`: in the newest; `earlier`: in an older edition; `withdrawn`; `legacy`: an older host's path; `mock`: no real host has it as an API. */
export type Standing = 'official' | 'earlier' | 'withdrawn' | 'prose-only' | 'legacy' | 'mock'

export interface OperationSpec<Request extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> {
  /** `surface.folder.name`: read as the path to its folder. */
  id: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** As on the real host, with `{name}` for parameters. */
  path: string
  summary: string
  /** Whose token `Authorization` carries: the client's from the gateway, a person's own (then the client's will do if the person's comes in another header), or none. */
  session: 'client' | 'person' | 'none'
  headers?: z.ZodObject
  params?: z.ZodObject
  query?: z.ZodObject
  /** The body; absent: the operation takes none. */
  request?: Request
  /** How the body is written: JSON unless said; `form` fields arrive as texts. */
  requestType?: 'json' | 'form'
  /** Body fields (top level) that arrive as RSA PKCS#1 v1.5 ciphertext in base64. The handler gets them opened. */
  encrypted?: readonly string[]
  answer: Answer
  /** The status of the good answer; 200 unless said. */
  status?: number
  /** Good answers under another status. */
  otherAnswers?: Record<number, z.ZodType>
  /** JSON unless said; `text` is sent as it is. */
  answerType?: 'json' | 'text'
  /** The codes it can answer, each in the room's table. */
  refusals: readonly string[]
  /** The variant that serves it with `on`; while it is off the path is not there, whoever asks and however. */
  servedBy?: string
  /** Names of the room's variants it heeds. */
  variants?: readonly string[]
  evidence: Evidence
  standing: Standing
  source: string
  /** What is inferred or unknown about it, a sentence each. */
  inferred?: readonly string[]
}

export interface Operation<Request extends z.ZodType = z.ZodType, Answer extends z.ZodType = z.ZodType> extends OperationSpec<Request, Answer> {
  surface: string
}

/** Declares an operation. The surface is the first part of its id. */
export function operation<Request extends z.ZodType, Answer extends z.ZodType>(spec: OperationSpec<Request, Answer>): Operation<Request, Answer> {
  return { ...spec, surface: spec.id.split('.')[0]! }
}

/** A documented contradiction that a user can switch either way. */
export interface Variant {
  name: string
  /** What the choice is about, and who says what. */
  about: string
  choices: readonly string[]
  /** The one the notes argue for. */
  standard: string
  source: string
}
