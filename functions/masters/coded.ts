/** An entry of the facility registry's masters: what is sent, and what is shown. */
export interface Coded {
  code: string
  value: string
}

/** A table written as `code value|code value`; a code has no blank, and a value keeps every one it has. */
export const codedFrom = (table: string): Coded[] => table.split('|').map((entry) => ({ code: entry.slice(0, entry.indexOf(' ')), value: entry.slice(entry.indexOf(' ') + 1) }))
