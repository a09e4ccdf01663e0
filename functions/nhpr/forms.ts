/** Ten digits, the first 6 to 9. Inferred: the registry says only that a mobile has ten. */
export const MOBILE = /^[6-9]\d{9}$/
export const isMobile = (text: string): boolean => MOBILE.test(text)

/** The one pattern of an email that NHA publishes (HprFacilitySuggestionRequestDTO, 16 Sep 2026). Inferred: that it holds everywhere. */
export const EMAIL = /^[\w.%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}$/
export const isEmail = (text: string): boolean => EMAIL.test(text)

/** A text as it is compared: case, and how many blanks stand where, tell nothing apart. */
export const folded = (text: string): string => text.trim().replaceAll(/\s+/g, ' ').toLowerCase()
export const alike = (one: string, other: string): boolean => folded(one) === folded(other)

/** IN and ten digits. Source: NHA, New HFR APIs Documentation (SBX), 4; HFR-001 and HFR-118 of NHA's test cases. */
export const isFacilityId = (text: string): boolean => /^IN\d{10}$/.test(text)
