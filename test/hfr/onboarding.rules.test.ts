import { describe, expect, test } from 'vitest'
import type { BasicInput } from '../../functions/hfr/onboarding/form.ts'
import { facilityInformation } from '../../functions/hfr/onboarding/form.ts'
import { saveBasicInformation } from '../../functions/hfr/onboarding/operations.ts'
import { basicFaults } from '../../functions/hfr/onboarding/rules.ts'
import { aFile, changed } from '../hpr/professional.samples.ts'
import { basicBody, hfrContext } from '../support/hfr.ts'

const ADDRESS = 'facilityAddressDetails'
const CONTACT = 'facilityContactInformation'
const BOARD = 'facilityUploads.facilityBoardPhoto'
const MB = 1024 * 1024

/** Code and field, below facilityInformation, of everything that is wrong. */
function faultsOf(body: BasicInput, choices: Record<string, string> = {}): string[] {
  const faults = basicFaults(facilityInformation.parse(body), hfrContext(0, choices).variant)
  for (const { refusal } of faults) expect(saveBasicInformation.refusals).toContain(refusal)
  return faults.map(({ refusal, field }) => `${refusal} ${field.replace(/^facilityInformation\./, '')}`)
}

const textOf = (body: BasicInput): string | undefined => basicFaults(facilityInformation.parse(body), hfrContext(0).variant)[0]?.text

const central: Partial<BasicInput> = { ownershipCode: 'G', ownershipSubTypeCode: 'C', ownershipSubTypeCode2: 'MOR' }
const statesOwn: Partial<BasicInput> = { ownershipCode: 'G', ownershipSubTypeCode: 'S', ownershipSubTypeCode2: '' }

/** The specification's example of basic-information, word for word. */
const specificationExample: BasicInput = {
  facilityName: 'Sahyadri Hospital',
  facilityAddressDetails: { country: 'India', stateLGDCode: '24', districtLGDCode: '438', subDistrictLGDCode: '6512', facilityRegion: 'U', villageCityTownLGDCode: '', addressLine1: 'townhall, Pune', addressLine2: 'Pune', pincode: '382350', latitude: '23.068570', longitude: '23.068570' },
  facilityContactInformation: { facilityEmailId: 'user@abdm.com', facilityContactNumber: '976243xxxx', websiteLink: 'nha.abdm.gov.in', facilityLandlineNumber: '', facilityStdCode: '' },
  ownershipCode: 'G', ownershipSubTypeCode: 'C', ownershipSubTypeCode2: 'MOHF', systemOfMedicineCode: 'M,D,UN', typeOfServiceCode: 'IPD,OPD', facilityTypeCode: '5', facilitySubType: '47', specialityTypeCode: 'SINGLE',
  facilityOperationalStatus: 'F', facilityUploads: { facilityBoardPhoto: { name: '', value: '' }, facilityBuildingPhoto: { name: '', value: '' } },
  timingsOfFacility: [{ workingDays: 'MON', openingHours: '9:00 AM - 6:00 PM' }, { workingDays: 'TUE', openingHours: '9:00 AM - 4:00 PM' }], abdmCompliantSoftware: [{ existingSoftwares: [''], anyOther: '' }],
}

describe('one field at fault', () => {
  const mandatory = [
    'facilityName', ADDRESS, `${ADDRESS}.country`, `${ADDRESS}.stateLGDCode`, `${ADDRESS}.districtLGDCode`, `${ADDRESS}.subDistrictLGDCode`, `${ADDRESS}.addressLine1`, `${ADDRESS}.pincode`, `${ADDRESS}.latitude`,
    `${ADDRESS}.longitude`, CONTACT, 'ownershipCode', 'ownershipSubTypeCode', 'systemOfMedicineCode', 'facilityTypeCode', 'facilitySubType', 'specialityTypeCode', 'facilityOperationalStatus', 'facilityUploads',
  ]

  test.each(mandatory)('%s is mandatory, and null or absent is empty', (path) => {
    const isBlock = [ADDRESS, CONTACT, 'facilityUploads'].includes(path)
    for (const none of isBlock ? [null, undefined] : ['', null, undefined]) expect(faultsOf(changed(basicBody(), path, none))).toEqual([`HIS-1070 ${path}`])
  })

  test('is told in the words seen', () => {
    expect(textOf(changed(basicBody(), 'ownershipCode', ''))).toBe('Required OwnershipCode Field is empty.')
    expect(textOf(changed(basicBody(), `${ADDRESS}.stateLGDCode`, ''))).toBe('Required StateLGDCode Field is empty.')
    expect(textOf(changed(basicBody(), 'ownershipSubTypeCode', 'C'))).toBe("Only 'P' or 'NP' are accepted for Ownership Code 'P' or 'PP'")
    expect(textOf(changed(basicBody(), 'timingsOfFacility', []))).toBe('Required Facility Timings')
    expect(textOf(changed(basicBody(), 'typeOfServiceCode', ''))).toBe('Required Facility TypeOfService code')
  })

  const rows: [path: string, code: string, ...values: unknown[]][] = [
    ['facilityName', 'HIS-4029', '(Sahyadri)', ' Sahyadri', 'Sahyadri ', 'Sahyadri  Hospital', 'Sahyadri@Care', 'Sahyadri-Care', 'सह्याद्री'],
    [`${ADDRESS}.country`, 'HIS-4017', 'US', 'IN'],
    [`${ADDRESS}.stateLGDCode`, 'HIS-4032', '99', 'Maharashtra', '0'],
    [`${ADDRESS}.districtLGDCode`, 'HIS-1025', '99999', '438', 'Pune'],
    [`${ADDRESS}.subDistrictLGDCode`, 'HIS-1059', '6512', '0', 'Haveli'],
    [`${ADDRESS}.facilityRegion`, 'HIS-1070', 'X', 'Urban'],
    [`${ADDRESS}.villageCityTownLGDCode`, 'HIS-1003', 'Kothrud'],
    [`${ADDRESS}.addressLine1`, 'HIS-1003', '12 Main Road #4', '12  Main Road', 'A Main Road', ' 12 Road'],
    [`${ADDRESS}.addressLine2`, 'HIS-1003', 'Near Gate @2', 'Near  Gate'],
    [`${ADDRESS}.pincode`, 'HIS-1114', '4110011', '41100A', '41100', '011001'],
    [`${ADDRESS}.latitude`, 'HIS-4019', '91.5', '90.000001', '18', '18.', '18.1234567', '18.507400000000001', '18,5', 'north', '-90.5'],
    [`${ADDRESS}.longitude`, 'HIS-4020', '181.0', '180.000001', '73', '73.1234567', '73.80769999999999', '-180.5'],
    [`${CONTACT}.facilityEmailId`, 'HIS-1003', 'clinic@', 'clinic.example.com'],
    [`${CONTACT}.facilityContactNumber`, 'HIS-1011', '987654321', '98765abc12', '90427034', '+919876543210'],
    [`${CONTACT}.websiteLink`, 'HIS-1003', 'not a link', 'nha.abdm.gov.in', 'ftp://example.in'],
    [`${CONTACT}.facilityLandlineNumber`, 'HIS-1003', '12345', '123456789', '12345a'],
    [`${CONTACT}.facilityStdCode`, 'HIS-1003', '027421', 'abc'],
    ['ownershipCode', 'HIS-1115', 'A', 'g', 'Private'],
    ['ownershipSubTypeCode', 'HIS-1070', 'C', 'S', 'X'],
    ['ownershipSubTypeCode2', 'HIS-4015', 'MOHF', 'XX'],
    ['systemOfMedicineCode', 'HIS-1070', 'M,ZZ', 'Modern', ','],
    ['facilityTypeCode', 'HIS-1070', '999', 'Hospital'],
    ['specialityTypeCode', 'HIS-1070', 'BOTH'],
    ['facilityOperationalStatus', 'HIS-1070', 'Functional'],
    ['facilitySubType', 'HIS-1070', '999'],
    ['typeOfServiceCode', 'HIS-1070', '', 'OPD,ICU', 'Daycare'],
    ['workingInPsu', 'HIS-1110', true],
    ['facPsuName', 'HIS-1153', 'Coal India'],
    ['timingsOfFacility', 'HIS-1070', [], null, [{ workingDays: '', openingHours: '' }]],
    ['abdmCompliantSoftware[0].anyOther', 'HIS-1070', 'My Software', 'Soft@ware'],
  ]
  test.each(rows)('%s: %s', (path, code, ...values) => {
    const dotted = path.replace(/\[(\d+)\]/, '.$1')
    for (const value of values) expect(faultsOf(changed(basicBody(), dotted, value)), String(value)).toEqual([`${code} ${path}`])
  })

  const timings: [openingHours: string, workingDays: string, field: string][] = [
    ['9 AM - 6 PM', 'MON', 'openingHours'], ['09:00-18:00', 'MON', 'openingHours'], ['13:00 AM-2:00 PM', 'MON', 'openingHours'], ['10:00 AM', 'MON', 'openingHours'], ['24x7', 'MON', 'openingHours'], ['', 'MON', 'openingHours'],
    ['24*7', 'Monday', 'workingDays'], ['24*7', 'MON,TUE', 'workingDays'], ['24*7', '', 'workingDays'],
  ]
  test.each(timings)('hours "%s" on "%s"', (openingHours, workingDays, field) => {
    expect(faultsOf(basicBody({ timingsOfFacility: [{ workingDays: 'SUN', openingHours: '24*7' }, { workingDays, openingHours }] }))).toEqual([`HIS-1070 timingsOfFacility[1].${field}`])
  })

  test('a day twice: two shifts, as in NHA\'s saved sample', () => {
    expect(faultsOf(basicBody({ timingsOfFacility: [{ workingDays: 'MON', openingHours: '24*7' }, { workingDays: 'Mon', openingHours: '10:00 AM-2:00 PM' }] }))).toEqual([])
  })
})

describe('files', () => {
  const files: [about: string, file: object | null, code: string, field: string][] = [
    ['none', null, 'HIS-4050', BOARD],
    ['empty', { name: '', value: '' }, 'HIS-4050', BOARD],
    ['no name', { name: '', value: aFile('png') }, 'HIS-4050', BOARD],
    ['no value', { name: 'board.png', value: null }, 'HIS-4050', BOARD],
    ['another extension', { name: 'board.gif', value: aFile('png') }, 'HIS-4055', `${BOARD}.name`],
    ['no extension', { name: 'board', value: aFile('png') }, 'HIS-4055', `${BOARD}.name`],
    ['a blank in the name', { name: 'my board.png', value: aFile('png') }, 'HIS-1003', `${BOARD}.name`],
    ['no base64', { name: 'board.png', value: 'not base64!' }, 'HIS-1063', `${BOARD}.value`],
    ['a data URI', { name: 'board.png', value: `data:image/png;base64,${aFile('png')}` }, 'HIS-1063', `${BOARD}.value`],
    ['another kind than its name', { name: 'board.png', value: aFile('jpeg') }, 'HIS-4055', `${BOARD}.value`],
    ['more than 5 MB', { name: 'board.png', value: aFile('png', 5 * MB + 1) }, 'HIS-1040', `${BOARD}.value`],
  ]
  test.each(files)('a photograph: %s', (_, file, code, field) => {
    expect(faultsOf(changed(basicBody(), BOARD, file))).toEqual([`${code} ${field}`])
  })

  test('a photograph of exactly 5 MB, in lines, in capitals, or a pdf will do', () => {
    const lines = aFile('jpeg', 120).replaceAll(/(.{76})/g, '$1\r\n')
    for (const file of [{ name: 'a.png', value: aFile('png', 5 * MB) }, { name: 'a.JPG', value: lines }, { name: 'a-b_(1).jpeg', value: aFile('jpeg') }, { name: 'a.pdf', value: aFile('pdf') }]) {
      expect(faultsOf(changed(basicBody(), BOARD, file))).toEqual([])
    }
  })

  test('variant images: no pdf', () => {
    expect(faultsOf(changed(basicBody(), BOARD, { name: 'a.pdf', value: aFile('pdf') }), { 'hfr.photograph-types': 'images' })).toEqual([`HIS-4055 ${BOARD}.name`])
  })

  test('variant optional: none will do, half a one will not', () => {
    const optional = { 'hfr.photographs': 'optional' }
    for (const uploads of [null, {}, { facilityBoardPhoto: { name: '', value: '' }, facilityBuildingPhoto: null }]) expect(faultsOf(changed(basicBody(), 'facilityUploads', uploads), optional)).toEqual([])
    expect(faultsOf(changed(basicBody(), BOARD, { name: 'a.png', value: '' }), optional)).toEqual([`HIS-1070 ${BOARD}.value`])
    expect(faultsOf(changed(basicBody(), BOARD, { name: '', value: aFile('png') }), optional)).toEqual([`HIS-1070 ${BOARD}.name`])
    expect(faultsOf(changed(basicBody(), BOARD, { name: 'a.png', value: aFile('pdf') }), optional)).toEqual([`HIS-4055 ${BOARD}.value`])
  })

  test('an address proof: its type wants a file, its file a type, and three are enough', () => {
    const file = { name: 'bill.pdf', value: aFile('pdf') }
    const proofs = (...facilityAddressProof: NonNullable<BasicInput['facilityAddressProof']>): string[] => faultsOf(basicBody({ facilityAddressProof }))
    expect(proofs({ addressProofType: 'EBill' })).toEqual(['HIS-1070 facilityAddressProof[0].addressProofAttachment.name'])
    expect(proofs({ addressProofType: 'EBill', addressProofAttachment: { name: 'bill.pdf' } })).toEqual(['HIS-1070 facilityAddressProof[0].addressProofAttachment.value'])
    expect(proofs({ addressProofType: '', addressProofAttachment: file })).toEqual(['HIS-1070 facilityAddressProof[0].addressProofType'])
    expect(proofs({ addressProofType: 'Rumour', addressProofAttachment: file })).toEqual(['HIS-1070 facilityAddressProof[0].addressProofType'])
    expect(proofs({ addressProofType: 'EBill', addressProofAttachment: { ...file, value: aFile('pdf', 5 * MB + 1) } })).toEqual(['HIS-1040 facilityAddressProof[0].addressProofAttachment.value'])
    const proof = { addressProofType: 'EBill', addressProofAttachment: file }
    expect(proofs(proof, proof, proof, proof)).toEqual(['HIS-1070 facilityAddressProof'])
    expect(proofs(proof, { addressProofType: '', addressProofAttachment: { name: '', value: '' } })).toEqual([])
  })
})

describe('what hangs on another field', () => {
  test('the type: one that goes with a system of medicine and with the owner', () => {
    const dental = { facilityTypeCode: '7', facilitySubType: '29' }
    expect(faultsOf(basicBody(dental))).toEqual(['HIS-1070 facilityTypeCode'])
    expect(faultsOf(basicBody({ ...dental, systemOfMedicineCode: 'M,D' }))).toEqual([])
    const secondNumber = { facilityTypeCode: '44', facilitySubType: '29' }
    expect(faultsOf(basicBody({ ...statesOwn, ...secondNumber }))).toEqual(['HIS-1070 facilityTypeCode'])
    expect(faultsOf(basicBody(secondNumber))).toEqual([])
  })

  test('the second level of ownership: a ministry for the central government, none for a state, a kind for the rest where one is given', () => {
    expect(faultsOf(basicBody({ ...central, ownershipSubTypeCode2: '' }))).toEqual(['HIS-1070 ownershipSubTypeCode2'])
    expect(faultsOf(basicBody({ ...central, ownershipSubTypeCode2: 'PP01' }))).toEqual(['HIS-2083 ownershipSubTypeCode2'])
    expect(faultsOf(basicBody(central))).toEqual([])
    expect(faultsOf(basicBody(statesOwn))).toEqual([])
    // As NHA's own sample has it.
    expect(faultsOf(basicBody({ ...statesOwn, ownershipSubTypeCode2: 'PP01' }))).toEqual([])
    expect(faultsOf(basicBody({ ownershipSubTypeCode2: '' }))).toEqual([])
    expect(faultsOf(basicBody({ ...central, ownershipSubTypeCode: 'P' }))).toEqual(['HIS-4015 ownershipSubTypeCode'])
  })

  test('a PSU: of the central government alone, named, and of the ministry', () => {
    expect(faultsOf(basicBody({ ...statesOwn, workingInPsu: true, facPsuName: 'any' }))).toEqual(['HIS-1110 workingInPsu'])
    expect(faultsOf(basicBody({ ...central, workingInPsu: true }))).toEqual(['HIS-1070 facPsuName'])
    expect(faultsOf(basicBody({ ...central, workingInPsu: true, facPsuName: 'No such PSU' }))).toEqual(['HIS-1153 facPsuName'])
    expect(faultsOf(basicBody({ ...central, workingInPsu: false, facPsuName: 'any' }))).toEqual(['HIS-1153 facPsuName'])
    expect(faultsOf(basicBody({ ...central, workingInPsu: false }))).toEqual([])
    for (const facPsuName of ['RITES', 'RITES Limited']) expect(faultsOf(basicBody({ ...central, workingInPsu: true, facPsuName }))).toEqual([])
    expect(faultsOf(basicBody({ ...central, ownershipSubTypeCode2: 'MOC', workingInPsu: true, facPsuName: 'RITES' }))).toEqual(['HIS-1153 facPsuName'])
  })

  test('the type of service: not for the six that need none, no IPD for the OPD-only, whoever owns them', () => {
    for (const [government, own] of [['9', '44'], ['10', '45'], ['11', '46'], ['12', '47'], ['13', '48'], ['74', '75']]) {
      for (const [code, owner] of [[government, statesOwn], [own, {}]] as const) {
        const services = faultsOf(basicBody({ ...owner, facilityTypeCode: code, typeOfServiceCode: '' })).filter((line) => line.includes('typeOfServiceCode'))
        expect(services, code).toEqual([])
      }
    }
    for (const [government, own] of [['17', '52'], ['20', '55'], ['23', '58'], ['26', '61'], ['29', '64']]) {
      for (const [code, owner] of [[government, statesOwn], [own, {}]] as const) {
        const services = (typeOfServiceCode: string): string[] => faultsOf(basicBody({ ...owner, facilityTypeCode: code, typeOfServiceCode })).filter((line) => line.includes('typeOfServiceCode'))
        expect(services('IPD'), code).toEqual(['HIS-1070 typeOfServiceCode'])
        expect(services('OPD,IPD'), code).toEqual(['HIS-1070 typeOfServiceCode'])
        expect(services(''), code).toEqual(['HIS-1070 typeOfServiceCode'])
        expect(services('OPD'), code).toEqual([])
      }
    }
  })

  test('timings: none for a facility that is not functional; those that come are looked at', () => {
    expect(faultsOf(basicBody({ facilityOperationalStatus: 'TC', timingsOfFacility: [] }))).toEqual([])
    expect(faultsOf(basicBody({ facilityOperationalStatus: 'TC', timingsOfFacility: [{ workingDays: 'MON', openingHours: 'always' }] }))).toEqual(['HIS-1070 timingsOfFacility[0].openingHours'])
  })

  test('a sub-district of a district that has none in the masters: any digits', () => {
    const mumbai = { ...basicBody().facilityAddressDetails, districtLGDCode: '482' }
    expect(faultsOf(basicBody({ facilityAddressDetails: { ...mumbai, subDistrictLGDCode: '12345' } }))).toEqual([])
    expect(faultsOf(basicBody({ facilityAddressDetails: { ...mumbai, subDistrictLGDCode: 'Mumbai' } }))).toEqual(['HIS-1059 facilityAddressDetails.subDistrictLGDCode'])
  })
})

describe('the variants', () => {
  const named = (facilityName: string): string[] => faultsOf(basicBody({ facilityName }), { 'hfr.name-rule': 'test-case' })
  test('name-rule of the test case: a letter first, more than 4 characters, no special one', () => {
    for (const name of ['1City', 'City@Care', 'Clin', 'City_Care', 'City (Care)']) expect(named(name), name).toEqual(['HIS-4029 facilityName'])
    for (const name of ['Clinic', 'City Care 2']) expect(named(name), name).toEqual([])
    for (const name of ['1City', 'Clin', 'City_Care (Main), No.2/3']) expect(faultsOf(basicBody({ facilityName: name })), name).toEqual([])
  })

  test.each([['any-case', ['MON', 'Mon', 'mon'], []], ['upper', ['MON'], ['Mon', 'mon']], ['capitalised', ['Mon'], ['MON', 'mon']]])('working-days %s', (choice, taken, refused) => {
    const days = (workingDays: string): string[] => faultsOf(basicBody({ timingsOfFacility: [{ workingDays, openingHours: '24*7' }] }), { 'hfr.working-days': choice })
    for (const day of taken) expect(days(day), day).toEqual([])
    for (const day of refused) expect(days(day), day).toEqual(['HIS-1070 timingsOfFacility[0].workingDays'])
  })
})

describe('what is accepted', () => {
  test('the body the tests begin with, and one with nothing optional in it', () => {
    expect(faultsOf(basicBody())).toEqual([])
    const { facilityRegion: _, villageCityTownLGDCode: __, addressLine2: ___, ...address } = basicBody().facilityAddressDetails!
    const { facilityAddressProof: ____, workingInPsu: _____, facPsuName: ______, abdmCompliantSoftware: _______, ...rest } = basicBody()
    expect(faultsOf({ ...rest, facilityAddressDetails: address, facilityContactInformation: {}, ownershipSubTypeCode2: null })).toEqual([])
  })

  test.each(['10:00 AM-2:00 PM', '9:00 AM - 6:00 PM', '09:00 PM - 6:00 AM', '24*7'])('hours %s, of whichever time first', (openingHours) => {
    expect(faultsOf(basicBody({ timingsOfFacility: [{ workingDays: 'MON', openingHours }] }))).toEqual([])
  })

  test.each([['90.000000', '180.000000'], ['-90.0', '-180.0'], ['+18.5', '+73.8'], ['0.1', '0.1']])('coordinates %s %s', (latitude, longitude) => {
    expect(faultsOf(basicBody({ facilityAddressDetails: { ...basicBody().facilityAddressDetails, latitude, longitude } }))).toEqual([])
  })
})

test('the specification\'s example fails for what the notes say alone: masked mobile, website, empty photographs', () => {
  expect(faultsOf(specificationExample)).toEqual([
    `HIS-1011 ${CONTACT}.facilityContactNumber`, `HIS-1003 ${CONTACT}.websiteLink`, `HIS-4050 ${BOARD}`, 'HIS-4050 facilityUploads.facilityBuildingPhoto',
  ])
})

test('all that is wrong is told at once, in the words and the order of the document\'s sample', () => {
  const body = basicBody({ facilityName: 'abc$%^&&hospital', ownershipCode: 'A' })
  const faults = basicFaults(facilityInformation.parse(changed(changed(body, `${ADDRESS}.country`, 'US'), `${CONTACT}.facilityContactNumber`, '90427034')), hfrContext(0).variant)
  expect(faults.map(({ refusal, text }) => [refusal, text])).toEqual([
    ['HIS-4029', 'Invalid Facility Name.'], ['HIS-4017', 'Country should be india.'], ['HIS-1011', 'Please enter valid Phone Number.'], ['HIS-1115', 'Please enter the correct ownership code(Ex.G,P,PP)'],
  ])
})
