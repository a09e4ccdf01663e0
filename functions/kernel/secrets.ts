import type { SecretsManager } from '@aws-sdk/client-secrets-manager'
import { z } from 'zod'
import type { ClientKey } from './furnish.ts'

/** Private keys (PKCS#8, PEM) by the names under which rooms ask for them. */
export type Keys = Record<string, string>

type Reader = Pick<SecretsManager, 'getSecretValue'>

const client = z.object({ clientId: z.string().min(1), clientSecret: z.string().min(1) })
const keys = z.record(z.string(), z.string().includes('PRIVATE KEY'))
const clientsIn = z.union([client.transform((one) => [one]), z.array(client)])

/**
 * A secret's text; undefined while it has none. The client is loaded late: who runs without secrets needs no SDK.
 * @param arn absent: no secret
 */
export async function readSecret(arn: string | undefined, secrets?: Reader): Promise<string | undefined> {
  if (!arn) return undefined
  const asked = secrets ?? new (await import('@aws-sdk/client-secrets-manager')).SecretsManager({})
  try {
    return (await asked.getSecretValue({ SecretId: arn })).SecretString
  } catch (error) {
    // So is a secret called that was made without a value.
    if ((error as Error).name === 'ResourceNotFoundException') return undefined
    throw error
  }
}

/** None while the secret is empty: then keys are made and kept in the table. Throws for a secret that holds something else. */
export const readKeys = async (arn: string | undefined, secrets?: Reader): Promise<Keys> => parsed(keys, await readSecret(arn, secrets), 'REHEARSAL_KEYS_SECRET') ?? {}

/** One `{ clientId, clientSecret }`, or a list. Throws for a secret that holds something else. */
export const readClients = async (arn: string | undefined): Promise<readonly ClientKey[]> => parsed(clientsIn, await readSecret(arn), 'REHEARSAL_CLIENTS_SECRET') ?? []

/** Says which secret is wrong, and nothing of what it holds. */
function parsed<T>(shape: z.ZodType<T>, text: string | undefined, name: string): T | undefined {
  if (text === undefined) return undefined
  try {
    return shape.parse(JSON.parse(text))
  } catch {
    throw new Error(`The secret that ${name} names is not of the form it should be`)
  }
}
