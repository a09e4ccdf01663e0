import { expect, test } from 'vitest'
import type { Standing } from '../../bin/banner.ts'
import { bannerOf } from '../../bin/banner.ts'

const standing: Standing = {
  version: '0.1.0', url: 'http://127.0.0.1:4010', people: 500, facilities: 300, seed: 'k3Jd0a', clients: [{ clientId: 'SBX_000001', clientSecret: 'secret-1' }],
  surfaces: [{ title: 'HIE-CM gateway', hosts: ['https://dev.abdm.gov.in'] }, { title: 'NHPR: HPID and HPR', hosts: ['https://apihspsbx.abdm.gov.in', 'https://hpridsbx.abdm.gov.in'] }],
}

test('what is printed at a plain start', () => {
  expect(bannerOf(standing)).toMatchInlineSnapshot(`
    "abdm-rehearsal 0.1.0: http://127.0.0.1:4010

      https://dev.abdm.gov.in        ->  http://127.0.0.1:4010  HIE-CM gateway
      https://apihspsbx.abdm.gov.in  ->  http://127.0.0.1:4010  NHPR: HPID and HPR
      https://hpridsbx.abdm.gov.in   ->  http://127.0.0.1:4010

      client   SBX_000001  secret secret-1
      people   500, and 300 facilities, all synthetic; the same again with --seed k3Jd0a
      state    in memory, gone when this ends; --file PATH keeps it
      OTPs     http://127.0.0.1:4010/__sandbox/inbox

      next     curl http://127.0.0.1:4010/api/hiecm/gateway/v3/sessions -H 'content-type: application/json' \\
                 -H "REQUEST-ID: $(uuidgen)" -H "TIMESTAMP: $(date -u +%FT%T.000Z)" -H 'X-CM-ID: sbx' -d '{"clientId":"SBX_000001","clientSecret":"secret-1","grantType":"client_credentials"}'
               npx abdm-rehearsal run --set M4 --target http://127.0.0.1:4010
    "
  `)
})

test('what is printed when everything was asked for', () => {
  expect(bannerOf({
    ...standing, url: 'https://localhost:4443', strict: true, tls: true, fixedOtp: '123456', file: 'world.sqlite', phone: 'phone.jsonl',
    clients: [...standing.clients, { clientId: 'SECOND', clientSecret: 'secret-2' }],
  })).toMatchInlineSnapshot(`
    "abdm-rehearsal 0.1.0: https://localhost:4443 (strict: only what the real sandbox offers)

      https://dev.abdm.gov.in        ->  https://localhost:4443  HIE-CM gateway
      https://apihspsbx.abdm.gov.in  ->  https://localhost:4443  NHPR: HPID and HPR
      https://hpridsbx.abdm.gov.in   ->  https://localhost:4443

      client   SBX_000001  secret secret-1
               SECOND  secret secret-2
      people   500, and 300 facilities, all synthetic; the same again with --seed k3Jd0a
      state    world.sqlite
      OTPs     always 123456; each message a line in phone.jsonl

      next     curl --cacert CA.pem https://localhost:4443/api/hiecm/gateway/v3/sessions -H 'content-type: application/json' \\
                 -H "REQUEST-ID: $(uuidgen)" -H "TIMESTAMP: $(date -u +%FT%T.000Z)" -H 'X-CM-ID: sbx' -d '{"clientId":"SBX_000001","clientSecret":"secret-1","grantType":"client_credentials"}'
    "
  `)
})

test('a strict start that leaves OTPs nowhere to be read says so', () => {
  expect(bannerOf({ ...standing, strict: true })).toContain('OTPs     nowhere to be read: strict has no inbox; give --phone FILE or --otp 123456\n')
})
