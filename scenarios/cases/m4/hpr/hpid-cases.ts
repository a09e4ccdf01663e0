import {
  checkHpIdAccountExist, createHpId, demographicAuthViaMobile, generateLink, generateMobileOtp,
  isAuthenticated, suggestHpId, verifyMobileOtp, verifyOtp,
} from '../../../../functions/hpr/registration/operations.ts'
import type { CaseCode } from '../../../kit/case.ts'
import { caseOf } from '../../../kit/case.ts'
import type { Checker } from '../../../kit/check.ts'
import { isGood } from '../../../kit/exchange.ts'
import { pick, pickList } from '../../../kit/pick.ts'
import type { Seen } from '../../../kit/seen.ts'
import type { Exchange } from '../../../record.ts'
import { authentication, createdByOtherMobile, link, resending } from './creation.ts'
import {
  answered, asked, askedText, authenticatedBefore, chains, creations, earlier, foundBefore, isVerified,
  mobileVerifiedBefore, wireText,
} from './reading.ts'
import { mainHolder, mainReturning } from './registering.ts'

const NOT_VALID = /Aadhaar is not valid/i

/** The link NHA describes: registration with NHPR, three fields back. */
const isLink = (exchange: Exchange): boolean =>
  isGood(exchange) && answered(exchange, 'txnId') !== '' && URL.canParse(answered(exchange, 'url')) && pickList(asked(exchange, 'scopes')).includes('nhpr-register') && asked(exchange, 'source') === 'NHPR'

const judgeLink = (seen: Seen, check: Checker): void => {
  check.some('generateLink answers with txnId and url', seen.of(generateLink), isLink, { wanted: '200, txnId and url, for scopes ["nhpr-register"] and source NHPR' })
}

const judgeShortNumber = (seen: Seen, check: Checker): void => {
  check.human('the hosted page refuses a number of 11 digits', seen.human('hosted-page:short-aadhaar'), ({ saw }) => NOT_VALID.test(saw), 'Aadhaar is not valid')
}

const pageCases: CaseCode[] = [
  caseOf('M4:HPR-002', {
    async drive(kit) {
      await kit.journey(link)
    },
    judge(seen, check) {
      judgeLink(seen, check)
      judgeShortNumber(seen, check)
    },
  }),
  caseOf('M4:HPR-no-id-1', {
    async drive(kit) {
      await kit.journey(link)
    },
    judge: judgeShortNumber,
  }),
  caseOf('M4:HPR-003', {
    async drive(kit) {
      await kit.journey(link)
    },
    judge: judgeLink,
  }),
  caseOf('M4:HPR-004', { drive: async () => undefined, judge: () => undefined }),
  caseOf('M4:HPR-005', {
    async drive(kit) {
      await kit.journey(authentication)
    },
    judge(seen, check) {
      judgeLink(seen, check)
      judgeShortNumber(seen, check)
      const known = check.some('verifyOTP answers after authentication', seen.of(verifyOtp), isGood, { wanted: '200' })
      for (const field of ['name', 'gender', 'birthdate']) check.fits(`verifyOTP gives the ${field}`, known, known && answered(known, field), (value) => value !== '', `a ${field}`)
    },
  }),
  caseOf('M4:HPR-006', {
    async drive(kit) {
      await kit.journey(authentication)
    },
    judge(seen, check) {
      check.human('the hosted page refuses a wrong captcha', seen.human('hosted-page:wrong-captcha'), ({ saw }) => /Capcha verification failed/i.test(saw), 'Capcha verification failed : please enter valid Captch')
      check.human('the right captcha lets the person go on', seen.human('hosted-page:finish'), ({ saw }) => saw === '', 'no message')
    },
  }),
  caseOf('M4:HPR-007', {
    async drive(kit) {
      await kit.journey(authentication)
    },
    judge(seen, check) {
      const polls = seen.of(isAuthenticated)
      const chainOf = chains(seen)
      check.every('isAuthenticated answers a bare boolean', polls, (exchange) => isGood(exchange) && typeof exchange.response.body === 'boolean', { wanted: '200, true or false, not wrapped' })
      check.some('isAuthenticated answers false while the page is not finished', polls, (exchange) => exchange.response.body === false, { wanted: '200, false' })
      check.some('isAuthenticated answers true after it, on the same txnId', polls, (exchange) => exchange.response.body === true && earlier(seen, chainOf, exchange, polls).some(({ response }) => response.body === false), { wanted: '200, true, where false came before' })
      check.human('the hosted page refuses a wrong OTP', seen.human('hosted-page:wrong-otp'), ({ saw }) => /Aadhaar OTP is not valid/i.test(saw), 'Aadhaar OTP is not valid')
      const early = seen.of(verifyOtp).filter((exchange) => !authenticatedBefore(seen, chainOf, exchange) && earlier(seen, chainOf, exchange, polls).length > 0)
      check.guard('verifyOTP before the page is finished is refused', early, { codes: ['HIS-2099'] })
    },
  }),
]

const RESEND_WAIT_MS = 60_000
const RESENDS_MAX = 2

/** Each sending with what came before it in its chain, of those that were sent. */
function sendings(seen: Seen): { exchange: Exchange; sentBefore: Exchange[]; waitedMs: number }[] {
  const chainOf = chains(seen)
  const sent = seen.of(generateMobileOtp)
  return sent.map((exchange) => {
    const sentBefore = earlier(seen, chainOf, exchange, sent.filter(isGood))
    const last = sentBefore.at(-1)
    return { exchange, sentBefore, waitedMs: last ? Date.parse(exchange.timestamp) - Date.parse(last.timestamp) : Number.POSITIVE_INFINITY }
  })
}

const resend = caseOf('M4:HPR-008', {
  async drive(kit) {
    await kit.journey(resending)
  },
  judge(seen, check) {
    const all = sendings(seen)
    const those = (fits: (sending: (typeof all)[number]) => boolean): Exchange[] => all.filter(({ sentBefore, ...rest }) => sentBefore.length > 0 && fits({ sentBefore, ...rest })).map(({ exchange }) => exchange)
    check.some('generateMobileOTP sends an OTP', seen.of(generateMobileOtp), (exchange) => isGood(exchange) && answered(exchange, 'txnId') !== '', { wanted: '200, txnId' })
    check.guard('a resend within 60 seconds is refused', those(({ waitedMs }) => waitedMs < RESEND_WAIT_MS), { codes: ['HIS-1023'] })
    check.guard('a resend after 60 seconds is sent', those(({ waitedMs, sentBefore }) => waitedMs >= RESEND_WAIT_MS && sentBefore.length <= RESENDS_MAX), { test: isGood, wanted: '200' })
    check.guard('a third resend is refused', those(({ waitedMs, sentBefore }) => waitedMs >= RESEND_WAIT_MS && waitedMs < 30 * 60_000 && sentBefore.length > RESENDS_MAX), { codes: ['HIS-1023'] })
  },
})

const found = caseOf('M4:HPR-010', {
  async drive(kit) {
    await kit.journey(mainHolder)
    await kit.journey(mainReturning)
  },
  judge(seen, check) {
    const chainOf = chains(seen)
    const known = seen.of(checkHpIdAccountExist)
    check.some('checkHpIdAccountExist answers 200 where there is no HPID', known, (exchange) => isGood(exchange) && pick(exchange.response.body, 'hprIdNumber') === '' && pick(exchange.response.body, 'new') === true, { wanted: '200, hprIdNumber "", new true' })
    const holder = check.some('checkHpIdAccountExist finds the HPID of one who holds it', known, (exchange) => isGood(exchange) && /^\d\d(-\d{4}){3}$/.test(answered(exchange, 'hprIdNumber')) && pick(exchange.response.body, 'new') === false, { wanted: '200, hprIdNumber and new false' })
    const given = creations(seen).map((created) => answered(created, 'hprIdNumber'))
    if (given.length > 0 && holder) check.fits('what is found is the HPID that was created', holder, answered(holder, 'hprIdNumber'), (value) => given.includes(String(value)), given.join(' or '))

    const match = check.some('the Aadhaar mobile is verified without an OTP', seen.of(demographicAuthViaMobile), isVerified, { wanted: '200, verified true' })
    if (match) {
      const sent = seen.of(generateMobileOtp).filter((exchange) => chainOf(exchange) === chainOf(match))
      check.equal('no OTP is sent to the Aadhaar mobile', match, sent.length, 0)
      check.some('creation goes straight on from there', seen.of(createHpId), (exchange) => isGood(exchange) && answered(exchange, 'hprIdNumber') !== '' && seen.of(demographicAuthViaMobile).filter(isVerified).some((other) => chainOf(other) === chainOf(exchange)), { wanted: '200, hprIdNumber' })
    }
    check.guard('a second HPID for the same Aadhaar number is refused', seen.of(createHpId).filter((exchange) => foundBefore(seen, chainOf, exchange) !== ''), { codes: ['HIS-3021'] })
  },
})

/** Tries of one OTP: those of a chain after its last sending, sealed alike. */
function otpTries(seen: Seen): Exchange[][] {
  const chainOf = chains(seen)
  const sealed = seen.of(verifyMobileOtp).filter((exchange) => !/^\d{6}$/.test(wireText(exchange, 'otp')))
  const groups = Map.groupBy(sealed, (exchange) => `${chainOf(exchange)} ${earlier(seen, chainOf, exchange, seen.of(generateMobileOtp).filter(isGood)).length}`)
  return [...groups.values()]
}

const created = caseOf('M4:HPR-011', {
  async drive(kit) {
    await kit.journey(createdByOtherMobile)
  },
  judge(seen, check) {
    const chainOf = chains(seen)
    const other = check.some('another mobile than the Aadhaar one is told apart', seen.of(demographicAuthViaMobile), (exchange) => isGood(exchange) && pick(exchange.response.body, 'verified') === false, { wanted: '200, verified false' })
    const inChain = (exchange: Exchange): boolean => !other || chainOf(exchange) === chainOf(other)
    check.some('an OTP is sent to it', seen.of(generateMobileOtp), (exchange) => inChain(exchange) && isGood(exchange) && answered(exchange, 'txnId') !== '', { wanted: '200, txnId' })
    check.some('the OTP verifies it', seen.of(verifyMobileOtp), (exchange) => inChain(exchange) && isGood(exchange) && answered(exchange, 'txnId') !== '', { wanted: '200, txnId' })
    check.some('names are suggested', seen.of(suggestHpId), (exchange) => inChain(exchange) && isGood(exchange) && pickList(exchange.response.body).some((name) => typeof name === 'string' && name !== ''), { wanted: '200, a list of names' })
    check.some('the HPID is created', seen.of(createHpId), (exchange) => inChain(exchange) && isGood(exchange) && answered(exchange, 'hprIdNumber') !== '' && answered(exchange, 'token') !== '', { wanted: '200, hprIdNumber and token' })
    guardOtp(seen, check)
    guardSealed(seen, check)
    check.guard('creation without a verified mobile is refused', seen.of(createHpId).filter((exchange) => !mobileVerifiedBefore(seen, chainOf, exchange) && foundBefore(seen, chainOf, exchange) === ''), { codes: ['HIS-1068'] })
  },
})

/** Of different OTPs tried for one sending the last is the one that was sent: a client goes on trying until it fits. */
function guardOtp(seen: Seen, check: Checker): void {
  const tries = otpTries(seen)
  const distinct = (group: Exchange[]): string[] => [...new Set(group.map((exchange) => askedText(exchange, 'otp')))]
  const wrong = tries.filter((group) => distinct(group).length > 1).flatMap((group) => group.filter((exchange) => askedText(exchange, 'otp') !== distinct(group).at(-1)))
  check.guard('a wrong OTP is refused', wrong, { codes: ['HIS-1013'] })
  const again = tries.flatMap((group) => group.filter((exchange, at) => group.slice(0, at).some((first) => isGood(first) && askedText(first, 'otp') === askedText(exchange, 'otp'))))
  check.guard('an OTP that was used is refused', again, { codes: ['HIS-1060'] })
}

const SEALED = /^[A-Za-z0-9+/\r\n]{300,}={0,2}$/

function guardSealed(seen: Seen, check: Checker): void {
  const plain = (exchange: Exchange, field: string): boolean => wireText(exchange, field) !== '' && !SEALED.test(wireText(exchange, field))
  check.guard('a mobile sent unencrypted to the match is refused', seen.of(demographicAuthViaMobile).filter((exchange) => plain(exchange, 'mobileNumber')), { codes: ['HIS-1047'] })
  check.guard('an OTP sent unencrypted is refused', seen.of(verifyMobileOtp).filter((exchange) => plain(exchange, 'otp')), { codes: ['HIS-1047'] })
  check.guard('a password sent unencrypted is refused', seen.of(createHpId).filter((exchange) => plain(exchange, 'password')), { codes: ['HIS-1047'] })
}

export const hpidCases: readonly CaseCode[] = [...pageCases, resend, found, created]
