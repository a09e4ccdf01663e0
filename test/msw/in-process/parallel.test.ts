import type { AbdmSandbox } from 'abdm-rehearsal/msw'
import { abdmHandlers } from 'abdm-rehearsal/msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const abdm = abdmHandlers()
const server = setupServer(...abdm)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterAll(() => server.close())

const HOSPITAL = '1000004446@hcx'
/** We are a payer at payer.example; the hospital that the sandbox plays asks us about a cover. */
async function asked(sandbox: AbdmSandbox): Promise<void> {
  const { code } = await sandbox.join({ role: 'PAYER', endpointUrl: 'https://payer.example' })
  await sandbox.control('POST', `/counterparties/${HOSPITAL}/send`, { body: { leg: 'eligibility', to: code } })
}

describe.concurrent('a payer that is asked', () => {
  test('is called at its address', () => abdm.inWorld(async (sandbox) => {
    // In the place of a listening port: your application's own `(request: Request) => Response`.
    sandbox.onCallback('https://payer.example', () => new Response('Not open yet', { status: 503 }))
    await asked(sandbox)
    expect(await sandbox.nextCallback({ path: '/v1/coverageeligibility/check' })).toMatchObject({ status: 503, body: { payload: expect.any(String) as string } })
  }))

  test('is called again where it did not answer', () => abdm.inWorld(async (sandbox) => {
    let tries = 0
    sandbox.onCallback('https://payer.example', () => new Response('', { status: ++tries < 3 ? 503 : 202 }))
    await asked(sandbox)
    await sandbox.nextCallback()
    await sandbox.clock.advance(60 * 60_000)
    expect(tries).toBeGreaterThanOrEqual(3)
  }))
})
