import { afterAll, expect, test } from 'vitest'
import { counterpartiesRoom } from '../../functions/counterparties/room.ts'
import { residents } from '../../functions/claims/participants/residents.ts'
import type { ProtectedHeader } from '../../functions/claims/envelope.ts'
import { publicKeyOf, seal } from '../../functions/claims/envelope.ts'
import { gatewayRoom } from '../../functions/gateway/room.ts'
import type { Delivery } from '../../functions/kernel/deliveries.ts'
import { openDispatch } from '../../functions/kernel/dispatch.ts'
import type { HttpApiEvent, LambdaHost } from '../../functions/kernel/lambda.ts'
import { openSqliteStore } from '../../functions/kernel/store/sqlite.ts'
import { nhcxHandler } from '../../functions/nhcx/lambda.ts'
import { nhcxRoom } from '../../functions/nhcx/room.ts'
import { STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { aHeader, aParticipant, claimsSandbox, PAYER, PROVIDER, testHost } from '../support/claims.ts'

const CHECK = '/v1/coverageeligibility/check'
const hosts = testHost()
const sandbox = claimsSandbox({ store: openSqliteStore(':memory:'), send: hosts.send })
afterAll(() => sandbox.close())

const host: LambdaHost = { site: { ...sandbox.site, posted: undefined }, clients: [STANDARD_CLIENT] }
const dispatch = openDispatch(host, [gatewayRoom, nhcxRoom, counterpartiesRoom])
const publicUrl = 'https://a1.execute-api.ap-south-1.amazonaws.com'

async function check(given: ProtectedHeader, recipient: Parameters<typeof seal>[2], token: string, id: string) {
  const payload = await seal('{}', aHeader(sandbox, given), recipient)
  const event = {
    version: '2.0', rawPath: `/hcx${CHECK}`, rawQueryString: '', isBase64Encoded: false, body: JSON.stringify({ payload }), headers: { 'content-type': 'application/json', bearer_auth: `Bearer ${token}` },
    requestContext: { domainName: 'a1.execute-api.ap-south-1.amazonaws.com', stage: '$default', http: { method: 'POST' } },
  } as HttpApiEvent
  return (await nhcxHandler(async () => host)(event, { awsRequestId: id })).statusCode
}

const owed = async (): Promise<Delivery[]> => {
  const found: Delivery[] = []
  for await (const item of sandbox.site.store.scan('default|delivery#')) found.push(item.value as unknown as Delivery)
  return found.filter(({ courier }) => courier === 'nhcx.delivery')
}

test('what functions owe is sent by the dispatcher, inside and outside, once', async () => {
  const provider = await aParticipant(sandbox, PROVIDER)
  const payer = await aParticipant(sandbox, PAYER, { roles: ['10002'], registry: '10004' })
  expect(await check({}, payer.publicKey, 'nonsense', 'i0')).toBe(401)
  expect(await check({}, payer.publicKey, provider.token, 'i1')).toBe(202)
  const resident = residents[0]!
  const { publicPem } = await sandbox.site.keys.pair('counterparty-1000003538')
  expect(await check({ 'x-hcx-recipient_code': resident.code }, publicKeyOf(publicPem), provider.token, 'i2')).toBe(202)
  expect((await owed()).map(({ state }) => state)).toEqual(['waiting', 'waiting'])

  const { tries } = await dispatch({ world: 'default', publicUrl, invocation: 'd1' })
  expect(tries).toBeGreaterThan(3)
  // The resident's answer has come back through the exchange.
  expect(hosts.got.map(({ url }) => url).toSorted()).toEqual(['https://1000000017.example/v1/coverageeligibility/on_check', `https://1000000018.example${CHECK}`])
  expect((await owed()).map(({ to, state, attempts }) => `${to} ${state} ${attempts.length}`).toSorted()).toEqual([`${PROVIDER} delivered 1`, `${PAYER} delivered 1`, `${resident.code} delivered 1`].toSorted())
  expect((await dispatch({ world: 'default', publicUrl, invocation: 'd2' })).tries).toBe(0)
})
