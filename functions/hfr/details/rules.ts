import type { Context, Refusal } from '../../kernel/outcome.ts'
import type { DetailedInformation, FacilityForm } from '../../nhpr/facilities/record.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import type { DetailedBody } from './bodies.ts'
import type { Fault } from './rules/fault.ts'
import { infrastructureFault } from './rules/infrastructure.ts'
import type { Section } from './rules/section.ts'
import { basicsOf } from './rules/section.ts'
import { specialitiesFault } from './rules/specialities.ts'
import { bloodBankFault, diagnosticFault, imagingFault, pharmacyFault } from './rules/standalone.ts'

export const FUNCTIONAL = 'F'

/** In the order in which the document's sample lists what is wrong. */
const sections: readonly Section[] = [specialitiesFault, infrastructureFault, pharmacyFault, bloodBankFault, imagingFault, diagnosticFault]

/** What is wrong with a detailed-information, given the first layer: one fault a section. */
export function detailedFaults(body: DetailedBody, { basic }: FacilityForm, { variant }: Pick<Context, 'variant'>): Fault[] {
  const basics = basicsOf(basic)
  return sections.flatMap((section) => section(body, basics, variant) ?? [])
}

/** Several faults as one refusal: the first, with the others beside it. */
export function together([first, ...also]: readonly Fault[]): Refusal<HisCode> | undefined {
  return first && (also.length > 0 ? { ...first, also } : first)
}

/**
 * Whether what was saved still fits the first layer, which may have been written anew since: for submit to ask. The rules are
 * those of the write. Undefined where nothing was saved, and for a facility that is not functional: its details say how it was.
 */
export function detailsFault(form: FacilityForm, context: Pick<Context, 'variant'>): Refusal<HisCode> | undefined {
  if (!form.detailed || form.basic.facilityOperationalStatus !== FUNCTIONAL) return undefined
  return together(detailedFaults(asSent(form.detailed), form, context))
}

/** A list that was not sent is kept as an empty one. */
function asSent({ imagingServices, diagnosticServices, medicalInfrastructure, ...rest }: DetailedInformation): DetailedBody {
  return {
    ...rest,
    medicalInfrastructure: medicalInfrastructure as DetailedBody['medicalInfrastructure'],
    imagingServices: imagingServices.length > 0 ? imagingServices : undefined,
    diagnosticServices: diagnosticServices.length > 0 ? diagnosticServices : undefined,
  }
}
