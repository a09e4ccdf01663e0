import { createHash } from 'node:crypto'

/** Strokes of each digit on a grid two wide and four high, as points to go through: no font, hence no text in the page. */
const STROKES: readonly string[] = [
  '00 20 24 04 00', '01 10 14', '00 20 22 02 04 24', '00 20 22 02 22 24 04', '00 02 22 20 24',
  '20 00 02 22 24 04', '20 00 04 24 22 02', '00 20 14', '00 20 24 04 00 02 22', '22 02 00 20 24',
]
const CELL = 11
const ADVANCE = 34

/**
 * Six digits as an SVG drawing: each point is moved a little, by a hash of the digits, and lines cross them.
 * A person reads it; whoever fetches the page finds no digit in it.
 */
export function captchaSvg(captcha: string): string {
  const noise = createHash('sha512').update(`captcha\n${captcha}`).digest()
  let at = 0
  const wobble = (by: number): number => (noise[at++ % noise.length]! % (2 * by + 1)) - by
  const digits = [...captcha].map((digit, place) => {
    const points = STROKES[Number(digit)]!.split(' ').map((point) => `${14 + place * ADVANCE + Number(point[0]) * CELL + wobble(2)} ${12 + Number(point[1]) * CELL + wobble(2)}`)
    return `<path d="M${points.join('L')}" transform="rotate(${wobble(8)} ${25 + place * ADVANCE} 34)"/>`
  })
  const width = captcha.length * ADVANCE + 16
  const lines = [0, 1, 2].map(() => `<path d="M4 ${34 + wobble(22)}L${width - 4} ${34 + wobble(22)}" stroke-width="1"/>`)
  return `<svg role="img" aria-label="Captcha: ${captcha.length} digits to be typed below" width="${width}" height="68" viewBox="0 0 ${width} 68" fill="none" stroke="#1b2a41" stroke-width="3" stroke-linejoin="round">${digits.join('')}${lines.join('')}</svg>`
}
