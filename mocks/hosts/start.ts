import type { Message } from '../../functions/kernel/outcome.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import { openWorld, STANDARD_FACILITIES, writeSettings } from '../../functions/kernel/world.ts'
import type { Later } from '../post-office.ts'
import type { Sandbox, SandboxOptions } from '../sandbox.ts'
import { createSandbox, DEFAULT_WORLD, rooms, STANDARD_CLIENT } from '../sandbox.ts'
import { nonces, randomSeed } from './entropy.ts'
import type { LocalServer } from './local.ts'
import { respondPlainly, serveLocal } from './local.ts'
import { phoneAt } from './phone.ts'
import { openSender } from './send.ts'
import { WrongUse } from './wrong-use.ts'

export interface StartOptions {
  port: number
  host: string
  /** An SQLite file; without one the state is in memory. */
  file?: string
  people?: number
  facilities?: number
  seed?: string
  clients: { clientId: string; clientSecret: string }[]
  fixedOtp?: string
  variants: Record<string, string>
  strict?: boolean
  tls?: { cert: string; key: string }
  trustProxy?: boolean
  /** A file that takes each message of the inbox as a line. */
  phone?: string
  /** `on-demand`: callbacks wait until the control plane says so, or moves the clock. */
  delivery?: SandboxOptions['delivery']
  log: (line: string) => void
}

export interface Started {
  server: LocalServer
  sandbox: Sandbox
  seed: string
  people: number
  facilities: number
  clients: { clientId: string; clientSecret: string }[]
  /** Made beside the first requests; none need wait for it. */
  keysMade: Promise<void>
  close(): Promise<void>
}

/** The whole local sandbox: real clock, real entropy, the store that was asked for, and a socket. */
export async function start(options: StartOptions): Promise<Started> {
  checkVariants(options.variants)
  const store = options.file === undefined ? openMemoryStore() : (await import('../../functions/kernel/store/sqlite.ts')).openSqliteStore(options.file)
  const clients = options.clients.length > 0 ? options.clients : [STANDARD_CLIENT]
  const ring = options.phone === undefined ? undefined : phoneAt(options.phone)
  const { send, hangUp } = openSender()
  const log = (error: unknown, where: string): void => options.log(`${where}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  const sandbox = createSandbox({
    store, clients, respond: respondPlainly, ring: ring && ((message: Message) => ring(message)), now: Date.now, nonce: await nonces(store),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    seed: options.seed ?? randomSeed(), people: options.people, facilities: options.facilities, fixedOtp: options.fixedOtp, variants: options.variants, strict: options.strict,
    failed: log, send, later, delivery: options.delivery,
  })
  const { seed, people, facilities } = await settle(sandbox, options)
  const server = await serveLocal({ sandbox, port: options.port, host: options.host, tls: options.tls, trustProxy: options.trustProxy, log: options.log })
  let ended = false
  const keysMade = makeKeys(sandbox, options.log, () => ended)
  sandbox.resume(server.url).catch((error: unknown) => log(error, 'deliveries'))
  return {
    server, sandbox, seed, people, facilities, clients, keysMade,
    async close() {
      ended = true
      await server.close()
      await keysMade
      const closed = sandbox.close()
      // What a call would have come to is not known now: it is made again at the next start.
      hangUp()
      await closed
    },
  }
}

/** Keeps no process alive. */
const later: Later = (ms, run) => {
  const timer = setTimeout(run, ms).unref()
  return () => clearTimeout(timer)
}

/** A file remembers its world: what is asked for now is laid over it, but its people and facilities cannot become others. */
async function settle(sandbox: Sandbox, { seed, people, facilities, fixedOtp, variants }: StartOptions): Promise<Pick<Started, 'seed' | 'people' | 'facilities'>> {
  const world = await openWorld(sandbox.site, DEFAULT_WORLD, '')
  const { settings } = world
  const standing = settings.facilities ?? STANDARD_FACILITIES
  if (seed !== undefined && seed !== settings.seed) throw new WrongUse(`This file was begun with --seed ${settings.seed}; its people cannot become those of ${seed}`)
  if (people !== undefined && people < settings.people) throw new WrongUse(`This file was begun with ${settings.people} people; there cannot be fewer`)
  if (facilities !== undefined && facilities < standing) throw new WrongUse(`This file was begun with ${standing} facilities; there cannot be fewer`)
  const wanted = { ...settings, people: people ?? settings.people, facilities: facilities ?? standing, fixedOtp: fixedOtp ?? settings.fixedOtp, variants: { ...settings.variants, ...variants } }
  if (JSON.stringify(wanted) !== JSON.stringify(settings)) await writeSettings(world, wanted)
  return { seed: settings.seed, people: wanted.people, facilities: wanted.facilities }
}

/** One after the other and beside the requests: each is worth a fifth of a second of one core. */
async function makeKeys(sandbox: Sandbox, log: (line: string) => void, ended: () => boolean): Promise<void> {
  for (const name of rooms.flatMap((room) => room.keys ?? [])) {
    if (ended()) return
    await sandbox.site.keys.pair(name).catch((error: unknown) => log(`Key ${name}: ${String(error)}`))
  }
}

function checkVariants(chosen: Record<string, string>): void {
  const declared = rooms.flatMap((room) => room.variants)
  for (const [name, choice] of Object.entries(chosen)) {
    const variant = declared.find((known) => known.name === name)
    if (!variant) throw new WrongUse(`No variant is called ${name}. There are:\n${declared.map((known) => `  ${known.name}=${known.choices.join('|')}`).join('\n')}`)
    if (!variant.choices.includes(choice)) throw new WrongUse(`${name} can be ${variant.choices.join(', ')}; not ${choice}`)
  }
}

/** The real base URLs, room by room, for the text at the start. */
export const realHosts = (): { title: string; hosts: readonly string[] }[] => rooms.map(({ title, hosts }) => ({ title, hosts }))
