import { noJournal } from './journal.ts'
import { storedKeys } from './keys.ts'
import type { LambdaHost } from './lambda.ts'
import { storedJournal } from './stored-journal.ts'
import { readClients, readKeys } from './secrets.ts'
import { STANDARD_FACILITIES } from './world.ts'

/**
 * The host of a deployed function, from its environment: `REHEARSAL_TABLE` (DynamoDB table, needed), `REHEARSAL_KEYS_SECRET`
 * and `REHEARSAL_CLIENTS_SECRET` (ARNs of secrets: RSA keys by name, the clients of every world), `REHEARSAL_SEED`, `REHEARSAL_PEOPLE`, `REHEARSAL_FACILITIES`, `REHEARSAL_FIXED_OTP`,
 * `REHEARSAL_JOURNAL_DAYS` (how long exchanges are kept for `explain`; 0, the standard: not at all). Region and credentials are
 * the function's own.
 * Throws where the table is not named, a secret cannot be read or a count is no whole number.
 */
export async function openLambdaHost(env: Record<string, string | undefined> = process.env): Promise<LambdaHost> {
  const table = env['REHEARSAL_TABLE']
  if (!table) throw new Error('REHEARSAL_TABLE names no DynamoDB table')
  const [people, facilities] = [countIn(env, 'REHEARSAL_PEOPLE', 500), countIn(env, 'REHEARSAL_FACILITIES', STANDARD_FACILITIES)]
  const days = countIn(env, 'REHEARSAL_JOURNAL_DAYS', 0)
  const failed = (error: unknown, where: string): void => console.error(where, error)
  const [{ DynamoDB }, { openDynamoStore }, keys, clients] = await Promise.all([
    import('@aws-sdk/client-dynamodb'), import('./store/dynamodb.ts'), readKeys(env['REHEARSAL_KEYS_SECRET']), readClients(env['REHEARSAL_CLIENTS_SECRET']),
  ])
  const store = openDynamoStore({ client: new DynamoDB({}), table, now: Date.now })
  return {
    clients,
    site: {
      store,
      keys: storedKeys(store, keys),
      journal: days > 0 ? storedJournal({ store, days, now: Date.now, failed }) : noJournal,
      now: Date.now,
      nonce: () => { throw new Error('An invocation brings its own nonce') },
      sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
      failed,
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
