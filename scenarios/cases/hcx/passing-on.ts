import type { Journey, Kit } from '../../kit/journey.ts'
import { mustBeTaken } from '../../kit/claims/claims.ts'
import type { Exchange } from '../../record.ts'
import { bundleIn, correlationOf, named } from '../nhcx/reading.ts'
import { admit, ask, hospitalOf, insurerOf, requestBundle, taken } from './actors.ts'
import { askInsurer } from './cycles.ts'
import type { Asking } from './legs.ts'
import { CYCLES } from './legs.ts'
import { isInClear, statusOf, workflowOf } from './reading.ts'

const isFinal = (exchange: Exchange): boolean => statusOf(exchange) === 'response.complete' || isInClear(exchange)

/** Our payer asks a second one, and tells our hospital what he says. */
export const forwarded = (cycle: Asking): Journey<void> => ({
  name: `hcx:${cycle}:forwarded`,
  async drive(kit) {
    const [hospital, insurer] = [await hospitalOf(kit), await insurerOf(kit)]
    const { request } = await askInsurer(kit, cycle)
    const thread = correlationOf(request)
    mustBeTaken(await insurer.send(CYCLES[cycle].request, { to: kit.claims.others.payer, bundle: bundleIn(request), correlationId: thread, workflow: workflowOf(request) }))
    const said = await taken(insurer, cycle, 'answer', thread, isFinal)
    mustBeTaken(await insurer.send(CYCLES[cycle].answer, { answers: request, bundle: bundleIn(said) }))
    await taken(hospital, cycle, 'answer', thread, isFinal)
  },
})

/** Our payer sends our hospital on to another; before that, wrongly to nobody and to himself. */
export const redirected = (cycle: Asking): Journey<void> => ({
  name: `hcx:${cycle}:redirected`,
  async drive(kit) {
    const [hospital, insurer, second] = [await hospitalOf(kit), await insurerOf(kit), kit.claims.others.payer]
    const { request, of, workflow } = await askInsurer(kit, cycle)
    if (kit.probes) for (const to of ['nobody.0000000000@rehearsal-hcx', insurer.code]) await insurer.redirect(CYCLES[cycle].answer, request, to)
    mustBeTaken(await insurer.redirect(CYCLES[cycle].answer, request, second))
    const redirect = await taken(hospital, cycle, 'answer', correlationOf(request), isInClear)
    const to = named(redirect, 'x-hcx-redirect_to')
    const admission = { workflow, of: { ...of, payer: { ...of.payer, code: to, id: to.split('@', 1)[0]! } } }
    await ask(kit, cycle, admission, { correlationId: correlationOf(request), bundle: requestBundle(kit, cycle, admission) })
    await taken(hospital, cycle, 'answer', correlationOf(request), isFinal)
  },
})

/** What a mock participant is asked to say: an error, a plain answer with its remarks, and whatever falls. */
const STEERED: readonly Record<string, unknown>[] = [
  { 'x-hcx-status_test': 'response.error', 'x-hcx-error_details_test': { code: 'ERR_INVALID_ENCRYPTION', message: 'Asked for by the test', trace: '' } },
  { 'x-hcx-status_test': 'response.partial', 'x-hcx-debug_flag_test': 'Info', 'x-hcx-debug_details_test': { code: 'ERR_INVALID_PAYLOAD', message: 'Asked for by the test', trace: '' } },
  { 'x-hcx-test_random': 'true' },
]

export const steered: Journey<void> = {
  name: 'hcx:ce:steered',
  async drive(kit: Kit) {
    const { payer } = kit.claims.others
    const hospital = await hospitalOf(kit)
    for (const header of STEERED) {
      const { of, workflow } = await admit(kit, payer)
      const sent = await ask(kit, 'ce', { of, workflow }, { header })
      await taken(hospital, 'ce', 'answer', correlationOf(sent))
    }
  },
}
