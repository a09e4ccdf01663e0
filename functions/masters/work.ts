/**
 * What the register body takes and no operation lists: nature of work, reasons for not working, salutations, months.
 * Source: purposes: NHA, Register Healthcare Professional, 22.06.2026, p. 36 (printed `Adminstrative`; the specification's
 * sample has Administrative); salutation 1 and the reason Retired: its samples. Inferred, from an integrator's copy of NHA's
 * master workbook: the other salutations and reasons, and Research.
 */
export const purposesOfWork: readonly string[] = ['Administrative', 'Teaching', 'Practice', 'Research']

/** As NHA misspells it; both are accepted. */
const misspeltPurposes: readonly string[] = ['Adminstrative']

/** Case does not count: samples have `Practice` and `practice`. */
export const isPurposeOfWork = (text: string): boolean => [...purposesOfWork, ...misspeltPurposes].some((purpose) => purpose.toLowerCase() === text.trim().toLowerCase())

/** Free text is accepted besides (NHA's test case HPR-073). */
export const reasonsForNotWorking: readonly string[] = ['Retired', 'Voluntary Opt-Out', 'Suspended']

export const salutations: readonly { id: number; name: string }[] = [
  { id: 0, name: 'Do not specify' },
  { id: 1, name: 'Dr.' },
  { id: 2, name: 'Mr.' },
  { id: 3, name: 'Ms.' },
]

export const salutationById = (id: number): { id: number; name: string } | undefined => salutations.find((salutation) => salutation.id === id)

export const months: readonly string[] = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

/** `chooseWorkStatus`. */
export const workStatuses: readonly { code: string; name: string }[] = [
  { code: '0', name: 'Private' },
  { code: '1', name: 'Government' },
  { code: '2', name: 'Both' },
]
