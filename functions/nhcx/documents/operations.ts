import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

const SERVICE = '/statushcxservice'
const known = {
  method: 'GET', session: 'none', refusals: [], evidence: 'specification', standing: 'earlier', source: 'nha-in/docs: catalogue/openapi/nhcx/v1/ (status service)',
  inferred: ['Only that these paths answer is published: the documents name the status service\'s own two calls, in our words.'],
} as const
const document = z.record(z.string(), z.unknown())

export const apiDocsV3 = operation({ ...known, id: 'nhcx.documents.apiDocsV3', path: `${SERVICE}/v3/api-docs`, summary: 'OpenAPI 3 document of the status service', answer: document })
export const apiDocsV2 = operation({ ...known, id: 'nhcx.documents.apiDocsV2', path: `${SERVICE}/v2/api-docs`, summary: 'Swagger 2 document of the status service', answer: document })
export const swaggerResources = operation({ ...known, id: 'nhcx.documents.swaggerResources', path: `${SERVICE}/swagger-resources`, summary: 'List of the status service\'s documents', answer: z.array(z.object({ name: z.string(), url: z.string(), swaggerVersion: z.string() })) })
export const swaggerUi = operation({ ...known, id: 'nhcx.documents.swaggerUi', path: `${SERVICE}/swagger-resources/configuration/ui`, summary: 'Settings of the status service\'s Swagger page', answer: document })
export const swaggerSecurity = operation({ ...known, id: 'nhcx.documents.swaggerSecurity', path: `${SERVICE}/swagger-resources/configuration/security`, summary: 'Security settings of the status service\'s Swagger page', answer: document })
