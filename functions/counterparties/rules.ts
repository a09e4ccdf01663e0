import { z } from 'zod'
import type { ResidentKind } from '../claims/participants/residents.ts'
import type { Kind } from '../kernel/records.ts'

/** Of `Claim.meta.tag`, `Bundle.meta.tag` and their like: a request can say itself what is to become of it. */
export const TAG_SYSTEM = 'http://rehearsal/counterparty'

export const ACTIONS = ['approve', 'partly-approve', 'reject', 'query', 'wait', 'silent', 'redirect', 'forward', 'consent'] as const
export type Action = (typeof ACTIONS)[number]

/** What a payer is to do with a request. `wait`: somebody decides by lever, hook or role. `silent`: not even an acknowledgement. */
export const ruling = z.strictObject({
  action: z.enum(ACTIONS),
  /** Of `partly-approve`: how much of what is asked, 1 to 99. */
  percent: z.int().min(1).max(99).default(80),
  note: z.string().max(500).default(''),
  /** How long the payer takes beyond his usual time. */
  afterMs: z.int().min(0).max(366 * 86_400_000).default(0),
  /** Once a query is answered. */
  afterwards: z.enum(['approve', 'partly-approve', 'reject', 'wait']).default('approve'),
  /** Of `redirect` and `forward`: the participant who is to act. */
  to: z.string().max(100).default(''),
}).refine(({ action, to }) => to !== '' || (action !== 'redirect' && action !== 'forward'), { path: ['to'], message: 'A redirect, and a forward, name a participant' })
export type Ruling = z.output<typeof ruling>

/** What a payer that decides by itself does where no rule says otherwise. */
export const APPROVAL: Ruling = ruling.parse({ action: 'approve' })

export const rule = z.strictObject({
  /** All that are given must hold; an empty one always holds. */
  when: z.strictObject({
    leg: z.enum(['coverageeligibility', 'preauth', 'predetermination', 'claim', 'task']).optional(),
    amountAbove: z.number().optional(),
    amountUpTo: z.number().optional(),
    policy: z.string().optional(),
    /** ICD-10 code, or how it begins. */
    diagnosis: z.string().optional(),
    /** Code of a tag of the rehearsal's own system. */
    tag: z.string().optional(),
  }),
  ruling,
})
export type Rule = z.output<typeof rule>

const days = (count: number): number => count * 86_400_000
const duration = z.int().min(0).max(days(366))

/** How a payer works; every part can be changed in the control plane. Times on the world's clock. */
export const rulesForm = z.strictObject({
  decides: z.enum(['by-itself', 'by-trigger', 'by-role']),
  pays: z.enum(['by-itself', 'by-trigger']),
  /** Acknowledge (20, 25) before the verdict. */
  acknowledges: z.boolean(),
  decideMs: duration, planMs: duration, payMs: duration, filingMs: duration,
  /** How long a query waits for its answer. */
  queryMs: duration,
  /** PMJAY: after CPD-Trust the Medical Audit Committee has its say. */
  audits: z.boolean(),
  /** In order; the first that holds is taken. */
  rules: z.array(rule).max(100),
})
export type RulesForm = z.output<typeof rulesForm>
export interface Rules extends RulesForm {
  resident: string
}

export const rulesOfResidents: Kind<Rules> = { name: 'counterparty-rules', id: ({ resident }) => resident }

/** So that a running server shows two messages, one after the other, and a test needs one step of the clock. */
const STANDARD_MS = 2_000

/** How a resident works until told otherwise. PMJAY plans take 15 to 60 minutes, usually 30 (seen live). */
export function standardRules(resident: string, kind: ResidentKind): Rules {
  const shared: Rules = {
    resident, decides: 'by-itself', pays: 'by-itself', acknowledges: true, decideMs: STANDARD_MS, planMs: 0, payMs: STANDARD_MS, filingMs: 0, queryMs: days(15), audits: false, rules: [],
  }
  if (kind === 'dummy-payer') return { ...shared, decides: 'by-trigger', pays: 'by-trigger' }
  if (kind === 'pmjay-payer') return { ...shared, decides: 'by-role', planMs: 30 * 60_000, filingMs: STANDARD_MS }
  return shared
}

/** What a rule looks at. */
export interface Matter {
  leg: string
  amount: number
  policy: string
  diagnoses: readonly string[]
  tags: readonly string[]
}

/**
 * What the rules say of a request. A tag that is itself an action (`approve`, `partly-approve-60`, `reject`, `query`, `wait`, `silent`)
 * goes before every rule. Undefined: no rule holds.
 */
export function rulingFor({ rules }: Pick<RulesForm, 'rules'>, matter: Matter): Ruling | undefined {
  const tagged = matter.tags.map(rulingOfTag).find((found) => found !== undefined)
  return tagged ?? rules.find(({ when }) => holds(when, matter))?.ruling
}

function rulingOfTag(tag: string): Ruling | undefined {
  const [, action, percent] = /^(approve|partly-approve|reject|query|wait|silent|consent)(?:-(\d{1,2}))?$/.exec(tag) ?? []
  const parsed = action ? ruling.safeParse({ action, ...(percent && { percent: Number(percent) }) }) : undefined
  return parsed?.data
}

function holds({ leg, amountAbove, amountUpTo, policy, diagnosis, tag }: Rule['when'], matter: Matter): boolean {
  if (leg !== undefined && leg !== matter.leg) return false
  if (amountAbove !== undefined && !(matter.amount > amountAbove)) return false
  if (amountUpTo !== undefined && !(matter.amount <= amountUpTo)) return false
  if (policy !== undefined && policy !== matter.policy) return false
  if (diagnosis !== undefined && !matter.diagnoses.some((code) => code.startsWith(diagnosis))) return false
  return tag === undefined || matter.tags.includes(tag)
}
