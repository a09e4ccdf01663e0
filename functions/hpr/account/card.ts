/** What is printed on an HPID card. Inferred: NHA publishes no layout; its mark as synthetic is ours. */
export interface CardText {
  name: string
  hprIdNumber: string
  hprId: string
  category: string
}

/** Points; the size of a bank card. */
const WIDTH = 243
const HEIGHT = 153

interface Line {
  text: string
  size: number
  x: number
  y: number
}

/** The card as a PDF of one page, base64. */
export function composeCard({ name, hprIdNumber, hprId, category }: CardText): string {
  return composePdf([
    { text: 'Healthcare Professional ID', size: 12, x: 14, y: 128 },
    { text: name, size: 11, x: 14, y: 98 },
    { text: hprIdNumber, size: 14, x: 14, y: 76 },
    { text: hprId, size: 9, x: 14, y: 58 },
    { text: category, size: 9, x: 14, y: 42 },
    { text: 'Synthetic: issued by a rehearsal of the registry', size: 6, x: 14, y: 14 },
  ])
}

/** A PDF 1.4 with the standard Helvetica, so that nothing is embedded. All of it is Latin-1: a character is a byte. */
function composePdf(lines: readonly Line[]): string {
  const content = lines.map(({ text, size, x, y }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`).join('\n')
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${WIDTH} ${HEIGHT}] /Resources << /Font << /F1 4 0 R >> >> /Contents 5 0 R >>`,
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
  return Buffer.from(body + trailer, 'latin1').toString('base64')
}

/** Characters outside Latin-1 have no place in this font. */
const escaped = (text: string): string => text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '?').replaceAll(/[\\()]/g, (char) => `\\${char}`)
