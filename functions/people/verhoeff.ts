/**
 * Verhoeff's check digit, as Aadhaar numbers end in: it catches every single wrong digit and every swap of neighbours.
 * Source: UIDAI's Aadhaar number format; J. Verhoeff, Error Detecting Decimal Codes (1969).
 */

/** Multiplication in the group of the symmetries of a pentagon: 0 to 4 turn it, 5 to 9 turn it over as well. */
function compose(left: number, right: number): number {
  const turned = left < 5 ? left + (right % 5) : left - (right % 5) + 5
  return (turned % 5) + (left < 5 === right < 5 ? 0 : 5)
}

/** How a digit is moved at each place, counted from the right; after eight places it begins again. */
const PLACES = placesFrom([1, 5, 7, 6, 2, 8, 3, 0, 9, 4])

function placesFrom(step: number[]): number[][] {
  const places = [[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]]
  while (places.length < 8) places.push(places.at(-1)!.map((digit) => step[digit]!))
  return places
}

/** The digits composed from the right; the last of them stands at place `from`. */
function compositionOf(digits: string, from: number): number {
  let product = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48
    product = compose(product, PLACES[(at + from) % 8]![digit]!)
  }
  return product
}

/** The digit to put behind these. */
export function checkDigitOf(digits: string): string {
  const product = compositionOf(digits, 1)
  // Turns are undone by the turn that completes five; a turned-over pentagon is undone by itself.
  return String(product < 5 ? (5 - product) % 5 : product)
}

/** Whether the last digit is the check digit of those before it. Anything but digits: no. */
export function endsInCheckDigit(digits: string): boolean {
  return /^\d{2,}$/.test(digits) && compositionOf(digits, 0) === 0
}

/** Twelve digits, not beginning with 0 or 1, with a valid check digit: what UIDAI could have issued, or keeps for tests. */
export function isAadhaar(typed: string): boolean {
  return /^[2-9]\d{11}$/.test(typed) && endsInCheckDigit(typed)
}
