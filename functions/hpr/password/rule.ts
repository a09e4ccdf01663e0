/** A name shorter than this is met by chance in any password. Inferred: no length is stated. */
const NAME_LENGTH_MIN = 3
/** "Not conjugate": three in a row. Inferred: the length of a run is not stated. */
const RUN_LENGTH_MIN = 3

/**
 * What is wrong with a password, in a sentence; undefined when it will do. No digit is demanded.
 * Which code says so is the caller's choice: HIS-1010 and HIS-1118 are published with the same meaning.
 *
 * @param names first and last name: neither may stand in the password, whatever the case
 * @param strictRuns variant hpr.password-runs: also refuse `abc`, `321`. Off by standard: NHA's own `Abdm@143` begins with "ab"
 * Source: NHA, Register Healthcare Professional, 22.06.2026, 4
 */
export function passwordFault(password: string, names: readonly string[], strictRuns: boolean): string | undefined {
  if (password.length < 8) return 'A password has at least 8 characters'
  if (!/[a-z]/.test(password)) return 'A password has a lower case letter'
  if (!/[A-Z]/.test(password)) return 'A password has an upper case letter'
  if (!/[^A-Za-z0-9\s]/.test(password)) return 'A password has a special character'
  const lower = password.toLowerCase()
  const name = names.find((each) => each.length >= NAME_LENGTH_MIN && lower.includes(each.toLowerCase()))
  if (name !== undefined) return 'A password does not contain the first or last name'
  if (strictRuns && hasRun(lower)) return 'A password has no consecutive run of letters or digits (variant hpr.password-runs)'
  return undefined
}

/** Letters or digits that follow each other, upwards or downwards. */
function hasRun(text: string): boolean {
  const chars = [...text]
  return [1, -1].some((step) => {
    let length = 1
    return chars.some((char, at) => {
      const before = chars[at - 1] ?? ''
      // Only within the alphabet or the digits: `:` comes after `9` in the character table alone.
      const follows = /[a-z0-9]/.test(char) && /[a-z0-9]/.test(before) && char.charCodeAt(0) - before.charCodeAt(0) === step
      length = follows ? length + 1 : 1
      return length >= RUN_LENGTH_MIN
    })
  })
}
