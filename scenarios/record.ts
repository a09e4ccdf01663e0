/**
 * What a run leaves behind, as values. Reports are written from these and from nothing else.
 *
 * `Exchange` is raw (it holds tokens, OTPs and people's numbers): it lives in memory for the judge, and a writer redacts
 * it before it puts one byte anywhere. Everything else here is safe to print as it stands.
 */

/** `error`: the rehearsal itself broke, or met a planted fault; such a case says nothing about the system under test. */
export type Outcome = 'passed' | 'failed' | 'needs-human' | 'not-run' | 'error'

export const OUTCOMES: readonly Outcome[] = ['passed', 'failed', 'needs-human', 'not-run', 'error']

/** Where the evidence comes from. Mock evidence is rehearsal and is never handed in. */
export type Origin = 'mock' | 'sandbox'

export type HeaderList = [string, string][]

/** One call and its answer. */
export interface Exchange {
  /** `x0001`, in order of sending within the run. */
  id: string
  /** Id of the declared operation, such as `hpr.registration.generateLink`. */
  operation: string
  /** The journey it was made in, such as `registered:government`. */
  journey: string
  /** The other side called us: `request` is what came, `response` what it was answered. Absent: we called. */
  direction?: 'received'
  method: string
  url: string
  /** The REQUEST-ID sent, fresh for each call; of a message of the claims exchange its `x-hcx-api_call_id`. */
  requestId: string
  /** The TIMESTAMP sent: the target's clock, ISO with Z; of a message of the claims exchange its `x-hcx-timestamp`. */
  timestamp: string
  /** Epoch ms, on this machine's clock. */
  startedAt: number
  finishedAt: number
  request: {
    headers: HeaderList
    /** Before any field was encrypted; undefined where the operation takes no body. */
    body: unknown
    /** As it went over the wire; empty without a body. */
    sent: string
  }
  response: {
    /** 0: no answer came. */
    status: number
    headers: HeaderList
    /** Parsed where it is JSON, else the text. */
    body: unknown
    text: string
  }
  /** Of a message of the claims exchange: what stands in it. */
  opened?: Opened
  /** The error code a client has to read: `details[0].code` of the registry, the gateway's own; empty where there is none. */
  code: string
  /** Id of the planted fault it met. */
  fault?: string
  /** Why no answer came. */
  broken?: string
}

/** A message of the claims exchange, read by who sealed it or whom it is sealed for. As raw as the exchange it belongs to. */
export interface Opened {
  /** The protected header; of a ProtocolResponse what stands there in clear. */
  header: Record<string, unknown>
  /** What is sealed, parsed where it is JSON; the empty text of a status question. Absent: nothing is sealed, or it could not be opened. */
  bundle?: unknown
  /** Why it could not be opened. */
  problem?: string
}

/** Something a person did or saw, or would have had to. Holds no OTP and no number. */
export interface HumanStep {
  /** `hosted-page`, `otp`, `person`, `confirm`, `verification`, `second-bridge`, `beneficiary` or `counterparty`, and what of it: `hosted-page:wrong-otp`. */
  step: string
  journey: string
  by: 'simulated' | 'command' | 'prompt' | 'absent'
  /** What the person saw: a message of the hosted page, yes or no. */
  saw: string
  done: boolean
  /** Epoch ms, on this machine's clock. */
  at: number
}

/** `guard`: a wrong call must be refused; where none was sent it is neither held nor broken. `human`: rests on what a person saw. */
export type CheckKind = 'success' | 'refusal' | 'guard' | 'human'

export interface Check {
  sentence: string
  kind: CheckKind
  /** `not-seen`: nothing was there to judge. */
  outcome: 'held' | 'differs' | 'not-seen'
  wanted: string
  /** The first differing literal, redacted; empty when nothing was seen. */
  saw: string
  /** Id of the exchange it rests on. */
  exchange?: string
  requestId?: string
}

export interface Identifier {
  name: 'txnId' | 'hprId' | 'referenceNumber' | 'trackingId' | 'facilityId' | 'transactionId' | 'correlationId'
  value: string
}

/** A tester's word for the screen half of a case. */
export interface Attestation {
  by: string
  at: string
  /** A file name or address of the screenshot or recording. */
  attachment?: string
  seen?: string
}

/** NHA's row, as carried in every report. */
export interface CaseRow {
  key: string
  /** As NHA prints it; empty for the row without one. */
  id: string
  title: string
  function: string
  /** Path in the request body the row is about. */
  field?: string
  /** NHA's own word. */
  marking: string
  mandatory: boolean | null
  mandatoryWhen?: string
  kind: 'api' | 'ui'
  apiCheck: 'full' | 'partial' | 'none'
  /** `METHOD /path`, relative to the surface's base. */
  calls: readonly string[]
  /** What has to be true, the success and the refusal. */
  expectation: string
  /** What a tester has to see on the integrator's own screens. */
  screen: readonly string[]
  sources: readonly string[]
  note?: string
}

export interface CaseVerdict {
  row: CaseRow
  /** Mandatory for this profile. */
  mandatory: boolean
  outcome: Outcome
  /** One sentence. */
  reason: string
  /** How the half that traffic shows came out; `none` where there is none. */
  traffic: 'held' | 'broken' | 'none'
  /** Refusals of the case that no call exercised in this run, a sentence each. */
  unexercised: string[]
  checks: Check[]
  /** Human steps the mock played; never empty silently: a verdict that rests on them says so. */
  simulated: string[]
  human: HumanStep[]
  attestation?: Attestation
  requestIds: string[]
  identifiers: Identifier[]
  /** Ids of the exchanges judged. */
  exchanges: string[]
  passes: number
  startedAt: number
  finishedAt: number
  /** Named in the expectations file. */
  expected?: { reason: string }
}

export interface Profile {
  entity: 'private' | 'government'
  roles: string[]
  software: string
  profession: 'doctor' | 'nurse' | 'pharmacist'
  /** The work statuses the integrator's form offers; the conditional rows hang on them. */
  work: Work[]
  /** What the integrator registers in the facility registry; the conditional rows of facilities hang on it. */
  facility: FacilityKind
  ownership: 'government' | 'private'
}

export type FacilityKind = 'hospital' | 'opd-clinic' | 'laboratory' | 'pharmacy'

export type Work = 'government' | 'private' | 'both' | 'not-working'

export interface TargetRecord {
  name: Origin
  /** By surface. */
  baseUrls: Record<string, string>
  /** How human steps were answered. */
  human: HumanStep['by']
  /** Whether wrong calls were sent on purpose, to see them refused. */
  probes: boolean
}

/** A whole run: the manifest of notes/certification, section 8, with what a tester has to know besides. */
export interface Run {
  tool: string
  toolVersion: string
  /** As NHA names it: pinned, since the sheets change. */
  set: string
  /** Whose rows were run: `hfr`, `hpr`, `provider`, in NHA's order. */
  registries: readonly string[]
  origin: Origin
  target: TargetRecord
  profile: Profile
  clientId: string
  startedAt: number
  finishedAt: number
  /** In NHA's order. */
  cases: CaseVerdict[]
  counts: Record<Outcome, number>
  /** Keys of the cases mandatory for this profile that did not pass. */
  mandatoryNotPassed: string[]
  /** The case to see to first; undefined when there is none. */
  fixFirst?: string
  /** False when a planted fault was met anywhere: nothing of this run is evidence. */
  evidence: boolean
  /** Breaks of the expectations file: expected failures that did not fail. */
  unmetExpectations: { key: string; reason: string; outcome: Outcome }[]
}

export type RunEvent =
  | { event: 'started'; run: Pick<Run, 'tool' | 'toolVersion' | 'set' | 'registries' | 'origin' | 'target' | 'profile' | 'clientId' | 'startedAt'>; rows: readonly CaseRow[] }
  | { event: 'case-started'; row: CaseRow; at: number }
  | { event: 'case-finished'; verdict: CaseVerdict }
  /** `exchanges` are raw: see the head of this file. */
  | { event: 'finished'; run: Run; exchanges: readonly Exchange[] }

/** Takes the events of a run, in order; a sink that throws breaks the run as our fault. */
export type Sink = (event: RunEvent) => void | Promise<void>
