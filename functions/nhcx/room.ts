import type { Room } from '../kernel/room.ts'
import { admit } from './admission.ts'
import { pathToday } from './paths.ts'
import { variants } from './variants.ts'
import { wireOf, wireOfProblem } from './wire.ts'

/** The claims exchange as NHA runs it: participants, policies, the legs of every exchange. */
export const nhcxRoom: Room = {
  surface: 'nhcx',
  title: 'National Health Claims Exchange',
  hosts: ['https://apisbx.abdm.gov.in', 'https://hcxsbx.abdm.gov.in', 'https://apisprod.nha.gov.in'],
  prefixes: [
    '/hcx/', '/pmjay/sbxhcx/', '/pmjay/hcx/', '/statushcxservice/', '/v1/insuranceplan/', '/v1/coverageeligibility/', '/v1/preauth/', '/v1/predetermination/', '/v1/claim/', '/v1/communication/',
    '/v1/paymentnotice/', '/v1/task/', '/v1/search/', '/v1/status', '/v1/on_status', '/v1/error', '/v1/delete', '/v1/notification/',
  ],
  variants,
  routes: [],
  guides: [],
  levers: [],
  couriers: [],
  admit,
  pathToday,
  wireOf,
  wireOfProblem,
}
