import type { Evidence as Known, Operation, Standing } from '../functions/kernel/operation.ts'
import type { Room } from '../functions/kernel/room.ts'
import type { CaseVerdict } from '../scenarios/record.ts'
import type { Evidence } from './evidence.ts'
import { shortKey, spans, table } from './markdown.ts'

export const STANDINGS: Record<Standing, string> = {
  official: 'in NHA\'s newest list', earlier: 'in an earlier edition of NHA', withdrawn: 'withdrawn by NHA', 'prose-only': 'in NHA\'s prose alone',
  legacy: 'an older host\'s or edition\'s path', mock: 'the mock\'s own: no real host is known to have it',
}
const KNOWN: Record<Known, string> = {
  specification: 'shape of NHA\'s specification', observed: 'seen on the real sandbox', prose: 'described in NHA\'s prose or documents', integrators: 'read off integrators\' code and records', inferred: 'our reading',
}

/** The page that says how each operation is known and what holds it in place. Nothing in it is typed. */
export function toProof(rooms: readonly Room[], evidence: Evidence): string {
  const all = rooms.flatMap((room) => room.routes.map(({ operation }) => operation))
  return [
    '# What is proven, and by what', '',
    'Made by `npm run docs` from the declarations, a run of every case against the mock in process, and the planted defects. Do not edit.', '',
    'Four things can hold an operation in place. Its **shape** comes from a source: NHA\'s specification, an answer seen on the real sandbox, prose, or other people\'s code.',
    'It is **driven** when a certification case calls it, **judged** when a check of a case held on its answer, and **guarded** when a defect planted there makes that case fail.',
    'What no case drives is still held by the tests of its room, but by nobody\'s certification. Against the real sandbox nothing here has been run by us: a line says *seen on the real sandbox* when others saw it and wrote it down.',
    '', '## In numbers', '', numbers(rooms, evidence),
    '', '## Driven by no case', '', ...undriven(all, evidence),
    '', '## Cases', '', table(['Case', 'Title', 'Marking', 'Traffic shows', 'On the mock', 'Defects it catches'], evidence.cases.map((verdict) => caseRow(verdict, evidence))),
    '', 'A row that is judged on screen can pass by a tester\'s word alone (`--attest`); on the mock alone it stays needs-human.',
    '', '## Defects of no operation', '', ...evidence.elsewhere.map(({ defect, caughtBy, check }) => `- ${defect}: ${caughtBy}, "${check}"`),
    ...rooms.flatMap((room) => ['', `## ${room.title}`, ...room.routes.flatMap(({ operation }) => ['', ...toBlock(operation, evidence)])]),
    '',
  ].join('\n')
}

function numbers(rooms: readonly Room[], { opening, driven, judged, guarded }: Evidence): string {
  const rows = rooms.map((room) => {
    const list = room.routes.map(({ operation }) => operation)
    const count = (test: (operation: Operation) => boolean): string => String(list.filter(test).length)
    return [room.title, String(list.length), count(({ standing }) => standing === 'official'), count(({ evidence }) => evidence === 'specification'), count(({ evidence }) => evidence === 'observed'), count(({ id }) => driven.has(id) || opening.has(id)), count(({ id }) => judged.has(id)), count(({ id }) => guarded.has(id)), count(({ inferred }) => (inferred?.length ?? 0) > 0)]
  })
  return table(['Surface', 'Operations', 'In NHA\'s newest list', 'Shape of the specification', 'Seen on the sandbox', 'Driven', 'Judged', 'Guarded', 'Something inferred'], rows)
}

function undriven(all: readonly Operation[], { opening, driven }: Evidence): string[] {
  const left = all.filter(({ id }) => !driven.has(id) && !opening.has(id))
  return (Object.keys(STANDINGS) as Standing[]).flatMap((standing) => {
    const ids = left.filter((operation) => operation.standing === standing).map(({ id }) => `\`${id}\``)
    return ids.length === 0 ? [] : [`- **${STANDINGS[standing]}** (${ids.length}): ${ids.join(', ')}`]
  })
}

const SHOWS = { full: 'all', partial: 'a half', none: 'nothing' } as const

function caseRow({ row, outcome, traffic }: CaseVerdict, { guarded, elsewhere }: Evidence): string[] {
  const caught = new Set([...guarded.values(), elsewhere].flat().filter(({ caughtBy }) => caughtBy === shortKey(row.key)).map(({ defect }) => defect))
  return [shortKey(row.key), row.title, row.marking, SHOWS[row.apiCheck], outcome === 'needs-human' && traffic === 'held' ? 'needs-human, the traffic half holds' : outcome, String(caught.size)]
}

function toBlock(operation: Operation, { rows, opening, driven, judged, guarded }: Evidence): string[] {
  const { id, method, path, standing, evidence, source, refusals, variants = [], inferred = [], encrypted = [] } = operation
  const order = rows.map(({ key }) => key)
  const by = driven.get(id)
  return [
    `### ${id}`, '', `\`${method} ${path}\` — ${operation.summary}`, '',
    `- Standing: ${STANDINGS[standing]}. Known by: ${KNOWN[evidence]}. Source: ${source}`,
    `- ${opening.has(id) ? 'Called at the start of every run, before the first case' : by ? `Driven by ${spans(by, order)}` : 'Driven by no case'}; ${judged.has(id) ? `judged in ${spans(judged.get(id)!, order)}` : 'judged in none'}`,
    ...under('Guarded', (guarded.get(id) ?? []).map(({ defect, caughtBy }) => `${defect}: ${caughtBy}`)),
    ...list('Encrypted', encrypted.map((field) => `\`${field}\``)),
    ...list('Refuses', refusals.map((code) => `\`${code}\``)),
    ...list('Variants', variants.map((name) => `\`${name}\``)),
    ...under('Inferred', inferred),
  ]
}

const list = (name: string, entries: readonly string[]): string[] => (entries.length === 0 ? [] : [`- ${name}: ${[...new Set(entries)].join(', ')}`])
const under = (name: string, entries: readonly string[]): string[] => (entries.length === 0 ? [] : [`- ${name}:`, ...entries.map((entry) => `  - ${entry}`)])
