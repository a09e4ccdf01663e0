import type { Room } from '../kernel/room.ts'

/** The HIE-CM gateway: sessions, bridge, certificates. */
export const gatewayRoom: Room = {
  surface: 'gateway',
  title: 'HIE-CM gateway',
  hosts: ['https://dev.abdm.gov.in'],
  prefixes: ['/api/hiecm/', '/gateway/'],
  variants: [],
  routes: [],
  guides: [],
  levers: [],
  admit: async () => ({ clientId: '' }),
  wireOf: ({ refusal }) => ({ status: 400, body: { error: { code: refusal, message: '' } } }),
  wireOfProblem: ({ problem }) => ({ status: 400, body: { error: { code: problem, message: '' } } }),
}
