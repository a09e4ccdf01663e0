import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

const SWAGGER = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'
const DOCUMENT = 'NHA, New HFR APIs Documentation (SBX)'

/** What all ten have in common: the gateway token alone, and NHA's own list. */
const standard = { session: 'client', evidence: 'specification', standing: 'official', source: `${SWAGGER}; ${DOCUMENT}, 3` } as const
const byGet = { ...standard, method: 'GET', refusals: [] } as const
const byPost = { ...standard, method: 'POST', refusals: ['HIS-400', 'HIS-1003', 'HIS-1004', 'HIS-1070'] } as const

const FACILITY = '/v4/int/v1.5/facility'

const text = z.string().max(200)
const lgdCode = z.string().regex(/^\d{0,9}$/)
const coded = z.object({ code: z.string(), value: z.string() })
const named = z.object({ code: z.string(), name: z.string() })
const typed = z.object({ type: z.string(), data: z.array(coded) })

export const listMasterTypes = operation({
  ...byGet, id: 'hfr.masters.listMasterTypes', path: `${FACILITY}/get-master-types`,
  summary: 'Names of the master types', variants: ['hfr.master-types'],
  answer: z.object({ masterTypes: z.array(z.object({ type: z.string(), desc: z.string() })) }),
})

export const getMasterData = operation({
  ...byGet, id: 'hfr.masters.getMasterData', path: `${FACILITY}/get-master-data`,
  summary: 'Codes of one master type', query: z.object({ type: text }), answer: typed, refusals: ['HIS-1003', 'HIS-1070', 'HIS-4056'],
  variants: ['hfr.master-spellings', 'hfr.owner-blanks'],
  inferred: [
    'Any case of the type, since the document\'s own sample asks for `owner`; the answer names it in capitals.',
    'HIS-4056 for an unknown type as for one without data (seen for OWNER-SUBTYPE), and its words.',
    'What functions/masters/facility-options.ts says of each list.',
  ],
})

export const getOwnerSubtypes = operation({
  ...byPost, id: 'hfr.masters.getOwnerSubtypes', path: `${FACILITY}/get-owner-subtype`,
  summary: 'The second level of ownership: ministries, and kinds of profit and non-profit facilities',
  request: z.object({ ownershipCode: text, ownerSubtypeCode: text }), answer: typed, refusals: [...byPost.refusals, 'HIS-1108', 'HIS-1115'],
  variants: ['hfr.profit-by-c'],
  inferred: [
    'HIS-1115 for an owner that is none; HIS-1108 for G with P or NP, which the document prints as a whole body, in details[0] like any refusal.',
    'The non-profit types.',
  ],
})

export const getFacilityTypes = operation({
  ...byPost, id: 'hfr.masters.getFacilityTypes', path: `${FACILITY}/fetch-facility-type`,
  summary: 'Facility types of an ownership and of one or several systems of medicine',
  request: z.object({ ownershipCode: text, systemOfMedicineCode: text.regex(/^[A-Za-z\s,]*$/) }), answer: typed, refusals: [...byPost.refusals, 'HIS-1115'],
  variants: ['hfr.type-ownership'],
  inferred: [
    'Several systems give the union; any case of a system.',
    'HIS-1115 for an owner that is none, HIS-1070 for an unknown system.',
    'What functions/masters/facility-types.ts says of the types: {P, M} and {G, D} are known whole.',
  ],
})

export const getFacilitySubTypes = operation({
  ...byPost, id: 'hfr.masters.getFacilitySubTypes', path: `${FACILITY}/fetch-facility-Sub-type`,
  summary: 'Subtypes of a facility type',
  request: z.object({ facilityTypeCode: text.regex(/^[0-9\s]*$/) }), answer: typed,
  inferred: ['HIS-1070 for an unknown type.', 'The subtypes of all types but 5, and one of 2.'],
})

export const getSpecialities = operation({
  ...byPost, id: 'hfr.masters.getSpecialities', path: `${FACILITY}/get-specialities`,
  summary: 'Specialities of one system of medicine, their codes with the system before them (M-S29), as no other call takes them',
  request: z.object({ systemOfMedicineCode: text }), answer: typed,
  inferred: ['HIS-1003 for what the published pattern does not take: several systems, an unknown one.', 'The specialities of all systems but M, and most of D.'],
})

const lgd = { ...byGet, source: `${SWAGGER}; ${DOCUMENT}, 3.3 to 3.5; lgdirectory.gov.in` } as const
const leadingZeros = 'A code may have leading zeros.'

export const listLgdStates = operation({
  ...lgd, id: 'hfr.masters.listLgdStates', path: `${FACILITY}/lgd/states`,
  summary: 'LGD states with their districts', answer: z.array(named.extend({ districts: z.array(named) })),
})

export const listLgdDistricts = operation({
  ...lgd, id: 'hfr.masters.listLgdDistricts', path: `${FACILITY}/lgd/districts`,
  summary: 'LGD districts of a state', query: z.object({ stateCode: lgdCode }), answer: z.array(named), refusals: ['HIS-1003', 'HIS-1070', 'HIS-4032'],
  inferred: ['HIS-4032 for an unknown state, HIS-1003 for what is no number.', leadingZeros],
})

export const listLgdSubDistricts = operation({
  ...lgd, id: 'hfr.masters.listLgdSubDistricts', path: `${FACILITY}/lgd/subdistricts`,
  summary: 'LGD sub-districts of a district', query: z.object({ districtCode: lgdCode }), answer: z.array(named), refusals: ['HIS-1003', 'HIS-1025', 'HIS-1070'],
  inferred: ['HIS-1025 for an unknown district, HIS-1003 for what is no number; an empty list for a district that has none.', leadingZeros],
})

export const getPsuDetailsByMinistry = operation({
  ...byGet, id: 'hfr.masters.getPsuDetailsByMinistry', path: '/v4/int/getPsuDetailsByMinistry', source: SWAGGER,
  summary: 'Public-sector undertakings of a ministry', query: z.object({ ministry: text.optional() }),
  answer: z.object({ ministry: z.string().nullable(), data: z.array(coded) }), refusals: ['HIS-1003', 'HIS-2083'],
  inferred: [
    'The whole answer: the specification declares an object without properties.',
    'HIS-2083 for an unknown ministry; without one, null and the undertakings of all; an empty list for a ministry without any.',
    'Which undertakings are listed, and their codes.',
  ],
})
