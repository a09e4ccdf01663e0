import type { Bundle } from '@medplum/fhirtypes'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Scheme } from '../../functions/bundles/case.ts'
import { claimRequest } from '../../functions/bundles/claim.ts'
import { firstOf } from '../../functions/bundles/read.ts'
import { checkBundle } from '../../functions/claims/checks/check-bundle.ts'
import { legAt, legs } from '../../functions/claims/legs.ts'
import { counting, sampleCase } from '../support/bundles.ts'
import { everyMessage, messageNamed } from '../support/messages.ts'
import { GONE, mutated, placeOf } from '../support/mutate.ts'
import { pmjayRows, standardRows } from './checks.rows.ts'
import type { Row } from './checks.rows.ts'

const told = (scheme: Scheme, rows: readonly Row[]) => rows.map(([message, path, value, code, at]) => [`${scheme} ${message}: ${path} ${value === GONE ? 'gone' : JSON.stringify(value)}`, { scheme, message, path, value, code, at }] as const)

test.each([...told('pmjay', pmjayRows), ...told('standard', standardRows)])('%s', async (_, { scheme, message, path, value, code, at }) => {
  const { leg, bundle } = messageNamed(message, scheme)
  const [first] = await checkBundle(leg, JSON.stringify(mutated(bundle, path, value)), scheme)
  expect({ code: first?.code, path: first?.path }).toEqual({ code, path: placeOf(bundle, at ?? path) })
})

test.each(everyMessage().map((m) => [`${m.scheme} ${m.name}`, m] as const))('%s passes', async (_, { leg, scheme, bundle }) => {
  expect(await checkBundle(leg, JSON.stringify(bundle), scheme)).toEqual([])
})

const submit = legAt('/v1/preauth/submit')!
const preauth = messageNamed('preauth', 'pmjay').bundle
const reported = async (text: string, scheme: Scheme = 'pmjay', path = '/v1/preauth/submit') => (await checkBundle(legAt(path)!, text, scheme))[0]

describe('what is no payload of this leg', () => {
  test.each(['', 'hello', '{', '[]', '"Bundle"', '5', 'null', '{}', '{"resourceType":"Claim"}', '{"resourceType":"Bundle","entry":{}}'])('%s is malformed', async (text) => {
    expect(await reported(text)).toMatchObject({ kind: 'malformed', code: 'PAYR-1008', message: 'Invalid FHIR bundle received. Hence request will not be processed further.' })
    expect(await reported(text, 'standard')).toMatchObject({ kind: 'malformed', code: 'PAYR-1001' })
  })

  const senders = ['check validation', 'cover validation', 'preauth', 'predetermination', 'claim', 'preauth approved', 'question', 'reply', 'payment notice'] as const
  const foreign = senders.flatMap((name) => legs.filter(({ family }) => family !== 'status').flatMap((leg) => (messageNamed(name, 'pmjay').leg === leg ? [] : [[name, leg.path] as const])))
  // A Task is a Task: what it asks tells them apart, not what it is.
  const taskAnswers = ['/v1/task/on_submit', '/v1/search/on_submit', '/v1/paymentnotice/on_request', '/v1/insuranceplan/on_request']
  test.each(foreign.filter(([, path]) => !taskAnswers.includes(path) && path !== '/v1/communication/on_request'))('%s on %s is of another domain', async (name, path) => {
    expect(await reported(JSON.stringify(messageNamed(name, 'pmjay').bundle), 'pmjay', path)).toMatchObject({ kind: 'wrong-domain', code: 'PAYR-1008' })
  })

  test('a plan request on the path of actions is the right resource with the wrong content', async () => {
    expect(await reported(JSON.stringify(messageNamed('plan request', 'pmjay').bundle), 'pmjay', '/v1/task/submit')).toMatchObject({ kind: 'invalid', code: 'PAYR-1018' })
  })

  test('nothing is asked of the text of a status question', async () => {
    expect(await checkBundle(legAt('/v1/status')!, '', 'pmjay')).toEqual([])
  })
})

test('whole findings: the published text with its blanks filled, and a sentence behind it', async () => {
  expect(await reported(JSON.stringify(mutated(preauth, 'Claim.item[0].net.value', 24_000)))).toEqual({
    kind: 'invalid', name: 'preauth-net', code: 'PAYR-1209', path: 'Bundle.entry[0].resource.item[0].net', rule: 'Claim.item.net is above 0 and quantity times price',
    message: `Invalid net amount received as INR 24000 for item SG039A for case number ${messageNamed('preauth', 'pmjay').bundle.identifier!.value}. Please try again with valid data. Item net amount should be greater than INR 0.`,
  })
  expect(await reported(JSON.stringify(mutated(preauth, 'Claim.priority', GONE)))).toMatchObject({ code: 'PAYR-1004', message: 'Received FHIR bundle is malformed. Please correct the bundle and try again. Claim.priority: Missing property' })
})

test('the hospital is the one the sender is registered as', async () => {
  const text = JSON.stringify(preauth)
  expect(await checkBundle(submit, text, 'pmjay', { hfrId: 'in9910004446' })).toEqual([])
  expect((await checkBundle(submit, text, 'pmjay', { hfrId: 'IN0000000001' }))[0]).toMatchObject({ code: '', message: 'HFR Id in the request does not match with the associated registry id in NHCX.', path: 'Bundle.entry[2].resource.identifier' })
  expect((await checkBundle(submit, text, 'standard', { hfrId: 'IN0000000001' })).map(({ code }) => code)).toContain('PAYR-1004')
})

test('a bundle without identifier and timestamp is taken, and one with absolute addresses (seen live); the first is not where the published envelope is asked for', async () => {
  const bare = mutated(mutated(preauth, 'Bundle.identifier', GONE), 'Bundle.timestamp', GONE)
  const addressed = JSON.stringify(bare).replaceAll('urn:uuid:', 'https://nhcx.abdm.gov.in/')
  expect(await checkBundle(submit, addressed, 'pmjay')).toEqual([])
  expect((await checkBundle(submit, addressed, 'pmjay', { envelope: 'published' })).map(({ code, path }) => `${code} ${path}`)).toEqual(['PAYR-1004 Bundle.identifier', 'PAYR-1004 Bundle.timestamp'])
})

describe('a newborn', () => {
  const child = { resourceType: 'Patient', id: 'child', birthDate: '2026-10-01', gender: 'female' }
  const withChild = (more: object, proof = true) => {
    const bundle = mutated(preauth, 'Patient.link', [{ type: 'refer', other: { reference: 'urn:uuid:00000000-0000-4000-8000-00000000abcd' } }])
    bundle.entry!.push({ fullUrl: 'urn:uuid:00000000-0000-4000-8000-00000000abcd', resource: { ...child, ...more } as never })
    const category = { coding: [{ system: 'https://nrces.in/ndhm/fhir/r4/CodeSystem/ndhm-supportinginfo-category', code: 'DOB' }] }
    return JSON.stringify(proof ? mutated(bundle, 'Claim.supportingInfo[4]', { sequence: 5, category, code: { coding: [{ code: 'BCF' }] }, valueAttachment: { contentType: 'application/pdf', title: 'Birth', data: 'AAAA' } }) : bundle)
  }
  test('comes with date of birth, gender and proof', async () => {
    expect(await checkBundle(submit, withChild({}), 'pmjay')).toEqual([])
    expect(await reported(withChild({ birthDate: undefined }))).toMatchObject({ code: 'PAYR-1507' })
    expect(await reported(withChild({ gender: undefined }))).toMatchObject({ code: 'PAYR-1506' })
    expect(await reported(withChild({ resourceType: 'Person' }))).toMatchObject({ code: 'PAYR-1508' })
    expect(await reported(withChild({}, false))).toMatchObject({ code: 'PAYR-1509' })
  })
})

describe('whatever comes', () => {
  const messages = everyMessage()
  const anyMessage = fc.constantFrom(...messages)

  test('it is never taken for fine with something mandatory gone, however much else is gone too', async () => {
    const gone = pmjayRows.filter(([, path, value]) => value === GONE && !path.includes('].'))
    await fc.assert(fc.asyncProperty(fc.constantFrom(...new Set(gone.map(([name]) => name))), fc.infiniteStream(fc.boolean()), async (name, coins) => {
      const own = gone.filter(([message]) => message === name)
      const kept = own.filter(() => coins.next().value)
      const { leg, bundle } = messageNamed(name, 'pmjay')
      const spoilt = (kept.length > 0 ? kept : own.slice(0, 1)).reduce((changed, [, path]) => tried(() => mutated(changed, path, GONE), changed), bundle)
      expect(await checkBundle(leg, JSON.stringify(spoilt), 'pmjay')).not.toEqual([])
    }), { numRuns: 60 })
  })

  test('it does not throw: anything may stand anywhere', async () => {
    await fc.assert(fc.asyncProperty(anyMessage, fc.nat(), fc.jsonValue(), fc.constantFrom<Scheme>('standard', 'pmjay'), async ({ leg, bundle }, at, value, scheme) => {
      // The mark of a text that was not filled in, below.
      fc.pre(!JSON.stringify(value).includes('%s'))
      const places = placesIn(bundle, 'Bundle')
      const findings = await checkBundle(leg, JSON.stringify(mutated(bundle, places[at % places.length]!, value)), scheme)
      expect(findings.every(({ message, code }) => message !== '' && !message.includes('%s') && /^(?:PAYR-\d{4})?$/.test(code))).toBe(true)
    }), { numRuns: 300 })
  })
})

describe('sums', () => {
  const amounts = fc.array(fc.record({ quantity: fc.integer({ min: 1, max: 30 }), paise: fc.integer({ min: 100, max: 50_000_000 }) }), { minLength: 1, maxLength: 10 })
  const claimOf = (lines: { quantity: number; paise: number }[]) => claimRequest(counting(), { ...sampleCase(), items: lines.map(({ quantity, paise }, at) => ({ sequence: at + 1, category: 'SG', code: `P${at}`, display: 'P', quantity, unitPrice: paise / 100 })) }, 'preauthorization')
  const codes = async (bundle: Bundle) => [...new Set((await checkBundle(submit, JSON.stringify(bundle), 'standard')).map(({ code }) => code))]

  test('right ones pass, whatever the amounts; a total that is off by as little as a rupee does not', async () => {
    await fc.assert(fc.asyncProperty(amounts, fc.integer({ min: 1, max: 100_000 }), async (lines, off) => {
      const bundle = claimOf(lines)
      expect(await codes(bundle)).toEqual([])
      const { total } = firstOf(bundle, 'Claim')!
      expect(await codes(mutated(bundle, 'Claim.total.value', total!.value! + off))).toEqual(['PAYR-1017'])
      expect(await codes(mutated(bundle, 'Claim.item[0].net.value', firstOf(bundle, 'Claim')!.item![0]!.net!.value! + off))).toEqual(['PAYR-1017'])
    }), { numRuns: 60 })
  })

  test('a line may carry the factor of the payer\'s rule, in its net or not', async () => {
    const half = mutated(claimOf([{ quantity: 1, paise: 10_000 }]), 'Claim.item[0].factor', 0.5)
    expect(await codes(half)).toEqual([])
    expect(await codes(mutated(mutated(half, 'Claim.item[0].net.value', 50), 'Claim.total.value', 50))).toEqual([])
    expect(await codes(mutated(mutated(half, 'Claim.item[0].net.value', 25), 'Claim.total.value', 25))).toEqual(['PAYR-1017'])
  })
})

/** Two that are to go may lie in each other. */
function tried<T>(change: () => T, otherwise: T): T {
  try {
    return change()
  } catch {
    return otherwise
  }
}

function placesIn(value: unknown, path: string): string[] {
  if (Array.isArray(value)) return value.flatMap((inner, at) => [`${path}[${at}]`, ...placesIn(inner, `${path}[${at}]`)])
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [`${path}.${key}`, ...placesIn(inner, `${path}.${key}`)])
}
