import type { z } from 'zod'
import type { Client } from '../../kernel/clients.ts'
import { clients } from '../../kernel/clients.ts'
import type { Reply } from '../../kernel/outcome.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import { findSubmitted } from '../../nhpr/facilities/submitted.ts'
import { bridgeServices } from '../../kernel/bridge-services.ts'
import { registerService, replaceBridgeUrl, showBridge, showService } from './flow.ts'
import type { LinkAnswer } from './linkage.ts'
import { linkServices } from './linkage.ts'
import { getBridgeService, getBridgeServices, linkFacility, linkFacilityV4, putBridgeService, setBridgeUrl } from './operations.ts'

/** The caller: admitted by a token of his, so he stands in this world. */
const ownerOf = async (unit: Unit, clientId: string): Promise<Doc<Client>> => (await unit.get(clients, clientId))!

async function listOwn(unit: Unit, { clientId }: Call<unknown>): Promise<Reply<z.input<typeof getBridgeServices.answer>>> {
  const [owner, services] = await Promise.all([ownerOf(unit, clientId), unit.list(bridgeServices, 'client', clientId)])
  return { answer: showBridge(owner.value, services.map((doc) => doc.value), unit.now) }
}

async function readOne(unit: Unit, { clientId, params }: Call<unknown>): Promise<Reply<z.input<typeof getBridgeService.answer>>> {
  const doc = await unit.get(bridgeServices, params['service-id']!)
  return { answer: showService(doc?.value, clientId, unit.context) }
}

async function setUrl(unit: Unit, { clientId, body }: Call<z.output<typeof setBridgeUrl.request & object>>): Promise<Reply<undefined>> {
  const owner = await ownerOf(unit, clientId)
  const { state, reply } = replaceBridgeUrl(owner.value, body.url, unit.context)
  unit.save(owner, state)
  return reply
}

async function putService(unit: Unit, { clientId, body }: Call<z.output<typeof putBridgeService.request & object>>): Promise<Reply<undefined>> {
  const [owner, standing] = await Promise.all([ownerOf(unit, clientId), body.serviceId ? unit.get(bridgeServices, body.serviceId) : undefined])
  const { state, reply } = registerService(standing?.value, owner.value, body, unit.context)
  if ('refusal' in reply || !state) return reply
  if (standing) unit.save(standing, state)
  else unit.create(bridgeServices, state)
  return { ...reply, status: Number(unit.context.variant('gateway.put-service-status')) }
}

async function link(unit: Unit, { clientId, body }: Call<z.output<typeof linkFacility.request & object>>): Promise<Reply<LinkAnswer>> {
  const HRP = body.HRP ?? []
  const bridgeIds = [...new Set(HRP.flatMap(({ bridgeId }) => bridgeId || []))]
  const hipIds = [...new Set(HRP.flatMap(({ hipId }) => hipId || []))]
  const [facility, bridges, named, around] = await Promise.all([
    findSubmitted(unit, body.facilityId),
    Promise.all(bridgeIds.map((id) => unit.get(clients, id))),
    Promise.all(hipIds.map((id) => unit.get(bridgeServices, id))),
    body.facilityId ? unit.listIndex(bridgeServices, 'all', { prefix: body.facilityId }) : [],
  ])
  const docs = new Map([...named, ...around].flatMap((doc) => (doc ? [[doc.id, doc] as const] : [])))
  const before = {
    registeredName: facility?.submitted.basic.facilityName,
    services: new Map([...docs].map(([id, doc]) => [id, doc.value])),
    bridges: new Map(bridges.flatMap((doc) => (doc?.value.active ? [[doc.id, doc.value] as const] : []))),
  }
  const { state, reply } = linkServices(before, clientId, { ...body, HRP }, unit.context)
  if ('refusal' in reply) return reply
  for (const service of state.services.values()) {
    const standing = docs.get(service.serviceId)
    if (standing) unit.save(standing, service)
    else unit.create(bridgeServices, service)
  }
  return reply
}

export const bridgeRoutes: Route[] = [
  route(getBridgeServices, listOwn),
  route(getBridgeService, readOne),
  route(setBridgeUrl, setUrl),
  route(putBridgeService, putService),
  route(linkFacility, link),
  route(linkFacilityV4, link),
]
