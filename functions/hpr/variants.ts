import type { Variant } from '../kernel/operation.ts'
import { variantDefaults } from '../kernel/room.ts'

/** Every documented contradiction of this surface that a client could meet either way. */
export const variants: readonly Variant[] = [
  {
    name: 'hpr.verify-otp-shape', choices: ['flat', 'nested'], standard: 'flat',
    about: 'verifyOTP answers flat KYC fields (specification) or a nested address with `dob` (the document of June 2026).',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; NHA, Register Healthcare Professional, 22.06.2026, 1.2',
  },
  {
    name: 'hpr.register-envelope', choices: ['flat', 'wrapped'], standard: 'flat',
    about: 'register and update answer flat (specification) or inside {headers, body, statusCode, statusCodeValue} (documents).',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; NHA, Register Healthcare Professional, 22.06.2026, 6',
  },
  {
    name: 'hpr.create-token-claims', choices: ['full', 'bare'], standard: 'full',
    about: 'The token of createHprIdWithPreVerified carries ROLE and CATEGORY_ID, or only the six claims of the sample; register refuses the bare one.',
    source: 'NHA, Register Healthcare Professional, 22.06.2026, 4 and 6; a live refusal by an integrator, 5 Oct 2026',
  },
  {
    name: 'hpr.login-token-seconds', choices: ['1800', '259200'], standard: '1800',
    about: 'How long the token of a login lives: 1800 s (portal) or three days (sample JWT of the register documents).',
    source: 'nha-in/docs: plugins/abdm-integrators-assistant/skills/abdm-m4/; NHA, Register Healthcare Professional, 22.06.2026, 6',
  },
  {
    name: 'hpr.wrong-otps-max', choices: ['3', '5', '10'], standard: '3',
    about: 'Wrong OTPs before HIS-1041: the code is published, the number is not.',
    source: 'inferred',
  },
  {
    name: 'hpr.wrong-passwords-max', choices: ['5', '3', '10'], standard: '5',
    about: 'Wrong passwords in a row before HIS-1039: the code is published, the number is not.',
    source: 'inferred',
  },
  {
    name: 'hpr.forgot-otp', choices: ['either', 'encrypted', 'plain'], standard: 'either',
    about: 'Whether forgot/hprId/mobile takes its OTP encrypted or in plain: no source says, every sample of its neighbours is encrypted.',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml, RetriveHprIdMobilePayLoad (no example)',
  },
  {
    name: 'hpr.search-not-found', choices: ['HIS-1008', '404'], standard: 'HIS-1008',
    about: 'Search and user-details of an HPID nobody holds: 422 with HIS-1008, as this host refuses all else, or the 404 with a string that the specification declares on every operation.',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml; the refusals seen on the host',
  },
  {
    name: 'hpr.strict-dates', choices: ['off', 'on'], standard: 'off',
    about: 'Refuse a dateOfBirth that is no YYYY-MM-DD: NHA\'s own sample carries 1991-24-04.',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml, example of register-professional-new',
  },
  {
    name: 'hpr.password-runs', choices: ['off', 'on'], standard: 'off',
    about: 'Refuse a password with three consecutive letters or digits ("not conjugate", run length not stated).',
    source: 'NHA, Register Healthcare Professional, 22.06.2026, 4',
  },
  {
    name: 'hpr.ministry-required', choices: ['central', 'government'], standard: 'central',
    about: 'facilityDeclarationData.ministry is demanded of the central user (prose) or of every government user (field table).',
    source: 'NHA, Register Healthcare Professional, 22.06.2026, 6: p. 22 against p. 37',
  },
  {
    name: 'hpr.certificates-required', choices: ['later', 'at-register'], standard: 'later',
    about: 'Registration and degree certificates may follow by upload-document (field tables, samples) or are due at register (test cases HPR-059, HPR-069).',
    source: 'NHA, Register Healthcare Professional, 22.06.2026, 6; nha-in/docs: site/docs/hiecm/v3/resources/test-cases/m4.mdx',
  },
  {
    name: 'hpr.state-id-pattern', choices: ['any', 'two-digits'], standard: 'any',
    about: 'masters/states/{id} takes any lookup id, or only two digits as the published pattern says, which shuts out ids 1 to 9.',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml',
  },
  {
    name: 'hpr.courses-by-get', choices: ['off', 'on'], standard: 'off',
    about: 'masters/courses is a POST with a filter (specification), or a GET (prose); off answers a GET with 405.',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml against NHA\'s prose on the masters',
  },
  {
    name: 'hpr.college-state-name', choices: ['by-lgd-code', 'by-lookup-id'], standard: 'by-lgd-code',
    about: 'stateName of a college: NHA\'s example and an integrator\'s record look the state\'s lookup id up as an LGD code (27, Punjab, reads Maharashtra); or the state\'s own name.',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml, example of masters/colleges/{id}; integrators\' recorded answers',
  },
  {
    name: 'hpr.status-when-not-working', choices: ['accepted', 'refused'], standard: 'accepted',
    about: 'Who does not work (currentlyWorking 0) may send a work status and a facility, as NHA\'s own sample does, or is refused with HIS-2094 and HIS-2095, which are published.',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml, example of register-professional-new and the codes',
  },
  {
    name: 'hpr.unknown-facility', choices: ['refused', 'accepted'], standard: 'refused',
    about: 'A declared facilityId that the register here has not got, as NHA\'s own sample IN2710000059: refused with HIS-1019 (its message is published, its occasion is not), or accepted where its form is right.',
    source: 'nha-in/docs: catalogue/openapi/hiecm/v3/hiecm-m4.yaml, example of register-professional-new and the codes',
  },
  {
    name: 'hpr.withdrawn-operations', choices: ['off', 'on'], standard: 'off',
    about: 'Serve what NHA withdrew between its Swagger of 16 and of 24 September 2026 (updateRole; work places and suggestions of facilities).',
    source: 'nha-in/docs: catalogue/changelog/facts/hiecm-m4.json',
  },
]

export const hprVariantDefaults = variantDefaults({ variants })
