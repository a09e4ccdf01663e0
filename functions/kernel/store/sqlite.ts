import { DatabaseSync } from 'node:sqlite'
import type { Change, Item, Json, Key, Query, Store } from './store.ts'
import { checkChanges } from './store.ts'

interface Row {
  partition: string
  sort: string
  version: number
  value: string
  index_partition: string | null
  index_sort: string | null
  expires_at: number | null
}

/** A write that waits for its commit. */
interface Pending {
  changes: Change[]
  /** The value of each put, as JSON. */
  texts: string[]
  resolve(outcome: 'done' | 'conflict'): void
  reject(error: unknown): void
}

const keyOf = (change: Change): Key => (change.change === 'put' ? change.item : change.key)

// With rowids: values of hundreds of bytes in the tree of random keys itself made each write touch more pages (measured).
const SCHEMA = `
  create table if not exists items (
    partition text not null, sort text not null, version integer not null, value text not null,
    index_partition text, index_sort text, expires_at integer,
    primary key (partition, sort)
  );
  create index if not exists items_by_index on items (index_partition, index_sort) where index_partition is not null;
`

/** Some 64 MB: keys are random, so each write touches pages far apart, and folding them back more often costs more than all writes. */
const CHECKPOINT_PAGES = 16_000

/** `prefix <= key < prefix + byte FF` is "begins with": no UTF-8 holds that byte, and SQLite orders text by its bytes. */
const BEYOND = `? || cast(x'ff' as text)`

/**
 * The embedded store: a file that survives `kill -9` (write-ahead log; a write is answered once it is committed), or memory.
 * @param path a file path, or `:memory:`
 */
export function openSqliteStore(path: string): Store {
  const db = new DatabaseSync(path)
  if (path !== ':memory:') db.exec(`pragma busy_timeout = 5000; pragma journal_mode = wal; pragma synchronous = normal; pragma wal_autocheckpoint = ${CHECKPOINT_PAGES}; pragma cache_size = -32000`)
  db.exec(SCHEMA)
  const select = db.prepare('select * from items where partition = ? and sort = ?')
  const range = db.prepare(`select * from items where partition = ? and sort > ? and sort >= ? and sort < ${BEYOND} order by sort limit ?`)
  const indexRange = db.prepare(`select * from items where index_partition = ? and index_sort > ? and index_sort >= ? and index_sort < ${BEYOND} order by index_sort limit ?`)
  const scanRange = db.prepare(`select * from items where partition >= ? and partition < ${BEYOND}`)
  const dropRange = db.prepare(`delete from items where partition >= ? and partition < ${BEYOND}`)

  const { write, commitWaiting } = writer(db)

  return {
    async get(key) {
      const row = select.get(key.partition, key.sort) as Row | undefined
      return row && toItem(row)
    },
    async query({ partition, prefix = '', after = '', limit = -1, byIndex }: Query) {
      const rows = (byIndex ? indexRange : range).all(partition, after, prefix, prefix, Math.max(-1, limit)) as unknown as Row[]
      return rows.map(toItem)
    },
    write,
    async *scan(partitionPrefix) {
      // Read whole before the first yield: a statement left open would hold back the writer.
      for (const row of scanRange.all(partitionPrefix, partitionPrefix) as unknown as Row[]) yield toItem(row)
    },
    async drop(partitionPrefix) {
      dropRange.run(partitionPrefix, partitionPrefix)
    },
    async close() {
      commitWaiting()
      db.close()
    },
  }
}

/** Writes that come in together are committed together: a commit costs many times what a write does. */
function writer(db: DatabaseSync): { write: Store['write']; commitWaiting(): void } {
  const selectVersion = db.prepare('select version from items where partition = ? and sort = ?')
  const insert = db.prepare('insert or replace into items values (?, ?, ?, ?, ?, ?, ?)')
  const remove = db.prepare('delete from items where partition = ? and sort = ?')
  const begin = db.prepare('begin immediate')
  const commit = db.prepare('commit')
  const versionOf = (key: Key): number => (selectVersion.get(key.partition, key.sort) as { version: number } | undefined)?.version ?? 0

  /** No key comes twice in a write, so the conditions can be looked at before anything is changed. */
  function apply({ changes, texts }: Pending): 'done' | 'conflict' {
    const standing = changes.map((change) => versionOf(keyOf(change)))
    if (changes.some((change, at) => change.expected !== 'any' && change.expected !== standing[at])) return 'conflict'
    changes.forEach((change, at) => {
      if (change.change === 'delete') remove.run(change.key.partition, change.key.sort)
      if (change.change !== 'put') return
      const { partition, sort, index, expiresAt } = change.item
      insert.run(partition, sort, standing[at]! + 1, texts[at]!, index?.partition ?? null, index?.sort ?? null, expiresAt ?? null)
    })
    return 'done'
  }

  let waiting: Pending[] = []

  function commitWaiting(): void {
    const batch = waiting
    waiting = []
    if (batch.length === 0) return
    try {
      begin.run()
      const outcomes = batch.map(apply)
      commit.run()
      batch.forEach(({ resolve }, at) => resolve(outcomes[at]!))
    } catch (error) {
      // A commit that failed may have ended the transaction itself.
      if (db.isTransaction) db.exec('rollback')
      for (const { reject } of batch) reject(error)
    }
  }

  async function write(changes: Change[]): Promise<'done' | 'conflict'> {
    checkChanges(changes)
    // What cannot be written as JSON must not spoil the writes of others.
    const texts = changes.map((change) => (change.change === 'put' ? JSON.stringify(change.item.value) : ''))
    return new Promise((resolve, reject) => {
      waiting.push({ changes, texts, resolve, reject })
      if (waiting.length === 1) setImmediate(commitWaiting)
    })
  }

  return { write, commitWaiting }
}

function toItem(row: Row): Item {
  const item: Item = { partition: row.partition, sort: row.sort, version: row.version, value: JSON.parse(row.value) as Json }
  if (row.index_partition !== null && row.index_sort !== null) item.index = { partition: row.index_partition, sort: row.index_sort }
  if (row.expires_at !== null) item.expiresAt = row.expires_at
  return item
}
