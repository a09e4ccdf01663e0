import { generateKeyPairSync } from 'node:crypto'
import type { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { readKeys } from '../../../functions/kernel/secrets.ts'
import { rooms } from '../../sandbox.ts'

type Secrets = Pick<SecretsManager, 'getSecretValue' | 'putSecretValue'>

const makeKey = (): string => generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' }) as string

/**
 * Makes every room's RSA keys into one secret, where it has none yet; of those that stand none is changed, and a name that
 * a newer sandbox asks for is added. Run at each deployment. Gives the names that were made; throws where the secret holds
 * something else, and leaves it.
 */
export async function makeKeys(secrets: Secrets, arn: string): Promise<string[]> {
  const standing = await readKeys(arn, secrets)
  const missing = [...new Set(rooms.flatMap((room) => room.keys ?? []))].filter((name) => !standing[name])
  if (missing.length === 0) return []
  const made = Object.fromEntries(missing.map((name) => [name, makeKey()]))
  await secrets.putSecretValue({ SecretId: arn, SecretString: JSON.stringify({ ...standing, ...made }) })
  return missing
}

export async function handler(): Promise<{ made: string[] }> {
  const arn = process.env['REHEARSAL_KEYS_SECRET']
  if (!arn) throw new Error('REHEARSAL_KEYS_SECRET names no secret')
  const { SecretsManager } = await import('@aws-sdk/client-secrets-manager')
  return { made: await makeKeys(new SecretsManager({}), arn) }
}
