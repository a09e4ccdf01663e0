import type { BasicInput } from '../../functions/hfr/onboarding/form.ts'
import { hfrVariantDefaults } from '../../functions/hfr/variants.ts'
import { drawFrom } from '../../functions/kernel/draw.ts'
import type { Context } from '../../functions/kernel/outcome.ts'
import type { Account } from '../../functions/nhpr/accounts.ts'
import type { Facility } from '../../functions/nhpr/facilities/record.ts'
import { findFacilityByTrackingId } from '../../functions/nhpr/facilities/register.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { aFile } from '../hpr/professional.samples.ts'
import type { Who } from './gateway.ts'
import type { Answered, Caller } from './hpr.ts'
import { anAccount, hprCaller } from './hpr.ts'

export const BASIC = '/v4/int/v1.5/facility/basic-information'
export const SUBMIT = '/v4/int/v1.5/facility/submit-facility'

/** A context of a pure transition: the room's standard choices unless given. */
export function hfrContext(now: number, choices: Record<string, string> = {}): Context {
  const variants: Record<string, string> = { ...hfrVariantDefaults, ...choices }
  return { now, draw: drawFrom('test', String(now)), variant: (name) => variants[name]!, otp: () => '123456' }
}

/** The first layer of a private hospital in Pune with which nothing is wrong. */
export const basicBody = (given: Partial<BasicInput> = {}): BasicInput => ({
  facilityName: 'Sahyadri Hospital',
  facilityAddressDetails: {
    country: 'India', stateLGDCode: '27', districtLGDCode: '490', subDistrictLGDCode: '4194', facilityRegion: 'U', villageCityTownLGDCode: '', addressLine1: '12 Karve Road', addressLine2: 'Kothrud',
    pincode: '411038', latitude: '18.507400', longitude: '73.807700',
  },
  facilityContactInformation: { facilityEmailId: 'office@example.in', facilityContactNumber: '6991230000', websiteLink: 'https://hospital.example.in', facilityLandlineNumber: '25431234', facilityStdCode: '020' },
  ownershipCode: 'P', ownershipSubTypeCode: 'P', ownershipSubTypeCode2: 'PP01', typeOfServiceCode: 'OPD,IPD', systemOfMedicineCode: 'M', facilityTypeCode: '5', facilitySubType: '28', specialityTypeCode: 'MULTI',
  facilityUploads: { facilityBoardPhoto: { name: 'board.png', value: aFile('png') }, facilityBuildingPhoto: { name: 'building.jpg', value: aFile('jpeg') } },
  facilityAddressProof: [], workingInPsu: null, facPsuName: '', facilityOperationalStatus: 'F',
  timingsOfFacility: [{ workingDays: 'MON', openingHours: '9:00 AM - 6:00 PM' }, { workingDays: 'TUE', openingHours: '24*7' }],
  abdmCompliantSoftware: [{ existingSoftwares: [''], anyOther: '' }],
  ...given,
})

/** The same with another address, field by field. */
export const basicAt = (address: NonNullable<BasicInput['facilityAddressDetails']>, given: Partial<BasicInput> = {}): BasicInput =>
  basicBody({ ...given, facilityAddressDetails: { ...basicBody().facilityAddressDetails, ...address } })

export interface FacilityManager extends Caller {
  account: Account
  /** A token of a login; another after the clock has moved far. */
  token(): Promise<string>
  saveBasic(information: BasicInput, trackingId?: string, headers?: Record<string, string>): Promise<Answered>
  submit(trackingId: string, given?: Record<string, string>, headers?: Record<string, string>): Promise<Answered>
  /** Drafts a facility and gives its trackingId; throws where that is refused. Names must differ within a sub-district. */
  draft(given?: Partial<BasicInput>): Promise<string>
  /** Drafts and submits one with its first layer alone. */
  submitted(given?: Partial<BasicInput>): Promise<{ trackingId: string; facilityId: string }>
  facility(trackingId: string): Promise<Facility | undefined>
}

/** A facility manager (role 2 unless told otherwise) at an integrator that does everything right. */
export async function facilityManager(sandbox: Sandbox, given: Partial<Account> = {}, who: Who = {}): Promise<FacilityManager> {
  const caller = hprCaller(sandbox, who)
  const account = anAccount({ role: 2, ...given })
  await caller.addAccount(account)
  return manages(sandbox, caller, account)
}

/** The same manager at another integrator. */
export const atIntegrator = (sandbox: Sandbox, { account }: FacilityManager, who: Who): FacilityManager => manages(sandbox, hprCaller(sandbox, who), account)

/** An HPID that is nobody else's, for a second manager. */
export const OTHER_MANAGER: Partial<Account> = { hprIdNumber: '71-3663-1868-2415', username: 'other.manager' }

function manages(sandbox: Sandbox, caller: Caller, account: Account): FacilityManager {
  let issued = { text: '', from: Number.NEGATIVE_INFINITY }

  async function token(): Promise<string> {
    if (sandbox.site.now() - issued.from > 600_000) issued = { text: await caller.tokenOf(account), from: sandbox.site.now() }
    return issued.text
  }

  const manager: FacilityManager = {
    ...caller,
    account,
    token,
    saveBasic: async (facilityInformation, trackingId = '', headers = {}) => caller.post(BASIC, { trackingId, facilityInformation }, { 'x-hprid-auth': await token(), ...headers }),
    submit: async (trackingId, more = {}, headers = {}) => caller.post(SUBMIT, { trackingId, sourceOfInformation: '', sourceUniqueID: '', facilitySuperUser: '', ...more }, { 'x-hprid-auth': await token(), ...headers }),
    async draft(more = {}) {
      return idIn(await manager.saveBasic(basicBody(more)), 'trackingId')
    },
    async submitted(more = {}) {
      const trackingId = await manager.draft(more)
      return { trackingId, facilityId: idIn(await manager.submit(trackingId), 'facilityId') }
    },
    facility: (trackingId) => caller.inUnit(async (unit) => (await findFacilityByTrackingId(unit, trackingId))?.value),
  }
  return manager
}

function idIn({ status, body }: Answered, name: string): string {
  const id = (body as Record<string, unknown>)[name]
  if (typeof id !== 'string') throw new Error(`No ${name}: ${status} ${JSON.stringify(body)}`)
  return id
}
