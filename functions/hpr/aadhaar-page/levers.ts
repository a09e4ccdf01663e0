import { z } from 'zod'
import type { Lever } from '../../kernel/lever.ts'
import { lever } from '../../kernel/lever.ts'
import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Transaction } from '../../kernel/transactions.ts'
import { transactionBehind } from '../../kernel/transactions.ts'
import type { StoredMessage, Unit } from '../../kernel/unit.ts'
import { partitionOf } from '../../kernel/world.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { kycOf } from '../registration/persons.ts'
import type { Registration } from '../registration/state.ts'
import { REGISTRATION } from '../registration/state.ts'
import { enterNumber, enterOtp, pageOf, stageOf } from './flow.ts'
import { keepTurn, shown, wordsOf } from './page.ts'

export const pageAnswer = z.strictObject({
  txnId: z.string(),
  stage: z.enum(['number', 'otp', 'done', 'expired']),
  /** As the page would say it; empty: nothing is wrong. */
  error: z.string(),
  /** The code behind the error. */
  refusal: z.string().nullable(),
  /** What the picture shows; empty once the person is authenticated. */
  captcha: z.string(),
  mobile: z.string(),
  /** Epoch ms; 0 once the person is authenticated. */
  expiresAt: z.number(),
})
type PageAnswer = z.input<typeof pageAnswer>

export const acting = z.strictObject({
  /** Needed while the page asks for the number. */
  aadhaar: z.string().max(20).optional(),
  consent: z.boolean().default(true),
  language: z.enum(['en', 'hi']).default('en'),
  /** Left out: the right one. */
  captcha: z.string().max(20).optional(),
  /** So many wrong OTPs come before. */
  wrongOtps: z.int().min(0).max(20).default(0),
  /** Left out: the one that was sent. */
  otp: z.string().max(20).optional(),
  /** Left out: to the end. */
  stopAfter: z.enum(['number', 'wrong-otps']).optional(),
})
type Acting = z.output<typeof acting>

/** Acts as the person before the hosted page, by the same transitions as the page's own forms. */
export const aadhaarPageLevers: Lever[] = [
  lever({
    id: 'hpr.aadhaarPage', method: 'GET', path: '/aadhaar-page/{txnId}',
    summary: 'Where the hosted Aadhaar page of a transaction stands, and its captcha',
    answer: pageAnswer,
    async pull(unit, { params }) {
      const doc = await findPage(unit, params['txnId'] ?? '')
      return doc ? { answer: toAnswer(doc, unit.now) } : { refusal: 'not-found', field: 'txnId' }
    },
  }),
  lever({
    id: 'hpr.actOnAadhaarPage', method: 'POST', path: '/aadhaar-page/{txnId}',
    summary: 'Goes through the hosted Aadhaar page as the holder of a number; what the page refuses is told in `error`',
    request: acting, answer: pageAnswer,
    async pull(unit, { params, body }) {
      const doc = await findPage(unit, params['txnId'] ?? '')
      if (!doc) return { refusal: 'not-found', field: 'txnId' }
      const stage = stageOf(doc.value.state, unit.now)
      if (stage === 'done' || stage === 'expired') return { refusal: 'not-now', field: 'txnId', rule: `The page is at ${stage}` }
      if (stage === 'number' && body.aadhaar === undefined) return { refusal: 'invalid', field: 'aadhaar', rule: 'The page asks for the number' }
      return actOn(unit, doc, body)
    },
  }),
]

type PageDoc = Doc<Transaction<Registration>>

/** Any client's: the control plane sees them all. A transaction of the older calls has no page. */
async function findPage(unit: Unit, txnId: string): Promise<PageDoc | undefined> {
  const doc = await transactionBehind(unit, txnId)
  if (doc?.value.flow !== REGISTRATION) return undefined
  const { state } = doc.value as Transaction<Registration>
  const pageless = (state.stage === 'aadhaarOtpSent' && !state.page) || 'aadhaarOtp' in state
  return pageless ? undefined : (doc as PageDoc)
}

async function actOn(unit: Unit, doc: PageDoc, body: Acting): Promise<Reply<PageAnswer, never>> {
  const state = (): Registration => doc.value.state
  const told = (refusal?: HisCode): Reply<PageAnswer, never> => ({ answer: toAnswer(doc, unit.now, refusal) })
  let sent: string | undefined

  if (state().stage === 'linked') {
    const aadhaar = body.aadhaar ?? ''
    const form = { aadhaar, consent: body.consent, language: body.language, captcha: body.captcha ?? shown(state()).captcha }
    const outcome = enterNumber(state(), form, await kycOf(unit, aadhaar), unit.context)
    sent = outcome.effects.find((effect) => effect.effect === 'message')?.otp
    const reply = keepTurn(unit, doc, 'hpr.aadhaar-page.send', outcome)
    if (isRefusal(reply)) return told(reply.refusal)
  }
  if (body.stopAfter === 'number') return told()

  sent ??= await lastOtp(unit, doc)
  let last: HisCode | undefined
  for (let miss = 0; miss < body.wrongOtps; miss++) {
    const reply = keepTurn(unit, doc, 'hpr.aadhaar-page.verify', enterOtp(state(), { otp: anotherThan(sent) }, unit.context))
    if (isRefusal(reply)) last = reply.refusal
  }
  if (body.stopAfter === 'wrong-otps') return told(last)
  const reply = keepTurn(unit, doc, 'hpr.aadhaar-page.verify', enterOtp(state(), { otp: body.otp ?? sent }, unit.context))
  return told(isRefusal(reply) ? reply.refusal : undefined)
}

const anotherThan = (otp: string): string => (otp === '000000' ? '000001' : '000000')

/** The OTP this page sent last, read off the inbox as its person would. */
async function lastOtp(unit: Unit, { value: { state, id } }: PageDoc): Promise<string> {
  if (state.stage !== 'aadhaarOtpSent') return ''
  const items = await unit.world.site.store.query({ partition: partitionOf(unit.world.name, `inbox/${state.kyc.mobile}`) })
  const messages = items.map((item) => item.value as unknown as StoredMessage)
  return messages.findLast((message) => message.purpose === 'aadhaar-otp' && message.txnId === id)?.otp ?? ''
}

function toAnswer({ value }: PageDoc, now: number, refusal?: HisCode): PageAnswer {
  return { txnId: value.id, stage: stageOf(value.state, now), error: refusal ? wordsOf(refusal) : '', refusal: refusal ?? null, ...shown(value.state), expiresAt: pageOf(value.state)?.expiresAt ?? 0 }
}
