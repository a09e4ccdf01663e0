import { z } from 'zod'
import type { LeverRefusal } from '../../kernel/lever.ts'
import { lever } from '../../kernel/lever.ts'
import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import { answerConsent, fetchWithConsent, readConsent, requestConsent } from '../../nhpr/facilities/consent-desk.ts'
import type { ConsentCode } from '../../nhpr/facilities/consent.ts'
import { denyConsent, grantConsent } from '../../nhpr/facilities/consent.ts'
import { lookUpFacility } from '../../nhpr/facilities/lookup.ts'

const NOT_FOUND: readonly ConsentCode[] = ['HIS-1019', 'HIS-1026']
const INVALID: readonly ConsentCode[] = ['HIS-1013', 'HIS-1070']

/** The registry's codes as the control plane tells them. */
function told<Body>(reply: Reply<Body, ConsentCode>): Reply<Body, LeverRefusal> {
  if (!isRefusal(reply)) return reply
  const { refusal, field, rule } = reply
  return { refusal: NOT_FOUND.includes(refusal) ? 'not-found' : INVALID.includes(refusal) ? 'invalid' : 'not-now', field, rule }
}

const standing = z.object({
  consentId: z.string(), facilityId: z.string(), requester: z.string(), purpose: z.string(), status: z.enum(['requested', 'granted', 'denied', 'fetched', 'expired']),
  until: z.number().describe('epoch ms until which it can be answered, or used; 0: neither'),
})
const verification = z.enum(['none', 'pending', 'verified', 'rejected', 'change-requested'])

/**
 * What the claims exchange's onboarding asks of the registry: an automated look-up of a facility id, and its details with the
 * consent of its manager. NHA demands both and publishes no path.
 */
export const consentLevers = [
  lever({
    id: 'hfr.lookUpFacility', method: 'GET', path: '/hfr/facilities/{facilityId}/look-up', summary: 'Whether a facility id is authentic and verified, and whether a mobile is the one it registered',
    query: z.object({ mobile: z.string().optional() }),
    answer: z.object({
      facilityId: z.string(), facilityName: z.string(), ownership: z.string(), state: z.string(), district: z.string(), facilityType: z.string(), status: verification, verified: z.boolean(),
      contactMobile: z.string(), mobileMatches: z.boolean().nullable(),
    }),
    async pull(unit, { params, query }) {
      const found = await lookUpFacility(unit, params['facilityId']!, query['mobile'])
      return found ? { answer: { ...found } } : { refusal: 'not-found', field: 'facilityId', rule: 'No facility was submitted under that id' }
    },
  }),
  lever({
    id: 'hfr.requestFacilityConsent', method: 'POST', path: '/hfr/facilities/{facilityId}/consents', summary: "Asks the facility's manager, by an OTP to the mobile of his HPID; again: sends another OTP",
    request: z.object({ requester: z.string().trim().min(1).max(100), purpose: z.string().trim().min(1).max(200) }), answer: standing,
    pull: async (unit, { params, body }) => told(await requestConsent(unit, { facilityId: params['facilityId']!, ...body })),
  }),
  lever({
    id: 'hfr.grantFacilityConsent', method: 'POST', path: '/hfr/consents/{consentId}/grant', summary: 'The manager agrees, with the OTP he was sent', request: z.object({ otp: z.string() }), answer: standing,
    pull: async (unit, { params, body }) => told(await answerConsent(unit, params['consentId']!, (consent) => grantConsent(consent, body.otp, unit.context))),
  }),
  lever({
    id: 'hfr.denyFacilityConsent', method: 'POST', path: '/hfr/consents/{consentId}/deny', summary: 'The manager does not agree, or takes back what he granted', answer: standing,
    pull: async (unit, { params }) => told(await answerConsent(unit, params['consentId']!, (consent) => denyConsent(consent, unit.context))),
  }),
  lever({
    id: 'hfr.readFacilityConsent', method: 'GET', path: '/hfr/consents/{consentId}', summary: 'How a consent stands', answer: standing,
    pull: async (unit, { params }) => told(await readConsent(unit, params['consentId']!)),
  }),
  lever({
    id: 'hfr.fetchFacilityWithConsent', method: 'GET', path: '/hfr/consents/{consentId}/facility', summary: 'The whole form as submitted, once, while the consent stands (24 h); of files their names',
    answer: z.looseObject({ facilityId: z.string(), managerHprId: z.string(), form: z.looseObject({}) }),
    pull: async (unit, { params }) => {
      const reply = told(await fetchWithConsent(unit, params['consentId']!))
      return isRefusal(reply) ? reply : { answer: { ...reply.answer } }
    },
  }),
]
