import type { Room } from '../kernel/room.ts'
import { EXCHANGE_KEY } from '../claims/participants/exchange-itself.ts'
import { admit } from './admission.ts'
import { AADHAAR_KEY } from './biometric/aadhaar-key.ts'
import { biometricGuides } from './biometric/guide.ts'
import { biometricLevers } from './biometric/levers.ts'
import { biometricRoutes } from './biometric/routes.ts'
import { documentRoutes } from './documents/routes.ts'
import { exchangeCouriers } from './exchange/couriers.ts'
import { exchangeGuides } from './exchange/guide.ts'
import { exchangeLevers } from './exchange/levers.ts'
import { exchangeCallbacks, exchangeRoutes } from './exchange/routes.ts'
import { notificationCourier } from './notifications/courier.ts'
import { deliverNotification } from './notifications/operations.ts'
import { notificationRoutes } from './notifications/routes.ts'
import { participantGuides } from './participants/guide.ts'
import { participantLevers } from './participants/levers.ts'
import { participantRoutes } from './participants/routes.ts'
import { policyGuides } from './policies/guide.ts'
import { policyLevers } from './policies/levers.ts'
import { policyRoutes } from './policies/routes.ts'
import { sessionRoutes } from './sessions/routes.ts'
import { pathToday } from './paths.ts'
import { variants } from './variants.ts'
import { wireOf, wireOfProblem } from './wire.ts'

/** The claims exchange as NHA runs it: participants, policies, the legs of every exchange. */
export const nhcxRoom: Room = {
  surface: 'nhcx',
  title: 'National Health Claims Exchange',
  hosts: ['https://apisbx.abdm.gov.in', 'https://hcxsbx.abdm.gov.in', 'https://apisprod.nha.gov.in'],
  prefixes: [
    '/hcx/', '/pmjay/sbxhcx/', '/pmjay/hcx/', '/get/session', '/statushcxservice/', '/v1/insuranceplan/', '/v1/coverageeligibility/', '/v1/preauth/', '/v1/predetermination/', '/v1/claim/', '/v1/communication/',
    '/v1/paymentnotice/', '/v1/task/', '/v1/search/', '/v1/status', '/v1/on_status', '/v1/error', '/v1/delete', '/v1/notification/',
  ],
  variants,
  routes: [...sessionRoutes, ...participantRoutes, ...exchangeRoutes, ...policyRoutes, ...biometricRoutes, ...notificationRoutes, ...documentRoutes],
  guides: [...participantGuides, ...exchangeGuides, ...policyGuides, ...biometricGuides],
  levers: [...participantLevers, ...exchangeLevers, ...policyLevers, ...biometricLevers],
  callbacks: [...exchangeCallbacks, deliverNotification],
  couriers: [...exchangeCouriers, notificationCourier],
  keys: [EXCHANGE_KEY, AADHAAR_KEY],
  admit,
  pathToday,
  wireOf,
  wireOfProblem,
}
