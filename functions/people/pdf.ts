/** A page to be made: its size in points, and its content in PDF's own operators, where `/F1` is Helvetica. Latin-1 alone: a character is a byte. */
export interface PdfPage {
  width: number
  height: number
  content: string
}

/** A PDF 1.4 of one page with the standard Helvetica, so that nothing is embedded. */
export function toPdf({ width, height, content }: PdfPage): Buffer {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
  ]
  let body = '%PDF-1.4\n'
  const offsets = objects.map((object, index) => {
    const at = body.length
    body += `${index + 1} 0 obj\n${object}\nendobj\n`
    return at
  })
  // Each entry is exactly 20 bytes, its end of line included.
  const entries = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  const trailer = `xref\n0 ${count}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`
  return Buffer.from(body + trailer, 'latin1')
}

/** What stands between the parentheses of a PDF string. */
export const escapePdf = (text: string): string => text.replaceAll(/[\\()]/g, '\\$&')
