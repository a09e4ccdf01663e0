import { codeOf, listOf, placedOf, targetOf, textOf } from '../../bundles/read.ts'
import { checkAttachment } from './attachment.ts'
import { checkIdentifier } from './parties.ts'
import type { Fault, Subject } from './subject.ts'
import { entryPath, unless } from './subject.ts'

/** What a payer asks. */
export function checkQuestion({ bundle }: Subject): Fault[] {
  const [found] = placedOf(bundle, 'CommunicationRequest')
  if (!found) return []
  const { resource: request, at } = found
  const path = entryPath(at)
  return [
    ...checkIdentifier({ path, resource: request }, { missing: 'communication-identifier', type: 'communication-identifier-type' }), ...unless(listOf(request.payload).length > 0, 'communication-payload', `${path}.payload`),
    ...(['basedOn', 'reasonReference'] as const).flatMap((name) => unless(listOf(request[name]).length > 0, 'required', `${path}.${name}`, [`${path}.${name}: Missing property`])),
  ]
}

/** What a hospital answers: a Communication behind the input of a Task; or, to a notice, the notice itself with its Task completed. */
export function checkReply({ bundle }: Subject): Fault[] {
  const [found] = placedOf(bundle, 'Communication')
  const [task] = placedOf(bundle, 'Task')
  if (!found) return unless(task?.resource.status === 'completed', 'communication-resource', task ? `${entryPath(task.at)}.status` : 'Bundle.entry')
  const { resource: communication, at } = found
  const path = entryPath(at)
  const payload = listOf(communication.payload)
  const empty = payload.findIndex(({ contentString, contentAttachment, contentReference }) => textOf(contentString) === '' && !contentAttachment && !contentReference)
  return [
    ...listOf(task?.resource.input).flatMap(({ type, valueReference }, input) => unless(codeOf(type) !== 'include' || targetOf(bundle, valueReference)?.resourceType === 'Communication', 'communication-resource', `${entryPath(task!.at)}.input[${input}].valueReference`, [textOf(valueReference?.reference)])),
    ...checkIdentifier({ path, resource: communication }, { missing: 'communication-identifier', type: 'communication-identifier-type' }),
    ...unless(payload.length > 0 && empty < 0, 'communication-payload', empty < 0 ? `${path}.payload` : `${path}.payload[${empty}]`),
    ...payload.flatMap(({ contentAttachment }, part) => (contentAttachment ? checkAttachment(contentAttachment, `${path}.payload[${part}].contentAttachment`) : [])),
  ]
}
