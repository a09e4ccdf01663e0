import type { Bundle } from '@medplum/fhirtypes'
import { createServer, globalAgent } from 'node:https'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { generate } from 'selfsigned'

/** All that an integrator writes into the SDK's configuration. */
export interface SdkConfig {
  protocolBasePath: string
  /** The token's whole address. */
  authBasePath: string
  participantCode: string
  username: string
  password: string
  /** PKCS#8, PEM. */
  privatePem: string
}

export interface SdkSent {
  /** The compact JWE as it was posted. */
  payload: string
  /** What the exchange answered; undefined: a refusal, which the SDK swallows. */
  response?: Record<string, unknown>
}

export interface SdkOpened {
  headers: Record<string, string>
  payload: Bundle
}

/** The SDK as one participant has it. */
export interface Sdk {
  operations: Record<string, string>
  ask(operation: string, bundle: Bundle, recipient: string, workflowId?: string): Promise<SdkSent>
  /** @param action the JWE that is answered */
  answer(operation: string, bundle: Bundle, action: string, status: string): Promise<SdkSent>
  open(payload: string): Promise<SdkOpened>
}

/** Neither release has types, and neither release's entry point can be loaded: its files can. */
const load = async <T>(folder: string, file: string): Promise<T> => (await import(pathToFileURL(join(folder, 'src', file)).href)) as T

interface Utils {
  generateHcxToken(url: string, username: string, password: string): Promise<string>
  searchRegistry(base: string, token: string, value: string, field: string): Promise<{ participants: { encryption_cert: string }[] }>
  decodeBase64String(text: string): Record<string, string>
}
interface Jwe {
  JWEHelper: {
    encrypt(given: { cert: string; headers: object; payload: object }): Promise<string>
    decrypt(given: { cert: string; payload: string }): Promise<{ header: Record<string, string>; payload: Bundle }>
  }
}
interface Axios {
  get(url: string): Promise<{ data: string }>
  post(url: string, body: string, options: { headers: Record<string, string> }): Promise<{ data: Record<string, unknown> }>
}
interface Constants {
  Constants: new () => Record<'ALG' | 'ENC' | 'HCX_API_CALL_ID' | 'HCX_TIMESTAMP' | 'WORKFLOW_ID' | 'HCX_SENDER_CODE' | 'HCX_RECIPIENT_CODE' | 'HCX_CORRELATION_ID' | 'STATUS', string>
}

export const PUBLISHED = join(import.meta.dirname, '../../node_modules/hcx-integrator-sdk')

export const publishedUtils = (): Promise<Utils> => load<Utils>(PUBLISHED, 'utils/utils.js')

/**
 * The published release (1.0.0), put together from its own parts as its HCXOutgoingRequest and HCXIncomingRequest do. Those two
 * files cannot be used: the first has an import assertion that Node has dropped, and posts whatever it is to /claim/submit.
 */
export async function publishedSdk({ protocolBasePath, authBasePath, participantCode, username, password, privatePem }: SdkConfig): Promise<Sdk> {
  const { generateHcxToken, searchRegistry, decodeBase64String } = await publishedUtils()
  const { JWEHelper } = await load<Jwe>(PUBLISHED, 'jwe/JWEHelper.js')
  const { default: operations } = await load<{ default: Record<string, string> }>(PUBLISHED, 'utils/hcx_operations.js')
  const names = new (await load<Constants>(PUBLISHED, 'utils/Constants.js')).Constants()
  const require = createRequire(join(PUBLISHED, 'package.json'))
  const { v4 } = require('uuid') as { v4(): string }
  const axios = require('axios') as Axios
  let token: string | undefined

  async function send(operation: string, bundle: Bundle, ids: Record<string, string>): Promise<SdkSent> {
    const headers = { [names.ALG]: 'RSA-OAEP', [names.ENC]: 'A256GCM', [names.HCX_API_CALL_ID]: v4(), [names.HCX_TIMESTAMP]: new Date().toISOString(), [names.WORKFLOW_ID]: v4(), ...ids }
    token ??= await generateHcxToken(authBasePath, username, password)
    const { participants: [recipient] } = await searchRegistry(protocolBasePath, token, ids[names.HCX_RECIPIENT_CODE]!, 'participant_code')
    const cert = await axios.get(recipient!.encryption_cert)
    const payload = await JWEHelper.encrypt({ cert: cert.data, headers, payload: bundle })
    const { data } = await axios.post(`${protocolBasePath}${operation}`, JSON.stringify({ payload }), { headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' } })
    return { payload, response: data }
  }

  return {
    operations,
    ask: (operation, bundle, recipient, workflowId = v4()) =>
      send(operation, bundle, { [names.WORKFLOW_ID]: workflowId, [names.HCX_SENDER_CODE]: participantCode, [names.HCX_RECIPIENT_CODE]: recipient, [names.HCX_CORRELATION_ID]: v4() }),
    answer(operation, bundle, action, status) {
      const asked = decodeBase64String(action.split('.')[0]!)
      return send(operation, bundle, {
        [names.WORKFLOW_ID]: asked[names.WORKFLOW_ID]!, [names.HCX_SENDER_CODE]: asked[names.HCX_RECIPIENT_CODE]!, [names.HCX_RECIPIENT_CODE]: asked[names.HCX_SENDER_CODE]!,
        [names.HCX_CORRELATION_ID]: asked[names.HCX_CORRELATION_ID]!, [names.STATUS]: status,
      })
    },
    async open(payload) {
      const { header, payload: bundle } = await JWEHelper.decrypt({ cert: privatePem, payload })
      return { headers: header, payload: bundle }
    },
  }
}

interface Integrator {
  processOutgoingRequest(bundle: Bundle, recipient: string, operation: string, apiCallId: string, correlationId: string, workflowId: string): Promise<SdkSent>
  processOutgoingCallback(bundle: Bundle, recipient: string, operation: string, action: string, apiCallId: string, correlationId: string, workflowId: string, status: string): Promise<SdkSent>
  processIncoming(payload: string, operation: string): Promise<SdkOpened>
}

/** The newer source (1.0.8), whole, in a folder with its dependencies. It wants to fetch its own private key by https. */
export async function wholeSdk(folder: string, { privatePem: _, ...config }: SdkConfig, encryptionPrivateKeyURL: string): Promise<Sdk> {
  const { HCXIntegrator } = await load<{ HCXIntegrator: new (config: object) => Integrator }>(folder, 'hcx_integrator.js')
  const { HcxOperations } = await load<{ HcxOperations: Record<string, string> }>(folder, 'utils/hcx_operations.js')
  const integrator = new HCXIntegrator({ ...config, encryptionPrivateKeyURL, igURL: '' })
  return {
    operations: HcxOperations,
    ask: (operation, bundle, recipient, workflowId = '') => integrator.processOutgoingRequest(bundle, recipient, operation, '', '', workflowId),
    answer: (operation, bundle, action, status) => integrator.processOutgoingCallback(bundle, '', operation, action, '', '', '', status),
    open: (payload) => integrator.processIncoming(payload, ''),
  }
}

/** Private keys by name at an https address that this process trusts while it stands. */
export async function serveKeys(keys: Record<string, string>): Promise<{ urlOf(name: string): string; close(): Promise<void> }> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: '127.0.0.1' }], { algorithm: 'sha256', extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: '127.0.0.1' }] }] })
  const server = createServer({ key, cert }, ({ url = '' }, response) => void response.writeHead(200, { 'content-type': 'text/plain' }).end(keys[url.slice(1)]))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const before = globalAgent.options.ca
  globalAgent.options.ca = cert
  return {
    urlOf: (name) => `https://127.0.0.1:${(server.address() as AddressInfo).port}/${name}`,
    close: () => new Promise((resolve) => {
      globalAgent.options.ca = before
      server.closeAllConnections()
      server.close(() => resolve())
    }),
  }
}
