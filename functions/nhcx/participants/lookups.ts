import type { Participant } from '../../claims/participants/record.ts'
import { REGISTRIES } from '../../claims/participants/record.ts'
import { findUndeleted, listParticipantsOf } from '../../claims/participants/register.ts'
import type { AnswerOf, BodyOf } from '../../kernel/bodies.ts'
import type { Refusal, Reply } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import * as declared from './operations.ts'
import { lacking } from './rules.ts'
import { certificateUrl, showRecord } from './shown.ts'
import { readWindow } from './window.ts'

/** Seen instead of a PEM, under 200. nha-in/nhcx-adapter: internal/abdm/client.go */
const NO_CERTIFICATE = 'Invalid Certificate Found'

/** Refuses NHCX-1003: nobody has the code, or it was deleted. */
async function named(unit: Unit, code: string, field: string): Promise<Participant | Refusal<'NHCX-1003'>> {
  return (await findUndeleted(unit, code))?.value ?? { refusal: 'NHCX-1003', field, rule: 'No participant has this code', status: 404 }
}

async function search(unit: Unit, { body }: Call<BodyOf<typeof declared.searchParticipants>>): Promise<Reply<AnswerOf<typeof declared.searchParticipants>>> {
  const found = await named(unit, body.participant_code, 'participant_code')
  return 'refusal' in found ? found : { answer: { timestamp: unit.now, participants: [showRecord(found, unit.world.publicUrl)] } }
}

const ROLE_OF = { PAYER: '10002', PROVIDER: '10001', TPA: '10003' } as const

async function list(unit: Unit, { body }: Call<BodyOf<typeof declared.listParticipants>>): Promise<Reply<AnswerOf<typeof declared.listParticipants>>> {
  const { variant } = unit.context
  const absent = lacking(body, ['fromdate', 'todate'], variant)
  if (absent) return absent
  const window = readWindow(body.fromdate ?? '', body.todate ?? '')
  if ('refusal' in window) return variant('nhcx.list-dates') === '400' ? window : { answer: inShape([], variant('nhcx.list-shape')) }
  const registered = await listParticipantsOf(unit, ROLE_OF[body.role])
  const found = registered.filter(({ status, createdAt, schemeCode }) => status === 'active' && createdAt >= window.from && createdAt < window.until && (body.entitytype !== 'Gov' || isScheme(schemeCode)))
  return { answer: inShape(found, variant('nhcx.list-shape')) }
}

const isScheme = (schemeCode: string): boolean => schemeCode !== '' && schemeCode !== 'default'

function inShape(found: Participant[], shape: string): AnswerOf<typeof declared.listParticipants> {
  const rows = found.map(({ code, name, district, state }) => ({ participantcode: code, participantname: name, address: district, state }))
  if (shape === 'array') return rows
  return shape === 'participants' ? { participants: rows } : { participantdetails: rows }
}

async function fetch(unit: Unit, { body }: Call<BodyOf<typeof declared.fetchCertificate>>): Promise<Reply<AnswerOf<typeof declared.fetchCertificate>>> {
  const found = await named(unit, body.participantid, 'participantid')
  if ('refusal' in found) return found
  const text = found.encryptionCert || NO_CERTIFICATE
  return { answer: unit.context.variant('nhcx.certs-answer') === 'object' ? { encryption_cert: text } : text }
}

async function fetchPath(unit: Unit, { body }: Call<BodyOf<typeof declared.fetchCertificatePath>>): Promise<Reply<string>> {
  const found = await named(unit, body.participantid, 'participantid')
  return 'refusal' in found ? found : { answer: certificateUrl(found, unit.world.publicUrl) || NO_CERTIFICATE }
}

async function read(unit: Unit, { params }: Call<unknown>): Promise<Reply<string>> {
  const found = await named(unit, params['file']!.replace(/\.pem$/, ''), 'file')
  return 'refusal' in found ? found : { answer: found.encryptionCert || NO_CERTIFICATE }
}

export const lookupRoutes: Route[] = [
  route(declared.searchParticipants, search),
  route(declared.participantDetails, search),
  route(declared.listParticipants, list),
  route(declared.fetchCertificate, fetch),
  route(declared.fetchCertificatePath, fetchPath),
  route(declared.readCertificate, read),
  route(declared.getLinkedRegistryMaster, async () => ({ answer: Object.entries(REGISTRIES).map((entry) => entry.join(' ')).join(', ') })),
]
