import { peopleOf } from '../people/directory.ts'
import { abhaNumbers } from '../people/numbers.ts'
import type { Person } from '../people/people.ts'
import type { Case, CaseItem, Scheme } from './case.ts'
import { samplePaper } from './paper.ts'
import { packages } from './packages.ts'

const DAY_MS = 86_400_000
/** As many as every world has at the least that nobody made smaller. */
const PEOPLE = 500

/**
 * What is known of the first members of the two payers: a request about them is answered in any world.
 * Codes are those of NHA's sandbox pages (nha-in/docs: catalogue/nhcx/sandbox/); names are the rehearsal's own.
 */
const known: Record<Scheme, { ordinal: number; memberId: string } & Pick<Case, 'payer' | 'policy'>> = {
  standard: {
    ordinal: 2, memberId: 'MRAJ2004001', payer: { code: '1000004957@hcx', id: '1000004957', name: 'Rehearsal General Insurance' },
    policy: { number: 'RGI/IND/01', product: 'RGI/IND/01', name: 'Rehearsal Individual' },
  },
  pmjay: {
    ordinal: 1, memberId: 'MD5SLS4X5', payer: { code: '1518@hcx', id: '1518', name: 'Rehearsal State Health Agency' },
    policy: { number: 'PMJAY/HP/S/G', product: 'PMJAY/HP/S/G', name: 'PMJAY Himachal Pradesh' },
  },
}

export interface CaseWishes extends Partial<Omit<Case, 'patient' | 'items'>> {
  /** Of the world whose people are meant. */
  seed?: string
  /** Epoch ms: the patient was admitted three days before. */
  now: number
  patient?: Partial<Case['patient']>
  /** Codes of the rehearsal's packages; else one of them. */
  packages?: readonly string[]
  items?: readonly CaseItem[]
}

/** A synthetic case, whole, so that a first message takes one call. The same for the same wishes. */
export function aCase({ seed = 'rehearsal', now, scheme = 'standard', patient, packages: codes = ['SG039A'], items, ...given }: CaseWishes): Case {
  const people = peopleOf({ settings: { seed, people: PEOPLE, clock: { offsetMs: 0 }, variants: {}, faults: [] } })
  const { ordinal, memberId, payer, policy } = known[scheme]
  const person = people.at(ordinal)!
  const [doctor] = people.find(isDoctor, { limit: 1 })
  const hospital = { code: '1000004446@hcx', hfrId: 'IN9910004446', name: 'Rehearsal Hospital' }
  return {
    scheme, caseNumber: `CASE-${abhaNumbers(`${seed} ${now}`).of(ordinal).slice(-8)}`, payer, policy, provider: hospital,
    patient: { ...identityOf(person), abha: abhaNumbers(seed).of(ordinal), memberId, ...patient },
    practitioner: { hprId: doctor!.hpr!.hprIdNumber, name: `Dr ${doctor!.name}` }, diagnosis: { code: 'K35.8', display: 'Acute appendicitis, other and unspecified' },
    items: [...(items ?? codes.map(itemOf))], documents: [{ category: 'INV', code: 'MAND0409', title: 'Investigation reports', contentType: 'application/pdf', data: samplePaper('Investigation reports') }],
    admittedAt: now - 3 * DAY_MS, dischargedAt: now - DAY_MS / 4, ...given,
  }
}

const isDoctor = ({ hpr, enrolment, standing }: Person): boolean => hpr !== undefined && standing === 'registered' && enrolment?.healthProfessionalType === 'doctor'

const GENDERS = { M: 'male', F: 'female', O: 'other' } as const

const identityOf = ({ name, gender, dateOfBirth, mobile }: Person): Omit<Case['patient'], 'abha' | 'memberId'> => ({ name, gender: GENDERS[gender], birthDate: dateOfBirth, mobile })

function itemOf(code: string, at: number): CaseItem {
  const sold = packages.find((one) => one.code === code)
  if (!sold) throw new Error(`No package ${code}`)
  return { sequence: at + 1, category: sold.specialty.code, code, display: sold.name, quantity: 1, unitPrice: sold.rate }
}
