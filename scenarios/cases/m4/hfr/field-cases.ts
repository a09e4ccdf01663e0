import { saveDetailedInformation } from '../../../../functions/hfr/details/operations.ts'
import { getMasterData, listMasterTypes } from '../../../../functions/hfr/masters/operations.ts'
import type { CaseCode } from '../../../kit/case.ts'
import { caseOf } from '../../../kit/case.ts'
import type { Checker } from '../../../kit/check.ts'
import { isGood, literal } from '../../../kit/exchange.ts'
import type { Kit } from '../../../kit/journey.ts'
import { pickList, pickText } from '../../../kit/pick.ts'
import type { Seen } from '../../../kit/seen.ts'
import type { Exchange } from '../../../record.ts'
import type { FieldRule, Master } from './field-rules.ts'
import { fieldRules, keyOf, UPDATED_AFTER } from './field-rules.ts'
import type { Phase, Read } from './reading.ts'
import { answered, isEmpty, isSaved, isUpdate, readsOf, savesOf, trackings, valuesIn } from './reading.ts'
import { probed, registered, registeredMinimal, updated } from './registering.ts'

/** Refused for the token, the trackingId, or for being there already: says nothing of any field. */
const NOT_ABOUT_FIELDS = new Set(['HIS-1119', 'HIS-3031', 'HIS-5011', 'HIS-401', 'HIS-403', 'HIS-1121', 'HIS-1132', 'HIS-4003', 'HIS-4061', '900901', '900902'])

/** Writes of one phase that were judged by this field: a refusal that names another one says nothing of it. */
function judged(seen: Seen, { operation, path }: FieldRule, phase: Phase): Exchange[] {
  const trackingOf = trackings(seen)
  const names = path.replaceAll('[]', '').split('.')
  return seen.of(operation).filter((exchange) => {
    const attribute = answered(exchange, 'details[0].attribute.key')
    return !NOT_ABOUT_FIELDS.has(exchange.code) && (attribute === '' || names.some((name) => attribute.includes(name)) || ['name', 'value'].includes(attribute)) && isUpdate(seen, trackingOf, exchange) === (phase === 'update')
  })
}

const leafOf = ({ path }: FieldRule): string => path.replaceAll('[]', '').split('.').at(-1)!
const callOf = ({ operation }: FieldRule): string => operation.path.split('/').at(-1)!

/** The single codes of a field, whether it is one, a comma list or a list. */
const codesIn = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : String(value).split(',')).map((code) => code.trim()).filter(Boolean)

const entriesOf = ({ response }: Exchange): unknown[] => (Array.isArray(response.body) ? response.body : pickList(response.body, 'data'))

/** Whether every code of a value is one that the list had for such a body, in any good answer of this run. */
function isListed(seen: Seen, { operation, isList, codeOf = (code) => code }: Master, body: unknown, value: unknown): boolean {
  const answers = seen.of(operation).filter((exchange) => isGood(exchange) && (isList?.(exchange, body) ?? true))
  const known = new Set(answers.flatMap(entriesOf).map((entry) => codeOf(pickText(entry, 'code').trim())))
  return codesIn(value).every((code) => known.has(codeOf(code)))
}

function judgeMaster(seen: Seen, check: Checker, { name, operation, type, isList }: Master): void {
  const answers = seen.of(operation).filter((exchange) => isList?.(exchange) ?? true)
  const isWhole = (exchange: Exchange): boolean => isGood(exchange) && (!type || answered(exchange, 'type') === type) && entriesOf(exchange).length > 0 && entriesOf(exchange).every((entry) => pickText(entry, 'code') !== '')
  check.some(`${name} answers 200 with codes`, answers, isWhole, { wanted: `200${type ? `, type ${type}` : ''}, a code in each entry` })
  if (operation.id !== getMasterData.id) return
  check.guard(`get-master-types names ${type}`, seen.of(listMasterTypes), { test: (exchange) => isGood(exchange) && pickList(exchange.response.body, 'masterTypes').some((entry) => pickText(entry, 'type') === type), wanted: `200, masterTypes with ${type}` })
}

/** The registry took the field with a right value, shows it where it shows it, and refused the wrong ones; the screen shows the rest. */
function judgeField(rule: FieldRule, phase: Phase, seen: Seen, check: Checker): void {
  const [leaf, call] = [leafOf(rule), callOf(rule)]
  const { path, masters = [], fetched = [], when } = rule
  for (const master of [...masters, ...fetched]) judgeMaster(seen, check, master)
  const saves = savesOf(seen, rule.operation)
  const saved = phase === 'update' ? saves.updated : saves.registered
  const asked = when ? saved.filter(({ request }) => when.holds(request.body)) : saved
  if (when && saved.length > 0 && asked.length === 0) return check.skip(`Nothing to judge: no ${call} that was saved has ${when.words}`)
  const isRight = ({ request: { body } }: Exchange): boolean => {
    const values = valuesIn(body, path)
    return values.length > 0 && values.every((value) => value !== undefined && rule.right(value, body) && masters.every((master) => isListed(seen, master, body, value)))
  }
  check.some(`a saved ${call} carries ${leaf}, with a right value`, asked, isRight, { wanted: rule.wanted })
  if (phase === 'update' && !rule.fixed) {
    const isChanged = (exchange: Exchange): boolean => {
      const before = saves.before(exchange)
      return before !== undefined && isRight(exchange) && JSON.stringify(valuesIn(exchange.request.body, path)) !== JSON.stringify(valuesIn(before.request.body, path))
    }
    check.some(`a saved update changes ${leaf}, under the same trackingId`, asked, isChanged, { wanted: `another ${leaf} than before: ${rule.wanted}` })
  }
  judgeShown(rule, phase, seen, check)
  judgeWrong(rule, phase, seen, check)
}

/** The answers that show the field show what was last submitted. */
function judgeShown({ path, shown, when }: FieldRule, phase: Phase, seen: Seen, check: Checker): void {
  if (!shown) return
  const reads = readsOf(seen, phase)
  const asked = (list: Read[]): Read[] => list.filter(({ body }) => !when || when.holds(body))
  const every = (list: Read[], test: (read: Read) => boolean): [Exchange[], (exchange: Exchange) => boolean] => [list.map(({ exchange }) => exchange), (exchange) => test(list.find((read) => read.exchange === exchange)!)]
  if (shown.search) {
    const [exchanges, test] = every(asked(reads.searched), ({ row, body }) => shown.search!(row, String(valuesIn(body, path)[0] ?? ''), seen))
    check.every('facility/search then shows it', exchanges, test, { wanted: submittedIn(reads.searched, path) })
  }
  const { column, sometimes, listed = (cell, values) => cell === String(values[0] ?? '') } = shown
  // A row may be of six columns alone (NHA's own sample): one that is not there shows nothing.
  for (const [name, call, list] of [[sometimes, 'facility/search', reads.searched], [column, 'deduplicate', reads.listed]] as const) {
    if (!name) continue
    const [exchanges, test] = every(asked(list).filter(({ row }) => pickText(row, name) !== ''), ({ row, body }) => listed(pickText(row, name), valuesIn(body, path), seen))
    check.guard(`${call} then shows it, where it has ${name}`, exchanges, { test, wanted: submittedIn(list, path), show: (exchange) => pickText(list.find((read) => read.exchange === exchange)?.row, name) })
  }
}

/** What a reader of the report has to find again in the answer. */
const submittedIn = ([first]: readonly Read[], path: string): string => (first ? `${valuesIn(first.body, path).map((value) => literal(value)).join(', ')}, as submitted` : 'the value as submitted')

function judgeWrong(rule: FieldRule, phase: Phase, seen: Seen, check: Checker): void {
  const { path, when } = rule
  const calls = judged(seen, rule, phase)
  // Left empty, and either saved or refused for just that.
  const blank = calls.filter((exchange) => valuesIn(exchange.request.body, path).every(isEmpty) && (isSaved(exchange) || isNamed(exchange, leafOf(rule))))
  const accepted = { test: isSaved, wanted: '200 with the trackingId' }
  if (rule.mayBeEmpty && phase === 'registration') check.guard(`${leafOf(rule)} left empty is saved`, blank, accepted)
  if (rule.without && when && phase === 'registration') check.guard(rule.without, blank.filter(({ request }) => !when.holds(request.body)), accepted)
  for (const { says, is, codes } of (rule.wrongs ?? []).filter((wrong) => !wrong.atRegistration || phase === 'registration')) check.guard(`${callOf(rule)} with ${says} is refused`, calls.filter(({ request }) => is(request.body)), { codes })
}

const isNamed = (exchange: Exchange, leaf: string): boolean => `${answered(exchange, 'details[0].attribute.key')} ${answered(exchange, 'details[0].message')}`.toLowerCase().includes(leaf.toLowerCase())

async function driveRegistration(kit: Kit, rule: FieldRule): Promise<void> {
  await kit.journey(registered)
  if (rule.mayBeEmpty || rule.when) await kit.journey(registeredMinimal)
  if (rule.wrongs) await kit.journey(probed)
}

const FUNCTIONAL_VENTILATORS = 'medicalInfrastructure.countHDUBedsWithFunctionalVentilators'

/** HFR-054 and 108: asked for by NHA and in no schema. Judged where somebody sends it. */
const withoutSchema = (number: number, phase: Phase): CaseCode => caseOf(keyOf(number), {
  drive: async (kit) => void (await (phase === 'update' ? kit.journey(updated) : kit.journey(probed))),
  judge(seen, check) {
    const trackingOf = trackings(seen)
    const calls = seen.of(saveDetailedInformation).filter((exchange) => !isEmpty(valuesIn(exchange.request.body, FUNCTIONAL_VENTILATORS)[0]) && isUpdate(seen, trackingOf, exchange) === (phase === 'update'))
    if (calls.length === 0) return check.skip('No call carries countHDUBedsWithFunctionalVentilators, and no schema has it')
    check.some('a detailed-information that carries countHDUBedsWithFunctionalVentilators is saved', calls, isSaved, { wanted: '200 with the trackingId' })
  },
})

export const fieldCases: readonly CaseCode[] = [
  ...fieldRules.flatMap((rule) => [
    caseOf(keyOf(rule.number), { drive: (kit) => driveRegistration(kit, rule), judge: (seen, check) => judgeField(rule, 'registration', seen, check) }),
    caseOf(keyOf(rule.number + UPDATED_AFTER), { drive: async (kit) => void (await kit.journey(updated)), judge: (seen, check) => judgeField(rule, 'update', seen, check) }),
  ]),
  withoutSchema(54, 'registration'), withoutSchema(54 + UPDATED_AFTER, 'update'),
]
