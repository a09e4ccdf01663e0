import type { AbdmSandbox } from 'abdm-rehearsal/msw'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { Refused } from '../src/gateway.ts'
import type { Newcomer, Registries } from '../src/registries.ts'
import { openRegistries } from '../src/registries.ts'
import { abdm, ourGateway, withAbdm } from './abdm.ts'

withAbdm()

let sandbox: AbdmSandbox
let registries: Registries
beforeEach(() => {
  sandbox = abdm.fresh()
  registries = openRegistries(ourGateway())
})

/** A doctor on a council's roll who has no HPID yet. */
async function aDoctor() {
  const person = await sandbox.people.professional({ profession: 'doctor' })
  const newcomer: Newcomer = { email: person.email, password: 'Rgstr@7294', mobile: person.mobile, category: 1, subCategory: 1, otp: () => Promise.reject(new Error('No OTP was to be asked for')) }
  return { person, newcomer }
}

describe('registering a professional by Aadhaar OTP', () => {
  test('waits for who is not done at the Aadhaar page', async () => {
    const { newcomer } = await aDoctor()
    const { txnId } = await registries.begin()
    await expect(registries.finish(txnId, newcomer)).rejects.toThrow('has not finished')
  })

  test('on the mobile that the Aadhaar number is linked to', async () => {
    const { person, newcomer } = await aDoctor()
    const { txnId, url } = await registries.begin()
    expect(new URL(url).hostname).toBe('apihspsbx.abdm.gov.in')
    await sandbox.people.atAadhaarPage(txnId, { aadhaar: person.aadhaar })
    const made = await registries.finish(txnId, newcomer)
    expect(made).toMatchObject({ isNew: true, name: person.name })
    expect(await registries.lookUp(made.hprId)).toMatchObject({ hprIdNumber: made.hprIdNumber, name: person.name })
  })

  test('on another mobile, with the OTP that is sent there', async () => {
    const { person, newcomer } = await aDoctor()
    const mobile = `698${person.mobile.slice(3)}`
    const { txnId } = await registries.begin()
    await sandbox.people.atAadhaarPage(txnId, { aadhaar: person.aadhaar })
    expect(await registries.finish(txnId, { ...newcomer, mobile, otp: () => sandbox.inbox.lastOtp(mobile) })).toMatchObject({ isNew: true })
  })

  test('a wrong OTP is refused with the registry\'s own code', async () => {
    const { person, newcomer } = await aDoctor()
    const { txnId } = await registries.begin()
    await sandbox.people.atAadhaarPage(txnId, { aadhaar: person.aadhaar })
    const refused = await registries.finish(txnId, { ...newcomer, mobile: `698${person.mobile.slice(3)}`, otp: () => Promise.resolve('000000') }).catch((error: unknown) => error)
    expect(refused).toBeInstanceOf(Refused)
    expect(refused).toMatchObject({ status: 422, code: 'HIS-1013' })
  })

  test('somebody who comes again is found, and given no second HPID', async () => {
    const { person, newcomer } = await aDoctor()
    const register = async () => {
      const { txnId } = await registries.begin()
      await sandbox.people.atAadhaarPage(txnId, { aadhaar: person.aadhaar })
      return registries.finish(txnId, newcomer)
    }
    const [first, again] = [await register(), await register()]
    expect(again).toEqual({ ...first, isNew: false })
  })
})

describe('looking up', () => {
  test('nobody has this HPID', async () => {
    expect(await registries.lookUp('nobody.at.all@hpr.abdm')).toBeUndefined()
  })

  test('a facility by its id, and by what it is then known by', async () => {
    const { facilityId } = await sandbox.people.facility()
    const [found] = await registries.findFacilities({ facilityId })
    expect(found).toMatchObject({ facilityId })
    const { facilityName, ownershipCode, stateLGDCode } = found!
    expect((await registries.findFacilities({ facilityName, ownershipCode, stateLGDCode })).map((facility) => facility.facilityId)).toContain(facilityId)
  })

  test('the token is renewed before it runs out: a day later all is as it was', async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    await registries.lookUp('nobody.at.all@hpr.abdm')
    vi.setSystemTime(Date.now() + 24 * 3_600_000)
    expect(await registries.lookUp('nobody.at.all@hpr.abdm')).toBeUndefined()
    vi.useRealTimers()
  })

  test('what the gateway cannot do just now is told, and gone at the next try', async () => {
    await sandbox.faults.inject({ operation: 'gateway.sessions.createSession', kind: 'status', status: 503 })
    await expect(registries.lookUp('nobody.at.all@hpr.abdm')).rejects.toMatchObject({ status: 503 })
    expect(await registries.lookUp('nobody.at.all@hpr.abdm')).toBeUndefined()
  })
})
