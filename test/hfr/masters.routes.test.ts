import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { mastersRoutes } from '../../functions/hfr/masters/routes.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { accessToken } from '../support/gateway.ts'

const BASE = '/v4/int'
const FACILITY = `${BASE}/v1.5/facility`
const MASTER_DATA = `${FACILITY}/get-master-data`
const OWNER_SUBTYPE = `${FACILITY}/get-owner-subtype`
const TYPE = `${FACILITY}/fetch-facility-type`
const SUB_TYPE = `${FACILITY}/fetch-facility-Sub-type`
const SPECIALITIES = `${FACILITY}/get-specialities`
const PSUS = `${BASE}/getPsuDetailsByMinistry`

type Variants = Record<string, string>
type Answered = { status: number; body: unknown }

async function opened(variants: Variants = {}) {
  const sandbox = createSandbox({ checkAnswers: true, variants })
  const authorization = `Bearer ${await accessToken(sandbox)}`
  const ask = async (path: string, init: RequestInit = {}, headers: Record<string, string> = { authorization }): Promise<Answered> => {
    const response = await sandbox.fetch(new Request(`http://localhost${path}`, { ...init, headers: { 'content-type': 'application/json', ...headers } }))
    return { status: response.status, body: await response.json() }
  }
  const post = (path: string, body: unknown): Promise<Answered> => ask(path, { method: 'POST', body: JSON.stringify(body) })
  return { ask, post }
}

let hfr: Awaited<ReturnType<typeof opened>>
beforeAll(async () => {
  hfr = await opened()
})

const refused = (code: string, message: string, key?: string): Answered => ({
  status: 422, body: { code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details: [{ message, code, attribute: key ? { key } : null }] },
})
const typed = (type: string, ...data: [code: string, value: string][]): Answered => ({ status: 200, body: { type, data: data.map(([code, value]) => ({ code, value })) } })
const codesOf = ({ status, body }: Answered): string[] => {
  expect(status).toBe(200)
  return (body as { data: { code: string }[] }).data.map(({ code }) => code)
}

const BODIES: Record<string, object> = {
  [OWNER_SUBTYPE]: { ownershipCode: 'G', ownerSubtypeCode: 'C' }, [TYPE]: { ownershipCode: 'G', systemOfMedicineCode: 'M' }, [SUB_TYPE]: { facilityTypeCode: '5' }, [SPECIALITIES]: { systemOfMedicineCode: 'M' },
}

describe('refused', () => {
  test.each(mastersRoutes.map(({ operation }) => operation))('$path wants the gateway token', async ({ path, method }) => {
    const init = { method, ...(method === 'POST' && { body: JSON.stringify(BODIES[path]) }) }
    expect(await hfr.ask(path, init, {})).toMatchObject({ status: 401, body: { code: '900902', message: 'Missing Credentials' } })
    expect(await hfr.ask(path, init, { authorization: 'Bearer not-a-token' })).toMatchObject({ status: 401, body: { code: '900901', message: 'Invalid Credentials' } })
  })

  test.each(Object.keys(BODIES))('%s is no GET', async (path) => {
    expect(await hfr.ask(path)).toEqual({ status: 405, body: { code: '405', type: 'Status report', message: 'Method Not Allowed', description: 'The HTTP method is not allowed for this resource.' } })
  })

  test.each([['get-master-types'], ['get-master-data?type=OWNER'], ['lgd/states']])('%s is no POST', async (path) => {
    expect((await hfr.post(`${FACILITY}/${path}`, {})).status).toBe(405)
  })

  test('another spelling of fetch-facility-Sub-type is no path', async () => {
    expect((await hfr.post(`${FACILITY}/fetch-facility-sub-type`, { facilityTypeCode: '5' })).status).toBe(404)
  })

  test.each(Object.entries(BODIES))('%s: each field is mandatory and a text', async (path, body) => {
    for (const field of Object.keys(body)) {
      const empty = refused('HIS-1070', `Required ${field.charAt(0).toUpperCase()}${field.slice(1)} Field is empty.`)
      expect(await hfr.post(path, { ...body, [field]: undefined })).toEqual(empty)
      expect(await hfr.post(path, { ...body, [field]: '' })).toEqual(empty)
      expect(await hfr.post(path, { ...body, [field]: 5 })).toEqual(refused('HIS-1004', 'Type mismatched. Please send the correct type.', field))
    }
    expect(await hfr.ask(path, { method: 'POST', body: '{' })).toEqual(refused('HIS-400', 'Request is invalid. Please enter the correct data.'))
  })

  test.each([['get-master-data', 'type', 'Type'], ['lgd/districts', 'stateCode', 'StateCode'], ['lgd/subdistricts', 'districtCode', 'DistrictCode']])('%s without its %s', async (path, name, words) => {
    for (const query of ['', `?${name}=`]) expect(await hfr.ask(`${FACILITY}/${path}${query}`)).toEqual(refused('HIS-1070', `Required ${words} Field is empty.`))
  })

  test.each(['OWNER-SUBTYPE', 'FACILITY-TYPE', 'SPECIALITIES', 'FACILITY-SUB-TYPE', 'FACSTATUS', 'GENERALINFO-OPTIONS', 'WORKING-DAYS', 'HOSPITALS', '__proto__', 'toString'])('no master data of %s', async (type) => {
    expect(await hfr.ask(`${MASTER_DATA}?type=${type}`)).toEqual(refused('HIS-4056', 'No data found for the given type.', 'type'))
  })

  const mixes = [
    ['G', 'S', 'HIS-1070', 'It should be one of C, P, or NP'], ['P', 'S', 'HIS-1070', 'It should be one of C, P, or NP'], ['G', 'CP', 'HIS-1070', 'It should be one of C, P, or NP'],
    ['G', 'P', 'HIS-1108', "Invalid Owner Subtype Code. Only 'C' is accepted for Ownership Code 'G'."], ['G', 'NP', 'HIS-1108', "Invalid Owner Subtype Code. Only 'C' is accepted for Ownership Code 'G'."],
    ['P', 'C', 'HIS-1070', "Only 'P' or 'NP' are accepted for Ownership Code 'P' or 'PP'"], ['PP', 'C', 'HIS-1070', "Only 'P' or 'NP' are accepted for Ownership Code 'P' or 'PP'"],
  ] as const
  test.each(mixes)('owner %s with subtype %s', async (ownershipCode, ownerSubtypeCode, code, message) => {
    expect(await hfr.post(OWNER_SUBTYPE, { ownershipCode, ownerSubtypeCode })).toEqual(refused(code, message))
    expect(await hfr.post(OWNER_SUBTYPE, { ownershipCode: ownershipCode.toLowerCase(), ownerSubtypeCode: ownerSubtypeCode.toLowerCase() })).toEqual(refused(code, message))
  })

  test.each(['X', 'GG', 'PPP', 'G '])('owner %j is none', async (ownershipCode) => {
    const refusal = refused('HIS-1115', 'Invalid ownership code.', 'ownershipCode')
    expect(await hfr.post(OWNER_SUBTYPE, { ownershipCode, ownerSubtypeCode: 'P' })).toEqual(refusal)
    expect(await hfr.post(TYPE, { ownershipCode, systemOfMedicineCode: 'M' })).toEqual(refusal)
  })

  test('a public-private partnership, by the variant of the document', async () => {
    const strict = await opened({ 'hfr.type-ownership': 'document' })
    expect(await strict.post(TYPE, { ownershipCode: 'PP', systemOfMedicineCode: 'M' })).toEqual(refused('HIS-1115', 'Invalid ownership code.', 'ownershipCode'))
    expect((await hfr.post(TYPE, { ownershipCode: 'PP', systemOfMedicineCode: 'M' })).status).toBe(200)
  })

  test('systems of medicine that are none, and more than one where one is asked for', async () => {
    for (const systemOfMedicineCode of ['X', 'M,X', 'MD']) expect(await hfr.post(TYPE, { ownershipCode: 'G', systemOfMedicineCode })).toEqual(refused('HIS-1070', 'Invalid SystemOfMedicineCode provided'))
    expect(await hfr.post(TYPE, { ownershipCode: 'G', systemOfMedicineCode: ' ,' })).toEqual(refused('HIS-1070', 'Required SystemOfMedicineCode Field is empty.'))
    expect(await hfr.post(TYPE, { ownershipCode: 'G', systemOfMedicineCode: 'M;D' })).toEqual(refused('HIS-1003', 'Invalid pattern found.', 'systemOfMedicineCode'))
    for (const systemOfMedicineCode of ['M,D', 'X', 'M-S29', ' M']) expect(await hfr.post(SPECIALITIES, { systemOfMedicineCode })).toEqual(refused('HIS-1003', 'Invalid pattern found.', 'systemOfMedicineCode'))
  })

  test('facility types that are none', async () => {
    for (const facilityTypeCode of ['999', '40', '0']) expect(await hfr.post(SUB_TYPE, { facilityTypeCode })).toEqual(refused('HIS-1070', 'Invalid FacilityTypeCode provided'))
    expect(await hfr.post(SUB_TYPE, { facilityTypeCode: 'H' })).toEqual(refused('HIS-1003', 'Invalid pattern found.', 'facilityTypeCode'))
  })

  test('places that are none', async () => {
    for (const code of ['Bihar', '-1', '1.5', '0x10', '1234567890']) {
      expect(await hfr.ask(`${FACILITY}/lgd/districts?stateCode=${code}`)).toEqual(refused('HIS-1003', 'Invalid pattern found.', 'stateCode'))
      expect(await hfr.ask(`${FACILITY}/lgd/subdistricts?districtCode=${code}`)).toEqual(refused('HIS-1003', 'Invalid pattern found.', 'districtCode'))
    }
    for (const code of ['0', '39', '9999']) expect(await hfr.ask(`${FACILITY}/lgd/districts?stateCode=${code}`)).toEqual(refused('HIS-4032', 'Invalid state code.', 'stateCode'))
    for (const code of ['0', '99999']) expect(await hfr.ask(`${FACILITY}/lgd/subdistricts?districtCode=${code}`)).toEqual(refused('HIS-1025', 'Invalid district.', 'districtCode'))
  })

  test('a ministry that is none', async () => {
    for (const ministry of ['XYZ', 'mor', 'Mo Railways']) expect(await hfr.ask(`${PSUS}?ministry=${encodeURIComponent(ministry)}`)).toEqual(refused('HIS-2083', 'Invalid ministry.', 'ministry'))
  })

  test('whatever is asked for, the answer is no server error', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 }).filter((drawn) => drawn.isWellFormed())
    const places = ['get-master-data?type=', 'lgd/districts?stateCode=', 'lgd/subdistricts?districtCode='].map((path) => `${FACILITY}/${path}`)
    await fc.assert(fc.asyncProperty(fc.constantFrom(...places, `${PSUS}?ministry=`), text, async (path, drawn) => {
      expect((await hfr.ask(path + encodeURIComponent(drawn))).status).toBeLessThan(500)
    }), { numRuns: 100 })
    await fc.assert(fc.asyncProperty(fc.constantFrom(...Object.entries(BODIES)), text, async ([path, body], drawn) => {
      for (const field of Object.keys(body)) expect((await hfr.post(path, { ...body, [field]: drawn })).status).toBeLessThan(500)
    }), { numRuns: 100 })
  })
})

describe('masters', () => {
  const SEVENTEEN = [
    'MEDICINE', 'OWNER', 'CENTRAL-GOVERNMENT', 'PROFIT-TYPE', 'NON-PROFIT-TYPE', 'TYPE-SERVICE', 'SALUTATION', 'FACILITY-REGION', 'SPECIALITY-TYPE', 'ADDRESS-PROOF', 'FAC-STATUS', 'IT-EQUIPMENT',
    'GENERAL-INFO-OPTIONS', 'IMAGING', 'DIAGNOSTIC', 'DAYS-OF-OPERATION', 'SOURCE',
  ]
  const typesOf = ({ body }: Answered): { type: string; desc: string }[] => (body as { masterTypes: { type: string; desc: string }[] }).masterTypes

  test('are seventeen types, each with data', async () => {
    const types = typesOf(await hfr.ask(`${FACILITY}/get-master-types`))
    expect(types.map(({ type }) => type)).toEqual(SEVENTEEN)
    expect(types[0]).toEqual({ type: 'MEDICINE', desc: 'System Of Medicine' })
    for (const { type } of types) expect(await hfr.ask(`${MASTER_DATA}?type=${type}`)).toMatchObject({ status: 200, body: { type } })
  })

  test('are the document\'s twenty-one by variant, four of them without data', async () => {
    const document = await opened({ 'hfr.master-types': 'document-21' })
    const types = typesOf(await document.ask(`${FACILITY}/get-master-types`))
    expect(types.map(({ type }) => type).filter((type) => !SEVENTEEN.includes(type))).toEqual(['OWNER-SUBTYPE', 'FACILITY-TYPE', 'SPECIALITIES', 'FACILITY-SUB-TYPE'])
    expect([types[2], types.at(-1)]).toEqual([{ type: 'OWNER-SUBTYPE', desc: 'Ownership Subtype Of Facility' }, { type: 'SOURCE', desc: 'Source availaible for facility' }])
    expect((await document.ask(`${MASTER_DATA}?type=OWNER-SUBTYPE`)).status).toBe(422)
  })

  test('MEDICINE begins as the example does', async () => {
    const medicine = await hfr.ask(`${MASTER_DATA}?type=MEDICINE`)
    expect(medicine.body).toMatchObject({ type: 'MEDICINE', data: expect.arrayContaining([{ code: 'M', value: 'Modern Medicine(Allopathy)' }]) })
    expect(codesOf(medicine)).toEqual(['H', 'UN', 'SD', 'M', 'P', 'A', 'D', 'SR', 'YN', 'DIAG', 'IMAGE'])
  })

  test('OWNER is filled up with blanks, asked for in any case; trimmed by variant', async () => {
    const owner = await hfr.ask(`${MASTER_DATA}?type=owner`)
    expect(owner).toEqual(typed('OWNER', ['G         ', 'Government'.padEnd(100)], ['P         ', 'Private'.padEnd(100)], ['PP        ', ' Public-Private-Partnership'.padEnd(100)]))
    const trimmed = await opened({ 'hfr.owner-blanks': 'trimmed' })
    expect(await trimmed.ask(`${MASTER_DATA}?type=OWNER`)).toEqual(typed('OWNER', ['G', 'Government'], ['P', 'Private'], ['PP', 'Public-Private-Partnership']))
  })

  test('other spellings of a type, by variant', async () => {
    const either = await opened({ 'hfr.master-spellings': 'either' })
    expect(await either.ask(`${MASTER_DATA}?type=FACSTATUS`)).toEqual(typed('FAC-STATUS', ['F', 'Functional'], ['TC', 'Temporarily Closed'], ['CL', 'Closed'], ['UC', 'Under Construction']))
    expect(await either.ask(`${MASTER_DATA}?type=GENERALINFO-OPTIONS`)).toEqual(await hfr.ask(`${MASTER_DATA}?type=GENERAL-INFO-OPTIONS`))
    expect(codesOf(await either.ask(`${MASTER_DATA}?type=WORKING-DAYS`))).toEqual(['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'])
    expect((await either.ask(`${MASTER_DATA}?type=FAC-STATUS`)).status).toBe(200)
  })
})

describe('dependent lists', () => {
  test('second level of ownership, in any case', async () => {
    const central = await hfr.post(OWNER_SUBTYPE, { ownershipCode: 'g', ownerSubtypeCode: 'c' })
    expect(central.body).toMatchObject({ type: 'CENTRAL-GOVERNMENT' })
    expect(codesOf(central)).toEqual(['MOHF', 'MOR', 'MOP', 'MOC', 'MOLE', 'MOHI', 'MOSteel', 'MOS', 'MOD', 'MOM', 'MOPN', 'MOA', 'MOST', 'MOJ', 'Other', 'MOAE', 'MOHA', 'MOND', 'DOPT'])
    const profit = typed('PROFIT-TYPE', ['PP03', 'Limited Liability Partnership'], ['PP01', 'Sole Proprietorship'], ['PP04', 'Partnership'], ['PP02', 'Registered companies (registered under relevant central/state Act)'])
    for (const ownershipCode of ['P', 'PP', 'pp']) expect(await hfr.post(OWNER_SUBTYPE, { ownershipCode, ownerSubtypeCode: 'P' })).toEqual(profit)
    expect((await hfr.post(OWNER_SUBTYPE, { ownershipCode: 'P', ownerSubtypeCode: 'np' })).body).toMatchObject({ type: 'NON-PROFIT-TYPE' })
    const sample4 = await opened({ 'hfr.profit-by-c': 'answered' })
    expect(await sample4.post(OWNER_SUBTYPE, { ownershipCode: 'P', ownerSubtypeCode: 'C' })).toEqual(profit)
    expect((await sample4.post(OWNER_SUBTYPE, { ownershipCode: 'G', ownerSubtypeCode: 'P' })).status).toBe(422)
  })

  test('facility types of the government and Dentistry, whole', async () => {
    expect(await hfr.post(TYPE, { ownershipCode: 'G', systemOfMedicineCode: 'D' })).toEqual(typed(
      'FACILITY-TYPE', ['2', 'Primary Health Centre'], ['1', 'Sub Centre'], ['11', 'Pharmacy'], ['7', 'Dental College'], ['8', 'Dental Hospital'], ['16', 'Dental Clinic'], ['102', 'Health and Wellness Centre'], ['38', 'Other Facility'],
    ))
  })

  test('facility types of a private owner and Modern Medicine, whole: the government\'s numbers', async () => {
    expect(await hfr.post(TYPE, { ownershipCode: 'p', systemOfMedicineCode: 'M' })).toEqual(typed(
      'FACILITY-TYPE', ['10', 'Diagnostic Laboratory'], ['9', 'Blood Bank'], ['5', 'Hospital'], ['1', 'Sub Centre'], ['6', 'Medical College'], ['37', 'Sanatorium'], ['102', 'Health and Wellness Centre'], ['12', 'Cath Laboratory'],
      ['11', 'Pharmacy'], ['4', 'Clinic/ Dispensary'], ['74', 'Imaging Center'], ['2', 'Primary Health Centre'], ['3', 'Community Health Centre'], ['13', 'Dialysis Center'], ['38', 'Other Facility'],
    ))
  })

  test('facility types of several systems, blanks and empty places left out', async () => {
    const both = codesOf(await hfr.post(TYPE, { ownershipCode: 'G', systemOfMedicineCode: ' m, D,' }))
    expect(both).toEqual(codesOf(await hfr.post(TYPE, { ownershipCode: 'G', systemOfMedicineCode: 'M,D' })))
    expect(['5', '16', '35'].every((code) => both.includes(code))).toBe(true)
    expect((await hfr.post(TYPE, { ownershipCode: 'G', systemOfMedicineCode: 'M' })).body).toMatchObject({ data: expect.arrayContaining([{ code: '35', value: 'Day Care center ' }]) })
  })

  test('subtypes: the example\'s, a hospital\'s, and those of a type without its own', async () => {
    expect(await hfr.post(SUB_TYPE, { facilityTypeCode: ' 2 ' })).toEqual(typed('FACILITY-SUB-TYPE', ['29', 'Any Other'], ['1', 'Block Primary Health Centre'], ['40', 'Dispensary'], ['30', 'No Applicable Subtype']))
    expect(codesOf(await hfr.post(SUB_TYPE, { facilityTypeCode: '5' })).length).toBe(28)
    expect(await hfr.post(SUB_TYPE, { facilityTypeCode: '10' })).toEqual(typed('FACILITY-SUB-TYPE', ['29', 'Any Other'], ['30', 'No Applicable Subtype']))
  })

  test('specialities carry their system before the code, and lack blanks as the registry has them', async () => {
    expect((await hfr.post(SPECIALITIES, { systemOfMedicineCode: 'd' })).body).toMatchObject({ type: 'SPECIALITIES', data: expect.arrayContaining([{ code: 'D-S44', value: 'OralMedicine and Radiology' }, { code: 'D-S46', value: 'Oral& Maxillofacial Surgery' }, { code: 'D-S45', value: 'Periodontology' }]) })
    expect(codesOf(await hfr.post(SPECIALITIES, { systemOfMedicineCode: 'D' })).slice(0, 3)).toEqual(['D-S44', 'D-S46', 'D-S45'])
    const modern = codesOf(await hfr.post(SPECIALITIES, { systemOfMedicineCode: 'M' }))
    expect([modern.length, modern.slice(0, 4), modern.at(-1)]).toEqual([42, ['M-S1', 'M-S35', 'M-S36', 'M-S20'], 'M-S30'])
  })

  test('undertakings of a ministry, of one that has none, and of all', async () => {
    expect((await hfr.ask(`${PSUS}?ministry=MOA`)).body).toEqual({ ministry: 'MOA', data: [{ code: 'IMPCL', value: 'Indian Medicines Pharmaceutical Corporation Limited' }] })
    expect((await hfr.ask(`${PSUS}?ministry=MOHA`)).body).toEqual({ ministry: 'MOHA', data: [] })
    const all = await hfr.ask(PSUS)
    expect([(all.body as { ministry: null }).ministry, codesOf(all).includes('RITES'), codesOf(all).includes('SAIL')]).toEqual([null, true, true])
  })
})

describe('LGD', () => {
  const named = async (path: string): Promise<{ code: string; name: string; districts?: { code: string; name: string }[] }[]> => {
    const { status, body } = await hfr.ask(`${FACILITY}/lgd/${path}`)
    expect(status).toBe(200)
    return body as { code: string; name: string }[]
  }

  test('states carry their districts', async () => {
    const states = await named('states')
    expect([states.length, states.flatMap(({ districts }) => districts).length]).toEqual([36, 763])
    expect(states[0]).toEqual({ code: '35', name: 'Andaman And Nicobar Islands', districts: [{ code: '603', name: 'Nicobars' }, { code: '632', name: 'North And Middle Andaman' }, { code: '602', name: 'South Andamans' }] })
    expect([states[1]?.code, states[1]?.districts?.slice(0, 3)]).toEqual(['28', [{ code: '745', name: 'Alluri Sitharama Raju' }, { code: '744', name: 'Anakapalli' }, { code: '502', name: 'Ananthapuramu' }]])
    expect(states[2]?.districts?.slice(0, 3).map(({ code }) => code)).toEqual(['628', '229', '230'])
  })

  test('districts of a state, with or without a leading zero', async () => {
    expect(await named('districts?stateCode=34')).toEqual([{ code: '598', name: 'Karaikal' }, { code: '599', name: 'Mahe' }, { code: '600', name: 'Pondicherry' }, { code: '601', name: 'Yanam' }])
    expect((await named('districts?stateCode=01')).slice(0, 3)).toEqual([{ code: '1', name: 'Anantnag' }, { code: '623', name: 'Bandipora' }, { code: '3', name: 'Baramulla' }])
    expect(await named('districts?stateCode=1')).toEqual(await named('districts?stateCode=01'))
  })

  test('sub-districts of a district, and none of one that has none', async () => {
    const doda = await named('subdistricts?districtCode=4')
    expect(doda.slice(0, 6)).toEqual([{ code: '6752', name: 'Assar' }, { code: '65', name: 'Bhaderwah' }, { code: '6747', name: 'Bhagwah' }, { code: '6753', name: 'Bhalessa' }, { code: '6755', name: 'Bhalla' }, { code: '6746', name: 'Bharath Bagla' }])
    expect(doda.at(-1)).toEqual({ code: '63', name: 'Thathri' })
    for (const [district, code] of [['511', '5271'], ['212', '1400'], ['438', '6512']]) expect((await named(`subdistricts?districtCode=0${district}`)).map((place) => place.code)).toContain(code)
    expect(await named('subdistricts?districtCode=744')).toEqual([])
  })
})
