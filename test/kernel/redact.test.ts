import fc from 'fast-check'
import { expect, test } from 'vitest'
import { redactBody, redactHeaders, redactText, redactUrl, redactValue } from '../../functions/kernel/redact.ts'

test('secrets go by their names, at any depth and in any case', () => {
  const body = JSON.stringify({ clientId: 'SBX_1', clientSecret: 's3cret', practitioner: { officialMobile: '6990000001', hprToken: 'abc' }, list: [{ otp: 123456 }] })
  expect(JSON.parse(redactBody(body))).toEqual({ clientId: 'SBX_1', clientSecret: '[redacted]', practitioner: { officialMobile: '[redacted]', hprToken: '[redacted]' }, list: [{ otp: '[redacted]' }] })
  expect(redactHeaders([['Authorization', 'Bearer x'], ['REQUEST-ID', 'y']])).toEqual([['Authorization', '[redacted]'], ['REQUEST-ID', 'y']])
  expect(redactBody('aadhaar=999912345678&consent=yes&otp=123456')).toBe('aadhaar=[redacted]&consent=yes&otp=[redacted]')
})

test('people\'s numbers and tokens go wherever they stand', () => {
  expect(redactText('Aadhaar 9999 1234 5678, mobile +91 6990000001, eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiIxIn0.c2ln')).toBe('Aadhaar [redacted], mobile [redacted], [redacted]')
  expect(redactText('Your OTP for HPID is 482913. Do not share')).toBe('Your OTP for HPID is [redacted]. Do not share')
  expect(redactUrl('http://h/v4/int/v1/search/searchByMobile/6990000001')).toBe('http://h/v4/int/v1/search/searchByMobile/[redacted]')
  expect(redactUrl('http://h/abdm/aadhaar/gateway/auth?link_id=abc')).toBe('http://h/abdm/aadhaar/gateway/auth?link_id=[redacted]')
  expect(redactUrl('http://h/validate?transactionId=1vou-1fps&Passcode=908137&token=&x=1')).toBe('http://h/validate?transactionId=1vou-1fps&Passcode=[redacted]&token=&x=1')
})

test('what is sealed gives way to its length, and an ABHA number goes', () => {
  const sealed = `eyJ${'aB-_'.repeat(500)}.${'c_-'.repeat(100)}.iv-_.${'D-'.repeat(300_000)}.tag`
  expect(redactText(`{"payload":"${sealed}"}`)).toBe(`{"payload":"[sealed, ${sealed.length} characters]"}`)
  expect(redactText('eyJh.b.c..d and eyJh.b.c')).toBe('[sealed, 11 characters] and [redacted]')
  expect(redactBody(JSON.stringify({ type: 'JWEPayload', payload: sealed, 'x-hcx-ben-abha-id': '91-7112-3456-7890', abhanumber: '91711234567890', bearer_auth: 'Bearer x' }))).toBe(
    JSON.stringify({ type: 'JWEPayload', payload: `[sealed, ${sealed.length} characters]`, 'x-hcx-ben-abha-id': '[redacted]', abhanumber: '[redacted]', bearer_auth: '[redacted]' }))
  const kept = { correlation_id: 'de4ff682-9171-4234-a978-123456789012', hprId: '71-2665-5777-2713 no', claim: 'PA9171123456' }
  expect(redactValue({ correlation_id: kept.correlation_id, claim: kept.claim })).toEqual({ correlation_id: kept.correlation_id, claim: kept.claim })
})

test('a facility\'s telephones and people\'s e-mail addresses go, an HPID and what is no address stay', () => {
  const row = { fac_contact_per_landline_no: '2551000', fac_alt_contact_per_landline_no: 2551000, fac_alt_contact_per_mobile_no: '06990000001', contactNo: 6990000001, anything: 6990000001, createdBy: 6990, latitude: 18.5204 }
  expect(redactValue(row)).toEqual({ ...Object.fromEntries(Object.keys(row).map((name) => [name, '[redacted]'])), createdBy: 6990, latitude: 18.5204 })
  const mails = { fac_contact_per_email: 'desk.0+a@mail.example.in', hprId: 'vyas1963@hpr.abdm', contactEmail: 'she********@gmail.com', wrong: 'clinic@', facilityName: 'City@Care', message: 'Sent to a_b@x.in, and kept.' }
  expect(redactValue(mails)).toEqual({ ...mails, fac_contact_per_email: '[redacted]', message: 'Sent to [redacted], and kept.' })
  expect(redactText('a'.repeat(150).concat('.').repeat(20_000)).length).toBe(3_020_000)
})

test('what the registry hands out stays, and what it masks itself', () => {
  const kept = { txnId: 'de4ff682-fcc6-4bcf-a978-123456789012', hprId: '71-2665-5777-2713', mobileNumber: '******1234', token: '', otp: null, expiresIn: 1733639805 }
  expect(redactValue(kept)).toEqual(kept)
})

test('no Aadhaar number, mobile or OTP comes through, whatever surrounds it', () => {
  const digits = (first: string, count: number) => fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((rest) => first + rest.join(''))
  fc.assert(fc.property(digits('9999', 8), digits('699', 7), digits('', 6), fc.string(), (aadhaar, mobile, otp, noise) => {
    const out = redactBody(JSON.stringify({ text: ` ${aadhaar} ${mobile} `, mobile, otp, aadhaar, nested: [{ noise, mobileNumber: mobile }] }))
    for (const secret of [aadhaar, mobile]) expect(out.includes(secret)).toBe(noise.includes(secret))
    expect(JSON.parse(out)).toMatchObject({ otp: '[redacted]' })
  }))
})

test('a file in base64 gives way to its length, however long it is', () => {
  expect(redactText(`data ${'QUJD'.repeat(2_500_000)} end`)).toBe('data [10000000 characters] end')
  expect(redactText('A'.repeat(200))).toBe('[200 characters]')
  expect(redactText(`x${'A'.repeat(150)} y`)).toBe(`x${'A'.repeat(150)} y`)
})
