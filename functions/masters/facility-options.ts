import type { Coded } from './coded.ts'
import { codedFrom } from './coded.ts'
import { centralGovernment, nonProfitTypes, owners, profitTypes } from './facility-owners.ts'
import { medicineSystems } from './facility-specialities.ts'

/*
 * The small masters of the facility registry, and get-master-data's table of them all.
 * Printed: every code of TYPE-SERVICE, SPECIALITY-TYPE, FAC-STATUS, GENERAL-INFO-OPTIONS and FACILITY-REGION (with the names, but those of
 * FAC-STATUS beyond F); MON to FRI; EBill; the codes of IMAGING; HRP_SUB_1 of SOURCE; the programmes whole. Inferred: SAT and SUN,
 * the names of days, of speciality types, of imaging services and of HRP_SUB_1, the rest of ADDRESS-PROOF and SOURCE, all of
 * DIAGNOSTIC, SALUTATION and IT-EQUIPMENT, and the order of each.
 * Source: NHA, New HFR APIs Documentation (SBX); nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; integrators' recorded answers.
 */

export const typesOfService = codedFrom('OPD OPD|DAY Daycare|IPD IPD')
export const specialityTypes = codedFrom('SINGLE Single Speciality|MULTI Multi Speciality')
export const operationalStatuses = codedFrom('F Functional|TC Temporarily Closed|CL Closed|UC Under Construction')
export const generalOptions = codedFrom('YALL Yes, for all patients|YIN Yes, in-house patients only|N No')
export const regions = codedFrom('R Rural|U Urban')
export const workingDays = codedFrom('MON Monday|TUE Tuesday|WED Wednesday|THU Thursday|FRI Friday|SAT Saturday|SUN Sunday')
export const addressProofs = codedFrom('EBill Electricity Bill|WBill Water Bill|TBill Telephone Bill|PTax Property Tax Receipt|Rent Rent Agreement|Other Any Other')
/** Of additional-information and of an imaging centre's detailed-information. S16, S23 and S36 are others among the specialities of M. */
export const imagingServices = codedFrom('S16 X-Ray|S23 Ultrasound|S36 CT Scan|S136 MRI|S138 Mammography|S139 PET Scan')
export const diagnosticServices = codedFrom('S104 Haematology|S105 Clinical Biochemistry|S106 Clinical Pathology|S107 Microbiology|S108 Serology and Immunology|S109 Histopathology|S110 Cytology|S111 Molecular Diagnostics')
export const salutations = codedFrom('DR Dr.|MR Mr.|MS Ms.|MRS Mrs.')
export const itEquipment = codedFrom('DESK Desktop Computer|LAP Laptop|TAB Tablet|PRN Printer|SCAN Scanner|NET Internet Connection')
/** `sourceOfInformation`: names that the HFR team gives out. */
export const informationSources = codedFrom('HRP_SUB_1 Health Repository Provider')
/** `source` of validateOtp: government programmes with a hospital id of their own. No master call serves them. */
export const programmeSources: readonly Coded[] = ['UWIN', 'PMNDP', 'AB-PMJAY', 'NHRR', 'HMIS-CDAC', 'NIN', 'eHospital', 'STHMISID', 'STINSID', 'COWIN'].map((code) => ({ code, value: code }))

export interface MasterType {
  type: string
  desc: string
  /** In the document's 21 alone; absent from the 17 seen on 21 Sep 2026, and without data. */
  isUnserved?: true
}

/** In the order and the spelling of the document (3.1). */
export const masterTypes: readonly MasterType[] = [
  { type: 'MEDICINE', desc: 'System Of Medicine' },
  { type: 'OWNER', desc: 'Ownership Of Facility' },
  { type: 'OWNER-SUBTYPE', desc: 'Ownership Subtype Of Facility', isUnserved: true },
  { type: 'CENTRAL-GOVERNMENT', desc: 'Ministries under Central Government' },
  { type: 'PROFIT-TYPE', desc: 'Types of Profit Facilities' },
  { type: 'NON-PROFIT-TYPE', desc: 'Types of Non Profit Facilities' },
  { type: 'FACILITY-TYPE', desc: 'Facility Type', isUnserved: true },
  { type: 'TYPE-SERVICE', desc: 'Type of Service' },
  { type: 'SPECIALITIES', desc: 'Specialities offered with System of medicine', isUnserved: true },
  { type: 'SALUTATION', desc: 'Salutation of Nodal Contacts' },
  { type: 'FACILITY-REGION', desc: 'Facility Region for Demographic details' },
  { type: 'SPECIALITY-TYPE', desc: 'Hospital Speciality Type' },
  { type: 'ADDRESS-PROOF', desc: 'Address Proof Types' },
  { type: 'FAC-STATUS', desc: 'Facility Operational Status' },
  { type: 'IT-EQUIPMENT', desc: 'IT Equipments available in the facility.' },
  { type: 'GENERAL-INFO-OPTIONS', desc: 'Options available for questions related to Facility General Information.' },
  { type: 'IMAGING', desc: 'Imaging Services offered by the facility' },
  { type: 'DIAGNOSTIC', desc: 'Diagnostic Lab services offered by the facility' },
  { type: 'DAYS-OF-OPERATION', desc: 'DAYS OF OPERATION offered by the facility' },
  { type: 'FACILITY-SUB-TYPE', desc: 'Facility Sub Type corresponding to Facility Type offered by Facility', isUnserved: true },
  { type: 'SOURCE', desc: 'Source availaible for facility' },
]

const data = new Map<string, readonly Coded[]>([
  ['MEDICINE', medicineSystems], ['OWNER', owners], ['CENTRAL-GOVERNMENT', centralGovernment], ['PROFIT-TYPE', profitTypes], ['NON-PROFIT-TYPE', nonProfitTypes],
  ['TYPE-SERVICE', typesOfService], ['SALUTATION', salutations], ['FACILITY-REGION', regions], ['SPECIALITY-TYPE', specialityTypes], ['ADDRESS-PROOF', addressProofs],
  ['FAC-STATUS', operationalStatuses], ['IT-EQUIPMENT', itEquipment], ['GENERAL-INFO-OPTIONS', generalOptions], ['IMAGING', imagingServices], ['DIAGNOSTIC', diagnosticServices],
  ['DAYS-OF-OPERATION', workingDays], ['SOURCE', informationSources],
])

/** By the exact name; undefined: no such type, or one without data. */
export const masterDataOf = (type: string): readonly Coded[] | undefined => data.get(type)
