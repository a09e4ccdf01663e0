import { z } from 'zod'
import { lever } from '../../kernel/lever.ts'
import type { Doc } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'
import { districtByIsoCode } from '../../masters/districts.ts'
import { stateByIsoCode } from '../../masters/states.ts'
import { peopleOf } from '../../people/directory.ts'
import type { Professional } from '../professional/record.ts'
import { applicationStatusOf, professionals } from '../professional/record.ts'

const row = z.object({ name: z.string(), code: z.string(), registered: z.number(), verified: z.number() })
const counts = z.object({
  byState: z.array(row), byDistrict: z.array(row), byDay: z.array(z.object({ day: z.string(), registered: z.number() })),
  total: z.number(), seeded: z.number().describe('people who came registered with this world, not counted above until something is done with them'),
})

const PAGE = 500

/** Everyone written in this world, a page at a time. */
async function* everyone(unit: Unit): AsyncGenerator<Professional> {
  let after: string | undefined
  for (;;) {
    const docs: Doc<Professional>[] = await unit.listIndex(professionals, 'name', { limit: PAGE, after })
    for (const doc of docs) yield doc.value
    if (docs.length < PAGE) return
    after = professionals.index?.(docs.at(-1)!.value)?.[1]
  }
}

type Row = z.input<typeof row>

function count(rows: Map<string, Row>, code: string, name: string, professional: Professional): void {
  const entry = rows.get(code) ?? { code, name, registered: 0, verified: 0 }
  entry.registered++
  if (applicationStatusOf(professional) === 'verified') entry.verified++
  rows.set(code, entry)
}

const byName = (one: Row, other: Row): number => one.name.localeCompare(other.name, 'en')

export const dashboardLevers = [
  lever({
    id: 'hpr.dashboard', method: 'GET', path: '/dashboard/professionals', summary: "Professionals by state, district and day of submission, as on NHA's dashboard", answer: counts,
    async pull(unit) {
      const [states, districts, days] = [new Map<string, Row>(), new Map<string, Row>(), new Map<string, number>()]
      let total = 0
      for await (const professional of everyone(unit)) {
        if (professional.status !== 'submitted') continue
        total++
        count(states, professional.stateCode, stateByIsoCode(professional.stateCode)?.name ?? '', professional)
        count(districts, professional.districtCode, districtByIsoCode(professional.districtCode)?.districtName ?? '', professional)
        const day = professional.submittedAt === 0 ? 'before' : new Date(professional.submittedAt).toISOString().slice(0, 10)
        days.set(day, (days.get(day) ?? 0) + 1)
      }
      const byDay = [...days].map(([day, registered]) => ({ day, registered })).toSorted((one, other) => (one.day < other.day ? -1 : 1))
      return { answer: { byState: [...states.values()].toSorted(byName), byDistrict: [...districts.values()].toSorted(byName), byDay, total, seeded: peopleOf(unit.world).registered } }
    },
  }),
]
