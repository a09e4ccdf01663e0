import { payerText } from '../../claims/payer-texts.ts'
import type { PayerError } from '../post/sending.ts'
import type { Style } from './case.ts'

/** What a payer finds wrong: a code of his list, and what its text names. */
export interface Wrong {
  /** Empty: published without a code. */
  code: string
  /** Why, for the developer; the message itself where no list has a text. */
  rule: string
  /** What the text names besides `case number %s`, in order; else the case number. */
  values?: readonly string[]
  /** In place of the list's text. */
  text?: string
  /** The element at fault. */
  path?: string
}

/** Recipient's codes of the generic protocol; messages are our own. hcx-project/hcx-specs: error-descriptions.md */
const genericTexts: Record<string, string> = {
  ERR_INVALID_ENCRYPTION: 'The payload cannot be opened with the key of this participant', ERR_WRONG_DOMAIN_PAYLOAD: 'The payload is not of this call', ERR_INVALID_DOMAIN_PAYLOAD: 'The payload is not a valid one of this call',
  ERR_DOMAIN_PROCESSING: 'The request could not be processed',
}

/** A refusal in the words of the payer's own list: of one number the two lists say different things. */
export function errorOf(style: Style, { code, rule, values, text, path }: Wrong, caseNumber = ''): PayerError {
  const message = text ?? genericTexts[code] ?? payerText(style, code, { caseNumber, values: values ?? [caseNumber] }) ?? rule
  return { code, message, ...(path !== undefined && { path }) }
}
