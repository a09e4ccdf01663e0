import { generateKeyPairSync } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { aCase } from '../../functions/bundles/a-case.ts'
import { bundleKinds } from '../../functions/bundles/kinds.ts'
import type { BundleKind } from '../../scenarios/cases/nhcx/bundle-rules.ts'
import { faultsOf } from '../../scenarios/cases/nhcx/bundle-rules.ts'
import { isTaken, onThreadOf, requestThatTells } from '../../scenarios/cases/nhcx/reading.ts'
import { headerOf, openWith, sealFor, withOtherTag } from '../../scenarios/kit/claims/envelope.ts'
import { rightReceipt } from '../../scenarios/kit/claims/receipt.ts'
import { withValue } from '../../scenarios/kit/pick.ts'
import type { Exchange } from '../../scenarios/record.ts'

const NOW = Date.UTC(2026, 9, 1, 9)

function make(name: string): unknown {
  let count = 0
  const uuid = (): string => `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`
  return bundleKinds[name]!.make({ uuid, now: NOW }, aCase({ now: NOW }))
}

const KINDS: [string, BundleKind][] = [
  ['CoverageEligibilityRequestBundle', 'eligibility'], ['CoverageEligibilityResponseBundle', 'eligibility-answer'], ['ClaimBundle', 'claim'], ['ClaimResponseBundle', 'claim-answer'], ['TaskBundle', 'task'],
  ['InsurancePlanBundle', 'plan-answer'], ['CommunicationTaskBundle', 'communication'], ['PaymentTaskBundle', 'payment'],
]

describe('the reading of bundles', () => {
  test.each(KINDS)('a right %s has no fault, and one of another kind has', (name, kind) => {
    expect(faultsOf(make(name), kind)).toEqual([])
    expect(faultsOf(make(name), kind === 'claim' ? 'claim-answer' : 'claim').length).toBeGreaterThan(0)
  })

  test.each([
    ['type', 'document', 'Bundle.type is not collection'],
    ['timestamp', undefined, 'Bundle.timestamp is missing'],
    ['meta.profile[]', 'https://example.org/Other', 'Bundle.meta.profile is not ClaimBundle'],
    ['entry[].fullUrl', 'Claim/1', 'an entry without fullUrl urn:uuid:'],
    ['entry[].resource.use', undefined, 'Claim.use is missing'],
    ['entry[].resource.diagnosis', undefined, 'Claim.diagnosis[].diagnosisCodeableConcept.coding[].code is missing'],
    ['entry[].resource.patient.reference', 'urn:uuid:nobody', 'urn:uuid:nobody leads to no entry'],
    ['entry[].resource.supportingInfo[].valueAttachment.contentType', 'text/html', 'an attachment without title, Base64 or an allowed contentType'],
    ['entry[].resource.total.value', 1, 'Claim.total is not the sum of the items'],
    ['entry[].resource.status', 'nonsense', 'Claim.status: Code "nonsense" not found in value set'],
    ['entry[].resource.misspelt', 'x', 'Claim.misspelt: Unexpected property'],
  ])('a claim whose %s is %j: %s', (path, value, fault) => {
    expect(faultsOf(withValue(make('ClaimBundle'), path, value), 'claim')).toContain(fault)
  })

  test('whatever else comes is no Bundle', () => {
    for (const other of [undefined, null, '', 'text', 7, [], {}, { resourceType: 'Claim' }]) expect(faultsOf(other, 'claim')).toEqual(['no Bundle'])
  })
})

const header = { 'x-hcx-api_call_id': 'a', 'x-hcx-correlation_id': 'c', 'x-hcx-sender_code': '1@hcx', 'x-hcx-recipient_code': '2@hcx' }
const exchange = (over: object, response = rightReceipt('/v1/claim/submit', header, NOW)): Exchange => ({ id: 'x', request: { body: {} }, opened: { header }, code: '', response: { ...response, text: '', headers: [] }, ...over } as unknown as Exchange)

describe('the reading of messages', () => {
  test.each([
    ['status', 200], ['body.api_call_id', 'b'], ['body.correlation_id', ''], ['body.timestamp', '2026-10-01T09:00:00Z'], ['body.error.code', 'NHCX-1006'], ['body.error.message', 'no'],
    ['body.result.protocol_status', 'request.error'], ['body.result.sender_code', '3@hcx'], ['body.result.recipient_code', ''], ['body.result.entity_type', ''],
  ])('a receipt whose %s is %j is none', (path, value) => {
    expect(isTaken(exchange({}))).toBe(true)
    expect(isTaken(exchange({}, withValue(rightReceipt('/v1/claim/submit', header, NOW), path, value)))).toBe(false)
  })

  test('an answer belongs to a request by its correlation id or by its own id; the request that was answered sealed tells', () => {
    const request = exchange({})
    const answer = (correlation: string, body: object = {}): Exchange => exchange({ request: { body }, opened: { header: { 'x-hcx-correlation_id': correlation } } })
    expect(onThreadOf(request, [answer('a'), answer('b'), answer('c')]).length).toBe(2)
    const other = exchange({ opened: { header: { ...header, 'x-hcx-correlation_id': 'd', 'x-hcx-api_call_id': 'd' } } }, rightReceipt('', { 'x-hcx-api_call_id': 'd', 'x-hcx-correlation_id': 'd', 'x-hcx-sender_code': '1@hcx', 'x-hcx-recipient_code': '2@hcx' }, NOW))
    expect(requestThatTells([request, other], [answer('c', { type: 'ProtocolResponse' })])).toBe(request)
    expect(requestThatTells([], [])).toBeUndefined()
  })
})

describe('the envelope', () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const pem = publicKey.export({ type: 'spki', format: 'pem' }) as string

  test.each(['RSA-OAEP-256', 'RSA-OAEP'])('is sealed and opened under %s, the empty text too', async (alg) => {
    const compact = await sealFor(pem, { ...header, alg, enc: 'A256GCM' }, '{"a":1}')
    expect(compact.split('.').length).toBe(5)
    expect(headerOf(compact)).toEqual({ ...header, alg, enc: 'A256GCM' })
    expect(await openWith(privateKey, { payload: compact })).toEqual({ header: { ...header, alg, enc: 'A256GCM' }, bundle: { a: 1 } })
    expect(await openWith(privateKey, { payload: await sealFor(pem, { alg, enc: 'A256GCM' }, '') })).toMatchObject({ bundle: '' })
  })

  test('what is damaged, or is none, is told and never thrown', async () => {
    const compact = await sealFor(pem, header, 'text')
    expect(await openWith(privateKey, { payload: withOtherTag(compact) })).toMatchObject({ header, problem: expect.stringMatching(/^It could not be opened/) })
    for (const payload of ['', 'a.b.c', '....', `${'*'}.b.c.d.e`]) expect(await openWith(privateKey, { payload })).toEqual({ header: {}, problem: 'The payload is no compact JWE' })
    expect(await openWith(privateKey, 'text')).toEqual({ header: {}, problem: 'No JSON object came' })
    expect(await openWith(privateKey, { type: 'ProtocolResponse' })).toEqual({ header: { type: 'ProtocolResponse' } })
  })
})
