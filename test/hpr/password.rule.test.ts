import fc from 'fast-check'
import { expect, test } from 'vitest'
import { passwordFault } from '../../functions/hpr/password/rule.ts'

const names = ['Meera', 'Kulkarni']

test.each([
  ['Aa@4567', 'A password has at least 8 characters'],
  ['SANDOOK@26', 'A password has a lower case letter'],
  ['sandook@26', 'A password has an upper case letter'],
  ['Sandook2026', 'A password has a special character'],
  ['Sandook 2026', 'A password has a special character'],
  ['xMEERa@2026', 'A password does not contain the first or last name'],
  ['kulkarni@Q1', 'A password does not contain the first or last name'],
])('%s is refused', (password, fault) => {
  expect(passwordFault(password, names, false)).toBe(fault)
})

test.each(['Sandook@2026', 'Sandook@Peti', 'Abdm@143'])('%s will do: no digit is demanded', (password) => {
  expect(passwordFault(password, names, false)).toBeUndefined()
})

test('NHA\'s own Ayushman@143 breaks the rule of the name', () => {
  expect(passwordFault('Ayushman@143', ['Ayushman'], false)).toBe('A password does not contain the first or last name')
})

test('names of one or two letters, and none at all, are not looked for', () => {
  expect(passwordFault('Sandook@2026', ['', 'S', 'do'], false)).toBeUndefined()
})

test.each(['Sandok@123', 'Sandok@cba9', 'Sabc@ndok9', 'Sand@XYZok'])('%s has a run of three, refused by the variant alone', (password) => {
  expect(passwordFault(password, names, false)).toBeUndefined()
  expect(passwordFault(password, names, true)).toBe('A password has no consecutive run of letters or digits (variant hpr.password-runs)')
})

test.each(['Abdm@143', 'Sandok@1357', 'Sando@89:;'])('%s has none, and neither has what only follows in the character table', (password) => {
  expect(passwordFault(password, names, true)).toBeUndefined()
})

test('what the rule accepts has length and all three classes', () => {
  fc.assert(fc.property(fc.string({ maxLength: 20 }), (password) => {
    fc.pre(passwordFault(password, [], false) === undefined)
    expect(password.length >= 8 && /[a-z]/.test(password) && /[A-Z]/.test(password) && /[^A-Za-z0-9\s]/.test(password)).toBe(true)
  }))
})
