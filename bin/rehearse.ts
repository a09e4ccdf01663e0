import { readFileSync } from 'node:fs'
import { WrongUse } from '../mocks/hosts/wrong-use.ts'
import { createSandbox } from '../mocks/sandbox.ts'
import type { CommandIo, RunCommandOptions } from '../scenarios/command.ts'
import { casesCommand, explainCommand, runCommand } from '../scenarios/command.ts'
import { folderSink } from '../scenarios/reports/folder.ts'
import type { Choice } from '../scenarios/sets.ts'

export interface ChoiceFlags {
  set?: string
  registry?: string
  case?: string[]
  mandatory?: boolean
}

export interface RunFlags extends ChoiceFlags, Omit<RunCommandOptions, keyof Choice | 'client'> {
  client?: { clientId: string; clientSecret: string }[]
}

const toChoice = ({ set, registry, case: cases, mandatory }: ChoiceFlags): Choice => ({ set, registry, cases, mandatory })

/** Runs the cases and ends with their exit code. */
export async function rehearse({ client, ...flags }: RunFlags, toolVersion: string): Promise<void> {
  process.exitCode = await runCommand({ ...flags, ...toChoice(flags), client: client?.at(-1) }, ioOf(toolVersion))
}

export function listCases(flags: ChoiceFlags): void {
  process.stdout.write(told(() => casesCommand(toChoice(flags))))
}

export function explain(key: string): void {
  process.stdout.write(told(() => explainCommand(key)))
}

/** These throw a line for the user. */
function told(command: () => string): string {
  try {
    return command()
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : String(error))
  }
}

function ioOf(toolVersion: string): CommandIo {
  const { stdout, stdin, stderr, env } = process
  const terminal = stdout.isTTY === true
  return {
    terminal: { write: (text) => void stdout.write(text), width: terminal ? stdout.columns : 100, colour: terminal && !env['NO_COLOR'], motion: terminal && !env['CI'] },
    fail: (line) => void stderr.write(`${line}\n`),
    env, toolVersion,
    readFile: (path) => readFileSync(path, 'utf8'),
    openMock: async () => createSandbox({ now: Date.now, sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)) }),
    report: folderSink,
    // Asked only where someone sits before it.
    prompt: terminal && stdin.isTTY ? { input: stdin, output: stdout } : undefined,
  }
}
