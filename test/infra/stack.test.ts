import { generateKeyPairSync } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Match } from 'aws-cdk-lib/assertions'
import { describe, expect, test } from 'vitest'
import { tableDefinition } from '../../functions/kernel/store/dynamodb.ts'
import { FUNCTIONS, ROOT } from '../../infra/bundle.ts'
import { DEFAULT_TARGET, ROUTES } from '../../infra/routes.ts'
import { readSettings, SETTINGS } from '../../infra/settings.ts'
import { rooms } from '../../mocks/sandbox.ts'
import { standard, synthesise } from './synthesised.ts'

const NAMES = Object.keys(FUNCTIONS)
const idOf = (name: string): string => `${name[0]!.toUpperCase()}${name.slice(1)}Function`
/** Of ours: the deployment's own helper is CDK's. */
const functions = () => Object.entries(standard().resources('AWS::Lambda::Function')).filter(([id]) => !id.startsWith('AWSCDKTrigger'))
const propertiesOf = (name: string): Record<string, unknown> => functions().find(([id]) => id.startsWith(idOf(name)))![1].Properties
const environmentOf = (name: string): Record<string, unknown> => (propertiesOf(name)['Environment'] as { Variables: Record<string, unknown> }).Variables
const only = (type: string): Record<string, unknown> => {
  const [one, ...more] = Object.values(standard().resources(type))
  expect(more).toEqual([])
  return one!.Properties
}

describe('settings that are none are refused, with their name', () => {
  test.each([
    ['mail', 'nobody'], ['retain', 'yes'], ['people', '-1'], ['journalDays', '1.5'], ['requestsPerSecond', 'many'], ['requestsPerSecond', '0'], ['people', '0'], ['journalDays', ''], ['facilities', '1e3'], ['facilities', '1000001'], ['fixedOtp', '12345'], ['name', '1st'], ['clientId', 'a b'], ['seed', ''],
  ])('%s=%s', (name, value) => {
    expect(() => synthesise({ [name]: value })).toThrow(`at ${name}`)
  })
})

describe('no secret stands in the template', () => {
  test('nor in an environment: functions are told where it is', () => {
    for (const { Properties } of Object.values(standard().resources('AWS::SecretsManager::Secret'))) expect(Properties).not.toHaveProperty('SecretString')
    expect(environmentOf('control')['REHEARSAL_CONTROL_SECRET']).toEqual({ Ref: expect.stringMatching(/^ControlSecret/) })
    expect(JSON.stringify(standard().template.toJSON())).not.toMatch(/PRIVATE KEY|rehearsal-secret|resolve:secretsmanager/)
  })

  test('and that of the keys has no value until the keys function has made one, before any other function is made or changed', () => {
    expect(standard().resources('AWS::SecretsManager::Secret')['KeysSecret']!.Properties).toEqual({ Description: 'RSA keys of the rehearsal sandbox by name, PKCS#8 PEM' })
    const [[trigger, { Properties }] = ['', { Properties: {} }]] = Object.entries(standard().resources('Custom::Trigger'))
    expect(Properties).toMatchObject({ HandlerArn: { Ref: expect.stringMatching(/^KeysFunctionCurrentVersion/) }, InvocationType: 'RequestResponse', ExecuteOnHandlerChange: true })
    expect(functions().filter(([, { DependsOn = [] }]) => !DependsOn.includes(trigger)).map(([id]) => id.slice(0, -8))).toEqual(['KeysFunction'])
  })

  test('and all of the keys fit into one', () => {
    const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ type: 'pkcs8', format: 'pem' })
    const made = Object.fromEntries(rooms.flatMap((room) => room.keys ?? []).map((name) => [name, pem]))
    expect(Object.keys(made).length).toBeGreaterThan(5)
    // Of a secret; a third is left for rooms to come.
    expect(JSON.stringify(made).length).toBeLessThan(65_536 * 2 / 3)
  })
})

test('the table is the store\'s own definition, forgets, streams and can be set back', () => {
  const { TableName: _, ...definition } = tableDefinition('any')
  const { Replicas, ...table } = only('AWS::DynamoDB::GlobalTable')
  expect(table).toEqual({ ...definition, StreamSpecification: { StreamViewType: 'NEW_IMAGE' }, TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true } })
  expect(Replicas).toEqual([expect.objectContaining({ DeletionProtectionEnabled: false, PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true } })])
})

test('every function of the bundle is in the stack: Node 24 on arm64, with a log of its own that ends', () => {
  expect(functions().length).toBe(NAMES.length)
  const logs = standard().resources('AWS::Logs::LogGroup')
  expect(Object.values(logs).map(({ Properties }) => Properties['RetentionInDays'])).toEqual([...NAMES, 'access', 'trigger'].map(() => 30))
  for (const name of NAMES) {
    expect(propertiesOf(name)).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler', LoggingConfig: { LogFormat: 'JSON', LogGroup: { Ref: expect.stringMatching(new RegExp(`^${idOf(name).replace('Function', 'Logs')}`)) } } })
    expect(propertiesOf(name)['ReservedConcurrentExecutions']).toBeUndefined()
  }
})

test('no function writes a log that the stack does not know, and would leave behind', () => {
  const named = Object.values(standard().resources('AWS::Lambda::Function')).map(({ Properties }) => (Properties['LoggingConfig'] as { LogGroup: { Ref: string } } | undefined)?.LogGroup.Ref)
  expect(named.toSorted()).toEqual(Object.keys(standard().resources('AWS::Logs::LogGroup')).filter((id) => !id.startsWith('AccessLogs')).toSorted())
})

test('nothing has a name that could be taken: a second stack, or one after a stack that was kept, is in nobody\'s way', () => {
  const named = Object.entries(standard().resources()).flatMap(([id, { Properties = {} }]) => Object.keys(Properties).filter((name) => /^(?:Table|Function|Role|Queue|Topic|Alarm|LogGroup|Policy)?Name$/.test(name)).map((name) => `${id.replace(/[0-9A-F]{8}$/, '')} ${name}`))
  const refers = /^(?:.*Permission.*|.*AllowEvent.*|FromStream|FromRetries|KeysFunctionCurrentVersion.*|DispatcherFunctionEventInvokeConfig) FunctionName$|^Faultsof\w+ (?:LogGroup|Filter)Name$|Role PolicyName$/
  // Names of APIs need not differ; that of the access log has the stack's own id in it.
  expect(named.filter((name) => !refers.test(name))).toEqual(['Api Name', 'AccessLogs LogGroupName'])
  expect(JSON.stringify(only('AWS::ApiGatewayV2::Api')['Name'])).toBe('"AbdmRehearsal"')
})

test('what a room is told, and what is the others\' alone', () => {
  const common = ['REHEARSAL_CLIENTS_SECRET', 'REHEARSAL_FACILITIES', 'REHEARSAL_JOURNAL_DAYS', 'REHEARSAL_KEYS_SECRET', 'REHEARSAL_PEOPLE', 'REHEARSAL_TABLE']
  const besides: Record<string, string[]> = { control: ['REHEARSAL_CONTROL_SECRET', 'REHEARSAL_PUBLIC_URL'], dispatcher: ['REHEARSAL_PUBLIC_URL', 'REHEARSAL_RETRY_QUEUE'] }
  for (const name of NAMES) expect([name, Object.keys(environmentOf(name)).toSorted()]).toEqual([name, name === 'keys' ? ['REHEARSAL_KEYS_SECRET'] : [...common, ...(besides[name] ?? [])].toSorted()])
  expect(environmentOf('hpr')).toMatchObject({ REHEARSAL_PEOPLE: '500', REHEARSAL_FACILITIES: '300', REHEARSAL_JOURNAL_DAYS: '7' })
})

test('every route of the table is there and leads to its function, none besides', () => {
  const { resources } = standard()
  const toFunction = new Map(Object.entries(resources('AWS::ApiGatewayV2::Integration')).map(([id, { Properties }]) => [id, JSON.stringify(Properties['IntegrationUri'])]))
  const routes = Object.values(resources('AWS::ApiGatewayV2::Route')).map(({ Properties }) => {
    const [, { Ref }] = (Properties['Target'] as { 'Fn::Join': [string, [string, { Ref: string }]] })['Fn::Join'][1]
    return `${String(Properties['RouteKey'])} ${/\["(\w+?)Function/.exec(toFunction.get(Ref)!)![1]!.toLowerCase()}`
  })
  expect(routes.toSorted()).toEqual([...ROUTES.map(({ path, target }) => `ANY ${path} ${target}`), `$default ${DEFAULT_TARGET}`].toSorted())
  for (const { Properties } of Object.values(resources('AWS::ApiGatewayV2::Integration'))) expect(Properties['PayloadFormatVersion']).toBe('2.0')
})

test('the stage is throttled and logs, but no path, query or header', () => {
  const { AccessLogSettings, DefaultRouteSettings } = only('AWS::ApiGatewayV2::Stage')
  expect(DefaultRouteSettings).toEqual({ ThrottlingRateLimit: 100, ThrottlingBurstLimit: 200 })
  synthesise({ requestsPerSecond: 8000 }).template.hasResourceProperties('AWS::ApiGatewayV2::Stage', { DefaultRouteSettings: { ThrottlingRateLimit: 8000, ThrottlingBurstLimit: 5000 } })
  const { Format } = AccessLogSettings as { Format: string }
  expect(Object.keys(JSON.parse(Format) as object)).toEqual(['requestId', 'requestTime', 'sourceIp', 'routeKey', 'status', 'responseLength', 'responseLatency', 'integrationLatency', 'integrationErrorMessage', 'message'])
  expect(Format).not.toMatch(/context\.(?:path|http|authorizer)|request\.|queryString/)
  const [, log] = Object.entries(standard().resources('AWS::Logs::LogGroup')).find(([id]) => id.startsWith('AccessLogs'))!
  expect(JSON.stringify(log.Properties['LogGroupName'])).toMatch(/^\{"Fn::Join":\["",\["\/aws\/vendedlogs\/AbdmRehearsal\/",.*"AWS::StackId"/)
})

test('a world goes with the stack, or stays where that is said', () => {
  const kept = synthesise({ retain: 'true', name: 'Kept', fixedOtp: '123456', seed: 'seed' })
  const of = (type: string, { resources } = kept): string[] => [...new Set(Object.values(resources(type)).map(({ DeletionPolicy }) => DeletionPolicy!))]
  for (const type of ['AWS::DynamoDB::GlobalTable', 'AWS::SecretsManager::Secret', 'AWS::SQS::Queue', 'AWS::Logs::LogGroup']) expect([type, of(type), of(type, standard())]).toEqual([type, ['Retain'], ['Delete']])
  kept.template.hasResourceProperties('AWS::DynamoDB::GlobalTable', { Replicas: [Match.objectLike({ DeletionProtectionEnabled: true })] })
  kept.template.hasResourceProperties('AWS::Lambda::Function', { Environment: { Variables: Match.objectLike({ REHEARSAL_FIXED_OTP: '123456', REHEARSAL_SEED: 'seed' }) } })
  kept.template.resourceCountIs('AWS::SNS::Subscription', 0)
})

test('outputs: where it is and where its secrets are', () => {
  expect(Object.keys(standard().template.toJSON()['Outputs'] as object).toSorted()).toEqual(['AlarmTopicArn', 'ClientsSecretArn', 'ControlSecretArn', 'DeadLettersUrl', 'TableName', 'Url'])
})

describe('docs/aws.md', () => {
  const doc = readFileSync(join(ROOT, 'docs/aws.md'), 'utf8')

  test('explains every setting, with its standard, and every output', () => {
    const settings = readSettings({ tryGetContext: () => undefined })
    const [, section = ''] = /^### Settings$([\s\S]*?)^## /m.exec(doc) ?? []
    const rows = new Map([...section.matchAll(/^\| `(\w+)` \| .* \| (.+) \|$/gm)].map(([, name, otherwise]) => [name!, otherwise!]))
    expect([...rows.keys()].toSorted()).toEqual(SETTINGS.toSorted())
    expect(Object.entries(settings).filter(([name, value]) => value !== undefined && rows.get(name)?.replaceAll('`', '') !== String(value))).toEqual([])
    expect(Object.keys(standard().template.toJSON()['Outputs'] as object).filter((name) => !doc.includes(`| \`${name}\` |`))).toEqual([])
  })

  test('says what to do at every alarm, and how many there are', () => {
    const alarms = Object.keys(standard().resources('AWS::CloudWatch::Alarm'))
    const explained = [...doc.matchAll(/^\| `([^`]+)`(?: a function)? \| .+ \| .+ \|$/gm)].map(([, name]) => name!.replaceAll(' ', ''))
    expect(alarms.filter((id) => !explained.some((name) => id.startsWith(name)))).toEqual([])
    expect(doc).toContain(`${alarms.length} alarms`)
  })
})
