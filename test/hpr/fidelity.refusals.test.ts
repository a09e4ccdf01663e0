import { beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { hprRoom } from '../../functions/hpr/room.ts'
import type { Operation } from '../../functions/kernel/operation.ts'
import type { Person } from '../../functions/people/people.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import { aFacility, keepFacilities } from '../support/facilities.ts'
import type { Answered, Caller } from '../support/hpr.ts'
import { hprCaller, NOW, testKeys } from '../support/hpr.ts'
import { beginVerified, creationOf, paths, peopleWho, withoutHpid } from '../support/registration.ts'
import { aFile, changed, doctorAccount, documentDentist, documentNurse, nurseAccount, swaggerExample } from './professional.samples.ts'

/* What a client is refused over the wire, with the code and the field. Source: the field tables of NHA, Register Healthcare Professional, 22.06.2026, p. 19 and 32-38. */
const REGISTER = '/v4/int/apis/v1/doctors/register-professional-new'
let sandbox: Sandbox
let hpr: Caller
let person: Person

beforeEach(async () => {
  sandbox = createSandbox({ now: () => NOW, keys: testKeys(), checkAnswers: true })
  hpr = hprCaller(sandbox)
  await keepFacilities(sandbox, [aFacility()])
  person = (await peopleWho(hpr, withoutHpid, 1))[0]!
})

describe('a body that cannot be read', () => {
  const withBody = hprRoom.routes.map(({ operation }) => operation).filter(({ request, servedBy }) => request !== undefined && servedBy === undefined)
  const fieldsOf = ({ request }: Operation): string[] => Object.keys((z.toJSONSchema(request!, { io: 'input', unrepresentable: 'any' }) as { properties?: object }).properties ?? {})
  const each = (operation: Operation, value: unknown): unknown => Object.fromEntries(fieldsOf(operation).map((name) => [name, value]))

  const send = async ({ method, path }: Operation, body: unknown, headers?: Record<string, string>): Promise<Answered> => {
    expect(['POST', 'PUT']).toContain(method)
    return method === 'PUT' ? hpr.put(path, body, headers) : hpr.post(path, body, headers)
  }

  test('meets HIS-400 where it is no JSON, HIS-1004 where it is no object, each declared and without a field', async () => {
    expect(withBody.length).toBeGreaterThan(40)
    for (const operation of withBody) {
      for (const [code, answer] of [['HIS-400', await send(operation, {}, { 'content-type': 'text/plain' })], ['HIS-1004', await send(operation, [])]] as const) {
        expect([operation.id, answer.status, answer.code, answer.field]).toEqual([operation.id, 422, code, undefined])
        expect(operation.refusals, operation.id).toContain(code)
      }
    }
  })

  test.each([['empty', undefined], ['of wrong types', { is: 'no field' }], ['too long', 'x'.repeat(20_000)], ['null', null], ['numbers', 12]])('%s fields meet no code that the operation does not declare', async (_, value) => {
    for (const operation of withBody) {
      const { status, code } = await send(operation, each(operation, value))
      if (code === undefined) expect([200, 401, 404], `${operation.id} ${status}`).toContain(status)
      else expect(operation.refusals, operation.id).toContain(code)
    }
  })
})

const big = (kind: 'png' | 'pdf', bytes: number): string => aFile(kind, bytes)

describe('createHprIdWithPreVerified', () => {
  const rows: [field: string, value: unknown, code: string][] = [
    ['txnId', '', 'HIS-1117'], ['txnId', undefined, 'HIS-1123'], ['email', undefined, 'HIS-1123'], ['email', '', 'HIS-1070'], ['domainName', undefined, 'HIS-1123'], ['domainName', '', 'HIS-1070'], ['domainName', 'ndhm.gov.in', 'HIS-1036'],
    ['idType', 'aadhaar', 'HIS-1036'], ['firstName', '', 'HIS-1070'], ['firstName', 'Dr4', 'HIS-1014'], ['firstName', 'Somebodyelse', 'HIS-1030'], ['lastName', 'Somebodyelse', 'HIS-1030'], ['password', '', 'HIS-1070'],
    ['profilePhoto', '', 'HIS-1070'], ['profilePhoto', 'no base64', 'HIS-1063'], ['profilePhoto', big('pdf', 64), 'HIS-1063'], ['profilePhoto', big('png', 1024 * 1024 + 1), 'HIS-1064'], ['hprId', '', 'HIS-1070'], ['hprId', 'a b', 'HIS-1035'],
    ['hprId', 'someone@sbx', 'HIS-1035'], ['hprId', '71266557772713', 'HIS-1035'], ['hpCategoryCode', 3, 'HIS-1061'], ['hpCategoryCode', '6', 'HIS-1004'], ['hpSubCategoryCode', 13, 'HIS-1062'], ['hpCategoryCode', 1, 'HIS-1062'],
    ['role', 0, 'HIS-1059'], ['role', 4, 'HIS-1059'], ['role', undefined, 'HIS-1123'], ['sourceType', 'DRIVING_LICENSE', 'HIS-1057'], ['sourceType', 'PAN', 'HIS-1003'], ['stateCode', '99', 'HIS-1024'], ['districtCode', '999', 'HIS-1025'],
    ['council', 'no', 'HIS-1004'],
  ]

  test('each field refused under its own code; none of them spoils the transaction', async () => {
    const body = await creationOf(hpr, person, await beginVerified(sandbox, hpr, person))
    for (const [field, value, code] of rows) {
      const answer = await hpr.post(paths.create, { ...body, [field]: value })
      // A subcategory is held against its category.
      const at = code === 'HIS-1062' ? 'hpSubCategoryCode' : field
      expect([field, value, answer.status, answer.code, answer.field]).toEqual([field, value, 422, code, at])
    }
    expect((await hpr.post(paths.create, body)).status).toBe(200)
  })

  test.each([
    ['seven characters', 'Abdm@14', 'HIS-1010'], ['no lower case', 'ABDM@1437', 'HIS-1010'], ['no upper case', 'abdm@1437', 'HIS-1010'], ['nothing special', 'Abdm14375', 'HIS-1010'], ['no digit, which nobody asks for', 'Sandook@kal', ''],
    ['NHA\'s own Abdm@143', 'Abdm@143', ''],
  ])('a password of %s', async (_, password, code) => {
    const body = await creationOf(hpr, person, await beginVerified(sandbox, hpr, person), { password: await hpr.seal(password) })
    const answer = await hpr.post(paths.create, body)
    expect([answer.code ?? '', answer.field ?? '']).toEqual([code, code && 'password'])
  })

  test('a password with a name of the person in it', async () => {
    const txnId = await beginVerified(sandbox, hpr, person)
    for (const name of [person.firstName, person.lastName]) {
      const answer = await hpr.post(paths.create, await creationOf(hpr, person, txnId, { password: await hpr.seal(`Zx@9${name.toUpperCase()}qq`) }))
      expect([name, answer.code]).toEqual([name, 'HIS-1010'])
    }
  })

  test('only what the field table calls optional may be left out', async () => {
    const { idType: _, middleName: __, lastName: ___, sourceType: ____, clientId: _____, stateCode: ______, districtCode: _______, council: ________, ...least } = await creationOf(hpr, person, await beginVerified(sandbox, hpr, person))
    expect(await hpr.post(paths.create, least)).toMatchObject({ status: 200, body: { stateCode: person.address.stateCode, districtCode: person.address.districtCode } })
  })
})

const DATA = 'registrationAcademic.registrationData.0'
const WORK = 'currentWorkDetails'

describe('register-professional-new, the conditions of the documents', () => {
  type Row = [what: string, sample: () => object, path: string, value: unknown, code: string]
  const rows: Row[] = [
    ['no type of professional', swaggerExample, 'healthProfessionalType', '', 'HIS-400'],
    ['asha is no type served', swaggerExample, 'healthProfessionalType', 'asha', 'HIS-400'],
    ['a name for a country', swaggerExample, 'personalInformation.nationality', 'India', 'HIS-1004'],
    ['words for languages', swaggerExample, 'personalInformation.languagesSpoken', 'English', 'HIS-1003'],
    ['no salutation', swaggerExample, 'personalInformation.salutation', '', 'HIS-1070'],
    ['an own address that is not given', documentDentist, 'communicationAddress.pincode', '', 'HIS-1002'],
    ['the create column where register has its own', swaggerExample, `${DATA}.categoryId`, '89', 'HIS-1062'],
    ['a council of another trade', swaggerExample, `${DATA}.registeredWithCouncil`, '1', 'HIS-2062'],
    ['no registration number', swaggerExample, `${DATA}.registrationNumber`, '', 'HIS-1070'],
    ['no registration date (HPR-058)', swaggerExample, `${DATA}.registrationDate`, '', 'HIS-1070'],
    ['a doctor without Permanent or Renewable', swaggerExample, `${DATA}.isPermanentOrRenewable`, '', 'HIS-1070'],
    ['Renewable without its day', swaggerExample, `${DATA}.isPermanentOrRenewable`, 'Renewable', 'HIS-1002'],
    ['another name without its proof', swaggerExample, `${DATA}.isNameDifferentInCertificate`, '1', 'HIS-1002'],
    ['the course of another trade', swaggerExample, `${DATA}.qualifications.0.nameOfDegreeOrDiplomaObtained`, '4060', 'HIS-2085'],
    ['no year of award', swaggerExample, `${DATA}.qualifications.0.yearOfAwardingDegreeDiploma`, '', 'HIS-1070'],
    ['words for a college in the first degree', swaggerExample, `${DATA}.qualifications.0.college`, 'Some College', 'HIS-1004'],
    ['who does not work without a reason', swaggerExample, `${WORK}.reasonForNotWorking`, '', 'HIS-2075'],
    ['who works with a reason', documentDentist, `${WORK}.reasonForNotWorking`, 'Retired', 'HIS-2082'],
    ['who works without a status (HPR-074)', documentDentist, `${WORK}.chooseWorkStatus`, '', 'HIS-1070'],
    ['a status beyond 2', documentDentist, `${WORK}.chooseWorkStatus`, '3', 'HIS-2076'],
    ['government without C or S', documentDentist, 'personalInformation.category', '', 'HIS-2084'],
    ['private with C', documentNurse, 'personalInformation.category', 'C', 'HIS-1122'],
    ['private with a facility', documentNurse, `${WORK}.facilityDeclarationData.facilityId`, 'IN2710000059', 'HIS-2095'],
    ['government without a facility', documentDentist, `${WORK}.facilityDeclarationData`, undefined, 'HIS-2097'],
    ['a facility without the department', documentDentist, `${WORK}.facilityDeclarationData.facilityDepartment`, '', 'HIS-1002'],
    ['a facility by description, its name left out', documentDentist, `${WORK}.facilityDeclarationData.facilityId`, '', 'HIS-1002'],
    ['a facility id of another form', documentDentist, `${WORK}.facilityDeclarationData.facilityId`, 'IN27', 'HIS-1113'],
    ['a central user without a ministry', documentDentist, `${WORK}.facilityDeclarationData.ministry.ministry`, '', 'HIS-2083'],
    ['government without a proof of work (HPR-075)', documentDentist, `${WORK}.certificateAttachment`, '', 'HIS-1002'],
    ['a name that is not Aadhaar\'s', swaggerExample, 'personalInformation.lastName', 'Vision', 'HIS-1030'],
    ['the block of personal information left out', swaggerExample, 'personalInformation', undefined, 'HIS-5007'],
    ['the academic block left out', swaggerExample, 'registrationAcademic', undefined, 'HIS-5008'],
    ['no registration', swaggerExample, 'registrationAcademic.registrationData', [], 'HIS-5009'],
    ['no qualification', swaggerExample, `${DATA}.qualifications`, [], 'HIS-5002'],
    ['the work block left out', swaggerExample, WORK, undefined, 'HIS-5010'],
  ]

  test('each refused under its code, and the samples themselves accepted', async () => {
    const [doctor, nurse] = [doctorAccount(), nurseAccount()]
    for (const account of [doctor, nurse]) await hpr.addAccount(account)
    const tokens = { doctor: await hpr.tokenOf(doctor), nurse: await hpr.tokenOf(nurse) }
    const register = (practitioner: object): Promise<Answered> => hpr.post(REGISTER, { hprToken: (practitioner as { personalInformation?: { firstName?: string } }).personalInformation?.firstName === 'Meera' ? tokens.nurse : tokens.doctor, practitioner })
    for (const [what, sample, path, value, code] of rows) {
      const { status, code: given } = await register(changed(sample(), path, value))
      expect([what, status, given]).toEqual([what, 422, code])
    }
    expect([(await register(swaggerExample())).status, (await register(documentNurse())).status]).toEqual([200, 200])
    expect((await hpr.post(REGISTER, { hprToken: tokens.doctor })).code).toBe('HIS-5005')
  })
})
