import { mockClaims } from './claims/mock.ts'
import { sandboxClaims } from './claims/sandbox.ts'
import type { Human } from './human.ts'
import { nobody } from './human.ts'
import { controlPlane, simulated } from './humans/simulated.ts'
import { pick, pickList } from './pick.ts'
import type { Target } from './target.ts'
import { CannotStart } from './target.ts'
import { wordsOf } from './client.ts'

type Fetch = (request: Request) => Promise<Response>

export interface MockTargetOptions {
  /** In process: the sandbox's own. Without it the mock is met over HTTP at `baseUrl`. */
  fetch?: Fetch
  /** Where it listens, without a trailing slash; a world may be in it (`/w/NAME`). */
  baseUrl?: string
  /** Of surfaces that are met elsewhere: by their real host names, where the mock answers on those. */
  baseUrls?: Record<string, string>
  /** A world of its own, so that the run shares nothing. */
  world?: string
  clientId?: string
  clientSecret?: string
  /** Of its control plane, where that asks for one. */
  key?: string
  probes?: boolean
  /** Instead of the one that the control plane plays. */
  human?: Human
  machineNow?: () => number
}

/** What has an address of its own on the real sandbox. */
const SURFACES = ['gateway', 'hpr', 'hfr', 'nhcx', 'nhcxRegistry', 'counterparties', 'pmjay', 'hcx']

/** The mock: in process by its fetch function, or anywhere by its address. Human steps are simulated through its control plane. */
export function mockTarget(options: MockTargetOptions): Target {
  const fetch: Fetch = options.fetch ?? ((request) => globalThis.fetch(request))
  const root = (options.baseUrl ?? 'http://sandbox.rehearsal').replace(/\/$/, '')
  const base = options.world ? `${root}/w/${options.world}` : root
  const control = controlPlane(base, fetch, options.key)
  const machineNow = options.machineNow ?? Date.now
  let clock: { frozenAt: number } | { offsetMs: number } = { offsetMs: 0 }
  const setClock = (answer: unknown): void => {
    const now = Number(pick(answer, 'now'))
    clock = pick(answer, 'frozen') === true || options.fetch ? { frozenAt: now } : { offsetMs: now - machineNow() }
  }

  const clientId = options.clientId ?? 'SBX_000001'
  const now = (): number => ('frozenAt' in clock ? clock.frozenAt : machineNow() + clock.offsetMs)
  const advance = async (ms: number): Promise<void> => setClock(await control.post('/clock', { advanceMs: ms }))

  return {
    name: 'mock', fetch, baseUrls: { ...Object.fromEntries(SURFACES.map((surface) => [surface, base])), ...options.baseUrls },
    clientId, clientSecret: options.clientSecret ?? 'rehearsal-secret-000001',
    human: options.human ?? simulated(control, fetch), claims: mockClaims({ control, clientId, now, machineNow, advance }), probes: options.probes ?? true, passesMax: 1, now, advance,
    async faults() {
      const answer = await control.get('/faults')
      return { planted: pickList(answer, 'planted').length, met: Number(pick(answer, 'met') ?? 0) }
    },
    async open() {
      try {
        setClock(await control.get('/clock'))
      } catch (error) {
        throw new CannotStart(`No mock with a control plane at ${base}: ${wordsOf(error)}`)
      }
    },
  }
}

export interface SandboxTargetOptions {
  human?: Human
  probes?: boolean
  fetch?: Fetch
  machineNow?: () => number
  /** Reads the files that the environment names. */
  readFile?: (path: string) => string
}

const NHPR_HOST = 'https://apihspsbx.abdm.gov.in'
export const SANDBOX_HOSTS = { gateway: 'https://dev.abdm.gov.in', hpr: NHPR_HOST, hfr: NHPR_HOST, nhcx: 'https://apisbx.abdm.gov.in', pmjay: 'https://apisbeta.nha.gov.in' } as const

/**
 * The real sandbox, or whatever stands at the addresses given: ABDM_GATEWAY_URL, ABDM_HPR_URL and ABDM_HFR_URL (the hosts,
 * without `/v4/int`; the facility registry stands where the other does unless said), ABDM_CLIENT_ID and ABDM_CLIENT_SECRET. A private CA goes into NODE_EXTRA_CA_CERTS, which Node reads itself.
 * Has no control plane: nothing is probed, no clock moved, and a person does what a person has to.
 */
export function sandboxTarget(env: Record<string, string | undefined>, options: SandboxTargetOptions = {}): Target {
  const missing = ['ABDM_CLIENT_ID', 'ABDM_CLIENT_SECRET'].filter((name) => !env[name])
  if (missing.length > 0) throw new CannotStart(`The sandbox target needs credentials: set ${missing.join(' and ')}`)
  const address = (name: string, standard: string): string => {
    const given = env[name] || standard
    if (!URL.canParse(given)) throw new CannotStart(`${name} is no URL: ${given}`)
    return given.replace(/\/$/, '').replace(/\/v4\/int$/, '')
  }
  const hpr = address('ABDM_HPR_URL', SANDBOX_HOSTS.hpr)
  const nhcx = address('ABDM_NHCX_URL', SANDBOX_HOSTS.nhcx)
  const nhcxRegistry = address('ABDM_NHCX_REGISTRY_URL', nhcx)
  const machineNow = options.machineNow ?? Date.now
  const claims = sandboxClaims(env, { readFile: options.readFile, machineNow })
  return {
    name: 'sandbox', fetch: options.fetch ?? ((request) => globalThis.fetch(request)),
    baseUrls: { gateway: address('ABDM_GATEWAY_URL', SANDBOX_HOSTS.gateway), hpr, hfr: address('ABDM_HFR_URL', hpr), nhcx, nhcxRegistry, counterparties: nhcxRegistry, pmjay: address('ABDM_NHCX_PMJAY_URL', SANDBOX_HOSTS.pmjay) },
    clientId: env['ABDM_CLIENT_ID']!, clientSecret: env['ABDM_CLIENT_SECRET']!,
    human: options.human ?? nobody, claims, probes: options.probes ?? false, passesMax: 3,
    now: machineNow, open: async () => undefined, close: async () => claims.close?.(),
  }
}
