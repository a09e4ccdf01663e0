import { beforeEach, expect, test } from 'vitest'
import { findAccount } from '../../functions/nhpr/accounts.ts'
import { peopleOf } from '../../functions/people/directory.ts'
import type { Person, SeededHpr } from '../../functions/people/people.ts'
import { portraitOf } from '../../functions/people/portrait.ts'
import { createSandbox } from '../../mocks/sandbox.ts'
import type { Caller } from '../support/hpr.ts'
import { hprCaller, testKeys } from '../support/hpr.ts'

const AUTH = '/v4/int/api/v1/auth'
let hpr: Caller
let person: Person & { hpr: SeededHpr }

beforeEach(async () => {
  hpr = hprCaller(createSandbox({ checkAnswers: true, keys: testKeys() }))
  person = await hpr.inUnit(async (unit) => peopleOf(unit.world).find((each) => each.hpr?.councilVerified === true && each.hpr.workVerified, { limit: 1 })[0] as Person & { hpr: SeededHpr })
})

const logIn = (password: string) => hpr.post(`${AUTH}/authPassword`, { hprId: person.hpr.hprIdNumber, password })

test('the misses of a seeded account are counted though it was stored nowhere before', async () => {
  for (let miss = 1; miss <= 5; miss++) expect(await logIn('Sandook@2027')).toMatchObject({ status: 422, code: 'HIS-1067' })
  expect(await logIn(person.hpr.password)).toMatchObject({ status: 422, code: 'HIS-1039' })
})

test('a seeded professional logs in with his password and finds himself, verified, with the portrait of his Aadhaar', async () => {
  const { status, body } = await logIn(person.hpr.password)
  expect(status).toBe(200)
  const information = await hpr.get('/v4/int/v1/account/information?masked=false', { 'x-token': (body as { token: string }).token })
  expect(information).toMatchObject({
    status: 200,
    body: {
      hprIdNumber: person.hpr.hprIdNumber, hprId: `${person.hpr.username}@hpr.abdm`, name: person.name, mobile: person.mobile, kycPhoto: portraitOf(person), profilePhoto: portraitOf(person),
      stateName: person.address.state.toUpperCase(), districtName: person.address.district.toUpperCase(), pincode: person.address.pincode, verificationStatus: 'true', kycVerified: true,
    },
  })
})

test('the Aadhaar OTP goes to the mobile of the person, not to the communication mobile of the account', async () => {
  await hpr.inUnit(async (unit) => {
    const doc = (await findAccount(unit, person.hpr.hprIdNumber))!
    unit.save(doc, { ...doc.value, mobile: '6990000009' })
  })
  const { body } = await hpr.post(`${AUTH}/init`, { authMethod: 'AADHAAR_OTP', hprId: person.hpr.username })
  expect(body).toMatchObject({ mobileNumber: `******${person.mobile.slice(-4)}` })
  const recovery = await hpr.post('/v4/int/password/recover/byAadhaar', { hprId: person.hpr.username })
  expect(recovery.body).toMatchObject({ mobileNumber: `******${person.mobile.slice(-4)}` })
  expect((await hpr.inbox(person.mobile)).map(({ purpose }) => purpose)).toEqual(['aadhaar-otp', 'aadhaar-otp'])
  expect(await hpr.inbox('6990000009')).toEqual([])
})

test('his HPID is found by his Aadhaar number', async () => {
  const { body } = await hpr.post('/v4/int/v1/forgot/hprId/aadhaar/generateOtp', { aadhaar: person.aadhaar, iagree: true })
  const otp = await hpr.seal(await hpr.lastOtp(person.mobile))
  const found = await hpr.post('/v4/int/v1/forgot/hprId/aadhaar', { txnId: (body as { txnId: string }).txnId, otp })
  expect(found).toMatchObject({ status: 200, body: { hprId: `${person.hpr.username}@hpr.abdm` } })
})

test('an Aadhaar number without an HPID is told so after its OTP', async () => {
  const citizen = (await hpr.inUnit(async (unit) => peopleOf(unit.world).find((each) => each.hpr === undefined, { limit: 1 })[0]))!
  const { body } = await hpr.post('/v4/int/v1/forgot/hprId/aadhaar/generateOtp', { aadhaar: citizen.aadhaar })
  const otp = await hpr.seal(await hpr.lastOtp(citizen.mobile))
  expect(await hpr.post('/v4/int/v1/forgot/hprId/aadhaar', { txnId: (body as { txnId: string }).txnId, otp })).toMatchObject({ status: 422, code: 'HIS-1069' })
})
