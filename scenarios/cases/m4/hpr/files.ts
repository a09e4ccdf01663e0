/** A picture of one pixel and a page of nothing: the smallest files a registry that looks inside will take. */
export const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='

const PDF_TEXT = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 3 3]>>endobj
trailer<</Root 1 0 R>>
%%EOF
`
export const PDF = Buffer.from(PDF_TEXT).toString('base64')

export const CERTIFICATE = { fileType: 'pdf', data: PDF }

const MEGABYTE = 1024 * 1024
let large: string | undefined

/** A page of 6 MB: what NHA's cases want refused. Made when first asked for, and shared. */
export const largePdf = (): string => (large ??= Buffer.concat([Buffer.from(PDF_TEXT), Buffer.alloc(6 * MEGABYTE, 32)]).toString('base64'))
