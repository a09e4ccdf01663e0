import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Account } from '../../functions/nhpr/accounts.ts'
import { upload, slotsOf } from '../../functions/hpr/professional/documents.ts'
import { lookAt } from '../../functions/hpr/professional/files.ts'
import { facilityOf } from '../../functions/hpr/professional/facilities.ts'
import type { Submission } from '../../functions/hpr/professional/flow.ts'
import { register, update } from '../../functions/hpr/professional/flow.ts'
import { infoOf } from '../../functions/hpr/professional/info.ts'
import { PROFILE_REFUSALS } from '../../functions/hpr/professional/operations.ts'
import type { PractitionerInput } from '../../functions/hpr/professional/practitioner.ts'
import { practitioner } from '../../functions/hpr/professional/practitioner.ts'
import type { Professional, Verification } from '../../functions/hpr/professional/record.ts'
import { applicationStatusOf, registrationKey } from '../../functions/hpr/professional/record.ts'
import { professionalOf } from '../../functions/hpr/professional/seeded.ts'
import { isRefusal } from '../../functions/kernel/outcome.ts'
import type { Person } from '../../functions/people/people.ts'
import { aFacility } from '../support/facilities.ts'
import { contextAt, NOW } from '../support/hpr.ts'
import { aFile, changed, doctorAccount, documentDentist, documentNurse, nurseAccount, parsed, swaggerExample } from './professional.samples.ts'

const HOUR = 3_600_000
const at = (now: number, choices: Record<string, string> = {}) => ({ ...contextAt(now, choices), blobName: (data: string) => `blob-${data.length}` })
const submission = (body: PractitionerInput | undefined, given: Partial<Submission> & { account?: Account } = {}): Submission =>
  ({ practitioner: body && parsed(body), account: doctorAccount(), session: { roled: true }, holders: new Map(), facility: facilityOf(aFacility()), ...given })

function registered(body: PractitionerInput = swaggerExample(), account: Account = doctorAccount()): Professional {
  const { state, reply } = register(undefined, submission(body, { account }), at(NOW))
  if (!state) throw new Error(JSON.stringify(reply))
  return state
}

describe('register', () => {
  test('a token without roles is refused in the words an integrator saw', () => {
    const { state, reply, effects } = register(undefined, submission(swaggerExample(), { session: { roled: false } }), at(NOW))
    expect({ state, reply, effects }).toEqual({
      state: undefined, effects: [],
      reply: {
        refusal: 'HIS-1119', field: 'hprToken', text: 'roles or category in Hrp token can not be empty/null',
        rule: 'The token carries no ROLE and CATEGORY_ID, as the bare one of create (variant hpr.create-token-claims)',
      },
    })
  })

  test('a facility manager is no professional', () => {
    expect(register(undefined, submission(swaggerExample(), { account: doctorAccount({ role: 2 }) }), at(NOW)).reply).toMatchObject({ refusal: 'HIS-403', field: 'hprToken' })
    expect(register(undefined, submission(swaggerExample(), { account: doctorAccount({ role: 3 }) }), at(NOW)).reply).toHaveProperty('answer')
  })

  test('twice is refused, and the entry stays as it was', () => {
    const standing = registered()
    const { state, reply } = register(standing, submission(swaggerExample()), at(NOW + HOUR))
    expect(reply).toEqual({ refusal: 'HIS-5005', field: 'hprToken', rule: 'This professional is registered; update is the call to change it' })
    expect(state).toBe(standing)
  })

  test('another\'s registration is refused, one\'s own is not', () => {
    const held = (holder: string) => new Map([[registrationKey('doctor', 47, 'reg 12032'), holder]])
    expect(register(undefined, submission(swaggerExample(), { holders: held('71-0000-0000-0000') }), at(NOW)).reply).toEqual({
      refusal: 'HIS-5005', field: 'practitioner.registrationAcademic.registrationData[0].registrationNumber', rule: 'Another professional holds this registration',
    })
    expect(register(undefined, submission(swaggerExample(), { holders: held('71-7507-6401-7665') }), at(NOW)).reply).toHaveProperty('answer')
  })

  test('no body', () => {
    expect(register(undefined, submission(undefined), at(NOW)).reply).toEqual({ refusal: 'HIS-5006', field: 'practitioner', rule: 'The block is missing' })
  })

  test('the example of the Swagger is answered as the Swagger answers it, with an SMS and an email', () => {
    const { reply, effects } = register(undefined, submission(changed(swaggerExample(), 'officialEmail', 'office@example.in')), at(NOW))
    expect(reply).toEqual({
      answer: {
        referenceNumber: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/), status: 'true',
        message: 'Congratulations! Your profile has been submitted successfully for verification.', error: null, hprId: '71-7507-6401-7665',
      },
    })
    expect(effects).toEqual([
      expect.objectContaining({ effect: 'message', channel: 'sms', to: '6994672125', purpose: 'submitted' }),
      expect.objectContaining({ effect: 'message', channel: 'email', to: 'office@example.in', purpose: 'submitted' }),
    ])
  })

  test('the entry holds names of blobs, never a file', () => {
    const entry = registered()
    expect(JSON.stringify(entry)).not.toContain(aFile('pdf'))
    expect(entry.practitioner.registrationAcademic?.registrationData?.[0]?.registrationCertificate).toEqual({ fileType: 'pdf', data: `blob-${aFile('pdf').length}` })
    const [registration] = entry.registrations
    const [bds, graduation] = entry.qualifications
    expect(Object.keys(entry.documents).toSorted()).toEqual([
      `profilePhoto:${entry.profileId}`, `proofOfWorkCertificate:${entry.profileId}`, `registrationCertificate:${registration!.id}`,
      `degreeCertificate:${bds!.id}`, `degreeCertificate:${graduation!.id}`, `proofOfNameChangeQualCertificate:${graduation!.id}`,
    ].toSorted())
    expect(new Set([entry.profileId, registration!.id, bds!.id, graduation!.id]).size).toBe(4)
    expect(entry).toMatchObject({ status: 'submitted', submittedAt: NOW, councilVerification: { state: 'pending' }, workVerification: { state: 'pending' }, visibility: { profilePicture: false, profile: true, attributes: {} } })
  })

  test('a draft becomes a professional and keeps its ids', () => {
    const draft: Professional = { ...registered(), status: 'draft', referenceNumbers: [], history: [{ at: NOW, what: 'drafted', note: 'row 2' }] }
    const { state } = register(draft, submission(swaggerExample()), at(NOW + HOUR))
    expect(state).toMatchObject({ status: 'submitted', profileId: draft.profileId, registrations: draft.registrations, submittedAt: NOW + HOUR })
    expect(state?.history.map(({ what }) => what)).toEqual(['drafted', 'registered'])
  })
})

describe('update', () => {
  test('before registering is refused with the number filled in', () => {
    const refusal = { refusal: 'HIS-1001', field: 'hprToken', rule: 'Not registered yet; register is the call', text: 'Doctor info not found for healthProfessionalId: 71-7507-6401-7665' }
    expect(update(undefined, submission(swaggerExample()), at(NOW)).reply).toEqual(refusal)
    expect(update({ ...registered(), status: 'draft' }, submission(swaggerExample()), at(NOW)).reply).toEqual(refusal)
  })

  test('the published cut example is a cut one', () => {
    const cut = { healthProfessionalType: 'doctor', personalInformation: { salutation: '1', firstName: 'Ayushman', nationality: '356', languagesSpoken: '1,2', category: 'C' } }
    expect(update(registered(), submission(cut), at(NOW)).reply).toMatchObject({ refusal: 'HIS-5008', field: 'practitioner.registrationAcademic' })
  })

  test('opens the verifications again, under a new reference number; what is the same keeps its id and its files', () => {
    const verified: Professional = { ...registered(), councilVerification: { state: 'verified', reason: '', at: NOW }, workVerification: { state: 'verified', reason: '', at: NOW } }
    const emptied = changed(changed(swaggerExample(), 'profilePhoto', ''), 'registrationAcademic.registrationData.0.registrationCertificate', '')
    const { state, reply } = update(verified, submission(changed(emptied, 'currentWorkDetails.reasonForNotWorking', 'Studying')), at(NOW + HOUR))
    expect(isRefusal(reply)).toBe(false)
    expect(state).toMatchObject({
      profileId: verified.profileId, registrations: verified.registrations, qualifications: verified.qualifications, councilVerification: { state: 'pending', at: NOW + HOUR }, workVerification: { state: 'pending' },
      practitioner: { currentWorkDetails: { reasonForNotWorking: 'Studying' } },
    })
    expect(Object.keys(state!.documents).toSorted()).toEqual(Object.keys(verified.documents).toSorted())
    expect(new Set(state!.referenceNumbers).size).toBe(2)
  })

  test('another registration gets an id of its own and leaves the old one\'s files behind', () => {
    const before = registered()
    const { state } = update(before, submission(changed(swaggerExample(), 'registrationAcademic.registrationData.0.registrationNumber', 'REG99')), at(NOW + HOUR))
    expect(state!.registrations[0]!.id).not.toBe(before.registrations[0]!.id)
    expect(Object.keys(state!.documents)).not.toContain(`registrationCertificate:${before.registrations[0]!.id}`)
  })

  test('references and history do not grow without end', () => {
    const worn = Array.from({ length: 130 }).reduce<Professional>((entry, _, turn) => update(entry, submission(swaggerExample()), at(NOW + turn)).state!, registered())
    expect(worn.referenceNumbers).toHaveLength(20)
    expect(worn.history).toHaveLength(100)
  })
})

describe('upload', () => {
  const context = { now: NOW + HOUR, blobName: (data: string) => `blob-${data.length}` }
  const nurse = (): Professional => registered(documentNurse(), nurseAccount())
  const pdf = aFile('pdf', 500)

  test('a call that misses something is refused whole', () => {
    const entry = nurse()
    const good = { document_id: entry.profileId, document_type: 'proofOfWorkCertificate', data: pdf }
    const refused = (document: Parameters<typeof upload>[1]) => {
      const { state, reply } = upload(entry, document, context)
      expect(state).toBe(entry)
      return isRefusal(reply) ? `${reply.refusal} ${reply.field}` : reply
    }
    expect(refused(undefined)).toBe('HIS-1123 document')
    expect(refused([])).toBe('HIS-1123 document')
    expect(refused(Array(51).fill(good))).toBe('HIS-1059 document')
    expect(refused([good, { ...good, document_id: null }])).toBe('HIS-1123 document[1].document_id')
    expect(refused([{ ...good, document_type: undefined }])).toBe('HIS-1123 document[0].document_type')
    expect(refused([{ ...good, document_type: '' }])).toBe('HIS-1070 document[0].document_type')
    expect(refused([{ ...good, document_type: 'toString' }])).toBe('HIS-1054 document[0].document_type')
    expect(refused([{ ...good, data: undefined }])).toBe('HIS-1123 document[0].data')
    expect(refused([{ ...good, data: '' }])).toBe('HIS-1070 document[0].data')
    const change = { document_id: entry.registrations[0]!.id, document_type: 'proofOfNameChangeRegCertificate', data: pdf }
    expect(refused([{ ...change, document_id: entry.profileId }])).toBe('HIS-1059 document[0].document_id')
    expect(refused([{ ...change, data: 'SGVsbG8hIQ==' }])).toBe('HIS-1054 document[0].data')
    expect(refused([{ ...change, fileType: 'image/png' }])).toBe('HIS-4055 document[0].data')
    expect(refused([{ ...change, data: aFile('pdf', 6 * 1024 * 1024) }])).toBe('HIS-1040 document[0].data')
  })

  test('a faulty file is answered `fail` beside the good one, which is kept', () => {
    const entry = nurse()
    const { state, reply } = upload(entry, [
      { document_id: entry.profileId, document_type: 'profilePhoto', data: aFile('png', 1024 * 1024 + 1) },
      { document_id: entry.profileId, document_type: 'registrationCertificate', data: pdf },
      { document_id: entry.qualifications[0]!.id, document_type: 'degreeCertificate', fileType: 'pdf', data: pdf },
    ], context)
    expect(reply).toEqual({ answer: {
      profilePhoto: { status: 'fail', msg: 'Invalid image size.' }, registrationCertificate: { status: 'fail', msg: 'Invalid data provided.' },
      degreeCertificate: { status: 'pass', msg: 'Degree certificate updated' }, proofOfWorkCertificate: null,
    } })
    expect(Object.keys(state.documents)).toEqual([`degreeCertificate:${entry.qualifications[0]!.id}`])
  })

  test('one that failed is not hidden by one of its type that passed, nor the other way about', () => {
    const entry = nurse()
    const good = { document_id: entry.profileId, document_type: 'proofOfWorkCertificate', data: pdf }
    const bad = { ...good, document_id: 1 }
    for (const documents of [[good, bad], [bad, good]]) expect(upload(entry, documents, context).reply).toMatchObject({ answer: { proofOfWorkCertificate: { status: 'fail' } } })
  })

  test('all six types at once; the name changes are kept and not mentioned', () => {
    const entry = nurse()
    const [registration, degree] = [entry.registrations[0]!.id, entry.qualifications[0]!.id]
    const { state, reply } = upload(entry, [
      { document_id: entry.profileId, document_type: 'profilePhoto', fileType: 'jpg', data: aFile('jpeg') },
      { document_id: entry.profileId, document_type: 'proofOfWorkCertificate', fileType: 'pdf', data: pdf },
      { document_id: registration, document_type: 'registrationCertificate', fileType: '', data: pdf },
      { document_id: registration, document_type: 'proofOfNameChangeRegCertificate', data: pdf },
      { document_id: degree, document_type: 'degreeCertificate', fileType: 'image/png', data: aFile('png') },
      { document_id: degree, document_type: 'proofOfNameChangeQualCertificate', data: pdf },
    ], context)
    expect(reply).toEqual({ answer: {
      profilePhoto: { status: 'pass', msg: 'Profile pic has been uploaded.' }, degreeCertificate: { status: 'pass', msg: 'Degree certificate updated' },
      registrationCertificate: { status: 'pass', msg: 'Registration certificate updated' }, proofOfWorkCertificate: { status: 'pass', msg: 'Work proof certificate updated' },
    } })
    expect(Object.keys(state.documents)).toHaveLength(6)
    expect(state.history.filter(({ what }) => what === 'document')).toHaveLength(6)
  })
})

describe('files', () => {
  test('sizes are those of the decoded file, the bound allowed', () => {
    expect(lookAt(aFile('png', 1024 * 1024), '', true)).toEqual({ fileType: 'png', bytes: 1024 * 1024 })
    expect(lookAt(aFile('pdf', 5 * 1024 * 1024), 'certificate.pdf')).toEqual({ fileType: 'pdf', bytes: 5 * 1024 * 1024 })
    expect(lookAt(aFile('pdf', 5 * 1024 * 1024 + 1), 'application/pdf')).toMatchObject({ refusal: 'HIS-1040' })
  })

  test('NHA\'s eight bytes of a PDF are one, and lines of base64 are read as one', () => {
    expect(lookAt('JVBERi0xLjMK', '')).toEqual({ fileType: 'pdf', bytes: 9 })
    expect(lookAt('JVBERi\r\n0xLjMK', 'PDF')).toEqual({ fileType: 'pdf', bytes: 9 })
  })

  test('any text is looked at without a throw', () => {
    fc.assert(fc.property(fc.string(), fc.string(), fc.boolean(), (data, fileType, photo) => {
      expect(() => lookAt(data, fileType, photo)).not.toThrow()
    }))
  })
})

describe('what is shown', () => {
  test('a private profile keeps roll and verification and blanks the rest', () => {
    const shown = infoOf({ ...registered(), visibility: { profilePicture: true, profile: false, attributes: {} } }, doctorAccount())
    expect(shown).toMatchObject({ name: 'Ayushman Bharat Mission', gender: '', salutation: '', communicationLanguage: '', qualifications: [], email: '', mobileNumber: '', hpr_category: 'doctor' })
    expect(shown.registrations).toHaveLength(1)
  })

  test('one attribute can be hidden, registrations too', () => {
    const shown = infoOf({ ...registered(), visibility: { profilePicture: true, profile: true, attributes: { mobileNumber: false, registrations: false } } }, doctorAccount())
    expect(shown).toMatchObject({ mobileNumber: '', registrations: [], gender: 'Male' })
  })

  test('what the verifications say, and the status read off both', () => {
    const states: Verification['state'][] = ['pending', 'verified', 'rejected', 'more-info']
    const seen = states.flatMap((council) => states.map((work) => {
      const entry: Professional = { ...registered(), councilVerification: { state: council, reason: '', at: 0 }, workVerification: { state: work, reason: '', at: 0 } }
      const { active, application_status: status, is_council_verified: byCouncil, is_work_verified: byWork } = infoOf(entry, doctorAccount())
      return [council, work, applicationStatusOf(entry), active, status, byCouncil, byWork].join(' ')
    }))
    expect(seen).toMatchInlineSnapshot(`
      [
        "pending pending submitted false   ",
        "pending verified submitted false   true",
        "pending rejected rejected false rejected  false",
        "pending more-info more-info false more-info  false",
        "verified pending council-verified false  true ",
        "verified verified verified true verified true true",
        "verified rejected rejected false rejected true false",
        "verified more-info more-info false more-info true false",
        "rejected pending rejected false rejected false ",
        "rejected verified rejected false rejected false true",
        "rejected rejected rejected false rejected false false",
        "rejected more-info rejected false rejected false false",
        "more-info pending more-info false more-info false ",
        "more-info verified more-info false more-info false true",
        "more-info rejected rejected false rejected false false",
        "more-info more-info more-info false more-info false false",
      ]
    `)
  })

  test('a private practitioner is active once the council has said so', () => {
    const nurse: Professional = { ...registered(documentNurse(), nurseAccount()), councilVerification: { state: 'verified', reason: '', at: 0 } }
    expect(infoOf(nurse, nurseAccount()).active).toBe(true)
  })

  test('every slot has the id of its owner, foreign degrees among them', () => {
    const entry = registered()
    const slots = slotsOf(entry, () => null)
    expect(slots.qualificationDetails.map(({ degreeCertificate }) => degreeCertificate)).toEqual([
      { id: entry.qualifications[0]!.id, courseName: 'Bds - Bachelor Of Dental Surgery', qualificationYear: '2024', data: null },
      { id: entry.qualifications[1]!.id, courseName: 'Graduation', qualificationYear: '2024', data: null },
    ])
  })
})

describe('a seeded professional', () => {
  const person: Person = {
    ordinal: 7, firstName: 'Ayushman', middleName: 'Bharat', lastName: 'Mission', name: 'Ayushman Bharat Mission', gender: 'M', dateOfBirth: '1990-11-01', aadhaar: '999900000007', mobile: '6994672125',
    email: 'ayushman@example.in', fatherName: 'Bharat', address: doctorAccount().address, drivingLicence: '', standing: 'registered',
    enrolment: {
      healthProfessionalType: 'doctor', councilId: 41, category: 1, subCategory: 2, createSubCategory: 2, registrationNumber: 'SYN7', registrationDate: '2015-02-03', courseId: 4074, collegeId: 1149, universityId: 7010,
      yearOfAward: 2014, monthOfAward: 'March',
    },
    hpr: { hprIdNumber: '71-7507-6401-7665', username: 'ayushman', password: 'secret', role: 1, councilVerified: true, workVerified: false },
  }

  test('is whoever is registered and on a roll', () => {
    expect(professionalOf({ ...person, standing: 'has-hpid' })).toBeUndefined()
    expect(professionalOf({ ...person, enrolment: undefined })).toBeUndefined()
    expect(professionalOf(person)).toMatchObject({ profileId: 30_000_007, status: 'submitted', councilVerification: { state: 'verified' }, workVerification: { state: 'pending' } })
  })

  test('filled in a profile that the rules accept', () => {
    const entry = professionalOf(person)!
    expect(update(entry, { ...submission(undefined), practitioner: entry.practitioner }, at(NOW)).state).toMatchObject({ profileId: entry.profileId, registrations: entry.registrations, qualifications: entry.qualifications })
  })
})

/** Every path of a body, leaves and blocks alike. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([name, inner]) => [path + name, ...pathsOf(inner, `${path}${name}.`)])
}

describe('properties', () => {
  const paths = pathsOf(documentDentist())
  const blanks = fc.constantFrom<unknown>('', undefined, null, '0', 'x', -1, [], {})

  test('whatever is blanked or replaced: refused with a declared code, or accepted, never a throw; a refusal changes nothing', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.tuple(fc.constantFrom(...paths), blanks), { minLength: 1, maxLength: 6, selector: ([path]) => path }), (changes) => {
      const body = changes.reduce<PractitionerInput>((now, [path, value]) => {
        try {
          return changed(now, path, value)
        } catch {
          // The block this path was in is gone already.
          return now
        }
      }, documentDentist())
      const read = practitioner.safeParse(body)
      if (!read.success) return
      const { state, reply, effects } = register(undefined, { ...submission(undefined), practitioner: read.data }, at(NOW))
      if (!isRefusal(reply)) return
      expect(PROFILE_REFUSALS).toContain(reply.refusal)
      expect(reply.field).toMatch(/^practitioner/)
      expect({ state, effects }).toEqual({ state: undefined, effects: [] })
    }), { numRuns: 2000 })
  })
})
