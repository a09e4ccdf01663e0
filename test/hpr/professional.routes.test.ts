import fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Account } from '../../functions/nhpr/accounts.ts'
import { findAccount } from '../../functions/nhpr/accounts.ts'
import type { PractitionerInput } from '../../functions/hpr/professional/practitioner.ts'
import { findProfessional } from '../../functions/hpr/professional/find.ts'
import { professionals } from '../../functions/hpr/professional/record.ts'
import { issueToken } from '../../functions/nhpr/sessions.ts'
import { partitionOf } from '../../functions/kernel/world.ts'
import { peopleOf } from '../../functions/people/directory.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox, DEFAULT_WORLD } from '../../mocks/sandbox.ts'
import { aFacility, keepFacilities } from '../support/facilities.ts'
import { accessToken } from '../support/gateway.ts'
import type { Answered, Caller } from '../support/hpr.ts'
import { hprCaller, NOW } from '../support/hpr.ts'
import { aFile, changed, doctorAccount, documentDentist, documentNurse, nurseAccount, swaggerExample } from './professional.samples.ts'

const REGISTER = '/v4/int/apis/v1/doctors/register-professional-new'
const UPDATE = '/v4/int/apis/v1/doctors/update-professional-new'
const DOCUMENTS = '/v4/int/apis/v1/doctors/fetch-documents-list'
const UPLOAD = '/v4/int/apis/v1/uploads/upload-document'
const INFO = '/v4/int/apis/v1/doctors/fetch-professional-info'
const MINUTE = 60_000

let now: number
let sandbox: Sandbox
let client: Caller
const doctor = doctorAccount()

beforeEach(async () => {
  now = NOW
  sandbox = createSandbox({ now: () => now, checkAnswers: true, people: 0 })
  client = hprCaller(sandbox)
  await client.addAccount(doctor)
  await keepFacilities(sandbox, [aFacility()])
})

/** The wire form of a refusal on this host: the outer code is always HIS-422. */
const refused = (code: string, message: string, attribute: string) => ({
  status: 422, code, field: attribute,
  body: { code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details: [{ message, code, attribute }] },
})

const registered = { referenceNumber: expect.any(String), status: 'true', message: 'Congratulations! Your profile has been submitted successfully for verification.', error: null, hprId: '71-7507-6401-7665' }

async function register(practitioner: PractitionerInput = swaggerExample(), account: Account = doctor): Promise<Answered> {
  return client.post(REGISTER, { hprToken: await client.tokenOf(account, 'create'), practitioner })
}

async function storedEntries(): Promise<number> {
  let count = 0
  for await (const _ of sandbox.site.store.scan(partitionOf(DEFAULT_WORLD, professionals.name))) count++
  return count
}

async function storedBlobs(): Promise<number> {
  let count = 0
  for await (const _ of sandbox.site.store.scan(partitionOf(DEFAULT_WORLD, 'blob#'))) count++
  return count
}

type Slot = { id: number; data: string | null }
interface Documents {
  documentList: {
    profileDetails: Record<string, Slot>
    registrationDetails: Record<string, Slot>[]
    qualificationDetails: Record<string, Slot>[]
  }
}

async function documents(hprid = doctor.hprIdNumber): Promise<Documents['documentList']> {
  const { body } = await client.post(DOCUMENTS, { hprid })
  return (body as Documents).documentList
}

describe('register is refused', () => {
  test('for the token of checkHpIdAccountExist, in the words seen live', async () => {
    const hprToken = await client.tokenOf(doctor, 'identity')
    expect(await client.post(REGISTER, { hprToken, practitioner: swaggerExample() })).toEqual(refused('HIS-1119', 'roles or category in Hrp token can not be empty/null', 'hprToken'))
  })

  test('for a bare token of create', async () => {
    sandbox = createSandbox({ now: () => now, checkAnswers: true, people: 0, variants: { 'hpr.create-token-claims': 'bare' } })
    client = hprCaller(sandbox)
    await client.addAccount(doctor)
    await keepFacilities(sandbox, [aFacility()])
    expect(await register()).toMatchObject({ code: 'HIS-1119', field: 'hprToken' })
  })

  test('for the gateway\'s token, for none, and for one that has run out', async () => {
    for (const hprToken of [await accessToken(sandbox), '', null, undefined]) {
      expect(await client.post(REGISTER, { hprToken, practitioner: swaggerExample() })).toEqual(refused('HIS-1119', 'Invalid token.', 'hprToken'))
    }
    const hprToken = await client.tokenOf(doctor)
    now += 31 * MINUTE
    expect(await client.post(REGISTER, { hprToken, practitioner: swaggerExample() })).toEqual(refused('HIS-5011', 'Token expired.', 'hprToken'))
  })

  test('for the token of an account that was closed', async () => {
    const closed = doctorAccount({ hprIdNumber: '71-3663-1868-2415', username: 'ayushman2', disabled: true })
    await client.addAccount(closed)
    expect(await register(swaggerExample(), closed)).toEqual(refused('HIS-401', 'User is not authorized.', 'hprToken'))
  })

  test('for a professional\'s token where the client\'s is due', async () => {
    const token = await client.tokenOf(doctor)
    expect(await client.post(REGISTER, { hprToken: token, practitioner: swaggerExample() }, { authorization: `Bearer ${token}` })).toMatchObject({ status: 401, body: { code: '900901' } })
  })

  test('for a value of another type, and the field is named', async () => {
    expect(await register(changed(swaggerExample(), 'personalInformation.gender', { code: 'M' }))).toMatchObject({ code: 'HIS-1004', field: 'practitioner.personalInformation.gender' })
    expect(await register(changed(swaggerExample(), 'registrationAcademic.registrationData', 'none'))).toMatchObject({ code: 'HIS-1004', field: 'practitioner.registrationAcademic.registrationData' })
  })

  test('without a body to speak of', async () => {
    const hprToken = await client.tokenOf(doctor)
    for (const practitioner of [undefined, null]) expect(await client.post(REGISTER, { hprToken, practitioner })).toEqual(refused('HIS-5006', 'Invalid practitioner DTO.', 'practitioner'))
  })

  test('the second time', async () => {
    expect(await register()).toMatchObject({ status: 200 })
    expect(await register()).toEqual(refused('HIS-5005', 'Already registered.', 'hprToken'))
  })

  test('with a registration that another professional holds', async () => {
    expect(await register()).toMatchObject({ status: 200 })
    const other = doctorAccount({ hprIdNumber: '71-3663-1868-2415', username: 'ayushman2' })
    await client.addAccount(other)
    const same = changed(swaggerExample(), 'registrationAcademic.registrationData.0.registrationNumber', 'reg 12032')
    expect(await register(same, other)).toEqual(refused('HIS-5005', 'Already registered.', 'practitioner.registrationAcademic.registrationData[0].registrationNumber'))
  })

  test('and nothing is kept of it: no entry, no file, no message', async () => {
    const late = changed(swaggerExample(), 'currentWorkDetails.certificateAttachment', aFile('pdf', 6 * 1024 * 1024))
    expect(await register(late)).toEqual(refused('HIS-1040', 'File size exceeds limit.', 'practitioner.currentWorkDetails.certificateAttachment'))
    expect([await storedEntries(), await storedBlobs(), await client.inbox(doctor.mobile)]).toEqual([0, 0, []])
  })
})

describe('register', () => {
  test('answers flat, and the professional hears of it', async () => {
    expect(await register()).toEqual({ status: 200, body: registered, code: undefined, field: undefined })
    expect(await client.inbox(doctor.mobile)).toMatchObject([{ channel: 'sms', purpose: 'submitted' }])
    expect(await client.inbox(doctor.email)).toMatchObject([{ channel: 'email', purpose: 'submitted' }])
  })

  test('answers in the documents\' envelope where the variant says so', async () => {
    sandbox = createSandbox({ now: () => now, checkAnswers: true, people: 0, variants: { 'hpr.register-envelope': 'wrapped' } })
    client = hprCaller(sandbox)
    await client.addAccount(doctor)
    await keepFacilities(sandbox, [aFacility()])
    expect((await register()).body).toEqual({ headers: {}, body: registered, statusCode: 'OK', statusCodeValue: 200 })
  })

  test('takes the samples of the documents, codes as integers', async () => {
    await client.addAccount(nurseAccount())
    expect(await register(documentDentist())).toMatchObject({ status: 200 })
    expect(await register(documentNurse(), nurseAccount())).toMatchObject({ status: 200, body: { hprId: '71-1227-4427-0212' } })
  })

  test('two at once: one wins, the other is registered already', async () => {
    const answers = await Promise.all([register(), register(documentDentist())])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 422])
    expect(answers.find(({ status }) => status === 422)).toEqual(refused('HIS-5005', 'Already registered.', 'hprToken'))
    expect(await client.inbox(doctor.mobile)).toHaveLength(1)
  })

  test('two people at once with one registration: one of them holds it', async () => {
    const other = doctorAccount({ hprIdNumber: '71-3663-1868-2415', username: 'ayushman2' })
    await client.addAccount(other)
    const answers = await Promise.all([register(), register(swaggerExample(), other)])
    expect(answers.map(({ code }) => code).toSorted()).toEqual(['HIS-5005', undefined])
  })

  test('keeps five files of 5 MB whole', async () => {
    const large = aFile('pdf', 5 * 1024 * 1024)
    const data = { fileType: 'pdf', data: large }
    const bodies = ['registrationAcademic.registrationData.0.registrationCertificate', 'registrationAcademic.registrationData.0.qualifications.0.degreeCertificate', 'registrationAcademic.registrationData.0.qualifications.1.degreeCertificate']
    const body = changed(bodies.reduce((sofar, path) => changed(sofar, path, data), swaggerExample()), 'currentWorkDetails.certificateAttachment', large)
    expect(await register(body)).toMatchObject({ status: 200 })
    const { profileDetails, registrationDetails, qualificationDetails } = await documents()
    expect(profileDetails['proofOfWorkCertificate']?.data === large).toBe(true)
    expect(registrationDetails[0]?.['registrationCertificate']?.data === large).toBe(true)
    expect(qualificationDetails[1]?.['degreeCertificate']?.data === large).toBe(true)
  })
})

describe('update', () => {
  const update = async (practitioner: unknown, path = UPDATE): Promise<Answered> => client.post(path, { hprToken: await client.tokenOf(doctor), practitioner })

  test('before registering', async () => {
    expect(await update(swaggerExample())).toEqual(refused('HIS-1001', 'Doctor info not found for healthProfessionalId: 71-7507-6401-7665', 'hprToken'))
  })

  test('changes what fetch-professional-info shows, under a new reference number', async () => {
    const first = await register()
    const second = await update(changed(swaggerExample(), 'registrationAcademic.registrationData.0.registrationNumber', 'REG777'))
    expect(second.body).toEqual(registered)
    expect((second.body as typeof registered).referenceNumber).not.toBe((first.body as typeof registered).referenceNumber)
    const { body } = await client.post(INFO, { practitioner: { id: doctor.hprIdNumber } })
    expect(body).toMatchObject({ practitioners: [[{ registrations: [{ registrationNumber: 'REG777' }] }]] })
  })

  test('frees the registration it gives up', async () => {
    await register()
    await update(changed(swaggerExample(), 'registrationAcademic.registrationData.0.registrationNumber', 'REG777'))
    const other = doctorAccount({ hprIdNumber: '71-3663-1868-2415', username: 'ayushman2' })
    await client.addAccount(other)
    expect(await register(swaggerExample(), other)).toMatchObject({ status: 200 })
  })

  test('a refused one leaves the entry as it was', async () => {
    await register()
    const before = await client.inUnit(async (unit) => (await findProfessional(unit, doctor.hprIdNumber))?.value)
    expect(await update({ healthProfessionalType: 'doctor' })).toMatchObject({ code: 'HIS-5007' })
    expect(await client.inUnit(async (unit) => (await findProfessional(unit, doctor.hprIdNumber))?.value)).toEqual(before)
  })

  test('twenty at once all come through, each under its own reference', async () => {
    await register()
    const answers = await Promise.all(Array.from({ length: 20 }, () => update(swaggerExample())))
    expect(answers.every(({ status }) => status === 200)).toBe(true)
    expect(new Set(answers.map(({ body }) => (body as typeof registered).referenceNumber)).size).toBe(20)
  })

  test('under the path of NHA\'s test sheet and of the older host', async () => {
    await register()
    for (const path of ['/apis/v1/doctors/update-professional', '/v4/int/apis/v1/doctors/update-professional', '/apis/v1/doctors/update-professional-new']) expect(await update(swaggerExample(), path)).toMatchObject({ status: 200 })
  })
})

describe('documents', () => {
  test('a list is refused without a number, for a bad one, and for nobody', async () => {
    expect(await client.post(DOCUMENTS, {})).toEqual(refused('HIS-1116', 'HPR ID required.', 'hprid'))
    expect(await client.post(DOCUMENTS, { hprid: 'ayushman@hpr.abdm' })).toEqual(refused('HIS-1035', 'Invalid Healthcare Professional ID.', 'hprid'))
    expect(await client.post(DOCUMENTS, { hprid: doctor.hprIdNumber })).toEqual(refused('HIS-1001', 'Doctor info not found for healthProfessionalId: 71-7507-6401-7665', 'hprid'))
  })

  test('an upload is refused for a token of no use, and before registering', async () => {
    const document = [{ document_id: 1, document_type: 'degreeCertificate', data: aFile('pdf') }]
    expect(await client.post(UPLOAD, { hpr_token: 'x', document })).toEqual(refused('HIS-1119', 'Invalid token.', 'hpr_token'))
    expect(await client.post(UPLOAD, { hpr_token: await client.tokenOf(doctor, 'identity'), document })).toMatchObject({ code: 'HIS-1119', field: 'hpr_token' })
    expect(await client.post(UPLOAD, { hpr_token: await client.tokenOf(doctor), document })).toEqual(refused('HIS-1001', 'Doctor info not found for healthProfessionalId: 71-7507-6401-7665', 'hpr_token'))
    expect(await client.post(UPLOAD, { hpr_token: await client.tokenOf(doctor), document: [{ document_id: '1' }] })).toMatchObject({ code: 'HIS-1004', field: 'document[0].document_id' })
  })

  test('the list is the Swagger\'s, key by key', async () => {
    await register()
    const { body } = await client.post(DOCUMENTS, { hprid: '71750764017665' })
    const pdf = aFile('pdf')
    const id = expect.any(Number)
    const dentist = { id, systemOfMedicide: 'dentist' }
    const bds = { id, courseName: 'Bds - Bachelor Of Dental Surgery', qualificationYear: '2024' }
    const graduation = { id, courseName: 'Graduation', qualificationYear: '2024' }
    expect(body).toEqual({
      documentList: {
        profileDetails: { profilePhoto: { id, data: aFile('jpeg') }, proofOfWorkCertificate: { id, data: pdf } },
        registrationDetails: [{ registrationCertificate: { ...dentist, data: pdf }, proofOfNameChangeRegCertificate: { ...dentist, data: null } }],
        qualificationDetails: [
          { degreeCertificate: { ...bds, data: pdf }, proofOfNameChangeQualCertificate: { ...bds, data: null } },
          { degreeCertificate: { ...graduation, data: pdf }, proofOfNameChangeQualCertificate: { ...graduation, data: pdf } },
        ],
        qualification: null,
      },
      Message: 'Data fetched successfully',
    })
  })

  test('a certificate that follows is filed under the id of its slot', async () => {
    await client.addAccount(nurseAccount())
    await register(documentNurse(), nurseAccount())
    const before = await documents(nurseAccount().hprIdNumber)
    const document_id = before.registrationDetails[0]!['registrationCertificate']!.id
    const answer = await client.post(UPLOAD, { hpr_token: await client.tokenOf(nurseAccount()), document: [{ document_id, document_type: 'registrationCertificate', fileType: '', data: 'JVBERi0xLjMK' }] })
    expect(answer).toMatchObject({ status: 200, body: { profilePhoto: null, degreeCertificate: null, registrationCertificate: { status: 'pass', msg: 'Registration certificate updated' }, proofOfWorkCertificate: null } })
    const after = await documents(nurseAccount().hprIdNumber)
    expect(after.registrationDetails[0]!['registrationCertificate']).toEqual({ id: document_id, systemOfMedicide: 'ranm', data: 'JVBERi0xLjMK' })
  })

  test('another professional\'s id is no slot of mine', async () => {
    await client.addAccount(nurseAccount())
    await register()
    await register(documentNurse(), nurseAccount())
    const theirs = (await documents()).profileDetails['profilePhoto']!.id
    const answer = await client.post(UPLOAD, { hpr_token: await client.tokenOf(nurseAccount()), document: [{ document_id: theirs, document_type: 'profilePhoto', data: aFile('png') }] })
    expect(answer).toMatchObject({ status: 200, body: { profilePhoto: { status: 'fail', msg: 'Invalid data provided.' } } })
    expect((await documents()).profileDetails['profilePhoto']!.data).toBe(aFile('jpeg'))
  })
})

describe('fetch-professional-info', () => {
  const info = (practitioner: unknown): Promise<Answered> => client.post(INFO, { practitioner })

  test('criteria that are none', async () => {
    const id = doctor.hprIdNumber
    for (const nobody of [undefined, null, {}, { id: '' }]) expect(await info(nobody)).toEqual(refused('HIS-1116', 'HPR ID required.', 'practitioner.id'))
    expect(await info({ id: '71-7507' })).toEqual(refused('HIS-1035', 'Invalid Healthcare Professional ID.', 'practitioner.id'))
    expect(await info({ id, name: 'Ay' })).toEqual(refused('HIS-1003', 'Invalid pattern found.', 'practitioner.name'))
    expect(await info({ id, name: 'Ay5' })).toEqual(refused('HIS-1014', 'Field contains only alphabets.', 'practitioner.name'))
    expect(await info({ id, contactNumber: '976243XXXX' })).toEqual(refused('HIS-1011', 'Please enter valid mobile number.', 'practitioner.contactNumber'))
  })

  test('nobody, an HPID without a registration, and a criterion that fits another', async () => {
    const message = 'Doctor info not found for healthProfessionalId: 71-7507-6401-7665'
    expect(await info({ id: doctor.hprIdNumber })).toEqual(refused('HIS-1001', message, 'practitioner.id'))
    await register()
    const wrong: [string, string][] = [['name', 'Kulkarni'], ['contactNumber', '6990000000'], ['state', 'UTTAR PRADESH'], ['registrationNumber', 'REG1'], ['stateCouncilName', 'Karnataka']]
    for (const [name, value] of wrong) expect(await info({ id: doctor.hprIdNumber, [name]: value })).toEqual(refused('HIS-1001', message, `practitioner.${name}`))
  })

  test('the professional, in an array of arrays, field by field', async () => {
    await register(documentDentist())
    const found = await info({ id: doctor.hprIdNumber, name: 'ayushman', contactNumber: 6994672125, state: 'MAHARASHTRA', registrationNumber: 'kdc-1149', stateCouncilName: 'karnataka state dental council' })
    expect(found.body).toEqual({
      practitioners: [[{
        identifier: expect.any(Number), active: false, name: 'Ayushman Bharat Mission', gender: 'Male', salutation: 'Dr', communicationLanguage: ' English , Telugu ',
        registrations: [{
          identifier: expect.any(Number), category: 'Dentistry', nuidnumber: null, nuidvalidtill: null, systemOfMedicide: null, isRenewable: 'true', dueDate: '2029-03-04',
          councilName: 'Karnataka State Dental Council', registeredAt: null, registrationNumber: 'KDC-1149', registrationDate: '2019-03-05',
        }],
        qualifications: [{
          identifier: expect.any(Number), courseName: 'Bds - Bachelor Of Dental Surgery', collegeName: 'A.j. Institute Of Dental Sciences, Mangalore', universityName: 'Rajiv Gandhi University Of Health Sciences (rguhs)',
          qualificationYear: '2018', qualificationMonth: '',
        }],
        hpr_id: '71-7507-6401-7665', application_status: null, is_council_verified: null, is_work_verified: null, email: 'ayushman@example.in', mobileNumber: '******2125', hpr_category: 'doctor',
      }]],
      message: 'Data fetched successfully',
    })
  })

  test('the older host\'s paths lead to the same', async () => {
    const hprToken = await client.tokenOf(doctor)
    expect(await client.post('/apis/v1/doctors/register-professional-new', { hprToken, practitioner: swaggerExample() })).toMatchObject({ status: 200 })
    expect(await client.post('/apis/v1/doctors/fetch-professional-info', { practitioner: { id: doctor.hprIdNumber } })).toMatchObject({ status: 200 })
    expect(await client.post('/apis/v1/doctors/fetch-documents-list', { hprid: doctor.hprIdNumber })).toMatchObject({ status: 200 })
    expect(await client.post('/apis/v1/uploads/upload-document', { hpr_token: hprToken, document: [] })).toMatchObject({ code: 'HIS-1123', field: 'document' })
  })
})

test('someone of the directory who is registered is found, keeps his registration, and can update', async () => {
  sandbox = createSandbox({ now: () => now, checkAnswers: true, people: 300 })
  client = hprCaller(sandbox)
  const person = await client.inUnit(async (unit) => peopleOf(unit.world).find(({ standing, enrolment }) => standing === 'registered' && enrolment?.healthProfessionalType === 'doctor', { limit: 1 })[0])
  if (!person?.hpr || !person.enrolment) throw new Error('The directory has no registered doctor')
  const { hprIdNumber } = person.hpr
  const found = await client.post(INFO, { practitioner: { id: hprIdNumber, registrationNumber: person.enrolment.registrationNumber } })
  expect(found).toMatchObject({ status: 200, body: { practitioners: [[{ hpr_id: hprIdNumber, name: person.name, hpr_category: 'doctor', is_council_verified: person.hpr.councilVerified ? 'true' : null }]] } })

  const account = doctorAccount({ hprIdNumber: '71-3663-1868-2415', username: 'somebody.else' })
  await client.addAccount(account)
  const entry = await client.inUnit(async (unit) => (await findProfessional(unit, hprIdNumber))?.value)
  const taken = changed(entry!.practitioner as PractitionerInput, 'personalInformation', swaggerExample().personalInformation)
  expect(await register(changed(taken, 'personalInformation.category', ''), account)).toMatchObject({ code: 'HIS-5005', field: 'practitioner.registrationAcademic.registrationData[0].registrationNumber' })

  const hprToken = await client.inUnit(async (unit) => issueToken(unit, (await findAccount(unit, hprIdNumber))!.value, 'login', 1800))
  expect(await client.post(UPDATE, { hprToken, practitioner: entry!.practitioner })).toMatchObject({ status: 200, body: { hprId: hprIdNumber } })
})

test('any body is answered, none with a 5xx, and what is refused is not kept', async () => {
  const hprToken = await client.tokenOf(doctor)
  const scraps = fc.oneof(fc.jsonValue(), fc.record({ hprToken: fc.constant(hprToken), practitioner: fc.jsonValue(), hpr_token: fc.constant(hprToken), document: fc.jsonValue(), hprid: fc.jsonValue() }))
  await fc.assert(fc.asyncProperty(fc.constantFrom(REGISTER, UPDATE, DOCUMENTS, UPLOAD, INFO), scraps, async (path, body) => {
    const { status } = await client.post(path, body)
    expect(status).toBe(422)
  }), { numRuns: 300 })
  expect([await storedEntries(), await storedBlobs()]).toEqual([0, 0])
})
