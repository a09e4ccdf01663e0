/** The transitions of a treatment case, by who brings them about: the hospital, the payer, the clock. */
export { decide } from './decide.ts'
export { acknowledgePayment, pay } from './payment.ts'
export { askConsent, hear } from './query.ts'
export { submit } from './submit.ts'
export { act } from './task.ts'
