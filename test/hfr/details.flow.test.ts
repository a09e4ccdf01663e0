import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { AdditionalBody, DetailedBody } from '../../functions/hfr/details/bodies.ts'
import { saveAdditional, saveDetailed } from '../../functions/hfr/details/flow.ts'
import { detailsFault } from '../../functions/hfr/details/rules.ts'
import { specialitiesOf } from '../../functions/masters/facility-specialities.ts'
import type { BasicInformation, Facility } from '../../functions/nhpr/facilities/record.ts'
import { STANDARD_NOW } from '../../mocks/sandbox.ts'
import { aFacility } from '../support/facilities.ts'
import { hfrContext } from '../support/hfr.ts'
import { beds, bloodBank, draftWith, general, hospital, imaging, laboratory, nhaRefusedSample, ofMedicine, pharmacy, TYPES } from './details.samples.ts'

const LATER = STANDARD_NOW + 60_000
const at = hfrContext(LATER)
const isSaved = (outcome: { reply: object }): boolean => 'answer' in outcome.reply

const additional = {
  linkedProgramIds: { nhrrId: '1234', nin: '1234', abpmjayId: '1234', rohiniId: '1234', echsId: '1234', cghsId: '1234', ceaRegistration: '1234', stateInsuranceSchemeId: 'SIS01' },
  generalInformation: { hasDialysisCenter: 'YALL', hasPharmacy: 'YIN', hasBloodBank: 'N', hasCathLab: 'N', hasDiagnosticLab: 'YALL', hasImagingCenter: 'YALL' },
  servicesByImagingCenter: [{ service: 'S36', count: 7 }, { service: 'S16', count: 5 }],
}
const detailed = { specialities: [{ systemOfMedicineCode: 'M', isSpecializationAvalaible: 'Y', specialities: ['S29', 'S30'] }], medicalInfrastructure: beds, imagingServices: [], diagnosticServices: [] }

describe('refused', () => {
  const closed = draftWith({ facilityOperationalStatus: 'TC' })
  const refusal = { refusal: 'HIS-1121', field: 'trackingId', rule: 'Only a functional facility (facilityOperationalStatus F) has further layers; any other is submitted straight after the first' }

  test('both layers of a facility that is not functional, whatever else is wrong with them', () => {
    expect(saveAdditional(closed, general, at)).toEqual({ state: closed, reply: refusal, effects: [] })
    expect(saveDetailed(closed, hospital, at)).toEqual({ state: closed, reply: refusal, effects: [] })
    expect(saveDetailed(closed, { diagnosticServices: ['x'] }, at)).toEqual({ state: closed, reply: refusal, effects: [] })
  })

  test('what breaks a rule: the first fault, the others beside it, and the facility as it was', () => {
    const draft = draftWith()
    const outcome = saveDetailed(draft, { specialities: [ofMedicine('M', 'M-S29')], medicalInfrastructure: beds, diagnosticServices: ['S1'] }, at)
    expect(outcome).toEqual({
      state: draft, effects: [],
      reply: {
        refusal: 'HIS-1070', field: 'specialities[0].specialities', text: 'Invalid SpecialityCode provided for SystemOfMedicineCode -M', rule: 'M-S29 is no bare code of get-specialities for M',
        also: [{ refusal: 'HIS-1070', field: 'diagnosticServices', text: 'DiagnosticServices are not Required for this facility type', rule: 'A facility of the kind hospital has none' }],
      },
    })
    expect(outcome.state).toBe(draft)
  })
})

describe('saved', () => {
  test('the second layer, into the draft', () => {
    const draft = draftWith()
    expect(saveAdditional(draft, general, at)).toEqual({
      state: { ...draft, draft: { ...draft.draft, additional }, updatedAt: LATER, history: [{ at: LATER, what: 'additional', note: '' }] },
      reply: {
        answer: {
          trackingId: '76803', status: 'Created', errorStatus: null,
          message: 'Facility details have been saved successfully. Please login at https://nhpr.abdm.gov.in/ and submit your facility details for approval.',
        },
      },
      effects: [],
    })
  })

  test('the third layer, into the draft, with the message as its template stands', () => {
    const draft = draftWith()
    expect(saveDetailed(draft, hospital, at)).toEqual({
      state: { ...draft, draft: { ...draft.draft, detailed }, updatedAt: LATER, history: [{ at: LATER, what: 'detailed', note: '' }] },
      reply: { answer: { trackingId: '76803', status: 'Saved', message: 'Facility details have been saved successfully. Please login at " + hfrUrl\n " and submit your facility details for approval.', errorStatus: null } },
      effects: [],
    })
  })

  test('without what was left empty, and each code once', () => {
    const emptied: DetailedBody = { ...hospital, specialities: [ofMedicine('M', 'S29', '', 'S29')], pharmacyDetails: { isJanAushadhiKendra: '' }, bloodBankDetails: {}, imagingServices: [{ service: '', count: 0 }], diagnosticServices: [''] }
    expect(saveDetailed(draftWith(), emptied, hfrContext(LATER, { 'hfr.empty-sections': 'taken' })).state.draft?.detailed).toEqual({ ...detailed, specialities: [ofMedicine('M', 'S29')] })
    expect(saveAdditional(draftWith(), { linkedProgramIds: { nin: '', nhrrId: null } }, at).state.draft?.additional).toEqual({ linkedProgramIds: {}, generalInformation: {}, servicesByImagingCenter: [] })
  })

  test.each<[keyof typeof TYPES, DetailedBody, object]>([
    ['pharmacy', pharmacy, { pharmacyDetails: pharmacy.pharmacyDetails }],
    ['bloodBank', bloodBank, { bloodBankDetails: bloodBank.bloodBankDetails }],
    ['imaging', imaging, { imagingServices: [{ service: 'S136', count: 77 }, { service: 'S139', count: 99 }] }],
    ['laboratory', laboratory, { diagnosticServices: laboratory.diagnosticServices }],
  ])('the section of a facility of type %s', (type, body, kept) => {
    const draft = draftWith({ facilityTypeCode: TYPES[type], typeOfServiceCode: '' })
    expect(saveDetailed(draft, body, at).state.draft?.detailed).toEqual({ specialities: [], imagingServices: [], diagnosticServices: [], ...kept })
  })

  test('of a submitted facility, into a draft begun from what is public, which stays', () => {
    const submitted = aFacility({ basic: { typeOfServiceCode: 'IPD' } })
    const after = saveDetailed(saveAdditional(submitted, general, at).state, hospital, at).state
    expect(after.submitted).toBe(submitted.submitted)
    expect(after.verification).toBe(submitted.verification)
    expect(after.draft).toEqual({ basic: submitted.submitted?.basic, additional, detailed })
  })

  test('in either order, to the same form', () => {
    const one = saveDetailed(saveAdditional(draftWith(), general, at).state, hospital, at).state
    const other = saveAdditional(saveDetailed(draftWith(), hospital, at).state, general, at).state
    expect(one.draft).toEqual(other.draft)
  })
})

describe('properties', () => {
  const count = fc.integer({ min: 0, max: 12 })
  const counts = fc.record({
    countIPDBedsWithoutOxygen: count, countIPDBedsWithOxygen: count, countICUBedsWithVentilators: count, countICUBedsWithoutVentilators: count, countHDUBedsWithVentilators: count,
    countHDUBedsWithoutVentilators: count, countDayCareBedsWithoutOxygen: count, countDayCareBedsWithOxygen: count, totalNumberOfVentilators: count, countDentalChairs: count,
  })

  test('a total of beds is taken by the standing version of its rule alone', () => {
    fc.assert(fc.property(counts, fc.integer({ min: -9, max: 9 }), fc.constantFrom('all', 'day', 'hdu'), fc.constantFrom('any', 'at-least-sum', 'ipd-hdu-day', 'ipd-hdu'), (given, off, near, choice) => {
      const ipdHdu = given.countIPDBedsWithoutOxygen + given.countIPDBedsWithOxygen + given.countHDUBedsWithVentilators + given.countHDUBedsWithoutVentilators
      const withDay = ipdHdu + given.countDayCareBedsWithoutOxygen + given.countDayCareBedsWithOxygen
      const all = withDay + given.countICUBedsWithVentilators + given.countICUBedsWithoutVentilators
      fc.pre(all > withDay - ipdHdu)
      // Near one of the three sums, so that each version is met on either side.
      const totalNumberOfBeds = Math.max(0, { all, day: withDay, hdu: ipdHdu }[near] + Math.trunc(off / 3))
      const held = { 'at-least-sum': totalNumberOfBeds >= all, 'ipd-hdu-day': totalNumberOfBeds === withDay, 'ipd-hdu': totalNumberOfBeds === ipdHdu }
      const outcome = saveDetailed(draftWith(), { ...hospital, medicalInfrastructure: { ...given, totalNumberOfBeds } }, hfrContext(LATER, { 'hfr.bed-total': choice }))
      expect(isSaved(outcome)).toBe(choice === 'any' ? Object.values(held).includes(true) : held[choice as keyof typeof held])
    }), { numRuns: 500 })
  })

  const medicines = ['M', 'D', 'UN'] as const
  const codes = fc.array(fc.oneof(...medicines.flatMap((medicine) => [fc.constantFrom(...specialitiesOf(medicine).map(({ code }) => code)), fc.constant(`${medicine}-S29`)]), fc.string({ maxLength: 4 })), { maxLength: 4 })

  test('a list of specialities is taken where each is a bare code of its own system', () => {
    fc.assert(fc.property(fc.constantFrom(...medicines), codes, (medicine, specialities) => {
      const draft = draftWith({ systemOfMedicineCode: medicine, typeOfServiceCode: 'IPD' })
      const outcome = saveDetailed(draft, { ...hospital, specialities: [{ systemOfMedicineCode: medicine, isSpecializationAvalaible: 'Y', specialities }] }, at)
      const named = specialities.filter((code) => code !== '')
      const known = specialitiesOf(medicine).map(({ code }) => code)
      expect(isSaved(outcome)).toBe(named.length > 0 && named.every((code) => known.includes(code)))
    }))
  })

  const right: [basic: Partial<BasicInformation>, body: DetailedBody][] = [
    [{}, hospital], [{ typeOfServiceCode: 'OPD' }, { specialities: [ofMedicine('M')] }], [{ typeOfServiceCode: 'OPD', systemOfMedicineCode: 'D' }, { specialities: [ofMedicine('D')], medicalInfrastructure: { countDentalChairs: 2 } }],
    [{ typeOfServiceCode: '', facilityTypeCode: TYPES.dialysis }, {}],
    ...Object.entries({ pharmacy, bloodBank, imaging, laboratory }).map(([type, body]): [Partial<BasicInformation>, DetailedBody] => [{ typeOfServiceCode: '', facilityTypeCode: TYPES[type as keyof typeof TYPES] }, body]),
  ]
  const sections = {
    specialities: fc.constantFrom(null, [], [ofMedicine('M', 'S29')], [ofMedicine('D')], [ofMedicine('M'), ofMedicine('D')]),
    medicalInfrastructure: fc.constantFrom(undefined, {}, beds, { ...beds, totalNumberOfBeds: 16 }, { countDentalChairs: 2 }, nhaRefusedSample.medicalInfrastructure, { hasIcuBeds: 'N' }),
    pharmacyDetails: fc.constantFrom(null, {}, pharmacy.pharmacyDetails, nhaRefusedSample.pharmacyDetails),
    bloodBankDetails: fc.constantFrom(null, bloodBank.bloodBankDetails, nhaRefusedSample.bloodBankDetails),
    imagingServices: fc.constantFrom(null, [], imaging.imagingServices, nhaRefusedSample.imagingServices),
    diagnosticServices: fc.constantFrom(null, [], [''], laboratory.diagnosticServices),
  }
  const names = Object.keys(sections) as (keyof typeof sections)[]
  /** A right body, up to three sections of which are another's. */
  const writing = fc.record({ pair: fc.constantFrom(...right), others: fc.record(sections), swapped: fc.subarray(names, { maxLength: 3 }) })
    .map(({ pair: [basic, body], others, swapped }) => ({ basic, body: { ...body, ...Object.fromEntries(swapped.map((name) => [name, others[name]])) } as DetailedBody }))
  const choices = fc.record({ 'hfr.bed-total': fc.constantFrom('any', 'ipd-hdu'), 'hfr.empty-sections': fc.constantFrom('taken', 'refused'), 'hfr.drug-license': fc.constantFrom('mandatory', 'optional') })

  test('what was saved fits, until the first layer changes; saved twice it is as saved once; what is refused changes nothing', () => {
    let saved = 0
    fc.assert(fc.property(writing, choices, fc.boolean(), ({ basic, body: command }, variants, first) => {
      const before: Facility = first ? draftWith(basic) : aFacility({ basic: { typeOfServiceCode: 'IPD', ...basic } })
      const context = hfrContext(LATER, variants)
      const once = saveDetailed(before, command, context)
      if (!isSaved(once)) {
        expect(once.state).toBe(before)
        return
      }
      saved++
      expect(detailsFault(once.state.draft!, context)).toBeUndefined()
      expect(saveDetailed(once.state, command, context).state.draft).toEqual(once.state.draft)
      expect({ ...once.state, draft: undefined, updatedAt: 0, history: [] }).toEqual({ ...before, draft: undefined, updatedAt: 0, history: [] })
    }), { numRuns: 1000 })
    expect(saved).toBeGreaterThan(100)
  })

  test('any body of additional-information is saved or refused, and saved twice is as saved once', () => {
    const flag = fc.constantFrom(undefined, null, '', 'YALL', 'YIN', 'N', 'Y')
    const rows = fc.constantFrom<NonNullable<AdditionalBody['generalInformation']>['servicesByImagingCenter']>(undefined, null, [], [{ service: '', count: 0 }], [{ service: 'S36', count: '3' }], [{ service: 'S36' }], [{ service: 'MRI', count: 1 }])
    fc.assert(fc.property(flag, flag, rows, (hasPharmacy, hasImagingCenter, servicesByImagingCenter) => {
      const command = { generalInformation: { hasPharmacy, hasImagingCenter, servicesByImagingCenter } }
      const once = saveAdditional(draftWith(), command, at)
      const present = hasImagingCenter === 'YALL' || hasImagingCenter === 'YIN'
      const named = servicesByImagingCenter?.[0]?.service
      const counted = named === 'S36' && servicesByImagingCenter?.[0]?.count !== undefined
      expect(isSaved(once)).toBe(hasPharmacy !== 'Y' && hasImagingCenter !== 'Y' && (named ? counted : !present))
      expect(saveAdditional(once.state, command, at).state.draft).toEqual(once.state.draft)
    }))
  })
})
