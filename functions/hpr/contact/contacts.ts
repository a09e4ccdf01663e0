import type { Doc, Kind } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'

/** What a professional has verified beside his HPID. */
export interface Contacts {
  hprIdNumber: string
  /** Verified; empty: none yet. */
  officialMobile: string
  officialEmail: string
}

export const contacts: Kind<Contacts> = {
  name: 'hpr-contacts',
  id: (contact) => contact.hprIdNumber,
}

export async function findContacts(unit: Unit, hprIdNumber: string): Promise<Doc<Contacts>> {
  return (await unit.get(contacts, hprIdNumber)) ?? unit.seed(contacts, { hprIdNumber, officialMobile: '', officialEmail: '' })
}

/** Which transaction holds the last OTP: these calls name a mobile or an address, not always a txnId. */
export interface Pending {
  /** `mobile` or `email`, the client, and whose: a client never meets another's. */
  key: string
  txnId: string
}

export const pendings: Kind<Pending> = {
  name: 'hpr-contact-pending',
  id: (pending) => pending.key,
}

export const pendingKey = (what: 'mobile' | 'email', clientId: string, whose: string): string => JSON.stringify([what, clientId, whose.toLowerCase()])
