const IST_MS = 5.5 * 3_600_000
const two = (value: number): string => String(value).padStart(2, '0')

/** `19/03/2026 11:46:35:120`, Indian time: the acknowledgement's own form, with a colon before the milliseconds. nha-in/docs: catalogue/nhcx/concepts/synchronous-acknowledgement.md; the zone is inferred. */
export function acknowledgedAt(now: number): string {
  const at = new Date(now + IST_MS)
  return `${two(at.getUTCDate())}/${two(at.getUTCMonth() + 1)}/${at.getUTCFullYear()} ${two(at.getUTCHours())}:${two(at.getUTCMinutes())}:${two(at.getUTCSeconds())}:${String(at.getUTCMilliseconds()).padStart(3, '0')}`
}

/** `2026-03-19T11:46:34+05:30`, as the PMJAY handbook wants `x-hcx-timestamp`. */
export const indianTime = (now: number): string => `${new Date(now + IST_MS).toISOString().slice(0, 19)}+05:30`
