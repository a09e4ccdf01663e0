import { z } from 'zod'
import { hyphenated } from '../../claims/abha.ts'
import { listMembers } from '../../claims/policies/members.ts'
import { coverageOf } from '../../claims/policies/register.ts'
import type { Lever } from '../../kernel/lever.ts'
import { lever } from '../../kernel/lever.ts'

export const shownMember = z.strictObject({
  ordinal: z.number(), name: z.string(), abha: z.string(), memberId: z.string(), mobile: z.string(), payer: z.string(), processing: z.string(),
  productId: z.string(), productName: z.string(), sumInsured: z.number(), used: z.number(), validFrom: z.iso.datetime(), validUntil: z.iso.datetime(), inForce: z.boolean(),
})

const query = z.object({
  payer: z.string().optional().describe('participant code of a payer or TPA'),
  after: z.coerce.number().int().optional().describe('ordinal to go on from'),
  limit: z.coerce.number().int().min(1).max(200).default(20),
})

const isoOf = (at: number): string => new Date(at).toISOString()

export const policyLevers: Lever[] = [
  lever({
    id: 'nhcx.listMembers', method: 'GET', path: '/nhcx/members', summary: 'Synthetic people whom the resident payers insure: who can be treated at once', query,
    answer: z.object({ members: z.array(shownMember) }),
    async pull(unit, { query: asked }) {
      const { payer, after, limit } = asked as unknown as z.output<typeof query>
      const found = listMembers(unit.world, payer, { limit, after })
      const covered = await Promise.all(found.map(({ scheme, memberId }) => coverageOf(unit, { payer: scheme.owner, memberId, productId: scheme.productId })))
      return { answer: { members: found.flatMap(({ person }, at) => {
        const coverage = covered[at]
        if (!coverage) return []
        const { person: _, abha, validFrom, validUntil, ...rest } = coverage
        return [{ ordinal: person.ordinal, name: person.name, abha: hyphenated(abha), validFrom: isoOf(validFrom), validUntil: isoOf(validUntil), ...rest }]
      }) } }
    },
  }),
]
