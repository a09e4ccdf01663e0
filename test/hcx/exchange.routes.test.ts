import { createPrivateKey, randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import type { ProtectedHeader } from '../../functions/claims/envelope.ts'
import { open } from '../../functions/claims/envelope.ts'
import { aHeader, aParticipant, PAYER, post, postSealed, PROVIDER, receipt } from '../support/claims.ts'
import type { HcxSent, Platform } from '../support/hcx-exchange.ts'
import { hcxToken } from '../support/hcx.ts'
import { HOSPITAL, INSURER, onPlatform, platform, REINSURER, sayHcx, sendHcx, under } from '../support/hcx-exchange.ts'

const CHECK = '/coverageeligibility/check'
const ON_CHECK = '/coverageeligibility/on_check'
const errorOf = ({ status, body }: Pick<HcxSent, 'status' | 'body'>) => [status, (body['error'] as { code: string; message: string } | undefined)?.code, (body['error'] as { message: string } | undefined)?.message]
const urls = ({ host }: Platform): string[] => host.got.map(({ url }) => url)

test.each([
  ['/coverageeligibility/check', '/coverageeligibility/on_check'], ['/preauth/submit', '/preauth/on_submit'], ['/predetermination/submit', '/predetermination/on_submit'], ['/claim/submit', '/claim/on_submit'],
])('%s is taken, handed on below the endpoint without a version, and answered', async (path, answer) => {
  const on = await platform()
  const asked = await sendHcx(on, path, on.hospital, on.insurer, { 'x-hcx-workflow_id': randomUUID() })
  expect([asked.status, asked.body]).toEqual([202, { timestamp: on.clock.now, api_call_id: asked.header['x-hcx-api_call_id'], correlation_id: asked.header['x-hcx-correlation_id'] }])
  await on.sandbox.deliver('default')
  const answered = await sendHcx(on, answer, on.insurer, on.hospital, { ...under(asked), 'x-hcx-workflow_id': asked.header['x-hcx-workflow_id'] })
  expect(answered.status).toBe(202)
  await on.sandbox.deliver('default')
  expect(urls(on)).toEqual([`https://desk.insurer.example${path}`, `https://desk.hospital.example${answer}`])
  expect(Object.keys(on.host.got[0]!.body)).toEqual(['payload'])
  expect(on.host.got[0]!.headers.get('authorization')).toMatch(/^Bearer ey/)
  expect((await open(String(on.host.got[0]!.body['payload']), createPrivateKey(on.insurer.privatePem)))?.plain).toBe('{"resourceType":"Bundle"}')
})

test.each([['/paymentnotice/request', '/paymentnotice/on_request'], ['/communication/request', '/communication/on_request']])('%s goes from payer to hospital', async (path, answer) => {
  const on = await platform()
  const asked = await sendHcx(on, path, on.insurer, on.hospital)
  expect([asked.status, (await sendHcx(on, answer, on.hospital, on.insurer, under(asked))).status]).toEqual([202, 202])
})

test('the operator\'s token carries each of its participants no further than his role goes', async () => {
  const on = await platform()
  const denied = [401, 'ERR_ACCESS_DENIED', 'Does not have access to the called API']
  const token = await hcxToken(on.sandbox)
  const [hospital, insurer] = [{ ...on.hospital, token }, { ...on.insurer, token }]
  const asked = await sendHcx(on, CHECK, hospital, insurer)
  expect(asked.status).toBe(202)
  expect(errorOf(await sendHcx(on, '/hcx/status', insurer, hospital, under(asked)))).toEqual(denied)
  expect(errorOf(await sendHcx(on, ON_CHECK, hospital, insurer, under(asked)))).toEqual(denied)
  expect(errorOf(await sendHcx(on, '/paymentnotice/request', hospital, insurer))).toEqual(denied)
  expect((await sendHcx(on, ON_CHECK, insurer, hospital, under(asked))).status).toBe(202)
})

const WRONG: [string, ProtectedHeader, string, string][] = [
  ['no correlation id', { 'x-hcx-correlation_id': undefined }, 'ERR_INVALID_CORRELATION_ID', "Correlation id cannot be null, empty and other than 'String'"],
  ['an empty call id', { 'x-hcx-api_call_id': '' }, 'ERR_INVALID_API_CALL_ID', "Api call id cannot be null, empty and other than 'String'"],
  ['a call id that is no UUID', { 'x-hcx-api_call_id': 'c1' }, 'ERR_INVALID_API_CALL_ID', 'API call id should be a valid UUID'], ['a correlation id that is none', { 'x-hcx-correlation_id': 'c1' }, 'ERR_INVALID_CORRELATION_ID', 'Correlation id should be a valid UUID'],
  ['no sender and no time', { 'x-hcx-sender_code': undefined, 'x-hcx-timestamp': undefined }, 'ERR_MANDATORY_HEADERFIELD_MISSING', 'Mandatory headers are missing: [x-hcx-sender_code, x-hcx-timestamp]'],
  ['a sender that is a number', { 'x-hcx-sender_code': 1 }, 'ERR_INVALID_SENDER', "Sender code cannot be null, empty and other than 'String'"], ['no time', { 'x-hcx-timestamp': 'today' }, 'ERR_INVALID_TIMESTAMP', 'Timestamp should be a valid ISO-8061 format, Exception msg: Invalid format: "today"'],
  ['a second ahead', { 'x-hcx-timestamp': '2026-10-01T09:00:01Z' }, 'ERR_INVALID_TIMESTAMP', 'Timestamp cannot be in future or cross more than 10,000 hours in past'], ['fourteen months ago', { 'x-hcx-timestamp': '2025-08-01T09:00:00Z' }, 'ERR_INVALID_TIMESTAMP', 'Timestamp cannot be in future or cross more than 10,000 hours in past'],
  ['a stage code as workflow id', { 'x-hcx-workflow_id': '12' }, 'ERR_INVALID_WORKFLOW_ID', 'Workflow id should be a valid UUID'], ['oneself as recipient', { 'x-hcx-recipient_code': HOSPITAL }, 'ERR_INVALID_SENDER_AND_RECIPIENT', 'Sender and recipient code cannot be the same'],
  ['an unknown recipient', { 'x-hcx-recipient_code': 'nobody@swasth-hcx' }, 'ERR_INVALID_RECIPIENT', 'Recipient does not exist in the registry'], ['an unknown sender', { 'x-hcx-sender_code': 'nobody@swasth-hcx' }, 'ERR_INVALID_SENDER', 'Sender does not exist in the registry'],
  ['another as sender', { 'x-hcx-sender_code': REINSURER }, 'ERR_ACCESS_DENIED', 'Caller id and sender code is not matched'], ['the exchange as recipient', { 'x-hcx-recipient_code': 'nhcx-gateway@hcx' }, 'ERR_INVALID_RECIPIENT', 'Recipient should not be sent as sender/recipient in the incoming requests'],
  ['another flag', { 'x-hcx-debug_flag': 'Loud' }, 'ERR_INVALID_DEBUG_FLAG', 'Debug flag cannot be other than Error, Info or Debug[Error, Info, Debug]'],
  ['NHCX\'s own status', { 'x-hcx-status': 'request.initiated' }, 'ERR_INVALID_STATUS', 'Status value for *action API calls can be only: [request.queued, request.dispatched]'],
  ['error details that are a text', { 'x-hcx-error_details': 'x' }, 'ERR_INVALID_ERROR_DETAILS', "Error details cannot be null, empty and other than 'JSON Object'"], ['half of them', { 'x-hcx-error_details': { code: 'x' } }, 'ERR_INVALID_ERROR_DETAILS', 'Mandatory fields code or message is missing'],
  ['more than them', { 'x-hcx-debug_details': { code: 'x', message: 'y', more: 'z' } }, 'ERR_INVALID_DEBUG_DETAILS', 'Debug details should contain only: [code, message, trace]'], ['a code of our own', { 'x-hcx-error_details': { code: 'MINE', message: 'y' } }, 'ERR_INVALID_ERROR_DETAILS', 'Invalid Error Code'],
]

test.each(WRONG.map(([what, given, code, message]) => ({ what, given, code, message })))('$what is $code', async ({ given, code, message }) => {
  const on = await platform()
  const sent = await sendHcx(on, CHECK, on.hospital, on.insurer, given)
  expect(errorOf(sent)).toEqual([400, code, message])
  expect(sent.body).toEqual({ timestamp: on.clock.now, api_call_id: expect.any(String), correlation_id: expect.any(String), error: { code, message, trace: null } })
  await on.sandbox.deliver('default')
  expect(on.host.got).toEqual([])
})

test('a payload that is no JWE, or has an empty part; a body without one', async () => {
  const { sandbox, hospital } = await platform()
  const say = (body: unknown) => post(sandbox, `/v0.8${CHECK}`, '', body, { authorization: `Bearer ${hospital.token}` })
  for (const payload of ['', 'x', 'e30.a.b.c', 'e30.a.b..c', '!.a.b.c.d', 'e30.a.b.c.d.e']) expect(errorOf(await say({ payload }))).toEqual([400, 'ERR_INVALID_PAYLOAD', 'Error while parsing the payload'])
  expect(errorOf(await say({}))).toEqual([400, 'ERR_INVALID_PAYLOAD', 'Request body should be a proper JWE object for action API calls'])
})

test('a call that the role has not got, and a status that only the variant takes', async () => {
  const on = await platform()
  expect(errorOf(await sendHcx(on, ON_CHECK, on.hospital, on.insurer))).toEqual([401, 'ERR_ACCESS_DENIED', 'Does not have access to the called API'])
  const lenient = await platform({ variants: { 'hcx.request-status': 'any' } })
  const ask = (status: unknown) => sendHcx(lenient, CHECK, lenient.hospital, lenient.insurer, { 'x-hcx-status': status })
  expect((await ask('request.initiated')).status).toBe(202)
  for (const status of ['', 12, 'x'.repeat(101)]) expect(errorOf(await ask(status))[1]).toBe('ERR_INVALID_STATUS')
})

test('a participant who is not active', async () => {
  const on = await platform()
  const idle = await onPlatform(on.sandbox, 'desk.idle@swasth-hcx', { status: 'created', roles: ['10002'] })
  expect(errorOf(await sendHcx(on, CHECK, on.hospital, idle))).toEqual([400, 'ERR_INVALID_RECIPIENT', 'Participant with status: [Active] only can make an API call. Current status: Created'])
})

test('an answer wants a status and a request, of the same case, until the cycle is closed', async () => {
  const on = await platform()
  const workflow = { 'x-hcx-workflow_id': randomUUID() }
  const answer = (given: ProtectedHeader) => sendHcx(on, ON_CHECK, on.insurer, on.hospital, given)
  expect(errorOf(await answer({}))).toEqual([400, 'ERR_INVALID_CORRELATION_ID', 'Invalid on_action request, corresponding action request does not exist'])
  const asked = await sendHcx(on, CHECK, on.hospital, on.insurer, workflow)
  expect(errorOf(await answer({ ...under(asked), ...workflow, 'x-hcx-status': undefined }))).toEqual([400, 'ERR_MANDATORY_HEADERFIELD_MISSING', 'Mandatory headers are missing: x-hcx-status'])
  expect(errorOf(await answer({ ...under(asked), ...workflow, 'x-hcx-status': 'request.queued' }))).toEqual([400, 'ERR_INVALID_STATUS', 'Status value for on_* API calls can be only: [response.complete, response.partial, response.error, response.redirect]'])
  for (const wrong of [{}, { 'x-hcx-workflow_id': randomUUID() }]) expect(errorOf(await answer({ ...under(asked), ...wrong }))).toEqual([400, 'ERR_INVALID_WORKFLOW_ID', 'The request contains invalid workflow id'])
  const partial = await answer({ ...under(asked), ...workflow, 'x-hcx-status': 'response.partial' })
  expect(partial.status).toBe(202)
  expect(errorOf(await answer({ ...under(asked), ...workflow, 'x-hcx-api_call_id': partial.header['x-hcx-api_call_id'] }))).toEqual([400, 'ERR_INVALID_API_CALL_ID', 'Request exist with same api call id'])
  expect((await answer({ ...under(asked), ...workflow })).status).toBe(202)
  for (const again of [await answer({ ...under(asked), ...workflow }), await sendHcx(on, CHECK, on.hospital, on.insurer, { ...under(asked), ...workflow })]) expect(errorOf(again)).toEqual([400, 'ERR_INVALID_CORRELATION_ID', 'Invalid request, cycle is closed for correlation id'])
})

test('an error goes in clear; it ends what it answers and leaves the cycle open', async () => {
  const on = await platform()
  const asked = await sendHcx(on, CHECK, on.hospital, on.insurer)
  const say = (given: ProtectedHeader) => sayHcx(on, ON_CHECK, on.insurer, on.hospital, { ...under(asked), 'x-hcx-status': 'response.error', 'x-hcx-error_details': { code: 'ERR_INVALID_ENCRYPTION', message: 'cannot be opened', trace: '' }, ...given })
  expect(errorOf(await say({ 'x-hcx-error_details': undefined }))).toEqual([400, 'ERR_MANDATORY_HEADERFIELD_MISSING', 'Mandatory headers are missing: [x-hcx-error_details]'])
  expect(errorOf(await say({ 'x-hcx-error_details': { code: 'PAYR-1001', message: 'x' } }))).toEqual([400, 'ERR_INVALID_ERROR_DETAILS', 'Invalid Error Code'])
  const said = await say({})
  expect(said.status).toBe(202)
  await on.sandbox.deliver('default')
  expect(on.host.got.filter(({ url }) => url.endsWith('on_check')).map(({ body }) => body)).toEqual([said.header])
  expect((await sendHcx(on, CHECK, on.hospital, on.insurer, under(asked))).status).toBe(202)
})

test('forwarding: only on the id of a request, with its case, not back and not to a hospital', async () => {
  const on = await platform()
  const workflow = { 'x-hcx-workflow_id': randomUUID() }
  const pass = (given: ProtectedHeader, path = CHECK) => sendHcx(on, path, on.insurer, on.reinsurer, given)
  expect(errorOf(await pass({}))).toEqual([400, 'ERR_INVALID_FORWARD_REQ', 'The request contains invalid correlation id'])
  expect(errorOf(await sendHcx(on, CHECK, on.insurer, on.hospital))).toEqual([400, 'ERR_ACCESS_DENIED', 'API should be used only to forward the request'])
  const asked = await sendHcx(on, CHECK, on.hospital, on.insurer, workflow)
  expect(errorOf(await pass(under(asked)))).toEqual([400, 'ERR_INVALID_WORKFLOW_ID', 'The request contains invalid workflow id'])
  expect(errorOf(await pass({ ...under(asked), ...workflow }, '/predetermination/submit'))).toEqual([400, 'ERR_INVALID_FORWARD_REQ', 'Entity is not allowed for forwarding'])
  expect((await pass({ ...under(asked), ...workflow })).status).toBe(202)
  expect(errorOf(await sendHcx(on, CHECK, on.reinsurer, on.insurer, { ...under(asked), ...workflow }))).toEqual([400, 'ERR_INVALID_FORWARD_REQ', 'Request cannot be forwarded to the forward initiators'])
  // The second payer's last word closes nothing but what he was asked.
  expect((await sendHcx(on, ON_CHECK, on.reinsurer, on.insurer, { ...under(asked), ...workflow })).status).toBe(202)
  expect((await sendHcx(on, ON_CHECK, on.insurer, on.hospital, { ...under(asked), ...workflow })).status).toBe(202)
  expect(errorOf(await pass({ ...under(asked), ...workflow }))[2]).toBe('Invalid request, cycle is closed for correlation id')
})

test('redirect: to another active payer, who then answers under the same correlation id', async () => {
  const on = await platform()
  const asked = await sendHcx(on, CHECK, on.hospital, on.insurer)
  const to = (code: string | undefined, given: ProtectedHeader = {}, path = ON_CHECK) => sayHcx(on, path, on.insurer, on.hospital, { ...under(asked), 'x-hcx-status': 'response.redirect', 'x-hcx-redirect_to': code, ...given })
  expect(errorOf(await to(undefined))).toEqual([400, 'ERR_MANDATORY_HEADERFIELD_MISSING', 'Mandatory headers are missing: [x-hcx-redirect_to]'])
  for (const [code, text] of [['', 'Redirect requests must have valid participant code for field x-hcx-redirect_to'], [INSURER, 'Sender can not redirect request to self'], ['nobody@swasth-hcx', 'Redirected participant does not exist in the registry'], [HOSPITAL, 'Redirected participant do not have access to send across callbacks (on_* API calls)']] as const) expect(errorOf(await to(code))).toEqual([400, 'ERR_INVALID_REDIRECT_TO', text])
  expect(errorOf(await to(REINSURER, { 'x-hcx-status': 'response.complete' }))[2]).toBe('Invalid redirect request,response.complete status is not allowed for redirect, Allowed status is response.redirect')
  expect(errorOf(await to(REINSURER, {}, '/predetermination/on_submit'))[1]).toBe('ERR_INVALID_REDIRECT_TO')
  expect((await to(REINSURER)).status).toBe(202)
  expect((await sendHcx(on, CHECK, on.hospital, on.reinsurer, under(asked))).status).toBe(202)
  expect((await sendHcx(on, ON_CHECK, on.reinsurer, on.hospital, under(asked))).status).toBe(202)
  expect(errorOf(await to(REINSURER))[2]).toBe('The redirected request has been closed with status as response.complete')
})

test('status: told at once; what was handed on is asked of the recipient too', async () => {
  const on = await platform()
  const ask = (given: ProtectedHeader) => sendHcx(on, '/hcx/status', on.hospital, on.insurer, given)
  expect(errorOf(await ask({}))).toEqual([400, null, 'Invalid correlation id, details do not exist'])
  const asked = await sendHcx(on, CHECK, on.hospital, on.insurer)
  const result = { entity_type: 'coverageeligibility', sender_code: HOSPITAL, recipient_code: INSURER }
  expect((await ask(under(asked))).body['result']).toEqual({ ...result, protocol_status: 'request.queued' })
  await on.sandbox.deliver('default')
  expect((await ask(under(asked))).body['result']).toEqual({ ...result, protocol_status: 'request.dispatched' })
  expect((await sendHcx(on, '/hcx/on_status', on.insurer, on.hospital, under(asked))).status).toBe(202)
  await on.sandbox.deliver('default')
  expect(urls(on).toSorted()).toEqual(['https://desk.hospital.example/hcx/on_status', 'https://desk.insurer.example/coverageeligibility/check', 'https://desk.insurer.example/hcx/status'])
  // It changed nothing of what was asked.
  expect((await sendHcx(on, ON_CHECK, on.insurer, on.hospital, under(asked))).status).toBe(202)
  expect(errorOf(await ask(under(asked)))[2]).toBe('Invalid request, cycle is closed for correlation id')
})

test('delivery: four tries, or one where the answer is final or the call is of another kind; then an error on the answer leg', async () => {
  for (const [path, status, tries] of [[CHECK, 500, 4], [CHECK, 404, 1], ['/predetermination/submit', 500, 1]] as const) {
    const on = await platform()
    on.host.answer = (url) => new Response('not here', { status: url.includes('insurer') ? status : 200 })
    const asked = await sendHcx(on, path, on.hospital, on.insurer)
    for (let at = 0; at < 6; at++, on.clock.now += 60_000) await on.sandbox.deliver('default')
    expect(urls(on).filter((url) => url.includes('insurer'))).toHaveLength(tries)
    const report = on.host.got.at(-1)!
    expect(report.url).toBe(`https://desk.hospital.example${path.replace(/(check|submit)$/, 'on_$1')}`)
    expect(report.body).toEqual({
      'x-hcx-sender_code': 'nhcx-gateway@hcx', 'x-hcx-recipient_code': HOSPITAL, 'x-hcx-api_call_id': expect.any(String), 'x-hcx-correlation_id': asked.header['x-hcx-correlation_id'], 'x-hcx-status': 'response.error',
      'x-hcx-error_details': { code: 'ERR_RECIPIENT_NOT_AVAILABLE', message: 'Please provide correct recipient code', trace: 'not here' },
    })
  }
})

test('between the dialects: a hospital of NHCX is answered as it asked, a payer of NHCX is called as its registry says', async () => {
  const on = await platform()
  on.host.answer = (_, body) => receipt(body)
  const [hospital, payer] = [await aParticipant(on.sandbox, PROVIDER), await aParticipant(on.sandbox, PAYER, { roles: ['10002'], registry: '10004', registryId: '900018' })]
  const asked = await sendHcx(on, CHECK, on.hospital, payer)
  await on.sandbox.deliver('default')
  const header = aHeader(on.sandbox, { 'x-hcx-sender_code': PAYER, 'x-hcx-recipient_code': HOSPITAL, 'x-hcx-api_call_id': randomUUID(), ...under(asked), 'x-hcx-status': 'response.complete' })
  expect((await postSealed(on.sandbox, `/v1${ON_CHECK}`, payer, header, on.hospital.publicKey)).status).toBe(202)
  await on.sandbox.deliver('default')
  expect(urls(on)).toEqual(['https://1000000018.example/v1/coverageeligibility/check', 'https://desk.hospital.example/coverageeligibility/on_check'])
  expect(Object.keys(on.host.got[1]!.body)).toEqual(['payload'])

  on.host.got.length = 0
  const other = aHeader(on.sandbox, { 'x-hcx-recipient_code': INSURER })
  expect((await postSealed(on.sandbox, `/v1${CHECK}`, hospital, other, on.insurer.publicKey)).status).toBe(202)
  expect((await sendHcx(on, ON_CHECK, on.insurer, hospital, { 'x-hcx-correlation_id': other['x-hcx-correlation_id'] })).status).toBe(202)
  await on.sandbox.deliver('default')
  expect(urls(on).toSorted()).toEqual(['https://1000000017.example/v1/coverageeligibility/on_check', 'https://desk.insurer.example/coverageeligibility/check'])
  expect(on.host.got.find(({ url }) => url.includes('on_check'))!.body['type']).toBe('JWEPayload')
})

test('a simulated payer answers in the dialect it is asked in', async () => {
  const on = await platform()
  const { deliver } = on.sandbox
  const resident = { ...on.insurer, code: '1000003538@hcx' }
  expect((await sendHcx(on, CHECK, on.hospital, resident)).status).toBe(202)
  for (let at = 0; at < 4; at++, on.clock.now += 60_000) await deliver('default')
  // Sealed for another key: it says so in clear, on the answer leg.
  expect(on.host.got.map(({ url, body }) => [url, (body['x-hcx-error_details'] as { code: string }).code])).toEqual([['https://desk.hospital.example/coverageeligibility/on_check', 'ERR_INVALID_ENCRYPTION']])
})
