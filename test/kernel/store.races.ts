import { expect, test } from 'vitest'
import type { Kind } from '../../functions/kernel/records.ts'
import type { Store } from '../../functions/kernel/store/store.ts'
import { transact } from '../../functions/kernel/unit.ts'
import { openWorld } from '../../functions/kernel/world.ts'
import { createSandbox } from '../../mocks/sandbox.ts'

interface Confirmation {
  id: string
  confirmedBy?: string
}

interface Counter {
  id: string
  count: number
}

const confirmations: Kind<Confirmation> = { name: 'confirmation', id: (value) => value.id }
const counters: Kind<Counter> = { name: 'counter', id: (value) => value.id }

/** What units of work may rely on when many run at once. */
export function raceContract(store: () => Store): void {
  test('of two confirmations at once exactly one wins, and the other sees that it came second', async () => {
    const { site } = createSandbox({ store: store() })
    for (let round = 0; round < 10; round++) {
      const id = `round-${round}`
      const world = await openWorld(site, 'races', 'http://localhost')
      await transact(world, {}, async (unit) => void unit.create(confirmations, { id }))
      const confirm = async (by: string): Promise<'confirmed' | 'refused'> => transact(await openWorld(site, 'races', 'http://localhost'), {}, async (unit) => {
        const doc = (await unit.get(confirmations, id))!
        if (doc.value.confirmedBy) return 'refused'
        unit.save(doc, { id, confirmedBy: by })
        return 'confirmed'
      })
      const outcomes = await Promise.all([confirm('first'), confirm('second')])
      expect(outcomes.toSorted()).toEqual(['confirmed', 'refused'])
    }
  })

  test('fifty increments at once: none is lost', async () => {
    const { site } = createSandbox({ store: store() })
    const world = await openWorld(site, 'races', 'http://localhost')
    await transact(world, {}, async (unit) => void unit.create(counters, { id: 'c', count: 0 }))
    await Promise.all(Array.from({ length: 50 }, async () => transact(await openWorld(site, 'races', 'http://localhost'), {}, async (unit) => {
      const doc = (await unit.get(counters, 'c'))!
      unit.save(doc, { id: 'c', count: doc.value.count + 1 })
    })))
    const counted = await transact(world, {}, (unit) => unit.get(counters, 'c'))
    expect(counted?.value).toEqual({ id: 'c', count: 50 })
  })

  test('a unique key is held by one record, whoever asks at the same moment', async () => {
    const named: Kind<{ id: string; name: string }> = { name: 'named', id: (value) => value.id, unique: (value) => [['name', value.name]] }
    const { site } = createSandbox({ store: store() })
    const claim = async (id: string): Promise<boolean> => transact(await openWorld(site, 'races', 'http://localhost'), {}, async (unit) => {
      if (await unit.find(named, 'name', 'ramesh')) return false
      unit.create(named, { id, name: 'ramesh' })
      return true
    })
    const claims = await Promise.all(Array.from({ length: 12 }, (_, at) => claim(`claim-${at}`)))
    expect(claims.filter((won) => won)).toHaveLength(1)
  })
}
