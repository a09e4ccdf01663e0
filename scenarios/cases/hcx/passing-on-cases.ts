import type { CaseCode } from '../../kit/case.ts'
import type { Checker } from '../../kit/check.ts'
import { pick } from '../../kit/pick.ts'
import type { Seen } from '../../kit/seen.ts'
import type { Exchange } from '../../record.ts'
import { callIdOf, correlationOf, named, one } from '../nhcx/reading.ts'
import type { Asking } from './legs.ts'
import { CYCLES } from './legs.ts'
import { forwarded, redirected, steered } from './passing-on.ts'
import type { Message } from './reading.ts'
import { endOf, errorCodeOf, isInClear, isQueued, isUnderWay, messagesOf, recipientOf, senderOf, sentOf, statusOf, workflowOf } from './reading.ts'

const isFinal = (exchange: Exchange): boolean => statusOf(exchange) === 'response.complete' && !isInClear(exchange)
const isAfter = (later: Exchange, earlier: Exchange): boolean => later.id > earlier.id

/** Two requests in which one follows from the other. */
interface Pair {
  first?: Exchange
  second?: Message
}

/** Who was asked asks another. */
function forwardOf(requests: readonly Message[]): Pair {
  const first = requests.map(endOf).find((each) => requests.some((other) => senderOf(endOf(other)) === recipientOf(each)))
  return { first, second: first && requests.find((other) => senderOf(endOf(other)) === recipientOf(first) && isAfter(endOf(other), first)) }
}

function judgeForward(seen: Seen, check: Checker, cycle: Asking): void {
  const { first, second } = forwardOf(messagesOf(seen, CYCLES[cycle].request))
  const passed = one(second && endOf(second))
  check.every('the forwarded request has its own api call id and its own sender, and keeps the workflow id', passed, (each) => callIdOf(each) !== callIdOf(first) && senderOf(each) === recipientOf(first) && workflowOf(each) !== '' && workflowOf(each) === workflowOf(first), { wanted: `a new api call id, sender ${recipientOf(first)}, workflow id ${workflowOf(first)}` })
  check.every('the exchange takes payer 1 as sender of a request that he did not start', second ? sentOf([second]) : [], isQueued, { wanted: '202' })
  const told = seen.received(CYCLES[cycle].answer).filter((each) => recipientOf(each) === senderOf(first))
  const asked = seen.received(CYCLES[cycle].answer).filter((each) => recipientOf(each) === recipientOf(first) && isFinal(each))
  check.every('payer 2 answers payer 1', asked, (each) => senderOf(each) === recipientOf(passed[0]), { wanted: `response.complete from ${recipientOf(passed[0])}` })
  check.every('the provider gets one answer, from payer 1, on the original correlation id', told, (each) => told.length === 1 && isFinal(each) && senderOf(each) === recipientOf(first) && correlationOf(each) === correlationOf(first), { wanted: 'one, response.complete', show: (each) => `${told.length} answers, ${statusOf(each)} from ${senderOf(each)}` })
}

const redirectTo = (exchange: Exchange): string => named(exchange, 'x-hcx-redirect_to')

function judgeRedirect(seen: Seen, check: Checker, cycle: Asking): void {
  const answers = messagesOf(seen, CYCLES[cycle].answer)
  const redirects = answers.filter((each) => statusOf(endOf(each)) === 'response.redirect')
  const good = redirects.filter(isUnderWay).map(endOf)
  check.every('the redirect is header keys in clear: response.redirect and x-hcx-redirect_to, who is not its sender', good, (each) => isInClear(each) && redirectTo(each) !== '' && redirectTo(each) !== senderOf(each), { wanted: 'no JWE; another participant' })
  const refused = sentOf(redirects.filter((each) => !isUnderWay(each)))
  check.guard('an unknown code there is refused', refused.filter((each) => redirectTo(each) !== senderOf(each)), { codes: ['ERR_INVALID_REDIRECT_TO'] })
  check.guard('the sender\'s own code there is refused', refused.filter((each) => redirectTo(each) === senderOf(each)), { codes: ['ERR_INVALID_REDIRECT_TO'] })
  const [redirect] = good
  const again = messagesOf(seen, CYCLES[cycle].request).filter((each) => redirect && senderOf(endOf(each)) === recipientOf(redirect) && recipientOf(endOf(each)) === redirectTo(redirect))
  check.every('the provider sends his request to payer 2, and the exchange takes it', sentOf(again), isQueued, { wanted: '202' })
  const last = seen.received(CYCLES[cycle].answer).filter((each) => !isInClear(each) && statusOf(each) !== 'response.partial')
  check.every('the final answer to the provider comes from payer 2', last, (each) => redirect !== undefined && isFinal(each) && senderOf(each) === redirectTo(redirect) && recipientOf(each) === recipientOf(redirect) && workflowOf(each) === workflowOf(redirect), { wanted: `response.complete from ${redirect ? redirectTo(redirect) : 'payer 2'}`, show: (each) => `${statusOf(each)} from ${senderOf(each)}` })
}

const STEERING = ['x-hcx-status', 'x-hcx-error_details', 'x-hcx-debug_flag', 'x-hcx-debug_details']
const RANDOM = 'x-hcx-test_random'

function judgeSteered(seen: Seen, check: Checker): void {
  const requests = seen.of(CYCLES.ce.request)
  const came = seen.received(CYCLES.ce.answer)
  const answerTo = (sent: Exchange): Exchange | undefined => came.find((each) => correlationOf(each) === correlationOf(sent))
  const header = (exchange: Exchange | undefined, name: string): unknown => pick(exchange?.opened?.header, name)
  for (const name of STEERING) {
    const steering = requests.filter((sent) => header(sent, `${name}_test`) !== undefined)
    check.every(`the callback carries the ${name} that ${name}_test asks for`, steering, (sent) => JSON.stringify(header(answerTo(sent), name)) === JSON.stringify(header(sent, `${name}_test`)), { wanted: 'the value asked for', show: (sent) => header(answerTo(sent), name) ?? 'nothing' })
  }
  const random = requests.filter((sent) => header(sent, RANDOM) !== undefined)
  const isSaid = (answer: Exchange): boolean => (isInClear(answer) ? errorCodeOf(answer) !== '' : answer.opened?.bundle !== undefined)
  check.every(`${RANDOM} is answered`, random, (sent) => one(answerTo(sent)).some(isSaid), { wanted: 'an answer, or an error' })
}

export const forwardCase = (cycle: Asking): Omit<CaseCode, 'key'> => ({ drive: async (kit) => kit.journey(forwarded(cycle)), judge: (seen, check) => judgeForward(seen, check, cycle) })
export const redirectCase = (cycle: Asking): Omit<CaseCode, 'key'> => ({ drive: async (kit) => kit.journey(redirected(cycle)), judge: (seen, check) => judgeRedirect(seen, check, cycle) })
export const steeredCase: Omit<CaseCode, 'key'> = { drive: async (kit) => kit.journey(steered), judge: judgeSteered }
