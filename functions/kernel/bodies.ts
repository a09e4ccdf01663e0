import type { z } from 'zod'
import type { Operation } from './operation.ts'

/** The body of a call as its declaration lets it in, ciphertexts opened. */
export type BodyOf<O extends Operation> = z.output<NonNullable<O['request']>>

/** The good answer as its declaration promises it. */
export type AnswerOf<O extends Operation> = z.input<O['answer']>
