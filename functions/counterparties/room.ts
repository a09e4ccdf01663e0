import type { Room } from '../kernel/room.ts'
import { residentKey, residents } from '../claims/participants/residents.ts'
import { admit } from './admission.ts'
import { deskRoutes } from './desk/routes.ts'
import { doorRoutes } from './doors/routes.ts'
import { dummyRoutes } from './dummy/routes.ts'
import { deskCourier, knockCourier } from './knock.ts'
import { counterpartyLevers } from './levers/levers.ts'
import { pmjayRoutes } from './pmjay/routes.ts'
import { variants } from './variants.ts'
import { wireOf, wireOfProblem } from './wire.ts'

/** The participants that the sandbox plays: each with its own key, called and calling at the doors an integrator uses. */
export const counterpartiesRoom: Room = {
  surface: 'counterparties',
  title: 'Simulated participants of the claims exchange',
  hosts: ['https://apisbeta.nha.gov.in'],
  prefixes: ['/counterparties/', '/pmjay/sbxhcx/dummyhcxpayer/', '/pmjay/sbxhcx/nhcxpayerservice/', '/pmjay/hcx/nhcxpayerservice/'],
  variants,
  // Desk before doors: a door's path has room for any two words.
  routes: [...deskRoutes, ...doorRoutes, ...dummyRoutes, ...pmjayRoutes],
  guides: [],
  levers: counterpartyLevers,
  couriers: [deskCourier, knockCourier],
  keys: residents.map(residentKey),
  admit,
  wireOf,
  wireOfProblem,
}
