import type { Check, CheckKind, Exchange, HumanStep } from '../record.ts'
import { describe, ERROR_STATUS, isRefused, literal } from './exchange.ts'

interface Wanted {
  /** What would have been right, in a line. */
  wanted: string
  kind?: CheckKind
  /** The value that tells, where the answer as a whole would hide it. */
  show?(exchange: Exchange): unknown
}

/** Collects what a judge finds. Each check has a sentence, since it is printed. */
export interface Checker {
  /** One of these exchanges is so; gives the first that is. */
  some(sentence: string, exchanges: readonly Exchange[], test: (exchange: Exchange) => boolean, wanted: Wanted): Exchange | undefined
  /** There is one, and all of them are so. */
  every(sentence: string, exchanges: readonly Exchange[], test: (exchange: Exchange) => boolean, wanted: Wanted): void
  /** The wrong calls were refused, where any was made. */
  guard(sentence: string, wrongCalls: readonly Exchange[], rule?: GuardRule): void
  /** A value seen in an exchange is this one. */
  equal(sentence: string, exchange: Exchange | undefined, saw: unknown, wanted: unknown): void
  /** A value seen in an exchange fits; `name` of the field, so that a secret is not printed. */
  fits(sentence: string, exchange: Exchange | undefined, saw: unknown, test: (value: unknown) => boolean, wanted: string, name?: string): void
  /** A person saw it. */
  human(sentence: string, steps: readonly HumanStep[], test: (step: HumanStep) => boolean, wanted: string): void
  /** The case does not apply to what was seen (optional and not claimed). */
  skip(reason: string): void
}

/** How a guard is held: a refusal whose code is one of these, or any code where none is named; or else by `test`. */
export interface GuardRule {
  codes?: readonly string[]
  test?: (exchange: Exchange) => boolean
  wanted?: string
  show?(exchange: Exchange): unknown
}

export interface Findings {
  checks: Check[]
  /** Checks that wait for something to come: unmet, they may be met later. */
  awaited: Set<Check>
  skipped?: string
}

export function checker(): { check: Checker; findings: Findings } {
  const findings: Findings = { checks: [], awaited: new Set() }
  const add = (sentence: string, kind: CheckKind, outcome: Check['outcome'], wanted: string, saw: string, exchange?: Exchange): Check => {
    const made: Check = { sentence, kind, outcome, wanted, saw, exchange: exchange?.id, requestId: exchange?.requestId }
    findings.checks.push(made)
    return made
  }

  const check: Checker = {
    some(sentence, exchanges, test, { wanted, kind = 'success' }) {
      const found = exchanges.find(test)
      const shown = found ?? exchanges.at(-1)
      const made = add(sentence, kind, found ? 'held' : shown ? 'differs' : 'not-seen', wanted, shown ? describe(shown) : '', shown)
      if (kind !== 'guard') findings.awaited.add(made)
      return found
    },
    every(sentence, exchanges, test, { wanted, kind = 'success', show }) {
      const odd = exchanges.find((exchange) => !test(exchange))
      const shown = odd ?? exchanges[0]
      add(sentence, kind, shown ? (odd ? 'differs' : 'held') : 'not-seen', wanted, said(shown, show), shown)
    },
    guard(sentence, wrongCalls, { codes, test = refusedWith(codes), wanted = codes ? `refused with ${codes.join(' or ')}` : 'refused, with a code', show } = {}) {
      const odd = wrongCalls.find((exchange) => !test(exchange))
      const shown = odd ?? wrongCalls[0]
      add(sentence, 'guard', shown ? (odd ? 'differs' : 'held') : 'not-seen', wanted, said(shown, show), shown)
    },
    equal(sentence, exchange, saw, wanted) {
      const outcome = !exchange ? 'not-seen' : saw === wanted ? 'held' : 'differs'
      add(sentence, 'success', outcome, literal(wanted), exchange ? literal(saw) : '', exchange)
    },
    fits(sentence, exchange, saw, test, wanted, name) {
      const outcome = !exchange ? 'not-seen' : test(saw) ? 'held' : 'differs'
      add(sentence, 'success', outcome, wanted, exchange ? literal(saw, name) : '', exchange)
    },
    human(sentence, steps, test, wanted) {
      const done = steps.filter((step) => step.done)
      const found = done.find(test)
      const shown = found ?? done.at(-1)
      add(sentence, 'human', found ? 'held' : shown ? 'differs' : 'not-seen', wanted, shown ? literal(shown.saw) : '')
    },
    skip(reason) {
      findings.skipped = reason
    },
  }
  return { check, findings }
}

function said(shown: Exchange | undefined, show?: (exchange: Exchange) => unknown): string {
  if (!shown) return ''
  return show ? literal(show(shown)) : describe(shown)
}

const refusedWith = (codes?: readonly string[]) => (exchange: Exchange): boolean => isRefused(exchange) && exchange.code !== '' && (!codes || exchange.code === ERROR_STATUS || codes.includes(exchange.code))
