import { describe, expect, test } from 'vitest'
import type { Exchange } from '../../functions/kernel/journal.ts'
import { noJournal, recentJournal } from '../../functions/kernel/journal.ts'
import { openMemoryStore } from '../../functions/kernel/store/memory.ts'
import type { Change, Store } from '../../functions/kernel/store/store.ts'
import { storedJournal } from '../../functions/kernel/stored-journal.ts'

const exchangeOf = (id: string, over: Partial<Exchange> = {}): Exchange => ({
  id, at: 1, world: 'default', surface: 'hpr', operation: 'hpr.x', clientId: 'SBX_1', method: 'POST', url: 'https://h/x', requestHeaders: [], requestBody: '', status: 200, responseHeaders: [], responseBody: '', ...over,
})

/** A journal on a store whose writes can be looked at, and a clock that goes on with each look. */
function kept(days = 3, inner: Store = openMemoryStore()) {
  const writes: Change[][] = []
  const failures: string[] = []
  let now = 1_000_000
  const store: Store = { ...inner, write: (changes) => (writes.push(changes), inner.write(changes)) }
  const journalOf = () => storedJournal({ store, days, now: () => ++now, failed: (error) => failures.push(String(error)) })
  return { writes, failures, journalOf, text: () => JSON.stringify(writes) }
}

const idsOf = async (journal: { of(world: string): Promise<Exchange[]> }, world = 'default') => (await journal.of(world)).map(({ id }) => id)

describe('a stored journal', () => {
  test('holds no secret and no number, not even of a body that is cut or is no JSON', async () => {
    const { journalOf, text } = kept()
    const secret = { password: 'Pa55-word', clientSecret: 's3cret-value', mobile: '6990000001', aadhaar: '999912345678', note: 'mail a.b@c.example' }
    const long = JSON.stringify({ ...secret, file: 'ab '.repeat(10_000), otp: '482913' })
    await journalOf().record(exchangeOf('1', { requestBody: long, responseBody: `${long.slice(0, -1)},` }))
    await journalOf().record(exchangeOf('2', {
      url: 'https://h/searchByMobile/6990000001?link_id=abc', requestHeaders: [['authorization', 'Bearer tok-en'], ['request-id', 'r-1']], requestBody: 'otp=482913&x=1',
      responseHeaders: [['set-cookie', 'a=session-cookie']], responseBody: '{"password" : "a \\" Pa55-word", "token": tok-en, "ok": true',
    }))
    expect(text()).not.toMatch(/Pa55-word|s3cret-value|6990000001|999912345678|482913|a\.b@c|tok-en|session-cookie|link_id=abc/)
    const [, last] = await journalOf().of('default')
    expect(last).toMatchObject({ requestHeaders: [['authorization', '[redacted]'], ['request-id', 'r-1']], requestBody: 'otp=[redacted]&x=1' })
  })

  test('cuts bodies, keeps for so many days, and writes once', async () => {
    const { writes, journalOf } = kept(3)
    await journalOf().record(exchangeOf('1', { requestBody: 'x y '.repeat(5_000) }))
    expect(writes).toHaveLength(1)
    expect(writes[0]).toMatchObject([{ change: 'put', expected: 'any', keepMs: 3 * 24 * 3_600_000, item: { partition: '#journal|default' } }])
    expect((await journalOf().of('default'))[0]!.requestBody).toMatch(/^[x y]{4000}… 20000 characters$/)
  })

  test('is one for all instances: newest last, each world apart, and nothing from before it was cleared', async () => {
    const { journalOf } = kept()
    const [one, other] = [journalOf(), journalOf()]
    for (const [at, journal] of [one, other, one].entries()) await journal.record(exchangeOf(String(at)))
    await other.record(exchangeOf('elsewhere', { world: 'default2' }))
    expect([await idsOf(one), await idsOf(other), await idsOf(other, 'default2')]).toEqual([['0', '1', '2'], ['0', '1', '2'], ['elsewhere']])
    await other.clear('default')
    expect([await idsOf(one), await idsOf(one, 'default2')]).toEqual([[], ['elsewhere']])
    await one.record(exchangeOf('after'))
    expect(await idsOf(other)).toEqual(['after'])
  })

  test('shows the last of them, and no more than a function may answer', async () => {
    const { journalOf } = kept()
    const journal = journalOf()
    for (let at = 0; at < 520; at++) await journal.record(exchangeOf(String(at)))
    expect((await idsOf(journal)).slice(0, 1).concat(await idsOf(journal).then((ids) => ids.slice(-1)))).toEqual(['20', '519'])
    for (let at = 0; at < 500; at++) await journal.record(exchangeOf(`long ${at}`, { requestBody: 'x y '.repeat(1_000), responseBody: 'x y '.repeat(1_000) }))
    const shown = await journal.of('default')
    expect(JSON.stringify(shown).length).toBeLessThan(3_000_000)
    expect([shown.length > 300, shown.at(-1)!.id]).toEqual([true, 'long 499'])
  })

  test('that cannot be written holds up no answer, and says so', async () => {
    const inner = openMemoryStore()
    const { failures, journalOf } = kept(3, { ...inner, write: () => Promise.reject(new Error('table gone')) })
    await journalOf().record(exchangeOf('1'))
    expect(failures).toEqual(['Error: table gone'])
  })
})

test('a journal in memory keeps the last of each world; one that is none, nothing', async () => {
  const journal = recentJournal(2, 5)
  for (const id of ['1', '2', '3']) await journal.record(exchangeOf(id, { requestBody: '123456789' }))
  expect((await journal.of('default')).map(({ id, requestBody }) => [id, requestBody])).toEqual([['2', '12345… 9 characters'], ['3', '12345… 9 characters']])
  await journal.clear('default')
  await noJournal.record(exchangeOf('1'))
  expect([await journal.of('default'), await noJournal.of('default')]).toEqual([[], []])
})
