import type { Refusal } from '../kernel/outcome.ts'

/**
 * The refusal of a mandatory field that did not come: HIS-1070, its message naming the field with a capital.
 * Seen: `Required OwnershipCode Field is empty.`, `Required StateLGDCode Field is empty.`
 */
export function required(field: string, rule = 'Mandatory'): Refusal<'HIS-1070'> {
  const name = field.replace(/\[\d+\]$/, '').split('.').at(-1) ?? ''
  return { refusal: 'HIS-1070', field, text: `Required ${name.charAt(0).toUpperCase()}${name.slice(1)} Field is empty.`, rule }
}
