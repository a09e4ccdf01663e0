import { escapePdf, toPdf } from '../../people/pdf.ts'

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

function composePdf(lines: readonly Line[]): string {
  const content = lines.map(({ text, size, x, y }) => `BT /F1 ${size} Tf ${x} ${y} Td (${escaped(text)}) Tj ET`).join('\n')
  return toPdf({ width: WIDTH, height: HEIGHT, content }).toString('base64')
}

/** Characters outside Latin-1 have no place in this font. */
const escaped = (text: string): string => escapePdf(text.replaceAll(/[^\x20-\x7e\xa0-\xff]/g, '?'))
