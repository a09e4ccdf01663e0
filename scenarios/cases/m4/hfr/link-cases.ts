import { getBridgeServices, linkFacility, linkFacilityV4 } from '../../../../functions/gateway/bridge/operations.ts'
import { searchFacilities } from '../../../../functions/hfr/search/operations.ts'
import type { CaseCode } from '../../../kit/case.ts'
import { caseOf } from '../../../kit/case.ts'
import type { Checker } from '../../../kit/check.ts'
import { isGood } from '../../../kit/exchange.ts'
import { pick, pickList, pickText } from '../../../kit/pick.ts'
import type { Seen } from '../../../kit/seen.ts'
import type { Exchange } from '../../../record.ts'
import { linked, linkedSecond } from './linking.ts'
import { answered, askedText, isEmpty, searchRow } from './reading.ts'

/** One entry of a linkage with what was answered to it, which stands at its own place in the list. */
interface Linkage {
  exchange: Exchange
  facilityId: string
  bridgeId: string
  hipName: string
  type: string
  active: unknown
  /** `servicesLinked`; undefined where it was refused. */
  service: unknown
}

function linkagesOf(seen: Seen): Linkage[] {
  return seen.of(linkFacility, linkFacilityV4).flatMap((exchange) => pickList(exchange.request.body, 'HRP').map((entry, at) => ({
    exchange, facilityId: askedText(exchange, 'facilityId'), bridgeId: pickText(entry, 'bridgeId'), hipName: pickText(entry, 'hipName'), type: pickText(entry, 'type'), active: pick(entry, 'active'),
    service: exchange.response.status === 200 ? pick(exchange.response.body, `[${at}].servicesLinked`) : undefined,
  })))
}

type Occurrence = 1 | 2

/** Linkages of the first bridge a facility was linked to, or of any other after it. */
function occurring(seen: Seen, occurrence: Occurrence): Linkage[] {
  const all = linkagesOf(seen)
  const isSecond = (linkage: Linkage): boolean => {
    const first = all.find(({ service, facilityId }) => service !== undefined && facilityId === linkage.facilityId)
    return first !== undefined && linkage.bridgeId !== first.bridgeId && all.indexOf(linkage) > all.indexOf(first)
  }
  return all.filter((linkage) => isSecond(linkage) === (occurrence === 2))
}

const exchanges = (linkages: readonly Linkage[]): Exchange[] => [...new Set(linkages.map(({ exchange }) => exchange))]

/** Some linkage that was answered is so. */
function someLinked(check: Checker, sentence: string, linkages: readonly Linkage[], test: (linkage: Linkage) => boolean, wanted: string): Linkage | undefined {
  const fits = (exchange: Exchange) => linkages.find((linkage) => linkage.exchange === exchange && linkage.service !== undefined && test(linkage))
  const found = check.some(sentence, exchanges(linkages), (exchange) => fits(exchange) !== undefined, { wanted })
  return found && fits(found)
}

const wrongOnes = (linkages: readonly Linkage[], test: (linkage: Linkage) => boolean): Exchange[] => exchanges(linkages.filter(test))

const isFacilityId = (id: string): boolean => /^IN\d{10}$/.test(id)
const isSpecial = (name: string): boolean => /[%$*#@(~&!]/.test(name)
const TYPES = new Set(['HIP', 'HIU', 'HEALTH_LOCKER', 'PHR'])
const NAME_CHARS_MAX = 15

/** The gateway refuses with the registry's codes where a field is malformed, with its own 2500 in the list where an entry is. */
const LISTED = ['2500', '2506', 'ABDM-1015']

function judgeFacilityId(occurrence: Occurrence, seen: Seen, check: Checker): void {
  const ids = new Set(seen.of(searchFacilities).filter((exchange) => searchRow(exchange, askedText(exchange, 'facilityId')) !== undefined && answered(exchange, 'facilities[0].facilityId') === askedText(exchange, 'facilityId')).map((exchange) => askedText(exchange, 'facilityId')))
  someLinked(check, 'a facility is linked that a search by its id found', occurring(seen, occurrence), ({ facilityId }) => ids.has(facilityId), '200, servicesLinked, for facilities[0].facilityId of a search')
  const malformed = wrongOnes(linkagesOf(seen), ({ facilityId }) => !isFacilityId(facilityId))
  check.guard('an id that is not IN and ten digits is refused', malformed, { codes: ['HIS-1113', 'HIS-1120', 'HIS-1070', 'HIS-1127', ...LISTED] })
}

function judgeFacilityName(occurrence: Occurrence, seen: Seen, check: Checker): void {
  const names = new Map(seen.of(searchFacilities).flatMap((exchange) => pickList(exchange.response.body, 'facilities')).map((row) => [pickText(row, 'facilityId'), pickText(row, 'facilityName')]))
  const isOwn = ({ exchange, facilityId }: Linkage): boolean => names.get(facilityId) === askedText(exchange, 'facilityName')
  const all = occurring(seen, occurrence)
  someLinked(check, 'a facility is linked under the name a search gave', all, isOwn, '200, servicesLinked, for facilities[0].facilityName of a search')
  check.guard('another name is refused', wrongOnes(all, (linkage) => names.has(linkage.facilityId) && !isOwn(linkage)), { codes: ['HIS-1120', ...LISTED] })
}

function judgeFirstBridge(seen: Seen, check: Checker): void {
  const all = occurring(seen, 1)
  const made = someLinked(check, 'the facility is linked to a bridge', all, () => true, '200, servicesLinked')
  const after = made ? seen.of(getBridgeServices).filter((exchange) => seen.all.indexOf(exchange) > seen.all.indexOf(made.exchange)) : []
  check.some('bridge-services is then of that bridge', after, (exchange) => isGood(exchange) && answered(exchange, 'bridge.id') === made?.bridgeId, { wanted: '200, bridge.id as linked' })
  check.guard('a linkage without a bridge is refused', wrongOnes(all, ({ bridgeId }) => isEmpty(bridgeId)), { codes: ['HIS-1070', 'HIS-1126', 'HIS-1100', ...LISTED] })
  // Whoever links a second bridge has linked his own by then.
  const own = new Set(seen.of(getBridgeServices).filter(isGood).map((exchange) => answered(exchange, 'bridge.id')))
  const every = linkagesOf(seen)
  const before = every.slice(0, every.findIndex(({ bridgeId, service }) => own.has(bridgeId) && service !== undefined))
  check.guard('a bridge that nobody has is refused', wrongOnes(before, ({ bridgeId }) => own.size > 0 && !isEmpty(bridgeId) && !own.has(bridgeId)), { codes: ['HIS-1100', 'HIS-1126', ...LISTED] })
}

function judgeSecondBridge(seen: Seen, check: Checker): void {
  const made = someLinked(check, 'the facility is linked to a second bridge', occurring(seen, 2), () => true, '200, servicesLinked')
  const first = linkagesOf(seen).find(({ service, facilityId }) => service !== undefined && facilityId === made?.facilityId)
  check.fits('it is another service than the first bridge\'s', made?.exchange, made && pickText(made.service, 'id'), (id) => String(id) !== '' && String(id) !== pickText(first?.service, 'id'), 'an id of its own')
  check.guard('the first bridge again is refused', repeated(seen), { codes: ['HIS-1101', ...LISTED] })
}

/** Linkages just like one that stands: same bridge, role and activity as answered last. */
function repeated(seen: Seen): Exchange[] {
  const all = occurring(seen, 1)
  const isRepeated = (linkage: Linkage): boolean => {
    const before = all.slice(0, all.indexOf(linkage)).filter(({ exchange, service, facilityId, bridgeId }) => exchange !== linkage.exchange && service !== undefined && facilityId === linkage.facilityId && bridgeId === linkage.bridgeId)
    const last = before.at(-1)
    return last !== undefined && pickText(last.exchange.request.body, 'facilityName') === pickText(linkage.exchange.request.body, 'facilityName') && before.some(({ type }) => type === linkage.type) && String(last.active) === String(linkage.active) && TYPES.has(linkage.type)
  }
  return wrongOnes(all, isRepeated)
}

function judgeHipName(occurrence: Occurrence, seen: Seen, check: Checker): void {
  const all = occurring(seen, occurrence)
  const isRight = ({ hipName }: Linkage): boolean => hipName !== '' && hipName.length <= NAME_CHARS_MAX && !isSpecial(hipName)
  const standing = (linkage: Linkage): Set<string> => new Set(linkagesOf(seen).filter(({ service, facilityId, bridgeId }) => service !== undefined && facilityId === linkage.facilityId && bridgeId !== linkage.bridgeId).map(({ hipName }) => hipName))
  someLinked(check, 'the facility is linked under a right name', all, (linkage) => isRight(linkage) && !(occurrence === 2 && standing(linkage).has(linkage.hipName)), `200, servicesLinked, for at most ${NAME_CHARS_MAX} characters, none of %$*#@(~&!, and no other bridge's`)
  check.guard('a name of more than 15 characters is refused', wrongOnes(linkagesOf(seen), ({ hipName }) => hipName.length > NAME_CHARS_MAX), { codes: ['HIS-1125', 'HIS-1129', ...LISTED] })
  check.guard('a name with a special character is refused', wrongOnes(linkagesOf(seen), ({ hipName }) => isSpecial(hipName)), { codes: ['HIS-1125', 'HIS-1129', ...LISTED] })
  if (occurrence === 2) check.guard('the name of the first bridge is refused', wrongOnes(all, (linkage) => standing(linkage).has(linkage.hipName)), { codes: ['HIS-1128', ...LISTED] })
}

function judgeType(occurrence: Occurrence, seen: Seen, check: Checker): void {
  const all = occurring(seen, occurrence)
  const made = someLinked(check, 'the service linked has the type sent', all, ({ type, service }) => pickList(service, 'types').includes(type), 'servicesLinked.types with the type sent')
  if (occurrence === 1) {
    const shows = (exchange: Exchange): boolean => made !== undefined && pickList(exchange.response.body, 'services').some((service) => pickText(service, 'id') === made.facilityId && typesLinked(all, made).every((type) => pickList(service, 'types').includes(type)))
    check.some('bridge-services has the facility, with every type linked', seen.of(getBridgeServices), (exchange) => isGood(exchange) && shows(exchange), { wanted: '200, services[] with the facility id and the types sent' })
  }
  check.guard('a type that is none is refused', wrongOnes(linkagesOf(seen), ({ type }) => type !== '' && !TYPES.has(type)), { codes: ['HIS-1004', 'HIS-1003', 'HIS-1070', ...LISTED] })
}

const typesLinked = (all: readonly Linkage[], made: Linkage): string[] => all.filter(({ service, facilityId, bridgeId }) => service !== undefined && facilityId === made.facilityId && bridgeId === made.bridgeId).map(({ type }) => type)

function judgeActive(occurrence: Occurrence, seen: Seen, check: Checker): void {
  const all = occurring(seen, occurrence)
  for (const active of [true, false]) someLinked(check, `a linkage with active ${active} answers a service that is so`, all, (linkage) => String(linkage.active) === String(active) && pick(linkage.service, 'active') === active, `200, servicesLinked.active ${active}`)
  if (occurrence === 1) {
    const shown = seen.of(getBridgeServices).flatMap((exchange) => (isGood(exchange) ? [exchange] : []))
    const ids = new Set(all.filter(({ service }) => service !== undefined).map(({ facilityId }) => facilityId))
    const isShown = (exchange: Exchange, active: boolean): boolean => pickList(exchange.response.body, 'services').some((service) => ids.has(pickText(service, 'id')) && pick(service, 'active') === active)
    check.some('bridge-services shows it inactive in between', shown, (exchange) => isShown(exchange, false), { wanted: '200, services[] with the facility id and active false' })
    check.some('bridge-services shows it active at last', shown.slice(-1), (exchange) => isShown(exchange, true), { wanted: '200, services[] with the facility id and active true' })
  }
  check.guard('a linkage that says neither is refused', wrongOnes(linkagesOf(seen), (linkage) => isEmpty(linkage.active)), { codes: ['HIS-1070', 'HIS-1004', ...LISTED] })
}

const JUDGES: Readonly<Record<string, (occurrence: Occurrence, seen: Seen, check: Checker) => void>> = {
  'HFR-118': judgeFacilityId, 'HFR-119': judgeFacilityName, 'HFR-120': (occurrence, seen, check) => (occurrence === 1 ? judgeFirstBridge(seen, check) : judgeSecondBridge(seen, check)),
  'HFR-121': judgeHipName, 'HFR-122': judgeType, 'HFR-123': judgeActive,
}

const cases = (occurrence: Occurrence): CaseCode[] => Object.entries(JUDGES).map(([id, judge]) => caseOf(`M4:${id}#${occurrence}`, {
  drive: async (kit) => void (await (occurrence === 1 ? kit.journey(linked) : kit.journey(linkedSecond))),
  judge: (seen, check) => judge(occurrence, seen, check),
}))

export const linkCases: readonly CaseCode[] = [...cases(1), ...cases(2)]
