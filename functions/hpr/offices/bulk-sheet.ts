import { z } from 'zod'

/** The columns of the state administrator's sheet, in order. No source publishes them: inferred from the fields register demands. */
export const COLUMNS = [
  { column: 'Council id', field: 'councilId', example: '41' },
  { column: 'Registration number', field: 'registrationNumber', example: 'SYN/0001' },
  { column: 'Full name', field: 'name', example: 'Anuj Sharma' },
  { column: 'Mobile', field: 'mobile', example: '6990000001' },
  { column: 'Email', field: 'email', example: 'anuj@example.test' },
  { column: 'Languages (ids)', field: 'languages', example: '1,2' },
  { column: 'Currently working (1 or 0)', field: 'currentlyWorking', example: '1' },
  { column: 'Work (0 private, 1 government, 2 both)', field: 'workStatus', example: '0' },
  { column: 'Purpose of work', field: 'purposeOfWork', example: 'Practice' },
  { column: 'Reason for not working', field: 'reasonForNotWorking', example: '' },
] as const

export type Cells = Record<(typeof COLUMNS)[number]['field'], string>

/** What a row must look like before anyone looks the person up. */
export const rowShape = z.object({
  councilId: z.string().regex(/^\d+$/, 'A council is given by its id'),
  registrationNumber: z.string().min(1, 'The registration number is empty'),
  name: z.string().min(1, 'The name is empty'),
  mobile: z.string().regex(/^[6-9]\d{9}$/, 'A mobile has ten digits'),
  email: z.union([z.literal(''), z.email('No e-mail address')]),
  languages: z.string().regex(/^\d+(,\d+)*$/, 'Languages are ids with commas between'),
  currentlyWorking: z.enum(['0', '1'], '1 or 0'),
  workStatus: z.enum(['0', '1', '2'], '0, 1 or 2'),
  purposeOfWork: z.string().min(1, 'The purpose of work is empty'),
  reasonForNotWorking: z.string(),
}).refine((row) => row.currentlyWorking === '1' || row.reasonForNotWorking !== '', { path: ['reasonForNotWorking'], message: 'Who is not working gives a reason' })

/** The empty template with one example row, as .xlsx. */
export async function templateSheet(): Promise<Uint8Array> {
  // Loaded when asked for: a spreadsheet library has no business in a server's start.
  const { default: writeSheet } = await import('write-excel-file/universal')
  const head = COLUMNS.map(({ column }) => ({ value: column, fontWeight: 'bold' as const }))
  const example = COLUMNS.map(({ example }) => ({ value: example, type: String }))
  return (await writeSheet([head, example]).toBlob()).bytes()
}

/** The rows below the head, cells as text; undefined: no sheet, or other columns. */
export async function readRows(file: Uint8Array): Promise<Cells[] | undefined> {
  // Not its form for Node: that writes functions out as text for a thread, which no bundled code survives.
  const { readSheet } = await import('read-excel-file/universal')
  try {
    const [head, ...rows] = await readSheet(new Blob([file]))
    if (!head || COLUMNS.some(({ column }, at) => String(head[at] ?? '').trim() !== column)) return undefined
    return rows.map((row) => Object.fromEntries(COLUMNS.map(({ field }, at) => [field, String(row[at] ?? '').trim()])) as Cells)
  } catch {
    return undefined
  }
}
