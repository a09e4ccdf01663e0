import { beforeAll, describe, expect, test } from 'vitest'
import writeSheet from 'write-excel-file/node'
import type { Professional } from '../../functions/hpr/professional/record.ts'
import { pending } from '../../functions/hpr/professional/record.ts'
import { professionalOf } from '../../functions/hpr/professional/seeded.ts'
import { COLUMNS, readRows, templateSheet } from '../../functions/hpr/offices/bulk-sheet.ts'
import { eSign, show, submit, verify } from '../../functions/hpr/offices/flow.ts'
import { peopleOf } from '../../functions/people/directory.ts'
import type { Person } from '../../functions/people/people.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'

const people = peopleOf({ settings: { seed: 'rehearsal', people: 500, clock: { offsetMs: 0 }, variants: {}, faults: [] } })
const registered = people.find((person) => person.standing === 'registered' && person.hpr?.councilVerified === false, { limit: 1 })[0]!
const submitted: Professional = { ...professionalOf(registered)!, councilVerification: pending(0), workVerification: pending(0) }
const contact = { mobile: registered.mobile, email: registered.email }
const NOW = 1_000

describe('a verdict', () => {
  test.each([
    ['on a draft', { ...submitted, status: 'draft' as const }, { office: 'council', verdict: 'verify', reason: '' }, { refusal: 'not-now' }],
    ['of rejection without a reason', submitted, { office: 'council', verdict: 'reject', reason: ' ' }, { refusal: 'invalid', field: 'reason' }],
    ['that asks for nothing', submitted, { office: 'work', verdict: 'ask', reason: '' }, { refusal: 'invalid', field: 'reason' }],
    ['of another council', submitted, { office: 'council', verdict: 'verify', reason: '', councilId: 99_999 }, { refusal: 'not-now', field: 'councilId' }],
    ['that stands already', { ...submitted, councilVerification: { state: 'verified', reason: '', at: 0 } }, { office: 'council', verdict: 'verify', reason: '' }, { refusal: 'not-now' }],
  ] as const)('%s is refused, and changes nothing', (_, professional, act, refusal) => {
    const { state, reply, effects } = verify(professional as Professional, act, contact, NOW)
    expect(reply).toMatchObject(refusal)
    expect([state, effects]).toEqual([professional, []])
  })

  test('of the council, then of the work verifier, makes a verified professional, who is told each time', () => {
    const first = verify(submitted, { office: 'council', verdict: 'verify', reason: '' }, contact, NOW)
    expect(first.reply).toEqual({ answer: { applicationStatus: 'council-verified' } })
    const second = verify(first.state, { office: 'work', verdict: 'verify', reason: '' }, contact, NOW + 1)
    expect(second.reply).toEqual({ answer: { applicationStatus: 'verified' } })
    expect(second.effects.map((effect) => effect.effect === 'message' && [effect.channel, effect.to, effect.purpose])).toEqual([['sms', contact.mobile, 'verification'], ['email', contact.email, 'verification']])
    expect(second.state.history.slice(-2).map(({ what }) => what)).toEqual(['council-verified', 'work-verified'])
  })

  test('of rejection outweighs the other office', () => {
    const verified = verify(submitted, { office: 'work', verdict: 'verify', reason: '' }, contact, NOW).state
    const { state, reply } = verify(verified, { office: 'council', verdict: 'reject', reason: 'Not on our roll' }, contact, NOW)
    expect(reply).toEqual({ answer: { applicationStatus: 'rejected' } })
    expect(state.councilVerification).toEqual({ state: 'rejected', reason: 'Not on our roll', at: NOW })
  })
})

describe('a draft', () => {
  const draft: Professional = { ...submitted, status: 'draft' }

  test('is submitted only when signed, and once', () => {
    expect(submit(draft, 'ref', contact, NOW).reply).toMatchObject({ refusal: 'not-now' })
    const signed = eSign(draft, NOW).state
    expect(eSign(signed, NOW).reply).toMatchObject({ refusal: 'not-now' })
    const { state, reply } = submit(signed, 'ref', contact, NOW)
    expect(reply).toEqual({ answer: { applicationStatus: 'submitted' } })
    expect(state).toMatchObject({ status: 'submitted', submittedAt: NOW, councilVerification: pending(NOW), workVerification: pending(NOW) })
    expect(state.referenceNumbers.at(-1)).toBe('ref')
    expect(submit(state, 'ref', contact, NOW).reply).toMatchObject({ refusal: 'not-now' })
  })

  test('what is shown is changed field by field', () => {
    const hidden = show(draft, { attributes: { email: false } }, NOW).state
    expect(show(hidden, { profile: false, attributes: { mobileNumber: false } }, NOW).state.visibility).toEqual({ profile: false, profilePicture: true, attributes: { email: false, mobileNumber: false } })
  })
})

describe('through the control plane', () => {
  let sandbox: Sandbox
  beforeAll(() => {
    sandbox = createSandbox({ people: 500 })
  })

  async function pull(method: string, path: string, body?: unknown): Promise<{ status: number; body: Record<string, unknown> }> {
    const sent = body instanceof Uint8Array ? (body as Uint8Array<ArrayBuffer>) : body === undefined ? undefined : JSON.stringify(body)
    const response = await sandbox.fetch(new Request(`http://localhost/__sandbox${path}`, { method, body: sent }))
    return { status: response.status, body: (await response.json()) as Record<string, unknown> }
  }

  test('who is not there is not found', async () => {
    expect(await pull('POST', '/professionals/71-0000-0000-0000/council-verification', { verdict: 'verify' })).toMatchObject({ status: 404, body: { error: { field: 'hprId' } } })
    const [unregistered] = people.find((person) => person.standing === 'has-hpid', { limit: 1 })
    expect(await pull('POST', `/professionals/${unregistered!.hpr!.hprIdNumber}/e-sign`)).toMatchObject({ status: 404, body: { error: { message: 'This HPID is not registered as a professional' } } })
    expect(await pull('GET', '/councils/1/roll')).toMatchObject({ status: 422, body: { error: { field: 'registrationNumber' } } })
    expect((await pull('GET', '/councils/1/roll?registrationNumber=SYN/0')).body).toEqual({ entries: [] })
  })

  test("the council's roll answers by number and by name", async () => {
    const [person] = people.find(({ standing }) => standing === 'on-roll', { limit: 1 })
    const { councilId, registrationNumber } = person!.enrolment!
    const { body } = await pull('GET', `/councils/${councilId}/roll?registrationNumber=${encodeURIComponent(registrationNumber)}`)
    expect(body).toEqual({ entries: [expect.objectContaining({ name: person!.name, councilId, registrationNumber })] })
    const byName = await pull('GET', `/councils/${councilId}/roll?name=${person!.firstName}`)
    expect(byName.body['entries']).toContainEqual(expect.objectContaining({ registrationNumber }))
  })

  test('a seeded professional is rejected, and reads so', async () => {
    const hprId = registered.hpr!.hprIdNumber
    expect((await pull('POST', `/professionals/${hprId}/council-verification`, { verdict: 'reject', reason: 'Certificate unreadable' })).body).toEqual({ applicationStatus: 'rejected' })
    expect((await pull('GET', `/professionals/${registered.hpr!.username}`)).body).toMatchObject({ hprIdNumber: hprId, applicationStatus: 'rejected', councilVerification: { state: 'rejected', reason: 'Certificate unreadable' } })
    expect((await pull('GET', `/inbox?to=${registered.mobile}`)).body['messages']).toEqual([expect.objectContaining({ purpose: 'verification' })])
    const { body } = await pull('GET', '/dashboard/professionals')
    expect(body).toMatchObject({ total: 1, seeded: 100, byState: [{ name: registered.address.state, registered: 1, verified: 0 }], byDay: [{ day: 'before', registered: 1 }] })
  })

  test('an HPID by driving licence opens after the visit', async () => {
    const driver = people.find((person) => person.standing === 'citizen' && person.drivingLicence !== '', { limit: 1 })[0]!
    const wanted = { drivingLicence: driver.drivingLicence, mobile: driver.mobile, username: 'licence.holder', password: 'Gtpvz#4826' }
    expect(await pull('POST', '/hpids/by-driving-licence', { ...wanted, drivingLicence: 'SYN-DL-0000000' })).toMatchObject({ status: 404, body: { error: { field: 'drivingLicence' } } })
    expect(await pull('POST', '/hpids/by-driving-licence', { ...wanted, password: 'short' })).toMatchObject({ status: 422, body: { error: { field: 'password' } } })
    const { status, body } = await pull('POST', '/hpids/by-driving-licence', wanted)
    expect([status, body['visitDue']]).toEqual([200, true])
    expect(await pull('POST', '/hpids/by-driving-licence', { ...wanted, username: 'licence.again' })).toMatchObject({ status: 409, body: { error: { field: 'drivingLicence' } } })
    expect((await pull('POST', `/hpids/${String(body['hprIdNumber'])}/council-visit`)).body).toMatchObject({ visitDue: false })
    expect((await pull('POST', `/hpids/${String(body['hprIdNumber'])}/council-visit`)).status).toBe(409)
  })

  const cells = (person: Person, differs: Record<string, string> = {}): string[] => {
    const row: Record<string, string> = {
      councilId: String(person.enrolment?.councilId), registrationNumber: person.enrolment?.registrationNumber ?? '', name: person.name, mobile: person.mobile, email: '', languages: '1,2',
      currentlyWorking: '1', workStatus: '0', purposeOfWork: 'Practice', reasonForNotWorking: '', ...differs,
    }
    return COLUMNS.map(({ field }) => row[field] ?? '')
  }
  const sheet = async (rows: string[][], head = COLUMNS.map(({ column }) => column as string)): Promise<Uint8Array> =>
    new Uint8Array(await writeSheet([head, ...rows].map((row) => row.map((value) => ({ value, type: String })))).toBuffer())

  test('the template is a sheet that its own reader takes', async () => {
    expect(await readRows(await templateSheet())).toEqual([Object.fromEntries(COLUMNS.map(({ field, example }) => [field, example]))])
    const response = await sandbox.fetch(new Request('http://localhost/__sandbox/bulk/template.xlsx'))
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'])
    expect(await readRows(new Uint8Array(await response.arrayBuffer()))).toHaveLength(1)
  })

  test('what is no sheet of these columns is refused whole', async () => {
    expect(await pull('POST', '/bulk/professionals', new TextEncoder().encode('no sheet'))).toMatchObject({ status: 422, body: { error: { field: 'body' } } })
    expect(await pull('POST', '/bulk/professionals', await sheet([], ['Council', 'Number']))).toMatchObject({ status: 422 })
  })

  test('each row is a draft, or refused with its columns named', async () => {
    const [one, two, three] = people.find(({ standing }) => standing === 'on-roll', { limit: 3 })
    const uploaded = await pull('POST', '/bulk/professionals', await sheet([
      cells(one!), cells(two!, { name: 'Somebody Else' }), cells(three!, { mobile: '12', currentlyWorking: '0' }), cells(one!), cells(registered), cells(three!, { registrationNumber: 'SYN/0' }), cells(three!),
    ]))
    expect(uploaded.body).toMatchObject({ accepted: 2, refused: 5 })
    const rows = uploaded.body['rows'] as { row: number; accepted: boolean; hprIdNumber?: string; errors: { column: string }[] }[]
    expect(rows.map(({ row, accepted, errors }) => [row, accepted, errors.map(({ column }) => column)])).toEqual([
      [2, true, []], [3, false, ['name']], [4, false, ['mobile', 'reasonForNotWorking']], [5, false, ['registrationNumber']], [6, false, ['registrationNumber']], [7, false, ['registrationNumber']], [8, true, []],
    ])
    expect(new Set([rows[0]!.hprIdNumber, rows[6]!.hprIdNumber]).size).toBe(2)
    const hprId = rows[0]!.hprIdNumber!
    expect((await pull('GET', `/professionals/${hprId}`)).body).toMatchObject({ status: 'draft', applicationStatus: 'draft', name: one!.name })
    expect((await pull('POST', `/professionals/${hprId}/submit`)).status).toBe(409)
    await pull('POST', `/professionals/${hprId}/e-sign`)
    expect((await pull('POST', `/professionals/${hprId}/submit`)).body).toEqual({ applicationStatus: 'submitted' })
  })
})
