import type { WorkDetails } from '../practitioner.ts'

/** 1 government, 2 both: then category, facility and proof of work are due. */
export const isGovernment = (work: WorkDetails | null | undefined): boolean => work?.chooseWorkStatus === '1' || work?.chooseWorkStatus === '2'

/** Whether anything is said in the declaration: the samples of private practice send it with every value empty. */
export function isDeclared({ facilityDeclarationData }: WorkDetails): boolean {
  const { ministry, ...rest } = facilityDeclarationData ?? {}
  return Boolean(ministry?.ministry) || Object.values(rest).some((value) => value)
}
