import { createSession } from '../../../../functions/gateway/sessions/operations.ts'
import { fetchDocumentsList, fetchProfessionalInfo, registerProfessional, updateProfessional, uploadDocument } from '../../../../functions/hpr/professional/operations.ts'
import { checkHpIdAccountExist, createHpId } from '../../../../functions/hpr/registration/operations.ts'
import { loginByPassword } from '../../../../functions/hpr/login/operations.ts'
import type { CaseCode } from '../../../kit/case.ts'
import { caseOf } from '../../../kit/case.ts'
import { isGood } from '../../../kit/exchange.ts'
import { pick, pickEach, pickList, pickText } from '../../../kit/pick.ts'
import type { Seen } from '../../../kit/seen.ts'
import type { Exchange } from '../../../record.ts'
import { answered, askedText, creationOf, creations, fieldValues, isEmpty, isSubmitted, professionalTokens, registrations, submission } from './reading.ts'
import { fetched, registeredFull, updated, uploaded } from './registering.ts'

/** Tokens that are somebody's, and no professional's: the gateway's, and the one that only names a person. */
function foreignTokens(seen: Seen): { gateway: Set<string>; identity: Set<string> } {
  const tokens = (list: Exchange[], path: string): Set<string> => new Set(list.filter(isGood).map((exchange) => answered(exchange, path)).filter(Boolean))
  return { gateway: tokens(seen.of(createSession), 'accessToken'), identity: tokens(seen.of(checkHpIdAccountExist), 'token') }
}

const tokenOfCreation = caseOf('M4:HPR-018', {
  async drive(kit) {
    await kit.journey(registeredFull)
  },
  judge(seen, check) {
    check.some('creation gives a token', seen.of(createHpId), (exchange) => isGood(exchange) && answered(exchange, 'token') !== '', { wanted: '200, token' })
    check.some('register takes that token as hprToken', seen.of(registerProfessional), (exchange) => isSubmitted(exchange) && creationOf(seen, exchange) !== undefined, { wanted: '200, hprId, status "true"' })
    const { gateway, identity } = foreignTokens(seen)
    const calls = seen.of(registerProfessional)
    const own = professionalTokens(seen)
    check.guard('the gateway token is refused as hprToken', calls.filter((exchange) => gateway.has(askedText(exchange, 'hprToken'))))
    check.guard('the token of checkHpIdAccountExist is refused as hprToken', calls.filter((exchange) => identity.has(askedText(exchange, 'hprToken')) && !own.has(askedText(exchange, 'hprToken'))))
    check.guard('register without an hprToken is refused', calls.filter((exchange) => isEmpty(pick(exchange.request.body, 'hprToken'))))
  },
})

const hpidShown = caseOf('M4:HPR-020', {
  async drive(kit) {
    await kit.journey(registeredFull)
  },
  judge(seen, check) {
    const submitted = check.some('register answers with an hprId', registrations(seen), (exchange) => creationOf(seen, exchange) !== undefined, { wanted: '200, hprId, for the token of a creation' })
    const holder = creationOf(seen, submitted)
    check.equal('it is the HPID of creation', submitted, submitted && pickText(submission(submitted), 'hprId'), holder && answered(holder, 'hprIdNumber'))
  },
})

const submit = caseOf('M4:HPR-077', {
  async drive(kit) {
    await kit.journey(registeredFull)
  },
  judge(seen, check) {
    const submitted = check.some('register submits the profile', seen.of(registerProfessional), isSubmitted, { wanted: '200, hprId, status "true"' })
    check.fits('the submission has a reference number', submitted, submitted && pickText(submission(submitted), 'referenceNumber'), (value) => value !== '', 'a referenceNumber')
    check.human('a confirmation arrives', seen.human('confirm:submitted'), ({ saw }) => saw === 'yes', 'yes')
    const calls = seen.of(registerProfessional)
    const second = calls.filter((exchange, at) => calls.slice(0, at).some((first) => isSubmitted(first) && askedText(first, 'hprToken') === askedText(exchange, 'hprToken')))
    check.guard('registering twice is refused', second, { codes: ['HIS-5005'] })
  },
})

/** What a profile says of itself: an array of arrays, as NHA publishes it. */
const profilesOf = (exchange: Exchange): unknown[] => pickList(exchange.response.body, 'practitioners').flatMap((inner) => (Array.isArray(inner) ? inner : []))

const profileOf = (exchange: Exchange): unknown => profilesOf(exchange).find((profile) => pickText(profile, 'hpr_id') === askedText(exchange, 'practitioner.id'))

const shown = caseOf('M4:HPR-078', {
  async drive(kit) {
    await kit.journey(fetched)
  },
  judge(seen, check) {
    const calls = seen.of(fetchProfessionalInfo)
    const known = new Set([...creations(seen).map((created) => answered(created, 'hprIdNumber')), ...registrations(seen).map((submitted) => pickText(submission(submitted), 'hprId'))])
    const read = check.some('fetch-professional-info finds the professional by his hprId', calls, (exchange) => isGood(exchange) && profileOf(exchange) !== undefined, { wanted: '200, practitioners [[{hpr_id as asked}]]' })
    const registered = read && registrations(seen).find((submitted) => pickText(submission(submitted), 'hprId') === askedText(read, 'practitioner.id'))
    if (read && registered) {
      const number = fieldValues(registered, 'registrationAcademic.registrationData[].registrationNumber')[0]
      check.equal('it shows the registration number that was submitted', read, pickEach(profileOf(read), 'registrations[].registrationNumber')[0], number)
      check.fits('it shows a name', read, pickText(profileOf(read), 'name'), (value) => value !== '', 'a name')
    }
    if (known.size > 0) {
      const stranger = calls.filter((exchange) => !known.has(askedText(exchange, 'practitioner.id')))
      check.guard('an HPID that nobody has finds nobody', stranger, { test: (exchange) => !isGood(exchange) || profilesOf(exchange).length === 0, wanted: 'refused, or no practitioners' })
    }
  },
})

const YEAR = 'registrationAcademic.registrationData[].qualifications[].yearOfAwardingDegreeDiploma'

const changed = caseOf('M4:HPR-079', {
  async drive(kit) {
    await kit.journey(updated)
  },
  judge(seen, check) {
    const calls = seen.of(updateProfessional)
    const update = check.some('update answers with an hprId', calls, isSubmitted, { wanted: '200, hprId, status "true"' })
    const reads = seen.of(fetchProfessionalInfo).filter((exchange) => update && askedText(exchange, 'practitioner.id') === pickText(submission(update), 'hprId'))
    const after = reads.find((exchange) => update && seen.all.indexOf(exchange) > seen.all.indexOf(update))
    const yearIn = (exchange: Exchange | undefined): unknown => exchange && pickEach(profileOf(exchange), 'qualifications[].qualificationYear')[0]
    check.equal('fetch-professional-info then has the changed value', after, yearIn(after), update && String(fieldValues(update, YEAR)[0]))
    const own = professionalTokens(seen)
    check.guard('an update under a token that is no professional\'s is refused', calls.filter((exchange) => own.size > 0 && !own.has(askedText(exchange, 'hprToken'))))
    check.guard('an update without languages is refused', calls.filter((exchange) => own.has(askedText(exchange, 'hprToken')) && fieldValues(exchange, 'personalInformation.languagesSpoken').some(isEmpty)))
  },
})

/** Ids of the slots of an HPID, wherever in the answer they stand. */
function slotsOf(seen: Seen, hprId: string): Set<string> {
  const ids = new Set<string>()
  const walk = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(walk)
    else if (value !== null && typeof value === 'object') {
      for (const [name, inner] of Object.entries(value)) if (name === 'id') ids.add(String(inner))
      else walk(inner)
    }
  }
  for (const exchange of seen.of(fetchDocumentsList)) if (isGood(exchange) && askedText(exchange, 'hprid') === hprId) walk(pick(exchange.response.body, 'documentList'))
  return ids
}

/** Under each type sent: pass, with words. */
const passed = (exchange: Exchange): boolean =>
  isGood(exchange) && pickEach(exchange.request.body, 'document[].document_type').every((type) => pickText(exchange.response.body, `${String(type)}.status`) === 'pass' && pickText(exchange.response.body, `${String(type)}.msg`) !== '')

const upload = caseOf('M4:HPR-080', {
  async drive(kit) {
    await kit.journey(uploaded)
  },
  judge(seen, check) {
    check.some('fetch-documents-list gives the slots of an HPID', seen.of(fetchDocumentsList), (exchange) => isGood(exchange) && slotsOf(seen, askedText(exchange, 'hprid')).size > 0, { wanted: '200, documentList with ids' })
    const holders = new Map([...seen.of(loginByPassword).filter(isGood).map((login) => [answered(login, 'token'), askedText(login, 'hprId')] as const), ...creations(seen).map((made) => [answered(made, 'token'), answered(made, 'hprIdNumber')] as const)])
    const ownSlots = (exchange: Exchange): Set<string> => slotsOf(seen, holders.get(askedText(exchange, 'hpr_token')) ?? '')
    const inOwn = (exchange: Exchange): boolean => pickEach(exchange.request.body, 'document[].document_id').every((id) => ownSlots(exchange).has(String(id)))
    const calls = seen.of(uploadDocument)
    check.some('upload-document puts a document into a slot of that list', calls, (exchange) => inOwn(exchange) && passed(exchange), { wanted: '200, under its type status "pass" and a msg' })
    const signedIn = calls.filter((exchange) => holders.has(askedText(exchange, 'hpr_token')))
    check.guard('a document_id of somebody else is refused', signedIn.filter((exchange) => ownSlots(exchange).size > 0 && !inOwn(exchange)), { test: (exchange) => !passed(exchange), wanted: 'refused, or no status "pass"' })
    check.guard('an upload without a professional\'s token is refused', calls.filter((exchange) => holders.size > 0 && !holders.has(askedText(exchange, 'hpr_token'))))
    const unknown = signedIn.filter((exchange) => pickEach(exchange.request.body, 'document[].document_type').some((type) => !TYPES.has(String(type))))
    check.guard('a document type that is none is refused', unknown)
  },
})

const TYPES = new Set(['profilePhoto', 'degreeCertificate', 'registrationCertificate', 'proofOfWorkCertificate', 'proofOfNameChangeRegCertificate', 'proofOfNameChangeQualCertificate'])

export const profileCases: readonly CaseCode[] = [tokenOfCreation, hpidShown, submit, shown, changed, upload]
