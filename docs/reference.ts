import { execFileSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Room } from '../functions/kernel/room.ts'
import { allLevers } from '../mocks/control/plane.ts'
import { idleOffice } from '../mocks/post-office.ts'
import { caseSets } from '../scenarios/sets.ts'
import { table } from './markdown.ts'

const MAIN = fileURLToPath(new URL('../bin/main.mjs', import.meta.url))
export const COMMANDS = ['serve', 'run', 'cases', 'explain', 'openapi', 'bundle', 'certificate keygen', 'certificate issue', 'certificate verify'] as const

/** Every flag and every lever: the help as the program prints it, and the control plane's own list. */
export function toReference(rooms: readonly Room[]): string {
  const { COLUMNS: _, FORCE_COLOR: __, ...env } = process.env
  const help = (command: string): string => execFileSync(process.execPath, [MAIN, ...command.split(' '), '--help'], { encoding: 'utf8', env }).trim()
  const levers = allLevers(rooms, () => undefined, idleOffice)
  return [
    '# Commands and levers', '', 'Made by `npm run docs`: the help as the program prints it, and the control plane\'s own list. Do not edit.', '',
    '## Commands', '', '`npm start -- FLAGS` is `serve`, `npm run rehearse -- FLAGS` is `run`, `npm run openapi -- FILE` is `openapi`; any of them by `node bin/main.mjs COMMAND`.',
    ...COMMANDS.flatMap((command) => ['', `### ${command}`, '', '```', help(command), '```']),
    '', '## Levers', '',
    'Below the base URL of a world, absent under `--strict`. `GET /__sandbox/openapi.json` has their shapes. Refusals: 404 not-found, 409 not-now (wrong state), 422 invalid (the field named).', '',
    table(['Lever', 'Does'], levers.map(({ method, path, summary }) => [`\`${method} /__sandbox${path}\``, summary])), '',
  ].join('\n')
}

/** The README's table: what is served where, and which of NHA's cases it has. */
export function toSurfaces(rooms: readonly Room[]): string {
  const rows = rooms.map(({ surface, title, hosts, routes }) => {
    const official = routes.filter(({ operation }) => operation.standing === 'official').length
    return [title, hosts.map((host) => `\`${new URL(host).host}\``).join(' '), String(routes.length), String(official), String(routes.length - official), casesOf(surface)]
  })
  return table(['Surface', 'Stands for', 'Operations served', 'In NHA\'s newest list', 'Earlier, older, prose', 'Certification cases'], rows)
}

function casesOf(surface: string): string {
  const sets = caseSets.filter(({ set, registry }) => registry === surface || set.toLowerCase() === surface)
  return sets.map(({ set, registry, rows, codes }) => {
    const count = (test: (row: (typeof rows)[number]) => boolean): number => rows.filter(test).length
    const whole = count(({ kind }) => kind === 'api')
    const half = count(({ kind, apiCheck }) => kind === 'ui' && apiCheck !== 'none')
    return `${set}${registry === surface ? '' : ` ${registry}`}: ${codes.length} of ${rows.length} rows: ${whole} judged whole, ${half} by their traffic half, ${rows.length - whole - half} on screen alone`
  }).join('; ') || 'none of its own'
}
