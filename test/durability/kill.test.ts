import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Account } from '../../functions/nhpr/accounts.ts'
import type { Transaction } from '../../functions/kernel/transactions.ts'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import { freePort } from '../support/dynamodb-local.ts'
import type { Candidate, Journey, Shared } from '../support/journey.ts'
import { candidates, drive, openShared, otherMobile, OTP, steps } from '../support/journey.ts'
import type { Spawned } from '../support/server.ts'
import { spawnServer } from '../support/server.ts'

const JOURNEYS = 200
const folder = mkdtempSync(join(tmpdir(), 'rehearsal-kill-'))
const file = join(folder, 'world.sqlite')
let server: Spawned | undefined
afterAll(async () => {
  await server?.kill()
  rmSync(folder, { recursive: true })
})

test('kill -9 amid 200 registrations, twice: every one goes on, none is lost or doubled', { timeout: 180_000 }, async () => {
  const args = ['--file', file, '--port', String(await freePort()), '--people', '1500', '--otp', OTP]
  server = await spawnServer(args)
  const people = await candidates(server.url, JOURNEYS)
  const journeys = people.map((person, at): Journey => ({ person, username: `survivor.${at}`, txnId: '', done: [], retried: [], refusals: [] }))

  const killAt = [Math.floor(JOURNEYS * steps.length * 0.3), Math.floor(JOURNEYS * steps.length * 0.7)]
  let answered = 0
  let restarted = Promise.resolve()
  const shared: Shared = {
    ...(await openShared(server.url)),
    back: () => restarted,
    answered() {
      if (killAt.includes(++answered)) restarted = killAndRestart(args)
    },
  }
  await Promise.all(journeys.map((journey) => drive(journey, shared)))
  expect(journeys.map(({ done }) => done.length)).toEqual(journeys.map(() => steps.length))
  // Without these the kill came at no busy moment, and nothing was tried.
  expect(journeys.filter(({ retried }) => retried.length > 0).length).toBeGreaterThan(JOURNEYS / 4)

  expect(await server.stop()).toBe(0)
  server = undefined
  await checkStore(people, journeys)
})

async function killAndRestart(args: string[]): Promise<void> {
  await server!.kill()
  server = await spawnServer(args)
}

/** What stands in the file in the end: one account a journey, one transaction a link that was asked for, each message once. */
async function checkStore(people: Candidate[], journeys: Journey[]): Promise<void> {
  const store = openSqliteStore(file)
  const accounts: Account[] = []
  const transactions: Transaction[] = []
  const messages: { to: string; purpose: string; txnId?: string }[] = []
  for await (const { partition, value } of store.scan('default|')) {
    if (partition.startsWith('default|hpr-account#')) accounts.push(value as unknown as Account)
    if (partition.startsWith('default|transaction#')) transactions.push(value as unknown as Transaction)
    if (partition.startsWith('default|inbox/')) messages.push(value as unknown as { to: string; purpose: string })
  }
  await store.close()

  expect(accounts.map(({ username }) => username).toSorted()).toEqual(journeys.map(({ username }) => username).toSorted())
  expect(new Set(accounts.map(({ hprIdNumber }) => hprIdNumber)).size).toBe(JOURNEYS)
  const relinked = journeys.filter(({ retried }) => retried.includes('generateLink')).length
  expect(transactions.length).toBeGreaterThanOrEqual(JOURNEYS)
  expect(transactions.length).toBeLessThanOrEqual(JOURNEYS + relinked)
  expect(new Set(transactions.flatMap(({ chain }) => chain)).size).toBe(transactions.flatMap(({ chain }) => chain).length)
  expect(transactions.filter(({ state }) => state.stage === 'created')).toHaveLength(JOURNEYS)
  for (const purpose of ['mobile-otp', 'hpid-created']) {
    expect(messages.filter((message) => message.purpose === purpose).map(({ to }) => to).toSorted()).toEqual(people.map(otherMobile).toSorted())
  }
}
