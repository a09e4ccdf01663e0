import type { Variant } from '../kernel/operation.ts'

/** Every documented contradiction of the exchange that a client could meet either way. */
export const variants: readonly Variant[] = [
  {
    name: 'nhcx.not-found-status', choices: ['400', '404'], standard: '400',
    about: 'HTTP status of NHCX-1010 and NHCX-1012: 400 as for every other refusal (our default: no mapping is published), or 404, which the status page takes for an unknown correlation id.',
    source: 'nha-in/docs: catalogue/nhcx/endpoints/ (status) against the swagger of the leg services',
  },
]
