import type { Lever } from '../../kernel/lever.ts'
import { caseLevers } from './cases.ts'
import { residentLevers } from './residents.ts'
import { sendLevers } from './send.ts'

/** What the control plane may do with the simulated participants. */
export const counterpartyLevers: Lever[] = [...residentLevers, ...caseLevers, ...sendLevers]
