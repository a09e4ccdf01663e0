import { z } from 'zod'
import { lever } from '../../kernel/lever.ts'
import type { Unit } from '../../kernel/unit.ts'
import { keepFacility } from '../../nhpr/facilities/register.ts'
import { findByEitherId, UNKNOWN } from './facilities.ts'
import type { Verdict } from './flow.ts'
import { judge } from './flow.ts'

const verification = z.object({ state: z.enum(['none', 'pending', 'verified', 'rejected', 'change-requested']), reason: z.string(), at: z.number() })
const answer = z.object({ facilityId: z.string(), trackingId: z.string(), verification })
const request = z.object({ reason: z.string().max(1000).default('') })

/** Loads the facility, lets the flow decide, saves. */
const verdictOf = (verdict: Verdict) => async (unit: Unit, { params, body }: { params: Record<string, string>; body: { reason: string } }) => {
  const doc = await findByEitherId(unit, params['facilityId']!)
  if (!doc) return UNKNOWN
  const { state, reply, effects } = judge(doc.value, { verdict, ...body }, unit.now)
  if (state !== doc.value) keepFacility(unit, doc, state)
  unit.apply(effects)
  return reply
}

export const verificationLevers = [
  lever({ id: 'hfr.verifyFacility', method: 'POST', path: '/hfr/facilities/{facilityId}/verify', summary: "Acts as the state's or NHA's verifier: what was submitted is verified", request, answer, pull: verdictOf('verified') }),
  lever({ id: 'hfr.rejectFacility', method: 'POST', path: '/hfr/facilities/{facilityId}/reject', summary: 'The same: rejects it, with a reason', request, answer, pull: verdictOf('rejected') }),
  lever({ id: 'hfr.requestChange', method: 'POST', path: '/hfr/facilities/{facilityId}/request-change', summary: 'The same: asks its manager to change it and submit it again', request, answer, pull: verdictOf('change-requested') }),
]
