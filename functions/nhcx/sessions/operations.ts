import { z } from 'zod'
import { operation } from '../../kernel/operation.ts'

const handbook = z.object({ access_token: z.string(), expires_in: z.int(), token_type: z.string() })

export const getSession = operation({
  id: 'nhcx.sessions.getSession', method: 'POST', path: '/pmjay/sbxhcx/participanthcxservice/get/session', summary: 'Exchange client id and secret for an access token, as a form', session: 'none',
  requestType: 'form', request: z.object({ client_id: z.string().min(1).max(200), client_secret: z.string().max(500), grant_type: z.string().pipe(z.literal('client_credentials')) }),
  answer: z.union([handbook, z.object({ accessToken: z.string() })]), refusals: ['NHCX-401', 'NHCX-1007', 'NHCX-1013'], variants: ['nhcx.session-answer'],
  evidence: 'prose', standing: 'earlier', source: 'nha-in/docs: current/doc/hmisdocuments/NHCX PMJAY Integration Handbook; catalogue/openapi/.raw/nhcx-site-2026-09-14/swagger/participanthcxservice.json',
  inferred: [
    'Unknown clients and wrong secrets are 401 NHCX-401: no body of theirs is published.',
    'The lock after eight failures is the client\'s, shared with the gateway\'s sessions, and so is the token: it opens what theirs open.',
    'Served as well as /get/session without a base, the handbook\'s form.',
  ],
})
