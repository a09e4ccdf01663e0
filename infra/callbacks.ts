import { Duration } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { Rule, Schedule } from 'aws-cdk-lib/aws-events'
import { LambdaFunction as ToFunction } from 'aws-cdk-lib/aws-events-targets'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda'
import { EventSourceMapping, FilterCriteria, StartingPosition } from 'aws-cdk-lib/aws-lambda'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import type { Construct } from 'constructs'
import type { Ground, SandboxFunction } from './functions.ts'
import { sandboxFunction } from './functions.ts'
import type { Secrets } from './keys.ts'
import { mayRead } from './keys.ts'
import { tableUse } from './table.ts'
import { WAITING } from './waiting.ts'

export interface Callbacks {
  dispatcher: SandboxFunction
  retries: Queue
  deadLetters: Queue
}

/** A lane's calls in their order, each answered within its courier's time. */
const TIMEOUT = Duration.minutes(2)

/** Those who wait for an answer of somebody else, so one slow receiver must not keep the others: ten parts of a shard at once, and as many messages. */
const SIDE_BY_SIDE = 10

/** The dispatcher, and the three that wake it: the table's stream at once, the retry queue when a try is due, the clock each minute for whatever both forgot. */
export function sandboxCallbacks(scope: Construct, ground: Ground, needs: { table: TableV2; api: HttpApi; secrets: Secrets }): Callbacks {
  const { table, api, secrets } = needs
  const deadLetters = new Queue(scope, 'DeadLetters', { enforceSSL: true, retentionPeriod: Duration.days(14), removalPolicy: ground.removalPolicy })
  const retries = new Queue(scope, 'Retries', {
    enforceSSL: true, removalPolicy: ground.removalPolicy, retentionPeriod: Duration.days(1),
    // Six times the function's, as docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html asks.
    visibilityTimeout: Duration.seconds(TIMEOUT.toSeconds() * 6),
    deadLetterQueue: { queue: deadLetters, maxReceiveCount: 5 },
  })
  const dispatcher = sandboxFunction(scope, 'dispatcher', ground, {
    description: 'Sends what the sandbox owes', timeout: TIMEOUT,
    environment: { REHEARSAL_RETRY_QUEUE: retries.queueUrl, REHEARSAL_PUBLIC_URL: api.apiEndpoint },
    may: [...tableUse(table), mayRead(secrets.keys, secrets.clients), ...mayBeWoken(table, retries, deadLetters)],
  })
  wakeByStream(scope, dispatcher.lambda, table, deadLetters)
  new EventSourceMapping(scope, 'FromRetries', { target: dispatcher.lambda, eventSourceArn: retries.queueArn, batchSize: 10, maxConcurrency: SIDE_BY_SIDE, reportBatchItemFailures: true })
  // What one minute failed at, the next does: no second try of the same sweep, neither by the rule nor, once it has handed it over, by Lambda.
  const once = { retryAttempts: 0, maxEventAge: Duration.minutes(1) }
  new Rule(scope, 'EachMinute', { schedule: Schedule.rate(Duration.minutes(1)), targets: [new ToFunction(dispatcher.lambda, once)] })
  dispatcher.lambda.configureAsyncInvoke(once)
  return { dispatcher, retries, deadLetters }
}

/** After three tries a record is given up with the dead letters; the delivery itself stands in the table, and the clock finds it. */
function wakeByStream(scope: Construct, target: LambdaFunction, table: TableV2, deadLetters: Queue): void {
  new EventSourceMapping(scope, 'FromStream', {
    target, eventSourceArn: table.tableStreamArn!, startingPosition: StartingPosition.LATEST,
    filters: [FilterCriteria.filter(WAITING)],
    batchSize: 25, parallelizationFactor: SIDE_BY_SIDE, bisectBatchOnError: true, reportBatchItemFailures: true, retryAttempts: 2, maxRecordAge: Duration.minutes(15),
    // `SqsDlq` would add rights to the role that it has already.
    onFailure: { bind: () => ({ destination: deadLetters.queueArn }) },
  })
}

const mayBeWoken = (table: TableV2, retries: Queue, deadLetters: Queue): PolicyStatement[] => [
  new PolicyStatement({ actions: ['dynamodb:DescribeStream', 'dynamodb:GetRecords', 'dynamodb:GetShardIterator'], resources: [table.tableStreamArn!] }),
  // It names streams, no more, and takes no narrower resource.
  new PolicyStatement({ actions: ['dynamodb:ListStreams'], resources: ['*'] }),
  new PolicyStatement({ actions: ['sqs:SendMessage', 'sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:ChangeMessageVisibility', 'sqs:GetQueueAttributes'], resources: [retries.queueArn] }),
  new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [deadLetters.queueArn] }),
]
