import type { Pull } from './control.ts'
import type { AadhaarPage, AtAadhaarPage, FacilityQuery, FacilityRow, NewPerson, Patient, PeopleQuery, Person } from './types.ts'

/** Synthetic people and places to test with. The first three give another one at each call, and throw where nobody is left. */
export interface People {
  /** Somebody on a council's roll without an HPID, a doctor unless said: ready to be registered. */
  professional(wanted?: Omit<PeopleQuery, 'after' | 'limit'>): Promise<Person>
  /** Somebody insured, whose cover is in force and untouched. */
  patient(wanted?: { /** Participant code. */ payer?: string }): Promise<Patient>
  /** A facility with its manager; a verified one unless said. */
  facility(wanted?: Omit<FacilityQuery, 'page'>): Promise<FacilityRow>
  find(query?: PeopleQuery): Promise<Person[]>
  add(person?: NewPerson): Promise<Person>
  /** A photo or certificate in base64, for the fields that want one. */
  document(aadhaar: string, kind: 'photo' | 'registration' | 'degree' | 'proof-of-work' | 'name-change'): Promise<{ fileType: string; data: string }>
  /** Where the hosted Aadhaar page of a transaction stands; `captcha` holds the digits of its picture, for a browser that fills in the form. */
  aadhaarPage(txnId: string): Promise<AadhaarPage>
  /** Goes through the hosted Aadhaar page of a transaction as its holder. What the page refuses stands in `error`. */
  atAadhaarPage(txnId: string, acting?: AtAadhaarPage): Promise<AadhaarPage>
}

const AT_ONCE = 30

export function people(pull: Pull): People {
  const given = new Set<string>()

  /** The first of these pages that was not given before. */
  async function another<T>(what: string, pages: AsyncIterable<T[]>, idOf: (one: T) => string, fits: (one: T) => boolean = () => true): Promise<T> {
    for await (const page of pages) {
      const found = page.find((one) => !given.has(idOf(one)) && fits(one))
      if (!found) continue
      given.add(idOf(found))
      return found
    }
    throw new Error(`No ${what} is left in this world who fits and was not given before`)
  }

  /** By ordinals; each page begins after the last. */
  async function* ordered<T extends { ordinal: number }>(path: string, name: string, query: object): AsyncGenerator<T[]> {
    for (let after: number | undefined; ;) {
      const page: T[] = (await pull<Record<string, T[]>>('GET', path, { query: { ...query, after, limit: AT_ONCE } }))[name] ?? []
      yield page
      if (page.length === 0) return
      after = page.at(-1)!.ordinal
    }
  }

  async function* facilities(query: FacilityQuery): AsyncGenerator<FacilityRow[]> {
    for (let page = 1; ; page++) {
      const { facilities: found } = await pull<{ facilities: FacilityRow[] }>('GET', '/hfr/facilities', { query: { ...query, page } })
      if (found.length === 0) return
      yield found
    }
  }

  return {
    professional: (wanted) => another('professional', ordered<Person>('/people', 'people', { standing: 'on-roll', profession: 'doctor', free: true, ...wanted }), ({ aadhaar }) => aadhaar),
    patient: (wanted) => another('patient', ordered<Patient>('/nhcx/members', 'members', { ...wanted }), ({ memberId }) => memberId, ({ inForce, used }) => inForce && used === 0),
    facility: (wanted) => another('facility', facilities({ status: 'verified', ...wanted }), ({ facilityId, trackingId }) => facilityId || trackingId),
    find: async (query) => (await pull<{ people: Person[] }>('GET', '/people', { query })).people,
    add: (person = {}) => pull('POST', '/people', { body: person }),
    document: (aadhaar, kind) => pull('GET', `/people/${encodeURIComponent(aadhaar)}/documents/${kind}`),
    aadhaarPage: (txnId) => pull('GET', `/aadhaar-page/${encodeURIComponent(txnId)}`),
    atAadhaarPage: (txnId, acting = {}) => pull('POST', `/aadhaar-page/${encodeURIComponent(txnId)}`, { body: acting }),
  }
}
