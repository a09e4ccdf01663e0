/** What a plan sells: a package of treatment at a rate. */
export interface TreatmentPackage {
  code: string
  name: string
  specialty: { code: string; name: string }
  /** INR. */
  rate: number
  /** Flags of the plan: `ProcedureType`, `IsDayCare`, `Unspecified`, `cyclic_proc_yn`, `no_of_cycles`. */
  conditions: Record<string, string>
  documents: readonly { category: string; code: string; title: string }[]
}

const reports = { category: 'INV', code: 'MAND0409', title: 'Investigation reports' } as const
const summary = { category: 'HDS', code: 'MAND0006', title: 'Discharge summary' } as const
const plain = { IsDayCare: 'N', Unspecified: 'N', cyclic_proc_yn: 'N' } as const
const general = { code: 'MG', name: 'General Medicine' } as const
const surgery = { code: 'SG', name: 'General Surgery' } as const

/** Codes in the form of the samples (MG004A is one of theirs); names, rates and the rest are the rehearsal's own. */
export const packages: readonly TreatmentPackage[] = [
  { code: 'MG004A', name: 'Fever with thrombocytopenia', specialty: general, rate: 15_500, conditions: { ProcedureType: 'Medical', ...plain }, documents: [reports, summary] },
  { code: 'MG009A', name: 'Pneumonia, ward care', specialty: general, rate: 12_000, conditions: { ProcedureType: 'Medical', ...plain }, documents: [reports, summary] },
  { code: 'SG039A', name: 'Appendectomy', specialty: surgery, rate: 25_000, conditions: { ProcedureType: 'Surgical', ...plain }, documents: [reports, summary] },
  { code: 'SG051B', name: 'Hernia repair with mesh', specialty: surgery, rate: 23_000, conditions: { ProcedureType: 'Surgical', ImplantApplicable: 'Y', ...plain }, documents: [reports, summary] },
  { code: 'MO001A', name: 'Chemotherapy, one cycle', specialty: { code: 'MO', name: 'Medical Oncology' }, rate: 8_400, conditions: { ProcedureType: 'Medical', IsDayCare: 'Y', Unspecified: 'N', cyclic_proc_yn: 'Y', no_of_cycles: '6' }, documents: [reports, summary] },
  { code: 'SG215', name: 'Unspecified surgical package', specialty: surgery, rate: 100_000, conditions: { ProcedureType: 'Surgical', ...plain, Unspecified: 'Y' }, documents: [reports, summary] },
  { code: 'LM100', name: 'LAMA / DAMA procedure', specialty: general, rate: 2_100, conditions: { ProcedureType: 'Medical', ...plain }, documents: [summary] },
]

export function inSpecialties(sold: readonly TreatmentPackage[]): { specialty: TreatmentPackage['specialty']; packages: TreatmentPackage[] }[] {
  const codes = [...new Set(sold.map(({ specialty }) => specialty.code))]
  return codes.map((code) => {
    const own = sold.filter(({ specialty }) => specialty.code === code)
    return { specialty: own[0]!.specialty, packages: own }
  })
}
