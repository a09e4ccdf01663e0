import { beforeEach, expect, test } from 'vitest'
import { createSandbox } from '../../mocks/sandbox.ts'
import type { Caller } from '../support/hpr.ts'
import { anAccount, hprCaller, testKeys } from '../support/hpr.ts'

const SEARCH = '/v4/int/v1/search'
const account = anAccount()
const names = [account.hprIdNumber, '71266557772713', account.username, 'Meera.Kulkarni@hpr.abdm']
let hpr: Caller

beforeEach(async () => {
  hpr = hprCaller(createSandbox({ checkAnswers: true, keys: testKeys() }))
  await hpr.addAccount(account)
})

const entry = {
  hprIdNumber: '71-2665-5777-2713', name: 'Meera Kulkarni', authMethods: ['AADHAAR_BIO', 'MOBILE_OTP', 'DEMOGRAPHICS', 'AADHAAR_OTP', 'PASSWORD'],
  hprId: 'meera.kulkarni@hpr.abdm', categoryId: '1', subCategoryId: '3',
}

test.each(['nobody', '71-0000-0000-0000', 'nobody@hpr.abdm', '%', 'a b', '..%2f..'])('nobody holds %s', async (hprId) => {
  expect(await hpr.get(`${SEARCH}/existsByHprId/${encodeURIComponent(hprId)}`)).toMatchObject({ status: 200, body: false })
  expect(await hpr.get(`${SEARCH}/searchByHprId/${encodeURIComponent(hprId)}`)).toMatchObject({ status: 422, code: 'HIS-1008', field: 'hprId' })
})

test('not found is a bare 404 by its variant', async () => {
  const other = hprCaller(createSandbox({ checkAnswers: true, keys: testKeys(), variants: { 'hpr.search-not-found': '404' } }))
  expect(await other.get(`${SEARCH}/searchByHprId/nobody`)).toMatchObject({ status: 404, body: 'Not Found' })
  expect(await other.get(`${SEARCH}/existsByHprId/nobody`)).toMatchObject({ status: 200, body: false })
})

test.each(names)('%s exists, and is one object with its codes as strings', async (hprId) => {
  expect(await hpr.get(`${SEARCH}/existsByHprId/${hprId}`)).toMatchObject({ status: 200, body: true })
  expect((await hpr.get(`${SEARCH}/searchByHprId/${hprId}`)).body).toEqual(entry)
})

test('a mobile that is none is refused; of nobody it finds nothing; of two it finds both', async () => {
  expect(await hpr.get(`${SEARCH}/searchByMobile/12345`)).toMatchObject({ status: 422, code: 'HIS-1011', field: 'mobile' })
  expect((await hpr.get(`${SEARCH}/searchByMobile/6999999999`)).body).toEqual([])
  await hpr.addAccount(anAccount({ hprIdNumber: '71-1111-2222-3333', username: 'anil.k', name: 'Anil Kulkarni' }))
  expect((await hpr.get(`${SEARCH}/searchByMobile/${account.mobile}`)).body).toEqual([{ ...entry, hprIdNumber: '71-1111-2222-3333', hprId: 'anil.k@hpr.abdm', name: 'Anil Kulkarni' }, entry])
})
