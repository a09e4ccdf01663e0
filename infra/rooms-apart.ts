import { dirname, join } from 'node:path'
import type { Plugin } from 'esbuild'
import type { Room } from '../functions/kernel/room.ts'
import { rooms } from '../mocks/sandbox.ts'

const entryOf = (surface: string): string => `room-${surface}`

/** Every room as an entry beside a function's own, by name. */
export const ROOM_ENTRIES: Readonly<Record<string, string>> = Object.fromEntries(rooms.map(({ surface }) => [entryOf(surface), `functions/${surface}/room.ts`]))

/** What is plain data stands where the room is named; whatever else is asked of it loads it. */
function standIn(room: Room): string {
  const exported = `${room.surface}Room`
  const fields = Object.entries(room).map(([name, value]: [string, unknown]) => (['surface', 'title', 'hosts', 'prefixes', 'variants', 'keys'].includes(name) ? `${name}: ${JSON.stringify(value)}` : `get ${name}() { return room().${name} }`))
  return `const room = () => require('./${entryOf(room.surface)}.cjs').${exported}\nexport const ${exported} = { ${fields.join(', ')} }`
}

/** Has a function that serves every room load each when a request first comes to it: an instance meets one or two. */
export const roomsApart: Plugin = {
  name: 'rooms-apart',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\/functions\/[a-z]+\/room\.ts$/ }, ({ importer, path }) => (importer === join(import.meta.dirname, '../mocks/sandbox.ts') ? { path: join(dirname(importer), path), namespace: 'apart' } : undefined))
    onLoad({ filter: /./, namespace: 'apart' }, ({ path }) => ({ contents: standIn(rooms.find(({ surface }) => path.endsWith(`/${surface}/room.ts`))!) }))
    onResolve({ filter: /^\.\/room-[a-z]+\.cjs$/ }, ({ path }) => ({ path, external: true }))
  },
}
