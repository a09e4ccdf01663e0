/**
 * Ministries of the central government: codes and names as get-owner-subtype has them, and the values of
 * `facilityDeclarationData.ministry.ministry`, which join the two in NHA's own way: `MinistryMOR ( Mo Railways )`.
 * Source: NHA, New HFR APIs Documentation (SBX), 3.7; NHA, Register Healthcare Professional, 22.06.2026, p. 22 (the value of
 * Railways). Inferred: that the other values are joined alike.
 */
export interface Ministry {
  code: string
  name: string
}

export const ministries: readonly Ministry[] = [
  { code: 'MOHF', name: 'Mo Health and Family Welfare' },
  { code: 'MOR', name: 'Mo Railways' },
  { code: 'MOP', name: 'Mo Power' },
  { code: 'MOC', name: 'Mo Coal' },
  { code: 'MOLE', name: 'Mo Labour & Employment (includes ESIC)' },
  { code: 'MOHI', name: 'Mo Heavy Industries and Public Enterprises' },
  { code: 'MOSteel', name: 'Mo Steel' },
  { code: 'MOS', name: 'Mo Shipping' },
  { code: 'MOD', name: 'Mo Defense' },
  { code: 'MOM', name: 'Mo Mines' },
  { code: 'MOPN', name: 'Mo Petroleum and Natural Gas' },
  { code: 'MOA', name: 'Mo AYUSH' },
  { code: 'MOST', name: 'Mo Science and Technology' },
  { code: 'MOJ', name: 'Mo JalShakti' },
  { code: 'Other', name: 'Any Other (Please specify)' },
  { code: 'MOAE', name: 'Department of Atomic Energy' },
  { code: 'MOHA', name: 'Ministry of Home Affairs' },
  { code: 'MOND', name: 'New Delhi Municipal Council (NDMC)' },
  { code: 'DOPT', name: 'Department of Personnel & Training' },
]

export const ministryValue = ({ code, name }: Ministry): string => `Ministry${code} ( ${name} )`

/** The ministry with this value; blanks and case do not count. */
export const ministryByValue = (value: string): Ministry | undefined => ministries.find((ministry) => squeezed(ministryValue(ministry)) === squeezed(value))
export const isMinistry = (value: string): boolean => ministryByValue(value) !== undefined

const squeezed = (text: string): string => text.toLowerCase().replaceAll(/\s+/g, '')
