import { createPublicKey, X509Certificate } from 'node:crypto'
import { createSession } from '../../../functions/gateway/sessions/operations.ts'
import { eligibilityCheck, eligibilityOnCheck } from '../../../functions/nhcx/exchange/operations.ts'
import { fetchCertificate, listParticipants } from '../../../functions/nhcx/participants/operations.ts'
import { getSession } from '../../../functions/nhcx/sessions/operations.ts'
import type { CaseCode } from '../../kit/case.ts'
import { caseOf } from '../../kit/case.ts'
import { certificateIn } from '../../kit/claims/claims.ts'
import { isGood } from '../../kit/exchange.ts'
import type { Kit } from '../../kit/journey.ts'
import { pick, pickList, pickText } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import { isClear, onThreadOf } from './reading.ts'

/** The three use cases of the registry that both roles have. */

const rowsOf = ({ response: { body } }: Exchange): unknown[] => [...pickList(body, 'participantdetails'), ...pickList(body, 'participants'), ...pickList(body)]
const codesOf = (exchange: Exchange): string[] => rowsOf(exchange).map((row) => pickText(row, 'participantcode') || pickText(row, 'participant_code'))
const roleOf = (exchange: Exchange): string => pickText(exchange.request.body, 'role')
const ROLES = ['PAYER', 'PROVIDER', 'TPA']

export const listCase = (key: string): CaseCode => caseOf(key, {
  async drive(kit) {
    for (const role of ['PAYER', 'PROVIDER'] as const) await kit.call(listParticipants, { body: { role } })
    if (kit.probes) await kit.call(listParticipants, { raw: { role: '10002' } })
  },
  judge(seen, check) {
    const right = seen.of(listParticipants).filter((exchange) => ROLES.includes(roleOf(exchange)))
    const listed = check.some('the participants of a role are listed, each with its code', right, (exchange) => isGood(exchange) && codesOf(exchange).length > 0 && codesOf(exchange).every(Boolean), { wanted: '200 with participantcode in each row' })
    const others = right.filter((exchange) => listed && isGood(exchange) && roleOf(exchange) !== roleOf(listed))
    check.guard('another role has another list', listed ? others : [], { test: (exchange) => codesOf(exchange).join() !== codesOf(listed!).join(), wanted: 'other participants' })
    check.guard('a role by its number is refused', seen.of(listParticipants).filter((exchange) => /^\d+$/.test(roleOf(exchange))))
  },
})

const isKey = (pem: string): boolean => {
  try {
    return (pem.includes('BEGIN CERTIFICATE') ? new X509Certificate(pem).publicKey : createPublicKey(pem)).asymmetricKeyType === 'rsa'
  } catch {
    return false
  }
}

const hasId = (exchange: Exchange): boolean => pickText(exchange.request.body, 'participantid') !== ''

/** `use` seals something with what was fetched, where the sheet asks for it. */
export const certificateCase = (key: string, use?: (kit: Kit) => Promise<void>): CaseCode => caseOf(key, {
  async drive(kit) {
    const { dummyPayer, provider } = kit.claims.others
    await kit.call(fetchCertificate, { body: { participantid: use ? dummyPayer : provider } })
    if (kit.probes) {
      await kit.call(fetchCertificate, { raw: {} })
      await kit.call(fetchCertificate, { raw: { participantcode: dummyPayer } })
    }
    await use?.(kit)
  },
  judge(seen, check) {
    const calls = seen.of(fetchCertificate)
    check.some('the certificate of the receiver comes, with an RSA key', calls.filter(hasId), (exchange) => isGood(exchange) && isKey(certificateIn(exchange)), { wanted: '200 with encryption_cert in PEM' })
    check.guard('a request without participantid is refused', calls.filter((exchange) => !hasId(exchange)))
    if (!use) return
    const fetched = new Set(calls.filter((exchange) => certificateIn(exchange) !== '').map((exchange) => pickText(exchange.request.body, 'participantid')))
    const taken = seen.of(eligibilityCheck).filter((exchange) => isGood(exchange) && fetched.has(pickText(exchange.opened?.header, 'x-hcx-recipient_code')))
    check.some('something is sealed for it and taken', seen.of(eligibilityCheck), (exchange) => taken.includes(exchange), { wanted: '202 for a message to the participant whose certificate was fetched' })
    // Of another's certificate the receiver says in clear that he cannot open what was sealed with it.
    check.some('the receiver opens it', taken.flatMap((sent) => onThreadOf(sent, seen.received(eligibilityOnCheck))), (answer) => !isClear(answer), { wanted: 'an answer that is sealed' })
  },
})

/** Tokens that were given for this client's id and secret, by either call. */
const tokensOf = (seen: Seen): Set<string> => new Set(seen.of(createSession, getSession).filter(isGood).flatMap(({ response: { body } }) => [pickText(body, 'accessToken'), pickText(body, 'access_token')]).filter(Boolean))

const tokenIn = ({ request }: Exchange): string => request.headers.find(([name]) => name.toLowerCase() === 'bearer_auth')?.[1].replace(/^Bearer /, '') ?? ''

const isOfExchange = ({ operation }: Exchange): boolean => operation.startsWith('nhcx.') && operation !== getSession.id

export const sessionCase = (key: string): CaseCode => caseOf(key, {
  async drive(kit) {
    await kit.call(listParticipants, { body: { role: 'PAYER' } })
    if (kit.probes) {
      await kit.call(listParticipants, { body: { role: 'PAYER' }, as: 'none' })
      await kit.call(listParticipants, { body: { role: 'PAYER' }, as: { token: 'not-a-token' } })
    }
  },
  judge(seen, check) {
    const tokens = tokensOf(seen)
    const calls = seen.all.filter((exchange) => exchange.direction === undefined && isOfExchange(exchange))
    check.some('a token is given for client id and secret', seen.of(createSession, getSession), (exchange) => isGood(exchange) && Number(pick(exchange.response.body, 'expiresIn') ?? pick(exchange.response.body, 'expires_in')) > 0, { wanted: 'accessToken with its lifetime' })
    check.some('a call with that token is let in', calls.filter((exchange) => tokens.has(tokenIn(exchange))), isGood, { wanted: 'no 401' })
    check.guard('a call without a token that was given is refused', tokens.size > 0 ? calls.filter((exchange) => !tokens.has(tokenIn(exchange))) : [], { codes: ['NHCX-401', '401'] })
  },
})
