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

const SCHEMA = `
  create table if not exists items (
    partition text not null, sort text not null, version integer not null, value text not null,
    index_partition text, index_sort text, expires_at integer,
    primary key (partition, sort)
  ) without rowid;
  create index if not exists items_by_index on items (index_partition, index_sort) where index_partition is not null;
`

/** `prefix <= key < prefix + byte FF` is "begins with": no UTF-8 holds that byte, and SQLite orders text by its bytes. */
const BEYOND = `? || cast(x'ff' as text)`

/**
 * The embedded store: a file that survives `kill -9` (write-ahead log, each write one transaction), or memory.
 * @param path a file path, or `:memory:`
 */
export function openSqliteStore(path: string): Store {
  const db = new DatabaseSync(path)
  if (path !== ':memory:') db.exec('pragma journal_mode = wal; pragma synchronous = normal; pragma busy_timeout = 5000')
  db.exec(SCHEMA)
  const select = db.prepare('select * from items where partition = ? and sort = ?')
  const selectVersion = db.prepare('select version from items where partition = ? and sort = ?')
  const insert = db.prepare('insert or replace into items values (?, ?, ?, ?, ?, ?, ?)')
  const remove = db.prepare('delete from items where partition = ? and sort = ?')
  const range = db.prepare(`select * from items where partition = ? and sort > ? and sort >= ? and sort < ${BEYOND} order by sort limit ?`)
  const indexRange = db.prepare(`select * from items where index_partition = ? and index_sort > ? and index_sort >= ? and index_sort < ${BEYOND} order by index_sort limit ?`)
  const scanRange = db.prepare(`select * from items where partition >= ? and partition < ${BEYOND}`)
  const dropRange = db.prepare(`delete from items where partition >= ? and partition < ${BEYOND}`)

  const versionOf = (key: Key): number => (selectVersion.get(key.partition, key.sort) as { version: number } | undefined)?.version ?? 0

  function apply(change: Change): boolean {
    const key = change.change === 'put' ? change.item : change.key
    const standing = versionOf(key)
    if (change.expected !== 'any' && standing !== change.expected) return false
    if (change.change === 'require') return true
    if (change.change === 'delete') {
      remove.run(key.partition, key.sort)
      return true
    }
    const { item } = change
    insert.run(item.partition, item.sort, standing + 1, JSON.stringify(item.value), item.index?.partition ?? null, item.index?.sort ?? null, item.expiresAt ?? null)
    return true
  }

  return {
    async get(key) {
      const row = select.get(key.partition, key.sort) as Row | undefined
      return row && toItem(row)
    },
    async query({ partition, prefix = '', after = '', limit = -1, byIndex }: Query) {
      const rows = (byIndex ? indexRange : range).all(partition, after, prefix, prefix, Math.max(-1, limit)) as unknown as Row[]
      return rows.map(toItem)
    },
    async write(changes) {
      checkChanges(changes)
      db.exec('begin immediate')
      try {
        const held = changes.every(apply)
        db.exec(held ? 'commit' : 'rollback')
        return held ? 'done' : 'conflict'
      } catch (error) {
        // A commit that failed may have ended the transaction itself.
        if (db.isTransaction) db.exec('rollback')
        throw error
      }
    },
    async *scan(partitionPrefix) {
      // Read whole before the first yield: a statement left open would hold back the writer.
      for (const row of scanRange.all(partitionPrefix, partitionPrefix) as unknown as Row[]) yield toItem(row)
    },
    async drop(partitionPrefix) {
      dropRange.run(partitionPrefix, partitionPrefix)
    },
    async close() {
      db.close()
    },
  }
}

function toItem(row: Row): Item {
  const item: Item = { partition: row.partition, sort: row.sort, version: row.version, value: JSON.parse(row.value) as Json }
  if (row.index_partition !== null && row.index_sort !== null) item.index = { partition: row.index_partition, sort: row.index_sort }
  if (row.expires_at !== null) item.expiresAt = row.expires_at
  return item
}
