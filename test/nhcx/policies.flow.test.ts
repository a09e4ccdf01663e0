import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Participant } from '../../functions/claims/participants/record.ts'
import type { Link, Product } from '../../functions/claims/policies/record.ts'
import type { LinkCommand, Parties } from '../../functions/nhcx/policies/flow.ts'
import { delinkMember, linkMember, NO_POLICIES, registerProduct, removeProduct } from '../../functions/nhcx/policies/flow.ts'
import { PASSCODE_MS, unconfirmed } from '../../functions/nhcx/policies/passcode.ts'

const participant = (code: string, clientId: string): Participant => ({ code, clientId, roles: ['10002'] }) as Participant
const INSURER = participant('1@hcx', 'insurer')
const TPAS = [participant('2@hcx', 'tpa'), participant('3@hcx', 'tpa')]
const [TPA] = TPAS as [Participant]
const parties = (processing = TPA, clientId = 'tpa'): Parties => ({ clientId, payer: INSURER, processing })
const at = { now: 1_000 }

const command = (productIds: string[], given: Partial<LinkCommand> = {}): LinkCommand => ({
  requestid: '7f3f2a4e-0c6b-4b7a-9e2d-2c1f8a5b6d90', memberid: 'M1', payerid: '1@hcx', processingid: '2@hcx', policies: productIds.map((productid) => ({ productid, productname: productid })), ...given,
})
const registered = (ids: string[]): Product[] => ids.map((productId) => ({ productId, productName: productId, owner: '1@hcx' }))
const linked = (ids: string[], processing = TPA, before?: Link): Link => linkMember(before, command(ids), parties(processing), registered(ids), at).state!

test('a token of neither client is refused, whatever else is wrong', () => {
  const { state, reply } = linkMember(undefined, command(['A']), parties(TPA, 'provider'), [], at)
  expect([state, reply]).toEqual([undefined, { refusal: 'NHCX-401', field: 'bearer_auth', rule: 'The token is not of the client that created payerid, nor of the one that created processingid' }])
})

test('a participant there is not is 404', () => {
  expect(linkMember(undefined, command(['A']), { clientId: 'tpa', processing: TPA }, [], at).reply).toEqual({ refusal: 'NHCX-1003', field: 'payerid', rule: 'No participant has the code in payerid', status: 404 })
  expect(delinkMember(undefined, command(['A']), { clientId: 'tpa', payer: INSURER }, at).reply).toMatchObject({ field: 'processingid', status: 404 })
})

test('a product nobody registered, or another payer did, is told under 200 and links nothing', () => {
  for (const product of [undefined, { productId: 'A', productName: 'A', owner: '9@hcx' }]) {
    const { state, reply } = linkMember(undefined, command(['A']), parties(), [product], at)
    expect([state, reply]).toEqual([undefined, { answer: { errormessage: { errorcode: 'NHCX-1007', errordescription: 'Product A is not registered to 1@hcx' } } }])
  }
})

test('linking again never moves a product to another TPA', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...TPAS), fc.uniqueArray(fc.constantFrom('A', 'B', 'C'), { minLength: 1 })), { minLength: 1, maxLength: 6 }), (turns) => {
    const first = new Map<string, string>()
    for (const [tpa, ids] of turns) for (const id of ids) if (!first.has(id)) first.set(id, tpa.code)
    const link = turns.reduce<Link | undefined>((before, [tpa, ids]) => linked(ids, tpa, before), undefined)!
    expect(new Map(link.policies.map(({ productId, processing }) => [productId, processing]))).toEqual(first)
  }))
})

test('after a de-link the product goes to whom it is linked next', () => {
  const gone = delinkMember(linked(['A']), command(['A']), parties(), at).state!
  expect(gone.policies).toEqual([])
  expect(linked(['A'], TPAS[1], gone).policies).toEqual([{ productId: 'A', productName: 'A', processing: '3@hcx' }])
})

test('a de-link takes all that it names, or nothing', () => {
  fc.assert(fc.property(fc.uniqueArray(fc.constantFrom<string>('A', 'B', 'C'), { minLength: 1 }), fc.uniqueArray(fc.constantFrom<string>('A', 'B', 'C', 'D'), { minLength: 1 }), (has, named) => {
    const before = linked(has)
    const { state, reply } = delinkMember(before, command(named), parties(), at)
    if (named.every((id) => has.includes(id))) expect([state?.policies.map(({ productId }) => productId), reply]).toEqual([has.filter((id) => !named.includes(id)), { answer: { result: 'success' } }])
    else expect([state, reply]).toEqual([before, { answer: { errormessage: { errorcode: 'NHCX-1007', errordescription: NO_POLICIES } } }])
  }))
})

test('a de-link under another processor finds nothing', () => {
  expect(delinkMember(linked(['A']), command(['A']), parties(TPAS[1]), at).reply).toMatchObject({ answer: { errormessage: { errordescription: NO_POLICIES } } })
})

test('a later link brings a new ABHA number, and keeps what it does not name', () => {
  const before = { ...linked(['A']), abha: '11111111111111', mobile: '9876543210' }
  expect(linkMember(before, command(['B'], { abhanumber: '22222222222222' }), parties(), registered(['B']), { now: 5 }).state).toEqual({ ...before, abha: '22222222222222', policies: [...before.policies, { productId: 'B', productName: 'B', processing: '2@hcx' }], updatedAt: 5 })
})

test('a product is its payer\'s alone', () => {
  const product = { productId: 'A', productName: 'Old', owner: '1@hcx' }
  const rename = { productid: 'A', productname: 'New', participantcode: '1@hcx' }
  expect(registerProduct(product, rename, undefined, 'insurer').reply).toMatchObject({ refusal: 'NHCX-1003', status: 404 })
  expect(registerProduct(product, rename, INSURER, 'tpa').reply).toMatchObject({ refusal: 'NHCX-401' })
  expect(registerProduct(product, rename, TPA, 'tpa').reply).toMatchObject({ refusal: 'NHCX-1007', field: 'productid' })
  expect(registerProduct(product, rename, INSURER, 'insurer').state).toEqual({ ...product, productName: 'New' })
  expect(removeProduct(product, TPA, 'tpa').reply).toMatchObject({ refusal: 'NHCX-1007', status: 404 })
  expect(removeProduct(product, INSURER, 'insurer')).toEqual({ state: undefined, reply: { answer: { participant_code: '1@hcx' } }, effects: [] })
})

test('a passcode is good once, for a day', () => {
  const pending = { stage: 'sent', command: command(['A']), passcode: '123456' } as const
  const why = (...given: Parameters<typeof unconfirmed>): string | undefined => unconfirmed(...given)?.errormessage?.errordescription
  expect(why(undefined, '123456', 0, 0)).toBe('Invalid transaction id')
  expect(why({ stage: 'linked' }, '123456', PASSCODE_MS, 0)).toBe('The transaction is confirmed already')
  expect(why(pending, '123456', PASSCODE_MS, PASSCODE_MS)).toBe('The passcode has expired')
  expect(why(pending, '123457', PASSCODE_MS, 0)).toBe('Invalid passcode')
  expect(why(pending, '123456', PASSCODE_MS, PASSCODE_MS - 1)).toBeUndefined()
})
