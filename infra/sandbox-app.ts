import type { AppProps } from 'aws-cdk-lib'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { Exception } from './exceptions.ts'
import { argueExceptions, EXCEPTIONS } from './exceptions.ts'
import type { Ground } from './functions.ts'
import { SandboxStack } from './sandbox-stack.ts'
import { readSettings } from './settings.ts'

/** What `cdk` deploys. Its `synth` ends with an error for whatever cdk-nag finds that no exception argues. */
export function sandboxApp(codeOf: Ground['codeOf'], exceptions: readonly Exception[] = EXCEPTIONS, props?: AppProps): { app: App; stack: SandboxStack } {
  const app = new App(props)
  const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env
  const stack = new SandboxStack(app, { settings: readSettings(app.node), codeOf, env: { account, region } })
  argueExceptions(stack, exceptions)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  return { app, stack }
}
