export const DAY_MS = 86_400_000

/** Whether this is a day of the calendar, YYYY-MM-DD, from the year 1000 on. */
export function isDay(text: string): boolean {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false
  const at = Date.parse(`${text}T00:00:00Z`)
  // Date.parse takes 31 February for 3 March: a day that is one comes back as it went in.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text)
}

/** Whether the day lies after the present one, wherever on earth that is. */
export const isFuture = (day: string, now: number): boolean => Date.parse(`${day}T00:00:00Z`) > now + DAY_MS

/** The same text with month and day in each other's place. */
export const swapped = (text: string): string => text.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$1-$3-$2')
