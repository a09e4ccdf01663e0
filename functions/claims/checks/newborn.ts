import type { Patient } from '@medplum/fhirtypes'
import { codeOf, listOf, targetOf, textOf } from '../../bundles/read.ts'
import { leadTo } from './parties.ts'
import type { ClaimSubject, Fault } from './subject.ts'
import { unless } from './subject.ts'

/** A child without a card of its own: the parent is the Patient, the child a linked one. nha-in/docs: catalogue/nhcx/concepts/pmjay-on-nhcx.md */
export function checkNewborn({ bundle, claim, path }: ClaimSubject): Fault[] {
  const parent = leadTo(bundle, claim.patient)
  const links = listOf((targetOf(bundle, claim.patient) as Patient | undefined)?.link)
  const at = links.findIndex(({ type }) => type === 'refer')
  if (!parent || at < 0) return []
  const child = leadTo(bundle, links[at]!.other)
  const { resourceType, birthDate, gender } = (child?.resource ?? {}) as Partial<Patient>
  if (!child || resourceType !== 'Patient') return [{ name: 'newborn-resource', path: `${parent.path}.link[${at}].other`, values: [textOf(links[at]!.other?.reference)] }]
  const proof = listOf(claim.supportingInfo).some(({ category, code, valueAttachment }) => codeOf(category) === 'DOB' && ['BCF', 'DCB'].includes(codeOf(code)) && textOf(valueAttachment?.data) !== '')
  return [
    ...unless(textOf(birthDate) !== '', 'newborn-birth', `${child.path}.birthDate`), ...unless(textOf(gender) !== '', 'newborn-gender', `${child.path}.gender`),
    ...unless(proof, 'newborn-document', `${path}.supportingInfo`),
  ]
}
