export type FileKind = 'png' | 'jpeg' | 'pdf'

/** Length of the decoded file; undefined when the text is no base64. */
export function bytesOf(base64: string): number | undefined {
  if (base64.length === 0 || base64.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(base64)) return undefined
  return (base64.length / 4) * 3 - (base64.endsWith('==') ? 2 : base64.endsWith('=') ? 1 : 0)
}

/** What a file is by its first bytes. */
export function kindOf(base64: string): FileKind | undefined {
  const head = Buffer.from(base64.slice(0, 16), 'base64').toString('latin1')
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png'
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg'
  return head.startsWith('%PDF-') ? 'pdf' : undefined
}

/** Without the line breaks that some encoders put in. */
export const compact = (base64: string): string => (/\s/.test(base64) ? base64.replaceAll(/\s+/g, '') : base64)
