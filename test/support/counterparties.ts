import type { Bundle, ClaimResponse } from '@medplum/fhirtypes'
import { createPrivateKey, createPublicKey, randomUUID } from 'node:crypto'
import type { Case } from '../../functions/bundles/case.ts'
import type { Make } from '../../functions/bundles/make.ts'
import { lastOf } from '../../functions/bundles/read.ts'
import type { ProtectedHeader, SealingHeader } from '../../functions/claims/envelope.ts'
import { open, seal } from '../../functions/claims/envelope.ts'
import type { Participant } from '../../functions/claims/participants/record.ts'
import type { Resident, ResidentKind } from '../../functions/claims/participants/residents.ts'
import { residentKey, residents } from '../../functions/claims/participants/residents.ts'
import type { Sandbox, SandboxOptions } from '../../mocks/sandbox.ts'
import type { TestHost, TestParticipant } from './claims.ts'
import { aHeader, aParticipant, claimsSandbox, post, PROVIDER, testHost, testKey } from './claims.ts'

export const theResident = (kind: ResidentKind): Resident => residents.find((entry) => entry.kind === kind)!
export const numberOfResident = (kind: ResidentKind): string => theResident(kind).code.split('@', 1)[0]!

export interface Answered {
  status: number
  body: Record<string, unknown>
}

async function answered(response: Response): Promise<Answered> {
  const text = await response.text()
  return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as Record<string, unknown>) : { text } }
}

/** Seals a text for a resident under a header from the test hospital. */
export async function sealedFor(sandbox: Sandbox, kind: ResidentKind, plain: unknown, header: ProtectedHeader = {}): Promise<{ header: SealingHeader & Record<string, string>; payload: string }> {
  const id = randomUUID()
  const full = aHeader(sandbox, { 'x-hcx-recipient_code': theResident(kind).code, 'x-hcx-api_call_id': id, 'x-hcx-correlation_id': id, ...header }) as SealingHeader & Record<string, string>
  return { header: full, payload: await seal(typeof plain === 'string' ? plain : JSON.stringify(plain), full, createPublicKey(testKey(residentKey(theResident(kind))))) }
}

/** Hands a resident a delivery at his own door, as the exchange does. */
export const deliverTo = async (sandbox: Sandbox, kind: ResidentKind, path: string, body: unknown): Promise<Answered> =>
  answered(await sandbox.fetch(new Request(`http://localhost/counterparties/${numberOfResident(kind)}${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })))

/** Pulls a lever of the control plane. */
export const pull = async (sandbox: Sandbox, method: string, path: string, body?: unknown): Promise<Answered> =>
  answered(await sandbox.fetch(new Request(`http://localhost/__sandbox${path}`, { method, headers: { 'content-type': 'application/json' }, body: body === undefined ? undefined : JSON.stringify(body) })))

export interface Message {
  direction: 'in' | 'out'
  path: string
  correlationId: string
  apiCallId: string
  workflowId: string
  status: string
  state: string
  verdict: string
  body: Record<string, unknown>
  opened: unknown
}

/** What a resident got and sent, oldest first, as the control plane shows it. */
export async function messagesOf(sandbox: Sandbox, kind: ResidentKind, direction?: 'in' | 'out'): Promise<Message[]> {
  const { body } = await pull(sandbox, 'GET', `/counterparties/${numberOfResident(kind)}/messages?limit=200`)
  return (body['messages'] as Message[]).filter((message) => direction === undefined || message.direction === direction)
}

const MEMBERS = { 'standard-payer': ['MRAJ2004001', 'RGI/IND/01'], 'pmjay-payer': ['MD5SLS4X5', 'PMJAY/HP/S/G'], 'dummy-payer': ['SYND-1', '100217'], tpa: ['SYNF-1', 'RGI/FLOATER/02'], provider: ['M-1', 'P-1'] } as const satisfies Record<ResidentKind, readonly [string, string]>

/** A treatment of a member of this payer at the test hospital: INR 15,500. */
export function aCase(sandbox: Sandbox, kind: ResidentKind, given: Partial<Case> = {}): Case {
  const { code, name } = theResident(kind)
  const [memberId, product] = MEMBERS[kind]
  return {
    scheme: kind === 'pmjay-payer' ? 'pmjay' : 'standard', caseNumber: 'CLM-77', patient: { name: 'Asha Synthetic', gender: 'female', birthDate: '1985-04-12', abha: '', memberId, mobile: '6990000017' },
    provider: { code: PROVIDER, hfrId: `IN99${PROVIDER.split('@', 1)[0]!}`, name: 'Test hospital' }, payer: { code, id: numberOfResident(kind), name }, policy: { number: product, product, name: 'Policy' },
    practitioner: { hprId: '71-0000-0000-0017', name: 'Dr Synthetic' }, diagnosis: { code: 'A90', display: 'Dengue fever' }, items: [{ sequence: 1, category: 'MG', code: 'MG004A', display: 'Fever', quantity: 1, unitPrice: 15_500 }],
    documents: [{ category: 'INV', code: 'MAND0409', title: 'Reports', contentType: 'application/pdf', data: 'JVBERi0xLjQK' }], admittedAt: sandbox.site.now() - 86_400_000, dischargedAt: sandbox.site.now(), ...given,
  }
}

export const aMake = (sandbox: Sandbox): Make => ({ uuid: randomUUID, now: sandbox.site.now() })

/** The answered consent form that stands in for a finger on a reader. */
export const CONSENT = { questionnaires: [{ kind: 'consent' as const, url: 'https://payer.example/Questionnaire/consent', answers: { '1': 'yes' } }] }

/** A test hospital, or payer, with a host of its own, in a sandbox whose clock stands still until it is moved. */
export interface Desk {
  sandbox: Sandbox
  host: TestHost
  self: TestParticipant
  /** Moves the world's clock and delivers what comes due. */
  advance(ms: number): Promise<void>
  deliver(): Promise<void>
  /** Seals a bundle for a resident, posts it on a leg of the exchange, and has everything delivered that is due. */
  send(kind: ResidentKind, path: string, bundle: unknown, header?: ProtectedHeader): Promise<{ posted: Answered; correlationId: string; apiCallId: string }>
  /** What came since the last time it was asked, opened. */
  news(): Promise<News[]>
}

export interface News {
  path: string
  header: Record<string, unknown>
  bundle: Bundle
}

export async function openDesk(code = PROVIDER, given: Partial<Participant> = {}, options: SandboxOptions = {}): Promise<Desk> {
  const host = testHost()
  const sandbox = claimsSandbox({ send: host.send, ...options })
  const self = await aParticipant(sandbox, code, given)
  let read = 0
  const deliver = async (): Promise<void> => void (await sandbox.deliver('default'))
  return {
    sandbox, host, self, deliver,
    advance: async (ms) => void (await pull(sandbox, 'POST', '/clock', { advanceMs: ms })),
    async send(kind, path, bundle, given = {}) {
      const { header, payload } = await sealedFor(sandbox, kind, bundle, { 'x-hcx-sender_code': code, ...given })
      const posted = await post(sandbox, `/hcx${path}`, self.token, path.includes('/on_') ? { type: 'JWEPayload', payload } : { payload })
      await deliver()
      return { posted, correlationId: header['x-hcx-correlation_id']!, apiCallId: header['x-hcx-api_call_id']! }
    },
    async news() {
      const fresh = host.got.slice(read)
      read = host.got.length
      return Promise.all(fresh.map(({ url, body }) => openNews(url, body, self)))
    },
  }
}

async function openNews(url: string, body: Record<string, unknown>, { privatePem }: TestParticipant): Promise<News> {
  const path = new URL(url).pathname
  const opened = typeof body['payload'] === 'string' ? await open(body['payload'], createPrivateKey(privatePem)) : undefined
  const nothing: Bundle = { resourceType: 'Bundle', type: 'collection' }
  return { path, header: opened?.header ?? body, bundle: opened?.plain ? (JSON.parse(opened.plain) as Bundle) : nothing }
}

/** The ClaimResponse of an answer. */
export const responseIn = ({ bundle }: News): ClaimResponse | undefined => lastOf(bundle, 'ClaimResponse')
/** What the news are about, one line each: path, workflow, status, outcome and reason. */
export const linesOf = (news: News[]): string[] => news.map((entry) => {
  const response = responseIn(entry)
  const reason = response?.adjudication?.[0]?.reason?.coding?.[0]?.code
  return [entry.path, entry.header['x-hcx-workflow_id'], entry.header['x-hcx-status'], response?.outcome, reason].filter((word) => word !== undefined).join(' ')
})

/** The cases a resident payer knows, as the control plane lists them. */
export const residentCases = async (sandbox: Sandbox, kind: ResidentKind): Promise<Record<string, unknown>[]> => (await pull(sandbox, 'GET', `/counterparties/${numberOfResident(kind)}/cases`)).body['cases'] as Record<string, unknown>[]
