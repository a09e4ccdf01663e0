import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { declaredBy, facilityOf } from '../../functions/hpr/professional/facilities.ts'
import { register } from '../../functions/hpr/professional/flow.ts'
import type { Professional } from '../../functions/hpr/professional/record.ts'
import { professionals } from '../../functions/hpr/professional/record.ts'
import { decideWork, relink } from '../../functions/hpr/workplaces/flow.ts'
import type { Suggested } from '../../functions/hpr/workplaces/suggestions.ts'
import { decide, suggest } from '../../functions/hpr/workplaces/suggestions.ts'
import { aFacility } from '../support/facilities.ts'
import { contextAt, NOW } from '../support/hpr.ts'
import { changed, doctorAccount, documentDentist, documentNurse, parsed, swaggerExample } from './professional.samples.ts'

const HERE = 'IN2710000059'
const ELSEWHERE = 'IN2710000060'
const MANAGER = '71-2824-6403-7827'
const facility = aFacility()
const DECLARED = 'currentWorkDetails.facilityDeclarationData'

/** The dentist of the document, who declares NHA's sample facility. */
function dentist(): Professional {
  const submission = { practitioner: parsed(documentDentist()), account: doctorAccount(), session: { roled: true }, holders: new Map(), facility: facilityOf(facility) }
  return register(undefined, submission, { ...contextAt(NOW), blobName: (data) => `blob-${data.length}` }).state!
}

describe('the facility a professional declares', () => {
  const here = { facilityId: HERE, department: 'Dental', designation: 'Surgeon', isCurrent: true }
  const past = { facilityId: ELSEWHERE, department: 'A', designation: 'B', isCurrent: true }

  test('is none in private practice, or where it is described only; what was is no longer', () => {
    for (const body of [documentNurse(), changed(documentDentist(), `${DECLARED}.facilityId`, '')]) expect(declaredBy(parsed(body), [past])).toEqual([{ ...past, isCurrent: false }])
    const idle = changed(changed(documentDentist(), 'currentWorkDetails.chooseWorkStatus', ''), 'currentWorkDetails.currentlyWorking', '0')
    expect(declaredBy(parsed(idle), [])).toEqual([])
  })

  test('is his place of work from then on, and no other; declared again it is still one', () => {
    expect(declaredBy(parsed(documentDentist()), [past, { ...here, department: 'Surgery' }])).toEqual([here, { ...past, isCurrent: false }])
  })

  test('is no current one of who works no more, as in the example of the Swagger', () => {
    expect(declaredBy(parsed(swaggerExample()), [])).toEqual([{ facilityId: HERE, department: 'Surgery', designation: 'MD', isCurrent: false }])
  })

  test('finds him by its id while he works there', () => {
    const facilities = (professional: Professional) => professionals.shared!(professional).filter(([name]) => name === 'facility')
    expect(facilities(dentist())).toEqual([['facility', HERE]])
    expect(facilities(relink(dentist(), { facilityId: HERE, action: 'DELINK' }, NOW).state)).toEqual([])
  })

  test('of many, the latest twenty are kept', () => {
    const many = Array.from({ length: 20 }, (_, at) => ({ ...past, facilityId: `IN27100001${at + 10}` }))
    expect(declaredBy(parsed(documentDentist()), many)).toHaveLength(20)
  })
})

test.each([
  ['G', 'C', 'MOR', { ownership: 'central', ministry: 'MOR', psu: 'Coal India' }], ['G', 'S', 'MOR', { ownership: 'state', ministry: '', psu: 'Coal India' }],
  ['P', 'P', 'PP01', { ownership: 'private', ministry: '', psu: '' }], ['PP', 'NP', '', { ownership: 'private', ministry: '', psu: '' }],
])('whose a facility of ownership %s, %s is', (ownershipCode, ownershipSubTypeCode, ownershipSubTypeCode2, view) => {
  expect(facilityOf(aFacility({ basic: { ownershipCode, ownershipSubTypeCode, ownershipSubTypeCode2, facPsuName: 'Coal India' } }))).toEqual({ facilityId: HERE, ...view })
})

describe('the manager\'s word on a place of work', () => {
  const command = { facility, managerHprId: MANAGER, status: 'approved' }
  const decided = (professional: Professional, given: Partial<typeof command> = {}) => decideWork(professional, { ...command, ...given }, doctorAccount(), NOW + 1)

  test.each([
    ['another word', { status: 'yes' }, { refusal: 'HIS-2076', field: 'status' }],
    ['no word', { status: '' }, { refusal: 'HIS-2076', field: 'status' }],
    ['pending', { status: 'pending' }, { refusal: 'HIS-2076', field: 'status' }],
    ['another\'s facility', { managerHprId: '71-3663-1868-2415' }, { refusal: 'HIS-1105', field: 'managerHprId' }],
    ['a facility that he never declared', { facility: { facilityId: ELSEWHERE, managerHprId: MANAGER } }, { refusal: 'HIS-1121', field: 'facilityId' }],
  ])('is refused for %s, and nothing changes', (_, given, refusal) => {
    const standing = dentist()
    const { state, reply, effects } = decideWork(standing, { ...command, ...given }, doctorAccount(), NOW + 1)
    expect(reply).toMatchObject(refusal)
    expect([state === standing, effects]).toEqual([true, []])
  })

  test('is refused for a place he has left, and for a word that stands already', () => {
    const left = relink(dentist(), { facilityId: HERE, action: 'DELINK' }, NOW).state
    expect(decided(left).reply).toMatchObject({ refusal: 'HIS-1121', field: 'facilityId' })
    const confirmed = decided(dentist()).state
    expect(decided(confirmed).reply).toEqual({ refusal: 'HIS-1108', field: 'status', rule: 'The work verification is verified already' })
    expect(decided(confirmed, { status: 'rejected' }).reply).toHaveProperty('answer')
  })

  test.each([['approved', 'verified', 'work-verified', ''], ['REJECTED', 'rejected', 'work-rejected', 'The manager of IN2710000059 says otherwise']])('%s: the work is %s, and he hears of it', (status, standing, what, reason) => {
    const { state, reply, effects } = decided(dentist(), { status })
    expect(reply).toEqual({ answer: 'Work status updated successfully' })
    expect(state.workVerification).toEqual({ state: standing, reason, at: NOW + 1 })
    expect(state.councilVerification.state).toBe('pending')
    expect(state.history.at(-1)).toEqual({ at: NOW + 1, what, note: reason })
    expect(effects).toEqual([expect.objectContaining({ channel: 'sms', to: '6994672125', purpose: 'verification' }), expect.objectContaining({ channel: 'email', to: 'ayushman@example.in' })])
  })
})

describe('relink and delink', () => {
  test.each([
    ['another action', { facilityId: HERE, action: 'REMOVE' }, { refusal: 'HIS-1059', field: 'action' }],
    ['no action', { facilityId: HERE, action: '' }, { refusal: 'HIS-1059', field: 'action' }],
    ['a facility that he never declared', { facilityId: ELSEWHERE, action: 'DELINK' }, { refusal: 'HIS-1121', field: 'facilityId' }],
    ['what is linked', { facilityId: HERE, action: 'RELINK' }, { refusal: 'HIS-1108', field: 'action' }],
  ])('is refused for %s', (_, command, refusal) => {
    const standing = dentist()
    const { state, reply } = relink(standing, command, NOW)
    expect(reply).toMatchObject(refusal)
    expect(state).toBe(standing)
  })

  test('ends a place of work and takes it up again; what was verified is open again', () => {
    const confirmed = decideWork(dentist(), { facility, managerHprId: MANAGER, status: 'approved' }, doctorAccount(), NOW).state
    const off = relink(confirmed, { facilityId: HERE, action: 'delink' }, NOW + 1)
    expect(off.reply).toEqual({ answer: { facilityId: HERE, hprId: '71-7507-6401-7665', status: 'success', message: 'Professional delinked successfully', errorStatus: null } })
    expect(off.state).toMatchObject({ workplaces: [{ facilityId: HERE, isCurrent: false }], workVerification: { state: 'pending', at: NOW + 1 } })
    expect(relink(off.state, { facilityId: HERE, action: 'DELINK' }, NOW + 2).reply).toMatchObject({ refusal: 'HIS-1108' })
    const on = relink(off.state, { facilityId: HERE, action: 'RELINK' }, NOW + 2)
    expect(on.reply).toMatchObject({ answer: { message: 'Professional relinked successfully' } })
    expect(on.state.history.slice(-2).map(({ what }) => what)).toEqual(['delinked', 'relinked'])
    expect(on.state.workplaces).toEqual(dentist().workplaces)
  })

  test('however often, a verified work is always one that the manager confirmed since', () => {
    const acts = fc.array(fc.constantFrom('RELINK', 'DELINK', 'approved', 'rejected'), { maxLength: 12 })
    fc.assert(fc.property(acts, (all) => {
      let professional = dentist()
      let last = ''
      for (const act of all) {
        const linking = act.endsWith('LINK')
        const { state, reply } = linking ? relink(professional, { facilityId: HERE, action: act }, NOW) : decideWork(professional, { facility, managerHprId: MANAGER, status: act }, doctorAccount(), NOW)
        if ('answer' in reply) last = act
        professional = state
      }
      expect(professional.workVerification.state === 'verified').toBe(last === 'approved')
      if (last === 'approved') expect(professional.workplaces[0]!.isCurrent).toBe(true)
    }))
  })
})

describe('a suggested facility', () => {
  const sent: Suggested = {
    name: 'Asha', address: '1 Station Road', state: { id: 20, name: 'Maharashtra' }, pincode: 411_001, facilityName: 'Kothrud Clinic', status: 'approved', facilityOwnership: { label: 'Private', value: 'P' },
    systemMedicine: [{ id: '1', value: 'M' }, { id: '2', value: 'D' }, { id: '3' }], facilityType: { facilityType: 'Clinic', opd: 'Y' },
  }
  const taken = suggest(7, sent, NOW).state!

  test.each([
    ['no name', { facilityName: undefined }, { refusal: 'HIS-1070', field: 'facilityName' }], ['a blank name', { facilityName: ' ' }, { refusal: 'HIS-1070', field: 'facilityName' }],
    ['a pincode of five digits', { pincode: 41_100 }, { refusal: 'HIS-1114', field: 'pincode' }],
  ])('with %s is refused', (_, given, refusal) => {
    const { state, reply } = suggest(7, { ...sent, ...given }, NOW)
    expect(reply).toMatchObject(refusal)
    expect(state).toBeUndefined()
  })

  test('is pending, whatever was sent', () => {
    expect(suggest(7, sent, NOW).reply).toEqual({
      answer: {
        id: 7, status: 'pending', name: 'Asha', address: '1 Station Road', state: { id: 20, name: 'Maharashtra' }, pincode: 411_001, facilityName: 'Kothrud Clinic',
        facilityOwnership: 'P', systemMedicine: ['M', 'D'], facilityType: 'Clinic', createdAt: '2026-10-01T09:00:00.000Z', updatedAt: '2026-10-01T09:00:00.000Z',
      },
    })
    expect(suggest(7, { ...sent, facilityOwnership: { label: 'Private', value: '' } }, NOW).state?.said.facilityOwnership).toBe('Private')
  })

  test('is decided once', () => {
    const { state, reply } = decide(taken, 'reject', NOW + 1000)
    expect(reply).toMatchObject({ answer: { id: 7, status: 'rejected', createdAt: '2026-10-01T09:00:00.000Z', updatedAt: '2026-10-01T09:00:01.000Z' } })
    expect(decide(taken, 'approve', NOW).state.status).toBe('approved')
    expect(decide(state, 'approve', NOW + 2000)).toEqual({ state, reply: { refusal: 'not-now', rule: 'The suggestion is rejected already' }, effects: [] })
  })
})
