import type { Kind } from '../../kernel/records.ts'
import { programmeSources } from '../../masters/facility-options.ts'
import type { ProgrammeLink } from '../../nhpr/facilities/record.ts'

/** Which facility an id of a programme is tied to. One record an id: of two that tie it at once, one finds it taken. */
export interface ProgrammeHolder {
  key: string
  facilityId: string
}

export const programmeHolders: Kind<ProgrammeHolder> = {
  name: 'hfr-programme-holder',
  id: (holder) => holder.key,
}

/** Capitals and small letters name the same id. */
export const holderKey = ({ source, sourceId }: Pick<ProgrammeLink, 'source' | 'sourceId'>): string => `${source}/${sourceId.toUpperCase()}`

/** A programme's own name in place of an id, as in NHA's samples: it tells no facility from another. */
export const isNobodys = (sourceId: string): boolean => programmeSources.some(({ code }) => code === sourceId)

/** Which transaction holds the last OTP to a facility: sendOtpToContact names no transaction. */
export interface LastOtp {
  /** The client, and the facility: a client never meets another's. */
  key: string
  transactionId: string
}

export const lastOtps: Kind<LastOtp> = {
  name: 'hfr-last-otp',
  id: (last) => last.key,
}

export const lastOtpKey = (clientId: string, facilityId: string): string => JSON.stringify([clientId, facilityId])
