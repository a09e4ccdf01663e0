import { constants, publicEncrypt } from 'node:crypto'
import { Hono } from 'hono'
import { http, HttpResponse } from 'msw'
import { setupServer } from 'msw/node'
import { abdmHandlers } from '../mocks/msw.ts'
import type { Sandbox } from '../mocks/sandbox.ts'
import { STANDARD_CLIENT, STANDARD_NOW, createSandbox } from '../mocks/sandbox.ts'
import { median } from './load.ts'

export const BASE = 'http://bench'
const REGISTRATION = `${BASE}/v4/int`

type Body = Record<string, unknown>

export interface Caller {
  authorization: string
  post(url: string, body: unknown): Promise<Body>
}

export async function signIn(sandbox: Pick<Sandbox, 'fetch'>, base = BASE): Promise<Caller> {
  const session = await sandbox.fetch(new Request(`${base}/api/hiecm/gateway/v3/sessions`, {
    method: 'POST', body: JSON.stringify({ ...STANDARD_CLIENT, grantType: 'client_credentials' }),
    headers: { 'content-type': 'application/json', 'REQUEST-ID': crypto.randomUUID(), TIMESTAMP: new Date(STANDARD_NOW).toISOString(), 'X-CM-ID': 'sbx' },
  }))
  const { accessToken } = (await session.json()) as { accessToken: string }
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${accessToken}` }
  return {
    authorization: headers.authorization,
    async post(url, body) {
      const response = await sandbox.fetch(new Request(url, { method: 'POST', headers, body: JSON.stringify(body) }))
      if (response.status !== 200) throw new Error(`${url}: ${response.status} ${await response.text()}`)
      return (await response.json()) as Body
    },
  }
}

/** Runs a job over and over; how often a second it was done. */
export async function repeat(seconds: number, job: () => Promise<void>): Promise<number> {
  const startedAt = performance.now()
  let done = 0
  while (performance.now() - startedAt < seconds * 1000) {
    await job()
    done++
  }
  return done / ((performance.now() - startedAt) / 1000)
}

/** generateLink without a socket. */
export async function inProcess(seconds: number): Promise<{ perSecond: number }> {
  const caller = await signIn(createSandbox())
  const call = async (): Promise<void> => void (await caller.post(`${REGISTRATION}/aadhaar/generateLink`, { scopes: ['nhpr-register'], source: 'NHPR' }))
  await repeat(1, call)
  return { perSecond: await repeat(seconds, call) }
}

export interface BesideBare {
  /** Calls a second: the best round of each, since whatever else runs here can only slow one down. */
  bare: number
  stateful: number
  /** Of the rounds, each with its neighbour. */
  ratio: number
}

const ROUND_SECONDS = 0.4
const LINK = { scopes: ['nhpr-register'], source: 'NHPR' }

/** generateLink, which reads a session and writes two records, in process; turn about with a bare Hono application that reads the same body and answers as much. */
export async function besideHono(rounds: number): Promise<BesideBare> {
  const path = '/v4/int/aadhaar/generateLink'
  const app = new Hono().post(path, async (context) => context.json({ txnId: crypto.randomUUID(), said: await context.req.json<Body>() }))
  const caller = await signIn(createSandbox())
  const headers = { 'content-type': 'application/json', authorization: caller.authorization }
  const bare = async (): Promise<void> => void (await (await app.fetch(new Request(BASE + path, { method: 'POST', headers, body: JSON.stringify(LINK) }))).json())
  return turnAbout(rounds, bare, async () => void (await caller.post(BASE + path, LINK)))
}

/** The same through MSW: a handler that answers a constant, and the sandbox's own at the real host's address. */
export async function besideMsw(rounds: number): Promise<BesideBare> {
  const bareUrl = 'https://bare.example.test/link'
  const abdm = abdmHandlers({ now: () => STANDARD_NOW })
  const server = setupServer(http.post(bareUrl, async ({ request }) => HttpResponse.json({ said: (await request.json()) as Body })), ...abdm)
  server.listen({ onUnhandledRequest: 'error' })
  const caller = await signIn({ fetch: (request) => fetch(request) }, 'https://dev.abdm.gov.in')
  const headers = { 'content-type': 'application/json' }
  const bare = async (): Promise<void> => void (await (await fetch(bareUrl, { method: 'POST', headers, body: JSON.stringify(LINK) })).json())
  const rates = await turnAbout(rounds, bare, async () => void (await caller.post('https://apihspsbx.abdm.gov.in/v4/int/aadhaar/generateLink', LINK)))
  server.close()
  await abdm.close()
  return rates
}

async function turnAbout(rounds: number, bare: () => Promise<void>, ours: () => Promise<void>): Promise<BesideBare> {
  const pairs: [number, number][] = []
  await repeat(ROUND_SECONDS, bare)
  await repeat(ROUND_SECONDS, ours)
  for (let round = 0; round < rounds; round++) pairs.push([await repeat(ROUND_SECONDS, bare), await repeat(ROUND_SECONDS, ours)])
  return { bare: Math.max(...pairs.map(([one]) => one)), stateful: Math.max(...pairs.map(([, other]) => other)), ratio: median(pairs.map(([one, other]) => other / one)) }
}

interface Candidate {
  aadhaar: string
  mobile: string
  firstName: string
  middleName: string
  lastName: string
  address: { stateCode: string; districtCode: string }
}

/** The journey from the Aadhaar link to the HPID, again and again for people who have none. */
export async function journeys(seconds: number): Promise<{ perSecond: number; calls: number }> {
  const sandbox = createSandbox({ people: 1_000_000 })
  const caller = await signIn(sandbox)
  const certificate = await sandbox.fetch(new Request(`${REGISTRATION}/api/v1/auth/cert`, { headers: { authorization: caller.authorization } }))
  const key = await certificate.text()
  const seal = (plain: string): string => publicEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, Buffer.from(plain)).toString('base64')
  let people: Candidate[] = []
  let after = -1
  const perSecond = await repeat(seconds, async () => {
    if (people.length === 0) {
      const list = await sandbox.fetch(new Request(`${BASE}/__sandbox/people?standing=on-roll&limit=200&after=${after}`))
      const found = (await list.json()) as { people: (Candidate & { ordinal: number })[] }
      people = found.people
      after = found.people.at(-1)?.ordinal ?? after
    }
    await journey(caller, people.pop()!, seal)
  })
  return { perSecond, calls: CALLS }
}

/** A PNG of one pixel. */
const PIXEL = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const CALLS = 8

async function journey({ post }: Caller, person: Candidate, seal: (plain: string) => string): Promise<void> {
  const { txnId } = await post(`${REGISTRATION}/aadhaar/generateLink`, { scopes: ['nhpr-register'], source: 'NHPR' })
  await post(`${BASE}/__sandbox/aadhaar-page/${txnId}`, { aadhaar: person.aadhaar })
  await post(`${REGISTRATION}/aadhaar/isAuthenticated`, { txnId })
  await post(`${REGISTRATION}/v2/registration/aadhaar/verifyOTP`, { txnId })
  await post(`${REGISTRATION}/v1/registration/aadhaar/checkHpIdAccountExist`, { txnId })
  await post(`${REGISTRATION}/v2/registration/aadhaar/demographicAuthViaMobile`, { txnId, mobileNumber: seal(person.mobile) })
  const names = (await post(`${REGISTRATION}/v1/registration/aadhaar/hpid/suggestion`, { txnId })) as unknown as string[]
  await post(`${REGISTRATION}/v2/registration/aadhaar/createHprIdWithPreVerified`, {
    txnId, idType: 'hpr_id', domainName: '@hpr.abdm', email: seal('bench@example.test'), password: seal('Zx#mqwtr9v'), hprId: names[0], profilePhoto: PIXEL,
    firstName: person.firstName, middleName: person.middleName, lastName: person.lastName, hpCategoryCode: 1, hpSubCategoryCode: 1, role: 1,
    sourceType: 'AADHAAR', clientId: '', council: false, stateCode: person.address.stateCode, districtCode: person.address.districtCode,
  })
}

/** Searches by a first name's beginning a second, through the control plane. */
export async function nameSearch(people: number): Promise<number> {
  const sandbox = createSandbox({ people })
  const prefixes = ['an', 'ra', 'su', 'vi', 'de', 'ka', 'ma', 'pr']
  let at = 0
  const search = async (): Promise<void> => {
    const response = await sandbox.fetch(new Request(`${BASE}/__sandbox/people?name=${prefixes[at++ % prefixes.length]}&limit=20`))
    await response.text()
  }
  await repeat(0.5, search)
  return repeat(2, search)
}
