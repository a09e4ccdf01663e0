import type { HttpApiHandler, LambdaHost } from '../../../functions/kernel/lambda.ts'
import { openLambdaHost } from '../../../functions/kernel/lambda-host.ts'
import { openedOnce, toRequest, toResult } from '../../../functions/kernel/lambda.ts'
import { assemble } from '../../assemble.ts'
import { rooms } from '../../sandbox.ts'

/**
 * Every room behind one function, for requests in whose path no room can be seen from outside: with a real host's name in
 * front (`/dev.abdm.gov.in/…`), or of no surface at all. So they are answered as the sandbox answers them anywhere else.
 */
export function hallHandler(open: () => Promise<LambdaHost> = openLambdaHost): HttpApiHandler {
  let [invocation, draws] = ['', 0]
  const hosted = openedOnce(async () => {
    const { site, clients } = await open()
    return assemble({ rooms, clients, strict: true, delivery: 'on-demand', site: { ...site, nonce: () => `${invocation}-${++draws}` } })
  })

  return async (event, { awsRequestId }) => {
    const { fetch } = await hosted()
    invocation = awsRequestId
    const { request, base } = toRequest(event)
    return toResult(await fetch(request, base))
  }
}

export const handler: HttpApiHandler = hallHandler()
