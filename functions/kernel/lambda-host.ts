import { recentJournal } from './journal.ts'
import { storedKeys } from './keys.ts'
import type { ClientKey } from './furnish.ts'
import type { LambdaHost } from './lambda.ts'
import { STANDARD_FACILITIES } from './world.ts'

const EXCHANGES_KEPT = 50

/**
 * The host of a deployed function, from its environment: `REHEARSAL_TABLE` (DynamoDB table, needed), `REHEARSAL_CLIENTS`
 * (`id:secret`, comma between), `REHEARSAL_SEED`, `REHEARSAL_PEOPLE`, `REHEARSAL_FACILITIES`, `REHEARSAL_FIXED_OTP`. Region
 * and credentials are the function's own.
 * Throws where the table is not named, a client is not `id:secret` or a count is no whole number.
 */
export async function openLambdaHost(env: Record<string, string | undefined> = process.env): Promise<LambdaHost> {
  const table = env['REHEARSAL_TABLE']
  if (!table) throw new Error('REHEARSAL_TABLE names no DynamoDB table')
  const clients = toClients(env['REHEARSAL_CLIENTS'] ?? '')
  const [people, facilities] = [countIn(env, 'REHEARSAL_PEOPLE', 500), countIn(env, 'REHEARSAL_FACILITIES', STANDARD_FACILITIES)]
  const [{ DynamoDB }, { openDynamoStore }] = await Promise.all([import('@aws-sdk/client-dynamodb'), import('./store/dynamodb.ts')])
  const store = openDynamoStore({ client: new DynamoDB({}), table, now: Date.now })
  return {
    clients,
    site: {
      store,
      keys: storedKeys(store),
      journal: recentJournal(EXCHANGES_KEPT),
      now: Date.now,
      nonce: () => { throw new Error('An invocation brings its own nonce') },
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      failed: (error, operation) => console.error(operation, error),
      defaults: {
        seed: env['REHEARSAL_SEED'] ?? table, clock: { offsetMs: 0 }, variants: {}, fixedOtp: env['REHEARSAL_FIXED_OTP'], people, facilities, faults: [],
      },
    },
  }
}

function countIn(env: Record<string, string | undefined>, name: string, standard: number): number {
  const count = Number(env[name] ?? standard)
  if (!Number.isInteger(count) || count < 0) throw new Error(`${name} is a whole number`)
  return count
}

function toClients(list: string): ClientKey[] {
  return list.split(',').filter((entry) => entry.trim()).map((entry) => {
    const [clientId = '', ...rest] = entry.trim().split(':')
    const clientSecret = rest.join(':')
    if (!clientId || !clientSecret) throw new Error('REHEARSAL_CLIENTS is a list of id:secret, comma between')
    return { clientId, clientSecret }
  })
}
