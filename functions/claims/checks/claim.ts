import type { Bundle, Claim, Patient } from '@medplum/fhirtypes'
import { codeOf, codesOf, listOf, numberOf, placedOf, targetOf, textOf } from '../../bundles/read.ts'
import { IN_PATIENT, systems } from '../../bundles/terms.ts'
import { checkItems } from './items.ts'
import { checkNewborn } from './newborn.ts'
import { checkIdentifier, checkParties, identifiersOf, leadTo } from './parties.ts'
import type { ClaimSubject, Fault, Subject } from './subject.ts'
import { entryPath, isSequence, unless } from './subject.ts'
import { checkSupporting, datesOf } from './supporting.ts'

export function checkClaim(subject: Subject): Fault[] {
  const [found] = placedOf(subject.bundle, 'Claim')
  if (!found) return []
  const { resource: claim, at } = found
  const of: ClaimSubject = { ...subject, claim, path: entryPath(at), stage: subject.leg.family === 'claim' ? 'claim' : 'preauth' }
  const { patient, provider, insurer } = claim
  const insurance = listOf(claim.insurance)
  const coverage = (insurance.find(({ focal }) => focal === true) ?? (subject.style === 'standard' ? insurance[0] : undefined))?.coverage
  return [
    ...checkIdentifier({ path: of.path, resource: claim }, { missing: 'claim-identifier', type: 'claim-identifier-type' }, 'CLN'), ...checkParties(subject, { path: of.path, patient, provider, insurer, coverage }),
    ...checkType(of), ...checkCareTeam(of), ...checkDiagnosis(of), ...checkProcedures(of), ...checkSupporting(of), ...checkForms(of), ...checkItems(of), ...checkLife(of), ...checkNewborn(of),
  ]
}

function checkType({ claim, path, stage }: ClaimSubject): Fault[] {
  const fine = listOf(claim.type?.coding).some(({ system, code }) => code === IN_PATIENT.code && textOf(system).startsWith(IN_PATIENT.system))
  return unless(fine, stage === 'claim' ? 'claim-type' : 'preauth-type', `${path}.type`)
}

function checkCareTeam({ bundle, claim, path }: ClaimSubject): Fault[] {
  const team = listOf(claim.careTeam)
  if (team.length === 0) return [{ name: 'care-team', path: `${path}.careTeam` }]
  return team.flatMap(({ provider }, at) => {
    const member = leadTo(bundle, provider)
    const reference = textOf(provider?.reference)
    if (!member) return [{ name: 'practitioner-hpin' as const, path: `${path}.careTeam[${at}].provider`, values: [reference] }]
    const identifiers = identifiersOf(member.resource)
    const untyped = identifiers.findIndex(({ type }) => codesOf(type).length === 0)
    if (untyped >= 0) return [{ name: 'practitioner-identifier-type' as const, path: `${member.path}.identifier[${untyped}].type` }]
    const own = identifiers.find(({ type }) => codesOf(type).includes('HPIN'))
    if (!own) return [{ name: 'practitioner-hpin' as const, path: `${member.path}.identifier`, values: [reference] }]
    return unless(textOf(own.value).trim() !== '' && textOf(own.system) === 'https://hpr.abdm.gov.in', 'practitioner-hpr', `${member.path}.identifier`, [reference])
  })
}

function checkDiagnosis({ claim, path }: ClaimSubject): Fault[] {
  const diagnoses = listOf(claim.diagnosis)
  if (diagnoses.length === 0) return [{ name: 'diagnosis', path: `${path}.diagnosis` }]
  return diagnoses.flatMap(({ diagnosisCodeableConcept }, at) => {
    const fine = listOf(diagnosisCodeableConcept?.coding).some(({ system, code }) => textOf(code) !== '' && textOf(system).startsWith(systems.icd10))
    return unless(fine, 'diagnosis', `${path}.diagnosis[${at}]`)
  })
}

const PROCEDURE_STATUS = ['preparation', 'in-progress', 'not-done', 'on-hold', 'stopped', 'completed', 'entered-in-error', 'unknown']

function checkProcedures({ bundle, claim, path, style }: ClaimSubject): Fault[] {
  const procedures = listOf(claim.procedure)
  if (procedures.length === 0) return style === 'pmjay' ? [{ name: 'procedure-reference', path: `${path}.procedure` }] : []
  const sequences = procedures.map(({ sequence }) => numberOf(sequence))
  return procedures.flatMap(({ sequence, procedureReference }, at) => {
    const own = `${path}.procedure[${at}]`
    const reference = textOf(procedureReference?.reference)
    const wrongNumber = unless(isSequence(sequence, sequences), 'procedure-sequence', `${own}.sequence`)
    if (reference === '') return [...wrongNumber, { name: 'procedure-reference' as const, path: `${own}.procedureReference` }]
    return [...wrongNumber, ...checkProcedure(bundle, reference, own)]
  })
}

function checkProcedure(bundle: Bundle, reference: string, own: string): Fault[] {
  const named = leadTo(bundle, { reference })
  if (!named) return [{ name: 'procedure-missing', path: `${own}.procedureReference`, values: [reference] }]
  const { resourceType, status, category, identifier } = named.resource as { resourceType?: string; status?: string; category?: Claim['type']; identifier?: unknown }
  if (resourceType !== 'Procedure') return [{ name: 'procedure-resource', path: `${own}.procedureReference`, values: [reference] }]
  return [
    ...unless(codeOf(category) !== '', 'procedure-category', `${named.path}.category`), ...unless(PROCEDURE_STATUS.includes(textOf(status)), 'procedure-status', `${named.path}.status`),
    ...identifiersOf({ identifier }).flatMap(({ type }, at) => unless(codesOf(type).length > 0, 'procedure-identifier-type', `${named.path}.identifier[${at}].type`)),
  ]
}

/** Answered forms. Each question in them has its answer. */
function checkForms({ bundle, stage }: ClaimSubject): Fault[] {
  return placedOf(bundle, 'QuestionnaireResponse').flatMap(({ at, resource }) => {
    const open = listOf(resource.item).findIndex(({ answer, item }) => listOf(answer).length === 0 && listOf(item).length === 0)
    return [
      ...unless(textOf(resource.questionnaire) !== '', 'questionnaire-id', `${entryPath(at)}.questionnaire`),
      ...unless(open < 0, stage === 'claim' ? 'claim-answer' : 'preauth-answer', `${entryPath(at)}.item[${open}].answer`, [textOf(listOf(resource.item)[open]?.linkId)]),
    ]
  })
}

/** Served between birth and death. */
function checkLife({ bundle, claim, path }: ClaimSubject): Fault[] {
  const born = textOf((targetOf(bundle, claim.patient) as Patient | undefined)?.birthDate)
  const died = datesOf(claim, 'ONS', 'DTM')[0]?.slice(0, 10) ?? ''
  return listOf(claim.item).flatMap(({ servicedPeriod, servicedDate }, at) => {
    const from = (textOf(servicedPeriod?.start) || textOf(servicedDate)).slice(0, 10)
    const until = (textOf(servicedPeriod?.end) || from).slice(0, 10)
    const own = `${path}.item[${at}].serviced${servicedPeriod ? 'Period' : 'Date'}`
    return [...unless(born === '' || from === '' || born <= from, 'birth-after-service', own), ...unless(died === '' || until === '' || until <= died, 'service-after-death', own)]
  })
}
