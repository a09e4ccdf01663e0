import {
  getFacilitySubTypes, getFacilityTypes, getMasterData, getOwnerSubtypes, getPsuDetailsByMinistry,
  getSpecialities, listLgdDistricts, listLgdStates, listLgdSubDistricts, listMasterTypes,
} from '../../../../functions/hfr/masters/operations.ts'
import type { Journey, Kit } from '../../../kit/journey.ts'
import { pickList, pickText } from '../../../kit/pick.ts'
import type { Exchange } from '../../../record.ts'
import type { Plan } from './plan.ts'
import { KINDS } from './plan.ts'
import { psusIn } from './reading.ts'

/** The master lists a form fetches once. DAYS-OF-OPERATION is what NHA's rows call WORKING-DAYS. */
const TYPES = [
  'OWNER', 'MEDICINE', 'FAC-STATUS', 'DAYS-OF-OPERATION', 'ADDRESS-PROOF', 'SPECIALITY-TYPE', 'TYPE-SERVICE', 'CENTRAL-GOVERNMENT',
  'GENERAL-INFO-OPTIONS', 'FACILITY-REGION', 'IMAGING', 'DIAGNOSTIC', 'SOURCE',
] as const

export type MasterType = (typeof TYPES)[number]

export interface Lists {
  of(type: MasterType): string[]
  states: string[]
}

const codesOf = (list: unknown[]): string[] => list.map((entry) => pickText(entry, 'code').trim()).filter(Boolean)
const dataOf = (exchange: Exchange): unknown[] => pickList(exchange.response.body, 'data')
const bareOf = (exchange: Exchange): unknown[] => pickList(exchange.response.body)

export const lists: Journey<Lists> = {
  name: 'facility-masters',
  async drive(kit) {
    await kit.call(listMasterTypes)
    const codes = new Map<MasterType, string[]>()
    for (const type of TYPES) codes.set(type, codesOf(dataOf(await kit.call(getMasterData, { query: { type } }))))
    return { of: (type) => codes.get(type) ?? [], states: codesOf(bareOf(await kit.call(listLgdStates))) }
  },
}

/** What a form would have the manager choose, each code from the masters' own answers; empty where a list has nothing to choose from. */
export interface Choices {
  lists: Lists
  state: string
  district: string
  subDistrict: string
  ownerSubType: string
  ownerSubType2: string
  /** Of the ministry; empty: it has none. */
  psu: string
  medicines: string[]
  services: string[]
  type: string
  subType: string
  /** Bare codes, by system of medicine. */
  specialities: Map<string, string[]>
}

/** Another of a list at each round. */
export const pickAt = (list: readonly string[], round: number): string => list[round % list.length] ?? ''

/** Goes through the dependent lists as a form does. */
export async function choose(kit: Kit, { kind, owner, round }: Omit<Plan, 'form'>): Promise<Choices> {
  const known = await kit.journey(lists)
  const place = await placed(kit, known.states, round)
  const ownership = await owned(kit, owner, round)
  const wanted = [...KINDS[kind].medicines, ...(round === 1 ? ['H'] : [])]
  const medicines = wanted.filter((code) => known.of('MEDICINE').includes(code))
  const type = await typed(kit, { kind, owner, round }, medicines)
  const subTypes = codesOf(dataOf(await kit.call(getFacilitySubTypes, { body: { facilityTypeCode: type } })))
  const specialities = new Map<string, string[]>()
  for (const systemOfMedicineCode of medicines) {
    const prefixed = codesOf(dataOf(await kit.call(getSpecialities, { body: { systemOfMedicineCode } })))
    specialities.set(systemOfMedicineCode, prefixed.map((code) => code.replace(`${systemOfMedicineCode}-`, '')))
  }
  const services = [...KINDS[kind].services, ...(round === 1 && kind === 'hospital' ? ['DAY'] : [])].filter((code) => known.of('TYPE-SERVICE').includes(code))
  return { lists: known, ...place, ...ownership, medicines, services, type, subType: pickAt(subTypes, round), specialities }
}

const PLACES_TRIED_MAX = 10

/** A district that has sub-districts: some, such as Mumbai and Kolkata, have none. */
async function placed(kit: Kit, states: readonly string[], round: number): Promise<Pick<Choices, 'state' | 'district' | 'subDistrict'>> {
  const state = pickAt(states, round * 5 + 1)
  const districts = codesOf(bareOf(await kit.call(listLgdDistricts, { query: { stateCode: state } })))
  for (const district of districts.slice(0, PLACES_TRIED_MAX)) {
    const subDistrict = pickAt(codesOf(bareOf(await kit.call(listLgdSubDistricts, { query: { districtCode: district } }))), round)
    if (subDistrict) return { state, district, subDistrict }
  }
  return { state, district: districts[0] ?? '', subDistrict: '' }
}

/** A central ministry for the government; for profit, and not for profit at the first change, for others. */
async function owned(kit: Kit, owner: Plan['owner'], round: number): Promise<Pick<Choices, 'ownerSubType' | 'ownerSubType2' | 'psu'>> {
  const ownerSubType = owner === 'G' ? 'C' : round === 1 ? 'NP' : 'P'
  const codes = codesOf(dataOf(await kit.call(getOwnerSubtypes, { body: { ownershipCode: owner, ownerSubtypeCode: ownerSubType } })))
  const ownerSubType2 = pickAt(codes, round)
  if (owner !== 'G') return { ownerSubType, ownerSubType2, psu: '' }
  const psus = psusIn(await kit.call(getPsuDetailsByMinistry, { query: { ministry: ownerSubType2 } }))
  return { ownerSubType, ownerSubType2, psu: psus[0] ?? '' }
}

/** Another type of the same kind at each round, where there is another. */
async function typed(kit: Kit, { kind, owner, round }: Omit<Plan, 'form'>, medicines: readonly string[]): Promise<string> {
  const offered = dataOf(await kit.call(getFacilityTypes, { body: { ownershipCode: owner, systemOfMedicineCode: medicines.join(',') } }))
  const fitting = KINDS[kind].types.flatMap((name) => offered.filter((entry) => name.test(pickText(entry, 'value'))))
  return pickAt([...new Set(codesOf(fitting))], round)
}
