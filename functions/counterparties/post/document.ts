import type { CaseDocument } from '../../bundles/case.ts'
import { escapePdf, toPdf } from '../../people/pdf.ts'

/** A one page PDF that says what it stands for, and that it is synthetic. */
export function letterDocument(text: string): CaseDocument {
  const lines = ['SYNTHETIC DOCUMENT', '', text].map((line) => `(${escapePdf(line.replaceAll(/[^\x20-\x7e]/g, ''))}) Tj T*`)
  const data = toPdf({ width: 420, height: 595, content: `BT /F1 12 Tf 16 TL 40 540 Td ${lines.join(' ')} ET` }).toString('base64')
  return { category: 'HDS', code: 'MAND0006', title: 'Discharge summary', contentType: 'application/pdf', data }
}
