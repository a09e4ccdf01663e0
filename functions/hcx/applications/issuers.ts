import { z } from 'zod'
import type { Issuer } from '../../claims/completion.ts'
import { issuerKidOf } from '../../claims/completion.ts'
import type { Lever } from '../../kernel/lever.ts'
import { lever } from '../../kernel/lever.ts'
import type { Kind } from '../../kernel/records.ts'
import type { Unit } from '../../kernel/unit.ts'

const nominated: Kind<Issuer> = { name: 'certificate-issuer', id: ({ kid }) => kid, index: ({ kid }) => ['all', kid] }

export const issuersOf = async (unit: Unit): Promise<Issuer[]> => (await unit.listIndex(nominated, 'all', { limit: 100 })).map(({ value }) => value)

const shown = z.object({ kid: z.string(), name: z.string(), rehearsal: z.boolean() })
const toShown = ({ kid, name, rehearsal }: Issuer): z.input<typeof shown> => ({ kid, name, rehearsal })
const path = '/onboarding/issuers'

/** Which sandbox operators' completion certificates are taken. */
export const issuerLevers: Lever[] = [
  lever({ id: 'hcx.listIssuers', method: 'GET', path, summary: 'Nominated issuers of completion certificates', answer: z.object({ issuers: z.array(shown) }), pull: async (unit) => ({ answer: { issuers: (await issuersOf(unit)).map(toShown) } }) }),
  lever({
    id: 'hcx.nominateIssuer', method: 'POST', path, summary: 'Nominates an issuer by its public key (PEM, Ed25519 or P-256); again: renames it',
    request: z.object({ name: z.string().trim().min(1).max(200), publicKey: z.string().max(4000), rehearsal: z.boolean().default(false).describe('takes its certificates of rehearsals too') }), answer: shown,
    async pull(unit, { body: { name, publicKey, rehearsal } }) {
      const kid = issuerKidOf(publicKey)
      if (!kid) return { refusal: 'invalid', field: 'publicKey', rule: 'A public key in PEM, Ed25519 or P-256: abdm-rehearsal certificate keygen makes one' }
      const issuer: Issuer = { kid, name, publicPem: publicKey, rehearsal }
      const standing = await unit.get(nominated, kid)
      if (standing) unit.save(standing, issuer)
      else unit.create(nominated, issuer)
      return { answer: toShown(issuer) }
    },
  }),
  lever({
    id: 'hcx.dropIssuer', method: 'DELETE', path: `${path}/{kid}`, summary: 'Takes a nomination back; what was checked before stands', answer: z.object({}),
    async pull(unit, { params }) {
      const standing = await unit.get(nominated, params['kid']!)
      if (!standing) return { refusal: 'not-found', field: 'kid', rule: 'No issuer is nominated under that kid' }
      unit.remove(standing)
      return { answer: {} }
    },
  }),
]
