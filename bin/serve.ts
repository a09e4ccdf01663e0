import { readFileSync } from 'node:fs'
import { realHosts, start } from '../mocks/hosts/start.ts'
import { WrongUse } from '../mocks/hosts/wrong-use.ts'
import { bannerOf } from './banner.ts'

export interface ServeFlags {
  port: number
  host: string
  file?: string
  people?: number
  facilities?: number
  seed?: string
  client?: { clientId: string; clientSecret: string }[]
  otp?: string
  strict?: boolean
  variant?: Record<string, string>
  tlsCert?: string
  tlsKey?: string
  trustProxy?: boolean
  phone?: string
  delivery?: 'at-once' | 'on-demand'
  quiet?: boolean
}

/** Serves until SIGINT or SIGTERM, then finishes what was begun. */
export async function serve(flags: ServeFlags, version: string): Promise<void> {
  const tls = readTls(flags)
  const { server, seed, people, facilities, clients, close } = await start({
    ...flags, tls, clients: flags.client ?? [], fixedOtp: flags.otp, variants: flags.variant ?? {},
    log: (line) => process.stderr.write(`${new Date().toISOString()} ${line}\n`),
  }).catch((error: unknown) => {
    throw toWrongUse(error, flags)
  })
  if (!flags.quiet) {
    process.stdout.write(bannerOf({ version, url: server.url, surfaces: realHosts(), clients, people, facilities, seed, file: flags.file, strict: flags.strict, fixedOtp: flags.otp, phone: flags.phone, tls: tls !== undefined }))
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      void close().then(() => process.exit(0))
    })
  }
}

function readTls({ tlsCert, tlsKey }: ServeFlags): { cert: string; key: string } | undefined {
  if (tlsCert === undefined && tlsKey === undefined) return undefined
  if (tlsCert === undefined || tlsKey === undefined) throw new WrongUse('--tls-cert and --tls-key go together')
  try {
    return { cert: readFileSync(tlsCert, 'utf8'), key: readFileSync(tlsKey, 'utf8') }
  } catch (error) {
    throw new WrongUse(String(error))
  }
}

/** What the machine refuses (port taken, folder not there) is the user's to put right: said in a line. */
function toWrongUse(error: unknown, { port, host, file }: ServeFlags): unknown {
  const { code } = error as { code?: string }
  if (code === 'EADDRINUSE') return new WrongUse(`Port ${port} is taken: --port 0 finds a free one`)
  if (code === 'EACCES' || code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new WrongUse(`Cannot listen on ${host}:${port} (${code})`)
  if (code === 'ERR_SQLITE_ERROR') return new WrongUse(`Cannot keep the state in ${file}: ${(error as Error).message}`)
  if (code === 'ENOENT') return new WrongUse((error as Error).message)
  return error
}
