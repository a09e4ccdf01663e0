import { spawn } from 'node:child_process'
import type { Answer, Human } from '../human.ts'

const ANSWER_CHARS_MAX = 100_000

/**
 * Answers human steps by a command the user names: it gets the question as JSON on stdin and answers in JSON on stdout
 * (`{"otp": "..."}`, `{"message": "..."}`, `{"yes": true}`, `{"person": {...}}`, `{"bridgeId": "..."}`, `{"beneficiary": {...}}`). Nothing on stdout, or another exit code
 * than 0: nobody there. It is run through the shell, with the user's own rights.
 */
export function commandHuman(command: string): Human {
  return {
    by: 'command',
    answer: (question) => new Promise<Answer | undefined>((resolve) => {
      const child = spawn(command, { shell: true, stdio: ['pipe', 'pipe', 'inherit'] })
      let out = ''
      child.stdout.setEncoding('utf8')
      child.stdout.on('data', (chunk: string) => {
        if (out.length < ANSWER_CHARS_MAX) out += chunk
      })
      child.on('error', () => resolve(undefined))
      child.on('close', (code) => resolve(code === 0 ? readAnswer(out) : undefined))
      // A command that does not read its input is no fault of ours.
      child.stdin.on('error', () => undefined)
      child.stdin.end(`${JSON.stringify(question)}\n`)
    }),
  }
}

function readAnswer(out: string): Answer | undefined {
  if (!out.trim()) return undefined
  try {
    const answer: unknown = JSON.parse(out)
    return answer && typeof answer === 'object' ? (answer as Answer) : undefined
  } catch {
    return undefined
  }
}
