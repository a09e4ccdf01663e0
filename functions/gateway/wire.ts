import type { Operation } from '../kernel/operation.ts'
import type { Refusal } from '../kernel/outcome.ts'
import type { Problem, Wire } from '../kernel/room.ts'
import type { GatewayCode, RefusalText } from './refusals.ts'
import { refusals } from './refusals.ts'

const table: Record<string, RefusalText> = refusals

/** The body of a refusal in the shape its code is known in. `text` stands for the description where the shape has one. */
export function wireOf({ refusal, field, text, status }: Refusal): Wire {
  const entry: RefusalText = table[refusal] ?? { status: 400, shape: 'wrapped', message: refusal }
  return { status: status ?? entry.status, body: bodyOf(entry, entry.wireCode ?? refusal, field, text) }
}

function bodyOf({ shape, message: standard, description }: RefusalText, code: string, field: string | undefined, text: string | undefined): unknown {
  const message = text ?? standard
  switch (shape) {
    case 'wrapped': return { error: { code, message } }
    case 'flat': return { code, message }
    case 'manager': return { code, message: standard, description: text ?? description }
    case 'text': return message
    case 'registry': return { code: 'HIS-400', message: 'Request is invalid. Please enter the correct data.', details: [{ code, message, attribute: attributeOf(code, field) }] }
  }
}

/** Recorded with the last name of the path and, for a blank one, its empty value. Inferred: no value where it is not blank. */
function attributeOf(code: string, field = ''): { key: string; value?: string } | null {
  if (!field) return null
  return { key: field.slice(field.lastIndexOf('.') + 1), ...(code === 'HIS-1070' && { value: '' }) }
}

/** Recorded for sessions, HTTP 400 and not 415; a Content-Type that is absent is told as application/octet-stream. */
function mediaTypeText(mediaType: string, operation: Operation | undefined): string {
  const body = operation?.id.startsWith('gateway.sessions.') ? ' for bodyType=in.gov.abdm.hiecm.gateway.domain.session.SessionRequest' : ''
  return `415 UNSUPPORTED_MEDIA_TYPE "Content type '${mediaType || 'application/octet-stream'}' not supported${body}"`
}

/** The facility linkage is the facility registry's call: a bad body meets its codes (inferred: which). */
const REGISTRY_CODES: Partial<Record<Problem['problem'], GatewayCode>> = { missing: 'HIS-1123', 'wrong-type': 'HIS-1004', malformed: 'HIS-1003' }

/**
 * Answers to what no flow can take. The 404 is the API manager's status report (nha-in/docs: catalogue/hiecm/concepts/error-codes).
 * Inferred: ABDM-1015 for a body that is no JSON or misses its schema (the generic 400 of the specification); the 405 after
 * the 404; 413 in the form of a web server.
 */
export function wireOfProblem({ problem, field, mediaType = '' }: Problem, operation: Operation | undefined): Wire {
  const registryCode = operation?.id.startsWith('gateway.bridge.linkFacility') ? REGISTRY_CODES[problem] : undefined
  if (registryCode) return wireOf({ refusal: registryCode, field })
  switch (problem) {
    case 'no-route': return { status: 404, body: { code: '404', type: 'Status report', message: 'Runtime Error', description: 'No matching resource found for given API Request' } }
    case 'wrong-method': return { status: 405, body: { code: '405', type: 'Status report', message: 'Runtime Error', description: 'Method not allowed for given API resource' } }
    case 'too-large': return { status: 413, contentType: 'text/html', body: '<html><head><title>413 Request Entity Too Large</title></head><body><center><h1>413 Request Entity Too Large</h1></center></body></html>' }
    case 'no-json-type': return wireOf({ refusal: 'ABDM-9999', text: mediaTypeText(mediaType, operation) })
    case 'busy': return wireOf({ refusal: 'ABDM-1024' })
    case 'bad-json':
    case 'missing':
    case 'wrong-type':
    case 'malformed':
    case 'not-encrypted': return wireOf({ refusal: 'ABDM-1015' })
  }
}
