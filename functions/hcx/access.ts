import type { RoleCode } from '../claims/participants/record.ts'

const REGISTRY = ['/audit/search', '/audit/notification/search', '/participant/search', '/participant/update']
const NOTIFICATIONS = ['/notification/subscribe', '/notification/unsubscribe', '/notification/subscription/list', '/notification/topic/list', '/notification/notify', '/notification/subscription/update', '/notification/on_subscribe']
const ASKS = ['/coverageeligibility/check', '/predetermination/submit', '/preauth/submit', '/claim/submit']
const ANSWERS = ['/coverageeligibility/on_check', '/predetermination/on_submit', '/preauth/on_submit', '/claim/on_submit']
const PAYER = [...ASKS, ...ANSWERS, '/paymentnotice/request', '/communication/request', '/hcx/on_status', ...REGISTRY]

/**
 * Which calls a role may make, below the version. The exchange's own role may make all. Source: the reference gateway's
 * rbac.yaml, where the regulator's block is misspelt (`pahts`) and so grants nothing. Inferred: a BSP, who has no role there,
 * is let in as an ISNP; only payer and provider have the notifications.
 */
const ACCESS: Record<RoleCode, readonly string[]> = {
  '10001': [...ASKS, '/paymentnotice/on_request', '/communication/on_request', '/hcx/status', ...REGISTRY, ...NOTIFICATIONS],
  '10002': [...PAYER, ...NOTIFICATIONS],
  '10003': PAYER,
  '10004': [],
  '10005': ['/coverageeligibility/on_check', '/predetermination/on_submit', '/hcx/status', ...REGISTRY],
  '10006': ['/coverageeligibility/on_check', '/coverageeligibility/check', '/predetermination/on_submit', '/hcx/status', ...REGISTRY],
  '10007': [...ANSWERS, '/paymentnotice/request', '/communication/request', '/hcx/on_status', ...REGISTRY],
  '10008': [],
  '10009': ['/coverageeligibility/on_check', '/coverageeligibility/check', '/predetermination/on_submit', '/hcx/status', ...REGISTRY],
}

/** As the platform's gateway says it. */
export const NO_ACCESS = 'Does not have access to the called API'

/** Whether one of these roles may call a path as it is declared (`/v0.8/preauth/submit`). */
export const mayCall = (roles: readonly RoleCode[], path: string): boolean => roles.some((role) => role === '10008' || ACCESS[role].includes(path.replace(/^\/v0\.8/, '')))
