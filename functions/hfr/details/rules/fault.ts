import type { Refusal } from '../../../kernel/outcome.ts'
import type { HisCode } from '../../../nhpr/refusals.ts'

export type Fault = Refusal<HisCode>

/** A value that the registry does not take: HIS-1070, in words of its own. */
export const wrong = (field: string, text: string, rule: string): Fault => ({ refusal: 'HIS-1070', field, text, rule })

export const firstOf = (faults: readonly (Fault | undefined)[]): Fault | undefined => faults.find((fault) => fault !== undefined)

/** Y, N or nothing. Printed for a flag of its kind: `... value is invalid. only Y or N is accepted.` */
export function yesOrNo(value: string | null | undefined, field: string): Fault | undefined {
  if (!value || value === 'Y' || value === 'N') return undefined
  return wrong(field, `${field.split('.').at(-1)} value is invalid. only Y or N is accepted.`, 'Neither Y nor N')
}

/** Services with a count of each: those that name none are left out, since NHA's samples send them as blanks to fill in. */
export const servicesIn = <T extends { service?: string | null | undefined }>(rows: readonly T[] | null | undefined): T[] => (rows ?? []).filter(({ service }) => service)

/** Each service is one of the master list, and there is at least one of it. */
export function servicesFault(rows: readonly CountedService[] | null | undefined, path: string, known: readonly { code: string }[]): Fault | undefined {
  return firstOf((rows ?? []).map(({ service, count }, at) => {
    if (!service) return undefined
    if (!known.some(({ code }) => code === service)) return wrong(`${path}[${at}].service`, 'Invalid Service provided', `${service} is no code of the master IMAGING`)
    return Number(count ?? 0) > 0 ? undefined : wrong(`${path}[${at}].count`, 'Service count should be greater than 0', 'A service that is offered is counted')
  }))
}

export interface CountedService {
  service?: string | null | undefined
  count?: number | string | null | undefined
}
