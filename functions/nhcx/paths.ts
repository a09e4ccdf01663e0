const SANDBOX = '/pmjay/sbxhcx/participanthcxservice'
const PRODUCTION = '/pmjay/hcx/participanthcxservice'

/** Of the participant service: there in one contract alone. nha-in/docs: catalogue/nhcx/endpoints/ */
const SANDBOX_ONLY = /^\/participant\/(?:create|update)$/
const PRODUCTION_ONLY = /^\/(?:v2\/participant\/(?:create|update)|validate|update\/validate)$/

/**
 * The path under which an operation is declared, for the other bases it is called by: the exchange's handbook and bare
 * forms, the production twin of a registry call that both have, and `/V2/` for `/v2/`.
 */
export function pathToday(path: string): string {
  const [, rest] = /^(?:\/pmjay\/(?:sbx)?hcx|\/hcx)?(\/v1\/.*)$/s.exec(path) ?? []
  // Of the exchange's calls this one alone is on the portal's host, without a base.
  if (rest && /^\/v1\/notification\/subscribe(?:\?|$)/.test(rest)) return rest
  if (rest) return `/hcx${rest}`
  // The handbook has it without a base.
  if (/^\/get\/session(?:\?|$)/.test(path)) return `${SANDBOX}${path}`
  const lower = path.replace('participanthcxservice/V2/', 'participanthcxservice/v2/')
  if (!lower.startsWith(`${PRODUCTION}/`)) return lower
  const call = lower.slice(PRODUCTION.length)
  const [name = ''] = call.split('?', 1)
  return SANDBOX_ONLY.test(name) || PRODUCTION_ONLY.test(name) ? lower : `${SANDBOX}${call}`
}
