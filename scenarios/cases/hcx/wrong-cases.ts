import { searchParticipants } from '../../../functions/hcx/participants/operations.ts'
import type { CaseCode } from '../../kit/case.ts'
import { caseOf } from '../../kit/case.ts'
import type { Checker } from '../../kit/check.ts'
import { baseFaults } from '../../kit/claims/valid.ts'
import { pick, pickText } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import { bundleIn, callIdOf, correlationOf, headerSent } from '../nhcx/reading.ts'
import { lookedUp } from './checks.ts'
import type { Cycle } from './legs.ts'
import { CYCLES } from './legs.ts'
import { errorCodeOf, isFiveParts, isInClear, isQueued, mainOf, recipientOf, senderOf, statusOf } from './reading.ts'
import { headerMissing, MANDATORY, strangerAs, unreadable, wrongDomain } from './wrong.ts'

/** The five error scenarios that the guide has for every cycle. */

const answersOn = (seen: Seen, cycle: Cycle, { opened }: Exchange): Exchange[] => {
  const thread = pickText(opened?.header, 'x-hcx-correlation_id')
  return thread === '' ? [] : seen.received(CYCLES[cycle].answer).filter((came) => correlationOf(came) === thread)
}

/** The code of a refusal in the HTTP answer, or later on the callback. */
const codesFor = (seen: Seen, cycle: Cycle, sent: Exchange): string[] => [...(sent.response.status === 400 ? [sent.code] : []), ...answersOn(seen, cycle, sent).filter(isInClear).map(errorCodeOf)]

function judgeRefused(seen: Seen, check: Checker, cycle: Cycle, what: string, wrong: readonly Exchange[], codes: readonly string[]): void {
  const shown = (sent: Exchange): unknown => codesFor(seen, cycle, sent).join(', ') || `${sent.response.status}, nothing on the callback`
  check.every(`${what}: the exchange refuses it, at once or on the callback`, wrong, (sent) => codesFor(seen, cycle, sent).some((code) => codes.includes(code)), { kind: 'refusal', wanted: codes.join(' or '), show: shown })
  const reached = (sent: Exchange): boolean => seen.received(CYCLES[cycle].request).some((came) => callIdOf(came) === callIdOf(sent) && correlationOf(came) === correlationOf(sent))
  check.every(`${what}: nothing is delivered to the recipient`, wrong, (sent) => !reached(sent), { kind: 'refusal', wanted: 'no call to the recipient' })
}

/** Not in the registry, or not active, as it said when it was asked. */
const isStranger = (seen: Seen, code: string): boolean => (lookedUp(seen.of(searchParticipants), code)?.status ?? 'Active') !== 'Active'

const stranger = (cycle: Cycle, name: 'x-hcx-sender_code' | 'x-hcx-recipient_code'): Omit<CaseCode, 'key'> => ({
  drive: async (kit) => kit.journey(strangerAs(cycle, name)),
  judge(seen, check) {
    const [who, code, of] = name === 'x-hcx-sender_code' ? ['an unknown sender', 'ERR_INVALID_SENDER', senderOf] as const : ['an unknown recipient', 'ERR_INVALID_RECIPIENT', recipientOf] as const
    judgeRefused(seen, check, cycle, who, seen.of(CYCLES[cycle].request).filter((sent) => isStranger(seen, of(sent))), [code])
  },
})

/** The specification's spelling, and the platform's. */
const MISSING = ['ERR_MANDATORY_HEADER_MISSING', 'ERR_MANDATORY_HEADERFIELD_MISSING']
const OWN_CODES: Partial<Record<(typeof MANDATORY)[number], string>> = { 'x-hcx-api_call_id': 'ERR_INVALID_API_CALL_ID', 'x-hcx-correlation_id': 'ERR_INVALID_CORRELATION_ID', 'x-hcx-timestamp': 'ERR_INVALID_TIMESTAMP' }

const withoutHeader = (cycle: Cycle): Omit<CaseCode, 'key'> => ({
  drive: async (kit) => kit.journey(headerMissing(cycle)),
  judge(seen, check) {
    for (const name of MANDATORY) {
      const wrong = seen.of(CYCLES[cycle].request).filter((sent) => isFiveParts(sent) && pick(headerSent(sent), name) === undefined)
      judgeRefused(seen, check, cycle, `without ${name}`, wrong, [...MISSING, ...(OWN_CODES[name] ? [OWN_CODES[name]] : [])])
    }
  },
})

/** How a recipient tells what is wrong. */
function judgeToldInClear(seen: Seen, check: Checker, cycle: Cycle, what: string, wrong: readonly Exchange[], code: string): void {
  const told = (sent: Exchange): Exchange[] => answersOn(seen, cycle, sent)
  const isTold = (sent: Exchange): boolean => told(sent).length > 0 && told(sent).every((came) => isInClear(came) && statusOf(came) === 'response.error' && errorCodeOf(came) === code && pickText(came.opened?.header, 'x-hcx-error_details.message') !== '')
  check.every(`${what}: the request itself is taken`, wrong, isQueued, { kind: 'refusal', wanted: '202' })
  check.every(`${what}: the error comes back in clear, and no JWE`, wrong, isTold, { kind: 'refusal', wanted: `header keys in clear, response.error, ${code} and a message`, show: (sent) => told(sent).map((came) => `${statusOf(came)} ${errorCodeOf(came)}`).join(', ') || 'no answer' })
}

const unopened = (cycle: Cycle): Omit<CaseCode, 'key'> => ({
  drive: async (kit) => kit.journey(unreadable(cycle)),
  judge(seen, check) {
    // Nothing else is asked in this case: what has five parts was sealed for another or damaged on purpose.
    const sent = seen.of(CYCLES[cycle].request)
    judgeToldInClear(seen, check, cycle, 'a JWE that cannot be opened', sent.filter(isFiveParts), 'ERR_INVALID_ENCRYPTION')
    judgeRefused(seen, check, cycle, 'a body that is no JWE of five parts', sent.filter((each) => !isFiveParts(each)), ['ERR_INVALID_PAYLOAD'])
  },
})

const MAIN: Record<Cycle, string> = { ce: 'CoverageEligibilityRequest', pa: 'Claim', cl: 'Claim', cr: 'CommunicationRequest' }

const wrongKind = (cycle: Cycle): Omit<CaseCode, 'key'> => ({
  drive: async (kit) => kit.journey(wrongDomain(cycle)),
  judge(seen, check) {
    const sent = seen.of(CYCLES[cycle].request)
    const own = (each: Exchange): boolean => mainOf(each, MAIN[cycle]) !== undefined
    judgeToldInClear(seen, check, cycle, 'a resource of another call', sent.filter((each) => bundleIn(each) !== undefined && !own(each)), 'ERR_WRONG_DOMAIN_PAYLOAD')
    judgeToldInClear(seen, check, cycle, 'a resource that breaks its profile', sent.filter((each) => own(each) && baseFaults(bundleIn(each) as object).length > 0), 'ERR_INVALID_DOMAIN_PAYLOAD')
  },
})

/** In the guide's order; the first has this number in its cycle. */
export const wrongCases = (cycle: Cycle, first: number): CaseCode[] =>
  [stranger(cycle, 'x-hcx-sender_code'), stranger(cycle, 'x-hcx-recipient_code'), withoutHeader(cycle), unopened(cycle), wrongKind(cycle)].map((code, at) => caseOf(`HCX:HCX-${cycle.toUpperCase()}-${first + at}`, code))
