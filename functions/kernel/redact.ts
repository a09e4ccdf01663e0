/**
 * Takes secrets and people's numbers out of whatever is kept or shown. Used by every writer of evidence; identifiers
 * that the registries hand out (txnId, hprId, referenceNumber, REQUEST-ID) stay, since they are the evidence.
 */
const SECRET_NAMES = new Set([
  'authorization', 'bearer_auth', 'r-token', 'x-token', 'x-hprid-auth', 'x-hpird-auth', 'x-hprid-auth-verifier', 'cookie', 'set-cookie',
  'clientsecret', 'client_secret', 'secret', 'accesstoken', 'access_token', 'refreshtoken', 'refresh_token', 'token', 'hprtoken', 'hpr_token', 'password', 'newpassword', 'oldpassword',
  'otp', 'emailotp', 'captcha', 'aadhaar', 'aadhaarnumber', 'link_id', 'secretdigest', 'fixedotp', 'client_secret', 'access_token', 'passcode', 'passcodedigest',
])
const MOBILE_NAMES = new Set([
  'mobile', 'mobilenumber', 'officialmobile', 'publicmobilenumber', 'landlinenumber', 'contactnumber', 'contactno', 'phone', 'to',
  'facilitycontactnumber', 'facilitylandlinenumber', 'mobile_no', 'landline_no', 'contactmobile', 'cmomoicucontrolmobile',
  'fac_contact_per_mobile_no', 'fac_contact_per_landline_no', 'fac_alt_contact_per_mobile_no', 'fac_alt_contact_per_landline_no',
])
/** No digits, letters or dashes around: twelve digits inside a UUID are no Aadhaar number. */
const AADHAAR = /(?<![\w-])\d{4} ?\d{4} ?\d{4}(?![\w-])/g
const MOBILE = /(?<![\w-])(?:\+91[ -]?)?[6-9]\d{9}(?![\w-])/g
/** Real ones begin so; an HPID of the same form with 71. */
const ABHA = /(?<![\w-])91(?:(?:-\d{4}){3}|\d{12})(?![\w-])/g
/** A name at hpr.abdm is an HPID. */
const EMAIL = /(?<![\w.%+*-])[\w.%+-]+@(?!hpr\.)[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+/g
const JWT = /\beyJ[\w-]+\.[\w-]+\.[\w-]*/g
const OTP_IN_TEXT = /\b(OTP\D{0,40}?)\d{4,8}\b|\b\d{6}\b(?= is (?:your|the) )/gi
const LINK_ID = /\b(link_id=)[^&\s"<]+/g
const LONG_RUN_CHARS = 200
/** By code: a pattern asked for each of millions of characters takes a second. */
const IN_BASE64 = Uint8Array.from({ length: 128 }, (_, code) => Number(/[A-Za-z0-9+/=]/.test(String.fromCharCode(code))))

export const REDACTED = '[redacted]'

/** A text that is no JSON: patterns alone. */
export function redactText(text: string): string {
  return withoutFiles(withoutSealed(text))
    .replace(JWT, REDACTED)
    .replace(LINK_ID, `$1${REDACTED}`)
    .replace(EMAIL, REDACTED)
    .replace(ABHA, REDACTED)
    .replace(AADHAAR, REDACTED)
    .replace(MOBILE, REDACTED)
    .replace(OTP_IN_TEXT, (match, before?: string) => (before ? `${before}${REDACTED}` : match.replace(/\d/g, '*')))
}

const SEALED_CHARACTER = /[\w.-]/
const SEALED_PARTS = 5

/** A compact JWE gives way to its length: whoever holds the key could read it. By hand, as files are. */
function withoutSealed(text: string): string {
  let out = ''
  let from = 0
  for (let at = text.indexOf('eyJ'); at >= 0; at = text.indexOf('eyJ', from)) {
    let end = at
    while (end < text.length && SEALED_CHARACTER.test(text[end]!)) end++
    const sealed = text.slice(at, end)
    out += text.slice(from, at) + (sealed.split('.').length === SEALED_PARTS ? `[sealed, ${sealed.length} characters]` : sealed)
    from = end
  }
  return from === 0 ? text : out + text.slice(from)
}

/** Files in base64 give way to their length. By hand: a pattern overflows its stack on a run of millions. */
function withoutFiles(text: string): string {
  if (text.length < LONG_RUN_CHARS) return text
  let out = ''
  let from = 0
  for (let at = 0; at <= text.length; at++) {
    if (IN_BASE64[text.charCodeAt(at)] === 1) continue
    out += at - from < LONG_RUN_CHARS ? text.slice(from, at + 1) : `[${at - from} characters]${text[at] ?? ''}`
    from = at + 1
  }
  return out
}

/** A value by its name, and every value below it. */
export function redactValue(value: unknown, name = ''): unknown {
  const lower = name.toLowerCase()
  if (Array.isArray(value)) return value.map((entry) => redactValue(entry, name))
  if (value !== null && typeof value === 'object') {
    // A credential in Keycloak's form says only beside it what it is.
    const isPassword = 'type' in value && value.type === 'password'
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, redactValue(inner, isPassword && key === 'value' ? 'password' : key)]))
  }
  if (SECRET_NAMES.has(lower)) return value === '' || value === null || typeof value === 'boolean' ? value : REDACTED
  // A masked number (******1234) is what the host itself shows.
  if (MOBILE_NAMES.has(lower) && (typeof value === 'string' || typeof value === 'number') && /^\+?[\d -]{6,}$/.test(String(value))) return REDACTED
  if (typeof value !== 'string' && typeof value !== 'number') return value
  const text = String(value)
  const redacted = redactText(text)
  return redacted === text ? value : redacted
}

/** JSON that is cut or otherwise broken: what follows a telling name, up to where it can end at the latest. */
const PAIR = /"([\w-]+)"\s*:\s*("(?:[^"\\]+|\\.)*"?|[^\s",}\]]+)/g
const redactPairs = (text: string): string => text.replace(PAIR, (pair, name: string, value: string) => {
  const said = value.replaceAll(/^"|"$/g, '')
  return redactValue(said, name) === said ? pair : `"${name}":"${REDACTED}"`
})

/** A body as sent: JSON by names, a form by names, anything else by patterns. */
export function redactBody(body: string): string {
  if (!body) return body
  try {
    return JSON.stringify(redactValue(JSON.parse(body)))
  } catch {
    return /^[\w.%-]+=/.test(body) ? redactForm(body) : redactText(/^\s*[[{]/.test(body) ? redactPairs(body) : body)
  }
}

export function redactHeaders(headers: readonly [string, string][]): [string, string][] {
  return headers.map(([name, value]) => [name, String(redactValue(value, name))])
}

const QUERY = /([?&]([\w-]+)=)[^&#]+/g

/** A URL: path parts and query values that are people's numbers, and query values that are secrets by their name. */
export function redactUrl(url: string): string {
  const named = url.replace(QUERY, (pair, start: string, name: string) => (SECRET_NAMES.has(name.toLowerCase()) ? `${start}${REDACTED}` : pair))
  return redactText(named).replace(/(searchByMobile\/)[^/?#]+/, `$1${REDACTED}`)
}

function redactForm(body: string): string {
  const fields = [...new URLSearchParams(body)].map(([name, value]) => [name, String(redactValue(value, name))])
  return fields.map(([name, value]) => `${name}=${value}`).join('&')
}
