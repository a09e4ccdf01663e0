import { z } from 'zod'
import type { Attestation, CaseVerdict, Outcome } from './record.ts'

const expectationsFile = z.object({ failures: z.array(z.object({ key: z.string(), reason: z.string().min(1) })) })
const attestationsFile = z.record(z.string(), z.object({ by: z.string().min(1), at: z.string().min(1), attachment: z.string().optional(), seen: z.string().optional() }))

/** Known failures by key, each with its reason: `{"failures": [{"key": "M4:HPR-079", "reason": "..."}]}`. Throws a line for the user. */
export function readExpectations(text: string): Map<string, { reason: string }> {
  const { failures } = parse(expectationsFile, text, 'expectations')
  return new Map(failures.map(({ key, reason }) => [key, { reason }]))
}

/** What a tester saw on screen, by key: `{"M4:HPR-004": {"by": "...", "at": "...", "attachment": "..."}}`. Throws a line for the user. */
export function readAttestations(text: string): Map<string, Attestation> {
  return new Map(Object.entries(parse(attestationsFile, text, 'attestations')))
}

function parse<T>(schema: z.ZodType<T>, text: string, what: string): T {
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch {
    throw new Error(`${what}: the file is not JSON`)
  }
  const parsed = schema.safeParse(json)
  if (parsed.success) return parsed.data
  const issue = parsed.error.issues[0]!
  throw new Error(`${what}: ${issue.path.join('.') || 'the file'}: ${issue.message}`)
}

/** Expected failures that did not fail: the file says something that is no longer so. Cases outside this run are not asked. */
export function unmet(expected: ReadonlyMap<string, { reason: string }>, cases: readonly CaseVerdict[]): { key: string; reason: string; outcome: Outcome }[] {
  return cases.flatMap(({ row, outcome }) => {
    const entry = expected.get(row.key)
    return entry && outcome !== 'failed' ? [{ key: row.key, reason: entry.reason, outcome }] : []
  })
}
