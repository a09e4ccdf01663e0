import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Link, LinkAnswer, LinkEntry, LinkState } from '../../functions/gateway/bridge/linkage.ts'
import { linkServices } from '../../functions/gateway/bridge/linkage.ts'
import type { Context } from '../../functions/kernel/outcome.ts'
import { gatewayContext } from '../support/gateway.ts'

const FACILITY = 'IN2810002708'
const bridges = new Map(['SBX_1', 'SBX_2', 'SBX_3'].map((clientId) => [clientId, { clientId, entity: 'Private' }]))
const NAME = 'Test Hospital 104'
const empty: LinkState = { registeredName: NAME, services: new Map(), bridges }
const hip = (over: LinkEntry = {}): LinkEntry => ({ bridgeId: 'SBX_1', hipName: 'Test Hospital', type: 'HIP', active: true, ...over })
const linkOf = (HRP: LinkEntry[], over: Partial<Link> = {}): Link => ({ facilityId: FACILITY, facilityName: NAME, HRP, ...over })

/** The state after, as the routes leave it: what changed laid over what stood. */
function run(state: LinkState, link: Link, context: Context = gatewayContext(), caller = 'SBX_1') {
  const outcome = linkServices(state, caller, link, context)
  const after: LinkState = 'answer' in outcome.reply ? { ...state, services: new Map([...state.services, ...outcome.state.services]) } : state
  return { reply: outcome.reply, answer: 'answer' in outcome.reply ? (outcome.reply.answer as LinkAnswer) : undefined, after }
}

const failed = (message: string, code = '2500') => ({ error: { code, message } })
const linked = (id: string, name: string, types = ['HIP'], active = true) => ({ servicesLinked: { id, name, types, active } })

describe('the whole request is refused', () => {
  test.each([
    ['a facility id of another form', linkOf([hip()], { facilityId: 'XY0610090166' }), { refusal: 'HIS-1113', field: 'facilityId' }],
    ['a facility id of 11 characters', linkOf([hip()], { facilityId: 'IN061009016' }), { refusal: 'HIS-1113', field: 'facilityId' }],
    ['a blank facility name', linkOf([hip()], { facilityName: ' ' }), { refusal: 'HIS-1070', field: 'facilityName' }],
    ['a facility name with other characters', linkOf([hip()], { facilityName: 'Eye*Care' }), { refusal: 'HIS-1120', field: 'facilityName' }],
    ['a blank bridge id', linkOf([hip(), hip({ bridgeId: '' })]), { refusal: 'HIS-1070', field: 'HRP[1].bridgeId', text: 'Bridge ID cannot be blank' }],
    ['no type', linkOf([hip({ type: undefined })]), { refusal: 'HIS-1070', field: 'HRP[0].type' }],
    ['no active', linkOf([hip({ active: null })]), { refusal: 'HIS-1070', field: 'HRP[0].active' }],
  ])('for %s', (_, link, refusal) => {
    expect(run(empty, link).reply).toMatchObject(refusal)
  })
})

describe('the whole request is refused under 200, once, whatever its entries', () => {
  const mismatch = [failed('Provided facility name is not matched with registered name')]

  test('for a facility that the registry has not got', () => {
    expect(run({ ...empty, registeredName: undefined }, linkOf([hip(), hip({ bridgeId: 'SBX_2', hipName: 'B' })])).answer).toEqual([failed('Invalid facility ID or name.')])
  })

  test.each(['Test Hospital 105', 'test hospital 104', 'Test Hospital  104', 'Test Hospital 104 '])('for another name than the registered one: %j', (facilityName) => {
    const { answer, after } = run(empty, linkOf([hip(), hip({ bridgeId: 'SBX_2', hipName: 'B' })], { facilityName }))
    expect(answer).toEqual(mismatch)
    expect(after.services.size).toBe(0)
  })

  test('for an entry that names another facility, in either edition', () => {
    for (const entry of [hip({ facilityName: 'Another' }), hip({ facilityName: 'Another', hipId: 'City_HIP', hipType: 'HOSPITAL' })]) {
      expect(run(empty, linkOf([hip({ facilityName: NAME, hipId: entry.hipId && 'First_HIP', hipType: entry.hipType }), entry])).answer).toEqual(mismatch)
    }
  })

  test('and leaves alone what was linked', () => {
    const linkedOnce = run(empty, linkOf([hip()])).after
    expect(linkServices(linkedOnce, 'SBX_1', linkOf([hip({ active: false })], { facilityName: 'Another' }), gatewayContext()).state.services.size).toBe(0)
  })

  test('but what is wrong with a field speaks first', () => {
    expect(run({ ...empty, registeredName: undefined }, linkOf([hip({ bridgeId: '' })])).reply).toMatchObject({ refusal: 'HIS-1070', field: 'HRP[0].bridgeId' })
  })
})

test('without entries nothing is linked', () => {
  expect(run(empty, linkOf([])).answer).toEqual([])
  expect(run(empty, linkOf([], { facilityName: 'Another' })).answer).toEqual([failed('Provided facility name is not matched with registered name')])
})

describe('an entry is refused for itself, under 200', () => {
  test.each([
    ['no HIP name', hip({ hipName: '' }), 'HIP Name is mandatory'],
    ['special characters', hip({ hipName: 'EyeCare#1' }), 'HIP Name should not have special characters'],
    ['a name over 15 characters', hip({ hipName: 'Singla Eye Center Pune' }), 'HIP Name should not be more than 15 characters'],
    ['a bridge that is none', hip({ bridgeId: 'SBX_9' }), 'Invalid Bridge ID.'],
    ['a type that is none', hip({ type: 'LAB' }), 'Invalid service type'],
  ])('for %s', (_, entry, message) => {
    expect(run(empty, linkOf([entry, hip({ bridgeId: 'SBX_2', hipName: 'Good' })])).answer).toEqual([failed(message), linked(FACILITY, 'Good')])
  })

  test('where every bridge is linked already, in those words; where some are, in others', () => {
    const { after } = run(empty, linkOf([hip()]))
    expect(run(after, linkOf([hip()])).answer).toEqual([failed(`Bridge Id SBX_1   is already associated with service id:${FACILITY}`)])
    expect(run(after, linkOf([hip({ hipName: 'Another' }), hip({ bridgeId: 'SBX_2', hipName: 'Second' })])).answer).toEqual([
      failed(`Bridge id: SBX_1 is already associated with service id: ${FACILITY}`, '2506'), linked(`${FACILITY}_1`, 'Second'),
    ])
  })

  test('for a HIP name that another bridge of the facility has', () => {
    const { after } = run(empty, linkOf([hip()]))
    expect(run(after, linkOf([hip({ bridgeId: 'SBX_2', hipName: 'test hospital' })])).answer).toEqual([failed(`HIP Name is already associated with service id:${FACILITY}`)])
  })
})

describe('a facility', () => {
  test('gets a service under its own id, then under suffixes', () => {
    const { answer } = run(empty, linkOf([hip(), hip({ bridgeId: 'SBX_2', hipName: 'B' }), hip({ bridgeId: 'SBX_3', hipName: 'C', active: 'false' })]))
    expect(answer).toEqual([linked(FACILITY, 'Test Hospital'), linked(`${FACILITY}_1`, 'B'), linked(`${FACILITY}_2`, 'C', ['HIP'], false)])
  })

  test('has one entry a role: the second adds to the first', () => {
    const { answer, after } = run(empty, linkOf([hip(), hip({ type: 'HIU' })]))
    expect(answer).toEqual([linked(FACILITY, 'Test Hospital'), linked(FACILITY, 'Test Hospital', ['HIP', 'HIU'])])
    expect([...after.services.keys()]).toEqual([FACILITY])
  })

  test('is unlinked and linked again by active', () => {
    const { after } = run(empty, linkOf([hip()]))
    const off = run(after, linkOf([hip({ active: false })]))
    expect(off.answer).toEqual([linked(FACILITY, 'Test Hospital', ['HIP'], false)])
    expect(run(off.after, linkOf([hip({ active: 'true' })])).answer).toEqual([linked(FACILITY, 'Test Hospital')])
  })

  test('by the variants: a HIP that is an HIU too, and NHA\'s own long names', () => {
    expect(run(empty, linkOf([hip()]), gatewayContext(0, { 'gateway.linked-types': 'hip-and-hiu' })).answer).toEqual([linked(FACILITY, 'Test Hospital', ['HIP', 'HIU'])])
    expect(run(empty, linkOf([hip({ hipName: 'SC Nana Kandhasar' })]), gatewayContext(0, { 'gateway.hip-name-length': 'off' })).answer).toEqual([linked(FACILITY, 'SC Nana Kandhasar')])
  })
})

describe('the M1 edition', () => {
  const entry = (over: LinkEntry = {}): LinkEntry => ({ bridgeId: 'SBX_1', hipName: 'City General Hospital', hipId: 'City_HIP', hipType: 'HOSPITAL', facilityName: NAME, ...over })

  test.each([
    ['another client\'s bridge', [entry({ bridgeId: 'SBX_2' })], { refusal: 'Forbidden', field: 'HRP[0].bridgeId' }],
    ['special characters', [entry({ hipName: 'A@B' })], { refusal: 'ABDM-1015', field: 'HRP[0].hipName' }],
    ['an id over 100 characters', [entry({ hipId: 'x'.repeat(101) })], { refusal: 'ABDM-1015', field: 'HRP[0].hipId' }],
    ['one id twice', [entry(), entry()], { refusal: 'ABDM-1095', field: 'HRP[1].hipId' }],
    ['no hipType', [entry({ hipType: null })], { refusal: 'HIS-1070', field: 'HRP[0].hipType' }],
    ['an entry without hipId among others', [entry(), entry({ hipId: undefined })], { refusal: 'HIS-1070', field: 'HRP[1].hipId' }],
  ])('refuses %s and links nothing', (_, HRP, refusal) => {
    const { reply, after } = run(empty, linkOf(HRP))
    expect(reply).toMatchObject(refusal)
    expect(after.services.size).toBe(0)
  })

  test('answers a message, updates its own service, and does not take another\'s', () => {
    const { answer, after } = run(empty, linkOf([entry()]))
    expect(answer).toEqual({ message: 'Operation completed successfully' })
    expect(run(after, linkOf([entry({ hipName: 'Renamed' })])).after.services.get('City_HIP')).toMatchObject({ name: 'Renamed', clientId: 'SBX_1', facilityId: FACILITY, types: ['HIP'] })
    expect(run(after, linkOf([entry({ bridgeId: 'SBX_2' })]), gatewayContext(), 'SBX_2').reply).toMatchObject({ refusal: 'ABDM-1095', field: 'HRP[0].hipId' })
  })
})

test('however entries come, a bridge has one service of the facility, ids and names are unique, and nothing linked is lost', () => {
  const entries = fc.array(fc.record({ bridgeId: fc.constantFrom('SBX_1', 'SBX_2', 'SBX_3', 'SBX_9'), hipName: fc.constantFrom('A', 'a', 'B', 'C', 'C#'), type: fc.constantFrom('HIP', 'HIU', 'LAB'), active: fc.boolean() }), { minLength: 1, maxLength: 6 })
  fc.assert(fc.property(fc.array(entries, { maxLength: 6 }), (calls) => {
    let state = empty
    for (const HRP of calls) {
      const { answer, after } = run(state, linkOf(HRP))
      expect(answer).toHaveLength(HRP.length)
      for (const [id, before] of state.services) expect(new Set(after.services.get(id)!.types)).toEqual(new Set([...after.services.get(id)!.types, ...before.types]))
      state = after
    }
    const services = [...state.services.values()]
    expect(new Set(services.map((service) => service.clientId)).size).toBe(services.length)
    expect(new Set(services.map((service) => service.name.toLowerCase())).size).toBe(services.length)
  }))
})
