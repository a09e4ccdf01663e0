import { hfrDefects } from './hfr-table.ts'
import { nhcxDefects } from './nhcx-table.ts'
import type { Defect } from './table.ts'
import { defects as hprDefects } from './table.ts'

/** Every planted defect. */
export const defects: readonly Defect[] = [...hprDefects, ...hfrDefects, ...nhcxDefects]
