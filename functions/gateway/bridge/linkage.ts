import type { Client } from '../../kernel/clients.ts'
import type { Context, Outcome, Refusal } from '../../kernel/outcome.ts'
import { isFacilityId } from '../../nhpr/forms.ts'
import type { GatewayCode } from '../refusals.ts'
import type { BridgeService, ServiceType } from '../../kernel/bridge-services.ts'
import { inOrder, SERVICE_ID_CHARS_MAX, SERVICE_TYPES } from '../../kernel/bridge-services.ts'
import { newService } from './flow.ts'

type Maybe<T> = T | null | undefined

export interface LinkEntry {
  bridgeId?: Maybe<string>
  hipName?: Maybe<string>
  hipId?: Maybe<string>
  hipType?: Maybe<string>
  facilityName?: Maybe<string>
  type?: Maybe<string>
  active?: Maybe<boolean | 'true' | 'false'>
}

export interface Link {
  facilityId: string
  facilityName: string
  HRP: LinkEntry[]
}

/** What a linkage looks at: the facility's name, the services at hand by id, and the bridges its entries name. Changed services are the next state. */
export interface LinkState {
  /** As the facility registry has it; absent: no facility of that id was submitted. */
  registeredName?: string | undefined
  services: ReadonlyMap<string, BridgeService>
  bridges: ReadonlyMap<string, Pick<Client, 'clientId' | 'entity'>>
}

type EntryAnswer = { servicesLinked: { id: string; name: string; types: ServiceType[]; active: boolean } } | { error: { code: string; message: string } }
export type LinkAnswer = { message: string } | EntryAnswer[]
type LinkOutcome = Outcome<LinkState, LinkAnswer, GatewayCode>

const FACILITY_NAME = /^[A-Za-z0-9][A-Za-z0-9\-_.(),/ ]*$/
/** The published list; whether its closing bracket belongs to it cannot be told, so it does not. */
const NOT_IN_HIP_NAME = /[%$*#@(~&!]/
const HIP_NAME_CHARS_MAX = 15

/**
 * Ties services of a facility to bridges, in the edition that the entries are written in.
 * Refuses HIS-1113 (facility id), HIS-1120 (facility name), HIS-1070 (a required field blank) for the request as a whole; so too,
 * under HTTP 200, a facility that the registry has not got or has under another name.
 * Inferred: the same form for the former, and its words, the published ones of HIS-1120; that names are compared letter by letter.
 * Source: NHA, New HFR APIs Documentation (SBX), 4; the mismatch: an integrator's recorded answer of 2026
 */
export function linkServices(state: LinkState, callerId: string, link: Link, context: Context): LinkOutcome {
  const fault = faultOf(link)
  if (fault) return { state, reply: fault, effects: [] }
  const stranger = strangerTo(state.registeredName, link)
  if (stranger) return { state: { ...state, services: new Map() }, reply: { answer: [{ error: { code: '2500', message: stranger } }] }, effects: [] }
  return link.HRP.some((entry) => entry.hipId) ? linkByHipId(state, callerId, link, context) : linkByType(state, link, context)
}

function faultOf({ facilityId, facilityName, HRP }: Link): Refusal<GatewayCode> | undefined {
  if (!isFacilityId(facilityId)) return { refusal: 'HIS-1113', field: 'facilityId', rule: 'A facility id is IN and ten digits' }
  if (facilityName.trim() === '') return blank('facilityName', 'Facility name cannot be blank')
  if (!FACILITY_NAME.test(facilityName)) return { refusal: 'HIS-1120', field: 'facilityName', rule: 'Letters, digits, space and -_.(),/ and a letter or digit first' }
  const m1Edition = HRP.some((entry) => entry.hipId)
  for (const [at, entry] of HRP.entries()) {
    if (!entry.bridgeId?.trim()) return blank(`HRP[${at}].bridgeId`, 'Bridge ID cannot be blank')
    const wanted = m1Edition ? (['hipName', 'hipId', 'hipType', 'facilityName'] as const) : (['type', 'active'] as const)
    const lacking = wanted.find((field) => entry[field] === undefined || entry[field] === null || entry[field] === '')
    if (lacking) return blank(`HRP[${at}].${lacking}`, `${lacking} cannot be blank`)
  }
  return undefined
}

const blank = (field: string, text: string): Refusal<GatewayCode> => ({ refusal: 'HIS-1070', field, text, rule: text })

/** The entries of the M1 edition name the facility each for itself. */
function strangerTo(registeredName: string | undefined, { facilityName, HRP }: Link): string | undefined {
  if (registeredName === undefined) return 'Invalid facility ID or name.'
  const matches = [facilityName, ...HRP.flatMap((entry) => entry.facilityName || [])].every((name) => name === registeredName)
  return matches ? undefined : 'Provided facility name is not matched with registered name'
}

/**
 * The M1 edition: each entry names its own service id. All or none.
 * Refuses Forbidden (another client's bridge), ABDM-1095 (a service id of another client, or twice in one call), ABDM-1015 (hipName with special characters, hipId too long).
 */
function linkByHipId(state: LinkState, callerId: string, { facilityId, HRP }: Link, context: Context): LinkOutcome {
  const services = new Map<string, BridgeService>()
  const refused = (refusal: GatewayCode, field: string, rule: string): LinkOutcome => ({ state, reply: { refusal, field, rule }, effects: [] })
  for (const [at, entry] of HRP.entries()) {
    const [bridgeId, hipId, hipName] = [entry.bridgeId!, entry.hipId!, entry.hipName!]
    const owner = bridgeId === callerId ? state.bridges.get(bridgeId) : undefined
    if (!owner) return refused('Forbidden', `HRP[${at}].bridgeId`, 'bridgeId is not the calling client')
    if (NOT_IN_HIP_NAME.test(hipName)) return refused('ABDM-1015', `HRP[${at}].hipName`, 'hipName has none of %$*#@(~&!')
    if (hipId.length > SERVICE_ID_CHARS_MAX) return refused('ABDM-1015', `HRP[${at}].hipId`, `hipId has at most ${SERVICE_ID_CHARS_MAX} characters`)
    const standing = state.services.get(hipId)
    if (services.has(hipId) || (standing && standing.clientId !== bridgeId)) return refused('ABDM-1095', `HRP[${at}].hipId`, 'The service id is another client\'s, or twice in this call')
    const old = standing ?? newService(owner, hipId, hipName, context)
    services.set(hipId, { ...old, name: hipName, facilityId, active: true, types: inOrder([...old.types, ...linkedTypes('HIP', context)]), modifiedAt: context.now })
  }
  return { state: { ...state, services }, reply: { answer: { message: 'Operation completed successfully' } }, effects: [] }
}

/** The facility registry's edition: a bridge and a role an entry, each linked or refused for itself, under HTTP 200. */
function linkByType(state: LinkState, { facilityId, HRP }: Link, context: Context): LinkOutcome {
  const known = new Map(state.services)
  const changed = new Map<string, BridgeService>()
  const results = HRP.map((entry) => {
    const result = linkEntry(known, state, facilityId, entry, context)
    if (!('service' in result)) return result
    known.set(result.service.serviceId, result.service)
    changed.set(result.service.serviceId, result.service)
    return result
  })
  // Two of NHA's samples: where every entry is linked already the code and words differ from where some are.
  const allAssociated = results.every((result) => 'associated' in result)
  const answer = results.map((result): EntryAnswer => {
    if ('service' in result) return { servicesLinked: { id: result.service.serviceId, name: result.service.name, types: result.service.types, active: result.service.active } }
    if ('error' in result) return result
    const { bridgeId, serviceId } = result.associated
    return allAssociated
      ? { error: { code: '2500', message: `Bridge Id ${bridgeId}   is already associated with service id:${serviceId}` } }
      : { error: { code: '2506', message: `Bridge id: ${bridgeId} is already associated with service id: ${serviceId}` } }
  })
  return { state: { ...state, services: changed }, reply: { answer }, effects: [] }
}

type EntryResult = { service: BridgeService } | { associated: { bridgeId: string; serviceId: string } } | { error: { code: string; message: string } }

function linkEntry(known: ReadonlyMap<string, BridgeService>, { bridges }: LinkState, facilityId: string, entry: LinkEntry, context: Context): EntryResult {
  const error = (message: string): EntryResult => ({ error: { code: '2500', message } })
  const hipName = entry.hipName?.trim() ?? ''
  const owner = bridges.get(entry.bridgeId!)
  const type = SERVICE_TYPES.find((known) => known === entry.type)
  const active = String(entry.active) === 'true'
  if (hipName === '') return error('HIP Name is mandatory')
  if (NOT_IN_HIP_NAME.test(hipName)) return error('HIP Name should not have special characters')
  if (hipName.length > HIP_NAME_CHARS_MAX && context.variant('gateway.hip-name-length') === 'on') return error(`HIP Name should not be more than ${HIP_NAME_CHARS_MAX} characters`)
  if (!owner) return error('Invalid Bridge ID.')
  if (!type) return error('Invalid service type')

  const ofFacility = [...known.values()].filter((service) => service.facilityId === facilityId)
  const standing = ofFacility.find((service) => service.clientId === owner.clientId)
  const namesake = ofFacility.find((service) => service !== standing && service.name.toLowerCase() === hipName.toLowerCase())
  if (namesake) return error(`HIP Name is already associated with service id:${namesake.serviceId}`)
  if (!standing) {
    const service = newService(owner, freeId(known, facilityId), hipName, context)
    return { service: { ...service, facilityId, active, types: linkedTypes(type, context) } }
  }
  if (standing.types.includes(type) && standing.active === active) return { associated: { bridgeId: owner.clientId, serviceId: standing.serviceId } }
  return { service: { ...standing, active, types: inOrder([...standing.types, ...linkedTypes(type, context)]), modifiedAt: context.now } }
}

/** The facility id itself, then with `_1`, `_2` ... (seen: IN2410009502_3, IN0910001187_2). */
function freeId(known: ReadonlyMap<string, BridgeService>, facilityId: string): string {
  let id = facilityId
  for (let count = 1; known.has(id); count++) id = `${facilityId}_${count}`
  return id
}

function linkedTypes(type: ServiceType, context: Context): ServiceType[] {
  return type === 'HIP' && context.variant('gateway.linked-types') === 'hip-and-hiu' ? ['HIP', 'HIU'] : [type]
}
