import { z } from 'zod'
import { clients, newClient } from '../../functions/kernel/clients.ts'
import { lever } from '../../functions/kernel/lever.ts'

export const shownClient = z.object({ clientId: z.string(), name: z.string(), entity: z.string(), active: z.boolean(), bridgeUrl: z.string(), failures: z.number(), lockedUntil: z.number() })
export const newClientRequest = z.object({ clientId: z.string().min(1).max(64), clientSecret: z.string().min(1).optional(), name: z.string().optional() })

export const clientLevers = [
  lever({
    id: 'sandbox.listClients', method: 'GET', path: '/clients', summary: 'The integrators this world knows', answer: z.object({ clients: z.array(shownClient) }),
    async pull(unit) {
      const docs = await unit.listIndex(clients, 'all')
      return { answer: { clients: docs.map(({ value: { secretDigest: _, roles: __, ...rest } }) => rest) } }
    },
  }),
  lever({
    id: 'sandbox.addClient', method: 'POST', path: '/clients', summary: 'Registers an integrator; a secret is drawn where none is given',
    request: newClientRequest,
    answer: z.object({ clientId: z.string(), clientSecret: z.string() }),
    async pull(unit, { body }) {
      if (await unit.get(clients, body.clientId)) return { refusal: 'not-now', field: 'clientId', rule: 'A client of this id is registered' }
      const clientSecret = body.clientSecret ?? unit.context.draw.token('client-secret')
      unit.create(clients, newClient(body.clientId, clientSecret, body.name))
      return { answer: { clientId: body.clientId, clientSecret } }
    },
  }),
  lever({
    id: 'sandbox.removeClient', method: 'DELETE', path: '/clients/{clientId}', summary: 'Takes an integrator off; its tokens stop working', answer: z.object({ removed: z.string() }),
    async pull(unit, { params }) {
      const doc = await unit.get(clients, params['clientId']!)
      if (!doc) return { refusal: 'not-found', field: 'clientId', rule: 'No such client' }
      unit.remove(doc)
      return { answer: { removed: doc.id } }
    },
  }),
]
