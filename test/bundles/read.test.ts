import fc from 'fast-check'
import { expect, test } from 'vitest'
import { aCase } from '../../functions/bundles/a-case.ts'
import { totalOf } from '../../functions/bundles/case.ts'
import { bundleKinds } from '../../functions/bundles/kinds.ts'
import { behind, codeOf, firstOf, identifierOf, lastOf, listOf, numberOf, parseBundle, placedOf, targetOf, textOf } from '../../functions/bundles/read.ts'
import { AT, counting, sampleCase } from '../support/bundles.ts'

test('what is no bundle is none', () => {
  expect(['', '{', '[]', 'null', '{}', '{"resourceType":"Patient"}', '{"resourceType":"Bundle"}', '{"resourceType":"Bundle","entry":{}}'].map(parseBundle)).toEqual(Array(8).fill(undefined))
  expect(parseBundle('{"resourceType":"Bundle","entry":[]}')).toEqual({ resourceType: 'Bundle', entry: [] })
})

test('resources by type, references by address or by type and id', () => {
  const bundle = bundleKinds['ClaimBundle']!.make(counting(), sampleCase())
  const claim = firstOf(bundle, 'Claim')!
  expect(behind(bundle, claim.patient, 'Patient')).toBe(firstOf(bundle, 'Patient'))
  expect(behind(bundle, claim.patient, 'Claim')).toBeUndefined()
  expect(targetOf(bundle, { reference: `Patient/${firstOf(bundle, 'Patient')!.id}` })?.resourceType).toBe('Patient')
  expect([targetOf(bundle, undefined), targetOf(bundle, {}), targetOf(bundle, { reference: 'urn:uuid:none' })]).toEqual([undefined, undefined, undefined])
  expect(placedOf(bundle, 'Organization').map(({ at }) => at)).toEqual([2, 3])
  expect(lastOf(bundle, 'Organization')!.name).toBe(sampleCase().payer.name)
  expect([identifierOf(claim), identifierOf(claim, 'CLN'), identifierOf(claim, 'NPI'), identifierOf(undefined)]).toEqual([sampleCase().caseNumber, sampleCase().caseNumber, '', ''])
})

test('whatever a stranger puts where, reading it does not throw', () => {
  fc.assert(fc.property(fc.jsonValue(), (value) => {
    const bundle = { resourceType: 'Bundle', entry: [value, { fullUrl: value, resource: value }, { resource: { resourceType: 'Claim', identifier: value, patient: value } }] } as never
    const claim = firstOf(bundle, 'Claim')
    expect(typeof identifierOf(claim, 'CLN') + typeof codeOf(value as never) + typeof textOf(value) + typeof numberOf(value)).toBe('stringstringstringnumber')
    expect(Array.isArray(listOf(value))).toBe(true)
    targetOf(bundle, claim!.patient)
  }))
})

test('a case is the same for the same wishes, and all of it hangs together', () => {
  const of = aCase({ now: AT, seed: 'a' })
  expect(aCase({ now: AT, seed: 'a' })).toEqual(of)
  expect(aCase({ now: AT, seed: 'b' }).patient.name).not.toBe(of.patient.name)
  expect(of).toMatchObject({ scheme: 'standard', payer: { code: '1000004957@hcx' }, patient: { memberId: 'MRAJ2004001' }, policy: { number: 'RGI/IND/01' } })
  expect(of.patient.abha).toMatch(/^91\d{12}$/)
  expect(of.practitioner.hprId).toMatch(/^71-\d{4}-\d{4}-\d{4}$/)
  expect(of.admittedAt).toBeLessThan(of.dischargedAt)
  expect(aCase({ now: AT, scheme: 'pmjay', caseNumber: 'C', patient: { memberId: 'M' }, packages: ['LM100', 'SG215'] })).toMatchObject({ caseNumber: 'C', payer: { code: '1518@hcx' }, patient: { memberId: 'M' }, items: [{ sequence: 1, code: 'LM100' }, { sequence: 2, code: 'SG215' }] })
  expect(() => aCase({ now: AT, packages: ['NO'] })).toThrow('No package NO')
})

test('sums are to the paisa', () => {
  const item = { sequence: 1, category: 'SG', code: 'A', display: 'A' }
  expect(totalOf({ items: [{ ...item, quantity: 3, unitPrice: 0.1 }, { ...item, sequence: 2, quantity: 1, unitPrice: 0.7 }] })).toBe(1)
})
