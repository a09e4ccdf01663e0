import type { CaseCode } from '../../../kit/case.ts'
import { fieldCases } from './field-cases.ts'
import { linkCases } from './link-cases.ts'
import { searchCases } from './search-cases.ts'
import { submitCases } from './submit-cases.ts'

/** The code of every row of table.ts; a test holds the two against each other. */
export const hfrCases: readonly CaseCode[] = [...searchCases, ...fieldCases, ...submitCases, ...linkCases]
