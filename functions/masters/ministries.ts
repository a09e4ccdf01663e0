/**
 * Ministries of the central government, the values of `facilityDeclarationData.ministry.ministry`. The code is NHA's, as in
 * the facility registry's masters (MOHF, MOR, MOP); the value joins it and the name in NHA's own way: `MinistryMOR ( Mo Railways )`.
 * Source: NHA, Register Healthcare Professional, 22.06.2026, p. 22 (Railways); nha-in/docs: catalogue/openapi/hfr (MOHF, MOR,
 * MOP); an integrator's record (MOHF, MOA, MOR, MOD). Inferred: the rest, and which others there are.
 */
export interface Ministry {
  code: string
  name: string
}

export const ministries: readonly Ministry[] = [
  { code: 'MOHF', name: 'Mo Health and Family Welfare' },
  { code: 'MOA', name: 'Mo AYUSH' },
  { code: 'MOR', name: 'Mo Railways' },
  { code: 'MOD', name: 'Mo Defense' },
  { code: 'MOP', name: 'Mo Power' },
  { code: 'MOHA', name: 'Mo Home Affairs' },
  { code: 'MOLE', name: 'Mo Labour and Employment' },
  { code: 'MOC', name: 'Mo Coal' },
  { code: 'MOS', name: 'Mo Steel' },
]

export const ministryValue = ({ code, name }: Ministry): string => `Ministry${code} ( ${name} )`

/** Whether the master has this value; blanks and case do not count. */
export const isMinistry = (value: string): boolean => ministries.some((ministry) => squeezed(ministryValue(ministry)) === squeezed(value))

const squeezed = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, '')
