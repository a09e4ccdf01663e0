import type { Route } from '../../kernel/room.ts'
import { route } from '../../kernel/room.ts'
import { apiDocsV2, apiDocsV3, swaggerResources, swaggerSecurity, swaggerUi } from './operations.ts'

const info = { title: 'Status service', version: '1.0.0' }
const paths = Object.fromEntries([['/v1/status', 'Where a message is'], ['/v1/on_status', 'Answer a status question']].map(([path, summary]) => [path, { post: { summary, responses: { 202: { description: 'Accepted' } } } }]))

/** Nothing is decided here: the documents are as they are. */
export const documentRoutes: Route[] = [
  route(apiDocsV3, async () => ({ answer: { openapi: '3.0.1', info, servers: [{ url: '/statushcxservice' }], paths } })),
  route(apiDocsV2, async () => ({ answer: { swagger: '2.0', info, basePath: '/statushcxservice', paths } })),
  route(swaggerResources, async () => ({ answer: [{ name: 'default', url: '/v3/api-docs', swaggerVersion: '3.0' }] })),
  route(swaggerUi, async () => ({ answer: { deepLinking: true, docExpansion: 'none', displayRequestDuration: false } })),
  route(swaggerSecurity, async () => ({ answer: { apiKeyVehicle: 'header', apiKeyName: 'bearer_auth', scopeSeparator: ',' } })),
]
