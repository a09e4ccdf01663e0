import type { Bundle, Patient, Reference } from '@medplum/fhirtypes'
import { behind, codeOf, firstOf, identifierOf, listOf, numberOf, resourcesOf, textOf } from '../../bundles/read.ts'
import type { Item } from '../cases/case.ts'
import { TAG_SYSTEM } from '../rules.ts'

/** What of a preauthorisation, claim or predetermination a payer decides by. */
export interface ReadClaim {
  caseNumber: string
  /** As the claim quotes it; empty: it does not. */
  preAuthRef: string
  related: boolean
  /** INR. */
  amount: number
  items: Item[]
  policy: string
  diagnoses: string[]
  beneficiary: Beneficiary
  tags: string[]
  supporting: { category: string; code: string; value: string }[]
  /** The answered consent form, which stands in for the biometric proof. */
  consents: boolean
}

export interface Beneficiary {
  memberId: string
  /** 14 digits. */
  abha: string
  mobile: string
  newborn: boolean
}

/** A key of the store is made of it. */
const NUMBER_CHARS_MAX = 200

/** The codes of the rehearsal's own tags on the bundle and on its resources. */
export function tagsOf(bundle: Bundle): string[] {
  const metas = [bundle.meta, ...listOf(bundle.entry).map(({ resource }) => resource?.meta)]
  return metas.flatMap((meta) => listOf(meta?.tag)).filter(({ system }) => system === TAG_SYSTEM).map(({ code }) => textOf(code)).filter(Boolean)
}

/** The number a policy goes by. */
export function policyOf(bundle: Bundle, reference?: Reference): string {
  const coverage = behind(bundle, reference, 'Coverage') ?? firstOf(bundle, 'Coverage')
  return identifierOf(coverage).slice(0, NUMBER_CHARS_MAX)
}

const ABHA = /^\d{2}-?\d{4}-?\d{4}-?\d{4}$/

/** Whom it is about. A number in the form of an ABHA number is one, whatever its type says. */
export function beneficiaryOf(bundle: Bundle, reference?: Reference): Beneficiary {
  const patient: Patient | undefined = behind(bundle, reference, 'Patient') ?? firstOf(bundle, 'Patient')
  const values = listOf(patient?.identifier).map(({ value }) => textOf(value)).filter(Boolean)
  return {
    memberId: (values.find((value) => !ABHA.test(value)) ?? '').slice(0, NUMBER_CHARS_MAX), abha: (values.find((value) => ABHA.test(value)) ?? '').replaceAll('-', ''),
    mobile: textOf(listOf(patient?.telecom).find(({ system }) => system === 'phone')?.value),
    newborn: resourcesOf(bundle, 'Patient').some(({ link }) => listOf(link).some(({ type }) => type === 'refer')),
  }
}

/** The number of the claim a bundle is about; empty: it names none. */
export const claimNumberOf = (resource: object | undefined): string => identifierOf(resource).slice(0, NUMBER_CHARS_MAX)

/** The Claim of a bundle; undefined: there is none, or it has no number. */
export function readClaim(bundle: Bundle): ReadClaim | undefined {
  const claim = firstOf(bundle, 'Claim')
  const caseNumber = claimNumberOf(claim)
  if (!claim || caseNumber === '') return undefined
  const items = listOf(claim.item).map((item) => ({ sequence: numberOf(item.sequence), code: codeOf(item.productOrService), quantity: numberOf(item.quantity?.value) || 1, net: numberOf(item.net?.value) }))
  const insurance = listOf(claim.insurance).find(({ focal }) => focal) ?? listOf(claim.insurance)[0]
  const supporting = listOf(claim.supportingInfo).map((info) => ({ category: codeOf(info.category), code: codeOf(info.code), value: textOf(info.valueString) }))
  return {
    caseNumber, preAuthRef: textOf(listOf(insurance?.preAuthRef)[0]).slice(0, NUMBER_CHARS_MAX), related: listOf(claim.related).length > 0, items, amount: numberOf(claim.total?.value) || items.reduce((sum, { net }) => sum + net, 0),
    policy: policyOf(bundle, insurance?.coverage), diagnoses: listOf(claim.diagnosis).map((entry) => codeOf(entry.diagnosisCodeableConcept)).filter(Boolean),
    beneficiary: beneficiaryOf(bundle, claim.patient), tags: tagsOf(bundle), supporting, consents: supporting.some(({ category, code }) => category === 'INF' && code === 'ODN'),
  }
}
