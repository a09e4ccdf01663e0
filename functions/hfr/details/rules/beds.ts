import type { DetailedBody } from '../bodies.ts'

export type Infrastructure = NonNullable<DetailedBody['medicalInfrastructure']>
export type Count = Exclude<keyof Infrastructure, 'hasIcuBeds' | 'isIcuContactSameAsManager' | 'cmoMoIcuControlMobile'>

const IPD: readonly Count[] = ['countIPDBedsWithoutOxygen', 'countIPDBedsWithOxygen']
const ICU: readonly Count[] = ['countICUBedsWithVentilators', 'countICUBedsWithoutVentilators']
const HDU: readonly Count[] = ['countHDUBedsWithVentilators', 'countHDUBedsWithoutVentilators']
/** Both spellings of the first are declared. */
const ICU_LEVELS: readonly Count[] = ['countLevel1IcuBedWithOutVentilators', 'CountLevel1IcuBedWithOutVentilators', 'countLevel1IcuBedWithVentilators', 'countLevel2IcuBeds', 'countLevel3IcuBeds']

export const DAY_CARE_BEDS: readonly Count[] = ['countDayCareBedsWithoutOxygen', 'countDayCareBedsWithOxygen']
export const INPATIENT_BEDS: readonly Count[] = [...IPD, ...ICU, ...HDU, ...ICU_LEVELS]
/** All that a facility without beds leaves at 0. */
export const BED_COUNTS: readonly Count[] = [...INPATIENT_BEDS, ...DAY_CARE_BEDS, 'totalNumberOfVentilators', 'totalNumberOfBeds']

export const countOf = (infrastructure: Infrastructure, names: readonly Count[]): number => names.reduce((sum, name) => sum + (infrastructure[name] ?? 0), 0)

type TotalRule = (infrastructure: Infrastructure, total: number) => boolean

/** The three versions of the rule. Inferred: the levels break the ICU beds down, and so are in no sum: the document that sums has none of them. */
const versions: Record<string, TotalRule> = {
  'at-least-sum': (infrastructure, total) => total >= countOf(infrastructure, [...IPD, ...ICU, ...HDU, ...DAY_CARE_BEDS]),
  'ipd-hdu-day': (infrastructure, total) => total === countOf(infrastructure, [...IPD, ...HDU, ...DAY_CARE_BEDS]),
  'ipd-hdu': (infrastructure, total) => total === countOf(infrastructure, [...IPD, ...HDU]),
}

/** Whether `totalNumberOfBeds` is right by the standing version, or by one of them under `any` (variant hfr.bed-total). */
export function isTotal(infrastructure: Infrastructure, choice: string): boolean {
  const total = infrastructure.totalNumberOfBeds ?? 0
  const version = versions[choice]
  return version ? version(infrastructure, total) : Object.values(versions).some((fits) => fits(infrastructure, total))
}
