import type { Bundle } from '@medplum/fhirtypes'
import type { Scheme } from '../../functions/bundles/case.ts'
import type { Leg } from '../../functions/claims/legs.ts'
import { legAt } from '../../functions/claims/legs.ts'
import { everyBundle } from './bundles.ts'

/** On which leg each of them travels. */
const LEGS: [RegExp, string][] = [
  [/^plan request/, '/v1/insuranceplan/request'], [/plan/, '/v1/insuranceplan/on_request'], [/^check/, '/v1/coverageeligibility/check'], [/^cover/, '/v1/coverageeligibility/on_check'],
  [/^preauth$/, '/v1/preauth/submit'], [/^preauth/, '/v1/preauth/on_submit'], [/^predetermination/, '/v1/predetermination/submit'], [/^claim$/, '/v1/claim/submit'], [/^claim/, '/v1/claim/on_submit'],
  [/^question|^notice/, '/v1/communication/request'], [/^reply/, '/v1/communication/on_request'], [/^payment notice/, '/v1/paymentnotice/request'], [/^payment ack/, '/v1/paymentnotice/on_request'],
  [/^cancel|^reprocess/, '/v1/task/submit'], [/^task answer/, '/v1/task/on_submit'], [/^search$/, '/v1/search/submit'], [/^search/, '/v1/search/on_submit'],
]

export interface Message {
  name: string
  scheme: Scheme
  leg: Leg
  bundle: Bundle
}

let made: Message[] | undefined

/** Every bundle that can be made, on its leg. The same objects each time: change copies alone. */
export const everyMessage = (): Message[] => (made ??= everyBundle().map(([title, bundle]) => {
  const [scheme, ...words] = title.split(' ')
  const name = words.join(' ')
  return { name, scheme: scheme as Scheme, leg: legAt(LEGS.find(([pattern]) => pattern.test(name))![1])!, bundle }
}))

export const messageNamed = (name: string, scheme: Scheme): Message => everyMessage().find((message) => message.name === name && message.scheme === scheme)!
