import type { Participant } from './record.ts'
import { EXCHANGE_CODE } from './residents.ts'

/** Name of the exchange's own key pair in the site's ring: subscriptions are sealed for it, and it signs its tokens. */
export const EXCHANGE_KEY = 'nhcx-gateway'

/** The exchange as the registry shows it, so that its certificate can be fetched like anyone's. Nothing is delivered to it. */
export const exchangeItself = (encryptionCert: string): Participant => ({
  code: EXCHANGE_CODE, name: 'Rehearsal Claims Exchange', roles: ['10008'], registry: '10004', registryId: '', clientId: '', schemeCode: '', state: 'Delhi', district: 'New Delhi', email: 'desk@nhcx-gateway.example', mobile: '', phones: [],
  signingCertPath: '', encryptionCert, endpointUrl: '', status: 'active', createdAt: Date.UTC(2026, 0, 1), updatedAt: Date.UTC(2026, 0, 1),
})
