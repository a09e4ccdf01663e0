import type { Answer, Human, PersonNeeds, Question, TestPerson } from '../human.ts'
import { pick, pickList, pickText } from '../pick.ts'
import { otherSide } from './other-side.ts'
import { CannotStart } from '../target.ts'
import type { OpenPage } from './page.ts'
import { openPage } from './page.ts'

/** The mock's control plane, as far as a rehearsal plays a person through it. */
export interface ControlPlane {
  get(path: string): Promise<unknown>
  post(path: string, body: unknown): Promise<unknown>
  put(path: string, body: unknown): Promise<unknown>
}

export function controlPlane(baseUrl: string, fetch: (request: Request) => Promise<Response>, key?: string): ControlPlane {
  async function ask(request: Request): Promise<unknown> {
    if (key !== undefined) request.headers.set('x-rehearsal-key', key)
    const response = await fetch(request)
    const text = await response.text()
    if (!response.ok) throw new CannotStart(`The mock's control plane answered ${response.status} to ${request.method} ${new URL(request.url).pathname}: ${text.slice(0, 200)}`)
    return JSON.parse(text)
  }
  const url = (path: string): string => `${baseUrl}/__sandbox${path}`
  const send = (method: string) => (path: string, body: unknown): Promise<unknown> => ask(new Request(url(path), { method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }))
  return { get: (path) => ask(new Request(url(path))), post: send('POST'), put: send('PUT') }
}

/** Seconds the inbox holds its answer while a message is on its way. */
const INBOX_WAIT_SECONDS = 5

/** Plays the person through the mock: reads his inbox, sits at the hosted page. Verdicts that rest on it say `simulated`. */
export function simulated(control: ControlPlane, fetch: (request: Request) => Promise<Response>): Human {
  const taken = new Set<string>()
  const other = otherSide(control)

  async function person(needs: PersonNeeds): Promise<Answer | undefined> {
    const query = new URLSearchParams({ standing: needs.standing, profession: needs.profession, limit: '30', ...(needs.standing === 'on-roll' ? { free: 'true' } : {}) })
    const { people } = (await control.get(`/people?${query}`)) as { people: unknown[] }
    const free = people.find((entry) => !taken.has(pickText(entry, 'aadhaar')))
    if (!free) return undefined
    taken.add(pickText(free, 'aadhaar'))
    return { person: toTestPerson(free) }
  }

  async function otp(question: Question & { ask: 'otp' }): Promise<Answer | undefined> {
    const read = await latest(control, { to: question.mobile, wait: INBOX_WAIT_SECONDS }, (message) => pickText(message, 'otp') !== '')
    return read ? { otp: pickText(read, 'otp') } : undefined
  }

  async function confirm({ mobile, email, purpose }: Question & { ask: 'confirm' }): Promise<Answer> {
    for (const to of [mobile, email]) {
      if (to && (await latest(control, { to }, (message) => !purpose || pickText(message, 'purpose') === purpose))) return { yes: true }
    }
    return { yes: false }
  }

  return {
    by: 'simulated',
    answer(question) {
      switch (question.ask) {
        case 'person': return person(question.needs)
        case 'otp': return otp(question)
        case 'confirm': return confirm(question)
        case 'verification': return verify(control, question.facilityId)
        case 'second-bridge': return secondBridge(control)
        case 'beneficiary': return other.beneficiary(question.payer)
        case 'counterparty': return other.act(question.act)
        case 'hosted-page': return atPage(control, fetch, question)
      }
    },
  }
}

/** Plays the verifier, who has no API. */
async function verify(control: ControlPlane, facilityId: string): Promise<Answer> {
  return { yes: pickText(await control.post(`/hfr/facilities/${facilityId}/verify`, {}), 'verification.state') === 'verified' }
}

/** A client of its own a run: made where it is not there yet. */
async function secondBridge(control: ControlPlane): Promise<Answer> {
  const bridgeId = 'SBX_000002'
  const { clients } = (await control.get('/clients')) as { clients: unknown[] }
  if (!clients.some((client) => pickText(client, 'clientId') === bridgeId)) await control.post('/clients', { clientId: bridgeId, clientSecret: 'rehearsal-secret-000002', name: 'Second bridge' })
  return { bridgeId }
}

async function latest(control: ControlPlane, query: { to: string; wait?: number }, fits: (message: unknown) => boolean): Promise<unknown> {
  const read = await control.get(`/inbox?${new URLSearchParams(Object.entries(query).map(([name, value]): [string, string] => [name, String(value)]))}`)
  return pickList(read, 'messages').findLast(fits)
}

/** A number that is no Aadhaar number by its length alone. */
const SHORT_AADHAAR = '99991234567'

async function atPage(control: ControlPlane, fetch: (request: Request) => Promise<Response>, { attempt, url, txnId, person }: Question & { ask: 'hosted-page' }): Promise<Answer> {
  const opened = await openPage(fetch, url)
  const asked = opened.wants('otp') ? opened : await enterNumber(control, opened, { attempt, txnId, person })
  if (attempt === 'short-aadhaar' || attempt === 'wrong-captcha' || !asked.wants('otp')) return { message: asked.message }
  const right = pickText(await latest(control, { to: person.mobile, wait: INBOX_WAIT_SECONDS }, (message) => pickText(message, 'otp') !== ''), 'otp')
  const done = await asked.submit({ otp: attempt === 'wrong-otp' ? anotherThan(right) : right })
  return { message: done.message }
}

async function enterNumber(control: ControlPlane, page: OpenPage, { attempt, txnId, person }: Pick<Question & { ask: 'hosted-page' }, 'attempt' | 'txnId' | 'person'>): Promise<OpenPage> {
  const captcha = pickText(await control.get(`/aadhaar-page/${txnId}`), 'captcha')
  const aadhaar = attempt === 'short-aadhaar' ? SHORT_AADHAAR : (person.aadhaar ?? '')
  return page.submit({ aadhaar, captcha: attempt === 'wrong-captcha' ? anotherThan(captcha) : captcha })
}

/** As many digits, and not these. */
export function anotherThan(otp: string): string {
  const first = otp.startsWith('1') ? '2' : '1'
  return `${first}${otp.slice(1)}`
}

function toTestPerson(entry: unknown): TestPerson {
  const mobile = pickText(entry, 'mobile')
  const enrolment = pick(entry, 'enrolment') as TestPerson['enrolment']
  // 698: nobody of the mock's people has such a number, so it is never the Aadhaar-linked one.
  return { aadhaar: pickText(entry, 'aadhaar'), mobile, otherMobile: `698${mobile.slice(3)}`, email: pickText(entry, 'email'), fatherName: pickText(entry, 'fatherName'), enrolment }
}

