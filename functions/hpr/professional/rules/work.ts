import { isPurposeOfWork } from '../../../masters/work.ts'
import type { WorkDetails } from '../practitioner.ts'
import { isDeclared, isGovernment } from './declaration.ts'
import { facilityRules } from './facility.ts'
import type { Fault, Rule } from './rule.ts'
import { demanded, fault, firstOf, isNo, isYes, required } from './rule.ts'

const at = (name: keyof WorkDetails): string => `practitioner.currentWorkDetails.${name}`

/**
 * Source: NHA, Register Healthcare Professional, 22.06.2026, p. 22, 30-31, 36-37; HPR-072 to HPR-076 of NHA's test cases.
 * Inferred: HIS-2075 for no reason and HIS-2082 for one too many (both read "Invalid reason of not working"); HIS-2084 for the
 * category C or S and HIS-1122 for one that a private practitioner sends; that a work status may be left empty by who does not work.
 */
export const workRules: readonly Rule[] = [
  work(({ currentlyWorking }) => firstOf(
    () => required(currentlyWorking, at('currentlyWorking')),
    () => (isYes(currentlyWorking) || isNo(currentlyWorking) ? undefined : fault('HIS-2081', at('currentlyWorking'), 'Neither 0 nor 1')),
  )),
  work(({ currentlyWorking, reasonForNotWorking }) => {
    if (isNo(currentlyWorking) && !reasonForNotWorking) return fault('HIS-2075', at('reasonForNotWorking'), 'Who does not work gives a reason')
    return isYes(currentlyWorking) && reasonForNotWorking ? fault('HIS-2082', at('reasonForNotWorking'), 'Who works sends it empty') : undefined
  }),
  // One of them: whether several may be joined is not said.
  work(({ purposeOfWork }) => firstOf(
    () => required(purposeOfWork, at('purposeOfWork')),
    () => (isPurposeOfWork(purposeOfWork ?? '') ? undefined : fault('HIS-1059', at('purposeOfWork'), 'Not Administrative, Teaching or Practice')),
  )),
  work(({ currentlyWorking, chooseWorkStatus }) => {
    if (!chooseWorkStatus) return isYes(currentlyWorking) ? required(chooseWorkStatus, at('chooseWorkStatus')) : undefined
    return /^[012]$/.test(chooseWorkStatus) ? undefined : fault('HIS-2076', at('chooseWorkStatus'), 'Not 0 private, 1 government or 2 both')
  }),
  // NHA's own sample does not work (currentlyWorking 0) and is a government doctor with a facility; refusing it refuses NHA.
  // Variant hpr.status-when-not-working turns the check on.
  ({ currentWorkDetails }, { variant }) => {
    if (variant('hpr.status-when-not-working') === 'accepted' || !isNo(currentWorkDetails?.currentlyWorking)) return undefined
    if (currentWorkDetails?.chooseWorkStatus) return fault('HIS-2094', at('chooseWorkStatus'), 'Who does not work sends none (variant hpr.status-when-not-working)')
    return currentWorkDetails && isDeclared(currentWorkDetails) ? fault('HIS-2095', at('facilityDeclarationData'), 'Who does not work declares none (variant hpr.status-when-not-working)') : undefined
  },
  ({ currentWorkDetails, personalInformation }) => {
    const category = personalInformation?.category
    const field = 'practitioner.personalInformation.category'
    if (currentWorkDetails?.chooseWorkStatus === '0') return category ? fault('HIS-1122', field, 'C and S are for government; in private practice it stays empty') : undefined
    return !isGovernment(currentWorkDetails) || category === 'C' || category === 'S' ? undefined : fault('HIS-2084', field, 'In government: C central or S state')
  },
  work((details) => (details.chooseWorkStatus === '0' && isDeclared(details) ? fault('HIS-2095', at('facilityDeclarationData'), 'In private practice it is empty or left out') : undefined)),
  ...facilityRules,
  work((details) => (isGovernment(details) ? demanded(details.certificateAttachment, at('certificateAttachment'), 'a government user proves his work (HPR-075)') : undefined)),
]

function work(check: (details: WorkDetails) => Fault | undefined): Rule {
  return ({ currentWorkDetails }) => (currentWorkDetails ? check(currentWorkDetails) : undefined)
}
