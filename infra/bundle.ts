import { readFileSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Metafile, Plugin } from 'esbuild'
import { build, transform } from 'esbuild'
import { referenceCodes } from '../functions/claims/reference-codes.ts'
import { rooms } from '../mocks/sandbox.ts'
import { packed } from './packed.ts'
import { ROOM_ENTRIES, roomsApart } from './rooms-apart.ts'
import { slim } from './slim.ts'

export const ROOT = join(import.meta.dirname, '..')

/** Every function by name: a surface each, and those beside them. The file is its entry, below the root. */
export const FUNCTIONS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(rooms.map(({ surface }) => [surface, `functions/${surface}/lambda.ts`])),
  hall: 'mocks/hosts/aws/hall.ts',
  control: 'mocks/hosts/aws/control.ts',
  dispatcher: 'mocks/hosts/aws/dispatcher.ts',
  keys: 'mocks/hosts/aws/keys.ts',
}

/** They serve every room. The control plane does too, but asks each for its levers at its first request: later would be no less. */
const MEET_FEW_ROOMS: readonly string[] = ['hall', 'dispatcher', 'keys']

/**
 * Writes a function's code to the folder: `index.cjs`, and in chunks what it loads later or not at all.
 * Throws for a name that is no function's.
 */
export async function bundleFunction(name: string, outdir: string): Promise<Metafile> {
  const entry = FUNCTIONS[name]
  if (!entry) throw new Error(`No function is named ${name}`)
  const { metafile, outputFiles } = await build({
    absWorkingDir: ROOT, entryPoints: { index: entry, ...(MEET_FEW_ROOMS.includes(name) && ROOM_ENTRIES) }, outdir, outExtension: { '.js': '.cjs' }, chunkNames: '[name]-[hash]', write: false,
    bundle: true, splitting: true, minify: true, format: 'esm', platform: 'node', target: 'node24', mainFields: ['module', 'main'], legalComments: 'none', logLevel: 'error', metafile: true,
    plugins: [...(MEET_FEW_ROOMS.includes(name) ? [roomsApart] : []), lean, slim],
  })
  await mkdir(outdir, { recursive: true })
  await Promise.all(outputFiles.map(async ({ path, text }) => writeFile(path, await toCommonJs(text))))
  return metafile
}

/** Only modules are split in chunks, and Node takes a tenth longer to start them: their own loader, and a list of all that each of its own modules exports. */
const toCommonJs = async (text: string): Promise<string> => (await transform(text, { format: 'cjs', platform: 'node', target: 'node24', minify: true, supported: { 'dynamic-import': false } })).code

/** What the functions ask of each service. Its client comes with a class and a schema for every operation there is. */
export const ASKED = [
  { client: 'DynamoDB', from: 'client-dynamodb', operations: ['BatchGetItem', 'BatchWriteItem', 'DeleteItem', 'GetItem', 'Query', 'Scan', 'TransactWriteItems', 'UpdateItem'] },
  { client: 'SecretsManager', from: 'client-secrets-manager', operations: ['GetSecretValue', 'PutSecretValue'] },
  { client: 'SQS', from: 'client-sqs', operations: ['SendMessage', 'SendMessageBatch'] },
] as const

const clientOf = ({ client, operations }: (typeof ASKED)[number]): string => `
import { createAggregatedClient } from '@smithy/core/client'
import { ${client}Client } from './${client}Client'
${operations.map((operation) => `import { ${operation}Command } from './commands/${operation}Command'`).join('\n')}
export class ${client} extends ${client}Client {}
createAggregatedClient({ ${operations.map((operation) => `${operation}Command`).join(', ')} }, ${client})
`

/** What is asked of it; imported when first needed, it would come whole. */
const JOSE = `
export { compactDecrypt } from './jwe/compact/decrypt.js'
export { CompactEncrypt } from './jwe/compact/encrypt.js'
export { CompactSign } from './jws/compact/sign.js'
export { compactVerify } from './jws/compact/verify.js'
export { decodeProtectedHeader } from './util/decode_protected_header.js'
`

/**
 * What a Lambda function can never need of the AWS clients stays out: operations nobody calls, sources of credentials other
 * than its environment, the names of browsers, streams of events.
 */
export const lean: Plugin = {
  name: 'lean',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^zod$/ }, ({ importer }) => (/[\\/](?:functions|mocks)[\\/]/.test(importer) ? { path: join(import.meta.dirname, 'lazy-zod.ts') } : undefined))
    for (const asked of ASKED) onLoad({ filter: new RegExp(`@aws-sdk/${asked.from}/dist-es/(?:index|${asked.client})\\.js$`) }, ({ path }) => ({ contents: clientOf(asked), resolveDir: dirname(path) }))
    onLoad({ filter: /\/jose\/dist\/webapi\/index\.js$/ }, ({ path }) => ({ contents: JOSE, resolveDir: dirname(path) }))
    // Inflated with the first question, as it is read.
    onLoad({ filter: /\/masters\/sub-districts\.ts$/ }, ({ path }) => ({ contents: readFileSync(path, 'utf8').replace(/^const listing = `([^`]+)`/m, (_, text: string) => `const listing = () => ${packed(text)}`).replace('listing.split', 'listing().split'), loader: 'ts' }))
    onLoad({ filter: /\/claims\/reference-codes\.ts$/ }, () => ({ contents: `export const referenceCodes = JSON.parse(${packed(JSON.stringify(referenceCodes))})` }))
    onLoad({ filter: /credential-provider-node\/dist-es\/index\.js$/ }, ({ path }) => ({ contents: 'export { fromEnv as defaultProvider } from \'@aws-sdk/credential-provider-env\'', resolveDir: dirname(path) }))
    onLoad({ filter: /\/(?:bowser|@smithy\/core\/dist-es\/submodules\/event-streams)\/[a-z]+\.m?js$/ }, () => ({ contents: 'export default undefined' }))
  },
}
