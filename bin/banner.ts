/** What is said once the server answers. */
export interface Standing {
  version: string
  url: string
  surfaces: { title: string; hosts: readonly string[] }[]
  clients: { clientId: string; clientSecret: string }[]
  people: number
  facilities: number
  seed: string
  /** Absent: in memory. */
  file?: string
  strict?: boolean
  fixedOtp?: string
  phone?: string
  /** A certificate of a private authority: the client must be told to trust it. */
  tls?: boolean
}

/** The text a user meets first: where it is, with what to call it, where the OTPs are, what to do next. */
export function bannerOf(standing: Standing): string {
  const hosts = standing.surfaces.flatMap(({ title, hosts: urls }) => urls.map((real, at) => [real, at === 0 ? title : ''] as const))
  const width = Math.max(...hosts.map(([real]) => real.length))
  const lines = [
    `abdm-rehearsal ${standing.version}: ${standing.url}${standing.strict ? ' (strict: only what the real sandbox offers)' : ''}`,
    '',
    ...hosts.map(([real, title]) => `  ${real.padEnd(width)}  ->  ${standing.url}  ${title}`.trimEnd()),
    '',
    ...standing.clients.map(({ clientId, clientSecret }, at) => `  ${at === 0 ? 'client ' : '       '}  ${clientId}  secret ${clientSecret}`),
    `  people   ${standing.people}, and ${standing.facilities} facilities, all synthetic; the same again with --seed ${standing.seed}`,
    `  state    ${standing.file ?? 'in memory, gone when this ends; --file PATH keeps it'}`,
    `  OTPs     ${otpsOf(standing)}`,
    '',
    ...nextOf(standing).map((line, at) => `  ${at === 0 ? 'next   ' : '       '}  ${line}`),
  ]
  return `${lines.join('\n')}\n`
}

function otpsOf({ url, strict, fixedOtp, phone }: Standing): string {
  const fixed = fixedOtp && `always ${fixedOtp}`
  const places = [phone && `each message a line in ${phone}`, !strict && `${url}/__sandbox/inbox`].filter(Boolean)
  if (places.length === 0 && !fixed) return 'nowhere to be read: strict has no inbox; give --phone FILE or --otp 123456'
  return [fixed, ...places].filter(Boolean).join('; ')
}

function nextOf({ url, clients: [client], tls, strict }: Standing): string[] {
  const body = `{"clientId":"${client?.clientId}","clientSecret":"${client?.clientSecret}","grantType":"client_credentials"}`
  return [
    `curl${tls ? ' --cacert CA.pem' : ''} ${url}/api/hiecm/gateway/v3/sessions -H 'content-type: application/json' \\`,
    `  -H "REQUEST-ID: $(uuidgen)" -H "TIMESTAMP: $(date -u +%FT%T.000Z)" -H 'X-CM-ID: sbx' -d '${body}'`,
    ...(strict ? [] : [`npx abdm-rehearsal run --set M4 --target ${url}`]),
  ]
}
