import type { Room } from '../kernel/room.ts'
import { admit, TOKEN_KEY } from '../nhpr/sessions.ts'
import { registryWire } from '../nhpr/wire.ts'
import { detailsRoutes } from './details/routes.ts'
import { inErrorStatus } from './error-status.ts'
import { mastersRoutes } from './masters/routes.ts'
import { officesLevers } from './offices/levers.ts'
import { onboardingRoutes } from './onboarding/routes.ts'
import { programmesGuides } from './programmes/guide.ts'
import { programmesRoutes } from './programmes/routes.ts'
import { required } from './required.ts'
import { searchRoutes } from './search/routes.ts'
import { variants } from './variants.ts'

const BASE = '/v4/int'
/** Beginnings of this surface's paths below its base; the older host served the same without the base. */
const BEGINNINGS = ['/v1.0/facility/', '/v1.5/facility/', '/v1.6/facility/', '/FacilityManagement/', '/search/address/', '/getPsuDetailsByMinistry', '/getFacilityCreatedByHprId']

/** Messages seen name the field themselves and come with a null attribute; a published message does not name it. */
const attributeOf = (field: string, text: string | undefined): { key: string } | null => (field && !text ? { key: field.slice(field.lastIndexOf('.') + 1) } : null)
const wire = registryWire({ attributeOf, missing: required })

/** NHA's health facility registry. */
export const hfrRoom: Room = {
  surface: 'hfr',
  title: 'NHPR: HFR',
  hosts: ['https://apihspsbx.abdm.gov.in', 'https://facilitysbx.abdm.gov.in'],
  prefixes: [...BEGINNINGS, ...BEGINNINGS.map((path) => BASE + path)],
  pathToday: (path) => (BEGINNINGS.some((beginning) => path.startsWith(beginning)) ? BASE + path : path),
  variants,
  admit,
  routes: [...onboardingRoutes, ...detailsRoutes, ...searchRoutes, ...programmesRoutes, ...mastersRoutes],
  guides: [...programmesGuides],
  levers: [...officesLevers],
  keys: [TOKEN_KEY],
  ...inErrorStatus(wire),
}
