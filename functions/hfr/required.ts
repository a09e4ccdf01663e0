import type { Refusal } from '../kernel/outcome.ts'

/**
 * The refusal of a mandatory field that did not come: HIS-1070, its message naming the field with a capital.
 * Seen: `Required OwnershipCode Field is empty.`, `Required StateLGDCode Field is empty.`
 */
export function required(field: string, rule = 'Mandatory'): Refusal<'HIS-1070'> {
  return { refusal: 'HIS-1070', field, text: `Required ${spoken(field)} Field is empty.`, rule }
}

/** A field as the registry's messages name it: the last part of its path, with a capital. */
export function spoken(field: string): string {
  const name = field.replace(/\[\d+\]$/, '').split('.').at(-1) ?? ''
  return name.charAt(0).toUpperCase() + name.slice(1)
}
