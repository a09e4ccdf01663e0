import { readHeader } from '../../claims/envelope.ts'
import type { Dialect, TestHeaders } from '../cases/case.ts'

/** What the outside of a delivery says: the protected header, or the same keys in clear. */
export interface Outside {
  from: string
  to: string
  apiCallId: string
  correlationId: string
  workflowId: string
  status: string
  useCase: string
  abha: string
  timestamp: unknown
  /** PMJAY: proof of presence. No source of NHA's names the header; integrators use this one (nha-in/docs: plugins/nhcx/skills). */
  userToken: string
  test?: TestHeaders & { random?: boolean }
}

/** Keys of the store are made of these: an id is no longer than this. */
const CHARS_MAX = 200

/** Reads the outside of a body; undefined where the ids of a receipt are not to be had. Needs no key. */
export function readOutside(body: Record<string, unknown>, dialect: Dialect): Outside | undefined {
  const header = typeof body['payload'] === 'string' ? readHeader(body['payload']) : body
  if (!header) return undefined
  const text = (name: string): string => (typeof header[name] === 'string' ? header[name].slice(0, CHARS_MAX) : '')
  const apiCallId = text('x-hcx-api_call_id')
  if (apiCallId === '') return undefined
  return {
    from: text('x-hcx-sender_code'), to: text('x-hcx-recipient_code'), apiCallId, correlationId: text('x-hcx-correlation_id'), workflowId: text('x-hcx-workflow_id'), status: text('x-hcx-status'),
    useCase: text('x-hcx-use_case'), abha: text('x-hcx-ben-abha-id').replaceAll('-', ''), timestamp: header['x-hcx-timestamp'], userToken: typeof header['x-hcx-user-token'] === 'string' ? header['x-hcx-user-token'] : '',
    test: dialect === 'hcx' ? readTest(header) : undefined,
  }
}

/** What the generic sandbox's mock participant is asked for. Swasth integration-sdks: docs/testing-the-integration/testing-incoming-apis/with-mock-counterparty.md */
function readTest(header: Record<string, unknown>): Outside['test'] {
  const named = Object.keys(header).some((name) => /^x-hcx-(?:status|error_details|debug_flag|debug_details)_test$|^x-hcx-test_random$/.test(name))
  if (!named) return undefined
  const [status, debugFlag] = [header['x-hcx-status_test'], header['x-hcx-debug_flag_test']]
  return {
    ...(typeof status === 'string' && { status }), ...(typeof debugFlag === 'string' && { debugFlag }),
    errorDetails: header['x-hcx-error_details_test'], debugDetails: header['x-hcx-debug_details_test'], random: String(header['x-hcx-test_random']) === 'true',
  }
}
