import { decode } from 'fast-png'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { choicesOf } from '../../functions/people/keyed.ts'
import { peopleOf } from '../../functions/people/directory.ts'
import type { CertificateKind } from '../../functions/people/documents.ts'
import { sampleCertificate } from '../../functions/people/documents.ts'
import { passwordOf } from '../../functions/people/passwords.ts'
import { portraitOf } from '../../functions/people/portrait.ts'

const people = peopleOf({ settings: { seed: 'rehearsal', people: 500, clock: { offsetMs: 0 }, variants: {}, faults: [] } })

test('a portrait is a small valid PNG, always the same for a person and mostly another for another', () => {
  const portraits = Array.from({ length: 60 }, (_, ordinal) => portraitOf(people.at(ordinal)!))
  for (const portrait of portraits) {
    const { width, height, text } = decode(Buffer.from(portrait, 'base64'), { checkCrc: true })
    expect({ width, height, text }).toEqual({ width: 96, height: 112, text: { Comment: 'Synthetic portrait' } })
    expect(portrait.length).toBeLessThan(2500)
  }
  expect(portraitOf(people.at(0)!)).toBe(portraits[0])
  expect(new Set(portraits).size).toBeGreaterThan(55)
})

test.each(['registration', 'degree', 'proof-of-work', 'name-change'] satisfies CertificateKind[])('a %s certificate is a small PDF that says it is none', (kind) => {
  for (const person of [people.at(0)!, people.at(4)!]) {
    const text = Buffer.from(sampleCertificate(kind, person), 'base64').toString('latin1')
    expect(text).toMatch(/^%PDF-1\.4\n[^]*%%EOF\n$/)
    expect(text).toContain('SYNTHETIC DOCUMENT, NOT A CERTIFICATE')
    expect(text).toContain(person.name)
    expect(text.length).toBeLessThan(2048)
    expect(sampleCertificate(kind, person)).toBe(sampleCertificate(kind, person))
  }
})

test('every object of a PDF is where its table says, whatever is written on it', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (name) => {
    const text = Buffer.from(sampleCertificate('degree', { ...people.at(0)!, name }), 'base64').toString('latin1')
    const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)![1])
    expect(text.slice(start, start + 5)).toBe('xref\n')
    const offsets = [...text.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map((entry) => Number(entry[1]))
    expect(offsets.map((offset) => text.slice(offset, offset + 7))).toEqual(['1 0 obj', '2 0 obj', '3 0 obj', '4 0 obj', '5 0 obj'])
    const [, length, content] = /<< \/Length (\d+) >>\nstream\n([^]*)\nendstream/.exec(text)!
    expect(content).toHaveLength(Number(length))
  }))
})

test('a password keeps NHA\'s rule for any seed: length, both cases, a special character, no run, no vowel for a name to stand in', () => {
  fc.assert(fc.property(fc.string(), fc.nat({ max: 2_000_000 }), (seed, ordinal) => {
    const password = passwordOf(choicesOf(seed), ordinal)
    expect(password).toMatch(/^[A-Z][a-z]{4}[@#$*]\d\d[a-z]{2}$/)
    expect(password).not.toMatch(/[aeiou]/i)
    const codes = [...password.toLowerCase()].map((character) => character.charCodeAt(0))
    for (let at = 1; at < codes.length; at++) expect(Math.abs(codes[at]! - codes[at - 1]!) === 1 || codes[at] === codes[at - 1]).toBe(false)
  }))
})
