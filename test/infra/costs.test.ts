import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { FUNCTIONS, ROOT } from '../../infra/bundle.ts'
import type { Bills, RunMeasured, SweepMeasured } from '../../infra/costs.ts'
import { ALARM_METRICS, billOf, billsOf, measureRun, measureSweeps, SECRETS, STARTS, tableOf, totalOf, usageOfIdleDay, usageOfRun } from '../../infra/costs.ts'
import { PRICES } from '../../infra/prices.ts'
import { standard } from './synthesised.ts'

const RUN: RunMeasured = { calls: 1_000, trips: 10_000, readUnits: 9_000, writeUnits: 11_000, wakes: 200, keptBytes: 3_000_000, journalBytes: 1_000_000 }
const none = Object.fromEntries(Object.keys(PRICES).map((name) => [name, 0]))

test('a bill is what was used at its price', () => {
  const used = { ...none, apiCalls: 2_000_000, writeUnits: 3_000_000, secretMonths: 3, secretReads: 20_000 } as unknown as Parameters<typeof billOf>[0]
  expect(billOf(used)).toEqual({ ...none, apiCalls: 2.1, writeUnits: 2.13, secretMonths: expect.closeTo(1.2) as number, secretReads: 0.1 })
  expect(totalOf(billOf(used))).toBeCloseTo(5.53)
})

test('a run: each wake-up an invocation and a message, the journal forgotten after a week', () => {
  expect(usageOfRun(RUN, 30)).toEqual({
    ...none, apiCalls: 1_000, invocations: 1_200, gbSeconds: 50 + 12 + 5.4, readUnits: 9_000, writeUnits: 11_000, queueCalls: 600, secretReads: 18,
    logGb: expect.closeTo((450_000 + 840_000) / 1e9) as number, storedGbMonths: expect.closeTo(0.003 + 0.001 * 7 / 30) as number,
  })
})

test('an idle day: a look each minute, polls of the queue, alarms and secrets', () => {
  expect(usageOfIdleDay({ trips: 4, readUnits: 3 })).toEqual({
    ...none, invocations: 1_440, gbSeconds: expect.closeTo(43.2) as number, readUnits: 4_320, queueCalls: 21_600, logGb: expect.closeTo(0.001008) as number,
    alarmMonths: ALARM_METRICS / 30, secretMonths: SECRETS / 30,
  })
})

test('what stands idle is counted as the stack has it', () => {
  const metrics = Object.values(standard().resources('AWS::CloudWatch::Alarm')).map(({ Properties }) => {
    const many = (Properties['Metrics'] ?? [{ MetricStat: {} }]) as { MetricStat?: unknown }[]
    return many.filter(({ MetricStat }) => MetricStat).length
  })
  expect(metrics.reduce((total, each) => total + each, 0)).toBe(ALARM_METRICS)
  expect(Object.keys(standard().resources('AWS::SecretsManager::Secret')).length).toBe(SECRETS)
  expect(Object.keys(FUNCTIONS).filter((name) => name !== 'keys').length).toBe(STARTS)
})

describe('as measured', () => {
  let measured: { run: RunMeasured; sweep(worlds: number): SweepMeasured; bills: Bills }
  beforeAll(async () => {
    const [run, sweep] = await Promise.all([measureRun(), measureSweeps()])
    measured = { run, sweep, bills: billsOf(run, sweep) }
  }, 60_000)

  test('a look at nothing due is a question, and each world some reads more', () => {
    expect(measured.sweep(0)).toEqual({ trips: 1, readUnits: 0.5 })
    expect(measured.sweep(10)).toEqual({ trips: 31, readUnits: 25.5 })
  })

  /** Sizes of sealed bodies differ by some bytes from run to run, and with them a unit here and there. */
  const near = (said: string, figure: number): void => expect({ said, about: Number(said) / figure }).toEqual({ said, about: expect.closeTo(1, 1) as number })
  const doc = readFileSync(join(ROOT, 'docs/aws.md'), 'utf8')
  const figuresIn = (text: string): string[] => text.match(/\d+\.\d+/g) ?? []

  test('docs/aws.md has the table that the script prints', () => {
    const table = tableOf(measured.bills)
    const blank = (text: string): string => text.replaceAll(/\d+\.\d+/g, '#')
    const [said] = /\| US dollars [\s\S]*?\*\*All\*\*.*\|/.exec(doc) ?? ['']
    expect(blank(said)).toBe(blank(table))
    for (const [at, figure] of figuresIn(table).entries()) near(figuresIn(said)[at]!, Number(figure))
  })

  test.each<[string, RegExp, () => number]>([
    ['a run\'s calls', /A run is ([\d,]+) calls/, () => measured.run.calls],
    ['units written by a run', /and ([\d,]+) write units/, () => measured.run.writeUnits],
    ['wake-ups by a run', /([\d,]+) wake-ups/, () => measured.run.wakes],
    ['what a run leaves', /leaves ([\d.]+) MB/, () => (measured.run.keptBytes + measured.run.journalBytes) / 1e6],
    ['an idle month', /idle for a month costs \$([\d.]+)/, () => totalOf(measured.bills.idleDay) * 30],
    ['a flood', /cost up to \$([\d.]+) a day/, () => totalOf(measured.bills.million) * 8.64],
    ['a world more', /each world more \$([\d.]+) a month/, () => measured.bills.worldMonth],
  ])('and says of %s what was measured', (_, sentence, figure) => {
    near(sentence.exec(doc)?.[1]?.replaceAll(',', '') ?? 'nothing', figure())
  })
})
