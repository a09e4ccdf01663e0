import type { Operation } from '../kernel/operation.ts'
import type { Choice, Room, Wire } from '../kernel/room.ts'
import type { Refused } from './programmes/refused.ts'
import { asDocumented, inAnswer } from './programmes/refused.ts'

type Writers = Pick<Room, 'wireOf' | 'wireOfProblem'>

/** What is told of the fault beside the envelope: the fields in the order of its details, and what the refusal repeats. */
interface Told {
  fields: readonly (string | undefined)[]
  echo?: Record<string, string>
  /** Of the registry's own rules; otherwise of the form of the body. */
  isRule: boolean
}

/** Lets the operations that have an `errorStatus` in their answer refuse there, while their variant says so. */
export function inErrorStatus({ wireOf, wireOfProblem }: Writers): Writers {
  function rewrite(wire: Wire, operation: Operation | undefined, variant: Choice, told: Told): Wire {
    // 422 alone is a refusal of the registry: the API manager's and the host's own stand as they are.
    if (wire.status !== 422 || !operation) return wire
    const names = operation.variants ?? []
    if (names.includes('hfr.otp-refusals')) return otpRefusal(wire, operation.id, variant('hfr.otp-refusals'), told)
    return names.includes('hfr.onboarding-refusals') ? writeRefusal(wire, operation.id, variant('hfr.onboarding-refusals'), told) : wire
  }
  return {
    wireOf: (refusal, operation, variant, now) => rewrite(wireOf(refusal, operation, variant, now), operation, variant, { fields: [refusal, ...(refusal.also ?? [])].map(({ field }) => field), echo: refusal.echo, isRule: true }),
    wireOfProblem: (problem, operation, variant, now) => rewrite(wireOfProblem(problem, operation, variant, now), operation, variant, { fields: [problem.field], isRule: false }),
  }
}

interface Envelope {
  message: string
  details: { message: string; code: string }[]
}

const errorStatusOf = ({ details }: Pick<Envelope, 'details'>, { fields }: Told): Refused['errorStatus'] => details.map(({ message }, at) => ({ field: fields[at]?.split('.').at(-1) ?? '', message }))

const SUBMIT = 'hfr.onboarding.submitFacility'
/** The two of the four writes whose refusals the document prints in their answer; the other two it prints in the envelope. */
const PRINTED_SO = ['hfr.details.saveAdditionalInformation', SUBMIT]

/** Inferred: that a body of another form, and a token, are refused in the envelope there too. */
function writeRefusal(wire: Wire, operation: string, choice: string, told: Told): Wire {
  if (choice === 'error-status') return notCreated(wire, operation, told, null)
  const isPrinted = choice === 'document' && PRINTED_SO.includes(operation) && told.isRule && !told.fields[0]?.startsWith('x-')
  return isPrinted ? notCreated(wire, operation, told, told.echo?.['trackingId'] ?? null) : wire
}

/** What the document calls a field there. */
const printedFields: Record<string, string> = {
  hasBloodBank: 'facility Bloodbank', hasCathLab: 'facility CathLab', hasDiagnosticLab: 'facility Diagnostic', hasDialysisCenter: 'facility Dialysis Center', hasPharmacy: 'facility Pharmacy',
  hasImagingCenter: 'facility Imaging', trackingId: 'facility Id',
}
/** Of a trackingId: not there, no number, of no facility. Printed for an empty one. */
const NO_FACILITY = ['HIS-1003', 'HIS-1070', 'HIS-1121']

/**
 * HTTP 200 without an id, in the words of NHA, New HFR APIs Documentation (SBX), 2.2 and 2.4. The document prints the trackingId
 * of additional-information; seen elsewhere: none came back.
 */
function notCreated(wire: Wire, operation: string, told: Told, trackingId: string | null): Wire {
  const { details } = wire.body as Envelope
  const errorStatus = errorStatusOf({ details }, told).map(({ field, message }, at) => ({
    field: printedFields[field] ?? field, message: field === 'trackingId' && NO_FACILITY.includes(details[at]!.code) ? 'facilityId is invalid' : message,
  }))
  const id = operation === SUBMIT ? { facilityId: null } : { trackingId }
  return { status: 200, body: { ...id, status: 'Not Created', message: 'Facility not created. Please check the errors', errorStatus } }
}

function otpRefusal(wire: Wire, operation: string, choice: string, told: Told): Wire {
  if (choice === 'http-422') return wire
  const envelope = wire.body as Envelope
  const refused: Refused = { field: told.fields[0] ?? '', ...envelope.details[0]!, facilityId: told.echo?.['facilityId'] ?? null, errorStatus: errorStatusOf(envelope, told) }
  return choice === 'error-status' ? inAnswer(operation, refused) : (asDocumented(operation, refused) ?? wire)
}
