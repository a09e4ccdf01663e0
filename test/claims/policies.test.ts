import fc from 'fast-check'
import { expect, test } from 'vitest'
import { abhaOf, bareAbha, hyphenated, personOfAbha } from '../../functions/claims/abha.ts'
import { memberByAbha, memberById, memberOf, membersByMobile, listMembers, schemes, yearAround } from '../../functions/claims/policies/members.ts'
import { coverageOf, coveragesAt, policiesOf } from '../../functions/claims/policies/register.ts'
import { links } from '../../functions/claims/policies/record.ts'
import { residents } from '../../functions/claims/participants/residents.ts'
import type { Unit } from '../../functions/kernel/unit.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { openWorld } from '../../functions/kernel/world.ts'
import { peopleOf } from '../../functions/people/directory.ts'
import { createSandbox } from '../../mocks/sandbox.ts'

const NOW = Date.UTC(2026, 9, 1)
const sandbox = createSandbox({ now: () => NOW })
const inWorld = async <T>(work: (unit: Unit) => Promise<T>, name = 'default'): Promise<T> => transact(await openWorld(sandbox.site, name, ''), {}, work)
const world = await openWorld(sandbox.site, 'default', '')
const people = peopleOf(world)

test('an ABHA number leads back to its person, in either form', () => {
  fc.assert(fc.property(fc.nat(people.count - 1), (ordinal) => {
    const abha = abhaOf(world, { ordinal })
    expect(abha).toMatch(/^91\d{12}$/)
    expect(personOfAbha(world, abha)?.ordinal).toBe(ordinal)
    expect(bareAbha(hyphenated(abha))).toBe(abha)
  }))
  expect(abhaOf(world, { ordinal: -2 })).toBe('')
  expect(['', '91', '91-71123456-7890', '911234567812345'].map((text) => bareAbha(text))).toEqual([undefined, undefined, undefined, undefined])
  expect(['', '99999999999999', '9112345678901x'].map((abha) => personOfAbha(world, abha))).toEqual([undefined, undefined, undefined])
})

test('a member is found by member id, ABHA number and mobile', () => {
  fc.assert(fc.property(fc.nat(people.count - 1), (ordinal) => {
    const person = people.at(ordinal)!
    const member = memberOf(world, person)
    expect(memberByAbha(world, abhaOf(world, person))).toEqual(member)
    expect(membersByMobile(world, person.mobile).some((found) => found.person.ordinal === ordinal)).toBe(member !== undefined)
    if (member) expect(memberById(world, member.memberId)).toEqual(member)
  }))
  expect(['', 'SYND', 'SYNX0000000', 'SYND00000000', 'PRD'].map((id) => memberById(world, id))).toEqual([undefined, undefined, undefined, undefined, undefined])
})

test('published numbers are there: policy 100217, PMJAY/HP/S/G, two member ids', () => {
  expect(memberById(world, 'MD5SLS4X5')?.scheme).toMatchObject({ owner: '1518@hcx', productId: 'PMJAY/HP/S/G' })
  expect(memberById(world, 'MRAJ2004001')?.scheme.owner).toBe('1000004957@hcx')
  expect(schemes.find(({ owner }) => owner === '1000003538@hcx')?.productId).toBe('100217')
})

test('every payer has members in force, one who ran out and one who has spent his sum', () => {
  for (const { code } of residents.filter(({ roles }) => roles.some((role) => role === '10002' || role === '10003'))) {
    const members = listMembers(world, code, { limit: 100 })
    expect(members.some(({ validUntil }) => validUntil <= NOW)).toBe(true)
    expect(members.some(({ validUntil, used, scheme }) => validUntil > NOW && used === scheme.sumInsured - 1_000)).toBe(true)
    expect(members.filter(({ validUntil, used }) => validUntil > NOW && used === 0).length).toBeGreaterThan(10)
  }
})

test('the policy year turns on 1 April, Indian time', () => {
  const turn = Date.UTC(2027, 2, 31, 18, 30)
  expect(yearAround(turn - 1)).toEqual([Date.UTC(2026, 2, 31, 18, 30), turn])
  expect(yearAround(turn)[0]).toBe(turn)
})

test('a payer is asked of its own members alone, the TPA of those it processes for', async () => {
  const floater = listMembers(world, '1000000109@hcx', { limit: 1 })[0]!
  const by = (payer: string, given: { memberId?: string; abha?: string; productId?: string } = { memberId: floater.memberId }) => inWorld((unit) => coverageOf(unit, { payer, ...given }))
  expect(await by('1518@hcx')).toBeUndefined()
  expect(await by('1000004957', { abha: '99999999999999' })).toBeUndefined()
  expect(await by('1000004957@hcx', { memberId: floater.memberId, productId: 'PRD' })).toBeUndefined()
  const coverage = await by('1000000109@hcx')
  expect(coverage).toMatchObject({ payer: '1000004957@hcx', processing: '1000000109@hcx', memberId: floater.memberId, productId: 'RGI/FLOATER/02', sumInsured: 700_000, used: 0, inForce: true, person: { ordinal: floater.person.ordinal } })
  expect(await by('1000004957', { memberId: 'unknown', abha: floater.abha })).toEqual(coverage)
  const at = await inWorld((unit) => coveragesAt(unit, '1000000109@hcx', 5))
  expect(at).toHaveLength(5)
  expect(new Set(at.map(({ processing }) => processing))).toEqual(new Set(['1000000109@hcx']))
})

test('what a TPA linked beside it counts, and what came with the world stays', async () => {
  const [member] = listMembers(world, '1000003538@hcx', { limit: 1 })
  const link = { payer: '1000003538@hcx', memberId: 'NEW-1', abha: member!.abha, mobile: '', policies: [{ productId: '100217', productName: 'Cover', processing: '77@hcx' }], linkedAt: NOW, updatedAt: NOW }
  await inWorld(async (unit) => void unit.create(links, link), 'linked')
  const found = await inWorld((unit) => policiesOf(unit, { type: 'AbhaNumber', value: member!.abha }), 'linked')
  expect(found.map(({ memberId, processing, inForce }) => [memberId, processing, inForce])).toEqual([['NEW-1', '77@hcx', true], [member!.memberId, '1000003538@hcx', true]])
  expect(await inWorld((unit) => coveragesAt(unit, '77@hcx'), 'linked')).toMatchObject([{ memberId: 'NEW-1', sumInsured: 500_000, person: { ordinal: member!.person.ordinal } }])
})
