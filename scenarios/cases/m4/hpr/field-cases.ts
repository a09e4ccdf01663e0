import { searchFacilities } from '../../../../functions/hfr/search/operations.ts'
import { registerProfessional } from '../../../../functions/hpr/professional/operations.ts'
import type { CaseCode } from '../../../kit/case.ts'
import { caseOf } from '../../../kit/case.ts'
import type { Checker } from '../../../kit/check.ts'
import { isGood } from '../../../kit/exchange.ts'
import type { Kit } from '../../../kit/journey.ts'
import { pick, pickList } from '../../../kit/pick.ts'
import type { Seen } from '../../../kit/seen.ts'
import type { Exchange } from '../../../record.ts'
import type { Form } from './body.ts'
import type { FieldRule } from './field-rules.ts'
import { fieldRules, idsOf } from './field-rules.ts'
import { answered, fieldValues, isEmpty, isNo, isYes, registrations } from './reading.ts'
import { registeredFull, registeredIdle, registeredMinimal } from './registering.ts'

const journeys = { full: registeredFull, minimal: registeredMinimal, idle: registeredIdle }

async function registerAs(kit: Kit, forms: readonly Form[]): Promise<void> {
  for (const form of forms) await kit.journey(journeys[form])
}

/** Refused for the token or for being the second: says nothing of any field. */
const NOT_ABOUT_FIELDS = new Set(['HIS-5005', 'HIS-5011', 'HIS-1119', 'HIS-3031', 'HIS-401', 'HIS-403', '900901', '900902'])

/** Submissions that were judged by this field: a refusal that names another one says nothing of it (the real host names none). */
const judged = (seen: Seen, leaf: string): Exchange[] => seen.of(registerProfessional).filter((exchange) => {
  const attribute = answered(exchange, 'details[0].attribute')
  return !NOT_ABOUT_FIELDS.has(exchange.code) && (attribute === '' || attribute.includes(leaf))
})

/** Traffic shows that the registry took the field, with a right value, and refused it empty; the screen shows the rest. */
function judgeField(rule: FieldRule, seen: Seen, check: Checker): void {
  const { path, master, when } = rule
  const leaf = path.split('.').at(-1)!.replace('[]', '')
  if (master) {
    check.some(`${master.name} answers 200 with entries`, seen.of(...master.operations), (exchange) => isGood(exchange) && pickList(exchange.response.body).length > 0, { wanted: '200, a list that is not empty' })
  }
  const accepted = registrations(seen)
  const asked = when ? accepted.filter(when.holds) : accepted
  if (when && accepted.length > 0 && asked.length === 0) return check.skip(`Nothing to judge: no accepted registration has ${when.words}`)
  const known = master && idsOf(seen, master)
  const right = (value: unknown, submitted: Exchange): boolean => rule.right(value, { submitted, seen }) && (!known || String(value).split(',').every((id) => known.has(id.trim())))
  check.some(`an accepted register call carries ${leaf}, with a right value`, asked, (submitted) => fieldValues(submitted, path).length > 0 && fieldValues(submitted, path).every((value) => right(value, submitted)), { wanted: rule.wanted })
  if (rule.mayBeEmpty) {
    check.guard(`${leaf} left empty is accepted`, judged(seen, leaf).filter((exchange) => isGood(exchange) && fieldValues(exchange, path).some(isEmpty)), { test: (exchange) => accepted.includes(exchange), wanted: '200, status "true"' })
  }
  if (rule.emptyRefused) check.guard(`register without ${leaf} is refused`, judged(seen, leaf).filter((exchange) => (!when || when.holds(exchange)) && fieldValues(exchange, path).some(isEmpty)))
  if (rule.boundedMb) {
    const proof = path.replace(/[^.]+$/, 'proofOfNameChangeCertificate')
    check.guard('a proof of 6 MB is refused', judged(seen, 'proofOfNameChangeCertificate').filter((exchange) => fieldValues(exchange, proof).some((value) => bytesOf(value) > rule.boundedMb! * 1024 * 1024)))
  }
}

const bytesOf = (value: unknown): number => (typeof value === 'string' ? (value.length / 4) * 3 : 0)

const WORK = 'currentWorkDetails'
const one = (exchange: Exchange, path: string): unknown => fieldValues(exchange, path)[0]
const isWorking = (exchange: Exchange): boolean => isYes(one(exchange, `${WORK}.currentlyWorking`))
const isGovernment = (exchange: Exchange): boolean => /^[12]$/.test(String(one(exchange, `${WORK}.chooseWorkStatus`)))
const facilityId = (exchange: Exchange): unknown => one(exchange, `${WORK}.facilityDeclarationData.facilityId`)

/** Either the facility's id, or all that describes one. */
function declares(exchange: Exchange): boolean {
  const named = ['facilityName', 'facilityAddress', 'facilityPincode', 'state', 'district', 'facilityType']
  return !isEmpty(facilityId(exchange)) || named.every((name) => !isEmpty(one(exchange, `${WORK}.facilityDeclarationData.${name}`)))
}

const conditional: CaseCode[] = [
  caseOf('M4:HPR-073', {
    drive: (kit) => registerAs(kit, ['idle']),
    judge(seen, check) {
      const idle = (exchange: Exchange): boolean => isNo(one(exchange, `${WORK}.currentlyWorking`))
      check.some('an accepted register call says No and carries reasonForNotWorking', registrations(seen), (exchange) => idle(exchange) && !isEmpty(one(exchange, `${WORK}.reasonForNotWorking`)), { wanted: 'currentlyWorking 0 with a reason' })
      check.guard('No without a reason is refused', judged(seen, 'reasonForNotWorking').filter((exchange) => idle(exchange) && isEmpty(one(exchange, `${WORK}.reasonForNotWorking`))))
    },
  }),
  caseOf('M4:HPR-074', {
    drive: (kit) => registerAs(kit, ['full']),
    judge(seen, check) {
      check.some('an accepted register call says Yes and carries chooseWorkStatus', registrations(seen), (exchange) => isWorking(exchange) && /^[012]$/.test(String(one(exchange, `${WORK}.chooseWorkStatus`))), { wanted: 'currentlyWorking 1 with 0, 1 or 2' })
      check.guard('Yes without a choice is refused', judged(seen, 'chooseWorkStatus').filter((exchange) => isWorking(exchange) && isEmpty(one(exchange, `${WORK}.chooseWorkStatus`))))
    },
  }),
  caseOf('M4:HPR-075', {
    drive: (kit) => registerAs(kit, kit.profile.work.includes('private') ? ['full', 'minimal'] : ['full']),
    judge(seen, check) {
      const without = (exchange: Exchange): boolean => isEmpty(one(exchange, `${WORK}.certificateAttachment`))
      check.some('an accepted register call for government carries certificateAttachment', registrations(seen), (exchange) => isGovernment(exchange) && !without(exchange), { wanted: 'chooseWorkStatus 1 or 2 with the attachment' })
      check.guard('government without the attachment is refused', judged(seen, 'certificateAttachment').filter((exchange) => isGovernment(exchange) && without(exchange)))
      const privately = judged(seen, 'certificateAttachment').filter((exchange) => isGood(exchange) && one(exchange, `${WORK}.chooseWorkStatus`) === '0' && without(exchange))
      check.guard('private without the attachment is accepted', privately, { test: (exchange) => registrations(seen).includes(exchange), wanted: '200, status "true"' })
    },
  }),
  caseOf('M4:HPR-076', {
    drive: (kit) => registerAs(kit, ['full']),
    judge(seen, check) {
      const submitted = check.some('an accepted register call for government carries facilityDeclarationData', registrations(seen), (exchange) => isGovernment(exchange) && declares(exchange), { wanted: 'a facilityId, or the facility described' })
      check.guard('government without a facility is refused', judged(seen, 'facilityDeclarationData').filter((exchange) => isGovernment(exchange) && !declares(exchange)))
      // A facility that was described has no id to be found by.
      const searches = submitted && !isEmpty(facilityId(submitted)) ? seen.of(searchFacilities) : []
      check.guard('the facility declared is one that facility/search gave', searches.slice(-1), {
        test: () => searches.some((search) => isGood(search) && pickList(search.response.body, 'facilities').some((facility) => pick(facility, 'facilityId') === facilityId(submitted!))),
        wanted: '200, facilities[0].facilityId as declared',
      })
    },
  }),
]

export const fieldCases: readonly CaseCode[] = [
  ...fieldRules.map((rule) => caseOf(rule.key, { drive: (kit) => registerAs(kit, rule.forms ?? ['full']), judge: (seen, check) => judgeField(rule, seen, check) })),
  ...conditional,
]
