import type { SandboxOptions } from '../sandbox.ts'
import { rooms } from '../sandbox.ts'

/** Of people, and of facilities. */
const COUNT_MAX = 1_000_000
const KNOWN = ['seed', 'people', 'facilities', 'fixedOtp', 'variants', 'clients', 'keys', 'now', 'send']

/** Throws for an option that would have no effect or a wrong one: a test that stands on it would hold for nothing. */
export function checkOptions(options: SandboxOptions): void {
  const { people, facilities, fixedOtp, clients = [], variants = {} } = options
  const unknown = Object.keys(options).find((name) => !KNOWN.includes(name))
  if (unknown !== undefined) throw new TypeError(`abdmHandlers takes no option ${unknown}`)
  checkCount('people', people)
  checkCount('facilities', facilities)
  if (fixedOtp !== undefined && !/^\d{6}$/.test(fixedOtp)) throw new TypeError(`fixedOtp is six digits; not ${fixedOtp}`)
  if (clients.some(({ clientId, clientSecret }) => !clientId || !clientSecret)) throw new TypeError('Each of clients has a clientId and a clientSecret')
  const declared = rooms.flatMap((room) => room.variants)
  for (const [name, choice] of Object.entries(variants)) {
    const variant = declared.find((known) => known.name === name)
    if (!variant) throw new TypeError(`No variant is called ${name}. There are ${declared.map((known) => known.name).join(', ')}`)
    if (!variant.choices.includes(choice)) throw new TypeError(`${name} can be ${variant.choices.join(', ')}; not ${choice}`)
  }
}

function checkCount(name: string, count: number | undefined): void {
  if (count !== undefined && !(Number.isInteger(count) && count >= 0 && count <= COUNT_MAX)) throw new TypeError(`${name} is a whole number, ${COUNT_MAX} at most; not ${count}`)
}
