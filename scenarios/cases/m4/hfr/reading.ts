import { deduplicateFacilities, searchFacilities } from '../../../../functions/hfr/search/operations.ts'
import { saveAdditionalInformation, saveDetailedInformation } from '../../../../functions/hfr/details/operations.ts'
import { saveBasicInformation, submitFacility } from '../../../../functions/hfr/onboarding/operations.ts'
import type { Operation } from '../../../../functions/kernel/operation.ts'
import { isGood } from '../../../kit/exchange.ts'
import { pickEach, pickList, pickText } from '../../../kit/pick.ts'
import type { Seen } from '../../../kit/seen.ts'
import type { Exchange } from '../../../record.ts'

/** What judges and drives read off exchanges. Nothing here knows who made them. */

export const answered = (exchange: Exchange, path: string): string => pickText(exchange.response.body, path).trim()
export const askedText = (exchange: Exchange, path: string): string => pickText(exchange.request.body, path).trim()
export const queryText = (exchange: Exchange, name: string): string => new URL(exchange.url).searchParams.get(name) ?? ''

/** Values of a field in a body; `[]` in the path gives several. */
export const valuesIn = (body: unknown, path: string): unknown[] => pickEach(body, path)
export const textIn = (body: unknown, path: string): string => pickText(body, path).trim()

/** Nothing said: absent, null, blank, or a file without a value. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null) return true
  if (typeof value === 'string') return value.trim() === ''
  if (Array.isArray(value)) return value.length === 0
  return typeof value === 'object' && 'value' in value && isEmpty((value as { value: unknown }).value)
}

export const WRITES: readonly Operation[] = [saveBasicInformation, saveAdditionalInformation, saveDetailedInformation]

/** The register's answer to a write that it took: a 200 alone does not say so, the trackingId does, which is the one written to. */
export function isSaved(exchange: Exchange): boolean {
  const [asked, told] = [askedText(exchange, 'trackingId'), answered(exchange, 'trackingId')]
  return isGood(exchange) && told !== '' && (told === asked || !/^\d+$/.test(asked))
}

export const isSubmitted = (exchange: Exchange): boolean => isGood(exchange) && answered(exchange, 'facilityId') !== '' && answered(exchange, 'status') !== 'Not Created'

/**
 * The facility a write or submit is about, by the trackingId first handed out; NHA's documents let an update name the facilityId
 * in its place. Empty where neither request nor answer names one.
 */
export function trackings(seen: Seen): (exchange: Exchange) => string {
  const names = new Map<string, string>()
  for (const exchange of seen.of(submitFacility).filter(isSubmitted)) names.set(answered(exchange, 'facilityId'), names.get(askedText(exchange, 'trackingId')) ?? askedText(exchange, 'trackingId'))
  return (exchange) => {
    const own = askedText(exchange, 'trackingId') || answered(exchange, 'trackingId')
    return names.get(own) ?? own
  }
}

export interface Saves {
  /** Taken before its facility was first submitted, or after. */
  registered: Exchange[]
  updated: Exchange[]
  /** The write of the same layer before it, of the same facility. */
  before(exchange: Exchange): Exchange | undefined
}

/** Whether a facility had been submitted when this call was made on it. */
export function isUpdate(seen: Seen, trackingOf: (exchange: Exchange) => string, of: Exchange): boolean {
  const at = seen.all.indexOf(of)
  return seen.of(submitFacility).some((exchange) => isSubmitted(exchange) && trackingOf(exchange) === trackingOf(of) && seen.all.indexOf(exchange) < at)
}

export function savesOf(seen: Seen, operation: Operation): Saves {
  const trackingOf = trackings(seen)
  const saved = seen.of(operation).filter(isSaved)
  const updated = saved.filter((exchange) => isUpdate(seen, trackingOf, exchange))
  return {
    registered: saved.filter((exchange) => !updated.includes(exchange)), updated,
    before: (exchange) => saved.slice(0, saved.indexOf(exchange)).findLast((other) => trackingOf(other) === trackingOf(exchange)),
  }
}

/** An answer with the row of a facility in it, and what that facility's basic-information had said. */
export interface Read {
  exchange: Exchange
  row: unknown
  body: unknown
}

/** All that was read of facilities between a submission and the next: of the first one at registration, of the others at update. */
export function readsOf(seen: Seen, phase: Phase): { searched: Read[]; listed: Read[] } {
  const trackingOf = trackings(seen)
  const submits = seen.of(submitFacility).filter(isSubmitted)
  const saved = seen.of(saveBasicInformation).filter(isSaved)
  const all = submits.map((submit, index) => {
    const [tracking, facilityId, at] = [trackingOf(submit), answered(submit, 'facilityId'), seen.all.indexOf(submit)]
    const isOwn = (exchange: Exchange): boolean => trackingOf(exchange) === tracking
    const next = submits.slice(index + 1).find(isOwn)
    const until = next ? seen.all.indexOf(next) : seen.all.length
    const basic = saved.findLast((exchange) => isOwn(exchange) && seen.all.indexOf(exchange) < at)
    if (!basic || submits.slice(0, index).some(isOwn) !== (phase === 'update')) return { searched: [], listed: [] }
    const read = (operation: Operation, rowOf: (exchange: Exchange) => unknown): Read[] => seen.of(operation)
      .filter((exchange) => seen.all.indexOf(exchange) > at && seen.all.indexOf(exchange) < until)
      .map((exchange) => ({ exchange, row: rowOf(exchange), body: basic.request.body })).filter(({ row }) => row !== undefined)
    return { searched: read(searchFacilities, (exchange) => searchRow(exchange, facilityId)), listed: read(deduplicateFacilities, (exchange) => listRow(exchange, tracking, facilityId)) }
  })
  return { searched: all.flatMap(({ searched }) => searched), listed: all.flatMap(({ listed }) => listed) }
}

export type Phase = 'registration' | 'update'

export const searchRow = (exchange: Exchange, facilityId: string): unknown => (isGood(exchange) ? pickList(exchange.response.body, 'facilities').find((row) => facilityId !== '' && pickText(row, 'facilityId') === facilityId) : undefined)
const listRow = (exchange: Exchange, tracking: string, facilityId: string): unknown =>
  isGood(exchange) ? pickList(exchange.response.body).find((row) => pickText(row, 'alternate_id') === facilityId || pickText(row, 'fac_unique_id') === tracking) : undefined

/** Names or codes of PSUs, wherever in an answer without a published shape they stand. */
export function psusIn({ response }: Exchange): string[] {
  if (!response.body || response.status !== 200) return []
  const found: string[] = []
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (value !== null && typeof value === 'object') {
      const code = pickText(value, 'code') || pickText(value, 'value')
      if (code) found.push(code)
      else Object.values(value).forEach(walk)
    }
  }
  walk(response.body)
  return found
}
