import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import * as operations from '../../functions/hpr/masters/operations.ts'
import { mastersRoutes } from '../../functions/hpr/masters/routes.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { accessToken } from '../support/gateway.ts'

const MASTERS = '/v4/int/apis/v1/masters'
const sandbox = createSandbox({ checkAnswers: true })
let token = ''
beforeAll(async () => {
  token = await accessToken(sandbox)
})

type Asked = { method?: string; body?: string; type?: string; authorization?: string; on?: typeof sandbox }

async function ask(path: string, { method, body, type = 'application/json', authorization = `Bearer ${token}`, on = sandbox }: Asked = {}): Promise<{ status: number; body: unknown }> {
  const headers = { ...(authorization && { authorization }), ...(body !== undefined && { 'content-type': type }) }
  const response = await on.fetch(new Request(`http://localhost${path}`, { method: method ?? (body === undefined ? 'GET' : 'POST'), headers, body }))
  return { status: response.status, body: await response.json() }
}
const good = async (path: string, asked?: Asked): Promise<unknown> => {
  const { status, body } = await ask(path, asked)
  expect(status).toBe(200)
  return body
}
const list = async (path: string): Promise<Record<string, unknown>[]> => (await good(path)) as Record<string, unknown>[]
const courses = (filter: unknown): Promise<unknown> => good(`${MASTERS}/courses`, { body: JSON.stringify(filter) })
const names = (rows: unknown): unknown[] => (rows as Record<string, unknown>[]).map(({ name }) => name)

const refused = (code: string, message: string, attribute: string | null) => ({
  status: 422, body: { code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details: [{ message, code, attribute }] },
})

/** Every master that takes no body, with an id in its path. */
const paths = mastersRoutes.filter(({ operation }) => operation.method === 'GET').map(({ operation }) => operation.path.replaceAll(/\{\w+\}/g, '1').replace('medical-councils/name', 'medical-councils/name?medicineName=Dentistry'))

describe('refused', () => {
  test.each(paths)('%s wants the gateway token', async (path) => {
    expect(await ask(path, { authorization: '' })).toMatchObject({ status: 401, body: { code: '900902', message: 'Missing Credentials' } })
    expect(await ask(path, { authorization: 'Bearer not-a-token' })).toMatchObject({ status: 401, body: { code: '900901', message: 'Invalid Credentials' } })
  })

  const withId = mastersRoutes.map(({ operation }) => operation).filter(({ path }) => path.includes('{'))
  test.each(withId.map(({ path }) => path))('%s wants a number', async (path) => {
    for (const id of ['Maharashtra', '20x', '-1', '1.5', '0x14', '12345678901234567890']) {
      const name = path.includes('{stateId}') ? 'stateId' : 'id'
      expect(await ask(path.replace(`{${name}}`, id).replace('{medicineId}', '1'))).toEqual(refused('HIS-1003', 'Invalid pattern found.', name))
    }
  })

  test('a role that is no number', async () => {
    expect(await ask('/v4/int/hpid/get/categories?role=doctor')).toEqual(refused('HIS-1003', 'Invalid pattern found.', 'role'))
    expect(await ask('/v4/int/hpid/get/subCategories?role=one&categoryCode=1')).toEqual(refused('HIS-1003', 'Invalid pattern found.', 'role'))
  })

  test('councils by name without a name', async () => {
    expect(await ask(`${MASTERS}/medical-councils/name`)).toEqual(refused('HIS-1123', 'Request body missing fields.', 'medicineName'))
  })

  test('a filter for courses that is none', async () => {
    expect(await ask(`${MASTERS}/courses`, { body: '{' })).toEqual(refused('HIS-400', 'Request is invalid. Please enter the correct data.', null))
    expect(await ask(`${MASTERS}/courses`, { body: '{}', type: 'text/plain' })).toEqual(refused('HIS-400', 'Request is invalid. Please enter the correct data.', null))
    expect(await ask(`${MASTERS}/courses`, { body: '{"qualificationCount":"0"}' })).toEqual(refused('HIS-1004', 'Type mismatched. Please send the correct type.', 'qualificationCount'))
    expect(await ask(`${MASTERS}/courses`, { body: '{"hprType":"surgeon"}' })).toEqual(refused('HIS-1003', 'Invalid pattern found.', 'hprType'))
  })

  test('courses by GET, as the prose has it, unless the variant serves it', async () => {
    expect(await ask(`${MASTERS}/courses`)).toEqual({ status: 405, body: { code: '405', type: 'Status report', message: 'Method Not Allowed', description: 'The HTTP method is not allowed for this resource.' } })
    const byGet = createSandbox({ checkAnswers: true, variants: { 'hpr.courses-by-get': 'on' } })
    const authorization = `Bearer ${await accessToken(byGet)}`
    expect(await ask(`${MASTERS}/courses`, { on: byGet, authorization, body: '{}' })).toEqual(await ask(`${MASTERS}/courses`, { on: byGet, authorization }))
    expect(names(await good(`${MASTERS}/courses?hprType=nurse`, { on: byGet, authorization })).length).toBe(names(await courses({})).length)
  })

  test('one object that the masters do not hold: 404 and a string', async () => {
    for (const path of ['countries/999', 'states/37', 'states/0', 'languages/29', 'affiliated-board/999999']) expect(await ask(`${MASTERS}/${path}`)).toEqual({ status: 404, body: 'Not Found' })
  })

  test('a list of what the masters do not hold is empty', async () => {
    const empty = ['district/37', 'sub-districts/9999', 'colleges/99', 'colleges/99/1', 'colleges/20/99', 'colleges/20/surgery', 'universites/9', 'affiliated-board/states/37', 'medical-councils/name?medicineName=Surgery']
    for (const path of empty) expect(await good(`${MASTERS}/${path}`)).toEqual([])
  })

  test('a state of one digit, when the published pattern is held to', async () => {
    const strict = createSandbox({ checkAnswers: true, variants: { 'hpr.state-id-pattern': 'two-digits' } })
    const authorization = `Bearer ${await accessToken(strict)}`
    expect(await ask(`${MASTERS}/states/2`, { on: strict, authorization })).toEqual(refused('HIS-1003', 'Invalid pattern found.', 'id'))
    expect(await good(`${MASTERS}/states/20`, { on: strict, authorization })).toMatchObject({ id: 20 })
    expect(await good(`${MASTERS}/states/02`, { on: strict, authorization })).toMatchObject({ id: 2 })
  })

  test('whatever stands in the path or the query, the answer is no server error', async () => {
    const places = fc.constantFrom(...paths.map((path) => path.replace(/1$/, '').replace(/Dentistry$/, '')))
    await fc.assert(fc.asyncProperty(places, fc.string({ unit: 'binary', maxLength: 40 }).filter((text) => text.isWellFormed()), async (path, text) => {
      const { status } = await sandbox.fetch(new Request(`http://localhost${path}${encodeURIComponent(text)}`, { headers: { authorization: `Bearer ${token}` } }))
      expect(status).toBeLessThan(500)
    }), { numRuns: 300 })
  })
})

describe('as NHA\'s examples have it', () => {
  test('affiliated-board', async () => {
    expect((await list(`${MASTERS}/affiliated-board`))[0]).toEqual({ id: 1, name: 'Central Board Of Secondary Education (CBSE)', status: true, visibleStatus: true, stateId: null, courseId: null, councilBoard: false, nationalBoard: true })
    expect(await good(`${MASTERS}/affiliated-board/1`)).toMatchObject({ id: 1, nationalBoard: true })
  })

  test('affiliated-board/states/20', async () => {
    expect((await list(`${MASTERS}/affiliated-board/states/20`)).slice(0, 2)).toEqual([
      { id: 38, name: 'Maharashtra  State Board of Secondary  and Higher Secondary  Education,   Pune', status: true, visibleStatus: true, stateId: 20, courseId: null, councilBoard: false, nationalBoard: false },
      { id: 821, name: 'MAHARASHTRA NURSING COUNCIL, MUMBAI', status: true, visibleStatus: true, stateId: 20, courseId: null, councilBoard: true, nationalBoard: false },
    ])
  })

  test('colleges/27: of Punjab by its lookup id, called Maharashtra by its LGD code', async () => {
    const dayanand = { id: 21, name: 'Dayanand Medical College And Hospital', status: true, visibleStatus: true, createdAt: '2023-08-17T16:58:31.000Z', systemOfMedicineId: 1, stateId: 27, courseId: null, stateName: 'Maharashtra', systemOfMedicineName: null, deleted: false }
    expect((await list(`${MASTERS}/colleges/27`)).find(({ id }) => id === 21)).toEqual(dayanand)
    expect((await list(`${MASTERS}/colleges/27/1`)).find(({ id }) => id === 21)).toEqual({ ...dayanand, systemOfMedicineName: 'Modern Medicine' })
  })

  test('colleges/27 with the state\'s own name, by variant', async () => {
    const corrected = createSandbox({ checkAnswers: true, variants: { 'hpr.college-state-name': 'by-lookup-id' } })
    const rows = await good(`${MASTERS}/colleges/27`, { on: corrected, authorization: `Bearer ${await accessToken(corrected)}` })
    expect(new Set((rows as { stateName: string }[]).map(({ stateName }) => stateName))).toEqual(new Set(['Punjab']))
  })

  test('countries/356', async () => {
    expect(await good(`${MASTERS}/countries/356`)).toEqual({ id: 356, alpha_2_code: 'IN', alpha_3_code: 'IND', enShortName: 'India', nationality: 'Indian' })
    expect((await list(`${MASTERS}/countries`)).length).toBe(249)
  })

  test('nurse-councils: stateId a number', async () => {
    expect((await list(`${MASTERS}/nurse-councils`)).slice(0, 2)).toEqual([
      { id: 1, name: 'Andhra Pradesh  Nurses Midwives And Health Visitors Council, Vijayawada', status: true, visibleStatus: true, position: 0, stateId: 2 },
      { id: 2, name: 'Arunachal Pradesh Nursing Council', status: true, visibleStatus: true, position: 0, stateId: 3 },
    ])
  })

  test('universites/27: the id is the college\'s', async () => {
    expect(await good(`${MASTERS}/universites/27`)).toEqual([{ id: 6046, name: 'Baba Farid University Of Health Sciences,faridkot', status: true, visibleStatus: true, collegeId: 27, collegeName: null, deleted: false, college: null }])
    expect((await list(`${MASTERS}/universites`)).some(({ id }) => id === 7010)).toBe(true)
  })

  test('hpid/get/categories', async () => {
    const all = (await good('/v4/int/hpid/get/categories?role=1')) as { code: number; name: string; subCategories: unknown[] }[]
    expect(all.map(({ code, name }) => [code, name])).toEqual([[1, 'Doctor'], [2, 'Nurse'], [6, 'Pharmacist']])
    expect(all[0]?.subCategories.slice(0, 3)).toEqual([{ code: '220', name: 'Yoga and Naturopathy' }, { code: '1', name: 'Modern Medicine' }, { code: '2', name: 'Dentist' }])
    expect(all[1]?.subCategories).toContainEqual({ code: '9', name: 'Registered Nurse and Registered Midwife (RN & RM)' })
    expect(all[2]?.subCategories).toEqual([{ code: '33', name: 'Pharmacy' }])
    expect(await good('/v4/int/hpid/get/categories')).toEqual(all)
    expect(await good('/v4/int/hpid/get/categories?role=3')).toEqual(all)
    expect(await good('/v4/int/hpid/get/categories?role=2')).toEqual([])
  })

  test('hpid/get/subCategories', async () => {
    expect(await good('/v4/int/hpid/get/subCategories?role=1&categoryCode=6')).toEqual([{ code: '33', name: 'Pharmacy' }])
    expect((await list('/v4/int/hpid/get/subCategories?categoryCode=1')).slice(0, 3)).toEqual([{ code: '220', name: 'Yoga and Naturopathy' }, { code: '1', name: 'Modern Medicine' }, { code: '2', name: 'Dentist' }])
    expect(await good('/v4/int/hpid/get/subCategories?role=1&categoryCode=100')).toEqual([])
    expect((await list('/v4/int/hpid/get/subCategories')).length).toBe(13)
  })

  test('courses of the example\'s filter', async () => {
    expect(await courses({ systemOfMedicine: 'Registered Auxiliary Nurse Midwife(RANM)', hprType: 'nurse', qualificationCount: 0 })).toEqual([{
      id: 5522, name: 'Anm - Auxiliary Nurse And Midwife', acronym: 'ANM', systemOfMedicineId: 8, systemOfMedicine: 'Registered Auxiliary Nurse Midwife(RANM)', hprType: 'nurse', courseCategory: 'basic',
      qualificationCount: 0, international: false, priority: 'true', visibleStatus: true, status: true, sortOrder: true, createdBy: null,
    }])
  })
})

describe('as integrators recorded it', () => {
  test('states: id for the masters, isoCode for create and register', async () => {
    const maharashtra = { id: 20, name: 'Maharashtra', isoCode: '27', status: true, countryId: 356, visibleStatus: true, isSystemOfMedicine: false, position: null, councilLabel: null }
    expect(await good(`${MASTERS}/states/20`)).toEqual(maharashtra)
    expect(await good(`${MASTERS}/states/2`)).toMatchObject({ id: 2, name: 'Andhra Pradesh' })
    const all = await list(`${MASTERS}/states`)
    expect([all.length, all[19]]).toEqual([36, maharashtra])
  })

  test('district/20: Pune 499, LGD 490; asked by the LGD code of Maharashtra it answers for Punjab', async () => {
    const ofMaharashtra = await list(`${MASTERS}/district/20`)
    expect([ofMaharashtra.length, ofMaharashtra.find(({ id }) => id === 499)]).toEqual([36, { id: 499, stateId: 20, districtName: 'Pune', isoCode: '490', status: true }])
    expect((await list(`${MASTERS}/district/27`)).map(({ districtName }) => districtName)).toContain('Ludhiana')
    expect((await list(`${MASTERS}/district`)).length).toBe(763)
  })

  test('sub-districts/1: asked by the lookup id, answered with the LGD code', async () => {
    expect((await list(`${MASTERS}/sub-districts/1`))[0]).toEqual({ id: 1108, districtCode: 603, subDistrictName: 'Car Nicobar', isoCode: '5916', status: true })
    expect((await list(`${MASTERS}/sub-districts`)).length).toBe(6922)
  })

  test('languages', async () => {
    const english = { id: 1, name: 'English', culture: '', status: true, createdAt: '2021-06-22T06:16:20.000+00:00', modifiedAt: '2021-06-22T06:16:20.000+00:00' }
    expect(await good(`${MASTERS}/languages/1`)).toEqual(english)
    expect((await list(`${MASTERS}/languages`))[0]).toEqual(english)
  })

  test('system-of-medicines', async () => {
    const all = await list(`${MASTERS}/system-of-medicines`)
    expect(all[0]).toEqual({ id: 1, medicalSystem: 'Modern Medicine', code: 'modern_medicine', position: 1, excludeStates: '["1","6","104","17","18","26","32"]', hprType: 'doctor', councilMandatory: 1 })
    expect(all[11]).toEqual({ id: 12, medicalSystem: 'Registered Pharmacist', code: 'rp', position: 12, excludeStates: null, hprType: 'nurse', councilMandatory: 1 })
  })

  test('medical-councils: stateId a string', async () => {
    const all = await list(`${MASTERS}/medical-councils`)
    expect(all.find(({ id }) => id === 14)).toEqual({ id: 14, name: 'Maharashtra Medical Council', stateId: '20', systemOfMedicineId: 1, position: 16, status: true })
    expect(all.find(({ id }) => id === 29)).toEqual({ id: 29, name: 'National Medical Commission (erstwhile Medical Council of India)', stateId: '1025', systemOfMedicineId: 1, position: 0, status: true })
    const dental = await list(`${MASTERS}/medical-councils/name?medicineName=dentistry`)
    expect(dental).toEqual(all.filter(({ systemOfMedicineId }) => systemOfMedicineId === 2))
    expect(dental.map(({ id }) => id)).toContain(41)
  })

  test('colleges by system: an id or, as a client sends it, a name', async () => {
    const dental = await list(`${MASTERS}/colleges/20/2`)
    expect(names(dental)).toContain('Government Dental College And Hospital, Mumbai')
    expect(await good(`${MASTERS}/colleges/20/Dentistry`)).toEqual(dental)
    expect(names(await good(`${MASTERS}/colleges/20/8`))).toEqual(names(await good(`${MASTERS}/colleges/20/9`)))
  })

  test('courses: a further degree only where one is counted already, everything without a filter', async () => {
    const first = names(await courses({ systemOfMedicine: 'Dentistry', hprType: 'doctor', qualificationCount: 0 }))
    const further = names(await courses({ systemOfMedicine: 'Dentistry', hprType: 'doctor', qualificationCount: 1 }))
    expect(first).toEqual(['Bds - Bachelor Of Dental Surgery'])
    expect(further).toEqual([...first, 'Mds - Master Of Dental Surgery (orthodontics)'])
    expect(names(await courses({})).length).toBe(31)
    expect(await courses({ systemOfMedicine: 'Surgery' })).toEqual([])
    expect(await courses({ hprType: 'asha' })).toEqual([])
  })

  test('getAllMinistry', async () => {
    expect((await list('/v4/int/apis/v1/master/getAllMinistry'))).toContainEqual({ ministry: 'MinistryMOR ( Mo Railways )' })
  })
})

test('every declared master has its route', () => {
  const declared = Object.values(operations).map(({ id }) => id).toSorted()
  expect(mastersRoutes.map(({ operation }) => operation.id).toSorted()).toEqual(declared)
})
