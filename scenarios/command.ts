import type { Readable, Writable } from 'node:stream'
import { readAttestations, readExpectations } from './expectations.ts'
import { checker } from './kit/check.ts'
import { wordsOf } from './kit/client.ts'
import type { Human, TestPerson } from './kit/human.ts'
import { nobody } from './kit/human.ts'
import { commandHuman } from './kit/humans/command.ts'
import { promptHuman } from './kit/humans/prompt.ts'
import { seenOf } from './kit/seen.ts'
import type { Target } from './kit/target.ts'
import { CannotStart } from './kit/target.ts'
import { mockTarget, sandboxTarget } from './kit/targets.ts'
import { PROFILES, readProfile } from './profile.ts'
import type { CaseRow, Sink } from './record.ts'
import { run } from './runner.ts'
import type { Choice } from './sets.ts'
import { caseSets, choose, isNamed } from './sets.ts'
import type { Terminal } from './terminal.ts'
import { terminalSink } from './terminal.ts'
import { exitCode } from './verdict.ts'

export interface RunCommandOptions extends Choice {
  /** `mock` (in this process), `sandbox`, or the address of a mock. */
  target?: string
  /** Of the mock at an address. */
  client?: { clientId: string; clientSecret: string }
  /** Folder for the report. */
  report?: string
  /** Files: known failures, attestations, the tester's own test people; `profile` is one of `PROFILES` or a file. */
  expect?: string
  attest?: string
  profile?: string
  people?: string
  /** A command that answers the human steps; without it the terminal is asked, where there is one. */
  human?: string
  /** Send wrong calls on purpose; on for the mock, off for the sandbox unless said. */
  probes?: boolean
}

/** All that a command may touch. */
export interface CommandIo {
  terminal: Terminal
  /** One line for the user, when nothing could be started. */
  fail(line: string): void
  env: Record<string, string | undefined>
  toolVersion: string
  readFile(path: string): string
  /** A fresh sandbox in this process. */
  openMock(): Promise<{ fetch(request: Request): Promise<Response>; close(): Promise<void> }>
  /** Writes a report into a folder. */
  report(folder: string): Sink
  /** Absent without a terminal to ask on. */
  prompt?: { input: Readable; output: Writable }
}

/** `run`: gives the exit code. 0 all as wanted, 1 a case failed (or an expected failure did not), 2 our fault or wrong use. */
export async function runCommand(options: RunCommandOptions, io: CommandIo): Promise<0 | 1 | 2> {
  let mock: Awaited<ReturnType<CommandIo['openMock']>> | undefined
  try {
    const { set, rows } = choose(options)
    if (rows.length === 0) throw new Error('No case fits that choice')
    const expected = options.expect === undefined ? undefined : readExpectations(io.readFile(options.expect))
    const attestations = options.attest === undefined ? undefined : readAttestations(io.readFile(options.attest))
    const profile = options.profile === undefined ? undefined : (PROFILES[options.profile] ?? readProfile(io.readFile(options.profile)))
    if ((options.target ?? 'mock') === 'mock') mock = await io.openMock()
    const target = targetOf(options, io, mock?.fetch)
    const sinks = [terminalSink(io.terminal), ...(options.report === undefined ? [] : [io.report(options.report)])]
    return exitCode(await run({ set, rows, target, toolVersion: io.toolVersion, profile, expected, attestations, sinks }))
  } catch (error) {
    io.fail(error instanceof CannotStart ? error.message : wordsOf(error))
    return 2
  } finally {
    await mock?.close()
  }
}

function targetOf(options: RunCommandOptions, io: CommandIo, fetch?: (request: Request) => Promise<Response>): Target {
  const human = humanOf(options, io)
  if (fetch) return mockTarget({ fetch, probes: options.probes, human: options.human ? human : undefined })
  if (options.target === 'sandbox') return sandboxTarget(io.env, { human, probes: options.probes, readFile: io.readFile })
  if (!URL.canParse(options.target!)) throw new Error(`No such target: ${options.target}. There is mock, sandbox, or the address of a mock`)
  return mockTarget({ baseUrl: options.target, key: io.env['REHEARSAL_KEY'], ...options.client, probes: options.probes, human: options.human ? human : undefined })
}

function humanOf({ human, people }: RunCommandOptions, io: CommandIo): Human {
  if (human) return commandHuman(human)
  if (!io.prompt) return nobody
  const persons = people === undefined ? [] : (JSON.parse(io.readFile(people)) as TestPerson[])
  return promptHuman(io.prompt.input, io.prompt.output, persons)
}

/** `cases`: the list, in NHA's order. */
export function casesCommand(choice: Choice): string {
  const { set, rows } = choose(choice)
  const lines = rows.map((row) => `${row.key.padEnd(15)} ${markOf(row).padEnd(14)}${`${row.kind} ${row.apiCheck}`.padEnd(12)}${row.title}`)
  return `${set.name}: ${set.registries.join(', ')}, ${rows.length} rows\n\n${lines.join('\n')}\n`
}

const markOf = ({ mandatory, mandatoryWhen }: CaseRow): string => (mandatoryWhen ? 'conditional' : mandatory === true ? 'mandatory' : mandatory === false ? 'optional' : 'not marked')

/** `explain KEY`: what the case asks, what is checked of it, its calls, its sources. Throws a line for the user. */
export function explainCommand(key: string): string {
  const set = caseSets.find(({ rows }) => rows.some((row) => isNamed(row, key)))
  const row = set?.rows.find((entry) => isNamed(entry, key))
  if (!set || !row) throw new Error(`No such case: ${key}. The list: cases`)
  const block = (title: string, lines: readonly string[]): string[] => (lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)])
  return `${[
    `${row.key}  ${row.title}`, `${set.name}; ${row.function}`, `${row.marking}${row.mandatoryWhen ? `, when ${row.mandatoryWhen}` : ''}; ${row.kind}, of which traffic shows ${SHOWS[row.apiCheck]}`,
    ...(row.field ? [`field ${row.field}`] : []),
    ...block('Asks', [row.expectation]), ...block('Checks', sentencesOf(set.codes.find((code) => code.key === row.key)?.judge)), ...block('Screen, for a tester to attest', row.screen),
    ...block('Calls', row.calls), ...block('Note', row.note ? [row.note] : []), ...block('Sources', row.sources),
  ].join('\n')}\n`
}

const SHOWS = { full: 'all', partial: 'a part', none: 'nothing' } as const

/** The sentences of a judge, told by letting it look at nothing. */
function sentencesOf(judge?: (seen: ReturnType<typeof seenOf>, check: ReturnType<typeof checker>['check']) => void): string[] {
  const { check, findings } = checker()
  judge?.(seenOf([], []), check)
  return findings.checks.map(({ kind, sentence }) => (kind === 'guard' ? `${sentence} (where such a call is made)` : sentence))
}
