import { Queue } from 'aws-cdk-lib/aws-sqs'
import { describe, expect, test, vi } from 'vitest'
import { EXCEPTIONS } from '../../infra/exceptions.ts'
import { rooms } from '../../mocks/sandbox.ts'
import type { Resource } from './synthesised.ts'
import { findingsOf, standard, withApp } from './synthesised.ts'

interface Statement {
  Effect: string
  Action: string | string[]
  Resource: unknown
}

const USE = ['BatchGetItem', 'ConditionCheckItem', 'DeleteItem', 'GetItem', 'PutItem', 'Query', 'UpdateItem']
const listOf = <T>(value: T | T[]): T[] => (Array.isArray(value) ? value : [value])

/** Resources by the construct that made them: the template's own ids end in a hash. */
const plain = (resource: unknown): string => JSON.stringify(resource).replaceAll(/(?<=[a-z])[0-9A-F]{8}(?=")/g, '').replaceAll('"', '')

/** Of each role: `action on resource`. */
function rightsOf(role: Resource): string[] {
  const policies = (role.Properties['Policies'] ?? []) as { PolicyDocument: { Statement: Statement[] } }[]
  return policies.flatMap(({ PolicyDocument }) => PolicyDocument.Statement.flatMap(({ Action, Resource }) => listOf(Action).flatMap((action) => listOf(Resource).map((resource) => `${action} on ${plain(resource)}`)))).toSorted()
}

const roles = () => Object.entries(standard().resources('AWS::IAM::Role')).filter(([id]) => !id.startsWith('AWSCDKTrigger'))
const roleOf = (name: string): Resource => roles().find(([id]) => id.startsWith(`${name}Role`))![1]

const table = [...USE.map((action) => `dynamodb:${action} on {Fn::GetAtt:[Table,Arn]}`), 'dynamodb:Query on {Fn::Join:[,[{Fn::GetAtt:[Table,Arn]},/index/by-index]]}']
const log = (name: string): string[] => ['CreateLogStream', 'PutLogEvents'].map((action) => `logs:${action} on {Fn::GetAtt:[${name}Logs,Arn]}`)
const read = (...secrets: string[]): string[] => secrets.map((secret) => `secretsmanager:GetSecretValue on {Ref:${secret}}`)

describe('no role', () => {
  test('may do everything of anything, nor anything to everything but name streams', () => {
    const open = roles().flatMap(([id, role]) => rightsOf(role).filter((right) => /\*/.test(right)).map((right) => `${id.slice(0, -8)} ${right}`))
    expect(open).toEqual(['DispatcherRole dynamodb:ListStreams on *'])
  })

  test('has rights from elsewhere: no managed policy, none added to it later', () => {
    expect(roles().filter(([, { Properties }]) => Properties['ManagedPolicyArns'] !== undefined)).toEqual([])
    expect(standard().resources('AWS::IAM::Policy')).toEqual({})
  })

  test('may write a secret, but that of the keys function, and it the keys alone', () => {
    const written = roles().flatMap(([id, role]) => rightsOf(role).filter((right) => /^secretsmanager:(?!GetSecretValue)/.test(right)).map((right) => `${id.slice(0, -8)} ${right}`))
    expect(written).toEqual(['KeysRole secretsmanager:PutSecretValue on {Ref:KeysSecret}'])
  })

  test('but the control plane\'s may read its key or sweep the table', () => {
    const may = (right: RegExp): string[] => roles().filter(([, role]) => rightsOf(role).some((each) => right.test(each))).map(([id]) => id.slice(0, -8))
    expect(may(/Ref:ControlSecret/)).toEqual(['ControlRole'])
    expect(may(/dynamodb:(?:Scan|BatchWriteItem)/)).toEqual(['ControlRole'])
    expect(may(/^sqs:/)).toEqual(['DispatcherRole'])
  })
})

test.each(['Hall', ...rooms.map(({ surface }) => `${surface[0]!.toUpperCase()}${surface.slice(1)}`)])('the role of %s: its log, the table, two secrets', (name) => {
  expect(rightsOf(roleOf(name))).toEqual([...log(name), ...table, ...read('KeysSecret', 'ClientsSecret')].toSorted())
})

test('the roles of the control plane, the keys function and the dispatcher', () => {
  expect(rightsOf(roleOf('Control'))).toEqual([...log('Control'), ...table, ...['Scan', 'BatchWriteItem'].map((action) => `dynamodb:${action} on {Fn::GetAtt:[Table,Arn]}`), ...read('KeysSecret', 'ClientsSecret', 'ControlSecret')].toSorted())
  expect(rightsOf(roleOf('Keys'))).toEqual([...log('Keys'), ...read('KeysSecret'), 'secretsmanager:PutSecretValue on {Ref:KeysSecret}'].toSorted())
  expect(rightsOf(roleOf('Dispatcher'))).toEqual([
    ...log('Dispatcher'), ...table, ...read('KeysSecret', 'ClientsSecret'),
    ...['DescribeStream', 'GetRecords', 'GetShardIterator'].map((action) => `dynamodb:${action} on {Fn::GetAtt:[Table,StreamArn]}`), 'dynamodb:ListStreams on *',
    ...['ChangeMessageVisibility', 'DeleteMessage', 'GetQueueAttributes', 'ReceiveMessage', 'SendMessage'].map((action) => `sqs:${action} on {Fn::GetAtt:[Retries,Arn]}`), 'sqs:SendMessage on {Fn::GetAtt:[DeadLetters,Arn]}',
  ].toSorted())
})

test('each function has a role to itself, and none is called but by this API, this clock or the deployment', () => {
  const functions = Object.values(standard().resources('AWS::Lambda::Function'))
  expect(new Set(functions.map(({ Properties }) => JSON.stringify(Properties['Role']))).size).toBe(functions.length)
  const callers = Object.values(standard().resources('AWS::Lambda::Permission')).map(({ Properties }) => `${String(Properties['Principal'])} ${plain(Properties['SourceArn'])}`)
  const api = (calls: string): string => `apigateway.amazonaws.com {Fn::Join:[,[arn:,{Ref:AWS::Partition},:execute-api:,{Ref:AWS::Region},:,{Ref:AWS::AccountId},:,{Ref:Api},/${calls}]]}`
  expect([...new Set(callers)]).toEqual([api('*/*/*'), api('*/*'), 'events.amazonaws.com {Fn::GetAtt:[EachMinute,Arn]}'])
})

test('of all calls, those of `$default` have no path: it is the hall that may be called without one', () => {
  const permissions = Object.values(standard().resources('AWS::Lambda::Permission')).filter(({ Properties }) => /Api,?.*\/\*\/\*\]/.test(plain(Properties['SourceArn'])) && !plain(Properties['SourceArn']).includes('/*/*/*'))
  expect(permissions.map(({ Properties }) => plain(Properties['FunctionName']))).toEqual(['{Fn::GetAtt:[HallFunction,Arn]}'])
})

describe('cdk-nag', () => {
  test('finds nothing, and each exception lets off something that it would find, and is argued', () => {
    expect(findingsOf(EXCEPTIONS)).toEqual([])
    const findings = findingsOf([])
    const letOff = (rule: string, below: string): number => findings.filter((finding) => finding.startsWith(`${rule} AbdmRehearsal/${below}`)).length
    expect(EXCEPTIONS.map(({ rule, below, reason }) => letOff(rule, below) > 0 && reason.length > 40)).toEqual(EXCEPTIONS.map(() => true))
    expect(EXCEPTIONS.reduce((sum, { rule, below }) => sum + letOff(rule, below), 0)).toBe(findings.length)
  })

  /** What a synthesis says on its way out; `cdk` then ends with exit code 1. The report itself goes to the console, for a person. */
  const failureOf = (synth: () => unknown): string => {
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    try {
      synth()
      return ''
    } catch (error) {
      return (error as Error).message
    } finally {
      quiet.mockRestore()
    }
  }

  test.each(EXCEPTIONS.map(({ rule, below }) => ({ rule, below })))('ends the synthesis where $rule is not let off below $below', ({ rule, below }) => {
    const exceptions = EXCEPTIONS.filter((exception) => exception.rule !== rule || exception.below !== below)
    expect(failureOf(() => withApp(({ app }) => app.synth(), { exceptions }))).toContain(rule)
  })

  test('ends it for a rule that somebody breaks, and for nothing else', () => {
    expect(failureOf(() => withApp(({ app }) => app.synth()))).toBe('')
    expect(failureOf(() => withApp(({ app, stack }) => {
      expect(new Queue(stack, 'InClear').fifo).toBe(false)
      app.synth()
    }))).toMatch(/AwsSolutions-SQS4/)
  })
})
