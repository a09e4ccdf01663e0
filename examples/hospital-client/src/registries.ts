import { constants, publicEncrypt } from 'node:crypto'
import type { Gateway } from './gateway.ts'
import { Refused } from './gateway.ts'
import { REGISTRIES } from './hosts.ts'

export interface Professional {
  /** `71-1234-5678-9012` */
  hprIdNumber: string
  /** `name@hpr.abdm` */
  hprId: string
  name: string
}

export interface Facility {
  facilityId: string
  facilityName: string
  facilityStatus: string
  ownershipCode: string
  stateLGDCode: string
}

/** What the hospital knows of a newcomer besides his Aadhaar. Codes as in the registry's masters. */
export interface Newcomer {
  email: string
  password: string
  mobile: string
  category: number
  subCategory: number
  /** Asked where the mobile is not the one linked to the Aadhaar number. */
  otp(): Promise<string>
}

export interface Registries {
  /** Undefined: nobody has this HPID. */
  lookUp(hprId: string): Promise<Professional | undefined>
  /** Begins a registration. The person goes to `url`, gives his Aadhaar number and the OTP there, and comes back. */
  begin(): Promise<{ txnId: string; url: string }>
  /** Ends it: finds the person's HPID, or makes him one. Throws where he is not done at the page yet. */
  finish(txnId: string, newcomer: Newcomer): Promise<Professional & { isNew: boolean }>
  /** By its id, or by name, ownership (G, P, PP) and state (LGD code). */
  findFacilities(wanted: { facilityId: string } | { facilityName: string; ownershipCode: string; stateLGDCode: string }): Promise<Facility[]>
}

interface Known {
  txnId: string
  hprIdNumber: string
  hprId: string
  name: string
  firstName: string
  middleName: string
  lastName: string
  stateCode: string
  districtCode: string
}

export function openRegistries(gateway: Gateway): Registries {
  const call = <Answer>(path: string, body?: object): Promise<Answer> => gateway.call(REGISTRIES + path, body)

  /** Fields marked so go out under the registry's key. */
  async function sealer(): Promise<(plain: string) => string> {
    const key = await call<string>('/api/v1/auth/cert')
    return (plain) => publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(plain)).toString('base64')
  }

  async function confirmMobile(txnId: string, { mobile, otp }: Newcomer, seal: (plain: string) => string): Promise<void> {
    const { verified } = await call<{ verified: boolean }>('/v2/registration/aadhaar/demographicAuthViaMobile', { txnId, mobileNumber: seal(mobile) })
    if (verified) return
    await call('/v1/registration/aadhaar/generateMobileOTP', { txnId, mobile })
    await call('/v1/registration/aadhaar/verifyMobileOTP', { txnId, otp: seal(await otp()) })
  }

  return {
    async lookUp(hprId) {
      try {
        return await call(`/v1/search/searchByHprId/${encodeURIComponent(hprId)}`)
      } catch (error) {
        if (error instanceof Refused && error.code === 'HIS-1008') return undefined
        throw error
      }
    },
    begin: () => call('/aadhaar/generateLink', { scopes: ['nhpr-register'], source: 'NHPR' }),
    async finish(txnId, newcomer) {
      if (!(await call<boolean>('/aadhaar/isAuthenticated', { txnId }))) throw new Error('The person has not finished at the Aadhaar page yet')
      const kyc = await call<{ photo: string }>('/v2/registration/aadhaar/verifyOTP', { txnId })
      const known = await call<Known>('/v1/registration/aadhaar/checkHpIdAccountExist', { txnId, preverifiedCheck: true })
      if (known.hprIdNumber) return { hprIdNumber: known.hprIdNumber, hprId: known.hprId, name: known.name, isNew: false }
      const seal = await sealer()
      await confirmMobile(txnId, newcomer, seal)
      const [username] = await call<string[]>('/v1/registration/aadhaar/hpid/suggestion', { txnId })
      const { firstName, middleName, lastName, stateCode, districtCode } = known
      const { hprIdNumber, hprId, name } = await call<Professional>('/v2/registration/aadhaar/createHprIdWithPreVerified', {
        txnId, email: seal(newcomer.email), password: seal(newcomer.password), idType: 'hpr_id', domainName: '@hpr.abdm', firstName, middleName, lastName, profilePhoto: kyc.photo, hprId: username, sourceType: 'AADHAAR',
        hpCategoryCode: newcomer.category, hpSubCategoryCode: newcomer.subCategory, clientId: '', stateCode, districtCode, council: false, role: 1,
      })
      return { hprIdNumber, hprId, name, isNew: true }
    },
    async findFacilities(wanted) {
      return (await call<{ facilities: Facility[] }>('/FacilityManagement/v1.5/facility/search', { ...wanted, page: 1, resultsPerPage: 10 })).facilities
    },
  }
}
