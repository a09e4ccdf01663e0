import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

/** What is sealed to the exchange. */
export const subscribePlaintext = z.object({
  subscription_id: z.string().min(1).max(100),
  topic_code: z.array(z.enum(['workflow_events', 'network_events', 'participant_events'])).min(1).max(3),
  recipient_code: z.string(),
  subscriber: z.object({ id: z.string().min(1).max(100) }),
  // `pull:`: notifications wait to be fetched, as a participant's deliveries do.
  on_notification_url: z.url({ protocol: /^(?:https?|pull)$/ }).max(2048),
  expiry: z.string().max(40).optional(),
})

const domainValues = z.looseObject({
  'x-hcx-workflow_id': z.string(), 'x-hcx-correlation_id': z.string(), 'x-hcx-timestamp': z.string(), 'x-hcx-sender_code': z.string(),
  'x-hcx-recipient_code': z.string(), 'x-hcx-status': z.string(), 'x-hcx-action': z.string(), 'x-hcx-amount_submitted': z.string(),
}).partial()
const headerValues = z.object({ senderid: z.string(), receiverid: z.string(), correlationid: z.string(), status: z.string(), workflowid: z.string() })

const subscribed = z.object({
  timestamp: z.string(), api_call_id: z.string(), correlation_id: z.string(), subscription_id: z.string(),
  subscription_status: z.enum(['active', 'replaced', 'expired']), expiry: z.string(), message: z.string(),
})

const known = { session: 'client', answer: subscribed, evidence: 'specification', standing: 'official', source: 'nha-in/docs: catalogue/nhcx/endpoints/ (notification); catalogue/nhcx/callbacks/ (notification)' } as const

export const subscribe = operation({
  ...known, id: 'nhcx.notifications.subscribe', method: 'POST', path: '/v1/notification/subscribe', summary: 'Subscribe an ABHA address to claim notifications, as a patient app', headers: z.object({ Authorization: z.string() }),
  request: z.object({ payload: z.string().min(1), _payload_plaintext: subscribePlaintext.optional().describe('Of the specification alone: what is sealed in payload; not read') }),
  refusals: ['NHCX-401', 'NHCX-1002', 'NHCX-1003', 'NHCX-1005', 'NHCX-1006', 'NHCX-1007', 'NHCX-1013'],
  inferred: [
    'Sealed with the certificate that the registry gives for nhcx-gateway@hcx, by RSA-OAEP or RSA-OAEP-256 (specification and its sample differ).',
    '403 is NHCX-1002 (the sender is no active participant of role 10009), 409 NHCX-1006: the codes under these statuses are not published.',
    'recipient_code in the plaintext is the sender, as in the sample.',
    'A correlation id counts as used once its sender is known, whatever is refused after that.',
    'An expiry that is past already is answered `expired`, and nothing is sent under it. It is a time in ISO 8601.',
    'The earlier app\'s subscription becomes `replaced`; the new one is `active`.',
    'Nothing is checked of on_notification_url but that it is an http or https address, or `pull:`.',
  ],
})

export const onSubscribe = operation({
  ...known, id: 'nhcx.notifications.onSubscribe', method: 'POST', path: '/hcx/v1/notification/on_subscribe', summary: 'Acknowledge that a notification has been kept, as a patient app', headers: z.object({ bearer_auth: z.string() }),
  request: z.object({ request: z.object({ abhaid: z.string().min(1).max(100), domain_values: domainValues.optional() }), hvalues: headerValues }),
  refusals: ['NHCX-401', 'NHCX-1002', 'NHCX-1007', 'NHCX-1013'],
  inferred: [
    'The caller is the participant in hvalues.receiverid; 403, NHCX-1002, where it is not his or has not role 10009.',
    'It tells how the subscription of that app for that ABHA address stands; without one NHCX-1007, 400. It may be repeated: what a conflict (409) would be is not published.',
  ],
})

/** The push to the app that subscribed last: hosted by the app, under the address it gave. */
export const deliverNotification = operation({
  id: 'nhcx.notifications.deliverNotification', method: 'POST', path: 'notification_delivery', summary: 'A claim event, pushed to the patient app that subscribed last (on_notification_url)', session: 'client', headers: z.object({ bearer_auth: z.string() }),
  request: z.object({ notification_id: z.string(), topic_code: z.string(), timestamp: z.string(), subscriber: z.object({ id: z.string() }), message: z.string(), domain_values: domainValues.optional() }),
  answer: z.undefined(), refusals: [], variants: ['nhcx.notification-body'],
  evidence: 'prose', standing: 'prose-only', source: 'nha-in/docs: catalogue/nhcx/callbacks/ (notification)',
  inferred: [
    'Any 2xx within 30 s will do. Without one it is tried five times in all, after 1, 2, 4 and 8 minutes, and no more once another app has subscribed.',
    'An ABHA address stands for the ABHA number of the event where its name is the 14 digits (@sbx, @abdm), or where the event\'s header bears the address itself.',
    'Amounts and benefits are sealed in the message and unknown to the exchange: those fields are empty. The words of `message` are ours.',
    'Only events of the topic workflow_events arise here.',
  ],
})
