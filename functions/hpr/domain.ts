import type { Refusal } from '../kernel/outcome.ts'
import { DOMAIN } from '../nhpr/accounts.ts'

/** The kind of id; samples leave either field empty. */
export interface Domain {
  idType?: string | null
  domainName?: string | null
}

/** What both an idType and a domainName may be: of this registry, or empty. Refuses HIS-1036. */
export function domainFault({ idType, domainName }: Domain): Refusal<'HIS-1036'> | undefined {
  if (idType && idType !== 'hpr_id') return { refusal: 'HIS-1036', field: 'idType', rule: 'idType is hpr_id' }
  if (domainName && domainName !== DOMAIN) return { refusal: 'HIS-1036', field: 'domainName', rule: `domainName is ${DOMAIN}` }
  return undefined
}
