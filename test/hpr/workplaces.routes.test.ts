import { beforeEach, describe, expect, test } from 'vitest'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { isSubmitted } from '../../functions/nhpr/facilities/record.ts'
import { facilitiesOf } from '../../functions/nhpr/facilities/population.ts'
import { aDraft, aFacility, keepFacilities } from '../support/facilities.ts'
import { accessToken, callGateway } from '../support/gateway.ts'
import type { Answered, Caller } from '../support/hpr.ts'
import { hprCaller, NOW, testKeys } from '../support/hpr.ts'
import { changed, doctorAccount, documentDentist } from './professional.samples.ts'

const V4 = '/v4/int'
const DECLARED = `${V4}/getFacilityDeclaredByHprId`
const PROFESSIONALS = `${V4}/fetchProfessionalFacility`
const STATUS = `${V4}/hprWorkDetails/status`
const RELINK = `${V4}/relinkOrDelinkProfessionalFromFacility`
const SUGGEST = `${V4}/hprFacilitySuggestions`
const DOCTORS = `${V4}/apis/v1/doctors`

const HERE = 'IN2710000059'
const STATE_HOSPITAL = 'IN2710000060'
const DRAFT = 'IN2710000061'
const MANAGER = '71-2824-6403-7827'
const WORK = 'currentWorkDetails.facilityDeclarationData'
const doctor = doctorAccount()
const me = doctor.hprIdNumber

let sandbox: Sandbox
let hpr: Caller

async function open(variants: Record<string, string> = { 'hpr.withdrawn-operations': 'on' }): Promise<void> {
  sandbox = createSandbox({ now: () => NOW, keys: testKeys(), checkAnswers: true, people: 0, variants })
  hpr = hprCaller(sandbox)
  await hpr.addAccount(doctor)
  await keepFacilities(sandbox, [aFacility(), aFacility({ facilityId: STATE_HOSPITAL, basic: { facilityName: 'Civil Hospital', ownershipSubTypeCode: 'S', ownershipSubTypeCode2: '' } }), aDraft(DRAFT)])
}
beforeEach(() => open())

const refused = (code: string, message: string, attribute: string) => ({
  status: 422, code, field: attribute,
  body: { code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details: [{ message, code, attribute }] },
})
const good = (body: unknown) => ({ status: 200, code: undefined, field: undefined, body })

async function submit(call: 'register' | 'update', practitioner = documentDentist(), account = doctor): Promise<Answered> {
  return hpr.post(`${DOCTORS}/${call}-professional-new`, { hprToken: await hpr.tokenOf(account), practitioner })
}

/** The dentist of a state hospital. */
const ofState = () => changed(changed(changed(documentDentist(), `${WORK}.facilityId`, STATE_HOSPITAL), 'personalInformation.category', 'S'), `${WORK}.ministry.ministry`, '')
const statusBody = { status: 'approved', facilityId: HERE, professionalHprId: me, managerHprId: MANAGER, isHpr: true }
const workVerified = async (): Promise<string | null> => {
  const { body } = await hpr.post(`${DOCTORS}/fetch-professional-info`, { practitioner: { id: me } })
  return (body as { practitioners: [[{ is_work_verified: string | null }]] }).practitioners[0][0].is_work_verified
}

describe('a declared facility', () => {
  test.each([['never written', 'IN2710000099'], ['never submitted', DRAFT]])('that was %s is refused, and nothing is kept', async (_, facilityId) => {
    expect(await submit('register', changed(documentDentist(), `${WORK}.facilityId`, facilityId))).toEqual(refused('HIS-1019', 'HP Facility ID not available.', `practitioner.${WORK}.facilityId`))
    expect(await hpr.post(DECLARED, { hprId: me })).toMatchObject({ code: 'HIS-1001' })
  })

  test('is held against its registered ownership and ministry', async () => {
    expect(await submit('register', changed(documentDentist(), `${WORK}.facilityId`, STATE_HOSPITAL))).toEqual(refused('HIS-1110', 'Not a Central Government facility.', `practitioner.${WORK}.facilityId`))
    expect(await submit('register', changed(documentDentist(), `${WORK}.ministry.ministry`, 'MinistryMOP ( Mo Power )'))).toEqual(refused('HIS-1151', 'Facility ministry mismatch.', `practitioner.${WORK}.ministry.ministry`))
    expect((await submit('register')).status).toBe(200)
    expect(await submit('update', changed(ofState(), `${WORK}.facilityId`, HERE))).toEqual(refused('HIS-1111', 'Not a State facility.', `practitioner.${WORK}.facilityId`))
    expect((await submit('update', ofState())).status).toBe(200)
  })

  test('that nobody knows is taken under the variant, and listed without a name', async () => {
    await open({ 'hpr.withdrawn-operations': 'on', 'hpr.unknown-facility': 'accepted' })
    expect((await submit('register', changed(documentDentist(), `${WORK}.facilityId`, 'IN2710000099'))).status).toBe(200)
    expect((await hpr.post(DECLARED, { hprId: me })).body).toMatchObject({ totalNoOfFacilities: 1, facilities: [{ facilityId: 'IN2710000099', facilityName: '', state: '' }] })
  })
})

test.each([['POST', DECLARED], ['POST', PROFESSIONALS], ['PUT', STATUS], ['POST', RELINK], ['POST', SUGGEST]])('%s %s is not there unless the variant says so', async (method, path) => {
  await open({})
  const { status, body } = await (method === 'PUT' ? hpr.put(path, {}) : hpr.post(path, {}))
  expect({ status, body }).toEqual({ status: 404, body: { code: '404', type: 'Status report', message: 'Not Found', description: 'The requested resource is not available.' } })
})

describe('who or what is named', () => {
  test.each([
    [DECLARED, 'hprId', {}], [RELINK, 'hprId', { facilityId: HERE, action: 'DELINK' }], [STATUS, 'professionalHprId', statusBody],
  ])('%s: a professional by %s', async (path, field, rest) => {
    const call = (value: string | undefined) => (path === STATUS ? hpr.put(path, { ...rest, [field]: value }) : hpr.post(path, { ...rest, [field]: value }))
    for (const none of ['', undefined]) expect(await call(none)).toEqual(refused('HIS-1116', 'HPR ID required.', field))
    expect(await call('71-7507')).toEqual(refused('HIS-1035', 'Invalid Healthcare Professional ID.', field))
    expect(await call(me)).toEqual(refused('HIS-1001', `Doctor info not found for healthProfessionalId: ${me}`, field))
  })

  test.each([[PROFESSIONALS, {}], [STATUS, statusBody], [RELINK, { hprId: me, action: 'DELINK' }]])('%s: a facility', async (path, rest) => {
    await submit('register')
    const call = (facilityId: string | null) => (path === STATUS ? hpr.put(path, { ...rest, facilityId }) : hpr.post(path, { ...rest, facilityId }))
    for (const none of ['', null]) expect(await call(none)).toEqual(refused('HIS-1070', 'Required field is empty.', 'facilityId'))
    expect(await call('IN27')).toEqual(refused('HIS-1113', 'Invalid facility ID format.', 'facilityId'))
    const unknown = path === RELINK ? refused('HIS-1121', 'Invalid facility details.', 'facilityId') : refused('HIS-1019', 'HP Facility ID not available.', 'facilityId')
    for (const facilityId of ['IN2710000099', DRAFT]) expect(await call(facilityId)).toEqual(unknown)
  })
})

describe('the neighbours joined: register, declare, confirm', () => {
  const entry = { hprIdNumber: me, name: 'Ayushman Bharat Mission', gender: 'Male', hprType: 'doctor', councilVerified: false }
  const declared = { facilityId: HERE, facilityName: 'Railway Hospital', faciltyAddress: '1 Station Road, Camp', department: 'Dental', designation: 'Surgeon', state: 'Maharashtra', district: 'Pune', isCurrent: true }

  beforeEach(async () => void (await submit('register')))

  test('the facility and the professional know of one another', async () => {
    expect(await hpr.post(DECLARED, { hprId: me, source: 'HPR' })).toEqual(good({ totalNoOfFacilities: 1, facilities: [declared] }))
    expect(await hpr.post(PROFESSIONALS, { facilityId: HERE })).toEqual(good([entry]))
    expect(await hpr.post(PROFESSIONALS, { facilityId: STATE_HOSPITAL })).toEqual(good([]))
  })

  test('after another declaration the former place is past', async () => {
    await submit('update', ofState())
    const later = { ...declared, facilityId: STATE_HOSPITAL, facilityName: 'Civil Hospital' }
    expect(await hpr.post(DECLARED, { hprId: me.replaceAll('-', '') })).toEqual(good({ totalNoOfFacilities: 2, facilities: [later, { ...declared, isCurrent: false }] }))
    expect([(await hpr.post(PROFESSIONALS, { facilityId: HERE })).body, (await hpr.post(PROFESSIONALS, { facilityId: STATE_HOSPITAL })).body]).toEqual([[], [entry]])
  })

  test('its manager alone confirms, with what a verifier would do', async () => {
    expect(await hpr.put(STATUS, { ...statusBody, managerHprId: '71-3663-1868-2415' })).toEqual(refused('HIS-1105', 'Operation not allowed.', 'managerHprId'))
    expect(await hpr.put(STATUS, { ...statusBody, managerHprId: '' })).toEqual(refused('HIS-1116', 'HPR ID required.', 'managerHprId'))
    expect(await hpr.put(STATUS, { ...statusBody, status: 'done' })).toEqual(refused('HIS-2076', 'Invalid work status.', 'status'))
    expect(await hpr.put(STATUS, { ...statusBody, facilityId: STATE_HOSPITAL })).toEqual(refused('HIS-1121', 'Invalid facility details.', 'facilityId'))
    expect(await workVerified()).toBeNull()
    expect(await hpr.put(STATUS, statusBody)).toEqual(good('Work status updated successfully'))
    expect(await workVerified()).toBe('true')
    expect(await hpr.put(STATUS, statusBody)).toEqual(refused('HIS-1108', 'Invalid attempt.', 'status'))
    expect(await hpr.put(STATUS, { ...statusBody, status: 'rejected' })).toEqual(good('Work status updated successfully'))
    expect(await workVerified()).toBe('false')
    expect((await hpr.inbox(doctor.mobile)).filter(({ purpose }) => purpose === 'verification')).toHaveLength(2)
  })

  test('of ten confirmations at once one is heard', async () => {
    const answers = await Promise.all(Array.from({ length: 10 }, () => hpr.put(STATUS, statusBody)))
    expect(answers.map(({ code }) => code).toSorted()).toEqual([...Array<string>(9).fill('HIS-1108'), undefined])
  })

  test('delinked he is none of its professionals, relinked he is one again, unconfirmed', async () => {
    await hpr.put(STATUS, statusBody)
    const call = (action: string) => hpr.post(RELINK, { hprId: me, facilityId: HERE, action })
    expect(await call('REMOVE')).toEqual(refused('HIS-1059', 'Invalid data provided.', 'action'))
    expect(await call('RELINK')).toEqual(refused('HIS-1108', 'Invalid attempt.', 'action'))
    expect(await call('DELINK')).toEqual(good({ facilityId: HERE, hprId: me, status: 'success', message: 'Professional delinked successfully', errorStatus: null }))
    expect((await hpr.post(PROFESSIONALS, { facilityId: HERE })).body).toEqual([])
    expect(await hpr.put(STATUS, statusBody)).toMatchObject({ code: 'HIS-1121' })
    expect(await call('RELINK')).toMatchObject({ status: 200, body: { message: 'Professional relinked successfully' } })
    expect((await hpr.post(PROFESSIONALS, { facilityId: HERE })).body).toEqual([entry])
    expect(await workVerified()).toBeNull()
  })

  test('the professionals come in pages', async () => {
    const other = doctorAccount({ hprIdNumber: '71-9000-0000-0001', username: 'second' })
    await hpr.addAccount(other)
    await submit('register', changed(documentDentist(), 'registrationAcademic.registrationData.0.registrationNumber', 'KDC-1150'), other)
    const page = async (asked: object) => ((await hpr.post(PROFESSIONALS, { facilityId: HERE, ...asked })).body as { hprIdNumber: string }[]).map(({ hprIdNumber }) => hprIdNumber)
    expect([await page({}), await page({ page: 1, size: 1 }), await page({ page: 2, size: 1 }), await page({ page: 3, size: 1 })]).toEqual([[me, other.hprIdNumber], [me], [other.hprIdNumber], []])
    for (const at of [0, -1, 100_001]) expect(await hpr.post(PROFESSIONALS, { facilityId: HERE, page: at })).toEqual(refused('HIS-4044', 'Invalid page number.', 'page'))
    for (const size of [0, 101]) expect(await hpr.post(PROFESSIONALS, { facilityId: HERE, size })).toEqual(refused('HIS-1059', 'Invalid data provided.', 'size'))
  })
})

test('a facility that the world came with is declared, confirmed by its manager, linked, and listed on the bridge', async () => {
  sandbox = createSandbox({ now: () => NOW, keys: testKeys(), checkAnswers: true, variants: { 'hpr.withdrawn-operations': 'on' } })
  hpr = hprCaller(sandbox)
  await hpr.addAccount(doctor)
  const criteria = { ownershipCode: 'G', stateLGDCode: '27', districtLGDCode: '', subDistrictLGDCode: '', pincode: '', facilityName: '' }
  const government = await hpr.inUnit(async ({ world }) => facilitiesOf(world).search(criteria, { from: 0, limit: 100 }).found)
  const { facilityId, managerHprId, submitted } = government.filter(isSubmitted).find((facility) => facility.submitted.basic.ownershipSubTypeCode === 'S')!
  const { facilityName } = submitted.basic

  expect(await submit('register', changed(ofState(), `${WORK}.facilityId`, facilityId))).toMatchObject({ status: 200 })
  expect(await hpr.put(STATUS, { ...statusBody, facilityId, managerHprId })).toEqual(good('Work status updated successfully'))
  expect((await hpr.post(DECLARED, { hprId: me })).body).toMatchObject({ facilities: [{ facilityId, facilityName, isCurrent: true }] })
  expect(await workVerified()).toBe('true')

  const HRP = [{ bridgeId: 'SBX_000001', hipName: 'First', type: 'HIP', active: true }]
  const link = (name: string) => hpr.post(`${V4}/v1/bridges/MutipleHRPAddUpdateServices`, { facilityId, facilityName: name, HRP })
  expect(await link(`${facilityName} 2`)).toEqual(good([{ error: { code: '2500', message: 'Provided facility name is not matched with registered name' } }]))
  expect(await link(facilityName)).toEqual(good([{ servicesLinked: { id: facilityId, name: 'First', types: ['HIP'], active: true } }]))
  const listed = await callGateway(sandbox, 'GET', '/api/hiecm/gateway/v3/bridge-services', { token: await accessToken(sandbox) })
  expect(listed.body).toMatchObject({ services: [{ id: facilityId, name: 'First', types: ['HIP'], active: true }] })
  const seen = await sandbox.fetch(new Request(`http://localhost/__sandbox/hfr/facilities/${facilityId}`))
  expect(await seen.json()).toMatchObject({ linked: [{ serviceId: facilityId, bridgeId: 'SBX_000001', name: 'First', types: ['HIP'], active: true }] })
})

describe('hprFacilitySuggestions', () => {
  const sent = { facilityName: 'Kothrud Clinic', pincode: 411001, email: 'office@example.in', facilityOwnership: { label: 'Private', value: 'P' }, systemMedicine: [{ value: 'M' }], facilityType: { facilityType: 'Clinic' }, hprProfileId: 12 }
  const decide = async (id: number | string, verdict: string): Promise<{ status: number; body: unknown }> => {
    const response = await sandbox.fetch(new Request(`http://localhost/__sandbox/facility-suggestions/${id}/verdict`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ verdict }) }))
    return { status: response.status, body: await response.json() }
  }

  test.each([
    ['no name', { facilityName: '' }, 'HIS-1070', 'facilityName'], ['an email that is none', { email: 'office' }, 'HIS-1003', 'email'], ['another status', { status: 'done' }, 'HIS-1003', 'status'],
    ['half a pincode', { pincode: 411 }, 'HIS-1114', 'pincode'], ['a pincode in words', { pincode: '411001' }, 'HIS-1004', 'pincode'],
  ])('refuses %s', async (_, given, code, field) => {
    expect(await hpr.post(SUGGEST, { ...sent, ...given })).toMatchObject({ status: 422, code, field })
  })

  test('takes one down as pending; the control plane decides it, once', async () => {
    const { status, body } = await hpr.post(SUGGEST, { ...sent, status: 'approved' })
    const at = new Date(NOW).toISOString()
    const wanted = { facilityName: 'Kothrud Clinic', pincode: 411001, email: 'office@example.in', facilityOwnership: 'P', systemMedicine: ['M'], facilityType: 'Clinic', hprProfileId: 12, status: 'pending', createdAt: at, updatedAt: at }
    expect({ status, body }).toEqual({ status: 200, body: { ...wanted, id: expect.any(Number) } })
    const { id } = body as { id: number }
    expect((await decide('nobody', 'approve')).status).toBe(404)
    expect((await decide(id, 'perhaps')).status).toBe(422)
    expect(await decide(id, 'approve')).toEqual({ status: 200, body: { ...wanted, id, status: 'approved' } })
    expect((await decide(id, 'reject')).status).toBe(409)
  })

  test('two of the same are two', async () => {
    const [first, second] = await Promise.all([hpr.post(SUGGEST, sent), hpr.post(SUGGEST, sent)])
    expect((first.body as { id: number }).id).not.toBe((second.body as { id: number }).id)
  })
})
