import { constants, createPublicKey, publicEncrypt, randomUUID } from 'node:crypto'
import { biometricTokenOf } from '../../functions/claims/biometric.ts'
import type { BiometricToken } from '../../functions/claims/biometric.ts'
import { abhaOf, hyphenated } from '../../functions/claims/abha.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { openWorld } from '../../functions/kernel/world.ts'
import { wadhOf } from '../../functions/nhcx/biometric/pid.ts'
import { peopleOf } from '../../functions/people/directory.ts'
import type { Person } from '../../functions/people/people.ts'
import type { Sandbox } from '../../mocks/sandbox.ts'
import type { Posted } from './claims.ts'
import { testKey } from './claims.ts'

export const PMJAY = '1518@hcx'
const AUTH = '/hcx/abha/biometric/auth'
const PROXY = '/pmjay/sbxhcx/abdmproxy/abha/biometric'

export type Headers = Record<string, string | undefined>

/** A capture of a registered device. */
export const pidOf = ({ errCode = '0', wadh = wadhOf('FINGERPRINT') }: { errCode?: string; wadh?: string } = {}): string =>
  `<?xml version="1.0"?><PidData wadh="${wadh}"><Resp errCode="${errCode}" errInfo="" fCount="1"/><DeviceInfo dpId="SYN"/><Skey ci="20300101">c2s=</Skey><Hmac>aG0=</Hmac><Data type="X">ZGF0YQ==</Data></PidData>`

export const sealAadhaar = (aadhaar: string, oaepHash = 'sha1'): string =>
  publicEncrypt({ key: createPublicKey(testKey('nhcx-aadhaar')), padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, Buffer.from(aadhaar)).toString('base64')

/** Calls as a right client does, but for the headers given; an undefined one is left out. */
export async function biometric(sandbox: Sandbox, token: string, path: string, body?: unknown, headers: Headers = {}): Promise<Posted> {
  const all: Headers = { authorization: `Bearer ${token}`, process: 'Preauth', payerid: PMJAY, 'REQUEST-ID': randomUUID(), TIMESTAMP: new Date(sandbox.site.now()).toISOString(), 'content-type': 'application/json', ...headers }
  const sent = Object.fromEntries(Object.entries(all).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const response = await sandbox.fetch(new Request(`http://localhost${path}`, { method: body === undefined ? 'GET' : 'POST', headers: sent, ...(body !== undefined && { body: JSON.stringify(body) }) }))
  return { status: response.status, body: JSON.parse(await response.text()) as Record<string, unknown> }
}

/** Somebody with an ABHA number. */
export async function someone(sandbox: Sandbox): Promise<Person & { abha: string }> {
  const world = await openWorld(sandbox.site, 'default', '')
  const person = peopleOf(world).at(7)!
  return { ...person, abha: hyphenated(abhaOf(world, person)) }
}

export const provenBy = async (sandbox: Sandbox, token: string): Promise<BiometricToken | undefined> => transact(await openWorld(sandbox.site, 'default', ''), {}, (unit) => biometricTokenOf(unit, token))

export const initBody = (loginId: string, given: Record<string, unknown> = {}): Record<string, unknown> => ({ scope: ['abha-login', 'aadhaar-bio-verify'], loginHint: 'abha-number', loginId, otpSystem: 'aadhaar', authMode: 'FINGERPRINT', ...given })
export const verifyBody = (txnId: string, pid = pidOf(), given: Record<string, unknown> = {}): Record<string, unknown> => ({ scope: ['abha-login', 'aadhaar-bio-verify'], authData: { authMethods: ['bio'], bio: { txnId, fingerPrintAuthPid: pid } }, authMode: 'FINGERPRINT', ...given })
export const faceBody = (txnId: string, aadhaar: string, mobile: string): Record<string, unknown> => ({ authData: { authMethods: ['face_auth'], face: { txnId, aadhaar, mobile } }, authMode: 'FACE_AUTH' })

export const init = (sandbox: Sandbox, token: string, body: unknown, headers?: Headers): Promise<Posted> => biometric(sandbox, token, `${AUTH}/init`, body, headers)
export const verify = (sandbox: Sandbox, token: string, body: unknown, headers?: Headers): Promise<Posted> => biometric(sandbox, token, `${AUTH}/verify`, body, headers)
export const refresh = (sandbox: Sandbox, token: string, refreshToken: string, headers?: Headers): Promise<Posted> => biometric(sandbox, token, `${AUTH}/refresh/token`, undefined, { 'R-token': `Bearer ${refreshToken}`, ...headers })
export const initFace = (sandbox: Sandbox, token: string, body: unknown = { scope: ['abha-enrol', 'face-auth'] }, headers?: Headers): Promise<Posted> => biometric(sandbox, token, `${PROXY}/faceauth/init`, body, headers)
export const capture = (sandbox: Sandbox, token: string, txnId: string, headers?: Headers): Promise<Posted> => biometric(sandbox, token, `${PROXY}/capture/pid`, { txnId }, headers)
export const verifyFace = (sandbox: Sandbox, token: string, body: unknown, headers?: Headers): Promise<Posted> => biometric(sandbox, token, `${PROXY}/v2/auth/verify`, body, headers)
