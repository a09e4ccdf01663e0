import { expect, test } from 'vitest'
import { readingOf, stageOf, stages } from '../../functions/claims/workflow.ts'

const codesOf = (reads: string): string[] => stages.filter((stage) => stage.reads === reads).map(({ code }) => code)

test('a code is there once, with a meaning and at least one status', () => {
  expect(new Set(stages.map(({ code }) => code)).size).toBe(stages.length)
  expect(stages.filter(({ meaning, statuses }) => meaning === '' || statuses.length === 0 || statuses.includes(undefined as never))).toEqual([])
})

test('how an answer is read by its code', () => {
  expect({ received: codesOf('received'), approved: codesOf('approved'), rejected: codesOf('rejected'), queried: codesOf('queried') }).toEqual({
    received: ['18', '20', '25', '28', '29', '251', '37', 'R28'], approved: ['21', '22', '26', '252', 'R26', 'R252'], rejected: ['23', '231', '291', '253', 'R291', 'R253'], queried: ['24', '241', '27', '254', 'R27', 'R254'],
  })
  expect([readingOf('12'), readingOf('0'), readingOf('toString')]).toEqual([undefined, undefined, undefined])
})

test('NHA\'s sheet pairs answers to queries with response.complete and queries with request.initiated', () => {
  expect(['19', '131', '151', '17'].map((code) => stageOf(code)!.statuses.at(-1))).toEqual(Array(4).fill('response.complete'))
  expect(['24', '241', '27', '254', '30', '31', '33', '12', 'PC01', '36'].map((code) => stageOf(code)!.statuses[0])).toEqual(Array(10).fill('request.initiated'))
  expect(stageOf('20')!.statuses).toEqual(['response.partial', 'response.error'])
})

test('use cases go with what a provider sends', () => {
  expect(stages.filter(({ useCase, by }) => useCase && by !== 'provider')).toEqual([])
  expect(['12', '13', '121', '15', '161'].map((code) => stageOf(code)!.useCase)).toEqual(['New', 'Enhancement', 'Resubmit', 'New', 'Resubmit'])
})
