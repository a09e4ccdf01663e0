import fc from 'fast-check'
import { expect, test } from 'vitest'
import { deliverDue } from '../../functions/kernel/deliver.ts'
import { takeLease } from '../../functions/kernel/leases.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import { answer, deliveryYard, INTERVAL_MS, recorder, TRIES } from '../support/deliveries.ts'

/** One call, and what its host answers at each try: 0 is no answer. Beyond these 202. */
interface Planned {
  lane: number
  answers: number[]
  /** Owed for so many seconds after the request. */
  laterS: number
}

type Step = { step: 'owe'; planned: Planned[] } | { step: 'deliver'; twice: boolean } | { step: 'advance'; seconds: number } | { step: 'crash'; afterWrites: number }

const planned = fc.record({ lane: fc.integer({ min: 0, max: 3 }), answers: fc.array(fc.constantFrom(202, 500, 200, 0), { maxLength: 7 }), laterS: fc.constantFrom(0, 0, 0, 30, 90) })
const steps: fc.Arbitrary<Step[]> = fc.array(fc.oneof(
  fc.record({ step: fc.constant('owe' as const), planned: fc.array(planned, { minLength: 1, maxLength: 6 }) }),
  fc.record({ step: fc.constant('deliver' as const), twice: fc.boolean() }),
  fc.record({ step: fc.constant('advance' as const), seconds: fc.constantFrom(1, 30, 60, 61, 3_600) }),
  fc.record({ step: fc.constant('crash' as const), afterWrites: fc.integer({ min: 0, max: 8 }) }),
), { maxLength: 14 })

/** A store whose process dies after so many writes: no call on it succeeds any more, and of the last nobody hears. */
function mortal(store: Store, writesLeft: number): Store {
  let left = writesLeft
  const alive = (): void => { if (left < 0) throw new Error('The process is dead') }
  return {
    ...store,
    get: async (key) => (alive(), store.get(key)),
    query: async (query) => (alive(), store.query(query)),
    async write(changes) {
      alive()
      left--
      const outcome = await store.write(changes)
      alive()
      return outcome
    },
  }
}

/** What the engine promises, on one store; where lanes are leased, also of two that send at once. */
export function deliveryContract(store: () => Store, { runs, threads, leased = false }: { runs: number; threads: number; leased?: boolean }): void {
  let [worlds, holders] = [0, 0]

  test('whatever fails, crashes or is moved: each call ends once, in order, after the allowed tries', async () => {
    await fc.assert(fc.asyncProperty(steps, async (script) => {
      const world = `delivery-${++worlds}`
      const plans = new Map<string, Planned>()
      const { sent, send } = recorder((ref, nth) => {
        const status = plans.get(ref)!.answers[nth - 1] ?? 202
        if (status === 0) throw new Error('no answer')
        return answer(status)
      })
      let [now, starts] = [STANDARD_NOW, 0]
      const open = (writesLeft = Number.POSITIVE_INFINITY) => {
        const yard = deliveryYard(mortal(store(), writesLeft), send, { world, start: STANDARD_NOW + ++starts })
        yard.clock.now = now
        const holder = `process ${++holders}`
        if (leased) yard.post.lease = (its, lane) => takeLease(its, lane, holder)
        return yard
      }
      let crowded = false
      for (const step of script) {
        const yard = open(step.step === 'crash' ? step.afterWrites : undefined)
        if (step.step === 'advance') now += step.seconds * 1_000
        if (step.step === 'crash') await deliverDue(yard.post).catch(() => undefined)
        if (step.step === 'deliver') await Promise.all([deliverDue(yard.post), step.twice ? deliverDue(open().post) : undefined])
        crowded ||= step.step === 'deliver' && step.twice && !leased
        if (step.step !== 'owe') continue
        const calls = step.planned.map((plan) => {
          const ref = `c${plans.size}`
          plans.set(ref, plan)
          return { ref, lane: `lane ${plan.lane}`, to: `party ${plan.lane % 2}`, dueAt: now + plan.laterS * 1_000 }
        })
        await yard.owe(calls, true)
        now++
      }
      const last = open()
      for (let round = 0; round < plans.size * TRIES + 2; round++) {
        await deliverDue(last.post)
        last.clock.now += INTERVAL_MS * 2
      }

      const all = await last.all()
      expect(all.map(({ ref }) => ref)).toEqual([...plans.keys()])
      const came = new Map((await last.consequences()).map((entry) => [entry.id, entry]))
      for (const { ref, state, attempts, dueAt, createdAt } of all) {
        const statuses = attempts.map(({ status }) => status)
        expect(attempts.length).toBeLessThanOrEqual(TRIES)
        expect(state).toBe(statuses.at(-1) === 202 ? 'delivered' : 'failed')
        expect(statuses.slice(0, -1)).not.toContain(202)
        if (state === 'failed') expect(attempts).toHaveLength(TRIES)
        expect(came.get(ref)).toEqual({ id: ref, delivered: state === 'delivered' ? 1 : 0, failed: state === 'failed' ? 1 : 0 })
        expect(attempts.every(({ at }, nth) => at >= createdAt && (nth === 0 || at >= attempts[nth - 1]!.at + INTERVAL_MS))).toBe(true)
        expect(dueAt).toBeLessThanOrEqual(attempts.at(-1)!.at)
        expect(sent.filter((other) => other === ref).length).toBeGreaterThanOrEqual(attempts.length)
      }
      // Of two at once the slower may still send what the faster is done with, unless he has to have the lane.
      if (!crowded) for (const lane of ['lane 0', 'lane 1', 'lane 2', 'lane 3']) expect(grouped(sent, new Set(all.filter((one) => one.lane === lane).map(({ ref }) => ref)))).toBe(true)
    }), { numRuns: runs })
  })

  test(`${threads} threads at once: each answered once`, { timeout: 120_000 }, async () => {
    const { sent, send } = recorder()
    const { owe, post, all, consequences } = deliveryYard(store(), send, { world: 'crowd' })
    const refs = Array.from({ length: threads }, (_, at) => `t${at}`)
    await Promise.all(refs.map((ref, at) => owe([{ ref, lane: ref, to: `party ${at % 7}` }])))
    let tries = 0
    // The index may be late.
    for (let round = 0; round < 20 && tries < threads; round++) tries += (await deliverDue(post)).tries
    expect(tries).toBe(threads)
    expect(sent.toSorted()).toEqual(refs.toSorted())
    expect((await all()).every(({ state, attempts }) => state === 'delivered' && attempts.length === 1)).toBe(true)
    expect((await consequences()).every(({ delivered, failed }) => delivered === 1 && failed === 0)).toBe(true)
  })
}

/** Whether each of these, where it was sent several times, was sent so before the next one of its lane. */
function grouped(sent: string[], lane: Set<string>): boolean {
  const own = sent.filter((ref) => lane.has(ref)).filter((ref, at, all) => ref !== all[at - 1])
  return own.length === new Set(own).size && own.every((ref, at) => at === 0 || Number(own[at - 1]!.slice(1)) < Number(ref.slice(1)))
}
