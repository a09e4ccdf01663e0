import { z } from 'zod'
import type { LeverRefusal } from '../../kernel/lever.ts'
import { lever } from '../../kernel/lever.ts'
import type { Outcome, Reply } from '../../kernel/outcome.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { Account } from '../../nhpr/accounts.ts'
import { findAccount } from '../../nhpr/accounts.ts'
import type { Professional } from '../professional/record.ts'
import { findProfessional } from '../professional/find.ts'
import { applicationStatusOf } from '../professional/record.ts'
import type { Act, Standing } from './flow.ts'
import { eSign, show, submit, verify } from './flow.ts'

const answer = z.object({ applicationStatus: z.enum(['draft', 'submitted', 'council-verified', 'verified', 'rejected', 'more-info']) })
const verdict = z.object({ verdict: z.enum(['verify', 'reject', 'ask']), reason: z.string().default('') })

/** Loads the professional and his account, lets the flow decide, saves. */
async function act(unit: Unit, hprId: string, decide: (professional: Professional, account: Account) => Outcome<Professional, Standing, LeverRefusal>): Promise<Reply<Standing, LeverRefusal>> {
  const account = await findAccount(unit, hprId)
  const professional = account && (await findProfessional(unit, account.value.hprIdNumber))
  if (!professional) return { refusal: 'not-found', field: 'hprId', rule: account ? 'This HPID is not registered as a professional' : 'No such HPID' }
  const { state, reply, effects } = decide(professional.value, account.value)
  if (state !== professional.value) unit.save(professional, state)
  unit.apply(effects)
  return reply
}

const verdictOf = (office: Act['office']) => (unit: Unit, { params, body }: { params: Record<string, string>; body: { verdict: Act['verdict']; reason: string; councilId?: number } }) =>
  act(unit, params['hprId']!, (professional, account) => verify(professional, { office, ...body }, account, unit.now))

export const verificationLevers = [
  lever({
    id: 'hpr.councilVerdict', method: 'POST', path: '/professionals/{hprId}/council-verification', summary: 'Acts as the registration council: verify, reject with a reason, ask for more',
    request: verdict.extend({ councilId: z.number().int().optional() }), answer, pull: verdictOf('council'),
  }),
  lever({
    id: 'hpr.workVerdict', method: 'POST', path: '/professionals/{hprId}/work-verification', summary: "Acts as the state's work verifier: verify, reject with a reason, ask for more",
    request: verdict, answer, pull: verdictOf('work'),
  }),
  lever({
    id: 'hpr.eSign', method: 'POST', path: '/professionals/{hprId}/e-sign', summary: 'Signs the profile, as on the portal', answer,
    pull: (unit, { params }) => act(unit, params['hprId']!, (professional) => eSign(professional, unit.now)),
  }),
  lever({
    id: 'hpr.submit', method: 'POST', path: '/professionals/{hprId}/submit', summary: 'Submits a signed draft for verification', answer,
    pull: (unit, { params }) => act(unit, params['hprId']!, (professional, account) => submit(professional, unit.context.draw.uuid('reference'), account, unit.now)),
  }),
  lever({
    id: 'hpr.visibility', method: 'PUT', path: '/professionals/{hprId}/visibility', summary: 'Shows or hides the profile, the picture or single fields', answer,
    request: z.object({ profile: z.boolean().optional(), profilePicture: z.boolean().optional(), attributes: z.record(z.string(), z.boolean()).optional() }),
    pull: (unit, { params, body }) => act(unit, params['hprId']!, (professional) => show(professional, body, unit.now)),
  }),
  lever({
    id: 'hpr.readProfessional', method: 'GET', path: '/professionals/{hprId}', summary: 'Where an application stands, with its history',
    answer: z.looseObject({ hprIdNumber: z.string(), applicationStatus: z.string(), status: z.string() }),
    async pull(unit, { params }) {
      const account = await findAccount(unit, params['hprId']!)
      const professional = account && (await findProfessional(unit, account.value.hprIdNumber))
      if (!professional) return { refusal: 'not-found', field: 'hprId', rule: 'No professional of that HPID' }
      const { hprIdNumber, name, status, councilVerification, workVerification, visibility, eSignedAt, submittedAt, registrations, referenceNumbers, history } = professional.value
      return { answer: { hprIdNumber, name, status, applicationStatus: applicationStatusOf(professional.value), councilVerification, workVerification, visibility, eSignedAt, submittedAt, registrations, referenceNumbers, history } }
    },
  }),
]
