import type { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readClients, readKeys, readSecret } from '../../functions/kernel/secrets.ts'
import { makeKeys } from '../../mocks/hosts/aws/keys.ts'
import { rooms } from '../../mocks/sandbox.ts'
import type { Services } from '../aws/services.ts'
import { openQueue, REGION, secretArn, startServices } from '../aws/services.ts'

const AT = 'AWS_ENDPOINT_URL_SECRETS_MANAGER'
const ACCESS = { AWS_REGION: REGION, AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' }
const PEM = '-----BEGIN PRIVATE KEY-----\nhidden\n-----END PRIVATE KEY-----'
let services: Services
let before: NodeJS.ProcessEnv
beforeEach(async () => {
  before = { ...process.env }
  services = await startServices(openQueue(1))
  Object.assign(process.env, ACCESS, { [AT]: services.endpoint })
})
afterEach(async () => {
  for (const name of [AT, ...Object.keys(ACCESS)]) {
    if (before[name] === undefined) delete process.env[name]
    else process.env[name] = before[name]
  }
  await services.close()
})

const holding = (name: string, text: string): string => {
  services.secrets.set(secretArn(name), text)
  return secretArn(name)
}

describe('a secret', () => {
  test('that is named nowhere, or has no value yet, holds nothing', async () => {
    expect([await readKeys(undefined), await readClients(undefined), await readSecret(undefined)]).toEqual([{}, [], undefined])
    expect([await readKeys(secretArn('empty')), await readClients(secretArn('empty')), await readSecret(secretArn('empty'))]).toEqual([{}, [], undefined])
  })

  test('is read: one client or several, keys by name', async () => {
    const [one, other] = [{ clientId: 'SBX_1', clientSecret: 'a' }, { clientId: 'SBX_2', clientSecret: 'b' }]
    expect(await readClients(holding('clients', JSON.stringify(one)))).toEqual([one])
    expect(await readClients(holding('clients', JSON.stringify([one, other])))).toEqual([one, other])
    expect(await readKeys(holding('keys', JSON.stringify({ gateway: PEM })))).toEqual({ gateway: PEM })
  })

  test.each(['not-json-but-secret', '["secret"]', '{"gateway":"secret"}', '{"gateway":7}'])('that holds something else is named, and nothing of it is said: %s', async (text) => {
    const failed = await readKeys(holding('keys', text)).then(() => undefined, (error: Error) => error)
    expect([failed?.message, failed?.cause]).toEqual(['The secret that REHEARSAL_KEYS_SECRET names is not of the form it should be', undefined])
  })

  test.each(['', 'id:secret', '{"clientId":"SBX_1"}', '{"clientId":"","clientSecret":"secret"}', '[{"clientId":"SBX_1"}]', 'null'])('of clients too: %s', async (text) => {
    await expect(readClients(holding('clients', text))).rejects.toThrow(/^The secret that REHEARSAL_CLIENTS_SECRET names is not of the form it should be$/)
  })

  test('that cannot be read is an error, and not an empty one', async () => {
    const denied: Pick<SecretsManager, 'getSecretValue'> = { getSecretValue: async () => { throw Object.assign(new Error('not allowed'), { name: 'AccessDeniedException' }) } }
    await expect(readSecret(secretArn('keys'), denied)).rejects.toThrow('not allowed')
  })
})

describe('the keys of a deployment', () => {
  const names = [...new Set(rooms.flatMap((room) => room.keys ?? []))]
  const manager = async (): Promise<SecretsManager> => new (await import('@aws-sdk/client-secrets-manager')).SecretsManager({})

  test('the first makes all that rooms ask for; a second changes nothing; a name that is new is added', async () => {
    const [secrets, arn] = [await manager(), secretArn('keys')]
    const missing = names.at(-1)!
    expect(names.length).toBeGreaterThan(5)
    expect(await makeKeys(secrets, arn)).toEqual(names)
    const first = await readKeys(arn)
    expect(Object.keys(first)).toEqual(names)
    expect(new Set(Object.values(first)).size).toBe(names.length)
    expect(await makeKeys(secrets, arn)).toEqual([])
    expect(await readKeys(arn)).toEqual(first)
    const { [missing]: _, ...older } = first
    holding('keys', JSON.stringify(older))
    expect(await makeKeys(secrets, arn)).toEqual([missing])
    const third = await readKeys(arn)
    expect({ ...third, [missing]: '' }).toEqual({ ...first, [missing]: '' })
    expect(third[missing]).not.toBe(first[missing])
  })

  test.each(['no JSON at all', '{"gateway":"no key"}', '[]'])('where the secret is broken the deployment fails, and it stays as it is: %s', async (text) => {
    const arn = holding('keys', text)
    await expect(makeKeys(await manager(), arn)).rejects.toThrow('The secret that REHEARSAL_KEYS_SECRET names')
    expect(services.secrets.get(arn)).toBe(text)
  })
})
