import type { RemovalPolicy } from 'aws-cdk-lib'
import { Duration } from 'aws-cdk-lib'
import type { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import { Effect, PolicyDocument, PolicyStatement as Statement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { Construct } from 'constructs'

/** What all functions of a stack have in common. */
export interface Ground {
  /** Folder of a function's code: `index.cjs` and its chunks. */
  codeOf(name: string): string
  removalPolicy: RemovalPolicy
  environment: Record<string, string>
}

export interface FunctionNeeds {
  description: string
  /** Everything it may do besides writing its log. */
  may: PolicyStatement[]
  environment?: Record<string, string>
  timeout?: Duration
  memoryMb?: number
}

/** An HTTP API waits 30 s: a function that goes on after that works for nobody. */
const API_TIMEOUT = Duration.seconds(29)

/**
 * Lambda gives a processor by the memory: 1,024 MB are 0.58 of one, and a start or an RSA operation takes as much less time as
 * this costs more. The data needs a sixth of it.
 * None has concurrency reserved: it would have to leave 100 to others of the account's, and a new account has ten in all.
 * The stage's throttle, the shards of the stream and the queue's `maxConcurrency` bound them instead.
 */
const MEMORY_MB = 1024

export interface SandboxFunction {
  lambda: LambdaFunction
  logs: LogGroup
}

/** A function with a role and a log group of its own; the role may do what is listed and write that log. */
export function sandboxFunction(scope: Construct, name: string, { codeOf, removalPolicy, environment: common }: Ground, needs: FunctionNeeds): SandboxFunction {
  const { description, may, environment, timeout = API_TIMEOUT, memoryMb = MEMORY_MB } = needs
  const id = `${name[0]!.toUpperCase()}${name.slice(1)}`
  const logs = new LogGroup(scope, `${id}Logs`, { retention: RetentionDays.ONE_MONTH, removalPolicy })
  const log = new Statement({ effect: Effect.ALLOW, actions: ['logs:CreateLogStream', 'logs:PutLogEvents'], resources: [logs.logGroupArn] })
  const role = new Role(scope, `${id}Role`, {
    assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: `Of the function ${name}`, inlinePolicies: { own: new PolicyDocument({ statements: [log, ...may] }) },
  })
  const lambda = new LambdaFunction(scope, `${id}Function`, {
    description, role, logGroup: logs, loggingFormat: LoggingFormat.JSON, timeout, memorySize: memoryMb,
    runtime: Runtime.NODEJS_24_X, architecture: Architecture.ARM_64, handler: 'index.handler', code: Code.fromAsset(codeOf(name)),
    environment: { ...common, ...environment },
  })
  return { lambda, logs }
}
