import { beforeEach, describe, expect, test } from 'vitest'
import { findFacilityByTrackingId } from '../../functions/nhpr/facilities/register.ts'
import type { Facility } from '../../functions/nhpr/facilities/record.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import { createSandbox, STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { aFacility, keepFacilities } from '../support/facilities.ts'
import { accessToken, OTHER_CLIENT } from '../support/gateway.ts'
import type { Answered, Caller } from '../support/hpr.ts'
import { hprCaller, testKeys } from '../support/hpr.ts'
import { beds, draftWith, general, hospital, nhaRefusedSample, ofMedicine, pharmacy, TYPES } from './details.samples.ts'

const ADDITIONAL = '/v4/int/v1.5/facility/additional-information'
const DETAILED = '/v4/int/v1.5/facility/detailed-information'
const TRACKING = { trackingId: '76803' }
const PHARMACY = { trackingId: '80454' }
let sandbox: Sandbox
let hfr: Caller

/** All refusals in the envelope, for its codes; how additional-information refuses otherwise stands in fidelity.hfr.test.ts. */
async function start(given: Record<string, string> = {}): Promise<void> {
  const variants = { 'hfr.onboarding-refusals': 'http-422', ...given }
  sandbox = createSandbox({ checkAnswers: true, keys: testKeys(), clients: [STANDARD_CLIENT, OTHER_CLIENT], variants })
  hfr = hprCaller(sandbox)
  await keepFacilities(sandbox, [draftWith(), draftWith({ facilityTypeCode: TYPES.pharmacy, typeOfServiceCode: '' }, PHARMACY), aFacility({ basic: { typeOfServiceCode: 'IPD' } })])
}

beforeEach(() => start())

const facility = (trackingId: string): Promise<Facility | undefined> => hfr.inUnit(async (unit) => (await findFacilityByTrackingId(unit, trackingId))?.value)
const detail = (message: string, code = 'HIS-1070', attribute: unknown = null) => ({ message, code, attribute })
const unprocessed = (...details: object[]) => ({ code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details })
const keyed = (key: string) => ({ key })
const answered = ({ status, body }: Answered) => ({ status, body })

describe.each([['additional', ADDITIONAL, general], ['detailed', DETAILED, hospital]])('%s-information is refused', (_, path, body) => {
  test('without a token of the gateway', async () => {
    const response = await sandbox.fetch(new Request(`http://localhost${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ ...TRACKING, ...body }) }))
    expect(response.status).toBe(401)
    expect(await response.json()).toMatchObject({ code: '900902' })
  })

  test('with a body that is no JSON', async () => {
    const headers = { authorization: `Bearer ${await accessToken(sandbox)}`, 'content-type': 'application/json' }
    const response = await sandbox.fetch(new Request(`http://localhost${path}`, { method: 'POST', headers, body: '{"trackingId":' }))
    expect({ status: response.status, body: await response.json() }).toEqual({ status: 422, body: unprocessed(detail('Request is invalid. Please enter the correct data.', 'HIS-400')) })
  })

  test.each<[what: string, trackingId: unknown, refused: object]>([
    ['without a trackingId', undefined, detail('Required TrackingId Field is empty.')],
    ['with an empty one', '', detail('Required TrackingId Field is empty.')],
    ['with a number for one', 76_803, detail('Type mismatched. Please send the correct type.', 'HIS-1004', keyed('trackingId'))],
    ['with one of nobody', '99999', detail('Invalid facility details.', 'HIS-1121', keyed('trackingId'))],
  ])('%s', async (_, trackingId, refused) => {
    expect(answered(await hfr.post(path, { ...body, trackingId }))).toEqual({ status: 422, body: unprocessed(refused) })
  })

  test('to another integrator, as if the facility were not there, unless anybody may go on', async () => {
    const unknown = { status: 422, body: unprocessed(detail('Invalid facility details.', 'HIS-1121', keyed('trackingId'))) }
    const other = hprCaller(sandbox, { client: OTHER_CLIENT })
    expect(answered(await other.post(path, { ...TRACKING, ...body }))).toEqual(unknown)
    expect(await facility('76803')).toEqual(draftWith())
    await start({ 'hfr.tracking-owner': 'open' })
    expect(await hprCaller(sandbox, { client: OTHER_CLIENT }).post(path, { ...TRACKING, ...body })).toMatchObject({ status: 200 })
  })
})

describe('additional-information', () => {
  test.each<[what: string, change: object, refused: object]>([
    ['a facility id', { trackingId: 'IN2710000059' }, detail('Invalid pattern found.', 'HIS-1003', keyed('trackingId'))],
    ['a scheme id with a sign', { linkedProgramIds: { stateInsuranceSchemeId: 'SIS-01!' } }, detail('Invalid pattern found.', 'HIS-1003', keyed('stateInsuranceSchemeId'))],
    ['a programme id longer than any', { linkedProgramIds: { nin: '1'.repeat(201) } }, detail('Invalid pattern found.', 'HIS-1003', keyed('nin'))],
    ['a count below none', { generalInformation: { servicesByImagingCenter: [{ service: 'S36', count: -1 }] } }, detail('Invalid pattern found.', 'HIS-1003', keyed('count'))],
    ['a list for a count', { generalInformation: { servicesByImagingCenter: [{ service: 'S36', count: [7] }] } }, detail('Type mismatched. Please send the correct type.', 'HIS-1004', keyed('count'))],
    ['a flag that is a boolean', { generalInformation: { hasPharmacy: true } }, detail('Type mismatched. Please send the correct type.', 'HIS-1004', keyed('hasPharmacy'))],
    ['a flag of no list', { generalInformation: { hasPharmacy: 'Y' } }, detail('has pharmacy value is invalid')],
    ['an imaging centre without services', { generalInformation: { hasImagingCenter: 'YIN' } }, detail('Required ServicesByImagingCenter Field is empty.')],
  ])('is refused %s', async (_, change, refused) => {
    expect(answered(await hfr.post(ADDITIONAL, { ...TRACKING, ...change }))).toEqual({ status: 422, body: unprocessed(refused) })
    expect(await facility('76803')).toEqual(draftWith())
  })

  test('is refused in errorStatus, every fault of it, where the world refuses so', async () => {
    await start({ 'hfr.onboarding-refusals': 'error-status' })
    const { status, body } = await hfr.post(ADDITIONAL, { ...TRACKING, generalInformation: { hasPharmacy: 'string', hasBloodBank: 'string' } })
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { trackingId: null, status: 'Not Created', errorStatus: [{ field: 'facility Bloodbank', message: 'has blood bank value is invalid' }, { field: 'facility Pharmacy', message: 'has pharmacy value is invalid' }] },
    })
  })

  test('is saved, NHA\'s example as it stands', async () => {
    const linkedProgramIds = { nhrrId: '1234', nin: '1234', abpmjayId: '1234', rohiniId: '1234', echsId: '1234', cghsId: '1234', ceaRegistration: '1234', stateInsuranceSchemeId: '1234' }
    const flags = { hasDialysisCenter: 'YALL', hasPharmacy: 'YALL', hasBloodBank: 'YALL', hasCathLab: 'YALL', hasDiagnosticLab: 'YALL', hasImagingCenter: 'YALL' }
    const servicesByImagingCenter = [{ service: 'S36', count: 7 }, { service: 'S16', count: 5 }, { service: 'S23', count: 3 }]
    expect(answered(await hfr.post(ADDITIONAL, { ...TRACKING, linkedProgramIds, generalInformation: { ...flags, servicesByImagingCenter } }))).toEqual({
      status: 200,
      body: {
        trackingId: '76803', status: 'Created', errorStatus: null,
        message: 'Facility details have been saved successfully. Please login at https://nhpr.abdm.gov.in/ and submit your facility details for approval.',
      },
    })
    expect((await facility('76803'))?.draft?.additional).toEqual({ linkedProgramIds, generalInformation: flags, servicesByImagingCenter })
  })
})

describe('detailed-information', () => {
  test.each<[what: string, change: object, refused: object]>([
    ['beds in words', { medicalInfrastructure: { ...beds, totalNumberOfBeds: 'ab' } }, detail('Type mismatched. Please send the correct type.', 'HIS-1004', keyed('totalNumberOfBeds'))],
    ['half a bed', { medicalInfrastructure: { ...beds, countIPDBedsWithOxygen: 2.5 } }, detail('Type mismatched. Please send the correct type.', 'HIS-1004', keyed('countIPDBedsWithOxygen'))],
    ['fewer beds than none', { medicalInfrastructure: { ...beds, countLevel3IcuBeds: -1 } }, detail('Invalid pattern found.', 'HIS-1003', keyed('countLevel3IcuBeds'))],
    ['a row without its system', { specialities: [{ isSpecializationAvalaible: 'N' }] }, detail('Required SystemOfMedicineCode Field is empty.')],
    ['a licence with a sign', { pharmacyDetails: { drugLicenseNumber: 'test/1234' } }, detail('Invalid pattern found.', 'HIS-1003', keyed('drugLicenseNumber'))],
    ['the total of NHA\'s own example', { medicalInfrastructure: { ...beds, totalNumberOfBeds: 4 } }, detail('TotalNumberOfBeds is not equal to the sum of beds')],
    ['a prefixed speciality', { specialities: [ofMedicine('M', 'M-S29')] }, detail('Invalid SpecialityCode provided for SystemOfMedicineCode -M')],
  ])('is refused %s', async (_, change, refused) => {
    expect(answered(await hfr.post(DETAILED, { ...TRACKING, ...hospital, ...change }))).toEqual({ status: 422, body: unprocessed(refused) })
    expect(await facility('76803')).toEqual(draftWith())
  })

  test('is refused as NHA printed it for a pharmacy that fills in the whole form', async () => {
    await start({ 'hfr.drug-license': 'optional' })
    expect(answered(await hfr.post(DETAILED, { ...PHARMACY, ...nhaRefusedSample }))).toEqual({
      status: 422,
      body: {
        code: 'HIS-422',
        message: 'Unable to process the current request due to some wrong data entered.',
        details: [
          { message: 'Specialities are not required for this facility type', code: 'HIS-1070', attribute: null },
          { message: 'Medical Infrastructure are not required for this facility type', code: 'HIS-1070', attribute: null },
          { message: 'BloodBankDetails are not Required for this facility type', code: 'HIS-1070', attribute: null },
          { message: 'ImagingServices are not Required for this facility type', code: 'HIS-1070', attribute: null },
          { message: 'DiagnosticServices are not Required for this facility type', code: 'HIS-1070', attribute: null },
        ],
      },
    })
  })

  test('is saved', async () => {
    expect(answered(await hfr.post(DETAILED, { ...TRACKING, ...hospital }))).toEqual({
      status: 200,
      body: { trackingId: '76803', status: 'Saved', message: 'Facility details have been saved successfully. Please login at " + hfrUrl\n " and submit your facility details for approval.', errorStatus: null },
    })
    expect((await facility('76803'))?.draft?.detailed).toEqual({ specialities: hospital.specialities, medicalInfrastructure: beds, imagingServices: [], diagnosticServices: [] })
    expect(await hfr.post(DETAILED, { ...PHARMACY, ...pharmacy })).toMatchObject({ status: 200, body: { trackingId: '80454' } })
  })

  test('is saved for a submitted facility by either id, beside what is public', async () => {
    const standing = aFacility({ basic: { typeOfServiceCode: 'IPD' } })
    for (const trackingId of [standing.trackingId, standing.facilityId]) {
      expect(await hfr.post(DETAILED, { trackingId, ...hospital })).toMatchObject({ status: 200, body: { trackingId: standing.trackingId, status: 'Saved' } })
    }
    const after = await facility(standing.trackingId)
    expect(after?.submitted).toEqual(standing.submitted)
    expect(after?.draft?.detailed?.specialities).toEqual(hospital.specialities)
  })
})

test('two writes at once lose nothing of each other', async () => {
  const bodies = [[ADDITIONAL, general], [DETAILED, hospital], [ADDITIONAL, general], [DETAILED, hospital]] as const
  const answers = await Promise.all(bodies.map(([path, body]) => hfr.post(path, { ...TRACKING, ...body })))
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200])
  const after = await facility('76803')
  expect(after?.draft?.additional?.servicesByImagingCenter).toHaveLength(2)
  expect(after?.draft?.detailed?.medicalInfrastructure).toEqual(beds)
  expect(after?.history.map(({ what }) => what).toSorted()).toEqual(['additional', 'additional', 'detailed', 'detailed'])
})
