import { createHash, timingSafeEqual } from 'node:crypto'
import { addressOf } from '../../../functions/kernel/address.ts'
import { toResponse } from '../../../functions/kernel/execute.ts'
import type { HttpApiHandler, LambdaHost } from '../../../functions/kernel/lambda.ts'
import { openLambdaHost } from '../../../functions/kernel/lambda-host.ts'
import { openedOnce, toRequest, toResult } from '../../../functions/kernel/lambda.ts'
import type { Assembled } from '../../assemble.ts'
import { assemble, isControl } from '../../assemble.ts'
import { rooms } from '../../sandbox.ts'

/** What the control plane's function brings besides: the key to it, and where the API is reached. */
export interface ControlHost extends LambdaHost {
  key: string
  /** Without a trailing slash; absent: where the request came to. */
  publicUrl?: string
}

export const KEY_HEADER = 'x-rehearsal-key'

/** API Gateway waits 30 s for a function. Each look is a read of the table. */
const HOLD = { stepMs: 250, maxMs: 20_000 }

/**
 * The control plane as a Lambda function: every lever, behind a key. What is due is sent when `deliver` or the clock says so;
 * what a lever newly owes goes out by the table's stream, as what a room owes.
 */
export function controlHandler(open: () => Promise<ControlHost>): HttpApiHandler {
  let [invocation, draws] = ['', 0]
  const hosted = openedOnce(async () => {
    const { site, clients, key, publicUrl } = await open()
    const { fetch } = assemble({ rooms, clients, delivery: 'on-demand', site: { ...site, hold: HOLD, nonce: () => `${invocation}-${++draws}` } })
    return { fetch, key: digestOf(key), publicUrl }
  })

  return async (event, { awsRequestId }) => {
    const { fetch, key, publicUrl } = await hosted()
    const refusal = refusalOf(event.headers[KEY_HEADER], key)
    if (refusal) return toResult(toResponse(refusal))
    invocation = awsRequestId
    const { request, base } = toRequest(event)
    return toResult(await lever(fetch, request, publicUrl ?? base))
  }
}

/** Rooms have functions of their own. */
async function lever(fetch: Assembled['fetch'], request: Request, base: string): Promise<Response> {
  const address = addressOf(new URL(request.url), request.headers)
  if (address && !isControl(address.path)) return toResponse({ status: 404, body: { error: { code: 'not-found', message: 'The control plane is below /__sandbox' } } })
  return fetch(request, base)
}

/** By its environment: as a room's function, and `REHEARSAL_CONTROL_SECRET` (the ARN of the key's secret), `REHEARSAL_PUBLIC_URL`. */
async function openControlHost(): Promise<ControlHost> {
  const { REHEARSAL_CONTROL_SECRET: arn, REHEARSAL_PUBLIC_URL: publicUrl } = process.env
  if (!arn) throw new Error('REHEARSAL_CONTROL_SECRET names no secret')
  const { SecretsManager } = await import('@aws-sdk/client-secrets-manager')
  const secrets = new SecretsManager({})
  const [host, { SecretString: key }] = await Promise.all([openLambdaHost(), secrets.getSecretValue({ SecretId: arn })])
  // An empty key would let in whoever sends an empty header.
  if (!key) throw new Error('The secret of the control plane is empty')
  return { ...host, key, publicUrl: publicUrl?.replace(/\/$/, '') }
}

const digestOf = (key: string): Buffer => createHash('sha256').update(key).digest()

function refusalOf(sent: string | undefined, key: Buffer) {
  if (!sent) return { status: 401, body: { error: { code: 'no-key', message: `The control plane asks for its key in the header ${KEY_HEADER}` } } }
  // Digests are of one length, and comparing them takes the same time wherever they differ.
  if (!timingSafeEqual(digestOf(sent), key)) return { status: 403, body: { error: { code: 'wrong-key', message: 'That is not the key of this control plane' } } }
  return undefined
}

export const handler: HttpApiHandler = controlHandler(openControlHost)
