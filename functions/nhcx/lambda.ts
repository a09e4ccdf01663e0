import type { HttpApiHandler, LambdaHost } from '../kernel/lambda.ts'
import { lambdaHandler } from '../kernel/lambda.ts'
import { openLambdaHost } from '../kernel/lambda-host.ts'
import { nhcxRoom } from './room.ts'

/** This room alone as a Lambda function, on any host: the deployed one by its environment, a test's by what it brings. */
export const nhcxHandler = (open: () => Promise<LambdaHost> = openLambdaHost): HttpApiHandler => lambdaHandler(nhcxRoom, open)

export const handler: HttpApiHandler = nhcxHandler()
