import { abdmHandlers } from 'abdm-rehearsal/msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'

const abdm = abdmHandlers()
const server = setupServer(...abdm)
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => void abdm.fresh())
afterAll(() => server.close())

// Whatever your application does; it knows nothing of the sandbox.
const signIn = async (): Promise<string> => {
  const response = await fetch('https://dev.abdm.gov.in/api/hiecm/gateway/v3/sessions', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'REQUEST-ID': crypto.randomUUID(), TIMESTAMP: new Date().toISOString(), 'X-CM-ID': 'sbx' },
    body: JSON.stringify({ clientId: 'SBX_000001', clientSecret: 'rehearsal-secret-000001', grantType: 'client_credentials' }),
  })
  if (!response.ok) throw new Error(`No session: ${response.status}`)
  return ((await response.json()) as { accessToken: string }).accessToken
}
const call = async (path: string, body: object, token: string): Promise<Response> => fetch(`https://apihspsbx.abdm.gov.in/v4/int${path}`, {
  method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify(body),
})

test('the gateway is down once, and the application says so', async () => {
  await abdm.faults.inject({ operation: 'gateway.sessions.createSession', kind: 'status', status: 503 })
  await expect(signIn()).rejects.toThrow('No session: 503')
  await expect(signIn()).resolves.toBeTypeOf('string')
})

test('a person goes through the Aadhaar page; an OTP comes to another mobile', async () => {
  const token = await signIn()
  const doctor = await abdm.people.professional()
  const { txnId } = (await (await call('/aadhaar/generateLink', { scopes: ['nhpr-register'], source: 'NHPR' }, token)).json()) as { txnId: string }
  await abdm.people.atAadhaarPage(txnId, { aadhaar: doctor.aadhaar })
  await call('/v2/registration/aadhaar/verifyOTP', { txnId }, token)
  await call('/v1/registration/aadhaar/generateMobileOTP', { txnId, mobile: '9876543210' }, token)
  expect(await abdm.inbox.lastOtp('9876543210')).toMatch(/^\d{6}$/)
})

test('a link runs out after five minutes; why a call was refused is no secret here', async () => {
  const token = await signIn()
  const { txnId, url } = (await (await call('/aadhaar/generateLink', { scopes: ['nhpr-register'], source: 'NHPR' }, token)).json()) as { txnId: string; url: string }
  await abdm.clock.advance(6 * 60_000)
  expect(await (await fetch(url)).text()).toContain('expired')
  await call('/v2/registration/aadhaar/verifyOTP', { txnId }, token)
  expect((await abdm.explain(txnId)).exchanges.at(-1)?.refusedBy).toMatchObject({ code: expect.stringMatching(/^HIS-/) as string })
})
