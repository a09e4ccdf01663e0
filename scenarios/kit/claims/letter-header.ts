import type { Operation } from '../../../functions/kernel/operation.ts'
import { pickText } from '../pick.ts'
import type { Header } from './envelope.ts'
import type { Dialect } from './identity.ts'
import type { Letter } from './party.ts'

export interface From {
  code: string
  dialect: Dialect
  uuid(): string
  /** The target's clock, epoch ms. */
  now(): number
}

export const isAnswer = (leg: Operation): boolean => /\/on_[a-z]+$/.test(leg.path)

export const withoutGaps = (header: Header): Header => Object.fromEntries(Object.entries(header).filter(([, value]) => value !== undefined))

/** Right headers. A thread that begins bears the call's own id (the request sheet), an answer that of its request. nha-in/docs: catalogue/nhcx/concepts/protocol-headers.md */
export function headerFor(from: From, leg: Operation, letter: Letter): Header {
  const { code, uuid, now, dialect } = from
  const { to, answers, correlationId, workflow, status, useCase, abha } = letter
  const asked = (name: string): string => pickText(answers?.opened?.header, name)
  const id = uuid()
  const shared = {
    enc: 'A256GCM', 'x-hcx-sender_code': code, 'x-hcx-recipient_code': to ?? asked('x-hcx-sender_code'), 'x-hcx-api_call_id': id, 'x-hcx-correlation_id': correlationId ?? (asked('x-hcx-correlation_id') || id),
  }
  // A request of the generic protocol has no status, and its workflow id is that of the case throughout. integration-sdks: docs/key-cycles-for-testing (data requirements)
  if (dialect === 'hcx') return { alg: 'RSA-OAEP', ...shared, 'x-hcx-workflow_id': workflow ?? (asked('x-hcx-workflow_id') || undefined), 'x-hcx-timestamp': indianTime(now(), MILLISECONDS), 'x-hcx-status': status ?? (isAnswer(leg) ? 'response.complete' : undefined) }
  return {
    alg: 'RSA-OAEP-256', ...shared, 'x-hcx-request_id': uuid(), 'x-hcx-workflow_id': workflow, 'x-hcx-timestamp': indianTime(now(), SECONDS),
    'x-hcx-status': status ?? (isAnswer(leg) ? 'response.complete' : 'request.initiated'), 'x-hcx-use_case': useCase, 'x-hcx-ben-abha-id': abha ?? asked('x-hcx-ben-abha-id'),
  }
}

const IST_MS = 5.5 * 3_600_000
const [SECONDS, MILLISECONDS] = ['2026-03-19T11:46:34'.length, '2026-03-19T11:46:34.120'.length]

/** `2026-03-19T11:46:34+05:30`: the handbook takes no other zone. */
const indianTime = (at: number, length: number): string => `${new Date(at + IST_MS).toISOString().slice(0, length)}+05:30`
