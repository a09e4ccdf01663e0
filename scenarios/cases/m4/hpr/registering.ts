import { loginByPassword } from '../../../../functions/hpr/login/operations.ts'
import { fetchDocumentsList, fetchProfessionalInfo, registerProfessional, updateProfessional, uploadDocument } from '../../../../functions/hpr/professional/operations.ts'
import { describe } from '../../../kit/exchange.ts'
import type { Journey, Kit } from '../../../kit/journey.ts'
import { must, Stopped } from '../../../kit/journey.ts'
import { pickText, withValue } from '../../../kit/pick.ts'
import type { Profile, Work } from '../../../record.ts'
import type { Form, PractitionerBody } from './body.ts'
import { practitionerOf } from './body.ts'
import { governmentFacility } from './facility.ts'
import type { Holder } from './creation.ts'
import { createdByAadhaarMobile, createdByOtherMobile, returning } from './creation.ts'
import { PDF } from './files.ts'
import { choose } from './masters.ts'
import { idleProbes, probes } from './probes.ts'
import { isSubmitted } from './reading.ts'

export interface Registered extends Holder {
  practitioner: PractitionerBody
}

/** Whose work each form declares: the fullest first, so that the conditional rows are met by what the profile claims. */
export function workOf(form: Form, { work }: Profile): Work {
  const working = work.filter((status) => status !== 'not-working')
  if (form === 'idle' || working.length === 0) return 'not-working'
  const fullest = working.find((status) => status === 'both' || status === 'government') ?? working[0]!
  return form === 'full' ? fullest : working.includes('private') ? 'private' : fullest
}

const mainHolder = createdByAadhaarMobile('aadhaar-mobile')

/** The HPID everything is filled in for, and whose holder comes back. */
export { mainHolder }
export const mainReturning = returning(mainHolder)

const holders: Record<Form, Journey<Holder>> = { full: mainHolder, minimal: createdByOtherMobile, idle: createdByAadhaarMobile('not-working') }

const registeredAs = (form: Form): Journey<Registered> => ({
  name: `registered:${form}`,
  async drive(kit) {
    const holder = await kit.journey(holders[form])
    const { created } = holder
    const choices = await choose(kit, { person: holder.person, stateCode: pickText(created, 'stateCode'), districtCode: pickText(created, 'districtCode') })
    const work = workOf(form, kit.profile)
    const facilityId = work === 'government' || work === 'both' ? await governmentFacility(kit, pickText(created, 'stateCode')) : ''
    const practitioner = practitionerOf(holder, choices, form, work, facilityId)
    if (kit.probes) await probe(kit, form, holder, practitioner)
    const submitted = await kit.call(registerProfessional, { body: { hprToken: holder.token, practitioner } })
    if (!isSubmitted(submitted)) throw new Stopped(`register-professional-new did not accept the ${form} form: ${describe(submitted)}`)
    if (form === 'full') {
      const { mobile, email } = holder.person
      await kit.confirm('submitted', 'Did the confirmation of the submission arrive by SMS or email', { mobile, email, purpose: 'submitted' })
      if (kit.probes) await kit.call(registerProfessional, { body: { hprToken: holder.token, practitioner } })
    }
    return { ...holder, practitioner }
  },
})

export const registeredFull = registeredAs('full')
export const registeredMinimal = registeredAs('minimal')
export const registeredIdle = registeredAs('idle')

/** Wrong submissions, before the right one: after it every other is refused for being the second. */
async function probe(kit: Kit, form: Form, holder: Holder, practitioner: PractitionerBody): Promise<void> {
  const send = (hprToken: string, body: unknown) => kit.call(registerProfessional, { raw: { hprToken, practitioner: body } })
  if (form === 'full') {
    const { identityToken } = await kit.journey(mainReturning)
    await send(identityToken, practitioner)
    await send('', practitioner)
    // The gateway's token in the professional's place: found in the header of the call before.
    const header = (await send('not-a-token', practitioner)).request.headers.find(([name]) => name === 'Authorization')?.[1] ?? ''
    await send(header.replace('Bearer ', ''), practitioner)
    for (const wrong of probes(kit, practitioner)) await send(holder.token, wrong)
  }
  if (form === 'idle') for (const wrong of idleProbes(practitioner)) await send(holder.token, wrong)
}

async function login(kit: Kit, { hprIdNumber, password }: Holder): Promise<string> {
  return must(await kit.call(loginByPassword, { body: { idType: 'hpr_id', domainName: '@hpr.abdm', hprId: hprIdNumber, password } }), 'token')
}

const fetchInfo = (kit: Kit, hprIdNumber: string) => kit.call(fetchProfessionalInfo, { body: { practitioner: { id: hprIdNumber, name: '', contactNumber: '', state: '', registrationNumber: '', stateCouncilName: '' } } })

/** The profile read back as it stands after registration. */
export const fetched: Journey<void> = {
  name: 'fetched',
  async drive(kit) {
    const { hprIdNumber } = await kit.journey(registeredFull)
    await fetchInfo(kit, hprIdNumber)
    // 71- and twelve zeros is nobody's.
    if (kit.probes) await fetchInfo(kit, '71-0000-0000-0000')
  },
}

const YEAR = 'registrationAcademic.registrationData[].qualifications[].yearOfAwardingDegreeDiploma'

/** A value changed by its owner, and read back. */
export const updated: Journey<void> = {
  name: 'updated',
  async drive(kit) {
    // As it was before the change: without it nobody could say that the change is one.
    await kit.journey(fetched)
    const registered = await kit.journey(registeredFull)
    const hprToken = await login(kit, registered)
    const practitioner = withValue(registered.practitioner, YEAR, String(registered.person.enrolment.yearOfAward - 1))
    if (kit.probes) {
      await kit.call(updateProfessional, { raw: { hprToken: 'not-a-token', practitioner } })
      await kit.call(updateProfessional, { raw: { hprToken, practitioner: withValue(practitioner, 'personalInformation.languagesSpoken', '') } })
    }
    const changed = await kit.call(updateProfessional, { body: { hprToken, practitioner } })
    if (!isSubmitted(changed)) throw new Stopped(`update-professional-new was not accepted: ${describe(changed)}`)
    await fetchInfo(kit, registered.hprIdNumber)
  },
}

/** A certificate put into its slot after registration; and, on purpose, into somebody else's. */
export const uploaded: Journey<void> = {
  name: 'uploaded',
  async drive(kit) {
    const registered = await kit.journey(registeredFull)
    const token = await login(kit, registered)
    const slots = await kit.call(fetchDocumentsList, { body: { hprid: registered.hprIdNumber } })
    const slot = must(slots, 'documentList.qualificationDetails[0].degreeCertificate.id')
    const upload = (document_id: number, document_type: string, hpr_token = token) => kit.call(uploadDocument, { body: { hpr_token, document: [{ document_id, document_type, fileType: 'pdf', data: PDF }] } })
    if (kit.probes) {
      const other = await kit.journey(registeredMinimal)
      const foreign = await kit.call(fetchDocumentsList, { body: { hprid: other.hprIdNumber } })
      await upload(Number(must(foreign, 'documentList.qualificationDetails[0].degreeCertificate.id')), 'degreeCertificate')
      await upload(Number(slot), 'degreeCertificate', 'not-a-token')
      await upload(Number(slot), 'letterOfPraise')
    }
    await upload(Number(slot), 'degreeCertificate')
  },
}
