import type { Checker } from './check.ts'
import type { Kit } from './journey.ts'
import type { Seen } from './seen.ts'

/** A case as code: its row in the table says title, marking and expectation. */
export interface CaseCode {
  key: string
  /** What a reference integrator does, through declared operations alone. */
  drive(kit: Kit): Promise<void>
  /** Pure over what was seen; does not know who drove. */
  judge(seen: Seen, check: Checker): void
}

export function caseOf(key: string, code: Omit<CaseCode, 'key'>): CaseCode {
  return { key, ...code }
}
