import type { Operation, Variant } from '../functions/kernel/operation.ts'
import type { Room } from '../functions/kernel/room.ts'
import { table } from './markdown.ts'

/** Of each room: its variants, then every sentence its operations declare as inferred, once, with those it stands for. */
export function toInferred(rooms: readonly Room[]): string {
  return rooms.flatMap((room) => {
    const operations = room.routes.map(({ operation }) => operation)
    return [`## ${room.title}`, '', '### Variants', '', variantTable(room.variants, operations), ...folders(operations).flatMap(([folder, list]) => folderPart(folder, list)), '']
  }).join('\n')
}

function variantTable(variants: readonly Variant[], operations: readonly Operation[]): string {
  const heededBy = (name: string): string => {
    const count = operations.filter((operation) => operation.variants?.includes(name)).length
    return count === 0 ? 'the whole surface' : `${count} operation${count === 1 ? '' : 's'}`
  }
  return table(['Variant', 'Choices (the standard one first)', 'About', 'Heeded by', 'Source'], variants.map(({ name, choices, standard, about, source }) => [
    `\`${name}\``, [standard, ...choices.filter((choice) => choice !== standard)].map((choice) => `\`${choice}\``).join(' '), about, heededBy(name), source,
  ]))
}

/** `hpr.registration.verifyOtp` is of the folder hpr.registration. */
function folders(operations: readonly Operation[]): [string, Operation[]][] {
  const found = Map.groupBy(operations, ({ id }) => id.split('.').slice(0, -1).join('.'))
  return [...found].toSorted(([one], [other]) => (one < other ? -1 : 1))
}

function folderPart(folder: string, operations: readonly Operation[]): string[] {
  const sentences = new Map<string, string[]>()
  for (const { id, inferred = [] } of operations) for (const sentence of inferred) sentences.set(sentence, [...(sentences.get(sentence) ?? []), id.split('.').at(-1)!])
  if (sentences.size === 0) return []
  return ['', `### ${folder}`, '', ...[...sentences].map(([sentence, names]) => `- ${sentence} *${names.length === operations.length && names.length > 1 ? 'all of them' : names.join(', ')}*`)]
}
