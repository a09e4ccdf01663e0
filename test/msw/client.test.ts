import { execFile } from 'node:child_process'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { beforeEach, describe, expect, test } from 'vitest'
import type { SandboxClient } from '../../mocks/client.ts'
import { connect, ControlPlaneError } from '../../mocks/client.ts'
import { serveLocal } from '../../mocks/hosts/local.ts'
import { createSandbox, STANDARD_NOW } from '../../mocks/sandbox.ts'
import { roomKeys } from '../support/room-keys.ts'

const application = createSandbox({ keys: roomKeys(), checkAnswers: true, delivery: 'on-demand', send: () => Promise.resolve(new Response('', { status: 500 })) })
const all = connect({ url: 'http://sandbox.rehearsal', fetch: application.fetch })
let sandbox: SandboxClient
beforeEach(() => void (sandbox = all.world()))

const refusal = (call: Promise<unknown>): Promise<unknown> => call.then(() => expect.unreachable('It was taken'), (error: unknown) => error)

describe('what the control plane will not do is told in its words', () => {
  test('status, code, field and sentence', async () => {
    const error = await refusal(sandbox.faults.inject({ operation: 'no.such', kind: 'drop' }))
    expect(error).toBeInstanceOf(ControlPlaneError)
    expect(error).toMatchObject({
      status: 422, code: 'invalid', field: 'operation',
      message: `POST ${sandbox.baseUrl}/__sandbox/faults: 422 invalid (operation): No operation of that id; GET /__sandbox/operations lists them`,
    })
  })

  test('whatever else is asked for in vain', async () => {
    expect(await refusal(sandbox.explain('nothing'))).toMatchObject({ status: 404, code: 'not-found', field: 'id' })
    expect(await refusal(sandbox.variants.choose('hpr.no-such', 'on'))).toMatchObject({ status: 404, field: 'name' })
    expect(await refusal(sandbox.clients.remove('nobody'))).toMatchObject({ status: 404, field: 'clientId' })
    expect(await refusal(sandbox.callbacks.read('none'))).toMatchObject({ status: 404, field: 'id' })
    expect(await refusal(sandbox.callbacks.retry('none'))).toMatchObject({ status: 404 })
    expect(await refusal(sandbox.callbacks.drop('none'))).toMatchObject({ status: 404 })
    expect(await refusal(sandbox.clock.advance(-1e15))).toMatchObject({ status: 422, field: 'advanceMs' })
    expect(await refusal(sandbox.people.add({ aadhaar: '123456789012' }))).toMatchObject({ status: 422, field: 'aadhaar' })
    expect(await refusal(sandbox.people.document('999900000000', 'photo'))).toMatchObject({ status: 404, field: 'aadhaar' })
    expect(await refusal(sandbox.people.atAadhaarPage('none'))).toMatchObject({ status: 404, field: 'txnId' })
    expect(await refusal(sandbox.people.aadhaarPage('none'))).toMatchObject({ status: 404, field: 'txnId' })
    expect(await refusal(sandbox.join({ role: 'WIZARD' }))).toMatchObject({ status: 422, field: 'role' })
    expect(await refusal(sandbox.restore({ format: 'abdm-rehearsal world 1', world: 'x', items: [1] }))).toMatchObject({ status: 422, field: 'items.0' })
  })

  test('a sandbox without control plane, or none at all', async () => {
    const strict = connect({ url: 'http://strict', fetch: createSandbox({ strict: true }).fetch })
    expect(await refusal(strict.clock.now())).toMatchObject({ status: 404, code: '', message: expect.stringMatching(/^GET http:\/\/strict\/__sandbox\/clock: 404: no control plane answers there/) as string })
    expect(await refusal(connect({ url: 'http://127.0.0.1:1' }).clock.now())).toMatchObject({ status: 0, message: expect.stringMatching(/^GET http:\/\/127\.0\.0\.1:1\/__sandbox\/clock: no answer: fetch failed/) as string })
  })

  test('a lever by whatever of its path stands in the reference', async () => {
    const { now } = await sandbox.control<{ now: number }>('GET', '/clock')
    for (const path of ['clock', '/__sandbox/clock', '__sandbox/clock']) expect(await sandbox.control('GET', path)).toMatchObject({ now })
    expect(await refusal(sandbox.control('GET', '/__sandboxes'))).toMatchObject({ status: 404, code: 'not-found', message: `GET ${sandbox.baseUrl}/__sandbox/__sandboxes: 404 not-found: No such lever. GET /__sandbox lists them.` })
  })

  test('an OTP that was never sent, a person who is not there', async () => {
    await expect(sandbox.inbox.lastOtp('6990000000')).rejects.toThrow('No OTP was sent to 6990000000: no message at all')
    await expect(sandbox.inbox.lastOtp('6990000000', { purpose: 'login' })).rejects.toThrow('with {"purpose":"login"}')
    await expect(sandbox.people.professional({ state: 'Nowhere' })).rejects.toThrow('No professional is left in this world who fits and was not given before')
    await expect(sandbox.people.patient({ payer: 'nobody@hcx' })).rejects.toThrow('No patient is left')
    await expect(sandbox.people.facility({ name: 'no facility is called so' })).rejects.toThrow('No facility is left')
  })
})

describe('worlds', () => {
  test('fresh, by name, and where the address names one', async () => {
    expect([all.name, all.baseUrl, all.world('one').baseUrl, all.world('one').world('two').baseUrl]).toEqual(['default', 'http://sandbox.rehearsal', 'http://sandbox.rehearsal/w/one', 'http://sandbox.rehearsal/w/two'])
    expect(connect({ url: 'http://sandbox.rehearsal/w/one/', fetch: application.fetch })).toMatchObject({ name: 'one', baseUrl: 'http://sandbox.rehearsal/w/one' })
    expect(all.world().name).not.toBe(all.world().name)
    await sandbox.clients.register({ clientId: 'OURS' })
    expect((await all.world().clients.list()).map(({ clientId }) => clientId)).toEqual(['SBX_000001'])
  })

  test('kept and put back, changed and emptied', async () => {
    await sandbox.clients.register({ clientId: 'OURS', name: 'We' })
    const kept = await sandbox.snapshot()
    const other = all.world()
    await other.restore(kept)
    expect((await other.clients.list()).map(({ clientId, name }) => [clientId, name])).toContainEqual(['OURS', 'We'])
    expect(await other.settings({ seed: 'another', fixedOtp: '424242' })).toMatchObject({ seed: 'another', fixedOtp: '424242', people: 500 })
    expect(await other.settings({ fixedOtp: null })).toEqual({ seed: 'another', people: 500, facilities: 300 })
    await other.reset()
    expect([await other.settings(), (await other.clients.list()).length]).toEqual([{ seed: 'rehearsal', people: 500, facilities: 300 }, 1])
  })
})

describe('clock', () => {
  test('read, moved, stopped and let run', async () => {
    expect([await sandbox.clock.now(), await sandbox.clock.advance(1_000), await sandbox.clock.freeze(), await sandbox.clock.freeze(new Date(STANDARD_NOW)), await sandbox.clock.run()])
      .toEqual([STANDARD_NOW, STANDARD_NOW + 1_000, STANDARD_NOW + 1_000, STANDARD_NOW, STANDARD_NOW])
  })
})

describe('people', () => {
  test('another one at each call', async () => {
    const doctors = [await sandbox.people.professional(), await sandbox.people.professional(), await sandbox.people.professional({ profession: 'nurse' })]
    expect([new Set(doctors.map(({ aadhaar }) => aadhaar)).size, doctors.map(({ standing, enrolment }) => [standing, enrolment?.healthProfessionalType])]).toEqual([3, [['on-roll', 'doctor'], ['on-roll', 'doctor'], ['on-roll', 'nurse']]])
    const patients = [await sandbox.people.patient(), await sandbox.people.patient({ payer: '1518@hcx' })]
    expect(patients).toMatchObject([{ inForce: true, used: 0 }, { payer: '1518@hcx' }])
    const facilities = [await sandbox.people.facility(), await sandbox.people.facility({ ownership: 'G', status: 'pending' })]
    expect([new Set(facilities.map(({ facilityId }) => facilityId)).size, facilities.map(({ status }) => status)]).toEqual([2, ['verified', 'pending']])
  })

  test('added, found again, with a photo', async () => {
    const { aadhaar } = await sandbox.people.add({ firstName: 'Asha', lastName: 'Rao', address: { district: 'Mysuru' } })
    expect(await sandbox.people.find({ aadhaar })).toMatchObject([{ firstName: 'Asha', name: expect.stringContaining('Rao') as string }])
    expect(await sandbox.people.document(aadhaar, 'photo')).toMatchObject({ fileType: 'png' })
  })
})

describe('what happened', () => {
  test('messages, explanation, traffic and faults of a call', async () => {
    expect((await sandbox.faults.inject({ operation: '*', kind: 'status', status: 500, times: 2 })).planted).toMatchObject([{ operation: '*', kind: 'status', remaining: 2 }])
    const answer = await application.fetch(new Request(`${sandbox.baseUrl}/gateway/v0.5/sessions`, { method: 'POST', headers: { 'content-type': 'application/json', 'request-id': 'mine' }, body: '{"clientId":"x","clientSecret":"y"}' }))
    expect([answer.status, (await sandbox.faults.list()).met, (await sandbox.faults.clear()).planted]).toEqual([500, 1, []])
    expect((await sandbox.explain('mine')).exchanges).toMatchObject([{ operation: 'gateway.sessions.createSessionV05', status: 500, fault: expect.any(String) as string }])
    expect((await sandbox.traffic()).log.entries).toHaveLength(1)
    expect(await sandbox.inbox.messages()).toEqual([])
  })

  test('variants as they stand, and switched', async () => {
    const [first] = await sandbox.variants.list()
    const other = first!.choices.find((choice) => choice !== first!.choice)!
    expect((await sandbox.variants.choose(first!.name, other)).find(({ name }) => name === first!.name)).toEqual({ ...first, choice: other })
  })

  test('calls that are owed: sent, tried again, lost', async () => {
    const { code, privateKey } = await sandbox.join({ role: 'PAYER', endpointUrl: 'https://payer.example' })
    expect([code, privateKey]).toEqual([expect.stringMatching(/@hcx$/), expect.stringContaining('PRIVATE KEY')])
    await sandbox.control('POST', '/counterparties/1000004446@hcx/send', { body: { leg: 'eligibility', to: code } })
    expect(await sandbox.callbacks.deliver()).toBeGreaterThan(0)
    const [owed] = await sandbox.callbacks.ledger({ to: code, state: 'waiting' })
    expect(owed).toMatchObject({ url: 'https://payer.example/v1/coverageeligibility/check', attempts: [{ status: 500 }] })
    expect(await sandbox.callbacks.read(owed!.id)).toMatchObject({ body: { payload: expect.any(String) as string } })
    expect((await sandbox.callbacks.retry(owed!.id)).dueAt).toBe(STANDARD_NOW)
    expect((await sandbox.callbacks.drop(owed!.id)).state).toBe('dropped')
    await expect(sandbox.callbacks.waitFor({ path: '/check', to: code })).rejects.toThrow(/^No call to \/check was delivered\. The ledger has:\n {2}dropped https:\/\/payer\.example/)
  })
})

test('over a socket, with the key of a hosted sandbox', async () => {
  const keys: (string | null)[] = []
  const server = await serveLocal({ sandbox: { fetch: (request) => (keys.push(request.headers.get('x-rehearsal-key')), application.fetch(request)) } })
  expect([await connect({ url: server.url }).clock.now(), await connect({ url: server.url, key: 'of the owner' }).world('a').clock.now()]).toEqual([STANDARD_NOW, STANDARD_NOW])
  await server.close()
  expect(keys).toEqual([null, 'of the owner'])
})

test('abdm-rehearsal/msw says in a browser that it is not for one; abdm-rehearsal/client is', async () => {
  const tried = async (file: string): Promise<string> => {
    const script = `const { log } = console; globalThis.process = undefined; globalThis.localStorage = { getItem: () => null, setItem() {} }; log(await import(${JSON.stringify(pathToFileURL(`${import.meta.dirname}/../../mocks/${file}`).href)}).then((entry) => typeof entry.connect, (error) => error.message))`
    return (await promisify(execFile)(process.execPath, ['--input-type=module', '--no-warnings', '-e', script])).stdout.trim()
  }
  expect(await Promise.all([tried('msw.ts'), tried('client.ts')])).toEqual([expect.stringMatching(/^abdm-rehearsal\/msw runs in Node alone/), 'function'])
})
