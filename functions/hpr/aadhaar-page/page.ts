import type { Outcome } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Transaction } from '../../kernel/transactions.ts'
import { findTransaction } from '../../kernel/transactions.ts'
import type { Unit } from '../../kernel/unit.ts'
import { LostRace, transact } from '../../kernel/unit.ts'
import type { World } from '../../kernel/world.ts'
import { maskMobile } from '../../nhpr/masks.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { refusals } from '../../nhpr/refusals.ts'
import { linkDigest, links } from '../registration/links.ts'
import { kycOf } from '../registration/persons.ts'
import type { Consent, Registration } from '../registration/state.ts'
import { REGISTRATION } from '../registration/state.ts'
import { advance } from '../registration/steps.ts'
import { hprVariantDefaults } from '../variants.ts'
import type { PageStage } from './flow.ts'
import { enterNumber, enterOtp, pageOf, refreshCaptcha, resendAadhaarOtp, stageOf } from './flow.ts'
import type { View } from './html.ts'
import { toHtml } from './html.ts'

const PAGE_PATH = '/abdm/aadhaar/gateway/auth'
/** The longest form is some 200 bytes. */
const FORM_BYTES_MAX = 10_000

/**
 * The hosted Aadhaar page, as `generateLink` addresses it. A page for people, and a form for scripts:
 *
 * GET  ?link_id=...[&language=hi]   the page as it stands
 * POST form-urlencoded, `link_id` in the form or the query, and by `action`:
 *   send     `aadhaar` (12 digits), `consent=yes`, `captcha` (6 digits), `language` (en, or hi for the Hindi consent)
 *   refresh  another captcha
 *   verify   `otp` (6 digits, from the SMS to the Aadhaar-linked mobile)
 *   resend   another OTP: after 60 s, twice at most
 *
 * Every page says in `<main data-stage data-error>` where it stands (number, otp, done, expired) and what was wrong.
 * Status: 200; 422 with an error; 410 expired or used; 404 no such link; 405, 413 and 503 for requests no page can take.
 * The captcha is drawn, never written; the control plane tells it.
 */
export async function aadhaarPage(request: Request, world: World, path: string): Promise<Response | undefined> {
  // Asked at every request of the room, and a URL is dear to make.
  if (!path.startsWith(PAGE_PATH)) return undefined
  const url = new URL(path, 'http://page')
  if (url.pathname !== PAGE_PATH) return undefined
  const posted = request.method === 'POST'
  if (!posted && request.method !== 'GET' && request.method !== 'HEAD') return toResponse(405, blank('expired', 'This page takes GET and POST'), { allow: 'GET, HEAD, POST' })
  const announced = Number(request.headers.get('content-length') ?? 0)
  const text = posted && announced <= FORM_BYTES_MAX ? await request.text() : ''
  if (announced > FORM_BYTES_MAX || text.length > FORM_BYTES_MAX) return toResponse(413, blank('expired', 'The form is too large'))
  const form = new URLSearchParams(text)
  const field = (name: string): string => (form.get(name) ?? url.searchParams.get(name) ?? '').trim()
  try {
    const { view, known } = await transact(world, hprVariantDefaults, (unit) => turn(unit, field, posted))
    return toResponse(statusOf(view, known), view)
  } catch (error) {
    if (error instanceof LostRace) return toResponse(503, blank('expired', refusals['HIS-503'].message))
    throw error
  }
}

type Field = (name: string) => string

async function turn(unit: Unit, field: Field, posted: boolean): Promise<{ view: View; known: boolean }> {
  const linkId = field('link_id')
  const link = linkId && (await unit.get(links, linkDigest(linkId)))
  const doc = link ? await findTransaction<Registration>(unit, REGISTRATION, link.value.clientId, link.value.txnId) : undefined
  if (!doc) return { view: blank('expired', 'There is no such link'), known: false }
  const language = field('language') === 'hi' ? 'hi' : 'en'
  const outcome = posted ? await act(unit, doc.value.state, field, language) : undefined
  const reply = outcome && keepTurn(unit, doc, `hpr.aadhaar-page.${outcome.action}`, outcome.decided)
  const finished = reply !== undefined && !isRefusal(reply) && reply.answer.stage === 'done'
  const stage = stageOf(doc.value.state, unit.now)
  const error = reply && isRefusal(reply) ? wordsOf(reply.refusal) : stage === 'expired' ? wordsOf('HIS-2031') : stage === 'done' && !finished ? wordsOf('HIS-1105') : ''
  return { view: { stage, error, field: reply && isRefusal(reply) ? reply.field : undefined, linkId, language, ...shown(doc.value.state) }, known: true }
}

type Turn = Outcome<Registration, { stage: PageStage }, HisCode>

/** Keeps a turn; an OTP's message names the transaction, so that the inbox can tell whose it is. */
export function keepTurn(unit: Unit, doc: Doc<Transaction<Registration>>, operation: string, { state, reply, effects }: Turn): Turn['reply'] {
  return advance(unit, doc, operation, { state, reply, effects: effects.map((effect) => (effect.effect === 'message' ? { ...effect, txnId: doc.value.id } : effect)) })
}

async function act(unit: Unit, txn: Registration, field: Field, language: Consent['language']): Promise<{ action: string; decided: Turn }> {
  const action = field('action')
  switch (action) {
    case 'refresh': return { action, decided: refreshCaptcha(txn, unit.context) }
    case 'resend': return { action, decided: resendAadhaarOtp(txn, unit.context) }
    case 'verify': return { action, decided: enterOtp(txn, { otp: field('otp') }, unit.context) }
    default: {
      const aadhaar = field('aadhaar').replaceAll(/\s/g, '')
      const form = { aadhaar, consent: field('consent') === 'yes', language, captcha: field('captcha') }
      return { action: 'send', decided: enterNumber(txn, form, await kycOf(unit, aadhaar), unit.context) }
    }
  }
}

/** What a page may show of the state. */
export function shown(txn: Registration): Pick<View, 'captcha' | 'mobile'> {
  return { captcha: pageOf(txn)?.captcha ?? '', mobile: 'kyc' in txn ? maskMobile(txn.kyc.mobile) : '' }
}

/** NHA's test sheet gives the words for three (HPR-002, HPR-006, HPR-007; spelt so); the rest are the messages of the codes. */
export function wordsOf(code: HisCode): string {
  switch (code) {
    case 'HIS-2001': return 'Aadhaar is not valid'
    case 'HIS-1066': return 'Capcha verification failed : please enter valid Captch'
    case 'HIS-1013':
    case 'HIS-1070': return 'Aadhaar OTP is not valid'
    case 'HIS-2031': return 'This link has expired'
    case 'HIS-1105': return 'This link has already been used'
    default: return refusals[code].message
  }
}

const blank = (stage: PageStage, error: string): View => ({ stage, error, linkId: '', language: 'en', captcha: '', mobile: '' })

function statusOf({ stage, error }: View, known: boolean): number {
  if (!known) return 404
  if (error && (stage === 'expired' || stage === 'done')) return 410
  return error ? 422 : 200
}

function toResponse(status: number, view: View, headers: Record<string, string> = {}): Response {
  return new Response(toHtml(view), {
    status,
    headers: {
      'content-type': 'text/html;charset=UTF-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'", ...headers,
    },
  })
}
