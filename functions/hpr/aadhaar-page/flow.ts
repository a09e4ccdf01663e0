import type { Context, Message, Outcome } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import { isAadhaar } from '../../people/verhoeff.ts'
import { verifyOtp as judgeOtp } from '../../nhpr/otp.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { sendAadhaarOtp } from '../registration/aadhaar.ts'
import type { Consent, Kyc, Page, Registration } from '../registration/state.ts'
import { CONSENT_VERSION } from './consent.ts'

/** What the person sees next. */
export type PageStage = 'number' | 'otp' | 'done' | 'expired'

type Turn = Outcome<Registration, { stage: PageStage }, HisCode>

/** What a person sent from the first page. `aadhaar` without the spaces people put in. */
export interface NumberForm {
  aadhaar: string
  consent: boolean
  language: Consent['language']
  captcha: string
}

/** Where a page stands; one that was finished stays done, however late it is. */
export function stageOf(txn: Registration, now: number): PageStage {
  const page = pageOf(txn)
  if (!page) return 'done'
  if (now >= page.expiresAt) return 'expired'
  return txn.stage === 'linked' ? 'number' : 'otp'
}

/** The page while it is open; undefined once the person is authenticated. */
export function pageOf(txn: Registration): Page | undefined {
  return txn.stage === 'linked' || txn.stage === 'aadhaarOtpSent' ? txn.page : undefined
}

/** The refusal of a page that is over: HIS-2031 (its five minutes), HIS-1105 (done already). */
function refuseClosed(txn: Registration, stage: PageStage): Turn {
  if (stage === 'expired') return refuse(txn, 'HIS-2031', { rule: 'The link lives five minutes; generateLink gives a new one' })
  return refuse(txn, 'HIS-1105', { rule: 'This link was used; its person is authenticated' })
}

/**
 * Takes number, consent and captcha, and sends the OTP to the Aadhaar-linked mobile. `holder` is who holds the number.
 * Refuses HIS-2001 (no Aadhaar number, or nobody's), HIS-1065 (no consent), HIS-1066 (captcha; there is a new one after),
 * HIS-2031, HIS-1105. Sent twice, it sends one OTP.
 * Source: nha-in/docs: site/docs/hiecm/v3/resources/test-cases/m4.mdx (HPR-002 to HPR-006)
 */
export function enterNumber(txn: Registration, form: NumberForm, holder: Kyc | undefined, context: Context): Turn {
  const stage = stageOf(txn, context.now)
  if (stage === 'otp') return { state: txn, reply: { answer: { stage } }, effects: [] }
  if (stage !== 'number' || txn.stage !== 'linked') return refuseClosed(txn, stage)
  if (!isAadhaar(form.aadhaar)) return refuse(txn, 'HIS-2001', { field: 'aadhaar', rule: 'Not twelve digits with a right check digit' })
  if (!form.consent) return refuse(txn, 'HIS-1065', { field: 'consent', rule: 'The consent was not given' })
  if (form.captcha !== txn.page.captcha) return refuse(renewCaptcha(txn, context), 'HIS-1066', { field: 'captcha', rule: 'Not what the picture shows' })
  if (!holder) return refuse(renewCaptcha(txn, context), 'HIS-2001', { field: 'aadhaar', rule: 'Nobody in this world holds this number' })
  const sent = sendAadhaarOtp(undefined, holder, 'aadhaar', context)
  if ('refusal' in sent) return { state: txn, reply: sent, effects: [] }
  const consent: Consent = { at: context.now, language: form.language, version: CONSENT_VERSION }
  return { state: { stage: 'aadhaarOtpSent', kyc: holder, otp: sent.slot, page: txn.page, consent }, reply: { answer: { stage: 'otp' } }, effects: [sent.message] }
}

function renewCaptcha<State extends { page: Page }>(txn: State, context: Context): State {
  return { ...txn, page: { ...txn.page, captcha: context.draw.digits('captcha', 6) } }
}

/** Another captcha, for one that cannot be read. */
export function refreshCaptcha(txn: Registration, context: Context): Turn {
  const stage = stageOf(txn, context.now)
  if (stage === 'otp') return { state: txn, reply: { answer: { stage } }, effects: [] }
  if (stage !== 'number' || txn.stage !== 'linked') return refuseClosed(txn, stage)
  return { state: renewCaptcha(txn, context), reply: { answer: { stage } }, effects: [] }
}

/** Sends the Aadhaar OTP again: after 60 s, twice. Refuses HIS-1023, HIS-1041, HIS-2031, HIS-1105. */
export function resendAadhaarOtp(txn: Registration, context: Context): Turn {
  const stage = stageOf(txn, context.now)
  if (stage === 'number') return { state: txn, reply: { answer: { stage } }, effects: [] }
  if (stage !== 'otp' || txn.stage !== 'aadhaarOtpSent') return refuseClosed(txn, stage)
  const sent = sendAadhaarOtp(txn.otp, txn.kyc, 'otp', context)
  if ('refusal' in sent) return { state: txn, reply: sent, effects: [] }
  return { state: { ...txn, otp: sent.slot }, reply: { answer: { stage } }, effects: [sent.message satisfies Message] }
}

/** Takes the OTP; with the right one UIDAI has vouched for the person. Refuses HIS-1070, HIS-1013, HIS-1060, HIS-1041, HIS-2031, HIS-1105. */
export function enterOtp(txn: Registration, { otp }: { otp: string }, context: Context): Turn {
  const stage = stageOf(txn, context.now)
  if (stage === 'number') return { state: txn, reply: { answer: { stage } }, effects: [] }
  if (stage !== 'otp' || txn.stage !== 'aadhaarOtpSent') return refuseClosed(txn, stage)
  const { otp: judged, refusal } = judgeOtp(context, txn.otp, otp, 'otp')
  if (refusal) return { state: judged === txn.otp ? txn : { ...txn, otp: { ...judged, to: txn.otp.to } }, reply: refusal, effects: [] }
  return { state: { stage: 'authenticated', kyc: txn.kyc, consent: txn.consent }, reply: { answer: { stage: 'done' } }, effects: [] }
}
