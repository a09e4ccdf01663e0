/** A page as a browser has it: its message, and its form to fill in. */
export interface OpenPage {
  /** What the page tells the person, in plain text; empty for nothing. */
  message: string
  wants(field: string): boolean
  /** Fills the fields it has by these names, ticks every box, and submits. */
  submit(values: Record<string, string>): Promise<OpenPage>
}

type Fetch = (request: Request) => Promise<Response>

/** Opens a page that consists of one form. Reads names from the form itself: what it does not ask for is not sent. */
export async function openPage(fetch: Fetch, url: string): Promise<OpenPage> {
  return read(fetch, url, await fetch(new Request(url, { redirect: 'manual' })))
}

async function read(fetch: Fetch, url: string, response: Response): Promise<OpenPage> {
  const next = response.headers.get('location')
  if (response.status >= 300 && response.status < 400 && next) return openPage(fetch, new URL(next, url).href)
  const html = await response.text()
  const form = html.match(/<form\b[\s\S]*?<\/form>/i)?.[0] ?? ''
  const inputs = [...form.matchAll(/<(?:input|button)\b[^>]*>/gi)].map(([tag]) => tag).filter((tag) => attribute(tag, 'name'))
  return {
    message: messageOf(html),
    wants: (field) => inputs.some((tag) => attribute(tag, 'name') === field),
    async submit(values) {
      const body = new URLSearchParams(fieldsOf(inputs, values))
      const action = new URL(decode(attribute(form.match(/<form\b[^>]*>/i)?.[0] ?? '', 'action')) || url, url).href
      const posted = await fetch(new Request(action, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: body.toString(), redirect: 'manual' }))
      return read(fetch, action, posted)
    },
  }
}

function fieldsOf(inputs: string[], values: Record<string, string>): [string, string][] {
  const chosen = new Set<string>()
  return inputs.flatMap((tag): [string, string][] => {
    const name = attribute(tag, 'name')
    const type = attribute(tag, 'type') || 'text'
    const own = decode(attribute(tag, 'value'))
    if (type === 'submit' || tag.startsWith('<button')) {
      // The first button is the one that goes on; the others resend or give up.
      if (chosen.has('submit')) return []
      chosen.add('submit')
      return [[name, own]]
    }
    if (type === 'radio' && chosen.has(name)) return []
    chosen.add(name)
    if (type === 'checkbox' || type === 'radio') return [[name, own || 'on']]
    return [[name, values[name] ?? own]]
  })
}

const attribute = (tag: string, name: string): string => new RegExp(`\\b${name}\\s*=\\s*("([^"]*)"|'([^']*)'|([^\\s>]+))`, 'i').exec(tag)?.slice(2).find((part) => part !== undefined) ?? ''

const ENTITIES: Record<string, string> = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"' }
const decode = (text: string): string => text.replaceAll(/&(?:amp|lt|gt|quot|#(\d+));/g, (entity, code?: string) => (code ? String.fromCodePoint(Number(code)) : (ENTITIES[entity] ?? entity)))

/** The text of the element that speaks to the person (`role="alert"` or `role="status"`). */
function messageOf(html: string): string {
  const inner = /<(\w+)[^>]*\brole=["']?(?:alert|status)["']?[^>]*>([\s\S]*?)<\/\1>/i.exec(html)?.[2] ?? ''
  return decode(inner.replaceAll(/<[^>]+>/g, ' ')).replaceAll(/\s+/g, ' ').trim()
}
