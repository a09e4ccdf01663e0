import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { abdmHandlers } from 'abdm-rehearsal/msw'
import { setupServer } from 'msw/node'

const abdm = abdmHandlers({ fixedOtp: '123456' })
const server = setupServer(...abdm)
before(() => server.listen({ onUnhandledRequest: 'error' }))
after(async () => {
  server.close()
  await abdm.close()
})

// node:test runs tests of one file after one another unless told otherwise; inWorld serves both ways.
test('a wrong secret is refused, eight of them lock the client', () => abdm.inWorld(async (sandbox) => {
  const signIn = (clientSecret: string) => fetch('https://dev.abdm.gov.in/gateway/v0.5/sessions', {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ clientId: 'SBX_000001', clientSecret }),
  })
  for (let tried = 0; tried < 8; tried++) assert.equal((await signIn('wrong')).status, 400)
  assert.equal((await signIn('rehearsal-secret-000001')).ok, false)
  await sandbox.clock.advance(9 * 60_000)
  assert.equal((await signIn('rehearsal-secret-000001')).ok, true)
}))
