import type { Refusal } from '../kernel/outcome.ts'
import type { Problem, Room, Wire } from '../kernel/room.ts'
import { refusals } from './refusals.ts'

const table: Record<string, { message: string }> = refusals

/** The API manager in front of the registry: 401, its own envelope (seen on the host). */
const managerFaults: Record<string, { message: string; description: string }> = {
  '900901': { message: 'Invalid Credentials', description: 'Invalid JWT token. Make sure you have provided the correct security credentials' },
  '900902': { message: 'Missing Credentials', description: "Invalid Credentials. Make sure your API invocation call has a header: 'Authorization : Bearer ACCESS_TOKEN' or 'Authorization : Basic ACCESS_TOKEN' or 'apikey: API_KEY'" },
}

export interface WireStyle {
  /** `details[0].attribute` for the field at fault (empty: none) and the words the flow chose instead of the table's. */
  attributeOf(field: string, text: string | undefined): unknown
  /** A mandatory field that did not come; absent: HIS-1123. */
  missing?(field: string): Refusal
}

/** How both halves of the registry say no; they differ in how they name the field. */
export function registryWire({ attributeOf, missing }: WireStyle): Pick<Room, 'wireOf' | 'wireOfProblem'> {
  /** The outer code is HIS-422 whatever went wrong; the truth is in details[0] (seen on the host for three codes). */
  function wireOf(refusal: Refusal): Wire {
    const fault = managerFaults[refusal.refusal]
    if (fault) return { status: 401, body: { code: refusal.refusal, ...fault } }
    return { status: refusal.status ?? 422, body: { code: 'HIS-422', message: refusals['HIS-422'].message, details: [refusal, ...(refusal.also ?? [])].map(detailOf) } }
  }

  const detailOf = ({ refusal, field = '', text }: Refusal) => ({ message: text ?? table[refusal]?.message ?? refusal, code: refusal, attribute: attributeOf(field, text) })

  /** Inferred: the codes whose published messages say what was wrong; the host's own answers to these are not documented. */
  function wireOfProblem({ problem, field = '' }: Problem): Wire {
    switch (problem) {
      case 'no-route': return { status: 404, body: { code: '404', type: 'Status report', message: 'Not Found', description: 'The requested resource is not available.' } }
      case 'wrong-method': return { status: 405, body: { code: '405', type: 'Status report', message: 'Method Not Allowed', description: 'The HTTP method is not allowed for this resource.' } }
      case 'too-large': return { status: 413, contentType: 'text/html', body: '<html><head><title>413 Request Entity Too Large</title></head><body><center><h1>413 Request Entity Too Large</h1></center></body></html>' }
      case 'no-json-type':
      case 'bad-json': return wireOf({ refusal: 'HIS-400', field })
      case 'missing': return wireOf(missing?.(field) ?? { refusal: 'HIS-1123', field })
      case 'wrong-type': return wireOf({ refusal: 'HIS-1004', field })
      case 'malformed': return wireOf({ refusal: 'HIS-1003', field })
      case 'not-encrypted': return wireOf({ refusal: 'HIS-1047', field })
      case 'busy': return { status: 503, body: { code: 'HIS-503', message: refusals['HIS-503'].message, details: [] } }
    }
  }

  return { wireOf, wireOfProblem }
}
