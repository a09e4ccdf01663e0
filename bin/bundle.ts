import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { aCase } from '../functions/bundles/a-case.ts'
import type { Scheme } from '../functions/bundles/case.ts'
import { bundleKinds } from '../functions/bundles/kinds.ts'
import { WrongUse } from '../mocks/hosts/wrong-use.ts'

export interface BundleFlags {
  out?: string
  seed?: string
  scheme: Scheme
  list?: boolean
}

/** Prints one kind of bundle about a synthetic member, or writes it to a file. Ids are new each time; the person is the seed's. */
export function printBundle(name: string | undefined, { out, seed, scheme, list }: BundleFlags): void {
  if (list) return void process.stdout.write(`${Object.entries(bundleKinds).map(([kind, { leg }]) => `${kind.padEnd(34)} ${leg}`).join('\n')}\n`)
  const kind = name !== undefined && Object.hasOwn(bundleKinds, name) ? bundleKinds[name] : undefined
  if (!kind) throw new WrongUse(`${name === undefined ? 'Which bundle?' : `No bundle ${name}.`} One of: ${Object.keys(bundleKinds).join(', ')}`)
  const now = Date.now()
  const text = `${JSON.stringify(kind.make({ now, uuid: randomUUID }, aCase({ now, seed, scheme })), null, 2)}\n`
  if (out === undefined) process.stdout.write(text)
  else writeFileSync(out, text)
}
