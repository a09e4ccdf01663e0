import { hash } from 'node:crypto'

/** What a PID block says of the capture. */
export type Capture = { captured: true } | { captured: false; code: 'K-547' | 'NHCX-1007'; rule: string }

const VERSIONS = ['2.0', '2.1', '2.5']

/** base64 of SHA-256 over ver + ra + rc + lr + de + pfr, as UIDAI's e-KYC documents compose it. */
export const wadhOf = (mode: 'FINGERPRINT' | 'IRIS', lr: 'Y' | 'N' = 'Y', version = '2.5'): string => hash('sha256', `${version}${mode === 'IRIS' ? 'I' : 'F'}Y${lr}NN`, 'base64')

/**
 * Reads a registered device's PidData, as it is or in base64. The person's data in it is sealed for UIDAI: of the capture
 * only errCode can be told, and wadh where it stands in clear.
 * Source: nha-in/docs: catalogue/nhcx/endpoints/ (biometric): K-547 for lr N; the reading is inferred.
 */
export function readPid(pid: string, mode: 'FINGERPRINT' | 'IRIS'): Capture {
  const xml = pid.trimStart().startsWith('<') ? pid : Buffer.from(pid, 'base64').toString('utf8')
  const errCode = /<Resp\b[^>]*\berrCode=["']([^"']*)["']/.exec(xml)?.[1]
  if (!/<PidData\b/.test(xml) || errCode === undefined) return { captured: false, code: 'NHCX-1007', rule: 'No PidData with a Resp of the capture device' }
  if (errCode !== '0') return { captured: false, code: 'NHCX-1007', rule: `The device could not capture: errCode ${errCode}` }
  const wadh = /\bwadh=["']([^"']+)["']/.exec(xml)?.[1]
  if (wadh === undefined || VERSIONS.some((version) => wadh === wadhOf(mode, 'Y', version))) return { captured: true }
  const isWithoutLocalName = VERSIONS.some((version) => wadh === wadhOf(mode, 'N', version))
  return { captured: false, code: 'K-547', rule: isWithoutLocalName ? 'wadh was made with lr N; rc Y, lr Y, de N, pfr N are wanted' : 'wadh is not that of rc Y, lr Y, de N, pfr N' }
}
