import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSandbox, rooms } from '../../mocks/sandbox.ts'
import type { BadRequest } from '../support/bad-requests.ts'
import { badRequests } from '../support/bad-requests.ts'
import { accessToken, gatewayHeaders } from '../support/gateway.ts'
import { facilityManager } from '../support/hfr.ts'

const REQUESTS = 10_000
const BATCH = 25

const toLine = ({ operation, wrong, method, path, body }: BadRequest): string => `${operation}, ${wrong}: ${method} ${path.slice(0, 300)} ${(body ?? '').slice(0, 600)}`

test(`${REQUESTS} bad requests: none is answered 5xx, none changes what is stored`, { timeout: 180_000 }, async () => {
  const failures: string[] = []
  // So that the registry's refusals have a status that says so.
  const variants = { 'hfr.onboarding-refusals': 'http-422' }
  const sandbox = createSandbox({ people: 50, variants, failed: (error, operation) => failures.push(`${operation}: ${error instanceof Error ? error.stack : String(error)}`) })
  const authorization = `Bearer ${await accessToken(sandbox)}`
  const operations = rooms.flatMap((room) => room.routes.map((route) => route.operation))
  const good = { authorization, managerToken: await (await facilityManager(sandbox)).token(), gatewayHeaders: gatewayHeaders(sandbox) }
  const arbitrary = fc.oneof(...operations.map((operation) => badRequests(operation, operations, good)))
  const untried = new Set(operations.map(({ id }) => id))

  const answers = new Map<string, number>()
  await fc.assert(fc.asyncProperty(fc.array(arbitrary, { minLength: BATCH, maxLength: BATCH }), async (batch) => {
    const before = await stored()
    for (const bad of batch) {
      const response = await send(bad)
      untried.delete(bad.operation)
      expect(response.status, `${toLine(bad)}\n${failures.join('\n')}`).toBeLessThan(500)
      answers.set(`${bad.wrong} ${response.status}`, (answers.get(`${bad.wrong} ${response.status}`) ?? 0) + 1)
    }
    const after = await stored()
    expect([...after].filter((item) => !before.has(item)), `a stored change by one of\n${batch.map(toLine).join('\n')}`).toEqual([])
    expect(after.size).toBe(before.size)
  }), { numRuns: REQUESTS / BATCH, endOnFailure: true })
  // Only the odd questions may be answered; whatever has a fault is refused.
  expect([...answers.keys()].filter((answer) => !answer.startsWith('odd') && !/ 4\d\d$/.test(answer))).toEqual([])
  expect([...untried]).toEqual([])
  expect(failures).toEqual([])
  expect([...answers.values()].reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(REQUESTS)

  async function send({ method, path, headers, body }: BadRequest): Promise<Response> {
    return sandbox.fetch(new Request(`http://localhost${path}`, { method, headers: { ...headers, 'REQUEST-ID': crypto.randomUUID(), ...(headers['request-id'] && { 'REQUEST-ID': '1' }) }, body: method === 'GET' ? undefined : body }))
  }

  /** All that is stored but the register of seen REQUEST-IDs: that one is written for a refused call too. */
  async function stored(): Promise<Set<string>> {
    const items = new Set<string>()
    for await (const item of sandbox.site.store.scan('')) {
      if (!item.partition.includes('|gateway-request#') && !item.partition.startsWith('#site')) items.add(JSON.stringify(item))
    }
    return items
  }
})
