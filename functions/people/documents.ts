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
  const escaped = lines.map((line) => line.replaceAll(/[^\x20-\x7e]/g, '').replaceAll(/[\\()]/g, '\\$&'))
  const content = `BT /F1 12 Tf 16 TL 40 540 Td ${escaped.map((line) => `(${line}) Tj T*`).join(' ')} ET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 420 595] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets: number[] = []
  for (const [at, object] of objects.entries()) {
    offsets.push(text.length)
    text += `${at + 1} 0 obj\n${object}\nendobj\n`
  }
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const xref = `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${entries}`
  return Buffer.from(`${text}${xref}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`, 'latin1')
}
