import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface AwsStandIn {
  /** Environment of a function that finds its table, its secrets and its credentials here. */
  env: Record<string, string>
  stop(): Promise<void>
}

type Key = Record<'pk' | 'sk', { S: string }>
type Row = Key & Record<string, unknown>

/** What of a request's body is read here. */
interface Asked {
  Key: Key
  TransactItems: { Put?: { Item: Row } }[]
  SecretId: string
}

const nameOf = ({ pk, sk }: Key): string => `${pk.S}\n${sk.S}`

/**
 * As much of DynamoDB and Secrets Manager as a function's first request asks, over HTTP and in no time: what is measured is
 * the function. Whether it is right is for the tests, on the real DynamoDB Local.
 */
export async function startAws(secrets: Record<string, string>): Promise<AwsStandIn> {
  const rows = new Map<string, Row>()
  const answers: Record<string, (body: Asked) => unknown> = {
    GetItem: ({ Key }) => ({ Item: rows.get(nameOf(Key)) }),
    Query: () => ({ Items: [], Count: 0 }),
    BatchGetItem: () => ({ Responses: {} }),
    UpdateItem: () => ({}),
    TransactWriteItems: ({ TransactItems }) => {
      for (const { Put } of TransactItems) if (Put) rows.set(nameOf(Put.Item), Put.Item)
      return {}
    },
    GetSecretValue: ({ SecretId }) => ({ SecretString: secrets[SecretId] }),
  }
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const action = String(incoming.headers['x-amz-target']).split('.').at(-1)!
      const answer = answers[action]
      outgoing.writeHead(answer ? 200 : 400, { 'content-type': 'application/x-amz-json-1.0' })
      outgoing.end(JSON.stringify(answer?.(JSON.parse(Buffer.concat(chunks).toString()) as Asked) ?? { __type: `Nothing stands in for ${action}` }))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    env: {
      AWS_ENDPOINT_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'bench', AWS_SECRET_ACCESS_KEY: 'bench',
      REHEARSAL_TABLE: 'bench', REHEARSAL_KEYS_SECRET: 'keys', REHEARSAL_CLIENTS_SECRET: 'clients', REHEARSAL_CONTROL_SECRET: 'control',
      REHEARSAL_PUBLIC_URL: 'https://bench', REHEARSAL_RETRY_QUEUE: 'https://bench/queue',
    },
    stop: () => new Promise((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}
