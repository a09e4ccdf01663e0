import type { BodyOf } from '../../kernel/bodies.ts'
import type { saveAdditionalInformation, saveDetailedInformation } from './operations.ts'

export type AdditionalBody = Omit<BodyOf<typeof saveAdditionalInformation>, 'trackingId'>
export type DetailedBody = Omit<BodyOf<typeof saveDetailedInformation>, 'trackingId'>
