import { z } from 'zod'
import { REGISTRIES, ROLES } from '../../claims/participants/record.ts'
import type { RegistryCode, RoleCode } from '../../claims/participants/record.ts'

const text = z.string()
/** Inferred: that texts have a bound, and which. */
const bounded = text.max(200)
const optional = bounded.nullish()
/** The store takes keys of 1,024 bytes. */
export const code = text.min(1).max(100)

export const roleCode = z.enum(Object.keys(ROLES) as [RoleCode, ...RoleCode[]])
export const registryCode = z.enum(Object.keys(REGISTRIES) as [RegistryCode, ...RegistryCode[]])
const roles = z.array(roleCode).min(1).max(9)

/** Base64 of the whole PEM, not looked into here. */
const certificate = text.min(1).max(20_000)
const endpoint = text.max(2048)
const landlines = z.array(bounded).max(3).nullish()

/** Taken and given back as they came: shapes of `address` and `payment_details` are not published. */
const loose = z.record(text, z.unknown()).refine((value) => JSON.stringify(value).length <= 4000, 'At most 4,000 characters of JSON').nullish()
const profile = {
  participant_name: optional, scheme_code: optional, primaryEmail: optional, phone: landlines, signing_cert_path: text.max(100).nullish(),
  address: loose, additionalEmail: z.array(bounded).max(3).nullish(), additionalMobile: z.array(bounded).max(3).nullish(), payment_details: loose,
}

/** Sandbox create. nha-in/docs: catalogue/nhcx/endpoints/participant-create.md; bounds from its swagger (participanthcxservice). */
export const sandboxProfile = z.object({
  ...profile, linked_registry_codes: z.array(registryCode).min(1).max(4), registryid: code, state: optional, district: optional, roles,
  primaryMobile: text.regex(/^[1-9]\d{9}$/), encryption_cert: certificate, endpoint_url: endpoint.nullish(),
})

export const sandboxChange = z.object({
  ...profile, participant_code: code, roles, primaryMobile: text.regex(/^[1-9]\d{9}$/).nullish(), encryption_cert: certificate.nullish(), endpoint_url: endpoint.nullish(),
  linked_registry_codes: z.array(bounded).max(4).nullish(), status: z.array(z.enum(['Created', 'Active', 'InActive', 'Inactive', 'Blocked'])).max(4).nullish(),
})

export const creation = z.object({
  registrytype: text.pipe(registryCode), registryid: code, role: roles, endpointurl: endpoint.nullish(), endpoint_url: endpoint.nullish(), scheme_code: optional,
  mobilenumber: text.regex(/^[1-9]\d{9,12}$/), email: z.email().max(200),
})

export const change = z.object({ participantcode: code, encryptioncert: certificate.nullish(), endpointurl: endpoint.nullish() })

export const bank = z.object({
  facilitybankaccountname: optional, authorizedsignatoryname: optional, bankaccountnumber: optional, ifsccode: optional, bankname: optional, bankbranchname: optional, bankaddress: optional, micrcode: optional, accounttype: optional,
})

export const empanelment = z.object({
  participant_name: optional, participantcode: code, scheme_code: optional, state: optional, district: optional, entityid: code, hospitaltype: optional, incentiveCode: optional,
  hospitalbedstrength: optional, lab_yn: optional, roles: z.array(bounded).min(1).max(9), specialityList: z.array(bounded).max(500).nullish(), primaryEmail: optional, primaryMobile: optional,
  encryption_cert: certificate.nullish(), endpoint_url: endpoint.nullish(), bankdetails: bank, taxdetails: z.object({ pannumber: code, tannumber: code, gstnumber: code }).nullish(),
})

/** A record as search and details show it. */
export const shownRecord = z.object({
  participant_code: text, participant_name: text, linked_registry_codes: z.array(text), scheme_code: text, roles: z.array(text), address: z.unknown(), primaryEmail: text, additionalEmail: z.unknown(), phone: z.array(text),
  primaryMobile: text, additionalMobile: z.unknown(), status: z.array(text), signing_cert_path: text, encryption_cert: text, endpoint_url: text, payment_details: z.unknown(),
})

const row = z.object({ participantcode: text, participantname: text, address: text, state: text })
export const listed = z.union([z.object({ participantdetails: z.array(row) }), z.object({ participants: z.array(row) }), z.array(row)])

export const created = z.object({
  participantid: text, facilityname: text, facilitycontact: text, facilityemail: text, transactionid: text, error: z.object({ code: text, message: text, trace: text }),
})
