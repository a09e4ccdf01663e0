import { abdmHandlers } from 'abdm-rehearsal/msw'

export const abdm = abdmHandlers()

/** @param page a page, or a whole browser context, of Playwright */
export async function routeAbdm(page) {
  await page.route(/^https:\/\/[a-z]+\.abdm\.gov\.in\//, async (route) => {
    const asked = route.request()
    try {
      const answer = await abdm.fetch(new Request(asked.url(), { method: asked.method(), headers: asked.headers(), body: asked.postDataBuffer() }))
      await route.fulfill({ status: answer.status, headers: Object.fromEntries(answer.headers), body: Buffer.from(await answer.arrayBuffer()) })
    } catch {
      await route.abort()
    }
  })
}
