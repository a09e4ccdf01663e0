import type { StackProps } from 'aws-cdk-lib'
import { CfnOutput, RemovalPolicy, Stack } from 'aws-cdk-lib'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Construct } from 'constructs'
import { rooms } from '../mocks/sandbox.ts'
import { sandboxAlarms } from './alarms.ts'
import { sandboxApi, sandboxRoutes, sandboxStage } from './api.ts'
import { sandboxCallbacks } from './callbacks.ts'
import type { Ground, SandboxFunction } from './functions.ts'
import { sandboxFunction } from './functions.ts'
import { keysFunction, mayRead, sandboxSecrets } from './keys.ts'
import type { Settings } from './settings.ts'
import { sandboxTable, tableSweep, tableUse } from './table.ts'

export interface SandboxStackProps extends StackProps {
  settings: Settings
  codeOf: Ground['codeOf']
}

/** The whole sandbox in one stack. */
export class SandboxStack extends Stack {
  constructor(scope: Construct, { settings, codeOf, ...props }: SandboxStackProps) {
    super(scope, settings.name, { description: 'A rehearsal of India\'s ABDM sandbox', ...props })
    const removalPolicy = settings.retain ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY
    const table = sandboxTable(this, removalPolicy, settings.retain)
    const secrets = sandboxSecrets(this, settings.clientId, removalPolicy)
    const api = sandboxApi(this)
    const bare: Ground = { codeOf, removalPolicy, environment: { REHEARSAL_KEYS_SECRET: secrets.keys.secretArn } }
    const ground: Ground = { ...bare, environment: { ...bare.environment, ...environmentOf(settings), REHEARSAL_TABLE: table.tableName, REHEARSAL_CLIENTS_SECRET: secrets.clients.secretArn } }
    const may = [...tableUse(table), mayRead(secrets.keys, secrets.clients)]

    const served = new Map<string, SandboxFunction>()
    for (const { surface, title } of rooms) served.set(surface, sandboxFunction(this, surface, ground, { description: title, may }))
    served.set('hall', sandboxFunction(this, 'hall', ground, { description: 'Requests in whose path no room can be seen', may }))
    served.set('control', sandboxFunction(this, 'control', ground, {
      description: 'Control plane, behind its key', may: [...may, tableSweep(table), mayRead(secrets.control)],
      environment: { REHEARSAL_CONTROL_SECRET: secrets.control.secretArn, REHEARSAL_PUBLIC_URL: api.apiEndpoint },
    }))
    const functionOf = (name: string): IFunction => served.get(name)!.lambda
    sandboxStage(this, api, settings.requestsPerSecond, removalPolicy)
    sandboxRoutes(this, api, functionOf)
    const callbacks = sandboxCallbacks(this, ground, { table, api, secrets })
    const started = new Map([...served, ['dispatcher', callbacks.dispatcher]])
    const functions = new Map([...started, ['keys', keysFunction(this, bare, secrets, [...started.values()].map(({ lambda }) => lambda))]])
    const alarms = sandboxAlarms(this, { api, table, functions, callbacks }, settings.mail)

    const outputs = { Url: api.apiEndpoint, ClientsSecretArn: secrets.clients.secretArn, ControlSecretArn: secrets.control.secretArn, TableName: table.tableName, DeadLettersUrl: callbacks.deadLetters.queueUrl, AlarmTopicArn: alarms.topicArn }
    for (const [name, value] of Object.entries(outputs)) new CfnOutput(this, name, { value })
  }
}

function environmentOf({ people, facilities, journalDays, seed, fixedOtp }: Settings): Record<string, string> {
  return {
    REHEARSAL_PEOPLE: String(people), REHEARSAL_FACILITIES: String(facilities), REHEARSAL_JOURNAL_DAYS: String(journalDays),
    ...(seed && { REHEARSAL_SEED: seed }), ...(fixedOtp && { REHEARSAL_FIXED_OTP: fixedOtp }),
  }
}
