import type { Variant } from '../kernel/operation.ts'

/** What a client of the simulated payers could meet either way. */
export const variants: readonly Variant[] = [
  {
    name: 'counterparties.bundle-envelope', choices: ['observed', 'published'], standard: 'observed',
    about: 'Whether a receiver asks for Bundle.identifier and Bundle.timestamp: no (bundles without were approved on the sandbox), or yes, as the collection bundle is published.',
    source: 'nha-in/docs: plugins/nhcx/skills (runs against the sandbox) against catalogue/nhcx/fhir/collection-bundle.md',
  },
  {
    name: 'counterparties.pmjay-claim-query-code', choices: ['161', '151'], standard: '161',
    about: 'The workflow id under which PMJAY takes the answer to a claim query: 161 (seen live; 151 was refused with PAYR-1321), or 151 as the sheet and the handbook say.',
    source: 'nha-in/docs: plugins/nhcx/skills (runs against the SHA sandbox) against current/doc/documents/Workflow Status Sheets (with Codes).md',
  },
  {
    name: 'counterparties.pmjay-in-progress', choices: ['sheet', 'recorded'], standard: 'sheet',
    about: 'How PMJAY refuses a second request on a case whose first is not decided: PAYR-1216, 1213, 1215 by its kind (sheet), or PAYR-1322 "Active instance found for case number" (recorded once; on which leg is not said).',
    source: 'nha-in/docs: current/doc/hmisdocuments/ (error codes) against catalogue/nhcx/errors/ (payr-1322)',
  },
  {
    name: 'counterparties.business-refusal', choices: ['sealed', 'protocol'], standard: 'sealed',
    about: 'How a payer tells a business refusal: sealed in the answer bundle under response.complete, or as a ProtocolResponse in clear under response.error.',
    source: 'nha-in/docs: current/doc/documents/API Response Handling to avoid Failures.md against the error sheets, which fix no form for a code',
  },
  {
    name: 'counterparties.query-status', choices: ['request.initiated', 'response.partial'], standard: 'request.initiated',
    about: 'x-hcx-status of a PMJAY query (24, 241, 27, 254), which rides on an on_ leg: request.initiated (workflow sheet), or response.partial (what the endpoint pages allow on on_ legs).',
    source: 'nha-in/docs: current/doc/documents/Workflow Status Sheets (with Codes).md against catalogue/nhcx/endpoints/',
  },
]
