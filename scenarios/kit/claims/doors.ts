import * as nhcx from '../../../functions/nhcx/exchange/operations.ts'
import type { Operation } from '../../../functions/kernel/operation.ts'

/** What stands below a participant's endpoint: `/v1/preauth/submit` of `/hcx/v1/preauth/submit`. */
export const pathBelow = ({ path }: Pick<Operation, 'path'>): string => path.replace(/^\/hcx(?=\/v1\/)/, '')

/** Every call that a participant's own host can get, by its path: declared once for who sends and who is called. */
const doors = new Map<string, Operation>(Object.values(nhcx).map((operation) => [pathBelow(operation), operation]))

export const doorAt = (path: string): Operation | undefined => doors.get(path)
