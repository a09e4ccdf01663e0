import { randomUUID } from 'node:crypto'
import { unmet } from './expectations.ts'
import type { CaseCode } from './kit/case.ts'
import { checker } from './kit/check.ts'
import { wordsOf } from './kit/client.ts'
import { isRefused } from './kit/exchange.ts'
import { NeedsHuman } from './kit/human.ts'
import type { Staged } from './kit/journey.ts'
import { stage, Stopped } from './kit/journey.ts'
import { pickText } from './kit/pick.ts'
import { recorder } from './kit/recorder.ts'
import { seenOf } from './kit/seen.ts'
import type { Target } from './kit/target.ts'
import { appliesTo, STANDARD_PROFILE } from './profile.ts'
import type { Attestation, CaseRow, CaseVerdict, Exchange, Identifier, Profile, Run, RunEvent, Sink } from './record.ts'
import type { ChosenSet } from './sets.ts'
import type { Ending, Pass } from './verdict.ts'
import { countOutcomes, decide, simulatedSteps, unexercised } from './verdict.ts'

export interface RunOptions {
  set: ChosenSet
  /** In NHA's order. */
  rows: readonly CaseRow[]
  target: Target
  toolVersion: string
  profile?: Profile
  sinks?: readonly Sink[]
  expected?: ReadonlyMap<string, { reason: string }>
  attestations?: ReadonlyMap<string, Attestation>
  uuid?: () => string
  /** This machine's clock, epoch ms. */
  machineNow?: () => number
}

const TOOL = 'abdm-rehearsal'

/**
 * Drives and judges the chosen cases in order, and says so to the sinks as it goes.
 * Throws `CannotStart` when the target is not there or lets nobody in; a case that breaks is an `error`, never an exception.
 */
export async function run(options: RunOptions): Promise<Run> {
  try {
    return await runAll(options)
  } finally {
    await options.target.close?.()
  }
}

async function runAll(options: RunOptions): Promise<Run> {
  const { set, rows, target, profile = STANDARD_PROFILE, expected = new Map() } = options
  const machineNow = options.machineNow ?? Date.now
  const record = recorder()
  await target.open()
  const before = await target.faults?.()
  const staged = stage({ target, asked: new Set(rows.map(({ key }) => key)), recorder: record, profile, uuid: options.uuid ?? randomUUID, machineNow })
  await staged.preflight(set.encrypts)

  const tell = async (event: RunEvent): Promise<void> => {
    for (const sink of options.sinks ?? []) await sink(event)
  }
  const head = {
    tool: TOOL, toolVersion: options.toolVersion, set: set.name, registries: set.registries, origin: target.name, profile, clientId: target.clientId, startedAt: machineNow(),
    target: { name: target.name, baseUrls: target.baseUrls, human: target.human.by, probes: target.probes },
  }
  await tell({ event: 'started', run: head, rows })
  const cases: CaseVerdict[] = []
  for (const row of rows) {
    await tell({ event: 'case-started', row, at: machineNow() })
    const verdict = { ...(await runCase(row, codeOf(set, row), { staged, options, profile, machineNow })), expected: expected.get(row.key) }
    cases.push(verdict)
    await tell({ event: 'case-finished', verdict })
  }
  const after = await target.faults?.()
  const faulted = record.exchanges.some(({ fault }) => fault) || (before?.planted ?? 0) > 0 || (after?.met ?? 0) > (before?.met ?? 0)
  const finished: Run = { ...head, finishedAt: machineNow(), cases, ...summary(cases), evidence: !faulted, unmetExpectations: unmet(expected, cases) }
  await tell({ event: 'finished', run: finished, exchanges: record.exchanges })
  return finished
}

function codeOf(set: ChosenSet, row: CaseRow): CaseCode {
  const code = set.codes.find(({ key }) => key === row.key)
  if (!code) throw new Error(`No code for ${row.key}`)
  return code
}

interface CaseNeeds {
  staged: Staged
  options: RunOptions
  profile: Profile
  machineNow(): number
}

async function runCase(row: CaseRow, code: CaseCode, { staged, options, profile, machineNow }: CaseNeeds): Promise<CaseVerdict> {
  const startedAt = machineNow()
  const applies = appliesTo(row, profile)
  // Where NHA makes the marking hang on a condition, a row that applies is mandatory.
  const mandatory = applies.applies && (row.mandatory === true || row.mandatoryWhen !== undefined)
  const base = { row, mandatory, startedAt, attestation: options.attestations?.get(row.key) }
  if (!applies.applies) {
    return { ...base, outcome: 'not-run', reason: applies.reason, traffic: 'none', checks: [], unexercised: [], simulated: [], human: [], requestIds: [], identifiers: [], exchanges: [], passes: 0, finishedAt: machineNow() }
  }
  let passes = 1
  let pass = await runPass(code, staged)
  // Only an answer that did not come is asked for again: a refused identical retry can mask its cause.
  while (passes < options.target.passesMax && pass.own.some(({ broken }) => broken)) {
    staged.forget(code.key)
    pass = await runPass(code, staged)
    passes++
  }
  const { checks } = pass.findings
  return {
    ...base, ...decide(row, pass, base.attestation), checks, unexercised: unexercised(checks), simulated: simulatedSteps(pass.human), human: [...pass.human],
    ...evidenceOf(pass.own), passes, finishedAt: machineNow(),
  }
}

/** `own`: without the preflight, which is never counted as a case. */
async function runPass(code: CaseCode, staged: Staged): Promise<Pass & { own: Exchange[] }> {
  const { kit, view } = staged.kit(code.key)
  const ending = await endingOf(code.drive(kit))
  const { exchanges, own, human } = view()
  const { check, findings } = checker()
  try {
    code.judge(seenOf(exchanges, human), check)
  } catch (error) {
    return { ending: { ended: 'broke', reason: `The judge of ${code.key} broke: ${wordsOf(error)}` }, findings, exchanges: own, own, human }
  }
  return { ending, findings, exchanges: own, own, human }
}

async function endingOf(driving: Promise<void>): Promise<Ending> {
  try {
    await driving
    return { ended: 'done' }
  } catch (error) {
    if (error instanceof NeedsHuman) return { ended: 'needs-human', step: error.message }
    if (error instanceof Stopped) return { ended: 'stopped', reason: error.message }
    return { ended: 'broke', reason: `The drive broke: ${wordsOf(error)}` }
  }
}

const IDENTIFIER_PATHS: [Identifier['name'], string][] = [
  ['txnId', 'txnId'], ['hprId', 'hprIdNumber'], ['hprId', 'hprId'], ['referenceNumber', 'referenceNumber'],
  ['trackingId', 'trackingId'], ['facilityId', 'facilityId'], ['transactionId', 'transactionId'], ['correlationId', 'correlation_id'],
]

/** REQUEST-IDs, and what the registry handed out, which for M4 takes their place. */
function evidenceOf(exchanges: readonly Exchange[]): Pick<CaseVerdict, 'requestIds' | 'identifiers' | 'exchanges'> {
  const found = exchanges.filter((exchange) => !isRefused(exchange)).flatMap(({ response }) => IDENTIFIER_PATHS.map(([name, path]) => ({ name, value: pickText(response.body, path) })))
  const distinct = new Map(found.filter(({ value }) => value).map((identifier) => [`${identifier.name} ${identifier.value}`, identifier]))
  return { requestIds: exchanges.map(({ requestId }) => requestId), identifiers: [...distinct.values()], exchanges: exchanges.map(({ id }) => id) }
}

function summary(cases: readonly CaseVerdict[]): Pick<Run, 'counts' | 'mandatoryNotPassed' | 'fixFirst'> {
  const open = cases.filter(({ mandatory, outcome }) => mandatory && outcome !== 'passed')
  const worst = cases.find(({ outcome }) => outcome === 'error') ?? open.find(({ outcome }) => outcome === 'failed') ?? cases.find(({ outcome }) => outcome === 'failed') ?? open[0]
  return { counts: countOutcomes(cases.map(({ outcome }) => outcome)), mandatoryNotPassed: open.map(({ row }) => row.key), fixFirst: worst?.row.key }
}
