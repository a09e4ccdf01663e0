import { blobNameOf, keepBlob, readBlob } from '../../kernel/blobs.ts'
import type { Operation } from '../../kernel/operation.ts'
import type { Outcome, Reply } from '../../kernel/outcome.ts'
import { isRefusal } from '../../kernel/outcome.ts'
import type { Call, Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import type { Unit } from '../../kernel/unit.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { findSubmitted } from '../../nhpr/facilities/submitted.ts'
import { signedIn } from '../../nhpr/sessions.ts'
import { attachmentsOf } from './attachments.ts'
import type { Facility } from './facilities.ts'
import { facilityOf } from './facilities.ts'
import type { ReadSlot } from './documents.ts'
import { slotsOf, upload } from './documents.ts'
import type { Submission, SubmitContext, Submitted } from './flow.ts'
import { bar, register, update } from './flow.ts'
import { infoOf, malformed, misfit, notFound, numberOf } from './info.ts'
import * as operations from './operations.ts'
import type { Practitioner } from './practitioner.ts'
import type { Professional, ProfessionalType } from './record.ts'
import type { Registered } from './find.ts'
import { findHolder, findProfessional, findRegistered } from './find.ts'
import { professionals, registrationKey, slotOf } from './record.ts'

type Transition = (state: Professional | undefined, submission: Submission, context: SubmitContext) => Outcome<Professional | undefined, Submitted, HisCode>
type Wrapped = { headers: Record<string, never>; body: Submitted; statusCode: string; statusCodeValue: number }
type SubmitBody = { hprToken?: string | null | undefined; practitioner?: Practitioner | null | undefined }

/** register and update are one: load the account, the entry, who holds the registrations and the facility declared, decide, keep the files, save. */
const submitBy = (transition: Transition) => async (unit: Unit, { body }: Call<SubmitBody>): Promise<Reply<Submitted | Wrapped, HisCode>> => {
  const caller = await signedIn(unit, body.hprToken ?? '', 'hprToken')
  if ('refusal' in caller) return caller
  const account = caller.account.value
  const standing = await findProfessional(unit, account.hprIdNumber)
  const [holders, facility] = await Promise.all([holdersOf(unit, body.practitioner), declaredIn(unit, body.practitioner)])
  const submission = { practitioner: body.practitioner, account, session: caller.session.value, holders, facility }
  const { state, reply, effects } = transition(standing?.value, submission, { ...unit.context, blobName: blobNameOf })
  if (isRefusal(reply) || !state || !body.practitioner) return reply
  await keepAll(unit, attachmentsOf(body.practitioner).map(({ data }) => data))
  if (standing) unit.save(standing, state)
  else unit.create(professionals, state)
  unit.apply(effects)
  const wrapped = unit.context.variant('hpr.register-envelope') === 'wrapped'
  return wrapped ? { answer: { headers: {}, body: reply.answer, statusCode: 'OK', statusCodeValue: 200 } } : reply
}

/** Before the record that names them is written: a name without its blob would be half a document. */
async function keepAll(unit: Unit, files: string[]): Promise<void> {
  await Promise.all([...new Set(files)].map((file) => keepBlob(unit.world, file)))
}

/** More registrations than the rules allow are refused, whoever holds them. */
const LOOKUPS_MAX = 10

async function holdersOf(unit: Unit, practitioner: Practitioner | null | undefined): Promise<Map<string, string>> {
  const type = practitioner?.healthProfessionalType as ProfessionalType
  const holders = new Map<string, string>()
  for (const { registeredWithCouncil, registrationNumber } of (practitioner?.registrationAcademic?.registrationData ?? []).slice(0, LOOKUPS_MAX)) {
    const councilId = Number(registeredWithCouncil)
    const holder = registrationNumber && councilId ? await findHolder(unit, type, councilId, registrationNumber) : undefined
    if (holder && registrationNumber) holders.set(registrationKey(type, councilId, registrationNumber), holder.id)
  }
  return holders
}

async function declaredIn(unit: Unit, practitioner: Practitioner | null | undefined): Promise<Facility | undefined> {
  const facility = await findSubmitted(unit, practitioner?.currentWorkDetails?.facilityDeclarationData?.facilityId ?? '')
  return facility && facilityOf(facility)
}

const documentsListRoute = route(operations.fetchDocumentsList, async (unit, { body }) => {
  const named = numberOf(body.hprid, 'hprid')
  if ('refusal' in named) return named
  const found = await findRegistered(unit, named.hprIdNumber)
  if (!found) return notFound(named.hprIdNumber, 'hprid', 'Nobody registered has this number')
  return { answer: { documentList: slotsOf(found.professional.value, await readSlots(unit, found)), Message: 'Data fetched successfully' } }
})

/** Without a photo of his own, the one from Aadhaar is his (HPR-019). */
async function readSlots(unit: Unit, { professional, account }: Registered): Promise<ReadSlot> {
  const { documents, profileId } = professional.value
  const blobs = new Map(Object.entries(documents).map(([slot, { blob }]) => [slot, blob]))
  const photoSlot = slotOf('profilePhoto', profileId)
  const photo = blobs.get(photoSlot) ?? (account.profilePhoto || account.kycPhoto)
  if (photo) blobs.set(photoSlot, photo)
  const files = new Map(await Promise.all([...blobs].map(async ([slot, blob]): Promise<[string, string]> => [slot, await readBlob(unit.world, blob)])))
  return (type, id) => files.get(slotOf(type, id)) ?? null
}

const uploadRoute = route(operations.uploadDocument, async (unit, { body }) => {
  const caller = await signedIn(unit, body.hpr_token ?? '', 'hpr_token')
  if ('refusal' in caller) return caller
  const account = caller.account.value
  const barred = bar({ account, session: caller.session.value }, 'hpr_token')
  if (barred) return barred
  const found = await findRegistered(unit, account.hprIdNumber)
  if (!found) return notFound(account.hprIdNumber, 'hpr_token', 'Not registered yet: there is nothing to file a document under')
  const standing = found.professional.value
  const { state, reply } = upload(standing, body.document, { now: unit.now, blobName: blobNameOf })
  if (isRefusal(reply) || state === standing) return reply
  const filed = new Set(Object.values(state.documents).map(({ blob }) => blob))
  await keepAll(unit, (body.document ?? []).flatMap(({ data }) => (data && filed.has(blobNameOf(data)) ? [data] : [])))
  unit.save(found.professional, state)
  return reply
})

const infoRoute = route(operations.fetchProfessionalInfo, async (unit, { body }) => {
  const criteria = body.practitioner ?? {}
  const named = numberOf(criteria.id, 'practitioner.id')
  if ('refusal' in named) return named
  const wrong = malformed(criteria)
  if (wrong) return wrong
  const found = await findRegistered(unit, named.hprIdNumber)
  if (!found) return notFound(named.hprIdNumber, 'practitioner.id', 'Nobody registered has this number')
  const { professional, account } = found
  const unfit = misfit(professional.value, account, criteria)
  if (unfit) return notFound(named.hprIdNumber, `practitioner.${unfit}`, 'The criterion fits another')
  return { answer: { practitioners: [[infoOf(professional.value, account)]], message: 'Data fetched successfully' } }
})

const registerRoute = route(operations.registerProfessional, submitBy(register))
const updateRoute = route(operations.updateProfessional, submitBy(update))
const under = (operation: Operation, { handle }: Route): Route => ({ operation, handle })

export const professionalRoutes: Route[] = [
  registerRoute, updateRoute, documentsListRoute, uploadRoute, infoRoute,
  under(operations.registerProfessionalAtDoctors, registerRoute),
  under(operations.updateProfessionalAtDoctors, updateRoute),
  under(operations.fetchDocumentsListAtDoctors, documentsListRoute),
  under(operations.uploadDocumentAtDoctors, uploadRoute),
  under(operations.fetchProfessionalInfoAtDoctors, infoRoute),
  under(operations.updateProfessionalOfSheet, updateRoute),
  under(operations.updateProfessionalOfSheetV4, updateRoute),
]
