import { withValue } from '../../../kit/pick.ts'
import type { PractitionerBody } from './body.ts'
import { NO_FACILITY } from './body.ts'
import { fieldRules } from './field-rules.ts'
import { largePdf } from './files.ts'

/**
 * Submissions that are wrong in one thing each, for a registry to refuse. NHA has the form refuse them and nothing sent;
 * a registry that took them would let every broken form through.
 */
export function probes(right: PractitionerBody): PractitionerBody[] {
  const government = right.currentWorkDetails.certificateAttachment !== ''
  const empty = fieldRules.filter((rule) => rule.emptyRefused).map(({ path }) => withValue(right, path, ''))
  const working = right.currentWorkDetails.currentlyWorking === '1' ? [withValue(right, 'currentWorkDetails.chooseWorkStatus', '')] : []
  const forGovernment = government ? [withValue(right, 'currentWorkDetails.certificateAttachment', ''), withoutFacility(right)] : []
  return [...empty, ...working, ...forGovernment, ...tooLarge(right)]
}

export const idleProbes = (right: PractitionerBody): PractitionerBody[] => [withValue(right, 'currentWorkDetails.reasonForNotWorking', '')]

const withoutFacility = (right: PractitionerBody): PractitionerBody => withValue(right, 'currentWorkDetails.facilityDeclarationData', NO_FACILITY)

const REGISTRATION = 'registrationAcademic.registrationData[]'

function tooLarge(right: PractitionerBody): PractitionerBody[] {
  return [REGISTRATION, `${REGISTRATION}.qualifications[]`].map((path) => withValue(withValue(right, `${path}.isNameDifferentInCertificate`, '1'), `${path}.proofOfNameChangeCertificate`, largePdf()))
}
