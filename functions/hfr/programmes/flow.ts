import type { Context, Outcome, Refusal } from '../../kernel/outcome.ts'
import { refuse } from '../../kernel/outcome.ts'
import { programmeSources } from '../../masters/facility-options.ts'
import type { Facility, ProgrammeLink } from '../../nhpr/facilities/record.ts'
import { isSubmitted, withHistory } from '../../nhpr/facilities/record.ts'
import type { SubmittedFacility } from '../../nhpr/facilities/submitted.ts'
import { isFacilityId } from '../../nhpr/forms.ts'
import { otpMessage } from '../../nhpr/messages.ts'
import type { Otp } from '../../nhpr/otp.ts'
import { issueOtp, resendOtp, verifyOtp } from '../../nhpr/otp.ts'
import type { HisCode } from '../../nhpr/refusals.ts'
import { required } from '../required.ts'
import { isNobodys } from './holders.ts'

export const CONTACT_OTP = 'hfr.contact-otp'
const WRONG_OTPS = 'hfr.wrong-otps-max'
const FACILITY_ID_LENGTH = 12

/** An OTP to the mobile of a facility. It opens nothing for another one. */
export interface ContactOtp {
  stage: 'otpSent' | 'linked'
  facilityId: string
  otp: Otp
}

/**
 * The facility of an id, once it was submitted.
 * Refuses HIS-1070 (empty), HIS-1113 (no facility id; the texts are the document's), HIS-1019 (not there, or never submitted).
 * Source: NHA, New HFR APIs Documentation (SBX), 5
 */
export function submittedOf(facilityId: string, facility: Facility | undefined): SubmittedFacility | Refusal<HisCode> {
  const field = 'facilityId'
  if (facilityId === '') return required(field)
  if (facilityId.length !== FACILITY_ID_LENGTH) return { refusal: 'HIS-1113', field, text: `Facility id is invalid. It must have 12 characters ${facilityId}`, rule: 'A facility id has 12 characters' }
  if (!facilityId.startsWith('IN')) return { refusal: 'HIS-1113', field, text: 'The Facility ID provided is invalid. It must begin with the prefix IN to meet the required format.', rule: 'A facility id begins with IN' }
  if (!isFacilityId(facilityId)) return { refusal: 'HIS-1113', field, rule: 'A facility id is IN and ten digits' }
  return facility && isSubmitted(facility) ? facility : { refusal: 'HIS-1019', field, rule: facility ? 'This facility is a draft: nothing was submitted' : 'No facility has this id' }
}

type Sent = { facilityId: string; status: string; message: string; transactionId: string; errorStatus: null }

/**
 * Sends an OTP to the mobile of a submitted facility. `previous` is the last transaction of this client and facility whose OTP was not used.
 * Refuses as `submittedOf`, HIS-1152 (it gave no mobile), HIS-1023, HIS-1041 (see otp.ts).
 */
export function sendContactOtp(previous: ContactOtp | undefined, facility: Facility | undefined, ask: { facilityId: string; transactionId: string }, context: Context): Outcome<ContactOtp | undefined, Sent, HisCode> {
  const { facilityId, transactionId } = ask
  const submitted = submittedOf(facilityId, facility)
  if ('refusal' in submitted) return { state: previous, reply: submitted, effects: [] }
  const mobile = submitted.submitted.basic.facilityContactInformation.facilityContactNumber
  const field = 'facilityId'
  if (mobile === '') return refuse(previous, 'HIS-1152', { field, rule: 'The facility gave no mobile number when it was submitted' })
  const sent = previous ? resendOtp(context, 'contact', previous.otp, field, WRONG_OTPS) : issueOtp(context, 'contact')
  if ('refusal' in sent) return { state: previous, reply: sent, effects: [] }
  return {
    state: { stage: 'otpSent', facilityId, otp: sent.state },
    reply: { answer: { facilityId, status: 'Success', message: 'Otp sent successfully! Please keep transaction id for future reference', transactionId, errorStatus: null } },
    effects: [otpMessage('facility-otp', mobile, sent.otp, transactionId)],
  }
}

type Link = Pick<ProgrammeLink, 'source' | 'sourceId'>

/**
 * What is wrong with a programme and its id of a facility.
 * Refuses HIS-4057 (none of the ten programmes), HIS-1070 (no id), HIS-1003 (its form).
 */
export function linkFault({ source, sourceId }: Link): Refusal<HisCode> | undefined {
  if (!programmeSources.some(({ code }) => code === source)) return { refusal: 'HIS-4057', field: 'source', text: SOURCE_TEXT, rule: `One of ${programmeSources.map(({ code }) => code).join(', ')}` }
  if (sourceId === '') return required('sourceId')
  // Alphanumeric by the specification, whose example is AB-PMJAY.
  return /^[A-Za-z0-9-]{1,50}$/.test(sourceId) ? undefined : { refusal: 'HIS-1003', field: 'sourceId', rule: 'Letters, digits and dashes, at most 50' }
}

/** As printed, with a null attribute. */
const SOURCE_TEXT = 'Invalid/Blank facility source, please enter a valid facility source.'

export interface Linking {
  txn: ContactOtp
  facility: Facility
}

type Linked = { facilityId: string; status: string; message: string; errorStatus: null }

/**
 * Verifies the OTP and ties the programme's id to the facility. `holder` is the facility that has the id by now; empty: none.
 * Refuses HIS-1026 (the OTP was sent for another facility), the OTP's codes, HIS-1104 (the id is another facility's; the OTP stays good).
 * Inferred: another id of the same programme takes the place of the first; the same id is taken again.
 */
export function linkProgramme(before: Linking, holder: string, command: Link & { facilityId: string; otp: string }, context: Context): Outcome<Linking, Linked, HisCode> {
  const { txn, facility } = before
  const { facilityId, source, sourceId } = command
  if (txn.facilityId !== facilityId) return refuse(before, 'HIS-1026', { field: 'transactionId', rule: 'The OTP of this transaction was sent for another facility' })
  const { otp, refusal } = verifyOtp(context, txn.otp, command.otp, 'otp', WRONG_OTPS)
  if (refusal) return { state: otp === txn.otp ? before : { ...before, txn: { ...txn, otp } }, reply: { ...(command.otp === '' ? required('otp') : refusal), echo: { facilityId } }, effects: [] }
  if (holder !== '' && holder !== facilityId && !isNobodys(sourceId)) return refuse(before, 'HIS-1104', { field: 'sourceId', rule: `Another facility has this id of ${source}` })
  const others = facility.programmes.filter((link) => link.source !== source)
  return {
    state: {
      txn: { ...txn, stage: 'linked', otp },
      facility: {
        ...facility, programmes: [...others, { source, sourceId, at: context.now }], updatedAt: context.now,
        history: withHistory(facility.history, { at: context.now, what: 'programme-linked', note: `${source} ${sourceId}` }),
      },
    },
    reply: { answer: { facilityId, status: 'success', message: 'OTP validated successfully!!! Hospital id linked to HFR', errorStatus: null } },
    effects: [],
  }
}
