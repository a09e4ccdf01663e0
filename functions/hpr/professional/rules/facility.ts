import { isMinistry, ministryByValue } from '../../../masters/ministries.ts'
import { alike, isFacilityId } from '../../../nhpr/forms.ts'
import type { FacilityDeclaration } from '../practitioner.ts'
import { indian } from './address.ts'
import { isDeclared, isGovernment } from './declaration.ts'
import type { Fault, Rule, RuleContext } from './rule.ts'
import { boolean, demanded, fault, firstAmong, firstOf, isYes } from './rule.ts'

const FIELD = 'practitioner.currentWorkDetails.facilityDeclarationData'
const at = (name: keyof FacilityDeclaration): string => `${FIELD}.${name}`

interface Declared {
  declaration: FacilityDeclaration
  /** C central, S state. */
  category: string
  /** 1 government, 2 both. */
  status: string
}

/**
 * The facility of a government user.
 * Inferred: HIS-2097 and HIS-2096 where a central or a state user declares none; HIS-1112 (government only) and HIS-1148
 * (both) where he names a private one, since the two messages are one; HIS-1019 where the register has none of that id; and that
 * ministry and PSU must be the facility's.
 * Source: NHA, Register Healthcare Professional, 22.06.2026, p. 22, 36-37
 */
export const facilityRules: readonly Rule[] = [
  ({ currentWorkDetails, personalInformation }) => {
    if (!currentWorkDetails || !isGovernment(currentWorkDetails) || isDeclared(currentWorkDetails)) return undefined
    return fault(personalInformation?.category === 'C' ? 'HIS-2097' : 'HIS-2096', FIELD, 'A government user declares his facility')
  },
  declared((found, context) => (found.declaration.facilityId ? byId(found, context) : byDescription(found.declaration))),
  declared(({ declaration }) => indian({ state: declaration.state, district: declaration.district, pincode: declaration.facilityPincode }, (name) => at(name === 'pincode' ? 'facilityPincode' : name))),
  (practitioner, { variant }) => {
    const found = declarationOf(practitioner)
    if (!found) return undefined
    const ministry = found.declaration.ministry?.ministry ?? ''
    const due = found.category === 'C' || variant('hpr.ministry-required') === 'government'
    if (ministry ? isMinistry(ministry) : !due) return undefined
    return fault('HIS-2083', `${FIELD}.ministry.ministry`, ministry ? 'No value of the ministry master' : 'The ministry is due (variant hpr.ministry-required)')
  },
  declared(({ declaration }, { facility }) => {
    const ministry = ministryByValue(declaration.ministry?.ministry ?? '')
    return facility?.ministry && ministry && ministry.code !== facility.ministry ? fault('HIS-1151', `${FIELD}.ministry.ministry`, `The facility is under ${facility.ministry}`) : undefined
  }),
  declared(({ declaration: { areYouWorkingForPsu, psuName } }, { facility }) => firstOf(
    () => boolean(areYouWorkingForPsu, at('areYouWorkingForPsu')),
    () => (isYes(areYouWorkingForPsu) ? demanded(psuName, at('psuName'), 'areYouWorkingForPsu is 1') : undefined),
    () => (psuName && !isYes(areYouWorkingForPsu) ? fault('HIS-1153', at('psuName'), 'A PSU is named, and areYouWorkingForPsu does not say so') : undefined),
    () => (psuName && facility?.psu && !alike(psuName, facility.psu) ? fault('HIS-1153', at('psuName'), `The facility is of ${facility.psu}`) : undefined),
  )),
]

function declarationOf({ currentWorkDetails, personalInformation }: Parameters<Rule>[0]): Declared | undefined {
  const declaration = currentWorkDetails?.facilityDeclarationData
  if (!declaration || !isGovernment(currentWorkDetails)) return undefined
  return { declaration, category: personalInformation?.category ?? '', status: currentWorkDetails?.chooseWorkStatus ?? '' }
}

function declared(check: (found: Declared, context: RuleContext) => Fault | undefined): Rule {
  return (practitioner, context) => {
    const found = declarationOf(practitioner)
    return found && check(found, context)
  }
}

function byId(found: Declared, context: RuleContext): Fault | undefined {
  const { declaration } = found
  return firstOf(
    () => (isFacilityId(declaration.facilityId ?? '') ? undefined : fault('HIS-1113', at('facilityId'), 'IN and ten digits')),
    () => ownedBy(found, context),
    () => firstAmong(['facilityDepartment', 'facilityDesignation'] as const, (name) => demanded(declaration[name], at(name), 'a facilityId is given')),
  )
}

function ownedBy({ category, status }: Declared, { facility, variant }: RuleContext): Fault | undefined {
  if (!facility) return variant('hpr.unknown-facility') === 'accepted' ? undefined : fault('HIS-1019', at('facilityId'), 'No submitted facility has this id (variant hpr.unknown-facility)')
  if (facility.ownership === 'private') return fault(status === '1' ? 'HIS-1112' : 'HIS-1148', at('facilityId'), 'A private facility')
  if (category === 'C' && facility.ownership !== 'central') return fault('HIS-1110', at('facilityId'), 'No facility of the central government')
  return category === 'S' && facility.ownership !== 'state' ? fault('HIS-1111', at('facilityId'), 'No facility of a state') : undefined
}

const byDescription = (declaration: FacilityDeclaration): Fault | undefined =>
  firstAmong(['facilityName', 'facilityAddress', 'facilityPincode', 'state', 'district', 'facilityType'] as const, (name) => demanded(declaration[name], at(name), 'no facilityId is given'))
