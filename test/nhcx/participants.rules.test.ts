import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { variantDefaults } from '../../functions/kernel/room.ts'
import { checkPem, readCertificate } from '../../functions/nhcx/participants/certificate.ts'
import { readEndpoint, readRegistryId } from '../../functions/nhcx/participants/rules.ts'
import { toRoleCode } from '../../functions/nhcx/participants/shown.ts'
import { readWindow, startOfDay } from '../../functions/nhcx/participants/window.ts'
import { variants } from '../../functions/nhcx/variants.ts'
import { base64, testCertificate } from '../support/participants.ts'

const variant = (chosen: Record<string, string> = {}) => (name: string): string => ({ ...variantDefaults({ variants }), ...chosen })[name]!
const published = variant({ 'nhcx.callback-url': 'published' })

test('no text brings a reader down', () => {
  fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.webUrl(), fc.base64String()), (text) => {
    for (const read of [readCertificate, checkPem]) expect(read(text)).toHaveProperty('fault')
    for (const choice of [variant(), published]) {
      const read = readEndpoint(text, 'endpoint_url', choice)
      if ('url' in read && read.url !== '') expect(URL.canParse(read.url)).toBe(true)
    }
    expect(startOfDay(text)).toBeUndefined()
    expect(toRoleCode(text)).toBeUndefined()
    readRegistryId('10004', text, variant())
  }))
})

test('an address loses its trailing slashes; what the published rules take, the local ones take too', () => {
  for (const text of ['https://nhcx.hospital.example', 'https://nhcx.hospital.example/', 'https://nhcx.hospital.example/hcx/']) expect(readEndpoint(text, 'x', published)).toEqual({ url: text.replace(/\/$/, '') })
  for (const text of ['http://localhost:3000', 'http://127.0.0.1:8080/hcx', 'https://[::1]:1']) {
    expect(readEndpoint(text, 'x', variant())).toEqual({ url: text })
    expect(readEndpoint(text, 'x', published)).toMatchObject({ refusal: 'NHCX-1007', field: 'x' })
  }
  for (const choice of [variant(), published]) expect(readEndpoint(' ', 'x', choice)).toEqual({ url: '' })
})

test('a certificate is base64 of one PEM, in one line or folded; keys are RSA of 2048 bits', async () => {
  const pem = await testCertificate('rules')
  expect(readCertificate(base64(pem))).toEqual({ pem })
  expect(readCertificate(base64(pem.replaceAll('\n', '\r\n')).replaceAll(/(.{76})/g, '$1\n'))).toEqual({ pem })
  for (const [key, fault] of [[generateKeyPairSync('rsa', { modulusLength: 1024 }), /2048/], [generateKeyPairSync('ec', { namedCurve: 'P-256' }), /RSA/]] as const) {
    expect(readCertificate(base64(key.publicKey.export({ type: 'spki', format: 'pem' }) as string))).toEqual({ fault: expect.stringMatching(fault) })
  }
  expect(readCertificate(base64(pem + pem))).toHaveProperty('fault')
})

test('a window is of Indian days, and a year of two digits is no year', () => {
  expect(startOfDay('01/01/1970')).toBe(-5.5 * 3_600_000)
  expect(readWindow('29/02/2028', '29/02/2028')).toEqual({ from: Date.UTC(2028, 1, 28, 18, 30), until: Date.UTC(2028, 1, 29, 18, 30) })
  for (const text of ['29/02/2027', '31/04/2026', '01/01/0026', '1/01/2026', '01-01-2026', '01/01/26']) expect(startOfDay(text)).toBeUndefined()
})
