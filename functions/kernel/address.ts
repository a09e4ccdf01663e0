import type { Room } from './room.ts'

export const DEFAULT_WORLD = 'default'
export const WORLD_HEADER = 'x-rehearsal-world'
const WORLD_NAME = /^[A-Za-z0-9._-]{1,64}$/

/** Where a request goes: its world, and the path below that. */
export interface Address {
  world: string
  /** The world's own base URL: no slash at the end. */
  publicUrl: string
  /** Path and query below the world's prefix. */
  path: string
}

/**
 * Reads the world off a URL: `/w/NAME/...`, else the header x-rehearsal-world, else the default world.
 * Undefined: the name is none (letters, digits, dot, dash and underscore, 64 at most).
 * @param base what stands before the path outside, where that is more than the URL's origin (a stage of API Gateway)
 */
export function addressOf(url: URL, headers: Pick<Headers, 'get'>, base = url.origin): Address | undefined {
  const [, inPath, rest = '/'] = /^\/w\/([^/]+)(\/.*)?$/.exec(url.pathname) ?? []
  const world = inPath ?? headers.get(WORLD_HEADER) ?? DEFAULT_WORLD
  if (!WORLD_NAME.test(world)) return undefined
  return { world, publicUrl: inPath ? `${base}/w/${inPath}` : base, path: (inPath ? rest : url.pathname) + url.search }
}

/** The answer where `addressOf` finds no world. */
export const NO_WORLD = { status: 404, body: { error: 'A world is named with letters, digits, dot, dash and underscore, 64 at most' } }

/** Takes a real host's name off the beginning of a path, so that two hosts can be told apart on one address. */
export function splitHost(path: string): { host: string; path: string } {
  const [, host = '', rest = ''] = /^\/([a-z0-9-]+(?:\.[a-z0-9-]+){2,})([/?].*)?$/s.exec(path) ?? []
  if (!host) return { host, path }
  return { host, path: rest.startsWith('/') ? rest : `/${rest}` }
}

/** The room for a path: the one with the longest fitting prefix, since two rooms may share a host; the host decides between equals. */
export function roomAt<R extends Pick<Room, 'hosts' | 'prefixes'>>(rooms: readonly R[], host: string, path: string): R {
  const origin = `https://${host}`
  let [best, bestScore] = [rooms[0]!, -1]
  for (const room of rooms) {
    let longest = 0
    for (const prefix of room.prefixes) if (prefix.length > longest && path.startsWith(prefix)) longest = prefix.length
    const score = longest * 2 + (room.hosts.includes(origin) ? 1 : 0)
    if (score > bestScore) [best, bestScore] = [room, score]
  }
  return best
}
