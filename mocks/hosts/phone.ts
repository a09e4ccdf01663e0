import { appendFileSync } from 'node:fs'
import type { Message } from '../../functions/kernel/outcome.ts'

/** A phone that rings into a file, a JSON line a message: under `--strict` the only place where an OTP can be read. */
export function phoneAt(path: string): (message: Message) => void {
  // Made at the start, so that a wrong path is found then and `tail -f` works.
  appendFileSync(path, '', { mode: 0o600 })
  return ({ effect: _, ...message }) => appendFileSync(path, `${JSON.stringify(message)}\n`)
}
