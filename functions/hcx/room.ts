import type { Room } from '../kernel/room.ts'
import { EXCHANGE_KEY } from '../claims/participants/exchange-itself.ts'
import { admit } from './admission.ts'
import { applicationLevers } from './applications/levers.ts'
import { exchangeCouriers } from './exchange/couriers.ts'
import { exchangeCallbacks, exchangeRoutes } from './exchange/routes.ts'
import { pathToday } from './paths.ts'
import { onboardingRoutes } from './onboarding/routes.ts'
import { participantRoutes } from './participants/routes.ts'
import { sessionLevers } from './sessions/levers.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { variants } from './variants.ts'
import { wireOf, wireOfProblem } from './wire.ts'

/** The generic HCX protocol (0.7, 0.8) over the same exchange, the platform's registry and its onboarding, and the operator's. */
export const hcxRoom: Room = {
  surface: 'hcx',
  title: 'HCX protocol 0.7 and 0.8',
  hosts: ['https://staging-hcx.swasth.app'],
  prefixes: ['/v0.7/', '/v0.8/', '/api/v0.7/', '/api/v0.8/', '/auth/realms/', '/auth/admin/realms/'],
  variants,
  routes: [...exchangeRoutes, ...sessionRoutes, ...participantRoutes, ...onboardingRoutes],
  guides: [],
  levers: [...sessionLevers, ...applicationLevers],
  callbacks: exchangeCallbacks,
  couriers: exchangeCouriers,
  keys: [EXCHANGE_KEY],
  admit,
  pathToday,
  wireOf,
  wireOfProblem,
}
