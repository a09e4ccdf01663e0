import { generalOptions, imagingServices } from '../../../masters/facility-options.ts'
import { required } from '../../required.ts'
import type { AdditionalBody } from '../bodies.ts'
import type { Fault } from './fault.ts'
import { servicesFault, servicesIn, wrong } from './fault.ts'

const NONE = 'N'

/** In the order, and with the words, of the document's refused sample. */
const flags = [
  ['hasBloodBank', 'has blood bank value is invalid'],
  ['hasCathLab', 'has cath lab value is invalid'],
  ['hasDiagnosticLab', 'has diagnostic lab value is invalid'],
  ['hasDialysisCenter', 'has dialysis center value is invalid'],
  ['hasPharmacy', 'has pharmacy value is invalid'],
  ['hasImagingCenter', 'has imaging center value is invalid'],
] as const

/**
 * What is wrong with the general information, all of it: every flag a code of GENERAL-INFO-OPTIONS or left out, and services
 * named and counted where there is an imaging centre.
 * Source: NHA, New HFR APIs Documentation (SBX), 2.2. Inferred: HIS-1070, since the sample shows the words alone.
 */
export function generalFaults({ generalInformation }: AdditionalBody): Fault[] {
  if (!generalInformation) return []
  const options: string[] = generalOptions.map(({ code }) => code)
  const invalid = flags.flatMap(([name, text]) => {
    const value = generalInformation[name]
    return !value || options.includes(value) ? [] : wrong(`generalInformation.${name}`, text, `None of ${options.join(', ')}`)
  })
  const imaging = imagingFault(generalInformation)
  return imaging ? [...invalid, imaging] : invalid
}

function imagingFault({ hasImagingCenter, servicesByImagingCenter }: NonNullable<AdditionalBody['generalInformation']>): Fault | undefined {
  const path = 'generalInformation.servicesByImagingCenter'
  const present = generalOptions.some(({ code }) => code === hasImagingCenter && code !== NONE)
  if (present && servicesIn(servicesByImagingCenter).length === 0) return required(path, 'An imaging centre names its services')
  return servicesFault(servicesByImagingCenter, path, imagingServices)
}
