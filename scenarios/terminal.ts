import pc from 'picocolors'
import type { CaseVerdict, Check, Outcome, Run, Sink } from './record.ts'
import { OUTCOMES } from './record.ts'

/** Where the text goes: all that is known of a terminal comes in as values. */
export interface Terminal {
  write(text: string): void
  /** Columns. */
  width: number
  colour: boolean
  /** Whether a line may be written over: false without a terminal. */
  motion: boolean
}

const MARKS: Record<Outcome, string> = { passed: '✓', failed: '✗', 'needs-human': '?', 'not-run': '-', error: '!' }

/** The live list: a line a case, failures told again at the end, three lines to close. */
export function terminalSink(terminal: Terminal): Sink {
  const colours = pc.createColors(terminal.colour)
  const paint: Record<Outcome, (text: string) => string> = { passed: colours.green, failed: colours.red, 'needs-human': colours.yellow, 'not-run': colours.dim, error: colours.magenta }
  const line = (text = ''): void => terminal.write(`${text}\n`)
  return (event) => {
    switch (event.event) {
      case 'started': {
        line(`${event.run.set}: ${event.run.registries.join(', ')}, ${event.rows.length} ${event.rows.length === 1 ? 'case' : 'cases'}`)
        return line(`${event.run.origin}, ${[...new Set(Object.values(event.run.target.baseUrls))].join(', ')}, client ${event.run.clientId}${event.run.origin === 'mock' ? '. Mock evidence is rehearsal and is never handed in' : ''}\n`)
      }
      case 'case-started':
        return terminal.motion ? terminal.write(`   ${event.row.key.split(':')[1]}  ${event.row.title}`.slice(0, terminal.width - 1)) : undefined
      case 'case-finished': {
        const { outcome } = event.verdict
        return line(`${terminal.motion ? '\r\u001b[2K' : ''}${paint[outcome](` ${MARKS[outcome]}`)} ${caseLine(event.verdict, terminal.width - 3)}`)
      }
      case 'finished': {
        for (const verdict of event.run.cases.filter(({ outcome }) => outcome === 'failed' || outcome === 'error')) {
          line(`\n${paint[verdict.outcome](` ${MARKS[verdict.outcome]} ${verdict.row.key}`)}  ${verdict.row.title}${verdict.expected ? `  (expected: ${verdict.expected.reason})` : ''}`)
          for (const told of failureLines(verdict, event.run)) line(`     ${told}`)
        }
        for (const { key, reason, outcome } of event.run.unmetExpectations) line(`\n ${paint.failed('✗')} ${key}  was expected to fail (${reason}) and is ${outcome}: take it out of the expectations file`)
        line()
        for (const closing of closingLines(event.run)) line(closing)
      }
    }
  }
}

const ID_CHARS = 13

/** Id, title, where from, how long; cut to the width, and never wider. */
function caseLine({ row, traffic, outcome, simulated, attestation, passes, startedAt, finishedAt }: CaseVerdict, width: number): string {
  const notes = [
    outcome === 'needs-human' && traffic === 'held' ? 'traffic holds, screen open' : '', attestation && outcome === 'passed' ? 'attested' : '',
    simulated.length > 0 ? 'simulated' : '', passes > 1 ? `${passes} passes` : '',
  ].filter(Boolean).join(', ')
  const tail = `  ${notes}  ${((finishedAt - startedAt) / 1000).toFixed(1)} s`
  const head = `${row.key.split(':')[1]!.padEnd(ID_CHARS - 1)} ${row.title}`
  const room = Math.max(ID_CHARS + 10, width - tail.length)
  return `${head.length > room ? `${head.slice(0, room - 1)}…` : head.padEnd(room)}${tail}`
}

/** The check that failed, in four lines at most. */
function failureLines({ checks, reason, identifiers }: CaseVerdict, { origin }: Run): string[] {
  const broken = checks.find((check) => reason.startsWith(`${check.sentence}: wanted`))
  if (!broken) return [reason]
  return [`check   ${broken.sentence}`, `wanted  ${broken.wanted}`, `saw     ${broken.saw || 'nothing'}`, evidenceOf(broken, identifiers, origin)]
}

function evidenceOf({ requestId }: Check, identifiers: CaseVerdict['identifiers'], origin: Run['origin']): string {
  const named = identifiers[0] ? `, ${identifiers[0].name} ${identifiers[0].value}` : ''
  return `${origin.padEnd(7)} ${requestId ? `REQUEST-ID ${requestId}` : 'no exchange to show'}${named}`
}

/** Counts per outcome; mandatory not passed; the one to fix first. */
export function closingLines(run: Run): string[] {
  const counts = OUTCOMES.filter((outcome) => run.counts[outcome] > 0).map((outcome) => `${run.counts[outcome]} ${outcome}`).join(', ')
  const unexercised = run.cases.reduce((sum, { unexercised: list }) => sum + list.length, 0)
  const open = run.mandatoryNotPassed.map((key) => key.split(':')[1])
  return [
    `${counts || 'No case was run'}${unexercised > 0 ? `; ${unexercised} ${unexercised === 1 ? 'refusal' : 'refusals'} not exercised` : ''}${run.evidence ? '' : '. A planted fault was met: nothing of this run is evidence'} (${((run.finishedAt - run.startedAt) / 1000).toFixed(1)} s)`,
    open.length === 0 ? 'Mandatory, not passed: none' : `Mandatory, not passed: ${open.length} (${open.slice(0, 5).join(', ')}${open.length > 5 ? ', …' : ''})`,
    `To see to first: ${run.fixFirst ?? 'nothing'}`,
  ]
}
