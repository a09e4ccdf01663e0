import { attachmentsOf } from '../attachments.ts'
import { lookAt } from '../files.ts'
import type { Rule } from './rule.ts'
import { fault, firstAmong } from './rule.ts'

/** Every file the body carries, last of all: the cheaper rules come first. Codes: `lookAt`. */
export const fileRules: readonly Rule[] = [
  (practitioner) => firstAmong(attachmentsOf(practitioner), ({ field, type, fileType, data }) => {
    const looked = lookAt(data, fileType, type === 'profilePhoto')
    return 'refusal' in looked ? fault(looked.refusal, field, looked.rule) : undefined
  }),
]
