import type { Room } from '../kernel/room.ts'

/** The participants that the sandbox plays: each with its own key, called and calling at the doors an integrator uses. */
export const counterpartiesRoom: Room = {
  surface: 'counterparties',
  title: 'Simulated participants of the claims exchange',
  hosts: ['https://apisbeta.nha.gov.in'],
  prefixes: ['/counterparties/', '/pmjay/sbxhcx/dummyhcxpayer/', '/pmjay/sbxhcx/nhcxpayerservice/', '/pmjay/hcx/nhcxpayerservice/'],
  variants: [],
  routes: [],
  guides: [],
  levers: [],
  couriers: [],
  admit: async () => ({ clientId: '' }),
  wireOf: ({ refusal, text }) => ({ status: 400, body: { error: { code: refusal, message: text ?? refusal } } }),
  wireOfProblem: ({ problem, rule }) => ({ status: problem === 'no-route' ? 404 : 400, body: { error: { code: problem, message: rule ?? problem } } }),
}
