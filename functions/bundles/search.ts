import type { Bundle, Task } from '@medplum/fhirtypes'
import type { Case } from './case.ts'
import type { Make } from './make.ts'
import { collection, indianTime, place, refer } from './make.ts'
import { payerOf, providerOf } from './parties.ts'
import { input } from './task.ts'
import { concept, systems } from './terms.ts'

/** What is looked for; dates are YYYY-MM-DD. Names as the value set has them, FromDate and ToDate in exactly this case. */
export interface SearchInputs {
  ClaimNumber?: string
  PolicyNumber?: string
  ProductNumber?: string
  FromDate?: string
  ToDate?: string
  ServiceCode?: string
}

/** Published four ways: the exit case, the value set, the sheet's request and its callback. */
export type SearchCode = 'Search' | 'search' | 'status' | 'poll'

/** A TaskBundle that looks claims up; the case gives the two parties, and its number where no input is given. Answered by `taskAnswer`, one decision a claim. */
export function searchRequest(make: Make, of: Pick<Case, 'provider' | 'payer' | 'caseNumber'>, inputs: SearchInputs = { ClaimNumber: of.caseNumber }, code: SearchCode = 'search'): Bundle {
  const provider = place(make, providerOf(of.provider))
  const payer = place(make, payerOf(of.payer))
  const task = place<Task>(make, {
    resourceType: 'Task', status: 'requested', intent: 'order', code: concept(systems.financialTask, code), authoredOn: indianTime(make.now), requester: refer(provider), owner: refer(payer),
    input: Object.entries(inputs).map(([name, valueString]) => input(name, { valueString }, name)),
  })
  return collection(make, 'TaskBundle', of.caseNumber, [task, provider, payer])
}

export { taskAnswer as searchAnswer } from './task.ts'
