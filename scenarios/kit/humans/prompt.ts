import { createInterface } from 'node:readline/promises'
import type { Readable, Writable } from 'node:stream'
import { wordsOfAct } from '../claims/acts.ts'
import type { Answer, Human, PageAttempt, Question, TestPerson } from '../human.ts'

const AT_PAGE: Record<PageAttempt, string> = {
  'short-aadhaar': 'type an Aadhaar number of 11 digits and submit',
  'wrong-captcha': 'type your Aadhaar number and a wrong captcha, and submit',
  'wrong-otp': 'type your Aadhaar number and the captcha, submit, then type a wrong OTP',
  finish: 'finish: Aadhaar number, consent, captcha, and the right OTP',
}

/** Asks on a terminal. A blank answer means that nobody can do it now, and the case stays open. `people`: the tester's own test identities. */
export function promptHuman(input: Readable, output: Writable, people: TestPerson[]): Human {
  const left = [...people]
  const ask = async (words: string): Promise<string> => {
    const line = createInterface({ input, output })
    try {
      return (await line.question(`${words}\n> `)).trim()
    } finally {
      line.close()
    }
  }

  async function answer(question: Question): Promise<Answer | undefined> {
    switch (question.ask) {
      case 'person': {
        const person = left.shift()
        return person && { person }
      }
      case 'hosted-page': {
        const saw = await ask(`Open ${question.url}\nand ${AT_PAGE[question.attempt]}. Type the message you see (ok for none; blank: cannot do it)`)
        return saw ? { message: saw === 'ok' ? '' : saw } : undefined
      }
      case 'otp': {
        const otp = await ask(`The OTP sent to the mobile ending in ${question.mobile.slice(-4)} (${question.purpose}; blank: cannot read it)`)
        return otp ? { otp } : undefined
      }
      case 'verification': {
        const said = await ask(`Have the verifiers verified facility ${question.facilityId}? (yes, no; blank: not yet)`)
        return said ? { yes: /^y/i.test(said) } : undefined
      }
      case 'second-bridge': {
        const bridgeId = await ask('The id of a second bridge that may be linked to the test facility (another client id of yours; blank: none)')
        return bridgeId ? { bridgeId } : undefined
      }
      case 'beneficiary': {
        const said = await ask(`Somebody whom payer ${question.payer} insures, as JSON: name, abha, memberId, mobile, policy {number, name} (blank: nobody)`)
        return said ? { beneficiary: JSON.parse(said) as Answer['beneficiary'] } : undefined
      }
      case 'counterparty': {
        const said = await ask(`To be done by the other side: ${wordsOfAct(question.act)}. Done? (yes; blank: nobody can)`)
        return said ? { yes: /^y/i.test(said) } : undefined
      }
      case 'confirm': {
        const said = await ask(`${question.what}? (yes, no; blank: cannot tell)`)
        return said ? { yes: /^y/i.test(said) } : undefined
      }
    }
  }

  return { by: 'prompt', answer }
}
