import type { Operation } from '../functions/kernel/operation.ts'
import { createSandbox, rooms } from '../mocks/sandbox.ts'
import { mockTarget } from '../scenarios/kit/targets.ts'
import type { CaseRow, CaseVerdict, Exchange, Run } from '../scenarios/record.ts'
import { run } from '../scenarios/runner.ts'
import type { ChosenSet } from '../scenarios/sets.ts'
import { caseSets, choose, isNamed } from '../scenarios/sets.ts'
import type { Defect } from '../test/scenarios/defects/table.ts'
import { defects } from '../test/scenarios/defects/all.ts'

/** What runs of every case in process say about each operation. Maps are by operation id; keys are in the order of their lists. */
export interface Evidence {
  rows: readonly CaseRow[]
  cases: readonly CaseVerdict[]
  /** Called before the first case of every run. */
  opening: Set<string>
  driven: Map<string, string[]>
  /** Cases with a check that held on an answer of the operation. */
  judged: Map<string, string[]>
  guarded: Map<string, Defect[]>
  /** Defects of no operation: the hosted page, the messages. */
  elsewhere: Defect[]
}

export const operations: readonly Operation[] = rooms.flatMap((room) => room.routes.map(({ operation }) => operation))

/** Of our own journeys nothing is counted. */
const SETS = [...new Set(caseSets.map(({ set }) => set))].filter((set) => set !== 'JOURNEYS')

export async function gatherEvidence(sets = SETS): Promise<Evidence> {
  const all: Evidence[] = []
  for (const name of sets) all.push(await gather(choose({ set: name }).set))
  return {
    rows: all.flatMap(({ rows }) => rows), cases: all.flatMap(({ cases }) => cases), opening: new Set(all.flatMap(({ opening }) => [...opening])),
    driven: joined(all.map(({ driven }) => driven)), judged: joined(all.map(({ judged }) => judged)), guarded: joined(all.map(({ guarded }) => guarded)), elsewhere: all.flatMap(({ elsewhere }) => elsewhere),
  }
}

function joined<T>(maps: readonly Map<string, T[]>[]): Map<string, T[]> {
  const out = new Map<string, T[]>()
  for (const map of maps) for (const [key, values] of map) out.set(key, [...(out.get(key) ?? []), ...values])
  return out
}

async function gather(set: ChosenSet): Promise<Evidence> {
  const { run: finished, exchanges } = await rehearse(set)
  const operationOf = new Map(exchanges.map(({ id, operation }) => [id, operation]))
  const [driven, judged] = [new Map<string, string[]>(), new Map<string, string[]>()]
  for (const { row, checks, exchanges: own } of finished.cases) {
    for (const operation of distinct(own.map((id) => operationOf.get(id)))) append(driven, operation, row.key)
    for (const operation of distinct(checks.filter(({ outcome }) => outcome === 'held').map(({ exchange }) => exchange && operationOf.get(exchange)))) append(judged, operation, row.key)
  }
  const [guarded, elsewhere] = [new Map<string, Defect[]>(), [] as Defect[]]
  for (const defect of defects.filter(({ caughtBy }) => set.rows.some((row) => isNamed(row, caughtBy)))) {
    const hit = await operationsOf(defect, finished, operationOf, driven)
    for (const operation of hit) append(guarded, operation, defect)
    if (hit.length === 0) elsewhere.push(defect)
  }
  const counted = new Set(finished.cases.flatMap(({ exchanges: own }) => own))
  const opening = new Set(exchanges.filter(({ id }) => !counted.has(id)).map(({ operation }) => operation))
  return { rows: set.rows, cases: finished.cases, opening, driven, judged, guarded, elsewhere }
}

async function rehearse(set: ChosenSet): Promise<{ run: Run; exchanges: readonly Exchange[] }> {
  let exchanges: readonly Exchange[] = []
  const sandbox = createSandbox()
  const target = mockTarget({ fetch: sandbox.fetch })
  const finished = await run({
    set, rows: set.rows, target, toolVersion: 'docs',
    sinks: [(event) => {
      if (event.event === 'finished') exchanges = event.exchanges
    }],
  })
  await sandbox.close()
  return { run: finished, exchanges }
}

/** Where a defect sits: the operations it touches that its case calls; of one laid over everything, the one its check rests on. */
async function operationsOf(defect: Defect, { cases }: Run, operationOf: Map<string, string>, driven: Map<string, string[]>): Promise<string[]> {
  const verdict = cases.find(({ row }) => isNamed(row, defect.caughtBy))
  const called = operations.filter(({ id }) => verdict && driven.get(id)?.includes(verdict.row.key))
  const touched: string[] = []
  for (const operation of called) if (await touches(defect, operation)) touched.push(operation.id)
  if (touched.length > 0) return touched
  const exchange = verdict?.checks.find(({ sentence }) => sentence === defect.check)?.exchange
  return distinct([exchange && operationOf.get(exchange)])
}

/** Whether a defect looks into a request of this operation, or sends on another answer than it got. */
async function touches({ wrap }: Defect, { method, path }: Operation): Promise<boolean> {
  let looked = false
  const url = `http://sandbox.rehearsal${path.replaceAll(/\{[^}]+\}/g, '1')}`
  const request = new Request(url, { method, body: method === 'GET' ? undefined : '{}' })
  const clone = (): Request => {
    looked = true
    return Request.prototype.clone.call(request)
  }
  Object.defineProperty(request, 'clone', { value: clone })
  // A refusal without details: nothing a defect would change if it were not about this operation.
  const answer = Response.json({}, { status: 422 })
  const given = await wrap(async () => answer)(request)
  return looked || given !== answer
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  map.set(key, [...(map.get(key) ?? []), value])
}

const distinct = (values: readonly (string | undefined)[]): string[] => [...new Set(values)].filter((value) => value !== undefined && value !== '') as string[]
