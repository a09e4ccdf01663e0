import type { Case, CaseItem, CasePatient } from '../../bundles/case.ts'
import { packages } from '../../bundles/packages.ts'
import { numberOf } from '../../claims/participants/record.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import type { Resident } from '../../claims/participants/residents.ts'
import { residents } from '../../claims/participants/residents.ts'
import type { Coverage } from '../../claims/policies/record.ts'
import { coverageOf, coveragesAt } from '../../claims/policies/register.ts'
import type { Unit } from '../../kernel/unit.ts'
import { letterDocument } from '../post/document.ts'
import type { ErrandForm } from './send.ts'

const DAY_MS = 86_400_000
/** Of a payer that covers nobody here. */
const STRANGER: CasePatient = { name: 'Asha Synthetic', gender: 'female', birthDate: '1985-04-12', abha: '91999900000017', memberId: 'SYN-0000017', mobile: '6990000017' }
const GENDERS = { M: 'male', F: 'female', O: 'other' } as const

/** A treatment to start an exchange about: of a member whom the payer covers, of a package the rehearsal's plans sell. */
export async function caseFor(unit: Unit, resident: Resident, { to, memberId, policy, amount, caseNumber, leg }: ErrandForm): Promise<Case> {
  const [hospitalCode, payerCode] = resident.kind === 'provider' ? [resident.code, to] : [to, resident.code]
  const hospital = (await findParticipant(unit, hospitalCode))?.value
  const payer = (await findParticipant(unit, payerCode))?.value
  const cover = memberId ? await coverageOf(unit, { payer: payerCode, memberId, ...(policy && { productId: policy }) }) : (await coveragesAt(unit, payerCode, 10)).find(({ inForce, sumInsured, used }) => inForce && sumInsured - used > 50_000)
  const number = caseNumber ?? `CLM${unit.context.draw.digits('errand-case', 10)}`
  return {
    scheme: numberOf(payerCode) === numberOf(residents.find(({ kind }) => kind === 'pmjay-payer')!.code) ? 'pmjay' : 'standard', caseNumber: number, patient: patientOf(cover, memberId),
    provider: { code: hospitalCode, hfrId: hospital?.registryId ?? '', name: hospital?.name ?? '' }, payer: { code: payerCode, id: numberOf(payerCode), name: payer?.name ?? '' },
    policy: { number: policy ?? cover?.productId ?? 'POLICY-1', product: cover?.productId ?? policy ?? 'POLICY-1', name: cover?.productName ?? 'Policy' },
    practitioner: { hprId: '71-0000-0000-0017', name: 'Dr Synthetic' }, diagnosis: { code: 'A90', display: 'Dengue fever' }, items: [itemOf(amount)], documents: leg === 'eligibility' ? [] : [letterDocument('Investigation reports')],
    admittedAt: unit.now - DAY_MS, dischargedAt: unit.now,
  }
}

function itemOf(amount: number | undefined): CaseItem {
  const { code, name, specialty, rate } = packages[0]!
  return { sequence: 1, category: specialty.code, code, display: name, quantity: 1, unitPrice: amount ?? rate }
}

function patientOf(cover: Coverage | undefined, memberId: string | undefined): CasePatient {
  if (!cover) return { ...STRANGER, ...(memberId && { memberId }) }
  const { person, abha, mobile } = cover
  return { ...STRANGER, abha, mobile, memberId: cover.memberId, ...(person && { name: person.name, gender: GENDERS[person.gender], birthDate: person.dateOfBirth }) }
}
