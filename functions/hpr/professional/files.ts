import type { FileKind } from '../../nhpr/base64.ts'
import { bytesOf, compact, kindOf } from '../../nhpr/base64.ts'
import type { HisCode } from '../../nhpr/refusals.ts'

export type FileType = FileKind

/** NHA: photo up to 1 MB, others up to 5 MB. Bytes of the decoded file, a megabyte read as 2^20. */
export const PHOTO_BYTES_MAX = 1024 * 1024
export const DOCUMENT_BYTES_MAX = 5 * 1024 * 1024

/** What `fileType` may say: bare extension or media type, and a file's name as the documents print it (`certificate.pdf`). */
const NAMED: Record<string, FileType> = {
  png: 'png', jpeg: 'jpeg', jpg: 'jpeg', pdf: 'pdf',
  'image/png': 'png', 'image/jpeg': 'jpeg', 'image/jpg': 'jpeg', 'application/pdf': 'pdf', 'certificate.pdf': 'pdf',
}

export type Looked = { fileType: FileType; bytes: number } | { refusal: HisCode; rule: string }

/**
 * Looks at a file in base64: what it is by its first bytes, and how large.
 * Refuses HIS-1054 (no base64, or neither png, jpeg nor pdf; HIS-1063 for a photo, which may be no pdf), HIS-4055 (`fileType`
 * says another thing than the bytes do), HIS-1040 (too large; HIS-1064 for a photo).
 * Inferred: which code is whose, and that the bytes are looked at: NHA names the four kinds and the two sizes only.
 * Source: NHA, Register Healthcare Professional, 22.06.2026, 8
 */
export function lookAt(data: string, fileType: string, photo = false): Looked {
  const named = fileType ? NAMED[fileType.toLowerCase()] : undefined
  if (fileType && !named) return { refusal: 'HIS-1054', rule: `fileType ${fileType.slice(0, 40)} is none of png, jpeg, jpg, pdf` }
  const base64 = compact(data)
  const bytes = bytesOf(base64)
  const kind = bytes === undefined ? undefined : kindOf(base64)
  if (bytes === undefined || !kind || (photo && kind === 'pdf')) return { refusal: photo ? 'HIS-1063' : 'HIS-1054', rule: 'The data is no base64 of a png, jpeg or (but for the photo) pdf file' }
  const bytesMax = photo ? PHOTO_BYTES_MAX : DOCUMENT_BYTES_MAX
  if (bytes > bytesMax) return { refusal: photo ? 'HIS-1064' : 'HIS-1040', rule: `The file has ${bytes} bytes; ${bytesMax} are allowed` }
  if (named && named !== kind) return { refusal: 'HIS-4055', rule: `fileType says ${named}, the data is ${kind}` }
  return { fileType: kind, bytes }
}
