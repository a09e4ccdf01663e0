import { pick, pickList, pickText, withValue } from '../../../scenarios/kit/pick.ts'
import type { Defect } from './table.ts'
import type { Fetch, Json, Wrap } from './wrap.ts'
import { answering, json, taking } from './wrap.ts'

const SEARCH = '/facility/search'
const BASIC = '/basic-information'
const ADDITIONAL = '/additional-information'
const DETAILED = '/detailed-information'
const SUBMIT = '/submit-facility'
const LINK = '/MutipleHRPAddUpdateServices'
const BRIDGE = '/bridge-services'

const OTHER_ID = 'IN9910999999'
const OTHER_TRACKING = '999999999'

const foundNothing = (): Json => ({ facilities: [], message: 'Request processed successfully', totalFacilities: 0, numberOfPages: 0 })
const saved = (asked: Json): Json => ({ trackingId: asked['trackingId'] || OTHER_TRACKING, status: 'success', message: 'Facility is saved successfully', errorStatus: null })
const submitted = (): Json => ({ facilityId: OTHER_ID, status: 'Created', message: 'Facility created successfully.', errorStatus: null })
const linkedAll = (asked: Json): Json[] => pickList(asked, 'HRP').map((entry) => ({ servicesLinked: { id: pickText(asked, 'facilityId'), name: pickText(entry, 'hipName'), types: [pickText(entry, 'type')], active: true } }))

const INFO = 'facilityInformation'
const ADDRESS = `${INFO}.facilityAddressDetails`
const CONTACT = `${INFO}.facilityContactInformation`
const UPLOADS = `${INFO}.facilityUploads`

/** A write that is taken though this stands in it. */
const blind = (call: string, caughtBy: string, says: string, isWrong: (asked: Json) => boolean): Defect => ({
  defect: `${call.slice(1)} takes ${says} (${caughtBy})`, caughtBy, check: `${call.slice(1)} with ${says} is refused`, wrap: taking(call, isWrong, saved),
})

const text = (path: string, form: RegExp) => (asked: Json): boolean => form.test(pickText(asked, path))
const blank = (path: string) => (asked: Json): boolean => pickText(asked, path) === ''
const large = (path: string) => (asked: Json): boolean => pickText(asked, `${path}.value`).length > 7_000_000

/** A search that is answered though this stands in it. */
const loose = (caughtBy: string, check: string, isWrong: (asked: Json) => boolean): Defect => ({ defect: `not so: ${check}`, caughtBy, check, wrap: taking(SEARCH, isWrong, foundNothing) })

const rowChanged = (field: string, value: unknown): Wrap => answering(SEARCH, (answer: Json) => ({ ...answer, facilities: pickList(answer, 'facilities').map((row) => ({ ...(row as Json), [field]: value })) }))

const search: Defect[] = [
  { defect: 'a search by id finds another', caughtBy: 'HFR-001', check: 'a search by id finds the facility that bears it', wrap: rowChanged('facilityId', OTHER_ID) },
  { defect: 'a search by id finds others too', caughtBy: 'HFR-001', check: 'a search by id finds the facility that bears it', wrap: answering(SEARCH, (answer: Json) => ({ ...answer, facilities: [...pickList(answer, 'facilities'), ...pickList(answer, 'facilities')] })) },
  loose('HFR-001', 'an id that is not IN and ten digits is refused', text('facilityId', /^XY|^IN\d{8}$/)),
  { defect: 'totalFacilities is not told', caughtBy: 'HFR-002', check: 'a search by name answers facilities and totalFacilities', wrap: answering(SEARCH, ({ totalFacilities: _, ...rest }: Json) => rest) },
  { defect: 'another name is found', caughtBy: 'HFR-002', check: 'a facility of that name is among them', wrap: answering(SEARCH, (answer: Json, asked) => (asked['facilityId'] ? answer : { ...answer, facilities: pickList(answer, 'facilities').map((row) => ({ ...(row as Json), facilityName: 'Another' })) })) },
  loose('HFR-002', 'a name with @ is refused', text('facilityName', /@/)),
  { defect: 'the owner narrows nothing', caughtBy: 'HFR-003', check: 'a search finds facilities of the owner asked for', wrap: answering(SEARCH, (answer: Json, asked) => (asked['facilityId'] ? answer : { ...answer, facilities: [...pickList(answer, 'facilities'), { facilityId: OTHER_ID, ownershipCode: 'X' }] })) },
  loose('HFR-004', 'a search without state and id is refused', (asked) => asked['facilityId'] === '' && asked['stateLGDCode'] === ''),
  { defect: 'no state has districts', caughtBy: 'HFR-005', check: 'lgd/districts answers 200 with codes', wrap: answering('/lgd/districts', () => []) },
  loose('HFR-007', 'a pincode of seven digits is refused', text('pincode', /^\d{7}$/)),
  { defect: 'pages are not counted', caughtBy: 'HFR-008', check: 'a search carries page 1 and is told numberOfPages', wrap: answering(SEARCH, ({ numberOfPages: _, ...rest }: Json) => rest) },
  { defect: 'the page is overfull', caughtBy: 'HFR-009', check: 'no answer to it has more than ten', wrap: answering(SEARCH, (answer: Json) => ({ ...answer, facilities: Array.from({ length: 11 }, () => pickList(answer, 'facilities')[0]) })) },
]

const registration: Defect[] = [
  blind(BASIC, 'HFR-010', 'a name with @', text(`${INFO}.facilityName`, /@/)),
  blind(BASIC, 'HFR-011', 'a latitude of 91.5, or of seven decimals,', text(`${ADDRESS}.latitude`, /^91|\.\d{7}/)),
  blind(BASIC, 'HFR-012', 'a longitude of 181.0, or of seven decimals,', text(`${ADDRESS}.longitude`, /\.\d{7}/)),
  blind(BASIC, 'HFR-017', 'a # in the first line', text(`${ADDRESS}.addressLine1`, /#/)),
  blind(BASIC, 'HFR-019', 'a pincode of seven digits, or with a letter,', text(`${ADDRESS}.pincode`, /A$/)),
  blind(BASIC, 'HFR-020', 'status F and no day', (asked) => pickList(asked, `${INFO}.timingsOfFacility`).length === 0),
  blind(BASIC, 'HFR-021', 'hours that end and do not begin', text(`${INFO}.timingsOfFacility[0].openingHours`, /^-/)),
  blind(BASIC, 'HFR-023', 'a landline of 5 or 9 digits', text(`${CONTACT}.facilityLandlineNumber`, /^12345$/)),
  blind(BASIC, 'HFR-025', 'an email that is none', text(`${CONTACT}.facilityEmailId`, /@$/)),
  blind(BASIC, 'HFR-027', '6 MB', large(`${UPLOADS}.facilityBuildingPhoto`)),
  blind(BASIC, 'HFR-028', 'no picture', blank(`${UPLOADS}.facilityBoardPhoto.value`)),
  blind(BASIC, 'HFR-030', 'a proof without its file', (asked) => pickList(asked, `${INFO}.facilityAddressProof`).some((proof) => pickText(proof, 'addressProofAttachment.value') === '')),
  blind(BASIC, 'HFR-037', 'a hospital or clinic, and no type of service', (asked) => asked['trackingId'] !== '' && blank(`${INFO}.typeOfServiceCode`)(asked)),
  { ...blind(BASIC, 'HFR-033', 'kind C and no ministry', blank(`${INFO}.ownershipSubTypeCode2`)), profile: 'government' },
  { ...blind(BASIC, 'HFR-032', 'owner G of a private kind', text(`${INFO}.ownershipSubTypeCode`, /NP/)), profile: 'government' },
  { defect: 'a pharmacy needs a type of service', caughtBy: 'HFR-037', check: 'a pharmacy or laboratory is saved without a type of service', wrap: refusingBlank(`${INFO}.typeOfServiceCode`) },
  { defect: 'a second address line is needed', caughtBy: 'HFR-018', check: 'addressLine2 left empty is saved', wrap: refusingBlank(`${ADDRESS}.addressLine2`) },
  { defect: 'a refusal is a 200 with errorStatus alone', caughtBy: 'HFR-010', check: 'a saved basic-information carries facilityName, with a right value', wrap: answering(BASIC, () => ({ trackingId: null, status: 'Not Created', message: 'x', errorStatus: [{ field: 'facilityName', message: 'x' }] })) },
  { defect: 'OWNER is empty', caughtBy: 'HFR-031', check: 'get-master-data of OWNER answers 200 with codes', wrap: answering('/get-master-data', (answer: Json) => (answer['type'] === 'OWNER' ? { ...answer, data: [] } : answer)) },
  { defect: 'FAC-STATUS is spelt as in the document', caughtBy: 'HFR-022', check: 'get-master-types names FAC-STATUS', wrap: answering('/get-master-types', (answer: Json) => JSON.parse(JSON.stringify(answer).replace('FAC-STATUS', 'FACSTATUS')) as Json) },
  { defect: 'the states have other codes', caughtBy: 'HFR-014', check: 'a saved basic-information carries stateLGDCode, with a right value', wrap: answering('/lgd/states', (list: Json[]) => list.map((entry) => ({ ...entry, code: '999' }))) },
  { defect: 'the specialities do not say what they are', caughtBy: 'HFR-038', check: 'get-specialities answers 200 with codes', wrap: answering('/get-specialities', ({ data }: Json) => ({ data })) },
  { defect: 'a facility is shown as another type', caughtBy: 'HFR-035', check: 'facility/search then shows it', wrap: rowChanged('facilityType', 'Vaccination Camp') },
  { defect: 'coordinates are swapped', caughtBy: 'HFR-011', check: 'facility/search then shows it', wrap: answering(SEARCH, (answer: Json) => ({ ...answer, facilities: pickList(answer, 'facilities').map((row) => ({ ...(row as Json), latitude: pick(row, 'longitude'), longitude: pick(row, 'latitude') })) })) },
  blind(ADDITIONAL, 'HFR-046', 'SIS-01!', text('linkedProgramIds.stateInsuranceSchemeId', /!/)),
  { defect: 'another trackingId is answered', caughtBy: 'HFR-039', check: 'a saved additional-information carries nhrrId, with a right value', wrap: answering(ADDITIONAL, (answer: Json) => ({ ...answer, trackingId: OTHER_TRACKING })) },
  blind(DETAILED, 'HFR-047', 'a system of medicine that was not saved', text('specialities[0].systemOfMedicineCode', /^XX$/)),
  blind(DETAILED, 'HFR-049', 'prefixed specialities', text('specialities[0].specialities[0]', /-/)),
  blind(DETAILED, 'HFR-050', 'ab for a count', text('medicalInfrastructure.countIPDBedsWithoutOxygen', /ab/)),
  blind(DETAILED, 'HFR-060', 'a total below all the beds', (asked) => pick(asked, 'medicalInfrastructure.totalNumberOfBeds') === 1),
  { defect: 'anybody submits', caughtBy: 'HFR-062', check: 'submit-facility without the manager\'s token is refused', wrap: taking(SUBMIT, (_, request) => !(request.headers.get('x-hprid-auth') ?? '').startsWith('eyJ'), submitted) },
  { defect: 'a trackingId of nobody is submitted', caughtBy: 'HFR-062', check: 'submit-facility for a trackingId that nobody has is refused', wrap: taking(SUBMIT, text('trackingId', /^9{12}$/), submitted) },
  { defect: 'a submission says no status', caughtBy: 'HFR-063', check: 'an accepted submit-facility carries sourceUniqueID', wrap: answering(SUBMIT, ({ status: _, ...rest }: Json) => rest) },
]

const update: Defect[] = [
  blind(BASIC, 'HFR-065', 'a latitude of 91.5, or of seven decimals,', text(`${ADDRESS}.latitude`, /^91|\.\d{7}/)),
  blind(BASIC, 'HFR-082', '6 MB', large(`${UPLOADS}.facilityBoardPhoto`)),
  blind(DETAILED, 'HFR-102', 'neither Y nor N', text('specialities[0].isSpecializationAvalaible', /MAYBE/)),
  ...([['HFR-064', 'facilityName'], ['HFR-073', 'pincode'], ['HFR-066', 'longitude'], ['HFR-085', 'ownershipCode'], ['HFR-088', 'systemOfMedicineCode'], ['HFR-070', 'subDistrictLGDCode']] as const).map(([caughtBy, field]): Defect => ({
    defect: `a changed ${field} is not shown`, caughtBy, check: 'facility/search then shows it', wrap: stale(SEARCH, 'facilities', field, 'facilityId'),
  })),
  ...([['HFR-076', 'facility_operational_status'], ['HFR-074', 'days_of_operation'], ['HFR-090', 'facility_sub_type'], ['HFR-091', 'type_of_service']] as const).map(([caughtBy, column]): Defect => ({
    defect: `a changed ${column} is not listed`, caughtBy, check: `deduplicate then shows it, where it has ${column}`, wrap: stale('/deduplicate', '', column, 'fac_unique_id'),
  })),
  { defect: 'a changed ministry is not shown', caughtBy: 'HFR-087', check: 'facility/search then shows it, where it has govtMinistries', wrap: rowChanged('govtMinistries', 'Mo Nothing'), profile: 'government' },
  { defect: 'an update is answered under another trackingId', caughtBy: 'HFR-072', check: 'a saved update changes addressLine2, under the same trackingId', wrap: answering(BASIC, (answer: Json, asked) => (asked['trackingId'] ? { ...answer, trackingId: OTHER_TRACKING } : answer)) },
  { defect: 'a facility gets a new id when it is submitted again', caughtBy: 'HFR-116', check: 'it is the facility id of the first submission', wrap: renamed },
]

const entry = (path: string, form: RegExp) => text(`HRP[0].${path}`, form)
const linkage = (caughtBy: string, check: string, isWrong: (asked: Json) => boolean): Defect => ({ defect: `not so for ${caughtBy}: ${check}`, caughtBy, check, wrap: taking(LINK, isWrong, linkedAll) })
const services = (change: (service: Json) => Json): Wrap => answering(BRIDGE, (answer: Json) => ({ ...answer, services: pickList(answer, 'services').map((service) => change(service as Json)) }))

const linking: Defect[] = [
  linkage('HFR-118#1', 'an id that is not IN and ten digits is refused', text('facilityId', /^XY/)),
  linkage('HFR-119#1', 'another name is refused', text('facilityName', /^Another/)),
  linkage('HFR-119#2', 'another name is refused', text('facilityName', /^Another/)),
  linkage('HFR-120#1', 'a linkage without a bridge is refused', entry('bridgeId', /^$/)),
  linkage('HFR-120#1', 'a bridge that nobody has is refused', entry('bridgeId', /999999$/)),
  { defect: 'bridge-services is of another bridge', caughtBy: 'HFR-120#1', check: 'bridge-services is then of that bridge', wrap: strangeBridge },
  linkage('HFR-120#2', 'the first bridge again is refused', (asked) => entry('bridgeId', /000001$/)(asked) && pickList(asked, 'HRP').length === 1 && entry('type', /^HIP$/)(asked) && pick(asked, 'HRP[0].active') === true && isPlain(asked)),
  { defect: 'the second bridge gets the first one\'s service', caughtBy: 'HFR-120#2', check: 'it is another service than the first bridge\'s', wrap: answering(LINK, (answer: Json[], asked) => answer.map((one) => (one['error'] ? one : withValue(one, 'servicesLinked.id', pickText(asked, 'facilityId'))))) },
  linkage('HFR-121#1', 'a name of more than 15 characters is refused', entry('hipName', /^.{16,}$/)),
  linkage('HFR-121#1', 'a name with a special character is refused', entry('hipName', /#/)),
  linkage('HFR-121#2', 'the name of the first bridge is refused', (asked) => entry('bridgeId', /000002$/)(asked) && entry('hipName', /One$/)(asked)),
  linkage('HFR-122#1', 'a type that is none is refused', entry('type', /^HOSPITAL$/)),
  { defect: 'an HIU is linked as a HIP', caughtBy: 'HFR-122#1', check: 'bridge-services has the facility, with every type linked', wrap: services((service) => ({ ...service, types: ['HIP'] })) },
  { defect: 'a linkage does not say its types', caughtBy: 'HFR-122#2', check: 'the service linked has the type sent', wrap: answering(LINK, (answer: Json[]) => answer.map((one) => (one['error'] ? one : withValue(one, 'servicesLinked.types', [])))) },
  { defect: 'an inactive service stays active on the bridge', caughtBy: 'HFR-123#1', check: 'bridge-services shows it inactive in between', wrap: services((service) => ({ ...service, active: true })) },
  { defect: 'inactive is answered as active', caughtBy: 'HFR-123#2', check: 'a linkage with active false answers a service that is so', wrap: answering(LINK, (answer: Json[]) => answer.map((one) => (one['error'] ? one : withValue(one, 'servicesLinked.active', true)))) },
  linkage('HFR-123#1', 'a linkage that says neither is refused', (asked) => pick(asked, 'HRP[0].active') === undefined),
]

/** The client's own linkage, as it stands at last. */
const isPlain = (asked: Json): boolean => entry('hipName', /One$/)(asked) && !pickText(asked, 'facilityName').startsWith('Another')

/** A mandatory field where none is asked for. */
function refusingBlank(path: string): Wrap {
  return (fetch) => async (request) => {
    if (!new URL(request.url).pathname.endsWith(BASIC)) return fetch(request)
    const asked = JSON.parse(await request.clone().text()) as Json
    const name = path.split('.').at(-1)!
    const details = [{ code: 'HIS-1070', message: 'Required field is empty.', attribute: { key: name } }]
    return blank(path)(asked) ? json({ code: 'HIS-422', message: 'Unable to process the current request due to some wrong data entered.', details }, 422) : fetch(request)
  }
}

/** Answers a field of each facility as it was when first seen. */
function stale(path: string, list: string, field: string, id: string): Wrap {
  return (fetch: Fetch) => {
    const first = new Map<string, unknown>()
    const old = (row: unknown): unknown => {
      const key = pickText(row, id)
      if (!first.has(key)) first.set(key, pick(row, field))
      return { ...(row as Json), [field]: first.get(key) }
    }
    return answering(path, (answer: Json | unknown[]) => (list ? { ...answer, [list]: pickList(answer, list).map(old) } : pickList(answer).map(old)))(fetch)
  }
}

/** Another facility id from the second submission on. */
function renamed(fetch: Fetch): Fetch {
  const known = new Set<string>()
  return answering(SUBMIT, (answer: Json) => {
    const id = pickText(answer, 'facilityId')
    const isSecond = known.has(id)
    known.add(id)
    return isSecond ? { ...answer, facilityId: OTHER_ID } : answer
  })(fetch)
}

/** The bridge is another one once something is linked to it. */
function strangeBridge(fetch: Fetch): Fetch {
  return answering(BRIDGE, (answer: Json) => (pickList(answer, 'services').length > 0 ? withValue(answer, 'bridge.id', 'SBX_777777') : answer))(fetch)
}

export const hfrDefects: readonly Defect[] = [...search, ...registration, ...update, ...linking]
