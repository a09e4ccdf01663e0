import { expect, test } from 'vitest'
import { deliveries } from '../../functions/kernel/deliveries.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import type { Item } from '../../functions/kernel/store/store.ts'
import { FUNCTIONS } from '../../infra/bundle.ts'
import { WAITING } from '../../infra/waiting.ts'
import { imageOf, passes } from '../aws/stream.ts'
import { deliveryYard } from '../support/deliveries.ts'
import { standard } from './synthesised.ts'

const mappings = () => Object.values(standard().resources('AWS::Lambda::EventSourceMapping')).map(({ Properties }) => Properties)
const queues = () => standard().resources('AWS::SQS::Queue')
const DEAD_LETTERS = { 'Fn::GetAtt': [expect.stringMatching(/^DeadLetters/), 'Arn'] }

test('the stream\'s filter lets pass what waits to be sent, in any world, and nothing else that a world writes', async () => {
  const store = openMemoryStore()
  const yard = deliveryYard(store, async () => new Response(null, { status: 202 }), { world: 'mine' })
  await yard.owe([{ url: 'https://one.example/on' }])
  const waiting: Item[] = []
  for await (const item of store.scan('')) waiting.push(item)
  const waits = async (items: Item[]): Promise<string[]> => (await Promise.all(items.map(async (item) => [item.partition, passes(WAITING, { eventName: 'INSERT', dynamodb: { NewImage: await imageOf(item) } })] as const))).flatMap(([sort, passed]) => (passed ? [sort] : []))
  const [delivery] = await yard.all()
  expect(waiting.length).toBeGreaterThan(2)
  const place = `mine|delivery#${delivery!.id}`
  expect(await waits(waiting)).toEqual([place])
  const over = waiting.map((item) => (item.partition === place ? { ...item, index: { partition: `mine|delivery/${deliveries.index!({ ...delivery!, state: 'delivered' })![0]}`, sort: delivery!.id } } : item))
  expect(await waits(over)).toEqual([])
  // One that is taken away has no new image, and such a mapping filters below this key alone.
  expect(passes(WAITING, { eventName: 'REMOVE', dynamodb: { Keys: { ip: { S: 'mine|delivery/due' } } } })).toBe(false)
  expect(Object.keys(WAITING)).toEqual(['dynamodb'])
})

test('the stream wakes the dispatcher by that filter, reports what failed, and gives up to the dead letters', () => {
  const [stream, queue, ...more] = mappings()
  expect(more).toEqual([])
  expect(stream).toMatchObject({
    EventSourceArn: { 'Fn::GetAtt': [expect.stringMatching(/^Table/), 'StreamArn'] }, FilterCriteria: { Filters: [{ Pattern: JSON.stringify(WAITING) }] }, StartingPosition: 'LATEST',
    FunctionResponseTypes: ['ReportBatchItemFailures'], BisectBatchOnFunctionError: true, MaximumRetryAttempts: 2, DestinationConfig: { OnFailure: { Destination: DEAD_LETTERS } },
  })
  expect(queue).toMatchObject({ EventSourceArn: { 'Fn::GetAtt': [expect.stringMatching(/^Retries/), 'Arn'] }, FunctionResponseTypes: ['ReportBatchItemFailures'], ScalingConfig: { MaximumConcurrency: 10 } })
})

test('the retry queue gives up to the dead letters, and hides a message longer than the function may take', () => {
  const [retries] = Object.entries(queues()).filter(([id]) => id.startsWith('Retries')).map(([, { Properties }]) => Properties)
  const [dispatcher] = Object.entries(standard().resources('AWS::Lambda::Function')).filter(([id]) => id.startsWith('DispatcherFunction')).map(([, { Properties }]) => Properties)
  expect(retries).toMatchObject({ RedrivePolicy: { deadLetterTargetArn: DEAD_LETTERS, maxReceiveCount: 5 }, VisibilityTimeout: 6 * Number(dispatcher!['Timeout']) })
})

test('no queue and no topic is spoken to in clear', () => {
  const policies = [...Object.values(standard().resources('AWS::SQS::QueuePolicy')), ...Object.values(standard().resources('AWS::SNS::TopicPolicy'))]
  expect(policies.length).toBe(3)
  for (const { Properties } of policies) expect(JSON.stringify(Properties['PolicyDocument'])).toMatch(/"Bool":\{"aws:SecureTransport":"false"\}\},"Effect":"Deny"/)
})

test('each minute the dispatcher is woken once, and a failed sweep is not tried again', () => {
  const [rule] = Object.values(standard().resources('AWS::Events::Rule'))
  expect(rule!.Properties).toMatchObject({ ScheduleExpression: 'rate(1 minute)', State: 'ENABLED', Targets: [{ Arn: { 'Fn::GetAtt': [expect.stringMatching(/^DispatcherFunction/), 'Arn'] }, RetryPolicy: { MaximumRetryAttempts: 0 } }] })
  // That is how often the rule hands it over; what was handed over Lambda itself would try twice more.
  const [asynchronous] = Object.values(standard().resources('AWS::Lambda::EventInvokeConfig'))
  expect(asynchronous!.Properties).toMatchObject({ FunctionName: { Ref: expect.stringMatching(/^DispatcherFunction/) }, MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60 })
})

test('alarms of this account may publish: a topic with a policy of its own has no other', () => {
  const [policy] = Object.values(standard().resources('AWS::SNS::TopicPolicy'))
  const { Statement } = policy!.Properties['PolicyDocument'] as { Statement: unknown[] }
  expect(Statement).toContainEqual(expect.objectContaining({
    Effect: 'Allow', Principal: { Service: 'cloudwatch.amazonaws.com' }, Action: 'sns:Publish', Resource: { Ref: expect.stringMatching(/^Alarms/) as unknown }, Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
  }))
})

test('alarms: two for every function, one for each thing that can stand still, all at the topic', () => {
  const alarms = Object.values(standard().resources('AWS::CloudWatch::Alarm')).map(({ Properties }) => Properties)
  const metrics = alarms.map((alarm) => {
    const { Dimensions = [] } = alarm as { Dimensions?: { Name: string; Value: { Ref?: string } }[] }
    const of = Dimensions.map(({ Value }) => (Value.Ref ?? JSON.stringify(Value)).replace(/[0-9A-F]{8}"?.*$/, ''))
    return [String(alarm['MetricName'] ?? 'expression'), ...of].join(' ')
  })
  const functions = Object.keys(FUNCTIONS).map((name) => `${name[0]!.toUpperCase()}${name.slice(1)}Function`)
  const others = ['5xx Api', 'ApproximateAgeOfOldestMessage {"Fn::GetAtt":["Retries', 'ApproximateNumberOfMessagesVisible {"Fn::GetAtt":["DeadLetters', 'Faults', 'IteratorAge DispatcherFunction', 'expression']
  expect(metrics.toSorted()).toEqual([...functions.flatMap((name) => [`Errors ${name}`, `Throttles ${name}`]), ...others].toSorted())
  for (const alarm of alarms) expect(alarm).toMatchObject({ AlarmActions: [{ Ref: expect.stringMatching(/^Alarms/) }], TreatMissingData: 'notBreaching', ComparisonOperator: 'GreaterThanOrEqualToThreshold' })
  standard().template.hasResourceProperties('AWS::SNS::Subscription', { Protocol: 'email', Endpoint: 'team@example.org' })
})

test('what a function says as an error is counted, of every function', () => {
  const filters = Object.values(standard().resources('AWS::Logs::MetricFilter')).map(({ Properties }) => Properties)
  expect(new Set(filters.map(({ LogGroupName }) => JSON.stringify(LogGroupName))).size).toBe(Object.keys(FUNCTIONS).length)
  expect([...new Set(filters.map(({ FilterPattern }) => FilterPattern))]).toEqual(['{ $.level = "ERROR" }'])
})
