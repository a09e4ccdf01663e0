import type { Fault, RuleContext } from './rule.ts'
import { boolean, demanded, firstOf, isYes, required } from './rule.ts'

interface Certified {
  isNameDifferentInCertificate?: string | undefined
  proofOfNameChangeCertificate?: string | undefined
}

/** Another name on the certificate wants a proof of the change, of registrations and of degrees alike. */
export function nameChange(entry: Certified, path: string, { variant }: RuleContext): Fault | undefined {
  const { isNameDifferentInCertificate: differs, proofOfNameChangeCertificate: proof } = entry
  const field = `${path}.isNameDifferentInCertificate`
  return firstOf(
    () => (variant('hpr.certificates-required') === 'at-register' ? required(differs, field) : undefined),
    () => boolean(differs, field),
    () => (isYes(differs) ? demanded(proof, `${path}.proofOfNameChangeCertificate`, 'isNameDifferentInCertificate is 1') : undefined),
  )
}

/** A certificate that may follow by upload-document, unless the variant follows the test cases (HPR-059, HPR-069). */
export const dueNow = (data: string | undefined, field: string, { variant }: RuleContext): Fault | undefined =>
  variant('hpr.certificates-required') === 'at-register' ? required(data, `${field}.data`) : undefined
