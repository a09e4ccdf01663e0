import type { KeyObject } from 'node:crypto'
import type { SealingHeader } from '../../claims/envelope.ts'
import { publicKeyOf, seal } from '../../claims/envelope.ts'
import { legAt } from '../../claims/legs.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import type { Resident } from '../../claims/participants/residents.ts'
import { residentKey } from '../../claims/participants/residents.ts'
import { indianTime } from '../../claims/stamps.ts'
import type { Unit } from '../../kernel/unit.ts'
import { errorOf } from '../cases/errors.ts'
import { characterOf } from '../characters.ts'
import type { Fault } from '../misbehaviour.ts'
import type { PayerError, Sending } from './sending.ts'
import { spoilBundle, spoilJwe } from './spoil.ts'
import { writePaper } from './write.ts'

interface Wrapped {
  /** As it is posted. */
  body: Record<string, unknown>
  /** The text inside; empty in clear. */
  plain: string
}

/** Puts a message into its envelope: sealed for the recipient by the certificate the register has, or in clear. */
export async function wrap(unit: Unit, resident: Resident, sending: Sending, spoils: readonly Fault[]): Promise<Wrapped> {
  const { paper, test } = sending
  if (test?.status === 'response.error') return inClear(unit, resident, sending, { code: 'ERR_DOMAIN_PROCESSING', message: 'Asked for by a test header' })
  if (paper.paper === 'redirect') return inClear(unit, resident, sending, undefined)
  if (paper.paper === 'protocol-error' && !spoils.includes('sealed-error')) return inClear(unit, resident, sending, paper.error)
  const key = await keyFor(unit, resident, sending, spoils)
  if (!key) return inClear(unit, resident, { ...sending, status: 'response.error' }, noCertificate(resident, sending))
  const written = paper.paper === 'protocol-error' ? JSON.stringify(paper.error) : await writePaper(unit, resident, sending)
  const plain = spoils.includes('invalid-fhir') && written.startsWith('{') ? spoilBundle(written) : written
  const compact = await seal(plain, { alg: sending.dialect === 'hcx' ? 'RSA-OAEP' : 'RSA-OAEP-256', enc: 'A256GCM', ...outsideOf(unit, resident, sending), ...detailsOf(sending) } as SealingHeader, key)
  const payload = spoils.includes('bad-jwe') ? spoilJwe(compact) : compact
  const answers = legAt(sending.path)?.kind === 'answer' && sending.dialect === 'nhcx'
  return { body: answers ? { type: 'JWEPayload', payload } : { payload }, plain }
}

const noCertificate = (resident: Resident, { to, correlationId, dialect }: Sending): PayerError =>
  errorOf(characterOf(resident).style, { code: dialect === 'hcx' ? 'ERR_INVALID_ENCRYPTION' : 'PAYR-1002', rule: 'The recipient has no certificate', values: [to, correlationId] })

async function keyFor(unit: Unit, resident: Resident, { to }: Sending, spoils: readonly Fault[]): Promise<KeyObject | undefined> {
  if (spoils.includes('wrong-certificate')) return (await unit.world.site.keys.pair(residentKey(resident))).publicKey
  const pem = (await findParticipant(unit, to))?.value.encryptionCert
  try {
    return pem ? publicKeyOf(pem) : undefined
  } catch {
    return undefined
  }
}

const ABHA = /^(\d{2})(\d{4})(\d{4})(\d{4})$/

/** The header keys that sealed and clear messages share. */
function outsideOf(unit: Unit, { code }: Resident, { to, apiCallId, correlationId, workflowId, status, useCase, abha, dialect, test }: Sending): Record<string, unknown> {
  const shared = {
    'x-hcx-sender_code': code, 'x-hcx-recipient_code': to, 'x-hcx-api_call_id': apiCallId, 'x-hcx-correlation_id': correlationId, 'x-hcx-timestamp': indianTime(unit.now),
    // The generic protocol knows no status of a request that sets out.
    ...((dialect === 'nhcx' || status !== 'request.initiated') && { 'x-hcx-status': test?.status ?? status }), ...(workflowId && { 'x-hcx-workflow_id': workflowId }),
  }
  if (dialect === 'hcx') return shared
  return { ...shared, 'x-hcx-request_id': unit.context.draw.below(apiCallId).uuid('request'), 'x-hcx-ben-abha-id': abha.replace(ABHA, '$1-$2-$3-$4'), ...(useCase && { 'x-hcx-use_case': useCase }) }
}

/** What a test header asks for. */
function detailsOf({ test }: Sending): Record<string, unknown> {
  return {
    ...(test?.errorDetails !== undefined && { 'x-hcx-error_details': test.errorDetails }), ...(test?.debugFlag !== undefined && { 'x-hcx-debug_flag': test.debugFlag }),
    ...(test?.debugDetails !== undefined && { 'x-hcx-debug_details': test.debugDetails }),
  }
}

/** A ProtocolResponse: an error, or a redirect. The generic protocol has the header keys alone. */
function inClear(unit: Unit, resident: Resident, sending: Sending, error: PayerError | undefined): Wrapped {
  const { dialect, path, paper } = sending
  const header = { ...outsideOf(unit, resident, sending), ...(error && { 'x-hcx-error_details': { code: error.code, message: error.message, trace: error.path ?? '' } }), ...detailsOf(sending) }
  const redirectTo = paper.paper === 'redirect' ? paper.to : ''
  if (dialect === 'hcx') return { body: { ...header, ...(redirectTo && { 'x-hcx-redirect_to': redirectTo }) }, plain: '' }
  return {
    body: {
      type: 'ProtocolResponse', ...header, 'x-hcx-debug_flag': 'Error', 'x-hcx-redirect_to': redirectTo, 'x-hcx-debug_details': { code: '', message: '', trace: '' },
      'x-hcx-domain-header': { use_case_name: '', amt_processed: '' }, 'x-hcx-entity-type': legAt(path)?.entityType ?? '',
    },
    plain: '',
  }
}
