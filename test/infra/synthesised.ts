import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { App } from 'aws-cdk-lib'
import { Template } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import { argueExceptions } from '../../infra/exceptions.ts'
import { SandboxStack } from '../../infra/sandbox-stack.ts'
import { readSettings } from '../../infra/settings.ts'

export interface Resource {
  Type: string
  Properties: Record<string, unknown>
  DependsOn?: string[]
  DeletionPolicy?: string
}

export interface Synthesised {
  template: Template
  /** Of a type, or all, by logical id. */
  resources(type?: string): Record<string, Resource>
  /** What cdk-nag finds, a line each. */
  findings: string[]
}

/** The stack with these settings, its functions' code put aside: bundling has tests of its own. */
export function synthesise(context: Record<string, unknown> = {}, argued = true): Synthesised {
  const folder = mkdtempSync(join(tmpdir(), 'synthesised-'))
  const code = join(folder, 'function')
  mkdirSync(code)
  writeFileSync(join(code, 'index.mjs'), '')
  const app = new App({ context, outdir: join(folder, 'cdk.out') })
  const stack = new SandboxStack(app, { settings: readSettings(app.node), codeOf: () => code })
  if (argued) argueExceptions(stack)
  const { violations } = new AwsSolutionsChecks(app).validateScope(app)
  const template = Template.fromStack(stack)
  rmSync(folder, { recursive: true })
  return {
    template,
    resources: (type) => Object.fromEntries(Object.entries(template.toJSON()['Resources'] as Record<string, Resource>).filter(([, { Type }]) => type === undefined || Type === type)),
    findings: violations.flatMap(({ ruleName, violatingResources }) => violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`)),
  }
}

let once: Synthesised | undefined

/** The stack as it is deployed where nothing is said but where alarms go. Made once for all tests. */
export const standard = (): Synthesised => (once ??= synthesise({ mail: 'team@example.org' }))
