import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App, Validations } from 'aws-cdk-lib'
import { AwsSolutionsChecks } from 'cdk-nag'
import { bundleFunction, FUNCTIONS } from './bundle.ts'
import { argueExceptions } from './exceptions.ts'
import { SandboxStack } from './sandbox-stack.ts'
import { readSettings } from './settings.ts'

// What `cdk` runs: code is bundled first, the stack takes it as it is.
const folder = mkdtempSync(join(tmpdir(), 'abdm-rehearsal-functions-'))
try {
  await Promise.all(Object.keys(FUNCTIONS).map((name) => bundleFunction(name, join(folder, name))))
  const app = new App()
  const { CDK_DEFAULT_ACCOUNT: account, CDK_DEFAULT_REGION: region } = process.env
  const stack = new SandboxStack(app, { settings: readSettings(app.node), codeOf: (name) => join(folder, name), env: { account, region } })
  argueExceptions(stack)
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app))
  app.synth()
} finally {
  rmSync(folder, { recursive: true })
}
