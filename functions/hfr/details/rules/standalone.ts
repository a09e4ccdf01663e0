import { diagnosticServices as diagnostics, imagingServices as imagings } from '../../../masters/facility-options.ts'
import { required } from '../../required.ts'
import { firstOf, servicesFault, servicesIn, wrong, yesOrNo } from './fault.ts'
import type { Section } from './section.ts'
import { isSaid, isStandalone } from './section.ts'

/* The sections of the types that do one thing. Source: NHA, New HFR APIs Documentation (SBX), 2.3, with the words it prints. */

/**
 * Mandatory for a pharmacy, with its licence. The document's own accepted sample leaves the licence empty (variant hfr.drug-license).
 * Inferred: that a hospital may send it, as NHA's example does, and the words with which a blood bank may not.
 */
export const pharmacyFault: Section = ({ pharmacyDetails }, { kind }, variant) => {
  const field = 'pharmacyDetails'
  if (!pharmacyDetails || !isSaid(pharmacyDetails)) return kind === 'pharmacy' ? required(field, 'Mandatory for a pharmacy') : undefined
  if (isStandalone(kind) && kind !== 'pharmacy') return wrong(field, 'PharmacyDetails are not Required for this facility type', `A facility of the kind ${kind} has none`)
  const { isJanAushadhiKendra, janAushadhiKendraId, drugLicenseNumber } = pharmacyDetails
  const needsLicense = kind === 'pharmacy' && variant('hfr.drug-license') === 'mandatory'
  return firstOf([
    yesOrNo(isJanAushadhiKendra, `${field}.isJanAushadhiKendra`),
    isJanAushadhiKendra === 'Y' && !janAushadhiKendraId ? required(`${field}.janAushadhiKendraId`, 'isJanAushadhiKendra is Y') : undefined,
    needsLicense && !drugLicenseNumber ? required(`${field}.drugLicenseNumber`, 'A pharmacy has a licence (variant hfr.drug-license)') : undefined,
  ])
}

/**
 * Mandatory for a blood bank. Inferred: that a hospital may send it, as NHA's example does.
 */
export const bloodBankFault: Section = ({ bloodBankDetails }, { kind }) => {
  const field = 'bloodBankDetails'
  if (!bloodBankDetails || !isSaid(bloodBankDetails)) return kind === 'blood-bank' ? required(field, 'Mandatory for a blood bank') : undefined
  if (isStandalone(kind) && kind !== 'blood-bank') return wrong(field, 'BloodBankDetails are not Required for this facility type', `A facility of the kind ${kind} has none`)
  const { isFacilityRegisteredInERaktkosh: registered, eRaktoshId, bloodBankLicenseNumber, bloodStorageCenters, storageCentersCount } = bloodBankDetails
  return firstOf([
    registered ? yesOrNo(registered, `${field}.isFacilityRegisteredInERaktkosh`) : required(`${field}.isFacilityRegisteredInERaktkosh`),
    registered === 'Y' && !eRaktoshId ? required(`${field}.eRaktoshId`, 'isFacilityRegisteredInERaktkosh is Y') : undefined,
    bloodBankLicenseNumber ? undefined : required(`${field}.bloodBankLicenseNumber`),
    yesOrNo(bloodStorageCenters, `${field}.bloodStorageCenters`),
    bloodStorageCenters === 'Y' && !(Number(storageCentersCount ?? 0) > 0) ? required(`${field}.storageCentersCount`, 'bloodStorageCenters is Y') : undefined,
  ])
}

/** Mandatory for an imaging centre, refused for any other type: printed for a pharmacy, seen for a hospital (2 Oct 2026). */
export const imagingFault: Section = ({ imagingServices }, { kind }, variant) => {
  const field = 'imagingServices'
  const named = servicesIn(imagingServices)
  if (kind !== 'imaging') {
    const sent = named.length > 0 || (imagingServices && isEmptyRefused(isStandalone(kind), variant))
    return sent ? wrong(field, 'ImagingServices are not Required for this facility type', `A facility of the kind ${kind} has none`) : undefined
  }
  return named.length > 0 ? servicesFault(imagingServices, field, imagings) : required(field, 'Mandatory for an imaging centre')
}

/** Mandatory for a diagnostic laboratory, refused for any other type: printed for a pharmacy, seen for a hospital (2 Oct 2026). */
export const diagnosticFault: Section = ({ diagnosticServices }, { kind }, variant) => {
  const field = 'diagnosticServices'
  const named = (diagnosticServices ?? []).filter(Boolean)
  if (kind !== 'diagnostic-laboratory') {
    const sent = named.length > 0 || (diagnosticServices && isEmptyRefused(isStandalone(kind), variant))
    return sent ? wrong(field, 'DiagnosticServices are not Required for this facility type', `A facility of the kind ${kind} has none`) : undefined
  }
  if (named.length === 0) return required(field, 'Mandatory for a diagnostic laboratory')
  const unknown = named.find((service) => !diagnostics.some(({ code }) => code === service))
  return unknown === undefined ? undefined : wrong(field, 'Invalid Service provided', `${unknown} is no code of the master DIAGNOSTIC`)
}

/** `[]` of a pharmacy is refused in the document's sample; of the types that do more, by variant hfr.empty-sections. */
const isEmptyRefused = (standalone: boolean, variant: (name: string) => string): boolean => standalone || variant('hfr.empty-sections') === 'refused'
