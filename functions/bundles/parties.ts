import type { Coverage, Identifier, Organization, Patient, Practitioner, Procedure } from '@medplum/fhirtypes'
import type { Case } from './case.ts'
import type { Make, Placed } from './make.ts'
import { indianTime, place, refer } from './make.ts'
import { concept, identifier, namespaces, systems } from './terms.ts'

/** Who and what every bundle about a case names. */
export interface Parties {
  patient: Placed<Patient>
  provider: Placed<Organization>
  payer: Placed<Organization>
  coverage: Placed<Coverage>
  practitioner: Placed<Practitioner>
}

export function partiesOf(make: Make, of: Case): Parties {
  const patient = place(make, patientOf(of))
  const payer = place(make, payerOf(of.payer))
  return { patient, provider: place(make, providerOf(of.provider)), payer, coverage: place(make, coverageOf(of, patient, payer)), practitioner: place(make, practitionerOf(of)) }
}

function patientOf({ scheme, patient: { name, gender, birthDate, abha, memberId, mobile } }: Case): Patient {
  const member: Identifier = identifier(scheme === 'pmjay' ? 'PMJAY' : 'MB', scheme === 'pmjay' ? namespaces.beneficiary : namespaces.exchange, memberId)
  return {
    resourceType: 'Patient', identifier: [member, ...(abha ? [identifier('ABHA', namespaces.abha, hyphenated(abha))] : [])],
    name: [{ text: name }], ...(mobile && { telecom: [{ system: 'phone', value: mobile }] }), gender, birthDate,
  }
}

/** `91-7112-3456-7890`: as bundles write it, whatever the header does. */
const hyphenated = (abha: string): string => abha.replace(/^(\d{2})(\d{4})(\d{4})(\d{4})$/, '$1-$2-$3-$4')

export const providerOf = ({ hfrId, name }: Pick<Case['provider'], 'hfrId' | 'name'>): Organization => ({
  resourceType: 'Organization', identifier: [identifier('NPI', namespaces.facility, hfrId)], type: [concept(systems.organizationType, 'prov', 'Healthcare Provider')], name,
})

export const payerOf = ({ id, name }: Pick<Case['payer'], 'id' | 'name'>): Organization => ({
  resourceType: 'Organization', identifier: [identifier('NIIP', namespaces.exchange, id)], type: [concept(systems.organizationType, 'pay', 'Payer')], name,
})

function coverageOf({ policy, patient: { memberId } }: Case, patient: Placed<Patient>, payer: Placed<Organization>): Coverage {
  return {
    resourceType: 'Coverage', identifier: [identifier('NH', namespaces.exchange, policy.number)], status: 'active', type: concept(systems.actCode, 'HIP', 'health insurance plan policy'),
    subscriber: refer(patient), subscriberId: memberId, beneficiary: refer(patient), relationship: concept(systems.relationship, 'self'), payor: [refer(payer)],
    class: [{ type: concept(systems.actCode, 'XV'), value: policy.product, name: policy.name }],
  }
}

const practitionerOf = ({ practitioner: { hprId, name } }: Case): Practitioner => ({
  resourceType: 'Practitioner', identifier: [identifier('HPIN', namespaces.professional, hprId)], name: [{ text: name }],
})

/** One for each item: what is to be done, or was. The category is that of surgical procedures, as the reference bundles have it. */
export function procedureOf({ patient }: Parties, item: { code: string; display: string }, done: boolean, at: number): Procedure {
  return {
    resourceType: 'Procedure', identifier: [identifier('PLAC', namespaces.exchange, item.code)], status: done ? 'completed' : 'preparation', category: concept(systems.snomed, '387713003', 'Surgical procedure'),
    code: concept(systems.procedureCode, item.code, item.display), subject: refer(patient), performedDateTime: indianTime(at),
  }
}
