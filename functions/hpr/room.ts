import type { Room } from '../kernel/room.ts'
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
import { registryWire } from '../nhpr/wire.ts'
import { SEAL_KEY } from './seal-key.ts'
import { admit, TOKEN_KEY } from '../nhpr/sessions.ts'
import { variants } from './variants.ts'
import { workplacesLevers } from './workplaces/levers.ts'
import { workplacesRoutes } from './workplaces/routes.ts'

export { SEAL_KEY }

/** NHA's professional registry: HPID and HPR. */
export const hprRoom: Room = {
  surface: 'hpr',
  title: 'NHPR: HPID and HPR',
  hosts: ['https://apihspsbx.abdm.gov.in', 'https://hpridsbx.abdm.gov.in', 'https://doctorsbx.abdm.gov.in', 'https://healthidbeta.abdm.gov.in'],
  prefixes: ['/v4/int', '/api/v1/', '/api/v2/', '/apis/v1/', '/abdm/aadhaar/'],
  variants,
  admit,
  routes: [...registrationRoutes, ...legacyRoutes, ...loginRoutes, ...passwordRoutes, ...forgotRoutes, ...accountRoutes, ...searchRoutes, ...contactRoutes, ...mastersRoutes, ...professionalRoutes, ...workplacesRoutes],
  guides: [...registrationGuides, ...professionalGuides, ...loginGuides, ...passwordGuides, ...forgotGuides, ...contactGuides],
  levers: [...aadhaarPageLevers, ...officesLevers, ...workplacesLevers],
  keys: [SEAL_KEY, TOKEN_KEY],
  async unseal(world, cipherText) {
    return unseal(cipherText, (await world.site.keys.pair(SEAL_KEY)).privateKey)
  },
  ...registryWire({ attributeOf: (field) => field || null }),
  page: aadhaarPage,
}
