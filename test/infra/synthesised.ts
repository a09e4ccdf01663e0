import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Template } from 'aws-cdk-lib/assertions'
import { AwsSolutionsChecks } from 'cdk-nag'
import type { Exception } from '../../infra/exceptions.ts'
import { EXCEPTIONS } from '../../infra/exceptions.ts'
import { sandboxApp } from '../../infra/sandbox-app.ts'

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
}

type Given = ReturnType<typeof sandboxApp>

/** What is made of the app with these settings, its functions' code put aside: bundling has tests of its own. */
export function withApp<T>(use: (given: Given) => T, { context = {}, exceptions }: { context?: Record<string, unknown>; exceptions?: readonly Exception[] } = {}): T {
  const folder = mkdtempSync(join(tmpdir(), 'synthesised-'))
  const code = join(folder, 'function')
  mkdirSync(code)
  writeFileSync(join(code, 'index.mjs'), '')
  try {
    return use(sandboxApp(() => code, exceptions ?? EXCEPTIONS, { context, outdir: join(folder, 'cdk.out') }))
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The stack with these settings. */
export const synthesise = (context: Record<string, unknown> = {}): Synthesised => withApp(({ stack }) => {
  const template = Template.fromStack(stack)
  return { template, resources: (type) => Object.fromEntries(Object.entries(template.toJSON()['Resources'] as Record<string, Resource>).filter(([, { Type }]) => type === undefined || Type === type)) }
}, { context })

/** What cdk-nag finds where only these are let off, a line each. */
export const findingsOf = (exceptions: readonly Exception[]): string[] => withApp(({ app }) => {
  const { violations } = new AwsSolutionsChecks(app).validateScope(app)
  return violations.flatMap(({ ruleName, violatingResources }) => violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`))
}, { exceptions })

let once: Synthesised | undefined

/** The stack as it is deployed where nothing is said but where alarms go. Made once for all tests. */
export const standard = (): Synthesised => (once ??= synthesise({ mail: 'team@example.org' }))
