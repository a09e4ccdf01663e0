import type { Operation } from '../kernel/operation.ts'
import type { Choice, Room, Wire } from '../kernel/room.ts'
import type { Refused } from './programmes/refused.ts'
import { asDocumented, inAnswer } from './programmes/refused.ts'

type Writers = Pick<Room, 'wireOf' | 'wireOfProblem'>

/** What is told of the fault beside the envelope: the fields in the order of its details, and what the refusal repeats. */
interface Told {
  fields: readonly (string | undefined)[]
  echo?: Record<string, string>
}

/** Lets the operations that have an `errorStatus` in their answer refuse there, while their variant says so. */
export function inErrorStatus({ wireOf, wireOfProblem }: Writers): Writers {
  function rewrite(wire: Wire, operation: Operation | undefined, variant: Choice, told: Told): Wire {
    // 422 alone is a refusal of the registry: the API manager's and the host's own stand as they are.
    if (wire.status !== 422 || !operation) return wire
    const names = operation.variants ?? []
    if (names.includes('hfr.otp-refusals')) return otpRefusal(wire, operation.id, variant('hfr.otp-refusals'), told)
    return names.includes('hfr.onboarding-refusals') && variant('hfr.onboarding-refusals') === 'error-status' ? notCreated(wire, told) : wire
  }
  return {
    wireOf: (refusal, operation, variant) => rewrite(wireOf(refusal, operation, variant), operation, variant, { fields: [refusal, ...(refusal.also ?? [])].map(({ field }) => field), echo: refusal.echo }),
    wireOfProblem: (problem, operation, variant) => rewrite(wireOfProblem(problem, operation, variant), operation, variant, { fields: [problem.field] }),
  }
}

interface Envelope {
  message: string
  details: { message: string; code: string }[]
}

const errorStatusOf = ({ details }: Envelope, { fields }: Told): Refused['errorStatus'] => details.map(({ message }, at) => ({ field: fields[at]?.split('.').at(-1) ?? '', message }))

/** HTTP 200 without an id, in the words of NHA, New HFR APIs Documentation (SBX), 2.2 and 2.4. Seen: no trackingId came back, though the document prints it. */
function notCreated(wire: Wire, told: Told): Wire {
  const errorStatus = errorStatusOf(wire.body as Envelope, told)
  return { status: 200, body: { trackingId: null, facilityId: null, status: 'Not Created', message: 'Facility not created. Please check the errors', errorStatus } }
}

function otpRefusal(wire: Wire, operation: string, choice: string, told: Told): Wire {
  if (choice === 'http-422') return wire
  const envelope = wire.body as Envelope
  const refused: Refused = { field: told.fields[0] ?? '', ...envelope.details[0]!, facilityId: told.echo?.['facilityId'] ?? null, errorStatus: errorStatusOf(envelope, told) }
  return choice === 'error-status' ? inAnswer(operation, refused) : (asDocumented(operation, refused) ?? wire)
}
