import fc from 'fast-check'
import { expect, test } from 'vitest'
import { composeCard } from '../../functions/hpr/account/card.ts'

const text = { name: 'Meera (Dr) Kulkarni\\', hprIdNumber: '71-2665-5777-2713', hprId: 'meera.kulkarni@hpr.abdm', category: 'DOCTOR, AYURVEDA' }

/** What a reader does first: from startxref to the table, from the table to each object. */
function read(base64: string): { objects: string[]; stream: string; declared: number } {
  const pdf = Buffer.from(base64, 'base64').toString('latin1')
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(pdf)?.[1])
  const [, head = '', rows = ''] = /^xref\n0 (\d+)\n((?:\d{10} \d{5} [fn] \n)+)trailer\n/.exec(pdf.slice(start)) ?? []
  const offsets = rows.split('\n').filter(Boolean).map((row) => Number(row.slice(0, 10)))
  expect(offsets).toHaveLength(Number(head))
  const objects = offsets.slice(1).map((at, index) => {
    expect(pdf.slice(at)).toMatch(new RegExp(`^${index + 1} 0 obj\n`))
    return pdf.slice(at, pdf.indexOf('\nendobj\n', at))
  })
  const [, length = '', stream = ''] = /\/Length (\d+) >>\nstream\n([^]*)\nendstream$/.exec(objects.at(-1) ?? '') ?? []
  return { objects, stream, declared: Number(length) }
}

test('the card begins as NHA\'s sample does, and every offset leads to its object', () => {
  const card = composeCard(text)
  expect(card).toMatch(/^JVBERi0/)
  const { objects, stream, declared } = read(card)
  expect(objects).toHaveLength(5)
  expect(declared).toBe(stream.length)
})

test('it says name, number, address and category, brackets and backslashes kept', () => {
  const { stream } = read(composeCard(text))
  for (const printed of ['(Meera \\(Dr\\) Kulkarni\\\\)', '(71-2665-5777-2713)', '(meera.kulkarni@hpr.abdm)', '(DOCTOR, AYURVEDA)']) expect(stream).toContain(`${printed} Tj`)
})

test('no name breaks it, in whatever script', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary' }), (name) => {
    const { stream, declared } = read(composeCard({ ...text, name }))
    expect(declared).toBe(stream.length)
    expect(stream.split('\n')).toHaveLength(6)
  }))
})
