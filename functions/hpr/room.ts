import type { Refusal } from '../kernel/outcome.ts'
import type { Problem, Room, Wire } from '../kernel/room.ts'
import { unseal } from '../kernel/seal.ts'
import { aadhaarPageLevers } from './aadhaar-page/levers.ts'
import { aadhaarPage } from './aadhaar-page/page.ts'
import { accountRoutes } from './account/routes.ts'
import { contactGuides } from './contact/guide.ts'
import { contactRoutes } from './contact/routes.ts'
import { forgotGuides } from './forgot/guide.ts'
import { forgotRoutes } from './forgot/routes.ts'
import { legacyRoutes } from './legacy/routes.ts'
import { loginGuides } from './login/guide.ts'
import { loginRoutes } from './login/routes.ts'
import { officesLevers } from './offices/levers.ts'
import { passwordGuides } from './password/guide.ts'
import { passwordRoutes } from './password/routes.ts'
import { professionalGuides } from './professional/guide.ts'
import { professionalRoutes } from './professional/routes.ts'
import { registrationGuides } from './registration/guide.ts'
import { registrationRoutes } from './registration/routes.ts'
import { searchRoutes } from './search/routes.ts'
import { mastersRoutes } from './masters/routes.ts'
import { refusals } from './refusals.ts'
import { SEAL_KEY } from './seal-key.ts'
import { admit, TOKEN_KEY } from './sessions.ts'
import { variants } from './variants.ts'

export { SEAL_KEY }

const table: Record<string, { message: string }> = refusals

/** NHA's professional registry: HPID and HPR. */
export const hprRoom: Room = {
  surface: 'hpr',
  title: 'NHPR: HPID and HPR',
  hosts: ['https://apihspsbx.abdm.gov.in', 'https://hpridsbx.abdm.gov.in', 'https://doctorsbx.abdm.gov.in', 'https://healthidbeta.abdm.gov.in'],
  prefixes: ['/v4/int', '/api/v1/', '/api/v2/', '/apis/v1/', '/abdm/aadhaar/'],
  variants,
  admit,
  routes: [...registrationRoutes, ...legacyRoutes, ...loginRoutes, ...passwordRoutes, ...forgotRoutes, ...accountRoutes, ...searchRoutes, ...contactRoutes, ...mastersRoutes, ...professionalRoutes],
  guides: [...registrationGuides, ...professionalGuides, ...loginGuides, ...passwordGuides, ...forgotGuides, ...contactGuides],
  levers: [...aadhaarPageLevers, ...officesLevers],
  keys: [SEAL_KEY, TOKEN_KEY],
  async unseal(world, cipherText) {
    return unseal(cipherText, (await world.site.keys.pair(SEAL_KEY)).privateKey)
  },
  wireOf,
  wireOfProblem,
  page: aadhaarPage,
}

/** The API manager in front of the registry: 401, its own envelope (seen on the host). */
const managerFaults: Record<string, { message: string; description: string }> = {
  '900901': { message: 'Invalid Credentials', description: 'Invalid JWT token. Make sure you have provided the correct security credentials' },
  '900902': { message: 'Missing Credentials', description: "Invalid Credentials. Make sure your API invocation call has a header: 'Authorization : Bearer ACCESS_TOKEN' or 'Authorization : Basic ACCESS_TOKEN' or 'apikey: API_KEY'" },
}

/** The outer code is HIS-422 whatever went wrong; the truth is in details[0] (seen on the host for three codes). */
function wireOf({ refusal, field, text }: Refusal): Wire {
  const fault = managerFaults[refusal]
  if (fault) return { status: 401, body: { code: refusal, ...fault } }
  const message = text ?? table[refusal]?.message ?? refusal
  return { status: 422, body: { code: 'HIS-422', message: refusals['HIS-422'].message, details: [{ message, code: refusal, attribute: field || null }] } }
}

/** Inferred: the codes whose published messages say what was wrong; the host's own answers to these are not documented. */
function wireOfProblem({ problem, field }: Problem): Wire {
  switch (problem) {
    case 'no-route': return { status: 404, body: { code: '404', type: 'Status report', message: 'Not Found', description: 'The requested resource is not available.' } }
    case 'wrong-method': return { status: 405, body: { code: '405', type: 'Status report', message: 'Method Not Allowed', description: 'The HTTP method is not allowed for this resource.' } }
    case 'too-large': return { status: 413, contentType: 'text/html', body: '<html><head><title>413 Request Entity Too Large</title></head><body><center><h1>413 Request Entity Too Large</h1></center></body></html>' }
    case 'no-json-type':
    case 'bad-json': return wireOf({ refusal: 'HIS-400', field })
    case 'missing': return wireOf({ refusal: 'HIS-1123', field })
    case 'wrong-type': return wireOf({ refusal: 'HIS-1004', field })
    case 'malformed': return wireOf({ refusal: 'HIS-1003', field })
    case 'not-encrypted': return wireOf({ refusal: 'HIS-1047', field })
    case 'busy': return { status: 503, body: { code: 'HIS-503', message: refusals['HIS-503'].message, details: [] } }
  }
}
