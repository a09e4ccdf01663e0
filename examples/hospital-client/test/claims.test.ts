import { generateKeyPairSync } from 'node:crypto'
import type { AbdmSandbox } from 'abdm-rehearsal/msw'
import { describe, expect, test } from 'vitest'
import type { Claims } from '../src/claims.ts'
import { openClaims } from '../src/claims.ts'
import type { Cover } from '../src/eligibility.ts'
import { abdm, ourGateway, withAbdm } from './abdm.ts'

withAbdm()

/** One that the sandbox plays: it looks the member up. */
const PAYER = '1000004957@hcx'

/** The hospital's own, as it would bring it: one for all tests, since making one takes a third of a second on Node 22. */
const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })

/** The hospital as a participant, called back at an address of its own; and a cover to ask about. */
async function aHospital(sandbox: AbdmSandbox): Promise<{ claims: Claims; cover: Cover }> {
  const { code, registryId } = await sandbox.join({ role: 'PROVIDER', endpointUrl: 'https://hospital.example', encryptionCert: publicKey.export({ type: 'spki', format: 'pem' }) as string })
  const claims = openClaims(ourGateway(), { code, privateKey })
  sandbox.onCallback('https://hospital.example', (request) => claims.route(request))
  const { name, abha, memberId, productId, productName } = await sandbox.people.patient({ payer: PAYER })
  const cover: Cover = {
    caseNumber: 'CASE-1', patient: { name, gender: 'unknown', birthDate: '1985-04-12', abha, memberId }, hospital: { hfrId: registryId, name: 'Example Hospital' }, payer: PAYER,
    policy: { number: productId, name: productName }, practitioner: { hprId: '71-0000-0000-0017', name: 'Dr Example' },
  }
  return { claims, cover }
}

// Side by side, each in a world of its own: the client knows nothing of it.
describe.concurrent('asking a payer about a cover', () => {
  test('nobody has the code that it is sent to', () => abdm.inWorld(async (sandbox) => {
    const { claims, cover } = await aHospital(sandbox)
    await expect(claims.ask({ ...cover, payer: '1000999999@hcx' })).rejects.toMatchObject({ status: 404 })
  }))

  test('the sealed answer comes back to our route', () => abdm.inWorld(async (sandbox) => {
    const { claims, cover } = await aHospital(sandbox)
    const correlationId = await claims.ask(cover)
    expect(await sandbox.nextCallback({ path: '/v1/coverageeligibility/on_check' })).toMatchObject({ status: 202 })
    expect(claims.answerTo(correlationId)).toMatchObject({ inForce: true })
    await sandbox.callbacks.waitFor({ path: '/on_check' })
  }))

  test('a payer that does not know the member says so', () => abdm.inWorld(async (sandbox) => {
    const { claims, cover } = await aHospital(sandbox)
    const correlationId = await claims.ask({ ...cover, patient: { ...cover.patient, memberId: 'NOBODY-1', abha: '91-1111-1111-1111' } })
    await sandbox.nextCallback({ path: '/on_check' })
    expect(claims.answerTo(correlationId)).toMatchObject({ inForce: false })
  }))

  test('while our route is down the exchange tries again, and the answer is not lost', () => abdm.inWorld(async (sandbox) => {
    const { claims, cover } = await aHospital(sandbox)
    const upAgain = sandbox.onCallback('https://hospital.example', () => new Response('Bad gateway', { status: 502 }))
    const correlationId = await claims.ask(cover)
    expect(await sandbox.nextCallback()).toMatchObject({ status: 502 })
    expect(claims.answerTo(correlationId)).toBeUndefined()
    upAgain()
    await sandbox.clock.advance(10 * 60_000)
    expect(claims.answerTo(correlationId)).toMatchObject({ inForce: true })
  }))
})
