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
    const isUntouched = (member: unknown): boolean => isFree(member) && !taken.has(pickText(member, 'memberId')) && !treated.has(pickText(member, 'memberId'))
    const free = await findMember(control, payer, isUntouched)
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

const MEMBERS_AT_ONCE = 20
const PAGES_MAX = 10

/** Page by page: mostly one of the first will do, and each member of a page is looked up one by one. */
async function findMember(control: ControlPlane, payer: string, fits: (member: unknown) => boolean): Promise<unknown> {
  let after: string | undefined
  for (let page = 0; page < PAGES_MAX; page++) {
    const query = new URLSearchParams({ payer, limit: String(MEMBERS_AT_ONCE), ...(after !== undefined && { after }) })
    const members = pickList(await control.get(`/nhcx/members?${query}`), 'members')
    const found = members.find(fits)
    if (found || members.length === 0) return found
    after = pickText(members.at(-1), 'ordinal')
  }
  return undefined
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
