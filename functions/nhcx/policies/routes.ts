import type { Participant } from '../../claims/participants/record.ts'
import { findUndeleted } from '../../claims/participants/register.ts'
import { findLink, findProduct, findProductNamed, policiesOf } from '../../claims/policies/register.ts'
import type { Coverage, Link, Product } from '../../claims/policies/record.ts'
import { links, products } from '../../claims/policies/record.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import type { Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Doc, Kind } from '../../kernel/records.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import { advanceTransaction, findTransaction, openTransaction } from '../../kernel/transactions.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { DelinkCommand, LinkAnswer, LinkCommand, Parties, ProductCommand } from './flow.ts'
import { barred, delinkMember, failed, linkMember, registerProduct, removeProduct, unlinkable } from './flow.ts'
import * as declared from './operations.ts'
import type { PendingLink } from './passcode.ts'
import { PASSCODE_MS, POLICY_LINK, sendPasscode, unconfirmed } from './passcode.ts'
import { replaceAbha } from './placeholder.ts'

const participantOf = async (unit: Unit, code: string): Promise<Participant | undefined> => (await findUndeleted(unit, code))?.value

async function partiesOf(unit: Unit, clientId: string, { payerid, processingid }: Pick<DelinkCommand, 'payerid' | 'processingid'>): Promise<Parties> {
  return { clientId, payer: await participantOf(unit, payerid), processing: await participantOf(unit, processingid) }
}

const registeredOf = (unit: Unit, policies: LinkCommand['policies']): Promise<(Product | undefined)[]> => Promise.all(policies.map(async ({ productid }) => (await findProduct(unit, productid))?.value))

/** Writes what a transition made of a record: new, changed, the same or gone. */
function keep<T>(unit: Unit, kind: Kind<T>, doc: Doc<T> | undefined, state: T | undefined): void {
  if (state === doc?.value) return
  if (state === undefined) unit.remove(doc!)
  else if (doc) unit.save(doc, state)
  else unit.create(kind, state)
}

async function link(unit: Unit, clientId: string, command: LinkCommand): Promise<Reply<LinkAnswer>> {
  const doc = await findLink(unit, command.payerid, command.memberid)
  const { state, reply } = linkMember(doc?.value, command, await partiesOf(unit, clientId, command), await registeredOf(unit, command.policies), unit.context)
  keep<Link>(unit, links, doc, state)
  return reply
}

async function delink(unit: Unit, { clientId, body }: Call<DelinkCommand>): Promise<Reply<LinkAnswer>> {
  const doc = await findLink(unit, body.payerid, body.memberid)
  const { state, reply } = delinkMember(doc?.value, body, await partiesOf(unit, clientId, body), unit.context)
  keep<Link>(unit, links, doc, state)
  return reply
}

async function init(unit: Unit, { clientId, body, operation }: Call<LinkCommand>): Promise<Reply<LinkAnswer>> {
  const parties = await partiesOf(unit, clientId, body)
  const refused = barred(parties)
  if (refused) return refused
  const why = unlinkable(body.policies, await registeredOf(unit, body.policies), parties)
  if (why) return { answer: failed(why) }
  const id = unit.context.draw.uuid('policy-link')
  const { state, reply, effects } = sendPasscode(id, body, unit.context)
  if (state) openTransaction<PendingLink>(unit, { id, flow: POLICY_LINK, clientId, state, operation: operation.id, lifetimeMs: PASSCODE_MS })
  unit.apply(effects)
  return reply
}

async function validate(unit: Unit, { clientId, query, operation }: Call<unknown>): Promise<Reply<LinkAnswer>> {
  const { transactionId = '', passcode = '' } = query
  const doc = await findTransaction<PendingLink>(unit, POLICY_LINK, clientId, transactionId)
  const pending = doc?.value.state
  const why = unconfirmed(pending, passcode, doc?.value.expiresAt ?? 0, unit.now)
  if (why || pending?.stage !== 'sent') return { answer: why! }
  const reply = await link(unit, clientId, pending.command)
  if (!isRefusal(reply) && reply.answer.result) advanceTransaction<PendingLink>(unit, doc!, { state: { stage: 'linked' }, operation: operation.id })
  return reply
}

type Policies = AnswerOf<typeof declared.getPolicies>

async function get(unit: Unit, { body }: Call<BodyOf<typeof declared.getPolicies>>): Promise<Reply<Policies>> {
  const found = await policiesOf(unit, { type: body.identifiertype, value: body.identifiervalue })
  if (unit.context.variant('nhcx.policies-shape') === 'participants') return { answer: { participantdetails: await participantsOf(unit, found) } }
  return { answer: { policies: found.map(({ payer, processing, memberId, productId, productName }) => ({ payerid: payer, processingid: processing, memberid: memberId, productid: productId, productname: productName })) } }
}

/** Who is to be addressed, once each. */
async function participantsOf(unit: Unit, found: Coverage[]): Promise<NonNullable<Policies['participantdetails']>> {
  const codes = [...new Set(found.map(({ processing }) => processing))]
  const known = await Promise.all(codes.map((code) => participantOf(unit, code)))
  return known.flatMap((party) => (party ? [{ participantcode: party.code, participantname: party.name, address: party.district, state: party.state }] : []))
}

type Owner = AnswerOf<typeof declared.getProductOwner>

async function changeProduct(unit: Unit, { clientId, body }: Call<ProductCommand>, change: 'register' | 'remove'): Promise<Reply<Owner>> {
  const doc = await findProduct(unit, body.productid)
  const owner = await participantOf(unit, body.participantcode)
  const { state, reply } = change === 'register' ? registerProduct(doc?.value, body, owner, clientId) : removeProduct(doc?.value, owner, clientId)
  keep<Product>(unit, products, doc, state)
  return reply
}

const ownerOf = (product: Product | undefined, field: string): Reply<Owner> => (product ? { answer: { participant_code: product.owner } } : { refusal: 'NHCX-1007', field, rule: 'No payer has registered such a product', status: 404 })

export const policyRoutes: Route[] = [
  route(declared.linkPolicy, (unit, { clientId, body }) => link(unit, clientId, body)),
  route(declared.linkPolicyV2, (unit, { clientId, body }) => link(unit, clientId, body)),
  route(declared.delinkPolicy, delink),
  route(declared.delinkPolicyV2, delink),
  route(declared.getPolicies, get),
  route(declared.getPoliciesV2, get),
  route(declared.initPolicyLink, init),
  route(declared.validatePolicyLink, validate),
  route(declared.linkProduct, (unit, call) => changeProduct(unit, call, 'register')),
  route(declared.delinkProduct, (unit, call) => changeProduct(unit, call, 'remove')),
  route(declared.getProductOwner, async (unit, { body }) => ownerOf((await findProduct(unit, body.productid))?.value, 'productid')),
  route(declared.getProductIdName, async (unit, { body }) => ownerOf((await findProduct(unit, body))?.value ?? (await findProductNamed(unit, body)), '')),
  route(declared.updateAbhaNumber, (unit, { clientId, body }) => replaceAbha(unit, clientId, body)),
]
