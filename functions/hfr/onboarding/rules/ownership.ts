import { owners, ownerSecondLevel, ownerSubTypeCodes, psusOf } from '../../../masters/facility-owners.ts'
import type { BasicForm } from '../form.ts'
import type { Rule } from './rule.ts'
import { fault, firstOf, has, mandatory } from './rule.ts'

/**
 * Source: NHA, New HFR APIs Documentation (SBX), 2.1 (words of HIS-1115); integrators' recorded answers (words for P and PP);
 * HFR-032 and HFR-033 of NHA's test cases. Inferred: HIS-4015 for G, HIS-2083 and HIS-4015 for the second level.
 */
export const ownershipRules: readonly Rule[] = [
  ({ ownershipCode }) => firstOf(
    () => mandatory(ownershipCode, 'ownershipCode'),
    () => (has(owners, ownershipCode) ? undefined : fault('HIS-1115', 'ownershipCode', 'G, P or PP', 'Please enter the correct ownership code(Ex.G,P,PP)')),
  ),
  ({ ownershipCode, ownershipSubTypeCode }) => firstOf(
    () => mandatory(ownershipSubTypeCode, 'ownershipSubTypeCode'),
    () => {
      if (!has(owners, ownershipCode) || ownerSubTypeCodes(ownershipCode).includes(ownershipSubTypeCode)) return undefined
      if (ownershipCode === 'G') return fault('HIS-4015', 'ownershipSubTypeCode', 'C or S')
      return fault('HIS-1070', 'ownershipSubTypeCode', 'P or NP', "Only 'P' or 'NP' are accepted for Ownership Code 'P' or 'PP'")
    },
  ),
  (form) => {
    const { ownershipCode, ownershipSubTypeCode, ownershipSubTypeCode2: code } = form
    const second = ownerSecondLevel(ownershipCode, ownershipSubTypeCode)
    // A state's facility has none, but NHA's own sample sends one: it is left out of what is kept.
    if (!second) return undefined
    if (isCentral(form)) return mandatory(code, 'ownershipSubTypeCode2') ?? (has(second.data, code) ? undefined : fault('HIS-2083', 'ownershipSubTypeCode2', 'No code of a ministry'))
    return !code || has(second.data, code) ? undefined : fault('HIS-4015', 'ownershipSubTypeCode2', `No code of ${second.type}`)
  },
]

/** Inferred throughout: the fields are "applicable" to the central government only, and which code answers is not said. */
export const psuRules: readonly Rule[] = [
  (form) => (form.workingInPsu && !isCentral(form) ? fault('HIS-1110', 'workingInPsu', 'Only a facility of the central government works in a PSU') : undefined),
  (form) => {
    const { workingInPsu, facPsuName, ownershipSubTypeCode2 } = form
    if (!workingInPsu) return facPsuName ? fault('HIS-1153', 'facPsuName', 'A PSU is named, and workingInPsu does not say so') : undefined
    if (!isCentral(form)) return undefined
    return mandatory(facPsuName, 'facPsuName', 'Mandatory, since workingInPsu is true')
      ?? (psusOf(ownershipSubTypeCode2).some(({ code, value }) => facPsuName === code || facPsuName === value) ? undefined : fault('HIS-1153', 'facPsuName', `No PSU of ${ownershipSubTypeCode2}`))
  },
]

const isCentral = ({ ownershipCode, ownershipSubTypeCode }: BasicForm): boolean => ownershipCode === 'G' && ownershipSubTypeCode === 'C'
