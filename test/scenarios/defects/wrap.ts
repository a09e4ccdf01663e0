/** A sandbox as its users see it, and one with something wrong laid over it. */
export type Fetch = (request: Request) => Promise<Response>
export type Wrap = (fetch: Fetch) => Fetch

export type Json = Record<string, unknown>

/** The last part of a path is enough to know an operation by. */
const isOf = (request: Request, path: string): boolean => new URL(request.url).pathname.endsWith(path)

const json = (value: unknown, status = 200): Response => new Response(JSON.stringify(value), { status, headers: { 'content-type': 'application/json' } })

async function readJson(source: Request | Response): Promise<unknown> {
  const text = await source.clone().text()
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

/** Good answers of an operation come out changed; what `change` gives back as a Response is sent as that. */
export const answering = (path: string, change: (answer: never, asked: Json) => unknown): Wrap => (fetch) => async (request) => {
  if (!isOf(request, path)) return fetch(request)
  const asked = (await readJson(request)) as Json
  const response = await fetch(request)
  if (!response.ok) return response
  const changed = change((await readJson(response)) as never, asked)
  return changed instanceof Response ? changed : json(changed, response.status)
}

/** A check that was forgotten: refusals with this code come out as if all were well. */
export const forgiving = (path: string, code: string, answer: (asked: Json) => unknown): Wrap => (fetch) => async (request) => {
  if (!isOf(request, path)) return fetch(request)
  const asked = (await readJson(request)) as Json
  const response = await fetch(request)
  const body = (await readJson(response)) as { details?: { code?: string }[] }
  return body?.details?.[0]?.code === code ? json(answer(asked)) : response
}

/** Calls that are wrong in one way are taken as right. */
export const taking = (path: string, isWrong: (asked: Json, request: Request) => boolean, answer: (asked: Json) => unknown): Wrap => (fetch) => async (request) => {
  if (!isOf(request, path)) return fetch(request)
  const asked = (await readJson(request)) as Json
  return isWrong(asked, request) ? json(answer(asked)) : fetch(request)
}

/** Every refusal of the registry comes out changed. */
export const refusing = (change: (body: { code: string; message: string; details: { code: string; message: string }[] }) => Response): Wrap => (fetch) => async (request) => {
  const response = await fetch(request)
  const body = (await readJson(response)) as { details?: unknown[] }
  return response.status === 422 && Array.isArray(body?.details) ? change(body as never) : response
}

/** Text of a page or of the inbox, changed. */
export const texting = (path: string, change: (text: string, request: Request) => string): Wrap => (fetch) => async (request) => {
  const response = await fetch(request)
  if (!isOf(request, path)) return response
  return new Response(change(await response.text(), request), { status: response.status, headers: response.headers })
}

export const flat = (body: { details: { code: string; message: string }[] }): Response => json({ code: body.details[0]!.code, message: body.details[0]!.message }, 422)
export { json }
