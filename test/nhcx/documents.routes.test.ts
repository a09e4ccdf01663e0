import { expect, test } from 'vitest'
import { get, registrySandbox } from '../support/policies.ts'

test('the status service\'s documents answer without a token', async () => {
  const sandbox = registrySandbox()
  const at = async (path: string): Promise<unknown> => (await get(sandbox, `/statushcxservice${path}`)).body
  expect(await at('/v3/api-docs')).toMatchObject({ openapi: '3.0.1', info: { title: 'Status service', version: '1.0.0' }, paths: { '/v1/status': expect.anything() } })
  expect(await at('/v2/api-docs')).toMatchObject({ swagger: '2.0', basePath: '/statushcxservice' })
  expect(await at('/swagger-resources')).toEqual([{ name: 'default', url: '/v3/api-docs', swaggerVersion: '3.0' }])
  expect(await at('/swagger-resources/configuration/ui')).toEqual({ deepLinking: true, docExpansion: 'none', displayRequestDuration: false })
  expect(await at('/swagger-resources/configuration/security')).toEqual({ apiKeyVehicle: 'header', apiKeyName: 'bearer_auth', scopeSeparator: ',' })
  expect((await get(sandbox, '/statushcxservice/v4/api-docs')).status).toBe(404)
})
