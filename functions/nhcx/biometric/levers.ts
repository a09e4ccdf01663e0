import { z } from 'zod'
import type { Lever } from '../../kernel/lever.ts'
import { lever } from '../../kernel/lever.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Transaction } from '../../kernel/transactions.ts'
import { advanceTransaction, transactionBehind } from '../../kernel/transactions.ts'
import { AADHAAR_KEY } from './aadhaar-key.ts'
import type { Face } from './flow.ts'
import { FACE } from './flow.ts'

export const biometricLevers: Lever[] = [
  lever({
    id: 'nhcx.captureFace', method: 'POST', path: '/nhcx/face-captures/{txnId}', summary: 'Looks into the telephone as the person, or lets the capture fail',
    request: z.strictObject({ outcome: z.enum(['captured', 'failed']).default('captured') }), answer: z.strictObject({ txnId: z.string(), stage: z.string() }),
    async pull(unit, { params, body: { outcome } }) {
      const doc = await transactionBehind(unit, params['txnId'] ?? '')
      if (doc?.value.flow !== FACE) return { refusal: 'not-found', field: 'txnId' }
      if (doc.value.state.stage !== 'awaiting' || unit.now >= doc.value.expiresAt) return { refusal: 'not-now', field: 'txnId', rule: 'No capture is awaited any more' }
      advanceTransaction(unit, doc as Doc<Transaction<Face>>, { state: { stage: outcome }, operation: 'nhcx.captureFace' })
      return { answer: { txnId: doc.value.id, stage: outcome } }
    },
  }),
  lever({
    id: 'nhcx.readAadhaarKey', method: 'GET', path: '/nhcx/aadhaar-key', summary: 'The key that Aadhaar numbers of face verifications are sealed for, in place of the one NHA publishes',
    answer: z.strictObject({ publicKey: z.string(), encryptionAlgorithm: z.string() }),
    async pull(unit) {
      const { publicKey } = await unit.world.site.keys.pair(AADHAAR_KEY)
      return { answer: { publicKey: publicKey.export({ type: 'spki', format: 'der' }).toString('base64'), encryptionAlgorithm: 'RSA/ECB/OAEPWithSHA-1AndMGF1Padding' } }
    },
  }),
]
