import { escapePdf, toPdf } from './pdf.ts'
import type { Person } from './people.ts'

/** The documents a professional brings: registration, degree, proof of work, proof of a changed name. */
export type CertificateKind = 'registration' | 'degree' | 'proof-of-work' | 'name-change'

const TITLES: Record<CertificateKind, string> = {
  'registration': 'Certificate of Registration',
  'degree': 'Degree Certificate',
  'proof-of-work': 'Certificate of Employment',
  'name-change': 'Affidavit of Change of Name',
}

export const isCertificateKind = (text: string): text is CertificateKind => Object.hasOwn(TITLES, text)

type Bearer = Pick<Person, 'name' | 'dateOfBirth' | 'enrolment'>

/** A one page PDF, base64, under 2 KB, that says on its face that it is synthetic. The same for a person at any time. */
export function sampleCertificate(kind: CertificateKind, person: Bearer): string {
  return pdfOf(['SYNTHETIC DOCUMENT, NOT A CERTIFICATE', '', TITLES[kind], '', ...linesOf(kind, person)]).toString('base64')
}

function linesOf(kind: CertificateKind, { name, dateOfBirth, enrolment }: Bearer): string[] {
  const who = [`Name: ${name}`, `Date of birth: ${dateOfBirth}`]
  if (!enrolment) return who
  if (kind === 'registration') return [...who, `Registration number: ${enrolment.registrationNumber}`, `Date of registration: ${enrolment.registrationDate}`]
  if (kind === 'degree') return [...who, `Course: ${enrolment.courseId}`, `Awarded: ${enrolment.monthOfAward} ${enrolment.yearOfAward}`]
  return [...who, `Profession: ${enrolment.healthProfessionalType}`]
}

/** One A5 page with these lines of text. Characters beyond printable ASCII are left out: the built-in font has none. */
function pdfOf(lines: readonly string[]): Buffer {
  const shown = lines.map((line) => `(${escapePdf(line.replaceAll(/[^\x20-\x7e]/g, ''))}) Tj T*`)
  return toPdf({ width: 420, height: 595, content: `BT /F1 12 Tf 16 TL 40 540 Td ${shown.join(' ')} ET` })
}
