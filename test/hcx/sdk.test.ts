import { createPrivateKey } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { open } from '../../functions/claims/envelope.ts'
import { residentKey } from '../../functions/claims/participants/residents.ts'
import { serveLocal } from '../../mocks/hosts/local.ts'
import { STANDARD_CLIENT } from '../../mocks/sandbox.ts'
import { testKey } from '../support/claims.ts'
import { hcxSandbox, TOKEN } from '../support/hcx.ts'

const PAYER = '1518@hcx'
/** Without types, and its own entry point cannot be loaded: what it is made of can. */
const part = (path: string): Promise<unknown> => import(join(import.meta.dirname, '../../node_modules/hcx-integrator-sdk/src', path))

interface Sdk {
  generateHcxToken(url: string, username: string, password: string): Promise<string>
  searchRegistry(base: string, token: string, code: string): Promise<{ participants: { encryption_cert: string }[] }>
}
interface Jwe {
  JWEHelper: { encrypt(given: { cert: string; headers: object; payload: object }): Promise<string> }
}

test('the published SDK gets a token, finds a payer and seals for the certificate it is told of', async () => {
  const server = await serveLocal({ sandbox: hcxSandbox() })
  try {
    const base = `http://127.0.0.1:${server.port}`
    const { generateHcxToken, searchRegistry } = (await part('utils/utils.js')) as Sdk
    const { JWEHelper } = (await part('jwe/JWEHelper.js')) as Jwe
    for (const path of [TOKEN, '/api/v0.8/participant/auth/token/generate']) {
      const token = await generateHcxToken(base + path, STANDARD_CLIENT.clientId, STANDARD_CLIENT.clientSecret)
      const { participants: [payer] } = await searchRegistry(`${base}/api/v0.8`, token, PAYER)
      const cert = await (await fetch(payer!.encryption_cert)).text()
      const sealed = await JWEHelper.encrypt({ cert, headers: { alg: 'RSA-OAEP', enc: 'A256GCM', 'x-hcx-recipient_code': PAYER }, payload: { resourceType: 'Bundle' } })
      expect(await open(sealed, createPrivateKey(testKey(residentKey({ code: PAYER }))))).toMatchObject({ plain: '{"resourceType":"Bundle"}', header: { alg: 'RSA-OAEP', 'x-hcx-recipient_code': PAYER } })
    }
    await expect(generateHcxToken(base + TOKEN, STANDARD_CLIENT.clientId, 'wrong')).rejects.toThrow('401')
  } finally {
    await server.close()
  }
})
