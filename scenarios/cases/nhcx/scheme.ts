import { eligibilityRequest } from '../../../functions/bundles/eligibility.ts'
import type { Purpose } from '../../../functions/bundles/eligibility.ts'
import { insurancePlanRequest } from '../../../functions/bundles/insurance-plan.ts'
import { samplePaper } from '../../../functions/bundles/paper.ts'
import { taskRequest } from '../../../functions/bundles/task.ts'
import { getUserRole, processCase } from '../../../functions/counterparties/pmjay/operations.ts'
import { mustBeTaken, mustHave } from '../../kit/claims/claims.ts'
import type { Journey, Kit } from '../../kit/journey.ts'
import { Stopped } from '../../kit/journey.ts'
import { pickText } from '../../kit/pick.ts'
import type { Exchange } from '../../record.ts'
import { resourcesOf } from './bundle-rules.ts'
import { LEGS } from './legs.ts'
import { bundleIn, correlationOf, named } from './reading.ts'
import type { Treatment } from './treatment.ts'
import { acknowledged, sendClaim, sendPreauth, treat, verdictOf } from './treatment.ts'

/** What a reference hospital does under PMJAY. Roles of the scheme decide when its published call says so. */

const patientOfScheme = (kit: Kit): Promise<Treatment> => treat(kit, kit.claims.others.pmjayPayer, 'pmjay')

const asking = (name: string, purpose: Purpose): Journey<void> => ({
  name,
  async drive(kit) {
    const { hospital, of } = await patientOfScheme(kit)
    const sent = mustBeTaken(await hospital.send(LEGS.eligibility.request, { to: of.payer.code, bundle: eligibilityRequest(kit.claims.make(), of, purpose), abha: of.patient.abha }))
    await hospital.receive(LEGS.eligibility.answer, { correlationId: correlationOf(sent) })
  },
})

export const validated = asking('pmjay:validation', 'validation')
export const authRequired = asking('pmjay:auth-requirements', 'auth-requirements')

/** 15 to 60 minutes (seen live). */
const PLAN_MS = 61 * 60_000

export const packagesListed: Journey<void> = {
  name: 'pmjay:plan',
  async drive(kit) {
    const { hospital, of } = await patientOfScheme(kit)
    const sent = mustBeTaken(await hospital.send(LEGS.plan.request, { to: of.payer.code, bundle: insurancePlanRequest(kit.claims.make(), of) }))
    await hospital.receive(LEGS.plan.answer, { correlationId: correlationOf(sent), patienceMs: PLAN_MS })
  },
}

type Decision = 'approve' | 'reject' | 'query'

/** What each role does towards a decision; action and use case are taken as they are spelt. nha-in/docs: catalogue/changelog/facts/nhcx-adjudicator.json */
const ROLES: Readonly<Record<string, { usecase: string } & Record<Decision, string>>> = {
  'PPD-Trust': { usecase: 'PREAUTH', approve: 'Approve', reject: 'Reject', query: 'Query' },
  'CEX-Trust': { usecase: 'CLAIM', approve: 'Forward', reject: 'Forward', query: 'Forward' },
  'CPD-Trust': { usecase: 'CLAIM', approve: 'cpdApprove', reject: 'cpdReject', query: 'Pending' },
  'Medical Audit Committee': { usecase: 'Medical Audit Committee', approve: 'Approve', reject: 'Reject', query: 'iQuery' },
  'ACO-Trust': { usecase: 'CLAIM', approve: 'Approve', reject: 'Reject', query: 'Pending' },
  'SHA-Trust': { usecase: 'CLAIM', approve: 'Approve', reject: 'Reject', query: 'Pending' },
  'Claim Review Committee': { usecase: 'Claim Review Committee', approve: 'Approve', reject: 'Reject', query: 'Pending' },
}

/** A case that was just sent is being filed. */
const FILING_MS = 3_000
const STEPS_MAX = 12

const number = (code: string): string => code.split('@', 1)[0]!

/** Goes from role to role until nobody holds the case, or it waits for the hospital. */
async function decided(kit: Kit, { hospital, of }: Treatment, decision: Decision): Promise<void> {
  for (let step = 0; step < STEPS_MAX; step++) {
    const held = await kit.call(getUserRole, { body: { caseid: of.caseNumber, payerid: number(of.payer.code) } })
    const name = pickText(held.response.body, 'currentuserrole')
    const role = ROLES[name]
    if (name && !role) throw new Stopped(`Nothing is known of what ${name} does`)
    if (!role && pickText(held.response.body, 'errormessage') === '') return
    if (!role) {
      await kit.claims.pause(FILING_MS)
      continue
    }
    const acted = await kit.call(processCase, {
      body: {
        casenumber: of.caseNumber, action: role[decision], receivercode: number(of.payer.code), usecase: role.usecase, correlationid: kit.claims.make().uuid(), sendercode: number(hospital.code), memberid: of.patient.memberId, remarks: 'Rehearsal',
      },
    })
    if (pickText(acted.response.body, 'status') !== 'success') await kit.claims.pause(FILING_MS)
  }
  throw new Stopped(`Case ${of.caseNumber} was still held after ${STEPS_MAX} steps`)
}

/** What a query says comes on the thread itself, and leaves it open. */
const isQuery = (workflow: string) => (answer: Exchange): boolean => named(answer, 'x-hcx-workflow_id') === workflow

const remarks = (text: string) => ({ remarks: text, documents: [{ category: 'HDS', code: 'MAND0006', title: 'Discharge summary', contentType: 'application/pdf' as const, data: samplePaper('Discharge summary') }] })

/** A preauthorisation that is filed and waits for the scheme. */
export const preauthPending: Journey<Treatment & { sent: Exchange }> = {
  name: 'pmjay:preauth',
  async drive(kit) {
    const treatment = await patientOfScheme(kit)
    const sent = await sendPreauth(kit, treatment)
    mustHave(await acknowledged(treatment.hospital, LEGS.preauth.answer, sent), 'the scheme\'s receipt (20)')
    return { ...treatment, sent }
  },
}

/** Another one: queried, and answered. */
export const preauthQueried: Journey<void> = {
  name: 'pmjay:preauth-query',
  async drive(kit) {
    const treatment = await patientOfScheme(kit)
    const { hospital } = treatment
    const sent = await sendPreauth(kit, treatment)
    await acknowledged(hospital, LEGS.preauth.answer, sent)
    await decided(kit, treatment, 'query')
    mustHave(await hospital.receive(LEGS.preauth.answer, { correlationId: correlationOf(sent), fits: isQuery('24') }), 'the scheme\'s query (24)')
    const answer = await sendPreauth(kit, treatment, { workflow: '19', useCase: 'Resubmit', status: 'response.complete', extra: remarks('The summary is attached') })
    await acknowledged(hospital, LEGS.preauth.answer, answer)
  },
}

/** Approved, and the claim raised. */
const claimRaised = (name: string): Journey<Treatment & { sent: Exchange }> => ({
  name,
  async drive(kit) {
    const treatment = await patientOfScheme(kit)
    const { hospital } = treatment
    const preauth = await sendPreauth(kit, treatment)
    await acknowledged(hospital, LEGS.preauth.answer, preauth)
    await decided(kit, treatment, 'approve')
    const verdict = await verdictOf(hospital, LEGS.preauth.answer, preauth)
    const preAuthRef = pickText(resourcesOf(bundleIn(verdict), 'ClaimResponse').at(-1), 'preAuthRef')
    const sent = await sendClaim(kit, treatment, { extra: { ...(preAuthRef && { preAuthRef }) } })
    await acknowledged(hospital, LEGS.claim.answer, sent)
    return { ...treatment, sent }
  },
})

export const claimPending = claimRaised('pmjay:claim')
const claimToQuery = claimRaised('pmjay:claim-to-query')

export const claimQueried: Journey<void> = {
  name: 'pmjay:claim-query',
  async drive(kit) {
    const { sent, ...treatment } = await kit.journey(claimToQuery)
    const { hospital } = treatment
    await decided(kit, treatment, 'query')
    mustHave(await hospital.receive(LEGS.claim.answer, { correlationId: correlationOf(sent), fits: isQuery('27') }), 'the scheme\'s query (27)')
    // The sheets' 151 is refused there with PAYR-1321 (seen live).
    const answer = await sendClaim(kit, treatment, { workflow: '161', useCase: 'Resubmit', status: 'response.complete', extra: remarks('The summary is attached') })
    await acknowledged(hospital, LEGS.claim.answer, answer)
  },
}

/** The claim of the first journey is rejected, and put before the review committee. */
export const reviewed: Journey<void> = {
  name: 'pmjay:review',
  async drive(kit) {
    const { sent, ...treatment } = await kit.journey(claimPending)
    const { hospital, of } = treatment
    await decided(kit, treatment, 'reject')
    await verdictOf(hospital, LEGS.claim.answer, sent)
    const bundle = taskRequest(kit.claims.make(), of, 'reprocess', { reason: 'claimrejected', documents: [{ category: 'HDS', code: 'MAND0006', title: 'Grounds', contentType: 'application/pdf', data: samplePaper('Grounds') }] })
    const task = mustBeTaken(await hospital.send(LEGS.task.request, { to: of.payer.code, bundle, workflow: '36', abha: of.patient.abha }))
    await acknowledged(hospital, LEGS.task.answer, task)
    await decided(kit, treatment, 'approve')
    await verdictOf(hospital, LEGS.task.answer, task)
  },
}
