import type { HttpApiHandler, LambdaHost } from '../kernel/lambda.ts'
import { lambdaHandler } from '../kernel/lambda.ts'
import { openLambdaHost } from '../kernel/lambda-host.ts'
import { hfrRoom } from './room.ts'

/** This room alone as a Lambda function, on any host: the deployed one by its environment, a test's by what it brings. */
export const hfrHandler = (open: () => Promise<LambdaHost> = openLambdaHost): HttpApiHandler => lambdaHandler(hfrRoom, open)

export const handler: HttpApiHandler = hfrHandler()
