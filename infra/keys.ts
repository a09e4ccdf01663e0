import type { CfnResource, RemovalPolicy } from 'aws-cdk-lib'
import { Duration, Stack } from 'aws-cdk-lib'
import { PolicyStatement } from 'aws-cdk-lib/aws-iam'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs'
import type { ISecret } from 'aws-cdk-lib/aws-secretsmanager'
import { CfnSecret, Secret } from 'aws-cdk-lib/aws-secretsmanager'
import { Trigger } from 'aws-cdk-lib/triggers'
import type { Construct } from 'constructs'
import type { Ground, SandboxFunction } from './functions.ts'
import { sandboxFunction } from './functions.ts'

export interface Secrets {
  /** Every room's RSA keys. Made without a value: the keys function fills it. */
  keys: ISecret
  /** The first client of every world. */
  clients: ISecret
  /** The control plane's key. */
  control: ISecret
}

/** The secrets, two of them filled by Secrets Manager itself: no value is ever in the template. */
export function sandboxSecrets(scope: Construct, clientId: string, removalPolicy: RemovalPolicy): Secrets {
  // The construct of a higher level would put a random text in.
  const empty = new CfnSecret(scope, 'KeysSecret', { description: 'RSA keys of the rehearsal sandbox by name, PKCS#8 PEM' })
  empty.applyRemovalPolicy(removalPolicy)
  return {
    keys: Secret.fromSecretCompleteArn(scope, 'Keys', empty.ref),
    clients: new Secret(scope, 'ClientsSecret', {
      description: 'Client id and secret that every world of the rehearsal sandbox knows', removalPolicy,
      generateSecretString: { secretStringTemplate: JSON.stringify({ clientId }), generateStringKey: 'clientSecret', passwordLength: 36, excludePunctuation: true },
    }),
    control: new Secret(scope, 'ControlSecret', {
      description: 'Key of the rehearsal sandbox\'s control plane, sent as x-rehearsal-key', removalPolicy, generateSecretString: { passwordLength: 40, excludePunctuation: true },
    }),
  }
}

export const mayRead = (...secrets: ISecret[]): PolicyStatement => new PolicyStatement({ actions: ['secretsmanager:GetSecretValue'], resources: secrets.map(({ secretArn }) => secretArn) })

/**
 * Runs at each deployment that changes it, and the deployment fails with it; what stands it leaves. It alone may write a
 * secret, and this one alone. The others are made or changed after it: one that starts earlier, woken by the clock and not by
 * a request, would take the secret for empty, make keys of its own and keep them as long as it lives.
 */
export function keysFunction(scope: Construct, ground: Ground, { keys }: Secrets, others: readonly IFunction[]): SandboxFunction {
  const made = sandboxFunction(scope, 'keys', ground, {
    description: 'Makes the RSA keys of every room, once',
    may: [mayRead(keys), new PolicyStatement({ actions: ['secretsmanager:PutSecretValue'], resources: [keys.secretArn] })],
    // Nearly a whole processor: some twenty RSA keys are to be found.
    timeout: Duration.minutes(2), memoryMb: 1769,
  })
  new Trigger(scope, 'MakeKeys', { handler: made.lambda, timeout: Duration.minutes(3), executeBefore: [...others] })
  keepLogOfTrigger(scope, ground.removalPolicy)
  return made
}

/** The function with which CDK runs another. It would make itself a log that never ends and that no stack takes away. */
function keepLogOfTrigger(scope: Construct, removalPolicy: RemovalPolicy): void {
  const logs = new LogGroup(scope, 'TriggerLogs', { retention: RetentionDays.ONE_MONTH, removalPolicy })
  const handler = Stack.of(scope).node.findChild('AWSCDK.TriggerCustomResourceProviderCustomResourceProvider').node.findChild('Handler') as CfnResource
  handler.addPropertyOverride('LoggingConfig', { LogGroup: logs.logGroupName })
}
