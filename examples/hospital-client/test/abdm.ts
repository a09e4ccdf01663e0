import { abdmHandlers } from 'abdm-rehearsal/msw'
import { setupServer } from 'msw/node'
import { afterAll, beforeAll } from 'vitest'
import type { Gateway } from '../src/gateway.ts'
import { openGateway } from '../src/gateway.ts'

/** ABDM's sandbox in this process: the client under test calls the real host names and is answered from here. */
export const abdm = abdmHandlers()

const server = setupServer(...abdm)

export function withAbdm(): void {
  beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
  afterAll(() => server.close())
}

/** With the credentials that every new world knows. */
export const ourGateway = (): Gateway => openGateway({ clientId: 'SBX_000001', clientSecret: 'rehearsal-secret-000001' })
