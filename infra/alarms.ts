import { Duration, Names, Stack } from 'aws-cdk-lib'
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2'
import type { IMetric } from 'aws-cdk-lib/aws-cloudwatch'
import { Alarm, MathExpression, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import type { TableV2 } from 'aws-cdk-lib/aws-dynamodb'
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { FilterPattern, MetricFilter } from 'aws-cdk-lib/aws-logs'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import type { Construct } from 'constructs'
import type { Callbacks } from './callbacks.ts'
import type { SandboxFunction } from './functions.ts'
import { INDEX } from './table.ts'

export interface Watched {
  api: HttpApi
  table: TableV2
  functions: ReadonlyMap<string, SandboxFunction>
  callbacks: Callbacks
}

const period = Duration.minutes(5)
const sum = { period, statistic: 'Sum' }
const max = { period, statistic: 'Maximum' }

/** Everything that should wake somebody, at one topic. Nothing measured is no alarm: a sandbox stands idle at night. */
export function sandboxAlarms(scope: Construct, { api, table, functions, callbacks: { dispatcher, retries, deadLetters } }: Watched, mail: string | undefined): Topic {
  const topic = sandboxTopic(scope)
  if (mail) topic.addSubscription(new EmailSubscription(mail))
  const watch = (id: string, alarmDescription: string, metric: IMetric, threshold: number): void => {
    new Alarm(scope, id, { alarmDescription, metric, threshold, evaluationPeriods: 1, treatMissingData: TreatMissingData.NOT_BREACHING }).addAlarmAction(new SnsAction(topic))
  }
  for (const [name, { lambda }] of functions) {
    watch(`Errors of ${name}`, `The function ${name} threw or ran out of time`, lambda.metricErrors(sum), 1)
    watch(`Throttles of ${name}`, `The account had no room for the function ${name}`, lambda.metricThrottles(sum), 1)
  }
  watch('Faults', 'A room met an exception, and answered that it is busy', faultsIn(scope, functions), 1)
  watch('Api5xx', 'Answers of 500 and above, planted faults among them', api.metricServerError(sum), 5)
  watch('DeadLetters not empty', 'A wake-up was given up', deadLetters.metricApproximateNumberOfMessagesVisible(max), 1)
  watch('Retries are late', 'A retry is due and nobody takes it', retries.metricApproximateAgeOfOldestMessage(max), Duration.minutes(30).toSeconds())
  watch('Stream is late', 'The dispatcher is behind the table', dispatcher.lambda.metric('IteratorAge', max), Duration.minutes(5).toMilliseconds())
  watch('Table throttles', 'The table refused reads or writes: a partition is hot, or the account at its limit', throttlesOf(table), 1)
  return topic
}

/** With a policy of its own a topic loses the one it comes with, by which alarms of its account may publish: that is said again. */
function sandboxTopic(scope: Construct): Topic {
  const topic = new Topic(scope, 'Alarms', { enforceSSL: true })
  topic.addToResourcePolicy(new PolicyStatement({
    principals: [new ServicePrincipal('cloudwatch.amazonaws.com')], actions: ['sns:Publish'], resources: [topic.topicArn], conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(scope).account } },
  }))
  return topic
}

/** The index counts its own; one that is throttled holds up the table's writes. */
function throttlesOf(table: TableV2): IMetric {
  const ofIndex = { ...sum, dimensionsMap: { TableName: table.tableName, GlobalSecondaryIndexName: INDEX } }
  const [reads, writes] = ['ReadThrottleEvents', 'WriteThrottleEvents'] as const
  const usingMetrics = { reads: table.metric(reads, sum), writes: table.metric(writes, sum), indexReads: table.metric(reads, ofIndex), indexWrites: table.metric(writes, ofIndex) }
  // What was never throttled has no number.
  return new MathExpression({ expression: Object.keys(usingMetrics).map((name) => `FILL(${name}, 0)`).join(' + '), usingMetrics, period, label: 'Throttled reads and writes' })
}

/** What functions say with `console.error`: a room's exception costs the caller a 5xx of the surface, and Lambda sees no error. */
function faultsIn(scope: Construct, functions: ReadonlyMap<string, SandboxFunction>): IMetric {
  const metricNamespace = `AbdmRehearsal/${Names.uniqueId(scope)}`
  for (const [name, { logs }] of functions) {
    new MetricFilter(scope, `Faults of ${name}`, { logGroup: logs, metricNamespace, metricName: 'Faults', metricValue: '1', filterPattern: FilterPattern.stringValue('$.level', '=', 'ERROR') })
  }
  return new Metric({ namespace: metricNamespace, metricName: 'Faults', ...sum })
}
