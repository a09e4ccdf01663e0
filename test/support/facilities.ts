import { gatewayRoom } from '../../functions/gateway/room.ts'
import { variantDefaults } from '../../functions/kernel/room.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { openWorld } from '../../functions/kernel/world.ts'
import type { BasicInformation, Facility } from '../../functions/nhpr/facilities/record.ts'
import { keepFacility } from '../../functions/nhpr/facilities/register.ts'
import type { SubmittedFacility } from '../../functions/nhpr/facilities/submitted.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { DEFAULT_WORLD, STANDARD_NOW } from '../../mocks/sandbox.ts'

const basicInformation: BasicInformation = {
  facilityName: 'Railway Hospital', ownershipCode: 'G', ownershipSubTypeCode: 'C', ownershipSubTypeCode2: 'MOR', systemOfMedicineCode: 'M', typeOfServiceCode: 'OPD', facilityTypeCode: '5',
  facilitySubType: '28', specialityTypeCode: 'MULTI', facilityOperationalStatus: 'F', workingInPsu: null, facPsuName: '', timingsOfFacility: [{ workingDays: 'MON', openingHours: '24*7' }],
  facilityAddressDetails: {
    country: 'India', stateLGDCode: '27', districtLGDCode: '490', subDistrictLGDCode: '4194', facilityRegion: 'U', villageCityTownLGDCode: '', addressLine1: '1 Station Road', addressLine2: 'Camp',
    pincode: '411001', latitude: '18.5204', longitude: '73.8567',
  },
  facilityContactInformation: { facilityEmailId: 'office@example.in', facilityContactNumber: '6991230000', websiteLink: '', facilityLandlineNumber: '', facilityStdCode: '' },
  facilityUploads: {}, facilityAddressProof: [], abdmCompliantSoftware: [],
}

/** A submitted facility, none of the seeded ones: the one of NHA's samples unless told otherwise, and of the Railways as they have it. */
export function aFacility({ basic, ...given }: Partial<SubmittedFacility> & { basic?: Partial<BasicInformation> } = {}): SubmittedFacility {
  const facilityId = given.facilityId ?? 'IN2710000059'
  return {
    trackingId: `9${facilityId.slice(2)}`, facilityId, managerHprId: '71-2824-6403-7827', clientId: 'SBX_000001', submitted: { basic: { ...basicInformation, ...basic } },
    verification: { state: 'pending', reason: '', at: STANDARD_NOW }, sourceOfInformation: '', sourceUniqueID: '', facilitySuperUser: '', programmes: [], ordinal: -1, history: [],
    createdAt: STANDARD_NOW, updatedAt: STANDARD_NOW, submittedAt: STANDARD_NOW, ...given,
  }
}

/** The same, written and never submitted. */
export function aDraft(facilityId: string): Facility {
  const { submitted, ...facility } = aFacility({ facilityId })
  return { ...facility, draft: submitted, submittedAt: 0 }
}

/** Puts facilities into the register of a world, as if they had been written through the API. */
export async function keepFacilities(sandbox: Sandbox, kept: Facility[], world = DEFAULT_WORLD): Promise<void> {
  const opened = await openWorld(sandbox.site, world, 'http://localhost')
  await transact(opened, variantDefaults(gatewayRoom), async (unit) => {
    for (const facility of kept) keepFacility(unit, undefined, facility)
  })
}
