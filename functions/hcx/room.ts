import type { Room } from '../kernel/room.ts'

/** The generic HCX protocol (0.7, 0.8) over the same exchange, and the platform's onboarding. */
export const hcxRoom: Room = {
  surface: 'hcx',
  title: 'HCX protocol 0.7 and 0.8',
  hosts: ['https://staging-hcx.swasth.app'],
  prefixes: ['/v0.7/', '/v0.8/', '/api/v0.7/', '/api/v0.8/', '/auth/realms/'],
  variants: [],
  routes: [],
  guides: [],
  levers: [],
  admit: async () => ({ clientId: '' }),
  wireOf: ({ refusal, text }) => ({ status: 400, body: { error: { code: refusal, message: text ?? refusal, trace: '' } } }),
  wireOfProblem: ({ problem, rule }) => ({ status: problem === 'no-route' ? 404 : 400, body: { error: { code: 'ERR_INVALID_PAYLOAD', message: rule ?? problem, trace: '' } } }),
}
