/** What the same work costs elsewhere: each opened to the plans in memory, as our catalogue is. */
import { DatabaseSync } from 'node:sqlite'
import { Low } from 'lowdb'
import { JSONFile } from 'lowdb/node'
import type { Plan } from '../../../preload/model.ts'

export interface Store {
  /** Changes one plan; resolves when the store says that it is saved. */
  retitle(id: string, title: string): Promise<void>
  tag(ids: readonly string[], tag: string): Promise<void>
  close(): Promise<void>
}

/** lowdb's plain adapter: one file, rewritten whole, renamed into place, without fsync. */
export async function openLowdb(path: string, plans: Iterable<Plan> | null): Promise<Store> {
  const db = new Low<Record<string, Plan>>(new JSONFile(path), {})
  if (plans) {
    for (const plan of plans) db.data[plan.id] = plan
    await db.write()
  } else {
    await db.read()
  }
  const planOf = (id: string): Plan => {
    const plan = db.data[id]
    if (!plan) throw new Error(`no plan ${id}`)
    return plan
  }
  return {
    async retitle(id, title) {
      planOf(id).title = title
      await db.write()
    },
    async tag(ids, tag) {
      for (const id of ids) planOf(id).tags.push(tag)
      await db.write()
    },
    close: async () => {},
  }
}

/** SQLite with the durability that we promise: WAL, fsync at each commit; a row a plan. */
export function openSqlite(path: string, plans: Iterable<Plan> | null): Store {
  const db = new DatabaseSync(path)
  db.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL')
  db.exec('CREATE TABLE IF NOT EXISTS plans (id TEXT PRIMARY KEY, json TEXT NOT NULL)')
  const insert = db.prepare('INSERT INTO plans VALUES (?, ?)')
  const update = db.prepare('UPDATE plans SET json = ? WHERE id = ?')
  const known = new Map<string, Plan>()
  if (plans) {
    db.exec('BEGIN')
    for (const plan of plans) insert.run(plan.id, JSON.stringify(plan))
    db.exec('COMMIT; PRAGMA wal_checkpoint(TRUNCATE)')
  } else {
    for (const { id, json } of db.prepare('SELECT id, json FROM plans').iterate()) {
      known.set(String(id), JSON.parse(String(json)))
    }
  }
  const change = (id: string, next: (plan: Plan) => Partial<Plan>): void => {
    const plan = known.get(id)
    if (!plan) throw new Error(`no plan ${id}`)
    const changed = { ...plan, ...next(plan) }
    update.run(JSON.stringify(changed), id)
    known.set(id, changed)
  }
  return {
    async retitle(id, title) {
      change(id, () => ({ title }))
    },
    async tag(ids, tag) {
      db.exec('BEGIN')
      for (const id of ids) change(id, ({ tags }) => ({ tags: [...tags, tag] }))
      db.exec('COMMIT')
    },
    close: async () => db.close(),
  }
}
