/**
 * ndhm-supportinginfo-category, as an earlier release of NRCeS's guide lists it, and what NHA's pages use beside it (ODN, STG).
 * That the newest release drops none of them is inferred.
 */
export const supportingCategories: readonly string[] = [
  'POI', 'POA', 'DOB', 'POR', 'PHT', 'BVC', 'DEF', 'SIG', 'FCF', 'CER', 'MB', 'DIA', 'HDS', 'REF', 'DEL', 'CD', 'EID', 'FIR', 'CIL', 'INF', 'DIS', 'ONS', 'REL', 'EXC', 'MAT', 'ATT', 'OTH', 'COI', 'VRE', 'CRD', 'NMI', 'TRD', 'IND',
  'IMP', 'INV', 'DRUG', 'PCT', 'DCT', 'HCT', 'ODN', 'STG',
]

/** With `DIS`. nha-in/docs: catalogue/nhcx/fhir/claim-request.md */
export const dischargeCodes: readonly string[] = ['DTH', 'DTM', 'LAMA', 'DAMA']

export const dischargeStages: readonly string[] = ['Before Surgery', 'During Surgery', 'After Surgery']
