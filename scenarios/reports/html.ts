import type { CaseVerdict, Check, Outcome } from '../record.ts'
import { OUTCOMES } from '../record.ts'
import { STYLE } from './html-style.ts'
import { escapeMarkup as esc } from './markup.ts'
import type { RedactedExchange, RedactedRun } from './redacted.ts'

/** Longer bodies are cut here and whole in the HAR: three hundred countries prove nothing on a page. */
const BODY_CHARS_MAX = 3000

const WORDS: Record<Outcome, string> = { passed: 'passed', failed: 'failed', 'needs-human': 'needs a person', 'not-run': 'not run', error: 'error' }

/** One self-contained page: what a tester or a reviewer reads. Cases stand in NHA's order, each exchange once, at the end. */
export function toHtml({ run, exchanges }: RedactedRun): string {
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]))
  const used = new Set(run.cases.flatMap((verdict) => verdict.exchanges))
  return [
    '<!doctype html>', '<html lang="en">', '<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${esc(run.set)}: rehearsal on the ${run.origin}</title><style>${STYLE}</style></head>`, '<body>',
    originBanner(run.origin, run.evidence), '<main>', head(run), summary(run), table(run.cases),
    '<h2>Cases</h2>', ...run.cases.map((verdict) => article(verdict, byId)),
    '<h2>Exchanges</h2>', '<p class="soft">Secrets, OTPs, Aadhaar and mobile numbers are taken out. Fields that were encrypted on the wire are shown as they were before, unless they are secret.</p>',
    ...exchanges.filter(({ id }) => used.has(id)).map(exchangeDetails), '</main></body></html>', '',
  ].join('\n')
}

function originBanner(origin: string, evidence: boolean): string {
  const tainted = evidence ? '' : ' A planted fault was met: nothing on this page is evidence.'
  if (origin === 'mock') return `<div class="origin mock">MOCK. A rehearsal: never to be handed in. Only the agency's report counts.${tainted}</div>`
  return `<div class="origin sandbox">SANDBOX. Run against the real hosts.${tainted}</div>`
}

function head(run: RedactedRun['run']): string {
  const facts: [string, string][] = [
    ['Set', run.set], ['Registries', run.registries.join(', ')], ['Client id', run.clientId], ['Started', new Date(run.startedAt).toISOString()], ['Took', `${((run.finishedAt - run.startedAt) / 1000).toFixed(1)} s`],
    ['Base URLs', Object.entries(run.target.baseUrls).map(([surface, url]) => `${surface} ${url}`).join(', ')],
    ['Human steps', run.target.human], ['Wrong calls sent on purpose', run.target.probes ? 'yes' : 'no'],
    ['Profile', `${run.profile.entity}, ${run.profile.profession}, work: ${run.profile.work.join(', ')}; facility: ${run.profile.facility}, ${run.profile.ownership}`], ['Tool', `${run.tool} ${run.toolVersion}`],
  ]
  return `<h1>Certification rehearsal</h1><dl class="facts">${facts.map(([name, value]) => `<dt>${esc(name)}</dt><dd>${esc(value)}</dd>`).join('')}</dl>`
}

function summary(run: RedactedRun['run']): string {
  const counts = OUTCOMES.map((outcome) => `<li class="${outcome}"><b>${run.counts[outcome]}</b>${WORDS[outcome]}</li>`).join('')
  const open = run.mandatoryNotPassed.map((key) => `<a href="#${anchor(key)}">${esc(key.replace(/^[^:]*:/, ''))}</a>`).join(', ')
  return [
    `<ul class="counts">${counts}</ul>`,
    `<p class="say">${open ? `Mandatory for this profile and not passed: ${open}` : 'Every case mandatory for this profile passed.'}</p>`,
    run.fixFirst ? `<p class="say failed">See to this first: <a href="#${anchor(run.fixFirst)}">${esc(run.fixFirst)}</a></p>` : '',
    ...run.unmetExpectations.map(({ key, reason, outcome }) => `<p class="say failed">${esc(key)} was expected to fail (${esc(reason)}) and did not: ${WORDS[outcome]}</p>`),
  ].join('\n')
}

/** Keys hold colons, which a fragment may not want. */
const anchor = (key: string): string => key.replaceAll(/[^A-Za-z0-9-]/g, '-')

function table(cases: readonly CaseVerdict[]): string {
  const rows = cases.map(({ row, outcome, reason, simulated }, at) => `<tr><td>${at + 1}</td><td class="id"><a href="#${anchor(row.key)}">${esc(row.id || 'no id')}</a></td><td>${esc(row.title)}</td><td>${esc(row.marking)}</td><td>${badge(outcome)}</td><td class="result">${esc(reason)}${simulated.length > 0 ? ` <span class="soft">Simulated: ${esc(simulated.join(', '))}</span>` : ''}</td></tr>`)
  return `<h2>In NHA's order</h2><table><thead><tr><th>No.</th><th>Case id</th><th>Test case</th><th>Marking</th><th>Status</th><th>Actual result</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}

const badge = (outcome: Outcome): string => `<span class="badge ${outcome}">${WORDS[outcome]}</span>`

function article(verdict: CaseVerdict, byId: Map<string, RedactedExchange>): string {
  const { row, outcome, reason, checks, unexercised, simulated, identifiers, attestation, expected } = verdict
  return [
    `<article id="${anchor(row.key)}" class="${outcome}"><header><h3>${esc(row.id || 'no id')} ${esc(row.title)}</h3>${badge(outcome)}</header>`,
    `<p class="soft">${esc(row.function)} · ${esc(row.marking)}${row.mandatoryWhen ? `, when ${esc(row.mandatoryWhen)}` : ''}${row.field ? ` · <code>${esc(row.field)}</code>` : ''} · ${esc(row.calls.join(', ') || 'no call')}</p>`,
    `<p>${esc(row.expectation)}</p>`, `<p class="say ${outcome}">${esc(reason)}</p>`,
    expected ? `<p class="say">Expected failure: ${esc(expected.reason)}</p>` : '',
    checksTable(checks, byId), list('Not exercised in this run', unexercised), list('Played by the mock in place of a person', simulated),
    row.kind === 'ui' ? list('For a person to see on the integrator\'s own screens', row.screen) : '',
    attestation ? `<p class="say passed">Seen by ${esc(attestation.by)}, ${esc(attestation.at)}: ${esc(attestation.seen ?? '')} ${esc(attestation.attachment ?? '')}</p>` : '',
    identifiers.length > 0 ? `<p class="soft">Identifiers: ${identifiers.map(({ name, value }) => `${name} <code>${esc(value)}</code>`).join(', ')}</p>` : '',
    `<p class="soft">Source: ${esc(row.sources.join('; '))}${row.note ? `. ${esc(row.note)}` : ''}</p>`, '</article>',
  ].filter(Boolean).join('\n')
}

function list(title: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `<h3>${esc(title)}</h3><ul>${entries.map((entry) => `<li>${esc(entry)}</li>`).join('')}</ul>`
}

const HELD: Record<Check['outcome'], string> = { held: 'held', differs: 'DIFFERS', 'not-seen': 'not seen' }

function checksTable(checks: readonly Check[], byId: Map<string, RedactedExchange>): string {
  if (checks.length === 0) return ''
  const rows = checks.map((check) => `<tr class="${check.outcome}"><td>${esc(check.sentence)}</td><td class="held">${HELD[check.outcome]}</td><td><code>${esc(check.wanted)}</code></td><td><code>${esc(check.saw)}</code></td><td class="id">${link(check, byId)}</td></tr>`)
  return `<table><thead><tr><th>Check</th><th></th><th>Wanted</th><th>Saw</th><th>Exchange</th></tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}

function link({ exchange }: Check, byId: Map<string, RedactedExchange>): string {
  return exchange && byId.has(exchange) ? `<a href="#${exchange}">${exchange}</a>` : ''
}

function exchangeDetails({ id, direction, method, url, request, response, timestamp, requestId, tookMs, broken, fault, opened }: RedactedExchange): string {
  const part = (title: string, text: string): string => (text ? `<div class="soft">${title}</div><pre>${esc(pretty(text))}</pre>` : '')
  const headers = (entries: readonly [string, string][]): string => entries.map(([name, value]) => `${name}: ${value}`).join('\n')
  return [
    `<details id="${id}"><summary><code>${id}</code> ${direction ? 'received: ' : ''}${method} ${esc(url)} → ${response.status || 'no answer'}${fault ? ' · planted fault' : ''}</summary>`,
    `<p class="soft">TIMESTAMP ${esc(timestamp)} · REQUEST-ID ${esc(requestId)} · ${tookMs} ms${broken ? ` · ${esc(broken)}` : ''}</p>`,
    part('Request headers', headers(request.headers)), part('Request', request.body), part('Protected header', opened?.header ?? ''), part('Sealed in it', opened?.bundle ?? ''), part('Response headers', headers(response.headers)), part('Response', response.body), '</details>',
  ].join('\n')
}

function pretty(text: string): string {
  const laid = indented(text)
  return laid.length > BODY_CHARS_MAX ? `${laid.slice(0, BODY_CHARS_MAX)}\n… ${laid.length} characters in all; whole in traffic.har` : laid
}

function indented(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}
