import type { Finding } from '../../claims/checks/check-bundle.ts'
import { checkBundle } from '../../claims/checks/check-bundle.ts'
import { findParticipant } from '../../claims/participants/register.ts'
import { codeOf, firstOf, parseBundle } from '../../bundles/read.ts'
import type { Wrong } from '../cases/errors.ts'
import type { Matter } from './matter.ts'

type Opened = Pick<Matter, 'unit' | 'letter' | 'leg' | 'context'>

/** What a resident finds wrong with an opened message: told in clear. Undefined: it can be worked on. */
export async function checkLetter(opened: Opened, text: string): Promise<Wrong | undefined> {
  const { unit, letter, leg, context } = opened
  const outer = context.style === 'pmjay' ? (timeFault(opened) ?? enquiryFault(opened, text)) : undefined
  if (outer) return outer
  const sender = (await findParticipant(unit, letter.peer))?.value
  const hfrId = sender?.registry === '10001' ? sender.registryId : undefined
  const findings = await checkBundle(leg, text, context.style, { hfrId, ...(context.variant('counterparties.bundle-envelope') === 'published' && { envelope: 'published' }) })
  return letter.dialect === 'hcx' ? generic(findings) : reference(findings[0])
}

/** In clear an error has a code; the texts that are published without one go under that of an invalid bundle. Inferred. */
function reference(finding: Finding | undefined): Wrong | undefined {
  return finding && { code: finding.code || 'PAYR-1008', text: finding.message, rule: finding.rule, path: finding.path }
}

/** Of NHA's profiles the generic protocol knows nothing: what counts is that it is the call's own resource, and valid R4. */
const GENERIC: readonly Finding['name'][] = ['not-json', 'not-a-bundle', 'empty-bundle', 'entry-resource', 'base', 'required']

function generic(findings: readonly Finding[]): Wrong | undefined {
  const foreign = findings.find(({ kind }) => kind === 'wrong-domain')
  const finding = foreign ?? findings.find(({ name }) => GENERIC.includes(name))
  return finding && { code: foreign ? 'ERR_WRONG_DOMAIN_PAYLOAD' : 'ERR_INVALID_DOMAIN_PAYLOAD', rule: finding.rule, path: finding.path }
}

const DAY_MS = 86_400_000

/** PMJAY takes nothing whose x-hcx-timestamp is a day off its clock, either way. A client cannot know that the world's was moved: the machine's will do as well. */
function timeFault({ unit, letter }: Opened): Wrong | undefined {
  const at = epochOf(letter.carried?.['timestamp'] ?? '')
  const offMs = Math.min(Math.abs(at - unit.now), Math.abs(at - unit.world.site.now()))
  return offMs < DAY_MS ? undefined : { code: 'PAYR-1005', rule: 'x-hcx-timestamp is 24 hours or more off the payer\'s clock', path: 'x-hcx-timestamp' }
}

/** Unix seconds or milliseconds, or ISO 8601 with or without a colon in its offset. Infinity: none of them. */
function epochOf(text: string): number {
  if (/^\d{10}$/.test(text)) return Number(text) * 1_000
  const at = /^\d{13}$/.test(text) ? Number(text) : Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'))
  return Number.isNaN(at) ? Number.POSITIVE_INFINITY : at
}

/** A question about a case, put as a Task: refused with PAYR-1018, and with a reason code PAYR-1008. Seen live. */
function enquiryFault({ leg }: Opened, text: string): Wrong | undefined {
  const task = leg.path === '/v1/task/submit' ? firstOf(parseBundle(text) ?? { resourceType: 'Bundle', type: 'collection' }, 'Task') : undefined
  if (!task || !['status', 'poll', 'search'].includes(codeOf(task.code))) return undefined
  return { code: codeOf(task.reasonCode) === '' ? 'PAYR-1018' : 'PAYR-1008', rule: 'PMJAY answers no question about a case by Task', path: 'Task.code' }
}
