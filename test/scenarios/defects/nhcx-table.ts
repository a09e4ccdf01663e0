import type { Defect } from './table.ts'
import type { Json, Wrap } from './wrap.ts'
import { answering, json, taking } from './wrap.ts'
import { meddlingWith, misbehaving, neverComing, pardoning, resealing, sealedForAnother, withEach, without } from './nhcx-wrap.ts'

const LIST = '/fetch/participants/list'
const POLICIES = '/participant/get/policies'
const CERTS = '/fetch/certs'
const LINK = '/participant/link/abha/policy'
const DELINK = '/participant/delink/abha/policy'
const TAKEN = 'NHCX takes it with 202 and its acceptance body'
const ARRIVED = 'the request is taken with 202 and the acceptance body within 30 s'
const OPENED = 'the answer is opened with our own key'

const one = { participantdetails: [{ participantcode: '1000003538@hcx', participantname: 'Somebody', address: '', state: '' }] }

/** Every field of this name gone, however deep. */
const bare = (value: unknown, name: string): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === name ? undefined : inner)))

const ack = (caughtBy: string, path: string, defect: string, change: (answer: Json & { result: Json }) => unknown): Defect => ({ defect: `${path}: ${defect}`, caughtBy, check: TAKEN, wrap: answering(path, change as never) })

const gone = (caughtBy: string, path: string, check = ARRIVED): Defect => ({ defect: `${path} never comes (${caughtBy})`, caughtBy, check, wrap: neverComing(path) })

const resealed = (caughtBy: string, path: string, defect: string, check: string, change: Parameters<typeof resealing>[1]): Defect => ({ defect: `${path}: ${defect} (${caughtBy})`, caughtBy, check, wrap: resealing(path, change) })

const workflow = (caughtBy: string, path: string, check: string): Defect => resealed(caughtBy, path, 'another workflow', check, (header) => ({ header: { ...header, 'x-hcx-workflow_id': '99' } }))

const planted = (caughtBy: string, defect: string, check: string, wrap: Wrap): Defect => ({ defect: `${defect} (${caughtBy})`, caughtBy, check, wrap })

const registry: readonly Defect[] = ['provider-uc-01', 'payer-uc-04'].flatMap((caughtBy) => [
  planted(caughtBy, 'participants are listed without their codes', 'the participants of a role are listed, each with its code', answering(LIST, (answer: unknown) => bare(answer, 'participantcode'))),
  planted(caughtBy, 'every role has the same list', 'another role has another list', answering(LIST, () => one)),
  planted(caughtBy, 'a role by its number is taken', 'a role by its number is refused', taking(LIST, ({ role }) => /^\d+$/.test(String(role)), () => one)),
])

const policies: readonly Defect[] = ['provider-uc-02', 'payer-uc-02'].flatMap((caughtBy) => [
  planted(caughtBy, 'policies without processingid', 'a search by AbhaNumber gives the policy, with payerid and processingid', answering(POLICIES, (answer: unknown) => bare(answer, 'processingid'))),
  planted(caughtBy, 'nobody is found by his mobile', 'a search by MobileNo gives the policy, with payerid and processingid', answering(POLICIES, (answer: unknown, { identifiertype }) => (identifiertype === 'MobileNo' ? { policies: [] } : answer))),
])

const keys: readonly Defect[] = ['provider-uc-03', 'payer-uc-05'].flatMap((caughtBy) => [
  planted(caughtBy, 'no certificate', 'the certificate of the receiver comes, with an RSA key', answering(CERTS, () => ({ encryption_cert: 'Invalid Certificate Found' }))),
  planted(caughtBy, 'a certificate without participantid', 'a request without participantid is refused', taking(CERTS, ({ participantid }) => !participantid, () => ({ encryption_cert: 'Invalid Certificate Found' }))),
])

const tokensOpenNothing: Wrap = (fetch) => async (request) => ((request.headers.get('bearer_auth') ?? '').length > 60 && request.url.endsWith(LIST) ? json({ error: { code: 'NHCX-401', message: 'User Unauthorized' } }, 401) : fetch(request))

const sessions: readonly Defect[] = ['provider-uc-04', 'payer-uc-06'].flatMap((caughtBy) => [
  planted(caughtBy, 'a token that was given opens nothing', 'a call with that token is let in', tokensOpenNothing),
  planted(caughtBy, 'whoever calls is let in', 'a call without a token that was given is refused', pardoning('', 'NHCX-401', one)),
])

const linking: readonly Defect[] = [
  planted('payer-uc-01', 'an error hides in the 200', 'the policy is linked', answering(LINK, () => ({ errormessage: { errorcode: 'NHCX-1007', errordescription: 'no' } }))),
  planted('payer-uc-01', 'what was linked is not found', 'get/policies then gives it, with payerid and processingid', answering(POLICIES, () => ({ policies: [] }))),
  planted('payer-uc-03', 'de-linking does nothing', 'get/policies gives it no more', taking(DELINK, () => true, () => ({ result: 'Success' }))),
  planted('payer-uc-03', 'anybody de-links', 'a client that created neither payerid nor processingid is refused', pardoning(DELINK, 'NHCX-401', { result: 'Success' })),
  planted('payer-uc-03', 'a policy not linked is refused in other words', 'a policy that is not linked is refused in the published words', answering(DELINK, (answer: { errormessage?: Json }) => (answer.errormessage ? { errormessage: { ...answer.errormessage, errordescription: 'Nothing there' } } : answer))),
]

const acknowledgements: readonly Defect[] = [
  ack('provider-uc-05', '/v1/coverageeligibility/check', 'the time in ISO 8601', (answer) => ({ ...answer, timestamp: '2026-10-01T09:00:00.000Z' })),
  ack('provider-uc-06', '/v1/insuranceplan/request', 'a status of its own', (answer) => ({ ...answer, result: { ...answer.result, protocol_status: 'request.accepted' } })),
  ack('provider-uc-07', '/v1/preauth/submit', '200 for 202', (answer) => json(answer, 200)),
  ack('provider-uc-09', '/v1/claim/submit', 'another correlation id', (answer) => ({ ...answer, correlation_id: '00000000-0000-4000-8000-000000000000' })),
  ack('provider-uc-10', '/v1/search/submit', 'an error in the 202', (answer) => ({ ...answer, error: { code: 'NHCX-1007', message: 'Something' } })),
  ack('provider-uc-12', '/v1/task/submit', 'no api_call_id', (answer) => bare(answer, 'api_call_id')),
  ack('provider-uc-11', '/v1/paymentnotice/on_request', '200 for 202', (answer) => json(answer, 200)),
  ack('payer-uc-08', '/v1/insuranceplan/on_request', '200 for 202', (answer) => json(answer, 200)),
  ack('payer-uc-09', '/v1/preauth/on_submit', 'an error in the 202', (answer) => ({ ...answer, error: { code: 'NHCX-1010', message: 'Something' } })),
  ack('payer-uc-12', '/v1/search/on_submit', 'another api_call_id', (answer) => ({ ...answer, api_call_id: '00000000-0000-4000-8000-000000000000' })),
  ack('payer-uc-13', '/v1/paymentnotice/request', 'no protocol_status', (answer) => bare(answer, 'protocol_status')),
]

const answers: readonly Defect[] = [
  resealed('provider-uc-05', '/v1/coverageeligibility/on_check', 'in force is not said', 'outcome complete and insurance[].inforce are read', (_, bundle) => ({ bundle: withEach(bundle, 'CoverageEligibilityResponse', (answer) => delete answer['insurance']) })),
  planted('provider-uc-05', 'on_check is sealed for another', OPENED, sealedForAnother('/v1/coverageeligibility/on_check')),
  resealed('provider-uc-06', '/v1/insuranceplan/on_request', 'no plan in it', 'an InsurancePlan is read', (_, bundle) => ({ bundle: without(bundle, 'InsurancePlan') })),
  resealed('provider-uc-07', '/v1/preauth/on_submit', 'no ClaimResponse in it', 'a ClaimResponse is read', (_, bundle) => ({ bundle: without(bundle, 'ClaimResponse') })),
  planted('provider-uc-07', 'the header of on_submit is changed on its way', OPENED, meddlingWith('/v1/preauth/on_submit', { 'x-hcx-workflow_id': '26' })),
  workflow('provider-uc-07', '/v1/preauth/on_submit', 'it is answered with workflow 20, 21, 23, 24'),
  gone('provider-uc-08', '/v1/communication/request'),
  gone('provider-uc-08', '/v1/preauth/on_submit', 'the decision comes on the first thread'),
  resealed('provider-uc-09', '/v1/claim/on_submit', 'no ClaimResponse in it', 'a ClaimResponse is read', (_, bundle) => ({ bundle: without(bundle, 'ClaimResponse') })),
  resealed('provider-uc-10', '/v1/search/on_submit', 'its outputs lead nowhere', 'each Task.output leads to a ClaimResponse', (_, bundle) => ({ bundle: without(bundle, 'ClaimResponse') })),
  gone('provider-uc-11', '/v1/paymentnotice/request'),
  workflow('provider-uc-11', '/v1/paymentnotice/request', 'the notice is of workflow 30 or 33'),
  workflow('provider-uc-12', '/v1/task/on_submit', 'it is answered with workflow 252, 253, 254, PC02'),
  resealed('provider-uc-12', '/v1/task/on_submit', 'no output', 'Task.output leads to a ClaimResponse', (_, bundle) => ({ bundle: withEach(bundle, 'Task', (task) => delete task['output']) })),
  gone('payer-uc-07', '/v1/coverageeligibility/check'),
  gone('payer-uc-11', '/v1/claim/submit'),
  gone('payer-uc-14', '/v1/task/submit'),
  resealed('payer-uc-10', '/v1/communication/on_request', 'no Communication in it', 'the hospital\'s Communication is read', (_, bundle) => ({ bundle: without(bundle, 'Communication') })),
  workflow('payer-uc-13', '/v1/paymentnotice/on_request', 'the hospital acknowledges it (17)'),
]

const status: readonly Defect[] = ['provider-uc-13', 'payer-uc-15'].flatMap((caughtBy) => [
  planted(caughtBy, 'a message that nobody sent is on its way', 'a message that nobody sent is not found', pardoning('/v1/status', 'NHCX-1012', { timestamp: '01/10/2026 14:30:00:000', error: { code: '', message: '' } }, 202)),
  gone(caughtBy, '/v1/on_status', 'on_status comes with the headers of the message'),
  planted(caughtBy, 'the 202 does not say where it stands', '202 says at once where it stands', answering('/v1/status', (answer: unknown) => bare(answer, 'protocol_status'))),
])

const eligible = (caughtBy: string, defect: string, check: string, change: (insurance: Json, answer: Json) => void): Defect => resealed(caughtBy, '/v1/coverageeligibility/on_check', defect, check, (_, bundle) => ({
  bundle: withEach(bundle, 'CoverageEligibilityResponse', (answer) => {
    for (const insurance of (answer['insurance'] ?? []) as Json[]) change(insurance, answer)
  }),
}))
const eachItem = (insurance: Json, change: (item: Json) => void): void => ((insurance['item'] ?? []) as Json[]).forEach(change)

const pmjay: readonly Defect[] = [
  eligible('tc-abha-01', 'not in force', 'the coverage is active', (insurance) => void (insurance['inforce'] = false)),
  eligible('tc-ce-01', 'not in force', 'the coverage is in force', (insurance) => void (insurance['inforce'] = false)),
  eligible('tc-ce-01', 'an error for an outcome', 'outcome is complete', (_, answer) => void (answer['outcome'] = 'error')),
  eligible('tc-ce-01', 'the item is excluded', 'the item is not excluded', (insurance) => eachItem(insurance, (item) => void (item['excluded'] = true))),
  eligible('tc-ce-01', 'no authorisation is asked for', 'an authorisation is required', (insurance) => eachItem(insurance, (item) => delete item['authorizationRequired'])),
  eligible('tc-ce-01', 'no documents are named', 'the documents it needs are named', (insurance) => eachItem(insurance, (item) => delete item['authorizationSupporting'])),
  resealed('tc-hbp-01', '/v1/insuranceplan/on_request', 'a plan without packages', 'packages are listed', (_, bundle) => ({ bundle: withEach(bundle, 'InsurancePlan', (plan) => delete plan['plan']) })),
  resealed('tc-pa-01', '/v1/preauth/on_submit', 'no number of its own', 'the preauthorisation has an id', (_, bundle) => ({ bundle: withEach(bundle, 'ClaimResponse', (answer) => delete answer['preAuthRef']) })),
  resealed('tc-pa-01', '/v1/preauth/on_submit', 'complete at once', 'it is pending', (_, bundle) => ({ bundle: withEach(bundle, 'ClaimResponse', (answer) => void (answer['outcome'] = 'complete')) })),
  workflow('tc-pa-02', '/v1/preauth/on_submit', 'it is accepted for adjudication (20)'),
  workflow('tc-cl-01', '/v1/claim/on_submit', 'it is answered with workflow 25'),
  workflow('tc-cl-02', '/v1/claim/on_submit', 'it is accepted for adjudication (25)'),
  workflow('tc-cl-03', '/v1/task/on_submit', 'it is answered with workflow 252, 253, 254'),
  resealed('tc-cl-03', '/v1/task/on_submit', 'of another claim', 'a completed Task leads to a ClaimResponse of the claim number', (_, bundle) => ({ bundle: withEach(bundle, 'ClaimResponse', (answer) => void (answer['identifier'] = [{ value: 'another' }])) })),
]

const PAYER = '1000003538@hcx'
const HOSPITAL = '1000004446@hcx'
const SCHEME = '1518@hcx'
const CAME = 'the answer comes from the participant addressed, to us'
const LONGER_THAN_A_THREAD_MS = 40 * 86_400_000

const does = (caughtBy: string, code: string, check: string, ...faults: (Json & { fault: string })[]): Defect[] => faults.map((fault) => planted(caughtBy, `${code}: ${fault.fault}`, check, misbehaving(code, fault)))

const counterparties: readonly Defect[] = [
  ...does('provider-uc-05', PAYER, OPENED, { fault: 'bad-jwe' }, { fault: 'wrong-certificate' }, { fault: 'sealed-error' }),
  ...does('provider-uc-05', PAYER, CAME, { fault: 'silent' }, { fault: 'wrong-correlation' }, { fault: 'redirect', to: HOSPITAL }, { fault: 'late', ms: LONGER_THAN_A_THREAD_MS }),
  ...does('provider-uc-07', PAYER, CAME, { fault: 'refuse-delivery' }, { fault: 'receipt-200' }, { fault: 'receipt-without-ids' }),
  ...does('payer-uc-09', HOSPITAL, 'no /v1/error reports it', { fault: 'refuse-delivery' }, { fault: 'receipt-200' }, { fault: 'receipt-without-ids' }),
  ...does('payer-uc-10', HOSPITAL, CAME, { fault: 'wrong-correlation' }),
  ...does('tc-pa-02', SCHEME, 'it is accepted for adjudication (20)', { fault: 'no-acknowledgement' }, { fault: 'bad-jwe' }),
]

/** At the claims exchange and in those that answer there. */
export const nhcxDefects: readonly Defect[] = [...registry, ...policies, ...keys, ...sessions, ...linking, ...acknowledgements, ...answers, ...status, ...pmjay, ...counterparties]
