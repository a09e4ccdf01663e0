import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Coded } from '../../functions/masters/coded.ts'
import { codedFrom } from '../../functions/masters/coded.ts'
import { masterDataOf, masterTypes, programmeSources } from '../../functions/masters/facility-options.ts'
import { owners, ownerSecondLevel, ownerSubTypeCodes, psusOf } from '../../functions/masters/facility-owners.ts'
import { medicineSystems, specialitiesOf } from '../../functions/masters/facility-specialities.ts'
import type { FacilityKind } from '../../functions/masters/facility-types.ts'
import { facilitySubTypesOf, facilityTypeByCode, facilityTypes, facilityTypesFor } from '../../functions/masters/facility-types.ts'
import { ministries } from '../../functions/masters/ministries.ts'

const codesOf = (list: readonly Coded[]): string[] => list.map(({ code }) => code)
const listed = (owner: string, ...medicines: string[]): string[] => facilityTypesFor(owner, medicines).filter(({ isUnlisted }) => !isUnlisted).map(({ code }) => code)
const repeated = (codes: string[]): string[] => codes.filter((code, at) => codes.indexOf(code) !== at)

test('a code that is none leads to nothing', () => {
  const known = new Set([...facilityTypes, ...medicineSystems, ...owners, ...ministries].map(({ code }) => code))
  const strays = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('40', '05', ' 5', 'm', 'M,D', 'g', 'GP', 'mor', '__proto__', 'constructor', 'toString')).filter((code) => !known.has(code))
  fc.assert(fc.property(strays, (code) => {
    expect([facilityTypeByCode(code), ownerSecondLevel(code, 'P'), ownerSecondLevel('P', code)]).toEqual(code === 'NP' ? [undefined, undefined, expect.anything()] : [undefined, undefined, undefined])
    expect([facilityTypesFor(code, ['M']), facilityTypesFor('P', []), facilitySubTypesOf(code), ownerSubTypeCodes(code), psusOf(code)]).toEqual([[], [], [], [], []])
    expect(specialitiesOf(code)).toEqual([])
  }))
})

test('no list names a code twice, and no entry is without a value', () => {
  const lists = [
    ...masterTypes.map(({ type }) => masterDataOf(type) ?? []), ...facilityTypes.map(({ code }) => facilitySubTypesOf(code)), ...medicineSystems.map(({ code }) => specialitiesOf(code)), ...ministries.map(({ code }) => psusOf(code)), facilityTypes, programmeSources,
  ]
  for (const list of lists) {
    expect(repeated(codesOf(list))).toEqual([])
    expect(list.filter(({ code, value }) => code !== code.trim() || !code || !value.trim())).toEqual([])
  }
})

test('a table of codes keeps the blanks of its values', () => expect(codedFrom('1 Day Care center |2  Two')).toEqual([{ code: '1', value: 'Day Care center ' }, { code: '2', value: ' Two' }]))

describe('facility types', () => {
  test('are listed as the three answers that are known have them', () => {
    expect(listed('P', 'M')).toEqual(['10', '9', '5', '1', '6', '37', '102', '12', '11', '4', '74', '2', '3', '13', '38'])
    expect(listed('G', 'D')).toEqual(['2', '1', '11', '7', '8', '16', '102', '38'])
    expect(listed('G', 'M').slice(0, 3)).toEqual(['9', '74', '35'])
    expect(facilityTypeByCode('35')?.value).toBe('Day Care center ')
  })

  test('every owner has some for every system of medicine, and each of them a subtype', () => {
    for (const { code: owner } of owners) for (const { code } of medicineSystems) expect(listed(owner, code).length, `${owner} ${code}`).toBeGreaterThanOrEqual(5)
    expect(facilityTypes.filter(({ code }) => facilitySubTypesOf(code).length === 0)).toEqual([])
  })

  test('of several systems are those of each, once', () => {
    const [all, both] = [medicineSystems.map(({ code }) => code), listed('G', 'M', 'D')]
    expect(new Set(both)).toEqual(new Set([...listed('G', 'M'), ...listed('G', 'D')]))
    expect(repeated(listed('PP', ...all))).toEqual([])
    expect(listed('PP', ...all).length).toBe(facilityTypes.filter(({ isUnlisted }) => !isUnlisted).length - 1)
  })

  test.each<[string, string, FacilityKind]>([
    ['9', '44', 'blood-bank'], ['10', '45', 'diagnostic-laboratory'], ['11', '46', 'pharmacy'], ['12', '47', 'cath-laboratory'], ['13', '48', 'dialysis'], ['74', '75', 'imaging'],
    ['17', '52', 'opd-only'], ['20', '55', 'opd-only'], ['23', '58', 'opd-only'], ['26', '61', 'opd-only'], ['29', '64', 'opd-only'],
  ])('%s and %s are one type; the second number is taken and never listed', (code, second, kind) => {
    const [one, other] = [facilityTypeByCode(code), facilityTypeByCode(second)]
    expect([one?.kind, other?.kind, other?.value, other?.isUnlisted]).toEqual([kind, kind, one?.value, true])
    const isTakenFrom = (owner: string): boolean => facilityTypesFor(owner, medicineSystems.map((system) => system.code)).some((type) => type.code === second)
    expect(['G', 'P', 'PP'].map(isTakenFrom)).toEqual([false, true, true])
  })

  test('letters of search: those that are printed', () => {
    expect(['5', '19', '4', '7'].map((code) => [facilityTypeByCode(code)?.value, facilityTypeByCode(code)?.letter])).toEqual([
      ['Hospital', 'H'], ['Unani Hospital/ Nursing Home', 'H'], ['Clinic/ Dispensary', 'CL'], ['Dental College', 'OTH'],
    ])
  })

  test('subtypes of a hospital are 28, any other first', () => {
    const all = facilitySubTypesOf('5')
    expect([all.length, all[0], all[12], all.at(-1)]).toEqual([28, { code: '29', value: 'Any Other' }, { code: '30', value: 'No Applicable Subtype' }, { code: '43', value: 'Zonal Hospital' }])
    expect(facilitySubTypesOf('45')).toEqual(facilitySubTypesOf('10'))
  })
})

describe('owners', () => {
  test('have the second level that goes with owner and subtype, and no other', () => {
    const types = owners.flatMap(({ code }) => ['C', 'S', 'P', 'NP'].map((subType) => `${code} ${subType} ${ownerSecondLevel(code, subType)?.type ?? '-'}`))
    expect(types).toEqual([
      'G C CENTRAL-GOVERNMENT', 'G S -', 'G P -', 'G NP -', 'P C -', 'P S -', 'P P PROFIT-TYPE', 'P NP NON-PROFIT-TYPE', 'PP C -', 'PP S -', 'PP P PROFIT-TYPE', 'PP NP NON-PROFIT-TYPE',
    ])
  })

  test('ministries are the document\'s 19; Shipping is MOS, Steel is not', () => {
    const central = ownerSecondLevel('G', 'C')!.data
    expect([central.length, central.slice(0, 3)]).toEqual([19, [{ code: 'MOHF', value: 'Mo Health and Family Welfare' }, { code: 'MOR', value: 'Mo Railways' }, { code: 'MOP', value: 'Mo Power' }]])
    expect(central.filter(({ code }) => ['MOS', 'MOSteel'].includes(code)).map(({ value }) => value)).toEqual(['Mo Steel', 'Mo Shipping'])
    expect([psusOf('MOSteel')[0]?.code, psusOf('MOS')[0]?.code, psusOf('MOHA')]).toEqual(['SAIL', 'SCI', []])
  })
})

describe('options', () => {
  test('every type that is served has data, and the four that are not have none', () => {
    expect(masterTypes.filter(({ type }) => !masterDataOf(type)).map(({ type, isUnserved }) => [type, isUnserved])).toEqual([['OWNER-SUBTYPE', true], ['FACILITY-TYPE', true], ['SPECIALITIES', true], ['FACILITY-SUB-TYPE', true]])
    expect(masterTypes.length).toBe(21)
  })

  test.each([
    ['TYPE-SERVICE', ['OPD', 'DAY', 'IPD']], ['SPECIALITY-TYPE', ['SINGLE', 'MULTI']], ['FAC-STATUS', ['F', 'TC', 'CL', 'UC']], ['GENERAL-INFO-OPTIONS', ['YALL', 'YIN', 'N']], ['FACILITY-REGION', ['R', 'U']],
    ['DAYS-OF-OPERATION', ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN']], ['IMAGING', ['S16', 'S23', 'S36', 'S136', 'S138', 'S139']],
  ])('%s has the codes that are printed', (type, codes) => expect(codesOf(masterDataOf(type)!)).toEqual(codes))

  test('programmes are no master, and ten', () => expect([masterDataOf('programmeSources'), codesOf(programmeSources).length, codesOf(programmeSources)[2]]).toEqual([undefined, 10, 'AB-PMJAY']))
})

test('specialities: M whole, every system some, UN and D with the codes that are used', () => {
  const codes = codesOf(specialitiesOf('M'))
  expect([codes.length, codes.slice(0, 5), codes.at(-1)]).toEqual([42, ['S1', 'S35', 'S36', 'S20', 'S2'], 'S30'])
  expect(new Set(codes)).toEqual(new Set(Array.from({ length: 42 }, (_, index) => `S${index + 1}`)))
  expect(medicineSystems.filter(({ code }) => specialitiesOf(code).length < 2)).toEqual([])
  expect([codesOf(specialitiesOf('D')), codesOf(specialitiesOf('UN'))]).toEqual([expect.arrayContaining(['S44', 'S45', 'S46', 'S50', 'S51']), expect.arrayContaining(['S68', 'S100', 'S168'])])
})
