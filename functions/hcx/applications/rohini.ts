import { drawFrom } from '../../kernel/draw.ts'

/** A hospital in the insurers' own registry. */
export interface RohiniEntry {
  /** 13 digits. */
  rohiniId: string
  name: string
  licence: string
  gstn: string
}

const NAMES = ['Sanjeevani Multispeciality Hospital', 'Nirmal Nursing Home', 'Asha Eye Centre', 'Shanti Maternity Hospital', 'Vaidya Ortho Clinic', 'Prerna Children Hospital', 'Suraksha Heart Institute', 'Jeevan Diagnostics']

/** The register of a world: synthetic, the same for the same seed. Form of the id: a GLN of 13 digits; everything else is ours. */
export function rohiniOf(seed: string): RohiniEntry[] {
  const draw = drawFrom(seed, 'rohini')
  return NAMES.map((name, at) => ({
    rohiniId: `8900080${String(at + 1).padStart(2, '0')}${draw.digits(`id:${at}`, 4)}`, name, licence: `CEA/${2015 + draw.int(`year:${at}`, 10)}/${draw.digits(`licence:${at}`, 5)}`,
    gstn: `06${letters(draw.int(`letters:${at}`, 26 ** 5))}${draw.digits(`gst:${at}`, 4)}A1Z${draw.int(`check:${at}`, 10)}`,
  }))
}

/** Five letters of a number. */
function letters(value: number): string {
  let out = ''
  for (let rest = value, i = 0; i < 5; i++, rest = Math.floor(rest / 26)) out = String.fromCodePoint(65 + (rest % 26)) + out
  return out
}
