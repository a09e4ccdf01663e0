import type { Variant } from '../kernel/operation.ts'
import { variantDefaults } from '../kernel/room.ts'

const DOCUMENT = 'NHA, Health Facility Registry APIs v2.0, 22.06.2026'
const SHEET = 'nha-in/docs: site/docs/hiecm/v3/resources/test-cases/m4.mdx'
const SPECIFICATION = 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml'

/** Where sources disagree, or leave a choice that clients could meet either way. */
export const variants: readonly Variant[] = [
  {
    name: 'hfr.onboarding-refusals', choices: ['document', 'http-422', 'error-status'], standard: 'document',
    about: 'How the four onboarding writes refuse: as the document prints it, basic- and detailed-information with HTTP 422 and details[0].code (so seen too), additional-information and submit with HTTP 200, status Not Created and errorStatus (seen of submit too); HTTP 422 throughout; or HTTP 200 without a trackingId throughout, as the schema has it and as was seen too.',
    source: `NHA, New HFR APIs Documentation (SBX), 2.1 to 2.4; ${SPECIFICATION}; integrators' recorded answers`,
  },
  {
    name: 'hfr.write-messages', choices: ['specification', 'document'], standard: 'specification',
    about: 'The message of a saved layer: as the specification\'s examples have it, that of detailed-information with its template unfilled, or as the document\'s samples print it.',
    source: `${SPECIFICATION}; NHA, New HFR APIs Documentation (SBX), 2.1 to 2.3`,
  },
  {
    name: 'hfr.otp-refusals', choices: ['document', 'error-status', 'http-422'], standard: 'document',
    about: 'How the OTP linkage refuses: as the document prints it, HTTP 400 with the call\'s own answer and HTTP 422 for a wrong source; HTTP 200 with the other fields null and [{field, message}] in errorStatus (schema, integrators\' types); or HTTP 422 throughout.',
    source: `NHA, New HFR APIs Documentation (SBX), 5, 6, 8 and 9; ${SPECIFICATION}; integrators' code`,
  },
  {
    name: 'hfr.bed-total', choices: ['any', 'at-least-sum', 'ipd-hdu-day', 'ipd-hdu'], standard: 'any',
    about: 'What totalNumberOfBeds must be: at least the sum of all bed counts (document); exactly IPD, HDU and day care (seen 21 Sep 2026); exactly IPD and HDU (seen 2 Oct 2026). `any` takes a total that satisfies one of the three.',
    source: `${DOCUMENT}; integrators' recorded answers`,
  },
  {
    name: 'hfr.empty-sections', choices: ['refused', 'taken'], standard: 'refused',
    about: 'imagingServices or diagnosticServices without a value ([], [""]) of a facility that offers more than one thing: taken as nothing (the specification\'s example sends [""] for a hospital), or refused like a filled one (an integrator left even empty lists out after a refusal of 2 Oct 2026). For a pharmacy and its like [] is refused either way: the document prints it.',
    source: `${SPECIFICATION}; NHA, New HFR APIs Documentation (SBX); integrators' code`,
  },
  {
    name: 'hfr.drug-license', choices: ['mandatory', 'optional'], standard: 'mandatory',
    about: 'A pharmacy must send drugLicenseNumber (the document\'s table), or may leave it empty, as the sample does that the same document shows as saved.',
    source: 'NHA, New HFR APIs Documentation (SBX), 2.3',
  },
  {
    name: 'hfr.photographs', choices: ['mandatory', 'optional'], standard: 'mandatory',
    about: 'Both photographs are demanded (document; refused without: seen), or may stay empty (the March 2024 test cases; the specification\'s example).',
    source: `${DOCUMENT}; ${SHEET}`,
  },
  {
    name: 'hfr.photograph-types', choices: ['with-pdf', 'images'], standard: 'with-pdf',
    about: 'A photograph may be jpg, jpeg, png or pdf (document), or no pdf (test cases HFR-027 and 028).',
    source: `${DOCUMENT}; ${SHEET}`,
  },
  {
    name: 'hfr.working-days', choices: ['any-case', 'upper', 'capitalised'], standard: 'any-case',
    about: 'How a working day is spelt: MON (document), Mon (integrators that were accepted); any-case takes both.',
    source: `${DOCUMENT}; integrators' code`,
  },
  {
    name: 'hfr.name-rule', choices: ['document', 'test-case'], standard: 'document',
    about: 'A facility name has letters, digits and _.(),/ with a letter or digit first (document), or letters and digits alone, a letter first and more than 4 characters (test case HFR-010).',
    source: `${DOCUMENT}; ${SHEET}`,
  },
  {
    name: 'hfr.facility-id-born', choices: ['at-submit', 'at-draft'], standard: 'at-submit',
    about: 'A facility gets its id when it is submitted (document), or with its first draft, where deduplicate shows it already (specification\'s example; NHA\'s review of 21 Sep 2026).',
    source: `${DOCUMENT}; ${SPECIFICATION}; nha-in/docs: catalogue/hiecm/openapi/.raw/nha-2026-09-21-review/ledger/ledger-m3-m4.md`,
  },
  {
    name: 'hfr.search-facility-id', choices: ['shown', 'blank'], standard: 'shown',
    about: 'A search answers the facility id (test case HFR-001), or leaves it blank as the specification\'s example of a submitted facility does.',
    source: `${SHEET}; ${SPECIFICATION}`,
  },
  {
    name: 'hfr.submit-id-space', choices: ['off', 'on'], standard: 'off',
    about: 'A blank before the facility id that submit answers: an older document of NHA prints one.',
    source: 'an older NHA document, quoted by BlueBash/abdm-ruby',
  },
  {
    name: 'hfr.submit-header', choices: ['x-hprid-auth', 'either'], standard: 'x-hprid-auth',
    about: 'The header of the manager\'s token on submit: x-hprid-auth (specification), or also x-hpird-auth, as older pages write it.',
    source: `${SPECIFICATION}; nha-in/docs: site/docs/hiecm/v3/api/m4/undocumented.md`,
  },
  {
    name: 'hfr.manager-role', choices: ['checked', 'any'], standard: 'checked',
    about: 'The token in x-hprid-auth must be of a facility manager (role 2) or of one who is both (3), as NHA\'s prose says, or of anybody with an HPID: which role the host checks is not documented.',
    source: 'nha-in/docs: catalogue/hiecm/flows/m4-onboard-facility.md',
  },
  {
    name: 'hfr.manager-token', choices: ['token', 'or-number'], standard: 'token',
    about: 'x-hprid-auth carries the token of an HPR login (prose, specification), or also the manager\'s HPID number, 71-XXXX-XXXX-XXXX, with which the document\'s sample was saved.',
    source: `${SPECIFICATION}; NHA, New HFR APIs Documentation (SBX), 2.1, sample 3; an integrator on NHA's Postman collection`,
  },
  {
    name: 'hfr.tracking-owner', choices: ['checked', 'open'], standard: 'checked',
    about: 'A trackingId can be continued by its own manager and integrator alone, or by whoever knows it: not documented.',
    source: 'inferred',
  },
  {
    name: 'hfr.submit-after', choices: ['basic', 'all'], standard: 'basic',
    about: 'Submit may follow basic-information directly, as one integrator\'s code does, or needs additional and detailed information of a functional facility first: not documented.',
    source: 'integrators\' code; inferred',
  },
  {
    name: 'hfr.repeated-submit', choices: ['refused', 'answered'], standard: 'refused',
    about: 'Submitting what has not changed since it was submitted: refused with HIS-4061, or answered again with the same facility id. Not documented.',
    source: 'inferred',
  },
  {
    name: 'hfr.duplicates', choices: ['refused', 'accepted'], standard: 'refused',
    about: 'The registry\'s own check for a facility that is there already (HIS-4003, HIS-1132 are published, what they compare is not).',
    source: 'inferred',
  },
  {
    name: 'hfr.results-per-page', choices: ['10-to-15', 'from-10'], standard: '10-to-15',
    about: 'resultsPerPage of a search: 10 to 15 (seen, HIS-4047), or 10 and more (document).',
    source: `integrators' recorded answers; ${DOCUMENT}`,
  },
  {
    name: 'hfr.search-name', choices: ['alphanumeric', 'document'], standard: 'alphanumeric',
    about: 'The name of a search has letters, digits and single blanks alone (others were refused with HIS-4029), or also -_.(),/ as a registered name may.',
    source: `integrators' recorded answers; ${DOCUMENT}`,
  },
  {
    name: 'hfr.deduplicate-rows', choices: ['wide', 'brief'], standard: 'wide',
    about: 'A row of deduplicate has 131 columns with state, district and sub-district as objects (specification\'s example), or six, with their names and a masked facility id (document).',
    source: `${SPECIFICATION}; ${DOCUMENT}`,
  },
  {
    name: 'hfr.radius-max-km', choices: ['100', '50', '500'], standard: '100',
    about: 'The widest nearby search before HIS-1131: the code is published, the limit is not.',
    source: 'inferred',
  },
  {
    name: 'hfr.master-types', choices: ['observed-17', 'document-21'], standard: 'observed-17',
    about: 'get-master-types lists 17 types (seen 21 Sep 2026) or the document\'s 21, with OWNER-SUBTYPE, FACILITY-TYPE, SPECIALITIES and FACILITY-SUB-TYPE, which have no data.',
    source: `integrators' recorded answers; ${DOCUMENT}`,
  },
  {
    name: 'hfr.master-spellings', choices: ['registry', 'either'], standard: 'registry',
    about: 'get-master-data takes the registry\'s own names (FAC-STATUS, GENERAL-INFO-OPTIONS, DAYS-OF-OPERATION), or also those of the document and the test cases (FACSTATUS, GENERALINFO-OPTIONS, WORKING-DAYS).',
    source: `${DOCUMENT}; ${SHEET}`,
  },
  {
    name: 'hfr.type-ownership', choices: ['pattern', 'document'], standard: 'pattern',
    about: 'fetch-facility-type takes G, P and PP (the specification\'s pattern), or G and P alone (document).',
    source: `${SPECIFICATION}; ${DOCUMENT}`,
  },
  {
    name: 'hfr.owner-blanks', choices: ['kept', 'trimmed'], standard: 'kept',
    about: 'get-master-data of OWNER answers codes and values filled up with blanks (document; recorded live), which no call takes back, or without them (an older document).',
    source: 'NHA, New HFR APIs Documentation (SBX), 3.2; integrators\' code; BlueBash/abdm-ruby: docs/',
  },
  {
    name: 'hfr.profit-by-c', choices: ['refused', 'answered'], standard: 'refused',
    about: 'get-owner-subtype of P and C: refused, since P and PP take P or NP (seen), or answered with the profit types (sample 4 of the document).',
    source: 'NHA, New HFR APIs Documentation (SBX), 3.7; integrators\' recorded answers',
  },
  {
    name: 'hfr.wrong-otps-max', choices: ['3', '5', '10'], standard: '3',
    about: 'Wrong OTPs before HIS-1041: the code is published, the number is not.',
    source: 'inferred',
  },
  {
    name: 'hfr.withdrawn-operations', choices: ['off', 'on'], standard: 'off',
    about: 'Serve what NHA withdrew between its sets of 16 and of 24 September 2026 (the nearby search with infrastructure, a manager\'s facilities).',
    source: 'nha-in/docs: catalogue/changelog/facts/hiecm-m4.json',
  },
]

export const hfrVariantDefaults = variantDefaults({ variants })
