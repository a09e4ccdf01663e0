import type { Bundle, Claim } from '@medplum/fhirtypes'
import type { Scheme } from '../../bundles/case.ts'
import type { Leg } from '../legs.ts'
import type { FaultName } from './faults.ts'

/** What is looked at. */
export interface Subject {
  bundle: Bundle
  leg: Leg
  style: Scheme
  expected: Expected
}

/** What the receiver knows of the sender, and asks of him. */
export interface Expected {
  /** The HFR id that the sending hospital is registered with. */
  hfrId?: string
  /** As published, a bundle has identifier and timestamp; bundles without were taken by the sandbox (seen live), so that otherwise nobody asks. */
  envelope?: 'published'
}

/** A Claim that is being looked at. */
export interface ClaimSubject extends Subject {
  claim: Claim
  path: string
  /** Preauthorisation and predetermination have codes of their own beside the claim's. */
  stage: 'preauth' | 'claim'
}

/** Something wrong: which fault, where, and what its text names besides the case number. */
export interface Fault {
  name: FaultName
  path: string
  values?: string[]
  /** Beside the fault's own rule. */
  detail?: string
}

export type Check = (subject: Subject) => Fault[]

/** The fault, unless all is well. */
export const unless = (fine: boolean, name: FaultName, path: string, values: string[] = [], detail?: string): Fault[] => (fine ? [] : [{ name, path, values, ...(detail !== undefined && { detail }) }])

export const entryPath = (at: number): string => `Bundle.entry[${at}].resource`

/** A number from 1 on that no other of the list has. */
export const isSequence = (sequence: unknown, among: readonly number[]): boolean => Number.isInteger(sequence) && (sequence as number) > 0 && among.filter((one) => one === sequence).length === 1
