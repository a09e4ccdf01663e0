import { constants, createPublicKey, publicEncrypt, randomUUID } from 'node:crypto'
import { STANDARD_CLIENT } from '../../mocks/sandbox.ts'

export interface Candidate {
  aadhaar: string
  firstName: string
  middleName: string
  lastName: string
  mobile: string
}

/** One registration over HTTP, as far as it has come. */
export interface Journey {
  person: Candidate
  username: string
  txnId: string
  /** Steps that were answered, in order. */
  done: string[]
  /** Steps whose first try met a dead server: whether that try was carried out, the client cannot know. */
  retried: string[]
  /** What a retried step was refused with, where the first try had been carried out. */
  refusals: string[]
}

export interface Shared {
  url: string
  authorization: string
  publicKey: string
  /** Resolves when a server answers at the address again. */
  back(): Promise<void>
  /** Told of each answered step. */
  answered(journey: Journey): void
}

interface Step {
  name: string
  path(journey: Journey): string
  body(journey: Journey, shared: Shared): unknown
  /** The refusal that says that the first try had been carried out. */
  already?: string
  /** Reads what the later steps need. */
  keep?(journey: Journey, answer: { txnId: string }): void
}

/** A one pixel PNG. */
const PHOTO = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='
const AADHAAR = '/v4/int/v1/registration/aadhaar'
const AADHAAR_V2 = '/v4/int/v2/registration/aadhaar'
export const OTP = '123456'

/** From the link to the HPID, over another mobile than the Aadhaar one, so that every kind of step is in it. */
export const steps: Step[] = [
  { name: 'generateLink', path: () => '/v4/int/aadhaar/generateLink', body: () => ({ scopes: ['nhpr-register'], source: 'NHPR' }), keep: (journey, { txnId }) => void (journey.txnId = txnId) },
  { name: 'aadhaarPage', path: ({ txnId }) => `/__sandbox/aadhaar-page/${txnId}`, body: ({ person }) => ({ aadhaar: person.aadhaar }), already: 'not-now' },
  { name: 'isAuthenticated', path: () => '/v4/int/aadhaar/isAuthenticated', body: ({ txnId }) => ({ txnId }) },
  { name: 'verifyOTP', path: () => `${AADHAAR_V2}/verifyOTP`, body: ({ txnId }) => ({ txnId }) },
  { name: 'checkHpIdAccountExist', path: () => `${AADHAAR}/checkHpIdAccountExist`, body: ({ txnId }) => ({ txnId, preverifiedCheck: true }) },
  { name: 'generateMobileOTP', path: () => `${AADHAAR}/generateMobileOTP`, body: ({ txnId, person }) => ({ txnId, mobile: otherMobile(person) }), already: 'HIS-1023' },
  { name: 'verifyMobileOTP', path: () => `${AADHAAR}/verifyMobileOTP`, body: ({ txnId }, { publicKey }) => ({ txnId, otp: seal(OTP, publicKey) }), already: 'HIS-1060' },
  { name: 'suggestion', path: () => `${AADHAAR}/hpid/suggestion`, body: ({ txnId }) => ({ txnId }) },
  {
    name: 'createHprIdWithPreVerified', path: () => `${AADHAAR_V2}/createHprIdWithPreVerified`, already: 'HIS-3021',
    body: ({ txnId, person: { firstName, middleName, lastName }, username }, { publicKey }) => ({
      txnId, firstName, middleName, lastName, hprId: username, idType: 'hpr_id', domainName: '@hpr.abdm', profilePhoto: PHOTO,
      email: seal(`${username}@example.in`, publicKey), password: seal('Vq7#mXp2wLz', publicKey), hpCategoryCode: 1, hpSubCategoryCode: 1, role: 1,
    }),
  },
]

export const otherMobile = ({ aadhaar }: Candidate): string => `8${aadhaar.slice(-9)}`

const seal = (text: string, publicKey: string): string => publicEncrypt({ key: createPublicKey(publicKey), padding: constants.RSA_PKCS1_PADDING }, Buffer.from(text)).toString('base64')

/** Drives a journey to its end through any number of dead servers. Throws at a refusal that is none of a step's own. */
export async function drive(journey: Journey, shared: Shared): Promise<void> {
  for (const step of steps) {
    const { status, text } = await call(journey, step, shared)
    if (status >= 400) {
      const code = /"code":"((?!HIS-422)[^"]+)"/.exec(text)?.[1] ?? text
      if (!journey.retried.includes(step.name) || code !== step.already) throw new Error(`${step.name} of ${journey.txnId}: ${status} ${text}`)
      journey.refusals.push(`${step.name} ${code}`)
    } else {
      step.keep?.(journey, JSON.parse(text) as { txnId: string })
    }
    journey.done.push(step.name)
    shared.answered(journey)
  }
}

async function call(journey: Journey, step: Step, shared: Shared): Promise<{ status: number; text: string }> {
  for (;;) {
    try {
      const response = await fetch(shared.url + step.path(journey), {
        method: 'POST', headers: { 'content-type': 'application/json', authorization: shared.authorization, 'REQUEST-ID': randomUUID(), TIMESTAMP: new Date().toISOString() },
        body: JSON.stringify(step.body(journey, shared)),
      })
      return { status: response.status, text: await response.text() }
    } catch {
      journey.retried.push(step.name)
      await shared.back()
    }
  }
}

/** A session and the published key, as every client begins. */
export async function openShared(url: string): Promise<Pick<Shared, 'url' | 'authorization' | 'publicKey'>> {
  const session = await fetch(`${url}/gateway/v0.5/sessions`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(STANDARD_CLIENT) })
  const { accessToken } = (await session.json()) as { accessToken: string }
  const authorization = `Bearer ${accessToken}`
  const publicKey = await (await fetch(`${url}/v4/int/api/v1/auth/cert`, { headers: { authorization } })).text()
  return { url, authorization, publicKey }
}

/** People of the default world who hold no HPID. */
export async function candidates(url: string, count: number): Promise<Candidate[]> {
  const { people } = (await (await fetch(`${url}/__sandbox/people?free=true&limit=${count}`)).json()) as { people: Candidate[] }
  if (people.length < count) throw new Error(`Only ${people.length} people without an HPID`)
  return people
}
