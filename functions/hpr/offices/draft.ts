import type { Unit } from '../../kernel/unit.ts'
import type { Enrolment, Person } from '../../people/people.ts'
import type { Account } from '../../nhpr/accounts.ts'
import type { Professional } from '../professional/record.ts'
import { pending } from '../professional/record.ts'
import { professionalOf } from '../professional/seeded.ts'
import type { Cells } from './bulk-sheet.ts'

/** A professional as a state's sheet gives him: what the roll knows, what the sheet adds, nothing submitted. */
export function draftOf(person: Person, enrolment: Enrolment, account: Account, cells: Cells, unit: Unit): Professional {
  const hpr = { hprIdNumber: account.hprIdNumber, username: account.username, password: '', role: 1 as const, councilVerified: false, workVerified: false }
  const complete = professionalOf({ ...person, standing: 'registered', enrolment, hpr })!
  const { draw } = unit.context
  const registrations = complete.registrations.map((registration) => ({ ...registration, id: 1 + draw.int('registration-id', 9_000_000) }))
  return {
    ...complete,
    profileId: 1 + draw.int('profile-id', 9_000_000),
    registrations,
    qualifications: complete.qualifications.map((qualification) => ({ ...qualification, id: 1 + draw.int('qualification-id', 9_000_000), registrationId: registrations[0]!.id })),
    practitioner: {
      ...complete.practitioner, officialMobile: cells.mobile, officialEmail: cells.email,
      personalInformation: { ...complete.practitioner.personalInformation, languagesSpoken: cells.languages },
      currentWorkDetails: { ...complete.practitioner.currentWorkDetails, currentlyWorking: cells.currentlyWorking, chooseWorkStatus: cells.workStatus, purposeOfWork: cells.purposeOfWork, reasonForNotWorking: cells.reasonForNotWorking },
    },
    status: 'draft', councilVerification: pending(unit.now), workVerification: pending(unit.now),
    history: [{ at: unit.now, what: 'drafted', note: 'bulk upload' }],
  }
}
