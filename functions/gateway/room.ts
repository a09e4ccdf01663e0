import type { Room } from '../kernel/room.ts'
import { RS256_KEY, RS512_KEY } from '../nhpr/client-tokens.ts'
import { admit } from './admission.ts'
import { bridgeRoutes } from './bridge/routes.ts'
import { certRoutes } from './certs/routes.ts'
import { directoryRoutes } from './directory/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { variants } from './variants.ts'
import { wireOf, wireOfProblem } from './wire.ts'

/** The HIE-CM gateway: sessions, bridge, certificates. */
export const gatewayRoom: Room = {
  surface: 'gateway',
  title: 'HIE-CM gateway',
  hosts: ['https://dev.abdm.gov.in', 'https://facilitysbx.abdm.gov.in'],
  prefixes: ['/api/hiecm/', '/gateway/', '/v1/bridges/', '/v4/int/v1/bridges/'],
  variants,
  routes: [...sessionRoutes, ...bridgeRoutes, ...certRoutes, ...directoryRoutes],
  guides: [],
  levers: [],
  keys: [RS256_KEY, RS512_KEY],
  admit,
  wireOf,
  wireOfProblem,
}
