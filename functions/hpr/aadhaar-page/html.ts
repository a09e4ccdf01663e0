import type { Consent } from '../registration/state.ts'
import { captchaSvg } from './captcha.ts'
import { consentTexts } from './consent.ts'
import type { PageStage } from './flow.ts'

/** What a page shows. */
export interface View {
  stage: PageStage
  /** A sentence for the person; empty: nothing is wrong. */
  error: string
  /** The form field it is about. */
  field?: string
  linkId: string
  language: Consent['language']
  captcha: string
  /** Masked. */
  mobile: string
}

const STYLE = 'body{font:1rem/1.5 sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem;color:#1b2a41;background:#fff}label,input[type=text],button,svg{display:block;margin:.4rem 0}input[type=text]{font:inherit;padding:.4rem;width:16rem}button{font:inherit;padding:.5rem 1rem}.error{border:2px solid #a4161a;padding:.5rem 1rem;color:#a4161a}fieldset{margin:1rem 0}svg{border:1px solid #889}'

const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`)

/** The whole page, as the form posts of page.ts go round. Works without a script and loads nothing. */
export function toHtml(view: View): string {
  return `<!doctype html>
<html lang="${view.language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${view.error ? 'Error: ' : ''}${TITLES[view.stage]}</title>
<style>${STYLE}</style>
</head>
<body>
<main data-stage="${view.stage}" data-error="${escape(view.error)}">
<h1>${TITLES[view.stage]}</h1>
<p><small>Simulated: for synthetic Aadhaar numbers only. Never type a real one.</small></p>
${view.error ? `<p class="error" role="alert" id="error">${escape(view.error)}</p>` : ''}
${BODIES[view.stage](view)}
</main>
</body>
</html>
`
}

const TITLES: Record<PageStage, string> = { number: 'Aadhaar authentication', otp: 'Enter the Aadhaar OTP', done: 'Aadhaar authentication is done', expired: 'This link cannot be used' }

const BODIES: Record<PageStage, (view: View) => string> = { number: numberBody, otp: otpBody, done: doneBody, expired: expiredBody }

/** Ties a field to the error above it. */
const described = ({ field }: View, name: string): string => (field === name ? ' aria-invalid="true" aria-describedby="error"' : '')

/** Posts to the address it came from, below whatever prefix that is. */
const hidden = ({ linkId, language }: View): string => `<input type="hidden" name="link_id" value="${escape(linkId)}"><input type="hidden" name="language" value="${language}">`

function numberBody(view: View): string {
  const { heading, paragraphs, agree } = consentTexts[view.language]
  const others = (['en', 'hi'] as const).filter((language) => language !== view.language)
  const languages = others.map((language) => `<a href="?link_id=${encodeURIComponent(view.linkId)}&amp;language=${language}" hreflang="${language}" lang="${language}">${language === 'hi' ? 'हिन्दी' : 'English'}</a>`)
  return `<form method="post">
${hidden(view)}
<label for="aadhaar">Aadhaar number, 12 digits</label>
<input type="text" id="aadhaar" name="aadhaar" inputmode="numeric" autocomplete="off" maxlength="14"${described(view, 'aadhaar')}>
<fieldset lang="${view.language}">
<legend>${heading}</legend>
${paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('\n')}
<label><input type="checkbox" name="consent" value="yes"${described(view, 'consent')}> ${agree}</label>
</fieldset>
<p>${languages.join(' ')}</p>
${captchaSvg(view.captcha)}
<label for="captcha">The digits of the picture</label>
<input type="text" id="captcha" name="captcha" inputmode="numeric" autocomplete="off" maxlength="6"${described(view, 'captcha')}>
<button type="submit" name="action" value="send">Send OTP</button>
<button type="submit" name="action" value="refresh">Another picture</button>
</form>`
}

function otpBody(view: View): string {
  return `<p>An OTP was sent to the mobile number linked with Aadhaar, ${escape(view.mobile)}. Another can be sent after 60 seconds, twice at most.</p>
<form method="post">
${hidden(view)}
<label for="otp">OTP, 6 digits</label>
<input type="text" id="otp" name="otp" inputmode="numeric" autocomplete="one-time-code" maxlength="6"${described(view, 'otp')}>
<button type="submit" name="action" value="verify">Verify</button>
<button type="submit" name="action" value="resend">Resend OTP</button>
</form>`
}

function doneBody(view: View): string {
  return view.error ? '<p>Go back to the application that sent you here.</p>' : '<p>You are authenticated. Close this window and go on in the application that sent you here.</p>'
}

function expiredBody(): string {
  return '<p>A link is good for five minutes. Ask the application that sent you here for a new one.</p>'
}
