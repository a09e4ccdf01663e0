import type { Beneficiary, CounterpartyAct, SendAct } from '../claims/acts.ts'
import type { Answer } from '../human.ts'
import { pick, pickList, pickText } from '../pick.ts'
import type { ControlPlane } from './simulated.ts'

/** Plays the other side of the claims exchange through the mock's control plane. */
export function otherSide(control: ControlPlane): { beneficiary(payer: string): Promise<Answer | undefined>; act(act: CounterpartyAct): Promise<Answer> } {
  const taken = new Set<string>()

  async function beneficiary(payer: string): Promise<Answer | undefined> {
    const { cases } = (await control.get(`/counterparties/${encodeURIComponent(payer)}/cases`)) as { cases: unknown[] }
    const treated = new Set(cases.map((entry) => pickText(entry, 'memberId')))
    const members = pickList(await control.get(`/nhcx/members?${new URLSearchParams({ payer, limit: '200' })}`), 'members')
    const free = members.find((member) => isFree(member) && !taken.has(pickText(member, 'memberId')) && !treated.has(pickText(member, 'memberId')))
    if (!free) return undefined
    taken.add(pickText(free, 'memberId'))
    return { beneficiary: toBeneficiary(free) }
  }

  return {
    beneficiary,
    async act(act) {
      if (act.act === 'send') await send(control, act)
      if (act.act === 'decide') await decide(control, act)
      // A resident answers by itself.
      return { yes: true }
    },
  }
}

/** Covered, and nothing of it is spent. */
const isFree = (member: unknown): boolean => pick(member, 'inForce') === true && pick(member, 'used') === 0

async function send(control: ControlPlane, { what, from, to, caseNumber, apiCallId, fault, dialect }: SendAct): Promise<void> {
  const at = `/counterparties/${encodeURIComponent(from)}`
  if (fault) await control.put(`${at}/misbehave`, { faults: [{ fault }] })
  await control.post(`${at}/send`, { leg: what, to, ...(caseNumber && { caseNumber }), ...(apiCallId && { apiCallId }), ...(dialect && { dialect }) })
}

/** What a desk that decides by itself has decided already is left so. */
async function decide(control: ControlPlane, { payer, caseNumber, verdict }: CounterpartyAct & { act: 'decide' }): Promise<void> {
  const at = `/counterparties/${encodeURIComponent(payer)}/cases`
  const { cases } = (await control.get(at)) as { cases: unknown[] }
  const waits = cases.some((entry) => pickText(entry, 'caseNumber') === caseNumber && pick(entry, 'waiting') !== null)
  if (waits) await control.post(`${at}/${encodeURIComponent(caseNumber)}/decide`, { action: verdict })
}

function toBeneficiary(member: unknown): Beneficiary {
  const text = (name: string): string => pickText(member, name)
  return { name: text('name'), abha: text('abha').replaceAll('-', ''), memberId: text('memberId'), mobile: text('mobile'), policy: { number: text('productId'), name: text('productName') } }
}
