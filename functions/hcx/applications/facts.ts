import type { Participant } from '../../claims/participants/record.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import type { Unit } from '../../kernel/unit.ts'
import { findAccount } from '../../nhpr/accounts.ts'
import type { DisclosedFacility } from '../../nhpr/facilities/consent.ts'
import { lookUp } from '../../nhpr/facilities/lookup.ts'
import { namedIn } from '../../nhpr/facilities/shown.ts'
import { findSubmitted } from '../../nhpr/facilities/submitted.ts'
import { participantOfFacility } from '../participants/directory.ts'
import { codeOf } from '../participants/flow.ts'
import type { AccountFacts, FacilityFacts } from './branches.ts'
import { applicants } from './evidence.ts'
import type { Application, FetchedFacility } from './record.ts'

/** What the registries beneath say of what an applicant gave: read, never written. */
export async function facilityFacts(unit: Unit, hfrId: string): Promise<FacilityFacts | undefined> {
  const facility = await findSubmitted(unit, hfrId)
  if (!facility) return undefined
  const { verified, status } = lookUp(facility)
  const { facilityContactNumber, facilityEmailId } = facility.submitted.basic.facilityContactInformation
  const bound = await participantOfFacility(unit, { registry: '10001', registryId: hfrId })
  return { isVerified: verified, status, isBound: bound !== undefined, managerHprId: facility.managerHprId, mobile: facilityContactNumber, email: facilityEmailId }
}

/** 2 is a facility manager and nothing else. */
const MANAGER = 2

export async function accountFacts(unit: Unit, hprId: string): Promise<(AccountFacts & { mobile: string }) | undefined> {
  const account = (await findAccount(unit, hprId))?.value
  return account && { isOpen: !account.disabled, isProfessional: account.role !== MANAGER, mobile: account.mobile }
}

/** The e-mail of the scheme that an applicant names, if it is an active payer or sponsor. */
export async function schemeEmail(unit: Unit, code: string | undefined): Promise<string | undefined> {
  const scheme = code === undefined ? undefined : (await findParticipant(unit, code))?.value
  const isScheme = scheme?.status === 'active' && scheme.roles.some((role) => role === '10002' || role === '10007')
  return isScheme ? scheme.email : undefined
}

export function fetchedOf({ facilityId, managerHprId, form: { basic } }: DisclosedFacility): FetchedFacility {
  const { addressLine1, addressLine2, pincode } = basic.facilityAddressDetails
  const { state, district } = namedIn(basic)
  return { facilityId, managerHprId, name: basic.facilityName, address: [addressLine1, addressLine2, pincode].filter(Boolean).join(', '), state, district }
}

/** Under what the register files a participant. IRDA numbers go without leading zeros. Inferred: a platform is filed under its client id. */
export function filedAs({ kind, evidence }: Pick<Application, 'kind' | 'evidence'>, clientId: string): Pick<Participant, 'registry' | 'registryId'> {
  const { filedUnder } = applicants[kind]
  if (kind === 'bsp') return { registry: '10001', registryId: clientId }
  if (!filedUnder) return { registry: '10004', registryId: '' }
  const given = evidence[filedUnder.item] ?? ''
  return { registry: filedUnder.registry, registryId: filedUnder.item === 'irdaNumber' ? given.replace(/^0+(?=\d)/, '') : given }
}

/** Why an applicant cannot be registered; undefined: he can. */
export async function takenBy(unit: Unit, application: Application, clientId: string): Promise<string | undefined> {
  const code = codeOf(application.email)
  if (await findParticipant(unit, code)) return `The code ${code} is taken`
  const filed = filedAs(application, clientId)
  const other = await participantOfFacility(unit, filed)
  return other && `${filed.registryId} has a participant already: ${other.code}`
}
