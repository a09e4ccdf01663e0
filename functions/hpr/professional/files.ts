import type { HisCode } from '../refusals.ts'

export type FileType = 'png' | 'jpeg' | 'pdf'

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
  const compact = /\s/.test(data) ? data.replaceAll(/\s+/g, '') : data
  const bytes = bytesOf(compact)
  const kind = bytes === undefined ? undefined : kindOf(compact)
  if (bytes === undefined || !kind || (photo && kind === 'pdf')) return { refusal: photo ? 'HIS-1063' : 'HIS-1054', rule: 'The data is no base64 of a png, jpeg or (but for the photo) pdf file' }
  const bytesMax = photo ? PHOTO_BYTES_MAX : DOCUMENT_BYTES_MAX
  if (bytes > bytesMax) return { refusal: photo ? 'HIS-1064' : 'HIS-1040', rule: `The file has ${bytes} bytes; ${bytesMax} are allowed` }
  if (named && named !== kind) return { refusal: 'HIS-4055', rule: `fileType says ${named}, the data is ${kind}` }
  return { fileType: kind, bytes }
}

/** Decoded length; undefined when the text is no base64. */
function bytesOf(base64: string): number | undefined {
  if (base64.length === 0 || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return undefined
  return (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0)
}

function kindOf(base64: string): FileType | undefined {
  const head = Buffer.from(base64.slice(0, 16), 'base64').toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  return head.startsWith('%PDF-') ? 'pdf' : undefined
}
