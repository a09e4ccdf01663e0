import { hash } from 'node:crypto'
import type { Draw } from './draw.ts'
import { drawFrom } from './draw.ts'
import type { Journal } from './journal.ts'
import type { KeyRing } from './keys.ts'
import type { Lane } from './lanes.ts'
import type { Context, Message } from './outcome.ts'
import type { Change, Item, Json, Key, Store } from './store/store.ts'

/** What a host gives: the only sources of time, entropy and storage. One site serves any number of worlds. */
export interface Site {
  store: Store
  keys: KeyRing
  journal: Journal
  /** Epoch ms; the world's own clock is laid over it. */
  now(): number
  /** Different at every call, and in ascending order where the host can promise it. */
  nonce(): string
  /** Waits in the host's time: for a delay fault, and where an answer is held. */
  sleep(ms: number): Promise<void>
  /** How long an answer may be held that waits for something, and how often is looked; absent: a minute, 20 times a second. */
  hold?: { stepMs: number; maxMs: number }
  /** What a world begins with. */
  defaults: Settings
  /** Holds every answer against its declaration and throws: for tests. */
  checkAnswers?: boolean
  /** Told of each message once it stands in the inbox: a host's telephone. */
  ring?(message: Message, world: string): void
  /** Told of the lanes in which a world owes a new call: whoever sends them looks there. */
  posted?(world: string, owed: Lane[]): void
  /** Sends what a world owes to an address outside. Rejects when no answer comes in time. Absent: nothing leaves this process. */
  send?(request: Request, timeoutMs: number, world: string): Promise<Response>
  /** Told of an exception in a room, which is our fault; the client is answered as busy. Without it the exception is thrown on. */
  failed?(error: unknown, operation: string): void
  /** Makes a room's answer; absent: a Response. A host that sends the parts itself spares the making and taking apart. */
  respond?(body: string | undefined, status: number, headers: Record<string, string>): Response
}

/** A fault the control plane planted: `remaining` calls of the operation meet it. */
export interface Fault {
  id: string
  operation: string
  remaining: number
  kind: 'delay' | 'status' | 'html403' | 'drop'
  status?: number
  delayMs?: number
}

/** How a world stands, apart from what is stored in it. */
export interface Settings {
  seed: string
  /** `offsetMs` ahead of the host's clock, or standing still at `frozenAt`. */
  clock: { offsetMs: number } | { frozenAt: number }
  /** Choices among documented contradictions that differ from the declared default. */
  variants: Record<string, string>
  /** Every OTP, when the user wants to know it beforehand. */
  fixedOtp?: string
  /** How many synthetic people live here. */
  people: number
  /** How many synthetic facilities it comes with; absent in what was stored before there were any: `STANDARD_FACILITIES`. */
  facilities?: number
  faults: Fault[]
  /** How many calls met one since the world is new. */
  faultsMet?: number
  /** Digest of the host's clients that were put in place; absent: none were yet. */
  furnished?: string
}

export const STANDARD_FACILITIES = 300

/** One request's view of a world: its settings as read when the request came. */
export interface World {
  name: string
  site: Site
  settings: Settings
  settingsVersion: number
  /** Where this world is reached from outside, without a trailing slash. */
  publicUrl: string
  /** Epoch ms on the world's clock. */
  now: number
  nonce: string
  draw: Draw
}

export const partitionOf = (world: string, rest: string): string => `${world}|${rest}`

const settingsKey = (name: string): Key => ({ partition: partitionOf(name, 'world'), sort: 'settings' })
/** The secondary-index group that lists the worlds of a site. */
export const WORLDS = '#site|worlds'

/** Opens a world, making it with the site's defaults where it is new. */
export async function openWorld(site: Site, name: string, publicUrl: string): Promise<World> {
  const standing = await site.store.get(settingsKey(name))
  if (!standing) {
    // Two first requests may both come here; the one that loses reads what the other wrote.
    await site.store.write([{ change: 'put', item: settingsItem(name, site.defaults), expected: 0 }])
    return openWorld(site, name, publicUrl)
  }
  const settings = standing.value as unknown as Settings
  const nonce = site.nonce()
  return { name, site, settings, settingsVersion: standing.version, publicUrl, now: readClock(site, settings), nonce, draw: drawFrom(settings.seed, nonce) }
}

export function readClock(site: Site, settings: Settings): number {
  return 'frozenAt' in settings.clock ? settings.clock.frozenAt : site.now() + settings.clock.offsetMs
}

/** Writes new settings; `conflict` when another request changed them since this world was opened. */
export function writeSettings(world: World, settings: Settings): Promise<'done' | 'conflict'> {
  return world.site.store.write([settingsChange(world, settings)])
}

/** New settings as part of a write that fails where they were changed since this world was opened. */
export function settingsChange(world: World, settings: Settings): Change {
  return { change: 'put', item: settingsItem(world.name, settings), expected: world.settingsVersion }
}

/**
 * Empties a world: the next request finds it as new. Not atomic in DynamoDB: what a request under way writes meanwhile can stay.
 * Its settings go last, since one that comes meanwhile makes new ones, whose clients may then be swept away.
 */
export async function emptyWorld({ site, name }: World): Promise<void> {
  await site.store.drop(partitionOf(name, ''))
  await site.store.write([{ change: 'delete', key: settingsKey(name), expected: 'any' }])
}

function settingsItem(name: string, settings: Settings): Omit<Item, 'version'> {
  return { ...settingsKey(name), value: settingsToJson(settings), index: { partition: WORLDS, sort: name } }
}

/** The standing choice of each variant, by name. */
export const choiceOf = (world: World, variantDefaults: Record<string, string>) => (name: string): string => world.settings.variants[name] ?? variantDefaults[name] ?? missingVariant(name)

/** The context of a transition. `variants` are the room's declared ones, for their defaults. */
export function contextOf(world: World, variantDefaults: Record<string, string>): Context {
  return {
    now: world.now,
    draw: world.draw,
    variant: choiceOf(world, variantDefaults),
    otp: (label) => world.settings.fixedOtp ?? world.draw.digits(`otp:${label}`, 6),
  }
}

function missingVariant(name: string): never {
  throw new Error(`No variant is declared under the name ${name}`)
}

function settingsToJson(settings: Settings): Json {
  return JSON.parse(JSON.stringify(settings)) as Json
}

/** A digest for secrets and tokens at rest: the store never holds one in clear. SHA-256, base64url. */
export const digestOf = (secret: string): string => hash('sha256', secret, 'base64url')
