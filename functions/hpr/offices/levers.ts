import type { Lever } from '../../kernel/lever.ts'
import { bulkLevers } from './bulk.ts'
import { dashboardLevers } from './dashboard.ts'
import { rollLevers } from './roll.ts'
import { verificationLevers } from './verification.ts'

/** What NHA, the councils and the states run without an API, for the control plane to run. */
export const officesLevers: Lever[] = [...rollLevers, ...verificationLevers, ...bulkLevers, ...dashboardLevers]
