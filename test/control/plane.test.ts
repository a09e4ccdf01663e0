import { expect, test } from 'vitest'
import { STANDARD_NOW, createSandbox } from '../../mocks/sandbox.ts'

type Body = Record<string, unknown>

function control(sandbox = createSandbox(), world = '') {
  const base = `http://localhost${world && `/w/${world}`}/__sandbox`
  return async (method: string, path: string, body?: unknown): Promise<{ status: number; body: Body }> => {
    const response = await sandbox.fetch(new Request(base + path, { method, ...(body !== undefined && { body: JSON.stringify(body) }) }))
    return { status: response.status, body: (await response.json()) as Body }
  }
}

test('a lever that is not there, or is pulled wrongly, says so and names the field', async () => {
  const pull = control()
  expect(await pull('GET', '/nothing')).toMatchObject({ status: 404, body: { error: { code: 'not-found' } } })
  expect(await pull('POST', '/clock', { advanceMs: 'soon' })).toMatchObject({ status: 422, body: { error: { code: 'invalid', field: 'advanceMs' } } })
  expect(await pull('PUT', '/variants/nothing', { choice: 'x' })).toMatchObject({ status: 404, body: { error: { field: 'name' } } })
  expect(await pull('PUT', '/variants/hpr.strict-dates', { choice: 'maybe' })).toMatchObject({ status: 422, body: { error: { field: 'choice' } } })
  expect(await pull('POST', '/faults', { operation: 'nothing', kind: 'drop' })).toMatchObject({ status: 422, body: { error: { field: 'operation' } } })
  expect(await pull('GET', '/transactions/none')).toMatchObject({ status: 404, body: { error: { field: 'txnId' } } })
  expect(await pull('GET', '/explain/none')).toMatchObject({ status: 404, body: { error: { field: 'id' } } })
})

test('the clock is moved, stopped and let run', async () => {
  let real = 1_000_000
  const pull = control(createSandbox({ now: () => real }))
  expect((await pull('POST', '/clock', { advanceMs: 5000 })).body).toEqual({ now: 1_005_000, iso: '1970-01-01T00:16:45.000Z', frozen: false })
  real += 10
  expect((await pull('GET', '/clock')).body['now']).toBe(1_005_010)
  await pull('POST', '/clock', { at: '2030-01-01T00:00:00Z', frozen: true })
  real += 10
  expect((await pull('GET', '/clock')).body).toEqual({ now: Date.UTC(2030, 0, 1), iso: '2030-01-01T00:00:00.000Z', frozen: true })
  expect(await pull('POST', '/clock', { advanceMs: -1e15 })).toMatchObject({ status: 422, body: { error: { field: 'advanceMs' } } })
})

test('a snapshot restored in another world is that world again; a reset one is new', async () => {
  const sandbox = createSandbox()
  const [one, two] = [control(sandbox, 'one'), control(sandbox, 'two')]
  await one('POST', '/clients', { clientId: 'SBX_9', clientSecret: 'secret' })
  await one('POST', '/clock', { advanceMs: 60_000 })
  const { body: taken } = await one('GET', '/snapshot')
  expect(await two('PUT', '/snapshot', taken)).toMatchObject({ status: 200 })
  const ids = async (pull: typeof one): Promise<string[]> => ((await pull('GET', '/clients')).body['clients'] as { clientId: string }[]).map(({ clientId }) => clientId)
  expect(await ids(two)).toEqual(['SBX_000001', 'SBX_9'])
  expect((await two('GET', '/clock')).body['now']).toBe(STANDARD_NOW + 60_000)
  await two('POST', '/reset')
  expect(await ids(two)).toEqual(['SBX_000001'])
  expect((await two('GET', '/clock')).body['now']).toBe(STANDARD_NOW)
  expect(await ids(one)).toEqual(['SBX_000001', 'SBX_9'])
  expect((await one('GET', '/worlds')).body).toEqual({ worlds: ['one', 'two'] })
})

test('people are found, added, and have papers', async () => {
  const pull = control()
  const { body: found } = await pull('GET', '/people?standing=on-roll&profession=doctor&state=Karnataka&free=true&limit=2')
  const people = found['people'] as { aadhaar: string; mobile: string; address: { state: string }; hpr?: unknown }[]
  expect(people.map(({ address, hpr }) => [address.state, hpr])).toEqual([['Karnataka', undefined], ['Karnataka', undefined]])
  expect((await pull('GET', `/people?aadhaar=${people[0]!.aadhaar}`)).body['people']).toEqual([people[0]])
  expect(await pull('POST', '/people', { aadhaar: people[0]!.aadhaar.replace(/.$/, (digit) => String((Number(digit) + 1) % 10)) })).toMatchObject({ status: 422, body: { error: { field: 'aadhaar' } } })
  expect(await pull('POST', '/people', { aadhaar: people[0]!.aadhaar })).toMatchObject({ status: 409, body: { error: { field: 'aadhaar' } } })
  const { body: added } = await pull('POST', '/people', { firstName: 'Zarina', lastName: 'Testwala', mobile: '6991112223', address: { state: 'Goa', stateCode: '30' } })
  expect(added).toMatchObject({ name: expect.stringMatching(/^Zarina .*Testwala$/) as string, standing: 'on-roll', address: { state: 'Goa' } })
  for (const query of [`aadhaar=${String(added['aadhaar'])}`, 'mobile=6991112223', 'name=zarina']) expect((await pull('GET', `/people?${query}`)).body['people']).toEqual([added])
  const papers = `/people/${String(added['aadhaar'])}/documents`
  expect((await pull('GET', `${papers}/degree`)).body).toEqual({ fileType: 'pdf', data: expect.stringMatching(/^JVBERi0/) as string })
  expect((await pull('GET', `${papers}/photo`)).body).toEqual({ fileType: 'png', data: expect.stringMatching(/^iVBORw0KGgo/) as string })
  expect(await pull('GET', `${papers}/passport`)).toMatchObject({ status: 404, body: { error: { field: 'kind' } } })
})

test('every lever stands in the control plane\'s own OpenAPI', async () => {
  const pull = control()
  const { body } = await pull('GET', '/openapi.json')
  const { body: index } = await pull('GET', '/')
  const declared = Object.entries(body['paths'] as Record<string, Body>).flatMap(([path, item]) => Object.keys(item).map((method) => `${method.toUpperCase()} /__sandbox${path}`))
  const listed = (index['levers'] as string[]).map((line) => line.split('  ')[0])
  expect(declared.toSorted()).toEqual(listed.toSorted())
  expect(declared.length).toBeGreaterThan(20)
})

test('a strict sandbox has no control plane at all', async () => {
  const sandbox = createSandbox({ strict: true })
  expect((await sandbox.fetch(new Request('http://localhost/__sandbox/clock'))).status).toBe(404)
  expect((await sandbox.fetch(new Request('http://localhost/__sandbox/clock', { method: 'POST', body: '{"advanceMs":1}' }))).status).toBe(404)
})
