import type { KeyPairKeyObjectResult } from 'node:crypto'
import { createHash, generateKeyPairSync } from 'node:crypto'
import type { ControlPlane } from '../humans/simulated.ts'
import { pick, pickList, pickText } from '../pick.ts'
import type { ClaimsTarget, Identity, Role } from './identity.ts'
import { dialectOf, PUBLISHED } from './identity.ts'
import type { Answering, Arrival, Postbox } from './postbox.ts'
import { rightReceipt } from './receipt.ts'

export interface MockNeeds {
  control: ControlPlane
  clientId: string
  now(): number
  machineNow(): number
  advance(ms: number): Promise<void>
}

/** Two participants of our own, made through the mock's control plane, whose calls are pulled there: a run needs no open port. */
export function mockClaims(needs: MockNeeds): ClaimsTarget {
  return { identity: (role) => join(needs, role), postbox: pulled(needs), others: PUBLISHED }
}

/** Kept from run to run, since a key takes as long as a case; but not where a code is made of it, which no mock gives twice. */
const kept = new Map<Role, KeyPairKeyObjectResult>()

function keyPairOf(role: Role): KeyPairKeyObjectResult {
  const pair = kept.get(role) ?? generateKeyPairSync('rsa', { modulusLength: 2048 })
  if (dialectOf(role) !== 'hcx') kept.set(role, pair)
  return pair
}

const ROLE_CODES = { PROVIDER: '10001', PAYER: '10002' } as const

async function join({ control, clientId }: MockNeeds, role: Role): Promise<Identity> {
  const { privateKey, publicKey } = keyPairOf(role)
  const publicPem = publicKey.export({ type: 'spki', format: 'pem' }) as string
  const dialect = dialectOf(role)
  const name = role.endsWith('provider') ? 'PROVIDER' : 'PAYER'
  // A code of the generic protocol is made of a name: by it the exchange knows how to speak to us.
  const made = dialect === 'hcx'
    ? await control.post('/nhcx/participants', { code: `${name.toLowerCase()}.${createHash('sha256').update(publicPem).digest('hex').slice(0, 10)}@rehearsal-hcx`, roles: [ROLE_CODES[name]], clientId, encryptionCert: publicPem })
    : await control.post('/nhcx/participants/quick', { role: name, clientId, encryptionCert: publicPem, mode: 'pull' })
  return { dialect, code: pickText(made, 'code'), registryId: pickText(made, 'registryId'), privateKey, publicPem }
}

/** At most so many looks in one wait: the mock moves its clock over what comes due in between by itself. */
const LOOKS = 4

function pulled({ control, now, machineNow, advance }: MockNeeds): Postbox {
  const answers = new Map<string, Answering>()

  /** Takes and answers what waits: an answer may set free what stood behind it in its lane. */
  async function empty(code: string): Promise<Arrival[]> {
    const arrivals: Arrival[] = []
    for (;;) {
      const taken = pickList(await control.get(`/callbacks/waiting?${new URLSearchParams({ to: code })}`), 'callbacks')
      if (taken.length === 0) return arrivals
      for (const call of taken) {
        const startedAt = machineNow()
        const came = { path: pickText(call, 'path'), headers: Object.entries(pick(call, 'headers') as Record<string, string>), body: pick(call, 'body') }
        const answered = answers.get(code)?.(came) ?? rightReceipt(came.path, came.body, now())
        await control.post(`/callbacks/${encodeURIComponent(pickText(call, 'id'))}/answer`, answered)
        arrivals.push({ ...came, startedAt, finishedAt: machineNow(), answered })
      }
    }
  }

  return {
    answering: (code, answer) => void answers.set(code, answer),
    async collect(code, patienceMs) {
      for (let look = 0; ; look++) {
        await control.post('/callbacks/deliver', {})
        const arrivals = await empty(code)
        if (arrivals.length > 0 || look >= LOOKS || patienceMs <= 0) return arrivals
        await advance(Math.ceil(patienceMs / LOOKS))
      }
    },
  }
}
