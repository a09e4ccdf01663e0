import { escapePdf, toPdf } from '../people/pdf.ts'

/** A page that says on its face that it is synthetic: base64 of a PDF under 2 KB. */
export function samplePaper(title: string): string {
  const lines = ['SYNTHETIC DOCUMENT', '', title].map((line) => `(${escapePdf(line)}) Tj T*`)
  return toPdf({ width: 420, height: 595, content: `BT /F1 12 Tf 16 TL 40 540 Td ${lines.join(' ')} ET` }).toString('base64')
}
