import type { Attachment } from '@medplum/fhirtypes'
import { textOf } from '../../bundles/read.ts'
import type { Fault } from './subject.ts'
import { unless } from './subject.ts'

/** nha-in/docs: catalogue/nhcx/concepts/fhir-in-nhcx.md */
const TYPES = ['application/pdf', 'application/jpg', 'application/jpeg', 'application/png', 'application/fhir+json']
const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/

/** A file as Base64, with a name and one of the allowed types. */
export function checkAttachment(attachment: Attachment | undefined, path: string, values: string[] = []): Fault[] {
  const data = textOf(attachment?.data)
  if (data === '') return [{ name: 'info-attachment', path: `${path}.data`, values }]
  return [
    ...unless(BASE64.test(data), 'attachment-data', `${path}.data`), ...unless(textOf(attachment?.title).trim() !== '', 'attachment-name', `${path}.title`),
    ...unless(TYPES.includes(textOf(attachment?.contentType)), 'attachment-type', `${path}.contentType`),
  ]
}
