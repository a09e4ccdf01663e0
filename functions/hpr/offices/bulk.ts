import { z } from 'zod'
import { lever } from '../../kernel/lever.ts'
import type { Unit } from '../../kernel/unit.ts'
import { transact } from '../../kernel/unit.ts'
import type { Person } from '../../people/people.ts'
import { findResidentByRegistration } from '../../people/residents.ts'
import { accountOf, accounts, findAccount, findAccountByAadhaar } from '../../nhpr/accounts.ts'
import { freeHprIdNumber } from '../numbers.ts'
import { findHolder } from '../professional/find.ts'
import { professionals } from '../professional/record.ts'
import { usernamesAfter } from '../registration/usernames.ts'
import { hprVariantDefaults } from '../variants.ts'
import type { Cells } from './bulk-sheet.ts'
import { readRows, rowShape, templateSheet } from './bulk-sheet.ts'
import { draftOf } from './draft.ts'

const ROWS_MAX = 5000

const result = z.object({
  row: z.number().describe('as the spreadsheet numbers it: the first below the head is 2'),
  accepted: z.boolean(), hprIdNumber: z.string().optional(), errors: z.array(z.object({ column: z.string(), message: z.string() })),
})

type Result = Omit<z.input<typeof result>, 'row'>

const refused = (column: string, message: string): Result => ({ accepted: false, errors: [{ column, message }] })

/**
 * One row, in its own atomic write: the person is found in the council's roll, given an HPID without a password where he
 * has none, and becomes a draft professional.
 */
async function acceptRow(unit: Unit, cells: Cells): Promise<Result> {
  const shape = rowShape.safeParse(cells)
  if (!shape.success) return { accepted: false, errors: shape.error.issues.map(({ path, message }) => ({ column: String(path[0]), message })) }
  const person = await findResidentByRegistration(unit, Number(cells.councilId), cells.registrationNumber)
  if (!person?.enrolment) return refused('registrationNumber', 'Not in the roll of this council')
  if (person.name.toLowerCase() !== cells.name.toLowerCase()) return refused('name', "Not the name in the council's roll")
  if (await findHolder(unit, person.enrolment.healthProfessionalType, person.enrolment.councilId, person.enrolment.registrationNumber)) return refused('registrationNumber', 'Registered already')
  const standing = await findAccountByAadhaar(unit, person.aadhaar)
  const account = standing?.value ?? accountOf(person, { hprIdNumber: await freeHprIdNumber(unit), username: await freeUsername(unit, person), mobile: cells.mobile, email: cells.email, createdAt: unit.now })
  if (await unit.get(professionals, account.hprIdNumber)) return refused('registrationNumber', 'This person is a draft or registered already')
  if (!standing) unit.create(accounts, account)
  unit.create(professionals, draftOf(person, person.enrolment, account, cells, unit))
  unit.apply([{ effect: 'message', channel: 'sms', to: cells.mobile, purpose: 'draft', text: `A draft of your HPR profile ${account.hprIdNumber} was made by your state. Log in by Aadhaar OTP and complete it.` }])
  return { accepted: true, hprIdNumber: account.hprIdNumber, errors: [] }
}

async function freeUsername(unit: Unit, person: Person): Promise<string> {
  for (const username of usernamesAfter(person)) if (!(await findAccount(unit, username))) return username
  throw new Error(`No username is left for ${person.ordinal}`)
}

export const bulkLevers = [
  lever({
    id: 'hpr.bulkTemplate', method: 'GET', path: '/bulk/template.xlsx', summary: "The state administrator's empty sheet", answer: z.instanceof(Uint8Array<ArrayBufferLike>), answerType: 'bytes',
    file: { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', name: 'professionals.xlsx' },
    pull: async () => ({ answer: await templateSheet() }),
  }),
  lever({
    id: 'hpr.bulkUpload', method: 'POST', path: '/bulk/professionals', summary: 'Takes the filled sheet: each row becomes a draft professional or is refused with its errors named',
    request: z.instanceof(Uint8Array), requestType: 'bytes', answer: z.object({ accepted: z.number(), refused: z.number(), rows: z.array(result) }),
    async pull(unit, { body }) {
      const rows = await readRows(body)
      if (!rows) return { refusal: 'invalid', field: 'body', rule: 'No .xlsx with the columns of the template' }
      if (rows.length > ROWS_MAX) return { refusal: 'invalid', field: 'body', rule: `${ROWS_MAX} rows at most` }
      const results: z.input<typeof result>[] = []
      for (const [at, cells] of rows.entries()) {
        // Draws are by label within a request: each row needs a nonce of its own.
        const world = { ...unit.world, draw: unit.world.draw.below(`row ${at}`), nonce: `${unit.world.nonce}-${at}` }
        results.push({ row: at + 2, ...(await transact(world, hprVariantDefaults, (own) => acceptRow(own, cells))) })
      }
      const accepted = results.filter((entry) => entry.accepted).length
      return { answer: { accepted, refused: results.length - accepted, rows: results } }
    },
  }),
]
