import type { Context, Outcome } from '../../kernel/outcome.ts'
import type { AdditionalInformation, DetailedInformation, Facility, FacilityHistoryEntry } from '../../nhpr/facilities/record.ts'
import { draftOf, withHistory } from '../../nhpr/facilities/record.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import type { AdditionalBody, DetailedBody } from './bodies.ts'
import { detailedFaults, FUNCTIONAL, together } from './rules.ts'
import type { Fault } from './rules/fault.ts'
import { servicesIn } from './rules/fault.ts'
import { generalFaults } from './rules/general.ts'
import { isSaid } from './rules/section.ts'

export interface Saved {
  trackingId: string
  status: string
  message: string
  errorStatus: null
}

type Result = Outcome<Facility, Saved, HisCode>

const LOGIN = 'Facility details have been saved successfully. Please login at https://nhpr.abdm.gov.in/ and submit your facility details for approval.'
/** By variant hfr.write-messages. The specification prints NHA's template unfilled, with the quotation marks and the line break of its code. */
const MESSAGES: Record<string, Record<'additional' | 'detailed', string>> = {
  specification: { additional: LOGIN, detailed: 'Facility details have been saved successfully. Please login at " + hfrUrl\n " and submit your facility details for approval.' },
  document: { additional: 'Facility details have been saved successfully. Please provide the next set of data in "v1.5/facility/detailed-information" API.', detailed: LOGIN },
}

/**
 * Saves the second layer in place of any before it: into the draft, for a submitted facility into one begun from what is submitted.
 * Refuses HIS-1121 (not functional) and HIS-1070 (all of `rules/general.ts`).
 * Source: NHA, New HFR APIs Documentation (SBX), 2.2. Inferred: HIS-1121.
 */
export function saveAdditional(facility: Facility, command: AdditionalBody, context: Context): Result {
  return save(facility, context, {
    faults: generalFaults(command), what: 'additional', layer: { additional: additionalOf(command) }, status: 'Created',
  })
}

/**
 * Saves the third layer likewise, whether or not the second stands: the document asks for the order, and no source shows it enforced.
 * Refuses HIS-1121 (not functional) and HIS-1070 (all of `rules.ts`).
 * Source: NHA, New HFR APIs Documentation (SBX), 2.3. Inferred: HIS-1121.
 */
export function saveDetailed(facility: Facility, command: DetailedBody, context: Context): Result {
  return save(facility, context, {
    faults: detailedFaults(command, draftOf(facility), context), what: 'detailed', layer: { detailed: detailedOf(command) }, status: 'Saved',
  })
}

interface Writing {
  faults: readonly Fault[]
  what: FacilityHistoryEntry['what'] & ('additional' | 'detailed')
  layer: { additional: AdditionalInformation } | { detailed: DetailedInformation }
  status: string
}

function save(facility: Facility, { now, variant }: Context, { faults, what, layer, status }: Writing): Result {
  const form = draftOf(facility)
  const refusal = form.basic.facilityOperationalStatus === FUNCTIONAL ? together(faults) : NOT_FUNCTIONAL
  if (refusal) return { state: facility, reply: refusal, effects: [] }
  const state = { ...facility, draft: { ...form, ...layer }, updatedAt: now, history: withHistory(facility.history, { at: now, what, note: '' }) }
  return { state, reply: { answer: { trackingId: facility.trackingId, status, message: MESSAGES[variant('hfr.write-messages')]![what], errorStatus: null } }, effects: [] }
}

const NOT_FUNCTIONAL: Fault = { refusal: 'HIS-1121', field: 'trackingId', rule: 'Only a functional facility (facilityOperationalStatus F) has further layers; any other is submitted straight after the first' }

const GENERAL = ['hasDialysisCenter', 'hasPharmacy', 'hasBloodBank', 'hasCathLab', 'hasDiagnosticLab', 'hasImagingCenter'] as const

const additionalOf = ({ linkedProgramIds, generalInformation: general }: AdditionalBody): AdditionalInformation => ({
  linkedProgramIds: said(linkedProgramIds),
  generalInformation: said(Object.fromEntries(GENERAL.map((name) => [name, general?.[name]]))),
  servicesByImagingCenter: servicesIn(general?.servicesByImagingCenter).map(counted),
})

function detailedOf({ specialities, medicalInfrastructure, pharmacyDetails, bloodBankDetails, imagingServices, diagnosticServices }: DetailedBody): DetailedInformation {
  return {
    specialities: (specialities ?? []).map((row) => ({ ...row, specialities: distinct(row.specialities) })),
    ...(isSaid(medicalInfrastructure) && { medicalInfrastructure: said(medicalInfrastructure) }),
    ...(isSaid(pharmacyDetails) && { pharmacyDetails: said(pharmacyDetails) }),
    ...(isSaid(bloodBankDetails) && { bloodBankDetails: said(bloodBankDetails) }),
    imagingServices: servicesIn(imagingServices).map(counted),
    diagnosticServices: distinct(diagnosticServices),
  }
}

/** What stands in a section; absent, null and empty are one. */
function said<T extends string | number>(section: Record<string, T | null | undefined> | null | undefined): Record<string, T> {
  return Object.fromEntries(Object.entries(section ?? {}).filter((entry): entry is [string, T] => entry[1] !== null && entry[1] !== undefined && entry[1] !== ''))
}

const counted = ({ service, count }: { service?: string | null | undefined; count?: number | string | null | undefined }): { service: string; count: number } => ({ service: service ?? '', count: Number(count ?? 0) })
const distinct = (codes: readonly string[] | null | undefined): string[] => [...new Set(codes)].filter(Boolean)
