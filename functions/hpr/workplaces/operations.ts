import { z } from 'zod'
import type { OperationSpec } from '../../kernel/operation.ts'
import { operation } from '../../kernel/operation.ts'
import { EMAIL } from '../../nhpr/forms.ts'
import { bodyRefusals } from '../../nhpr/refusal-sets.ts'

const text = z.string().max(300).nullish()
const long = z.int().nullish()
const page = z.int().nullish()

/** As of their last appearance, 16 Sep 2026: names and shapes alone are published. */
const withdrawn: Pick<OperationSpec, 'session' | 'servedBy' | 'variants' | 'evidence' | 'standing' | 'source'> = {
  session: 'client', servedBy: 'hpr.withdrawn-operations', variants: ['hpr.withdrawn-operations'], evidence: 'specification', standing: 'withdrawn',
  source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml (16 Sep 2026); catalogue/changelog/facts/hiecm-m4.json',
}
const OFF = '404 while the variant is off; every rule of it besides its shape.'
const HPR_ID_REFUSALS = ['HIS-1116', 'HIS-1035', 'HIS-1001'] as const
const FACILITY_REFUSALS = ['HIS-1070', 'HIS-1113', 'HIS-1019'] as const

export const getFacilityDeclaredByHprId = operation({
  ...withdrawn, id: 'hpr.workplaces.getFacilityDeclaredByHprId', method: 'POST', path: '/v4/int/getFacilityDeclaredByHprId',
  summary: 'The facilities a professional declared as places of work, the latest first',
  request: z.object({ hprId: text, source: text }),
  answer: z.object({
    totalNoOfFacilities: z.int(),
    facilities: z.array(z.object({
      facilityId: z.string(), facilityName: z.string(), faciltyAddress: z.string(), department: z.string(), designation: z.string(), state: z.string(), district: z.string(), isCurrent: z.boolean(),
    })),
  }),
  refusals: [...bodyRefusals, ...HPR_ID_REFUSALS],
  inferred: [OFF, 'isCurrent is false after a later declaration, after a delink, and of who said that he works no more.', 'source is not heeded.'],
})

export const fetchProfessionalFacility = operation({
  ...withdrawn, id: 'hpr.workplaces.fetchProfessionalFacility', method: 'POST', path: '/v4/int/fetchProfessionalFacility',
  summary: 'The professionals of a facility: those whose current place of work it is',
  request: z.object({ facilityId: text, page, size: page }),
  answer: z.array(z.object({
    hprIdNumber: z.string(), name: z.string(), gender: z.string(),
    hprType: z.enum(['doctor', 'nurse', 'facility_manager', 'asha', 'paharmacist', 'anganwadi', 'administrator', 'paramedical', 'pharmacist']), councilVerified: z.boolean(),
  })),
  refusals: [...bodyRefusals, ...FACILITY_REFUSALS, 'HIS-4044', 'HIS-1059'],
  inferred: [OFF, 'Pages count from 1, ten professionals each unless size says otherwise, a hundred at most; in order of their numbers.'],
})

export const updateWorkStatus = operation({
  ...withdrawn, id: 'hpr.workplaces.updateWorkStatus', method: 'PUT', path: '/v4/int/hprWorkDetails/status',
  summary: 'The manager of a facility confirms or refuses that a professional works there',
  request: z.object({ status: text, facilityId: text, professionalHprId: text, managerHprId: text, isHpr: z.boolean().nullish() }),
  answer: z.string(), answerType: 'text',
  refusals: [...bodyRefusals, ...HPR_ID_REFUSALS, ...FACILITY_REFUSALS, 'HIS-1105', 'HIS-1108', 'HIS-1121', 'HIS-2076'],
  inferred: [OFF, 'status is approved or rejected, in any case, as hprFacilitySuggestions has them; it decides the work verification.', 'isHpr is not heeded.', 'The words of the answer.'],
})

export const relinkOrDelinkProfessional = operation({
  ...withdrawn, id: 'hpr.workplaces.relinkOrDelinkProfessional', method: 'POST', path: '/v4/int/relinkOrDelinkProfessionalFromFacility',
  summary: 'Ends a declared place of work, or takes it up again',
  request: z.object({ hprId: text, facilityId: text, action: text }),
  answer: z.object({ facilityId: z.string(), hprId: z.string(), status: z.string(), message: z.string(), errorStatus: z.array(z.object({})).nullable() }),
  refusals: [...bodyRefusals, ...HPR_ID_REFUSALS, 'HIS-1070', 'HIS-1113', 'HIS-1059', 'HIS-1108', 'HIS-1121'],
  inferred: [OFF, 'action is RELINK or DELINK, in any case; either opens the work verification again.', 'Whoever holds a client token may call it: no person is named but the professional.', 'The words of the answer.'],
})

export const suggestionStatus = z.enum(['pending', 'approved', 'rejected'])
const state = z.object({
  id: long, name: text, isoCode: text, status: z.boolean().nullish(), countryId: long, visibleStatus: z.boolean().nullish(), position: z.boolean().nullish(), councilLabel: text,
  systemOfMedicine: z.boolean().nullish(),
})
const district = z.object({ id: long, stateId: long, districtName: text, isoCode: text, status: z.boolean().nullish() })

/** What request and answer have alike. */
const suggested = {
  name: text, address: z.string().max(1000).nullish(), state: state.nullish(), district: district.nullish(), pincode: long, contactNo: long, contactName: text, createdBy: long, updatedBy: long,
  facilityId: long, hprProfileId: long, facilityName: text, department: text, designation: text, ministry: z.object({ ministry: text }).nullish(), psuName: text,
}

export const suggestion = z.object({
  ...suggested, id: z.int(), email: text, status: suggestionStatus, createdAt: z.iso.datetime(), updatedAt: z.iso.datetime(), facilityOwnership: text,
  systemMedicine: z.array(z.string()).nullish(), facilityType: text,
})

export const suggestFacility = operation({
  ...withdrawn, id: 'hpr.workplaces.suggestFacility', method: 'POST', path: '/v4/int/hprFacilitySuggestions',
  summary: 'Suggests a facility that the facility registry has not got',
  request: z.object({
    ...suggested, email: z.email({ pattern: EMAIL }).max(300).nullish(), status: suggestionStatus.nullish(),
    facilityOwnership: z.object({ label: text, value: text }).nullish(),
    systemMedicine: z.array(z.object({
      id: text, lastUpdateDate: text, dropOrder: long, creationDate: text, activeYN: text, createdBy: text, lastUpdatedUser: text, nhrrMedicineCode: text, value: text, type: text,
    })).max(20).nullish(),
    facilityType: z.object({
      id: z.object({ sno: long, systemmedicine: text }).nullish(), facilityType: text, facilityTypeNdhm: text, opd: text, ipd: text, dayCare: text, other: text, activeYN: text, createdBy: text,
      createdDate: text, lastUpdatedUser: text, lastUpdatedDate: text, linkToForm: text, facilityCode: text, facilityCodeUfid: text, facilityOrder: long,
    }).nullish(),
  }),
  answer: suggestion,
  refusals: [...bodyRefusals, 'HIS-1070', 'HIS-1114'],
  inferred: [
    OFF, 'facilityName is wanted, and a pincode of six digits where one is sent; the pattern of email is published.',
    'It is pending whatever status was sent; the control plane approves or rejects it.',
    'facilityOwnership is answered by its value, or its label where it has none; systemMedicine by the values, facilityType by its name.',
  ],
})
