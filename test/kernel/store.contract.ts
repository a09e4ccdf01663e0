import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checkAgainstModel, oddKeys } from './store.model.ts'
import type { Change, Item, Json, Key, Store } from '../../functions/kernel/store/store.ts'

/** What `store.ts` promises, held against one store. Each test has a partition prefix of its own. */
export function storeContract(store: () => Store, { modelRuns }: { modelRuns: number }): void {
  let tests = 0
  const here = (): { prefix: string; key: (sort: string, partition?: string) => Key } => {
    const prefix = `contract-${++tests}|`
    return { prefix, key: (sort, partition = 'p') => ({ partition: prefix + partition, sort }) }
  }
  const put = (key: Key, value: Json, expected: number | 'any' = 0, more: Partial<Item> = {}): Change => ({ change: 'put', item: { ...key, value, ...more }, expected })
  const scanAll = async (prefix: string): Promise<Item[]> => {
    const items = []
    for await (const item of store().scan(prefix)) items.push(item)
    return items.toSorted((a, b) => Buffer.compare(Buffer.from(a.partition + a.sort), Buffer.from(b.partition + b.sort)))
  }

  test('refuses a put where something stands and nothing was expected', async () => {
    const key = here().key('a')
    expect(await store().write([put(key, 1)])).toBe('done')
    expect(await store().write([put(key, 2)])).toBe('conflict')
    expect(await store().get(key)).toEqual({ ...key, version: 1, value: 1 })
  })

  test('refuses a put, delete or require of a version that does not stand', async () => {
    const { key } = here()
    await store().write([put(key('a'), 1)])
    expect(await store().write([put(key('a'), 2, 2)])).toBe('conflict')
    expect(await store().write([put(key('b'), 2, 1)])).toBe('conflict')
    expect(await store().write([{ change: 'delete', key: key('a'), expected: 2 }])).toBe('conflict')
    expect(await store().write([{ change: 'delete', key: key('b'), expected: 1 }])).toBe('conflict')
    expect(await store().write([{ change: 'delete', key: key('a'), expected: 0 }])).toBe('conflict')
    expect(await store().write([{ change: 'require', key: key('a'), expected: 0 }])).toBe('conflict')
    expect(await store().write([{ change: 'require', key: key('a'), expected: 2 }])).toBe('conflict')
    expect(await store().write([{ change: 'require', key: key('b'), expected: 1 }])).toBe('conflict')
    expect(await store().get(key('a'))).toEqual({ ...key('a'), version: 1, value: 1 })
    expect(await store().get(key('b'))).toBeUndefined()
  })

  test('leaves nothing of a write of which one condition failed', async () => {
    const { prefix, key } = here()
    await store().write([put(key('standing'), 'before'), put(key('doomed'), 'before')])
    const before = await scanAll(prefix)
    const changes: Change[] = [
      put(key('new'), 1), put(key('any'), 1, 'any'), put(key('standing'), 'after', 1), { change: 'delete', key: key('doomed'), expected: 1 },
    ]
    expect(await store().write([...changes, { change: 'require', key: key('absent'), expected: 1 }])).toBe('conflict')
    expect(await store().write([put(key('standing', 'q'), 'x', 7), ...changes])).toBe('conflict')
    expect(await scanAll(prefix)).toEqual(before)
  })

  test('throws for what DynamoDB could not take, and stores none of it', async () => {
    const { prefix, key } = here()
    const many = Array.from({ length: 101 }, (_, at) => put(key(`k${at}`), at))
    await expect(store().write(many)).rejects.toThrow('101 changes')
    await expect(store().write([put(key('a'), 1), { change: 'delete', key: key('a'), expected: 'any' }])).rejects.toThrow('Two changes of one key')
    await expect(store().write([put(key('b'), 1), put(key(''), 1)])).rejects.toThrow('empty part')
    await expect(store().write([put({ partition: '', sort: 'a' }, 1)])).rejects.toThrow('empty part')
    await expect(store().write([put(key('é'.repeat(513)), 1)])).rejects.toThrow('longer than 1024 bytes')
    await expect(store().write([put(key('a'), 1, 0, { index: { partition: prefix, sort: 'x'.repeat(1025) } })])).rejects.toThrow('longer than 1024 bytes')
    expect(await scanAll(prefix)).toEqual([])
  })

  test('finds nothing where nothing is', async () => {
    const { prefix, key } = here()
    expect(await store().get(key('a'))).toBeUndefined()
    expect(await store().get(key(''))).toBeUndefined()
    expect(await store().get(key('x'.repeat(5000)))).toBeUndefined()
    expect(await store().get(key('a', 'x'.repeat(5000)))).toBeUndefined()
    expect(await store().query({ partition: `${prefix}p` })).toEqual([])
    expect(await store().query({ partition: `${prefix}p`, byIndex: true, prefix: 'a', after: 'ab', limit: 5 })).toEqual([])
    expect(await store().query({ partition: 'x'.repeat(5000), prefix: 'y'.repeat(5000) })).toEqual([])
    expect(await scanAll(prefix)).toEqual([])
    await store().drop(prefix)
    expect(await store().write([])).toBe('done')
  })

  test('counts versions up by one a write, conditional or not', async () => {
    const { key } = here()
    await store().write([put(key('a'), 1, 'any')])
    await store().write([put(key('a'), 2, 1)])
    await store().write([put(key('a'), 3, 'any')])
    expect(await store().get(key('a'))).toEqual({ ...key('a'), version: 3, value: 3 })
    expect(await store().write([{ change: 'delete', key: key('a'), expected: 3 }])).toBe('done')
    expect(await store().get(key('a'))).toBeUndefined()
    expect(await store().write([put(key('a'), 4)])).toBe('done')
    expect(await store().get(key('a'))).toMatchObject({ version: 1 })
  })

  test('deletes with and without a condition, also what is not there', async () => {
    const { key } = here()
    await store().write([put(key('a'), 1)])
    const absent: Change[] = [{ change: 'delete', key: key('b'), expected: 'any' }, { change: 'delete', key: key('c'), expected: 0 }]
    expect(await store().write([{ change: 'delete', key: key('a'), expected: 'any' }, ...absent])).toBe('done')
    expect(await store().get(key('a'))).toBeUndefined()
  })

  test('a require that holds changes nothing', async () => {
    const { key } = here()
    await store().write([put(key('a'), 1)])
    expect(await store().write([{ change: 'require', key: key('a'), expected: 1 }, { change: 'require', key: key('b'), expected: 0 }, put(key('c'), 1)])).toBe('done')
    expect(await store().get(key('a'))).toEqual({ ...key('a'), version: 1, value: 1 })
    expect(await store().write([{ change: 'require', key: key('a'), expected: 1 }])).toBe('done')
  })

  test('queries a partition in order, by prefix, after a key, up to a limit', async () => {
    const { prefix, key } = here()
    const sorts = ['b', 'a', 'ab', 'abc', 'b1', 'B', 'ac', '10', '9']
    await store().write([...sorts.map((sort) => put(key(sort), sort)), put(key('a', 'other'), 'other')])
    const found = async (query: { prefix?: string; after?: string; limit?: number }): Promise<string[]> => (await store().query({ partition: `${prefix}p`, ...query })).map((item) => item.sort)
    expect(await found({})).toEqual(['10', '9', 'B', 'a', 'ab', 'abc', 'ac', 'b', 'b1'])
    expect(await found({ prefix: 'a' })).toEqual(['a', 'ab', 'abc', 'ac'])
    expect(await found({ prefix: 'a', after: 'ab' })).toEqual(['abc', 'ac'])
    expect(await found({ prefix: 'a', after: '9' })).toEqual(['a', 'ab', 'abc', 'ac'])
    expect(await found({ prefix: 'a', after: 'b' })).toEqual([])
    expect(await found({ after: 'abc', limit: 2 })).toEqual(['ac', 'b'])
    expect(await found({ after: 'aba' })).toEqual(['abc', 'ac', 'b', 'b1'])
    expect(await found({ prefix: 'b', limit: 1 })).toEqual(['b'])
    expect(await found({ limit: 0 })).toEqual([])
    expect(await found({ limit: 50, after: 'b1' })).toEqual([])
  })

  test('queries the index by its own key, and follows an item that moves in it or leaves it', async () => {
    const { prefix, key } = here()
    const group = (name: string, sort: string): Partial<Item> => ({ index: { partition: prefix + name, sort } })
    const found = async (name: string, query = {}): Promise<Json[]> => (await store().query({ partition: prefix + name, byIndex: true, ...query })).map((item) => item.value)
    await store().write([put(key('1'), 'c', 0, group('g', 'c')), put(key('2'), 'a', 0, group('g', 'a')), put(key('3'), 'b', 0, group('g', 'b')), put(key('4'), 'none'), put(key('5'), 'h', 0, group('h', 'a'))])
    expect(await found('g')).toEqual(['a', 'b', 'c'])
    expect(await found('g', { after: 'a', limit: 1 })).toEqual(['b'])
    expect(await found('g', { prefix: 'c' })).toEqual(['c'])
    expect((await store().query({ partition: `${prefix}h`, byIndex: true }))[0]).toEqual({ ...key('5'), version: 1, value: 'h', ...group('h', 'a') })

    await store().write([put(key('1'), 'moved', 1, group('h', 'b')), put(key('2'), 'left', 'any'), { change: 'delete', key: key('3'), expected: 1 }])
    expect(await found('g')).toEqual([])
    expect(await found('h')).toEqual(['h', 'moved'])
    expect(await store().get(key('2'))).toEqual({ ...key('2'), version: 2, value: 'left' })
  })

  test('writes 100 changes at once, and reads more than a page of them back', async () => {
    const { prefix, key } = here()
    const sorts = Array.from({ length: 300 }, (_, at) => String(at).padStart(4, '0'))
    for (let at = 0; at < 300; at += 100) {
      expect(await store().write(sorts.slice(at, at + 100).map((sort) => put(key(sort), sort, 0, { index: { partition: `${prefix}all`, sort } })))).toBe('done')
    }
    const values = (items: Item[]): Json[] => items.map((item) => item.value)
    expect(values(await store().query({ partition: `${prefix}p` }))).toEqual(sorts)
    expect(values(await store().query({ partition: `${prefix}all`, byIndex: true, limit: 250 }))).toEqual(sorts.slice(0, 250))
    expect(values(await scanAll(prefix))).toEqual(sorts)
  })

  test('keeps values of 300 KB, and pages of them above the megabyte a DynamoDB answer holds', async () => {
    const { prefix, key } = here()
    const text = (at: number): string => String(at).repeat(300_000)
    for (let at = 0; at < 5; at++) await store().write([put(key(String(at)), text(at))])
    const read = await store().query({ partition: `${prefix}p` })
    expect(read.map((item) => item.value === text(Number(item.sort)))).toEqual([true, true, true, true, true])
    expect(await scanAll(prefix)).toHaveLength(5)
    await store().drop(prefix)
    expect(await scanAll(prefix)).toEqual([])
  })

  test('gives every JSON value back as it was', async () => {
    const { key } = here()
    await fc.assert(fc.asyncProperty(fc.jsonValue({ noUnicodeString: false }), async (value) => {
      await store().write([put(key('v'), value as Json, 'any')])
      expect((await store().get(key('v')))?.value).toEqual(JSON.parse(JSON.stringify(value)))
    }), { numRuns: modelRuns })
  })

  test('takes any text for a key, and orders it by its UTF-8 bytes', async () => {
    const { prefix, key } = here()
    await store().write(oddKeys.map((sort) => put(key(sort), sort)))
    expect((await store().query({ partition: `${prefix}p` })).map((item) => item.sort)).toEqual(oddKeys)
    for (const odd of [...oddKeys, 'x'.repeat(3000), `${'x'.repeat(3000)}y`]) {
      await store().write([put(key('s', odd), odd, 0, { index: { partition: `${prefix}${odd}/i`, sort: odd.slice(0, 9) } })])
      expect(await store().get(key('s', odd))).toMatchObject({ ...key('s', odd), value: odd, index: { partition: `${prefix}${odd}/i` } })
      expect((await store().query({ partition: `${prefix}${odd}/i`, byIndex: true })).map((item) => item.partition)).toEqual([prefix + odd])
    }
    await store().write([put(key('half \ud800'), 1)])
    expect(await store().get(key('half \ud800'))).toMatchObject({ sort: 'half \ufffd', value: 1 })
  })

  test('keeps the end of an item, and takes it away when it is put without', async () => {
    const { key } = here()
    await store().write([{ change: 'put', item: { ...key('a'), value: 1, expiresAt: 5 }, expected: 0, keepMs: 60_000 }])
    expect(await store().get(key('a'))).toEqual({ ...key('a'), version: 1, value: 1, expiresAt: 5 })
    await store().write([put(key('a'), 2, 'any')])
    expect(await store().get(key('a'))).toEqual({ ...key('a'), version: 2, value: 2 })
  })

  test('scans and drops by the beginning of the partition, and nothing beside it', async () => {
    const { prefix, key } = here()
    await store().write([put(key('a', 'one'), 1), put(key('b', 'one'), 2), put(key('a', 'one\u{10FFFF}'), 3), put(key('a', 'two'), 4), put(key('a', 'on'), 5)])
    expect((await scanAll(`${prefix}one`)).map((item) => item.value)).toEqual([1, 2, 3])
    await store().drop(`${prefix}one`)
    expect((await scanAll(prefix)).map((item) => item.value)).toEqual([5, 4])
  })

  test('any sequence of commands leaves what a plain map would hold', async () => {
    await checkAgainstModel(store(), modelRuns, () => here().prefix)
  })
}
