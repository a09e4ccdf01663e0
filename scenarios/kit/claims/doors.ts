import * as hcx from '../../../functions/hcx/exchange/operations.ts'
import * as nhcx from '../../../functions/nhcx/exchange/operations.ts'
import type { Operation } from '../../../functions/kernel/operation.ts'

/** What stands below a participant's endpoint: `/v1/preauth/submit` of `/hcx/v1/preauth/submit`, and of the generic protocol's `/v0.8/preauth/submit` the rest. */
export const pathBelow = ({ path }: Pick<Operation, 'path'>): string => path.replace(/^\/hcx(?=\/v1\/)|^\/v0\.8(?=\/)/, '')

/** Every call that a participant's own host can get, by its path: declared once for who sends and who is called. */
const doors = new Map<string, Operation>([...Object.values(nhcx), ...Object.values(hcx)].map((operation) => [pathBelow(operation), operation]))

export const doorAt = (path: string): Operation | undefined => doors.get(path)
