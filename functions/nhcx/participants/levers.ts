import { z } from 'zod'
import type { Participant } from '../../claims/participants/record.ts'
import { ROLES } from '../../claims/participants/record.ts'
import { findParticipant, listParticipants } from '../../claims/participants/register.ts'
import type { Lever, LeverRefusal } from '../../kernel/lever.ts'
import { lever } from '../../kernel/lever.ts'
import type { Refusal } from '../../kernel/outcome.ts'
import { registryCode, roleCode } from './forms.ts'
import { keyPair, place } from './placing.ts'
import { toRoleCode } from './shown.ts'
import { keepPayerDetails } from './vouching.ts'

const UNKNOWN: Refusal<LeverRefusal> = { refusal: 'not-found', field: 'code', rule: 'No participant of this world has that code' }
const endpointUrl = z.string().regex(/^(?:https?:\/\/\S+|pull:)$/).max(2048).describe('http or https; `pull:` (the standard): calls wait to be fetched at /__sandbox/callbacks/waiting')
const certificate = z.string().max(20_000).describe('PEM, or base64 of it')
const clientId = z.string().describe('the standard: the first client of this world')

const shown = z.object({
  code: z.string(), name: z.string(), roles: z.array(z.string()), registry: z.string(), registryId: z.string(), status: z.string(), endpointUrl: z.string(), clientId: z.string().describe('who registered it'),
  isSimulated: z.boolean().describe('played by the sandbox'), mobile: z.string(), createdAt: z.iso.datetime(),
})

const show = ({ code, name, roles, registry, registryId, status, endpointUrl: url, clientId: owner, mobile, createdAt }: Participant): z.input<typeof shown> => ({
  code, name, roles: roles.map((role) => ROLES[role]), registry, registryId, status, endpointUrl: url, clientId: owner, isSimulated: url.startsWith('sandbox:'), mobile, createdAt: new Date(createdAt).toISOString(),
})

const listQuery = z.object({ role: z.string().optional().describe('code or name'), status: z.string().optional(), clientId: z.string().optional() })

export const quickRequest = z.object({
  role: z.string().describe('PROVIDER, PAYER, TPA ... or a role code'), name: z.string().max(200).optional(), clientId: clientId.optional(), endpointUrl: endpointUrl.optional(), mode: z.enum(['pull', 'push']).optional().describe('pull: as endpointUrl `pull:`'),
  encryptionCert: certificate.optional().describe('of a key of your own; then no pair is made'),
})
export const quickAnswer = z.object({ participant_code: z.string(), code: z.string().describe('the same'), registryId: z.string(), endpointUrl: z.string(), certificate: z.string().describe('PEM'), privateKey: z.string().optional().describe('PKCS#8, PEM') })

export const participantLevers: Lever[] = [
  lever({
    id: 'nhcx.listParticipants', method: 'GET', path: '/nhcx/participants', summary: 'Everyone in the claims exchange\'s registry, of any standing', query: listQuery, answer: z.object({ participants: z.array(shown) }),
    async pull(unit, { query }) {
      const { role, status, clientId: owner } = query as z.output<typeof listQuery>
      const code = role === undefined ? undefined : toRoleCode(role)
      if (role !== undefined && code === undefined) return { refusal: 'invalid', field: 'role', rule: `One of ${Object.values(ROLES).join(', ')}` }
      const found = (await listParticipants(unit)).filter((entry) => (!code || entry.roles.includes(code)) && (!status || entry.status === status) && (!owner || entry.clientId === owner))
      return { answer: { participants: found.map(show) } }
    },
  }),
  lever({
    id: 'nhcx.readParticipant', method: 'GET', path: '/nhcx/participants/{code}', summary: 'One participant', answer: shown,
    async pull(unit, { params }) {
      const doc = await findParticipant(unit, params['code']!)
      return doc ? { answer: show(doc.value) } : UNKNOWN
    },
  }),
  lever({
    id: 'nhcx.setParticipantStatus', method: 'PUT', path: '/nhcx/participants/{code}/status', summary: 'What the exchange\'s operator does: activates a participant, blocks it, or takes it out of service',
    request: z.object({ status: z.enum(['active', 'inactive', 'blocked']) }), answer: shown,
    async pull(unit, { params, body }) {
      const doc = await findParticipant(unit, params['code']!)
      if (!doc) return UNKNOWN
      if (doc.value.status === 'deleted') return { refusal: 'not-now', field: 'code', rule: 'It was deleted' }
      unit.save(doc, { ...doc.value, status: body.status, updatedAt: unit.now })
      return { answer: show(doc.value) }
    },
  }),
  lever({
    id: 'nhcx.placeParticipant', method: 'POST', path: '/nhcx/participants', summary: 'Puts an active participant into the registry as it is given: no facility, mobile or passcode is asked for',
    request: z.object({
      code: z.string().regex(/^[\w.-]+(?:@[\w.-]+)?$/).max(100).optional().describe('drawn where none is given'), roles: z.array(roleCode).min(1).max(9), name: z.string().max(200).optional(), registry: registryCode.optional(),
      registryId: z.string().min(1).max(100).optional(), schemeCode: z.string().max(200).optional(), mobile: z.string().max(20).optional(), email: z.string().max(200).optional(), clientId: clientId.optional(), endpointUrl: endpointUrl.optional(),
      encryptionCert: certificate.optional().describe('PEM, or base64 of it; the standard: none'),
    }),
    answer: shown,
    async pull(unit, { body }) {
      const placed = await place(unit, body)
      return 'refusal' in placed ? placed : { answer: show(placed) }
    },
  }),
  lever({
    id: 'nhcx.quickParticipant', method: 'POST', path: '/nhcx/participants/quick', summary: 'Makes you a participant with a key pair: the private key is answered once and kept nowhere',
    request: quickRequest, answer: quickAnswer,
    async pull(unit, { body }) {
      const role = toRoleCode(body.role === 'TPA' ? 'AGENCY_TPA' : body.role)
      if (!role) return { refusal: 'invalid', field: 'role', rule: `One of ${Object.values(ROLES).join(', ')}` }
      if (body.mode === 'push' && body.endpointUrl === undefined) return { refusal: 'invalid', field: 'endpointUrl', rule: 'Pushed where to?' }
      const pair = body.encryptionCert === undefined ? await keyPair() : undefined
      const placed = await place(unit, { ...body, roles: [role], endpointUrl: body.mode === 'pull' ? undefined : body.endpointUrl, encryptionCert: pair?.certificate ?? body.encryptionCert })
      if ('refusal' in placed) return placed
      const { code, registryId, endpointUrl: url, encryptionCert } = placed
      return { answer: { participant_code: code, code, registryId, endpointUrl: url, certificate: encryptionCert, ...(pair && { privateKey: pair.privateKey }) } }
    },
  }),
  lever({
    id: 'nhcx.setPayerDetails', method: 'PUT', path: '/nhcx/payer-details/{registryId}', summary: 'What the exchange has on record of a payer or TPA: its mobile gets the passcodes',
    request: z.object({ name: z.string().min(1).max(200), mobile: z.string().regex(/^[1-9]\d{9}$/), email: z.string().max(200).default('') }), answer: z.object({ registryId: z.string(), name: z.string(), mobile: z.string(), email: z.string() }),
    async pull(unit, { params, body }) {
      const registryId = params['registryId']!.replace(/^0+/, '')
      if (registryId === '' || registryId.length > 100) return { refusal: 'invalid', field: 'registryId', rule: 'An IRDAI id, without leading zeros' }
      const details = { registryId, ...body }
      await keepPayerDetails(unit, details)
      return { answer: details }
    },
  }),
]

