import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Ended } from './package.ts'
import { command, ROOT } from './package.ts'

export interface Step {
  name?: string
  id?: string
  uses?: string
  if?: string
  shell?: string
  run?: string
  env?: Record<string, string>
  with?: Record<string, string>
}

export interface Action {
  inputs: Record<string, { description: string; default: string }>
  outputs: Record<string, { description: string; value: string }>
  runs: { using: string; steps: Step[] }
}

export const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as Action

/** What the runner keeps of a job: outputs by step, and the page. */
export interface Job {
  outputs: Record<string, Record<string, string>>
  page: string
  /** Of the first step that failed; none after it ran. */
  failed?: { name: string; ended: Ended }
}

const OUTPUT = /^(\w+)(?:=(.*)|<<(\S+)\n([^]*?)\n?\3)$/gm

const outputsIn = (text: string): Record<string, string> => Object.fromEntries([...text.matchAll(OUTPUT)].map(([, name, plain, , long]) => [name!, plain ?? long!]))

/**
 * Runs the shell steps one after the other, as the runner does: each expression put in where the file has it, each step
 * with files of its own for outputs and page.
 * @param modules an installation made before, which spares that step
 */
export async function runAction(cwd: string, given: Record<string, string>, env: Record<string, string> = {}, modules?: string): Promise<Job> {
  const inputs = Object.fromEntries(Object.entries(action.inputs).map(([name, { default: standard }]) => [name, given[name] ?? standard]))
  const job: Job = { outputs: {}, page: '' }
  const valueOf = (expression: string): string => {
    const [scope, name = '', , output = ''] = expression.split('.')
    return scope === 'inputs' ? inputs[name]! : (job.outputs[name]?.[output] ?? '')
  }
  const filled = (text: string): string => text.replaceAll(/\$\{\{ ([\w.-]+) \}\}/g, (_, expression: string) => valueOf(expression))
  const runner = join(cwd, '.runner')
  mkdirSync(join(runner, 'abdm-rehearsal'), { recursive: true })
  if (modules) symlinkSync(modules, join(runner, 'abdm-rehearsal/node_modules'))
  for (const [at, { run, id, name = '', env: own = {} }] of action.runs.steps.entries()) {
    if (run === undefined || (modules && name.startsWith('Install'))) continue
    const [outputs, page] = [join(runner, `output-${at}`), join(runner, `page-${at}`)]
    for (const file of [outputs, page]) writeFileSync(file, '')
    const values = Object.fromEntries(Object.entries(own).map(([variable, text]) => [variable, filled(text)]))
    const ended = await command(cwd, 'bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', filled(run)], { ...env, ...values, GITHUB_OUTPUT: outputs, GITHUB_STEP_SUMMARY: page, GITHUB_ACTION_PATH: ROOT, RUNNER_TEMP: runner, npm_config_offline: 'true' })
    if (id) job.outputs[id] = outputsIn(readFileSync(outputs, 'utf8'))
    job.page += readFileSync(page, 'utf8')
    if (ended.code !== 0) return { ...job, failed: { name, ended } }
  }
  return job
}
