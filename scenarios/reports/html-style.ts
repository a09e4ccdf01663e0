/** The report's only style sheet: no font, image or script from elsewhere; readable on paper too. */
export const STYLE = `
:root { --ink: #1c2330; --soft: #5b6575; --line: #dde2ea; --paper: #fff; --back: #f5f7fa; --passed: #12733f; --failed: #b3261e; --needs-human: #8a5a00; --not-run: #5b6575; --error: #7b1fa2; }
* { box-sizing: border-box; }
body { margin: 0; background: var(--back); color: var(--ink); font: 15px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
main { max-width: 1120px; margin: 0 auto; padding: 24px; }
h1 { font-size: 24px; margin: 0 0 4px; } h2 { font-size: 18px; margin: 36px 0 10px; } h3 { font-size: 15px; margin: 14px 0 6px; }
.origin { padding: 10px 24px; color: #fff; font-weight: 600; text-align: center; } .origin.mock { background: #8a3b00; } .origin.sandbox { background: #0b5394; }
.facts { display: grid; grid-template-columns: max-content 1fr; gap: 2px 16px; margin: 12px 0; } .facts dt { color: var(--soft); } .facts dd { margin: 0; overflow-wrap: anywhere; }
.counts { display: flex; flex-wrap: wrap; gap: 10px; margin: 16px 0; padding: 0; list-style: none; }
.counts li { background: var(--paper); border: 1px solid var(--line); border-top: 4px solid var(--tone); border-radius: 6px; padding: 8px 16px; min-width: 116px; }
.counts b { display: block; font-size: 26px; line-height: 1.2; color: var(--tone); }
.passed { --tone: var(--passed); } .failed { --tone: var(--failed); } .needs-human { --tone: var(--needs-human); } .not-run { --tone: var(--not-run); } .error { --tone: var(--error); }
.say { background: var(--paper); border-left: 4px solid var(--tone, var(--line)); padding: 8px 14px; margin: 8px 0; }
p, li, summary, td code, td.result { overflow-wrap: anywhere; } td.held { white-space: nowrap; } table { width: 100%; border-collapse: collapse; background: var(--paper); } th, td { text-align: left; vertical-align: top; padding: 6px 10px; border-bottom: 1px solid var(--line); } th { font-size: 13px; color: var(--soft); font-weight: 600; }
td.id { white-space: nowrap; font-variant-numeric: tabular-nums; } .badge { display: inline-block; padding: 1px 9px; border-radius: 10px; font-size: 13px; font-weight: 600; color: #fff; background: var(--tone); white-space: nowrap; }
article { background: var(--paper); border: 1px solid var(--line); border-left: 5px solid var(--tone); border-radius: 6px; padding: 14px 18px; margin: 14px 0; }
article header { display: flex; flex-wrap: wrap; align-items: baseline; gap: 4px 12px; } article header h3 { margin: 0; font-size: 16px; flex: 1 1 320px; } .soft { color: var(--soft); font-size: 13px; }
.differs { background: #fdeceb; } .differs td:first-child { border-left: 3px solid var(--failed); } code, pre { font: 12.5px/1.45 ui-monospace, "Cascadia Mono", Menlo, monospace; }
pre { background: #f0f3f7; border: 1px solid var(--line); border-radius: 4px; padding: 8px 10px; overflow: auto; max-height: 340px; white-space: pre-wrap; overflow-wrap: anywhere; margin: 4px 0 10px; }
details > summary { cursor: pointer; } ul { margin: 4px 0; padding-left: 22px; } a { color: #0b5394; }
@media print { body { background: #fff; font-size: 11px; } details:not([open]) > :not(summary) { display: none; } article { break-inside: avoid; } pre { max-height: none; } }
`
