import type { DynamoDB } from '@aws-sdk/client-dynamodb'
import { DynamoDBStreams } from '@aws-sdk/client-dynamodb-streams'
import type { HttpApiResult } from '../../functions/kernel/lambda.ts'
import { tableDefinition } from '../../functions/kernel/store/dynamodb.ts'
import { KEY_HEADER } from '../../mocks/hosts/aws/control.ts'
import { startDynamoLocal } from '../support/dynamodb-local.ts'
import type { Fleet } from './fleet.ts'
import { openFleet } from './fleet.ts'
import { BODY_BYTES_MAX, DOMAIN, gatewayError, toAnswer, toEvent } from './http-api.ts'
import { FunctionFailed, TooLarge } from './instances.ts'
import type { Mappings } from './mappings.ts'
import { openMappings } from './mappings.ts'
import type { Queue } from './services.ts'
import { ACCOUNT, openQueue, REGION, secretArn, startServices } from './services.ts'
import type { Pattern } from './stream.ts'
import { readStream } from './stream.ts'

export const TABLE = 'rehearsal'
const PUBLIC_URL = `https://${DOMAIN}`
const CONTROL_KEY = 'a key for the control plane'
const RECEIVES_MAX = 3

export interface CloudOptions {
  /** The file of a function. */
  entryOf(name: string): string
  /** The function an HTTP API takes for a request. */
  routeOf(method: string, path: string): string
  /** Of the mapping between stream and dispatcher. */
  filter: Pattern
  clients: readonly { clientId: string; clientSecret: string }[]
  env?: Record<string, string>
}

/** The deployed sandbox as far as one machine can have it: the API in front, functions, table, stream, queue and secrets. */
export interface Cloud {
  fetch(request: Request): Promise<Response>
  /** `fetch` with the control plane's key in hand. */
  asOwner(request: Request): Promise<Response>
  fleet: Fleet
  client: DynamoDB
  queue: Queue
  mappings: Mappings
  close(): Promise<void>
}

const LOCAL = { accessKeyId: 'local', secretAccessKey: 'local' }

export async function startCloud({ entryOf, routeOf, filter, clients, env }: CloudOptions): Promise<Cloud> {
  const queue = openQueue(RECEIVES_MAX)
  const [dynamo, services] = await Promise.all([startDynamoLocal(), startServices(queue)])
  const client = dynamo.client()
  const { TableDescription } = await client.createTable({ ...tableDefinition(TABLE), StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' } })
  const streamArn = TableDescription!.LatestStreamArn!
  const streams = new DynamoDBStreams({ region: REGION, endpoint: dynamo.endpoint, credentials: LOCAL })
  services.secrets.set(secretArn('clients'), JSON.stringify(clients)).set(secretArn('control'), CONTROL_KEY).set(secretArn('keys'), '{}')
  const fleet = openFleet(entryOf, (name) => ({
    AWS_REGION: REGION, AWS_ACCESS_KEY_ID: LOCAL.accessKeyId, AWS_SECRET_ACCESS_KEY: LOCAL.secretAccessKey,
    AWS_ENDPOINT_URL_DYNAMODB: dynamo.endpoint, AWS_ENDPOINT_URL_SECRETS_MANAGER: services.endpoint, AWS_ENDPOINT_URL_SQS: services.endpoint,
    REHEARSAL_TABLE: TABLE, REHEARSAL_KEYS_SECRET: secretArn('keys'), REHEARSAL_CLIENTS_SECRET: secretArn('clients'), REHEARSAL_SEED: 'rehearsal', ...env,
    ...(name === 'control' && { REHEARSAL_CONTROL_SECRET: secretArn('control'), REHEARSAL_PUBLIC_URL: PUBLIC_URL }),
    ...(name === 'dispatcher' && { REHEARSAL_RETRY_QUEUE: `${services.endpoint}/${ACCOUNT}/retries`, REHEARSAL_PUBLIC_URL: PUBLIC_URL }),
  }))
  const mappings = openMappings({ reader: await readStream(streams, streamArn), streamArn, filter, queue, invoke: (event) => fleet.invoke('dispatcher', event) })

  async function fetch(request: Request): Promise<Response> {
    const name = routeOf(request.method, new URL(request.url).pathname)
    const event = await toEvent(request, Date.now())
    if (Buffer.byteLength(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8') > BODY_BYTES_MAX) return gatewayError(413, 'Request Entity Too Large')
    try {
      return toAnswer((await fleet.invoke(name, event)) as HttpApiResult)
    } catch (error) {
      if (error instanceof TooLarge) return gatewayError(413, 'Request Too Long')
      if (error instanceof FunctionFailed) return gatewayError(500, 'Internal Server Error')
      throw error
    } finally {
      mappings.look()
    }
  }

  return {
    fetch, fleet, client, queue, mappings,
    asOwner(request) {
      const owned = new Request(request)
      owned.headers.set(KEY_HEADER, CONTROL_KEY)
      return fetch(owned)
    },
    async close() {
      await mappings.settled()
      await fleet.close()
      streams.destroy()
      client.destroy()
      await Promise.all([dynamo.stop(), services.close()])
    },
  }
}
