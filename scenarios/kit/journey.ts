import type { Exchange, HumanStep, Profile } from '../record.ts'
import type { ClaimsKit } from './claims/claims.ts'
import { claimsFloor } from './claims/claims.ts'
import { wordsOfAct } from './claims/acts.ts'
import type { Call } from './client.ts'
import { client } from './client.ts'
import { describe, isGood } from './exchange.ts'
import type { Answer, PageAttempt, PersonNeeds, Question, TestPerson } from './human.ts'
import { NeedsHuman } from './human.ts'
import { pickText } from './pick.ts'
import type { Recorder } from './recorder.ts'
import { session } from './session.ts'
import { Stopped } from './stopped.ts'
import type { Target } from './target.ts'

/** A journey shared by several cases: driven once a run, since a real registry counts what is created. */
export interface Journey<T> {
  name: string
  drive(kit: Kit): Promise<T>
}

/** What a reference integrator has at hand. */
export interface Kit {
  call: Call
  profile: Profile
  /** Send wrong calls on purpose. */
  probes: boolean
  /** Whether this run is to judge a row: what only others are judged by need not be sent. */
  asks(key: string): boolean
  now(): number
  /** Moves the target's clock on; absent where it cannot be moved. */
  advance?(ms: number): Promise<void>
  person(needs: PersonNeeds): Promise<TestPerson>
  /** Tries something on the hosted Aadhaar page. `finish` must succeed; the others are only observed. */
  page(attempt: PageAttempt, at: { url: string; txnId: string; person: TestPerson }): Promise<void>
  otp(purpose: string, at: { mobile: string; txnId: string }): Promise<string>
  /** Asks a person whether he saw something; noted, and never stops the journey. */
  confirm(step: string, what: string, at?: { mobile?: string; email?: string; purpose?: string }): Promise<void>
  /** Waits for the verifiers' word on a facility; noted, and never stops the journey. */
  verification(facilityId: string): Promise<void>
  /** Id of a bridge that is not the client's own, and may be linked too. */
  secondBridge(): Promise<string>
  claims: ClaimsKit
  journey<T>(journey: Journey<T>): Promise<T>
}

export { Stopped } from './stopped.ts'

/** The text at a path of a good answer; without it the journey cannot go on. */
export function must(exchange: Exchange, path: string): string {
  const value = pickText(exchange.response.body, path)
  if (!isGood(exchange) || !value) throw new Stopped(`${exchange.operation} gave no ${path}: ${describe(exchange)}`)
  return value
}

export interface Staged {
  /** A kit for one case, and a view of all it came to rest on: its own calls and those of the journeys it shared. */
  kit(name: string): { kit: Kit; view(): View }
  /** Drives the broken journeys of a case anew at its next pass. */
  forget(name: string): void
  /** Whether we are let in. `encrypts`: the registries' certificate will be needed. */
  preflight(encrypts: boolean): Promise<void>
}

export interface View {
  /** With the preflight's session, so that a judge can tell its token. */
  exchanges: Exchange[]
  /** Without. */
  own: Exchange[]
  human: HumanStep[]
}

export interface StageNeeds {
  target: Target
  /** Keys of the rows that are to be judged. */
  asked: ReadonlySet<string>
  recorder: Recorder
  profile: Profile
  uuid(): string
  machineNow(): number
}

const PREFLIGHT = 'preflight'

/** Sets up one run: one session, one certificate, every journey at most once. */
export function stage(needs: StageNeeds): Staged {
  const { target, recorder } = needs
  const callIn = (journey: string): Call => client({ ...needs, journey, ...tokens })
  const tokens = session(target, () => callIn(PREFLIGHT))
  const claimsOf = claimsFloor(needs)
  const driven = new Map<string, { result: Promise<unknown>; scope: Set<string> }>()

  function kit(name: string): { kit: Kit; scope: Set<string> } {
    const scope = new Set([name])
    const ask: Ask = async (step, question) => {
      const answer = await target.human.answer(question)
      recorder.human.push(stepOf(step, name, target, answer, needs.machineNow()))
      return answer
    }
    async function journey<T>(wanted: Journey<T>): Promise<T> {
      const known = driven.get(wanted.name) ?? start(wanted)
      scope.add(wanted.name)
      try {
        return (await known.result) as T
      } finally {
        for (const part of known.scope) scope.add(part)
      }
    }
    const call = callIn(name)
    const clock = { now: () => target.now(), advance: target.advance && ((ms: number) => target.advance!(ms)) }
    return { kit: { call, profile: needs.profile, probes: target.probes, asks: (key) => needs.asked.has(key), ...clock, ...peopleBy(ask), claims: claimsOf({ journey: name, call, ...otherSideBy(ask) }), journey }, scope }
  }

  function start(journey: Journey<unknown>): { result: Promise<unknown>; scope: Set<string> } {
    const { kit: own, scope } = kit(journey.name)
    const entry = { result: journey.drive(own), scope }
    driven.set(journey.name, entry)
    return entry
  }

  return {
    kit(name) {
      const made = kit(name)
      const view = (): View => {
        const own = recorder.exchanges.filter(({ journey }) => made.scope.has(journey))
        const exchanges = recorder.exchanges.filter(({ journey }) => journey === PREFLIGHT || made.scope.has(journey))
        return { exchanges, own, human: recorder.human.filter(({ journey }) => made.scope.has(journey)) }
      }
      return { kit: made.kit, view }
    },
    forget(name) {
      const lost = new Set(recorder.exchanges.filter(({ broken, journey }) => broken && journey !== PREFLIGHT).map(({ journey }) => journey))
      for (const journey of [...lost, name]) {
        driven.delete(journey)
        // What a broken journey did see is left in the log under another name: the next pass is judged by its own.
        for (const exchange of recorder.exchanges) if (exchange.journey === journey) exchange.journey = `${journey} (broken)`
      }
    },
    async preflight(encrypts) {
      await tokens.clientToken()
      if (encrypts) await tokens.certificate()
    },
  }
}

type Ask = (step: string, question: Question) => Promise<Answer | undefined>

/** What a kit asks of people; where nobody answers and the way ends there, `NeedsHuman`. */
function peopleBy(ask: Ask): Pick<Kit, 'person' | 'page' | 'otp' | 'confirm' | 'verification' | 'secondBridge'> {
  return {
    async person(needs) {
      const answer = await ask('person', { ask: 'person', needs })
      if (!answer?.person) throw new NeedsHuman(`a test person (${needs.profession}, ${needs.standing})`)
      return answer.person
    },
    async page(attempt, at) {
      const answer = await ask(`hosted-page:${attempt}`, { ask: 'hosted-page', attempt, ...at })
      if (!answer && attempt === 'finish') throw new NeedsHuman('finishing the hosted Aadhaar page')
    },
    async otp(purpose, at) {
      const answer = await ask(`otp:${purpose}`, { ask: 'otp', purpose, ...at })
      if (!answer?.otp) throw new NeedsHuman(`the OTP (${purpose})`)
      return answer.otp
    },
    async verification(facilityId) {
      await ask('verification', { ask: 'verification', facilityId })
    },
    async secondBridge() {
      const answer = await ask('second-bridge', { ask: 'second-bridge' })
      if (!answer?.bridgeId) throw new NeedsHuman('a second bridge to link (another client id of yours)')
      return answer.bridgeId
    },
    async confirm(step, what, at = {}) {
      await ask(`confirm:${step}`, { ask: 'confirm', what, ...at })
    },
  }
}

/** Those of the claims exchange who are not us. */
function otherSideBy(ask: Ask): Pick<ClaimsKit, 'beneficiary' | 'counterparty'> {
  return {
    async beneficiary(payer) {
      const answer = await ask('beneficiary', { ask: 'beneficiary', payer })
      if (!answer?.beneficiary) throw new NeedsHuman(`somebody whom payer ${payer} insures`)
      return answer.beneficiary
    },
    async counterparty(act) {
      const answer = await ask(`counterparty:${act.act}`, { ask: 'counterparty', act })
      if (!answer?.yes) throw new NeedsHuman(`counterparty: ${wordsOfAct(act)}`)
    },
  }
}

function stepOf(step: string, journey: string, target: Target, answer: Answer | undefined, at: number): HumanStep {
  const saw = answer?.message ?? (answer?.yes === undefined ? '' : answer.yes ? 'yes' : 'no')
  return { step, journey, by: answer ? target.human.by : 'absent', saw, done: answer !== undefined, at }
}
