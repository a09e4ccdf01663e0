import type { HttpHandler } from 'msw'
import { http, HttpResponse } from 'msw'
import { ConnectionDropped } from '../../functions/kernel/execute.ts'
import type { Sandbox } from '../sandbox.ts'
import { rooms } from '../sandbox.ts'

/** MSW handlers for the real host names: an application's tests call ABDM as ever and reach the sandbox. Give them to `setupServer` or `setupWorker`. */
export function mswHandlers(sandbox: Pick<Sandbox, 'fetch'>): HttpHandler[] {
  return rooms.flatMap((room) => room.hosts).map((host) => http.all(`${host}/*`, async ({ request }) => {
    try {
      return await sandbox.fetch(atHost(request))
    } catch (error) {
      if (error instanceof ConnectionDropped) return HttpResponse.error()
      throw error
    }
  }))
}

/** Two hosts may share a path: the sandbox tells them apart by the host's name before the path. */
function atHost(request: Request): Request {
  const url = new URL(request.url)
  return new Request(`${url.origin}/${url.host}${url.pathname}${url.search}`, request)
}
