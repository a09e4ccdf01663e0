import type { KeyObject } from 'node:crypto'
import { createPublicKey, randomUUID, X509Certificate } from 'node:crypto'
import { compactDecrypt, CompactEncrypt, decodeProtectedHeader } from 'jose'
import type { Cover, Eligibility } from './eligibility.ts'
import { eligibilityRequest, readEligibility } from './eligibility.ts'
import type { Gateway } from './gateway.ts'
import { EXCHANGE } from './hosts.ts'

/** As whom the hospital takes part in the claims exchange. */
export interface Participant {
  /** `1000000017@hcx` */
  code: string
  privateKey: KeyObject
}

export interface Claims {
  /** Asks a payer whether a cover is in force. Gives the correlation id, by which the answer will come. */
  ask(cover: Cover): Promise<string>
  /** Undefined: it has not come yet. */
  answerTo(correlationId: string): Eligibility | undefined
  /** What the exchange calls at the address that the hospital registered. */
  route(request: Request): Promise<Response>
}

const REGISTRY = `${EXCHANGE}/pmjay/sbxhcx/participanthcxservice`
const IST_MS = 5.5 * 3_600_000
/** The exchange takes no other zone. */
const indianTime = (): string => `${new Date(Date.now() + IST_MS).toISOString().slice(0, 19)}+05:30`

export function openClaims(gateway: Gateway, { code, privateKey }: Participant): Claims {
  const asked = new Map<string, Eligibility | undefined>()

  async function certificateOf(participantid: string): Promise<KeyObject> {
    const { encryption_cert: pem } = await gateway.call<{ encryption_cert: string }>(`${REGISTRY}/fetch/certs`, { participantid })
    return pem.includes('BEGIN CERTIFICATE') ? new X509Certificate(pem).publicKey : createPublicKey(pem)
  }

  return {
    async ask(cover) {
      const id = randomUUID()
      const header = {
        alg: 'RSA-OAEP-256', enc: 'A256GCM', 'x-hcx-sender_code': code, 'x-hcx-recipient_code': cover.payer, 'x-hcx-api_call_id': id, 'x-hcx-correlation_id': id, 'x-hcx-request_id': randomUUID(),
        'x-hcx-timestamp': indianTime(), 'x-hcx-status': 'request.initiated', 'x-hcx-ben-abha-id': cover.patient.abha,
      }
      const plain = new TextEncoder().encode(JSON.stringify(eligibilityRequest(cover, indianTime())))
      const payload = await new CompactEncrypt(plain).setProtectedHeader(header).encrypt(await certificateOf(cover.payer))
      // Before it is sent: the answer may be here before the receipt is.
      asked.set(id, undefined)
      await gateway.call(`${EXCHANGE}/hcx/v1/coverageeligibility/check`, { payload })
      return id
    },
    answerTo: (correlationId) => asked.get(correlationId),
    async route(request) {
      const { payload } = (await request.json()) as { payload?: string }
      if (new URL(request.url).pathname !== '/v1/coverageeligibility/on_check' || payload === undefined) return new Response('Not found', { status: 404 })
      const header = decodeProtectedHeader(payload) as Record<string, string>
      const correlationId = header['x-hcx-correlation_id'] ?? ''
      if (asked.has(correlationId)) {
        const { plaintext } = await compactDecrypt(payload, privateKey)
        asked.set(correlationId, readEligibility(JSON.parse(new TextDecoder().decode(plaintext))))
      }
      return Response.json(receiptFor(header, correlationId), { status: 202 })
    },
  }
}

/** The exchange counts a delivery as made by these words alone; the time is Indian, with a colon before its milliseconds. */
function receiptFor(header: Record<string, string>, correlationId: string): object {
  const [date, time] = new Date(Date.now() + IST_MS).toISOString().split('T') as [string, string]
  return {
    timestamp: `${date.split('-').toReversed().join('/')} ${time.slice(0, 8)}:${time.slice(9, 12)}`, api_call_id: header['x-hcx-api_call_id'], correlation_id: correlationId,
    result: { sender_code: header['x-hcx-sender_code'], recipient_code: header['x-hcx-recipient_code'], entity_type: 'coverageeligibility', protocol_status: 'request.queued' }, error: { code: '', message: '' },
  }
}
