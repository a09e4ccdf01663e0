import { z } from 'zod'

const text = z.string().max(2048)
const endpoint = z.object({ use: text.optional(), connectionType: text.optional(), address: text.optional() })
const endpointList = z.array(endpoint).max(100)

export const lockerEndpoints = z.object({ healthLockerEndpoints: endpointList.optional() })
export const serviceEndpoints = z.object({ hipEndpoints: endpointList.optional(), hiuEndpoints: endpointList.optional(), healthLockerEndpoints: endpointList.optional() })

export const errorBody = z.object({ error: z.object({ code: z.string(), message: z.string() }) })

/** The specification gives every 204 a JSON body (ABDM-1001 No data found), which HTTP forbids: none is sent. */
export const noData = errorBody.optional()
