import type { CaseCode } from '../../../kit/case.ts'
import { fieldCases } from './field-cases.ts'
import { hpidCases } from './hpid-cases.ts'
import { profileCases } from './profile-cases.ts'

/** The code of every row of table.ts; a test holds the two against each other. */
export const hprCases: readonly CaseCode[] = [...hpidCases, ...fieldCases, ...profileCases]
