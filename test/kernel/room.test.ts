import { expect, test } from 'vitest'
import { createSandbox } from '../../mocks/sandbox.ts'

test('a path of no room is answered in the shape of the room it belongs to', async () => {
  const sandbox = createSandbox()
  const response = await sandbox.fetch(new Request('http://localhost/v4/int/nowhere', { method: 'POST' }))
  expect(response.status).toBe(404)
  expect(await response.json()).toMatchObject({ code: '404', type: 'Status report' })
})
