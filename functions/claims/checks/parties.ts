import type { Bundle, Identifier, Organization, Reference } from '@medplum/fhirtypes'
import { codesOf, listOf, placedOf, targetOf, textOf } from '../../bundles/read.ts'
import type { FaultName } from './faults.ts'
import type { Expected, Fault, Subject } from './subject.ts'
import { entryPath, unless } from './subject.ts'

export interface Named {
  path: string
  resource: { identifier?: unknown }
}

export const identifiersOf = (resource: { identifier?: unknown }): Identifier[] => listOf(resource.identifier as Identifier | Identifier[] | undefined)

/** An identifier with a value, and a type with each; one of the type asked for where one is. */
export function checkIdentifier({ path, resource }: Named, names: { missing: FaultName; type: FaultName }, wanted?: string): Fault[] {
  const identifiers = identifiersOf(resource)
  const at = Array.isArray(resource.identifier) ? '[0]' : ''
  if (!identifiers.some(({ value }) => textOf(value) !== '')) return [{ name: names.missing, path: `${path}.identifier` }]
  const untyped = identifiers.findIndex(({ type }) => codesOf(type).length === 0)
  if (untyped >= 0) return [{ name: names.type, path: `${path}.identifier${at && `[${untyped}]`}.type` }]
  const typed = wanted === undefined || identifiers.some(({ type, value }) => codesOf(type).includes(wanted) && textOf(value) !== '')
  return unless(typed, names.type, `${path}.identifier${at}.type`)
}

/** Where a reference leads, in the words of a path; undefined: nowhere. */
export function leadTo(bundle: Bundle, reference: Reference | undefined): Named | undefined {
  const target = targetOf(bundle, reference)
  const at = target ? listOf(bundle.entry).findIndex(({ resource }) => resource === target) : -1
  return target ? { path: entryPath(at), resource: target as Named['resource'] } : undefined
}

/** The parties of a Claim or a CoverageEligibilityRequest, by its references. */
export interface PartyReferences {
  path: string
  patient?: Reference
  provider?: Reference
  insurer?: Reference
  coverage?: Reference
}

export function checkParties({ bundle, expected }: Subject, { path, patient, provider, insurer, coverage }: PartyReferences): Fault[] {
  return [
    ...checkPatient(bundle, patient, `${path}.patient`), ...checkProvider(bundle, provider, `${path}.provider`, expected), ...checkPayer(bundle, insurer, `${path}.insurer`),
    ...checkCoverage(bundle, coverage, `${path}.insurance`),
  ]
}

const typeOf = ({ resource }: Named): string => textOf((resource as { resourceType?: unknown }).resourceType)

function checkPatient(bundle: Bundle, reference: Reference | undefined, path: string): Fault[] {
  const patient = leadTo(bundle, reference)
  if (!patient || typeOf(patient) !== 'Patient') return [{ name: 'patient-resource', path, values: [textOf(reference?.reference)] }]
  const faults = checkIdentifier(patient, { missing: 'patient-identifier', type: 'patient-identifier-type' })
  if (faults.length > 0) return faults
  const kinds = identifiersOf(patient.resource).flatMap(({ type }) => codesOf(type))
  return unless(kinds.includes('PMJAY') || kinds.includes('ABHA'), 'patient-identifier-kind', `${patient.path}.identifier[0].type`)
}

function checkProvider(bundle: Bundle, reference: Reference | undefined, path: string, expected: Expected): Fault[] {
  const provider = leadTo(bundle, reference)
  if (!provider || typeOf(provider) !== 'Organization') return [{ name: 'provider-identifier', path }]
  const faults = [...checkIdentifier(provider, { missing: 'provider-identifier', type: 'provider-identifier-type' }, 'NPI'), ...checkName(provider)]
  const own = identifiersOf(provider.resource).find(({ type }) => codesOf(type).includes('NPI'))
  return faults.length > 0 || expected.hfrId === undefined ? faults : unless(textOf(own?.value).toLowerCase() === expected.hfrId.toLowerCase(), 'provider-registry', `${provider.path}.identifier`)
}

function checkPayer(bundle: Bundle, reference: Reference | undefined, path: string): Fault[] {
  const payer = leadTo(bundle, reference)
  if (!payer || typeOf(payer) !== 'Organization') return [{ name: 'payer-identifier', path }]
  return [...checkIdentifier(payer, { missing: 'payer-identifier', type: 'payer-identifier-type' }, 'NIIP'), ...checkName(payer)]
}

const checkName = ({ path, resource }: Named): Fault[] => unless(textOf((resource as Organization).name).trim() !== '', 'organization-name', `${path}.name`, [path])

function checkCoverage(bundle: Bundle, reference: Reference | undefined, path: string): Fault[] {
  const coverage = leadTo(bundle, reference)
  if (!coverage || typeOf(coverage) !== 'Coverage') return [{ name: 'coverage-identifier', path: `${path}[0].coverage` }]
  return checkIdentifier(coverage, { missing: 'coverage-identifier', type: 'coverage-identifier-type' }, 'NH')
}

/** Who asks by a Task, and who is asked. */
export function checkTaskParties({ bundle, expected }: Subject): Fault[] {
  const [found] = placedOf(bundle, 'Task')
  if (!found) return []
  const { requester, owner } = found.resource
  const path = entryPath(found.at)
  return [...checkProvider(bundle, requester, `${path}.requester`, expected), ...checkPayer(bundle, owner, `${path}.owner`)]
}
