import type { Kit } from '../../../kit/journey.ts'
import { withValue } from '../../../kit/pick.ts'
import type { PractitionerBody } from './body.ts'
import { NO_FACILITY } from './body.ts'
import { fieldRules } from './field-rules.ts'
import { largePdf } from './files.ts'

/**
 * Submissions that are wrong in one thing each, for a registry to refuse, of the fields that are to be judged. NHA has the form
 * refuse them and nothing sent; a registry that took them would let every broken form through.
 */
export function probes(kit: Kit, right: PractitionerBody): PractitionerBody[] {
  const government = right.currentWorkDetails.certificateAttachment !== ''
  const empty = fieldRules.filter((rule) => rule.emptyRefused && kit.asks(rule.key)).map(({ path }) => withValue(right, path, ''))
  const working = right.currentWorkDetails.currentlyWorking === '1' ? [withValue(right, 'currentWorkDetails.chooseWorkStatus', '')] : []
  const forGovernment = government ? [withValue(right, 'currentWorkDetails.certificateAttachment', ''), withoutFacility(right)] : []
  return [...empty, ...working, ...forGovernment, ...tooLarge(kit, right)]
}

export const idleProbes = (right: PractitionerBody): PractitionerBody[] => [withValue(right, 'currentWorkDetails.reasonForNotWorking', '')]

const withoutFacility = (right: PractitionerBody): PractitionerBody => withValue(right, 'currentWorkDetails.facilityDeclarationData', NO_FACILITY)

function tooLarge(kit: Kit, right: PractitionerBody): PractitionerBody[] {
  const bounded = fieldRules.filter((rule) => rule.boundedMb && kit.asks(rule.key)).map(({ path }) => path.replace(/\.[^.]+$/, ''))
  return [...new Set(bounded)].map((path) => withValue(withValue(right, `${path}.isNameDifferentInCertificate`, '1'), `${path}.proofOfNameChangeCertificate`, largePdf()))
}
