import { loginByPassword } from '../../../../functions/hpr/login/operations.ts'
import { submitFacility } from '../../../../functions/hfr/onboarding/operations.ts'
import type { CaseCode } from '../../../kit/case.ts'
import { caseOf } from '../../../kit/case.ts'
import type { Checker } from '../../../kit/check.ts'
import { isGood } from '../../../kit/exchange.ts'
import type { Kit } from '../../../kit/journey.ts'
import type { Seen } from '../../../kit/seen.ts'
import type { Exchange } from '../../../record.ts'
import { keyOf } from './field-rules.ts'
import { probed, registered, registeredMinimal, updated } from './registering.ts'
import type { Phase } from './reading.ts'
import { answered, askedText, isSubmitted, isUpdate, savesOf, trackings } from './reading.ts'
import { saveBasicInformation } from '../../../../functions/hfr/onboarding/operations.ts'

const callsOf = (seen: Seen, phase: Phase): Exchange[] => {
  const trackingOf = trackings(seen)
  return seen.of(submitFacility).filter((exchange) => isUpdate(seen, trackingOf, exchange) === (phase === 'update'))
}

const headerOf = ({ request }: Exchange): string => request.headers.find(([name]) => name.toLowerCase() === 'x-hprid-auth')?.[1] ?? ''

/** Submitted, with words. */
const isTold = (exchange: Exchange): boolean => isSubmitted(exchange) && answered(exchange, 'status') !== '' && answered(exchange, 'message') !== ''

function judgeSource(phase: Phase, seen: Seen, check: Checker): void {
  const calls = callsOf(seen, phase)
  const submitted = check.some('submit-facility with sourceOfInformation answers facilityId, status and message', calls, (exchange) => isTold(exchange) && askedText(exchange, 'sourceOfInformation') !== '', { wanted: '200, facilityId, status and message' })
  check.fits('the facility id is IN and ten digits', submitted, submitted && answered(submitted, 'facilityId'), (id) => /^IN\d{10}$/.test(String(id)), 'IN and ten digits')
  const trackingOf = trackings(seen)
  if (phase === 'update') {
    const first = submitted && callsOf(seen, 'registration').find((exchange) => isSubmitted(exchange) && trackingOf(exchange) === trackingOf(submitted))
    check.equal('it is the facility id of the first submission', submitted, submitted && answered(submitted, 'facilityId'), first && answered(first, 'facilityId'))
  } else {
    check.guard('an empty sourceOfInformation is submitted too', calls.filter((exchange) => askedText(exchange, 'sourceOfInformation') === '' && headerOf(exchange) !== ''), { test: isSubmitted, wanted: '200 with a facilityId' })
  }
  const tokens = new Set(seen.of(loginByPassword).filter(isGood).map((login) => answered(login, 'token')))
  const [ofNobody, ofManager] = [calls.filter((exchange) => !tokens.has(headerOf(exchange).replace(/^Bearer /, ''))), calls.filter((exchange) => tokens.has(headerOf(exchange).replace(/^Bearer /, '')))]
  check.guard('submit-facility without the manager\'s token is refused', tokens.size > 0 ? ofNobody : [], { codes: ['HIS-1119', 'HIS-3031', 'HIS-5011', 'HIS-401', 'HIS-403', 'HIS-1116'] })
  if (phase === 'update') return
  const saves = savesOf(seen, saveBasicInformation)
  const saved = new Set([...saves.registered, ...saves.updated].map(trackingOf))
  check.guard('submit-facility for a trackingId that nobody has is refused', ofManager.filter((exchange) => saved.size > 0 && !saved.has(trackingOf(exchange))), { codes: ['HIS-1121', 'HIS-1120', 'HIS-1070'] })
}

function judgeUniqueId(phase: Phase, seen: Seen, check: Checker): void {
  check.some('an accepted submit-facility carries sourceUniqueID', callsOf(seen, phase), (exchange) => isTold(exchange) && askedText(exchange, 'sourceUniqueID') !== '', { wanted: 'sourceUniqueID; 200, status and message' })
}

async function driveRegistration(kit: Kit): Promise<void> {
  await kit.journey(registered)
  await kit.journey(registeredMinimal)
  await kit.journey(probed)
}

const driveUpdate = async (kit: Kit): Promise<void> => void (await kit.journey(updated))

export const submitCases: readonly CaseCode[] = [
  caseOf(keyOf(62), { drive: driveRegistration, judge: (seen, check) => judgeSource('registration', seen, check) }),
  caseOf(keyOf(63), { drive: async (kit) => void (await kit.journey(registered)), judge: (seen, check) => judgeUniqueId('registration', seen, check) }),
  caseOf(keyOf(116), { drive: driveUpdate, judge: (seen, check) => judgeSource('update', seen, check) }),
  caseOf(keyOf(117), { drive: driveUpdate, judge: (seen, check) => judgeUniqueId('update', seen, check) }),
]
