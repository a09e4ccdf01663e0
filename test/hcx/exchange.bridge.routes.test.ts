import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import type { ProtectedHeader } from '../../functions/claims/envelope.ts'
import type { TestParticipant } from '../support/claims.ts'
import { aHeader, aParticipant, postSealed, PROVIDER, receipt } from '../support/claims.ts'
import type { HcxSent, Platform } from '../support/hcx-exchange.ts'
import { INSURER, platform, sayHcx, sendHcx } from '../support/hcx-exchange.ts'

const SUBMIT = '/preauth/submit'
const ON_SUBMIT = '/preauth/on_submit'
/** NHCX's code of a new preauthorisation, where the generic protocol has a UUID. */
const STAGE = '12'

let on: Platform
let hospital: TestParticipant

beforeEach(async () => {
  on = await platform()
  on.host.answer = (_, body) => receipt(body)
  hospital = await aParticipant(on.sandbox, PROVIDER)
})

const errorOf = ({ status, body }: Pick<HcxSent, 'status' | 'body'>) => [status, (body['error'] as { code: string } | undefined)?.code]

/** A hospital of NHCX asks a payer of the platform; gives the correlation id. */
async function asked(): Promise<ProtectedHeader> {
  const header = aHeader(on.sandbox, { 'x-hcx-recipient_code': INSURER, 'x-hcx-workflow_id': STAGE })
  expect((await postSealed(on.sandbox, `/v1${SUBMIT}`, hospital, header, on.insurer.publicKey)).status).toBe(202)
  return { 'x-hcx-correlation_id': header['x-hcx-correlation_id'] }
}

test.each([['the stage code, as the SDK copies it', { 'x-hcx-workflow_id': STAGE }], ['no workflow id', {}], ['a UUID of the payer\'s own', { 'x-hcx-workflow_id': randomUUID() }]])('a request of NHCX is answered under %s', async (_, workflow) => {
  const thread = await asked()
  expect((await sendHcx(on, ON_SUBMIT, on.insurer, hospital, { ...thread, ...workflow, 'x-hcx-status': 'response.partial' })).status).toBe(202)
  expect((await sendHcx(on, ON_SUBMIT, on.insurer, hospital, { ...thread, ...workflow })).status).toBe(202)
  await on.sandbox.deliver('default')
  expect(on.host.got.map(({ url }) => url).filter((url) => url.includes('on_submit'))).toEqual(Array(2).fill('https://1000000017.example/v1/preauth/on_submit'))
})

test('the stage code stands nowhere else: not on a request, not in an answer to one of the platform', async () => {
  const thread = await asked()
  const stage = { 'x-hcx-workflow_id': STAGE }
  expect(errorOf(await sendHcx(on, ON_SUBMIT, on.insurer, on.hospital, { ...thread, ...stage }))).toEqual([400, 'ERR_INVALID_WORKFLOW_ID'])
  expect(errorOf(await sendHcx(on, ON_SUBMIT, on.reinsurer, hospital, { ...thread, ...stage }))).toEqual([400, 'ERR_INVALID_WORKFLOW_ID'])
  expect(errorOf(await sendHcx(on, SUBMIT, on.insurer, on.reinsurer, { ...thread, ...stage }))).toEqual([400, 'ERR_INVALID_WORKFLOW_ID'])
  const own = await sendHcx(on, SUBMIT, on.hospital, on.insurer, { 'x-hcx-workflow_id': randomUUID() })
  expect(errorOf(await sendHcx(on, ON_SUBMIT, on.insurer, on.hospital, { 'x-hcx-correlation_id': own.header['x-hcx-correlation_id'], ...stage }))).toEqual([400, 'ERR_INVALID_WORKFLOW_ID'])
})

test('a request of NHCX is passed on hop by hop, and sent on', async () => {
  const thread = await asked()
  const workflow = { 'x-hcx-workflow_id': randomUUID() }
  expect((await sendHcx(on, SUBMIT, on.insurer, on.reinsurer, { ...thread, ...workflow })).status).toBe(202)
  expect((await sendHcx(on, ON_SUBMIT, on.reinsurer, on.insurer, { ...thread, ...workflow })).status).toBe(202)
  const redirect = await sayHcx(on, ON_SUBMIT, on.insurer, hospital, { ...thread, 'x-hcx-status': 'response.redirect', 'x-hcx-redirect_to': on.reinsurer.code })
  expect(redirect.status).toBe(202)
  await on.sandbox.deliver('default')
  expect(on.host.got.map(({ url }) => url).toSorted()).toEqual([
    'https://1000000017.example/v1/preauth/on_submit', 'https://desk.insurer.example/preauth/on_submit', 'https://desk.insurer.example/preauth/submit', 'https://desk.reinsurer.example/preauth/submit',
  ])
  expect(on.host.got.find(({ url }) => url.includes('1000000017'))!.body).toEqual({ type: 'ProtocolResponse', ...redirect.header })
})

test('an error in clear becomes a ProtocolResponse', async () => {
  const thread = await asked()
  const details = { code: 'ERR_INVALID_ENCRYPTION', message: 'cannot be opened', trace: '' }
  const said = await sayHcx(on, ON_SUBMIT, on.insurer, hospital, { ...thread, 'x-hcx-workflow_id': STAGE, 'x-hcx-status': 'response.error', 'x-hcx-error_details': details })
  expect(said.status).toBe(202)
  await on.sandbox.deliver('default')
  expect(on.host.got.filter(({ url }) => url.includes('1000000017')).map(({ body }) => body)).toEqual([{ type: 'ProtocolResponse', ...said.header }])
})

test('a request of NHCX that the platform\'s payer would not take is told at /v1/error, and cannot be answered any more', async () => {
  on.host.answer = (url, body) => (url.includes('insurer') ? new Response('', { status: 403 }) : receipt(body))
  const thread = await asked()
  await on.sandbox.deliver('default')
  expect(on.host.got.map(({ url }) => url)).toEqual(['https://desk.insurer.example/preauth/submit', 'https://1000000017.example/v1/error'])
  expect(on.host.got[1]!.body).toMatchObject({ type: 'ProtocolResponse', ...thread, 'x-hcx-status': 'response.error' })
  expect(errorOf(await sendHcx(on, ON_SUBMIT, on.insurer, hospital, thread))).toEqual([400, 'ERR_INVALID_CORRELATION_ID'])
})
