import type { Choice } from '../../../kernel/room.ts'
import { workingDays } from '../../../masters/facility-options.ts'
import { FUNCTIONAL } from '../../details/rules.ts'
import type { BasicForm } from '../form.ts'
import type { Found, Rule } from './rule.ts'
import { fault, firstAmong, firstOf, has, invalid, mandatory } from './rule.ts'

type Timing = NonNullable<BasicForm['timingsOfFacility']>[number]

/** NHA's samples send an entry with both empty where there is none. */
export const timingsIn = ({ timingsOfFacility }: BasicForm): Timing[] => (timingsOfFacility ?? []).filter(({ workingDays: day, openingHours }) => day || openingHours)

const TIME = String.raw`(?:0?[1-9]|1[0-2]):[0-5]\d [AP]M`
/** `10:00 AM-2:00 PM`, also with blanks, as in the specification's example. */
const HOURS = new RegExp(String.raw`^(?:24\*7|${TIME} ?- ?${TIME})$`)

/** How the variant lets a day be spelt, beginning from the code of the master. */
const SPELLINGS: Record<string, RegExp> = { 'any-case': /^[a-z]+$/i, upper: /^[A-Z]+$/, capitalised: /^[A-Z][a-z]+$/ }

const isDay = (day: string, variant: Choice): boolean => SPELLINGS[variant('hfr.working-days')]!.test(day) && has(workingDays, day.toUpperCase())

/** Source: NHA, New HFR APIs Documentation (SBX), 2.1; integrators' recorded answers (the words where none came, HIS-1070). A day may stand twice, as in the document's saved sample: two shifts. */
export const timingRules: readonly Rule[] = [
  (form) => (form.facilityOperationalStatus === FUNCTIONAL && timingsIn(form).length === 0 ? fault('HIS-1070', 'timingsOfFacility', 'Mandatory for a functional facility', 'Required Facility Timings') : undefined),
  ({ timingsOfFacility }, variant) => firstAmong(timingsOfFacility, ({ workingDays: day, openingHours }, index): Found => {
    const path = `timingsOfFacility[${index}]`
    if (!day && !openingHours) return undefined
    return firstOf(
      () => mandatory(day, `${path}.workingDays`),
      () => (isDay(day, variant) ? undefined : invalid(`${path}.workingDays`, `One day of the week; spelt as variant hfr.working-days has it: ${variant('hfr.working-days')}`)),
      () => mandatory(openingHours, `${path}.openingHours`),
      () => (HOURS.test(openingHours) ? undefined : invalid(`${path}.openingHours`, '10:00 AM-2:00 PM or 24*7')),
    )
  }),
]
