import type { Bundle, Claim, ClaimSupportingInfo } from '@medplum/fhirtypes'
import { codeOf, listOf, numberOf, targetOf, textOf } from '../../bundles/read.ts'
import { systems } from '../../bundles/terms.ts'
import { checkAttachment } from './attachment.ts'
import { dischargeCodes, dischargeStages, supportingCategories } from './categories.ts'
import { dateFault } from './dates.ts'
import type { FaultName } from './faults.ts'
import type { ClaimSubject, Fault } from './subject.ts'
import { isSequence, unless } from './subject.ts'

/** The dates, each under its category and code, and the fault of one that is given as something else. */
const DATED: Record<string, FaultName> = { 'OTH/EDT': 'registration-type', 'ONS/DSDE': 'discharge-date-type', 'ONS/PSP': 'surgery-type', 'ONS/ADDD': 'admission-type', 'ONS/DTM': 'death-type' }

export function checkSupporting(of: ClaimSubject): Fault[] {
  const { bundle, claim, path } = of
  const infos = listOf(claim.supportingInfo)
  const sequences = infos.map(({ sequence }) => numberOf(sequence))
  return [
    ...infos.flatMap((info, at) => checkInfo(bundle, info, `${path}.supportingInfo[${at}]`, sequences)),
    ...(of.style === 'pmjay' ? checkStay(of) : []),
  ]
}

function checkInfo(bundle: Bundle, info: ClaimSupportingInfo, path: string, sequences: readonly number[]): Fault[] {
  const sequence = String(info.sequence ?? '')
  const category = codeOf(info.category)
  const code = codeOf(info.code)
  const listed = listOf(info.category?.coding).some((coding) => coding.system === systems.supportingCategory && supportingCategories.includes(textOf(coding.code)))
  const head = [
    ...unless(isSequence(info.sequence, sequences), 'info-sequence', `${path}.sequence`), ...unless(listed, 'info-category', `${path}.category`, [sequence]),
    ...unless(code !== '' && (category !== 'DIS' || dischargeCodes.includes(code)), 'info-code', `${path}.code`, [sequence]),
  ]
  return [...head, ...checkValue(bundle, info, { path, sequence, category, code })]
}

interface Place {
  path: string
  sequence: string
  category: string
  code: string
}

/** Of `value[x]` and `timing[x]`, the one that is there, by the name of its type; empty: none. */
function kindOf(info: ClaimSupportingInfo): string {
  const key = Object.keys(info).find((name) => /^(?:value|timing)[A-Z]/.test(name) && info[name as keyof ClaimSupportingInfo] != null)
  return key?.replace(/^(?:value|timing)/, '') ?? ''
}

function checkValue(bundle: Bundle, info: ClaimSupportingInfo, { path, sequence, category, code }: Place): Fault[] {
  const kind = kindOf(info)
  if (kind === '') return [{ name: 'info-value', path, values: [sequence] }]
  const dated = DATED[`${category}/${code}`]
  if (dated) return checkDated(info, kind, dated, path, sequence)
  if (category === 'NMI' && code === 'CQD') return unless(kind === 'String', 'remarks-type', `${path}.value${kind}`, [kind, sequence])
  if (category === 'DIS') return kind === 'String' ? unless(dischargeStages.includes(textOf(info.valueString)), 'discharge-stage', `${path}.valueString`) : [{ name: 'discharge-type', path: `${path}.value${kind}`, values: [kind, sequence] }]
  if (kind === 'Attachment') return checkAttachment(info.valueAttachment, `${path}.valueAttachment`, [sequence])
  return kind === 'Reference' ? checkReference(bundle, info, { path, sequence, category, code }) : []
}

function checkDated({ timingDate, timingPeriod, valueString }: ClaimSupportingInfo, kind: string, name: FaultName, path: string, sequence: string): Fault[] {
  if (!['String', 'Date', 'Period'].includes(kind)) return [{ name, path: `${path}.value${kind}`, values: [kind, sequence] }]
  const fault = dateFault(textOf(valueString) || textOf(timingDate) || textOf(timingPeriod?.start))
  return fault ? [{ name: fault, path: `${path}.${valueString === undefined ? 'timing' : 'value'}${kind}` }] : []
}

/** Clinical records are Compositions or DocumentReferences; an answered form is a QuestionnaireResponse, under INF and ODN or under STG. */
function checkReference(bundle: Bundle, { valueReference }: ClaimSupportingInfo, { path, sequence, category, code }: Place): Fault[] {
  const own = `${path}.valueReference`
  const reference = textOf(valueReference?.reference)
  const target = targetOf(bundle, valueReference)
  const asForm = category === 'STG' || (category === 'INF' && code === 'ODN')
  if (reference === '') return [{ name: 'info-reference', path: own, values: [sequence] }]
  if (!target) return asForm ? [{ name: 'info-form-missing', path: own, values: [reference] }] : [{ name: 'info-target', path: own, values: [sequence] }]
  if (target.resourceType === 'QuestionnaireResponse') return unless(asForm, 'info-form-code', path, [category, code, sequence])
  if (category === 'STG') return [{ name: 'info-form-resource', path: own, values: [reference] }]
  return unless(['Composition', 'DocumentReference', 'DiagnosticReport', 'Binary', 'Bundle', 'Observation'].includes(target.resourceType), 'info-reference', own, [sequence])
}

/** What dates are given under a category and code. */
export function datesOf(claim: Claim, category: string, code: string): string[] {
  return listOf(claim.supportingInfo).flatMap((info) => (codeOf(info.category) === category && codeOf(info.code) === code ? [textOf(info.valueString) || textOf(info.timingDate) || textOf(info.timingPeriod?.start)] : [])).filter(Boolean)
}

/** When the stay began and how it ended. nha-in/docs: catalogue/nhcx/fhir/claim-request.md; that a preauthorisation must have admission and registration is inferred from its codes 1241 and 1243. */
function checkStay({ claim, path, stage, leg }: ClaimSubject): Fault[] {
  if (leg.family === 'predetermination') return []
  const own = `${path}.supportingInfo`
  const [admitted] = datesOf(claim, 'ONS', 'ADDD')
  const registered = datesOf(claim, 'OTH', 'EDT').length > 0
  if (stage === 'preauth') return [...unless(admitted !== undefined, 'preauth-admission', own), ...unless(registered, 'preauth-registration', own)]
  const [discharged] = datesOf(claim, 'ONS', 'DSDE')
  const ends = listOf(claim.supportingInfo).filter(({ category }) => codeOf(category) === 'DIS').map(({ code }) => codeOf(code))
  return [
    ...unless(ends.some((end) => dischargeCodes.includes(end)), 'discharge', own), ...unless(!ends.includes('DTM') || datesOf(claim, 'ONS', 'DTM').length > 0, 'death-date', own),
    ...unless(admitted !== undefined, 'claim-admission', own), ...unless(discharged !== undefined, 'claim-discharge', own), ...unless(registered, 'claim-registration', own),
    ...unless(!admitted || !discharged || !(Date.parse(admitted) > Date.parse(discharged)), 'admission-order', own),
  ]
}
