import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { KeyObject } from 'node:crypto'
import { NeedsHuman } from '../human.ts'
import { CannotStart } from '../target.ts'
import type { ClaimsTarget, Identity, Role } from './identity.ts'
import { PUBLISHED } from './identity.ts'
import type { Listening } from './listen.ts'
import { listener } from './listen.ts'
import type { Postbox } from './postbox.ts'

type Env = Record<string, string | undefined>

export interface SandboxNeeds {
  /** Reads a file the environment names. */
  readFile?: (path: string) => string
  machineNow(): number
}

const NAMES: Partial<Record<Role, { code: string; key: string; registryId: string }>> = {
  provider: { code: 'ABDM_NHCX_PROVIDER', key: 'ABDM_NHCX_PROVIDER_KEY', registryId: 'ABDM_NHCX_PROVIDER_HFR_ID' },
  payer: { code: 'ABDM_NHCX_PAYER', key: 'ABDM_NHCX_PAYER_KEY', registryId: 'ABDM_NHCX_PAYER_REGISTRY_ID' },
}

/**
 * The tester's own participants, registered beforehand: their codes and the files of their private keys (PEM) stand in the
 * environment, and the port (ABDM_NHCX_LISTEN) that their public https address leads to. Whom they deal with are the published
 * test participants unless ABDM_NHCX_DUMMY_PAYER, _DESK_PAYER, _PMJAY_PAYER and _HOSPITAL say otherwise.
 */
export function sandboxClaims(env: Env, { readFile, machineNow }: SandboxNeeds): ClaimsTarget {
  const port = Number(env['ABDM_NHCX_LISTEN'] ?? 0)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new CannotStart(`ABDM_NHCX_LISTEN is no port: ${env['ABDM_NHCX_LISTEN']}`)
  const listening: Listening | undefined = port === 0 ? undefined : listener(port, machineNow)
  return {
    others: {
      dummyPayer: env['ABDM_NHCX_DUMMY_PAYER'] || PUBLISHED.dummyPayer, payer: env['ABDM_NHCX_DESK_PAYER'] || PUBLISHED.payer,
      pmjayPayer: env['ABDM_NHCX_PMJAY_PAYER'] || PUBLISHED.pmjayPayer, provider: env['ABDM_NHCX_HOSPITAL'] || PUBLISHED.provider,
    },
    postbox: listening ?? deaf,
    identity: async (role) => identityOf(env, role, readFile),
    close: async () => listening?.close(),
  }
}

function identityOf(env: Env, role: Role, readFile?: (path: string) => string): Identity {
  const names = NAMES[role]
  if (!names) throw new NeedsHuman('a participant in an exchange of the generic protocol: ABDM\'s sandbox has none')
  const missing = [names.code, names.key].filter((name) => !env[name])
  if (missing.length > 0 || !readFile) throw new NeedsHuman(`our own ${role} in the claims exchange: set ${missing.join(' and ')}`)
  const privateKey = keyIn(readFile, env[names.key]!, names.key)
  return { dialect: 'nhcx', code: env[names.code]!, registryId: env[names.registryId] ?? '', privateKey, publicPem: createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }) as string }
}

function keyIn(readFile: (path: string) => string, path: string, name: string): KeyObject {
  try {
    return createPrivateKey(readFile(path))
  } catch {
    throw new CannotStart(`${name} names no file with a private key in PEM`)
  }
}

/** Nothing reaches us. */
const deaf: Postbox = {
  open: () => Promise.reject(new NeedsHuman('calls of the claims exchange to us: set ABDM_NHCX_LISTEN to the port that our public address leads to')),
  answering: () => undefined,
  collect: async () => [],
}
