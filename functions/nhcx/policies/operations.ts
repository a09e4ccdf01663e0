import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

const SERVICE = '/pmjay/sbxhcx/participanthcxservice'

const headers = z.object({ Accept: z.string(), bearer_auth: z.string() })
/** The store takes keys of 1,024 bytes. */
const code = z.string().min(1).max(100)
const product = z.object({ productid: code, productname: z.string().max(200) })
/** nha-in/docs: catalogue/nhcx/endpoints/ (link): a requestid that is no UUID is 400; ABHA numbers here go without hyphens. */
const member = { requestid: z.guid(), memberid: code, payerid: code, processingid: code, policies: z.array(product).min(1).max(20) }
const link = z.object({ ...member, abhanumber: z.string().regex(/^\d{14}$/).optional(), mobilenumber: z.string().max(20).optional() })
const delink = z.object(member)
const identifier = z.object({ identifiertype: z.enum(['AbhaNumber', 'MemberId', 'MobileNo']), identifiervalue: code })

/** An error may come in the shape of success, under 200. */
const linked = z.object({ result: z.string().optional(), errormessage: z.object({ errorcode: z.string(), errordescription: z.string() }).optional() })
const policies = z.object({
  policies: z.array(z.object({ payerid: z.string(), processingid: z.string(), memberid: z.string(), productid: z.string(), productname: z.string() })).optional(),
  participantdetails: z.array(z.object({ participantcode: z.string(), participantname: z.string(), address: z.string(), state: z.string() })).optional(),
})
const owner = z.object({ participant_code: z.string() })

const known = { headers, session: 'client', evidence: 'specification', standing: 'official', source: 'nha-in/docs: catalogue/nhcx/endpoints/ (participant registry); catalogue/openapi/nhcx/v1/' } as const
const LINKING = ['NHCX-401', 'NHCX-1003', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'] as const
const LINK_INFERRED = [
  'What a link gets wrong beyond its form comes as `errormessage` under 200, with errorcode NHCX-1007: no value of errorcode is published.',
  'A payerid or processingid that nobody has, or that was deleted, is 404, NHCX-1003; a processingid that is no payer or TPA is refused.',
  'A product that nobody has registered, or another payer than payerid, is refused: "register before linking members" is all that is said.',
  'Linking again keeps the processingid of a product that is linked already, and takes a new abhanumber or mobilenumber where one is given.',
  'The answer to a link that works is {"result": "success"}.',
]
const DELINK_INFERRED = ['Nothing is removed unless every product named is linked under this payerid and processingid.', 'What is wrong comes as `errormessage` under 200, with errorcode NHCX-1007.']
const GET_INFERRED = [
  'The names of the answer\'s fields are not on the endpoint\'s page: the standard is the older stored specification\'s, the variant nhcx.policies-shape has the swagger\'s.',
  'Nobody linked is an empty list under 200.',
  'Every participant may look up any beneficiary, and policies that have run out are listed as well.',
]

export const linkPolicy = operation({ ...known, id: 'nhcx.policies.linkPolicy', method: 'POST', path: `${SERVICE}/participant/link/abha/policy`, summary: 'Link a member, his ABHA number and mobile to products', request: link, answer: linked, refusals: LINKING, inferred: LINK_INFERRED })
export const linkPolicyV2 = operation({ ...known, id: 'nhcx.policies.linkPolicyV2', method: 'POST', path: `${SERVICE}/v2/participant/link/abha/policy`, summary: 'Link a member, his ABHA number and mobile to products (v2)', request: link, answer: linked, refusals: LINKING, inferred: ['Does what v1 does: no difference is published.', ...LINK_INFERRED] })
export const delinkPolicy = operation({ ...known, id: 'nhcx.policies.delinkPolicy', method: 'POST', path: `${SERVICE}/participant/delink/abha/policy`, summary: 'Remove products from a member\'s link', request: delink, answer: linked, refusals: LINKING, inferred: DELINK_INFERRED })
export const delinkPolicyV2 = operation({ ...known, id: 'nhcx.policies.delinkPolicyV2', method: 'POST', path: `${SERVICE}/v2/participant/delink/abha/policy`, summary: 'Remove products from a member\'s link (v2)', request: delink, answer: linked, refusals: LINKING, inferred: ['Does what v1 does: no difference is published.', ...DELINK_INFERRED] })
export const getPolicies = operation({ ...known, id: 'nhcx.policies.getPolicies', method: 'POST', path: `${SERVICE}/participant/get/policies`, summary: 'Policies of a beneficiary, by ABHA number, member id or mobile', request: identifier, answer: policies, refusals: ['NHCX-401', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'], variants: ['nhcx.policies-shape'], inferred: GET_INFERRED })
export const getPoliciesV2 = operation({ ...known, id: 'nhcx.policies.getPoliciesV2', method: 'POST', path: `${SERVICE}/v2/participant/get/policies`, summary: 'Policies of a beneficiary, by ABHA number, member id or mobile (v2)', request: identifier, answer: policies, refusals: ['NHCX-401', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'], variants: ['nhcx.policies-shape'], inferred: ['Does what v1 does: no difference is published.', ...GET_INFERRED] })

export const initPolicyLink = operation({
  ...known, id: 'nhcx.policies.initPolicyLink', method: 'POST', path: `${SERVICE}/v2/participant/link/abha/policy/init`, summary: 'Begin a link that the member confirms by passcode', request: link, answer: linked, refusals: LINKING,
  inferred: ['Passcode and transaction id go to the mobile of the request in one SMS (how they travel is not published); without a mobile it is refused.', 'The passcode has six digits and is valid for 24 hours, as the registry\'s other passcodes are.', ...LINK_INFERRED],
})
export const validatePolicyLink = operation({
  ...known, id: 'nhcx.policies.validatePolicyLink', method: 'GET', path: `${SERVICE}/v2/participant/link/abha/policy/validate`, summary: 'Confirm a link by its passcode',
  query: z.object({ transactionId: z.string().max(100).optional(), passcode: z.string().optional() }), answer: linked, refusals: ['NHCX-401', 'NHCX-1003', 'NHCX-1005', 'NHCX-1007'],
  inferred: ['A wrong passcode, and a transaction that is unknown, another client\'s, over or confirmed, are `errormessage` under 200.', 'What the link stands on (product, ownership) is looked at again when it is confirmed.'],
})

const productOf = z.object({ productid: code, productname: z.string().min(1).max(200), participantcode: code })
export const linkProduct = operation({
  ...known, id: 'nhcx.policies.linkProduct', method: 'POST', path: `${SERVICE}/product/link`, summary: 'Register a product to a payer', request: productOf, answer: owner, refusals: LINKING,
  inferred: ['The token must belong to the client that created the participant, as for links.', 'A product id that another payer holds is refused, and one for a participant that is no payer or TPA; the own one takes the new name.'],
})
export const delinkProduct = operation({
  ...known, id: 'nhcx.policies.delinkProduct', method: 'POST', path: `${SERVICE}/product/delink`, summary: 'Remove a product from a payer', request: productOf, answer: owner, refusals: LINKING,
  inferred: ['A product that the participant does not hold is 404, NHCX-1007; productname is not compared.', 'Members stay linked to a product that is removed.'],
})
export const getProductOwner = operation({
  ...known, id: 'nhcx.policies.getProductOwner', method: 'POST', path: `${SERVICE}/product/getowner`, summary: 'Which payer owns a product', request: z.object({ productid: code }), answer: owner, refusals: ['NHCX-401', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'],
  inferred: ['An unknown product is 404, NHCX-1007.'],
})
export const getProductIdName = operation({
  ...known, id: 'nhcx.policies.getProductIdName', method: 'POST', path: `${SERVICE}/participant/getProductIdName`, summary: 'Which payer owns a product, by a bare JSON text', request: code, answer: owner, refusals: ['NHCX-401', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'],
  inferred: ['The text is a product\'s id or name: its meaning is not published.', 'What fits no product is 404, NHCX-1007.'],
})
export const updateAbhaNumber = operation({
  ...known, id: 'nhcx.policies.updateAbhaNumber', method: 'POST', path: `${SERVICE}/update/abhanumber`, summary: 'Put the real ABHA number in place of a placeholder', request: z.object({ dummyAbha: code, realAbha: code }),
  answer: z.object({ successMessage: z.string().optional(), errorMessage: z.string().optional() }), refusals: ['NHCX-401', 'NHCX-1005', 'NHCX-1007', 'NHCX-1013'],
  inferred: ['It changes the links that the caller\'s participants made or process, every one that bears the placeholder.', 'The texts of errorMessage are ours: that errors come in the shape of success is all that is published.'],
})
