import type { ClaimSupportingInfo, QuestionnaireResponse } from '@medplum/fhirtypes'
import type { Case, CaseDocument } from './case.ts'
import type { Placed } from './make.ts'
import { indianTime, refer } from './make.ts'
import { concept, namespaces, systems } from './terms.ts'

/** How a stay ended. `DTH` home, `DTM` mortuary, `LAMA` left and `DAMA` discharged against medical advice. */
export interface Discharge {
  code: 'DTH' | 'DTM' | 'LAMA' | 'DAMA'
  stage: 'Before Surgery' | 'During Surgery' | 'After Surgery'
  /** Epoch ms; goes with `DTM`. */
  diedAt?: number
  surgeryAt?: number
}

export interface SupportingExtra {
  discharge?: Discharge
  /** Remarks that answer a query. */
  remarks?: string
  /** Beside those of the case. */
  documents?: CaseDocument[]
  supportingInfo?: Omit<ClaimSupportingInfo, 'sequence'>[]
}

type Part = Omit<ClaimSupportingInfo, 'sequence'>

/** Documents, dates, discharge, remarks and answered forms, numbered from 1. nha-in/docs: catalogue/nhcx/fhir/claim-request.md */
export function supportingOf(of: Case, use: string, extra: SupportingExtra, forms: readonly { kind: string; form: Placed<QuestionnaireResponse> }[]): ClaimSupportingInfo[] {
  const parts: Part[] = [
    ...[...of.documents, ...(extra.documents ?? [])].map(documentPart),
    dated('ONS', 'ADDD', of.admittedAt), dated('OTH', 'EDT', of.admittedAt),
    ...(use === 'claim' ? dischargeParts(of, extra.discharge ?? { code: 'DTH', stage: 'After Surgery' }) : []),
    ...(extra.remarks ? [{ ...coded('NMI', 'CQD'), valueString: extra.remarks }] : []),
    ...forms.map(({ kind, form }) => ({ ...(kind === 'stg' ? coded('STG', 'STG') : coded('INF', 'ODN')), valueReference: refer(form) })),
    ...(extra.supportingInfo ?? []),
  ]
  return parts.map((part, at) => ({ id: `SupportingInformation-${at + 1}`, sequence: at + 1, ...part }))
}

const coded = (category: string, code: string): Pick<Part, 'category' | 'code'> => ({ category: concept(systems.supportingCategory, category), code: concept(systems.supportingCode, code) })
const dated = (category: string, code: string, at: number): Part => ({ ...coded(category, code), valueString: indianTime(at) })

const documentPart = ({ category, code, title, contentType, data }: CaseDocument): Part => ({
  category: concept(systems.supportingCategory, category), code: concept(namespaces.document, code, title), valueAttachment: { contentType, data, title },
})

function dischargeParts({ dischargedAt }: Case, { code, stage, diedAt, surgeryAt }: Discharge): Part[] {
  return [
    ...(surgeryAt === undefined ? [] : [dated('ONS', 'PSP', surgeryAt)]), dated('ONS', 'DSDE', diedAt ?? dischargedAt),
    ...(code === 'DTM' ? [dated('ONS', 'DTM', diedAt ?? dischargedAt)] : []), { ...coded('DIS', code), valueString: stage },
  ]
}
