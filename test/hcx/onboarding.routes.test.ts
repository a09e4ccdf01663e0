import { createPrivateKey } from 'node:crypto'
import { SignJWT } from 'jose'
import { expect, test } from 'vitest'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import { residentKey } from '../../functions/claims/participants/residents.ts'
import { aParticipant, PAYER, testKey } from '../support/claims.ts'
import { call, certificate, hcxSandbox, hcxToken, lastOtp, pull } from '../support/hcx.ts'

const EMAIL = 'contact@xyzhospital.com'
const MOBILE = '9876543210'
const CODE = 'contact.xyzhospital@swasth-hcx'
const RESIDENT = '1000003538@hcx'
const participant = { participant_name: 'XYZ Hospital', primary_email: EMAIL, primary_mobile: MOBILE, roles: ['provider'] }
const throughVerifier = [{ type: 'onboard-through-verifier', verifier_code: RESIDENT, applicant_code: 'applicant-7', participant }]
const at = (path: string): string => `/v0.7/${path}`
const failed = (code: string | null, message: unknown = expect.any(String)) => ({ timestamp: STANDARD_NOW, status: 'FAILED', error: { code, message, trace: null } })
const done = (result?: object) => ({ status: 200, body: { timestamp: STANDARD_NOW, status: 'SUCCESSFUL', ...(result && { result }) } })

test('refused: no operator\'s token, an unknown verifier, a token that cannot be read, somebody registered already', async () => {
  const sandbox = hcxSandbox()
  const operator = await hcxToken(sandbox)
  expect((await call(sandbox, at('participant/verify'), undefined, throughVerifier)).status).toBe(401)
  expect(await call(sandbox, at('participant/verify'), operator, [{ ...throughVerifier[0], verifier_code: 'nobody@swasth-hcx' }])).toEqual({ status: 400, body: failed('ERR_INVALID_PARTICIPANT_CODE', 'Please provide valid participant code') })
  expect(await call(sandbox, at('participant/verify'), operator, [{ type: 'onboard-through-jwt', jwt: 'x', participant }])).toEqual({ status: 400, body: failed('ERR_INVALID_JWT') })
  expect((await call(sandbox, at('participant/verify'), operator, [])).status).toBe(400)
  expect((await call(sandbox, at('participant/verify'), operator, throughVerifier)).status).toBe(200)
  expect(await call(sandbox, at('participant/verify'), operator, throughVerifier)).toEqual({ status: 400, body: failed(null) })
  expect(await call(sandbox, at('participant/otp/send'), operator, { primary_email: 'other@x.in' })).toEqual({ status: 400, body: failed(null, 'Participant record does not exist, please register.') })
})

test('a provider whose payer vouches for it: OTPs, password, details, active', async () => {
  const sandbox = hcxSandbox()
  const operator = await hcxToken(sandbox)
  expect(await call(sandbox, at('participant/verify'), operator, throughVerifier)).toEqual(done({ participant_code: CODE, identity_verification: 'accepted' }))
  const otps = [{ channel: 'email', otp: await lastOtp(sandbox, EMAIL) }, { channel: 'phone', otp: await lastOtp(sandbox, MOBILE) }]
  expect(await call(sandbox, at('applicant/verify'), operator, { participant_code: CODE, verifier_code: RESIDENT, otpVerification: [{ channel: 'email', otp: 'x' }] })).toEqual({ status: 400, body: failed(null, 'Email otp is invalid, please try again!') })

  await pull(sandbox, 'PUT', `/hcx/participants/${CODE}/password`, { password: 'Rehearse@2026' })
  const jwt_token = await hcxToken(sandbox, EMAIL, 'Rehearse@2026')
  const details = { participant_code: CODE, participant_name: 'XYZ Hospital', endpoint_url: 'https://xyz.example/hcx', certificates_type: 'certificate', encryption_cert: await certificate() }
  expect(await call(sandbox, at('participant/onboard/update'), operator, { jwt_token, participant: details })).toEqual({ status: 400, body: failed('ERR_UPDATE_PARTICIPANT_DETAILS', 'Identity verification failed') })
  expect(await call(sandbox, at('applicant/verify'), operator, { participant_code: CODE, verifier_code: RESIDENT, otpVerification: otps })).toEqual({ status: 200, body: { applicant_code: CODE, verifier_code: RESIDENT, result: 'accepted' } })
  const read = async () => ((await call(sandbox, at(`participant/read/${CODE}?fields=verificationstatus,sponsors`), operator)).body['participants'] as object[])[0]
  expect(await read()).toMatchObject({ status: 'Created', endpoint_url: 'http://testurl/v0.7', verificationstatus: { status: 'successful' }, sponsors: [{ applicantEmail: EMAIL, applicantCode: 'applicant-7', verifierCode: RESIDENT, status: 'accepted' }] })

  expect((await call(sandbox, at('participant/onboard/update'), operator, { jwt_token: 'x.y.z', participant: details })).body).toEqual(failed('ERR_INVALID_JWT'))
  const forged = `${jwt_token.slice(0, jwt_token.lastIndexOf('.'))}.AAAA`
  expect((await call(sandbox, at('participant/onboard/update'), operator, { jwt_token: forged, participant: details })).status).toBe(401)
  expect(await call(sandbox, at('participant/onboard/update'), operator, { jwt_token, participant: details })).toEqual(done({ participant_code: CODE }))
  const after = await read()
  expect(after).toMatchObject({ status: 'Active', endpoint_url: 'https://xyz.example/hcx', encryption_cert: expect.stringContaining(CODE) })
  expect(after).not.toHaveProperty('certificates_type')
  const { body } = await pull(sandbox, 'GET', `/inbox?to=${encodeURIComponent(EMAIL)}&purpose=onboarding-done`)
  expect(body['messages']).toHaveLength(1)
})

test('a payer is accepted or rejected by hand', async () => {
  const sandbox = hcxSandbox()
  const operator = await hcxToken(sandbox)
  expect(await call(sandbox, at('participant/verify'), operator, [{ participant: { ...participant, roles: ['payor'] } }])).toEqual(done({ participant_code: CODE, identity_verification: 'Pending' }))
  const identity = (status: string) => call(sandbox, at('participant/verify/identity'), operator, { primary_email: EMAIL, status })
  expect(await identity('perhaps')).toEqual({ status: 400, body: failed('ERR_INVALID_ONBOARD_STATUS', 'Invalid onboard status, allowed values are: [rejected, accepted]') })
  expect(await identity('rejected')).toEqual({ status: 400, body: failed('ERR_INVALID_IDENTITY', 'Identity verification has failed') })
  const sponsors = async () => ((await call(sandbox, at(`participant/read/${CODE}?fields=sponsors`), operator)).body['participants'] as { sponsors: object[]; scheme_code: string }[])[0]!
  expect(await sponsors()).toMatchObject({ scheme_code: 'default', sponsors: [{ status: 'rejected' }] })
  expect(await identity('accepted')).toEqual(done())
  expect(await sponsors()).toMatchObject({ sponsors: [{ status: 'accepted' }] })
})

test('a verifier that the sandbox plays can refuse; another is not called', async () => {
  const refusing = hcxSandbox({ variants: { 'hcx.verifier-answer': 'rejected' } })
  const operator = await hcxToken(refusing)
  expect((await call(refusing, at('participant/verify'), operator, throughVerifier)).body).toMatchObject({ result: { identity_verification: 'rejected' } })
  const sandbox = hcxSandbox()
  await aParticipant(sandbox, PAYER, { roles: ['10002'] })
  const token = await hcxToken(sandbox)
  expect((await call(sandbox, at('participant/verify'), token, [{ ...throughVerifier[0], verifier_code: PAYER }])).body).toMatchObject({ result: { identity_verification: 'Pending' } })
  expect((await call(sandbox, at('applicant/verify'), token, { verifier_code: RESIDENT, applicant_code: 'applicant-7', email: EMAIL })).body).toEqual({ verifier_code: RESIDENT, result: 'accepted' })
  expect(await call(sandbox, at('applicant/getinfo'), token, { applicant_code: '7', verifier_code: PAYER })).toEqual({ status: 503, body: failed('ERR_SERVICE_UNAVAILABLE') })
})

test('what a verifier knows, by its code or by a token that it signed', async () => {
  const sandbox = hcxSandbox()
  const operator = await hcxToken(sandbox)
  const told = { applicant_name: 'Applicant applicant-7', applicant_code: 'applicant-7', email: '', mobile: '', verifier_code: RESIDENT, additionalVerification: [] }
  expect((await call(sandbox, at('applicant/getinfo'), operator, { applicant_code: 'applicant-7', verifier_code: RESIDENT })).body).toEqual(told)
  const sign = (key: string) => new SignJWT({}).setIssuer(RESIDENT).setSubject('applicant-7').setProtectedHeader({ alg: 'RS256' }).sign(createPrivateKey(testKey(key)))
  expect((await call(sandbox, at('applicant/getinfo'), operator, { verification_token: await sign(residentKey({ code: RESIDENT })) })).body).toEqual(told)
  expect((await call(sandbox, at('applicant/getinfo'), operator, { verification_token: await sign('another') })).body).toEqual(failed('ERR_INVALID_JWT', 'Invalid JWT token signature'))
})

test('three wrong OTPs lock for good, though another is sent', async () => {
  const sandbox = hcxSandbox()
  const operator = await hcxToken(sandbox)
  await call(sandbox, at('participant/verify'), operator, throughVerifier)
  const verify = (otpVerification: object[]) => call(sandbox, at('applicant/verify'), operator, { participant_code: CODE, otpVerification })
  for (let i = 0; i < 3; i++) await verify([{ channel: 'phone', otp: 'x' }])
  expect(await call(sandbox, at('participant/otp/send'), operator, { primary_email: EMAIL, participant_code: CODE })).toEqual(done())
  const message = 'Email and phone OTP retry limit has reached, please re-generate otp and try again!'
  expect(await verify([{ channel: 'phone', otp: await lastOtp(sandbox, MOBILE) }])).toEqual({ status: 400, body: failed(null, message) })
  for (let i = 0; i < 3; i++) await call(sandbox, at('participant/otp/send'), operator, { primary_email: EMAIL })
  expect(await call(sandbox, at('participant/otp/send'), operator, { primary_email: EMAIL })).toEqual({ status: 400, body: failed('ERR_MAXIMUM_OTP_REGENERATE', 'Maximum limit for OTP regeneration has been reached. Please try again tomorrow!') })
})
